//! The longest unbroken sleep of a carer inside the night.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::metrics::carer::sleep::of;
use crate::metrics::carer::sleep::slept;
use crate::slo::indicator::sleep::complete;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::slice::Slice;
use crate::slo::slice::judged;
use crate::slo::slice::nights;
use chrono::TimeDelta;

/// Returns one outcome a night, labelled by its evening, from noon to noon.
///
/// A night is unobserved unless the sleep-day around it is [`complete`], as for
/// the sleep of a day; while it runs, a stretch that was seen is good.
#[must_use]
pub fn outcomes(ground: &Ground<'_>, whom: Subject, at_least: TimeDelta) -> Vec<Outcome> {
    let (Some(carer), scene) = (whom.carer(), ground.scene) else {
        return Vec::new();
    };
    let one = |slice: Slice| {
        let night = scene.night.on(scene.zone, slice.date);
        let past = Span::new(night.start(), night.end().min(scene.now));
        let stretches = slept(scene.line, carer, past, scene.now).stretches;
        let inside = stretches.iter().filter_map(|part| part.intersection(past));
        let longest = inside.map(Span::length).max().unwrap_or_default();
        let mark = match longest >= at_least {
            _ if slice.ended && !complete(ground, carer, slice) => Mark::Unobserved,
            true => Mark::Good,
            false => Mark::Bad,
        };
        let facts = scene.line.touching(past).filter(|logged| of(logged, carer));
        let facts = facts.map(|logged| logged.id).collect();
        judged(ground, whom, slice, night, (mark, true), facts)
    };
    nights(ground).into_iter().filter_map(one).collect()
}
