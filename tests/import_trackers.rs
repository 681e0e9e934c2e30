//! Trackers whose exports are plain tables: hand-made files of every variant,
//! real exports, and laws.

#[path = "trackers/amila.rs"]
mod amila;
#[path = "trackers/glow.rs"]
mod glow;
#[path = "trackers/hatch.rs"]
mod hatch;
#[path = "trackers/kit.rs"]
mod kit;
#[path = "trackers/laws.rs"]
mod laws;
#[path = "trackers/nighp.rs"]
mod nighp;
#[path = "trackers/sprout.rs"]
mod sprout;
