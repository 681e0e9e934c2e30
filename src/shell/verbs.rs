//! The verbs, by family: each opens what it needs, asks, and answers.

pub mod care;
pub mod change;
pub mod demo;
pub mod files;
pub mod forecast;
pub mod household;
pub mod import;
pub mod judge;
pub mod look;
pub mod menu;
pub mod normalised;
