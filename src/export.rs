//! L4: values to text, no files.

pub mod status;
