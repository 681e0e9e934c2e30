//! The actogram: one row a day, noon to noon, so that a night is unbroken.

use crate::domain::id::BabyId;
use crate::domain::span::Span;
use crate::metrics::cells::Cell;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// Rows of days, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Raster {
    /// Whose.
    pub baby: BabyId,
    /// The length of a cell.
    pub cell: TimeDelta,
    /// One row a day; the last may still be going on.
    pub rows: Vec<Row>,
}

/// One row: noon of `date` to noon of the next day; 23 to 25 hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The day it begins on.
    pub date: NaiveDate,
    /// What it covers.
    pub span: Span,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// Time asleep; `None` where the log has a hole.
    pub asleep: Option<TimeDelta>,
    /// Longest unbroken sleep; `None` where the log has a hole.
    pub longest: Option<TimeDelta>,
    /// Whether it still goes on.
    pub so_far: bool,
}
