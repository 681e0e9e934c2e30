//! How the minutes up by night were split.

use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::metrics::carer::care::acts;
use crate::metrics::carer::load::ups;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::torn;
use crate::slo::slice::Slice;
use crate::slo::slice::judged;
use crate::slo::slice::nights;

/// Returns one outcome a night: good when no carer has more than `at_most` of
/// the minutes that somebody claimed.
///
/// Unobserved with a hole in the log, without any claimed minute, and when as
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
            Some(share) if share <= at_most => Mark::Good,
            Some(_) => Mark::Bad,
        };
        let facts: Vec<FactId> =
            acts(scene.line, night, scene.now).map(|act| act.logged.id).collect();
        judged(ground, whom, slice, night, (mark, false), facts)
    };
    nights(ground).into_iter().filter_map(one).collect()
}
