//! L3: the family's policy as code: what is promised, who is on when, which
//! rules watch, and in what units.

pub mod objective;
pub mod tier;
