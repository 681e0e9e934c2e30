//! L4: what holds, as text that people and other programs read; no files.

pub mod alert;
pub mod babybuddy;
pub mod csv;
pub mod handover;
pub mod json;
pub mod next_feed;
pub mod openmetrics;
pub mod openslo;
pub mod report;
pub mod status;
pub mod yaml;
