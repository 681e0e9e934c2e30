//! How an act becomes an action on its way to the disk.

use crate::app::act::Act;
use crate::app::dose;
use crate::app::effect::Effect;
use crate::app::flagging;
use crate::app::model::Edge;
use crate::app::model::Model;
use crate::app::model::Unsaved;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Place;
use crate::app::reply::Reply;
use crate::app::reply::Warning;
use crate::app::update::rota;
use crate::app::update::say;
use crate::app::words;
use crate::domain::baby::Baby;
use crate::domain::fact::Fact;
use crate::domain::id::FactId;
use crate::journal::action::Action;
use crate::journal::action::Draft;
use crate::journal::check;
use crate::journal::entry::Origin;
use crate::journal::entry::Payload;
use crate::text::catalogue::app as text;
use chrono::TimeDelta;
use std::borrow::Cow;

/// Within this time the same kind by another carer is asked about.
const TWICE: TimeDelta = TimeDelta::minutes(5);

/// What somebody wants stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// What is said.
    pub payloads: Vec<Payload>,
    /// Which end of its facts it sets.
    pub edge: Edge,
    /// What else is said of it, in a few words.
    pub aside: Option<String>,
    /// What is odd about it, beside what the timeline tells.
    pub warnings: Vec<Warning>,
    /// Whether the same by another carer is asked about first.
    pub ask: bool,
}

impl Wish {
    /// Returns the wish to store `payloads`, asked about like a key's.
    #[must_use]
    pub const fn new(payloads: Vec<Payload>) -> Self {
        Self { payloads, edge: Edge::Whole, aside: None, warnings: Vec::new(), ask: true }
    }

    /// Returns the wish that sets the end of its facts.
    #[must_use]
    pub fn ending(self) -> Self {
        Self { edge: Edge::End, ..self }
    }
}

/// Sends a wish to the disk, refuses it, or asks about it.
///
/// Says so in every case; the model's overlay is left to the caller.
pub fn send(model: &mut Model, stamp: Stamp, wish: Wish) -> Vec<Effect> {
    if let Some(refused) = refusal(model, &wish.payloads) {
        say::reply(model, refused);
        return vec![];
    }
    let twice = if wish.ask { twice(model, &wish.payloads) } else { None };
    let mut wish = wish;
    wish.warnings.extend(dose::remarks(model, &wish.payloads));
    wish.warnings.extend(flagging::remarks(model, &wish.payloads));
    let unsaved = unsaved(model, stamp, wish);
    match twice {
        Some(line) => {
            let hint = say::keyed(model, text::TWICE_HINT, &[Act::Open]);
            hold(model, unsaved, Reply::new(Outcome::Twice, line).hinting(hint))
        }
        None => dispatch(model, unsaved),
    }
}

/// Sends what says in its own words what it comes to.
pub fn saying(
    model: &mut Model,
    stamp: Stamp,
    payloads: Vec<Payload>,
    reply: Reply,
) -> Vec<Effect> {
    let unsaved = unsaved(model, stamp, Wish::new(payloads));
    dispatch(model, Unsaved { reply, ..unsaved })
}

/// Asks about a wish instead of sending it: `Space` sends it all the same.
pub fn ask(model: &mut Model, stamp: Stamp, wish: Wish, asks: Reply) -> Vec<Effect> {
    let unsaved = unsaved(model, stamp, wish);
    hold(model, unsaved, asks)
}

fn hold(model: &mut Model, unsaved: Unsaved, asks: Reply) -> Vec<Effect> {
    say::reply(model, asks);
    model.keys.held = Some(unsaved);
    vec![]
}

/// Sends what was asked about, unless somebody else's dose came meanwhile.
pub fn confirmed(model: &mut Model, held: Unsaved) -> Vec<Effect> {
    let payloads: Vec<Payload> =
        held.action.drafts.iter().map(|draft| draft.payload.clone()).collect();
    if let Some(refused) = dose::refusal(model, &payloads) {
        say::reply(model, refused);
        return vec![];
    }
    dispatch(model, held)
}

/// Sends what was held or refused by the disk, with the ids it has.
pub fn dispatch(model: &mut Model, unsaved: Unsaved) -> Vec<Effect> {
    let saving = Reply { outcome: Outcome::Saving, hint: None, ..unsaved.reply.clone() };
    say::reply(model, saving);
    let action = unsaved.action.clone();
    let alerts = flagging::at_once(model, &action);
    model.unsaved.push(Unsaved { failed: None, ..unsaved });
    vec![match alerts {
        Some(alerts) => Effect::AppendAlerting { action, alerts },
        None => Effect::Append(action),
    }]
}

/// Sends everything again that the disk refused, oldest first.
pub fn retry(model: &mut Model) -> Vec<Effect> {
    let (failed, waiting): (Vec<_>, Vec<_>) =
        std::mem::take(&mut model.unsaved).into_iter().partition(|one| one.failed.is_some());
    model.unsaved = waiting;
    failed.into_iter().flat_map(|unsaved| dispatch(model, unsaved)).collect()
}

/// Returns the answer to what a rule forbids, if one does.
#[must_use]
pub fn refusal(model: &Model, payloads: &[Payload]) -> Option<Reply> {
    let facts = payloads.iter().filter_map(Payload::fact);
    let refused = facts
        .enumerate()
        .find_map(|(n, fact)| check::refuse(fact, model.now).err().map(|refusal| (n, refusal)));
    refused
        .map(|(n, refusal)| {
            let line = crate::text::words::refusal(&refusal, &model.ui.style);
            let place = Some(Box::new(Place { line: n + 1, range: 0..0 }));
            Reply { place, ..Reply::new(Outcome::Refused, line) }
        })
        .or_else(|| dose::refusal(model, payloads))
}

/// Returns the answer that a wish would get, without sending it.
#[must_use]
pub fn preview(model: &Model, stamp: Stamp, wish: Wish) -> Reply {
    unsaved(model, stamp, wish).reply
}

fn unsaved(model: &Model, stamp: Stamp, wish: Wish) -> Unsaved {
    let wish = rota::followed(model, wish);
    let ends = wish.edge == Edge::End;
    let payloads = with_baby(model, wish.payloads);
    let mut household = Cow::Borrowed(&model.household);
    if payloads
        .iter()
        .any(|payload| matches!(payload, Payload::Baby { .. } | Payload::Carer { .. }))
    {
        household.to_mut().take_in(&payloads);
    }
    // People who are made known on the way are pointed out beside it.
    let happened = payloads.iter().any(|payload| payload.fact().is_some());
    let said: Vec<String> = payloads
        .iter()
        .filter(|payload| payload.fact().is_some() || !happened)
        .map(|payload| words::payload(model, &household, payload, ends))
        .filter(|line| !line.is_empty())
        .collect();
    let tone = model.ui.style.tone;
    let carers: Vec<&str> = payloads.iter().filter_map(carer).collect();
    let line = match said.as_slice() {
        _ if said.len() > 1 && carers.len() == payloads.len() => {
            text::CARERS.fill(tone, &[&carers.join(", ")])
        }
        [] => String::new(),
        [one] => one.clone(),
        [first, rest @ ..] => text::AND_MORE.fill(tone, &[first, &rest.len().to_string()]),
    };
    let named = !carers.is_empty();
    let drafts: Vec<Draft> =
        (0..).zip(payloads).map(|(n, payload)| Draft { id: stamp.id.plus(n), payload }).collect();
    let facts = drafts.iter().filter_map(fact_of).collect();
    let hint = if drafts.iter().any(|draft| draft.payload.fact().is_some()) {
        say::keyed(model, text::SAVED_HINT, &[Act::Undo, Act::Earlier, Act::Edit])
    } else {
        let mut hint = say::keyed(model, text::UNDO_HINT, &[Act::Undo]);
        if named && model.you.is_none() {
            hint = format!("{hint}   {}", say::keyed(model, text::WHO_HINT, &[Act::Author]));
        }
        hint
    };
    let line = match &wish.aside {
        Some(aside) => format!("{line}, {aside}"),
        None => line,
    };
    let reply = Reply { warnings: wish.warnings, ..Reply::new(Outcome::Saved, line) };
    Unsaved {
        action: Action { author: model.you, origin: Origin::Human, recorded_at: stamp.at, drafts },
        reply: reply.hinting(hint).about(facts),
        aside: wish.aside,
        edge: wish.edge,
        failed: None,
    }
}

/// Returns the carer a payload names.
const fn carer(payload: &Payload) -> Option<&str> {
    match payload {
        Payload::Carer { now, .. } => Some(now.name.as_str()),
        _ => None,
    }
}

/// Returns the fact a draft speaks of.
fn fact_of(draft: &Draft) -> Option<FactId> {
    match &draft.payload {
        Payload::Log(_) => Some(draft.id.into()),
        Payload::Correct { fact, .. } | Payload::Remove { fact } => Some(*fact),
        _ => None,
    }
}

/// Puts a baby that is not in the household yet in front: the first entry
/// needs no setup.
fn with_baby(model: &Model, payloads: Vec<Payload>) -> Vec<Payload> {
    let told =
        |id| payloads.iter().any(|one| matches!(one, Payload::Baby { baby, .. } if *baby == id));
    let mut missing: Vec<_> = payloads
        .iter()
        .filter_map(|payload| payload.fact()?.subject.baby())
        .filter(|id| model.household.baby(*id).is_none() && !told(*id))
        .collect();
    missing.dedup();
    let babies = missing.into_iter().map(|baby| Payload::Baby { baby, now: Baby::default() });
    babies.chain(payloads).collect()
}

/// Returns the sentence that another carer just logged the same.
#[must_use]
pub fn twice(model: &Model, payloads: &[Payload]) -> Option<String> {
    let logged = payloads.iter().filter_map(|payload| match payload {
        Payload::Log(fact) => Some(fact),
        _ => None,
    });
    logged.into_iter().find_map(|fact| same_by_another(model, fact))
}

fn same_by_another(model: &Model, fact: &Fact) -> Option<String> {
    let you = model.you?;
    let other = model.timeline.newest(fact.subject, fact.kind()).find(|logged| {
        logged.author.is_some_and(|author| author != you)
            && logged.fact.by != Some(you)
            && (logged.fact.start - fact.start).abs() <= TWICE
    })?;
    let tone = model.ui.style.tone;
    let minutes = (model.now - other.fact.start).num_minutes();
    let ago = if minutes < 1 {
        text::A_MOMENT_AGO.fill(tone, &[])
    } else {
        text::MINUTES_AGO.fill(tone, &[&minutes.to_string()])
    };
    let what = crate::text::words::detail(&other.fact, &model.ui.style);
    Some(text::TWICE.fill(tone, &[&words::carer(model, other.author), &what, &ago]))
}
