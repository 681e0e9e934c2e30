//! The console stands watch while it is open: it looks at the alerts after what
//! changed and when a moment has come, and tells of them where no other does.

use crate::app::msg::Msg;
use crate::domain::span::Timestamp;
use crate::files::config::Notify;
use crate::files::paths::Paths;
use crate::shell::console::Console;
use crate::shell::dispatch;
use crate::shell::lookout::Looks;
use crate::shell::post;
use crate::shell::post::Post;
use chrono::TimeDelta;

impl Console {
    /// Looks at the alerts from now on, and tells of them where no other does.
    /// `wake` is called from another thread when there is news.
    pub fn stand(
        &mut self,
        paths: &Paths,
        notify: &Notify,
        wake: impl Fn() + Send + Sync + 'static,
    ) {
        self.post = Some(post::open(paths, notify, &self.model, &self.clock, wake));
        self.reach();
    }

    /// Says in the model whom this device can tell.
    fn reach(&mut self) {
        let Some(post) = &self.post else { return };
        // A made-up household has no channels, and nobody to miss one.
        let reached = || post.lookout.reached().collect();
        self.model.reached = (!self.model.demo).then(reached);
    }

    /// Looks at the alerts, when something changed or a moment has come.
    pub(super) fn watch(&mut self) {
        if let Some(Post { means, lookout, dispatch, unlooked, .. }) = &mut self.post
            && post::keep_up(means, lookout, dispatch, &self.model)
        {
            *unlooked = true;
            self.reach();
        }
        let now = self.clock.now();
        let came = self.watches_at().is_some_and(|at| at <= now);
        let wants = self.post.as_ref().is_some_and(|post| came || post.unlooked);
        // Without what the longest window asks for, half of it is not known.
        if !wants || self.model.loading {
            return;
        }
        if came {
            self.tell(Msg::Tick);
        }
        let (id, boot) = (self.clock.stamp().1, self.clock.since_boot());
        let Some(post) = &mut self.post else { return };
        post.unlooked = false;
        let looks = post.lookout.look(&mut self.store, &self.model, id, boot);
        self.note();
        let Ok(Looks::Saw(sight)) = looks else {
            // Another tells; or the disk does not take it, which is said where
            // something is logged.
            return;
        };
        if !sight.changes.is_empty() {
            self.tell(Msg::Seen(sight.changes.clone()));
        }
        self.send();
    }

    /// Returns when the alerts are to be looked at by themselves.
    pub(super) fn watches_at(&self) -> Option<Timestamp> {
        let Post { lookout, next_message, .. } = self.post.as_ref()?;
        let due = lookout.due(self.clock.now());
        let message = next_message.filter(|_| lookout.notifies());
        // What came and brought nothing comes again in a second.
        let least = self.model.now + TimeDelta::seconds(1);
        Some(message.map_or(due, |message| due.min(message)).max(least))
    }

    /// Takes in how messages ended and what somebody pressed on a bubble.
    pub(super) fn heard(&mut self) {
        let Some(post) = &mut self.post else { return };
        let pressed = post.dispatch.news(&mut self.store, self.clock.now()).unwrap_or_default();
        for news in pressed {
            let id = self.clock.stamp().1;
            let action = dispatch::answer(&self.model, id, &news);
            let changes = action.and_then(|action| self.store.append(&action).ok());
            if let Some(changes) = changes {
                self.tell(Msg::Seen(changes));
            }
        }
        // What no desktop showed is for the terminal; while another notifies,
        // what waits is the other's.
        if self.post.as_ref().is_some_and(|post| post.lookout.notifies()) {
            self.send();
        }
        self.note();
    }

    /// Lets another tell from now on.
    pub(super) fn leave(&mut self) {
        if let Some(post) = &mut self.post {
            post.lookout.end(&mut self.store, self.clock.now());
        }
    }

    /// Shows who watches, and what did not arrive.
    fn note(&mut self) {
        let watch = self.store.watch().unwrap_or_default();
        let unsent = self.store.unsent().unwrap_or_default();
        let known = &self.model.watch;
        let same = (watch.holder, watch.until) == (known.holder, known.until);
        if same && unsent == self.model.unsent {
            return;
        }
        self.tell(Msg::Watched(watch, unsent));
        if let Some(post) = &mut self.post {
            post.unlooked = false;
        }
    }

    fn send(&mut self) {
        let Some(post) = &mut self.post else { return };
        let (screen, changed) = (&mut self.screen, &mut self.changed);
        // What is not noted as begun is not sent, and comes with the next look.
        let _ = post.dispatch.send(&mut self.store, &self.model, |sequence| {
            screen.send(sequence.as_bytes());
            *changed = true;
        });
        post.next_message = self.store.next_message().ok().flatten();
    }
}
