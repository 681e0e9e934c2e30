//! Why a phrase is not taken: what kind, where, and what to say instead.

use crate::text::ascii::fitted;
use crate::text::catalogue::Text;
use crate::text::style::Style;
use crate::text::style::Tone;
use std::fmt;
use std::ops::Range;

/// Why nothing of a phrase is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseError {
    /// What kind of trouble.
    pub kind: ErrorKind,
    /// The bytes of the phrase that it is about.
    pub at: Range<usize>,
    /// What is wrong, or what is asked.
    pub message: String,
    /// What can be said instead.
    pub hint: Option<String>,
}

/// The kinds of trouble; each has its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// A word is not known.
    Unknown,
    /// It can be read in two ways.
    Ambiguous,
    /// It is not said whom it is about.
    Who,
    /// Something is missing.
    Missing,
    /// It lies ahead of now.
    Future,
    /// It would end before it starts.
    EndBeforeStart,
    /// The clocks skipped that time.
    Skipped,
    /// Possible and unlikely; `yes` stores it.
    Doubtful,
    /// There is nothing of that kind to end or to change.
    Nothing,
    /// Any other rule forbids it.
    Refused,
}

impl ErrorKind {
    /// Returns the exit code: 2 not understood, 3 nothing matched, 5 refused by a rule.
    #[must_use]
    pub const fn exit(self) -> u8 {
        match self {
            Self::Unknown | Self::Ambiguous | Self::Who | Self::Missing => 2,
            Self::Nothing => 3,
            Self::Future
            | Self::EndBeforeStart
            | Self::Skipped
            | Self::Doubtful
            | Self::Refused => 5,
        }
    }
}

impl PhraseError {
    /// Returns an error whose message is `text` with its places filled.
    #[must_use]
    pub fn new(kind: ErrorKind, at: &Range<usize>, tone: Tone, text: Text, with: &[&str]) -> Self {
        Self { kind, at: at.clone(), message: text.fill(tone, with), hint: None }
    }

    /// Returns the error with what can be said instead.
    #[must_use]
    pub fn hinting(mut self, tone: Tone, text: Text, with: &[&str]) -> Self {
        self.hint = Some(text.fill(tone, with));
        self
    }

    /// Returns the error as `style` lets it be written.
    #[must_use]
    pub fn fitted(self, style: &Style) -> Self {
        let hint = self.hint.map(|hint| fitted(hint, style));
        Self { message: fitted(self.message, style), hint, ..self }
    }

    /// Returns the phrase, and below it carets under the part that is meant.
    #[must_use]
    pub fn pointed(&self, phrase: &str) -> String {
        let width = |range: Range<usize>| phrase.get(range).map_or(0, |part| part.chars().count());
        let before = " ".repeat(width(0..self.at.start));
        let carets = "^".repeat(width(self.at.clone()).max(1));
        format!("{phrase}\n{before}{carets}")
    }
}

impl fmt::Display for PhraseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        let between = if self.message.ends_with('?') { " " } else { "; " };
        self.hint.as_ref().map_or(Ok(()), |hint| write!(f, "{between}{hint}"))
    }
}

impl std::error::Error for PhraseError {}
