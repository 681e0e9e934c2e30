//! Days as rows, noon to noon, so that each night is unbroken in the middle.

use crate::board::raster::Raster;
use crate::board::raster::Row;
use crate::metrics::cells::Cell;
use crate::metrics::cells::CellState;
use crate::text::catalogue::time as say;
use crate::text::time;
use crate::view::list;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::strip;
use crate::view::theme::Ink;
use chrono::Datelike;
use chrono::TimeDelta;
use ratatui::layout::Rect;

/// Columns of the day before the cells.
pub const LABEL: u16 = 8;

/// Columns of the figures after the cells.
const FIGURES: u16 = 17;

/// Draws the hours and one row a day, the newest last; where not all rows fit
/// the oldest are left out.
///
/// ```text
///         12    14    16    18          asleep  max
/// Sun 08  |███●···██│·████●···████●···|  14h44  1h49
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, raster: &Raster, marked: bool) {
    let layout = Layout::of(area, raster);
    axis(pen, area, raster, layout);
    let rows = usize::from(area.height.saturating_sub(1));
    let shown = &raster.rows[raster.rows.len().saturating_sub(rows)..];
    for (row, day) in (1..).zip(shown) {
        self::day(pen, area, row, day, layout);
    }
    if marked && !shown.is_empty() {
        pen.select(area, u16::try_from(shown.len()).unwrap_or(0));
    }
}

/// How rows of days are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// How many cells of the raster share a column.
    pub merge: usize,
    /// The figures stand beside the rows.
    pub figures: bool,
}

/// The figures beside a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Time asleep.
    pub asleep: Option<TimeDelta>,
    /// The longest sleep.
    pub longest: Option<TimeDelta>,
    /// The row goes on.
    pub so_far: bool,
}

/// Draws one day of the baby at `row` of `area`.
pub fn day(pen: &mut Pen<'_>, area: Rect, row: u16, day: &Row, layout: Layout) {
    label(pen, area, row, day);
    let glyphs: Vec<char> = day.cells.chunks(layout.merge).map(glyph).collect();
    let Row { asleep, longest, so_far, .. } = *day;
    walled(pen, area, row, &glyphs, layout, Figures { asleep, longest, so_far });
}

/// Draws the cells of a row between two walls, and its figures.
pub fn walled(
    pen: &mut Pen<'_>,
    area: Rect,
    row: u16,
    glyphs: &[char],
    layout: Layout,
    figures: Figures,
) {
    pen.text(area, (LABEL, row), "│", Ink::Faint);
    strip::row_of(pen, area, (LABEL + 1, row), glyphs.iter().copied(), true);
    let count = u16::try_from(glyphs.len()).unwrap_or(u16::MAX);
    let wall = LABEL.saturating_add(1).saturating_add(count);
    pen.text(area, (wall, row), "│", Ink::Faint);
    if layout.figures {
        self::figures(pen, area, (wall + 1, row), figures);
    }
}

/// Columns of the shortest and the longest sleep beside braille.
const RANGE: usize = 11;

/// A glyph of braille without a dot.
const NO_DOTS: char = '\u{2800}';

/// Draws four days a line in braille: a dot is sleep, `?` where nobody slept
/// and most was not logged.
///
/// ```text
///         12    14    16    18
/// Sun 25  ⣿⣷⣦⡀⠉⣿⣿⣆ ⠛⣿⣿   13h19-15h32
/// ```
pub fn braille(pen: &mut Pen<'_>, area: Rect, raster: &Raster, marked: bool) {
    let longest = raster.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).div_ceil(2);
    let room = usize::from(area.width.saturating_sub(LABEL));
    let merge = longest.div_ceil(room.max(1)).max(1);
    let columns = u16::try_from(longest.div_ceil(merge)).unwrap_or(u16::MAX);
    if let Some(first) = raster.rows.first() {
        let length = raster.cell * i32::try_from(2 * merge).unwrap_or(1);
        strip::hours(pen, area, LABEL, first.span.start(), length, usize::from(columns));
    }
    let lines: Vec<&[Row]> = raster.rows.rchunks(4).collect();
    for (row, days) in
        (1..area.height).zip(lines.iter().take(usize::from(area.height.saturating_sub(1))).rev())
    {
        if let Some(first) = days.first() {
            label(pen, area, row, first);
        }
        for column in 0..columns {
            let dots = braille_glyph(days, usize::from(column), merge);
            let (glyph, ink) = match dots {
                NO_DOTS if unknown(days, usize::from(column) * 2 * merge, 2 * merge) => {
                    ('?', Ink::Label)
                }
                NO_DOTS => continue,
                dots => (dots, Ink::Text),
            };
            pen.text(area, (LABEL + column, row), glyph.encode_utf8(&mut [0; 4]), ink);
        }
        let range = range(days);
        pen.text(area, (LABEL + columns + 2, row), &range, Ink::Text);
    }
    if marked && !lines.is_empty() {
        pen.select(area, u16::try_from(lines.len()).unwrap_or(0).min(area.height - 1));
    }
}

impl Layout {
    /// Returns how the rows of `raster` are laid out in `area`.
    #[must_use]
    pub fn of(area: Rect, raster: &Raster) -> Self {
        let bars = area.width.saturating_sub(LABEL + 2);
        let longest = raster.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        // Numbers stand beside a chart unless they would make it coarser.
        let merge = |room: u16| longest.div_ceil(usize::from(room).max(1)).max(1);
        let beside = merge(bars.saturating_sub(FIGURES));
        Self { merge: merge(bars), figures: beside == merge(bars) }
    }
}

/// Writes the hours over the rows, and what the figures are.
pub fn axis(pen: &mut Pen<'_>, area: Rect, raster: &Raster, layout: Layout) {
    let Layout { merge, figures } = layout;
    // The oldest row tells the hours; a day with a changed clock bends its own.
    let Some(first) = raster.rows.first() else { return };
    let count = first.cells.len().div_ceil(merge);
    let length = raster.cell * i32::try_from(merge).unwrap_or(1);
    strip::hours(pen, area, LABEL + 1, first.span.start(), length, count);
    if figures {
        let wall = LABEL + 2 + u16::try_from(count).unwrap_or(0);
        let column = Rect { width: (wall + 8).min(area.width), ..area };
        pen.right(column, 0, pen.look.say(say::ASLEEP), Ink::Label);
        let column = Rect { width: (wall + 16).min(area.width), ..area };
        pen.right(column, 0, pen.look.say(say::LONGEST), Ink::Label);
    }
}

fn label(pen: &mut Pen<'_>, area: Rect, row: u16, day: &Row) {
    let weekday = time::weekday(day.date, &pen.look.style);
    let label = format!("{weekday} {:02}", day.date.day());
    pen.text(area, (1, row), &label, Ink::Label);
}

fn figures(pen: &mut Pen<'_>, area: Rect, (column, row): (u16, u16), day: Figures) {
    if day.so_far {
        pen.text(area, (column + 2, row), pen.look.say(say::SO_FAR), Ink::Label);
        return;
    }
    for (right, value, ink) in [(8, day.asleep, Ink::Text), (16, day.longest, Ink::Label)] {
        let column = Rect { width: (column + right).min(area.width), ..area };
        let words = value.map_or_else(|| "—".to_owned(), time::ago);
        pen.right(column, row, &words, ink);
    }
}

/// Returns the glyph of cells that share a column: a feed over all, else what
/// most of them are.
fn glyph(cells: &[Cell]) -> char {
    if cells.iter().any(|cell| cell.feed.is_some()) {
        return '●';
    }
    let count = |state| cells.iter().filter(|cell| cell.state == state).count();
    let states = [CellState::Ahead, CellState::Awake, CellState::Unknown, CellState::Asleep];
    let most = states.into_iter().max_by_key(|state| count(*state)).unwrap_or_default();
    strip::sleep_glyph(most)
}

/// Returns up to four days, two columns of dots each, as one glyph.
fn braille_glyph(days: &[Row], column: usize, merge: usize) -> char {
    // Dots of the left and the right column, from the top: U+2800 plus bits.
    const DOTS: [[u32; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
    let mut bits = 0;
    for (day, dots) in days.iter().zip(DOTS) {
        for (half, dot) in dots.into_iter().enumerate() {
            let from = (column * 2 + half) * merge;
            let cells = day.cells.iter().skip(from).take(merge);
            let asleep = cells.clone().filter(|cell| cell.state == CellState::Asleep).count();
            if asleep > 0 && asleep * 2 >= cells.count() {
                bits |= dot;
            }
        }
    }
    char::from_u32(0x2800 + bits).unwrap_or(' ')
}

/// Tells whether most of the `count` cells from `from` on, on all days, were
/// not logged.
fn unknown(days: &[Row], from: usize, count: usize) -> bool {
    let cells = days.iter().flat_map(|day| day.cells.iter().skip(from).take(count));
    let past = || cells.clone().filter(|cell| cell.state != CellState::Ahead);
    let unknown = past().filter(|cell| cell.state == CellState::Unknown).count();
    unknown > 0 && unknown * 2 >= past().count()
}

/// Returns the shortest and the longest sleep of these days, as far as known.
fn range(days: &[Row]) -> String {
    let known = || days.iter().filter(|day| !day.so_far).filter_map(|day| day.asleep);
    match (known().min(), known().max()) {
        (Some(least), Some(most)) if least == most => time::ago(least),
        (Some(least), Some(most)) => format!("{}-{}", time::ago(least), time::ago(most)),
        _ => "—".to_owned(),
    }
}

/// Tells whether the figures stand beside the lines of [`braille`].
#[must_use]
pub fn braille_beside(area: Rect, raster: &Raster) -> bool {
    let longest = raster.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).div_ceil(2);
    let room = usize::from(area.width.saturating_sub(LABEL));
    let columns = longest.div_ceil(longest.div_ceil(room.max(1)).max(1));
    usize::from(LABEL) + columns + 2 + RANGE <= usize::from(area.width)
}

/// Tells whether the figures stand beside the rows of [`draw`].
#[must_use]
pub fn beside(area: Rect, raster: &Raster) -> bool {
    Layout::of(area, raster).figures
}

/// Returns the figures of the newest day in words.
#[must_use]
pub fn newest(look: &Look<'_>, raster: &Raster) -> Option<String> {
    let day = raster.rows.last()?;
    let weekday = time::weekday(day.date, &look.style);
    let label = format!("{weekday} {:02}", day.date.day());
    let value = |value: Option<TimeDelta>| value.map_or_else(|| "—".to_owned(), time::ago);
    let so_far = if day.so_far { look.say(say::SO_FAR) } else { "" };
    let (asleep, longest) = (value(day.asleep), value(day.longest));
    let words = look.fill(say::NEWEST, &[&label, &asleep, &longest]);
    Some(if so_far.is_empty() { words } else { format!("{words} {so_far}") })
}

/// Returns the days shown, for a heading: `Sun 8 Nov - Sat 21 Nov`.
#[must_use]
pub fn days(pen: &Pen<'_>, raster: &Raster) -> String {
    match (raster.rows.first(), raster.rows.last()) {
        (Some(first), Some(last)) => {
            let words = |row: &Row| list::day_words(&pen.look, row.span.start());
            format!("{} - {}", words(first), words(last))
        }
        _ => String::new(),
    }
}
