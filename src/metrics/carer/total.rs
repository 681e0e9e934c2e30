//! How long a carer slept.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::observed::length;
use crate::metrics::carer::observed::observed;
use crate::metrics::carer::sleep::slept;
use chrono::TimeDelta;

/// Returns the time `carer` slept inside `span`, naps included, overlaps once.
///
/// `None` where the timeline in memory does not hold all of the span, and
/// where no sleep was seen though part of it is not known: none is only said
/// of a span that is known from end to end. With some seen it is the least.
#[must_use]
pub fn total(line: &Timeline, carer: CarerId, span: Span, now: Timestamp) -> Option<TimeDelta> {
    if line.complete_since().is_some_and(|since| since > span.start()) {
        return None;
    }
    let asleep = slept(line, carer, span, now).within(span);
    (asleep > TimeDelta::zero() || known(line, carer, span, now)).then_some(asleep)
}

/// Tells whether it is known of all of `span` whether `carer` slept.
#[must_use]
pub fn known(line: &Timeline, carer: CarerId, span: Span, now: Timestamp) -> bool {
    length(&observed(line, carer, span, now)) == span.length()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::line;
    use crate::metrics::trial::line_since;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::span;

    const HOUR: i64 = 60;

    fn found(facts: Vec<Fact>) -> Option<i64> {
        let day = span(0, 24 * HOUR);
        total(&line(facts), mum(), day, at(24 * HOUR)).map(|slept| slept.num_minutes())
    }

    #[test]
    fn none_is_said_only_of_a_day_that_is_known() {
        assert_eq!(found(vec![]), None);
        let act = |hour: i64| by(mum(), nappy(hour * HOUR, NappyContent::Wet));
        assert_eq!(found(vec![act(3), act(5)]), None);
        let night = rest(mum(), -5 * HOUR, 0);
        let last = by(mum(), nappy(24 * HOUR - 20, NappyContent::Wet));
        let signs = (0..8).map(|n| act(3 * n + 2)).chain([last]);
        let awake: Vec<Fact> = std::iter::once(night).chain(signs).collect();
        assert_eq!(found(awake), Some(0), "awake the whole day, and seen so");
        assert_eq!(found(vec![rest(mum(), -30, 30), rest(mum(), 10, 60)]), Some(60));
    }

    #[test]
    fn a_span_that_is_not_in_memory_is_not_known() {
        let line = line_since([rest(mum(), 60, 120)], Some(at(1)));
        assert_eq!(total(&line, mum(), span(0, 600), at(600)), None);
        assert!(total(&line, mum(), span(1, 600), at(600)).is_some());
    }
}
