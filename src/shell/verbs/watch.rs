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
use crate::store::Store;
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

/// How often the journal is looked at where it cannot be watched.
const LOOK_EVERY: Duration = Duration::from_secs(1);

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
    let (mut session, store) = Session::watch(global)?;
    if how.once {
        return once(global, session, store);
    }
    if let Some(start) = global.now {
        session.place.clock = Clock::starting(start);
    }
    for line in &session.aside {
        eprintln!("{line}");
    }
    go_on(global, session, store)
}

fn once(global: &Global, session: Session, store: Store) -> Result<Answer, Problem> {
    let mut aside = session.aside;
    // It waits for news itself.
    let mut watcher = Watcher::new(session.place, session.model, store, || {});
    watcher.seldom();
    aside.extend(watcher.trouble().iter().cloned());
    let looks = watcher.look().map_err(|error| store_problem(&error))?;
    let text = match &looks {
        Looks::Others(holder) => {
            let pid = holder.pid.to_string();
            aside.push(text::STANDS_BY.fill(Tone::Ops, &[&pid]));
            Sight::default()
        }
        Looks::Saw(sight) => {
            watcher.send().map_err(|error| store_problem(&error))?;
            watcher.settle(ONCE_WAITS).map_err(|error| store_problem(&error))?;
            sight.as_ref().clone()
        }
    };
    let said = print::sight(watcher.model(), seen(&text), global.json);
    watcher.end();
    Ok(Answer::asked(said).aside(aside))
}

fn go_on(global: &Global, session: Session, store: Store) -> Result<Answer, Problem> {
    let (sender, events) = channel();
    let failed = |error: std::io::Error| Problem::new(code::FAILED, report::chain(&error));
    signals::listen(sender.clone()).map_err(failed)?;
    let journal = store.path().to_owned();
    let wake = sender.clone();
    let mut watcher = Watcher::new(session.place, session.model, store, move || {
        // A loop that has ended needs no waking.
        wake.send(Event::Worked).ok();
    });
    let files = watch::listen(&journal, sender);
    let mut run = Run {
        json: global.json,
        quiet: global.quiet,
        most: if files.is_some() { WAIT_MOST } else { LOOK_EVERY },
        stands_by: false,
        again: LOOK_AGAIN.len(),
    };
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
    /// How long it waits at most.
    most: Duration,
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
            let wait = LOOK_AGAIN.get(self.again).copied().unwrap_or(self.most);
            let wait = wait.min(watcher.wait());
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
        let looked = match watcher.look() {
            Ok(Looks::Others(holder)) => {
                if !std::mem::replace(&mut self.stands_by, true) && !self.quiet {
                    let said = text::STANDS_BY.fill(Tone::Ops, &[&holder.pid.to_string()]);
                    eprintln!("{said}");
                }
                Ok(())
            }
            Ok(Looks::Saw(sight)) => {
                self.stands_by = false;
                let sent = watcher.send();
                if sight.says() && !self.quiet {
                    put(&print::sight(watcher.model(), seen(&sight), self.json));
                }
                sent
            }
            Err(error) => Err(error),
        };
        match looked {
            // Another writes; the next look is soon.
            Err(StoreError::Busy(_)) => Ok(()),
            looked => looked,
        }
    }
}

fn put(text: &str) {
    let mut out = std::io::stdout().lock();
    // Whoever read it is gone; the watch goes on.
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).ok();
}
