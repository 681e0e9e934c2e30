//! A row for each carer: as many columns as there is room for. No ranking:
//! the order is the household's.

use crate::app::carer_words;
use crate::app::ui::Glyphs;
use crate::board::carer::CarerBoard;
use crate::board::carer::Team;
use crate::domain::id::CarerId;
use crate::metrics::carer::drive::Flag;
use crate::metrics::carer::interruption::Interruptions;
use crate::metrics::carer::state::CarerState;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::carers as say;
use crate::text::time;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::size::Size;
use crate::view::theme::Ink;
use chrono::TimeDelta;
use ratatui::layout::Rect;

/// Cells of a whole bar of load.
const BAR: f64 = 8.0;

/// What a column shows of a carer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Name,
    Now,
    Slept,
    Debt,
    DebtShort,
    Longest,
    Load,
    LoadBar,
    Wakes,
    Drive,
}

type Column = (Cell, Text, u16);

const LARGE: &[Column] = &[
    (Cell::Name, say::COL_CARER, 9),
    (Cell::Now, say::COL_NOW, 14),
    (Cell::Slept, say::COL_SLEPT, 11),
    (Cell::Debt, say::COL_DEBT, 14),
    (Cell::Longest, say::COL_NIGHT, 9),
    (Cell::LoadBar, say::COL_LOAD, 15),
    (Cell::Wakes, say::COL_WAKES, 14),
    (Cell::Drive, say::COL_DRIVE, 8),
];

const MIDDLE: &[Column] = &[
    (Cell::Name, say::COL_CARER, 9),
    (Cell::Now, say::COL_NOW, 14),
    (Cell::Slept, say::COL_SLEPT, 11),
    (Cell::DebtShort, say::COL_DEBT_SHORT, 8),
    (Cell::Longest, say::COL_NIGHT, 9),
    (Cell::Load, say::COL_LOAD_SHORT, 7),
    (Cell::Wakes, say::COL_WAKES, 13),
    (Cell::Drive, say::COL_DRIVE, 8),
];

const SMALL: &[Column] = &[
    (Cell::Name, say::COL_CARER, 9),
    (Cell::Now, say::COL_NOW, 14),
    (Cell::Slept, say::COL_SLEPT_SHORT, 8),
    (Cell::DebtShort, say::COL_DEBT_SHORT, 8),
    (Cell::Load, say::COL_LOAD_SHORT, 7),
    (Cell::Drive, say::COL_DRIVE, 8),
];

const LEAST: &[Column] = &[
    (Cell::Name, say::COL_CARER, 9),
    (Cell::Now, say::COL_NOW, 14),
    (Cell::Slept, say::COL_SLEPT_SHORT, 8),
    (Cell::Drive, say::COL_DRIVE, 8),
];

/// Draws the table, the picked row marked; with `all` a last row stands for
/// the household. Returns how many rows it took.
pub fn draw(
    pen: &mut Pen<'_>,
    area: Rect,
    team: &Team,
    picked: Option<CarerId>,
    size: Size,
    all: bool,
) -> u16 {
    let look = pen.look;
    let columns = match size {
        Size::Xl | Size::L => LARGE,
        Size::M => MIDDLE,
        Size::S => SMALL,
        Size::Xs | Size::Line => LEAST,
    };
    // A row of the one that is picked always shows.
    let room = usize::from(area.height.saturating_sub(1 + u16::from(all)).max(1));
    let place = team.carers.iter().position(|carer| Some(carer.id) == picked);
    let top = place.map_or(0, |place| (place + 1).saturating_sub(room));
    heads(pen, area, columns);
    let mut row = 1;
    for carer in team.carers.iter().skip(top).take(room) {
        let mut column = 1;
        for (cell, _, wide) in columns {
            let part = Rect { width: (column + wide - 1).min(area.width), ..area };
            let parts = self::cell(&look, carer, *cell);
            let parts: Vec<(&str, Ink)> =
                parts.iter().map(|(words, ink)| (words.as_str(), *ink)).collect();
            pen.parts(part, (column, row), &parts);
            column += wide;
        }
        if Some(carer.id) == picked {
            pen.select(area, row);
        }
        row += 1;
    }
    if all && row < area.height {
        pen.text(area, (1, row), look.say(say::ALL), Ink::Label);
        if picked.is_none() {
            pen.select(area, row);
        }
        row += 1;
    }
    row
}

fn heads(pen: &mut Pen<'_>, area: Rect, columns: &[Column]) {
    let mut column = 1;
    for (_, head, wide) in columns {
        pen.text(area, (column, 0), pen.look.say(*head), Ink::Label);
        column += wide;
    }
}

fn cell(look: &Look<'_>, carer: &CarerBoard, cell: Cell) -> Vec<(String, Ink)> {
    let text = |words: String| vec![(words, Ink::Text)];
    match cell {
        Cell::Name => vec![(fit::fit(&carer.name, 8), Ink::Strong)],
        Cell::Now => text(now(look, carer.state)),
        Cell::Slept => text(slept(look, carer)),
        Cell::Debt => text(debt(look, carer)),
        Cell::DebtShort => text(carer.debt.hours.map_or_else(
            || look.say(say::CELL_INSUFFICIENT_SHORT).to_owned(),
            |hours| look.fill(say::CELL_DEBT_SHORT, &[&number(hours, 1)]),
        )),
        Cell::Longest => text(length(look, carer.longest_night)),
        Cell::Load => text(percent(look, carer.load_share_7d)),
        Cell::LoadBar => load(look, carer.load_share_7d),
        Cell::Wakes => wakes(look, carer),
        Cell::Drive => vec![drive(look, carer.drive)],
    }
}

fn now(look: &Look<'_>, state: CarerState) -> String {
    let (text, since) = match state {
        CarerState::Asleep(since) => (say::CELL_ASLEEP, since),
        CarerState::Awake(since) => (say::CELL_AWAKE, since),
        // Worked out and not said: in brackets.
        CarerState::UpSince(since) => (say::CELL_UP, since),
        CarerState::Unknown => return look.say(say::NOT_KNOWN).to_owned(),
    };
    look.fill(text, &[&time::ago(look.now - since)])
}

/// Sleep of the last day; the least of it while not all of the day is known.
fn slept(look: &Look<'_>, carer: &CarerBoard) -> String {
    carer_words::at_least(carer.slept_24h, carer.observed_24h, look.style.tone)
}

fn debt(look: &Look<'_>, carer: &CarerBoard) -> String {
    carer.debt.hours.map_or_else(
        || look.say(say::CELL_INSUFFICIENT).to_owned(),
        |hours| look.fill(say::CELL_DEBT, &[&number(hours, 1), &carer.debt.days.to_string()]),
    )
}

fn load(look: &Look<'_>, share: Option<f64>) -> Vec<(String, Ink)> {
    let figure = percent(look, share);
    let cells = (share.unwrap_or_default() * BAR).round();
    let bar: String =
        (0_u8..8).take_while(|place| f64::from(*place) < cells).map(|_| '█').collect();
    let gap = if bar.is_empty() { "" } else { " " };
    vec![(bar, Ink::Fill), (format!("{gap}{figure}"), Ink::Text)]
}

/// Awakenings of seven nights: the figure, the least of it while not all nights
/// are known, then night by night.
fn wakes(look: &Look<'_>, carer: &CarerBoard) -> Vec<(String, Ink)> {
    let Some(total) = carer.interruptions_7d.map(Interruptions::total) else {
        return vec![(look.say(say::NOT_KNOWN).to_owned(), Ink::Text)];
    };
    let whole = carer.wakes_by_night.iter().all(Option::is_some);
    let figure = total.to_string();
    let figure = if whole { figure } else { look.fill(say::AT_LEAST, &[&figure]) };
    vec![(format!("{figure:>2} "), Ink::Text), (spark(look, &carer.wakes_by_night), Ink::Label)]
}

/// Returns a glyph for each count, `?` for what was not observed; in ASCII the
/// digit itself, `+` over nine.
///
/// ```text
/// counts   0 1 2 3 4 5 6 7 and more
/// blocks   ▁ ▂ ▃ ▄ ▅ ▆ ▇ █
/// ```
#[must_use]
pub fn spark(look: &Look<'_>, counts: &[Option<u32>]) -> String {
    const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let plain = look.style.ascii || look.ui.glyphs == Glyphs::Ascii;
    let glyph = |count: u32| {
        if plain {
            return char::from_digit(count, 10).unwrap_or('+');
        }
        let place = usize::try_from(count).unwrap_or(BLOCKS.len());
        BLOCKS[place.min(BLOCKS.len() - 1)]
    };
    counts.iter().map(|count| count.map_or('?', glyph)).collect()
}

fn drive(look: &Look<'_>, flag: Flag) -> (String, Ink) {
    let (text, ink) = match flag {
        Flag::None => (say::CELL_NONE, Ink::Label),
        Flag::Amber => (say::CELL_AMBER, Ink::Strong),
        Flag::Red => (say::CELL_RED, Ink::Trouble),
    };
    (look.say(text).to_owned(), ink)
}

/// Returns a length of time, `?` for one that is not known.
#[must_use]
pub fn length(look: &Look<'_>, length: Option<TimeDelta>) -> String {
    length.map_or_else(|| look.say(say::NOT_KNOWN).to_owned(), time::ago)
}

/// Returns a share in per cent, `?` for one that is not known.
#[must_use]
pub fn percent(look: &Look<'_>, share: Option<f64>) -> String {
    share.map_or_else(
        || look.say(say::NOT_KNOWN).to_owned(),
        |share| format!("{} %", number(share * 100.0, 0)),
    )
}
