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
use crate::domain::watch::Waiting;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::params;
use rusqlite::types::Type;

const PUT: &str = "INSERT INTO outbox (alert, turn, round, step, recipient, channel, breaks, \
     severity, payload, created_at, expires_at, state, next_at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'waiting', ?10) ON CONFLICT DO NOTHING";

const COLUMNS: &str = "id, alert, turn, round, step, recipient, channel, breaks, severity, \
                       payload, expires_at, attempts, interrupted, next_at";

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
    /// Returns what is to be sent, oldest first: what is due by `now`, and,
    /// when `taken_over` says that the watch before ended by itself, what that
    /// one was sending.
    ///
    /// Of what was being sent, SEV1 and SEV2 come again once, and the rest is
    /// noted as not known.
    ///
    /// # Errors
    ///
    /// [`StoreError`].
    pub fn to_send(
        &mut self,
        now: Timestamp,
        taken_over: bool,
    ) -> Result<Vec<Waiting>, StoreError> {
        if taken_over {
            self.taken_over(now)?;
        }
        let sql = format!(
            "SELECT {COLUMNS} FROM outbox WHERE state = 'waiting' AND next_at <= ?1 ORDER BY id"
        );
        let read = || -> rusqlite::Result<Vec<Waiting>> {
            self.db.prepare_cached(&sql)?.query_map([Millis(now)], waiting)?.collect()
        };
        read().map_err(StoreError::reading)
    }

    fn taken_over(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let tx = self.begin()?;
        let again = "UPDATE outbox SET state = 'waiting', interrupted = 1, next_at = ?1 \
                     WHERE state = 'sending' AND severity <= 2 AND interrupted = 0";
        let over = "UPDATE outbox SET state = 'failed', trouble = ?1 WHERE state = 'sending'";
        tx.execute(again, [Millis(now)])
            .and_then(|_| tx.execute(over, [UNKNOWN]))
            .and_then(|_| tx.commit())
            .map_err(StoreError::writing)
    }

    /// Notes that sending a message begins, before anything leaves.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: then it is not to be sent.
    pub fn sending(&mut self, id: i64) -> Result<(), StoreError> {
        self.db
            .execute(
                "UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE id = ?1",
                [id],
            )
            .map(drop)
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
            .prepare_cached("SELECT min(next_at) FROM outbox WHERE state = 'waiting'")
            .and_then(|mut query| query.query_row([], |row| row.get::<_, Option<Millis>>(0)))
            .map(|at| at.map(|at| at.0))
            .map_err(StoreError::reading)
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
