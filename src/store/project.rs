//! Facts and household, and by way of them documents, kept up entry by entry; the rule is `journal::fold`'s.

use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::setting::Setting;
use crate::journal::changes::Changes;
use crate::journal::entry::Entry;
use crate::journal::entry::Payload;
use crate::journal::household::Record;
use crate::journal::timeline::Change;
use crate::journal::timeline::Logged;
use crate::store::columns::About;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::columns::variant;
use crate::store::documents;
use crate::store::payload;
use crate::store::row;
use crate::store::watching;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::params;
use uuid::Uuid;

const PUT_FACT: &str = "INSERT INTO facts (id, kind, subject, start, \"end\", open, zone, carer, \
     variant, amount, payload, author, device, recorded_at, lamport, entry, history) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) \
     ON CONFLICT (id) DO UPDATE SET kind = ?2, subject = ?3, start = ?4, \"end\" = ?5, open = ?6, \
     zone = ?7, carer = ?8, variant = ?9, amount = ?10, payload = ?11, author = ?12, \
     device = ?13, recorded_at = ?14, lamport = ?15, entry = ?16, history = ?17";

const PUT_RECORD: &str = "INSERT INTO household (target, kind, payload, lamport, device, entry) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (target) DO UPDATE SET \
     kind = ?2, payload = ?3, lamport = ?4, device = ?5, entry = ?6";

/// Works out anew what holds about `target`, stores it and tells of it.
pub(crate) fn settle(db: &Connection, target: Uuid, changes: &mut Changes) -> rusqlite::Result<()> {
    let about = living(db, target)?;
    watching::settle(db, target, &about, changes)?;
    let Some(held) = about.last() else {
        documents::settle(db, target, changes)?;
        return drop_both(db, target, changes);
    };
    match &held.payload {
        Payload::Log(_) | Payload::Correct { .. } => {
            drop_record(db, target, changes)?;
            let history = u32::try_from(about.len()).unwrap_or(u32::MAX);
            let json = encoded(&held.payload)?;
            if let Some(logged) = put_fact(db, FactId::new(target), held, &json, history)? {
                changes.facts.push(Change::Put(Box::new(logged)));
            }
            Ok(())
        }
        Payload::Baby { .. } | Payload::Carer { .. } | Payload::Setting(_) => {
            drop_fact(db, target, changes)?;
            put_record(db, target, held, &about[0])?;
            changes.records.extend(record(&held.payload));
            Ok(())
        }
        Payload::Document(_) => documents::settle(db, target, changes),
        Payload::Alert { .. }
        | Payload::Roster(_)
        | Payload::Gap(_)
        | Payload::Remove { .. }
        | Payload::Retract { .. } => drop_both(db, target, changes),
    }
}

/// Stores a fact that one entry carries; `json` is that entry's payload.
pub(crate) fn put_fact(
    db: &Connection,
    id: FactId,
    held: &Entry,
    json: &str,
    history: u32,
) -> rusqlite::Result<Option<Logged>> {
    let Some(fact) = held.payload.fact() else { return Ok(None) };
    let (variant, amount) = variant(fact);
    db.prepare_cached(PUT_FACT)?.execute(params![
        Key(id.uuid()),
        fact.kind().name(),
        About(fact.subject),
        Millis(fact.start),
        fact.end().map(Millis),
        fact.open(),
        fact.zone.name(),
        fact.by.map(|by| Key(by.uuid())),
        variant,
        amount,
        json,
        held.author.map(|author| Key(author.uuid())),
        Key(held.order.device.uuid()),
        Millis(held.recorded_at),
        held.order.lamport.cast_signed(),
        Key(held.id.uuid()),
        history,
    ])?;
    Ok(Some(Logged {
        id,
        fact: fact.clone(),
        author: held.author,
        device: held.order.device,
        recorded_at: held.recorded_at,
        history,
    }))
}

fn put_record(db: &Connection, target: Uuid, held: &Entry, first: &Entry) -> rusqlite::Result<()> {
    db.prepare_cached(PUT_RECORD)?
        .execute(params![
            Key(target),
            held.payload.kind().name(),
            encoded(&held.payload)?,
            first.order.lamport.cast_signed(),
            Key(first.order.device.uuid()),
            Key(first.id.uuid()),
        ])
        .map(drop)
}

/// Returns the living entries about `target`, in order; rows that do not read
/// are not among them.
pub(crate) fn living(db: &Connection, target: Uuid) -> rusqlite::Result<Vec<Entry>> {
    about(db, target, "AND NOT EXISTS (SELECT 1 FROM retracted WHERE action = action_id)")
}

/// Returns all entries about `target` that satisfy `and`, in order.
pub(crate) fn about(db: &Connection, target: Uuid, and: &str) -> rusqlite::Result<Vec<Entry>> {
    let columns = row::ENTRY;
    let mut entries = Vec::new();
    for condition in ["id = ?1 AND target IS NULL", "target = ?1 AND kind <> 'retract'"] {
        let mut query =
            db.prepare_cached(&format!("SELECT {columns} FROM journal WHERE {condition} {and}"))?;
        let mut rows = query.query([Key(target)])?;
        while let Some(found) = rows.next()? {
            entries.extend(row::entry(found).entry());
        }
    }
    entries.sort_unstable_by_key(|entry| entry.order);
    Ok(entries)
}

fn drop_both(db: &Connection, target: Uuid, changes: &mut Changes) -> rusqlite::Result<()> {
    drop_record(db, target, changes)?;
    drop_fact(db, target, changes)
}

fn drop_fact(db: &Connection, target: Uuid, changes: &mut Changes) -> rusqlite::Result<()> {
    if db.prepare_cached("DELETE FROM facts WHERE id = ?1")?.execute([Key(target)])? > 0 {
        changes.facts.push(Change::Gone(FactId::new(target)));
    }
    Ok(())
}

fn drop_record(db: &Connection, target: Uuid, changes: &mut Changes) -> rusqlite::Result<()> {
    let was: Option<(String, String)> = db
        .prepare_cached("DELETE FROM household WHERE target = ?1 RETURNING kind, payload")?
        .query_row([Key(target)], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((kind, payload)) = was {
        changes.records.extend(gone(&kind, target, &payload));
    }
    Ok(())
}

/// Returns what became of a record about which nothing holds any more.
pub(crate) fn gone(kind: &str, target: Uuid, payload: &str) -> Option<Record> {
    match kind {
        "baby" => Some(Record::Baby(BabyId::new(target), None)),
        "carer" => Some(Record::Carer(CarerId::new(target), None)),
        "setting" => {
            let was: Setting = serde_json::from_str(payload).ok()?;
            Some(Record::Unset(was.name().to_owned()))
        }
        _ => None,
    }
}

/// Returns the record that an entry's payload says holds.
pub(crate) fn record(payload: &Payload) -> Option<Record> {
    match payload {
        Payload::Baby { baby, now } => Some(Record::Baby(*baby, Some(now.clone()))),
        Payload::Carer { carer, now } => Some(Record::Carer(*carer, Some(now.clone()))),
        Payload::Setting(setting) => Some(Record::Setting(*setting)),
        Payload::Log(_)
        | Payload::Correct { .. }
        | Payload::Remove { .. }
        | Payload::Retract { .. }
        | Payload::Document(_)
        | Payload::Alert { .. }
        | Payload::Roster(_)
        | Payload::Gap(_) => None,
    }
}

fn encoded(payload: &Payload) -> rusqlite::Result<String> {
    payload::encode(payload)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}
