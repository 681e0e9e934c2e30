//! Which machine's file this is.

use crate::domain::id::DeviceId;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::error::StoreError;
use crate::store::watch;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use std::fs;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::time::UNIX_EPOCH;

impl Store {
    /// Returns the device id of this file, giving it one where it has none
    /// or where it is a copy of another's; inside the caller's transaction.
    pub(crate) fn device(&self, db: &Connection) -> Result<DeviceId, StoreError> {
        if let Some(device) = self.device {
            return Ok(device);
        }
        let meta = fs::metadata(&self.path).map_err(StoreError::file("read", &self.path))?;
        own(db, print(&meta), self.fresh).map_err(StoreError::writing)
    }
}

fn own(db: &Connection, here: (i64, i64), fresh: DeviceId) -> rusqlite::Result<DeviceId> {
    let known = db
        .query_row("SELECT id, inode, born FROM device", [], |row| {
            Ok((row.get::<_, Key>(0)?, (row.get(1)?, row.get(2)?)))
        })
        .optional()?;
    match known {
        Some((id, there)) if there == here => Ok(DeviceId::new(id.0)),
        known => {
            if known.is_some() {
                watch::forget(db)?;
            }
            db.execute(
                "INSERT OR REPLACE INTO device VALUES (1, ?1, ?2, ?3)",
                (Key(fresh.uuid()), here.0, here.1),
            )?;
            Ok(fresh)
        }
    }
}

/// Returns what a copy of the file cannot share: its inode, and when it was
/// made, in ms (0 where the file system does not say). The number of the file
/// system itself may change from boot to boot.
fn print(meta: &Metadata) -> (i64, i64) {
    let born = meta
        .created()
        .ok()
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok())
        .and_then(|since| i64::try_from(since.as_millis()).ok());
    (meta.ino().cast_signed(), born.unwrap_or(0))
}
