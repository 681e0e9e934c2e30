//! What is likely next, and how good such answers were: a function of one
//! baby's log and of a moment, nothing else.
//!
//! Source of every number here: `forecast.md`, measured on 22 children's logs;
//! `docs/forecast.md` says how it is judged. A forecast is a range of what this
//! baby's own past suggests. It is never a reason to wait with a feed.

pub mod accuracy;
pub mod frequency;
pub mod interval;
pub mod kq;
pub mod log;
pub mod naive;
pub mod outlook;
pub mod prior;
pub mod quantile;
pub mod replay;
pub mod rhythm;
pub mod session;
pub mod shown;
pub mod track;
pub mod usual;

pub use crate::forecast::shown::Until;
pub use crate::forecast::shown::until;

/// The name of the model and of its parameters; both change together.
pub const MODEL: &str = "kq-1";
