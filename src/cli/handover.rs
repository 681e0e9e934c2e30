//! `handover`: the card as text and as JSON.

use crate::app::model::Model;
use crate::board::handover::BabyCard;
use crate::board::handover::Card;
use crate::cli::alerts;
use crate::cli::forecast::basis;
use crate::cli::say::maybe_time;
use crate::cli::say::minutes;
use crate::cli::say::time;
use crate::cli::say::who;
use crate::domain::detail::Detail;
use crate::domain::id::CarerId;
use crate::export::handover;
use crate::export::handover::About;
use crate::export::handover::WIDE;
use crate::journal::timeline::Logged;
use crate::metrics::last::SleepState;
use crate::metrics::until::DAYS;
use crate::metrics::until::Until;
use crate::text::words;
use serde_json::Value;
use serde_json::json;

/// Returns the card for people; `plain` has every record on one line, however long.
#[must_use]
pub fn text(model: &Model, to: Option<CarerId>, plain: bool) -> String {
    let width = if plain { usize::MAX } else { WIDE };
    handover::text(&card(model), about(model, to), width)
}

fn card(model: &Model) -> Card {
    let card = Card::compute(&model.timeline, &model.household, model.zone(), model.now);
    card.with(&model.alerts)
}

const fn about(model: &Model, to: Option<CarerId>) -> About<'_> {
    About { household: &model.household, style: &model.ui.style, from: model.you, to }
}

/// Returns the card as JSON: lists have an object a baby, or one an entry.
#[must_use]
pub fn json(model: &Model, to: Option<CarerId>) -> Value {
    let card = &card(model);
    let zone = model.zone();
    let name = |id: Option<CarerId>| id.and_then(|id| model.household.carer_name(id));
    let sleeper = handover::sleeper(&model.household, model.you, to);
    let (at, stands_on) = match card.until {
        Some(Until::About { at, .. }) => (Some(at), "about"),
        Some(Until::AnyTime { .. }) => (None, "any_time"),
        Some(Until::Unknown { .. }) | None => (None, "unknown"),
    };
    let handed = |logged: &Logged| hand_over(logged, model);
    let babies = |one: fn(&BabyCard, &Model) -> Value| -> Value {
        card.babies.iter().map(|baby| one(baby, model)).collect()
    };
    let runs = card.babies.iter().flat_map(|baby| &baby.running).chain(&card.running);
    let notes = card.babies.iter().flat_map(|baby| &baby.notes).chain(&card.notes);
    let list = |facts: &[Logged]| -> Value { facts.iter().map(|one| entry(one, model)).collect() };
    let dosed = card.babies.iter().flat_map(|baby| &baby.medicines);
    let warm = card.babies.iter().filter_map(|baby| baby.temperature.as_ref());
    json!({
        "now": time(card.now, zone),
        "to": name(to),
        "since": time(card.since, zone),
        "since_basis": if card.after.is_some() { "hand_over" } else { "hours" },
        "since_hand_over": card.after.as_ref().map(handed),
        "handed": card.handed.iter().map(handed).collect::<Value>(),
        "needs": list(&card.needs),
        "can_sleep_until": maybe_time(at, zone),
        "can_sleep": {
            "who": name(sleeper),
            "basis": stands_on,
            "n": card.until.map(Until::gaps),
            "days": DAYS,
        },
        "feeds": babies(feeds),
        "next_feed": card.babies.iter().filter_map(|one| next_feed(one, model)).collect::<Value>(),
        "nappies": babies(nappies),
        "sleep": babies(sleep),
        "settled": card.babies.iter().flat_map(settled).collect::<Value>(),
        "running": runs.map(|one| entry(one, model)).collect::<Value>(),
        "temperatures": warm.map(|one| entry(one, model)).collect::<Value>(),
        "medicines": dosed.map(|one| entry(one, model)).collect::<Value>(),
        "open_alerts": card.alerts.iter().map(|one| alerts::value(model, one)).collect::<Value>(),
        "due": list(&card.due),
        "notes": notes.map(|one| entry(one, model)).collect::<Value>(),
        "text": handover::text(card, about(model, to), WIDE),
    })
}

fn hand_over(logged: &Logged, model: &Model) -> Value {
    let name = |id: Option<CarerId>| id.and_then(|id| model.household.carer_name(id));
    let to = match logged.fact.detail {
        Detail::HandOver { to } => to,
        _ => None,
    };
    json!({
        "id": logged.id.to_string(),
        "at": time(logged.fact.start, model.zone()),
        "by": name(logged.fact.by),
        "to": name(to),
        "note": logged.fact.note,
    })
}

/// Returns one entry as a list of the card has it.
fn entry(logged: &Logged, model: &Model) -> Value {
    let fact = &logged.fact;
    let (household, style) = (&model.household, &model.ui.style);
    let text = match &fact.detail {
        Detail::Note { text } | Detail::Request { text } => text.clone(),
        _ => words::named(fact, household, style),
    };
    json!({
        "id": logged.id.to_string(),
        "kind": fact.kind().name(),
        "at": time(fact.start, model.zone()),
        "who": who(fact.subject, household),
        "by": fact.by.and_then(|id| household.carer_name(id)),
        "text": text,
        "note": fact.note,
        "tags": fact.tags,
    })
}

fn feeds(baby: &BabyCard, model: &Model) -> Value {
    json!({
        "baby": baby.name,
        "count": baby.totals.feeds,
        "bottle_ml": (baby.measured > 0).then_some(baby.totals.bottle_ml),
        "last": baby.last_feed.as_ref().map(|last| entry(last, model)),
    })
}

fn next_feed(baby: &BabyCard, model: &Model) -> Option<Value> {
    let zone = model.zone();
    let said = baby.next_feed?;
    let range = said.at?;
    Some(json!({
        "baby": baby.name,
        "p10": time(range.low, zone),
        "p50": time(range.middle, zone),
        "p90": time(range.high, zone),
        "n": said.n,
        "basis": basis(said.basis),
    }))
}

fn nappies(baby: &BabyCard, model: &Model) -> Value {
    let zone = model.zone();
    json!({
        "baby": baby.name,
        "wet": baby.totals.wet,
        "dirty": baby.totals.dirty,
        "dry": baby.dry,
        "last_wet": maybe_time(baby.last_wet, zone),
        "last_dirty": maybe_time(baby.last_dirty, zone),
    })
}

fn sleep(baby: &BabyCard, model: &Model) -> Value {
    let (state, since) = match baby.state {
        SleepState::Asleep(at) => ("asleep", Some(at)),
        SleepState::Awake(at) => ("awake", Some(at)),
        SleepState::Unknown => ("unknown", None),
    };
    // Nothing logged is not the same as no sleep.
    let known = !baby.totals.sleep.is_zero() || since.is_some();
    json!({
        "baby": baby.name,
        "total_min": known.then(|| minutes(baby.totals.sleep)),
        "longest_min": known.then(|| minutes(baby.totals.longest_sleep)),
        "state": state,
        "state_since": maybe_time(since, model.zone()),
        "went_to_sleep": baby.to_sleep,
    })
}

fn settled(baby: &BabyCard) -> impl Iterator<Item = Value> {
    baby.settled.iter().map(|method| {
        json!({
            "baby": baby.name,
            "method": method.name,
            "tried": method.tried,
            "held": method.held,
        })
    })
}
