//! What a format's reader hands to the pipeline: facts as the rows say them.

use crate::domain::detail::Detail;
use crate::domain::fact::Pause;
use crate::domain::zone::Zone;
use crate::import::source::Source;
use crate::import::warning::Warning;
use crate::import::warning::Why;
use crate::import::written::Order;
use crate::import::written::Written;
use chrono::NaiveDateTime;
use chrono::TimeDelta;
use std::collections::HashSet;

/// One fact of a row, with its times as they were written.
///
/// A row may say several facts (a weight and a length), one after the other;
/// a fact may be put together from several rows (a sleep and its waking). Each
/// row counts once: it gave at least one fact, or is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Raw {
    /// The place of its file among those read.
    pub file: usize,
    /// Its row.
    pub row: u64,
    /// Other rows it was put together from, which give no fact of their own.
    pub also: Vec<u64>,
    /// The zone of its wall clock; absent when the row names none.
    pub zone: Option<Zone>,
    /// The child it names; absent when the format names none.
    pub child: Option<String>,
    /// When it began.
    pub start: Written,
    /// How far it reached.
    pub end: End,
    /// How long it lasted in minutes, where the row says so and means the
    /// time between start and end.
    pub minutes: Option<i64>,
    /// What happened.
    pub detail: Detail,
    /// Who logged it, in the app's words.
    pub by: Option<String>,
    /// What the app knows and a fact has no place for, in words: `amount 6.1`.
    pub more: Vec<String>,
    /// Private words about it.
    pub note: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// When its timer stood still, in order.
    pub pauses: Vec<Pause>,
    /// Whether the app may export it while it still runs.
    pub may_run: bool,
    /// What the row says, without times, private words and the app's own row
    /// numbers: the same in every later export, so that the fact's identity
    /// can stand on it.
    pub says: Vec<String>,
}

/// How far a row reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It is a moment.
    Moment,
    /// It has a length and does not say when it ended.
    Missing,
    /// It still runs, as the app says.
    Running,
    /// It ended then.
    At(Written),
    /// It took so long.
    Lasted(TimeDelta),
}

/// A child that the files name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// The name that rows use.
    pub name: String,
    /// When it was born, on a wall clock.
    pub born: Option<NaiveDateTime>,
}

/// All that a reader found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The app, as provenance names it.
    pub app: &'static str,
    /// The facts, file by file in the order of the rows.
    pub raws: Vec<Raw>,
    /// The children that are named.
    pub children: Vec<Child>,
    /// Rows that were read: facts, left out, and names.
    pub rows_read: usize,
    /// Rows that only name a child or a tag.
    pub rows_naming: usize,
    /// Rows left out so far, each with a warning.
    pub rows_left_out: usize,
    /// Whether some times stand on a wall clock, without an offset.
    pub wall_clocks: bool,
    /// What is to be said.
    pub warnings: Vec<Warning>,
    /// Which number of a date is the day where nothing tells.
    pub habit: Option<Order>,
    /// The zone the files speak of without naming it, and why it is taken
    /// where the family named none.
    pub zone: Option<(Zone, &'static str)>,
}

/// A column, and what is to be said about it.
pub type Said = (&'static str, Why);

/// What was said about one file already, of that which is said once.
#[derive(Debug, Default)]
pub struct Once(HashSet<(&'static str, String)>);

impl Raw {
    /// Returns a moment with nothing but what it must have.
    #[must_use]
    pub const fn new(file: usize, row: u64, start: Written, detail: Detail) -> Self {
        Self {
            file,
            row,
            also: Vec::new(),
            zone: None,
            child: None,
            start,
            end: End::Moment,
            minutes: None,
            detail,
            by: None,
            more: Vec::new(),
            note: None,
            tags: Vec::new(),
            pauses: Vec::new(),
            may_run: false,
            says: Vec::new(),
        }
    }
}

impl Found {
    /// Leaves a row out and says why.
    pub fn leave_out(&mut self, source: &Source, row: u64, column: Option<&str>, why: Why) {
        self.rows_left_out += 1;
        self.say(source, Some(row), column, true, why);
    }

    /// Says something about a row that is taken.
    pub fn warn(&mut self, source: &Source, row: u64, column: Option<&str>, why: Why) {
        self.say(source, Some(row), column, false, why);
    }

    /// Says something about a row that is taken, or once about its file where
    /// that is how it is said.
    pub fn tell(&mut self, source: &Source, row: u64, (column, why): Said, once: &mut Once) {
        if !why.once_a_file() {
            self.warn(source, row, Some(column), why);
        } else if once.0.insert((column, why.to_string())) {
            self.remark(source, Some(column), why);
        }
    }

    /// Says something about a file or one of its columns.
    pub fn remark(&mut self, source: &Source, column: Option<&str>, why: Why) {
        self.say(source, None, column, false, why);
    }

    fn say(
        &mut self,
        source: &Source,
        row: Option<u64>,
        column: Option<&str>,
        left_out: bool,
        why: Why,
    ) {
        let (file, column) = (source.name.clone(), column.map(str::to_owned));
        self.warnings.push(Warning { file, row, column, left_out, why });
    }
}
