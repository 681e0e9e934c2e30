//! Other processes of this machine.

use rustix::io::Errno;
use rustix::process::Pid;
use rustix::process::test_kill_process;

/// Tells whether there is a process with this number, whoever's it is.
#[must_use]
pub fn lives(pid: u32) -> bool {
    let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) else { return false };
    test_kill_process(pid) != Err(Errno::SRCH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    #[test]
    fn a_process_lives_until_it_has_ended() {
        assert!(lives(std::process::id()));
        assert!(lives(1), "somebody else's");
        let mut child = Command::new("true").spawn().expect("it starts");
        let pid = child.id();
        child.wait().expect("it ends");
        assert!(!lives(pid));
        assert!(!lives(0) && !lives(u32::MAX), "no such number");
    }
}
