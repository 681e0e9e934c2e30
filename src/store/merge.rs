//! Taking in another laptop's journal.

use crate::domain::id::ActionId;
use crate::domain::id::DeviceId;
use crate::journal::changes::Changes;
use crate::store::FILE_NAME;
use crate::store::Store;
use crate::store::append;
use crate::store::columns::Key;
use crate::store::error::StoreError;
use crate::store::file;
use crate::store::migrate;
use crate::store::open;
use crate::store::retract;
use crate::store::sealed;
use rusqlite::Connection;
use rusqlite::OpenFlags;
use rusqlite::Row;
use rusqlite::params;
use rusqlite::types::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

const COLUMNS: &str = "id, lamport, device, author, origin, action_id, kind, target, subject, at, \
                       zone, recorded_at, payload";

/// What a merge came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// Entries that were new here.
    pub added: u64,
    /// Entries that were here already.
    pub known: u64,
    /// What became different.
    pub changes: Changes,
}

impl Store {
    /// Takes in every entry of another journal that is not here yet, with its
    /// own clock and machine; `from` is its file or its folder, and is only
    /// read. `fresh` names a copy in between.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: nothing was taken in.
    pub fn merge(&mut self, from: &Path, fresh: DeviceId) -> Result<Merged, StoreError> {
        let from = if from.is_dir() { from.join(FILE_NAME) } else { from.to_owned() };
        if !from.exists() {
            return Err(StoreError::Missing(from));
        }
        if same(&from, &self.path) {
            let known = self.counts()?.entries;
            return Ok(Merged { added: 0, known, changes: Changes::default() });
        }
        let copy = Copy::of(&from, &self.path, fresh)?;
        let other = copy.open()?;
        self.in_bulk(|store| store.take_in(&other))
    }

    fn take_in(&mut self, other: &Connection) -> Result<Merged, StoreError> {
        let (mut added, mut known) = (0, 0);
        let changes = self.write(|db, _| {
            let mut touched = BTreeSet::new();
            let mut retracted = Vec::new();
            let mut changes = Changes::default();
            let mut query = other
                .prepare(&format!("SELECT {COLUMNS} FROM journal ORDER BY seq"))
                .map_err(StoreError::reading)?;
            let mut rows = query.query([]).map_err(StoreError::reading)?;
            while let Some(row) = rows.next().map_err(StoreError::reading)? {
                if !put(db, row).map_err(StoreError::writing)? {
                    known += 1;
                    continue;
                }
                added += 1;
                let (kind, target) = spoken(row).map_err(StoreError::reading)?;
                if kind == "retract" {
                    retracted.push(ActionId::new(target.0));
                } else {
                    touched.insert(target.0);
                }
            }
            for action in &retracted {
                retract::rosters(db, *action, &mut touched).map_err(StoreError::writing)?;
            }
            let retracts = !retracted.is_empty();
            append::settle(db, touched, retracts, &mut changes).map_err(StoreError::writing)?;
            sealed::take_in(db, other).map_err(StoreError::writing)?;
            Ok(changes)
        })?;
        Ok(Merged { added, known, changes })
    }
}

fn put(db: &Connection, row: &Row<'_>) -> rusqlite::Result<bool> {
    let value = |column: usize| row.get::<_, Value>(column);
    let added = db
        .prepare_cached(&format!(
            "INSERT INTO journal ({COLUMNS}) VALUES \
             (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (id) DO NOTHING"
        ))?
        .execute(params![
            value(0)?,
            value(1)?,
            value(2)?,
            value(3)?,
            value(4)?,
            value(5)?,
            value(6)?,
            value(7)?,
            value(8)?,
            value(9)?,
            value(10)?,
            value(11)?,
            value(12)?,
        ])?;
    Ok(added > 0)
}

fn spoken(row: &Row<'_>) -> rusqlite::Result<(String, Key)> {
    let target: Option<Key> = row.get(7)?;
    Ok((row.get(6)?, target.map_or_else(|| row.get(0), Ok)?))
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// The other journal where it can be read without a trace: itself when nothing
/// waits in its log, else a copy of both beside ours.
#[derive(Debug)]
struct Copy {
    file: PathBuf,
    folder: Option<PathBuf>,
}

impl Copy {
    fn of(from: &Path, ours: &Path, fresh: DeviceId) -> Result<Self, StoreError> {
        let log = file::beside(from, "-wal");
        if file::length(&log) == 0 {
            return Ok(Self { file: from.to_owned(), folder: None });
        }
        let folder = file::folder_of(ours).join(format!("merge-{fresh}"));
        file::make_folder(&folder)?;
        let copy = Self { file: folder.join(FILE_NAME), folder: Some(folder) };
        for ending in ["", "-wal"] {
            let (from, to) = (file::beside(from, ending), file::beside(&copy.file, ending));
            fs::copy(&from, to).map_err(StoreError::file("copy", from))?;
        }
        Ok(copy)
    }

    /// Opens it and checks that it is a journal of ours and whole.
    fn open(&self) -> Result<Connection, StoreError> {
        let opening = |error| StoreError::opening(self.file.clone(), error);
        let db = match self.folder {
            Some(_) => open::connect(&self.file, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
            None => open::immutable(&self.file)?,
        };
        if !migrate::seen(&db, &self.file)?.ours() {
            return Err(StoreError::NotOurs(self.file.clone()));
        }
        let verdict: String =
            db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(opening)?;
        if verdict == "ok" {
            Ok(db)
        } else {
            Err(StoreError::Damaged { path: self.file.clone(), source: None })
        }
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // A leftover copy harms nothing.
            let _ = fs::remove_dir_all(folder);
        }
    }
}
