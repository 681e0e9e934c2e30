//! Edge: the terminal. Raw mode and back, signals, keys, frames, file watch.
//!
//! Nothing here ever asks the terminal a question: one that does not answer
//! would keep a parent waiting in the dark.

pub mod capability;
pub mod copy;
pub mod event;
pub mod guard;
pub mod hidden;
pub mod ink;
pub mod input;
pub mod parse;
pub mod process;
pub mod screen;
mod sheet;
pub mod signals;
pub mod suspend;
pub mod watch;
