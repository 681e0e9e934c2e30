//! A line typed on the terminal without being shown.

use crate::domain::secret::Secret;
use rustix::termios::LocalModes;
use rustix::termios::OptionalActions;
use rustix::termios::SpecialCodeIndex;
use rustix::termios::Termios;
use rustix::termios::tcgetattr;
use rustix::termios::tcsetattr;
use std::fs::File;
use std::io;
use std::io::ErrorKind;
use std::io::Read;
use std::io::Write;

/// Ctrl-C, which ends the line here instead of the program, so that the
/// terminal is given back.
const INTERRUPT: u8 = 3;

/// Gives the terminal back as it was, whichever way out is taken.
struct Back<'a> {
    terminal: &'a File,
    before: Termios,
}

impl Drop for Back<'_> {
    fn drop(&mut self) {
        // A terminal that is gone needs nothing back.
        let _ = tcsetattr(self.terminal, OptionalActions::Flush, &self.before);
        let _ = writeln!(&mut &*self.terminal);
    }
}

/// Asks on the terminal itself, whatever standard input is, and reads a line
/// that is not shown; `None` at the end of the input or when it is broken off.
///
/// # Errors
///
/// What the system says, such as that there is no terminal.
pub fn line(prompt: &str) -> io::Result<Option<Secret>> {
    let terminal = File::options().read(true).write(true).open("/dev/tty")?;
    let before = tcgetattr(&terminal)?;
    let mut quiet = before.clone();
    quiet.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL | LocalModes::ISIG);
    quiet.local_modes.insert(LocalModes::ICANON);
    quiet.special_codes[SpecialCodeIndex::VEOL] = INTERRUPT;
    let back = Back { terminal: &terminal, before };
    tcsetattr(&terminal, OptionalActions::Flush, &quiet)?;
    write!(&mut &terminal, "{prompt}")?;
    let read = read(&mut &terminal);
    drop(back);
    read
}

/// Reads byte by byte: a buffer would keep what was typed.
fn read(terminal: &mut impl Read) -> io::Result<Option<Secret>> {
    let mut bytes = zeroize::Zeroizing::new(Vec::with_capacity(1024));
    let mut byte = [0];
    loop {
        match terminal.read(&mut byte) {
            Ok(0) => return Ok(None),
            Ok(_) if byte[0] == INTERRUPT => return Ok(None),
            Ok(_) if byte[0] == b'\n' => break,
            Ok(_) if bytes.len() < bytes.capacity() => bytes.push(byte[0]),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| io::Error::from(ErrorKind::InvalidData))?;
    Ok(Some(Secret::of(text.trim_end_matches('\r'))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_to_its_end_or_broken_off() {
        let typed = |text: &str| read(&mut text.as_bytes()).expect("it reads");
        assert_eq!(typed("open sesame\nmore"), Some(Secret::of("open sesame")));
        assert_eq!(typed("ope\u{3}"), None);
        assert_eq!(typed("ope"), None);
        assert!(read(&mut &b"\xff\n"[..]).is_err());
    }
}
