//! `watch`: evaluate and notify until stopped, or once.

use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::verb::watch::Watch;
use crate::cli::watch as print;
use crate::clock::Clock;
use crate::shell::lookout::Looks;
use crate::shell::lookout::Sight;
use crate::shell::out::Answer;
use crate::shell::report;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::shell::unit;
use crate::shell::watcher::Watcher;
use crate::store::error::StoreError;
use crate::text::catalogue::watch as text;
use crate::text::style::Tone;
use crate::tui::event::Event;
use crate::tui::signals;
use crate::tui::watch;
use std::io::Write;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::channel;
use std::time::Duration;

/// A clock that was set, or a machine that slept, is noticed within this.
const WAIT_MOST: Duration = Duration::from_mins(1);

/// After a write one looks again at these times: others can read it only a
/// little after the file changed.
const LOOK_AGAIN: [Duration; 3] =
    [Duration::from_millis(50), Duration::from_millis(500), Duration::from_secs(2)];

/// How long one look waits until what it sent has arrived.
const ONCE_WAITS: Duration = Duration::from_secs(30);

/// Watches.
///
/// # Errors
///
/// A [`Problem`] with what the store or the system says.
pub fn run(global: &Global, how: Watch) -> Result<Answer, Problem> {
    if how.install || how.uninstall {
        return unit::run(global, how.install);
    }
    let mut session = Session::watch(global)?;
    if how.once {
        return once(global, session);
    }
    if let Some(start) = global.now {
        session.place.clock = Clock::starting(start);
    }
    for line in std::mem::take(&mut session.aside) {
        eprintln!("{line}");
    }
    go_on(global, session)
}

fn once(global: &Global, session: Session) -> Result<Answer, Problem> {
    let mut aside = session.aside.clone();
    let (mut watcher, _events) = watcher(session);
    aside.extend(watcher.trouble().iter().cloned());
    let looks = watcher.look().map_err(|error| store_problem(&error))?;
    let text = match &looks {
        Looks::Others(holder) => {
            let pid = holder.pid.to_string();
            aside.push(text::STANDS_BY.fill(Tone::Ops, &[&pid]));
            Sight::default()
        }
        Looks::Saw(sight) => {
            watcher.send(sight).map_err(|error| store_problem(&error))?;
            watcher.settle(ONCE_WAITS).map_err(|error| store_problem(&error))?;
            sight.as_ref().clone()
        }
    };
    let said = print::sight(watcher.model(), seen(&text), global.json);
    watcher.end();
    Ok(Answer::asked(said).aside(aside))
}

fn watcher(session: Session) -> (Watcher, Receiver<Event>) {
    let (sender, events) = channel();
    let wake = sender.clone();
    let watcher = Watcher::new(session, move || {
        // A loop that has ended needs no waking.
        wake.send(Event::Worked).ok();
    });
    drop(sender);
    (watcher, events)
}

fn go_on(global: &Global, session: Session) -> Result<Answer, Problem> {
    let (sender, events) = channel();
    let failed = |error: std::io::Error| Problem::new(code::FAILED, report::chain(&error));
    signals::listen(sender.clone()).map_err(failed)?;
    let store = session.store.as_ref();
    let journal = store.map(|store| store.path().to_owned()).unwrap_or_default();
    let wake = sender.clone();
    let mut watcher = Watcher::new(session, move || {
        wake.send(Event::Worked).ok();
    });
    let files = watch::listen(&journal, sender);
    let mut run =
        Run { json: global.json, quiet: global.quiet, stands_by: false, again: LOOK_AGAIN.len() };
    if files.is_none() {
        run.again = 0;
    }
    for line in watcher.trouble() {
        eprintln!("{line}");
    }
    if !global.quiet && !global.json {
        put(&(text::WATCHING.fill(Tone::Ops, &[&journal.display().to_string()]) + "\n"));
    }
    let code = run.until_told(&mut watcher, &events);
    watcher.end();
    code.map(|signal| Answer { code: signal, ..Answer::default() })
        .map_err(|error| store_problem(&error))
}

/// What there is to print of a look.
fn seen(sight: &Sight) -> print::Seen<'_> {
    print::Seen {
        action: sight.action.as_ref(),
        messages: &sight.messages,
        gap: sight.gap,
        unreached: &sight.unreached,
    }
}

/// The loop while it runs.
struct Run {
    json: bool,
    quiet: bool,
    /// Another notifies, and that was said.
    stands_by: bool,
    /// How often was looked since the journal was last written.
    again: usize,
}

impl Run {
    /// Looks and tells until the process is told to end; returns the exit code.
    fn until_told(
        &mut self,
        watcher: &mut Watcher,
        events: &Receiver<Event>,
    ) -> Result<u8, StoreError> {
        loop {
            self.look(watcher)?;
            let wait = LOOK_AGAIN.get(self.again).copied().unwrap_or(WAIT_MOST);
            let wait = wait.min(watcher.wait()).min(WAIT_MOST);
            match events.recv_timeout(wait) {
                // Interrupted by a person: that is how it ends.
                Ok(Event::End(_)) | Err(RecvTimeoutError::Disconnected) => return Ok(0),
                Ok(Event::Written) => self.again = 0,
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => self.again += 1,
            }
        }
    }

    fn look(&mut self, watcher: &mut Watcher) -> Result<(), StoreError> {
        match watcher.look() {
            Ok(Looks::Others(holder)) => {
                if !std::mem::replace(&mut self.stands_by, true) && !self.quiet {
                    let said = text::STANDS_BY.fill(Tone::Ops, &[&holder.pid.to_string()]);
                    eprintln!("{said}");
                }
                Ok(())
            }
            Ok(Looks::Saw(sight)) => {
                self.stands_by = false;
                watcher.send(&sight)?;
                if sight.says() && !self.quiet {
                    put(&print::sight(watcher.model(), seen(&sight), self.json));
                }
                Ok(())
            }
            // Another writes; the next look is soon.
            Err(StoreError::Busy(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

fn put(text: &str) {
    let mut out = std::io::stdout().lock();
    // Whoever read it is gone; the watch goes on.
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).ok();
}
