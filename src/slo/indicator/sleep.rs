//! The sleep of a carer from noon to noon.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::metrics::carer::sleep::of;
use crate::metrics::carer::sleep::slept;
use crate::metrics::carer::sleepday::slept_in;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::slice::Slice;
use crate::slo::slice::days;
use crate::slo::slice::judged;
use chrono::TimeDelta;

/// Returns one outcome a sleep-day; one that is not complete is unobserved.
#[must_use]
pub fn outcomes(ground: &Ground<'_>, whom: Subject, at_least: TimeDelta) -> Vec<Outcome> {
    let (Some(carer), scene) = (whom.carer(), ground.scene) else {
        return Vec::new();
    };
    let one = |slice: Slice| {
        let past = Span::new(slice.span.start(), slice.span.end().min(scene.now));
        let time = if slice.ended {
            slept_in(scene.line, carer, slice.span, scene.now)
        } else {
            Some(slept(scene.line, carer, past, scene.now).within(past))
        };
        let mark = match time {
            None => Mark::Unobserved,
            Some(time) if time >= at_least => Mark::Good,
            Some(_) => Mark::Bad,
        };
        let facts = scene.line.touching(past).filter(|logged| of(logged, carer));
        let facts = facts.map(|logged| logged.id).collect();
        judged(ground, whom, slice, slice.span, (mark, true), facts)
    };
    days(ground, whom).into_iter().filter_map(one).collect()
}
