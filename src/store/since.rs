//! What others added: the journal's rows after one that is known.

use crate::domain::id::ActionId;
use crate::domain::id::FactId;
use crate::journal::changes::Changes;
use crate::journal::document::Document;
use crate::journal::entry::Payload;
use crate::journal::timeline::Change;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::documents;
use crate::store::error::StoreError;
use crate::store::payload;
use crate::store::project;
use crate::store::retract;
use crate::store::row;
use crate::store::watching;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;
use uuid::Uuid;

impl Store {
    /// Returns what the rows after `seq` changed, as it stands now.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn changes_since(&self, seq: i64) -> Result<Changes, StoreError> {
        let changes = self.snapshot(|db| {
            let mut changes = Changes { upto: last_row(db)?, ..Changes::default() };
            for target in touched(db, seq)? {
                stands(db, target, &mut changes)?;
            }
            Ok(changes)
        })?;
        self.seen.set(Some(changes.upto));
        Ok(changes)
    }

    /// Returns a number that changes when another connection wrote.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn data_version(&self) -> Result<i64, StoreError> {
        self.db
            .prepare_cached("PRAGMA data_version")
            .and_then(|mut query| query.query_row([], |row| row.get(0)))
            .map_err(StoreError::reading)
    }

    /// Runs several reads on one state of the file.
    pub(crate) fn snapshot<T>(
        &self,
        act: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let tx = self.db.unchecked_transaction().map_err(StoreError::reading)?;
        // Nothing was written: the transaction ends by being dropped.
        act(&tx).map_err(StoreError::reading)
    }
}

/// Returns the number of the last row, 0 in an empty journal.
pub(crate) fn last_row(db: &Connection) -> rusqlite::Result<i64> {
    db.prepare_cached("SELECT ifnull(max(seq), 0) FROM journal")?.query_row([], |row| row.get(0))
}

fn touched(db: &Connection, seq: i64) -> rusqlite::Result<BTreeSet<Uuid>> {
    let mut query =
        db.prepare_cached("SELECT kind, ifnull(target, id) FROM journal WHERE seq > ?1")?;
    let mut rows = query.query([seq])?;
    let mut spoken = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let (Ok(kind), Ok(key)) = (row.get_ref(0)?.as_str(), row.get::<_, Key>(1)) else {
            continue;
        };
        if kind == "retract" {
            retract::reach(db, ActionId::new(key.0), &mut spoken)?;
        } else {
            spoken.insert(key.0);
        }
    }
    Ok(spoken)
}

/// Adds what holds about `target` according to the projections.
fn stands(db: &Connection, target: Uuid, changes: &mut Changes) -> rusqlite::Result<()> {
    watching::stands(db, target, changes)?;
    let columns = row::LOGGED;
    let fact = db
        .prepare_cached(&format!("SELECT {columns} FROM facts WHERE id = ?1"))?
        .query_row([Key(target)], |row| Ok(row::logged(row)))
        .optional()?
        .flatten();
    if let Some(logged) = fact {
        changes.facts.push(Change::Put(Box::new(logged)));
        return Ok(());
    }
    if let Some(document) = documents::stands(db, target)? {
        changes.documents.push(document);
        return Ok(());
    }
    let record: Option<(String, String)> = db
        .prepare_cached("SELECT kind, payload FROM household WHERE target = ?1")?
        .query_row([Key(target)], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((kind, json)) = record {
        let kind = crate::journal::entry::EntryKind::named(&kind);
        let held = kind.and_then(|kind| payload::decode(kind, Some(target), &json).ok());
        changes.records.extend(held.as_ref().and_then(project::record));
        return Ok(());
    }
    match project::about(db, target, "")?.last().map(|entry| &entry.payload) {
        Some(Payload::Setting(setting)) => {
            changes
                .records
                .push(crate::journal::household::Record::Unset(setting.name().to_owned()));
        }
        Some(Payload::Document(edition)) => {
            let name = edition.name.clone();
            changes.documents.push(Document { name, current: None, draft: None });
        }
        Some(spoken @ (Payload::Baby { .. } | Payload::Carer { .. })) => {
            changes.records.extend(project::gone(spoken.kind().name(), target, ""));
        }
        _ => changes.facts.push(Change::Gone(FactId::new(target))),
    }
    Ok(())
}
