//! The nights of one carer on the time base of the baby's actogram, so that
//! one sees whose night the baby's night was.

use crate::board::raster::Window;
use crate::board::raster::dates;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::cells::CarerCell;
use crate::metrics::carer::cells::carer_cells;
use crate::metrics::carer::sleep::slept;
use crate::metrics::carer::sleepday::logs_sleep;
use crate::metrics::carer::sleepday::sleep_day;
use crate::metrics::carer::sleepday::slept_in;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// Rows of days of one carer, oldest first; the same days and cells as those
/// of the baby's [`Raster`] of the same [`Window`].
///
/// [`Raster`]: crate::board::raster::Raster
#[derive(Debug, Clone, PartialEq)]
pub struct CarerRaster {
    /// Whose.
    pub carer: CarerId,
    /// The name.
    pub name: String,
    /// The length of a cell.
    pub cell: TimeDelta,
    /// One row a day; the last may still be going on.
    pub rows: Vec<CarerRow>,
}

/// One row: noon of `date` to noon of the next day.
#[derive(Debug, Clone, PartialEq)]
pub struct CarerRow {
    /// The day it begins on.
    pub date: NaiveDate,
    /// What it covers, 23 to 25 hours.
    pub span: Span,
    /// Its cells.
    pub cells: Vec<CarerCell>,
    /// Time asleep; `None` where the day is not complete.
    pub asleep: Option<TimeDelta>,
    /// Longest unbroken sleep; `None` where the day is not complete.
    pub longest: Option<TimeDelta>,
    /// Whether it still goes on.
    pub so_far: bool,
}

impl CarerRaster {
    /// Returns the rows of every carer of whose sleep something is in memory,
    /// in the household's order.
    #[must_use]
    pub fn all(
        line: &Timeline,
        household: &Household,
        zone: Zone,
        now: Timestamp,
        window: Window,
    ) -> Vec<Self> {
        let carers = household.carers.iter().filter(|(id, _)| logs_sleep(line, *id));
        carers.map(|(id, carer)| Self::compute(line, *id, &carer.name, zone, now, window)).collect()
    }

    /// Returns the rows of one carer at `now`.
    #[must_use]
    pub fn compute(
        line: &Timeline,
        id: CarerId,
        name: &str,
        zone: Zone,
        now: Timestamp,
        window: Window,
    ) -> Self {
        let rows = dates(zone, now, window).into_iter().map(|date| {
            let span = sleep_day(zone, date);
            CarerRow::over(line, id, date, span, window.cell, now)
        });
        let rows = rows.collect();
        Self { carer: id, name: name.to_owned(), cell: window.cell, rows }
    }
}

impl CarerRow {
    fn over(
        line: &Timeline,
        id: CarerId,
        date: NaiveDate,
        span: Span,
        cell: TimeDelta,
        now: Timestamp,
    ) -> Self {
        let so_far = span.contains(now);
        let asleep = slept_in(line, id, span, now).filter(|_| !so_far);
        let longest = || {
            let stretches = slept(line, id, span, now).stretches;
            let inside = stretches.iter().filter_map(|part| part.intersection(span));
            inside.map(Span::length).max()
        };
        Self {
            date,
            span,
            cells: carer_cells(line, id, span, cell, now),
            asleep,
            longest: asleep.and_then(|_| longest()),
            so_far,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::raster::Raster;
    use crate::domain::baby::Baby;
    use crate::domain::carer::Carer;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::id::BabyId;
    use crate::domain::id::DeviceId;
    use crate::domain::id::FactId;
    use crate::domain::person::Subject;
    use crate::domain::sleep::Sleep;
    use crate::journal::timeline::Logged;
    use crate::metrics::hours::NIGHT;

    const MUM: CarerId = CarerId::from_bytes([2; 16]);
    const DAD: CarerId = CarerId::from_bytes([3; 16]);

    fn utc(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn line(sleeps: &[(CarerId, &str, &str)]) -> Timeline {
        let logged = sleeps.iter().zip(1_u128..).map(|((who, from, to), id)| {
            let detail = Detail::Sleep(Sleep::default());
            let fact = Fact::at(Subject::Carer(*who), utc(from), Zone::UTC, detail);
            Logged {
                id: FactId::from_bytes(id.to_be_bytes()),
                fact: Fact { extent: Extent::Until(utc(to)), ..fact },
                author: None,
                device: DeviceId::from_bytes([0; 16]),
                recorded_at: utc(to),
                history: 1,
            }
        });
        Timeline::new(logged.collect(), None)
    }

    fn window(rows: u32) -> Window {
        Window { rows, back: 0, cell: TimeDelta::minutes(20), night: NIGHT }
    }

    #[test]
    fn a_row_has_its_figures_when_the_day_is_complete() {
        let nights = [
            (MUM, "2026-11-20T22:00:00Z", "2026-11-21T01:00:00Z"),
            (MUM, "2026-11-21T02:00:00Z", "2026-11-21T04:00:00Z"),
            (MUM, "2026-11-22T00:00:00Z", "2026-11-22T02:00:00Z"),
        ];
        let now = utc("2026-11-22T03:12:00Z");
        let rows = CarerRaster::compute(&line(&nights), MUM, "Mum", Zone::UTC, now, window(3)).rows;
        let hours = |hours| Some(TimeDelta::hours(hours));
        let figures: Vec<_> = rows.iter().map(|row| (row.asleep, row.longest)).collect();
        assert_eq!(figures, [(None, None), (hours(5), hours(3)), (None, None)]);
        assert_eq!(rows.iter().map(|row| row.so_far).collect::<Vec<_>>(), [false, false, true]);
        let count = |row: &CarerRow, state| row.cells.iter().filter(|cell| **cell == state).count();
        assert_eq!(count(&rows[1], CarerCell::Asleep), 15);
        assert_eq!(count(&rows[2], CarerCell::Asleep), 6);
        assert_eq!(count(&rows[0], CarerCell::Unknown), 72, "nobody said anything");
    }

    #[test]
    fn the_rows_are_those_of_the_baby_over_a_change_of_the_clocks() {
        let london: Zone = "Europe/London".parse().expect("a zone");
        for now in ["2026-03-29T12:00:00Z", "2026-10-25T13:00:00Z", "2026-11-22T03:12:00Z"] {
            let line = line(&[(MUM, "2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z")]);
            let baby = BabyId::from_bytes([1; 16]);
            let now = utc(now);
            let of_baby = Raster::compute(&line, baby, &Baby::default(), london, now, window(3));
            let of_mum = CarerRaster::compute(&line, MUM, "Mum", london, now, window(3));
            let spans = of_baby.rows.iter().map(|row| (row.date, row.span, row.cells.len()));
            let own = of_mum.rows.iter().map(|row| (row.date, row.span, row.cells.len()));
            assert!(spans.eq(own), "{now}");
        }
    }

    #[test]
    fn only_who_logs_sleep_has_a_row_in_the_households_order() {
        let carer = |name: &str| Carer { name: name.to_owned(), ..Carer::default() };
        let carers = vec![(DAD, carer("Dad")), (MUM, carer("Mum"))];
        let household = Household { carers, ..Household::default() };
        let now = utc("2026-11-22T03:12:00Z");
        let names = |line: &Timeline| -> Vec<String> {
            let all = CarerRaster::all(line, &household, Zone::UTC, now, window(1));
            all.into_iter().map(|raster| raster.name).collect()
        };
        let mum = (MUM, "2026-11-20T22:00:00Z", "2026-11-21T01:00:00Z");
        assert_eq!(names(&line(&[])), Vec::<String>::new());
        assert_eq!(names(&line(&[mum])), ["Mum"]);
        assert_eq!(names(&line(&[mum, (DAD, mum.1, mum.2)])), ["Dad", "Mum"]);
    }
}
