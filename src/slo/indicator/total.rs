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
use crate::plan::objective::Method;
use crate::plan::objective::Stream;
use crate::slo::event::means;
use crate::slo::indicator::count::parts;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::torn;
use crate::slo::slice::Slice;
use crate::slo::slice::judged;
use chrono::TimeDelta;

/// Returns one outcome a slice, as [`crate::slo::indicator::count`]; where
/// sleep is meant, a slice in which it is not known is unobserved.
#[must_use]
pub fn outcomes(
    ground: &Ground<'_>,
    whom: Subject,
    of: &Stream,
    bound: &Bound<Amount>,
    method: Method,
) -> Vec<Outcome> {
    let sleep = of.kinds.contains(&Kind::Sleep);
    let one = |slice: Slice, part: Span| {
        let past = Span::new(part.start(), part.end().min(ground.after_now()));
        let line = ground.scene.line;
        let found: Vec<&Logged> =
            line.touching(past).filter(|logged| means(ground, of, whom, &logged.fact)).collect();
        let holes = ground.holes(whom);
        let holes = if sleep && whom.baby().is_some() { &holes.sleep } else { &holes.log };
        let good = good(bound, ground.age(whom, part.start()), &found, past)?;
        let mark = match good {
            _ if torn(holes, past) => Mark::Unobserved,
            true => Mark::Good,
            false => Mark::Bad,
        };
        let facts = found.iter().map(|logged| logged.id).collect();
        judged(ground, whom, slice, part, (mark, bound.at_most.is_none()), facts)
    };
    parts(ground, whom, method).into_iter().filter_map(|(slice, part)| one(slice, part)).collect()
}

/// Tells whether the time or the milk of `found` inside `part` is inside the
/// bounds of an age; `None` when nothing is promised at it.
fn good(bound: &Bound<Amount>, age: Age, found: &[&Logged], part: Span) -> Option<bool> {
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
    let least = least.map(limit).is_none_or(|least| value >= least);
    Some(least && most.map(limit).is_none_or(|most| value <= most))
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
