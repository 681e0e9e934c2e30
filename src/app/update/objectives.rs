//! Screen 3: how the objectives stand, kept up, and the cursor among them.

use crate::app::act::Act;
use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::roster;
use crate::app::screen::Screen;
use crate::app::screen::SloPane;
use crate::app::screen::SloScreen;
use crate::app::screen::Tab;
use crate::app::update::navigate;
use crate::app::update::refresh;
use crate::app::update::say;
use crate::domain::id::FactId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::slo::budget::burnt;
use crate::slo::outcome::Outcome as Event;
use crate::slo::scene::LEAD;
use crate::slo::scene::Scene;
use crate::slo::verdict::Slo;
use crate::slo::verdict::Verdict;
use crate::text::catalogue::slos as text;
use chrono::TimeDelta;

/// The rate of events wants that much, however short the windows are.
const LEAST: i64 = 28;

/// Returns the log, the hours of the plan and the duties, which the objectives
/// are judged on.
#[must_use]
pub fn scene(model: &Model) -> Scene<'_> {
    let scene = Scene::new(&model.timeline, &model.household, model.zone(), model.now);
    let around = Span::new(model.now - longest(model) - LEAD, model.now + LEAD);
    scene.planned(&model.plan.plan).on_duty(roster::duties(model, around))
}

/// Returns the longest window of an objective, or what the rate of events wants.
fn longest(model: &Model) -> TimeDelta {
    let windows = model.plan.plan.objectives.iter();
    let days = windows.map(|one| i64::from(one.window.days())).max().unwrap_or(LEAST);
    TimeDelta::days(days.max(LEAST))
}

/// Tells whether all that the longest window asks for is in memory.
#[must_use]
pub fn whole(model: &Model) -> bool {
    let since = model.now - longest(model);
    model.timeline.complete_since().is_none_or(|known| known <= since)
}

/// Judges the objectives once, where a screen shows them.
pub fn begin(model: &mut Model) {
    let shown = matches!(model.screen, Screen::Now | Screen::Slo(_));
    if model.slo.is_none() && shown && whole(model) {
        model.slo = Some(Slo::evaluate(&model.plan.plan.objectives, &scene(model)));
    }
}

/// Facts from `since` on changed, or time went on: what was judged before is
/// judged again from there.
pub fn after(model: &mut Model, since: Option<Timestamp>) {
    let Some(mut slo) = model.slo.take() else { return };
    slo.refresh(&model.plan.plan.objectives, &scene(model), since);
    model.slo = Some(slo);
}

/// Returns the objective under the cursor: the one picked, else the one with
/// the least left.
#[must_use]
pub fn selected(model: &Model) -> Option<&Verdict> {
    let Screen::Slo(SloScreen { selected, .. }) = &model.screen else {
        return None;
    };
    let slo = model.slo.as_ref()?;
    let picked = selected
        .as_ref()
        .and_then(|(id, whom)| slo.verdicts.iter().find(|one| one.id == *id && one.whom == *whom));
    picked.or_else(|| slo.by_left().into_iter().next())
}

/// Returns what burnt the budget of an objective, the newest first; of what is
/// told in parts, as the minutes of one gap are, the last part.
#[must_use]
pub fn events(verdict: &Verdict, now: Timestamp) -> Vec<&Event> {
    let mut events: Vec<&Event> = burnt(&verdict.stream, verdict.goal, now).collect();
    events.dedup_by(|one, newer| !one.facts.is_empty() && one.facts == newer.facts);
    events
}

/// Returns the entry that an event is opened at: the last of those it stands on.
#[must_use]
pub fn entry(model: &Model, event: &Event) -> Option<FactId> {
    event.facts.iter().rev().copied().find(|id| model.timeline.get(*id).is_some())
}

/// Goes to the other pane; `false` where there is none that way.
pub fn other_pane(model: &mut Model, forward: bool) -> bool {
    let some = selected(model).is_some();
    let Screen::Slo(screen) = &mut model.screen else {
        return false;
    };
    let other = if forward { SloPane::Events } else { SloPane::List };
    let goes = some && screen.pane != other;
    if goes {
        screen.pane = other;
    }
    goes
}

/// Goes back to the list; `false` where that is shown already.
pub fn close(model: &mut Model) -> bool {
    other_pane(model, false)
}

/// Moves the cursor: among the objectives, or among what burnt the budget.
pub fn step(model: &mut Model, act: Act) {
    let Screen::Slo(screen) = &model.screen else { return };
    let (pane, event) = (screen.pane, screen.event);
    let Some(verdict) = selected(model) else { return };
    if pane == SloPane::Events {
        let last = events(verdict, model.now).len().saturating_sub(1);
        let to = moved(act, event.min(last), last);
        if let Screen::Slo(screen) = &mut model.screen {
            screen.event = to;
        }
        return;
    }
    let all = model.slo.as_ref().map(Slo::by_left).unwrap_or_default();
    let at = all.iter().position(|one| *one == verdict).unwrap_or_default();
    let to = moved(act, at, all.len().saturating_sub(1));
    let picked = all.get(to).map(|one| (one.id.clone(), one.whom));
    if let Screen::Slo(screen) = &mut model.screen {
        screen.selected = picked;
        screen.event = 0;
    }
}

fn moved(act: Act, from: usize, last: usize) -> usize {
    match act {
        Act::Up => from.saturating_sub(1),
        Act::Down => (from + 1).min(last),
        Act::First | Act::PageUp => 0,
        _ => last,
    }
}

/// `Space`: from the list to what burnt the budget, from there to the entry in
/// the Log.
pub fn open(model: &mut Model) {
    if other_pane(model, true) {
        return;
    }
    let Screen::Slo(screen) = &model.screen else { return };
    let place = screen.event;
    let event = selected(model).and_then(|one| {
        let events = events(one, model.now);
        let event = events.get(place.min(events.len().saturating_sub(1)))?;
        entry(model, event)
    });
    let Some(fact) = event else {
        say::text(model, Outcome::Nothing, text::NO_ENTRY, &[]);
        return;
    };
    navigate::show(model, Tab::Log);
    if !model.list.contains(&fact) {
        model.filter.clear();
        refresh::list(model);
    }
    refresh::select(model, Some(fact));
}
