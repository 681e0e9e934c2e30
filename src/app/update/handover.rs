//! `e`: the card for whoever takes over, and the hand-over itself.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::overlay::HandOver;
use crate::app::overlay::Overlay;
use crate::app::reply::Outcome;
use crate::app::update::alerting;
use crate::app::update::choose;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::board::handover::Card;
use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::export::handover;
use crate::export::handover::About;
use crate::export::handover::Line;
use crate::export::handover::WIDE;
use crate::journal::entry::Payload;
use crate::text::catalogue::app as text;

/// Columns beside the card: border and margin at each side.
const BESIDE: u16 = 4;

/// Opens the card for another carer than the one who writes here; when nobody
/// does, for one that is not the primary carer, whose rest it is about.
pub fn open(model: &mut Model) {
    let takers = takers(model);
    let primary = |id: &CarerId| model.household.carer(*id).is_some_and(|carer| carer.primary);
    let rested = takers.iter().find(|id| model.you.is_some() || !primary(id));
    let to = rested.or(takers.first()).copied();
    let card = Card::compute(&model.timeline, &model.household, model.zone(), model.now);
    let card = card.with(&model.alerts);
    model.overlay = Some(Overlay::HandOver(HandOver { to, top: 0, card: Box::new(card) }));
}

/// Works the card out anew while it is open.
pub fn refresh(model: &mut Model) {
    let zone = model.zone();
    if let Some(Overlay::HandOver(open)) = &mut model.overlay {
        let card = Card::compute(&model.timeline, &model.household, zone, model.now);
        *open.card = card.with(&model.alerts);
    }
}

/// Returns who may take over: every carer but the one who writes here.
#[must_use]
pub fn takers(model: &Model) -> Vec<CarerId> {
    let carers = model.household.carers.iter().map(|(id, _)| *id);
    carers.filter(|id| Some(*id) != model.you).collect()
}

/// Returns the lines of the card as wide as the screen has room for.
#[must_use]
pub fn lines(model: &Model, open: &HandOver) -> Vec<Line> {
    let width = usize::from(model.ui.size.0.saturating_sub(BESIDE)).clamp(20, WIDE);
    handover::lines(&open.card, about(model, open), width)
}

/// Returns how many lines of the card are shown at once, beside the frame,
/// who takes over, and the keys.
///
/// ```text
/// rows of the screen   under 14   14 and more
/// kept free            4          5            a gap above the foot
/// ```
#[must_use]
pub const fn room(rows: u16) -> u16 {
    let around = if rows < 14 { 4 } else { 5 };
    let room = rows.saturating_sub(around);
    if room == 0 { 1 } else { room }
}

const fn about<'a>(model: &'a Model, open: &HandOver) -> About<'a> {
    About { household: &model.household, style: &model.ui.style, from: model.you, to: open.to }
}

/// Does what a key means on the card.
pub fn act(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(Overlay::HandOver(open)) = &model.overlay else {
        return vec![];
    };
    let page = usize::from(room(model.ui.size.1));
    let last = lines(model, open).len().saturating_sub(page);
    let from = open.top.min(last);
    let top = match act {
        Act::Open => return hand_over(model, stamp),
        Act::Escalate => {
            model.overlay = None;
            return alerting::act(model, stamp, act);
        }
        Act::Copy => return copy(model),
        Act::Author => return author(model),
        Act::Next | Act::Previous | Act::Nth(_) => {
            pick(model, act);
            return vec![];
        }
        Act::Back | Act::Escape => {
            model.overlay = None;
            return vec![];
        }
        Act::Up => from.saturating_sub(1),
        Act::Down => from + 1,
        Act::PageUp => from.saturating_sub(page),
        Act::PageDown => from + page,
        Act::First => 0,
        Act::Last => last,
        _ => from,
    };
    if let Some(Overlay::HandOver(open)) = &mut model.overlay {
        open.top = top.min(last);
    }
    vec![]
}

/// Picks who takes over: the next one, or the one of a digit.
fn pick(model: &mut Model, act: Act) {
    let takers = takers(model);
    let Some(Overlay::HandOver(open)) = &mut model.overlay else { return };
    let place = open.to.and_then(|to| takers.iter().position(|id| *id == to));
    let count = takers.len().max(1);
    let next = match (act, place) {
        (Act::Nth(n), _) => usize::from(n) - 1,
        (Act::Previous, Some(place)) => (place + count - 1) % count,
        (_, Some(place)) => (place + 1) % count,
        (_, None) => 0,
    };
    if let Some(id) = takers.get(next) {
        open.to = Some(*id);
    }
}

/// The next carer writes here; nobody hands over to themselves.
fn author(model: &mut Model) -> Vec<Effect> {
    let effects = choose::next_author(model);
    let first = takers(model).first().copied();
    let you = model.you;
    if let Some(Overlay::HandOver(open)) = &mut model.overlay
        && (open.to.is_none() || open.to == you)
    {
        open.to = first;
    }
    effects
}

/// Stores that the watch goes to the shown carer, and closes the card.
fn hand_over(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let Some(Overlay::HandOver(open)) = model.overlay.take() else {
        return vec![];
    };
    let detail = Detail::HandOver { to: open.to };
    let fact = Fact::at(Subject::Household, stamp.at, model.zone(), detail);
    let fact = Fact { by: model.you, ..fact };
    send::send(model, stamp, Wish { ask: false, ..Wish::new(vec![Payload::Log(fact)]) })
}

/// Copies the card as a text for a chat message; it stays open.
fn copy(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::HandOver(open)) = &model.overlay else {
        return vec![];
    };
    let card = handover::text(&open.card, about(model, open), WIDE);
    say::text(model, Outcome::Said, text::COPIED_CARD, &[]);
    vec![Effect::Copy(card)]
}
