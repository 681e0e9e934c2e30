//! L2: one file, one number. Pure functions of a timeline and a span.

pub mod cells;
pub mod day;
pub mod last;
