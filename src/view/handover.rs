//! The card for whoever takes over, with who that is.

use crate::app::act::Act;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::overlay::HandOver;
use crate::app::update::handover;
use crate::export::handover::Line;
use crate::export::handover::WIDE;
use crate::export::handover::Weight;
use crate::text::catalogue::handover as say;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::sheet;
use crate::view::sheet::Place;
use crate::view::sheet::Row;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Columns of the box: the card, its border and margins.
#[expect(clippy::cast_possible_truncation, reason = "sixty columns")]
const COLUMNS: u16 = WIDE as u16 + 4;

/// Draws the lines there is room for, who takes over, and the keys.
///
/// ```text
/// ┌ hand over ──────────────────────────────────────────┐
/// │ Hand-over to Dad, Sun 03:12                         │
/// │ Mum can sleep until about 04:50                     │
/// │                                                     │
/// │ to  [1 Dad]  2 Nan                                  │
/// │ Space hands over   y copy   q back       1-12/18    │
/// └─────────────────────────────────────────────────────┘
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, open: &HandOver) {
    let look = pen.look;
    let lines = handover::lines(model, open);
    let room = usize::from(handover::room(area.height));
    let top = open.top.min(lines.len().saturating_sub(room));
    let end = (top + room).min(lines.len());
    let mut rows: Vec<Row> = lines[top..end].iter().map(line).collect();
    // The box is as high as the screen, so that no name moves its edge.
    rows.resize_with(room, Row::default);
    rows.push(Row::gap());
    let shown = [top + 1, end, lines.len()].map(|n| n.to_string());
    let all = lines.len() <= room;
    let place = look.fill(say::LINES, &shown.each_ref().map(String::as_str));
    let right = if all { String::new() } else { place };
    rows.push(takers(&look, model, open));
    // The box may lie over the toast line.
    let foot = match &model.toast {
        Some(toast) => Row::of(toast.reply.line.clone(), Ink::Text),
        None => Row::of(keys(&look, area.width), Ink::Label),
    };
    rows.push(Row { right, ..foot });
    sheet::draw(pen, area, look.say(say::CARD), (COLUMNS, Place::Middle), rows);
}

fn line(line: &Line) -> Row {
    let ink = match line.weight {
        Weight::Strong => Ink::Strong,
        Weight::Usual => Ink::Text,
        Weight::Faint => Ink::Label,
    };
    Row::of(line.words.clone(), ink)
}

fn takers(look: &Look<'_>, model: &Model, open: &HandOver) -> Row {
    let takers = handover::takers(model);
    let row = Row::of(format!("{}  ", look.say(say::TAKES)), Ink::Label);
    if takers.is_empty() {
        return row.and(look.say(say::NOBODY_ELSE), Ink::Label);
    }
    takers.iter().zip(1_u8..).fold(row, |row, (id, nth)| {
        let name = fit::fit(model.household.carer_name(*id).unwrap_or_default(), 10);
        let key = look.key_in(Context::HandOver, Act::Nth(nth));
        let words = if key.is_empty() { name } else { format!("{key} {name}") };
        if Some(*id) == open.to {
            row.and(format!("[{words}]"), Ink::Strong)
        } else {
            row.and(format!(" {words} "), Ink::Label)
        }
    })
}

fn keys(look: &Look<'_>, columns: u16) -> String {
    let copy = look.key_in(Context::HandOver, Act::Copy);
    if columns < 50 {
        return look.fill(say::KEYS_SHORT, &[&copy]);
    }
    look.fill(say::KEYS, &[&copy, &look.key_in(Context::HandOver, Act::Back)])
}
