//! Time as the only one who could answer.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::seen_awake;
use crate::metrics::carer::observed::length;
use crate::metrics::carer::observed::observed;
use crate::metrics::carer::sleep::slept;
use chrono::TimeDelta;

/// Returns how long `carer` was awake inside `span` while all `others` slept.
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
    others: &[CarerId],
    span: Span,
    now: Timestamp,
) -> Option<TimeDelta> {
    let span = Span::new(span.start(), span.end().min(now));
    let own = slept(line, carer, span, now).stretches;
    let mut alone = observed(line, carer, span, now);
    if alone.is_empty() {
        return None;
    }
    for sleep in own {
        alone = alone.into_iter().flat_map(|part| without(part, sleep)).collect();
    }
    let mut company = false;
    for other in others.iter().filter(|other| **other != carer) {
        let asleep = slept(line, *other, span, now).stretches;
        if asleep.is_empty() {
            if seen_awake(line, *other, span, now).is_empty() {
                continue;
            }
            return None;
        }
        company = true;
        alone = alone
            .iter()
            .flat_map(|part| asleep.iter().filter_map(|sleep| sleep.intersection(*part)))
            .collect();
    }
    company.then(|| length(&alone))
}

/// Returns what is left of `part` outside `cut`.
fn without(part: Span, cut: Span) -> impl Iterator<Item = Span> {
    let before = Span::new(part.start(), part.end().min(cut.start()));
    let after = Span::new(part.start().max(cut.end()), part.end());
    [before, after].into_iter().filter(|left| left.start() < left.end())
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
        let found = sole(&line(facts), carer, &others, span(0, 600), at(600));
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
