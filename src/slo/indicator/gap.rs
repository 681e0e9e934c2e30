//! The time from one to the next: each that ends is an event.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::plan::objective::Limit;
use crate::plan::objective::Stream;
use crate::slo::event::events;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::LEAD;
use crate::slo::scene::torn;
use chrono::TimeDelta;

/// Returns one outcome for each gap that ended, when it ended, and one for the
/// gap that runs once it is past its limit.
///
/// ```text
/// feeds    F    F           F  (hole)   F        now
/// gaps      good     bad         ?        bad, for now
/// ```
///
/// A gap with a hole in the log is unobserved; so is the one that runs when
/// the log ends in a hole. Where nothing is promised nothing counts, and so it
/// is with what is further apart than [`LEAD`]: another log begins there.
#[must_use]
pub fn outcomes(
    ground: &Ground<'_>,
    whom: Subject,
    of: &Stream,
    at_most: &Limit<TimeDelta>,
) -> Vec<Outcome> {
    let now = ground.scene.now;
    let found = events(ground, of, whom, ground.around());
    let holes = &ground.holes(whom).log;
    let mark = |gap: Span, most: TimeDelta| match gap.length() {
        _ if torn(holes, gap) => Mark::Unobserved,
        length if length <= most => Mark::Good,
        _ => Mark::Bad,
    };
    let excused = |outcome: Outcome, gap: Span| match ground.excuse(whom, gap) {
        Some(by) => outcome.excuse(by),
        None => outcome,
    };
    let mut outcomes = Vec::with_capacity(found.len());
    for pair in found.windows(2) {
        let gap = Span::new(pair[0].fact.start, pair[1].fact.start);
        let most = at_most.at(ground.age(whom, gap.end()));
        let most = most.filter(|_| ground.asks(gap.end()) && gap.length() <= LEAD);
        if let Some(most) = most {
            let facts = vec![pair[0].id, pair[1].id];
            outcomes.push(excused(Outcome::new(gap.end(), mark(gap, most), facts), gap));
        }
    }
    if let Some((last, most)) = found.last().zip(at_most.at(ground.age(whom, now))) {
        let gap = Span::new(last.fact.start, now);
        if gap.length() > most && gap.length() <= LEAD {
            let outcome = Outcome::new(now, mark(gap, most), vec![last.id]);
            outcomes.push(excused(outcome.provisional(), gap));
        }
    }
    outcomes
}
