//! The schema: numbered files that are only ever added to.

use crate::store::error::StoreError;
use rusqlite::Connection;
use rusqlite::TransactionBehavior;
use sha2::Digest;
use sha2::Sha256;
use std::fmt::Write;
use std::path::Path;

/// Marks the file as ours: `DadO`.
pub(crate) const APPLICATION_ID: i32 = 0x4461_644f;

/// The files of `migrations/`, in order; the schema's version is their number.
const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_journal.sql", include_str!("../../migrations/0001_journal.sql")),
    ("0002_documents.sql", include_str!("../../migrations/0002_documents.sql")),
    ("0003_sealed.sql", include_str!("../../migrations/0003_sealed.sql")),
    ("0004_views.sql", include_str!("../../migrations/0004_views.sql")),
    ("0005_watching.sql", include_str!("../../migrations/0005_watching.sql")),
];

/// The newest version this program knows.
#[expect(clippy::cast_possible_truncation, reason = "a handful of files")]
pub(crate) const KNOWN: u32 = MIGRATIONS.len() as u32;

/// What the file says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    application: i32,
    version: u32,
}

impl Header {
    /// Tells whether nothing is to be done.
    pub(crate) const fn current(self) -> bool {
        self.ours() && self.version == KNOWN
    }

    /// Tells whether it is a journal of ours, of any version.
    pub(crate) const fn ours(self) -> bool {
        self.application == APPLICATION_ID
    }
}

/// Reads what the file says about itself.
pub(crate) fn header(db: &Connection) -> rusqlite::Result<Header> {
    Ok(Header {
        application: db.pragma_query_value(None, "application_id", |row| row.get(0))?,
        version: db.pragma_query_value(None, "user_version", |row| row.get(0))?,
    })
}

/// Returns what the file says about itself, looking at one state of it;
/// refuses one that is not ours or is newer.
pub(crate) fn seen(db: &Connection, path: &Path) -> Result<Header, StoreError> {
    let opening = |error| StoreError::opening(path.to_owned(), error);
    let tx = db.unchecked_transaction().map_err(opening)?;
    let found = header(&tx).map_err(opening)?;
    check(found, &tx, path)?;
    Ok(found)
}

/// Refuses a file that is not ours or is newer.
fn check(header: Header, db: &Connection, path: &Path) -> Result<(), StoreError> {
    if header.application == APPLICATION_ID {
        return if header.version > KNOWN {
            Err(StoreError::Newer { found: header.version, known: KNOWN })
        } else {
            Ok(())
        };
    }
    let tables: i64 = db
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(|error| StoreError::opening(path.to_owned(), error))?;
    if header.application != 0 || header.version != 0 || tables != 0 {
        return Err(StoreError::NotOurs(path.to_owned()));
    }
    Ok(())
}

/// Brings the file up to [`KNOWN`].
///
/// The version is read again inside the exclusive transaction: another
/// program may be making the same new file at this moment.
pub(crate) fn migrate(db: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let opening = |error| StoreError::opening(path.to_owned(), error);
    let tx = db.transaction_with_behavior(TransactionBehavior::Exclusive).map_err(opening)?;
    let found = header(&tx).map_err(opening)?;
    check(found, &tx, path)?;
    if found.current() {
        return Ok(());
    }
    apply(&tx, found.version).map_err(opening)?;
    tx.commit().map_err(opening)
}

fn apply(db: &Connection, from: u32) -> rusqlite::Result<()> {
    db.execute_batch(
        "CREATE TABLE IF NOT EXISTS migrations (
            version INTEGER PRIMARY KEY,
            name    TEXT NOT NULL,
            sha256  TEXT NOT NULL
        ) STRICT",
    )?;
    for (version, (name, sql)) in (1..).zip(MIGRATIONS) {
        if version > from {
            db.execute_batch(sql)?;
            db.execute("INSERT INTO migrations VALUES (?1, ?2, ?3)", (version, name, sum(sql)))?;
        }
    }
    db.pragma_update(None, "user_version", KNOWN)?;
    db.pragma_update(None, "application_id", APPLICATION_ID)
}

/// Returns the names of applied migrations whose text is not the one known here.
pub(crate) fn altered(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut query = db.prepare("SELECT name, sha256 FROM migrations ORDER BY version")?;
    let applied = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let applied: Vec<(String, String)> = applied.collect::<Result<_, _>>()?;
    let ours = MIGRATIONS.iter().map(|(name, sql)| ((*name).to_owned(), sum(sql)));
    Ok(applied
        .iter()
        .zip(ours)
        .filter(|(was, is)| *was != is)
        .map(|(was, _)| was.0.clone())
        .collect())
}

fn sum(sql: &str) -> String {
    hex(&Sha256::digest(sql))
}

/// Returns bytes as lower-case hex digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_list_is_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        let mut there: Vec<String> = fs::read_dir(folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        there.sort();
        let listed: Vec<&str> = MIGRATIONS.iter().map(|(name, _)| *name).collect();
        assert_eq!(there, listed);
        for (number, name) in (1..).zip(listed) {
            assert!(name.starts_with(&format!("{number:04}_")), "{name}");
        }
    }
}
