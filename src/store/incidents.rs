//! Incidents and runs of runbooks, kept up entry by entry; their rules are
//! `journal::incident`'s and `journal::run`'s.

use crate::domain::id::IncidentId;
use crate::domain::id::RunId;
use crate::journal::changes::Changes;
use crate::journal::entry::Entry;
use crate::journal::incident::Incident;
use crate::journal::run::Run;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use crate::store::outbox;
use crate::store::watching;
use crate::store::watching::decoded;
use crate::store::watching::encoded;
use crate::store::watching::read;
use rusqlite::Connection;
use rusqlite::Row;
use rusqlite::params;
use uuid::Uuid;

const PUT_INCIDENT: &str = "INSERT OR REPLACE INTO incidents (target, severity, stage, live, \
     opened_at, entered, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

const PUT_RUN: &str = "INSERT OR REPLACE INTO runs (target, runbook, incident, live, started_at, \
     touched, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

const INCIDENT: &str = "target, severity, stage, live, opened_at, entered, payload";
const RUN: &str = "target, runbook, incident, live, started_at, touched, payload";

/// The words stand in the JSON of a run in which a step did not fit; in what
/// somebody typed the quotes would be escaped.
const RUNS_SINCE: &str = r#"WHERE live = 1 OR touched >= ?1 OR instr(payload, '"not_fit"') > 0"#;

/// Incidents and runs, and how many rows do not read.
type Found = (Vec<Incident>, Vec<Run>, u64);

impl Store {
    /// Returns every incident and every run there was, oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn incidents(&self) -> Result<(Vec<Incident>, Vec<Run>), StoreError> {
        let epoch = Millis(crate::domain::span::Timestamp::UNIX_EPOCH);
        let (incidents, runs, left_out) = self.snapshot(|db| since(db, epoch))?;
        self.left_out(left_out);
        Ok((incidents, runs))
    }
}

/// Reads what is not over, or was not before `since`, and every run in which a
/// step did not fit, since a review may come months later; oldest first.
pub(crate) fn since(db: &Connection, since: Millis) -> rusqlite::Result<Found> {
    let (mut incidents, out) = incidents(db, "WHERE live = 1 OR entered >= ?1", [since])?;
    incidents.sort_by_key(|incident| (incident.opened_at, incident.id));
    let (mut runs, runs_out) = runs(db, RUNS_SINCE, [since])?;
    runs.sort_by_key(|run| (run.started_at, run.id));
    Ok((incidents, runs, out + runs_out))
}

/// Works out anew what living entries `about` a target say of an incident or a
/// run, stores it and tells of it.
pub(crate) fn settle(
    db: &Connection,
    target: Uuid,
    about: &[Entry],
    changes: &mut Changes,
) -> rusqlite::Result<()> {
    let id = IncidentId::new(target);
    let incident = Incident::of_entries(id, about);
    let was = match &incident {
        Some(incident) => put(db, incident).map(|()| true)?,
        None => watching::remove(db, "incidents", "target", target)?,
    };
    if was {
        changes.incidents.push((id, incident));
    }
    let id = RunId::new(target);
    let run = Run::of_entries(id, about);
    let was = match &run {
        Some(run) => put_run(db, run).map(|()| true)?,
        None => watching::remove(db, "runs", "target", target)?,
    };
    if was {
        changes.runs.push((id, run));
    }
    Ok(())
}

/// Adds what holds of the incident or the run that `target` is, or that it no
/// longer does.
pub(crate) fn stands(db: &Connection, target: Uuid, changes: &mut Changes) -> rusqlite::Result<()> {
    if watching::spoken(db, target, "incident")? {
        let incident = incidents(db, "WHERE target = ?1", [Key(target)])?.0.pop();
        changes.incidents.push((IncidentId::new(target), incident));
    }
    if watching::spoken(db, target, "run")? {
        let run = runs(db, "WHERE target = ?1", [Key(target)])?.0.pop();
        changes.runs.push((RunId::new(target), run));
    }
    Ok(())
}

fn put(db: &Connection, incident: &Incident) -> rusqlite::Result<()> {
    db.prepare_cached(PUT_INCIDENT)?
        .execute(params![
            Key(incident.id.uuid()),
            outbox::number(incident.opening.severity),
            incident.stage.name(),
            incident.live(),
            Millis(incident.opened_at),
            Millis(incident.entered),
            encoded(incident)?,
        ])
        .map(drop)
}

fn put_run(db: &Connection, run: &Run) -> rusqlite::Result<()> {
    db.prepare_cached(PUT_RUN)?
        .execute(params![
            Key(run.id.uuid()),
            run.start.runbook,
            run.start.incident.map(|incident| Key(incident.uuid())),
            run.live(),
            Millis(run.started_at),
            Millis(run.touched),
            encoded(run)?,
        ])
        .map(drop)
}

fn incidents(
    db: &Connection,
    condition: &str,
    with: impl rusqlite::Params,
) -> rusqlite::Result<(Vec<Incident>, u64)> {
    read(db, &format!("SELECT {INCIDENT} FROM incidents {condition}"), with, read_incident)
}

fn runs(
    db: &Connection,
    condition: &str,
    with: impl rusqlite::Params,
) -> rusqlite::Result<(Vec<Run>, u64)> {
    read(db, &format!("SELECT {RUN} FROM runs {condition}"), with, read_run)
}

/// Reads a row of [`INCIDENT`]; `None` when its columns do not agree with its JSON.
fn read_incident(row: &Row<'_>) -> Option<Incident> {
    let incident: Incident = decoded(row, 6)?;
    let agrees = incident.id.uuid() == row.get::<_, Key>(0).ok()?.0
        && outbox::number(incident.opening.severity) == row.get::<_, i64>(1).ok()?
        && incident.stage.name() == row.get_ref(2).ok()?.as_str().ok()?
        && incident.live() == row.get::<_, bool>(3).ok()?
        && incident.opened_at == row.get::<_, Millis>(4).ok()?.0
        && incident.entered == row.get::<_, Millis>(5).ok()?.0;
    agrees.then_some(incident)
}

/// Reads a row of [`RUN`]; `None` when its columns do not agree with its JSON.
fn read_run(row: &Row<'_>) -> Option<Run> {
    let run: Run = decoded(row, 6)?;
    let incident: Option<Key> = row.get(2).ok()?;
    let agrees = run.id.uuid() == row.get::<_, Key>(0).ok()?.0
        && run.start.runbook == row.get_ref(1).ok()?.as_str().ok()?
        && run.start.incident.map(IncidentId::uuid) == incident.map(|key| key.0)
        && run.live() == row.get::<_, bool>(3).ok()?
        && run.started_at == row.get::<_, Millis>(4).ok()?.0
        && run.touched == row.get::<_, Millis>(5).ok()?.0;
    agrees.then_some(run)
}
