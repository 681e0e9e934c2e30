//! When somebody wakes: hours of the day against days of the week.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::hole::holes;
use crate::metrics::wakings::wakings;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use chrono::NaiveTime;

/// How many weeks are counted unless told otherwise: recent ones, since a
/// baby changes.
pub const WEEKS: u32 = 4;

/// The hours of a week, as the wall clock shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heat {
    /// Whose wakings.
    pub subject: Subject,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; the hours of it that have not ended do not count.
    pub to: NaiveDate,
    /// By day of the week from Monday on, then by hour; `None` where no such
    /// hour was observed, which is not 0.
    pub hours: [[Option<Square>; 24]; 7],
    /// All of it is in memory; else older days are still to come.
    pub complete: bool,
}

/// One hour of the week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Square {
    /// Wakings in the observed hours.
    pub wakings: u32,
    /// How many such hours were observed; the hour that a changed clock
    /// repeats counts as two, at least 1.
    pub n: u32,
}

impl Square {
    /// Returns the wakings an hour.
    #[must_use]
    pub fn rate(self) -> f64 {
        f64::from(self.wakings) / f64::from(self.n.max(1))
    }

    fn take(&mut self, hour: Span, wakings: &[Timestamp]) {
        let from = wakings.partition_point(|at| *at < hour.start());
        let to = wakings.partition_point(|at| *at < hour.end());
        self.wakings += u32::try_from(to - from).unwrap_or(u32::MAX);
        let hours = (hour.length().num_minutes() + 30) / 60;
        self.n += u32::try_from(hours).unwrap_or_default().max(1);
    }
}

impl Heat {
    /// Returns the wakings of `subject` in the last `weeks` weeks, up to `now`.
    ///
    /// ```text
    ///        22  23  00  01
    /// Mon     1   0   2   ?      wakings in the hours observed
    /// n       4   4   3   0      how many such hours were observed
    /// ```
    ///
    /// An hour is observed when it has ended and nothing of it lies in a hole of
    /// the log about sleep. A waking in another hour is not counted: of it
    /// alone there would be no rate.
    #[must_use]
    pub fn compute(
        line: &Timeline,
        subject: Subject,
        zone: Zone,
        now: Timestamp,
        weeks: u32,
    ) -> Self {
        let to = zone.date(now);
        let days = (7 * weeks).saturating_sub(1);
        let from = to.checked_sub_days(Days::new(u64::from(days))).unwrap_or(to);
        let span = Span::new(zone.day(from).start(), zone.day(to).end().min(now));
        let holes = holes(line, subject, span, now).sleep;
        let wakings = wakings(line, subject, span, now);
        let mut hours = [[None; 24]; 7];
        for date in from.iter_days().take_while(|date| *date <= to) {
            for (place, square) in hours[weekday(date)].iter_mut().enumerate() {
                let Some(hour) = hour(zone, date, place) else { continue };
                let first = holes.partition_point(|hole| hole.end() <= hour.start());
                let hole = holes.get(first).is_some_and(|hole| hole.overlaps(hour));
                if hour.end() <= now && !hole {
                    square.get_or_insert_with(Square::default).take(hour, &wakings);
                }
            }
        }
        let complete = line.complete_since().is_none_or(|since| since <= span.start());
        Self { subject, from, to, hours, complete }
    }

    /// Returns the hours with a waking, the highest rate first, then the one
    /// observed most often, then by weekday (0 is Monday) and hour.
    #[must_use]
    pub fn darkest(&self) -> Vec<(usize, usize, Square)> {
        let days = self.hours.iter().enumerate();
        let all = days.flat_map(|(day, hours)| {
            let hours = hours.iter().enumerate();
            hours.filter_map(move |(hour, square)| Some((day, hour, (*square)?)))
        });
        let mut found: Vec<_> = all.filter(|(.., square)| square.wakings > 0).collect();
        // Stable: what ties keeps the order of the week. Rates are compared as
        // fractions, so that equal ones are equal.
        found.sort_by(|(.., one), (.., other)| {
            let product = |a: u32, b: u32| u64::from(a) * u64::from(b);
            let rates = product(other.wakings, one.n).cmp(&product(one.wakings, other.n));
            rates.then(other.n.cmp(&one.n))
        });
        found
    }

    /// Returns the highest rate; `None` without a waking.
    #[must_use]
    pub fn most(&self) -> Option<f64> {
        self.darkest().first().map(|(.., square)| square.rate())
    }
}

/// Returns one hour of the wall clock: none where the clock skips it, two
/// where it repeats it.
fn hour(zone: Zone, date: NaiveDate, hour: usize) -> Option<Span> {
    let at = |hour: usize| {
        let time = NaiveTime::from_hms_opt(u32::try_from(hour).ok()?, 0, 0)?;
        Some(zone.lenient(date.and_time(time)))
    };
    let day = zone.day(date);
    let end = at(hour + 1).unwrap_or_else(|| day.end());
    // A day that the zone left out has no hours.
    Span::new(at(hour)?, end).intersection(day)
}

/// Returns the place of a day in the week, 0 is Monday.
fn weekday(date: NaiveDate) -> usize {
    usize::try_from(date.weekday().num_days_from_monday()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::id::BabyId;
    use crate::domain::id::DeviceId;
    use crate::domain::id::FactId;
    use crate::domain::sleep::Sleep;
    use crate::journal::timeline::Logged;
    use chrono::TimeDelta;

    const ADA: Subject = Subject::Baby(BabyId::from_bytes([1; 16]));

    fn utc(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    /// Sleeps of two hours, one every four, from `from` to `to`.
    fn line(from: &str, to: &str, without: Option<Span>, since: Option<&str>) -> Timeline {
        let starts = (0..).map(|n| utc(from) + TimeDelta::hours(4 * n));
        let starts = starts.take_while(|at| *at < utc(to));
        let kept = starts.filter(|at| without.is_none_or(|hole| !hole.contains(*at)));
        let sleeps = kept.zip(1_u128..).map(|(start, id)| {
            let detail = Detail::Sleep(Sleep::default());
            let fact = Fact::at(ADA, start, Zone::UTC, detail);
            Logged {
                id: FactId::from_bytes(id.to_be_bytes()),
                fact: Fact { extent: Extent::Until(start + TimeDelta::hours(2)), ..fact },
                author: None,
                device: DeviceId::from_bytes([0; 16]),
                recorded_at: start,
                history: 1,
            }
        });
        Timeline::new(sleeps.collect(), since.map(utc))
    }

    const FROM: &str = "2026-10-01T00:00:00Z";
    const NOW: &str = "2026-11-22T03:12:00Z";

    #[test]
    fn every_hour_has_its_wakings_and_how_often_it_was_observed() {
        let heat = Heat::compute(&line(FROM, NOW, None, None), ADA, Zone::UTC, utc(NOW), 2);
        assert_eq!(heat.from.to_string(), "2026-11-09");
        let square = |day: usize, hour: usize| heat.hours[day][hour];
        assert_eq!(square(0, 2), Some(Square { wakings: 2, n: 2 }));
        assert_eq!(square(0, 3), Some(Square { wakings: 0, n: 2 }));
        assert_eq!(square(6, 2), Some(Square { wakings: 2, n: 2 }), "today up to now");
        assert_eq!(square(6, 3), Some(Square { wakings: 0, n: 1 }), "it goes on");
        assert_eq!(heat.darkest().len(), 6 * 7);
        assert_eq!((heat.darkest()[0].0, heat.darkest()[0].1), (0, 2));
        assert_eq!(heat.most(), Some(1.0));
    }

    #[test]
    fn with_nothing_logged_nothing_is_known_and_nothing_is_zero() {
        let heat = Heat::compute(&Timeline::default(), ADA, Zone::UTC, utc(NOW), 4);
        assert!(heat.hours.iter().flatten().all(Option::is_none));
        assert_eq!((heat.darkest(), heat.most()), (vec![], None));
        let all = Heat::compute(&line(FROM, NOW, None, Some(NOW)), ADA, Zone::UTC, utc(NOW), 4);
        assert!(!all.complete && all.hours.iter().flatten().all(Option::is_none));
    }

    #[test]
    fn an_hour_with_a_hole_is_not_counted() {
        // The sleeps of one afternoon are missing: 14:00 to 20:00.
        let hole = Span::new(utc("2026-11-18T16:00:00Z"), utc("2026-11-18T17:00:00Z"));
        let line = line(FROM, NOW, Some(hole), None);
        let heat = Heat::compute(&line, ADA, Zone::UTC, utc(NOW), 1);
        let wednesday: Vec<_> = heat.hours[2].iter().map(Option::is_some).collect();
        let unknown: Vec<usize> = (0..24).filter(|hour| !wednesday[*hour]).collect();
        assert_eq!(unknown, (14..20).collect::<Vec<_>>());
    }

    #[test]
    fn the_hour_a_clock_skips_is_not_there_and_the_one_it_repeats_is_twice() {
        let london: Zone = "Europe/London".parse().expect("a zone");
        let of = |now: &str| {
            let line = line("2026-03-01T00:00:00Z", now, None, None);
            Heat::compute(&line, ADA, london, utc(now), 1).hours[6]
        };
        let spring = of("2026-03-29T23:30:00Z");
        assert_eq!((spring[0].map(|one| one.n), spring[1]), (Some(1), None));
        assert_eq!(spring[3], Some(Square { wakings: 1, n: 1 }), "02:00 UTC");
        let autumn = of("2026-10-25T23:30:00Z");
        assert_eq!(autumn[1].map(|one| one.n), Some(2));
        let n = |hours: [Option<Square>; 24]| hours.iter().flatten().map(|one| one.n).sum::<u32>();
        assert_eq!((n(spring), n(autumn)), (23, 24), "the last hour of autumn goes on");
    }

    #[test]
    fn a_day_the_zone_left_out_has_no_hours() {
        let apia: Zone = "Pacific/Apia".parse().expect("a zone");
        let now = "2012-01-01T00:00:00Z";
        let line = line("2011-12-01T00:00:00Z", now, None, None);
        let heat = Heat::compute(&line, ADA, apia, utc(now), 1);
        assert!(heat.hours[4].iter().all(Option::is_none), "Friday 30 December");
    }
}
