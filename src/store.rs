//! Edge: the journal on the disk, in one SQLite file; rusqlite only here.
//!
//! Writing says "done" only after the commit is on the disk. What the journal
//! folds to is kept up in the same transaction.

mod append;
mod backup;
mod columns;
mod device;
mod doctor;
mod documents;
pub mod error;
mod file;
pub mod foreign;
mod known;
mod lately;
mod line;
mod merge;
mod migrate;
mod open;
mod outbox;
mod payload;
mod project;
mod read;
mod rebuild;
mod remember;
mod retract;
mod row;
mod sealed;
mod since;
mod undo;
mod watch;
mod watching;

pub use backup::restore;
pub use doctor::Problem;
pub use doctor::Report;
pub use known::Known;
pub use lately::Lately;
pub use line::BabyLine;
pub use line::Brief;
pub use line::Line;
pub use merge::Merged;
pub use outbox::Standing;
pub use read::Counts;
pub use watch::Looked;

use crate::domain::id::DeviceId;
use rusqlite::Connection;
use std::cell::Cell;
use std::path::Path;
use std::path::PathBuf;

/// The name of the journal's file in the data folder.
pub const FILE_NAME: &str = "journal.db";

/// An open journal.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    path: PathBuf,
    /// The id a new file, or a copied one, is given on the first write.
    fresh: DeviceId,
    /// This file's id, once it is known.
    device: Option<DeviceId>,
    /// The last row whose effect the caller was told of.
    seen: Cell<Option<i64>>,
    /// Rows that did not read since the store was opened.
    unreadable: Cell<u64>,
}

impl Store {
    /// Returns the file of the journal.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns how many rows did not read, and were left out, in all answers
    /// so far; `doctor` names them.
    #[must_use]
    pub const fn unreadable(&self) -> u64 {
        self.unreadable.get()
    }

    fn left_out(&self, rows: u64) {
        self.unreadable.set(self.unreadable.get() + rows);
    }
}
