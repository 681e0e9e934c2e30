//! Toil: work that is not care, and who carried it.

use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::observed::length;
use crate::metrics::hours::Hours;
use crate::metrics::spans::joined;
use chrono::TimeDelta;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The toil of one carer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Toil {
    /// Time inside the span; where two tasks overlap it counts once.
    pub time: TimeDelta,
    /// Tasks that began in the span.
    pub tasks: u32,
    /// Of these, how many without a length, which add nothing to the time.
    pub unmeasured: u32,
    /// Of the tasks, how many reach into the carer's quiet window; `None`
    /// without one.
    pub quiet: Option<u32>,
    /// Of these, how many of each task, by its name in lower case.
    pub quiet_by_task: BTreeMap<String, u32>,
    /// The time of each task by its name in lower case; overlaps count for each.
    pub by_task: BTreeMap<String, TimeDelta>,
}

/// Returns the toil of `carer` inside `span`.
///
/// With none logged it is none; whether the household logs toil at all is for
/// the caller to know.
#[must_use]
pub fn toil(
    line: &Timeline,
    carer: CarerId,
    zone: Zone,
    span: Span,
    quiet: Option<Hours>,
    now: Timestamp,
) -> Toil {
    let mut toil = Toil { quiet: quiet.map(|_| 0), ..Toil::default() };
    let mut times = Vec::new();
    let whole = Span::new(span.start(), span.end().min(now));
    for logged in line.touching(whole) {
        let (Detail::Toil { task }, Subject::Carer(owner)) =
            (&logged.fact.detail, logged.fact.subject)
        else {
            continue;
        };
        let fact = &logged.fact;
        if owner != carer || fact.start > now {
            continue;
        }
        let inside = fact.span(now).intersection(whole);
        if span.contains(fact.start) {
            toil.tasks += 1;
            toil.unmeasured += u32::from(fact.extent.is_instant());
            let reach = match fact.extent {
                Extent::Until(end) if end > fact.start => Span::new(fact.start, end),
                _ => Span::new(fact.start, fact.start + TimeDelta::milliseconds(1)),
            };
            if let (Some(count), Some(hours)) = (&mut toil.quiet, quiet)
                && !hours.within(zone, reach).is_empty()
            {
                *count += 1;
                *toil.quiet_by_task.entry(task.to_lowercase()).or_default() += 1;
            }
        }
        if let Some(inside) = inside {
            *toil.by_task.entry(task.to_lowercase()).or_default() += inside.length();
            times.push(inside);
        }
    }
    toil.time = length(&joined(times));
    toil
}

/// Returns the kinds of toil that began in `span`, whoever carried them, in
/// lower case and by the alphabet.
#[must_use]
pub fn kinds(line: &Timeline, span: Span) -> BTreeSet<String> {
    let toils = line.starting_in(span).iter().filter_map(|logged| match &logged.fact.detail {
        Detail::Toil { task } => Some(task.to_lowercase()),
        _ => None,
    });
    toils.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::metrics::hours::QUIET;
    use crate::metrics::trial::at;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::own;
    use crate::metrics::trial::span;
    use crate::metrics::trial::toil as dishes;

    fn found(facts: Vec<Fact>) -> Toil {
        let span = span(0, 24 * 60);
        toil(&line(facts), mum(), Zone::UTC, span, Some(QUIET), at(24 * 60))
    }

    #[test]
    fn time_counts_once_and_a_task_without_length_is_told_apart() {
        let bottles = Detail::Toil { task: "Bottles".to_owned() };
        let toil = found(vec![
            dishes(mum(), 600, 620),
            dishes(mum(), 610, 640),
            dishes(dad(), 600, 700),
            own(mum(), 900, Extent::Instant, bottles),
        ]);
        assert_eq!(toil.time, TimeDelta::minutes(40));
        assert_eq!((toil.tasks, toil.unmeasured, toil.quiet), (3, 1, Some(0)));
        assert_eq!(
            toil.by_task.into_iter().collect::<Vec<_>>(),
            [("dishes".to_owned(), TimeDelta::minutes(50))]
        );
    }

    #[test]
    fn the_quiet_window_is_broken_by_what_reaches_into_it() {
        let quiet = |from, to| found(vec![dishes(mum(), from, to)]).quiet;
        assert_eq!(quiet(120, 135), Some(1), "washing bottles at two");
        assert_eq!(quiet(360, 380), Some(0));
        assert_eq!(quiet(359, 380), Some(1));
        assert_eq!(quiet(1300, 1320), Some(0));
        assert_eq!(quiet(1300, 1321), Some(1));
    }

    #[test]
    fn the_quiet_window_is_told_task_by_task() {
        let task = |name: &str| Detail::Toil { task: name.to_owned() };
        let one = |minute, name| own(mum(), minute, Extent::Instant, task(name));
        let toil = found(vec![one(100, "Bottles"), one(120, "bottles"), one(130, "floors")]);
        assert_eq!(toil.quiet, Some(3));
        let expected = [("bottles".to_owned(), 2), ("floors".to_owned(), 1)];
        assert_eq!(toil.quiet_by_task.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn kinds_are_those_that_began_in_the_span_whoever_carried_them() {
        let task = |name: &str| Detail::Toil { task: name.to_owned() };
        let facts = vec![
            own(mum(), 10, Extent::Instant, task("floors")),
            own(dad(), 20, Extent::Instant, task("Cooking")),
            own(mum(), 30, Extent::Instant, task("cooking")),
            own(dad(), 90, Extent::Instant, task("tax")),
        ];
        let kinds = kinds(&line(facts), span(0, 60));
        assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["cooking", "floors"]);
    }
}
