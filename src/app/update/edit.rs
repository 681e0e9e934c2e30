//! `v`: an entry edited as the phrase that would log it.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::keymap;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::overlay::Echo;
use crate::app::overlay::Edit;
use crate::app::overlay::Line;
use crate::app::overlay::Overlay;
use crate::app::reply::Outcome;
use crate::app::reply::Place;
use crate::app::reply::Reply;
use crate::app::screen::Pane;
use crate::app::screen::Screen;
use crate::app::update::reading;
use crate::app::update::refresh;
use crate::app::update::run;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::app::update::shift;
use crate::app::words;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::FactId;
use crate::journal::entry::Payload;
use crate::journal::timeline::Change;
use crate::journal::timeline::Logged;
use crate::phrase;
use crate::phrase::Context as Against;
use crate::phrase::print;
use crate::phrase::reading::Reading;
use crate::text::catalogue::app as text;
use std::borrow::Cow;

/// The word that removes the entry.
pub const REMOVE: &str = "remove";

/// Opens the entry under the cursor of a list, else the last one.
pub fn open(model: &mut Model) {
    let listed = match &model.screen {
        Screen::Log(_) => true,
        Screen::Time(time) => time.pane == Pane::List,
        Screen::Now | Screen::Slo(_) | Screen::Alerts(_) | Screen::Carers(_) | Screen::Bedside => {
            false
        }
    };
    let selected = if listed { refresh::selected(model) } else { None };
    let fact = selected.or_else(|| shift::target(model).0.first().copied());
    let Some(logged) = fact.and_then(|id| model.timeline.get(id)).cloned() else {
        say::text(model, Outcome::Nothing, text::NO_LAST, &[]);
        return;
    };
    let phrase = phrase_of(model, &logged.fact);
    let line = Line::holding(phrase);
    let edit = Edit { fact: logged.id, line, opened: Box::new(logged), newer: None };
    let echo = echo(model, &edit);
    model.overlay = Some(Overlay::Edit(Edit { line: Line { echo, ..edit.line }, ..edit }));
}

fn phrase_of(model: &Model, fact: &Fact) -> String {
    print::phrase(fact, &reading::context(model, true, None))
}

/// The data changed while an entry is edited: what became of it is said.
pub fn noticed(model: &mut Model) {
    let Some(Overlay::Edit(edit)) = &model.overlay else {
        return;
    };
    let newer = newer(model, edit);
    if let Some(Overlay::Edit(edit)) = &mut model.overlay {
        edit.newer = newer;
    }
}

/// Returns what somebody else made of the entry since it was opened.
fn newer(model: &Model, edit: &Edit) -> Option<String> {
    let tone = model.ui.style.tone;
    match model.timeline.get(edit.fact) {
        None => Some(text::REMOVED_MEANWHILE.fill(tone, &[])),
        Some(now) if *now == *edit.opened => None,
        Some(now) => {
            let who = words::carer(model, now.author);
            Some(text::CHANGED.fill(tone, &[&who, &words::named(model, &now.fact)]))
        }
    }
}

/// Returns what the edited line would store.
#[must_use]
pub fn echo(model: &Model, edit: &Edit) -> Echo {
    let typed = edit.line.text().trim();
    if typed == REMOVE {
        let what = words::named(model, &edit.opened.fact);
        let undo = keymap::label(&model.ui, Context::Screen, Act::Undo).unwrap_or_default();
        return Echo::Would(text::WOULD_REMOVE.fill(model.ui.style.tone, &[&what, &undo]));
    }
    match merged(model, &edit.opened, typed, false) {
        Ok(fact) => Echo::Would(words::line(model, &fact)),
        Err(reply) => {
            let range = reply.place.map_or(0..typed.len(), |place| place.range);
            Echo::Not(reply.line, range)
        }
    }
}

/// `Enter`: stores the edit, unless the entry changed meanwhile; then both
/// are shown, and a second `Enter` stores it.
pub fn save(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let Some(Overlay::Edit(edit)) = &model.overlay else {
        return vec![];
    };
    if let Some(newer) = newer(model, edit) {
        let now = model.timeline.get(edit.fact).cloned();
        if let Some(Overlay::Edit(edit)) = &mut model.overlay {
            edit.newer = Some(newer.clone());
            match now {
                Some(now) => *edit.opened = now,
                None => model.overlay = None,
            }
        }
        let hint = text::CHANGED_HINT.say(model.ui.style.tone);
        say::reply(model, Reply::new(Outcome::Refused, newer).hinting(hint));
        return vec![];
    }
    let (fact, typed) = (edit.fact, edit.line.text().trim().to_owned());
    let effects = if typed == REMOVE {
        run::remove(model, stamp, fact)
    } else {
        let (typed, yes) = match typed.strip_suffix("--yes") {
            Some(typed) => (typed.trim_end(), true),
            None => (typed.as_str(), false),
        };
        match wish(model, fact, typed, yes) {
            Ok(wish) => send::send(model, stamp, wish),
            Err(reply) => {
                let done = reply.outcome == Outcome::Nothing;
                say::reply(model, reply);
                if done {
                    model.overlay = None;
                }
                return vec![];
            }
        }
    };
    if !effects.is_empty() {
        model.overlay = None;
    }
    effects
}

/// Returns the wish to make a fact what a phrase says.
///
/// # Errors
///
/// The answer that says why not: gone, not understood, the same as before.
pub fn wish(model: &Model, fact: FactId, typed: &str, yes: bool) -> Result<Wish, Reply> {
    let tone = model.ui.style.tone;
    let Some(logged) = model.timeline.get(fact) else {
        return Err(Reply::new(Outcome::Nothing, text::GONE.fill(tone, &[])));
    };
    let now = merged(model, logged, typed, yes)?;
    if now == logged.fact {
        return Err(Reply::new(Outcome::Nothing, text::SAME.fill(tone, &[])));
    }
    Ok(Wish { ask: false, ..Wish::new(vec![Payload::Correct { fact, now }]) })
}

/// Returns the fact with what the phrase says differently from the phrase
/// that was opened; what it leaves out, and what no phrase can say, stays.
fn merged(model: &Model, logged: &Logged, typed: &str, yes: bool) -> Result<Fact, Reply> {
    let old = &logged.fact;
    let (now, reading) = read(model, logged, typed, yes)?;
    let now = kept(old, now, &reading);
    let Ok((base, _)) = read(model, logged, &phrase_of(model, old), true) else {
        return Ok(Fact { source: old.source.clone(), ..now });
    };
    let start = if now.start == base.start { old.start } else { now.start };
    let extent = if now.extent == base.extent { old.extent } else { now.extent };
    let timed = (start, extent) == (old.start, old.extent);
    Ok(Fact {
        subject: if now.subject == base.subject { old.subject } else { now.subject },
        start,
        extent,
        zone: if timed { old.zone } else { now.zone },
        by: if now.by == base.by { old.by } else { now.by },
        detail: if now.detail == base.detail { old.detail.clone() } else { now.detail },
        note: if now.note == base.note { old.note.clone() } else { now.note },
        tags: if now.tags == base.tags { old.tags.clone() } else { now.tags },
        pauses: if timed { old.pauses.clone() } else { Vec::new() },
        source: old.source.clone(),
    })
}

/// Returns `now` at the old time and by the old doer, where the phrase says
/// neither: `bottle 80` is about the amount.
fn kept(old: &Fact, mut now: Fact, said: &Reading) -> Fact {
    if !said.named {
        now.by = old.by;
    }
    if said.starts {
        return now;
    }
    now.extent = match now.extent {
        Extent::Until(end) => Extent::Until(old.start + (end - now.start)),
        _ if !said.timed() && now.kind() == old.kind() => old.extent,
        extent => extent,
    };
    now.start = old.start;
    now
}

/// Reads a phrase as if the fact itself did not run: it cannot clash with its
/// own old version.
fn read(model: &Model, logged: &Logged, typed: &str, yes: bool) -> Result<(Fact, Reading), Reply> {
    let tone = model.ui.style.tone;
    let mut timeline = Cow::Borrowed(&model.timeline);
    if logged.fact.open() {
        let extent = Extent::Until(logged.fact.start);
        let fact = Fact { extent, ..logged.fact.clone() };
        let ended = Logged { fact, ..logged.clone() };
        timeline.to_mut().apply(Change::Put(Box::new(ended)));
    }
    let chosen = logged.fact.subject.baby();
    let context = Against { timeline: &timeline, ..reading::context(model, yes, chosen) };
    let read: Reading =
        phrase::read(typed, &context).map_err(|error| reading::trouble(error, 1))?;
    let mut facts = read.drafts.iter().filter_map(|draft| match draft {
        Payload::Log(fact) => Some(fact.clone()),
        _ => None,
    });
    if let (Some(fact), None) = (facts.next(), facts.next()) {
        return Ok((fact, read));
    }
    let place = Some(Box::new(Place { line: 1, range: 0..typed.len() }));
    let line = text::ONE_ENTRY.fill(tone, &[]);
    Err(Reply { place, ..Reply::new(Outcome::NotUnderstood, line) })
}
