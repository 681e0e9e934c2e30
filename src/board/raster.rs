//! The actogram: one row a day, noon to noon, so that a night is unbroken.

use crate::board::baby::strip_span;
use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::cells::Cell;
use crate::metrics::cells::cells;
use crate::metrics::day::totals;
use crate::metrics::hole::holes;
use crate::metrics::night::first_long;
use chrono::Days;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// A night sleep longer than this is told when it is the first.
///
/// Source: the mock-up's own line; a number to look back on, no goal.
pub const LONG_NIGHT: TimeDelta = TimeDelta::hours(4);

/// Rows of days, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Raster {
    /// Whose.
    pub baby: BabyId,
    /// The length of a cell.
    pub cell: TimeDelta,
    /// One row a day; the last may still be going on.
    pub rows: Vec<Row>,
    /// Where nothing was logged, inside the rows and since the birth, oldest
    /// first.
    pub gaps: Vec<Span>,
    /// The day of life on whose evening the first night with an unbroken
    /// sleep over [`LONG_NIGHT`] began; `None` when there was none up to
    /// `now`, the birth is not known or the log in memory does not go back to it.
    pub first_long_night: Option<i64>,
}

/// One row: noon of `date` to noon of the next day, 23 to 25 hours; or the
/// strip of one day.
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

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// How many, one a day.
    pub rows: u32,
    /// How many days before the present row the last one lies.
    pub back: u32,
    /// The length of a cell.
    pub cell: TimeDelta,
}

impl Raster {
    /// Returns the rows of one baby at `now`.
    #[must_use]
    pub fn compute(
        line: &Timeline,
        id: BabyId,
        baby: &Baby,
        zone: Zone,
        now: Timestamp,
        window: Window,
    ) -> Self {
        let about = Subject::Baby(id);
        let today = zone.date(now);
        let begun = noon_to_noon(zone, today).start() <= now;
        let present = if begun { today } else { before(today, 1) };
        let last = before(present, window.back);
        let dates = (0..window.rows).rev().map(|row| before(last, row));
        let rows: Vec<Row> = dates
            .map(|date| Row::over(line, about, date, noon_to_noon(zone, date), window.cell, now))
            .collect();
        Self {
            baby: id,
            cell: window.cell,
            gaps: gaps(line, about, &rows, baby.born, now),
            rows,
            first_long_night: baby.born.and_then(|born| {
                let evening = first_long(line, about, zone, born, LONG_NIGHT, now)?;
                Some((evening - zone.date(born)).num_days())
            }),
        }
    }
}

impl Row {
    /// Returns the strip of one day of a baby: with `back` 0 the last 24
    /// hours, as on the Now screen; else the civil day so many days ago.
    #[must_use]
    pub fn day(
        line: &Timeline,
        id: BabyId,
        zone: Zone,
        now: Timestamp,
        back: u32,
        cell: TimeDelta,
    ) -> Self {
        let date = before(zone.date(now), back);
        let span = if back == 0 { strip_span(now, cell, zone) } else { zone.day(date) };
        Self::over(line, Subject::Baby(id), zone.date(span.start()), span, cell, now)
    }

    fn over(
        line: &Timeline,
        about: Subject,
        date: NaiveDate,
        span: Span,
        cell: TimeDelta,
        now: Timestamp,
    ) -> Self {
        let sums = totals(line, about, span, now);
        let known = holes(line, about, span, now).sleep.is_empty();
        Self {
            date,
            span,
            cells: cells(line, about, span, cell, now),
            asleep: known.then_some(sums.sleep),
            longest: known.then_some(sums.longest_sleep),
            so_far: span.contains(now),
        }
    }
}

/// Returns the holes of the log over all rows, from the birth on.
fn gaps(
    line: &Timeline,
    about: Subject,
    rows: &[Row],
    born: Option<Timestamp>,
    now: Timestamp,
) -> Vec<Span> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Vec::new() };
    let start = born.map_or(first.span.start(), |born| born.max(first.span.start()));
    holes(line, about, Span::new(start, last.span.end()), now).log
}

fn noon_to_noon(zone: Zone, date: NaiveDate) -> Span {
    zone.from_to(date, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}

/// Returns the date so many days earlier.
fn before(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_sub_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MIN)
}
