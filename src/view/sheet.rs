//! A box of rows over a screen: it drops what matters least when it is low,
//! and its border when it is very low.

use crate::view::fit;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// One row of a sheet.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// The words from the left, in order.
    pub left: Vec<(String, Ink)>,
    /// The words at the right edge.
    pub right: String,
    /// It is the selected one.
    pub selected: bool,
    /// Where the real cursor stands in it.
    pub cursor: Option<u16>,
    /// 0 stays; the highest is dropped first.
    pub rank: u8,
}

impl Row {
    /// Returns a row of words of one meaning.
    #[must_use]
    pub fn of(words: impl Into<String>, ink: Ink) -> Self {
        Self { left: vec![(words.into(), ink)], ..Self::default() }
    }

    /// Returns an empty row, dropped early.
    #[must_use]
    pub fn gap() -> Self {
        Self { rank: 9, ..Self::default() }
    }

    /// Returns the row with a rank.
    #[must_use]
    pub fn ranked(self, rank: u8) -> Self {
        Self { rank, ..self }
    }

    /// Returns the row with more words after the others.
    #[must_use]
    pub fn and(mut self, words: impl Into<String>, ink: Ink) -> Self {
        self.left.push((words.into(), ink));
        self
    }
}

/// Where a sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the middle.
    Middle,
    /// At the foot, above the hints, so that a list shows above it.
    Foot,
}

/// Draws `rows` in a box of `width` columns over what is there.
///
/// ```text
/// ┌ nappy ─────────────────────┐
/// │                            │
/// │▌a  wet                     │
/// └────────────────────────────┘
/// ```
pub fn draw(
    pen: &mut Pen<'_>,
    area: Rect,
    title: &str,
    (width, at): (u16, Place),
    mut rows: Vec<Row>,
) {
    pen.recede();
    let border = u16::from(area.height > 3 && area.width > 20);
    let width = width.min(area.width);
    let room = area.height - 2 * border;
    while rows.len() > usize::from(room) {
        let Some(worst) = (0..rows.len()).max_by_key(|place| (rows[*place].rank, *place)) else {
            break;
        };
        rows.remove(worst);
    }
    let height = u16::try_from(rows.len()).unwrap_or(room) + 2 * border;
    let spare = area.height.saturating_sub(height);
    let above = match at {
        Place::Middle => spare.div_ceil(2),
        // The toast line below stays readable where there is room.
        Place::Foot => spare - 3.min(spare),
    };
    let outer = Rect { x: area.x + (area.width - width) / 2, y: area.y + above, width, height };
    pen.clear(outer);
    if border > 0 {
        self::border(pen, outer, title);
    }
    let inside = outer.inner(ratatui::layout::Margin::new(border, border));
    for (place, row) in (0..inside.height).zip(&rows) {
        self::row(pen, inside, place, row);
    }
    // Where something is typed the cursor stays in it.
    if let Some((place, cursor)) =
        (0..inside.height).zip(&rows).find_map(|(place, row)| Some((place, row.cursor?)))
    {
        let room = Rect { width: inside.width.saturating_sub(1), ..inside };
        pen.cursor_at(room, 1 + cursor, place);
    }
}

fn border(pen: &mut Pen<'_>, area: Rect, title: &str) {
    let line = "─".repeat(usize::from(area.width.saturating_sub(2)));
    pen.text(area, (0, 0), &format!("┌{line}┐"), Ink::Faint);
    pen.text(area, (0, area.height - 1), &format!("└{line}┘"), Ink::Faint);
    for row in 1..area.height - 1 {
        pen.text(area, (0, row), "│", Ink::Faint);
        pen.text(area, (area.width - 1, row), "│", Ink::Faint);
    }
    let title = format!(" {} ", fit::fit(title, area.width.saturating_sub(6)));
    pen.text(area, (1, 0), &title, Ink::Strong);
}

fn row(pen: &mut Pen<'_>, area: Rect, place: u16, row: &Row) {
    let right = fit::width(&fit::clean(&row.right));
    // The right words stand only where the left ones leave them room.
    let left: u16 = row.left.iter().map(|(words, _)| fit::width(&fit::clean(words))).sum();
    let room = Rect { width: area.width.saturating_sub(1), ..area };
    let mut column = 1;
    for (words, ink) in &row.left {
        column = pen.text(room, (column, place), words, *ink);
    }
    if right > 0 && left + right + 2 < room.width {
        pen.right(room, place, &row.right, Ink::Label);
    }
    if row.selected {
        pen.select(area, place);
    }
}
