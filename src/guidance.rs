//! L1: published guidance as data: rows of text with their source and dates,
//! compiled in, so that they are there offline and with an empty journal.

pub mod care;
pub mod contact;
pub mod flag;
pub mod growth;
pub mod lms;
pub mod medicine;
pub mod milk;
pub mod never;
pub mod offset;
pub mod screening;
pub mod source;
pub mod sources;
pub mod threshold;
pub mod vaccine;
