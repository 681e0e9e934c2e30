//! Readiness lists in words.

use crate::app::model::Model;
use crate::app::words::carer;
use crate::checklist::due::Day;
use crate::checklist::standing::Standing;
use crate::checklist::standing::State;
use crate::domain::entry::tick::Mark;
use crate::domain::entry::tick::TickSaid;
use crate::text::catalogue::checklist as say;
use crate::text::time;
use chrono::NaiveDate;

/// Returns a day as it is told now: `Sat`, `was due Fri`, `about Sat 28 Nov`.
#[must_use]
pub fn day(model: &Model, day: Option<Day>) -> String {
    let tone = model.ui.style.tone;
    match day {
        None => say::NO_DAY.say(tone).to_owned(),
        Some(day) if day.about => say::ABOUT.fill(tone, &[&date(model, day.date)]),
        Some(day) if day.date < model.zone().date(model.now) => {
            say::WAS_DUE.fill(tone, &[&date(model, day.date)])
        }
        Some(day) => say::DUE.fill(tone, &[&date(model, day.date)]),
    }
}

fn date(model: &Model, date: NaiveDate) -> String {
    let words = time::day(model.zone().day(date).start(), model.now, &model.ui.style);
    if words.is_empty() { say::TODAY.say(model.ui.style.tone).to_owned() } else { words }
}

/// Returns how many of a list are done: `3 of 12`.
#[must_use]
pub fn count(model: &Model, one: &Standing) -> String {
    let numbers = [one.done(), one.items.len()].map(|n| n.to_string());
    say::OF.fill(model.ui.style.tone, &[&numbers[0], &numbers[1]])
}

/// Returns when the first open item of a list is due; nothing where all is done.
#[must_use]
pub fn next(model: &Model, one: &Standing) -> String {
    if one.done() == one.items.len() { String::new() } else { day(model, one.next()) }
}

/// Returns a line for each list: name, count, day.
#[must_use]
pub fn lines(model: &Model, all: &[Standing]) -> Vec<String> {
    let line = |one: &Standing| {
        let words =
            format!("{:<14}  {:<8}  {}", one.list.id.as_str(), count(model, one), next(model, one));
        words.trim_end().to_owned()
    };
    all.iter().map(line).collect()
}

/// Returns one list: its head, its items with their numbers, what goes with it.
#[must_use]
pub fn shown(model: &Model, one: &Standing) -> Vec<String> {
    let tone = model.ui.style.tone;
    let numbers = [one.done(), one.items.len()].map(|n| n.to_string());
    let with = [&one.list.title, &numbers[0], &numbers[1], &day(model, one.due)];
    let mut lines = vec![say::HEAD.fill(tone, &with.map(String::as_str))];
    lines.extend((1..).zip(&one.items).map(|(number, state)| item(model, one, number, state)));
    if let Some(visit) = one.visit {
        lines.push(say::VISIT.fill(tone, &[&date(model, visit)]));
    }
    if let Some(runbook) = &one.list.runbook {
        lines.push(say::RUNBOOK.fill(tone, &[runbook.as_str()]));
    }
    if let Some(version) = one.version {
        lines.push(say::VERSION.fill(tone, &[&version.to_string()]));
    }
    if let Some(broken) = one.broken {
        lines.push(say::BROKEN.fill(tone, &[&broken.to_string()]));
    }
    for source in &one.list.sources {
        lines.push(say::SOURCE.fill(tone, &[&source.title, &source.checked.to_string()]));
        lines.extend(source.url.as_ref().map(|url| format!("          {url}")));
    }
    lines
}

fn item(model: &Model, one: &Standing, number: usize, state: &State) -> String {
    let mark = if state.done.is_some() { 'x' } else { ' ' };
    let mut parts = vec![state.item.text.clone()];
    parts.extend(state.owner.clone());
    match state.done {
        Some((at, by)) => {
            let when = date(model, model.zone().date(at));
            parts.push(by.map_or(when.clone(), |by| format!("{} {when}", carer(model, Some(by)))));
        }
        // The list's own day stands in its head.
        None if state.due != one.due => parts.push(day(model, state.due)),
        None => {}
    }
    format!("[{mark}] {number:>2}  {}", parts.join(" · "))
}

/// Returns the line of Now: what is due first, and how many more; `None` when
/// nothing is due within a week.
#[must_use]
pub fn on_now(model: &Model) -> Option<String> {
    let tone = model.ui.style.tone;
    let today = model.zone().date(model.now);
    let mut wanted: Vec<(NaiveDate, &Standing)> =
        model.readiness.iter().filter_map(|one| Some((one.wanted(today)?, one))).collect();
    wanted.sort_by_key(|(date, _)| *date);
    let (first, one) = wanted.first()?;
    let text = if *first < today { say::ON_NOW_WAS } else { say::ON_NOW };
    let numbers = [one.done(), one.items.len()].map(|n| n.to_string());
    let when = day(model, Some(Day { date: *first, about: false }));
    let title = one.list.title.to_lowercase();
    let line = text.fill(tone, &[&title, &numbers[0], &numbers[1], &when]);
    let more = wanted.len() - 1;
    let more = (more > 0).then(|| say::MORE.fill(tone, &[&more.to_string()]));
    Some(line + &more.unwrap_or_default())
}

/// Returns what an entry says of a list.
#[must_use]
pub fn said(model: &Model, said: &TickSaid) -> String {
    let tone = model.ui.style.tone;
    let list = said.list.as_str();
    match &said.mark {
        Mark::Done { item, done: true } => say::TICKED.fill(tone, &[list, item.as_str()]),
        Mark::Done { item, done: false } => say::UNTICKED.fill(tone, &[list, item.as_str()]),
        Mark::Owner { item, owner: Some(owner) } => {
            let name = carer(model, Some(*owner));
            say::OWNED.fill(tone, &[list, item.as_str(), &name])
        }
        Mark::Owner { item, owner: None } => say::NOT_OWNED.fill(tone, &[list, item.as_str()]),
        Mark::Visit { on: Some(on) } => say::VISIT_ON.fill(tone, &[list, &date(model, *on)]),
        Mark::Visit { on: None } => say::VISIT_OFF.fill(tone, &[list]),
    }
}
