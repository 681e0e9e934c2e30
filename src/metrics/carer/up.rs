//! When carers were up for a baby.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::acts;
use crate::metrics::carer::sleep::slept;
use crate::metrics::spans::joined;
use chrono::TimeDelta;

/// Acts that begin at most this long after the last one ended are one time up.
///
/// Source: ours; as the feeds of one session.
pub const APART: TimeDelta = TimeDelta::minutes(30);

/// Returns when `carer` was up for a baby inside `span`: apart, in order;
/// with `None`, the acts of which nobody said who did them.
///
/// ```text
/// acts     F===F   n         b              n
/// sleep                  [=======)
/// up       [=======)         [)             [)
///            <=30    slept between
/// ```
///
/// Acts close to each other are one time up unless the carer fell asleep
/// between; an act without a length takes five minutes, which is an allowance
/// and said where minutes are shown.
#[must_use]
pub fn up(line: &Timeline, carer: Option<CarerId>, span: Span, now: Timestamp) -> Vec<Span> {
    let around = Span::new(span.start() - APART, span.end() + APART);
    let own = acts(line, around, now).filter(|act| act.by == carer).map(|act| act.span);
    let asleep = carer.map(|carer| slept(line, carer, around, now).stretches).unwrap_or_default();
    let mut times: Vec<Span> = Vec::new();
    for act in joined(own.collect()) {
        match times.last_mut() {
            Some(last)
                if act.start() - last.end() <= APART
                    && !asleep
                        .iter()
                        .any(|sleep| sleep.overlaps(Span::new(last.end(), act.start()))) =>
            {
                *last = Span::new(last.start(), act.end());
            }
            _ => times.push(act),
        }
    }
    let past = Span::new(span.start(), span.end().min(now));
    times.into_iter().filter_map(|time| time.intersection(past)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::trial::at;
    use crate::metrics::trial::breast;
    use crate::metrics::trial::by;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::span;

    fn ups(facts: Vec<Fact>) -> Vec<Span> {
        up(&line(facts), Some(mum()), span(0, 300), at(300))
    }

    fn act(minute: i64) -> Fact {
        by(mum(), nappy(minute, NappyContent::Wet))
    }

    #[test]
    fn acts_half_an_hour_apart_are_one_time_up() {
        let feed = || by(mum(), breast(0, 20, &[]));
        assert_eq!(ups(vec![feed(), act(50)]), [span(0, 55)]);
        assert_eq!(ups(vec![feed(), act(51)]), [span(0, 20), span(51, 56)]);
        assert_eq!(ups(vec![feed(), rest(mum(), 25, 45), act(50)]), [span(0, 20), span(50, 55)]);
    }

    #[test]
    fn everybody_has_their_own_and_what_nobody_claimed_stays_apart() {
        let facts = vec![act(10), by(dad(), act(30)), nappy(100, NappyContent::Dry)];
        assert_eq!(ups(facts.clone()), [span(10, 15)]);
        assert_eq!(up(&line(facts), None, span(0, 300), at(300)), [span(100, 105)]);
    }

    #[test]
    fn the_part_outside_the_span_or_ahead_does_not_count() {
        assert_eq!(ups(vec![by(mum(), breast(-10, 10, &[]))]), [span(0, 10)]);
        assert_eq!(ups(vec![by(mum(), breast(290, 400, &[]))]), [span(290, 300)]);
    }
}
