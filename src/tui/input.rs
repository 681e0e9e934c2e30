//! Keys from the terminal, read by a thread of their own.

use crate::tui::event::Event;
use crate::tui::parse::Parser;
use rustix::event::PollFd;
use rustix::event::PollFlags;
use rustix::event::Timespec;
use rustix::event::poll;
use rustix::io::Errno;
use std::fs::File;
use std::io;
use std::io::Read;
use std::os::fd::AsFd;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::mpsc::Sender;
use std::thread;

const AT_ONCE: Timespec = Timespec { tv_sec: 0, tv_nsec: 0 };

/// How long an Escape may be the start of something longer.
const ESCAPE_WAIT: Timespec = Timespec { tv_sec: 0, tv_nsec: 25_000_000 };

/// Shut while another program has the terminal: what is typed then is its own.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

/// What a read ends with that leaves the terminal as it is.
const PASSING: [io::ErrorKind; 2] = [io::ErrorKind::Interrupted, io::ErrorKind::WouldBlock];

impl Gate {
    /// Lets no key be read from now on until [`Gate::open`].
    pub fn shut(&self) {
        self.set(true);
    }

    /// Lets keys be read again.
    pub fn open(&self) {
        self.set(false);
    }

    fn set(&self, shut: bool) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = shut;
        self.0.1.notify_all();
    }

    /// Waits until it is open; it does not shut while what is returned is held.
    fn pass(&self) -> MutexGuard<'_, bool> {
        let shut = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.1.wait_while(shut, |shut| *shut).unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sends what is typed to `events` from now on, and [`Event::Lost`] when the
/// terminal goes away; nothing wakes up while nothing is typed.
///
/// # Errors
///
/// What the system said when standard input or a thread cannot be had.
pub fn listen(events: Sender<Event>, gate: Gate) -> io::Result<()> {
    let terminal = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let listen = move || read(terminal, &events, &gate);
    thread::Builder::new().name("input".to_owned()).stack_size(128 * 1024).spawn(listen)?;
    Ok(())
}

fn read(mut terminal: File, events: &Sender<Event>, gate: &Gate) {
    let mut parser = Parser::default();
    let mut bytes = [0; 4096];
    loop {
        let found = if parser.pending() && silent(&terminal) {
            parser.settle()
        } else {
            ready(&terminal, None).ok();
            let _open = gate.pass();
            // What was there may have been read by whom it was meant for.
            if matches!(ready(&terminal, Some(&AT_ONCE)), Ok(0)) {
                continue;
            }
            match terminal.read(&mut bytes) {
                // Zero bytes from a terminal in raw mode: the other end is closed.
                Ok(0) => vec![Event::Lost],
                Ok(count) => parser.feed(&bytes[..count]),
                // What was there was read by another: waited for with the gate open.
                Err(error) if PASSING.contains(&error.kind()) => Vec::new(),
                Err(_) => vec![Event::Lost],
            }
        };
        let lost = found.contains(&Event::Lost);
        for event in found {
            if events.send(event).is_err() {
                return;
            }
        }
        if lost {
            return;
        }
    }
}

/// Tells whether nothing came within [`ESCAPE_WAIT`].
fn silent(terminal: &File) -> bool {
    matches!(ready(terminal, Some(&ESCAPE_WAIT)), Ok(0))
}

fn ready(terminal: &File, wait: Option<&Timespec>) -> Result<usize, Errno> {
    poll(&mut [PollFd::new(terminal, PollFlags::IN)], wait)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::Key;
    use std::io::Write;
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;
    use std::sync::mpsc::Receiver;
    use std::sync::mpsc::channel;

    /// A terminal's other end, and what is read from it.
    fn terminal() -> (UnixStream, Receiver<Event>) {
        let (ours, theirs) = UnixStream::pair().expect("a pair");
        let (sender, events) = channel();
        thread::spawn(move || read(File::from(OwnedFd::from(theirs)), &sender, &Gate::default()));
        (ours, events)
    }

    #[test]
    fn a_terminal_that_goes_away_is_told_once_and_reading_ends() {
        let (mut ours, events) = terminal();
        ours.write_all(b"f").expect("typed");
        drop(ours);
        let all: Vec<Event> = events.iter().collect();
        assert_eq!(all, [Event::Key(Key::Char('f')), Event::Lost]);
    }

    #[test]
    fn an_escape_alone_is_a_key_without_waiting_for_another() {
        let (mut ours, events) = terminal();
        ours.write_all(b"\x1b").expect("typed");
        assert_eq!(events.recv(), Ok(Event::Key(Key::Esc)));
    }
}
