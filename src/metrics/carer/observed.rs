//! The share of time for which the log knows whether a carer slept.

use crate::domain::detail::Kind;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::STILL_UP;
use crate::metrics::carer::care::seen_awake;
use crate::metrics::carer::sleep::slept;
use crate::metrics::spans::joined;
use crate::metrics::spans::without;
use chrono::TimeDelta;

/// Longer than this between two sleeps, and one was not logged.
///
/// Source: ours; a usual day awake is 16 h, and half a night more.
pub const WAKE_HOLE: TimeDelta = TimeDelta::hours(20);

/// Two signs of being awake that are no further apart have no sleep between
/// them that matters.
///
/// Source: ours; the shortest stretch that counts as a long one is as long.
pub const BETWEEN_SIGNS: TimeDelta = TimeDelta::hours(3);

/// When it is known whether a carer slept; both apart, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// By the sleep that was logged and by what the carer did.
    pub all: Vec<Span>,
    /// By the sleep that was logged alone: what else is known was worked out.
    pub said: Vec<Span>,
}

/// Returns when it is known whether `carer` slept inside `span`: apart, in
/// order. See [`known`].
#[must_use]
pub fn observed(line: &Timeline, carer: CarerId, span: Span, now: Timestamp) -> Vec<Span> {
    known(line, carer, span, now).all
}

/// Returns when it is known whether `carer` slept inside `span`, and how.
///
/// ```text
/// sleep   [====)       [====)                     [===)
/// awake                          a   a
/// gap          <=20 h        <-------- >20 h ---->
/// said    [=================)                     [===)
/// all     [=================)    [==)             [===)
/// ```
///
/// Said is what was slept, the time between two sleeps of at most
/// [`WAKE_HOLE`] and, up to now, after the last one. Known is in any case the
/// time between two signs of at most [`BETWEEN_SIGNS`], and [`STILL_UP`] after
/// the last one. After a sleep without an
/// end nothing is known until the next sign, nor what was excused, nor where
/// the timeline in memory is not complete.
#[must_use]
pub fn known(line: &Timeline, carer: CarerId, span: Span, now: Timestamp) -> Known {
    let span = Span::new(span.start(), span.end().min(now));
    let around = Span::new(span.start() - WAKE_HOLE, (span.end() + WAKE_HOLE).min(now));
    let slept = slept(line, carer, around, now);
    let mut said = slept.stretches.clone();
    let acts = seen_awake(line, carer, around, now);
    let signs = joined(said.iter().copied().chain(acts.iter().copied()).collect());
    let gaps = |parts: &[Span], last: Option<Timestamp>| -> Vec<Span> {
        let next = parts.iter().skip(1).map(|part| part.start()).chain(last);
        parts.iter().zip(next).map(|(part, next)| Span::new(part.end(), next)).collect()
    };
    for gap in gaps(&slept.stretches, Some(now)) {
        let doubt = slept.doubts.iter().find(|at| gap.start() <= **at && **at < gap.end());
        if gap.length() <= WAKE_HOLE {
            said.push(Span::new(gap.start(), doubt.copied().unwrap_or(gap.end())));
        }
    }
    let mut all: Vec<Span> = said.iter().copied().chain(acts).collect();
    for gap in gaps(&signs, None) {
        let doubt = slept.doubts.iter().any(|at| gap.start() <= *at && *at < gap.end());
        if gap.length() <= BETWEEN_SIGNS && !doubt {
            all.push(gap);
        }
    }
    if let Some(last) = signs.last().filter(|last| now - last.end() <= STILL_UP) {
        let doubt = slept.doubts.iter().any(|at| *at >= last.end());
        all.extend((!doubt).then(|| Span::new(last.end(), now)));
    }
    let memory =
        line.complete_since().map_or(span, |since| Span::new(span.start().max(since), span.end()));
    let cuts = excused(line, carer, span, now);
    let inside = |parts: Vec<Span>| {
        let parts =
            joined(parts.into_iter().filter_map(|part| part.intersection(memory)).collect());
        cuts.iter().fold(parts, |parts, cut| {
            parts.into_iter().flat_map(|part| without(part, *cut)).collect()
        })
    };
    Known { all: inside(all), said: inside(said) }
}

/// Returns what was excused of `carer`, or of the household.
fn excused(line: &Timeline, carer: CarerId, span: Span, now: Timestamp) -> Vec<Span> {
    let own = |who: Subject| who == Subject::Carer(carer) || who == Subject::Household;
    line.touching(span)
        .filter(|logged| logged.fact.kind() == Kind::Excused && own(logged.fact.subject))
        .map(|logged| logged.fact.span(now))
        .collect()
}

/// Returns the length of all parts together.
#[must_use]
pub fn length(parts: &[Span]) -> TimeDelta {
    parts.iter().map(|part| part.length()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::domain::sleep::Sleep;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::line;
    use crate::metrics::trial::line_since;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::own;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::span;

    const HOUR: i64 = 60;

    fn known(facts: Vec<Fact>, from: i64, now: i64) -> Vec<Span> {
        observed(&line(facts), mum(), span(from, now), at(now))
    }

    fn act(minute: i64) -> Fact {
        by(mum(), nappy(minute, NappyContent::Wet))
    }

    #[test]
    fn a_day_between_two_sleeps_is_known_up_to_twenty_hours() {
        let two = |gap| vec![rest(mum(), 0, 60), rest(mum(), 60 + gap, 120 + gap)];
        assert_eq!(known(two(20 * HOUR), 0, 22 * HOUR), [span(0, 22 * HOUR)]);
        let apart = known(two(20 * HOUR + 1), 0, 22 * HOUR + 1);
        assert_eq!(apart, [span(0, 60), span(20 * HOUR + 61, 22 * HOUR + 1)]);
        assert_eq!(known(vec![rest(mum(), 0, 60)], 0, 21 * HOUR), [span(0, 21 * HOUR)]);
        assert_eq!(known(vec![rest(mum(), 0, 60)], 0, 21 * HOUR + 1), [span(0, 60)]);
    }

    #[test]
    fn signs_near_each_other_tell_and_one_alone_tells_of_itself() {
        assert_eq!(known(vec![], 0, 600), []);
        assert_eq!(known(vec![act(100)], 0, 600), [span(100, 105)]);
        assert_eq!(known(vec![act(100), act(285)], 0, 600), [span(100, 290)]);
        assert_eq!(known(vec![act(100), act(286)], 0, 600).len(), 2);
        assert_eq!(known(vec![act(100)], 0, 135), [span(100, 135)]);
        assert_eq!(known(vec![act(100)], 0, 136), [span(100, 105)]);
    }

    #[test]
    fn after_a_sleep_without_end_nothing_is_known_until_the_next_sign() {
        let endless = own(mum(), 100, Extent::Instant, Detail::Sleep(Sleep::default()));
        let facts = vec![rest(mum(), 0, 60), endless, act(200), act(300)];
        assert_eq!(known(facts, 0, 400), [span(0, 100), span(200, 305)]);
    }

    #[test]
    fn what_is_not_in_memory_is_not_known() {
        let line = line_since([rest(mum(), 0, 60)], Some(at(30)));
        assert_eq!(observed(&line, mum(), span(0, 60), at(60)), [span(30, 60)]);
    }
}
