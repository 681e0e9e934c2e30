//! Small things that belong to this machine: the author chosen on it, a mode.

use crate::domain::id::DeviceId;
use crate::store::FILE_NAME;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::migrate;
use crate::store::open;
use rusqlite::OpenFlags;
use rusqlite::OptionalExtension;
use std::path::Path;

const PUT: &str = "INSERT OR REPLACE INTO remembered VALUES (?1, ?2)";

impl Store {
    /// Keeps `value` under `key` in this file; `None` forgets it.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: what was kept before still is.
    pub fn remember(&mut self, key: &str, value: Option<&str>) -> Result<(), StoreError> {
        match value {
            Some(value) => self.db.execute(PUT, (key, value)),
            None => self.db.execute("DELETE FROM remembered WHERE key = ?1", [key]),
        }
        .map(drop)
        .map_err(StoreError::writing)
    }

    /// Keeps `value` under `key` in the journal of `folder` where that can be
    /// written as it is; an older one is left as it is. Tells whether it was.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: what was kept before still is.
    pub fn note(folder: &Path, key: &str, value: &str) -> Result<bool, StoreError> {
        let path = folder.join(FILE_NAME);
        let db = open::connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let current = migrate::header(&db).map_err(StoreError::reading)?.current();
        if !current || db.is_readonly("main").map_err(StoreError::reading)? {
            return Ok(false);
        }
        db.execute(PUT, (key, value)).map(|_| true).map_err(StoreError::writing)
    }

    /// Returns what is kept under `key`.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn remembered(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.db
            .prepare_cached("SELECT value FROM remembered WHERE key = ?1")
            .and_then(|mut query| query.query_row([key], |row| row.get(0)).optional())
            .map_err(StoreError::reading)
    }

    /// Returns the id of this file's machine, giving it one where it has none.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: it has none and none could be written.
    pub fn device_id(&mut self) -> Result<DeviceId, StoreError> {
        let tx = self.begin()?;
        let device = self.device(&tx)?;
        tx.commit().map_err(StoreError::writing)?;
        self.device = Some(device);
        Ok(device)
    }
}
