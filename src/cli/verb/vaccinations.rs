//! Whose schedule of vaccinations is asked for.

use crate::guidance::vaccine::Schedule;
use clap::ValueEnum;

/// Whose schedule of vaccinations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Whose {
    /// The United Kingdom's.
    Uk,
    /// The American Academy of Pediatrics'.
    Us,
}

impl Whose {
    /// Returns the schedule.
    #[must_use]
    pub const fn schedule(self) -> Schedule {
        match self {
            Self::Uk => Schedule::Uk,
            Self::Us => Schedule::Us,
        }
    }
}
