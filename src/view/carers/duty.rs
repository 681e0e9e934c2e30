//! Who is on call around now: a strip of letters, or one line.

use crate::app::model::Model;
use crate::app::oncall_words as said;
use crate::board::duty::CELL;
use crate::board::duty::DutyBoard;
use crate::domain::id::CarerId;
use crate::oncall::turn::OnCall;
use crate::text::catalogue::oncall as say;
use crate::view::fit;
use crate::view::pen::Pen;
use crate::view::size::Size;
use crate::view::strip::hour_label;
use crate::view::strip::initials;
use crate::view::theme::Ink;
use chrono::Timelike;
use ratatui::layout::Rect;

/// Columns before the cells.
const LABEL: u16 = 12;

/// Columns of a half hour.
const WIDE: u16 = 2;

/// Rows that are left to the rest of the screen.
const REST: u16 = 7;

/// Draws who is on call; returns how many rows it took.
///
/// ```text
///  ON CALL    23  00  01  02  03  04  05  06  07  08  09  10  11  12  13  14
///  primary    MMMMMMMMMMMMDDDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMMMMM
///  backup     DDDDDDDDDDDDMMMMMMMMMMMMMMMMMMMMMMMMDDDDDDDDDDDDDDDDDDDDDDDDDDDD
///                             ▲ 03:12  Mum takes over at 08:00 (4h48)
///  next       08:00-20:00 Mum (backup Dad)   20:00-22:00 Dad (backup Mum)
///  protected  Dad 22:00-02:00
/// ```
///
/// Who is it by a shift or by somebody's word stands out from who is it
/// because no shift runs. Where there is little room, one line says who and
/// who then.
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, board: &DutyBoard, size: Size) -> u16 {
    let high = 5 + u16::from(!board.protected.is_empty());
    if size >= Size::M && area.height >= high + REST {
        strip(pen, area, model, board);
        return high;
    }
    if size == Size::Xs || area.height < REST {
        return 0;
    }
    pen.text(area, (1, 0), pen.look.say(say::ON_CALL), Ink::Label);
    let room = area.width.saturating_sub(LABEL);
    pen.text(area, (LABEL, 0), &fit::fit(&said::short(model, board), room), Ink::Text);
    1
}

fn strip(pen: &mut Pen<'_>, area: Rect, model: &Model, board: &DutyBoard) {
    let look = pen.look;
    pen.text(area, (1, 0), look.say(say::TITLE), Ink::Label);
    hours(pen, area, board);
    let letters = initials(&model.household);
    letters_of(pen, area, 1, &letters, board, |on| on.primary);
    letters_of(pen, area, 2, &letters, board, |on| on.backup);
    for (row, label) in [(1, say::PRIMARY), (2, say::BACKUP)] {
        pen.text(area, (1, row), look.say(label), Ink::Label);
    }
    if let Some(cell) = board.cell(look.now) {
        let column = LABEL + WIDE * u16::try_from(cell).unwrap_or(0);
        let begun = board.start + CELL * i32::try_from(cell).unwrap_or(0);
        let column = column + u16::from(look.now - begun >= CELL / 2);
        let column = pen.text(area, (column, 3), "▲ ", Ink::Strong);
        let room = area.width.saturating_sub(column);
        pen.text(area, (column, 3), &fit::fit(&said::mark(model, board), room), Ink::Text);
    }
    let next = board.next.iter().map(|one| said::turn(model, one));
    list(pen, area, 4, look.say(say::NEXT), next);
    let windows = board.protected.iter().map(|(who, span)| said::window(model, *who, *span));
    list(pen, area, 5, look.say(say::PROTECTED), windows);
}

fn hours(pen: &mut Pen<'_>, area: Rect, board: &DutyBoard) {
    let look = pen.look;
    let mut at = board.start;
    let mut column = LABEL;
    for _ in &board.cells {
        let local = look.style.zone.local(at);
        if local.minute() == 0 {
            pen.text(area, (column, 0), &hour_label(&look, local.hour()), Ink::Label);
        }
        at += CELL;
        column += WIDE;
    }
}

fn letters_of(
    pen: &mut Pen<'_>,
    area: Rect,
    row: u16,
    letters: &[(CarerId, char)],
    board: &DutyBoard,
    who: fn(&OnCall) -> Option<CarerId>,
) {
    for (on, column) in board.cells.iter().zip((LABEL..).step_by(WIDE.into())) {
        let letter = |id| letters.iter().find(|(one, _)| *one == id).map(|(_, letter)| *letter);
        let Some(letter) = who(on).and_then(letter) else { continue };
        let ink = if on.planned { Ink::Strong } else { Ink::Label };
        pen.text(area, (column, row), &String::from_iter([letter, letter]), ink);
    }
}

/// Writes a row of as many parts as fit whole; the first in any case.
fn list(pen: &mut Pen<'_>, area: Rect, row: u16, label: &str, parts: impl Iterator<Item = String>) {
    let mut column = LABEL;
    for part in parts {
        let room = area.width.saturating_sub(column);
        let first = column == LABEL;
        if !first && fit::width(&part) > room {
            break;
        }
        if first {
            pen.text(area, (1, row), label, Ink::Label);
        }
        column = pen.text(area, (column, row), &fit::fit(&part, room), Ink::Text) + 3;
    }
}
