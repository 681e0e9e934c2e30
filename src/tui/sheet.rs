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
        let mut other = Cell::new("\u{0}");
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
