//! Unbroken sleep: the longest stretch, and the last long one.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::sleep::slept;
use crate::metrics::carer::total::known;
use crate::metrics::hours::Hours;
use chrono::TimeDelta;

/// A stretch of this length counts as a long one.
///
/// Source: `facts.md` §8.1; a core stretch of 3 h has no primary source and is
/// for showing, not for judging.
pub const LONG: TimeDelta = TimeDelta::hours(3);

/// How far back the last long stretch is looked for.
pub const LOOK_BACK: TimeDelta = TimeDelta::days(14);

/// Nearly always it is found here.
const LATELY: TimeDelta = TimeDelta::days(2);

/// The last long stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LongStretch {
    /// From when to when; up to now while it goes on.
    pub span: Span,
    /// It goes on.
    pub running: bool,
}

/// Returns the longest stretch that ended in the 24 h up to `now`, or goes on;
/// `None` when none is seen and not all of them is known.
///
/// ```text
/// 24 h            [                       now
/// sleep      [======)   [===)       [=====
/// longest    <------>                         whole, though it began before
/// ```
#[must_use]
pub fn longest_in_24h(line: &Timeline, carer: CarerId, now: Timestamp) -> Option<TimeDelta> {
    let day = Span::ending_at(now, TimeDelta::hours(24));
    let stretches = slept(line, carer, day, now).stretches;
    let longest = stretches.iter().map(|part| part.length()).max();
    longest.or_else(|| known(line, carer, day, now).then(TimeDelta::zero))
}

/// Returns the longest stretch inside the last night that has begun, as far as
/// it has passed; `None` when none is seen and not all of it is known.
#[must_use]
pub fn longest_last_night(
    line: &Timeline,
    carer: CarerId,
    zone: Zone,
    night: Hours,
    now: Timestamp,
) -> Option<TimeDelta> {
    let night = last_night(zone, night, now);
    let stretches = slept(line, carer, night, now).stretches;
    let inside = stretches.iter().filter_map(|part| part.intersection(night));
    let longest = inside.map(Span::length).max();
    longest.or_else(|| known(line, carer, night, now).then(TimeDelta::zero))
}

/// Returns the night that began last, up to `now` while it goes on.
#[must_use]
pub fn last_night(zone: Zone, night: Hours, now: Timestamp) -> Span {
    let today = zone.date(now);
    let begun = night.on(zone, today);
    let last = if begun.start() <= now {
        begun
    } else {
        night.on(zone, today.pred_opt().unwrap_or(today))
    };
    Span::new(last.start(), last.end().min(now))
}

/// Returns the last stretch of [`LONG`] or more of the last [`LOOK_BACK`];
/// `None` when none is known.
#[must_use]
pub fn last_long(line: &Timeline, carer: CarerId, now: Timestamp) -> Option<LongStretch> {
    [LATELY, LOOK_BACK].into_iter().find_map(|back| {
        let window = Span::ending_at(now, back);
        let slept = slept(line, carer, window, now);
        let span = *slept.stretches.iter().rev().find(|part| part.length() >= LONG)?;
        let running = slept.asleep_since.is_some() && span.end() == now;
        // One that reaches over the edge may be longer than was seen.
        let whole = span.start() > window.start() || back == LOOK_BACK;
        whole.then_some(LongStretch { span, running })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::metrics::hours::NIGHT;
    use crate::metrics::trial::at;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::span;

    const HOUR: i64 = 60;

    fn longest(facts: Vec<Fact>) -> Option<i64> {
        longest_in_24h(&line(facts), mum(), at(0)).map(|found| found.num_minutes())
    }

    #[test]
    fn the_longest_that_ended_in_the_day_counts_whole() {
        let before = -24 * HOUR;
        assert_eq!(longest(vec![]), None);
        assert_eq!(longest(vec![rest(mum(), before - 300, before + 1)]), Some(301));
        assert_eq!(longest(vec![rest(mum(), before - 300, before)]), None, "and 24 h awake since");
        assert_eq!(longest(vec![rest(mum(), -100, -50), rest(mum(), -50, -20)]), Some(80));
        assert_eq!(longest(vec![rest(mum(), -100, 100)]), Some(100), "it goes on");
    }

    #[test]
    fn the_last_night_is_the_one_that_began_last() {
        let night = |now| last_night(Zone::UTC, NIGHT, at(now));
        assert_eq!(night(3 * HOUR), span(-2 * HOUR, 3 * HOUR));
        assert_eq!(night(12 * HOUR), span(-2 * HOUR, 7 * HOUR));
        assert_eq!(night(22 * HOUR), span(22 * HOUR, 22 * HOUR));
    }

    #[test]
    fn only_what_lies_in_the_night_counts_there() {
        let found = |facts: Vec<Fact>| {
            let found = longest_last_night(&line(facts), mum(), Zone::UTC, NIGHT, at(8 * HOUR));
            found.map(|found| found.num_minutes())
        };
        assert_eq!(found(vec![rest(mum(), -4 * HOUR, 0), rest(mum(), 60, 150)]), Some(120));
        assert_eq!(found(vec![]), None);
        let by_day = vec![rest(mum(), -9 * HOUR, -3 * HOUR)];
        assert_eq!(found(by_day), Some(0), "known to be awake all night");
    }

    #[test]
    fn the_last_long_one_is_three_hours_or_more() {
        let last = |facts: Vec<Fact>| last_long(&line(facts), mum(), at(600));
        assert_eq!(last(vec![rest(mum(), 0, 179)]), None);
        let found = last(vec![rest(mum(), 0, 180), rest(mum(), 300, 400)]);
        assert_eq!(found, Some(LongStretch { span: span(0, 180), running: false }));
        let found = last(vec![rest(mum(), 0, 180), rest(mum(), 400, 700)]);
        assert_eq!(found, Some(LongStretch { span: span(400, 600), running: true }));
    }
}
