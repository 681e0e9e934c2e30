//! What is decided and not sent yet. Of a SEV1 or SEV2 at least one arrives
//! and at most two; of all others at most one.
//!
//! ```text
//! waiting ─► sending ─► sent | failed | expired
//!    ▲          │ again, or the watch ended meanwhile (SEV1-2, once)
//!    └──────────┘
//! ```

use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::Told;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::domain::watch::Message;
use crate::domain::watch::Sent;
use crate::domain::watch::Telling;
use crate::domain::watch::Unsent;
use crate::domain::watch::Waiting;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use chrono::TimeDelta;
use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::params;
use rusqlite::types::Type;

const PUT: &str = "INSERT INTO outbox (alert, turn, round, step, recipient, channel, breaks, \
     severity, payload, created_at, expires_at, state, next_at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'waiting', ?10) ON CONFLICT DO NOTHING";

const COLUMNS: &str = "id, alert, turn, round, step, recipient, channel, breaks, severity, \
                       payload, expires_at, attempts, interrupted, next_at";

/// How long a message that has ended is kept: as long as its alert is shown.
const KEPT: TimeDelta = TimeDelta::days(28);

/// Not told whether it arrived, and not to be sent again.
const UNKNOWN: &str = "the watch ended while this was being sent";

/// Adds a message, once.
pub(crate) fn put(db: &Connection, message: &Message, now: Timestamp) -> rusqlite::Result<()> {
    let told = &message.told;
    db.prepare_cached(PUT)?
        .execute(params![
            Key(message.alert.uuid()),
            told.turn,
            told.round,
            told.step,
            Key(told.to.uuid()),
            told.channel,
            told.breaks,
            number(message.severity),
            serde_json::to_string(&message.telling)
                .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?,
            Millis(now),
            Millis(message.expires_at),
        ])
        .map(drop)
}

impl Store {
    /// Returns what is due to be sent by `now`, oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn to_send(&self, now: Timestamp) -> Result<Vec<Waiting>, StoreError> {
        // The index is used where its own condition stands too.
        let sql = format!(
            "SELECT {COLUMNS} FROM outbox WHERE state IN ('waiting', 'sending') \
             AND state = 'waiting' AND next_at <= ?1 ORDER BY +id"
        );
        let read = || -> rusqlite::Result<Vec<Waiting>> {
            self.db.prepare_cached(&sql)?.query_map([Millis(now)], waiting)?.collect()
        };
        read().map_err(StoreError::reading)
    }

    /// Notes that sending a message begins, before anything leaves; `false`
    /// when it does not wait any more, because another has begun.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: then it is not to be sent.
    pub fn sending(&mut self, id: i64) -> Result<bool, StoreError> {
        self.db
            .execute(
                "UPDATE outbox SET state = 'sending', attempts = attempts + 1 \
                 WHERE id = ?1 AND state = 'waiting'",
                [id],
            )
            .map(|begun| begun > 0)
            .map_err(StoreError::writing)
    }

    /// Notes how sending a message ended.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: a later watch may send it once more.
    pub fn sent(&mut self, id: i64, sent: &Sent) -> Result<(), StoreError> {
        let (state, next, trouble) = match sent {
            Sent::Arrived => ("sent", None, None),
            Sent::Again { at, trouble } => ("waiting", Some(Millis(*at)), Some(trouble)),
            Sent::Failed { trouble } => ("failed", None, Some(trouble)),
            Sent::Expired => ("expired", None, None),
        };
        self.db
            .execute(
                "UPDATE outbox SET state = ?2, next_at = ifnull(?3, next_at), trouble = ?4 \
                 WHERE id = ?1",
                params![id, state, next, trouble],
            )
            .map(drop)
            .map_err(StoreError::writing)
    }

    /// Returns when the next message is due to be sent again.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn next_message(&self) -> Result<Option<Timestamp>, StoreError> {
        self.db
            .prepare_cached(
                "SELECT min(next_at) FROM outbox \
                 WHERE state IN ('waiting', 'sending') AND state = 'waiting'",
            )
            .and_then(|mut query| query.query_row([], |row| row.get::<_, Option<Millis>>(0)))
            .map(|at| at.map(|at| at.0))
            .map_err(StoreError::reading)
    }

    /// Returns what was begun and has not arrived, oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn unsent(&self) -> Result<Vec<Unsent>, StoreError> {
        unsent(&self.db).map_err(StoreError::reading)
    }

    /// Returns how the messages of an alert stand, oldest first: whom, how,
    /// the state, how often it was begun, and what was in the way.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn messages_of(&self, alert: AlertId) -> Result<Vec<Standing>, StoreError> {
        let read = || -> rusqlite::Result<Vec<Standing>> {
            self.db
                .prepare_cached(
                    "SELECT recipient, channel, state, attempts, interrupted, trouble FROM outbox \
                     WHERE alert = ?1 ORDER BY id",
                )?
                .query_map([Key(alert.uuid())], |row| {
                    Ok(Standing {
                        to: CarerId::new(row.get::<_, Key>(0)?.0),
                        channel: row.get(1)?,
                        state: row.get(2)?,
                        attempts: row.get(3)?,
                        interrupted: row.get(4)?,
                        trouble: row.get(5)?,
                    })
                })?
                .collect()
        };
        read().map_err(StoreError::reading)
    }
}

/// Returns what was begun and has not arrived.
pub(crate) fn unsent(db: &Connection) -> rusqlite::Result<Vec<Unsent>> {
    db.prepare_cached(
        "SELECT alert, recipient, channel, state, trouble FROM outbox \
         WHERE attempts > 0 AND state IN ('waiting', 'failed', 'expired') ORDER BY id",
    )?
    .query_map([], |row| {
        Ok(Unsent {
            alert: AlertId::new(row.get::<_, Key>(0)?.0),
            to: CarerId::new(row.get::<_, Key>(1)?.0),
            channel: row.get(2)?,
            again: row.get_ref(3)?.as_str()? == "waiting",
            trouble: row.get(4)?,
        })
    })?
    .collect()
}

/// How a message stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// To whom.
    pub to: CarerId,
    /// How.
    pub channel: String,
    /// `waiting`, `sending`, `sent`, `failed` or `expired`.
    pub state: String,
    /// How often sending began.
    pub attempts: u32,
    /// A watch ended while it was being sent: it may have arrived twice.
    pub interrupted: bool,
    /// What was in the way last.
    pub trouble: Option<String>,
}

fn waiting(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    let told = Told {
        turn: row.get(2)?,
        round: row.get(3)?,
        step: row.get(4)?,
        to: CarerId::new(row.get::<_, Key>(5)?.0),
        channel: row.get(6)?,
        breaks: row.get(7)?,
    };
    let message = Message {
        alert: AlertId::new(row.get::<_, Key>(1)?.0),
        told,
        severity: severity(row.get(8)?),
        telling: telling(row, 9)?,
        expires_at: row.get::<_, Millis>(10)?.0,
    };
    Ok(Waiting {
        id: row.get(0)?,
        message,
        attempts: row.get(11)?,
        interrupted: row.get(12)?,
        next_at: row.get::<_, Millis>(13)?.0,
    })
}

fn telling(row: &Row<'_>, column: usize) -> rusqlite::Result<Telling> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
    })
}

/// Returns the number of a severity in the tables.
pub(crate) const fn number(severity: Severity) -> i64 {
    match severity {
        Severity::Sev1 => 1,
        Severity::Sev2 => 2,
        Severity::Sev3 => 3,
        Severity::Sev4 => 4,
    }
}

const fn severity(number: i64) -> Severity {
    match number {
        1 => Severity::Sev1,
        2 => Severity::Sev2,
        3 => Severity::Sev3,
        _ => Severity::Sev4,
    }
}

/// Drops what ended so long ago that nobody looks at it any more.
pub(crate) fn tidy(db: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    db.prepare_cached(
        "DELETE FROM outbox WHERE created_at < ?1 AND state NOT IN ('waiting', 'sending')",
    )?
    .execute([Millis(now - KEPT)])
    .map(drop)
}

/// What was being sent when a watch ended, by a kill or not: of SEV1 and SEV2
/// it comes again once, of the rest it is noted as not known.
pub(crate) fn interrupted(db: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    let again = "UPDATE outbox SET state = 'waiting', interrupted = 1, next_at = ?1 \
                 WHERE state = 'sending' AND severity <= 2 AND interrupted = 0";
    let over = "UPDATE outbox SET state = 'failed', trouble = ?1 WHERE state = 'sending'";
    db.execute(again, [Millis(now)])?;
    db.execute(over, [UNKNOWN])?;
    Ok(())
}
