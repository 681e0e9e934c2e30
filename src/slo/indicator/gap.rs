//! The time from one to the next: each that ends is an event.

use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::journal::timeline::Logged;
use crate::plan::objective::Limit;
use crate::plan::objective::Stream;
use crate::slo::event::events;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::REACH;
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
/// A gap with a hole in the log is unobserved. The one that runs stays bad for
/// as long as it waits: only an entry shows that the log had a hole, and time
/// alone never gives budget back.
#[must_use]
pub fn outcomes(
    ground: &Ground<'_>,
    whom: Subject,
    of: &Stream,
    at_most: &Limit<TimeDelta>,
) -> Vec<Outcome> {
    let now = ground.scene.now;
    let found = found(ground, whom, of);
    let judged = |gap: Span, most: TimeDelta, facts: Vec<FactId>| {
        let torn = |gap: Span| torn(ground.shown(whom).as_ref(), gap);
        let before =
            Span::new(gap.start(), gap.end().min(ground.around().start()).max(gap.start()));
        let mark = match gap.length() {
            _ if torn(gap) || !ground.seen(whom, before) => Mark::Unobserved,
            length if length <= most => Mark::Good,
            _ => Mark::Bad,
        };
        let outcome = Outcome::new(gap.end(), mark, facts);
        match ground.excuse(whom, gap) {
            Some(by) => outcome.excuse(by),
            None => outcome,
        }
    };
    let mut outcomes = Vec::with_capacity(found.len());
    for pair in found.windows(2) {
        let gap = Span::new(pair[0].fact.start, pair[1].fact.start);
        let most = at_most.at(ground.age(whom, gap.end()));
        if let Some(most) = most.filter(|_| ground.asks(gap.end())) {
            outcomes.push(judged(gap, most, vec![pair[0].id, pair[1].id]));
        }
    }
    if let Some((last, most)) = found.last().zip(at_most.at(ground.age(whom, now))) {
        let gap = Span::new(last.fact.start, now);
        if gap.length() > most {
            outcomes.push(judged(gap, most, vec![last.id]).provisional());
        }
    }
    outcomes
}

/// Returns what happened around the span, and with it the one before its first.
fn found<'a>(ground: &Ground<'a>, whom: Subject, of: &Stream) -> Vec<&'a Logged> {
    let around = ground.around();
    let mut found = events(ground, of, whom, around);
    if found.first().is_none_or(|first| first.fact.start > ground.span.start()) {
        let before = Span::new(around.start() - REACH, around.start());
        found.splice(0..0, events(ground, of, whom, before).pop());
    }
    found
}
