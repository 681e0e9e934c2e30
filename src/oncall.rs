//! L4: who is on call, who is asked next, whose sleep is protected.
//!
//! The plan's shifts and windows and what the family said since come to one
//! answer for each moment; past moments keep theirs.

pub mod balance;
pub mod change;
pub mod effect;
pub mod roster;
pub mod turn;
