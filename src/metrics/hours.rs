//! Hours of every day by the wall clock: the night, a quiet window.

use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// Hours of every day; they end on the next one when `to` is not after `from`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// First minute inside.
    pub from: NaiveTime,
    /// First minute after.
    pub to: NaiveTime,
}

/// The night: 22:00 to 07:00.
///
/// Source: the default of `plan.night`; it is for counting, no advice.
pub const NIGHT: Hours = Hours { from: hour(22), to: hour(7) };

/// The quiet window, in which the one the family protects most has neither
/// toil nor a request that another could have taken: 22:00 to 06:00.
///
/// Source: the default of the plan; the family's to change.
pub const QUIET: Hours = Hours { from: hour(22), to: hour(6) };

const fn hour(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

impl Hours {
    /// Returns the hours that begin on `date`: from when the clock first shows
    /// their beginning until it first shows their end.
    #[must_use]
    pub fn on(self, zone: Zone, date: NaiveDate) -> Span {
        let next = date.succ_opt().unwrap_or(date);
        let ends = if self.to > self.from { date } else { next };
        Span::new(zone.reached(date.and_time(self.from)), zone.reached(ends.and_time(self.to)))
    }

    /// Returns the hours that hold `at`, when any do.
    #[must_use]
    pub fn holding(self, zone: Zone, at: Timestamp) -> Option<Span> {
        let today = zone.date(at);
        // Where a zone skipped a day, yesterday began two dates ago.
        let dates = (0..=2).map(|back| today - TimeDelta::days(back));
        dates.map(|date| self.on(zone, date)).find(|hours| hours.contains(at))
    }

    /// Returns the parts of `span` that lie in these hours, oldest first.
    ///
    /// ```text
    /// hours    [22   06)         [22   06)
    /// span        [                  )
    /// parts       [==)           [==)
    /// ```
    #[must_use]
    pub fn within(self, zone: Zone, span: Span) -> Vec<Span> {
        let (first, last) = (zone.date(span.start()), zone.date(span.end()));
        let first = first.pred_opt().unwrap_or(first);
        let dates = first.iter_days().take_while(|date| *date <= last);
        dates.filter_map(|date| self.on(zone, date).intersection(span)).collect()
    }
}

/// The windows of one carer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Windows {
    /// The family's night.
    pub night: Hours,
    /// No toil and no avoidable request then; none for most.
    pub quiet: Option<Hours>,
    /// Alerts are held then; none until the family sets it.
    pub protected: Option<Hours>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::trial::span;

    #[test]
    fn a_span_is_cut_by_the_hours_of_each_day() {
        let parts = |from, to| QUIET.within(Zone::UTC, span(from, to));
        assert_eq!(parts(0, 24 * 60), [span(0, 360), span(22 * 60, 24 * 60)]);
        assert_eq!(parts(360, 22 * 60), []);
        assert_eq!(parts(359, 22 * 60 + 1), [span(359, 360), span(22 * 60, 22 * 60 + 1)]);
        let noon = Hours { from: hour(12), to: hour(13) };
        assert_eq!(noon.within(Zone::UTC, span(0, 24 * 60)), [span(720, 780)]);
    }

    #[test]
    fn a_night_of_the_clock_change_is_an_hour_longer_or_shorter() {
        let london: Zone = "Europe/London".parse().expect("a zone");
        for (date, hours) in [("2026-03-28", 8), ("2026-10-24", 10), ("2026-10-25", 9)] {
            let night = NIGHT.on(london, date.parse().expect("a date"));
            assert_eq!(night.length(), TimeDelta::hours(hours), "{date}");
        }
    }

    #[test]
    fn hours_in_the_skipped_hour_begin_with_the_jump() {
        let york: Zone = "America/New_York".parse().expect("a zone");
        let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).expect("a time");
        let date: NaiveDate = "2026-03-08".parse().expect("a date");
        for (from, to, minutes) in [
            (time(2, 30), time(6, 0), 180),
            (time(1, 30), time(3, 15), 45),
            (time(2, 10), time(2, 40), 0),
        ] {
            let hours = Hours { from, to }.on(york, date);
            assert_eq!(hours.length(), TimeDelta::minutes(minutes), "{from}-{to}");
        }
    }

    #[test]
    fn the_hours_that_hold_a_moment_are_those_that_began_last() {
        let held = |minute| QUIET.holding(Zone::UTC, crate::metrics::trial::at(minute));
        assert_eq!(held(0), Some(span(-120, 360)));
        assert_eq!(held(359), Some(span(-120, 360)));
        assert_eq!(held(360), None);
        assert_eq!(held(22 * 60), Some(span(22 * 60, 30 * 60)));
    }
}
