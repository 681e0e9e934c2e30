//! What a message came to, for the toast and for the command line.

use crate::app::flagging::Flagged;
use crate::domain::id::FactId;
use crate::journal::oddity::Oddity;
use std::ops::Range;

/// The answer to one act.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// What it came to.
    pub outcome: Outcome,
    /// One line that says so, without marks and hints.
    pub line: String,
    /// What to do now, when there is something.
    pub hint: Option<String>,
    /// Where in what was typed the trouble lies.
    pub place: Option<Box<Place>>,
    /// The facts it speaks of.
    pub facts: Vec<FactId>,
    /// What is odd about them, each with the sentence that says it.
    pub warnings: Vec<Warning>,
    /// The red flags that they came to, the gravest first.
    pub flagged: Option<Box<Flags>>,
    /// It is stored and takes effect only with somebody's yes.
    pub waits: bool,
}

impl Reply {
    /// Returns an answer of one line and nothing else.
    #[must_use]
    pub const fn new(outcome: Outcome, line: String) -> Self {
        Self {
            outcome,
            line,
            hint: None,
            place: None,
            facts: Vec::new(),
            warnings: Vec::new(),
            flagged: None,
            waits: false,
        }
    }

    /// Returns the answer with what to do now.
    #[must_use]
    pub fn hinting(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Returns the red flags that the facts came to, the gravest first.
    #[must_use]
    pub fn flags(&self) -> &[Flagged] {
        self.flagged.as_deref().map_or(&[], |flags| &flags.0)
    }

    /// Returns the answer about these facts.
    #[must_use]
    pub fn about(self, facts: Vec<FactId>) -> Self {
        Self { facts, ..self }
    }
}

/// Red flags, the gravest first; an answer seldom has any.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Flags(pub Vec<Flagged>);

/// A place in typed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The line, counted from 1; 1 for a single phrase.
    pub line: usize,
    /// The bytes of that line.
    pub range: Range<usize>,
}

/// Something odd that was stored all the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// Which oddity; absent for a note such as "repeated hour".
    pub oddity: Option<Oddity>,
    /// The sentence.
    pub line: String,
}

/// How an act ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// On its way to the disk.
    Saving,
    /// On the disk.
    Saved,
    /// Taken back.
    Undone,
    /// Brought back.
    Redone,
    /// Shown or changed on this device only.
    Said,
    /// Nothing there to do it to.
    Nothing,
    /// Not understood.
    NotUnderstood,
    /// Refused by a rule.
    Refused,
    /// Not on the disk; the draft is kept.
    NotSaved,
    /// The other carer logged the same a moment ago, or wrote a version
    /// meanwhile: `Space` stores this one too.
    Twice,
}
