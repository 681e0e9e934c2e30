//! The one line in a status bar: typed columns, four statements, no fact's JSON.

use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::household::Household;
use crate::store::Store;
use crate::store::columns::About;
use crate::store::columns::Key;
use crate::store::columns::Millis;
use crate::store::error::StoreError;
use crate::store::read;
use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::Row;

const COLUMNS: &str = "start, \"end\", variant, amount, carer, open";

/// What a status bar says.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The household.
    pub household: Household,
    /// Each baby that is not merely expected, in the household's order.
    pub babies: Vec<BabyLine>,
    /// How many alerts of SEV1 and SEV2 are not over.
    pub pages: u32,
    /// How many of SEV3 are not over.
    pub tickets: u32,
}

/// What a status bar says about one baby.
#[derive(Debug, Clone, PartialEq)]
pub struct BabyLine {
    /// The baby.
    pub id: BabyId,
    /// What is known of it.
    pub baby: Baby,
    /// The feed that began last, running or not.
    pub feed: Option<Brief>,
    /// The sleep that runs; the one that began last when there are several.
    pub asleep: Option<Brief>,
    /// The ended sleep that began last.
    pub slept: Option<Brief>,
    /// When it was last seen awake without a sleep that ended.
    pub woke: Option<Brief>,
    /// The last nappy.
    pub nappy: Option<Brief>,
}

/// A fact in its typed columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// When it began.
    pub start: Timestamp,
    /// When it ended; absent for a moment and while it runs.
    pub end: Option<Timestamp>,
    /// The finer kind: `bottle:formula`, `breast:lr`, `solids`, `wet`, `both` …
    pub variant: Option<String>,
    /// The amount in the smallest step of its unit: tenths of a ml for a bottle.
    pub amount: Option<u32>,
    /// Who did it.
    pub by: Option<CarerId>,
    /// Whether it still runs.
    pub open: bool,
}

impl Store {
    /// Returns what a status bar says.
    ///
    /// # Errors
    ///
    /// [`StoreError::Read`].
    pub fn line(&self) -> Result<Line, StoreError> {
        let (line, left_out) = self.snapshot(|db| {
            let (household, left_out) = read::household(db)?;
            let babies = household
                .babies
                .iter()
                .filter(|(_, baby)| !baby.expected())
                .map(|(id, baby)| about(db, *id, baby))
                .collect::<Result<_, _>>()?;
            let (pages, tickets) = live(db)?;
            Ok((Line { household, babies, pages, tickets }, left_out))
        })?;
        self.left_out(left_out);
        Ok(line)
    }
}

/// Counts live alerts by their typed columns: the index has only those.
fn live(db: &Connection) -> rusqlite::Result<(u32, u32)> {
    db.prepare_cached(
        "SELECT count(*) FILTER (WHERE severity <= 2), count(*) FILTER (WHERE severity = 3) \
         FROM alerts WHERE live = 1",
    )?
    .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn about(db: &Connection, id: BabyId, baby: &Baby) -> rusqlite::Result<BabyLine> {
    let subject = About(Subject::Baby(id));
    let mut newest = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM facts WHERE subject = ?1 AND kind = ?2 AND open <= ?3 \
         ORDER BY start DESC LIMIT 1"
    ))?;
    let mut running = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM facts WHERE subject = ?1 AND kind = 'sleep' AND open = 1 \
         ORDER BY start DESC LIMIT 1"
    ))?;
    let mut last =
        |kind: &str, open: bool| newest.query_row((subject, kind, open), brief).optional();
    Ok(BabyLine {
        id,
        baby: baby.clone(),
        feed: last("feed", true)?,
        asleep: running.query_row([subject], brief).optional()?,
        slept: last("sleep", false)?,
        woke: last("wake", true)?,
        nappy: last("nappy", true)?,
    })
}

fn brief(row: &Row<'_>) -> rusqlite::Result<Brief> {
    Ok(Brief {
        start: row.get::<_, Millis>(0)?.0,
        end: row.get::<_, Option<Millis>>(1)?.map(|end| end.0),
        variant: row.get(2)?,
        amount: row.get(3)?,
        by: row.get::<_, Option<Key>>(4)?.map(|key| CarerId::new(key.0)),
        open: row.get(5)?,
    })
}
