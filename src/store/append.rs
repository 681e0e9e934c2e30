//! Adding to the journal: one transaction, and back only when it is on the disk.

use crate::domain::id::ActionId;
use crate::domain::id::DeviceId;
use crate::domain::id::FactId;
use crate::domain::span::to_millis;
use crate::journal::action::Action;
use crate::journal::action::Draft;
use crate::journal::changes::Changes;
use crate::journal::entry::Entry;
use crate::journal::entry::Order;
use crate::journal::entry::Payload;
use crate::journal::household::Record;
use crate::journal::timeline::Change;
use crate::store::Store;
use crate::store::columns::About;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use crate::store::payload;
use crate::store::project;
use crate::store::retract;
use crate::store::row;
use crate::store::since;
use rusqlite::Connection;
use rusqlite::Transaction;
use rusqlite::TransactionBehavior;
use rusqlite::params;
use std::collections::BTreeSet;
use uuid::Uuid;

const PUT_ENTRY: &str = "INSERT INTO journal (id, lamport, device, author, origin, action_id, kind, \
     target, subject, at, zone, recorded_at, payload) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (id) DO NOTHING";

/// An action of more entries than this gets a page cache to match.
const BULK: usize = 1_000;

/// Page caches as SQLite counts them: KiB, negative. The usual one is its own default.
const BULK_CACHE: i64 = -65_536;
const USUAL_CACHE: i64 = -512;

impl Store {
    /// Adds an action to the journal and returns what became different, once
    /// it is on the disk.
    ///
    /// Adding it again adds nothing and returns its facts as they stand.
    /// `Changes::upto` stays behind this action's rows when another program
    /// wrote rows that this caller was not told of; `changes_since` then
    /// tells of both.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: nothing of it is in the journal, all before is; trying
    /// again with the same ids is harmless.
    pub fn append(&mut self, action: &Action) -> Result<Changes, StoreError> {
        self.append_telling(action, |_| {})
    }

    /// As [`Store::append`]; after each entry `told` hears how many are
    /// written, none of them committed before all are.
    ///
    /// # Errors
    ///
    /// As [`Store::append`].
    pub fn append_telling(
        &mut self,
        action: &Action,
        mut told: impl FnMut(usize),
    ) -> Result<Changes, StoreError> {
        let mut store =
            |store: &mut Self| store.write(|db, device| append_each(db, device, action, &mut told));
        if action.drafts.len() > BULK { self.in_bulk(store) } else { store(self) }
    }

    /// Adds an action and another in the same transaction: what it does to
    /// alerts.
    ///
    /// # Errors
    ///
    /// As [`Store::append`]; neither is in the journal then.
    pub fn append_both(&mut self, action: &Action, alerts: &Action) -> Result<Changes, StoreError> {
        self.write(|db, device| {
            let changes = append(db, device, action)?;
            Ok(changes.and(append(db, device, alerts)?))
        })
    }

    /// Adds many actions in one transaction, in their order, and returns how
    /// many there were; for a household that is filled from nothing.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: none of them is in the journal.
    pub fn append_all(
        &mut self,
        actions: impl IntoIterator<Item = Action>,
    ) -> Result<u64, StoreError> {
        self.in_bulk(|store| {
            let mut count = 0;
            store.write(|db, device| {
                for action in actions {
                    append(db, device, &action)?;
                    count += 1;
                }
                Ok(Changes::default())
            })?;
            Ok(count)
        })
    }

    /// Runs `act` in a transaction of its own and commits it, with the row up
    /// to which the caller then knows all.
    pub(crate) fn write(
        &mut self,
        act: impl FnOnce(&Connection, DeviceId) -> Result<Changes, StoreError>,
    ) -> Result<Changes, StoreError> {
        let tx = self.begin()?;
        let device = self.device(&tx)?;
        let before = since::last_row(&tx).map_err(StoreError::writing)?;
        let mut changes = act(&tx, device)?;
        let after = since::last_row(&tx).map_err(StoreError::writing)?;
        tx.commit().map_err(StoreError::writing)?;
        let seen = self.seen.get().filter(|seen| *seen != before);
        changes.upto = seen.unwrap_or(after);
        self.seen.set(Some(changes.upto));
        self.device = Some(device);
        Ok(changes)
    }

    /// Takes the right to write, which one program has at a time.
    pub(crate) fn begin(&self) -> Result<Transaction<'_>, StoreError> {
        if self.db.is_readonly("main").map_err(StoreError::writing)? {
            return Err(StoreError::ReadOnly(None));
        }
        Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)
            .map_err(StoreError::writing)
    }

    /// Runs `act` with a page cache for much at once, which is given back after.
    pub(crate) fn in_bulk<T>(
        &mut self,
        act: impl FnOnce(&mut Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.db.pragma_update(None, "cache_size", BULK_CACHE).map_err(StoreError::writing)?;
        let done = act(self);
        let back = format!("PRAGMA cache_size = {USUAL_CACHE}; PRAGMA shrink_memory");
        // What was committed is, whatever becomes of the cache.
        let _ = self.db.execute_batch(&back);
        done
    }
}

/// Adds `action` inside the caller's transaction.
pub(crate) fn append(
    db: &Connection,
    device: DeviceId,
    action: &Action,
) -> Result<Changes, StoreError> {
    append_each(db, device, action, &mut |_| {})
}

fn append_each(
    db: &Connection,
    device: DeviceId,
    action: &Action,
    told: &mut dyn FnMut(usize),
) -> Result<Changes, StoreError> {
    let mut changes = Changes::default();
    let Some(id) = action.id() else { return Ok(changes) };
    let lamport = next_lamport(db).map_err(StoreError::writing)?;
    let dead = retract::dead(db, id).map_err(StoreError::writing)?;
    let mut touched = BTreeSet::new();
    let mut retracts = false;
    for (done, draft) in (1..).zip(&action.drafts) {
        let entry = entry(action, id, draft, lamport, device);
        let json = payload::encode(&entry.payload).map_err(StoreError::Encode)?;
        let new = put_entry(db, &entry, &json).map_err(StoreError::writing)?;
        match entry.payload {
            Payload::Retract { action } => {
                retracts = true;
                retract::rosters(db, action, &mut touched).map_err(StoreError::writing)?;
                if !new {
                    retract::reach(db, action, &mut touched).map_err(StoreError::writing)?;
                }
            }
            Payload::Log(_) if new && !dead && !spoken_of(db, entry.id.uuid())? => {
                let fact = FactId::from(entry.id);
                let logged =
                    project::put_fact(db, fact, &entry, &json, 1).map_err(StoreError::writing)?;
                changes.facts.extend(logged.map(|logged| Change::Put(Box::new(logged))));
            }
            _ => {
                touched.insert(row::subject_of(&entry));
            }
        }
        told(done);
    }
    settle(db, touched, retracts, &mut changes).map_err(StoreError::writing)?;
    // Who is new comes in the order of the words, as when it is read again.
    changes.records.sort_by_key(|record| {
        action.drafts.iter().position(|draft| names(&draft.payload, record)).unwrap_or(usize::MAX)
    });
    Ok(changes)
}

fn names(payload: &Payload, record: &Record) -> bool {
    match (payload, record) {
        (Payload::Baby { baby, .. }, Record::Baby(id, _)) => baby == id,
        (Payload::Carer { carer, .. }, Record::Carer(id, _)) => carer == id,
        _ => false,
    }
}

/// Works out anew what was touched, and what retractions reach.
pub(crate) fn settle(
    db: &Connection,
    mut touched: BTreeSet<Uuid>,
    retracts: bool,
    changes: &mut Changes,
) -> rusqlite::Result<()> {
    if retracts {
        for action in retract::refresh(db)? {
            retract::each_entry(db, action, |kind, target| {
                if kind != "retract" {
                    touched.insert(target);
                }
            })?;
        }
    }
    touched.into_iter().try_for_each(|target| project::settle(db, target, changes))
}

fn entry(action: &Action, id: ActionId, draft: &Draft, lamport: u64, device: DeviceId) -> Entry {
    Entry {
        id: draft.id,
        order: Order { lamport, device, entry: draft.id },
        action: id,
        author: action.author,
        origin: action.origin,
        recorded_at: to_millis(action.recorded_at),
        payload: draft.payload.clone(),
    }
}

/// Adds one row; tells whether it was not there yet.
fn put_entry(db: &Connection, entry: &Entry, json: &str) -> rusqlite::Result<bool> {
    let fact = entry.payload.fact();
    let added = db.prepare_cached(PUT_ENTRY)?.execute(params![
        Key(entry.id.uuid()),
        entry.order.lamport.cast_signed(),
        Key(entry.order.device.uuid()),
        entry.author.map(|author| Key(author.uuid())),
        row::origin(entry.origin),
        Key(entry.action.uuid()),
        entry.payload.kind().name(),
        entry.payload.target().map(Key),
        entry.payload.subject().map(About),
        fact.map(|fact| Millis(fact.start)),
        fact.map(|fact| fact.zone.name()),
        Millis(entry.recorded_at),
        json,
    ])?;
    Ok(added > 0)
}

/// Tells whether an entry about the fact came before the one that logs it.
fn spoken_of(db: &Connection, fact: Uuid) -> Result<bool, StoreError> {
    db.prepare_cached("SELECT 1 FROM journal WHERE target = ?1 AND kind <> 'retract'")
        .and_then(|mut query| query.exists([Key(fact)]))
        .map_err(StoreError::writing)
}

/// Returns a logical time after every one in the journal.
fn next_lamport(db: &Connection) -> rusqlite::Result<u64> {
    let last: Option<i64> =
        db.prepare_cached("SELECT max(lamport) FROM journal")?.query_row([], |row| row.get(0))?;
    Ok(last.map_or(1, |last| last.saturating_add(1).cast_unsigned()))
}
