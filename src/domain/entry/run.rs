//! A run of a runbook as the journal keeps it: each step with when and by whom.
//!
//! Source: `sre.md` §4: a run is a record that nobody changes.

use crate::domain::id::AlertId;
use crate::domain::id::EntryId;
use crate::domain::id::IncidentId;
use crate::domain::id::RunId;
use crate::domain::id::derived;
use crate::domain::span::Timestamp;
use serde::Deserialize;
use serde::Serialize;

/// What the journal says about one run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "said", rename_all = "snake_case")]
pub enum RunSaid {
    /// Somebody began.
    Started(RunStart),
    /// A step is done.
    Ticked {
        /// Which, from 1.
        step: u8,
    },
    /// A step is open again.
    Unticked {
        /// Which, from 1.
        step: u8,
    },
    /// A step is left out.
    Skipped {
        /// Which, from 1.
        step: u8,
    },
    /// The time of a step runs.
    Timer {
        /// Which, from 1.
        step: u8,
        /// Until then.
        until: Timestamp,
    },
    /// A step did not fit: to be gone over at the next review.
    NotFit {
        /// Which, from 1.
        step: u8,
        /// Why, where somebody said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// It is over.
    Done {
        /// How it went.
        outcome: RunOutcome,
        /// In the words of whoever went through it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
}

/// How a run began. The version is pinned: a later one does not change it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunStart {
    /// The runbook's id, such as `cannot-settle`.
    pub runbook: String,
    /// The entry of its version; absent for the text that ships.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<EntryId>,
    /// The SHA-256 of its text, in hex.
    pub hash: String,
    /// How many steps it has.
    pub steps: u8,
    /// The alert it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<AlertId>,
    /// The incident it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<IncidentId>,
}

/// How a run went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunOutcome {
    /// It helped.
    Helped,
    /// It did not.
    NoHelp,
    /// Somebody was called.
    Called,
    /// It was left before its end.
    Left,
}

impl RunSaid {
    /// Returns the step it is about.
    #[must_use]
    pub const fn step(&self) -> Option<u8> {
        match self {
            Self::Ticked { step }
            | Self::Unticked { step }
            | Self::Skipped { step }
            | Self::Timer { step, .. }
            | Self::NotFit { step, .. } => Some(*step),
            Self::Started(_) | Self::Done { .. } => None,
        }
    }
}

impl RunOutcome {
    /// Every outcome.
    pub const ALL: [Self; 4] = [Self::Helped, Self::NoHelp, Self::Called, Self::Left];

    /// Returns the name on the command line: `no-help`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Helped => "helped",
            Self::NoHelp => "no-help",
            Self::Called => "called",
            Self::Left => "left",
        }
    }

    /// Returns the outcome of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}

/// Returns the identity of the run that `entry` starts, written at `at`.
#[must_use]
pub fn run_of(entry: EntryId, at: Timestamp) -> RunId {
    RunId::new(derived(at.timestamp_millis(), &["run", &entry.to_string()]))
}
