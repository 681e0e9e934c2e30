//! The right to notify, and one look of the one who has it: what it says, what
//! it remembers and what is to be sent, in one transaction.

use crate::domain::span::Timestamp;
use crate::domain::watch::Holder;
use crate::domain::watch::Lease;
use crate::domain::watch::Message;
use crate::domain::watch::Remembered;
use crate::domain::watch::Watch;
use crate::journal::action::Action;
use crate::journal::changes::Changes;
use crate::store::Store;
use crate::store::append;
use crate::store::columns::About;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use crate::store::outbox;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::params;

/// What one look comes to.
#[derive(Debug, Clone)]
pub struct Looked {
    /// Who looked.
    pub holder: Holder,
    /// When.
    pub at: Timestamp,
    /// When the next look is due at the latest.
    pub next_at: Timestamp,
    /// Until when nobody else takes over.
    pub until: Timestamp,
    /// What the journal is to hold.
    pub action: Option<Action>,
    /// What is remembered of the rules.
    pub remembered: Vec<Remembered>,
    /// What is to be sent.
    pub messages: Vec<Message>,
}

impl Store {
    /// Takes the right to notify for `holder` until `until`, unless another
    /// has it at `now` and still `lives`. What one that did not give it back was
    /// still sending is left to this one.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: it is as it was.
    pub fn take_watch(
        &mut self,
        holder: Holder,
        now: Timestamp,
        until: Timestamp,
        lives: impl Fn(Holder) -> bool,
    ) -> Result<Lease, StoreError> {
        let tx = self.begin()?;
        // A file that was copied begins without its original's watch.
        self.device(&tx)?;
        let before = read(&tx).map_err(StoreError::writing)?;
        let other = before.holder.filter(|other| other.run != holder.run);
        // One that can tell somebody goes before one that can tell nobody.
        let outranked = before.mute && !holder.mute;
        if let (Some(other), Some(until), true) = (other, before.until, before.alive(now))
            && lives(other)
            && !outranked
        {
            return Ok(Lease::Others { holder: other, until });
        }
        let sql = "INSERT INTO watch (one, holder, pid, until, mute) VALUES (1, ?1, ?2, ?3, ?4) \
                   ON CONFLICT (one) DO UPDATE SET holder = ?1, pid = ?2, until = ?3, mute = ?4";
        let taken = || -> rusqlite::Result<()> {
            tx.execute(sql, (Key(holder.run), holder.pid, Millis(until), holder.mute))?;
            // With the right and not after it: nothing it was sending is forgotten.
            other.map_or(Ok(()), |_| outbox::interrupted(&tx, now))
        };
        taken().and_then(|()| tx.commit()).map_err(StoreError::writing)?;
        Ok(Lease::Held { after: other })
    }

    /// Gives the right to notify back, where `holder` has it; what it was still
    /// sending at `now` is left to the next.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: it ends by itself.
    pub fn give_back_watch(&mut self, holder: Holder, now: Timestamp) -> Result<(), StoreError> {
        let tx = self.begin()?;
        let sql = "UPDATE watch SET holder = NULL, pid = NULL, until = NULL WHERE holder = ?1";
        let given = tx.execute(sql, [Key(holder.run)]).map_err(StoreError::writing)?;
        if given > 0 {
            outbox::interrupted(&tx, now).map_err(StoreError::writing)?;
        }
        tx.commit().map_err(StoreError::writing)
    }

    /// Returns who watches.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn watch(&self) -> Result<Watch, StoreError> {
        read(&self.db).map_err(StoreError::reading)
    }

    /// Returns when the journal was begun; `None` while it is empty.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn began(&self) -> Result<Option<Timestamp>, StoreError> {
        self.db
            .prepare_cached("SELECT recorded_at FROM journal ORDER BY seq LIMIT 1")
            .and_then(|mut query| query.query_row([], |row| row.get::<_, Millis>(0)).optional())
            .map(|at| at.map(|at| at.0))
            .map_err(StoreError::reading)
    }

    /// Returns what is remembered of the rules.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn remembered_rules(&self) -> Result<Vec<Remembered>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Remembered>> {
            self.db
                .prepare_cached(
                    "SELECT rule, subject, since, fired, clearing FROM remembered_rules",
                )?
                .query_map([], |row| {
                    Ok(Remembered {
                        rule: row.get(0)?,
                        subject: row.get::<_, About>(1)?.0,
                        since: row.get::<_, Millis>(2)?.0,
                        fired: row.get(3)?,
                        clearing: row.get::<_, Option<Millis>>(4)?.map(|at| at.0),
                    })
                })?
                .collect()
        };
        read().map_err(StoreError::reading)
    }

    /// Stores a look, all of it or nothing, and returns what became different;
    /// `None` when another has taken over since: then nothing is stored.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: nothing of it is stored; looking again is harmless.
    pub fn look(&mut self, look: &Looked) -> Result<Option<Changes>, StoreError> {
        let mut held = false;
        let changes = self.write(|db, device| {
            held = holds(db, look.holder).map_err(StoreError::writing)?;
            if !held {
                return Ok(Changes::default());
            }
            keep(db, look).map_err(StoreError::writing)?;
            match &look.action {
                Some(action) => append::append(db, device, action),
                None => Ok(Changes::default()),
            }
        })?;
        Ok(held.then_some(changes))
    }
}

fn holds(db: &Connection, holder: Holder) -> rusqlite::Result<bool> {
    db.prepare_cached("SELECT 1 FROM watch WHERE holder = ?1")?.exists([Key(holder.run)])
}

fn keep(db: &Connection, look: &Looked) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE watch SET until = ?1, looked_at = ?2, next_at = ?3")?.execute((
        Millis(look.until),
        Millis(look.at),
        Millis(look.next_at),
    ))?;
    db.execute("DELETE FROM remembered_rules", [])?;
    let mut put = db.prepare_cached("INSERT INTO remembered_rules VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for one in &look.remembered {
        put.execute(params![
            one.rule,
            About(one.subject),
            Millis(one.since),
            one.fired,
            one.clearing.map(Millis),
        ])?;
    }
    outbox::tidy(db, look.at)?;
    look.messages.iter().try_for_each(|message| outbox::put(db, message, look.at))
}

/// Returns who watches.
pub(crate) fn read(db: &Connection) -> rusqlite::Result<Watch> {
    let millis = |at: Option<Millis>| at.map(|at| at.0);
    let found = db
        .prepare_cached("SELECT holder, pid, until, looked_at, next_at, mute FROM watch")?
        .query_row([], |row| {
            let (run, pid): (Option<Key>, Option<u32>) = (row.get(0)?, row.get(1)?);
            let mute = row.get(5)?;
            Ok(Watch {
                holder: run.map(|run| Holder { run: run.0, pid: pid.unwrap_or_default(), mute }),
                mute,
                until: millis(row.get(2)?),
                looked_at: millis(row.get(3)?),
                next_at: millis(row.get(4)?),
            })
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// Forgets what belongs to another file, of which this one is a copy.
pub(crate) fn forget(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch("DELETE FROM watch; DELETE FROM remembered_rules; DELETE FROM outbox;")
}
