//! What the journal holds beside facts.

pub mod alert;
pub mod gap;
pub mod incident;
pub mod roster;
pub mod run;
pub mod tick;
