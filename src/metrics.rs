//! L2: one file, one number. Pure functions of a timeline and a span.

pub mod batched;
pub mod bottles;
pub mod carer;
pub mod catalogue;
pub mod cells;
pub mod cycle;
pub mod daily;
pub mod day;
pub mod dose;
pub mod figure;
pub mod gap;
pub mod grid;
pub mod growth;
pub mod hole;
pub mod hours;
pub mod last;
pub mod night;
pub mod settle;
pub mod spans;
pub mod stock;
pub mod until;
pub mod vaccination;
pub mod waits;
pub mod wakings;

#[cfg(test)]
pub(crate) mod trial;
