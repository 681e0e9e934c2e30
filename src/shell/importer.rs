//! Imports beside the loop: a thread reads, a thread stores, and the loop
//! hears how far they are. What was read stays here; the model gets numbers
//! and words of it.

use crate::app::intake::Progress;
use crate::app::intake::Request;
use crate::app::model::Model;
use crate::app::msg::Failure;
use crate::app::msg::Msg;
use crate::cli::problem::Problem;
use crate::domain::id::DeviceId;
use crate::domain::id::EntryId;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::action::Action;
use crate::journal::entry::Origin;
use crate::shell::intake;
use crate::shell::intake::Here;
use crate::shell::intake::Ready;
use crate::shell::report;
use crate::store::Store;
use crate::text::style::Style;
use crate::tui::event::Event;
use std::path::Path;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;

/// What the loop has to know.
#[derive(Debug)]
pub enum News {
    /// The model is told this.
    Tell(Box<Msg>),
    /// It is on the disk: what is held must be read anew.
    Stored(Stored),
}

/// What was stored.
#[derive(Debug)]
pub struct Stored {
    /// The app.
    pub app: &'static str,
    /// Facts that are new.
    pub facts_new: usize,
    /// What is to be known beside that.
    pub remarks: Vec<String>,
}

/// What a thread says.
#[derive(Debug)]
enum Said {
    Moved(Progress),
    Read(Result<Box<Ready>, Failure>),
    Stored(Result<Stored, Failure>),
}

/// Imports of one console.
#[derive(Debug)]
pub struct Importer {
    folder: PathBuf,
    wake: Sender<Event>,
    say: Sender<(u64, Said)>,
    heard: Receiver<(u64, Said)>,
    /// Which reading counts; what an earlier one says is not listened to.
    turn: u64,
    ready: Option<Box<Ready>>,
    storing: bool,
}

/// What a thread has of the console.
struct Bench {
    folder: PathBuf,
    now: Timestamp,
    stamp: EntryId,
    zone: Zone,
    zone_given: bool,
    style: Style,
}

impl Importer {
    /// Returns one for the journal in `folder`; `wake` gets the loop's ear.
    #[must_use]
    pub fn new(folder: PathBuf, wake: Sender<Event>) -> Self {
        let (say, heard) = channel();
        Self { folder, wake, say, heard, turn: 0, ready: None, storing: false }
    }

    /// Tells whether something is being stored: the journal then changes by
    /// much at once, which the loop takes in when it is told.
    #[must_use]
    pub const fn stores(&self) -> bool {
        self.storing
    }

    /// Begins to read.
    pub fn read(&mut self, model: &Model, (now, stamp): (Timestamp, EntryId), request: Request) {
        if self.storing {
            return;
        }
        self.forget();
        let bench = Bench {
            folder: self.folder.clone(),
            now,
            stamp,
            zone: model.zone(),
            zone_given: model.household.zone.is_some(),
            style: model.ui.style,
        };
        self.begin(move |voice| {
            let came = bench.read(&request, voice);
            voice.say(Said::Read(came.map(Box::new).map_err(failure)));
        });
    }

    /// Begins to store what was read last, as one action.
    pub fn store(&mut self, model: &Model, (now, stamp): (Timestamp, EntryId)) {
        let Some(mut ready) = self.ready.take() else { return };
        self.storing = true;
        let folder = self.folder.clone();
        let author = model.you;
        self.begin(move |voice| {
            let drafts = std::mem::take(&mut ready.drafts);
            let action = Action { author, origin: Origin::Human, recorded_at: now, drafts };
            let fresh = DeviceId::new(stamp.uuid());
            voice.say(Said::Stored(store(&folder, fresh, &action, &ready, voice).map_err(failure)));
        });
    }

    /// Forgets what was read, and what is being read; what is being stored
    /// goes on.
    pub fn forget(&mut self) {
        if !self.storing {
            self.turn += 1;
            self.ready = None;
        }
    }

    /// Returns what the threads said since it was last asked.
    pub fn news(&mut self) -> Vec<News> {
        let mut news = Vec::new();
        while let Ok((turn, said)) = self.heard.try_recv() {
            if turn != self.turn {
                continue;
            }
            news.push(match said {
                Said::Moved(progress) => News::Tell(Box::new(Msg::ImportMoved(progress))),
                Said::Read(Ok(ready)) => {
                    let preview = Box::new(ready.preview.clone());
                    self.ready = Some(ready);
                    News::Tell(Box::new(Msg::ImportRead(Ok(preview))))
                }
                Said::Read(Err(why)) => News::Tell(Box::new(Msg::ImportRead(Err(why)))),
                Said::Stored(came) => {
                    self.storing = false;
                    match came {
                        Ok(stored) => News::Stored(stored),
                        Err(why) => News::Tell(Box::new(Msg::ImportStored(Err(why)))),
                    }
                }
            });
        }
        news
    }

    /// Runs `work` on a thread of its own.
    fn begin(&self, work: impl FnOnce(&Voice) + Send + 'static) {
        let voice = Voice { turn: self.turn, say: self.say.clone(), wake: self.wake.clone() };
        // The handle is let go: a console that ends does not wait, and what
        // is not committed then never was.
        drop(thread::spawn(move || work(&voice)));
    }
}

/// How a thread says something.
struct Voice {
    turn: u64,
    say: Sender<(u64, Said)>,
    wake: Sender<Event>,
}

impl Voice {
    /// Says it; nobody listens any more when the console has ended.
    fn say(&self, said: Said) {
        if self.say.send((self.turn, said)).is_ok() {
            let _ = self.wake.send(Event::Worked);
        }
    }
}

impl Bench {
    fn read(&self, request: &Request, voice: &Voice) -> Result<Ready, Problem> {
        let store = Store::open_read(&self.folder).map_err(|error| report::store(&error))?;
        let household = store.household().map_err(|error| report::store(&error))?;
        let here = Here {
            store: Some(&store),
            household: &household,
            zoned: household.zone.is_some(),
            zone: self.zone,
            zone_given: self.zone_given,
            now: self.now,
            stamp: self.stamp,
            style: &self.style,
        };
        intake::read(request, here, |step| voice.say(Said::Moved(Progress::reading(step))))
    }
}

fn store(
    folder: &Path,
    fresh: DeviceId,
    action: &Action,
    ready: &Ready,
    voice: &Voice,
) -> Result<Stored, Problem> {
    let mut store = Store::open(folder, fresh).map_err(|error| report::store(&error))?;
    let all = action.drafts.len();
    let mut last = 0;
    let told = |done| {
        let progress = Progress::storing(done, all);
        if progress.percent != last {
            last = progress.percent;
            voice.say(Said::Moved(progress));
        }
    };
    store.append_telling(action, told).map_err(|error| report::store(&error))?;
    // What was stored is, whatever becomes of the map.
    let map = ready.remember(&mut store).unwrap_or_else(|problem| Some(problem.message));
    let remarks = ready.zone().into_iter().chain(map).collect();
    Ok(Stored { app: ready.preview.app, facts_new: ready.preview.facts_new, remarks })
}

fn failure(problem: Problem) -> Failure {
    Failure { message: problem.message, hint: problem.hint }
}
