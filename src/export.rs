//! L4: what is stored as files that other programs, and this one, read.

pub mod csv;
pub mod json;
