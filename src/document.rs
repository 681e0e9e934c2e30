//! L3: documents with versions: what may be written, what differs, what comes next.
//!
//! What holds is `journal::document`'s; here is what a person does with it.

pub mod diff;
pub mod fault;
pub mod key;
pub mod publish;
pub(crate) mod reader;
pub(crate) mod value;
pub mod version;
