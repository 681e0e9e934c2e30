//! How much in a day or a night: time, or milk.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::feed::Feed;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::journal::timeline::Logged;
use crate::metrics::spans::joined;
use crate::plan::objective::Age;
use crate::plan::objective::Amount;
use crate::plan::objective::Bound;
use crate::plan::objective::Limit;
use crate::plan::objective::Method;
use crate::plan::objective::Stream;
use crate::slo::event::about;
use crate::slo::event::means;
use crate::slo::event::unlogged;
use crate::slo::indicator::count::parts;
use crate::slo::indicator::sleep::complete;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::torn;
use crate::slo::slice::Slice;
use crate::slo::slice::judged;
use chrono::TimeDelta;

/// Returns one outcome a slice, as [`crate::slo::indicator::count`].
///
/// Unobserved is a slice in which sleep is meant and not known (of a carer as
/// in [`crate::slo::indicator::sleep`]), and one with anything in it of which
/// nobody said how much: a bottle without an amount, a feed at the breast where
/// milk is counted, an entry without a length where time is.
#[must_use]
pub fn outcomes(
    ground: &Ground<'_>,
    whom: Subject,
    of: &Stream,
    bound: &Bound<Amount>,
    method: Method,
) -> Vec<Outcome> {
    let one = |slice: Slice, part: Span| {
        let past = Span::new(part.start(), part.end().min(ground.after_now()));
        let line = ground.scene.line;
        let found: Vec<&Logged> =
            line.touching(past).filter(|logged| means(ground, of, whom, &logged.fact)).collect();
        let (good, over) = good(bound, ground.age(whom, part.start()), &found, past)?;
        let mark = match good {
            _ if !seen(ground, whom, of, (slice, past)) => Mark::Unobserved,
            _ if found.iter().any(|logged| !measured(bound, logged, past)) => Mark::Unobserved,
            true => Mark::Good,
            false if !over && unlogged(ground, of, whom, part) => Mark::Unobserved,
            false => Mark::Bad,
        };
        let facts = found.iter().map(|logged| logged.id).collect();
        judged(ground, whom, slice, part, (mark, bound.at_most.is_none()), facts)
    };
    parts(ground, whom, method).into_iter().filter_map(|(slice, part)| one(slice, part)).collect()
}

/// Tells whether the log says what happened in a part of a slice.
fn seen(ground: &Ground<'_>, whom: Subject, of: &Stream, (slice, part): (Slice, Span)) -> bool {
    let sleep = of.kinds.contains(&Kind::Sleep);
    let about = about(ground, of, whom);
    match about.carer().filter(|_| sleep) {
        Some(carer) => !slice.ended || complete(ground, carer, slice),
        None if sleep && about.baby().is_some() => !torn(&ground.holes(about).sleep, part),
        None => !torn(&ground.holes(about).log, part),
    }
}

/// Tells whether an entry says how much it was, as far as it counts in `part`.
fn measured(bound: &Bound<Amount>, logged: &Logged, part: Span) -> bool {
    let fact = &logged.fact;
    if !milk(bound) {
        return !fact.extent.is_instant();
    }
    !part.contains(fact.start)
        || match &fact.detail {
            Detail::Feed(Feed::Bottle { volume, .. }) => volume.is_some(),
            Detail::Feed(Feed::Breast { .. }) => false,
            Detail::Pump(pump) => pump.total.is_some(),
            _ => true,
        }
}

/// Tells whether the bounds are of milk.
fn milk(bound: &Bound<Amount>) -> bool {
    let limits = bound.at_least.iter().chain(&bound.at_most);
    limits.flat_map(Limit::values).any(|amount| matches!(amount, Amount::Volume(_)))
}

/// Tells whether the time or the milk of `found` inside `part` is inside the
/// bounds of an age, and whether it is over the most; `None` when nothing is
/// promised at it.
fn good(bound: &Bound<Amount>, age: Age, found: &[&Logged], part: Span) -> Option<(bool, bool)> {
    let limits = [&bound.at_least, &bound.at_most];
    let [least, most] = limits.map(|limit| limit.as_ref().and_then(|limit| limit.at(age)));
    let value = match least.or(most)? {
        Amount::Time(_) => time(found, part).as_seconds_f64(),
        Amount::Volume(_) => volume(found, part),
    };
    let limit = |amount| match amount {
        Amount::Time(time) => time.as_seconds_f64(),
        Amount::Volume(volume) => volume.value(),
    };
    let few = least.map(limit).is_some_and(|least| value < least);
    let over = most.map(limit).is_some_and(|most| value > most);
    Some((!few && !over, over))
}

/// Returns the time that the facts cover inside `part`, overlaps once.
fn time(found: &[&Logged], part: Span) -> TimeDelta {
    let covered = |logged: &&Logged| logged.fact.span(part.end()).intersection(part);
    let covered = joined(found.iter().filter_map(covered).collect());
    covered.into_iter().map(Span::length).sum()
}

/// Returns the milk of the facts that begin inside `part`.
fn volume(found: &[&Logged], part: Span) -> f64 {
    let inside = found.iter().filter(|logged| part.contains(logged.fact.start));
    let amounts = inside.filter_map(|logged| match &logged.fact.detail {
        Detail::Feed(Feed::Bottle { volume, .. }) => volume.map(|volume| volume.canonical.value()),
        Detail::Pump(pump) => pump.total.map(|volume| volume.canonical.value()),
        _ => None,
    });
    amounts.sum()
}
