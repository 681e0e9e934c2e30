//! L4: promises and what is left of them. Pure functions of the timeline, the
//! plan and now.

pub mod budget;
pub mod burn;
pub mod chance;
pub mod event;
pub mod goal;
pub mod indicator;
pub mod outcome;
pub mod scene;
pub mod slice;
pub mod verdict;
