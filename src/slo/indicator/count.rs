//! How many begin in a day or a night.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::plan::objective::Age;
use crate::plan::objective::Bound;
use crate::plan::objective::Method;
use crate::plan::objective::Stream;
use crate::slo::event::events;
use crate::slo::event::unlogged;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::torn;
use crate::slo::slice::Slice;
use crate::slo::slice::days;
use crate::slo::slice::judged;
use crate::slo::slice::nights;

/// Returns one outcome a slice: good inside the bounds of the age at which it
/// began.
///
/// A slice with a hole in the log is unobserved, as is one without a bound for
/// its age left out. Too few are only bad where the kind was logged before the
/// slice as well ([`unlogged`]). The running slice counts once the least is reached and
/// no most can undo it.
#[must_use]
pub fn outcomes(
    ground: &Ground<'_>,
    whom: Subject,
    of: &Stream,
    bound: &Bound<u32>,
    method: Method,
) -> Vec<Outcome> {
    let one = |slice: Slice, part: Span| {
        let found = events(ground, of, whom, part);
        let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let good = within(bound, ground.age(whom, part.start()), &count)?;
        let mark = match good {
            _ if torn(&ground.holes(whom).log, part) => Mark::Unobserved,
            true => Mark::Good,
            false
                if !over(bound, ground.age(whom, part.start()), &count)
                    && unlogged(ground, of, whom, part) =>
            {
                Mark::Unobserved
            }
            false => Mark::Bad,
        };
        let facts = found.iter().map(|logged| logged.id).collect();
        judged(ground, whom, slice, part, (mark, bound.at_most.is_none()), facts)
    };
    parts(ground, whom, method).into_iter().filter_map(|(slice, part)| one(slice, part)).collect()
}

/// Returns the slices of a method with the part of each that is looked at: of
/// a day all of it, of a night the family's night.
#[must_use]
pub fn parts(ground: &Ground<'_>, whom: Subject, method: Method) -> Vec<(Slice, Span)> {
    let scene = ground.scene;
    if method == Method::NightlySlices {
        let night = |slice: Slice| (slice, scene.night.on(scene.zone, slice.date));
        nights(ground).into_iter().map(night).collect()
    } else {
        days(ground, whom).into_iter().map(|slice| (slice, slice.span)).collect()
    }
}

/// Tells whether a value lies over the most of an age.
#[must_use]
pub fn over<T: Copy + PartialOrd>(bound: &Bound<T>, age: Age, value: &T) -> bool {
    let most = bound.at_most.as_ref().and_then(|limit| limit.at(age));
    most.is_some_and(|most| *value > most)
}

/// Tells whether a value lies inside the bounds of an age; `None` when nothing
/// is promised at it.
#[must_use]
pub fn within<T: Copy + PartialOrd>(bound: &Bound<T>, age: Age, value: &T) -> Option<bool> {
    let least = bound.at_least.as_ref().and_then(|limit| limit.at(age));
    let most = bound.at_most.as_ref().and_then(|limit| limit.at(age));
    if least.is_none() && most.is_none() {
        return None;
    }
    Some(least.is_none_or(|least| *value >= least) && most.is_none_or(|most| *value <= most))
}
