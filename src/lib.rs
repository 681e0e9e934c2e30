//! DadOps: an ops console in the terminal for a family with a newborn.

pub mod domain;
pub mod journal;
pub mod text;
