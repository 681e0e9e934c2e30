//! From the outbox to the channels and back: what is begun, how it ended, what
//! somebody pressed.

use crate::alert::post::Fate;
use crate::alert::post::fate;
use crate::app::alerting;
use crate::app::lookout;
use crate::app::model::Model;
use crate::app::sending;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertState;
use crate::domain::id::AlertId;
use crate::domain::id::EntryId;
use crate::domain::span::Timestamp;
use crate::domain::watch::Sent;
use crate::domain::watch::Waiting;
use crate::journal::action::Action;
use crate::notifier::Outcome;
use crate::notifier::terminal;
use crate::notifier::terminal::TerminalKind;
use crate::shell::channels::DESKTOP;
use crate::shell::channels::TERMINAL;
use crate::shell::teller;
use crate::shell::teller::News;
use crate::shell::teller::SNOOZE;
use crate::shell::teller::Teller;
use crate::shell::teller::Ways;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::text::catalogue::watch as text;
use crate::text::style::Tone;
use chrono::TimeDelta;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// How often sending is tried that the server may have taken without saying so.
const TRIES_IN_DOUBT: u32 = 2;

/// How long one waits for a server that is not there, the first time; then
/// twice as long each time.
const WAIT: TimeDelta = TimeDelta::seconds(30);

/// Doublings of that at most: 8 min.
const DOUBLINGS: u32 = 4;

/// What hands messages on.
pub struct Dispatch {
    teller: Teller,
    /// The terminal, where there is one.
    terminal: Option<TerminalKind>,
    sound: bool,
    /// What is on its way.
    begun: BTreeMap<i64, Waiting>,
    /// What was heard and the store has not taken yet.
    unnoted: Vec<News>,
    /// What a desktop without a server could not show, for the terminal.
    fallen: Vec<Waiting>,
    /// Alerts that somebody was asked about, whose bubbles may be on a screen.
    asking: BTreeSet<AlertId>,
}

impl Dispatch {
    /// Returns one that hands on to `teller` and, for a terminal, writes what
    /// its kind understands.
    #[must_use]
    pub const fn new(teller: Teller, terminal: Option<TerminalKind>, sound: bool) -> Self {
        Self {
            teller,
            terminal,
            sound,
            begun: BTreeMap::new(),
            unnoted: Vec::new(),
            fallen: Vec::new(),
            asking: BTreeSet::new(),
        }
    }

    /// Takes away what asks about alerts that nobody is asked about any more,
    /// and begins to send what is due; `write` puts a sequence on the terminal.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: what was not noted as begun is not sent.
    pub fn send(
        &mut self,
        store: &mut Store,
        model: &Model,
        mut write: impl FnMut(&str),
    ) -> Result<(), StoreError> {
        self.fall_back(store, &mut write)?;
        let due = store.to_send(model.now)?;
        self.close_settled(model, &due, &mut write);
        for waiting in due {
            if !worth_sending(model, &waiting) {
                store.sent(waiting.id, &Sent::Expired)?;
                continue;
            }
            if !store.sending(waiting.id)? {
                continue;
            }
            let id = waiting.id;
            if waiting.message.telling.asks {
                self.asking.insert(waiting.message.alert);
            }
            if waiting.message.told.channel == TERMINAL {
                write(&self.sequence(&waiting));
                store.sent(id, &Sent::Arrived)?;
                continue;
            }
            if self.teller.send(waiting.clone()) {
                self.begun.insert(id, waiting);
            } else {
                let trouble = text::NO_SERVER.say(Tone::Ops).to_owned();
                store.sent(id, &Sent::Failed { trouble })?;
            }
        }
        Ok(())
    }

    /// Tells on the terminal what a desktop without a server could not show.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: that it was told is not noted.
    pub fn fall_back(
        &mut self,
        store: &mut Store,
        mut write: impl FnMut(&str),
    ) -> Result<(), StoreError> {
        for fallen in std::mem::take(&mut self.fallen) {
            write(&self.sequence(&fallen));
            store.sent(fallen.id, &Sent::Arrived)?;
        }
        Ok(())
    }

    /// What makes the terminal tell it.
    fn sequence(&self, waiting: &Waiting) -> String {
        let mut post = teller::post(waiting);
        post.sound = self.sound;
        self.terminal.map(|kind| terminal::sequence(&post, kind)).unwrap_or_default()
    }

    /// Whoever ended it, and wherever: by a key, on another laptop, by a feed.
    fn close_settled(&mut self, model: &Model, due: &[Waiting], mut write: impl FnMut(&str)) {
        let asked = |id: &AlertId| {
            model.alerts.iter().any(|alert| alert.id == *id && asks_still(&alert.state))
        };
        let settled: Vec<AlertId> = self.asking.extract_if(.., |id| !asked(id)).collect();
        // What is said next takes the place of the bubble by itself.
        let replaced = |id: AlertId, channel: &str| {
            due.iter().any(|one| one.message.alert == id && one.message.told.channel == channel)
        };
        for id in settled {
            if !replaced(id, DESKTOP) {
                self.teller.close(id);
            }
            let kind = self.terminal.filter(|_| !replaced(id, TERMINAL));
            let closes = kind.map(|kind| terminal::closing(&id.to_string(), kind));
            if let Some(closes) = closes.filter(|closes| !closes.is_empty()) {
                write(&closes);
            }
        }
    }

    /// Tells in these ways from now on.
    pub fn equip(&self, ways: Ways) {
        self.teller.equip(ways);
    }

    /// Tells whether something is on its way.
    #[must_use]
    pub fn busy(&self) -> bool {
        !self.begun.is_empty()
    }

    /// Notes how messages ended and returns what somebody pressed.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: how one ended is not noted yet, and will be with the next.
    pub fn news(&mut self, store: &mut Store, now: Timestamp) -> Result<Vec<News>, StoreError> {
        let news: Vec<News> = self.teller.news().collect();
        self.noted(store, now, news)
    }

    /// As [`Dispatch::news`], waiting so long for one.
    ///
    /// # Errors
    ///
    /// As [`Dispatch::news`].
    pub fn wait(
        &mut self,
        store: &mut Store,
        now: Timestamp,
        time: std::time::Duration,
    ) -> Result<Vec<News>, StoreError> {
        let news: Vec<News> = self.teller.wait(time).into_iter().collect();
        self.noted(store, now, news)
    }

    fn noted(
        &mut self,
        store: &mut Store,
        now: Timestamp,
        news: Vec<News>,
    ) -> Result<Vec<News>, StoreError> {
        let (mut pressed, mut trouble) = (Vec::new(), None);
        for one in std::mem::take(&mut self.unnoted).into_iter().chain(news) {
            let News::Ended { id, outcome } = &one else {
                pressed.push(one);
                continue;
            };
            if let Err(error) = self.ended(store, now, *id, outcome) {
                trouble = Some(error);
                self.unnoted.push(one);
            }
        }
        // What somebody pressed goes before what could not be noted.
        trouble.filter(|_| pressed.is_empty()).map_or(Ok(pressed), Err)
    }

    fn ended(
        &mut self,
        store: &mut Store,
        now: Timestamp,
        id: i64,
        outcome: &Outcome,
    ) -> Result<(), StoreError> {
        let none = matches!(outcome, Outcome::NoServer(_)) && self.terminal.is_some();
        let waiting = self.begun.get(&id);
        if none && waiting.is_some_and(|one| one.message.told.channel == DESKTOP) {
            self.fallen.extend(self.begun.remove(&id));
            return Ok(());
        }
        store.sent(id, &ended(outcome.clone(), waiting, now))?;
        self.begun.remove(&id);
        Ok(())
    }
}

/// Tells whether somebody is asked about an alert in this state, so that its
/// bubble stays.
const fn asks_still(state: &AlertState) -> bool {
    matches!(
        state,
        AlertState::Open { .. } | AlertState::Exhausted | AlertState::Acked { reminded: true, .. }
    )
}

/// Tells whether a message still says something, now that it comes to be sent.
fn worth_sending(model: &Model, waiting: &Waiting) -> bool {
    let message = &waiting.message;
    if let Some(goes) = sending::may_go(model, message) {
        return goes;
    }
    let alert = model.alerts.iter().find(|alert| alert.id == message.alert);
    message.expires_at > model.now
        && alert.is_some_and(|alert| fate(alert, &message.told, model.now) == Fate::Send)
}

/// Returns how sending ended, in the outbox's words.
///
/// A page is tried again until its time is over, unless the server may have
/// shown it already: then once more. All else is told at most once.
fn ended(outcome: Outcome, waiting: Option<&Waiting>, now: Timestamp) -> Sent {
    let page = waiting.is_some_and(|one| one.message.severity.page());
    let attempts = waiting.map_or(1, |one| one.attempts + 1);
    let again = |trouble: String| {
        let waits = WAIT * 2_i32.pow((attempts - 1).min(DOUBLINGS));
        Sent::Again { at: now + waits, trouble }
    };
    match outcome {
        Outcome::Delivered { .. } => Sent::Arrived,
        Outcome::Expired => Sent::Expired,
        Outcome::NoServer(trouble) if page => again(trouble),
        Outcome::TimedOut => {
            let trouble = text::TIMED_OUT.say(Tone::Ops).to_owned();
            if page && attempts < TRIES_IN_DOUBT {
                again(trouble)
            } else {
                Sent::Failed { trouble }
            }
        }
        Outcome::NoServer(trouble) | Outcome::Refused(trouble) | Outcome::Unreachable(trouble) => {
            Sent::Failed { trouble }
        }
    }
}

/// Returns the action that a pressed button comes to; `None` where it no
/// longer means anything.
#[must_use]
pub fn answer(model: &Model, id: EntryId, pressed: &News) -> Option<Action> {
    let News::Pressed { alert, action, by } = pressed else { return None };
    let event = if action == SNOOZE {
        AlertEvent::Snooze { minutes: alerting::SNOOZE }
    } else {
        // The card itself and its button say the same.
        AlertEvent::Ack
    };
    lookout::answer(model, *alert, event, *by, id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::alert::Severity;
    use crate::domain::entry::alert::Told;
    use crate::domain::id::CarerId;
    use crate::domain::watch::Message;
    use crate::domain::watch::Telling;
    use chrono::DateTime;

    fn now() -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
    }

    fn waiting(severity: Severity, attempts: u32) -> Waiting {
        let to = CarerId::from_bytes([1; 16]);
        let channel = "desktop".to_owned();
        let told = Told { turn: 0, step: 0, round: 0, to, channel, breaks: false };
        let (alert, expires_at) = (AlertId::from_bytes([2; 16]), now() + TimeDelta::hours(4));
        let message = Message { alert, told, severity, telling: Telling::default(), expires_at };
        Waiting { id: 1, message, attempts, interrupted: false, next_at: now() }
    }

    #[test]
    fn a_page_is_tried_again_and_later_each_time() {
        let minutes = |attempts| {
            let outcome = Outcome::NoServer("none".to_owned());
            match ended(outcome, Some(&waiting(Severity::Sev2, attempts)), now()) {
                Sent::Again { at, .. } => (at - now()).num_seconds(),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!([0, 1, 2, 3, 4, 9].map(minutes), [30, 60, 120, 240, 480, 480]);
    }

    #[test]
    fn what_may_have_been_shown_comes_once_more_and_no_ticket_twice() {
        let timed_out = |severity, attempts| {
            ended(Outcome::TimedOut, Some(&waiting(severity, attempts)), now())
        };
        assert!(matches!(timed_out(Severity::Sev1, 0), Sent::Again { .. }));
        assert!(matches!(timed_out(Severity::Sev1, 1), Sent::Failed { .. }));
        assert!(matches!(timed_out(Severity::Sev3, 0), Sent::Failed { .. }));
        let refused = Outcome::Refused("no".to_owned());
        let refused = ended(refused, Some(&waiting(Severity::Sev1, 0)), now());
        assert!(matches!(refused, Sent::Failed { .. }));
    }
}
