//! The thread that hands messages to what tells people, so that no loop ever
//! waits for a server.

use crate::app::alerting;
use crate::clock::Clock;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::watch::Waiting;
use crate::notifier::Outcome;
use crate::notifier::Post;
use crate::notifier::Urgency;
use crate::notifier::desktop::DEADLINE;
use crate::notifier::desktop::Desktop;
use crate::notifier::desktop::Pressed;
use crate::shell::channels::COMMAND;
use crate::shell::channels::NTFY;
use crate::shell::command;
use crate::shell::phones::Phone;
use crate::shell::phones::Phones;
use crate::text::catalogue::watch as text;
use crate::text::style::Tone;
use chrono::TimeDelta;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;

/// The action of a button: somebody is at it.
pub const ACK: &str = "ack";
/// The action of a button: put off.
pub const SNOOZE: &str = "snooze";

/// How long what is over stays on a desktop.
const OVER_STAYS: TimeDelta = TimeDelta::minutes(1);

/// What became of something, or what somebody pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// A message is sent, or is not.
    Ended {
        /// Its row in the outbox.
        id: i64,
        /// How.
        outcome: Outcome,
    },
    /// A button of a bubble.
    Pressed {
        /// Of which alert.
        alert: AlertId,
        /// Which.
        action: String,
        /// On whose bubble.
        by: Option<CarerId>,
    },
}

/// How to tell.
#[derive(Debug, Clone, Default)]
pub struct Ways {
    /// With a sound.
    pub sound: bool,
    /// The family's own program with its arguments; none when empty.
    pub command: Vec<String>,
    /// The carers' phones.
    pub phones: BTreeMap<CarerId, Phone>,
}

enum Order {
    Send(Box<Waiting>),
    Close(String),
    Equip(Ways),
}

/// The thread, from outside.
pub struct Teller {
    orders: Sender<Order>,
    news: Receiver<News>,
}

impl Teller {
    /// Starts it; nothing is asked of any server before there is something to
    /// tell. `wake` is called from another thread after each news.
    #[must_use]
    pub fn start(ways: Ways, clock: Clock, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (orders, heard) = channel();
        let (say, news) = channel();
        let wake: Wake = Arc::new(wake);
        let thread = thread::Builder::new().name("teller".to_owned());
        // Without a thread every message ends as not sent when its order fails.
        drop(thread.spawn(move || Round::new(ways, clock, say, wake).run(&heard)));
        Self { orders, news }
    }

    /// Hands a message over; `false` when the thread is gone.
    #[must_use]
    pub fn send(&self, waiting: Waiting) -> bool {
        self.orders.send(Order::Send(Box::new(waiting))).is_ok()
    }

    /// Tells in these ways from now on.
    pub fn equip(&self, ways: Ways) {
        // Without a thread nothing is told.
        self.orders.send(Order::Equip(ways)).ok();
    }

    /// Takes the bubble of an alert away.
    pub fn close(&self, alert: AlertId) {
        // Without a thread there is none.
        self.orders.send(Order::Close(alert.to_string())).ok();
    }

    /// Returns what there is to say.
    pub fn news(&self) -> impl Iterator<Item = News> + '_ {
        self.news.try_iter()
    }

    /// Waits for news; `None` when there is none within `time`.
    #[must_use]
    pub fn wait(&self, time: std::time::Duration) -> Option<News> {
        self.news.recv_timeout(time).ok()
    }
}

/// Called after each news.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Whose bubble it is, by its key.
type Owners = Arc<Mutex<BTreeMap<String, CarerId>>>;

/// The thread's side.
struct Round {
    ways: Ways,
    desktop: Desktop,
    owners: Owners,
    phones: Phones,
    say: Sender<News>,
    wake: Wake,
}

impl Round {
    fn new(ways: Ways, clock: Clock, say: Sender<News>, wake: Wake) -> Self {
        let (press, pressed) = channel();
        let owners = Owners::default();
        forward_pressed(pressed, Arc::clone(&owners), say.clone(), Arc::clone(&wake));
        let phones = Phones::new(clock, say.clone(), Arc::clone(&wake));
        Self { ways, desktop: Desktop::new(DEADLINE, press), owners, phones, say, wake }
    }

    fn run(mut self, orders: &Receiver<Order>) {
        for order in orders {
            match order {
                Order::Send(waiting) => self.send(&waiting),
                Order::Equip(ways) => self.ways = ways,
                Order::Close(key) => {
                    self.desktop.close(&key);
                    self.phones.withdraw(&key);
                }
            }
        }
    }

    fn send(&mut self, waiting: &Waiting) {
        let message = &waiting.message;
        let mut post = post(waiting);
        post.sound = self.ways.sound;
        let outcome = match message.told.channel.as_str() {
            NTFY => {
                let phone = self.ways.phones.get(&message.told.to);
                match self.phones.send(waiting.id, message.told.to, phone, &post) {
                    // Its end comes later.
                    None => return,
                    Some(outcome) => outcome,
                }
            }
            COMMAND => command::tell(&self.ways.command, message),
            _ => {
                if let Ok(mut owners) = self.owners.lock() {
                    owners.insert(post.key.clone(), message.told.to);
                }
                self.desktop.send(&post)
            }
        };
        self.say(News::Ended { id: waiting.id, outcome });
    }

    fn say(&self, news: News) {
        // A loop that has ended hears nothing.
        self.say.send(news).ok();
        (self.wake)();
    }
}

/// Returns what a channel is given.
#[must_use]
pub fn post(waiting: &Waiting) -> Post {
    let message = &waiting.message;
    let telling = &message.telling;
    let asks = telling.asks;
    let button = |action: &str, words: String| (action.to_owned(), words);
    let actions = [
        button(ACK, text::ACK.say(Tone::Ops).to_owned()),
        button(SNOOZE, text::SNOOZE.fill(Tone::Ops, &[&alerting::SNOOZE.to_string()])),
    ];
    Post {
        key: message.alert.to_string(),
        urgency: match message.severity {
            _ if !asks => Urgency::Low,
            Severity::Sev1 | Severity::Sev2 => Urgency::Critical,
            Severity::Sev3 => Urgency::Normal,
            Severity::Sev4 => Urgency::Low,
        },
        title: telling.title.clone(),
        body: telling.body.clone(),
        actions: if asks { actions.to_vec() } else { Vec::new() },
        sound: false,
        expires: (!asks).then_some(OVER_STAYS),
    }
}

fn forward_pressed(pressed: Receiver<Pressed>, owners: Owners, say: Sender<News>, wake: Wake) {
    let run = move || {
        for Pressed { key, action } in pressed {
            let Ok(alert) = key.parse() else { continue };
            let by = owners.lock().ok().and_then(|owners| owners.get(&key).copied());
            if say.send(News::Pressed { alert, action, by }).is_err() {
                return;
            }
            wake();
        }
    };
    drop(thread::Builder::new().name("pressed".to_owned()).spawn(run));
}
