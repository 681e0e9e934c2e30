//! L5: the state machine. No terminal, no disk, no clock.

pub mod act;
pub mod carer_words;
pub mod command;
pub mod compose;
pub mod config;
pub mod effect;
pub mod figure;
pub mod filter;
pub mod guide;
pub mod intake;
pub mod key;
pub mod keymap;
pub mod model;
pub mod msg;
pub mod overlay;
pub mod own;
pub mod private;
pub mod planning;
pub mod preview;
pub mod reply;
pub mod screen;
pub mod start;
pub mod ui;
pub mod update;
pub mod verbs;
pub mod words;
