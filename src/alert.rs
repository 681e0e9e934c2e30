//! L4: when to wake whom: the life of an alert as one pure step function.

pub mod ladder;
pub mod life;
pub mod route;
pub mod step;
