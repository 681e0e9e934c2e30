//! What a console holds in memory: the last days, what runs, the last of each.

use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::store::Store;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use crate::store::read;
use crate::store::since;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
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
];

/// What a console holds in memory, read as one state of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Lately {
    /// The household.
    pub household: Household,
    /// All facts that begin at or after the instant asked for, what still
    /// runs, and the last of each (subject, kind); in order of (start, id).
    pub facts: Vec<Logged>,
    /// The journal's row up to which this is known.
    pub upto: i64,
}

impl Store {
    /// Returns the household, every fact since `since`, what still runs, the
    /// last of each kind about each subject, and the last wet and dirty nappy,
    /// bottle and nursing among the newest 500 of their kind.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn lately(&self, since: Timestamp) -> Result<Lately, StoreError> {
        let (lately, left_out) = self.snapshot(|db| {
            let (household, records) = read::household(db)?;
            let (facts, rows) = facts(db, since)?;
            Ok((Lately { household, facts, upto: since::last_row(db)? }, records + rows))
        })?;
        self.left_out(left_out);
        self.seen.set(Some(lately.upto));
        Ok(lately)
    }
}

fn facts(db: &Connection, since: Timestamp) -> rusqlite::Result<(Vec<Logged>, u64)> {
    let mut facts = Vec::new();
    let mut left_out = read::collect(db, "start >= ?1", [Millis(since)], &mut facts)?;
    left_out += read::collect(db, "open = 1 AND start < ?1", [Millis(since)], &mut facts)?;
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
    let mut next = db.prepare_cached(
        "SELECT subject, kind FROM facts WHERE (subject, kind) > (?1, ?2) \
         ORDER BY subject, kind LIMIT 1",
    )?;
    let mut found: Vec<(Vec<u8>, String)> = Vec::new();
    let mut last = (Vec::new(), String::new());
    while let Some(pair) =
        next.query_row((&last.0, &last.1), |row| Ok((row.get(0)?, row.get(1)?))).optional()?
    {
        found.push(pair.clone());
        last = pair;
    }
    Ok(found)
}
