//! Why the journal could not be opened, read or written.

use rusqlite::ErrorCode;
use std::io;
use std::io::ErrorKind;
use std::path::PathBuf;
use thiserror::Error;

const ROOM: &str = "make room on the disk, then try again";
const WRITABLE: &str = "make the data folder writable, or choose another by --data";

/// Why the journal could not be opened, read or written.
///
/// A message says what was being done and what holds now; what SQLite or the
/// system said stays in `source`.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no journal where one was looked for.
    #[error("there is no journal at {}", .0.display())]
    Missing(PathBuf),
    /// The file could not be opened at all.
    #[error("could not open {}; nothing was changed", .path.display())]
    Open {
        /// The file or folder.
        path: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// Something else lies where the journal should be.
    #[error("{} is not a DadOps journal; it was left as it is", .0.display())]
    NotOurs(PathBuf),
    /// The file was written by a newer version.
    #[error(
        "the journal is of schema version {found} and this DadOps knows {known}; it was left as it is"
    )]
    Newer {
        /// The version of the file.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// The disk took no more.
    #[error("the disk would not take it; nothing of this is in the journal, all before is")]
    Full(#[source] rusqlite::Error),
    /// The file or its folder cannot be written.
    #[error("the journal can be read and not written; nothing of this is in it")]
    ReadOnly(#[source] Option<rusqlite::Error>),
    /// The file does not read as a database.
    #[error("{} is damaged and does not read", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite said, when it said something.
        source: Option<rusqlite::Error>,
    },
    /// A part of the open journal does not read.
    #[error("a part of the journal's file is damaged and does not read; nothing was changed")]
    Corrupt(#[source] rusqlite::Error),
    /// Another program held the file for longer than one waits.
    #[error("another program is holding the journal; nothing was changed")]
    Busy(#[source] rusqlite::Error),
    /// The entries are not in the journal; trying again is harmless.
    #[error("could not write to the journal; nothing of this is in it")]
    Append(#[source] rusqlite::Error),
    /// A value has no JSON form.
    #[error("an entry could not be put into JSON; nothing of this is in the journal")]
    Encode(#[source] serde_json::Error),
    /// The journal could not be read.
    #[error("could not read the journal")]
    Read(#[source] rusqlite::Error),
    /// Another app's file holds more than is read.
    #[error("{} is over {} MB, more than is read", .path.display(), .max / 1_000_000)]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The bound in bytes.
        max: u64,
    },
    /// A new file would lie over one that is there.
    #[error("{} is there already and was left as it is", .0.display())]
    Exists(PathBuf),
    /// A file beside the journal could not be handled.
    #[error("could not {act} {}", .path.display())]
    File {
        /// What was being done: `create`, `copy` …
        act: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl StoreError {
    /// Returns what a person can do about it, where there is something.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Full(_) => Some(ROOM),
            Self::ReadOnly(_) => Some(WRITABLE),
            Self::Newer { .. } => Some("update DadOps, or choose another folder by --data"),
            Self::NotOurs(_) => {
                Some("name a journal of DadOps, or choose another folder by --data")
            }
            Self::Damaged { .. } | Self::Corrupt(_) => {
                Some("`dadops restore FILE` puts a backup back and keeps this file beside it")
            }
            Self::Busy(_) => Some("close the other DadOps, or try again in a moment"),
            Self::Exists(_) => Some("choose another name"),
            Self::File { source, .. } => match source.kind() {
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Some(WRITABLE),
                ErrorKind::StorageFull => Some(ROOM),
                _ => None,
            },
            Self::Missing(_)
            | Self::TooLarge { .. }
            | Self::Open { .. }
            | Self::Append(_)
            | Self::Encode(_)
            | Self::Read(_) => None,
        }
    }

    /// Returns what it means that SQLite failed so while writing.
    pub(crate) fn writing(source: rusqlite::Error) -> Self {
        match source.sqlite_error_code() {
            // A disk that refuses a write and one that is full need the same.
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Self::Full(source),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly(Some(source)),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(source),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Corrupt(source),
            _ => Self::Append(source),
        }
    }

    /// Returns what it means that SQLite failed so while reading.
    pub(crate) fn reading(source: rusqlite::Error) -> Self {
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(source),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Corrupt(source),
            _ => Self::Read(source),
        }
    }

    /// Returns what it means that SQLite failed so while opening `path`.
    pub(crate) fn opening(path: PathBuf, source: rusqlite::Error) -> Self {
        match source.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotOurs(path),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, source: Some(source) },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(source),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly(Some(source)),
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Self::Full(source),
            _ => Self::Open { path, source },
        }
    }

    /// Returns a function that wraps an I/O error of doing `act` to `path`.
    pub(crate) fn file(
        act: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { act, path, source }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    fn sqlite(code: i32) -> rusqlite::Error {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)
    }

    #[test]
    fn a_failed_write_says_why_and_what_can_be_done() {
        for (code, sentence, hint) in [
            (ffi::SQLITE_FULL, "the disk would not take it", "make room"),
            (ffi::SQLITE_IOERR_WRITE, "the disk would not take it", "make room"),
            (ffi::SQLITE_READONLY, "the journal can be read and not written", "make the data"),
            (ffi::SQLITE_BUSY, "another program is holding the journal", "close the other"),
            (ffi::SQLITE_CORRUPT, "a part of the journal's file is damaged", "`dadops restore"),
            (ffi::SQLITE_CONSTRAINT, "could not write to the journal", ""),
        ] {
            let error = StoreError::writing(sqlite(code));
            let said = error.to_string();
            assert!(said.starts_with(sentence), "{code}: {said}");
            assert!(said.contains("nothing"), "{code}: {said} tells what holds now");
            let advice = error.hint().unwrap_or_default();
            assert!(advice.starts_with(hint), "{code}: {advice}");
            assert_eq!(advice.is_empty(), hint.is_empty(), "{code}: {advice}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_made_has_a_hint_by_its_reason() {
        for (kind, hint) in [
            (ErrorKind::PermissionDenied, Some(WRITABLE)),
            (ErrorKind::ReadOnlyFilesystem, Some(WRITABLE)),
            (ErrorKind::StorageFull, Some(ROOM)),
            (ErrorKind::NotFound, None),
        ] {
            let error = StoreError::file("create", "/data")(kind.into());
            assert_eq!(error.to_string(), "could not create /data");
            assert_eq!(error.hint(), hint, "{kind}");
        }
    }
}
