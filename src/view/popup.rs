//! What lies over the screen; the log popups: a feed, a nappy, whose sleep.

use crate::app::act::Act;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::overlay::Field;
use crate::app::overlay::Overlay;
use crate::app::overlay::Popup;
use crate::board::baby::BabyBoard;
use crate::domain::feed::Side;
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::popup as say;
use crate::text::time;
use crate::text::words;
use crate::view::carer_popup;
use crate::view::handover;
use crate::view::head;
use crate::view::help;
use crate::view::importing;
use crate::view::line;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::private;
use crate::view::reader;
use crate::view::sheet;
use crate::view::sheet::Place;
use crate::view::sheet::Row;
use crate::view::theme::Ink;
use chrono::TimeDelta;
use ratatui::layout::Rect;

/// Columns of a log popup.
const WIDE: u16 = 54;

/// Draws what lies over the screen.
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, overlay: &Overlay) {
    match overlay {
        Overlay::Feed(popup) => log(pen, area, model, popup, say::FEED),
        Overlay::Nappy(popup) => log(pen, area, model, popup, say::NAPPY),
        Overlay::Pick(popup) => whose(pen, area, model, popup),
        Overlay::Carer(popup) => carer_popup::draw(pen, area, model, popup),
        Overlay::Line(typed) => line::command(pen, area, typed),
        Overlay::Filter(typed) => line::filter(pen, area, typed),
        Overlay::Edit(edit) => line::edit(pen, area, model, edit),
        Overlay::Help(rows) => help::draw(pen, area, model, rows),
        Overlay::HandOver(open) => handover::draw(pen, area, model, open),
        Overlay::Import(intake) => importing::draw(pen, area, model, intake),
        Overlay::Reader(open) => reader::draw(pen, area, model, open),
        Overlay::Private(open) => private::draw(pen, area, model, open),
    }
}

/// Draws a feed or a nappy: rows to pick, when, who, note, a phrase.
///
/// ```text
/// ┌ feed ────────────────────────────────────────────┐
/// │▌a  breast, left                       last 22:54 │
/// │ d  bottle  90 ml   (1-5: 60 75 90 105 120)       │
/// │                                                  │
/// │ when  now 03:12      t −5 min   T +5 min         │
/// │ who   Dad     note  —             Tab next field │
/// └──────────────────────────────────────────────────┘
/// ```
fn log(pen: &mut Pen<'_>, area: Rect, model: &Model, popup: &Popup, title: Text) {
    let look = pen.look;
    let width = WIDE.min(area.width).saturating_sub(4);
    let board = model.board.babies.iter().find(|board| Some(board.id) == popup.baby);
    let mut rows = babies(&look, model, popup);
    rows.push(Row::gap());
    let picks = popup.rows.iter().enumerate().filter(|(_, act)| **act != Act::Type);
    rows.extend(picks.map(|(place, act)| Row {
        selected: popup.field == Field::Pick && place == popup.row,
        ..pick(&look, model, popup, board, *act)
    }));
    rows.push(Row::gap());
    rows.push(when(&look, popup.minutes_ago));
    rows.extend(who_and_note(&look, model, popup, width));
    rows.push(Row::gap());
    rows.extend(phrase(&look, popup, title, width));
    rows.push(Row::gap());
    rows.push(foot(&look, title));
    sheet::draw(pen, area, look.say(title), (WIDE, Place::Middle), rows);
}

/// Draws whose sleep it is: never saved without a pick.
fn whose(pen: &mut Pen<'_>, area: Rect, model: &Model, popup: &Popup) {
    let look = pen.look;
    let mut rows = vec![Row::gap()];
    for (place, board) in model.board.babies.iter().enumerate() {
        let sleep = crate::view::state::sleep(&look, board.state);
        let right = sleep.map_or_else(String::new, |(word, length, _)| format!("{word} {length}"));
        let key = key(&look, Act::Nth(u8::try_from(place + 1).unwrap_or(u8::MAX)));
        let row = Row::of(format!("{key}  "), Ink::Strong).and(head::name(&look, board), Ink::Text);
        rows.push(Row { right, selected: Some(board.id) == popup.baby, ..row });
    }
    rows.push(Row::gap());
    rows.push(when(&look, popup.minutes_ago));
    rows.push(Row::gap());
    let count = model.board.babies.len().to_string();
    let leave = look.fill(say::LEAVE, &[&look.key(Act::Back)]);
    let picks = look.fill(say::PICK_BABY, &[&count]);
    let foot =
        Row::of(picks, Ink::Label).and(format!("   {}", look.say(say::SPACE_SAVE)), Ink::Label);
    rows.push(Row { right: leave, rank: 8, ..foot });
    sheet::draw(pen, area, look.say(say::WHOSE), (WIDE, Place::Middle), rows);
}

/// The row of babies, where there are several.
fn babies(look: &Look<'_>, model: &Model, popup: &Popup) -> Vec<Row> {
    if model.board.babies.len() < 2 {
        return vec![];
    }
    let mut row = Row::of(format!("{}  ", look.say(say::BABY)), Ink::Label);
    row.selected = popup.field == Field::Baby;
    for (place, board) in model.board.babies.iter().enumerate() {
        let name = crate::view::fit::fit(&head::name(look, board), 12);
        let nth = Act::Nth(u8::try_from(place + 1).unwrap_or(u8::MAX));
        let words = format!("{} {name}", key(look, nth));
        row = if Some(board.id) == popup.baby {
            row.and(format!("[{words}]"), Ink::Strong)
        } else {
            row.and(format!(" {words} "), Ink::Label)
        };
    }
    vec![row]
}

/// One row to pick.
fn pick(look: &Look<'_>, model: &Model, popup: &Popup, board: Option<&BabyBoard>, act: Act) -> Row {
    let (words, right) = match act {
        Act::Left => side(look, board, Side::Left),
        Act::Right => side(look, board, Side::Right),
        Act::Bottle => bottle(look, popup),
        Act::Same => (same(look, model, popup), String::new()),
        Act::Stop => (look.say(say::STOP).to_owned(), running(look, model, popup)),
        Act::Pause => (pause(look, model, popup), String::new()),
        Act::Wet => (look.say(say::WET).to_owned(), last(look, board.and_then(|b| b.last_wet))),
        Act::Dirty => {
            (look.say(say::DIRTY).to_owned(), last(look, board.and_then(|b| b.last_dirty)))
        }
        Act::Both => (look.say(say::BOTH).to_owned(), String::new()),
        Act::Dry => (look.say(say::DRY).to_owned(), String::new()),
        _ => (String::new(), String::new()),
    };
    let row = Row::of(format!("{}  ", key(look, act)), Ink::Strong).and(words, Ink::Text);
    Row { right, ..row }
}

fn side(look: &Look<'_>, board: Option<&BabyBoard>, side: Side) -> (String, String) {
    let text = match side {
        Side::Left => say::LEFT,
        Side::Right => say::RIGHT,
    };
    let mut words = look.say(text).to_owned();
    if board.and_then(|board| board.next_side) == Some(side) {
        words = format!("{words:<15}  {}", look.say(say::NEXT));
    }
    let at = board.and_then(|board| match side {
        Side::Left => board.last_left,
        Side::Right => board.last_right,
    });
    (words, last(look, at))
}

fn last(look: &Look<'_>, at: Option<crate::domain::span::Timestamp>) -> String {
    at.map(|at| look.fill(say::LAST, &[&time::when(at, look.now, &look.style)])).unwrap_or_default()
}

/// The bottle with its amount, and the amounts under the digits.
fn bottle(look: &Look<'_>, popup: &Popup) -> (String, String) {
    let unit = match look.style.units {
        Units::Metric => Unit::Ml,
        Units::Us => Unit::OzUs,
        Units::Imperial => Unit::OzImperial,
    };
    let Some(amount) = popup.amount.or(popup.offer.usual) else {
        return (look.say(say::BOTTLE_PLAIN).to_owned(), String::new());
    };
    let amounts: Vec<String> =
        popup.offer.amounts.iter().map(|amount| number(*amount, 1)).collect();
    let words = look.fill(say::BOTTLE, &[&format!("{} {}", number(amount, 1), unit.sign())]);
    (words, look.fill(say::AMOUNTS, &[&amounts.join(" ")]))
}

fn same(look: &Look<'_>, model: &Model, popup: &Popup) -> String {
    match popup.offer.same.and_then(|id| model.timeline.get(id)) {
        Some(logged) => look.fill(say::SAME, &[&words::detail(&logged.fact, &look.style)]),
        None => look.say(say::SAME_NONE).to_owned(),
    }
}

fn running(look: &Look<'_>, model: &Model, popup: &Popup) -> String {
    match popup.offer.running.and_then(|id| model.timeline.get(id)) {
        Some(logged) => look.fill(say::RUNNING, &[&time::duration(logged.fact.active(look.now))]),
        None => look.say(say::NOT_RUNNING).to_owned(),
    }
}

fn pause(look: &Look<'_>, model: &Model, popup: &Popup) -> String {
    let running = popup.offer.running.and_then(|id| model.timeline.get(id));
    let paused = running.is_some_and(|logged| logged.fact.paused_since().is_some());
    look.say(if paused { say::RESUME } else { say::PAUSE }).to_owned()
}

/// Returns the row that says when it happened, and how to shift it.
#[must_use]
pub fn when(look: &Look<'_>, minutes_ago: i64) -> Row {
    let at = look.now - TimeDelta::minutes(minutes_ago);
    let clock = time::when(at, look.now, &look.style);
    let words = if minutes_ago == 0 {
        look.fill(say::NOW, &[&clock])
    } else {
        look.fill(say::AGO, &[&minutes_ago.to_string(), &clock])
    };
    let shift = look.fill(say::SHIFT, &[&look.key(Act::Earlier), &look.key(Act::Later)]);
    let row = Row::of(format!("{:<6}", look.say(say::WHEN)), Ink::Label).and(words, Ink::Text);
    Row { right: shift, ..row }
}

fn who_and_note(look: &Look<'_>, model: &Model, popup: &Popup, width: u16) -> Vec<Row> {
    let who = model.you.and_then(|id| model.household.carer_name(id));
    let who = who.unwrap_or_else(|| look.say(say::NOBODY));
    let label = |text| (format!("{:<6}", look.say(text)), Ink::Label);
    let right = match model.you {
        None => look.fill(say::PICK_WHO, &[&look.key(Act::Author)]),
        Some(_) => String::new(),
    };
    let left = vec![label(say::WHO), (who.to_owned(), Ink::Text)];
    let who = Row { left, right, ..Row::default() };
    let note = if popup.field == Field::Note {
        line::typed(&popup.note, width, vec![label(say::NOTE)])
    } else {
        let note = popup.note.input.value();
        let words = if note.is_empty() { look.say(say::NONE) } else { note };
        let left = vec![label(say::NOTE), (words.to_owned(), Ink::Text)];
        let right = look.say(say::NEXT_FIELD).to_owned();
        vec![Row { left, right, rank: 6, ..Row::default() }]
    };
    // Without carers there is nobody to name.
    let who = (!model.household.carers.is_empty()).then(|| who.ranked(7));
    who.into_iter().chain(note).collect()
}

/// The phrase being typed, and what it would do.
fn phrase(look: &Look<'_>, popup: &Popup, title: Text, width: u16) -> Vec<Row> {
    let nappy = title == say::NAPPY;
    let example = look.say(if nappy { say::TYPE_NAPPY } else { say::TYPE_FEED });
    let key = format!("{}  ", key(look, Act::Type));
    let label = vec![(key, Ink::Strong), (look.say(say::TYPE_IT).to_owned(), Ink::Label)];
    if popup.field != Field::Phrase {
        let place = popup.rows.iter().position(|act| *act == Act::Type);
        let selected = popup.field == Field::Pick && place == Some(popup.row);
        let rank = if selected { 0 } else { 5 };
        let left = label.into_iter().chain([(example.to_owned(), Ink::Label)]).collect();
        return vec![Row { left, selected, rank, ..Row::default() }];
    }
    let mut rows = line::typed(&popup.phrase, width, label);
    let hint = look.fill(say::TYPE_HINT, &[example]);
    rows.extend(line::answer(look, &popup.phrase, &hint, width));
    rows
}

fn foot(look: &Look<'_>, title: Text) -> Row {
    let (feed, same) = (look.key(Act::Feed), key(look, Act::Same));
    let mut words = String::new();
    if title == say::FEED {
        words = format!("{}   ", look.fill(say::FEED_FOOT, &[&feed, &same]));
    }
    words.push_str(look.say(say::SPACE_SAVE));
    let right = look.fill(say::LEAVE, &[&look.key(Act::Back)]);
    Row { right, rank: 8, ..Row::of(words, Ink::Label) }
}

/// Returns the key of a row.
fn key(look: &Look<'_>, act: Act) -> String {
    let context = match act {
        Act::Wet | Act::Dirty | Act::Both | Act::Dry => Context::Nappy,
        _ => Context::Feed,
    };
    look.key_in(context, act)
}
