//! The verbs, by family: each opens what it needs, asks, and answers.

pub mod change;
pub mod household;
pub mod look;
