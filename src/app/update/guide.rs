//! `!` and F10: the page of signs and the crisis card, over whatever is open.

use crate::alert::act::Acting;
use crate::alert::act::sign;
use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::guide;
use crate::app::guide::Guide;
use crate::app::guide::Page;
use crate::app::guide::Row;
use crate::app::guide::Weight;
use crate::app::lookout;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::say::keyed;
use crate::app::update::send;
use crate::domain::person::Subject;
use crate::guidance::flag::Flag;
use crate::guidance::flag::Whose;
use crate::journal::entry::Payload;
use crate::text::catalogue::app::UNDO_HINT;
use crate::text::catalogue::guide as say;

/// Rows around the list.
const AROUND: u16 = 8;

/// Opens a page; what lies under it stays as it is.
///
/// A keyboard that was locked is free again: whoever opens it must get on.
pub fn open(model: &mut Model, page: Page) {
    model.guide = Some(Guide::on(page));
    model.keys.locked = false;
    model.keys.unlocking = false;
}

/// `!` once more: the other page.
pub fn turn(model: &mut Model) {
    model.guide = model.guide.map(|open| Guide::on(open.page.other()));
}

/// Does what a key means there.
pub fn act(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(open) = model.guide else {
        return vec![];
    };
    if open.ticked.is_some() {
        return close(model, open, act);
    }
    let rows = guide::of(model, open.page);
    if act == Act::Open
        && let Some(flag) = guide::picked(&rows, open.top).and_then(|at| rows[at].flag)
    {
        model.guide = Some(Guide { ticked: Some(flag), read: 0, ..open });
        return tick(model, stamp, flag);
    }
    let last = rows.len().saturating_sub(1);
    let page = usize::from(model.ui.size.1.saturating_sub(AROUND).max(2)) / 2;
    let from = open.top.min(last);
    let top = match act {
        Act::Back | Act::Escape => {
            model.guide = None;
            return vec![];
        }
        Act::Next | Act::Previous | Act::RedFlags => {
            model.guide = Some(Guide::on(open.page.other()));
            return vec![];
        }
        Act::Up => step(&rows, from, false),
        Act::Down => step(&rows, from, true),
        Act::PageUp => from.saturating_sub(page),
        Act::PageDown | Act::Open => from + page,
        Act::First => 0,
        Act::Last => last,
        _ => from,
    };
    model.guide = Some(Guide { top: top.min(last), ..open });
    vec![]
}

/// From sign to sign, with the heading above it; where there are none row by row.
fn step(rows: &[Row], top: usize, down: bool) -> usize {
    let Some(here) = guide::picked(rows, top) else {
        return if down { top + 1 } else { top.saturating_sub(1) };
    };
    let sign = |at: &usize| rows[*at].flag.is_some();
    let next = if down { (here + 1..rows.len()).find(sign) } else { (0..here).rev().find(sign) };
    let Some(next) = next else { return if down { top } else { 0 } };
    let headed = next > 0 && rows[next - 1].weight == Weight::Head;
    if headed { next - 1 } else { next }
}

/// What was ticked is read; any of the keys that close leads back to the list.
fn close(model: &mut Model, open: Guide, act: Act) -> Vec<Effect> {
    match act {
        Act::Back | Act::Escape | Act::Open => {
            model.guide = Some(Guide { ticked: None, ..open });
        }
        Act::Next | Act::Previous | Act::RedFlags => turn(model),
        Act::Up | Act::PageUp | Act::First => {
            model.guide = Some(Guide { read: open.read.saturating_sub(1), ..open });
        }
        Act::Down | Act::PageDown | Act::Last => {
            let last = open.ticked.map_or(0, |flag| guide::panel(model, flag).len() - 1);
            model.guide = Some(Guide { read: (open.read + 1).min(last), ..open });
        }
        _ => {}
    }
    vec![]
}

/// A person saw a sign: it asks for somebody at once, and once.
fn tick(model: &mut Model, stamp: Stamp, flag: &'static Flag) -> Vec<Effect> {
    if guide::ticked(model, flag).is_some() {
        return vec![];
    }
    let ladder = lookout::ladder(model, &flag.id);
    let acting = Acting { at: stamp.at, by: model.you, ladder: &ladder };
    let (id, said) = sign(&flag.id, subject(model, flag.whose), flag.severity, acting);
    let line = say::SAID_TICKED.fill(model.ui.style.tone, &[&flag.text]);
    let hint = keyed(model, UNDO_HINT, &[Act::Undo]);
    let reply = Reply::new(Outcome::Saved, line).hinting(hint);
    send::saying(model, stamp, vec![Payload::Alert { alert: id, said }], reply)
}

/// Returns whom a sign is about, as far as that is known.
fn subject(model: &Model, whose: Whose) -> Subject {
    let household = &model.household;
    let baby = model.chosen.or_else(|| {
        let born = household.babies.iter().filter(|(_, baby)| !baby.expected());
        born.map(|(id, _)| *id).next()
    });
    let parent = household.carers.iter().find(|(_, carer)| carer.gave_birth);
    let found = match whose {
        Whose::Baby => baby.map(Subject::Baby),
        Whose::Parent => parent.map(|(id, _)| Subject::Carer(*id)),
    };
    found.unwrap_or(Subject::Household)
}
