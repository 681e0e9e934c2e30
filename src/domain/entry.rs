//! What the journal holds beside facts.

pub mod alert;
pub mod gap;
pub mod roster;
