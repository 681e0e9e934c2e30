//! What an import asks first: which of its rows the journal has already.

use crate::domain::id::EntryId;
use crate::journal::entry::Payload;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::error::StoreError;
use crate::store::project;
use rusqlite::Connection;

/// What the journal knows of an entry that logs a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It is not there.
    Not,
    /// It is there and its fact holds, perhaps corrected.
    Holds,
    /// It is there and its action was taken back; a correction brings the
    /// fact to life again.
    TakenBack,
    /// It is there and its fact was removed on purpose.
    Removed,
}

impl Store {
    /// Returns what is known of each of `ids`, in their order.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn known(&self, ids: &[EntryId]) -> Result<Vec<Known>, StoreError> {
        self.snapshot(|db| ids.iter().map(|id| known(db, *id)).collect())
    }
}

fn known(db: &Connection, id: EntryId) -> rusqlite::Result<Known> {
    let has = |sql: &str| db.prepare_cached(sql)?.exists([Key(id.uuid())]);
    // A fact's id is that of the entry that first logged it.
    if !has("SELECT 1 FROM journal WHERE id = ?1")? {
        return Ok(Known::Not);
    }
    if has("SELECT 1 FROM facts WHERE id = ?1")? {
        return Ok(Known::Holds);
    }
    let living = project::living(db, id.uuid())?;
    let removed = matches!(living.last().map(|entry| &entry.payload), Some(Payload::Remove { .. }));
    Ok(if removed { Known::Removed } else { Known::TakenBack })
}
