//! What one act of one author wants to add to the journal.

use crate::domain::id::ActionId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Origin;
use crate::journal::entry::Payload;

/// All that one act says: a popup, a phrase, a whole import.
///
/// It is stored as a whole or not at all; trying again with the same ids
/// stores it once.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Who acts; absent when no carer is chosen on the device.
    pub author: Option<CarerId>,
    /// Whether a person or the program acts.
    pub origin: Origin,
    /// When.
    pub recorded_at: Timestamp,
    /// What is said, at least one.
    pub drafts: Vec<Draft>,
}

/// One entry that is not stored yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The identity it will have.
    pub id: EntryId,
    /// What it says.
    pub payload: Payload,
}

impl Action {
    /// Returns the identity of the action: that of its first entry.
    #[must_use]
    pub fn id(&self) -> Option<ActionId> {
        self.drafts.first().map(|draft| draft.id.into())
    }
}
