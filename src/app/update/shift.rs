//! `t` and `T`: the last entry a little earlier or later.

use crate::app::effect::Effect;
use crate::app::model::Edge;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Payload;
use crate::text::catalogue::app as text;
use chrono::TimeDelta;

/// Shifts the last entry by `minutes`, negative for earlier.
pub fn last(model: &mut Model, stamp: Stamp, minutes: i64) -> Vec<Effect> {
    if !model.unsaved.is_empty() {
        say::text(model, Outcome::Refused, text::WAIT, &[]);
        return vec![];
    }
    let (facts, edge) = target(model);
    let Some(by) = TimeDelta::try_minutes(minutes).filter(|_| !facts.is_empty()) else {
        say::text(model, Outcome::Nothing, text::NO_LAST, &[]);
        return vec![];
    };
    let payloads = facts
        .iter()
        .filter_map(|id| model.timeline.get(*id))
        .map(|logged| Payload::Correct { fact: logged.id, now: shifted(&logged.fact, edge, by) })
        .collect();
    send::send(model, stamp, Wish { edge, ask: false, ..Wish::new(payloads) })
}

/// Returns the facts of the last action that still hold, else the fact this
/// author wrote last; and which end of them it set.
#[must_use]
pub fn target(model: &Model) -> (Vec<FactId>, Edge) {
    if let Some(last) = &model.last {
        let held = last.facts.iter().copied().filter(|id| model.timeline.get(*id).is_some());
        let held: Vec<FactId> = held.collect();
        if !held.is_empty() {
            return (held, last.edge);
        }
    }
    let mine = model.timeline.all().iter().filter(|logged| logged.author == model.you);
    let newest = mine.max_by_key(|logged| (logged.recorded_at, logged.id));
    (newest.map(|logged| logged.id).into_iter().collect(), Edge::Whole)
}

/// Returns the fact moved by `by`.
///
/// ```text
/// whole   [start === end)  both move; one that runs moves its start
/// end     [start === end)  only the end moves, with the last side's minutes
/// ```
fn shifted(fact: &Fact, edge: Edge, by: TimeDelta) -> Fact {
    let mut now = fact.clone();
    let moved = |at| add(at, by);
    match (edge, fact.extent) {
        (Edge::End, Extent::Until(end)) => {
            now.extent = Extent::Until(moved(end));
            if let Detail::Feed(Feed::Breast { sides }) = &mut now.detail
                && let Some(run) = sides.last_mut().filter(|run| run.from.is_some())
            {
                let minutes = run.minutes.map(i64::from).map(|was| was + by.num_minutes());
                run.minutes = minutes.and_then(|minutes| u16::try_from(minutes.max(0)).ok());
            }
        }
        (_, Extent::Open) => {
            now.start = moved(fact.start);
            if let Detail::Feed(Feed::Breast { sides }) = &mut now.detail
                && let Some(run) = sides.first_mut()
            {
                run.from = run.from.map(moved);
                let minutes = run.minutes.map(i64::from).map(|was| was - by.num_minutes());
                run.minutes = minutes.and_then(|minutes| u16::try_from(minutes.max(0)).ok());
            }
        }
        (_, extent) => {
            now.start = moved(fact.start);
            if let Extent::Until(end) = extent {
                now.extent = Extent::Until(moved(end));
            }
            for pause in &mut now.pauses {
                pause.from = moved(pause.from);
                pause.to = pause.to.map(moved);
            }
            if let Detail::Feed(Feed::Breast { sides }) = &mut now.detail {
                for run in sides {
                    run.from = run.from.map(moved);
                }
            }
        }
    }
    now
}

/// Adds, and stays where time ends.
fn add(at: Timestamp, by: TimeDelta) -> Timestamp {
    at.checked_add_signed(by).unwrap_or(at)
}
