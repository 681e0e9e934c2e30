//! Opening: quick when all is as it should be, careful when it is not.

use crate::domain::id::DeviceId;
use crate::store::FILE_NAME;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::file;
use crate::store::migrate;
use rusqlite::Connection;
use rusqlite::ErrorCode;
use rusqlite::OpenFlags;
use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use std::cell::Cell;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

/// Bytes of the write-ahead log that stay on the disk after a large import.
const LOG_KEPT: u32 = 8 << 20;

/// How long one waits for another program's write.
const PATIENCE: Duration = Duration::from_secs(5);

impl Store {
    /// Opens the journal in `folder` for reading and writing, and makes both
    /// where they are not there yet; `fresh` becomes the file's device id if
    /// it is new or a copy.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: the journal is not open, and a file that is not ours,
    /// is newer or is damaged was left as it is.
    pub fn open(folder: &Path, fresh: DeviceId) -> Result<Self, StoreError> {
        let path = folder.join(FILE_NAME);
        if !path.exists() {
            file::make_folder(folder)?;
            make_whole(&path, fresh)?;
        }
        is_a_file(&path)?;
        let mut db = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let header = migrate::header(&db).map_err(|error| opening(&path, error))?;
        if !header.current() {
            let waiting = file::length(&file::beside(&path, "-wal")) > 0;
            if let Err(refusal) = migrate::migrate(&mut db, &path) {
                if waiting && matches!(refusal, StoreError::Newer { .. } | StoreError::NotOurs(_)) {
                    // Closing would carry the log over into the main file.
                    let _ = db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
                }
                return Err(refusal);
            }
        }
        settle_in(&db).map_err(|error| opening(&path, error))?;
        Ok(Self::new(db, path, fresh))
    }

    /// Opens the journal in `folder` for reading only; it may lie in a folder
    /// that cannot be written.
    ///
    /// # Errors
    ///
    /// [`StoreError::Missing`] where there is none, or as [`Store::open`].
    pub fn open_read(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(FILE_NAME);
        let db = read_only(&path)?;
        Ok(Self::new(db, path, DeviceId::new(uuid::Uuid::nil())))
    }

    /// Tells whether `folder` holds a journal, ours or not.
    ///
    /// # Errors
    ///
    /// [`StoreError::File`] when that cannot be found out: it may lie in
    /// something that is no folder, or that may not be looked into.
    pub fn exists(folder: &Path) -> Result<bool, StoreError> {
        let path = folder.join(FILE_NAME);
        path.try_exists().map_err(StoreError::file("look into", folder))
    }

    fn new(db: Connection, path: PathBuf, fresh: DeviceId) -> Self {
        Self { db, path, fresh, device: None, seen: Cell::new(None), unreadable: Cell::new(0) }
    }
}

/// Opens `path` for reading only and checks that it is a journal this version reads.
pub(crate) fn read_only(path: &Path) -> Result<Connection, StoreError> {
    if !path.exists() {
        return Err(StoreError::Missing(path.to_owned()));
    }
    is_a_file(path)?;
    let db = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let (db, header) = match migrate::header(&db) {
        Ok(header) => (db, header),
        Err(error) if no_log_possible(&error) && file::length(&file::beside(path, "-wal")) == 0 => {
            // Nobody is writing, and SQLite may not make its files beside it.
            let db = immutable(path)?;
            let header = migrate::header(&db).map_err(|error| opening(path, error))?;
            (db, header)
        }
        Err(error) => return Err(opening(path, error)),
    };
    if header.current() {
        return Ok(db);
    }
    let header = migrate::seen(&db, path)?;
    if header.current() {
        Ok(db)
    } else if header.ours() {
        brought_up(&db, path)
    } else {
        // An empty file: another program is about to make a journal of it.
        Err(StoreError::Missing(path.to_owned()))
    }
}

/// Returns a journal of an earlier version as it would be after its
/// migrations, in memory; the file stays as it is.
fn brought_up(db: &Connection, path: &Path) -> Result<Connection, StoreError> {
    let mut copy = Connection::open_in_memory().map_err(|error| opening(path, error))?;
    Backup::new(db, &mut copy)
        .and_then(|backup| backup.run_to_completion(1_000, Duration::from_millis(10), None))
        .map_err(|error| opening(path, error))?;
    migrate::migrate(&mut copy, path)?;
    Ok(copy)
}

/// Refuses what SQLite would call a broken disk.
fn is_a_file(path: &Path) -> Result<(), StoreError> {
    if path.is_dir() { Err(StoreError::NotOurs(path.to_owned())) } else { Ok(()) }
}

/// Opens a file that nobody writes to, without a file of SQLite's beside it.
pub(crate) fn immutable(path: &Path) -> Result<Connection, StoreError> {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(byte) {
            uri.push(char::from(*byte));
        } else {
            uri.push('%');
            uri.push_str(&migrate::hex(&[*byte]));
        }
    }
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    connect_by(Path::new(&uri), flags, path)
}

/// Opens a file that must be there.
pub(crate) fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    connect_by(path, flags, path)
}

/// As [`connect`], by another `name` than the `path` that people know.
fn connect_by(name: &Path, flags: OpenFlags, path: &Path) -> Result<Connection, StoreError> {
    let db = Connection::open_with_flags(name, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| opening(path, error))?;
    db.busy_timeout(PATIENCE).map_err(|error| opening(path, error))?;
    // A file from elsewhere may not run functions of its own choice; and a
    // console that is open for days holds what it needs in the timeline, so
    // half a megabyte of pages is plenty.
    db.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA cache_size = -512")
        .map_err(|error| opening(path, error))?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(db)
}

/// Sees to it that every confirmed write is on the disk.
fn settle_in(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(&format!(
        "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = {LOG_KEPT}"
    ))?;
    let mode: String = db.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode == "wal" || db.is_readonly("main")? {
        return Ok(());
    }
    match db.pragma_update(None, "journal_mode", "wal") {
        // Whoever holds it sets the mode, or the next to open does.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Ok(()),
        done => done,
    }
}

/// Makes the empty file under another name first: SQLite's locks do not
/// survive that this process closes the file a second time.
fn make_whole(path: &Path, fresh: DeviceId) -> Result<(), StoreError> {
    let new = file::beside(path, &format!(".{fresh}.new"));
    file::make_empty(&new)?;
    let named = file::name(&new, path);
    file::remove(&new);
    match named {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            Err(StoreError::file("create", path)(error))
        }
        _ => Ok(()),
    }
}

fn opening(path: &Path, error: rusqlite::Error) -> StoreError {
    StoreError::opening(path.to_owned(), error)
}

fn no_log_possible(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied)
    )
}
