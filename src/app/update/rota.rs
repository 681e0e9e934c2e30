//! What a family changes of who is on call: from words, keys and hand-overs.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::oncall_words;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::roster;
use crate::app::update::reading;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::domain::detail::Detail;
use crate::domain::entry::roster::RosterSaid;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::span::to_millis;
use crate::journal::entry::Payload;
use crate::journal::roster::Noted;
use crate::metrics::carer::duty::SHIFT;
use crate::metrics::carer::duty::hand_overs;
use crate::oncall::effect;
use crate::oncall::roster::Roster;
use crate::phrase::rota;
use crate::phrase::rota::Change;
use crate::phrase::rota::Kind;
use crate::text::catalogue::Text;
use crate::text::catalogue::oncall as text;
use crate::text::time;
use chrono::TimeDelta;

/// So much of an absence without an end is looked through, as of a plan.
const OPEN: TimeDelta = TimeDelta::days(14);

/// An end that nobody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// When.
    pub at: Timestamp,
    /// It is the next hand-over; else the longest shift ends.
    pub planned: bool,
}

/// Returns when what begins at `from` ends, where nobody says so: with the next
/// hand-over of the roster, else after the longest shift.
#[must_use]
pub fn usual_end(model: &Model, from: Timestamp) -> End {
    end_by(&roster::roster(model), from)
}

fn end_by(roster: &Roster<'_>, from: Timestamp) -> End {
    match roster::hand_over_after(roster, from) {
        Some(at) => End { at, planned: true },
        None => End { at: from + SHIFT, planned: false },
    }
}

/// Returns what was said as what to store.
///
/// # Errors
///
/// The answer that says why nothing is stored.
pub fn read(model: &Model, typed: &str) -> Result<Wish, Reply> {
    let asked = rota::read(typed, &reading::context(model, false, None))
        .map_err(|error| reading::trouble(error, 1))?;
    wish(model, asked)
}

/// Returns what was asked for as what to store.
///
/// # Errors
///
/// The answer that says why nothing is stored: it changes nothing, or leaves
/// nobody.
pub fn wish(model: &Model, asked: Change) -> Result<Wish, Reply> {
    let from = asked.from.unwrap_or_else(|| to_millis(model.now));
    let end = usual_end(model, from);
    let to = asked.to.unwrap_or(end.at);
    let said = match (asked.kind, asked.with) {
        (Kind::Take, _) => RosterSaid::Take { carer: asked.carer, from, to },
        (Kind::Swap, with) => {
            let other = with.unwrap_or(asked.carer);
            RosterSaid::Swap { one: asked.carer, other, from, to }
        }
        (Kind::Away, _) => RosterSaid::Away { carer: asked.carer, from, to: asked.to },
        (Kind::Back, _) => RosterSaid::Back { carer: asked.carer, from },
        (Kind::Protect, _) => RosterSaid::Protect { carer: asked.carer, from, to },
    };
    judge(model, &said, Span::new(from, said.until().unwrap_or(from + OPEN)))?;
    let open = matches!(asked.kind, Kind::Away | Kind::Back);
    let aside = (asked.to.is_none() && !open).then(|| ends(model, end));
    Ok(Wish { ask: false, aside, ..Wish::new(vec![Payload::Roster(said)]) })
}

/// Does what was said, or with `dry_run` only says what that would be.
pub fn run(model: &mut Model, stamp: Stamp, typed: &str, dry_run: bool) -> Vec<Effect> {
    match read(model, typed) {
        Ok(wish) if dry_run => {
            let reply = send::preview(model, stamp, wish);
            say::reply(model, Reply { outcome: Outcome::Said, hint: None, ..reply });
            vec![]
        }
        Ok(wish) => send::send(model, stamp, wish),
        Err(reply) => {
            say::reply(model, reply);
            vec![]
        }
    }
}

/// Returns the line that says what would be stored.
#[must_use]
pub fn line(model: &Model, wish: &Wish) -> String {
    let said = wish.payloads.iter().filter_map(|one| match one {
        Payload::Roster(said) => Some(oncall_words::change(model, &model.household, said)),
        _ => None,
    });
    said.chain(wish.aside.clone()).collect::<Vec<_>>().join(", ")
}

/// Returns the roster's changes with what `wish` would add, as if it were stored.
#[must_use]
pub fn with(model: &Model, said: &RosterSaid) -> Vec<Noted> {
    // After all that was written down in the same moment.
    let last = model.roster.iter().map(|one| one.id).max();
    let id = last.map_or_else(|| EntryId::new(said.carer().uuid()), |id| id.plus(1));
    let noted =
        Noted { id, at: to_millis(model.now), by: model.you, said: said.clone(), out: Vec::new() };
    model.roster.iter().cloned().chain([noted]).collect()
}

/// Returns a hand-over's wish with the duty that goes with it: until the next
/// hand-over of the plan, unless the carer has it already.
#[must_use]
pub fn followed(model: &Model, mut wish: Wish) -> Wish {
    let Some((carer, at)) = wish.payloads.iter().find_map(handed) else { return wish };
    let from = to_millis(model.now);
    let roster = roster::roster(model);
    let end = end_by(&roster::holding(model, &[]), at.min(from)).at;
    // What was handed over again since goes on.
    let latest = hand_overs(&model.timeline, from).next().map(|logged| logged.fact.start);
    let over = end <= from || latest > Some(at);
    let now = roster.at(from);
    if over || roster.away(carer, from) || (now.planned && now.primary == Some(carer)) {
        return wish;
    }
    wish.payloads.push(Payload::Roster(RosterSaid::Take { carer, from, to: end }));
    let style = &model.ui.style;
    let until = text::WITH_DUTY.fill(style.tone, &[&time::when(end, model.now, style)]);
    wish.aside = Some(wish.aside.into_iter().chain([until]).collect::<Vec<_>>().join(", "));
    wish
}

/// Returns to whom a payload hands over, and when.
const fn handed(payload: &Payload) -> Option<(CarerId, Timestamp)> {
    match payload {
        Payload::Log(fact) => match fact.detail {
            Detail::HandOver { to: Some(to) } => Some((to, fact.start)),
            _ => None,
        },
        _ => None,
    }
}

/// Refuses what changes nothing, and what leaves nobody to be woken.
fn judge(model: &Model, said: &RosterSaid, span: Span) -> Result<(), Reply> {
    let before = roster::roster(model);
    let after = roster::holding(model, &with(model, said));
    // Being back may matter long after: whatever it ended has its own end.
    let span = match said {
        RosterSaid::Back { from, .. } => Span::new(*from, *from + OPEN),
        _ => span,
    };
    if let Some(at) = effect::nobody(&before, &after, span) {
        let style = &model.ui.style;
        let alone = model.household.carers.len() == 1;
        let hint = if alone { text::NOBODY_ELSE_HINT } else { text::NOBODY_LEFT_HINT };
        let line = text::NOBODY_LEFT.fill(style.tone, &[&time::dated(at, model.now, style)]);
        return Err(Reply::new(Outcome::Refused, line).hinting(hint.say(style.tone)));
    }
    if effect::alters(&before, &after, span) {
        return Ok(());
    }
    Err(nothing(model, &before, said, span.start()))
}

/// The answer to what would change nothing.
fn nothing(model: &Model, roster: &Roster<'_>, said: &RosterSaid, from: Timestamp) -> Reply {
    let tone = model.ui.style.tone;
    let name = |id: CarerId| oncall_words::name(model, Some(id));
    let who = name(said.carer());
    let none = |says: Text, with: &[&str]| Reply::new(Outcome::Nothing, says.fill(tone, with));
    let refused = |says: Text, hint: Text| {
        let line = says.fill(tone, &[who]);
        Reply::new(Outcome::Refused, line).hinting(hint.fill(tone, &[who]))
    };
    match *said {
        RosterSaid::Take { carer, .. } if roster.away(carer, from) => {
            refused(text::AWAY_THEN, text::AWAY_THEN_HINT)
        }
        RosterSaid::Take { .. } => none(text::ALREADY_ON, &[who]),
        RosterSaid::Swap { one, other, .. } if one == other => {
            Reply::new(Outcome::Refused, text::ONESELF.fill(tone, &[who, who]))
        }
        RosterSaid::Swap { other, .. } => none(text::NO_DUTY, &[who, name(other)]),
        RosterSaid::Away { .. } => none(text::AWAY_ALREADY, &[who]),
        RosterSaid::Back { .. } => none(text::NOT_AWAY, &[who]),
        RosterSaid::Protect { carer, .. } if roster.took_over(carer, from) => {
            refused(text::TOOK_THEN, text::TOOK_THEN_HINT)
        }
        RosterSaid::Protect { .. } => none(text::PROTECTED_ALREADY, &[who]),
    }
}

/// Where an end that nobody said comes from.
fn ends(model: &Model, end: End) -> String {
    let tone = model.ui.style.tone;
    if end.planned {
        return text::BY_HAND_OVER.say(tone).to_owned();
    }
    text::BY_LENGTH.fill(tone, &[&SHIFT.num_hours().to_string()])
}
