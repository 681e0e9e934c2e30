//! A watch without a screen: one model kept up, one lookout, one dispatch.

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::msg::Stamp;
use crate::app::update::update;
use crate::clock::Clock;
use crate::files::config::Config;
use crate::shell::dispatch;
use crate::shell::dispatch::Dispatch;
use crate::shell::lookout::Lookout;
use crate::shell::lookout::Looks;
use crate::shell::perform::Done;
use crate::shell::perform::perform;
use crate::shell::post;
use crate::shell::post::Means;
use crate::shell::post::Post;
use crate::shell::session::Place;
use crate::shell::settings;
use crate::store::Store;
use crate::store::error::StoreError;
use chrono::TimeDelta;
use std::collections::VecDeque;
use std::io::Write;
use std::time::Duration;

/// The longest wait for one piece of news while all of it is waited for.
const PIECE: Duration = Duration::from_millis(200);

/// A watch.
pub struct Watcher {
    model: Model,
    store: Store,
    clock: Clock,
    means: Means,
    lookout: Lookout,
    dispatch: Dispatch,
}

impl Watcher {
    /// Returns one that keeps `model` up from `store`; `wake` is called when
    /// there is news.
    #[must_use]
    pub fn new(
        place: Place,
        model: Model,
        store: Store,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        let (config, _) = Config::read(&place.paths.config, settings::NAMES);
        let clock = place.clock;
        let Post { means, lookout, dispatch, .. } =
            post::open(&place.paths, &config.notify, &model, &clock, wake);
        Self { model, store, clock, means, lookout, dispatch }
    }

    /// Returns what it knows.
    #[must_use]
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// Returns what is wrong with the channels.
    #[must_use]
    pub fn trouble(&self) -> &[String] {
        &self.lookout.channels().trouble
    }

    /// Looks once in a while only.
    pub const fn seldom(&mut self) {
        self.lookout.seldom();
    }

    /// Looks at what holds now.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: nothing of the look is stored.
    pub fn look(&mut self) -> Result<Looks, StoreError> {
        self.heard()?;
        self.tell(Msg::Tick);
        let changes = self.store.changes_since(self.model.upto)?;
        if !changes.is_empty() {
            self.tell(Msg::Seen(changes));
        }
        post::keep_up(&mut self.means, &mut self.lookout, &self.dispatch, &self.model);
        let (id, boot) = (self.clock.stamp().1, self.clock.since_boot());
        let looks = self.lookout.look(&mut self.store, &self.model, id, boot)?;
        if let Looks::Saw(sight) = &looks {
            self.tell(Msg::Seen(sight.changes.clone()));
        }
        Ok(looks)
    }

    /// Begins to send what waits.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: what was not noted as begun is not sent.
    pub fn send(&mut self) -> Result<(), StoreError> {
        self.dispatch.send(&mut self.store, &self.model, put)
    }

    /// Waits until all that is on its way has ended, no longer than `most`.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: how one ended is not noted.
    pub fn settle(&mut self, most: Duration) -> Result<(), StoreError> {
        let mut left = most;
        while self.dispatch.busy() && !left.is_zero() {
            let step = PIECE.min(left);
            let news = self.dispatch.wait(&mut self.store, self.model.now, step)?;
            if news.is_empty() {
                left = left.saturating_sub(step);
            }
        }
        self.dispatch.fall_back(&mut self.store, put)
    }

    /// Returns how long nothing is to be done by itself.
    #[must_use]
    pub fn wait(&self) -> Duration {
        let now = self.clock.now();
        let message = self.store.next_message().ok().flatten();
        let due = self.lookout.due(now);
        let due = message.map_or(due, |message| due.min(message));
        // A moment that has come and brought nothing comes again in a second.
        self.clock.until(due.max(now + TimeDelta::seconds(1)))
    }

    /// Gives the right to notify back.
    pub fn end(&mut self) {
        self.lookout.end(&mut self.store, self.clock.now());
    }

    /// Takes in how messages ended and what somebody pressed.
    fn heard(&mut self) -> Result<(), StoreError> {
        let pressed = self.dispatch.news(&mut self.store, self.clock.now())?;
        for news in pressed {
            let id = self.clock.stamp().1;
            if let Some(action) = dispatch::answer(&self.model, id, &news) {
                let changes = self.store.append(&action)?;
                self.tell(Msg::Seen(changes));
            }
        }
        Ok(())
    }

    fn tell(&mut self, msg: Msg) {
        let mut queue = VecDeque::from([msg]);
        while let Some(msg) = queue.pop_front() {
            let (at, id) = self.clock.stamp();
            for effect in update(&mut self.model, Stamp { at, id }, msg) {
                // Without a screen only the journal is asked.
                if let Done::Answer(answer) = perform(&mut self.store, effect) {
                    queue.push_back(answer);
                }
            }
        }
    }
}

/// Puts a sequence on the terminal; whoever read it may be gone.
fn put(sequence: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(sequence.as_bytes()).and_then(|()| out.flush()).ok();
}
