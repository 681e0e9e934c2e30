//! Screen 6: how are the ones who care, and is the work shared?

pub mod detail;
pub mod duty;
pub mod table;

use crate::app::act::Act;
use crate::app::model::Model;
use crate::app::screen::Screen;
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

/// Rows of so low a pane are all for the words.
const LOW: usize = 2;

/// Columns that one carer needs beside another.
const BESIDE: u16 = 44;

/// Draws a row for each carer, who is on call, what is known of the selected
/// one, and what is known of all together; where there is little room, one of the two.
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
    if let Some(board) = &model.duty {
        let used = duty::draw(pen, rest, model, board, size);
        if used > 0 {
            pen.rule(rest, used);
            rest = below(rest, used + 1);
        }
    }
    let carer = team.carers.iter().find(|carer| Some(carer.id) == picked);
    match carer {
        Some(carer) if roomy => both(pen, rest, model, (team, carer), size),
        Some(carer) => {
            let lines = detail::carer(&pen.look, model, carer);
            self::lines(pen, rest, &lines, page(model));
        }
        None => {
            let lines = detail::together(&pen.look, team);
            self::lines(pen, rest, &lines, page(model));
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
    lines(pen, below(foot, 1), &together, page(model));
}

/// One carer: the name, then what is known.
fn one(pen: &mut Pen<'_>, area: Rect, model: &Model, carer: &CarerBoard) {
    let look = pen.look;
    let name = fit::fit(&carer.name, 24);
    let name = if carer.primary { look.fill(say::PRIMARY, &[&name]) } else { name };
    pen.text(area, (1, 0), &name, Ink::Strong);
    let lines = detail::carer(&look, model, carer);
    self::lines(pen, below(area, 1), &lines, page(model));
}

/// Draws label and words, wrapped; what does not fit at once is turned page by
/// page, and after the last comes the first.
fn lines(pen: &mut Pen<'_>, area: Rect, lines: &[Line], page: i32) {
    let rows: Vec<(&str, String, Ink)> = lines
        .iter()
        .flat_map(|line| {
            let labels = std::iter::once(line.label.as_str()).chain(std::iter::repeat(""));
            labels.zip(wrapped(line, area.width)).map(|(label, words)| (label, words, line.ink))
        })
        .collect();
    if area.is_empty() || rows.is_empty() {
        return;
    }
    let high = usize::from(area.height);
    let room = if rows.len() <= high || high <= LOW { high } else { high - 1 };
    let count = i32::try_from(rows.len().div_ceil(room)).unwrap_or(i32::MAX);
    let from = room * usize::try_from(page.rem_euclid(count)).unwrap_or(0);
    let shown = &rows[from..rows.len().min(from + room)];
    for (row, (label, words, ink)) in (0..).zip(shown) {
        pen.text(area, (1, row), label, Ink::Label);
        pen.text(area, (1 + LABEL, row), words, *ink);
    }
    if count > 1 && high <= LOW {
        let bare = shown.last().is_some_and(|(label, ..)| label.is_empty());
        if bare && high > 1 {
            let keys = pen.look.key(Act::PageDown);
            let place = format!("{}/{count} {keys}", page.rem_euclid(count) + 1);
            pen.text(area, (1, area.height - 1), &fit::fit(&place, LABEL - 1), Ink::Label);
        }
    } else if count > 1 {
        let look = pen.look;
        let place = [from + 1, from + shown.len(), rows.len()].map(|n| n.to_string());
        let keys = [Act::PageUp, Act::PageDown].map(|act| look.key(act));
        let words: Vec<&str> = place.iter().chain(&keys).map(String::as_str).collect();
        let right = Rect { width: area.width.saturating_sub(1), ..area };
        pen.right(right, area.height - 1, &look.fill(say::MORE, &words), Ink::Label);
    }
}

/// Returns how many pages are turned.
const fn page(model: &Model) -> i32 {
    match &model.screen {
        Screen::Carers(screen) => screen.page,
        _ => 0,
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
