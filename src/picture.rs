//! L7: a frame's cells as SVG, for README and docs.

pub mod gallery;
pub mod palette;
pub mod sample;
pub mod shape;
pub mod svg;

pub use gallery::gallery;
pub use svg::svg;
