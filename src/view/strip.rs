//! The last 24 hours in rows of cells: sleep, feeds, nappies, who.

use crate::domain::id::CarerId;
use crate::domain::nappy::NappyContent;
use crate::domain::span::Timestamp;
use crate::journal::household::Household;
use crate::metrics::cells::Cell;
use crate::metrics::cells::CellFeed;
use crate::metrics::cells::CellState;
use crate::text::catalogue::now as say;
use crate::text::style::Clock;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use chrono::TimeDelta;
use chrono::Timelike;
use ratatui::layout::Rect;

/// Columns of the label before the cells.
pub const LABEL: u16 = 4;

/// One baby's strip.
#[derive(Debug, Clone, Copy)]
pub struct Strip<'a> {
    /// Its cells, oldest first.
    pub cells: &'a [Cell],
    /// When the first begins.
    pub start: Timestamp,
    /// Who the carers are.
    pub household: &'a Household,
}

impl Strip<'_> {
    /// Draws up to five rows: hours, sleep, feeds, nappies, who; what does not
    /// fit is left out from below, and hours that do not fit from the left.
    ///
    /// ```text
    ///        06          09          12
    /// slp ·██████···██████···██████····███
    /// fed         b        L        R
    /// nap          w        x
    /// who DDDDDDDDDDDDDDDMMMMMMMMMMMMMMMMM
    /// ```
    pub fn draw(&self, pen: &mut Pen<'_>, area: Rect) {
        let room = usize::from(area.width.saturating_sub(LABEL));
        let skipped = self.cells.len().saturating_sub(room);
        let cells = &self.cells[skipped..];
        let length = length(self.cells);
        let start = self.start + length * i32::try_from(skipped).unwrap_or(0);
        hours(pen, area, LABEL, start, length, cells.len());
        let look = pen.look;
        let letters = initials(self.household);
        let labels = [say::ROW_SLEEP, say::ROW_FEED, say::ROW_NAPPY, say::ROW_WHO];
        for (row, label) in (1..).zip(labels) {
            pen.text(area, (0, row), look.say(label), Ink::Label);
        }
        let sleep = cells.iter().map(|cell| sleep_glyph(cell.state));
        row_of(pen, area, (LABEL, 1), sleep, true);
        let feeds = cells.iter().map(|cell| cell.feed.map_or(' ', feed_letter));
        row_of(pen, area, (LABEL, 2), feeds, true);
        let nappies = cells.iter().map(|cell| cell.nappy.map_or(' ', nappy_letter));
        row_of(pen, area, (LABEL, 3), nappies, true);
        let who = cells.iter().map(|cell| who_letter(&letters, cell));
        row_of(pen, area, (LABEL, 4), who, false);
    }
}

/// Writes one row of glyphs: areas as fills, letters to be read.
pub fn row_of(
    pen: &mut Pen<'_>,
    area: Rect,
    (column, row): (u16, u16),
    glyphs: impl Iterator<Item = char>,
    strong: bool,
) {
    for (column, glyph) in (column..).zip(glyphs) {
        let ink = match glyph {
            ' ' => continue,
            '█' | '▄' | '░' | '▒' | '▓' => Ink::Fill,
            '·' => Ink::Between,
            '●' => Ink::Text,
            '?' | '+' => Ink::Label,
            _ if strong => Ink::Strong,
            _ => Ink::Label,
        };
        pen.text(area, (column, row), glyph.encode_utf8(&mut [0; 4]), ink);
    }
}

/// Writes the hours over `count` cells of `length` from `start` on: every
/// third, where a cell begins with it.
pub fn hours(
    pen: &mut Pen<'_>,
    area: Rect,
    column: u16,
    start: Timestamp,
    length: TimeDelta,
    count: usize,
) {
    let look = pen.look;
    let mut at = start;
    let mut previous = look.style.zone.local(start - length).hour();
    let mut free = 0;
    for column in (column..).take(count) {
        let hour = look.style.zone.local(at).hour();
        let label = hour_label(&look, hour);
        let wide = u16::try_from(label.len()).unwrap_or(0);
        if hour != previous
            && hour.is_multiple_of(3)
            && column >= free
            && column + wide <= area.width
        {
            free = pen.text(area, (column, 0), &label, Ink::Label) + 1;
        }
        previous = hour;
        at += length;
    }
}

/// Returns the hour as an axis shows it: `15`, or `3p`.
#[must_use]
pub fn hour_label(look: &Look<'_>, hour: u32) -> String {
    match look.style.clock {
        Clock::H24 => format!("{hour:02}"),
        Clock::H12 => format!("{}{}", (hour + 11) % 12 + 1, if hour < 12 { 'a' } else { 'p' }),
    }
}

/// Returns the length of one of the cells that make up 24 hours.
fn length(cells: &[Cell]) -> TimeDelta {
    let count = i64::try_from(cells.len().max(1)).unwrap_or(1);
    TimeDelta::seconds(86_400 / count)
}

/// Returns the glyph of a state.
#[must_use]
pub const fn sleep_glyph(state: CellState) -> char {
    match state {
        CellState::Asleep => '█',
        CellState::Awake => '·',
        CellState::Unknown => '?',
        CellState::Ahead => ' ',
    }
}

const fn feed_letter(feed: CellFeed) -> char {
    match feed {
        CellFeed::Left => 'L',
        CellFeed::Right => 'R',
        CellFeed::Breast => 'n',
        CellFeed::Bottle => 'b',
        CellFeed::Solids => 's',
    }
}

const fn nappy_letter(content: NappyContent) -> char {
    match content {
        NappyContent::Wet => 'w',
        NappyContent::Dirty => 'd',
        NappyContent::Both => 'x',
        NappyContent::Dry => 'o',
    }
}

fn who_letter(letters: &[(CarerId, char)], cell: &Cell) -> char {
    if cell.state == CellState::Ahead {
        return ' ';
    }
    let known = |id: &CarerId| letters.iter().find(|(one, _)| one == id).map(|(_, letter)| *letter);
    cell.who.as_ref().and_then(known).unwrap_or(' ')
}

/// Returns one letter a carer: the first of the name that nobody before has.
#[must_use]
pub fn initials(household: &Household) -> Vec<(CarerId, char)> {
    let mut taken: Vec<(CarerId, char)> = Vec::new();
    for (id, carer) in &household.carers {
        let mut letters = carer.name.chars().filter(|c| c.is_alphanumeric()).map(upper);
        let free = letters.find(|letter| taken.iter().all(|(_, other)| other != letter));
        taken.push((*id, free.unwrap_or('+')));
    }
    taken
}

fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}
