//! The carers' health, one file, one number.
//!
//! Numbers are about the household, never a verdict on a person. A sleep that
//! was worked out and not seen is no observed sleep.

pub mod avoidable;
pub mod awake;
pub mod bus;
pub mod care;
pub mod cells;
pub mod clash;
pub mod debt;
pub mod drive;
pub mod duty;
pub mod interruption;
pub mod involvement;
pub mod load;
pub mod observed;
pub mod recovery;
pub mod request;
pub mod sleep;
pub mod sleepday;
pub mod sole;
pub mod state;
pub mod stretch;
pub mod toil;
pub mod total;
pub mod up;
