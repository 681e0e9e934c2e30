//! Who is on call in words, for the screen and the command line.

use crate::app::model::Model;
use crate::app::roster::roster;
use crate::board::duty::Ahead;
use crate::board::duty::DutyBoard;
use crate::domain::entry::roster::RosterSaid;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::household::Household;
use crate::oncall::balance::Balance;
use crate::oncall::balance::Coverage;
use crate::oncall::balance::balance;
use crate::oncall::balance::coverage;
use crate::oncall::balance::shares as shares_of;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::oncall as say;
use crate::text::time;
use chrono::TimeDelta;

/// Over how many days ahead coverage and balance are told.
pub const DAYS: i64 = 14;

/// Returns who is on call around now.
#[must_use]
pub fn board(model: &Model) -> DutyBoard {
    DutyBoard::compute(&roster(model), model.zone(), model.now)
}

/// Returns how much of the days ahead has somebody who may be woken, and how
/// evenly the duty falls in them. All who live here count as reached.
#[must_use]
pub fn health(model: &Model) -> (Coverage, Option<Balance>) {
    let roster = roster(model);
    let ahead = Span::new(model.now, model.now + TimeDelta::days(DAYS));
    (coverage(&roster, ahead, |_| true), balance(&roster, ahead))
}

/// Returns the name of a carer, or that it is nobody.
#[must_use]
pub fn name(model: &Model, carer: Option<CarerId>) -> &str {
    let name = carer.and_then(|carer| model.household.carer_name(carer));
    name.unwrap_or_else(|| say::NOBODY.say(model.ui.style.tone))
}

/// Returns what is known as label and words; rows that go on have no label.
#[must_use]
pub fn lines(model: &Model) -> Vec<(Text, String)> {
    let tone = model.ui.style.tone;
    let board = board(model);
    if model.household.carers.is_empty() {
        return vec![(say::NOTE, say::EMPTY.say(tone).to_owned())];
    }
    let mut lines = vec![(say::ON_CALL, now(model, &board))];
    if board.now.backup.is_some() {
        lines.push((say::BACKUP, name(model, board.now.backup).to_owned()));
    }
    let names: Vec<&str> = board.away.iter().map(|carer| name(model, Some(*carer))).collect();
    if !names.is_empty() {
        lines.push((say::AWAY, names.join(", ")));
    }
    let windows = board.protected.iter();
    lines.extend(labelled(say::PROTECTED, windows.map(|(who, span)| window(model, *who, *span))));
    lines.extend(labelled(say::NEXT, board.next.iter().map(|one| turn(model, one))));
    lines.extend(covered(model, health(model).0).map(|words| (say::COVER, words)));
    lines.extend(balanced(model).map(|words| (say::BALANCE, words)));
    if !board.now.planned {
        lines.push((say::NOTE, say::NO_SHIFT.say(tone).to_owned()));
    }
    lines
}

fn labelled(
    label: Text,
    words: impl Iterator<Item = String>,
) -> impl Iterator<Item = (Text, String)> {
    std::iter::once(label).chain(std::iter::repeat(say::NOTHING)).zip(words)
}

/// Returns who is on call and until when.
fn now(model: &Model, board: &DutyBoard) -> String {
    let tone = model.ui.style.tone;
    let who = name(model, board.now.primary);
    match handed(board) {
        Some(next) => {
            let (when, left) = (when(model, next.from), time::duration(next.from - model.now));
            say::UNTIL.fill(tone, &[who, &when, &left])
        }
        None => say::UNCHANGED.fill(tone, &[who]),
    }
}

/// Returns the next turn of another carer.
#[must_use]
pub fn handed(board: &DutyBoard) -> Option<&Ahead> {
    board.next.iter().find(|one| one.on.primary != board.now.primary)
}

/// Returns one line where there is room for no more: who, who then and when.
#[must_use]
pub fn short(model: &Model, board: &DutyBoard) -> String {
    let tone = model.ui.style.tone;
    let who = name(model, board.now.primary);
    match handed(board) {
        Some(next) => {
            let then = name(model, next.on.primary);
            say::SHORT.fill(tone, &[who, then, &when(model, next.from)])
        }
        None => say::UNCHANGED.fill(tone, &[who]),
    }
}

/// Returns what stands beside the mark of now.
#[must_use]
pub fn mark(model: &Model, board: &DutyBoard) -> String {
    let tone = model.ui.style.tone;
    let clock = time::clock(model.now, &model.ui.style);
    let words = |text: Text, who, at: Timestamp| {
        let left = time::duration(at - model.now);
        text.fill(tone, &[&clock, name(model, who), &when(model, at), &left])
    };
    match (handed(board), board.next.first()) {
        (Some(next), _) => words(say::MARK, next.on.primary, next.from),
        (None, Some(next)) => words(say::MARK_BACKUP, next.on.backup, next.from),
        (None, None) => say::MARK_NONE.fill(tone, &[&clock]),
    }
}

/// Returns a turn to come: `Sun 04:00-08:00 Mum (backup Dad)`.
#[must_use]
pub fn turn(model: &Model, one: &Ahead) -> String {
    let tone = model.ui.style.tone;
    let (from, who) = (when(model, one.from), name(model, one.on.primary));
    let words = match one.to {
        Some(to) => say::TURN.fill(tone, &[&from, &end(model, one.from, to), who]),
        None => say::TURN_OPEN.fill(tone, &[&from, who]),
    };
    let backup = one.on.backup.map(|_| say::WITH.fill(tone, &[name(model, one.on.backup)]));
    words + &backup.unwrap_or_default()
}

/// Returns protected sleep: `Dad 22:00-02:00`.
#[must_use]
pub fn window(model: &Model, who: CarerId, span: Span) -> String {
    let to = end(model, span.start(), span.end());
    let values = [name(model, Some(who)), &when(model, span.start()), &to];
    say::WINDOW.fill(model.ui.style.tone, &values)
}

fn when(model: &Model, at: Timestamp) -> String {
    time::when(at, model.now, &model.ui.style)
}

/// An end is told by the clock alone where it comes within a day.
fn end(model: &Model, from: Timestamp, to: Timestamp) -> String {
    let style = &model.ui.style;
    if to - from <= TimeDelta::days(1) { time::clock(to, style) } else { when(model, to) }
}

fn covered(model: &Model, cover: Coverage) -> Option<String> {
    let tone = model.ui.style.tone;
    // Rounded down: not every minute is never the whole.
    let share = number((cover.share()? * 1_000.0).floor() / 10.0, 1);
    let words = say::COVERED.fill(tone, &[&DAYS.to_string(), &share]);
    let gap = cover.gap.map(|at| say::GAP.fill(tone, &[&when(model, at)]));
    Some(std::iter::once(words).chain(gap).collect::<Vec<_>>().join("; "))
}

/// Returns how many hours of the days ahead each has the duty, in the
/// household's order; `None` where fewer than two have some.
fn balanced(model: &Model) -> Option<String> {
    let tone = model.ui.style.tone;
    let shares = shares(model);
    let of = |(carer, had): &(CarerId, TimeDelta)| {
        let hours = number(had.as_seconds_f64() / 3_600.0, 0);
        say::DUTY_OF.fill(tone, &[name(model, Some(*carer)), &hours])
    };
    let each: Vec<String> = shares.iter().map(of).collect();
    (each.len() > 1).then(|| say::DUTIES.fill(tone, &[&DAYS.to_string(), &each.join(", ")]))
}

/// Returns how long each who has a duty in the days ahead has it, in the
/// household's order.
#[must_use]
pub fn shares(model: &Model) -> Vec<(CarerId, TimeDelta)> {
    let ahead = Span::new(model.now, model.now + TimeDelta::days(DAYS));
    shares_of(&roster(model), ahead)
}

/// Returns a change in a few words: `oncall: Dad until 02:00`; `household` has
/// the names.
#[must_use]
pub fn change(model: &Model, household: &Household, said: &RosterSaid) -> String {
    let tone = model.ui.style.tone;
    let who = |id: CarerId| household.carer_name(id).unwrap_or_else(|| say::NOBODY.say(tone));
    let later = |from: Timestamp| from > model.now;
    let stretch = |texts: [Text; 2], names: &[&str], from: Timestamp, to: Timestamp| {
        let [until, between] = texts;
        let start = when(model, from);
        if later(from) {
            between.fill(tone, &[names, &[&start, &end(model, from, to)]].concat())
        } else {
            until.fill(tone, &[names, &[&when(model, to)]].concat())
        }
    };
    match *said {
        RosterSaid::Take { carer, from, to } => {
            stretch([say::TAKES, say::TAKES_FROM], &[who(carer)], from, to)
        }
        RosterSaid::Swap { one, other, from, to } => {
            stretch([say::SWAPS, say::SWAPS_FROM], &[who(one), who(other)], from, to)
        }
        RosterSaid::Away { carer, from, to: Some(to) } => {
            stretch([say::GOES, say::GOES_FROM], &[who(carer)], from, to)
        }
        RosterSaid::Away { carer, from, to: None } if later(from) => {
            say::GOES_OPEN_FROM.fill(tone, &[who(carer), &when(model, from)])
        }
        RosterSaid::Away { carer, .. } => say::GOES_OPEN.fill(tone, &[who(carer)]),
        RosterSaid::Back { carer, from, .. } => {
            say::COMES.fill(tone, &[who(carer), &when(model, from)])
        }
        RosterSaid::Protect { carer, from, to } => {
            stretch([say::SLEEPS, say::SLEEPS_FROM], &[who(carer)], from, to)
        }
    }
}
