//! Everything the program says: one catalogue, two tones, and how facts,
//! times and amounts are put into words.

pub mod catalogue;
pub mod style;
