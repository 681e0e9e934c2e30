//! L4: what holds as text that other programs, and this one, read; no files.

pub mod csv;
pub mod json;
pub mod status;
