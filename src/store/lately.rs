//! What a console holds in memory: the last days, what runs, the last of each.

use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::journal::document::Documents;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::journal::watching::Watching;
use crate::store::Store;
use crate::store::columns::Millis;
use crate::store::documents;
use crate::store::error::StoreError;
use crate::store::read;
use crate::store::since;
use crate::store::watching;
use rusqlite::Connection;
use std::collections::HashSet;

/// How many of the newest of a kind are looked through for a finer kind: a
/// baby that never had a bottle must not cost a walk through ten years.
const DEPTH: i64 = 500;

/// Finer kinds of which the last is told too.
const FINER: &[(&str, &str)] = &[
    ("nappy", "variant IN ('wet', 'both')"),
    ("nappy", "variant IN ('dirty', 'both')"),
    ("feed", "variant GLOB 'bottle*'"),
    ("feed", "variant GLOB 'breast*'"),
    ("measurement", "variant = 'weight'"),
];

/// What a console holds in memory, read as one state of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Lately {
    /// The household.
    pub household: Household,
    /// What holds of every document.
    pub documents: Documents,
    /// Alerts that are live or moved in four weeks, roster and gaps.
    pub watching: Watching,
    /// All facts that begin at or after the instant asked for, what still
    /// runs, and the last of each (subject, kind); in order of (start, id).
    pub facts: Vec<Logged>,
    /// The journal's row up to which this is known.
    pub upto: i64,
}

impl Store {
    /// Returns the household, the documents, every fact since `since`, what still runs, the
    /// last of each kind about each subject, and the last wet and dirty nappy,
    /// bottle and nursing among the newest 500 of their kind.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn lately(&self, since: Timestamp) -> Result<Lately, StoreError> {
        let (lately, left_out) = self.snapshot(|db| {
            let (household, records) = read::household(db)?;
            let (documents, texts) = documents::all(db)?;
            let (watching, said) = watching::lately(db, since)?;
            let (facts, rows) = facts(db, since)?;
            let upto = since::last_row(db)?;
            let left_out = records + texts + said + rows;
            Ok((Lately { household, documents, watching, facts, upto }, left_out))
        })?;
        self.left_out(left_out);
        self.seen.set(Some(lately.upto));
        Ok(lately)
    }
}

fn facts(db: &Connection, since: Timestamp) -> rusqlite::Result<(Vec<Logged>, u64)> {
    let mut facts = Vec::new();
    let mut left_out = read::collect(db, "start >= ?1", [Millis(since)], &mut facts)?;
    // `+`: few run, so their own index and not the one by start.
    left_out += read::collect(db, "open = 1 AND +start < ?1", [Millis(since)], &mut facts)?;
    for (subject, kind) in kinds(db)? {
        let newest = "subject = ?1 AND kind = ?2 ORDER BY start DESC LIMIT 1";
        left_out += read::collect(db, newest, (&subject, &kind), &mut facts)?;
        for (_, finer) in FINER.iter().filter(|(of, _)| *of == kind) {
            let newest = format!(
                "row = (SELECT row FROM (SELECT row, variant FROM facts WHERE subject = ?1 AND \
                 kind = ?2 ORDER BY start DESC LIMIT {DEPTH}) WHERE {finer} LIMIT 1)"
            );
            left_out += read::collect(db, &newest, (&subject, &kind), &mut facts)?;
        }
    }
    let mut there: HashSet<FactId> = HashSet::with_capacity(facts.len());
    facts.retain(|logged| there.insert(logged.id));
    facts.sort_unstable_by_key(|logged| (logged.fact.start, logged.id));
    Ok((facts, left_out))
}

/// Returns every (subject, kind) there is, stepping through the index from one
/// to the next.
fn kinds(db: &Connection) -> rusqlite::Result<Vec<(Vec<u8>, String)>> {
    let mut subjects = db.prepare_cached("SELECT min(subject) FROM facts WHERE subject > ?1")?;
    let mut kinds =
        db.prepare_cached("SELECT min(kind) FROM facts WHERE subject = ?1 AND kind > ?2")?;
    let mut found = Vec::new();
    let mut subject: Option<Vec<u8>> = Some(Vec::new());
    while let Some(last) = subject {
        subject = subjects.query_row([last], |row| row.get(0))?;
        let mut kind = Some(String::new());
        while let (Some(of), Some(last)) = (&subject, kind) {
            kind = kinds.query_row((of, last), |row| row.get(0))?;
            found.extend(kind.clone().map(|kind| (of.clone(), kind)));
        }
    }
    Ok(found)
}
