//! The verbs, by family: each opens what it needs, asks, and answers.

pub mod alerts;
pub mod care;
pub mod change;
pub mod demo;
pub mod edit;
pub mod files;
pub mod handover;
pub mod guide;
pub mod forecast;
pub mod household;
pub mod import;
pub mod metrics;
pub mod judge;
pub mod look;
pub mod menu;
pub mod oncall;
pub mod private;
pub mod plan;
pub mod report;
pub mod normalised;
pub mod watch;
