//! Frames: each is one `write(2)` inside a synchronised update.

use crate::tui::guard;
use crate::tui::sheet::Sheet;
use ratatui::Frame;
use ratatui::Terminal;
use ratatui::layout::Position;
use ratatui::layout::Size;
use rustix::event::PollFd;
use rustix::event::PollFlags;
use rustix::event::poll;
use std::env;
use std::fs::File;
use std::io;
use std::io::ErrorKind;
use std::io::Write;

const SYNC_ON: &[u8] = b"\x1b[?2026h";
const SYNC_OFF: &[u8] = b"\x1b[?2026l";
const CURSOR_ON: &[u8] = b"\x1b[?25h";
const CURSOR_OFF: &[u8] = b"\x1b[?25l";
/// What a window without a size is taken for.
const USUAL: Size = Size { width: 80, height: 24 };

/// The terminal while the console is on it.
pub struct Screen {
    terminal: Terminal<Sheet>,
    output: File,
    mouse: bool,
    /// What stands before the next frame: entering, and copies.
    before: Vec<u8>,
    /// Where the terminal shows the cursor now.
    cursor: Option<Position>,
    away: bool,
}

impl Screen {
    /// Takes the terminal; nothing is written before the first frame.
    ///
    /// # Errors
    ///
    /// What the system said when the terminal cannot be taken.
    pub fn open(mouse: bool) -> io::Result<Self> {
        let output = guard::output()?;
        let terminal = Terminal::new(Sheet::new(window(&output)))?;
        let before = guard::enter(mouse)?;
        Ok(Self { terminal, output, mouse, before, cursor: None, away: false })
    }

    /// Returns the window's columns and rows.
    #[must_use]
    pub fn size(&self) -> (u16, u16) {
        let Size { width, height } = self.terminal.backend().size;
        (width, height)
    }

    /// Looks how large the window is now.
    ///
    /// Source: the kernel; the terminal itself is never asked.
    pub fn measure(&mut self) -> (u16, u16) {
        let size = window(&self.output);
        let sheet = self.terminal.backend_mut();
        // What a terminal keeps of its old cells is its own affair.
        sheet.stale |= size != sheet.size;
        sheet.size = size;
        self.size()
    }

    /// Draws a frame; writes nothing when nothing changed.
    ///
    /// # Errors
    ///
    /// What the system said when the terminal is gone.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        if self.away {
            return Ok(());
        }
        let sheet = self.terminal.backend_mut();
        sheet.bytes.clear();
        sheet.bytes.extend_from_slice(SYNC_ON);
        let drawn_from = SYNC_ON.len() + self.before.len();
        sheet.bytes.append(&mut self.before);
        let stale = sheet.stale;
        let completed = self.terminal.draw(render)?;
        let whole = stale.then(|| completed.buffer.clone());
        let sheet = self.terminal.backend_mut();
        if let Some(whole) = whole {
            sheet.draw_all(&whole)?;
        }
        place_cursor(sheet, &mut self.cursor, drawn_from);
        if sheet.bytes.len() == SYNC_ON.len() {
            return Ok(());
        }
        sheet.bytes.extend_from_slice(SYNC_OFF);
        guard::shown();
        write(&mut self.output, &sheet.bytes)
    }

    /// Puts bytes before the next frame, in the same write.
    pub fn send(&mut self, bytes: &[u8]) {
        self.before.extend_from_slice(bytes);
    }

    /// Makes the next frame draw every cell.
    pub fn forget(&mut self) {
        self.terminal.backend_mut().stale = true;
    }

    /// Gives the terminal back until [`Self::back`]; frames are skipped meanwhile.
    pub fn leave(&mut self) {
        guard::leave();
        self.away = true;
    }

    /// Takes the terminal again, as it may have been left to others meanwhile.
    ///
    /// # Errors
    ///
    /// What the system said when the terminal cannot be taken.
    pub fn back(&mut self) -> io::Result<()> {
        // Also after a stop that could not be caught: what the shell did to
        // the terminal since then is unknown, so all of it is done again.
        guard::leave();
        self.before = guard::enter(self.mouse)?;
        self.cursor = None;
        self.away = false;
        self.forget();
        self.measure();
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        guard::leave();
    }
}

fn place_cursor(sheet: &mut Sheet, shown: &mut Option<Position>, drawn_from: usize) {
    let drawn = sheet.bytes.len() > drawn_from;
    let wanted = sheet.cursor;
    if let Some(Position { x, y }) = wanted.filter(|_| drawn || wanted != *shown) {
        write!(sheet.bytes, "\x1b[{};{}H", y + 1, x + 1).ok();
    }
    if wanted.is_some() != shown.is_some() {
        sheet.bytes.extend_from_slice(if wanted.is_some() { CURSOR_ON } else { CURSOR_OFF });
    }
    *shown = wanted;
}

/// Writes all of `bytes`, waiting for a terminal that takes no more just now.
fn write(output: &mut File, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match output.write(bytes) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(count) => bytes = &bytes[count..],
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                poll(&mut [PollFd::new(output, PollFlags::OUT)], None)?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Returns the window's size; one that has none is told by `COLUMNS` and `LINES`.
fn window(output: &File) -> Size {
    let told = |name: &str| env::var(name).ok()?.parse().ok().filter(|cells| *cells > 0);
    match rustix::termios::tcgetwinsize(output) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size::new(size.ws_col, size.ws_row),
        _ => {
            Size::new(told("COLUMNS").unwrap_or(USUAL.width), told("LINES").unwrap_or(USUAL.height))
        }
    }
}
