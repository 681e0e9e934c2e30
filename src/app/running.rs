//! What a person does while following a runbook, by key or on the command line.

use crate::domain::entry::run::RunOutcome;
use crate::domain::id::AlertId;

/// One wish about a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Running {
    /// One begins.
    Start {
        /// Which runbook.
        runbook: String,
        /// The alert it answers.
        alert: Option<AlertId>,
    },
    /// Something is done to a step of the one that goes on.
    Step {
        /// Which, from 1; the one it is at when absent.
        step: Option<u8>,
        /// What.
        deed: Deed,
    },
    /// The one that goes on is over.
    Done {
        /// How it went.
        outcome: RunOutcome,
        /// In these words.
        note: Option<String>,
    },
}

/// What is done to a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// It is done.
    Tick,
    /// It is left out.
    Skip,
    /// It is open again.
    Untick,
    /// It did not fit.
    NotFit(Option<String>),
}

/// Reads what follows `runbook` where it is about following one: `run ID`,
/// `done HOW`; `None` where it is not.
#[must_use]
pub fn read(rest: &str) -> Option<Running> {
    let (act, rest) = rest.trim().split_once(char::is_whitespace)?;
    let word = rest.trim().to_owned();
    match act {
        "run" => Some(Running::Start { runbook: word, alert: None }),
        "done" => Some(Running::Done { outcome: RunOutcome::named(&word)?, note: None }),
        _ => None,
    }
}
