//! Sealed check-ins as bytes: kept so that the file tells nothing about them
//! but that they are there, and destroyed so that it does not keep them.

use crate::domain::id::CarerId;
use crate::domain::sealed::Cost;
use crate::domain::sealed::SealedKey;
use crate::domain::sealed::SealedRow;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::error::StoreError;
use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::params;

const PUT_KEY: &str = "INSERT INTO sealed_keys (id, carer, salt, memory_kib, passes, lanes, wrapped) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO NOTHING";
const PUT_ROW: &str = "INSERT INTO sealed (id, key, contents) VALUES (?1, ?2, ?3) \
     ON CONFLICT (id) DO NOTHING";
const KEYS: &str = "SELECT id, carer, salt, memory_kib, passes, lanes, wrapped FROM sealed_keys";
const ROWS: &str = "SELECT id, key, contents FROM sealed";

impl Store {
    /// Returns the keys of a carer: one, and one more for each other laptop
    /// whose journal was merged.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn sealed_keys(&self, carer: CarerId) -> Result<Vec<SealedKey>, StoreError> {
        self.snapshot(|db| {
            db.prepare(&format!("{KEYS} WHERE carer = ?1 ORDER BY id"))?
                .query_map([Key(carer.uuid())], key)?
                .collect()
        })
    }

    /// Returns the rows that a key opens, in the order of their ids, which is
    /// none.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn sealed_rows(&self, of: &SealedKey) -> Result<Vec<SealedRow>, StoreError> {
        self.snapshot(|db| {
            db.prepare(&format!("{ROWS} WHERE key = ?1 ORDER BY id"))?
                .query_map([Key(of.id)], row)?
                .collect()
        })
    }

    /// Keeps a sealed row, with its key where that is new, once it is on the
    /// disk. No entry of the journal speaks of it.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: nothing of it is kept.
    pub fn seal(&mut self, new: Option<&SealedKey>, row: &SealedRow) -> Result<(), StoreError> {
        self.overwriting(|db| {
            if let Some(new) = new {
                put_key(db, new)?;
            }
            put_row(db, row)?;
            in_order(db)
        })?;
        // The log would say between which entries it was written. Others that
        // read keep it a little longer; that is no failure of this.
        let _ = self.empty_log();
        Ok(())
    }

    /// Destroys everything sealed of a carer: wrapped keys and rows are
    /// overwritten, in the file and in its log. Copies of the file keep
    /// theirs. It says the same whether there was anything.
    ///
    /// # Errors
    ///
    /// [`StoreError::Busy`] when others kept the log from being emptied: all
    /// is gone from the file, and doing it again empties the log.
    pub fn destroy_sealed(&mut self, carer: CarerId) -> Result<(), StoreError> {
        let carer = Key(carer.uuid());
        self.overwriting(|db| {
            for sql in [
                "UPDATE sealed SET contents = zeroblob(length(contents)) \
                 WHERE key IN (SELECT id FROM sealed_keys WHERE carer = ?1)",
                "DELETE FROM sealed WHERE key IN (SELECT id FROM sealed_keys WHERE carer = ?1)",
                "UPDATE sealed_keys SET salt = zeroblob(16), wrapped = zeroblob(length(wrapped)) \
                 WHERE carer = ?1",
                "DELETE FROM sealed_keys WHERE carer = ?1",
            ] {
                db.execute(sql, [carer])?;
            }
            in_order(db)
        })?;
        self.empty_log()
    }

    /// Runs `act` in a transaction in which SQLite overwrites what it frees.
    fn overwriting(
        &mut self,
        act: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let tx = self.begin()?;
        overwrite(&tx, act).map_err(StoreError::writing)?;
        tx.commit().map_err(StoreError::writing)
    }

    /// Carries the log over into the file and cuts it to nothing.
    fn empty_log(&self) -> Result<(), StoreError> {
        // It waits as long as any write does for those who read.
        let busy: i64 = self
            .db
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
            .map_err(StoreError::writing)?;
        if busy == 0 {
            return Ok(());
        }
        let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
        Err(StoreError::Busy(rusqlite::Error::SqliteFailure(code, None)))
    }
}

/// Has SQLite overwrite what `act` frees, with zeros.
fn overwrite(
    db: &Connection,
    act: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let set = |on: bool| db.pragma_update_and_check(None, "secure_delete", on, |_| Ok(()));
    set(true)?;
    let done = act(db);
    set(false)?;
    done
}

/// Takes in the keys and rows of another journal that are not here; those that
/// are stay. Two keys of one carer stand beside each other, each with its rows.
pub(crate) fn take_in(db: &Connection, other: &Connection) -> rusqlite::Result<()> {
    let there: i64 = other.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE name IN ('sealed', 'sealed_keys')",
        [],
        |row| row.get(0),
    )?;
    if there < 2 {
        return Ok(());
    }
    overwrite(db, |db| {
        for one in other.prepare(KEYS)?.query_map([], key)? {
            put_key(db, &one?)?;
        }
        for one in other.prepare(ROWS)?.query_map([], row)? {
            put_row(db, &one?)?;
        }
        in_order(db)
    })
}

/// Writes all rows anew in the order of their ids, so that where one lies in
/// the file does not tell when it came.
fn in_order(db: &Connection) -> rusqlite::Result<()> {
    let rows: Vec<SealedRow> = db
        .prepare(&format!("{ROWS} ORDER BY id"))?
        .query_map([], row)?
        .collect::<Result<_, _>>()?;
    db.execute("DELETE FROM sealed", [])?;
    rows.iter().try_for_each(|row| put_row(db, row))
}

fn put_key(db: &Connection, key: &SealedKey) -> rusqlite::Result<()> {
    let Cost { memory_kib, passes, lanes } = key.cost;
    let (id, carer) = (Key(key.id), Key(key.carer.uuid()));
    db.prepare_cached(PUT_KEY)?
        .execute(params![id, carer, key.salt, memory_kib, passes, lanes, key.wrapped])
        .map(drop)
}

fn put_row(db: &Connection, row: &SealedRow) -> rusqlite::Result<()> {
    db.prepare_cached(PUT_ROW)?.execute(params![Key(row.id), Key(row.key), row.contents]).map(drop)
}

fn key(row: &Row<'_>) -> rusqlite::Result<SealedKey> {
    let (id, carer): (Key, Key) = (row.get(0)?, row.get(1)?);
    let cost = Cost { memory_kib: row.get(3)?, passes: row.get(4)?, lanes: row.get(5)? };
    let carer = CarerId::new(carer.0);
    Ok(SealedKey { id: id.0, carer, salt: row.get(2)?, cost, wrapped: row.get(6)? })
}

fn row(row: &Row<'_>) -> rusqlite::Result<SealedRow> {
    let (id, key): (Key, Key) = (row.get(0)?, row.get(1)?);
    Ok(SealedRow { id: id.0, key: key.0, contents: row.get(2)? })
}
