//! A stretch in which nobody watched.

use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use serde::Deserialize;
use serde::Serialize;

/// From the last look to the next, when that took too long: the machine slept
/// or was off, or the watch had stopped.
///
/// Source: `sre.md` §2.5, restart safety, point 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The last look.
    pub from: Timestamp,
    /// The next.
    pub to: Timestamp,
}

impl Gap {
    /// Returns it as a span.
    #[must_use]
    pub fn span(self) -> Span {
        Span::new(self.from, self.to)
    }
}
