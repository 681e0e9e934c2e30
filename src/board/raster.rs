//! The actogram: one row a day, noon to noon, so that a night is unbroken.

use crate::board::baby::strip_span;
use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::cells::Cell;
use crate::metrics::cells::cells;
use crate::metrics::day::totals;
use crate::metrics::hole::HOLE;
use crate::metrics::hole::holes;
use crate::metrics::hours::Hours;
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
    /// Where nothing was logged, inside the rows and since the first entry,
    /// oldest first.
    pub gaps: Vec<Span>,
    /// What is excused inside the rows, oldest first, and why.
    pub excused: Vec<(Span, String)>,
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
    /// The family's night.
    pub night: Hours,
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
        let rows: Vec<Row> = dates(zone, now, window)
            .into_iter()
            .map(|date| Row::over(line, about, date, noon_to_noon(zone, date), window.cell, now))
            .collect();
        let excused = excused(line, about, &rows, now);
        let mut gaps = gaps(line, about, &rows, now);
        gaps.retain(|gap| !excused.iter().any(|(span, _)| covers(*span, *gap)));
        Self {
            baby: id,
            cell: window.cell,
            gaps,
            excused,
            rows,
            first_long_night: baby.born.and_then(|born| {
                let evening = first_long(line, about, zone, born, window.night, LONG_NIGHT, now)?;
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

/// Returns what is excused of a baby or the household inside the rows.
fn excused(line: &Timeline, about: Subject, rows: &[Row], now: Timestamp) -> Vec<(Span, String)> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Vec::new() };
    let rows = Span::new(first.span.start(), last.span.end());
    let facts = line.all().iter().map(|logged| &logged.fact);
    let facts = facts.filter(|fact| [about, Subject::Household].contains(&fact.subject));
    let excused = facts.filter_map(|fact| match &fact.detail {
        Detail::Excused { why } => Some((fact.span(now), why.clone())),
        _ => None,
    });
    excused.filter(|(span, _)| span.overlaps(rows)).collect()
}

fn covers(whole: Span, part: Span) -> bool {
    whole.start() <= part.start() && part.end() <= whole.end()
}

/// Returns the holes of the log over all rows.
///
/// Before the first entry there is no log that could have a hole, and where
/// the timeline in memory is not complete nobody can tell.
fn gaps(line: &Timeline, about: Subject, rows: &[Row], now: Timestamp) -> Vec<Span> {
    let begun = line.all().iter().find(|logged| logged.fact.subject == about);
    let (Some(first), Some(last), Some(begun)) = (rows.first(), rows.last(), begun) else {
        return Vec::new();
    };
    let complete = line.complete_since().unwrap_or(begun.fact.start).max(begun.fact.start);
    let start = first.span.start().max(complete);
    let mut gaps = holes(line, about, Span::new(start, last.span.end()), now).log;
    gaps.retain(|gap| gap.start() > complete || gap.length() > HOLE);
    gaps
}

/// Returns the days of a window, oldest first: each begins at noon.
#[must_use]
pub fn dates(zone: Zone, now: Timestamp, window: Window) -> Vec<NaiveDate> {
    let today = zone.date(now);
    let begun = noon_to_noon(zone, today).start() <= now;
    let present = if begun { today } else { before(today, 1) };
    let last = before(present, window.back);
    (0..window.rows).rev().map(|row| before(last, row)).collect()
}

fn noon_to_noon(zone: Zone, date: NaiveDate) -> Span {
    zone.from_to(date, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}

/// Returns the date so many days earlier.
fn before(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_sub_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::id::DeviceId;
    use crate::domain::id::FactId;
    use crate::domain::sleep::Sleep;
    use crate::journal::entry::carer_named;
    use crate::journal::timeline::Logged;
    use crate::metrics::hours::NIGHT;
    use uuid::Uuid;

    fn utc(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn ada() -> BabyId {
        BabyId::new(Uuid::from_u128(1))
    }

    /// A line of sleeps of an hour, one every four hours from `from` to `to`,
    /// without those that begin inside `without`.
    fn line(from: &str, to: &str, without: Option<Span>) -> Timeline {
        let hours = |n: i64| TimeDelta::hours(n);
        let starts = (0..).map(|n| utc(from) + hours(4 * n)).take_while(|at| *at < utc(to));
        let kept = starts.filter(|at| without.is_none_or(|hole| !hole.contains(*at)));
        let sleeps = kept.zip(1_u128..).map(|(start, n)| {
            let detail = Detail::Sleep(Sleep::default());
            let fact = Fact::at(Subject::Baby(ada()), start, Zone::UTC, detail);
            Logged {
                id: FactId::new(Uuid::from_u128(n)),
                fact: Fact { extent: Extent::Until(start + hours(1)), ..fact },
                author: None,
                device: DeviceId::new(Uuid::nil()),
                recorded_at: start,
                history: 1,
            }
        });
        Timeline::new(sleeps.collect(), None)
    }

    fn window(rows: u32, back: u32) -> Window {
        Window { rows, back, cell: TimeDelta::minutes(20), night: NIGHT }
    }

    fn shown(zone: &str, now: &str, back: u32) -> Vec<String> {
        let zone = zone.parse().expect("a zone");
        let line = Timeline::default();
        let baby = Baby::default();
        let raster = Raster::compute(&line, ada(), &baby, zone, utc(now), window(3, back));
        raster.rows.iter().map(|row| row.date.to_string()).collect()
    }

    #[test]
    fn a_row_begins_at_noon_by_the_wall_clock() {
        let here = "America/Los_Angeles";
        let before = ["2026-11-19", "2026-11-20", "2026-11-21"];
        assert_eq!(shown(here, "2026-11-22T11:59:59-08:00", 0), before);
        let from = ["2026-11-20", "2026-11-21", "2026-11-22"];
        assert_eq!(shown(here, "2026-11-22T12:00:00-08:00", 0), from);
        assert_eq!(shown(here, "2026-11-22T12:00:00-08:00", 1), before);
    }

    #[test]
    fn rows_over_a_change_of_the_clocks_have_23_and_25_hours() {
        let london = "Europe/London".parse().expect("a zone");
        for (now, hours, cells) in [
            ("2026-03-29T12:00:00Z", [24, 23, 24], [72, 69, 72]),
            ("2026-10-25T13:00:00Z", [24, 25, 24], [72, 75, 72]),
        ] {
            let line = line("2026-03-01T00:00:00Z", now, None);
            let baby = Baby::default();
            let raster = Raster::compute(&line, ada(), &baby, london, utc(now), window(3, 0));
            let found: Vec<_> = raster.rows.iter().map(|row| row.span.length()).collect();
            assert_eq!(found, hours.map(TimeDelta::hours), "{now}");
            let found: Vec<_> = raster.rows.iter().map(|row| row.cells.len()).collect();
            assert_eq!(found, cells, "{now}");
        }
    }

    #[test]
    fn a_row_with_a_hole_says_no_sum_and_the_present_one_goes_on() {
        let hole = Span::new(utc("2026-11-20T14:00:00Z"), utc("2026-11-20T18:00:00Z"));
        let now = utc("2026-11-22T03:12:00Z");
        let line = line("2026-11-10T00:00:00Z", "2026-11-22T03:12:00Z", Some(hole));
        let baby = Baby { born: Some(utc("2026-11-10T00:00:00Z")), ..Baby::default() };
        let raster = Raster::compute(&line, ada(), &baby, Zone::UTC, now, window(3, 0));
        let asleep: Vec<_> = raster.rows.iter().map(|row| row.asleep).collect();
        let hours = |n| Some(TimeDelta::hours(n));
        assert_eq!(asleep, [hours(6), None, hours(4)]);
        let longest: Vec<_> = raster.rows.iter().map(|row| row.longest).collect();
        assert_eq!(longest, [hours(1), None, hours(1)]);
        let so_far: Vec<_> = raster.rows.iter().map(|row| row.so_far).collect();
        assert_eq!(so_far, [false, false, true]);
        let gap = Span::new(utc("2026-11-20T13:00:00Z"), utc("2026-11-20T20:00:00Z"));
        assert_eq!(raster.gaps, [gap]);
        assert_eq!(raster.first_long_night, None);
    }

    #[test]
    fn what_is_excused_is_said_with_its_reason_and_not_as_a_gap() {
        let now = utc("2026-11-22T03:12:00Z");
        let span = Span::new(utc("2026-11-20T14:00:00Z"), utc("2026-11-20T18:00:00Z"));
        let excused = |subject| {
            let whole = line("2026-11-10T00:00:00Z", "2026-11-22T03:12:00Z", None);
            let detail = Detail::Excused { why: "hospital".to_owned() };
            let fact = Fact::at(subject, span.start(), Zone::UTC, detail);
            let fact = Fact { extent: Extent::Until(span.end()), ..fact };
            let id = FactId::new(Uuid::from_u128(1 << 100));
            let logged = Logged {
                id,
                fact,
                author: None,
                device: DeviceId::new(Uuid::nil()),
                recorded_at: now,
                history: 1,
            };
            let facts = whole.all().iter().cloned().chain([logged]).collect();
            let line = Timeline::new(facts, None);
            Raster::compute(&line, ada(), &Baby::default(), Zone::UTC, now, window(3, 0))
        };
        let raster = excused(Subject::Household);
        assert_eq!(raster.excused, [(span, "hospital".to_owned())]);
        assert_eq!(raster.gaps, []);
        assert_eq!(raster.rows[1].asleep, None, "what is excused is not known");
        assert_eq!(excused(Subject::Carer(carer_named("Dad"))).excused, []);
    }

    #[test]
    fn before_the_first_entry_and_what_is_in_memory_there_is_no_gap() {
        let now = utc("2026-11-22T03:12:00Z");
        let hole = Span::new(utc("2026-11-20T14:00:00Z"), utc("2026-11-20T18:00:00Z"));
        let line = line("2026-11-20T00:00:00Z", "2026-11-22T03:12:00Z", Some(hole));
        let gaps = |since: Option<&str>| {
            let facts = line.all().iter();
            let kept = facts.filter(|logged| since.is_none_or(|at| logged.fact.start >= utc(at)));
            // The first one stands for the last of some kind, long ago.
            let kept = line.all().iter().take(1).chain(kept);
            let line = Timeline::new(kept.cloned().collect(), since.map(utc));
            let baby = Baby::default();
            Raster::compute(&line, ada(), &baby, Zone::UTC, now, window(5, 0)).gaps
        };
        let gap = Span::new(utc("2026-11-20T13:00:00Z"), utc("2026-11-20T20:00:00Z"));
        assert_eq!(gaps(None), [gap]);
        assert_eq!(gaps(Some("2026-11-20T18:30:00Z")), []);
        assert_eq!(gaps(Some("2026-11-20T23:00:00Z")), []);
    }

    #[test]
    fn the_first_long_night_is_told_by_the_day_of_life_of_its_evening() {
        let mut line = line("2026-11-10T00:00:00Z", "2026-11-22T00:00:00Z", None);
        let detail = Detail::Sleep(Sleep::default());
        let fact = Fact::at(Subject::Baby(ada()), utc("2026-11-19T01:00:00Z"), Zone::UTC, detail);
        let long = Logged {
            id: FactId::new(Uuid::from_u128(999)),
            fact: Fact { extent: Extent::Until(utc("2026-11-19T05:30:00Z")), ..fact },
            author: None,
            device: DeviceId::new(Uuid::nil()),
            recorded_at: utc("2026-11-19T05:30:00Z"),
            history: 1,
        };
        line.extend(vec![long], None);
        let baby = Baby { born: Some(utc("2026-11-10T20:00:00Z")), ..Baby::default() };
        let now = utc("2026-11-22T03:12:00Z");
        let raster = Raster::compute(&line, ada(), &baby, Zone::UTC, now, window(1, 0));
        assert_eq!(raster.first_long_night, Some(8));
    }

    #[test]
    fn the_strip_of_today_is_the_last_24_hours_and_of_a_past_day_the_civil_one() {
        let line = line("2026-11-10T00:00:00Z", "2026-11-22T03:12:00Z", None);
        let now = utc("2026-11-22T03:12:00Z");
        let day = |back| Row::day(&line, ada(), Zone::UTC, now, back, TimeDelta::minutes(15));
        assert_eq!(day(0).span.end(), utc("2026-11-22T03:15:00Z"));
        assert!(day(0).so_far);
        assert_eq!(day(1).span.start(), utc("2026-11-21T00:00:00Z"));
        assert_eq!(day(1).date.to_string(), "2026-11-21");
        assert_eq!((day(1).cells.len(), day(1).so_far), (96, false));
        assert_eq!(day(1).asleep, Some(TimeDelta::hours(6)));

        let london = "Europe/London".parse().expect("a zone");
        let now = utc("2026-10-26T03:12:00Z");
        let long = Row::day(&line, ada(), london, now, 1, TimeDelta::minutes(15));
        assert_eq!(long.cells.len(), 100, "the clocks went back");
    }
}
