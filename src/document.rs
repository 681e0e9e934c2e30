//! L2: documents with versions: what may be written, what differs, what comes next.
//!
//! What holds is `journal::document`'s; here is what a person does with it.

pub mod diff;
pub mod publish;
