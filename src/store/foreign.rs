//! Other apps' SQLite files: named tables as plain rows, never written to.
//!
//! The schema is somebody else's: only tables are read (a view could run for
//! ever), no function of the file's own choice runs, and there is a bound on
//! everything.

use crate::store::error::StoreError;
use crate::store::file;
use crate::store::open;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::types::ValueRef;
use std::path::Path;

/// The first bytes of an SQLite file.
pub const SIGNATURE: &[u8] = b"SQLite format 3\0";
/// Most bytes of a file that is read.
pub const MAX_FILE: u64 = 256_000_000;
/// Most rows of one table; the rest is not read.
pub const MAX_ROWS: u32 = 500_000;
/// Most columns of one table; the rest is not read.
pub const MAX_COLUMNS: usize = 200;
/// Most bytes of all cells together.
pub const MAX_BYTES: usize = 256_000_000;

/// A table: its name, its columns, its rows. A cell is the text of what it
/// holds; nothing for NULL and for bytes that are no text.
pub type Table = (String, Vec<String>, Vec<Vec<Option<String>>>);

/// Reads those of `tables` that the file has, in this order.
///
/// # Errors
///
/// [`StoreError`]: not there, too large, no database, or damaged.
pub fn tables(path: &Path, tables: &[&str]) -> Result<Vec<Table>, StoreError> {
    if !path.is_file() {
        return Err(StoreError::Missing(path.to_owned()));
    }
    if file::length(path) > MAX_FILE {
        return Err(StoreError::TooLarge { path: path.to_owned(), max: MAX_FILE });
    }
    let db = open::immutable(path)?;
    let opening = |error| StoreError::opening(path.to_owned(), error);
    let mut left = MAX_BYTES;
    let mut found = Vec::new();
    for name in tables {
        if is_table(&db, name).map_err(opening)? {
            let table = table(&db, name, &mut left).map_err(opening)?;
            found.push(
                table
                    .ok_or_else(|| StoreError::TooLarge { path: path.to_owned(), max: MAX_FILE })?,
            );
        }
    }
    Ok(found)
}

fn is_table(db: &Connection, name: &str) -> rusqlite::Result<bool> {
    let kind: Option<String> = db
        .query_row("SELECT type FROM sqlite_schema WHERE name = ?1", [name], |row| row.get(0))
        .optional()?;
    Ok(kind.as_deref() == Some("table"))
}

/// Reads a table; `None` when its cells hold more than what is `left`.
fn table(db: &Connection, name: &str, left: &mut usize) -> rusqlite::Result<Option<Table>> {
    let quoted = name.replace('"', "\"\"");
    let mut query = db.prepare(&format!("SELECT * FROM \"{quoted}\" LIMIT {MAX_ROWS}"))?;
    let columns: Vec<String> = query.column_names().take(MAX_COLUMNS).map(str::to_owned).collect();
    let mut rows = query.query([])?;
    let mut table = Vec::new();
    while let Some(row) = rows.next()? {
        let mut cells = Vec::with_capacity(columns.len());
        for column in 0..columns.len() {
            let cell = text(row.get_ref(column)?);
            let Some(rest) = left.checked_sub(cell.as_ref().map_or(1, String::len)) else {
                return Ok(None);
            };
            *left = rest;
            cells.push(cell);
        }
        table.push(cells);
    }
    Ok(Some((name.to_owned(), columns, table)))
}

fn text(value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Null | ValueRef::Blob(_) => None,
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Real(number) => Some(number.to_string()),
        ValueRef::Text(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
    }
}
