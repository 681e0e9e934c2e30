//! What ratatui draws on: bytes in memory, written by nobody but the screen.

use ratatui::backend::Backend;
use ratatui::backend::ClearType;
use ratatui::backend::CrosstermBackend;
use ratatui::backend::WindowSize;
use ratatui::buffer::Buffer;
use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::layout::Size;
use ratatui::style::Modifier;
use std::io;

/// The bytes of one frame, and what is known of the window without asking it.
pub struct Sheet {
    /// What the terminal will be sent.
    pub bytes: Vec<u8>,
    /// Columns and rows.
    pub size: Size,
    /// Nothing of what the terminal shows can be relied on: every cell is due.
    pub stale: bool,
    /// Where the cursor is shown, `None` while it is hidden.
    pub cursor: Option<Position>,
}

impl Sheet {
    /// Returns an empty sheet.
    pub fn new(size: Size) -> Self {
        Self { bytes: Vec::with_capacity(64 * 1024), size, stale: true, cursor: None }
    }

    /// Draws every cell of `frame`, without clearing anything first: a window
    /// that flashes lights a dark room.
    ///
    /// # Errors
    ///
    /// None; the signature is ratatui's.
    pub fn draw_all(&mut self, frame: &Buffer) -> io::Result<()> {
        self.stale = false;
        // No cell of ours looks like this, so every one differs from it.
        let mut other = Cell::new("x");
        other.modifier = Modifier::HIDDEN | Modifier::CROSSED_OUT;
        let nothing = Buffer::filled(frame.area, other);
        CrosstermBackend::new(&mut self.bytes).draw(nothing.diff_iter(frame))
    }
}

impl Backend for Sheet {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        // The attributes are reset after every drawing, even of nothing.
        if self.stale || content.peek().is_none() {
            return Ok(());
        }
        CrosstermBackend::new(&mut self.bytes).draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.cursor = Some(self.cursor.unwrap_or_default());
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.stale = true;
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    /// A terminal full of something else.
    fn littered() -> vt100::Parser {
        let mut terminal = vt100::Parser::default();
        terminal.process("#".repeat(80 * 24).as_bytes());
        terminal
    }

    fn frame() -> Buffer {
        let mut frame = Buffer::empty(Rect::new(0, 0, 80, 24));
        frame.set_string(1, 0, "feed 乳 02:52", Style::new());
        frame.set_string(79, 23, "x", Style::new());
        frame
    }

    #[test]
    fn drawing_all_leaves_nothing_of_what_was_there_and_clears_nothing() {
        let mut sheet = Sheet::new(Size::new(80, 24));
        sheet.draw_all(&frame()).expect("in memory");
        let mut terminal = littered();
        terminal.process(&sheet.bytes);
        let rows: Vec<String> = terminal.screen().rows(0, 80).collect();
        assert_eq!(rows[0].trim_end(), " feed 乳 02:52");
        assert!(rows[1..23].iter().all(|row| row.trim().is_empty()), "{rows:?}");
        assert_eq!(rows[23].trim(), "x");
        let bytes = String::from_utf8_lossy(&sheet.bytes);
        assert!(!bytes.contains("\x1b[2J") && !bytes.contains("\x1b[J"), "{bytes:?}");
    }

    #[test]
    fn a_frame_without_a_change_has_no_bytes() {
        let mut sheet = Sheet::new(Size::new(80, 24));
        sheet.stale = false;
        let frame = frame();
        sheet.draw(frame.diff_iter(&frame)).expect("in memory");
        assert_eq!(sheet.bytes, b"");
    }
}
