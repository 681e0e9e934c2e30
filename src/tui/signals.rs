//! Every way a process can be told something, as events.

use crate::tui::event::Event;
use crate::tui::guard;
use signal_hook::consts::SIGCONT;
use signal_hook::consts::SIGHUP;
use signal_hook::consts::SIGINT;
use signal_hook::consts::SIGQUIT;
use signal_hook::consts::SIGTERM;
use signal_hook::consts::SIGTSTP;
use signal_hook::consts::SIGWINCH;
use signal_hook::consts::SIGXFSZ;
use signal_hook::flag;
use signal_hook::iterator::Signals;
use signal_hook::low_level::raise;
use std::io;
use std::process;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicU8;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Sender;
use std::thread;

/// Whose the terminal is: [`OURS`], [`LENT`] or [`RETURNING`].
static WHOSE: AtomicU8 = AtomicU8::new(OURS);

const OURS: u8 = 0;
/// Another program's.
const LENT: u8 = 1;
/// Ours again, once all that was typed before is heard.
const RETURNING: u8 = 2;

/// Says whether the terminal is lent to another program: what is typed there to
/// interrupt or quit is that program's, though the whole group hears it.
pub fn lend(lent: bool) {
    WHOSE.store(if lent { LENT } else { RETURNING }, Ordering::SeqCst);
    // An interrupt may be on its way to the listening thread still; what is
    // raised now comes to it later than that.
    if !lent && raise(SIGWINCH).is_err() {
        WHOSE.store(OURS, Ordering::SeqCst);
    }
}

/// Sends what the system signals to `events` from now on.
///
/// A second signal to end finds a loop that did not answer the first: the
/// terminal is given back and the process ends at once.
///
/// # Errors
///
/// What the system said when signals cannot be caught.
pub fn listen(events: Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new([SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH])?;
    let listen = move || {
        let mut ending = false;
        for signal in &mut signals {
            if matches!(signal, SIGINT | SIGQUIT) && WHOSE.load(Ordering::SeqCst) != OURS {
                continue;
            }
            if signal == SIGWINCH {
                // Lent again meanwhile, it stays lent.
                let order = Ordering::SeqCst;
                let _ = WHOSE.compare_exchange(RETURNING, OURS, order, order);
            }
            let event = event(signal);
            if matches!(event, Event::End(_)) && ending {
                guard::leave();
                process::exit(128 + signal);
            }
            ending |= matches!(event, Event::End(_));
            if events.send(event).is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("signals".to_owned()).stack_size(64 * 1024).spawn(listen)?;
    Ok(())
}

/// Lets a write past the limit on a file's size fail, as on a full disk, rather
/// than end the process without a word.
///
/// # Errors
///
/// What the system said when the signal cannot be caught.
pub fn outlive_file_limit() -> io::Result<()> {
    // Nobody reads the flag: that the signal is caught is all.
    flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false))).map(|_| ())
}

const fn event(signal: i32) -> Event {
    match signal {
        SIGCONT => Event::Continued,
        SIGTSTP => Event::Stop,
        SIGWINCH => Event::Resized,
        _ => Event::End(signal),
    }
}
