//! An alert as the journal keeps it: how it opened, and each step of its life.
//!
//! Source: `sre.md` §2.5.

use crate::domain::detail::Kind;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::id::derived;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use chrono::TimeDelta;
use serde::Deserialize;
use serde::Serialize;

/// How soon somebody must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A red flag; only a named red-flag rule or a person says so.
    Sev1,
    /// Within half an hour.
    Sev2,
    /// Today.
    Sev3,
    /// At the next retro.
    Sev4,
}

/// What the journal says about one alert.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "said", rename_all = "snake_case")]
pub enum AlertSaid {
    /// It opened.
    Opened(Opening),
    /// Something happened to it, and it is now in this state.
    Moved {
        /// What happened.
        event: AlertEvent,
        /// The state after it.
        to: AlertState,
    },
    /// Somebody was to be told.
    Told(Told),
    /// What a carer thought of it afterwards.
    Rated {
        /// Which.
        rating: Rating,
    },
}

/// How an alert opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// The rule's name in the plan; `help` when a person opened it.
    pub rule: String,
    /// Whom it is about.
    pub subject: Subject,
    /// How soon somebody must act.
    pub severity: Severity,
    /// Since when the condition holds; not when it was noticed.
    pub since: Timestamp,
    /// The fact its episode began with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began_with: Option<FactId>,
    /// Why.
    pub cause: Cause,
    /// The first state.
    pub to: AlertState,
}

/// Why an alert opened, in figures; the words are made of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum Cause {
    /// Longer since the last than was promised.
    Overdue {
        /// Of what.
        of: Kind,
        /// Of nappies: only those with this in them, or with both.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        content: Option<NappyContent>,
        /// When the last was.
        last: Timestamp,
        /// The limit in minutes.
        limit_min: i64,
    },
    /// A budget goes too fast, or is gone.
    Burn {
        /// The objective.
        objective: String,
        /// The tier's name; `exhausted` when it is gone.
        tier: String,
        /// Bad events in the tier's long window.
        bad: u32,
        /// Events in it.
        events: u32,
    },
    /// A figure of a carer is past its threshold.
    Load {
        /// The metric's name.
        metric: String,
        /// Its value; 0 where it is a word.
        value: f64,
        /// The threshold; 0 where it is a word.
        limit: f64,
        /// The word it is, where it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        word: Option<String>,
    },
    /// Something about the data or the machine.
    Data {
        /// What.
        what: DataTrouble,
        /// For how long, in minutes, where that can be said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<i64>,
    },
    /// How often something happens has changed.
    Drift {
        /// What.
        of: Kind,
        /// Against the usual: 1.4 is two fifths more.
        ratio: f64,
    },
    /// A published red flag.
    RedFlag {
        /// The row of the guidance.
        flag: String,
        /// What was measured, in the unit of the row, where something was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<f64>,
    },
    /// A person saw a sign of the published list.
    Sign {
        /// The row of the guidance.
        flag: String,
    },
    /// A person said so.
    Manual {
        /// In these words.
        text: String,
    },
}

/// What can be wrong with the data or the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DataTrouble {
    /// Nothing was logged.
    Silent,
    /// The clock went back, or far ahead.
    Clock,
    /// The last backup is old, or there is none.
    Backup,
    /// Nobody watched.
    Unwatched,
}

/// Where an alert stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum AlertState {
    /// Somebody is being asked.
    Open {
        /// The rung of the escalation, from 0.
        step: u8,
        /// How often the escalation was gone through.
        round: u8,
        /// When the next rung is due.
        next_at: Timestamp,
    },
    /// Kept back for protected sleep.
    Held {
        /// Until then.
        until: Timestamp,
    },
    /// Put off.
    Snoozed {
        /// Until then.
        until: Timestamp,
    },
    /// Somebody is at it.
    Acked {
        /// Who; absent when no carer was chosen on the device.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<CarerId>,
        /// Then they are asked whether they still are.
        until: Timestamp,
        /// They were asked, and have until `until` to say so.
        #[serde(default)]
        reminded: bool,
    },
    /// Everybody was asked as often as the policy says; still visible.
    Exhausted,
    /// Over.
    Resolved {
        /// How.
        how: How,
    },
}

/// How an alert ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum How {
    /// Its condition no longer holds.
    Cleared,
    /// A person said so.
    Said {
        /// Why; a SEV1 needs a reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<String>,
    },
    /// It began and ended while nobody watched: on record, and nobody is told.
    Missed,
}

/// What can happen to an alert.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum AlertEvent {
    /// Its condition became true again.
    Fire,
    /// It became more urgent.
    SeverityUp {
        /// This urgent.
        severity: Severity,
    },
    /// Its condition no longer holds.
    Clear,
    /// The time of its state is over.
    Due,
    /// Somebody is at it.
    Ack,
    /// Nobody is at it after all.
    Unack,
    /// Put off.
    Snooze {
        /// By so many minutes.
        minutes: i64,
    },
    /// The next one is to be asked at once.
    Escalate {
        /// The rung that was seen when saying so: said twice it counts once.
        seen: u8,
        /// The round that was seen.
        round: u8,
    },
    /// Over, a person says.
    Resolve {
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<String>,
    },
    /// Another carer is on call, or a protected window began or ended.
    Roster,
    /// The machine slept or was off until now.
    Woke,
}

/// Somebody was to be told of an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The how manieth thing it had to say, from 0.
    pub turn: u16,
    /// At this rung.
    pub step: u8,
    /// In this round.
    pub round: u8,
    /// Whom.
    pub to: CarerId,
    /// How: `desktop`, `terminal`, `ntfy`, `screen`.
    pub channel: String,
    /// It broke their protected sleep.
    #[serde(default)]
    pub breaks: bool,
}

/// What a carer thought of an alert afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// It helped.
    Useful,
    /// There was nothing to do.
    NotActionable,
    /// Another should have been told.
    WrongPerson,
    /// It could have waited.
    WrongTime,
}

impl Severity {
    /// Every severity, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Sev1, Self::Sev2, Self::Sev3, Self::Sev4];

    /// Returns the name: `sev1`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sev1 => "sev1",
            Self::Sev2 => "sev2",
            Self::Sev3 => "sev3",
            Self::Sev4 => "sev4",
        }
    }

    /// Returns the name as a plan and a person write it: `SEV1`.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sev1 => "SEV1",
            Self::Sev2 => "SEV2",
            Self::Sev3 => "SEV3",
            Self::Sev4 => "SEV4",
        }
    }

    /// Returns the severity of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }

    /// Tells whether it counts as a page.
    #[must_use]
    pub const fn page(self) -> bool {
        matches!(self, Self::Sev1 | Self::Sev2)
    }

    /// Returns how long an acknowledgement holds.
    ///
    /// Source: `sre.md` §2.5, which names SEV1 to SEV3; SEV4 waits as long as
    /// it may be put off.
    #[must_use]
    pub const fn ack_holds(self) -> TimeDelta {
        match self {
            Self::Sev1 => TimeDelta::minutes(20),
            Self::Sev2 => TimeDelta::minutes(60),
            Self::Sev3 => TimeDelta::minutes(120),
            Self::Sev4 => TimeDelta::days(7),
        }
    }

    /// Returns for how long it can be put off at most.
    #[must_use]
    pub const fn snooze_cap(self) -> TimeDelta {
        match self {
            Self::Sev1 => TimeDelta::minutes(10),
            Self::Sev2 => TimeDelta::minutes(60),
            Self::Sev3 => TimeDelta::hours(12),
            Self::Sev4 => TimeDelta::days(7),
        }
    }
}

impl Rating {
    /// Every rating.
    pub const ALL: [Self; 4] =
        [Self::Useful, Self::NotActionable, Self::WrongPerson, Self::WrongTime];

    /// Returns the name on the command line: `not-actionable`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Useful => "useful",
            Self::NotActionable => "not-actionable",
            Self::WrongPerson => "wrong-person",
            Self::WrongTime => "wrong-time",
        }
    }

    /// Returns the rating of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.name() == name)
    }
}

impl Cause {
    /// Tells whether a rule watches over it, and can say that it is over; not
    /// when a person opened the alert.
    #[must_use]
    pub const fn by_rule(&self) -> bool {
        !matches!(self, Self::Manual { .. } | Self::Sign { .. })
    }

    /// Tells whether it is a published red flag.
    #[must_use]
    pub const fn red_flag(&self) -> bool {
        matches!(self, Self::RedFlag { .. } | Self::Sign { .. })
    }
}

impl AlertEvent {
    /// Returns the name: `fire`, `severity_up` …
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Fire => "fire",
            Self::SeverityUp { .. } => "severity_up",
            Self::Clear => "clear",
            Self::Due => "due",
            Self::Ack => "ack",
            Self::Unack => "unack",
            Self::Snooze { .. } => "snooze",
            Self::Escalate { .. } => "escalate",
            Self::Resolve { .. } => "resolve",
            Self::Roster => "roster",
            Self::Woke => "woke",
        }
    }
}

impl AlertState {
    /// Tells whether it is over.
    #[must_use]
    pub const fn resolved(&self) -> bool {
        matches!(self, Self::Resolved { .. })
    }

    /// Returns when something happens to it by itself.
    #[must_use]
    pub const fn due(&self) -> Option<Timestamp> {
        match self {
            Self::Open { next_at, .. } => Some(*next_at),
            Self::Held { until } | Self::Snoozed { until } | Self::Acked { until, .. } => {
                Some(*until)
            }
            Self::Exhausted | Self::Resolved { .. } => None,
        }
    }

    /// Returns the name: `open`, `held` …
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Open { .. } => "open",
            Self::Held { .. } => "held",
            Self::Snoozed { .. } => "snoozed",
            Self::Acked { .. } => "acked",
            Self::Exhausted => "exhausted",
            Self::Resolved { .. } => "resolved",
        }
    }
}

/// Returns the identity of the alert of `rule` about `subject` whose episode
/// began with `fact`, or at `since` where no fact began it; the same on every
/// machine.
#[must_use]
pub fn alert_of(rule: &str, subject: Subject, fact: Option<FactId>, since: Timestamp) -> AlertId {
    let began = fact.map_or_else(|| since.timestamp_millis().to_string(), |id| id.to_string());
    AlertId::new(derived(0, &["alert", rule, &subject_key(subject), &began]))
}

fn subject_key(subject: Subject) -> String {
    match subject {
        Subject::Baby(id) => format!("baby {id}"),
        Subject::Carer(id) => format!("carer {id}"),
        Subject::Household => "household".to_owned(),
    }
}
