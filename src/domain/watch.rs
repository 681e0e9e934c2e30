//! What one file keeps for its watch: who watches, what rules remember, what
//! is still to be sent. None of it is in the journal.

use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::Told;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use serde::Deserialize;
use serde::Serialize;
use uuid::Uuid;

/// One running watch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Holder {
    /// A fresh identity of this run.
    pub run: Uuid,
    /// Its process, for a person to look for.
    pub pid: u32,
    /// It has no channel to anybody: it looks while nobody else does.
    pub mute: bool,
}

/// Who watches, and when that was last seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Watch {
    /// Who holds the right to notify.
    pub holder: Option<Holder>,
    /// Until when; then another may take over.
    pub until: Option<Timestamp>,
    /// The last look, whoever looked.
    pub looked_at: Option<Timestamp>,
    /// When the next was due at the latest.
    pub next_at: Option<Timestamp>,
    /// Whoever watches can tell nobody.
    pub mute: bool,
}

impl Watch {
    /// Tells whether somebody watches at `now`.
    #[must_use]
    pub fn alive(&self, now: Timestamp) -> bool {
        self.holder.is_some() && self.until.is_some_and(|until| now <= until)
    }
}

/// What came of asking for the right to notify.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lease {
    /// It is this run's now, after one that ended without giving it back where
    /// `after` says so.
    Held {
        /// The one that had it and did not give it back.
        after: Option<Holder>,
    },
    /// Another has it.
    Others {
        /// Who.
        holder: Holder,
        /// Until when, if it does not look again.
        until: Timestamp,
    },
}

/// What is remembered of one rule about one subject between two looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// The rule's name in the plan.
    pub rule: String,
    /// Whom it is about.
    pub subject: Subject,
    /// Since when its condition holds.
    pub since: Timestamp,
    /// It spoke.
    pub fired: bool,
    /// Since when its condition no longer holds.
    pub clearing: Option<Timestamp>,
}

/// One notification that is decided; at most one for each alert, turn, round,
/// step, recipient and channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The alert, of several told together the first.
    pub alert: AlertId,
    /// Whom, how and at which rung.
    pub told: Told,
    /// Of SEV1 and SEV2 at least one arrives, of others at most one.
    pub severity: Severity,
    /// What is said.
    pub telling: Telling,
    /// It is worth nothing from then on.
    pub expires_at: Timestamp,
}

/// What a notification says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// What it is about, the most urgent first.
    pub alerts: Vec<AlertId>,
    /// The name of whom it is for.
    #[serde(default)]
    pub to: String,
    /// One line; may hold names.
    pub title: String,
    /// What follows it.
    pub body: String,
    /// What may leave the house: no name, no words that somebody typed.
    pub brief: String,
    /// It wants an answer: somebody may say that they are at it.
    #[serde(default)]
    pub asks: bool,
}

/// A message that waits to be sent, or was being sent when a watch ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its row.
    pub id: i64,
    /// What is to be sent.
    pub message: Message,
    /// How often sending it began.
    pub attempts: u32,
    /// A watch began to send it and never said how that ended.
    pub interrupted: bool,
    /// When it is due.
    pub next_at: Timestamp,
}

/// How sending a message ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// It arrived.
    Arrived,
    /// It did not; again at this time.
    Again {
        /// When.
        at: Timestamp,
        /// Why it did not.
        trouble: String,
    },
    /// It did not, and is not tried again.
    Failed {
        /// Why.
        trouble: String,
    },
    /// Its time was over.
    Expired,
}

/// A message that did not arrive so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsent {
    /// Of which alert.
    pub alert: AlertId,
    /// To whom.
    pub to: CarerId,
    /// How.
    pub channel: String,
    /// It is tried again; else it is given up.
    pub again: bool,
    /// What was in the way.
    pub trouble: Option<String>,
}
