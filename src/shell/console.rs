//! The loop: one queue, one thread that changes things, one frame when
//! something changed, and nothing at all when nothing did.

mod stand;

use crate::app::effect::Effect;
use crate::app::intake::Arrived;
use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::msg::Stamp;
use crate::app::update::publish;
use crate::app::update::update;
use crate::clock::Clock;
use crate::domain::id::DeviceId;
use crate::domain::span::Timestamp;
use crate::journal::watching::Watching;
use crate::shell::editing::Editing;
use crate::shell::editing::Job;
use crate::shell::importer::Importer;
use crate::shell::importer::News;
use crate::shell::importer::Stored;
use crate::shell::perform::Done;
use crate::shell::perform::perform;
use crate::shell::post::Post;
use crate::shell::report;
use crate::shell::rest::Rest;
use crate::shell::sealer::Sealer;
use crate::store::Lately;
use crate::store::Store;
use crate::tui::copy;
use crate::tui::event::Event;
use crate::tui::screen::Screen;
use crate::tui::suspend;
use crate::view;
use chrono::TimeDelta;
use std::collections::VecDeque;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

/// How long after a look that followed a write one looks again: the log is
/// written first, then flushed to the disk, and only then, without a sign that
/// a watch could see, does SQLite let others read it.
const LOOK_AGAIN: [Duration; 4] = [
    Duration::from_millis(25),
    Duration::from_millis(100),
    Duration::from_millis(400),
    Duration::from_millis(1_600),
];
/// How often the journal is looked at where it cannot be watched.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Later than this after the moment waited for, the laptop was asleep.
const SLEPT: TimeDelta = TimeDelta::seconds(5);
/// What is held in memory.
pub const HELD: TimeDelta = TimeDelta::days(60);

/// Why the console ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Somebody quit.
    Quit,
    /// The process was told to, by this signal.
    Signal(i32),
    /// The terminal is gone.
    Lost,
}

/// The console while it runs.
pub struct Console {
    model: Model,
    store: Store,
    screen: Screen,
    clock: Clock,
    events: Receiver<Event>,
    rest: Rest,
    importer: Importer,
    sealer: Sealer,
    editing: Editing,
    /// Looks and tells of alerts; not while a past night is gone over.
    post: Option<Post>,
    /// The journal's version that the model knows; `None` until it was looked at.
    version: Option<i64>,
    /// The journal cannot be watched.
    polls: bool,
    /// Somebody wrote the journal since it was last looked at.
    written: bool,
    /// How often it was looked at since then; past [`LOOK_AGAIN`] is enough.
    looks: usize,
    /// Something happened that may show.
    changed: bool,
    end: Option<End>,
}

impl Console {
    /// Returns the console before its first frame.
    #[must_use]
    pub fn new(
        model: Model,
        store: Store,
        screen: Screen,
        clock: Clock,
        events: Receiver<Event>,
        rest: Rest,
        (importer, sealer, editing): (Importer, Sealer, Editing),
    ) -> Self {
        Self {
            model,
            store,
            screen,
            clock,
            events,
            rest,
            importer,
            sealer,
            editing,
            post: None,
            version: None,
            polls: false,
            written: false,
            looks: LOOK_AGAIN.len(),
            changed: true,
            end: None,
        }
    }

    /// Says that the journal cannot be watched and must be looked at.
    pub const fn poll(&mut self) {
        self.polls = true;
    }

    /// Draws a frame if something changed.
    pub fn draw(&mut self) {
        if !std::mem::take(&mut self.changed) {
            return;
        }
        let model = &self.model;
        if self.screen.draw(|frame| view::draw(model, frame)).is_err() {
            self.end = Some(End::Lost);
        }
    }

    /// Takes in what was not needed for the first frame: the facts from
    /// `since` on, the last good plan where the newest does not read, and what
    /// others wrote before the watch stood.
    pub fn load(&mut self, since: Timestamp) {
        let until = self.model.timeline.complete_since().unwrap_or(since);
        let answer = match self.store.window(since, until) {
            Ok(facts) => Msg::Loaded { facts, since: Some(since) },
            Err(error) => Msg::Failed(report::failure(&error)),
        };
        self.tell(answer);
        if let Some(effect) = publish::wanted(&self.model)
            && let Done::Answer(answer) = perform(&mut self.store, effect)
        {
            self.tell(answer);
        }
        self.look();
    }

    /// Runs until something ends it.
    pub fn run(&mut self) -> End {
        loop {
            self.draw();
            if let Some(end) = self.end {
                self.leave();
                return end;
            }
            self.watch();
            self.draw();
            self.wait();
            // What came meanwhile is one frame together with it.
            while let Ok(event) = self.events.try_recv() {
                self.happened(event);
            }
            if std::mem::take(&mut self.written) {
                self.look();
            }
        }
    }

    /// Gives the terminal back, closes the journal and returns what was known.
    #[must_use]
    pub fn close(self) -> Model {
        self.model
    }

    /// Waits for an event, or for the moment at which something changes by itself.
    fn wait(&mut self) {
        let due = self.model.wake_at();
        let next_look = LOOK_AGAIN.get(self.looks).copied().or(self.polls.then_some(LOOK_EVERY));
        let rest = due.map(|due| self.clock.until(due));
        let look = self.watches_at().map(|at| self.clock.until(at));
        let event = match rest.into_iter().chain(next_look).chain(look).min() {
            Some(wait) => self.events.recv_timeout(wait),
            None => self.events.recv().map_err(RecvTimeoutError::from),
        };
        match event {
            Ok(event) => self.happened(event),
            Err(RecvTimeoutError::Timeout) => {
                if next_look.is_some() {
                    self.looks += 1;
                    self.look();
                }
                self.moment(due);
            }
            // Nobody can say anything any more: signals and keys are gone.
            Err(RecvTimeoutError::Disconnected) => self.end = Some(End::Lost),
        }
    }

    fn moment(&mut self, due: Option<Timestamp>) {
        let now = self.clock.now();
        match due {
            Some(due) if now > due + SLEPT => self.tell(Msg::Resumed),
            Some(due) if now >= due => {
                self.tell(Msg::Tick);
                let key = self.rest.key(&self.model);
                if let Some(key) = key.filter(|_| !self.editing.runs()) {
                    self.tell(Msg::Key(key));
                }
            }
            // Only looked at the journal, or the clock was set back.
            _ => {}
        }
    }

    fn happened(&mut self, event: Event) {
        if matches!(event, Event::Key(_) | Event::Paste(_) | Event::Continued) {
            self.rest.touched(self.clock.now());
        }
        match event {
            Event::Key(key) => self.tell(Msg::Key(key)),
            Event::Paste(text) => self.tell(Msg::Paste(text)),
            Event::Resized => self.resized(),
            Event::Written => {
                self.written = true;
                self.looks = 0;
            }
            Event::Worked => self.worked(),
            Event::Stop => self.stop(),
            Event::Continued => self.continued(),
            Event::End(signal) => {
                self.tell(Msg::Terminate);
                self.end = Some(End::Signal(signal));
            }
            Event::Lost => self.end = Some(End::Lost),
        }
    }

    /// Gives the model a message, and does what it wants done until it wants no more.
    fn tell(&mut self, msg: Msg) {
        let mut queue = VecDeque::from([msg]);
        while let Some(msg) = queue.pop_front() {
            let (at, id) = self.clock.stamp();
            self.changed = true;
            if let Some(post) = &mut self.post {
                post.unlooked |= !matches!(msg, Msg::Key(_) | Msg::Paste(_) | Msg::Resize(..));
            }
            for effect in update(&mut self.model, Stamp { at, id }, msg) {
                match perform(&mut self.store, effect) {
                    Done::Answer(answer) => queue.push_back(answer),
                    Done::Quietly => {}
                    Done::NotMine(effect) => self.show(effect),
                }
            }
        }
    }

    /// Does what the model wants done beside the journal.
    fn show(&mut self, effect: Effect) {
        match effect {
            Effect::ReadImport(request) => {
                self.importer.read(&self.model, self.clock.stamp(), request);
            }
            Effect::StoreImport => self.importer.store(&self.model, self.clock.stamp()),
            Effect::DropImport => self.importer.forget(),
            Effect::Seal { .. } | Effect::Unseal { .. } | Effect::DestroySealed { .. } => {
                let fresh = DeviceId::new(self.clock.stamp().1.uuid());
                self.sealer.begin(fresh, effect);
            }
            Effect::Copy(text) => self.screen.send(&copy::sequence(&text)),
            Effect::Edit { name, text, base, line } => {
                let fresh = DeviceId::new(self.clock.stamp().1.uuid());
                let job = Job { name, text, base, line };
                self.editing.begin(fresh, job, || self.screen.leave());
            }
            Effect::DropEdit(name) => self.editing.forget(&name),
            Effect::DropKept(name) => self.editing.tidy(&name),
            Effect::Suspend => self.stop(),
            Effect::Repaint => self.screen.forget(),
            Effect::Quit => self.end = self.end.or(Some(End::Quit)),
            Effect::Append(_)
            | Effect::AppendAlerting { .. }
            | Effect::Undo(_)
            | Effect::Redo(_)
            | Effect::LoadOlder { .. }
            | Effect::LoadVersions(_)
            | Effect::Remember { .. } => {}
        }
    }

    /// Takes in what the threads of an import or a sealing said.
    fn worked(&mut self) {
        self.heard();
        if let Some(msg) = self.editing.news() {
            self.back();
            self.tell(msg);
        }
        for msg in self.sealer.news() {
            self.tell(msg);
        }
        for news in self.importer.news() {
            match news {
                News::Tell(msg) => self.tell(*msg),
                News::Stored(stored) => self.arrived(stored),
            }
        }
    }

    /// Reads anew what is held, after much changed at once.
    fn arrived(&mut self, stored: Stored) {
        let since = self.clock.now() - HELD;
        let model = &self.model;
        // What does not read now is looked for again, and named, right after.
        let (since, lately) = self.store.lately(since).map_or_else(
            |_| {
                let (household, facts) = (model.household.clone(), model.timeline.all().to_vec());
                let documents = model.documents.clone();
                let watching = Watching {
                    alerts: model.alerts.clone(),
                    roster: model.roster.clone(),
                    gaps: model.gaps.clone(),
                    incidents: model.incidents.clone(),
                    runs: model.runs.clone(),
                    ticks: model.ticks.clone(),
                    watch: model.watch,
                    unsent: model.unsent.clone(),
                };
                let since = model.timeline.complete_since().unwrap_or(since);
                (since, Lately { household, documents, watching, facts, upto: model.upto })
            },
            |lately| (since, lately),
        );
        let arrived = Arrived {
            app: stored.app,
            facts_new: stored.facts_new,
            remarks: stored.remarks,
            household: lately.household,
            documents: lately.documents,
            facts: lately.facts,
            since,
            upto: lately.upto,
        };
        self.tell(Msg::ImportStored(Ok(Box::new(arrived))));
        self.version = None;
        self.look();
    }

    fn resized(&mut self) {
        let before = self.screen.size();
        let (columns, rows) = self.screen.measure();
        if before != (columns, rows) {
            self.tell(Msg::Resize(columns, rows));
        }
    }

    /// Looks whether others wrote; what this console wrote it knows.
    fn look(&mut self) {
        // What an import writes comes whole, when it is done.
        if self.importer.stores() {
            return;
        }
        let version = self.store.data_version().ok();
        if version.is_some() && version == self.version {
            return;
        }
        // Another's write may lie behind the one that is seen now.
        self.looks = 0;
        match self.store.changes_since(self.model.upto) {
            Ok(changes) => {
                self.version = version;
                if changes.upto != self.model.upto {
                    self.tell(Msg::Seen(changes));
                }
            }
            Err(error) => self.tell(Msg::Failed(report::failure(&error))),
        }
    }

    fn stop(&mut self) {
        if suspend::possible() {
            self.screen.leave();
            suspend::stop();
        }
    }

    fn continued(&mut self) {
        // The terminal is still the editor's.
        if !self.editing.runs() {
            self.back();
        }
    }

    /// Takes the terminal again.
    fn back(&mut self) {
        self.rest.touched(self.clock.now());
        if self.screen.back().is_err() {
            self.end = Some(End::Lost);
            return;
        }
        let (columns, rows) = self.screen.size();
        self.tell(Msg::Resize(columns, rows));
        self.tell(Msg::Resumed);
        self.written = true;
    }
}
