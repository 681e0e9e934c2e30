//! One key press: the guards against babies and held keys, then the table.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::effect::Turn;
use crate::app::guide::Page;
use crate::app::key::Key;
use crate::app::keymap;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::model::Press;
use crate::app::msg::Stamp;
use crate::app::overlay::CarerPage;
use crate::app::overlay::Line;
use crate::app::overlay::Overlay;
use crate::app::reply::Outcome;
use crate::app::screen::Screen;
use crate::app::screen::Tab;
use crate::app::update::alerting;
use crate::app::update::alerts;
use crate::app::update::carer;
use crate::app::update::choose;
use crate::app::update::copy;
use crate::app::update::edit;
use crate::app::update::editor;
use crate::app::update::guide;
use crate::app::update::handover;
use crate::app::update::help;
use crate::app::update::importing;
use crate::app::update::incidents;
use crate::app::update::log;
use crate::app::update::navigate;
use crate::app::update::objectives;
use crate::app::update::popup;
use crate::app::update::private;
use crate::app::update::question;
use crate::app::update::reader;
use crate::app::update::runs;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::shift;
use crate::app::update::typing;
use crate::text::catalogue::app as text;
use chrono::TimeDelta;

/// So many printable keys within a second are no person's.
const BURST: usize = 10;

/// How long the hints beside the bed stay lit.
const HINTS: TimeDelta = TimeDelta::seconds(5);

/// Takes in one key.
pub fn press(model: &mut Model, stamp: Stamp, key: Key) -> Vec<Effect> {
    match keymap::lookup(&model.ui, Context::Always, key) {
        Some(act @ (Act::Quit | Act::Suspend | Act::Repaint)) => return always(act),
        Some(Act::RedFlags) => return red_flags(model),
        _ => {}
    }
    if model.keys.locked {
        if keymap::lookup(&model.ui, Context::Screen, key) == Some(Act::RedFlags) {
            return red_flags(model);
        }
        unlock(model, key);
        return vec![];
    }
    if model.guide.is_none() && matches!(model.overlay, Some(Overlay::Private(_))) {
        return private::press(model, stamp, key);
    }
    let typing = typing::focused(model);
    if !typing && burst(model, stamp, key) {
        return vec![];
    }
    let quitting = model.keys.quitting.take();
    if model.guide.is_none()
        && let Some(effects) = held(model, key)
    {
        return effects;
    }
    if let Some(effects) = question::answer(model, stamp, key) {
        return effects;
    }
    say::clear(model);
    if typing {
        return typing::press(model, stamp, key);
    }
    let context = context(model);
    let over = (context == Context::Screen && alerts::over(model))
        .then(|| keymap::lookup(&model.ui, Context::Over, key))
        .flatten();
    let run = (context == Context::Screen && runs::steps(model))
        .then(|| keymap::lookup(&model.ui, Context::Run, key))
        .flatten();
    let act = over.or(run).or_else(|| keymap::lookup(&model.ui, context, key));
    if act == Some(Act::Back) {
        model.keys.quitting = quitting;
    }
    let Some(act) = act else {
        light(model);
        return vec![];
    };
    perform(model, stamp, context, act)
}

/// Returns where the next key has its meaning.
#[must_use]
pub const fn context(model: &Model) -> Context {
    if model.guide.is_some() {
        return Context::Guide;
    }
    match &model.overlay {
        Some(Overlay::Feed(_)) => Context::Feed,
        Some(Overlay::Nappy(_)) => Context::Nappy,
        Some(Overlay::Pick(_)) => Context::Whose,
        Some(Overlay::Carer(popup)) => match popup.page {
            CarerPage::Top => Context::Carer,
            CarerPage::Toil => Context::Toil,
            CarerPage::CheckIn => Context::CheckIn,
            CarerPage::Recovery => Context::Recovery,
            CarerPage::Shift => Context::Shift,
        },
        Some(Overlay::Help(_)) => Context::Help,
        Some(Overlay::HandOver(_)) => Context::HandOver,
        Some(Overlay::Import(_)) => Context::Import,
        Some(Overlay::Private(_)) => Context::Private,
        Some(Overlay::Reader(open)) if open.incident.is_some() => Context::Incident,
        Some(Overlay::Reader(_)) => Context::Guide,
        Some(Overlay::Line(_) | Overlay::Filter(_) | Overlay::Edit(_)) | None => Context::Screen,
    }
}

fn always(act: Act) -> Vec<Effect> {
    vec![match act {
        Act::Suspend => Effect::Suspend,
        Act::Repaint => Effect::Repaint,
        _ => Effect::Quit,
    }]
}

/// Does what a key means.
pub fn perform(model: &mut Model, stamp: Stamp, context: Context, act: Act) -> Vec<Effect> {
    if act == Act::RedFlags {
        return red_flags(model);
    }
    match context {
        Context::Guide if model.guide.is_none() => reader::act(model, act),
        Context::Guide => guide::act(model, stamp, act),
        Context::Private => private::act(model, stamp, act),
        Context::Incident => incidents::act(model, stamp, act),
        Context::Feed | Context::Nappy | Context::Whose => popup::act(model, stamp, act),
        Context::Carer | Context::Toil | Context::CheckIn | Context::Recovery | Context::Shift => {
            carer::act(model, stamp, act)
        }
        Context::Help => help::act(model, stamp, act),
        Context::HandOver => handover::act(model, stamp, act),
        Context::Import => importing::act(model, act),
        Context::Screen | Context::Over | Context::Run | Context::Always => {
            on_screen(model, stamp, act)
        }
    }
}

/// `!`: the signs to call about; once they show, the crisis card.
fn red_flags(model: &mut Model) -> Vec<Effect> {
    if model.guide.is_some() {
        guide::turn(model);
        return vec![];
    }
    guide::open(model, Page::Flags);
    vec![]
}

fn on_screen(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let failed = model.unsaved.iter().any(|unsaved| unsaved.failed.is_some());
    if act == Act::Open && failed {
        return send::retry(model);
    }
    if model.screen == Screen::Bedside && !beside_the_bed(act) {
        light(model);
        return vec![];
    }
    match act {
        Act::Feed | Act::Nappy => popup::open(model, act),
        Act::Sleep => return log::sleep(model, stamp),
        Act::Earlier => return shift::last(model, stamp, -5),
        Act::Later => return shift::last(model, stamp, 5),
        Act::Undo => return turn(model, stamp, Effect::Undo),
        Act::Redo => return turn(model, stamp, Effect::Redo),
        Act::Edit if matches!(model.screen, Screen::Run(_)) => {
            return runs::edit(model, stamp).unwrap_or_default();
        }
        Act::Helped | Act::NotFit | Act::EndRun => return runs::act(model, stamp, act),
        Act::Edit => match objectives::selected(model).map(|one| one.id.clone()) {
            Some(id) => return editor::edit_objective(model, id.as_str()),
            None => edit::open(model),
        },
        Act::Open if matches!(model.screen, Screen::Run(_)) => return runs::open(model, stamp),
        Act::Open => open(model),
        Act::Command => model.overlay = Some(Overlay::Line(Line::default())),
        Act::Filter => filter(model),
        Act::Help => model.overlay = Some(Overlay::Help(crate::app::overlay::Help::default())),
        Act::Bedside => navigate::bedside(model),
        Act::Night => return choose::night(model),
        Act::Author => return choose::next_author(model),
        Act::Copy => return copy::line(model),
        Act::HandOver => handover::open(model),
        Act::Ack | Act::Snooze | Act::Escalate | Act::Runbook | Act::Rate(_) => {
            return alerting::act(model, stamp, act);
        }
        Act::Incident => return incidents::key(model, stamp),
        Act::Show(tab) => navigate::show(model, tab),
        Act::Next => navigate::next(model, true),
        Act::Previous => navigate::next(model, false),
        Act::Up | Act::Down | Act::PageUp | Act::PageDown | Act::First | Act::Last => {
            return navigate::step(model, act);
        }
        Act::Back => return navigate::back(model),
        Act::Escape => navigate::escape(model),
        Act::Quit | Act::Suspend | Act::Repaint => return always(act),
        _ => {}
    }
    vec![]
}

/// `Space`: more of the picture, or the entry under the cursor.
fn open(model: &mut Model) {
    if matches!(model.screen, Screen::Carers(_)) {
        carer::open(model);
    } else if matches!(model.screen, Screen::Alerts(_)) {
        alerts::other_pane(model, true);
    } else if matches!(model.screen, Screen::Slo(_)) {
        objectives::open(model);
    } else if !navigate::reach(model) && matches!(model.screen, Screen::Log(_) | Screen::Time(_)) {
        edit::open(model);
    }
}

/// `/`: the filter of the list; where there is none, the Log is shown first.
fn filter(model: &mut Model) {
    if matches!(model.screen, Screen::Now | Screen::Slo(_) | Screen::Carers(_)) {
        navigate::show(model, Tab::Log);
    }
    model.overlay = Some(Overlay::Filter(Line::holding(model.filter.clone())));
}

/// Asks the store to take back or bring back.
pub fn turn(model: &mut Model, stamp: Stamp, effect: fn(Turn) -> Effect) -> Vec<Effect> {
    if model.unsaved.is_empty() {
        return vec![effect(Turn { author: model.you, id: stamp.id, at: stamp.at })];
    }
    let hint = text::UNSAVED_HINT;
    say::hinting(model, Outcome::Refused, text::WAIT, &[], hint, &[Act::Open]);
    vec![]
}

/// Beside the bed only these act; any other key lights the hints.
const fn beside_the_bed(act: Act) -> bool {
    matches!(
        act,
        Act::Feed
            | Act::Sleep
            | Act::Nappy
            | Act::Earlier
            | Act::Later
            | Act::Undo
            | Act::Redo
            | Act::Ack
            | Act::Snooze
            | Act::Escalate
            | Act::Bedside
            | Act::RedFlags
    )
}

fn light(model: &mut Model) {
    if model.screen == Screen::Bedside {
        model.keys.hints_until = Some(model.now + HINTS);
    }
}

/// A doubtful entry waits: `Space` stores it, any other key lets it go.
fn held(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let held = model.keys.held.take()?;
    model.toast = None;
    match keymap::lookup(&model.ui, Context::Screen, key) {
        Some(Act::Open) => Some(send::confirmed(model, held)),
        Some(Act::Back | Act::Escape) => Some(vec![]),
        _ => None,
    }
}

/// Counts printable keys; ten within a second lock the keyboard, unless most
/// of them only look around: a person leafs that fast, and it harms nothing.
fn burst(model: &mut Model, stamp: Stamp, key: Key) -> bool {
    if key.printable().is_none() {
        return false;
    }
    let looks = keymap::lookup(&model.ui, context(model), key).is_some_and(only_looks);
    let second = TimeDelta::seconds(1);
    let burst = &mut model.keys.burst;
    burst.retain(|press| (stamp.at - press.at).abs() < second);
    burst.push(Press { at: stamp.at, looks });
    let does = burst.iter().filter(|press| !press.looks).count();
    if burst.len() < BURST || does * 2 < burst.len() {
        return false;
    }
    model.keys.burst.clear();
    model.keys.locked = true;
    model.keys.unlocking = false;
    locked(model);
    true
}

/// Tells whether an act moves what is shown and nothing else.
const fn only_looks(act: Act) -> bool {
    matches!(
        act,
        Act::Up
            | Act::Down
            | Act::PageUp
            | Act::PageDown
            | Act::First
            | Act::Last
            | Act::Next
            | Act::Previous
            | Act::Show(_)
    )
}

fn unlock(model: &mut Model, key: Key) {
    let back = keymap::lookup(&model.ui, Context::Screen, key) == Some(Act::Back);
    if back && model.keys.unlocking {
        model.keys.locked = false;
        model.keys.unlocking = false;
        model.toast = None;
        say::text(model, Outcome::Said, text::UNLOCKED, &[]);
    } else {
        model.keys.unlocking = back;
        locked(model);
    }
}

fn locked(model: &mut Model) {
    let hint = text::LOCKED_HINT;
    say::hinting(model, Outcome::Said, text::LOCKED, &[], hint, &[Act::Back, Act::Back]);
    if let Some(toast) = &mut model.toast {
        toast.until = None;
    }
}
