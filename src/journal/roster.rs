//! Changes of the roster, as they were written down.

use crate::domain::entry::roster::RosterSaid;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Entry;

/// One change, with when and by whom it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The entry that says it.
    pub id: EntryId,
    /// When it was written down; it takes no effect before.
    pub at: Timestamp,
    /// Who said so; absent when no carer was chosen on the device.
    pub by: Option<CarerId>,
    /// What.
    pub said: RosterSaid,
}

impl Noted {
    /// Returns the change that `entry` says.
    #[must_use]
    pub fn of(entry: &Entry, said: &RosterSaid) -> Self {
        Self { id: entry.id, at: entry.recorded_at, by: entry.author, said: said.clone() }
    }
}
