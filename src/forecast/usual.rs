//! How many feeds are usual at an hour of the day, from the last good days.
//!
//! Source: `forecast.md` §5. Ours: a day has too few feeds against the median
//! of the newest 14 whole days, so that a log that thins out is followed.

use crate::domain::zone::Zone;
use crate::forecast::log::Minute;
use crate::forecast::log::instant;
use crate::forecast::log::minute;
use crate::forecast::log::real;
use crate::forecast::naive::median;
use chrono::NaiveDate;
use chrono::Timelike;

/// How many good days are looked at.
const DAYS: usize = 14;

/// How far back they are looked for.
const BACK: usize = 28;

/// Fewer good days than this say nothing.
const FEWEST: usize = 5;

/// Every hour gets so much of an even share.
const EVEN: f64 = 0.3;

/// What a day is judged by: moments in order, and gaps among them.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// When sessions of feeds began.
    pub feeds: &'a [Minute],
    /// When anything else began or ended.
    pub others: &'a [Minute],
    /// From when to when nothing at all was logged for too long.
    pub holes: &'a [(Minute, Minute)],
}

/// What is usual, worked out once a day.
#[derive(Debug, Clone)]
pub struct Usual<'a> {
    seen: Seen<'a>,
    zone: Zone,
    /// The day the log began; it is not whole.
    first: NaiveDate,
    /// The day it was worked out for.
    day: Option<NaiveDate>,
    today: Option<Today>,
}

/// What is usual on one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Today {
    /// Feeds expected in each hour.
    pub hours: [f64; 24],
    /// Other things than feeds are logged on most days.
    pub others: bool,
}

/// One day that has passed.
struct Counted {
    feeds: Minute,
    others: Minute,
    hours: [f64; 24],
}

impl<'a> Usual<'a> {
    /// Returns what is usual in a log that began at `first`.
    #[must_use]
    pub fn new(seen: Seen<'a>, zone: Zone, first: Minute) -> Self {
        let first = zone.date(instant(first));
        Self { seen, zone, first, day: None, today: None }
    }

    /// Returns how many feeds are expected in the hour from `from` on, and
    /// what is usual that day; `None` where too few good days lie before it.
    pub fn at(&mut self, from: Minute) -> Option<(f64, Today)> {
        let local = self.zone.local(instant(from));
        let day = local.date_naive();
        if self.day != Some(day) {
            self.today = self.worked_out(day);
            self.day = Some(day);
        }
        let hour = usize::try_from(local.hour()).unwrap_or_default();
        self.today.map(|today| (today.hours[hour], today))
    }

    fn worked_out(&self, day: NaiveDate) -> Option<Today> {
        let back = day.iter_days().rev().skip(1).take(BACK);
        let whole: Vec<Counted> = back
            .take_while(|date| *date > self.first)
            .filter_map(|date| self.counted(date))
            .collect();
        let newest = &whole[..whole.len().min(DAYS)];
        let half = median(newest.iter().map(|day| day.feeds).collect())? / 2.0;
        let good = whole.into_iter().filter(|day| real(day.feeds) >= half);
        let good: Vec<Counted> = good.take(DAYS).collect();
        if good.len() < FEWEST {
            return None;
        }
        let daily = median(good.iter().map(|day| day.feeds).collect())?;
        let others = median(good.iter().map(|day| day.others).collect())?;
        Some(Today { hours: spread(daily, &good), others: others >= 1.0 })
    }

    /// Returns what a day held, `None` where a hole touches it.
    fn counted(&self, date: NaiveDate) -> Option<Counted> {
        let day = self.zone.day(date);
        let (start, end) = (minute(day.start()), minute(day.end()));
        let holes = self.seen.holes;
        let next = holes.partition_point(|(_, to)| *to <= start);
        if holes.get(next).is_some_and(|(from, _)| *from < end) {
            return None;
        }
        let feeds = between(self.seen.feeds, start, end);
        let mut hours = [0.0; 24];
        for feed in feeds {
            let hour = self.zone.local(instant(*feed)).hour();
            hours[usize::try_from(hour).unwrap_or_default()] += 1.0;
        }
        let count = |moments: &[Minute]| i64::try_from(moments.len()).unwrap_or(i64::MAX);
        let others = count(between(self.seen.others, start, end));
        Some(Counted { feeds: count(feeds), others, hours })
    }
}

/// Returns the moments in `[from, to)`.
#[must_use]
pub fn between(moments: &[Minute], from: Minute, to: Minute) -> &[Minute] {
    let before = |at: Minute| moments.partition_point(|moment| *moment < at);
    &moments[before(from)..before(to.max(from))]
}

/// Spreads `daily` feeds over the hours as those of the good days were: each
/// hour with an even share more, and smoothed over its neighbours.
fn spread(daily: f64, good: &[Counted]) -> [f64; 24] {
    let mut share = [0.0; 24];
    for day in good {
        for (sum, count) in share.iter_mut().zip(day.hours) {
            *sum += count;
        }
    }
    let total: f64 = share.iter().sum();
    if total <= 0.0 {
        return share;
    }
    let share = share.map(|count| count + EVEN * total / 24.0);
    let near = |hour: usize| share[(hour + 23) % 24] + share[(hour + 1) % 24];
    let smooth = std::array::from_fn(|hour| (near(hour) + 2.0 * share[hour]) / 4.0);
    let all: f64 = smooth.iter().sum();
    smooth.map(|part: f64| daily * part / all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::log::DAY;

    /// Feeds every three hours from the second day to the 20th.
    fn feeds(days: std::ops::Range<Minute>) -> Vec<Minute> {
        let of = |day| (0..8).map(move |feed| day * DAY + feed * 180 + 20);
        days.flat_map(of).collect()
    }

    fn daily(feeds: &[Minute], holes: &[(Minute, Minute)], day: Minute) -> Option<f64> {
        let seen = Seen { feeds, others: &[], holes };
        let mut usual = Usual::new(seen, Zone::UTC, 30);
        let hours: Option<Vec<f64>> =
            (0..24).map(|hour| usual.at(day * DAY + hour * 60).map(|(fed, _)| fed)).collect();
        hours.map(|hours| hours.iter().sum())
    }

    #[test]
    fn the_hours_of_a_day_add_up_to_the_median_of_the_good_days() {
        let all = feeds(0..20);
        assert_eq!(daily(&all, &[], 5), None, "four whole days");
        let found = daily(&all, &[], 6).expect("five");
        assert!((found - 8.0).abs() < 1e-9, "{found}");
    }

    #[test]
    fn days_with_a_hole_and_days_with_too_few_are_not_asked() {
        let mut few = feeds(0..20);
        few.retain(|feed| !(3 * DAY..4 * DAY).contains(feed) || feed % DAY < 300);
        assert_eq!(daily(&few, &[], 6), None, "one of five is too thin");
        assert!(daily(&few, &[], 7).is_some());
        let hole = [(2 * DAY + 100, 3 * DAY + 5)];
        assert_eq!(daily(&feeds(0..20), &hole, 7), None, "two of six are touched");
        assert!(daily(&feeds(0..20), &hole, 8).is_some());
    }

    #[test]
    fn an_hour_with_feeds_expects_more_than_its_neighbour_and_none_expects_nothing() {
        let seen = Seen { feeds: &feeds(0..20), others: &[], holes: &[] };
        let mut usual = Usual::new(seen, Zone::UTC, 30);
        let mut at = |hour: Minute| usual.at(10 * DAY + hour * 60).expect("known").0;
        // 8 a day, each in its hour: (1 + .1, .1, .1 …) smoothed.
        assert!((at(3) - 8.0 * 0.6 / 10.4).abs() < 1e-9);
        assert!((at(4) - 8.0 * 0.35 / 10.4).abs() < 1e-9);
    }
}
