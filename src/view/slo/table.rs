//! A row for each objective: as many columns as there is room for.

use crate::app::model::Model;
use crate::app::slo_words as said;
use crate::slo::budget::Status;
use crate::slo::verdict::Verdict;
use crate::text::catalogue::Text;
use crate::text::catalogue::slos as say;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::size::Size;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// What a column shows of an objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Mark,
    State,
    Title,
    Goal,
    Window,
    Now,
    Bar,
    Left,
    Burn,
}

/// A cell, its heading, its columns with the gap after it.
type Column = (Cell, Text, u16);

const LARGE: &[Column] = &[
    (Cell::State, say::COL_STATE, 14),
    (Cell::Title, say::COL_OBJECTIVE, 26),
    (Cell::Goal, say::COL_GOAL, 6),
    (Cell::Window, say::COL_WINDOW, 6),
    (Cell::Now, say::COL_NOW, 8),
    (Cell::Bar, say::COL_LEFT, 16),
    (Cell::Burn, say::COL_BURN, 23),
];

const MIDDLE: &[Column] = &[
    (Cell::State, say::COL_STATE, 14),
    (Cell::Title, say::COL_OBJECTIVE, 26),
    (Cell::Goal, say::COL_GOAL, 6),
    (Cell::Window, say::COL_WINDOW, 6),
    (Cell::Now, say::COL_NOW, 8),
    (Cell::Left, say::COL_LEFT, 16),
];

const SMALL: &[Column] = &[
    (Cell::State, say::COL_STATE, 14),
    (Cell::Title, say::COL_OBJECTIVE, 23),
    (Cell::Now, say::COL_NOW, 8),
    (Cell::Left, say::COL_LEFT, 14),
];

const LEAST: &[Column] = &[
    (Cell::Mark, Text::same(""), 2),
    (Cell::Title, say::COL_OBJECTIVE, 23),
    (Cell::Left, say::COL_LEFT_SHORT, 14),
];

/// Columns of each tier, below its word in the heading.
const TIERS: [usize; 3] = [9, 6, 7];

/// Cells of a whole bar.
const BAR: u8 = 8;

/// Draws the heading and the rows around the picked one, which is marked when
/// the arrows move here.
pub fn draw(
    pen: &mut Pen<'_>,
    area: Rect,
    model: &Model,
    all: &[&Verdict],
    picked: &Verdict,
    (size, marked): (Size, bool),
) {
    let look = pen.look;
    let columns = match size {
        Size::Xl | Size::L => LARGE,
        Size::M => MIDDLE,
        Size::S => SMALL,
        Size::Xs | Size::Line => LEAST,
    };
    let mut column = 1;
    for (_, head, wide) in columns {
        pen.text(area, (column, 0), look.say(*head), Ink::Label);
        column += wide;
    }
    let room = usize::from(area.height.saturating_sub(1).max(1));
    let place = all.iter().position(|one| *one == picked).unwrap_or_default();
    let top = (place + 1).saturating_sub(room);
    for (row, verdict) in (1..).zip(all.iter().skip(top).take(room)) {
        let mut column = 1;
        for (cell, _, wide) in columns {
            let part = Rect { width: (column + wide - 1).min(area.width), ..area };
            let parts = self::cell(&look, model, verdict, *cell);
            let parts: Vec<(&str, Ink)> =
                parts.iter().map(|(words, ink)| (words.as_str(), *ink)).collect();
            pen.parts(part, (column, row), &parts);
            column += wide;
        }
        if *verdict == picked && marked {
            pen.select(area, row);
        }
    }
}

fn cell(look: &Look<'_>, model: &Model, verdict: &Verdict, cell: Cell) -> Vec<(String, Ink)> {
    let budget = &verdict.budget;
    let (mark, word) = said::stands(model, verdict);
    let ink = ink(budget.status);
    let text = |words: String| vec![(words, Ink::Text)];
    match cell {
        Cell::Mark => vec![(mark.to_owned(), ink)],
        Cell::State => vec![(format!("{mark} {}", look.say(word)), ink)],
        Cell::Title => vec![(said::title(model, verdict), Ink::Strong)],
        Cell::Goal => text(look.fill(say::PERCENT, &[&said::percent(verdict.goal.target)])),
        Cell::Window => text(look.fill(say::DAYS, &[&verdict.goal.window.num_days().to_string()])),
        Cell::Now => text(said::now(budget, &look.style)),
        Cell::Left => text(said::left(budget, &look.style)),
        Cell::Bar => bar(look, verdict),
        Cell::Burn => {
            let tiers = said::tiers(budget).zip(TIERS);
            let tiers = tiers.map(|(seen, wide)| format!("{:>wide$}", said::tier(budget, seen)));
            vec![(tiers.collect::<String>(), Ink::Text)]
        }
    }
}

/// What is left as a bar with its figure; nothing but words when it is gone,
/// or when nothing can be told.
fn bar(look: &Look<'_>, verdict: &Verdict) -> Vec<(String, Ink)> {
    let budget = &verdict.budget;
    let words = said::left(budget, &look.style);
    let told = !matches!(budget.status, Status::NoData | Status::LowN);
    let left = budget.left.filter(|left| told && *left >= 0.0);
    let Some(left) = left else { return vec![(words, Ink::Text)] };
    // A cell is full when it is: the bar never shows more than there is.
    let full = |cell: &u8| f64::from(*cell) <= left * f64::from(BAR) + 1e-9;
    let cells = (1..=BAR).take_while(full).count();
    let rest = usize::from(BAR) - cells;
    vec![
        ("█".repeat(cells), Ink::Fill),
        ("░".repeat(rest), Ink::Faint),
        (format!(" {words:>5}"), Ink::Text),
    ]
}

/// Returns the ink of a status; its word says the same.
#[must_use]
pub const fn ink(status: Status) -> Ink {
    match status {
        Status::Exhausted => Ink::Trouble,
        Status::AtRisk => Ink::Strong,
        Status::Met => Ink::Text,
        Status::LowN | Status::NoData => Ink::Label,
    }
}

/// Returns a row of Now: sign, word, title, what is left.
#[must_use]
pub fn line(look: &Look<'_>, model: &Model, verdict: &Verdict) -> Vec<(String, Ink)> {
    let (mark, word) = said::stands(model, verdict);
    let state = format!("{mark} {:<12}", look.say(word));
    let title = format!("{:<27}", fit::fit(&said::title(model, verdict), 26));
    let left = format!("{:<14}", said::left(&verdict.budget, &look.style));
    let going = verdict.budget.gone_in.and_then(|_| said::rate(model, verdict));
    let rate = going.unwrap_or_default();
    vec![
        (state, ink(verdict.budget.status)),
        (title, Ink::Text),
        (left, Ink::Text),
        (rate, Ink::Label),
    ]
}
