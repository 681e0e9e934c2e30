//! An editor beside the loop: it has the terminal and the keys until it ends,
//! while a thread waits for it and the loop goes on hearing the rest.

use crate::app::msg::Failure;
use crate::app::msg::Msg;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::domain::document::DocumentName;
use crate::domain::id::DeviceId;
use crate::domain::id::EntryId;
use crate::files::draft;
use crate::shell::verbs::edit;
use crate::text::catalogue::planning as say;
use crate::text::style::Tone;
use crate::tui::event::Event;
use crate::tui::input::Gate;
use crate::tui::signals;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;

/// What is to be edited; see [`crate::app::effect::Effect::Edit`].
#[derive(Debug)]
pub struct Job {
    /// Of which document.
    pub name: DocumentName,
    /// What the editor opens.
    pub text: String,
    /// The entry of the version it was made from.
    pub base: Option<EntryId>,
    /// The line to begin at.
    pub line: Option<usize>,
}

/// The editing of one console.
#[derive(Debug)]
pub struct Editing {
    folder: PathBuf,
    gate: Gate,
    wake: Sender<Event>,
    say: Sender<Msg>,
    heard: Receiver<Msg>,
    runs: bool,
    /// The file of a text that came back and is not stored.
    kept: Option<PathBuf>,
}

impl Editing {
    /// Returns one that keeps texts in `folder`, shuts the keys' `gate`, and
    /// gets the loop's ear through `wake`.
    #[must_use]
    pub fn new(folder: PathBuf, gate: Gate, wake: Sender<Event>) -> Self {
        let (say, heard) = channel();
        Self { folder, gate, wake, say, heard, runs: false, kept: None }
    }

    /// Tells whether the terminal is an editor's now.
    #[must_use]
    pub const fn runs(&self) -> bool {
        self.runs
    }

    /// Starts the editor; `leave` gives the terminal back just before. The
    /// name of the file is `fresh`, and never written into the journal.
    pub fn begin(&mut self, fresh: DeviceId, job: Job, leave: impl FnOnce()) {
        if self.runs {
            return;
        }
        self.runs = true;
        let file = match edit::file_for(&self.folder, &job.name, fresh, &job.text) {
            Ok(file) => file,
            Err(problem) => return self.tell(not_edited(problem)),
        };
        self.gate.shut();
        signals::lend(true);
        leave();
        let (wake, say, path) = (self.wake.clone(), self.say.clone(), file.clone());
        let work = move || {
            // Nobody listens any more when the console has ended.
            if say.send(perform(&path, job)).is_ok() {
                let _ = wake.send(Event::Worked);
            }
        };
        if thread::Builder::new().name("editor".to_owned()).spawn(work).is_err() {
            draft::remove(&file);
            let problem = Problem::new(code::FAILED, say::NO_EDITOR.say(Tone::Ops));
            self.tell(not_edited(problem.hint(say::NO_EDITOR_HINT.say(Tone::Ops))));
        }
    }

    fn tell(&self, msg: Msg) {
        let _ = self.say.send(msg);
        let _ = self.wake.send(Event::Worked);
    }

    /// Returns what came of the editor once it has ended.
    pub fn news(&mut self) -> Option<Msg> {
        let msg = self.heard.try_recv().ok()?;
        self.runs = false;
        signals::lend(false);
        self.gate.open();
        if let Msg::Edited { file, .. } = &msg {
            // It holds all that the one before held.
            self.forget();
            self.kept = Some(file.clone());
        }
        Some(msg)
    }

    /// A text is stored: what earlier edits left over goes too.
    pub fn tidy(&self) {
        draft::tidy(&self.folder, "plan-");
    }

    /// Removes the file of a text that is stored.
    pub fn forget(&mut self) {
        if let Some(file) = self.kept.take() {
            draft::remove(&file);
        }
    }
}

fn perform(file: &Path, job: Job) -> Msg {
    match edit::edited(file, job.line) {
        Ok(text) => Msg::Edited { name: job.name, base: job.base, text, file: draft::keep(file) },
        Err(problem) => not_edited(edit::ended(file, &job.text, problem)),
    }
}

fn not_edited(problem: Problem) -> Msg {
    Msg::NotEdited(Failure { message: problem.message, hint: problem.hint })
}
