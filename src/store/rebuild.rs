//! Dropping what the journal folds to and folding it anew; and its hash.

use crate::domain::id::FactId;
use crate::domain::setting::Setting;
use crate::domain::setting::Units;
use crate::journal::changes::Changes;
use crate::journal::entry::Payload;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::error::StoreError;
use crate::store::migrate;
use crate::store::payload;
use crate::store::project;
use crate::store::retract;
use crate::store::row;
use rusqlite::Connection;
use serde_json::Value;
use sha2::Digest;
use sha2::Sha256;
use std::collections::BTreeSet;
use uuid::Uuid;

impl Store {
    /// Drops the facts, the household, the documents and the alerts and folds them from the journal, in
    /// one transaction.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: they are as they were.
    pub fn rebuild(&mut self) -> Result<(), StoreError> {
        self.in_bulk(|store| {
            let tx = store.begin()?;
            rebuild(&tx).and_then(|()| tx.commit()).map_err(StoreError::writing)
        })
    }

    /// Returns the SHA-256, in hex, of what holds: every fact in order of its
    /// id, then every record of the household but a setting that says the
    /// default, as if nobody had said it, then every document, alert and change of the roster. It depends on
    /// nothing else: not on order of arrival, machine, author or clock.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn timeline_hash(&self) -> Result<String, StoreError> {
        self.snapshot(|db| {
            let mut hash = Sha256::new();
            let usual = serde_json::to_string(&Setting::Units(Units::default()));
            let usual = usual.unwrap_or_default();
            add(
                db,
                &mut hash,
                "SELECT id, payload FROM facts WHERE payload <> ?1 ORDER BY id",
                &usual,
            )?;
            hash.update(b"household");
            let said = "SELECT target, payload FROM household WHERE payload <> ?1 ORDER BY target";
            add(db, &mut hash, said, &usual)?;
            // Without documents the hash is what it was before there were any.
            let said = "SELECT CAST(role AS BLOB), payload FROM documents WHERE payload <> ?1 \
                        ORDER BY target, role";
            add(db, &mut hash, said, &usual)?;
            for said in [
                "SELECT target, payload FROM alerts WHERE payload <> ?1 ORDER BY target",
                "SELECT entry, payload FROM roster WHERE payload <> ?1 ORDER BY entry",
            ] {
                add(db, &mut hash, said, &usual)?;
            }
            Ok(migrate::hex(&hash.finalize()))
        })
    }
}

/// Adds the rows of a query, without those whose payload is `but`.
fn add(db: &Connection, hash: &mut Sha256, sql: &str, but: &str) -> rusqlite::Result<()> {
    let mut query = db.prepare(sql)?;
    let mut rows = query.query([but])?;
    while let Some(row) = rows.next()? {
        let json = row.get_ref(1)?.as_str()?;
        // A map of serde_json's keeps its keys in order.
        let canonical = serde_json::from_str::<Value>(json)
            .map_or_else(|_| json.to_owned(), |value| value.to_string());
        hash.update(row.get_ref(0)?.as_blob()?);
        hash.update(canonical.len().to_be_bytes());
        hash.update(canonical);
    }
    Ok(())
}

fn rebuild(db: &Connection) -> rusqlite::Result<()> {
    let indexes: Vec<(String, String)> = db
        .prepare(
            "SELECT name, sql FROM sqlite_schema \
             WHERE type = 'index' AND tbl_name = 'facts' AND sql IS NOT NULL",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (name, _) in &indexes {
        db.execute_batch(&format!("DROP INDEX {name}"))?;
    }
    db.execute_batch(
        "DELETE FROM facts; DELETE FROM household; DELETE FROM documents; DELETE FROM alerts; \
         DELETE FROM roster; DELETE FROM gaps; DELETE FROM retracted;",
    )?;
    retract::refresh(db)?;
    log_all(db)?;
    let mut ignored = Changes::default();
    for target in spoken_of(db)? {
        project::settle(db, target, &mut ignored)?;
        ignored = Changes::default();
    }
    indexes.iter().try_for_each(|(_, sql)| db.execute_batch(sql))
}

/// Puts every living entry that logs a fact, as if nobody had spoken of it since.
fn log_all(db: &Connection) -> rusqlite::Result<()> {
    let columns = row::ENTRY;
    let mut query = db.prepare(&format!(
        "SELECT {columns} FROM journal WHERE target IS NULL \
         AND NOT EXISTS (SELECT 1 FROM retracted WHERE action = action_id) ORDER BY seq"
    ))?;
    let mut rows = query.query([])?;
    while let Some(found) = rows.next()? {
        let Some(entry) = row::entry(found).entry() else { continue };
        if matches!(entry.payload, Payload::Log(_)) {
            let json = payload::encode(&entry.payload)
                .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
            project::put_fact(db, FactId::from(entry.id), &entry, &json, 1)?;
        } else {
            project::settle(db, entry.id.uuid(), &mut Changes::default())?;
        }
    }
    Ok(())
}

/// Returns everything that an entry names as what it speaks of.
fn spoken_of(db: &Connection) -> rusqlite::Result<BTreeSet<Uuid>> {
    db.prepare(
        "SELECT DISTINCT target FROM journal WHERE target IS NOT NULL AND kind <> 'retract' \
         UNION SELECT id FROM journal WHERE kind = 'roster'",
    )?
    .query_map([], |row| row.get::<_, Key>(0))?
    .map(|key| key.map(|key| key.0))
    .collect()
}
