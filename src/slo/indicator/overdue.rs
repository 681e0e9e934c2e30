//! The minutes in which a gap was past its limit, of all that were observed.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::metrics::spans::joined;
use crate::plan::objective::Limit;
use crate::plan::objective::Stream;
use crate::slo::event::events;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use crate::slo::scene::LEAD;
use chrono::DurationRound;
use chrono::TimeDelta;

/// Minutes are told in parts of this length, each when it ends.
///
/// Source: `sre.md` §1.6.1.
pub const PART: TimeDelta = TimeDelta::minutes(15);

/// Returns the minutes of each quarter of an hour: overdue ones are bad.
///
/// ```text
/// events    E                 E
/// limit      <------>
/// overdue            [========)
/// parts    |   |   |   |   |   |   |     each good, bad and unobserved minutes
/// ```
///
/// After an event no more than [`LEAD`] counts. What was last logged may be any
/// time ago: only an entry shows that the log had a hole.
#[must_use]
pub fn outcomes(
    ground: &Ground<'_>,
    whom: Subject,
    of: &Stream,
    at_most: &Limit<TimeDelta>,
) -> Vec<Outcome> {
    let now = ground.scene.now;
    let found = events(ground, of, whom, ground.around());
    let ends = found.iter().skip(1).map(|logged| logged.fact.start).chain([now]);
    let mut late = Vec::new();
    let mut promised = Vec::new();
    for (logged, end) in found.iter().zip(ends) {
        let gap = Span::new(logged.fact.start, end.min(logged.fact.start + LEAD));
        if let Some(most) = at_most.at(ground.age(whom, gap.start())) {
            promised.push(gap);
            late.push((Span::new(gap.start() + most, gap.end()), logged.id));
        }
    }
    let unknown = joined(ground.shown(whom));
    let first = ground.span.start().duration_trunc(PART).unwrap_or(ground.span.start());
    let mut outcomes = Vec::new();
    let mut part = Span::new(first, first + PART);
    while part.end() <= now {
        if ground.asks(part.end()) {
            let inside = |spans: &[Span]| -> Vec<Span> {
                let from = spans.partition_point(|span| span.end() <= part.start());
                let near = spans[from..].iter().take_while(|span| span.start() < part.end());
                near.filter_map(|span| span.intersection(part)).collect()
            };
            let known = inside(&promised);
            let holes = inside(&unknown);
            let bad = late.iter().filter_map(|(span, id)| Some((span.intersection(part)?, *id)));
            let bad: Vec<_> = bad.filter(|(span, _)| span.start() < span.end()).collect();
            let seen = |span: &Span| minutes(&[*span]) - covered(&holes, *span);
            let late: u32 = bad.iter().map(|(span, _)| seen(span)).sum();
            let all: u32 = known.iter().map(seen).sum();
            let lost = minutes(&known) - all;
            let mut push = |mark, weight, facts| {
                let outcome = Outcome { weight, ..Outcome::new(part.end(), mark, facts) };
                let excuse = ground.excuse(whom, part);
                let outcome = excuse.map_or(outcome.clone(), |by| outcome.excuse(by));
                outcomes.extend((weight > 0).then_some(outcome));
            };
            push(Mark::Good, all.saturating_sub(late), Vec::new());
            push(Mark::Bad, late, bad.iter().map(|(_, id)| *id).collect());
            push(Mark::Unobserved, lost, Vec::new());
        }
        part = Span::new(part.end(), part.end() + PART);
    }
    outcomes
}

fn minutes(spans: &[Span]) -> u32 {
    let whole: TimeDelta = spans.iter().map(|span| span.length()).sum();
    u32::try_from(whole.num_minutes()).unwrap_or_default()
}

/// Returns the minutes of `span` that lie in holes.
fn covered(holes: &[Span], span: Span) -> u32 {
    let inside: Vec<Span> = holes.iter().filter_map(|hole| hole.intersection(span)).collect();
    minutes(&inside).min(minutes(&[span]))
}
