//! The terminal is taken once and given back once, whichever way out is taken.
//!
//! Quit, signal, suspend and panic all call [`leave`]; the first one does it,
//! the others find nothing to do.

use crossterm::terminal::disable_raw_mode;
use crossterm::terminal::enable_raw_mode;
use std::fs::File;
use std::io;
use std::io::Write;
use std::os::fd::AsFd;
use std::sync::Mutex;
use std::sync::PoisonError;

/// Alternate screen, cursor hidden, pastes in brackets. The attributes are
/// reset first, or some terminals fill the new screen with the old colour.
const ENTER: &str = "\x1b[m\x1b[?1049h\x1b[?25l\x1b[?2004h";
/// The same back, in the opposite order.
const LEAVE: &str = "\x1b[?2004l\x1b[m\x1b[?25h\x1b[?1049l";
/// Buttons and wheel, in decimal; no motion, which would wake the program.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
/// The same back.
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// What has been done to the terminal and not undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taken {
    /// Nothing.
    No,
    /// It does not echo and passes every key on.
    Raw { mouse: bool },
    /// Also what [`enter`] returned was, or may have been, written.
    Shown { mouse: bool },
}

static TAKEN: Mutex<Taken> = Mutex::new(Taken::No);

/// Takes the terminal and returns what must stand before the first frame, so
/// that entering and painting are one write; [`shown`] is called just before it.
///
/// # Errors
///
/// What the system said when the terminal cannot be put into raw mode.
pub fn enter(mouse: bool) -> io::Result<Vec<u8>> {
    enable_raw_mode()?;
    set(Taken::Raw { mouse });
    let mut start = ENTER.as_bytes().to_vec();
    if mouse {
        start.extend_from_slice(MOUSE_ON.as_bytes());
    }
    Ok(start)
}

/// Notes that what [`enter`] returned is being written.
pub fn shown() {
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Taken::Raw { mouse } = *taken {
        *taken = Taken::Shown { mouse };
    }
}

/// Gives the terminal back if it is taken.
///
/// A terminal that is gone takes nothing back: errors are of no use here.
pub fn leave() {
    let taken = set(Taken::No);
    if let Some(bytes) = farewell(taken)
        && let Ok(mut terminal) = output()
    {
        terminal.write_all(bytes.as_bytes()).ok();
    }
    if taken != Taken::No {
        disable_raw_mode().ok();
    }
}

/// Returns the terminal for writing past every buffer: one call, one `write(2)`.
///
/// # Errors
///
/// What the system said when standard output cannot be duplicated.
pub fn output() -> io::Result<File> {
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

fn set(now: Taken) -> Taken {
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    std::mem::replace(&mut taken, now)
}

fn farewell(taken: Taken) -> Option<String> {
    match taken {
        Taken::No | Taken::Raw { .. } => None,
        Taken::Shown { mouse: false } => Some(LEAVE.to_owned()),
        Taken::Shown { mouse: true } => Some([MOUSE_OFF, LEAVE].concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// The private modes that `bytes` leave on, apart from the cursor's.
    fn left_on(bytes: &str) -> Vec<&str> {
        let mut modes = BTreeMap::new();
        for part in bytes.split("\x1b[?").skip(1) {
            let end = part.find(['h', 'l']).expect("a mode ends in h or l");
            modes.insert(&part[..end], &part[end..=end]);
        }
        modes
            .into_iter()
            .filter(|(mode, now)| (*now == "h") != (*mode == "25"))
            .map(|m| m.0)
            .collect()
    }

    #[test]
    fn what_is_switched_on_is_switched_off() {
        for mouse in [false, true] {
            let on = [ENTER, if mouse { MOUSE_ON } else { "" }].concat();
            let off = farewell(Taken::Shown { mouse }).expect("something to undo");
            assert_ne!(left_on(&on), [""; 0]);
            assert_eq!(left_on(&[on.as_str(), off.as_str()].concat()), [""; 0], "mouse {mouse}");
        }
    }

    #[test]
    fn a_screen_that_was_never_shown_is_not_left() {
        assert_eq!(farewell(Taken::No), None);
        assert_eq!(farewell(Taken::Raw { mouse: true }), None);
    }

    #[test]
    fn it_is_given_back_once() {
        set(Taken::Raw { mouse: false });
        leave();
        assert_eq!(set(Taken::No), Taken::No);
    }
}
