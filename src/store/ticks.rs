//! What holds of readiness lists, kept up entry by entry; the rule is `journal::tick`'s.

use crate::domain::id::CarerId;
use crate::journal::changes::Changes;
use crate::journal::entry::Entry;
use crate::journal::entry::EntryKind;
use crate::journal::entry::Payload;
use crate::journal::tick;
use crate::journal::tick::Ticked;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::payload;
use crate::store::watching;
use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::params;
use uuid::Uuid;

const PUT: &str = "INSERT OR REPLACE INTO ticks (target, recorded_at, author, payload) \
     VALUES (?1, ?2, ?3, ?4)";

const COLUMNS: &str = "target, recorded_at, author, payload";

/// Works out anew what living entries `about` a target say of a readiness
/// list, stores it and tells of it.
pub(crate) fn settle(
    db: &Connection,
    target: Uuid,
    about: &[Entry],
    changes: &mut Changes,
) -> rusqlite::Result<()> {
    let now = tick::held(about).pop();
    let was = match &now {
        Some(ticked) => put(db, ticked).map(|()| true)?,
        None => watching::remove(db, "ticks", "target", target)?,
    };
    if was {
        changes.ticks.push((target, now));
    }
    Ok(())
}

/// Adds what holds of the tick `target`, or that it no longer does.
pub(crate) fn stands(db: &Connection, target: Uuid, changes: &mut Changes) -> rusqlite::Result<()> {
    let spoken = db
        .prepare_cached("SELECT 1 FROM journal WHERE target = ?1 AND kind = 'tick'")?
        .exists([Key(target)])?;
    if spoken {
        let now = read(db, "WHERE target = ?1", [Key(target)])?.0.pop();
        changes.ticks.push((target, now));
    }
    Ok(())
}

/// Reads all there is, in order of the targets, and says how many rows do not read.
pub(crate) fn all(db: &Connection) -> rusqlite::Result<(Vec<Ticked>, u64)> {
    let (mut ticks, left_out) = read(db, "", [])?;
    ticks.sort_by_key(|ticked| ticked.target);
    Ok((ticks, left_out))
}

fn put(db: &Connection, ticked: &Ticked) -> rusqlite::Result<()> {
    let json = payload::encode(&Payload::Tick(ticked.said.clone()))
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
    let author = ticked.by.map(|by| Key(by.uuid()));
    db.prepare_cached(PUT)?
        .execute(params![Key(ticked.target), Millis(ticked.at), author, json])
        .map(drop)
}

fn read(
    db: &Connection,
    condition: &str,
    with: impl rusqlite::Params,
) -> rusqlite::Result<(Vec<Ticked>, u64)> {
    watching::read(db, &format!("SELECT {COLUMNS} FROM ticks {condition}"), with, ticked)
}

/// Reads a row of [`COLUMNS`]; `None` when it does not read, or when its
/// target is not what its JSON says.
fn ticked(row: &Row<'_>) -> Option<Ticked> {
    let target = row.get::<_, Key>(0).ok()?.0;
    let author: Option<Key> = row.get(2).ok()?;
    let json = row.get_ref(3).ok()?.as_str().ok()?;
    let Ok(Payload::Tick(said)) = payload::decode(EntryKind::Tick, Some(target), json) else {
        return None;
    };
    let by = author.map(|author| CarerId::new(author.0));
    Some(Ticked { target, at: row.get::<_, Millis>(1).ok()?.0, by, said })
}
