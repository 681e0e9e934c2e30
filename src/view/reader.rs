//! A text to be read over a screen.

use crate::app::act::Act;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::overlay::Reader;
use crate::app::update::reader;
use crate::text::catalogue::guide as say;
use crate::text::catalogue::incidents;
use crate::text::catalogue::plan;
use crate::view::pen::Pen;
use crate::view::sheet;
use crate::view::sheet::Place;
use crate::view::sheet::Row;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Draws the lines there is room for, and the keys.
///
/// ```text
/// ┌ plan v2 ──────────────────────────────────────┐
/// │ version = 1                                   │
/// │ night = "21:00-07:00"                         │
/// │ w/x scroll  Esc back                 1-2 of 9 │
/// └───────────────────────────────────────────────┘
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, open: &Reader) {
    let look = pen.look;
    let lines = reader::lines(model, open);
    let room = usize::from(reader::room(area.height));
    let top = open.top.min(lines.len().saturating_sub(room));
    let end = (top + room).min(lines.len());
    let mut rows: Vec<Row> =
        lines[top..end].iter().map(|line| Row::of(line.clone(), ink(line))).collect();
    let shown = [top + 1, end, lines.len()].map(|place| place.to_string());
    let right = if lines.len() <= room {
        String::new()
    } else {
        look.fill(say::PLACE, &shown.each_ref().map(String::as_str))
    };
    let key = |act| look.key_in(Context::Guide, act);
    let keys = if open.incident.is_some() {
        let key = |act| look.key_in(Context::Incident, act);
        let acts = [Act::Up, Act::Down, Act::Copy, Act::Send, Act::Back].map(key);
        look.fill(incidents::KEYS, &acts.each_ref().map(String::as_str))
    } else {
        look.fill(plan::READER_KEYS, &[&key(Act::Up), &key(Act::Down)])
    };
    // The box may lie over the toast line.
    let foot = match &model.toast {
        Some(toast) => Row::of(toast.reply.line.clone(), Ink::Text),
        None => Row::of(keys, Ink::Label),
    };
    rows.push(Row { right, ..foot });
    sheet::draw(pen, area, &open.title, (reader::WIDE, Place::Middle), rows);
}

/// What is new stands out; remarks and what is gone stand back.
fn ink(line: &str) -> Ink {
    match line.trim_start().chars().next() {
        Some('+') => Ink::Strong,
        Some('#' | '-' | '@') => Ink::Label,
        _ => Ink::Text,
    }
}
