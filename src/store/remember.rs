//! Small things that belong to this machine: the author chosen on it, a mode.

use crate::domain::id::DeviceId;
use crate::store::Store;
use crate::store::error::StoreError;
use rusqlite::OptionalExtension;

impl Store {
    /// Keeps `value` under `key` in this file; `None` forgets it.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: what was kept before still is.
    pub fn remember(&mut self, key: &str, value: Option<&str>) -> Result<(), StoreError> {
        match value {
            Some(value) => {
                self.db.execute("INSERT OR REPLACE INTO remembered VALUES (?1, ?2)", (key, value))
            }
            None => self.db.execute("DELETE FROM remembered WHERE key = ?1", [key]),
        }
        .map(drop)
        .map_err(StoreError::writing)
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
