//! L2: one file, one number. Pure functions of a timeline and a span.

pub mod bottles;
pub mod carer;
pub mod catalogue;
pub mod cells;
pub mod cycle;
pub mod day;
pub mod hole;
pub mod hours;
pub mod last;
pub mod night;
pub mod settle;
pub mod spans;
pub mod waits;

#[cfg(test)]
pub(crate) mod trial;
