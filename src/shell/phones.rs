//! The phones of carers; with the cargo feature `ntfy` only.

#[cfg(feature = "ntfy")]
mod on;
#[cfg(feature = "ntfy")]
pub use on::*;

#[cfg(not(feature = "ntfy"))]
mod off;
#[cfg(not(feature = "ntfy"))]
pub use off::*;
