//! What a roster answers.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;

/// Who is on call at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OnCall {
    /// Who is told first; `None` when nobody is there.
    pub primary: Option<CarerId>,
    /// Who is told next; `None` when nobody else is there. It may be a carer
    /// whose sleep is protected: whether it breaks is decided when it is sent.
    pub backup: Option<CarerId>,
    /// A shift or somebody's word says so; else it follows from the windows.
    pub planned: bool,
}

/// A stretch in which the same two are on call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after.
    pub to: Timestamp,
    /// Who is told first.
    pub primary: Option<CarerId>,
    /// Who is told next.
    pub backup: Option<CarerId>,
}

impl Turn {
    /// Returns the stretch.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.from, self.to)
    }
}
