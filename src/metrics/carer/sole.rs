//! Time as the only one who could answer.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::seen_awake;
use crate::metrics::carer::observed::length;
use crate::metrics::carer::observed::observed;
use crate::metrics::carer::sleep::slept;
use crate::metrics::spans::without;
use chrono::TimeDelta;

/// Whether a carer was there in a span, and when they slept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// Who.
    pub carer: CarerId,
    /// When they slept.
    pub asleep: Vec<Span>,
    /// Something of theirs other than sleep was seen.
    pub seen: bool,
}

/// Returns the presence of each of `carers` in `span`, for [`sole`].
#[must_use]
pub fn presences(line: &Timeline, carers: &[CarerId], span: Span, now: Timestamp) -> Vec<Presence> {
    let span = Span::new(span.start(), span.end().min(now));
    let one = |carer: &CarerId| Presence {
        carer: *carer,
        asleep: slept(line, *carer, span, now).stretches,
        seen: !seen_awake(line, *carer, span, now).is_empty(),
    };
    carers.iter().map(one).collect()
}

/// Returns how long `carer` was awake inside `span` while all others slept, by
/// the [`presences`] of that span.
///
/// ```text
/// Mum sleeps   [=======)       [====)
/// Dad sleeps        [=======)
/// Dad alone    <--->           <---->
/// Mum alone             <-->
/// ```
///
/// Another of whom nothing at all was seen inside the span counts as not being
/// there; `None` when the sleep of one who was is not known, when there is no
/// other, or when nothing is known of the carer.
#[must_use]
pub fn sole(
    line: &Timeline,
    carer: CarerId,
    presences: &[Presence],
    span: Span,
    now: Timestamp,
) -> Option<TimeDelta> {
    let span = Span::new(span.start(), span.end().min(now));
    let mut alone = observed(line, carer, span, now);
    if alone.is_empty() {
        return None;
    }
    let mut company = false;
    for one in presences {
        if one.carer == carer {
            for sleep in &one.asleep {
                alone = alone.into_iter().flat_map(|part| without(part, *sleep)).collect();
            }
        } else if !one.asleep.is_empty() {
            company = true;
            let inside = |part: &Span| {
                one.asleep.iter().filter_map(|sleep| sleep.intersection(*part)).collect()
            };
            alone = alone.iter().flat_map(|part| -> Vec<Span> { inside(part) }).collect();
        } else if one.seen {
            return None;
        }
    }
    company.then(|| length(&alone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::metrics::trial::at;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::span;
    use crate::metrics::trial::toil;

    fn alone(carer: CarerId, facts: Vec<Fact>) -> Option<i64> {
        let others = [mum(), dad(), CarerId::from_bytes([9; 16])];
        let (line, span) = (line(facts), span(0, 600));
        let presences = presences(&line, &others, span, at(600));
        let found = sole(&line, carer, &presences, span, at(600));
        found.map(|time| time.num_minutes())
    }

    #[test]
    fn who_is_awake_while_the_others_sleep_is_alone() {
        let facts = || vec![rest(mum(), 0, 80), rest(dad(), 50, 130), rest(mum(), 200, 250)];
        assert_eq!(alone(mum(), facts()), Some(50));
        // Nothing is known of Dad before his first sleep.
        assert_eq!(alone(dad(), facts()), Some(50));
    }

    #[test]
    fn one_who_was_there_and_logs_no_sleep_makes_it_unknown() {
        assert_eq!(alone(mum(), vec![rest(mum(), 0, 80)]), None);
        assert_eq!(alone(mum(), vec![rest(mum(), 0, 80), toil(dad(), 10, 20)]), None);
        assert_eq!(alone(mum(), vec![rest(dad(), 0, 80)]), None);
    }
}
