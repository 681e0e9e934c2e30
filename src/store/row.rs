//! Rows of the journal and of the facts, read back.

use crate::domain::fact::Fact;
use crate::domain::id::ActionId;
use crate::domain::id::CarerId;
use crate::domain::id::DeviceId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::journal::entry::Entry;
use crate::journal::entry::EntryKind;
use crate::journal::entry::Order;
use crate::journal::entry::Origin;
use crate::journal::timeline::Logged;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::payload;
use rusqlite::Row;
use uuid::Uuid;

/// The columns [`entry`] reads, in its order.
pub(crate) const ENTRY: &str = "seq, id, lamport, device, author, origin, action_id, kind, target, \
                                recorded_at, payload";

/// The columns [`logged`] reads, in its order.
pub(crate) const LOGGED: &str = "id, payload, author, device, recorded_at, history";

/// What came of reading one row of the journal.
#[derive(Debug)]
pub(crate) enum Read {
    /// An entry.
    Entry(Box<Entry>),
    /// A kind of a later version: kept, and of no effect here.
    Unknown,
    /// It does not read; in words, why.
    Damaged(String),
}

impl Read {
    /// Returns the entry, where it is one.
    pub(crate) fn entry(self) -> Option<Entry> {
        match self {
            Self::Entry(entry) => Some(*entry),
            Self::Unknown | Self::Damaged(_) => None,
        }
    }
}

/// Reads a row of [`ENTRY`].
pub(crate) fn entry(row: &Row<'_>) -> Read {
    match try_entry(row) {
        Ok(Some(entry)) => Read::Entry(Box::new(entry)),
        Ok(None) => Read::Unknown,
        Err(why) => Read::Damaged(why),
    }
}

fn try_entry(row: &Row<'_>) -> Result<Option<Entry>, String> {
    let words = |error: rusqlite::Error| error.to_string();
    let kind: String = row.get(7).map_err(words)?;
    let Some(kind) = EntryKind::named(&kind) else { return Ok(None) };
    let origin = match row.get_ref(5).map_err(words)?.as_str().map_err(|e| e.to_string())? {
        "human" => Origin::Human,
        "machine" => Origin::Machine,
        other => return Err(format!("it comes from `{other}`")),
    };
    let uuid = |column: usize| row.get::<_, Key>(column).map(|key| key.0).map_err(words);
    let maybe = |column: usize| {
        row.get::<_, Option<Key>>(column).map(|key| key.map(|key| key.0)).map_err(words)
    };
    let id = EntryId::new(uuid(1)?);
    let order = Order {
        lamport: row.get::<_, i64>(2).map_err(words)?.cast_unsigned(),
        device: DeviceId::new(uuid(3)?),
        entry: id,
    };
    let json = row.get_ref(10).map_err(words)?.as_str().map_err(|error| error.to_string())?;
    Ok(Some(Entry {
        id,
        order,
        author: maybe(4)?.map(CarerId::new),
        origin,
        action: ActionId::new(uuid(6)?),
        recorded_at: row.get::<_, Millis>(9).map_err(words)?.0,
        payload: payload::decode(kind, maybe(8)?, json)?,
    }))
}

/// Reads a row of [`LOGGED`]; `None` when it does not read.
pub(crate) fn logged(row: &Row<'_>) -> Option<Logged> {
    let json = row.get_ref(1).ok()?.as_str().ok()?;
    let fact: Fact = serde_json::from_str(json).ok()?;
    Some(Logged {
        id: FactId::new(row.get::<_, Key>(0).ok()?.0),
        fact,
        author: row.get::<_, Option<Key>>(2).ok()?.map(|key| CarerId::new(key.0)),
        device: DeviceId::new(row.get::<_, Key>(3).ok()?.0),
        recorded_at: row.get::<_, Millis>(4).ok()?.0,
        history: row.get(5).ok()?,
    })
}

/// Returns the identity an entry speaks of: its target, or the fact it logs.
pub(crate) fn subject_of(entry: &Entry) -> Uuid {
    entry.payload.target().unwrap_or(entry.id.uuid())
}

/// Returns the name of an origin in the journal.
pub(crate) const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Human => "human",
        Origin::Machine => "machine",
    }
}
