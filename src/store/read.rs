//! Reading the household, stretches of time, single facts.

use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Entry;
use crate::journal::entry::EntryKind;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::store::Store;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use crate::store::payload;
use crate::store::project;
use crate::store::row;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::Params;
use std::collections::BTreeSet;
use std::collections::HashSet;
use uuid::Uuid;

/// How far before a window one looks for what reaches into it: two days in ms.
const LOOK_BACK: i64 = 2 * 24 * 60 * 60 * 1_000;

/// Most facts [`Store::find`] returns.
const MAX_FOUND: i64 = 20;

/// How much there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Rows of the journal.
    pub entries: u64,
    /// Facts that hold.
    pub facts: u64,
}

impl Store {
    /// Returns the household as it stands.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn household(&self) -> Result<Household, StoreError> {
        let (household, left_out) = household(&self.db).map_err(StoreError::reading)?;
        self.left_out(left_out);
        Ok(household)
    }

    /// Returns the facts that begin in `[from, to)`, and those that reach into
    /// it: what still runs, and what began up to two days before; oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn window(&self, from: Timestamp, to: Timestamp) -> Result<Vec<Logged>, StoreError> {
        let early = from.timestamp_millis().saturating_sub(LOOK_BACK);
        let mut facts = self.facts(
            "start >= ?3 AND start < ?2 AND (start >= ?1 OR \"end\" > ?1 OR open = 1)",
            (Millis(from), Millis(to), early),
        )?;
        // `+`: few run, so their own index and not the one by start.
        facts.extend(self.facts("open = 1 AND +start < ?1", [early])?);
        facts.sort_unstable_by_key(|logged| (logged.fact.start, logged.id));
        Ok(facts)
    }

    /// Returns the newest facts that began before `before`, newest first: at
    /// least `limit` of them where there are so many, and all of a moment
    /// when one of it is there, so that the next page misses none.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn older(&self, before: Timestamp, limit: u32) -> Result<Vec<Logged>, StoreError> {
        let last = self
            .db
            .prepare_cached(
                "SELECT start FROM facts WHERE start < ?1 ORDER BY start DESC LIMIT 1 OFFSET ?2",
            )
            .and_then(|mut query| {
                query
                    .query_row((Millis(before), limit.saturating_sub(1)), |row| row.get(0))
                    .optional()
            })
            .map_err(StoreError::reading)?;
        self.facts(
            "start < ?1 AND start >= ?2 ORDER BY start DESC, id DESC",
            (Millis(before), last.unwrap_or(i64::MIN)),
        )
    }

    /// Returns the fact of this id as it stands, `None` when it does not hold.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn fact(&self, id: FactId) -> Result<Option<Logged>, StoreError> {
        Ok(self.facts("id = ?1", [Key(id.uuid())])?.pop())
    }

    /// Returns all that was ever said about a fact, in order, with the
    /// retractions of the actions that said it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn history(&self, fact: FactId) -> Result<Vec<Entry>, StoreError> {
        self.snapshot(|db| history(db, fact.uuid()))
    }

    /// Returns the facts that hold and whose id begins with these hex digits
    /// (dashes do not count), no more than twenty; none for no digits or for
    /// what is not hex.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn find(&self, prefix: &str) -> Result<Vec<FactId>, StoreError> {
        let Some((low, high)) = range(prefix) else { return Ok(Vec::new()) };
        self.db
            .prepare_cached("SELECT id FROM facts WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT ?3")
            .and_then(|mut query| {
                query
                    .query_map((Key(low), Key(high), MAX_FOUND), |row| row.get::<_, Key>(0))?
                    .map(|key| key.map(|key| FactId::new(key.0)))
                    .collect()
            })
            .map_err(StoreError::reading)
    }

    /// Returns how much there is.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn counts(&self) -> Result<Counts, StoreError> {
        self.db
            .query_row(
                "SELECT (SELECT count(*) FROM journal), (SELECT count(*) FROM facts)",
                [],
                |row| {
                    Ok(Counts {
                        entries: row.get::<_, i64>(0)?.cast_unsigned(),
                        facts: row.get::<_, i64>(1)?.cast_unsigned(),
                    })
                },
            )
            .map_err(StoreError::reading)
    }

    /// Returns the facts that satisfy `condition`; rows that do not read are
    /// left out and counted.
    pub(crate) fn facts(
        &self,
        condition: &str,
        with: impl Params,
    ) -> Result<Vec<Logged>, StoreError> {
        let mut facts = Vec::new();
        let left_out =
            collect(&self.db, condition, with, &mut facts).map_err(StoreError::reading)?;
        self.left_out(left_out);
        Ok(facts)
    }
}

/// Adds the facts that satisfy `condition` and returns how many did not read.
pub(crate) fn collect(
    db: &Connection,
    condition: &str,
    with: impl Params,
    facts: &mut Vec<Logged>,
) -> rusqlite::Result<u64> {
    let columns = row::LOGGED;
    let mut query = db.prepare_cached(&format!("SELECT {columns} FROM facts WHERE {condition}"))?;
    let mut rows = query.query(with)?;
    let mut left_out = 0;
    while let Some(row) = rows.next()? {
        match row::logged(row) {
            Some(logged) => facts.push(logged),
            None => left_out += 1,
        }
    }
    Ok(left_out)
}

/// Returns the household and how many of its rows did not read.
pub(crate) fn household(db: &Connection) -> rusqlite::Result<(Household, u64)> {
    let mut query = db.prepare_cached(
        "SELECT kind, target, payload FROM household ORDER BY lamport, device, entry",
    )?;
    let mut rows = query.query([])?;
    let mut household = Household::default();
    let mut left_out = 0;
    while let Some(row) = rows.next()? {
        let kind = row.get_ref(0)?.as_str().ok().and_then(EntryKind::named);
        let record = match (kind, row.get::<_, Key>(1), row.get_ref(2)?.as_str()) {
            (Some(kind), Ok(target), Ok(json)) => {
                payload::decode(kind, Some(target.0), json).ok().as_ref().and_then(project::record)
            }
            _ => None,
        };
        match record {
            Some(record) => household.apply(record),
            None => left_out += 1,
        }
    }
    Ok((household, left_out))
}

fn history(db: &Connection, fact: Uuid) -> rusqlite::Result<Vec<Entry>> {
    let mut entries = project::about(db, fact, "")?;
    let mut waiting: Vec<Uuid> = entries.iter().map(|entry| entry.action.uuid()).collect();
    let mut known: HashSet<Uuid> = entries.iter().map(|entry| entry.id.uuid()).collect();
    let mut asked = BTreeSet::new();
    let columns = row::ENTRY;
    let mut query = db.prepare_cached(&format!(
        "SELECT {columns} FROM journal WHERE target = ?1 AND +kind = 'retract'"
    ))?;
    while let Some(action) = waiting.pop() {
        if !asked.insert(action) {
            continue;
        }
        let mut rows = query.query([Key(action)])?;
        while let Some(row) = rows.next()? {
            let Some(entry) = row::entry(row).entry() else { continue };
            waiting.push(entry.action.uuid());
            if known.insert(entry.id.uuid()) {
                entries.push(entry);
            }
        }
    }
    entries.sort_unstable_by_key(|entry| entry.order);
    Ok(entries)
}

/// Returns the least and the greatest identity that begins with these digits.
fn range(prefix: &str) -> Option<(Uuid, Uuid)> {
    let digits: String = prefix.chars().filter(|digit| *digit != '-').collect();
    if digits.is_empty() || digits.len() > 32 || !digits.chars().all(|d| d.is_ascii_hexdigit()) {
        return None;
    }
    let filled = |with: char| {
        let rest = std::iter::repeat_n(with, 32 - digits.len());
        Uuid::parse_str(&digits.chars().chain(rest).collect::<String>()).ok()
    };
    Some((filled('0')?, filled('f')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_a_range_of_identities() {
        let (low, high) = range("01-9A").expect("hex");
        assert_eq!(low.to_string(), "019a0000-0000-0000-0000-000000000000");
        assert_eq!(high.to_string(), "019affff-ffff-ffff-ffff-ffffffffffff");
        for not in ["", "-", "xyz", &"0".repeat(33)] {
            assert_eq!(range(not), None, "{not}");
        }
    }
}
