//! L5: the state machine. No terminal, no disk, no clock.

pub mod act;
pub mod command;
pub mod effect;
pub mod key;
pub mod model;
pub mod msg;
pub mod overlay;
pub mod reply;
pub mod screen;
pub mod start;
pub mod ui;
pub mod update;
