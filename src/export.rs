<<<<<<< HEAD
//! L4: what holds as text that other programs, and this one, read; no files.
=======
//! L4: what holds, as text that people and other programs read; no files.
>>>>>>> view

pub mod csv;
pub mod json;
pub mod status;
