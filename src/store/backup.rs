//! Copies that are whole, and putting one back.

use crate::domain::id::DeviceId;
use crate::domain::span::Timestamp;
use crate::store::FILE_NAME;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::file;
use crate::store::migrate;
use crate::store::open;
use rusqlite::Connection;
use rusqlite::ErrorCode;
use rusqlite::OpenFlags;
use rusqlite::backup::Backup;
use rusqlite::backup::StepResult;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

impl Store {
    /// Writes a whole copy of the journal to the new file `to`, while others
    /// go on writing; it is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`] where there is a file already; otherwise no file
    /// is left behind.
    pub fn backup(&self, to: &Path) -> Result<(), StoreError> {
        if to.exists() {
            return Err(StoreError::Exists(to.to_owned()));
        }
        let part = file::beside(to, ".part");
        let done = copy(&self.db, &part)
            .and_then(|()| file::name(&part, to).map_err(StoreError::file("create", to)));
        file::remove(&part);
        done?;
        file::sync(file::folder_of(to))
    }
}

/// Puts the journal of the file `from` in place of the one in `folder` and
/// returns where the one that was there is kept, named after the instant `at`;
/// `None` when there was none. `fresh` names the files in between.
///
/// # Errors
///
/// [`StoreError`]: the journal in `folder` is as it was.
pub fn restore(
    folder: &Path,
    from: &Path,
    at: Timestamp,
    fresh: DeviceId,
) -> Result<Option<PathBuf>, StoreError> {
    let path = folder.join(FILE_NAME);
    let new = file::beside(&path, &format!(".{fresh}.part"));
    file::make_folder(folder)?;
    let done = checked(from).and_then(|source| {
        copy(&source, &new)?;
        let kept = path.exists().then(|| set_aside(&path, at)).transpose()?;
        fs::rename(&new, &path).map_err(StoreError::file("replace", &path))?;
        Ok(kept)
    });
    file::remove(&new);
    let kept = done?;
    file::sync(folder)?;
    Ok(kept)
}

/// Opens a copy and checks all of it.
fn checked(from: &Path) -> Result<Connection, StoreError> {
    let source = open::read_only(from)?;
    let verdict: String = source
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(|error| StoreError::opening(from.to_owned(), error))?;
    if verdict == "ok" {
        Ok(source)
    } else {
        Err(StoreError::Damaged { path: from.to_owned(), source: None })
    }
}

/// Copies page by page to a file of its own, whole and on the disk.
fn copy(source: &Connection, to: &Path) -> Result<(), StoreError> {
    file::make_empty(to)?;
    let mut target = open::connect(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let step = Backup::new(source, &mut target).and_then(|backup| backup.step(-1));
    if step.map_err(StoreError::writing)? != StepResult::Done {
        return Err(StoreError::Busy(busy()));
    }
    // One file, with nothing beside it.
    target.pragma_update(None, "journal_mode", "delete").map_err(StoreError::writing)?;
    migrate::header(&target).map_err(StoreError::writing)?;
    target.close().map_err(|(_, error)| StoreError::writing(error))?;
    file::sync(to)
}

/// Gives the journal a second, dated name, with nothing left in its log.
fn set_aside(path: &Path, at: Timestamp) -> Result<PathBuf, StoreError> {
    let kept = path.with_file_name(format!("journal-before-{}.db", at.format("%Y%m%dT%H%M%S%3fZ")));
    if kept.exists() {
        return Err(StoreError::Exists(kept));
    }
    if let Err(error) = fold_in(path) {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                return Err(StoreError::Busy(error));
            }
            // It does not open: keep it with its log, as it lies there.
            _ => {
                for ending in ["-wal", "-shm"] {
                    let log = file::beside(path, ending);
                    if log.exists() {
                        fs::rename(&log, file::beside(&kept, ending))
                            .map_err(StoreError::file("keep", &log))?;
                    }
                }
            }
        }
    }
    file::name(path, &kept).map_err(StoreError::file("keep", path))?;
    Ok(kept)
}

/// Carries the log over into the file and ends it, which needs that no other
/// program has the journal open.
fn fold_in(path: &Path) -> rusqlite::Result<()> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mode: String =
        db.pragma_update_and_check(None, "journal_mode", "delete", |row| row.get(0))?;
    if mode == "delete" {
        return Ok(());
    }
    Err(busy())
}

fn busy() -> rusqlite::Error {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
    rusqlite::Error::SqliteFailure(code, None)
}
