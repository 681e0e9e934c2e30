//! Whether journal, facts and files are as they should be, and what is not.

use crate::domain::id::ActionId;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Entry;
use crate::journal::entry::Payload;
use crate::journal::fold;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::journal::watching::Watching;
use crate::store::Store;
use crate::store::columns::variant;
use crate::store::documents;
use crate::store::error::StoreError;
use crate::store::file;
use crate::store::migrate;
use crate::store::project;
use crate::store::read;
use crate::store::row;
use crate::store::row::Read;
use crate::store::watching;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use thiserror::Error;
use uuid::Uuid;

/// What an examination found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// Rows of the journal.
    pub entries: u64,
    /// Facts that hold.
    pub facts: u64,
    /// Rows of a kind that a later version wrote: kept, and of no effect here.
    pub unknown: u64,
    /// Everything that is not as it should be.
    pub problems: Vec<Problem>,
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Problem {
    /// SQLite finds fault with the file.
    #[error("the file is damaged: {0}")]
    Integrity(String),
    /// A row of the journal does not read; all others do.
    #[error("entry {seq} does not read and is left out: {why}")]
    Unreadable {
        /// Its row.
        seq: i64,
        /// In words.
        why: String,
    },
    /// The journal says a fact holds and the facts lack it.
    #[error("fact {0} is in the journal and missing from the facts")]
    Missing(FactId),
    /// The facts have one that the journal does not say.
    #[error("fact {0} is among the facts and not in the journal")]
    Extra(FactId),
    /// Facts and journal say different things of one.
    #[error("fact {0} differs from what the journal says")]
    Different(FactId),
    /// The household is not what the journal says.
    #[error("the household differs from what the journal says")]
    Household,
    /// Alerts, roster or gaps are not what the journal says.
    #[error("alerts or roster differ from what the journal says")]
    Watching,
    /// The documents are not what the journal says.
    #[error("the documents differ from what the journal says")]
    Documents,
    /// Others may read what is private.
    #[error("{} is open to others (mode {mode:03o})", .path.display())]
    Mode {
        /// The file or folder.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// Entries were written after now: a clock was, or is, wrong.
    #[error(
        "{count} of the entries, from {seq} on, say they were written up to {} min from now",
        .ahead / 60_000
    )]
    FromTheFuture {
        /// How many.
        count: i64,
        /// The row of the first.
        seq: i64,
        /// By how much at most, in ms.
        ahead: i64,
    },
    /// The schema was made by another text than the one known.
    #[error("migration {0} is not the one this DadOps knows")]
    Migration(String),
}

impl Store {
    /// Examines the file: SQLite's own check, every row of the journal read,
    /// the whole of it folded the plain way and compared with the facts, the
    /// household and the documents, permissions, and clocks that ran ahead of `now`.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`]: the file could not be examined to the end.
    pub fn doctor(&self, now: Timestamp) -> Result<Report, StoreError> {
        let mut report = Report { problems: self.modes(), ..Report::default() };
        self.snapshot(|db| {
            let damage =
                integrity(db).unwrap_or_else(|error| vec![Problem::Integrity(error.to_string())]);
            let damaged = !damage.is_empty();
            report.problems.extend(damage);
            match examine(db, now, &mut report) {
                // As far as the damage lets it be read.
                Err(error) if damaged => {
                    report.problems.push(Problem::Integrity(error.to_string()));
                    Ok(())
                }
                done => done,
            }
        })?;
        Ok(report)
    }

    fn modes(&self) -> Vec<Problem> {
        let files = ["", "-wal", "-shm"].map(|ending| file::beside(&self.path, ending));
        let folder = file::folder_of(&self.path).to_owned();
        files
            .into_iter()
            .chain([folder])
            .filter_map(|path| {
                let mode = fs::metadata(&path).ok()?.permissions().mode() & 0o777;
                (mode & 0o077 != 0).then_some(Problem::Mode { path, mode })
            })
            .collect()
    }
}

fn examine(db: &Connection, now: Timestamp, report: &mut Report) -> rusqlite::Result<()> {
    let altered = migrate::altered(db)?;
    report.problems.extend(altered.into_iter().map(Problem::Migration));
    let facts: i64 = db.query_row("SELECT count(*) FROM facts", [], |row| row.get(0))?;
    report.facts = facts.cast_unsigned();
    let journal = journal(db)?;
    (report.entries, report.unknown) = (journal.rows, journal.unknown);
    report.problems.extend(journal.problems);
    report.problems.extend(compare(db, &journal.entries)?);
    report.problems.extend(future(db, now)?);
    Ok(())
}

/// The journal, read row by row.
#[derive(Debug, Default)]
struct Journal {
    entries: Vec<Entry>,
    rows: u64,
    unknown: u64,
    problems: Vec<Problem>,
}

fn journal(db: &Connection) -> rusqlite::Result<Journal> {
    let columns = row::ENTRY;
    let mut query = db.prepare(&format!("SELECT {columns} FROM journal ORDER BY seq"))?;
    let mut rows = query.query([])?;
    let mut journal = Journal::default();
    while let Some(found) = rows.next()? {
        journal.rows += 1;
        match row::entry(found) {
            Read::Entry(entry) => journal.entries.push(*entry),
            Read::Unknown => journal.unknown += 1,
            Read::Damaged(why) => {
                journal.problems.push(Problem::Unreadable { seq: found.get(0)?, why });
            }
        }
    }
    Ok(journal)
}

fn integrity(db: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let mut query = db.prepare("PRAGMA integrity_check")?;
    let lines: Vec<String> = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(lines.into_iter().filter(|line| line != "ok").map(Problem::Integrity).collect())
}

/// Folds the journal plainly and compares.
fn compare(db: &Connection, entries: &[Entry]) -> rusqlite::Result<Vec<Problem>> {
    let held = fold::fold(entries);
    let histories = histories(entries);
    let (stored, mut problems) = stored(db)?;
    let mut expected: BTreeMap<FactId, Logged> = BTreeMap::new();
    for entry in &held {
        let Some(fact) = entry.payload.fact() else { continue };
        let id = FactId::new(row::subject_of(entry));
        let logged = Logged {
            id,
            fact: fact.clone(),
            author: entry.author,
            device: entry.order.device,
            recorded_at: entry.recorded_at,
            history: histories.get(&id.uuid()).copied().unwrap_or(0),
        };
        expected.insert(id, logged);
    }
    for (id, logged) in &expected {
        match stored.get(id) {
            None => problems.push(Problem::Missing(*id)),
            Some(found) if found.as_ref() != Some(logged) => problems.push(Problem::Different(*id)),
            Some(_) => {}
        }
    }
    let extra = stored.keys().filter(|id| !expected.contains_key(id));
    problems.extend(extra.map(|id| Problem::Extra(*id)));
    let (household, left_out) = read::household(db)?;
    if left_out > 0 || household != folded_household(entries, &held) {
        problems.push(Problem::Household);
    }
    let (documents, left_out) = documents::all(db)?;
    if left_out > 0 || documents != documents::folded(entries, &dead(entries)) {
        problems.push(Problem::Documents);
    }
    let (watching, left_out) = watching::all(db)?;
    if left_out > 0 || watching != Watching::fold(entries) {
        problems.push(Problem::Watching);
    }
    Ok(problems)
}

/// The stored facts; `None` for one whose columns do not agree with its JSON or
/// do not read.
type Stored = BTreeMap<FactId, Option<Logged>>;

fn stored(db: &Connection) -> rusqlite::Result<(Stored, Vec<Problem>)> {
    let columns = row::LOGGED;
    let mut query = db.prepare(&format!(
        "SELECT {columns}, kind, start, \"end\", open, zone, variant, amount FROM facts"
    ))?;
    let mut rows = query.query([])?;
    let mut stored = Stored::new();
    let mut problems = Vec::new();
    while let Some(found) = rows.next()? {
        let Ok(id) = found.get::<_, crate::store::columns::Key>(0) else {
            problems.push(Problem::Integrity("a fact has no id".to_owned()));
            continue;
        };
        let logged = row::logged(found).filter(|logged| agrees(found, logged).unwrap_or(false));
        stored.insert(FactId::new(id.0), logged);
    }
    Ok((stored, problems))
}

/// Tells whether the typed columns say what the JSON says.
fn agrees(row: &rusqlite::Row<'_>, logged: &Logged) -> rusqlite::Result<bool> {
    let fact = &logged.fact;
    let columns: (String, i64, Option<i64>, bool, String) =
        (row.get(6)?, row.get(7)?, row.get(8)?, row.get(9)?, row.get(10)?);
    let finer: (Option<String>, Option<u32>) = (row.get(11)?, row.get(12)?);
    Ok(finer == variant(fact)
        && columns
            == (
                fact.kind().name().to_owned(),
                fact.start.timestamp_millis(),
                fact.end().map(|end| end.timestamp_millis()),
                fact.open(),
                fact.zone.name().to_owned(),
            ))
}

/// Returns how many living entries there are about each thing.
fn histories(entries: &[Entry]) -> HashMap<Uuid, u32> {
    let mut histories = HashMap::new();
    for entry in living(entries) {
        *histories.entry(row::subject_of(entry)).or_insert(0) += 1;
    }
    histories
}

fn living(entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    let dead = dead(entries);
    entries
        .iter()
        .filter(move |entry| fold::retraction(entry).is_none() && !dead.contains(&entry.action))
}

fn dead(entries: &[Entry]) -> BTreeSet<ActionId> {
    let retractions: Vec<_> = entries.iter().filter_map(fold::retraction).collect();
    fold::retracted(&retractions)
}

/// Returns the household that the plain fold says, listed by who was first named.
fn folded_household(entries: &[Entry], held: &[&Entry]) -> Household {
    let mut first = HashMap::new();
    for entry in living(entries) {
        let order = first.entry(row::subject_of(entry)).or_insert(entry.order);
        *order = entry.order.min(*order);
    }
    let mut records: Vec<&Entry> = held
        .iter()
        .copied()
        .filter(|entry| {
            let payload = &entry.payload;
            matches!(payload, Payload::Baby { .. } | Payload::Carer { .. } | Payload::Setting(_))
        })
        .collect();
    records.sort_unstable_by_key(|entry| first.get(&row::subject_of(entry)).copied());
    let mut household = Household::default();
    for record in records.into_iter().filter_map(|entry| project::record(&entry.payload)) {
        household.apply(record);
    }
    household
}

fn future(db: &Connection, now: Timestamp) -> rusqlite::Result<Option<Problem>> {
    let now = now.timestamp_millis();
    let (count, seq, ahead): (i64, Option<i64>, Option<i64>) = db.query_row(
        "SELECT count(*), min(seq), max(recorded_at) - ?1 FROM journal WHERE recorded_at > ?1",
        [now],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    Ok(seq.zip(ahead).map(|(seq, ahead)| Problem::FromTheFuture { count, seq, ahead }))
}
