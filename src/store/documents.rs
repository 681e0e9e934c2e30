//! Documents: what holds of each, kept up entry by entry; the rule is
//! `journal::document`'s.

use crate::domain::document::DocumentName;
use crate::domain::document::Edition;
use crate::domain::id::ActionId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::journal::changes::Changes;
use crate::journal::document;
use crate::journal::document::Approval;
use crate::journal::document::Document;
use crate::journal::document::Documents;
use crate::journal::document::Version;
use crate::journal::entry::Entry;
use crate::journal::entry::document_target;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use crate::store::project;
use crate::store::retract;
use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::params;
use std::collections::BTreeSet;
use uuid::Uuid;

const PUT: &str = "INSERT INTO documents (target, role, name, number, entry, author, recorded_at, \
     payload, approved, approved_by, approved_at, unaware) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

const COLUMNS: &str = "role, name, number, entry, author, recorded_at, payload, approved, \
                       approved_by, approved_at, unaware";

const CURRENT: &str = "current";
const DRAFT: &str = "draft";

impl Store {
    /// Returns what holds of every document.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn documents(&self) -> Result<Documents, StoreError> {
        let (documents, left_out) = all(&self.db).map_err(StoreError::reading)?;
        self.left_out(left_out);
        Ok(documents)
    }

    /// Returns every version of a document that there ever was, oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn versions(&self, name: &DocumentName) -> Result<Vec<Version>, StoreError> {
        self.snapshot(|db| {
            let (entries, dead) = said(db, document_target(name))?;
            Ok(document::versions(&entries, &dead))
        })
    }
}

/// Works out anew what holds of the document `target`, stores it and tells of it.
pub(crate) fn settle(db: &Connection, target: Uuid, changes: &mut Changes) -> rusqlite::Result<()> {
    let (entries, dead) = said(db, target)?;
    db.prepare_cached("DELETE FROM documents WHERE target = ?1")?.execute([Key(target)])?;
    let Some(now) = document::document(&entries, &dead) else { return Ok(()) };
    for (role, version) in [(CURRENT, &now.current), (DRAFT, &now.draft)] {
        if let Some(version) = version {
            put(db, target, role, version)?;
        }
    }
    changes.documents.push(now);
    Ok(())
}

/// Returns what holds of the document `target` by the projection, `None` where
/// no version of one does.
pub(crate) fn stands(db: &Connection, target: Uuid) -> rusqlite::Result<Option<Document>> {
    let (documents, _) = read(db, "WHERE target = ?1", [Key(target)])?;
    Ok(documents.iter().next().cloned())
}

/// Returns what holds of every document, and how many rows did not read.
pub(crate) fn all(db: &Connection) -> rusqlite::Result<(Documents, u64)> {
    read(db, "", [])
}

/// Returns the document as the entries about it say, none of which may hold.
pub(crate) fn folded(entries: &[Entry], dead: &BTreeSet<ActionId>) -> Documents {
    let mut targets: Vec<Uuid> = Vec::new();
    let mut documents = Documents::default();
    let editions = entries.iter().filter(|entry| is_document(entry));
    targets.extend(editions.clone().filter_map(|entry| entry.payload.target()));
    targets.sort_unstable();
    targets.dedup();
    for target in targets {
        let about: Vec<Entry> = editions
            .clone()
            .filter(|entry| entry.payload.target() == Some(target))
            .cloned()
            .collect();
        if let Some(now) = document::document(&about, dead) {
            documents.apply(now);
        }
    }
    documents
}

/// Tells whether an entry says a version of a document.
pub(crate) const fn is_document(entry: &Entry) -> bool {
    matches!(entry.payload, crate::journal::entry::Payload::Document(_))
}

fn said(db: &Connection, target: Uuid) -> rusqlite::Result<(Vec<Entry>, BTreeSet<ActionId>)> {
    let entries = project::about(db, target, "")?;
    let mut dead = BTreeSet::new();
    for entry in &entries {
        if retract::dead(db, entry.action)? {
            dead.insert(entry.action);
        }
    }
    Ok((entries, dead))
}

fn put(db: &Connection, target: Uuid, role: &str, version: &Version) -> rusqlite::Result<()> {
    let json = serde_json::to_string(&version.edition)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
    let approved = version.approved.as_ref();
    let by = approved.and_then(|approval| approval.author);
    db.prepare_cached(PUT)?
        .execute(params![
            Key(target),
            role,
            version.edition.name.as_str(),
            version.number,
            Key(version.id.uuid()),
            version.author.map(|author| Key(author.uuid())),
            Millis(version.at),
            json,
            approved.map(|approval| Key(approval.id.uuid())),
            by.map(|by| Key(by.uuid())),
            approved.map(|approval| Millis(approval.at)),
            version.unaware,
        ])
        .map(drop)
}

fn read(
    db: &Connection,
    condition: &str,
    with: impl rusqlite::Params,
) -> rusqlite::Result<(Documents, u64)> {
    let mut query = db.prepare_cached(&format!("SELECT {COLUMNS} FROM documents {condition}"))?;
    let mut rows = query.query(with)?;
    let mut documents = Documents::default();
    let mut left_out = 0;
    while let Some(row) = rows.next()? {
        let Some((role, version)) = version(row) else {
            left_out += 1;
            continue;
        };
        let name = version.edition.name.clone();
        let mut document =
            documents.get(&name).cloned().unwrap_or(Document { name, current: None, draft: None });
        if role == CURRENT {
            document.current = Some(version);
        } else {
            document.draft = Some(version);
        }
        documents.apply(document);
    }
    Ok((documents, left_out))
}

/// Reads a row of [`COLUMNS`]; `None` when it does not read, or when its
/// columns do not agree with its JSON.
fn version(row: &Row<'_>) -> Option<(String, Version)> {
    let edition: Edition = serde_json::from_str(row.get_ref(6).ok()?.as_str().ok()?).ok()?;
    let name: String = row.get(1).ok()?;
    let carer =
        |column| Some(row.get::<_, Option<Key>>(column).ok()?.map(|key| CarerId::new(key.0)));
    let approved = match row.get::<_, Option<Key>>(7).ok()? {
        None => None,
        Some(id) => Some(Approval {
            id: EntryId::new(id.0),
            author: carer(8)?,
            at: row.get::<_, Millis>(9).ok()?.0,
        }),
    };
    let version = Version {
        id: EntryId::new(row.get::<_, Key>(3).ok()?.0),
        number: row.get(2).ok()?,
        author: carer(4)?,
        at: row.get::<_, Millis>(5).ok()?.0,
        edition,
        approved,
        taken_back: false,
        unaware: row.get(10).ok()?,
    };
    (version.edition.name.as_str() == name).then_some((row.get(0).ok()?, version))
}
