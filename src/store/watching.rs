//! Alerts, changes of the roster and gaps, kept up entry by entry; the rule of
//! an alert is `journal::alert`'s.

use crate::domain::entry::gap::Gap;
use crate::domain::entry::roster::RosterSaid;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::changes::Changes;
use crate::journal::entry::Entry;
use crate::journal::entry::Payload;
use crate::journal::roster::Noted;
use crate::journal::watching::Watching;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use crate::store::outbox;
use crate::store::project;
use crate::store::retract;
use crate::store::watch;
use chrono::TimeDelta;
use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::params;
use serde::Deserialize;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// How far back alerts and gaps are held in memory.
const RESIDENT: TimeDelta = TimeDelta::days(28);

const PUT_ALERT: &str = "INSERT INTO alerts (target, rule, severity, state, live, opened_at, \
     entered, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (target) DO UPDATE SET \
     rule = ?2, severity = ?3, state = ?4, live = ?5, opened_at = ?6, entered = ?7, payload = ?8";

const PUT_ROSTER: &str = "INSERT OR REPLACE INTO roster (entry, recorded_at, author, until, payload) \
     VALUES (?1, ?2, ?3, ?4, ?5)";

const ALERT: &str = "target, rule, severity, state, live, opened_at, entered, payload";
const NOTED: &str = "entry, recorded_at, author, payload";

/// A change as the column `payload` of `roster` has it.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    said: RosterSaid,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    out: Vec<(Timestamp, Option<Timestamp>)>,
}

impl Store {
    /// Returns the alerts that are live or moved in the four weeks before
    /// `now`, the changes of the roster that end in them or later, and the
    /// gaps in them, each oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn watching(&self, now: Timestamp) -> Result<Watching, StoreError> {
        let (watching, left_out) = self.snapshot(|db| lately(db, now))?;
        self.left_out(left_out);
        Ok(watching)
    }
}

/// Reads what [`Store::watching`] returns, and says how many rows do not read.
pub(crate) fn lately(db: &Connection, now: Timestamp) -> rusqlite::Result<(Watching, u64)> {
    let (found, left_out) = since(db, Millis(now - RESIDENT))?;
    Ok((Watching { watch: watch::read(db)?, unsent: outbox::unsent(db)?, ..found }, left_out))
}

/// Reads all there is, and says how many rows do not read.
pub(crate) fn all(db: &Connection) -> rusqlite::Result<(Watching, u64)> {
    since(db, Millis(Timestamp::UNIX_EPOCH))
}

fn since(db: &Connection, since: Millis) -> rusqlite::Result<(Watching, u64)> {
    let (mut alerts, alerts_out) = alerts(db, "WHERE live = 1 OR entered >= ?1", [since])?;
    alerts.sort_by_key(|alert| (alert.opened_at, alert.id));
    let (mut roster, roster_out) = noted(db, "WHERE until IS NULL OR until >= ?1", [since])?;
    roster.sort_by_key(|noted| (noted.at, noted.id));
    let gaps = gaps(db, "WHERE \"end\" >= ?1 ORDER BY start, \"end\"", [since])?;
    let found = Watching { alerts, roster, gaps, ..Watching::default() };
    Ok((found, alerts_out + roster_out))
}

/// Works out anew what living entries `about` a target say of an alert, of the
/// roster or of a gap, stores it and tells of it.
pub(crate) fn settle(
    db: &Connection,
    target: Uuid,
    about: &[Entry],
    changes: &mut Changes,
) -> rusqlite::Result<()> {
    let id = AlertId::new(target);
    let alert = Alert::of_entries(id, about);
    let was = match &alert {
        Some(alert) => put(db, alert).map(|()| true)?,
        None => remove(db, "alerts", "target", target)?,
    };
    if was {
        changes.alerts.push((id, alert));
    }
    let gap = about.iter().rev().find_map(|entry| match &entry.payload {
        Payload::Gap(said) => Some(*said),
        _ => None,
    });
    let noted = said(db, target)?;
    let was = match &noted {
        Some(noted) => note(db, noted).map(|()| true)?,
        None => remove(db, "roster", "entry", target)?,
    };
    if was {
        changes.roster.push((EntryId::new(target), noted));
    }
    match gap {
        Some(gap) => keep(db, target, gap)?,
        None => drop(remove(db, "gaps", "entry", target)?),
    }
    changes.gaps.extend(gap);
    Ok(())
}

/// Returns the change of the roster that `target` is, taken back or not.
fn said(db: &Connection, target: Uuid) -> rusqlite::Result<Option<Noted>> {
    let all = project::about(db, target, "AND kind = 'roster'")?;
    let Some(entry) = all.last() else { return Ok(None) };
    let Payload::Roster(said) = &entry.payload else { return Ok(None) };
    let undoings = retract::undoings(db, entry.action)?;
    Ok(Noted::of(entry, said, &undoings))
}

fn put(db: &Connection, alert: &Alert) -> rusqlite::Result<()> {
    db.prepare_cached(PUT_ALERT)?
        .execute(params![
            Key(alert.id.uuid()),
            alert.opening.rule,
            outbox::number(alert.severity),
            alert.state.name(),
            !alert.state.resolved(),
            Millis(alert.opened_at),
            Millis(alert.entered),
            encoded(alert)?,
        ])
        .map(drop)
}

fn note(db: &Connection, noted: &Noted) -> rusqlite::Result<()> {
    db.prepare_cached(PUT_ROSTER)?
        .execute(params![
            Key(noted.id.uuid()),
            Millis(noted.at),
            noted.by.map(|author| Key(author.uuid())),
            noted.said.until().map(Millis),
            encoded(&Kept { said: noted.said.clone(), out: noted.out.clone() })?,
        ])
        .map(drop)
}

fn keep(db: &Connection, target: Uuid, gap: Gap) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO gaps VALUES (?1, ?2, ?3)")?
        .execute(params![Key(target), Millis(gap.from), Millis(gap.to)])
        .map(drop)
}

fn remove(db: &Connection, table: &str, key: &str, target: Uuid) -> rusqlite::Result<bool> {
    let removed = db
        .prepare_cached(&format!("DELETE FROM {table} WHERE {key} = ?1"))?
        .execute([Key(target)])?;
    Ok(removed > 0)
}

/// Adds what holds of the alert, the change of the roster or the gap that
/// `target` is, or that it no longer does.
pub(crate) fn stands(db: &Connection, target: Uuid, changes: &mut Changes) -> rusqlite::Result<()> {
    let spoken = |kind: &str| {
        db.prepare_cached("SELECT 1 FROM journal WHERE (target = ?1 OR id = ?1) AND kind = ?2")?
            .exists((Key(target), kind))
    };
    if spoken("alert")? {
        let alert = alerts(db, "WHERE target = ?1", [Key(target)])?.0.pop();
        changes.alerts.push((AlertId::new(target), alert));
    }
    if spoken("roster")? {
        let noted = noted(db, "WHERE entry = ?1", [Key(target)])?.0.pop();
        changes.roster.push((EntryId::new(target), noted));
    }
    if spoken("gap")? {
        changes.gaps.extend(gaps(db, "WHERE entry = ?1", [Key(target)])?);
    }
    Ok(())
}

fn alerts(
    db: &Connection,
    condition: &str,
    with: impl rusqlite::Params,
) -> rusqlite::Result<(Vec<Alert>, u64)> {
    read(db, &format!("SELECT {ALERT} FROM alerts {condition}"), with, read_alert)
}

fn noted(
    db: &Connection,
    condition: &str,
    with: impl rusqlite::Params,
) -> rusqlite::Result<(Vec<Noted>, u64)> {
    read(db, &format!("SELECT {NOTED} FROM roster {condition}"), with, read_noted)
}

fn gaps(
    db: &Connection,
    condition: &str,
    with: impl rusqlite::Params,
) -> rusqlite::Result<Vec<Gap>> {
    db.prepare_cached(&format!("SELECT start, \"end\" FROM gaps {condition}"))?
        .query_map(with, read_gap)?
        .collect()
}

fn read<T>(
    db: &Connection,
    sql: &str,
    with: impl rusqlite::Params,
    one: impl Fn(&Row<'_>) -> Option<T>,
) -> rusqlite::Result<(Vec<T>, u64)> {
    let mut query = db.prepare_cached(sql)?;
    let mut rows = query.query(with)?;
    let (mut all, mut left_out) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        match one(row) {
            Some(found) => all.push(found),
            None => left_out += 1,
        }
    }
    Ok((all, left_out))
}

/// Reads a row of [`ALERT`]; `None` when its columns do not agree with its JSON.
fn read_alert(row: &Row<'_>) -> Option<Alert> {
    let alert: Alert = decoded(row, 7)?;
    let agrees = alert.id.uuid() == row.get::<_, Key>(0).ok()?.0
        && alert.opening.rule == row.get::<_, String>(1).ok()?
        && outbox::number(alert.severity) == row.get::<_, i64>(2).ok()?
        && alert.state.name() == row.get_ref(3).ok()?.as_str().ok()?
        && alert.state.resolved() != row.get::<_, bool>(4).ok()?
        && alert.opened_at == row.get::<_, Millis>(5).ok()?.0
        && alert.entered == row.get::<_, Millis>(6).ok()?.0;
    agrees.then_some(alert)
}

/// Reads a row of [`NOTED`].
fn read_noted(row: &Row<'_>) -> Option<Noted> {
    let author: Option<Key> = row.get(2).ok()?;
    let Kept { said, out } = decoded(row, 3)?;
    Some(Noted {
        id: EntryId::new(row.get::<_, Key>(0).ok()?.0),
        at: row.get::<_, Millis>(1).ok()?.0,
        by: author.map(|author| CarerId::new(author.0)),
        said,
        out,
    })
}

fn read_gap(row: &Row<'_>) -> rusqlite::Result<Gap> {
    Ok(Gap { from: row.get::<_, Millis>(0)?.0, to: row.get::<_, Millis>(1)?.0 })
}

fn encoded(value: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

fn decoded<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Option<T> {
    serde_json::from_str(row.get_ref(column).ok()?.as_str().ok()?).ok()
}
