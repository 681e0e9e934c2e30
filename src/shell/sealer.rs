//! Sealing beside the loop: deriving a key takes long, so a thread does it and
//! the loop hears what came of it.

use crate::app::effect::Effect;
use crate::app::msg::Failure;
use crate::app::msg::Kept;
use crate::app::msg::Msg;
use crate::cli::problem::Problem;
use crate::domain::id::DeviceId;
use crate::shell::report;
use crate::shell::sealing;
use crate::store::Store;
use crate::text::catalogue::private::LOST;
use crate::text::style::Tone;
use crate::tui::event::Event;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;

/// The sealing of one console.
#[derive(Debug)]
pub struct Sealer {
    folder: PathBuf,
    wake: Sender<Event>,
    say: Sender<Msg>,
    heard: Receiver<Msg>,
}

impl Sealer {
    /// Returns one for the journal in `folder`; `wake` gets the loop's ear.
    #[must_use]
    pub fn new(folder: PathBuf, wake: Sender<Event>) -> Self {
        let (say, heard) = channel();
        Self { folder, wake, say, heard }
    }

    /// Begins what an effect asks for, on a thread with a connection of its
    /// own; the passphrase is overwritten when it ends. `fresh` is never
    /// written: nothing sealed names a machine.
    pub fn begin(&self, fresh: DeviceId, effect: Effect) {
        let (folder, wake, say) = (self.folder.clone(), self.wake.clone(), self.say.clone());
        let work = move || {
            let msg = match perform(&folder, fresh, effect) {
                Ok(kept) => Msg::Sealed(kept),
                Err(problem) => Msg::NotSealed(failure(problem)),
            };
            // Nobody listens any more when the console has ended.
            if say.send(msg).is_ok() {
                let _ = wake.send(Event::Worked);
            }
        };
        if thread::Builder::new().spawn(work).is_err() {
            let message = LOST.say(Tone::Ops).to_owned();
            let _ = self.say.send(Msg::NotSealed(Failure { message, hint: None }));
            let _ = self.wake.send(Event::Worked);
        }
    }

    /// Returns what the threads said since it was last asked.
    #[must_use]
    pub fn news(&self) -> Vec<Msg> {
        self.heard.try_iter().collect()
    }
}

fn perform(folder: &Path, fresh: DeviceId, effect: Effect) -> Result<Kept, Problem> {
    let mut store = Store::open(folder, fresh).map_err(|error| report::store(&error))?;
    match effect {
        Effect::Seal { carer, checkin, passphrase, again } => {
            let ready = sealing::ready(&store, carer, &passphrase, &again)?;
            sealing::keep(&mut store, &ready, &checkin).map(|()| Kept::Sealed)
        }
        Effect::Unseal { carer, passphrase } => {
            sealing::open(&store, carer, &passphrase).map(Kept::Opened)
        }
        Effect::DestroySealed { carer } => sealing::destroy(&mut store, carer).map(|()| Kept::Gone),
        _ => Err(Problem::new(crate::cli::problem::code::FAILED, LOST.say(Tone::Ops))),
    }
}

fn failure(problem: Problem) -> Failure {
    Failure { message: problem.message, hint: problem.hint }
}
