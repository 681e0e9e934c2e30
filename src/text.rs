//! Everything the program says: one catalogue, two tones, and how facts,
//! times and amounts are put into words.

pub mod alert;
pub mod amount;
pub mod ascii;
pub mod catalogue;
pub mod detail;
pub mod flag;
pub mod nearest;
pub mod style;
pub mod time;
pub mod words;
pub mod wrap;
