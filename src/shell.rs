//! Top: where the edges meet.

pub mod out;
pub mod run_cli;
pub mod session;
pub mod verbs;
