//! The one way to put words into cells: cleaned, cut, inside their area.

use crate::view::fit;
use crate::view::look::Look;
use crate::view::theme::Ink;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws into the cells of one frame.
#[derive(Debug)]
pub struct Pen<'a> {
    /// The cells.
    pub buf: &'a mut Buffer,
    /// How they look.
    pub look: Look<'a>,
    /// Where the real cursor goes.
    pub cursor: Option<Position>,
}

/// Words and what they mean.
pub type Part<'a> = (&'a str, Ink);

impl Pen<'_> {
    /// Writes `text` at `column`, `row` of `area`, cut at its right edge;
    /// returns the column after it.
    pub fn text(&mut self, area: Rect, (column, row): (u16, u16), text: &str, ink: Ink) -> u16 {
        let style = self.look.theme.style(ink);
        self.styled(area, (column, row), text, style)
    }

    /// Writes several parts one after the other; returns the column after them.
    pub fn parts(&mut self, area: Rect, (column, row): (u16, u16), parts: &[Part<'_>]) -> u16 {
        parts.iter().fold(column, |column, (text, ink)| self.text(area, (column, row), text, *ink))
    }

    /// Writes `text` so that it ends at the right edge of `area`.
    pub fn right(&mut self, area: Rect, row: u16, text: &str, ink: Ink) {
        let column = area.width.saturating_sub(fit::width(&fit::clean(text)));
        self.text(area, (column, row), text, ink);
    }

    /// Draws a line across row `row` of `area`.
    pub fn rule(&mut self, area: Rect, row: u16) {
        let line = "─".repeat(usize::from(area.width));
        self.text(area, (0, row), &line, Ink::Faint);
    }

    /// Draws a line down column `column` of `area`.
    pub fn wall(&mut self, area: Rect, column: u16) {
        for row in 0..area.height {
            self.text(area, (column, row), "│", Ink::Faint);
        }
    }

    /// Marks row `row` of `area` as the selected one and takes the cursor there.
    pub fn select(&mut self, area: Rect, row: u16) {
        if row >= area.height || area.width == 0 {
            return;
        }
        self.text(area, (0, row), "▌", Ink::Strong);
        let line = Rect { y: area.y + row, height: 1, ..area }.intersection(self.buf.area);
        for position in line.positions() {
            let cell = &mut self.buf[position];
            let style = self.look.theme.selected(cell.style());
            // Underlining empty space would be light without a word.
            if cell.symbol() != " " || !self.look.night {
                cell.set_style(style);
            }
        }
        self.cursor_at(area, 0, row);
    }

    /// Takes the real cursor to `column`, `row` of `area`.
    pub fn cursor_at(&mut self, area: Rect, column: u16, row: u16) {
        let column = column.min(area.width.saturating_sub(1));
        self.cursor = Some(Position::new(area.x + column, area.y + row.min(area.height)));
    }

    /// Empties `area` down to the ground.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buf.area);
        for position in area.positions() {
            self.buf[position].reset();
            self.buf[position].set_style(self.look.theme.ground());
        }
    }

    /// Draws everything so far back, so that what comes lies in front.
    pub fn recede(&mut self) {
        let theme = self.look.theme;
        let (label, fill) = (theme.style(Ink::Label), theme.style(Ink::Fill));
        for cell in &mut self.buf.content {
            // Areas are as dim as they go.
            if !self.look.night || Some(cell.fg) != fill.fg {
                cell.set_style(label);
            }
        }
    }

    fn styled(&mut self, area: Rect, at: (u16, u16), text: &str, style: Style) -> u16 {
        let (column, row) = at;
        let inside = area.intersection(self.buf.area);
        if row >= inside.height || column >= inside.width {
            return column;
        }
        let text = fit::fit(text, inside.width - column);
        let (x, y) = (inside.x + column, inside.y + row);
        let (end, _) = self.buf.set_stringn(x, y, text, usize::from(inside.width - column), style);
        end.saturating_sub(inside.x)
    }
}
