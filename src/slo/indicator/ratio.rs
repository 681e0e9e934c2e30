//! The part that some events have in others.

use crate::domain::fact::Fact;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::plan::objective::Method;
use crate::plan::objective::Stream;
use crate::slo::event::events;
use crate::slo::event::means;
use crate::slo::indicator::count::parts;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::torn;
use crate::slo::slice::Slice;
use crate::slo::slice::judged;
use chrono::TimeDelta;

/// Returns one outcome for each event of `total`, good when `good` means it
/// too; with slices one for each, good from the ratio `at_least` on.
///
/// A slice without any event, or with a hole in the log, is unobserved.
#[must_use]
pub fn outcomes(
    ground: &Ground<'_>,
    whom: Subject,
    good: &Stream,
    total: &Stream,
    at_least: Option<f64>,
    method: Method,
) -> Vec<Outcome> {
    let is_good = |fact: &Fact| means(ground, good, whom, fact);
    if !matches!(method, Method::DailySlices | Method::NightlySlices) {
        let found = events(ground, total, whom, ground.around());
        let asked = found.into_iter().filter(|logged| ground.asks(logged.fact.start));
        let one = |logged: &crate::journal::timeline::Logged| {
            let at = logged.fact.start;
            let mark = if is_good(&logged.fact) { Mark::Good } else { Mark::Bad };
            let outcome = Outcome::new(at, mark, vec![logged.id]);
            let moment = Span::new(at, at + TimeDelta::milliseconds(1));
            ground.excuse(whom, moment).map_or(outcome.clone(), |by| outcome.excuse(by))
        };
        return asked.map(one).collect();
    }
    let least = at_least.unwrap_or(1.0);
    let one = |(slice, part): (Slice, Span)| {
        let found = events(ground, total, whom, part);
        let good = found.iter().filter(|logged| is_good(&logged.fact)).count();
        let count = |number: usize| u32::try_from(number).map_or(f64::MAX, f64::from);
        let mark = if found.is_empty() || torn(&ground.holes(whom).log, part) {
            Mark::Unobserved
        } else if count(good) >= least * count(found.len()) {
            Mark::Good
        } else {
            Mark::Bad
        };
        let facts = found.iter().map(|logged| logged.id).collect();
        judged(ground, whom, slice, part, (mark, false), facts)
    };
    parts(ground, whom, method).into_iter().filter_map(one).collect()
}
