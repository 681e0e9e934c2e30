//! Edge: where files lie, the config file, and the machine's time zone.

pub mod config;
pub mod draft;
pub mod keys;
pub mod map;
pub mod paths;
pub mod zone;
