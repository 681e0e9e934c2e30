//! L4: when to wake whom: the life of an alert as one pure step function.

pub mod act;
pub mod ladder;
pub mod mute;
pub mod post;
pub mod route;
pub mod rules;
pub mod signal;
pub mod step;
pub mod tick;
pub mod world;
