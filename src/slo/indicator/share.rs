//! How the minutes up by night were split.

use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::metrics::carer::care::acts;
use crate::metrics::carer::load::ups;
use crate::slo::event::within;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::torn;
use crate::slo::slice::Slice;
use crate::slo::slice::judged;
use crate::slo::slice::nights;
use chrono::TimeDelta;

/// Over how long two carers must have logged care by night for a split to mean
/// anything.
///
/// Source: ours; the window of the objective that ships.
const LOGGED_WITHIN: TimeDelta = TimeDelta::days(28);

/// Returns one outcome a night: good when no carer has more than `at_most` of
/// the minutes that somebody claimed.
///
/// Until two carers have logged care by night in the `LOGGED_WITHIN` up to a
/// night, one carer logs for all: it says nothing of who did what. Unobserved
/// it is too with a hole in the log, without any claimed minute, and when as
/// much or more was done by nobody named. With fewer than two carers there is
/// nothing to split.
#[must_use]
pub fn outcomes(ground: &Ground<'_>, at_most: f64) -> Vec<Outcome> {
    let scene = ground.scene;
    let carers: Vec<CarerId> = scene.household.carers.iter().map(|(id, _)| *id).collect();
    if carers.len() < 2 {
        return Vec::new();
    }
    let whom = Subject::Household;
    let one = |slice: Slice| {
        let night = scene.night.on(scene.zone, slice.date);
        let load = ups(scene.line, &carers, night, scene.now).load();
        let claimed = load.carers.iter().map(|(_, time)| *time).sum();
        let shares = carers.iter().filter_map(|carer| load.share(*carer));
        let mark = match shares.reduce(f64::max) {
            _ if torn(&ground.holes(whom).log, night) || load.unsaid >= claimed => Mark::Unobserved,
            None => Mark::Unobserved,
            Some(_) if !two_log(ground, night) => Mark::Unobserved,
            Some(share) if share <= at_most => Mark::Good,
            Some(_) => Mark::Bad,
        };
        let facts: Vec<FactId> =
            acts(scene.line, night, scene.now).map(|act| act.logged.id).collect();
        judged(ground, whom, slice, night, (mark, false), facts)
    };
    nights(ground).into_iter().filter_map(one).collect()
}

/// Tells whether two carers logged care by night, up to the end of this one.
fn two_log(ground: &Ground<'_>, night: Span) -> bool {
    let scene = ground.scene;
    let span = Span::new(night.end() - LOGGED_WITHIN, night.end());
    let mut first = None;
    let mut acts = acts(scene.line, span, scene.now);
    acts.any(|act| match (act.by, first) {
        (None, _) => false,
        (by, first) if by == first => false,
        _ if !within(ground, scene.night, act.logged.fact.start) => false,
        (by, None) => {
            first = by;
            false
        }
        _ => true,
    })
}
