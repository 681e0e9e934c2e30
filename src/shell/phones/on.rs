//! The phones of carers who set one up, by ntfy.

use crate::clock::Clock;
use crate::domain::id::CarerId;
use crate::notifier::Outcome;
use crate::notifier::Post;
use crate::notifier::ntfy;
use crate::shell::teller::News;
use crate::shell::teller::Wake;
use crate::text::catalogue::watch as text;
use crate::text::style::Tone;
use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;
use std::thread;

/// What a carer set up.
pub type Phone = ntfy::Settings;

/// Reads a carer's file; `None` when there is none.
///
/// # Errors
///
/// What is wrong with it, in words.
pub fn read(file: &Path) -> Result<Option<Phone>, String> {
    Phone::read(file).map_err(|error| error.to_string())
}

/// Rows of messages that are on their way to a phone, by key in their order.
type OnTheWay = Arc<Mutex<BTreeMap<String, VecDeque<i64>>>>;

/// The phones, each with its thread once something is told on it.
pub struct Phones {
    clock: Clock,
    couriers: BTreeMap<CarerId, (ntfy::Courier, OnTheWay)>,
    say: Sender<News>,
    wake: Wake,
}

impl Phones {
    /// Returns the phones, none of which was told anything.
    #[must_use]
    pub fn new(clock: Clock, say: Sender<News>, wake: Wake) -> Self {
        Self { clock, couriers: BTreeMap::new(), say, wake }
    }

    /// Hands a post to a phone; returns how it ended where it did at once.
    pub fn send(
        &mut self,
        row: i64,
        to: CarerId,
        phone: Option<&Phone>,
        post: &Post,
    ) -> Option<Outcome> {
        let gone = || Outcome::NoServer(text::NO_SERVER.say(Tone::Ops).to_owned());
        if !self.couriers.contains_key(&to) {
            let Some(courier) = phone.and_then(|phone| self.start(phone.clone())) else {
                return Some(gone());
            };
            self.couriers.insert(to, courier);
        }
        let (courier, way) = self.couriers.get(&to)?;
        if let Ok(mut way) = way.lock() {
            way.entry(post.key.clone()).or_default().push_back(row);
        }
        if courier.send(post) { None } else { Some(gone()) }
    }

    /// What still waits about an alert that is over is not sent.
    pub fn withdraw(&self, key: &str) {
        for (courier, _) in self.couriers.values() {
            courier.withdraw(key);
        }
    }

    fn start(&self, phone: Phone) -> Option<(ntfy::Courier, OnTheWay)> {
        let (report, reports) = channel::<ntfy::Report>();
        let way = OnTheWay::default();
        let (known, say, wake) = (Arc::clone(&way), self.say.clone(), Arc::clone(&self.wake));
        let run = move || {
            for report in reports {
                let row = known
                    .lock()
                    .ok()
                    .and_then(|mut way| way.get_mut(&report.key).and_then(VecDeque::pop_front));
                let Some(id) = row else { continue };
                if say.send(News::Ended { id, outcome: report.outcome }).is_err() {
                    return;
                }
                wake();
            }
        };
        thread::Builder::new().name("phone".to_owned()).spawn(run).ok()?;
        let clock = self.clock.twin();
        let (words, schedule) = (phone_words(), ntfy::Schedule::default());
        let courier = ntfy::Courier::start(phone, words, schedule, move || clock.now(), report);
        Some((courier.ok()?, way))
    }
}

fn phone_words() -> ntfy::Words {
    let say = |text: crate::text::catalogue::Text| text.say(Tone::Ops).to_owned();
    ntfy::Words {
        title: say(text::PHONE_TITLE),
        low: say(text::PHONE_LOW),
        normal: say(text::PHONE_NORMAL),
        critical: say(text::PHONE_CRITICAL),
    }
}
