//! The sleep-days of a carer, from noon to noon, and which of them are whole.

use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::sleep::OPEN_AT_MOST;
use crate::metrics::carer::sleep::of;
use crate::metrics::spans::joined;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// How many sleep-days are looked at.
pub const DAYS: usize = 14;

/// Returns the sleep-day that begins at noon on `date`: 23, 24 or 25 hours.
#[must_use]
pub fn sleep_day(zone: Zone, date: NaiveDate) -> Span {
    zone.from_to(date, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}

/// Returns the time asleep in each of the last [`DAYS`] sleep-days that have
/// ended at `now`, the newest first; `None` for one that is not complete.
///
/// ```text
/// noon     |            |            |            |     now
/// sleep       [=====)                   [==== ?
/// slept        6 h          None         None
/// ```
///
/// Naps count, overlaps count once, and a day of 23 or 25 hours is not scaled.
/// A day is complete when it holds at least one sleep that was closed and none
/// that is open or has no end. Once the carer says that all of their sleep of
/// the day is in the log, one that began before it and was never ended is no
/// longer in the way; it counts for nothing. An empty day never is complete, nor,
/// until it is confirmed, one with a part of a sleep of over [`OPEN_AT_MOST`]:
/// its end was most likely forgotten.
#[must_use]
pub fn sleep_days(
    line: &Timeline,
    carer: CarerId,
    zone: Zone,
    now: Timestamp,
) -> [Option<TimeDelta>; DAYS] {
    let mut days = [None; DAYS];
    let today = zone.date(now);
    let noon = sleep_day(zone, today).start();
    let back = if noon <= now { 1 } else { 2 };
    let date = |ago: usize| today - TimeDelta::days(i64::try_from(ago).unwrap_or(0));
    for (place, day) in days.iter_mut().enumerate() {
        *day = slept_in(line, carer, sleep_day(zone, date(place + back)), now);
    }
    days
}

/// Returns the time asleep in one sleep-day; `None` when it is not complete.
#[must_use]
pub fn slept_in(line: &Timeline, carer: CarerId, day: Span, now: Timestamp) -> Option<TimeDelta> {
    if line.complete_since().is_some_and(|since| since > day.start()) {
        return None;
    }
    let confirmed = confirmed(line, carer, day, now);
    let mut closed = Vec::new();
    for logged in line.touching(day).filter(|logged| of(logged, carer)) {
        let fact = &logged.fact;
        match fact.extent {
            Extent::Until(end) if end > now => return None,
            Extent::Until(end) if end - fact.start > OPEN_AT_MOST && !confirmed => return None,
            Extent::Until(end) => closed.push(Span::new(fact.start, end)),
            Extent::Open | Extent::Instant if confirmed && fact.start < day.start() => {}
            Extent::Open | Extent::Instant => return None,
        }
    }
    let inside: Vec<Span> =
        joined(closed).into_iter().filter_map(|sleep| sleep.intersection(day)).collect();
    (!inside.is_empty()).then(|| inside.into_iter().map(Span::length).sum())
}

/// Tells whether `carer` said that all of their sleep of `day` is in the log.
#[must_use]
pub fn confirmed(line: &Timeline, carer: CarerId, day: Span, now: Timestamp) -> bool {
    let said = |logged: &Logged| {
        logged.fact.detail == Detail::SleepDay
            && logged.fact.subject == Subject::Carer(carer)
            && logged.fact.start <= now
    };
    line.starting_in(day).iter().any(said)
}

/// Tells whether anything about the sleep of `carer` is in memory, whenever.
#[must_use]
pub fn logs_sleep(line: &Timeline, carer: CarerId) -> bool {
    let sleep = |detail: &Detail| matches!(detail, Detail::Sleep(_) | Detail::Wake);
    line.all()
        .iter()
        .any(|logged| logged.fact.subject == Subject::Carer(carer) && sleep(&logged.fact.detail))
}

/// Returns what a carer usually sleeps in a sleep-day: the middle of those that
/// are complete, `None` under five.
#[must_use]
pub fn usual(days: &[Option<TimeDelta>; DAYS]) -> Option<TimeDelta> {
    let mut complete: Vec<TimeDelta> = days.iter().flatten().copied().collect();
    complete.sort_unstable();
    let middle = complete.get(complete.len() / 2).copied();
    middle.filter(|_| complete.len() >= crate::metrics::carer::debt::LEAST_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sleep::Sleep;
    use crate::metrics::trial::at;
    use crate::metrics::trial::line;
    use crate::metrics::trial::line_since;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::own;
    use crate::metrics::trial::rest;

    const HOUR: i64 = 60;

    /// Minute 0 is midnight, so a sleep-day ends at 12 h.
    fn newest(facts: Vec<crate::domain::fact::Fact>, now: i64) -> Option<i64> {
        sleep_days(&line(facts), mum(), Zone::UTC, at(now))[0].map(|slept| slept.num_minutes())
    }

    #[test]
    fn a_day_counts_once_it_has_ended() {
        let night = || vec![rest(mum(), -60, 300)];
        assert_eq!(newest(night(), 12 * HOUR), Some(360));
        assert_eq!(newest(night(), 12 * HOUR - 1), None, "the day before it was empty");
        let days = sleep_days(&line(night()), mum(), Zone::UTC, at(36 * HOUR));
        assert_eq!(days[..2], [None, Some(TimeDelta::minutes(360))]);
    }

    #[test]
    fn an_empty_day_an_open_one_and_one_without_an_end_are_not_complete() {
        let sleep = |from, extent| own(mum(), from, extent, Detail::Sleep(Sleep::default()));
        assert_eq!(newest(vec![], 13 * HOUR), None);
        let closed = || rest(mum(), -60, 60);
        assert_eq!(newest(vec![closed(), sleep(100, Extent::Open)], 13 * HOUR), None);
        assert_eq!(newest(vec![closed(), sleep(100, Extent::Instant)], 13 * HOUR), None);
        assert_eq!(newest(vec![closed(), sleep(-3000, Extent::Open)], 13 * HOUR), None);
        assert_eq!(newest(vec![sleep(100, Extent::Until(at(90)))], 13 * HOUR), None);
        assert_eq!(newest(vec![closed(), rest(mum(), 700, 800)], 13 * HOUR), None, "not ended");
        assert_eq!(newest(vec![closed(), rest(mum(), 700, 800)], 14 * HOUR), Some(140));
    }

    #[test]
    fn a_confirmed_day_is_complete_though_an_older_sleep_was_never_ended() {
        let sleep = |from, extent| own(mum(), from, extent, Detail::Sleep(Sleep::default()));
        let closed = || rest(mum(), -60, 60);
        let forgotten = || sleep(-3000, Extent::Open);
        let said = |noon| own(mum(), noon, Extent::Instant, Detail::SleepDay);
        let noon = -12 * HOUR;
        assert_eq!(newest(vec![closed(), forgotten()], 13 * HOUR), None);
        assert_eq!(newest(vec![closed(), forgotten(), said(noon)], 13 * HOUR), Some(120));
        let endless = sleep(noon - 1, Extent::Instant);
        assert_eq!(newest(vec![closed(), endless, said(noon)], 13 * HOUR), Some(120));
        assert_eq!(newest(vec![forgotten(), said(noon)], 13 * HOUR), None, "an empty day");
        assert_eq!(newest(vec![said(noon)], 13 * HOUR), None, "an empty day");
        let inside = sleep(100, Extent::Open);
        assert_eq!(newest(vec![closed(), inside, said(noon)], 13 * HOUR), None, "its own");
        let other = vec![closed(), forgotten(), said(noon - 24 * HOUR)];
        assert_eq!(newest(other, 13 * HOUR), None, "another day");
    }

    #[test]
    fn a_sleep_of_over_fourteen_hours_makes_its_days_incomplete_until_confirmed() {
        let noon = -12 * HOUR;
        let said = |noon| own(mum(), noon, Extent::Instant, Detail::SleepDay);
        assert_eq!(newest(vec![rest(mum(), -60, 13 * HOUR)], 13 * HOUR), Some(13 * HOUR));
        let long = || rest(mum(), -3 * HOUR, 11 * HOUR + 1);
        assert_eq!(newest(vec![long()], 13 * HOUR), None);
        assert_eq!(newest(vec![long(), said(noon)], 13 * HOUR), Some(14 * HOUR + 1));
        // Four days in one go wipe out no debt.
        let days = |facts| sleep_days(&line(facts), mum(), Zone::UTC, at(13 * HOUR));
        let four = || rest(mum(), -97 * HOUR, 12 * HOUR);
        assert_eq!(days(vec![four()]), [None; DAYS]);
        let confirmed = days(vec![four(), said(noon - 24 * HOUR)]);
        assert_eq!(confirmed[..3], [None, Some(TimeDelta::hours(24)), None]);
    }

    #[test]
    fn a_day_that_is_not_in_memory_is_not_complete() {
        let facts = || [rest(mum(), -60, 60)];
        let since = |minute| line_since(facts(), Some(at(minute)));
        let newest = |line| sleep_days(&line, mum(), Zone::UTC, at(13 * HOUR))[0];
        assert_eq!(newest(since(-12 * HOUR)), Some(TimeDelta::minutes(120)));
        assert_eq!(newest(since(-12 * HOUR + 1)), None);
    }

    #[test]
    fn a_day_of_the_clock_change_has_23_or_25_hours() {
        let london: Zone = "Europe/London".parse().expect("a zone");
        for (date, hours) in [("2026-03-28", 23), ("2026-10-24", 25), ("2026-11-01", 24)] {
            let day = sleep_day(london, date.parse().expect("a date"));
            assert_eq!(day.length(), TimeDelta::hours(hours), "{date}");
        }
    }

    #[test]
    fn usual_is_the_middle_of_five_or_more() {
        let days = |hours: &[i64]| {
            let mut days = [None; DAYS];
            for (day, hours) in days.iter_mut().zip(hours) {
                *day = Some(TimeDelta::hours(*hours));
            }
            usual(&days)
        };
        assert_eq!(days(&[6, 6, 6, 6]), None);
        assert_eq!(days(&[3, 9, 6, 7, 5]), Some(TimeDelta::hours(6)));
    }
}
