//! Until about when a baby is not likely to call, from its own past alone: no
//! model, so that a forecast can take its place.

use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::day::SESSION_GAP;
use crate::metrics::hole::holes;
use chrono::DateTime;
use chrono::TimeDelta;

/// Days of the past that are looked at.
pub const DAYS: i64 = 14;

/// Fewer gaps like the present one, and nothing is said.
///
/// Source: ours; one in ten of fewer is a guess about one or two nights.
pub const LEAST: usize = 20;

/// A time is told in steps of so many seconds, never later than it is.
///
/// Source: `forecast.md` §4: finer than five minutes is false precision.
const STEP: i64 = 300;

/// A time nearer than this is no sleep: then none is told.
///
/// Source: ours.
pub const SOON: TimeDelta = TimeDelta::minutes(15);

/// Until when a baby is not likely to call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Nine in ten gaps like this one lasted until then.
    About {
        /// When, a multiple of five minutes, [`SOON`] ahead of now or more.
        at: Timestamp,
        /// How many gaps of the past it stands on.
        n: usize,
    },
    /// One in ten gaps like this one was over within [`SOON`].
    AnyTime {
        /// How many gaps of the past it stands on.
        n: usize,
    },
    /// Fewer than [`LEAST`] gaps like this one are known.
    Unknown {
        /// How many there are.
        n: usize,
    },
}

impl Until {
    /// Returns how many gaps of the past it stands on.
    #[must_use]
    pub const fn gaps(self) -> usize {
        match self {
            Self::About { n, .. } | Self::AnyTime { n } | Self::Unknown { n } => n,
        }
    }

    /// Returns the one that holds for several babies: nothing is said unless
    /// something can be said of each, then the earliest counts.
    #[must_use]
    pub fn of_all(all: impl IntoIterator<Item = Self>) -> Option<Self> {
        let order = |one: &Self| match one {
            Self::Unknown { n } => (0, Timestamp::MIN_UTC, *n),
            Self::AnyTime { n } => (1, Timestamp::MIN_UTC, *n),
            Self::About { at, n } => (2, *at, *n),
        };
        all.into_iter().min_by_key(order)
    }
}

/// Returns until about when `baby` is not likely to call, as known at `now`.
///
/// ```text
/// feeds, wakings   F w    F          w F      F        w     . now
/// calls            |      |          |        |        |
/// gaps             <-----><---------><-------><-------><----> elapsed
/// ```
///
/// A call is a feed or a waking; what begins at most half an hour after the
/// last one ended is still that call. A gap runs from call to call. Of the
/// gaps of fourteen days that lasted longer than the present one has, a tenth
/// ended before the time that is told. A gap with a hole of the log in it is
/// not known to be one and does not count.
#[must_use]
pub fn until(line: &Timeline, baby: Subject, now: Timestamp) -> Until {
    let window = Span::new(now - TimeDelta::days(DAYS), now + TimeDelta::milliseconds(1));
    let calls = calls(line, baby, window, now);
    let Some(last) = calls.last().copied() else { return Until::Unknown { n: 0 } };
    let holes = holes(line, baby, window, now).log;
    let known = |gap: &Span| !holes.iter().any(|hole| hole.overlaps(*gap));
    let gaps = calls.windows(2).map(|pair| Span::new(pair[0], pair[1])).filter(known);
    let elapsed = now - last;
    let mut longer: Vec<TimeDelta> =
        gaps.map(Span::length).filter(|length| *length > elapsed).collect();
    longer.sort_unstable();
    let n = longer.len();
    if n < LEAST || !known(&Span::new(last, now)) {
        return Until::Unknown { n };
    }
    let at = (last + longer[n / 10]).timestamp().div_euclid(STEP) * STEP;
    match DateTime::from_timestamp(at, 0).filter(|at| *at - now >= SOON) {
        Some(at) => Until::About { at, n },
        None => Until::AnyTime { n },
    }
}

/// Returns when calls began inside `span`, oldest first.
fn calls(line: &Timeline, baby: Subject, span: Span, now: Timestamp) -> Vec<Timestamp> {
    let about = |logged: &&Logged| logged.fact.subject == baby;
    let call = |fact: &Fact| match (fact.kind(), fact.extent) {
        // A forgotten timer does not make one call of a night.
        (Kind::Feed, _) => Some(fact.span(fact.start)),
        (Kind::Wake, _) => Some(Span::new(fact.start, fact.start)),
        (Kind::Sleep, Extent::Until(end)) => {
            let woke = end.max(fact.start);
            Some(Span::new(woke, woke))
        }
        _ => None,
    };
    let mut found: Vec<Span> =
        line.touching(span).filter(about).filter_map(|logged| call(&logged.fact)).collect();
    found.retain(|call| span.contains(call.start()) && call.start() <= now);
    found.sort_unstable();
    let mut starts = Vec::new();
    let mut end: Option<Timestamp> = None;
    for call in found {
        if end.is_none_or(|end| call.start() - end > SESSION_GAP) {
            starts.push(call.start());
        }
        end = end.max(Some(call.end().min(now)));
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::line;
    use crate::metrics::trial::sleep;

    /// Bottles whose gaps are `gaps` minutes, the last one at minute 0.
    fn bottles(gaps: &[i64]) -> Vec<Fact> {
        let mut minute = -gaps.iter().sum::<i64>();
        let mut facts = vec![bottle(minute, 60.0)];
        for gap in gaps {
            minute += gap;
            facts.push(bottle(minute, 60.0));
        }
        facts
    }

    /// Gaps of 100, 110 … 290 minutes: twenty of them.
    fn twenty() -> Vec<i64> {
        (10..30).map(|ten| 10 * ten).collect()
    }

    fn told(facts: Vec<Fact>, now: i64) -> Until {
        until(&line(facts), ada(), at(now))
    }

    #[test]
    fn a_tenth_of_the_gaps_like_this_one_were_shorter() {
        // Two of twenty, 100 and 110, end before 120.
        assert_eq!(told(bottles(&twenty()), 0), Until::About { at: at(120), n: 20 });
        assert_eq!(told(bottles(&twenty()), 99), Until::About { at: at(120), n: 20 });
        assert_eq!(told(bottles(&twenty()), 100), Until::Unknown { n: 19 });
    }

    #[test]
    fn what_has_passed_already_leaves_only_longer_gaps() {
        // Of forty, 28 lasted longer than 150: two of 160 end before 170.
        let twice = [twenty(), twenty()].concat();
        assert_eq!(told(bottles(&twice), 0), Until::About { at: at(120), n: 40 });
        assert_eq!(told(bottles(&twice), 150), Until::About { at: at(170), n: 28 });
    }

    #[test]
    fn a_time_is_rounded_down_and_is_told_a_quarter_of_an_hour_ahead() {
        let gaps = |length| vec![length; 20];
        assert_eq!(told(bottles(&gaps(123)), 0), Until::About { at: at(120), n: 20 });
        assert_eq!(told(bottles(&gaps(123)), 105), Until::About { at: at(120), n: 20 });
        assert_eq!(told(bottles(&gaps(123)), 106), Until::AnyTime { n: 20 });
        assert_eq!(told(bottles(&gaps(123)), 122), Until::AnyTime { n: 20 });
        assert_eq!(told(bottles(&gaps(123)), 123), Until::Unknown { n: 0 });
    }

    #[test]
    fn nineteen_are_too_few() {
        assert_eq!(told(bottles(&[120; 19]), 0), Until::Unknown { n: 19 });
        assert_eq!(told(vec![], 0), Until::Unknown { n: 0 });
    }

    #[test]
    fn a_waking_calls_too_and_the_feed_after_it_is_the_same_call() {
        // Every three hours a bottle, and half way a waking.
        let mut facts = bottles(&[180; 20]);
        facts.extend((-20..0).map(|n| sleep(180 * n + 20, 180 * n + 90)));
        assert_eq!(told(facts.clone(), 10), Until::About { at: at(90), n: 40 });
        // Awake within half an hour of the next bottle: one call at the waking.
        let mut facts = bottles(&[180; 21]);
        facts.extend((-21..0).map(|n| sleep(180 * n + 40, 180 * n + 160)));
        // The last call is the waking at -20; the first gap has 160 minutes, the others 180.
        assert_eq!(told(facts, 10), Until::About { at: at(160), n: 21 });
    }

    #[test]
    fn holes_are_no_gaps_and_older_days_do_not_count() {
        let hole = [vec![301], vec![120; 19]].concat();
        assert_eq!(told(bottles(&hole), 0), Until::Unknown { n: 19 });
        let slept = [vec![400], vec![120; 19]].concat();
        let start = -slept.iter().sum::<i64>();
        let mut facts = bottles(&slept);
        facts.push(sleep(start + 10, start + 395));
        assert_eq!(told(facts, 0).gaps(), 20, "a long sleep is no hole");
        let old: Vec<Fact> = (0..30).map(|n| bottle(-20_200 - 120 * n, 60.0)).collect();
        assert_eq!(told(old, 0), Until::Unknown { n: 0 });
    }

    #[test]
    fn of_several_babies_the_earliest_counts_and_one_unknown_is_enough() {
        let about = |minute| Until::About { at: at(minute), n: 30 };
        let any = Until::AnyTime { n: 40 };
        let none = Until::Unknown { n: 2 };
        assert_eq!(Until::of_all([about(90), about(60)]), Some(about(60)));
        assert_eq!(Until::of_all([about(90), any]), Some(any));
        assert_eq!(Until::of_all([about(90), any, none]), Some(none));
        assert_eq!(Until::of_all([]), None);
    }
}
