//! Screen 6: how are the ones who care, and is the work shared?

pub mod detail;
pub mod table;

use crate::app::act::Act;
use crate::app::model::Model;
use crate::app::update::carer::selected;
use crate::board::carer::CarerBoard;
use crate::board::carer::Team;
use crate::text::catalogue::carers as say;
use crate::view::carers::detail::Line;
use crate::view::fit;
use crate::view::pen::Pen;
use crate::view::size::Size;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Columns of a label.
const LABEL: u16 = 10;

/// Columns that one carer needs beside another.
const BESIDE: u16 = 44;

/// Draws a row for each carer, what is known of the selected one, and what is
/// known of all together; where there is little room, one of the two.
///
/// ```text
///  CARER    NOW           SLEPT 24h  DEBT 14d      LONGEST  LOAD 7d        WAKES 7d      DRIVE
/// ▌Mum      asleep 1h51   5h20       9.8 h 12/14   2h34     █████ 61 %     19 ▂▃▂▅▃▆▅    ~ amber
///  Dad      awake 0h41    6h40       4.1 h 13/14   4h02     ███ 39 %        6 ▁▂▁▁▂▁▁    no flag
/// ─────────────────────────────────────────────────────────────────────────────────────────────────
///  drive     amber: under 6 h of sleep in 24 h. …
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, size: Size) {
    let team = model.team.as_ref().filter(|team| !team.carers.is_empty());
    let Some(team) = team else {
        empty(pen, area);
        return;
    };
    let picked = selected(model);
    let roomy = model.ui.roomy();
    let used = table::draw(pen, area, team, picked, size, !roomy);
    let mut rest = below(area, used);
    if size > Size::Xs && rest.height > 1 {
        pen.rule(rest, 0);
        rest = below(rest, 1);
    }
    let carer = team.carers.iter().find(|carer| Some(carer.id) == picked);
    match carer {
        Some(carer) if roomy => both(pen, rest, model, (team, carer), size),
        Some(carer) => {
            let lines = detail::carer(&pen.look, model, carer);
            self::lines(pen, rest, &lines);
        }
        None => {
            let lines = detail::together(&pen.look, team);
            self::lines(pen, rest, &lines);
        }
    }
}

/// The carers' details above, the household below.
fn both(
    pen: &mut Pen<'_>,
    area: Rect,
    model: &Model,
    (team, picked): (&Team, &CarerBoard),
    size: Size,
) {
    let together = detail::together(&pen.look, team);
    let high = together.iter().map(|line| rows(line, area.width)).sum::<u16>();
    let foot = (high + 1).min(area.height / 2);
    let top = Rect { height: area.height - foot, ..area };
    let count = u16::try_from(team.carers.len()).unwrap_or(u16::MAX);
    if size == Size::Xl && count > 1 && area.width / count >= BESIDE {
        for (carer, place) in team.carers.iter().zip(0..) {
            let wide = area.width / count;
            let part = Rect { x: top.x + place * wide, width: wide, ..top };
            if place > 0 {
                pen.wall(part, 0);
            }
            let inside = Rect { x: part.x + 1, width: wide.saturating_sub(2), ..part };
            one(pen, inside, model, carer);
        }
    } else {
        one(pen, top, model, picked);
    }
    let foot = below(area, area.height - foot);
    pen.rule(foot, 0);
    lines(pen, below(foot, 1), &together);
}

/// One carer: the name, then what is known.
fn one(pen: &mut Pen<'_>, area: Rect, model: &Model, carer: &CarerBoard) {
    let look = pen.look;
    let name = fit::fit(&carer.name, 24);
    let name = if carer.primary { look.fill(say::PRIMARY, &[&name]) } else { name };
    pen.text(area, (1, 0), &name, Ink::Strong);
    let lines = detail::carer(&look, model, carer);
    self::lines(pen, below(area, 1), &lines);
}

/// Draws label and words, wrapped; what has no room is counted.
fn lines(pen: &mut Pen<'_>, area: Rect, lines: &[Line]) {
    if area.is_empty() {
        return;
    }
    let mut row = 0;
    for (place, line) in lines.iter().enumerate() {
        let words = wrapped(line, area.width);
        let high = u16::try_from(words.len()).unwrap_or(u16::MAX);
        if row + high > area.height && row > 0 {
            let left = (lines.len() - place).to_string();
            let more = pen.look.fill(say::MORE, &[&left]);
            let right = Rect { width: area.width.saturating_sub(1), ..area };
            let taken =
                fit::width(&wrapped(&lines[place - 1], area.width).pop().unwrap_or_default());
            if area.height > row {
                pen.right(right, row, &more, Ink::Label);
            } else if LABEL + 3 + taken + fit::width(&more) < area.width {
                pen.right(right, area.height - 1, &more, Ink::Label);
            }
            return;
        }
        pen.text(area, (1, row), &line.label, Ink::Label);
        for words in words {
            pen.text(area, (1 + LABEL, row), &words, line.ink);
            row += 1;
        }
    }
}

fn wrapped(line: &Line, width: u16) -> Vec<String> {
    fit::wrap(&line.words, width.saturating_sub(LABEL + 2))
}

fn rows(line: &Line, width: u16) -> u16 {
    u16::try_from(wrapped(line, width).len()).unwrap_or(u16::MAX)
}

fn empty(pen: &mut Pen<'_>, area: Rect) {
    let look = pen.look;
    let gap = u16::from(area.height > 4);
    let words = look.fill(say::EMPTY, &[&look.key(Act::Command)]);
    pen.text(area, (1, gap), &words, Ink::Text);
    pen.text(area, (1, gap + 1), look.say(say::EMPTY_WHY), Ink::Label);
}

/// Returns what lies `rows` further down in `area`.
fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}
