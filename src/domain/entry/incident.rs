//! An incident as the journal keeps it: how it opened, and each step of its
//! life.
//!
//! Source: `sre.md` §3.4.

use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::id::IncidentId;
use crate::domain::id::derived;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use serde::Deserialize;
use serde::Serialize;

/// How long a title, a note or a reason may be, in characters.
pub const MAX_CHARS: usize = 500;

/// What the journal says about one incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "said", rename_all = "snake_case")]
pub enum IncidentSaid {
    /// It opened.
    Opened(IncidentOpening),
    /// Somebody is at it.
    Acknowledged,
    /// Somebody looked at what it is.
    Assessed,
    /// Something is being done.
    Acting,
    /// Something worth keeping.
    Note {
        /// In these words.
        text: String,
    },
    /// What helped.
    Helped {
        /// In the family's words.
        method: String,
    },
    /// What was told to others.
    Update {
        /// As it was sent or copied.
        text: String,
        /// It goes to the other carers; else it was copied only.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        send: bool,
    },
    /// An update went to somebody; the program's word.
    Told {
        /// The entry of the update.
        update: EntryId,
        /// Whom.
        to: CarerId,
        /// How, as in [`crate::domain::entry::alert::Told`].
        channel: String,
    },
    /// An update did not go to somebody; the program's word.
    NotTold {
        /// The entry of the update.
        update: EntryId,
        /// Whom.
        to: CarerId,
        /// What was in the way.
        why: Untold,
    },
    /// Over.
    Resolved {
        /// What it was, where somebody said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<String>,
    },
}

/// Why somebody was not told of an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Untold {
    /// The device that watched has no channel to them.
    NoChannel,
    /// It was too old by the time it could be sent: their sleep was protected,
    /// or nobody watched.
    Late,
}

impl Untold {
    /// Returns the name: `no-channel`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoChannel => "no-channel",
            Self::Late => "late",
        }
    }
}

/// How an incident opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IncidentOpening {
    /// What is the matter, in a line.
    pub title: String,
    /// How soon somebody must act.
    pub severity: Severity,
    /// What it came from.
    pub from: Source,
    /// Whom it is about.
    pub subject: Subject,
    /// When the trouble began, which may be before it was opened.
    pub detected: Timestamp,
}

/// What an incident came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Source {
    /// An alert.
    Alert {
        /// Which.
        alert: AlertId,
    },
    /// Something that was logged, such as a cry.
    Fact {
        /// Which.
        fact: FactId,
    },
    /// A person.
    Hand,
}

impl Source {
    /// Returns the name: `alert`, `fact`, `hand`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Alert { .. } => "alert",
            Self::Fact { .. } => "fact",
            Self::Hand => "hand",
        }
    }
}

/// Returns the identity of the incident that `entry` opens, written at `at`.
#[must_use]
pub fn incident_of(entry: EntryId, at: Timestamp) -> IncidentId {
    IncidentId::new(derived(at.timestamp_millis(), &["incident", &entry.to_string()]))
}
