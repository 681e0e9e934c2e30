//! The sleep of a carer from noon to noon.

use crate::domain::fact::Extent;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::metrics::carer::sleep::of;
use crate::metrics::carer::sleep::slept;
use crate::metrics::carer::sleepday::confirmed;
use crate::metrics::carer::sleepday::slept_in;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::Scene;
use crate::slo::slice::Slice;
use crate::slo::slice::days;
use crate::slo::slice::judged;
use chrono::TimeDelta;

/// Returns one outcome a sleep-day; one that is not [`complete`] is unobserved.
#[must_use]
pub fn outcomes(ground: &Ground<'_>, whom: Subject, at_least: TimeDelta) -> Vec<Outcome> {
    let (Some(carer), scene) = (whom.carer(), ground.scene) else {
        return Vec::new();
    };
    let one = |slice: Slice| {
        let past = Span::new(slice.span.start(), slice.span.end().min(scene.now));
        let time = slept(scene.line, carer, past, scene.now).within(past);
        let mark = match time >= at_least {
            _ if slice.ended && !complete(ground, carer, slice) => Mark::Unobserved,
            true => Mark::Good,
            false => Mark::Bad,
        };
        let facts = scene.line.touching(past).filter(|logged| of(logged, carer));
        let facts = facts.map(|logged| logged.id).collect();
        judged(ground, whom, slice, slice.span, (mark, true), facts)
    };
    days(ground, whom).into_iter().filter_map(one).collect()
}

/// Tells whether the sleep of `carer` in a slice from noon to noon is known:
/// the sleep-day is complete ([`slept_in`]), and something of the night is
/// among it. Who only ever logs naps says nothing of the night, unless they
/// confirm that it is all.
#[must_use]
pub fn complete(ground: &Ground<'_>, carer: CarerId, slice: Slice) -> bool {
    let Scene { line, zone, night, now, .. } = *ground.scene;
    let night = night.on(zone, slice.date);
    let by_night = || {
        let mut near = line.touching(night).filter(|logged| of(logged, carer));
        near.any(|logged| matches!(logged.fact.extent, Extent::Until(end) if end > night.start()))
    };
    slept_in(line, carer, slice.span, now).is_some()
        && (by_night() || confirmed(line, carer, slice.span, now))
}
