//! How a figure went: its days, the weeks, and the mean of seven days.

use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::daily::KEPT;
use crate::metrics::daily::period;
use crate::metrics::daily::value;
use crate::metrics::figure::Figure;
use crate::metrics::hours::Hours;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;

/// Fewer observed days than this in seven have no mean.
///
/// Source: ours; one or two days are no trend.
pub const LEAST: u32 = 3;

/// How many weeks a trend shows unless told otherwise.
pub const WEEKS: u32 = 12;

/// How far back a trend goes from the last day that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// So many calendar weeks, from a Monday; the last one may not be over.
    Weeks(u32),
    /// So many days.
    Days(u32),
}

/// One figure over time; `None` is not observed, which is not 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// Which.
    pub figure: Figure,
    /// Whose.
    pub subject: Subject,
    /// Each day or night that has ended, oldest first.
    pub days: Vec<Day>,
    /// Each calendar week they touch, oldest first.
    pub weeks: Vec<Week>,
    /// For each of the days, the mean of the seven up to it.
    pub mean7: Vec<Mean>,
    /// All that it stands on is in memory; else older days are still to come.
    pub complete: bool,
}

/// One day or night.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    /// The civil day, or the day on whose evening the night began.
    pub date: NaiveDate,
    /// Its value.
    pub value: Option<f64>,
}

/// One week, Monday to Sunday.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub start: NaiveDate,
    /// The mean of its observed days; `None` without one.
    pub mean: Option<f64>,
    /// How many were observed.
    pub n: u32,
}

/// The mean of seven days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// The last of them.
    pub date: NaiveDate,
    /// The mean of the observed ones; `None` under [`LEAST`].
    pub mean: Option<f64>,
    /// How many were observed.
    pub n: u32,
}

impl Trend {
    /// Returns the trend of `figure` for `subject` up to the last day that has
    /// ended at `now`.
    ///
    /// ```text
    /// days     M T W T F S S M T W T F S S M     8 6 ? 7 7 8 6 | 7 ...
    /// weeks    [-----------)[-----------)[--
    /// mean7               x x x x x x x x x      each over the seven up to it
    /// ```
    ///
    /// The first means also stand on the six days before the first day shown.
    /// Unit: see [`Figure::unit`].
    #[must_use]
    pub fn compute(
        line: &Timeline,
        figure: Figure,
        subject: Subject,
        zone: Zone,
        night: Hours,
        now: Timestamp,
        back: Back,
    ) -> Self {
        let last = last_ended(figure, zone, now);
        let first = first(last, back);
        let lead = before(first, 6);
        let day = |date| Day { date, value: value(line, figure, subject, zone, night, date, now) };
        let all: Vec<Day> = lead.iter_days().take_while(|date| *date <= last).map(day).collect();
        let shown = all.len().min(6);
        // A kind counts as kept up by what was logged in the week before.
        let start = period(figure, zone, lead).end() - KEPT;
        let start = start.min(period(figure, zone, lead).start());
        Self {
            figure,
            subject,
            weeks: weeks(&all[shown..]),
            mean7: all.windows(7).filter_map(mean).collect(),
            days: all[shown..].to_vec(),
            complete: line.complete_since().is_none_or(|since| since <= start),
        }
    }

    /// Returns how many of its days were observed.
    #[must_use]
    pub fn observed(&self) -> usize {
        self.days.iter().filter(|day| day.value.is_some()).count()
    }
}

/// Returns the date of the last day or night that has ended.
#[must_use]
pub fn last_ended(figure: Figure, zone: Zone, now: Timestamp) -> NaiveDate {
    let today = zone.date(now);
    let yesterday = before(today, 1);
    if period(figure, zone, yesterday).end() <= now { yesterday } else { before(today, 2) }
}

/// Returns the Monday of the week of `date`.
#[must_use]
pub fn monday(date: NaiveDate) -> NaiveDate {
    before(date, date.weekday().num_days_from_monday())
}

/// Returns the first day shown.
fn first(last: NaiveDate, back: Back) -> NaiveDate {
    match back {
        Back::Weeks(weeks) => before(monday(last), 7 * weeks.saturating_sub(1)),
        Back::Days(days) => before(last, days.saturating_sub(1)),
    }
}

fn before(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_sub_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MIN)
}

fn weeks(days: &[Day]) -> Vec<Week> {
    let same = |one: &Day, other: &Day| monday(one.date) == monday(other.date);
    days.chunk_by(same)
        .filter_map(|week| {
            let (mean, n) = of(week);
            Some(Week { start: monday(week.first()?.date), mean, n })
        })
        .collect()
}

fn mean(seven: &[Day]) -> Option<Mean> {
    let (mean, n) = of(seven);
    Some(Mean { date: seven.last()?.date, mean: mean.filter(|_| n >= LEAST), n })
}

/// Returns the mean of the observed days, and how many there are.
fn of(days: &[Day]) -> (Option<f64>, u32) {
    let observed = days.iter().filter_map(|day| day.value);
    let (sum, n) = observed.fold((0.0, 0), |(sum, n), value| (sum + value, n + 1));
    ((n > 0).then(|| sum / f64::from(n)), n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Fact;
    use crate::domain::feed::Feed;
    use crate::domain::id::BabyId;
    use crate::domain::id::DeviceId;
    use crate::domain::id::FactId;
    use crate::journal::timeline::Logged;
    use crate::metrics::hours::NIGHT;
    use chrono::TimeDelta;

    const ADA: Subject = Subject::Baby(BabyId::from_bytes([1; 16]));

    fn utc(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// Feeds every so many hours from `from` to `to`, without those on the dates `off`.
    fn fed(from: &str, to: &str, hours: i64, off: &[&str]) -> Timeline {
        fed_since(from, to, hours, off, None)
    }

    fn fed_since(from: &str, to: &str, hours: i64, off: &[&str], since: Option<&str>) -> Timeline {
        let starts = (0..).map(|n| utc(from) + TimeDelta::hours(hours * n));
        let starts = starts.take_while(|at| *at < utc(to));
        let kept = starts.filter(|at| !off.iter().any(|off| at.date_naive() == date(off)));
        let logged = kept.zip(1_u128..).map(|(start, id)| {
            let detail = Detail::Feed(Feed::Breast { sides: Vec::new() });
            Logged {
                id: FactId::from_bytes(id.to_be_bytes()),
                fact: Fact::at(ADA, start, Zone::UTC, detail),
                author: None,
                device: DeviceId::from_bytes([0; 16]),
                recorded_at: start,
                history: 1,
            }
        });
        Timeline::new(logged.collect(), since.map(utc))
    }

    fn feeds(line: &Timeline, now: &str, back: Back) -> Trend {
        Trend::compute(line, Figure::Feeds, ADA, Zone::UTC, NIGHT, utc(now), back)
    }

    #[test]
    fn with_nothing_logged_every_day_is_unknown() {
        let trend = feeds(&Timeline::default(), "2026-11-22T03:12:00Z", Back::Weeks(2));
        assert_eq!(trend.days.len(), 13, "Monday 9 to Saturday 21");
        assert_eq!((trend.observed(), trend.complete), (0, true));
        assert!(trend.weeks.iter().all(|week| week.mean.is_none() && week.n == 0));
        assert!(trend.mean7.iter().all(|mean| mean.mean.is_none() && mean.n == 0));
    }

    #[test]
    fn one_day_is_a_day_and_no_mean_of_seven() {
        let line = fed("2026-11-21T00:00:00Z", "2026-11-22T03:00:00Z", 3, &[]);
        let trend = feeds(&line, "2026-11-22T03:12:00Z", Back::Weeks(1));
        let day = Day { date: date("2026-11-21"), value: Some(8.0) };
        assert_eq!(trend.days.last(), Some(&day), "today is not over");
        let week = Week { start: date("2026-11-16"), mean: Some(8.0), n: 1 };
        assert_eq!(trend.weeks, [week]);
        let mean = Mean { date: date("2026-11-21"), mean: None, n: 1 };
        assert_eq!(trend.mean7.last(), Some(&mean));
    }

    #[test]
    fn a_hole_leaves_the_mean_and_adds_no_zero() {
        let off = ["2026-11-12", "2026-11-13"];
        let line = fed("2026-11-01T00:00:00Z", "2026-11-22T03:00:00Z", 4, &off);
        let trend = feeds(&line, "2026-11-22T03:12:00Z", Back::Weeks(2));
        let first = Week { start: date("2026-11-09"), mean: Some(6.0), n: 4 };
        // The hole reaches from the last feed before it into the day before.
        assert_eq!(trend.weeks[0], first);
        let holes = trend.days.iter().filter(|day| day.value.is_none()).map(|day| day.date);
        let holes: Vec<NaiveDate> = holes.collect();
        assert_eq!(holes, ["2026-11-11", "2026-11-12", "2026-11-13"].map(date));
        let mean = trend.mean7.iter().find(|mean| mean.date == date("2026-11-14"));
        assert_eq!(mean, Some(&Mean { date: date("2026-11-14"), mean: Some(6.0), n: 4 }));
    }

    #[test]
    fn weeks_begin_on_mondays_and_days_are_cut_where_asked() {
        let line = fed("2026-10-01T00:00:00Z", "2026-11-22T03:00:00Z", 4, &[]);
        let now = "2026-11-22T03:12:00Z";
        let twelve = feeds(&line, now, Back::Weeks(12));
        assert_eq!((twelve.weeks.len(), twelve.days.len()), (12, 83));
        assert_eq!(twelve.days[0].date, date("2026-08-31"));
        let ten = feeds(&line, now, Back::Days(10));
        assert_eq!((ten.weeks.len(), ten.days.len(), ten.mean7.len()), (2, 10, 10));
        assert_eq!(ten.weeks.iter().map(|week| week.n).collect::<Vec<_>>(), [4, 6]);
        assert_eq!(ten.mean7[0].n, 7, "the six days before count too");
        assert_eq!(feeds(&line, now, Back::Days(0)).days.len(), 1);
    }

    #[test]
    fn a_day_is_over_at_midnight_and_a_night_at_noon() {
        for (figure, now, last) in [
            (Figure::Feeds, "2026-11-22T00:00:00Z", "2026-11-21"),
            (Figure::Feeds, "2026-11-21T23:59:59Z", "2026-11-20"),
            (Figure::Wakings, "2026-11-22T12:00:00Z", "2026-11-21"),
            (Figure::Wakings, "2026-11-22T11:59:59Z", "2026-11-20"),
        ] {
            assert_eq!(last_ended(figure, Zone::UTC, utc(now)), date(last), "{now}");
        }
    }

    #[test]
    fn a_day_of_the_clock_change_holds_what_happened_in_it() {
        let london: Zone = "Europe/London".parse().expect("a zone");
        for (day, feeds) in [("2026-03-29", 23.0), ("2026-10-25", 25.0), ("2026-11-01", 24.0)] {
            let line = fed("2026-03-01T00:00:00Z", "2026-11-22T00:00:00Z", 1, &[]);
            let now = utc("2026-11-22T03:12:00Z");
            let trend =
                Trend::compute(&line, Figure::Feeds, ADA, london, NIGHT, now, Back::Weeks(40));
            let found = trend.days.iter().find(|one| one.date == date(day));
            assert_eq!(found.and_then(|day| day.value), Some(feeds), "{day}");
        }
    }

    #[test]
    fn what_is_not_in_memory_is_unknown_and_said_to_be_missing() {
        let since = "2026-11-18T00:00:00Z";
        let (from, to) = ("2026-10-01T00:00:00Z", "2026-11-22T03:00:00Z");
        let line = fed_since(from, to, 4, &[], Some(since));
        let trend = feeds(&line, "2026-11-22T03:12:00Z", Back::Weeks(1));
        assert!(!trend.complete);
        let values: Vec<_> = trend.days.iter().map(|day| day.value).collect();
        assert_eq!(values, [None, None, Some(6.0), Some(6.0), Some(6.0), Some(6.0)]);
    }
}
