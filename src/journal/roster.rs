//! What a family said of who is on call, as it was written down.

use crate::domain::entry::roster::RosterSaid;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Timestamp;

/// One change with when it was written down; it says nothing about before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The entry that says it.
    pub id: EntryId,
    /// When it was written down.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<CarerId>,
    /// What it says.
    pub said: RosterSaid,
}
