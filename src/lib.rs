//! DadOps: an ops console in the terminal for a family with a newborn.
//!
//! The modules stand in the order of their layers; each may name only those
//! above it in this list, as `docs/architecture.md` says and `tests/layers.rs`
//! holds. Everything is a function of its arguments up to the edges, which
//! alone touch the disk, the terminal and the clock.

pub mod domain;
pub mod journal;
pub mod document;
pub mod metrics;
pub mod guidance;
pub mod forecast;
pub mod text;
pub mod plan;
pub mod slo;
pub mod oncall;
pub mod alert;
pub mod phrase;
pub mod board;
pub mod export;
pub mod app;
pub mod demo;
pub mod view;
pub mod picture;
pub mod import;
pub mod store;
pub mod sealed;
pub mod notifier;
pub mod clock;
pub mod files;
pub mod tui;
pub mod cli;
pub mod shell;
