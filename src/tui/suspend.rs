//! Stopping as Ctrl-Z does.

use rustix::process::Signal;
use rustix::process::getpgrp;
use rustix::process::getsid;
use rustix::process::kill_current_process_group;

/// Stops the program and what was started with it until the shell continues
/// them; the terminal must have been given back. Returns after that.
///
/// The whole group stops, as when the terminal itself reads Ctrl-Z: under
/// `cargo run` or `sudo` the shell waits for those, not for this process.
pub fn stop() {
    // Only without permission to signal oneself could this fail.
    kill_current_process_group(Signal::STOP).ok();
}

/// Tells whether a shell is there that could continue the program.
///
/// A program that leads its session (the command of a terminal window, of
/// tmux, of a container) has nobody who could; the system discards Ctrl-Z for
/// such a program too, and it would be frozen for good.
#[must_use]
pub fn possible() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}
