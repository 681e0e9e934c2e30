//! When a carer slept, as far as somebody saw it.

use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::seen_awake;
use crate::metrics::spans::joined;
use chrono::TimeDelta;

/// A carer's sleep that still runs counts for no longer: by then its end was
/// most likely forgotten. One of which both ends were said is doubted, too.
///
/// Source: ours; well over the longest night of a grown-up (`facts.md` §8.3:
/// 7 to 9 h), so that no real one is cut.
pub const OPEN_AT_MOST: TimeDelta = TimeDelta::hours(14);

/// The observed sleep of a carer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slept {
    /// When: apart, in order, overlaps counted once. They reach over the edges
    /// of the span, but not past now.
    pub stretches: Vec<Span>,
    /// From then on it is not known whether the sleep went on: it has no end, it
    /// still runs though the carer was seen awake, or it runs for too long.
    pub doubts: Vec<Timestamp>,
    /// It still runs and nothing speaks against it: since then.
    pub asleep_since: Option<Timestamp>,
}

/// Returns the sleep of `carer` that reaches into `span`, as known at `now`.
///
/// ```text
/// sleep      [====)     [==== (open)      (inferred)  [===)
/// awake                        a
/// stretches  [====)     [======)
/// doubts                       |
/// ```
///
/// A sleep that still runs though the carer did something after it began was
/// not ended by hand: it counts up to that act, and then nothing is known. Nor
/// is it after [`OPEN_AT_MOST`].
#[must_use]
pub fn slept(line: &Timeline, carer: CarerId, span: Span, now: Timestamp) -> Slept {
    let mut slept = Slept::default();
    for logged in line.touching(span).filter(|logged| of(logged, carer)) {
        let fact = &logged.fact;
        let start = fact.start;
        if start > now {
            break;
        }
        match fact.extent {
            Extent::Instant => slept.doubts.push(start),
            Extent::Until(end) => {
                if end > now && start < end {
                    slept.asleep_since = slept.asleep_since.max(Some(start));
                }
                slept.stretches.push(Span::new(start, end.min(now)));
            }
            Extent::Open => {
                let later = Span::new(start + TimeDelta::milliseconds(1), now);
                let awake = seen_awake(line, carer, later, now);
                let seen = awake.iter().map(|seen| seen.start()).find(|seen| *seen > start);
                let longest = start + OPEN_AT_MOST;
                let doubt = seen.into_iter().chain((longest < now).then_some(longest)).min();
                if doubt.is_none() {
                    slept.asleep_since = slept.asleep_since.max(Some(start));
                }
                slept.doubts.extend(doubt);
                slept.stretches.push(Span::new(start, doubt.unwrap_or(now)));
            }
        }
    }
    slept.stretches = joined(slept.stretches);
    slept.doubts.sort_unstable();
    slept
}

/// Tells whether a fact is a sleep of `carer` that was seen.
#[must_use]
pub fn of(logged: &Logged, carer: CarerId) -> bool {
    let seen = matches!(&logged.fact.detail, Detail::Sleep(sleep) if !sleep.inferred);
    seen && logged.fact.subject == Subject::Carer(carer)
}

impl Slept {
    /// Returns the time asleep inside `span`.
    #[must_use]
    pub fn within(&self, span: Span) -> TimeDelta {
        self.stretches.iter().filter_map(|part| part.intersection(span)).map(Span::length).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::domain::sleep::Sleep;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::own;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::span;

    fn open(from: i64) -> Fact {
        own(mum(), from, Extent::Open, Detail::Sleep(Sleep::default()))
    }

    fn found(facts: Vec<Fact>) -> Slept {
        slept(&line(facts), mum(), span(0, 600), at(600))
    }

    #[test]
    fn overlaps_count_once_and_order_does_not_matter() {
        let facts = [rest(mum(), 10, 100), rest(mum(), 50, 120), rest(mum(), 200, 210)];
        let there = found(facts.to_vec());
        assert_eq!(there.stretches, [span(10, 120), span(200, 210)]);
        assert_eq!(there, found(facts.into_iter().rev().collect()));
        assert_eq!(there.within(span(100, 205)), TimeDelta::minutes(25));
    }

    #[test]
    fn what_was_worked_out_is_no_observed_sleep() {
        let inferred = Detail::Sleep(Sleep { inferred: true, ..Sleep::default() });
        let fact = own(mum(), 10, Extent::Until(at(100)), inferred);
        assert_eq!(found(vec![fact]), Slept::default());
    }

    #[test]
    fn a_sleep_that_runs_ends_in_doubt_where_the_carer_was_seen_awake() {
        let alone = found(vec![open(10)]);
        assert_eq!((alone.stretches, alone.asleep_since), (vec![span(10, 600)], Some(at(10))));
        let fed = by(mum(), nappy(300, NappyContent::Wet));
        let there = found(vec![open(10), fed.clone()]);
        assert_eq!(there.stretches, [span(10, 300)]);
        assert_eq!((there.doubts, there.asleep_since), (vec![at(300)], None));
        let before = by(mum(), nappy(10, NappyContent::Wet));
        assert_eq!(found(vec![open(10), before]).asleep_since, Some(at(10)));
        // Closed by hand, both stand: nothing is dropped.
        assert_eq!(found(vec![rest(mum(), 10, 500), fed]).stretches, [span(10, 500)]);
    }

    #[test]
    fn a_sleep_that_runs_counts_for_fourteen_hours_and_then_nothing_is_known() {
        let facts = |act: Option<i64>| {
            let act = act.map(|minute| by(mum(), nappy(minute, NappyContent::Wet)));
            line(std::iter::once(open(10)).chain(act))
        };
        let found = |act, now| slept(&facts(act), mum(), span(now - 600, now), at(now));
        let most = 10 + 14 * 60;
        assert_eq!(found(None, most).asleep_since, Some(at(10)));
        for (act, now, end) in [
            (None, most + 1, most),
            (None, 10_000, most),
            (Some(9_000), 10_000, most),
            (Some(300), 10_000, 300),
        ] {
            let there = found(act, now);
            assert_eq!((there.stretches, there.asleep_since), (vec![span(10, end)], None));
            assert_eq!(there.doubts, [at(end)], "{act:?} {now}");
        }
    }

    #[test]
    fn an_end_ahead_of_now_is_asleep_and_no_end_is_a_doubt() {
        assert_eq!(found(vec![rest(mum(), 500, 700)]).asleep_since, Some(at(500)));
        let endless = own(mum(), 50, Extent::Instant, Detail::Sleep(Sleep::default()));
        let there = found(vec![endless]);
        assert_eq!((there.stretches, there.doubts), (vec![], vec![at(50)]));
        assert_eq!(found(vec![rest(mum(), 90, 80)]).stretches, []);
    }
}
