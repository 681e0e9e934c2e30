//! L1: the append-only journal and what it folds to.

pub mod action;
pub mod alert;
pub mod changes;
pub mod check;
pub mod document;
pub mod entry;
pub mod fold;
pub mod household;
pub mod oddity;
pub mod roster;
pub mod timeline;
pub mod watching;
