//! A watch without a screen: one model kept up, one lookout, one dispatch.

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::msg::Stamp;
use crate::app::update::update;
use crate::clock::Clock;
use crate::shell::dispatch;
use crate::shell::dispatch::Dispatch;
use crate::shell::lookout::Lookout;
use crate::shell::lookout::Looks;
use crate::shell::lookout::Sight;
use crate::shell::perform::Done;
use crate::shell::perform::perform;
use crate::shell::post;
use crate::shell::post::Post;
use crate::shell::session::Session;
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
    store: Option<Store>,
    clock: Clock,
    lookout: Lookout,
    dispatch: Dispatch,
}

impl Watcher {
    /// Returns one over a session; `wake` is called when there is news.
    #[must_use]
    pub fn new(session: Session, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (model, clock) = (session.model, session.place.clock);
        let Post { lookout, dispatch, .. } = post::open(&session.place.paths, &model, &clock, wake);
        Self { model, store: session.store, lookout, dispatch, clock }
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

    /// Looks at what holds now.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: nothing of the look is stored.
    pub fn look(&mut self) -> Result<Looks, StoreError> {
        self.heard()?;
        self.tell(Msg::Tick);
        let Some(store) = self.store.as_mut() else {
            return Ok(Looks::Saw(Box::default()));
        };
        let changes = store.changes_since(self.model.upto)?;
        if !changes.is_empty() {
            self.tell(Msg::Seen(changes));
        }
        let Some(store) = self.store.as_mut() else {
            return Ok(Looks::Saw(Box::default()));
        };
        let id = self.clock.stamp().1;
        let looks = self.lookout.look(store, &self.model, id, self.clock.since_boot())?;
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
    pub fn send(&mut self, sight: &Sight) -> Result<(), StoreError> {
        let Some(store) = self.store.as_mut() else { return Ok(()) };
        self.dispatch.send(store, &self.model, sight.took_over, |sequence| {
            let mut out = std::io::stdout().lock();
            out.write_all(sequence.as_bytes()).and_then(|()| out.flush()).ok();
        })
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
            let Some(store) = self.store.as_mut() else { return Ok(()) };
            let news = self.dispatch.wait(store, self.model.now, step)?;
            if news.is_empty() {
                left = left.saturating_sub(step);
            }
        }
        Ok(())
    }

    /// Returns how long nothing is to be done by itself.
    #[must_use]
    pub fn wait(&self) -> Duration {
        let now = self.clock.now();
        let message = self.store.as_ref().and_then(|store| store.next_message().ok().flatten());
        let due = self.lookout.due(now);
        let due = message.map_or(due, |message| due.min(message));
        // A moment that has come and brought nothing comes again in a second.
        self.clock.until(due.max(now + TimeDelta::seconds(1)))
    }

    /// Gives the right to notify back.
    pub fn end(&mut self) {
        if let Some(store) = self.store.as_mut() {
            self.lookout.end(store);
        }
    }

    /// Takes in how messages ended and what somebody pressed.
    fn heard(&mut self) -> Result<(), StoreError> {
        let Some(store) = self.store.as_mut() else { return Ok(()) };
        let pressed = self.dispatch.news(store, self.clock.now())?;
        for news in pressed {
            let id = self.clock.stamp().1;
            let Some(store) = self.store.as_mut() else { return Ok(()) };
            if let Some(action) = dispatch::answer(&self.model, id, &news) {
                let changes = store.append(&action)?;
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
                let Some(store) = self.store.as_mut() else { continue };
                // Without a screen only the journal is asked.
                if let Done::Answer(answer) = perform(store, effect) {
                    queue.push_back(answer);
                }
            }
        }
    }
}
