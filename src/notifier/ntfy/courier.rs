//! The thread that sends to one phone, and tries again until a message's time is over.

use crate::domain::span::Timestamp;
use crate::notifier::Outcome;
use crate::notifier::Post;
use crate::notifier::Urgency;
use crate::notifier::ntfy::http;
use crate::notifier::ntfy::request::Request;
use crate::notifier::ntfy::request::Words;
use crate::notifier::ntfy::request::request;
use crate::notifier::ntfy::retry::Next;
use crate::notifier::ntfy::retry::Schedule;
use crate::notifier::ntfy::retry::Tries;
use crate::notifier::ntfy::settings::Settings;
use std::io;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// What came of one message; each that was sent gets exactly one, unless the
/// courier is dropped before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Of which alert.
    pub key: String,
    /// How it ended. [`Outcome::Expired`] is also the end of one whose alert
    /// had a later step, or was withdrawn, before it could be delivered.
    pub outcome: Outcome,
    /// How many tries failed.
    pub failed: u32,
    /// Why the last of them did.
    pub last: Option<Outcome>,
}

/// Sends to one phone, never on the caller's thread; dropping it ends the
/// thread after the request that is under way, and what waits is not sent.
#[derive(Debug)]
pub struct Courier {
    orders: Sender<Order>,
}

#[derive(Debug)]
enum Order {
    Send(Box<Post>),
    Withdraw(String),
}

/// A message that is not delivered yet.
#[derive(Debug)]
struct Message {
    key: String,
    urgency: Urgency,
    request: Request,
    tries: Tries,
    last: Option<Outcome>,
}

impl Courier {
    /// Starts the thread; it asks `clock` for the time and sends what came of
    /// each message to `reports`. Nothing goes out before a post comes in.
    ///
    /// # Errors
    ///
    /// The system has no thread left.
    pub fn start(
        settings: Settings,
        words: Words,
        schedule: Schedule,
        clock: impl Fn() -> Timestamp + Send + 'static,
        reports: Sender<Report>,
    ) -> io::Result<Self> {
        let (orders, heard) = channel();
        let round = Round { settings, words, schedule, clock, reports, waiting: Vec::new() };
        thread::Builder::new().name("ntfy".to_owned()).spawn(move || round.run(&heard))?;
        Ok(Self { orders })
    }

    /// Hands a post over; one of the same alert that still waits is dropped
    /// for it. `false` when the thread is gone.
    #[must_use]
    pub fn send(&self, post: &Post) -> bool {
        self.orders.send(Order::Send(Box::new(post.clone()))).is_ok()
    }

    /// The alert is over: what still waits for it is dropped. What was
    /// delivered stays on the phone.
    pub fn withdraw(&self, key: &str) {
        // Without the thread nothing waits.
        self.orders.send(Order::Withdraw(key.to_owned())).ok();
    }
}

/// The thread's side.
struct Round<C> {
    settings: Settings,
    words: Words,
    schedule: Schedule,
    clock: C,
    reports: Sender<Report>,
    waiting: Vec<Message>,
}

impl<C: Fn() -> Timestamp> Round<C> {
    fn run(mut self, orders: &Receiver<Order>) {
        let agent = http::agent(&self.settings.url, self.schedule.answer);
        loop {
            let heard = match self.pause() {
                Some(pause) => orders.recv_timeout(pause),
                None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match heard {
                // All that came in is taken before anything goes out.
                Ok(order) => {
                    self.take(order);
                    continue;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.drop_expired();
            if let Some(message) = self.due() {
                let outcome = http::send(&agent, &message.request);
                self.settle(message, outcome);
            }
        }
    }

    /// How long until something is to be done; `None` when nothing waits.
    fn pause(&self) -> Option<Duration> {
        let now = (self.clock)();
        let each = self.waiting.iter().map(|one| match one.tries.next(now, &self.schedule) {
            Next::Wait(wait) => wait.to_std().unwrap_or_default(),
            Next::Send | Next::Drop => Duration::ZERO,
        });
        each.min()
    }

    fn take(&mut self, order: Order) {
        match order {
            Order::Send(post) => {
                self.expire(|one| one.key == post.key);
                self.waiting.push(Message {
                    request: request(&self.settings, &post, &self.words),
                    tries: Tries::new((self.clock)(), post.expires, &self.schedule),
                    urgency: post.urgency,
                    key: post.key,
                    last: None,
                });
            }
            Order::Withdraw(key) => self.expire(|one| one.key == key),
        }
    }

    fn drop_expired(&mut self) {
        let (now, schedule) = ((self.clock)(), self.schedule);
        self.expire(|one| one.tries.next(now, &schedule) == Next::Drop);
    }

    fn expire(&mut self, over: impl Fn(&Message) -> bool) {
        let gone: Vec<Message> = self.waiting.extract_if(.., |one| over(one)).collect();
        for one in gone {
            self.report(one, Outcome::Expired);
        }
    }

    /// Takes the most urgent message that is due; of two the earlier.
    fn due(&mut self) -> Option<Message> {
        let now = (self.clock)();
        let due = |one: &Message| one.tries.next(now, &self.schedule) == Next::Send;
        let most = self.waiting.iter().filter(|one| due(one)).map(|one| one.urgency).max()?;
        let place = self.waiting.iter().position(|one| due(one) && one.urgency == most)?;
        Some(self.waiting.remove(place))
    }

    fn settle(&mut self, mut message: Message, outcome: Outcome) {
        if !http::passes(&outcome) {
            self.report(message, outcome);
            return;
        }
        message.tries = message.tries.after_failure((self.clock)(), &self.schedule);
        message.last = Some(outcome);
        self.waiting.push(message);
    }

    fn report(&self, message: Message, outcome: Outcome) {
        let Message { key, tries, last, .. } = message;
        // Nobody listens any more when the watch has ended.
        self.reports.send(Report { key, outcome, failed: tries.failed, last }).ok();
    }
}
