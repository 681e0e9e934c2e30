//! The one that looks: takes the right to notify, looks, stores what it sees
//! and hands on what is to be sent. The console and `watch` both have one.

use crate::alert::rules::ClockTrouble;
use crate::alert::rules::Machine;
use crate::app::lookout;
use crate::app::lookout::Seeing;
use crate::app::model::Model;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::DataTrouble;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::watch::Holder;
use crate::domain::watch::Lease;
use crate::domain::watch::Message;
use crate::domain::watch::Remembered;
use crate::journal::action::Action;
use crate::journal::changes::Changes;
use crate::shell::channels::Channels;
use crate::store::Looked;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::tui::process;
use chrono::TimeDelta;
use std::time::Duration;

/// At least so often a look is noted, so that a watch that died is noticed.
pub const BEAT: TimeDelta = TimeDelta::minutes(10);

/// The same of one that a timer starts, such as cron once an hour.
pub const SELDOM: TimeDelta = TimeDelta::hours(1);

/// So often one that stands by looks whether the one that notifies is still there.
const STANDS_BY: TimeDelta = TimeDelta::seconds(5);

/// So much later than the next look was due, nobody looked: a gap.
///
/// Source: `sre.md` §2.5, restart safety.
const LATE: TimeDelta = TimeDelta::minutes(2);

/// A clock that goes back by more than this is odd.
const BACK: TimeDelta = TimeDelta::minutes(2);

/// A clock that goes ahead of the machine's running time by more than this is odd.
///
/// Source: `sre.md` §2.5, point 8.
const AHEAD: TimeDelta = TimeDelta::hours(24);

/// The key under which the file keeps when it was last copied to safety.
pub const BACKUP_KEY: &str = "backup-at";

/// One that looks.
#[derive(Debug)]
pub struct Lookout {
    holder: Holder,
    channels: Channels,
    /// What was remembered last; `None` while another has the right to notify.
    remembered: Option<Vec<Remembered>>,
    /// When the last look was noted.
    noted: Option<Timestamp>,
    /// When the next look finds something by itself.
    next_at: Option<Timestamp>,
    /// When the right to notify was last asked for in vain.
    asked: Option<Timestamp>,
    /// At least so often it notes that it looked.
    beat: TimeDelta,
    /// The clock at the last look, and how long the machine had run.
    clocks: Option<(Timestamp, Duration)>,
}

/// What came of a look.
#[derive(Debug, Clone, PartialEq)]
pub enum Looks {
    /// Another process has the right to notify.
    Others(Holder),
    /// This one looked.
    Saw(Box<Sight>),
}

/// What one look saw.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sight {
    /// What became different.
    pub changes: Changes,
    /// When nobody watched.
    pub gap: Option<Span>,
    /// Who would be told and has no channel.
    pub unreached: Vec<(AlertId, CarerId)>,
    /// What the journal holds of it.
    pub action: Option<Action>,
    /// What was decided to be sent.
    pub messages: Vec<Message>,
}

impl Sight {
    /// Tells whether there is anything to say of it.
    #[must_use]
    pub const fn says(&self) -> bool {
        self.action.is_some() || self.gap.is_some()
    }
}

impl Lookout {
    /// Returns one that has not looked yet.
    #[must_use]
    pub const fn new(holder: Holder, channels: Channels) -> Self {
        let (remembered, noted, next_at) = (None, None, None);
        let (asked, clocks) = (None, None);
        Self { holder, channels, remembered, noted, next_at, asked, beat: BEAT, clocks }
    }

    /// Has other channels from now on: the right to notify is asked for anew,
    /// by whether it can tell anybody.
    pub fn equip(&mut self, channels: Channels) {
        self.holder.mute = channels.of.is_empty();
        self.channels = channels;
        (self.noted, self.asked) = (None, None);
    }

    /// Returns whom it can tell.
    pub fn reached(&self) -> impl Iterator<Item = CarerId> {
        self.channels.of.keys().copied()
    }

    /// Looks once in a while only, as cron lets it: that it looked holds for
    /// [`SELDOM`].
    pub const fn seldom(&mut self) {
        self.beat = SELDOM;
    }

    /// Returns the channels it knows of.
    #[must_use]
    pub const fn channels(&self) -> &Channels {
        &self.channels
    }

    /// Tells whether this one has the right to notify, as far as it knows.
    #[must_use]
    pub const fn notifies(&self) -> bool {
        self.remembered.is_some()
    }

    /// Returns when it should look again though nothing was logged.
    #[must_use]
    pub fn due(&self, now: Timestamp) -> Timestamp {
        if !self.notifies() {
            return self.asked.map_or(now, |asked| (asked + STANDS_BY).max(now));
        }
        let beat = self.noted.map_or(now, |noted| noted + BEAT);
        self.next_at.map_or(beat, |next| next.min(beat)).max(now)
    }

    /// Looks at `model`, whose moment is now. `id` is that of the first entry,
    /// `boot` how long the machine runs, asleep or awake.
    ///
    /// # Errors
    ///
    /// [`StoreError`]: nothing of the look is stored.
    pub fn look(
        &mut self,
        store: &mut Store,
        model: &Model,
        id: EntryId,
        boot: Duration,
    ) -> Result<Looks, StoreError> {
        let now = model.now;
        let beat = now + self.beat;
        if let Some(other) = self.take(store, now, beat + LATE)? {
            return Ok(Looks::Others(other));
        }
        let before = store.watch()?;
        let remembered = match self.remembered.take() {
            Some(remembered) => remembered,
            None => store.remembered_rules()?,
        };
        let clock = self.clock(model, before.looked_at, boot);
        let due = before.next_at.map(|due| due + LATE);
        let gap = before.looked_at.filter(|_| due.is_some_and(|due| due < now));
        let gap = gap.map(|from| Span::new(from, now));
        let seeing = Seeing {
            machine: machine(store, clock)?,
            remembered: &remembered,
            gap,
            channels: &self.channels.of,
            clock_odd: clock.is_some(),
        };
        let seen = lookout::look(model, id, &seeing);
        self.next_at = seen.next_at;
        let quiet = seen.action.is_none() && seen.remembered == remembered;
        let fresh = self.fresh(now);
        let mut sight = Sight { gap, unreached: seen.unreached, ..Sight::default() };
        if quiet && fresh {
            self.remembered = Some(remembered);
            return Ok(Looks::Saw(Box::new(sight)));
        }
        let looked = Looked {
            holder: self.holder,
            at: now,
            next_at: beat,
            until: beat + LATE,
            action: seen.action.clone(),
            remembered: seen.remembered,
            messages: seen.messages.clone(),
        };
        let Some(changes) = store.look(&looked)? else {
            return Ok(store
                .watch()?
                .holder
                .map_or_else(|| Looks::Saw(Box::default()), Looks::Others));
        };
        self.noted = Some(now);
        (sight.action, sight.messages) = (seen.action, seen.messages);
        sight.changes = changes;
        self.remembered = Some(looked.remembered);
        Ok(Looks::Saw(Box::new(sight)))
    }

    /// Tells whether a look was noted less than [`BEAT`] ago.
    fn fresh(&self, now: Timestamp) -> bool {
        self.noted.is_some_and(|noted| noted <= now && now < noted + BEAT)
    }

    /// Gives the right to notify back.
    pub fn end(&mut self, store: &mut Store, now: Timestamp) {
        if self.remembered.take().is_some() {
            // It ends by itself where this fails.
            let _ = store.give_back_watch(self.holder, now);
        }
    }

    /// What is odd about the clock, until a person ends the alert that says so.
    fn clock(
        &mut self,
        model: &Model,
        last: Option<Timestamp>,
        boot: Duration,
    ) -> Option<ClockTrouble> {
        let now = model.now;
        let back = last.map(|last| last - now).filter(|back| *back > BACK);
        let ran = self.clocks.replace((now, boot)).and_then(|(then, was)| {
            let ran = TimeDelta::from_std(boot.checked_sub(was)?).ok()?;
            Some(now - then - ran)
        });
        let ahead = ran.filter(|ahead| *ahead > AHEAD).map(ClockTrouble::Ahead);
        let asked = model.alerts.iter().rfind(|alert| {
            let clock = matches!(alert.opening.cause, Cause::Data { what: DataTrouble::Clock, .. });
            clock && !alert.state.resolved()
        });
        let still = asked.map(|alert| match alert.opening.cause {
            Cause::Data { minutes: Some(minutes), .. } => {
                ClockTrouble::Ahead(TimeDelta::try_minutes(minutes).unwrap_or_default())
            }
            _ => ClockTrouble::Back(TimeDelta::zero()),
        });
        back.map(ClockTrouble::Back).or(ahead).or(still)
    }

    /// Takes the right to notify; returns who has it instead.
    fn take(
        &mut self,
        store: &mut Store,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<Holder>, StoreError> {
        if self.remembered.is_some() && self.fresh(now) {
            return Ok(None);
        }
        // A number that is another process's by now lives: then the time decides.
        let lives = |other: Holder| process::lives(other.pid);
        match store.take_watch(self.holder, now, until, lives)? {
            Lease::Held { .. } => Ok(None),
            Lease::Others { holder, .. } => {
                self.remembered = None;
                self.asked = Some(now);
                Ok(Some(holder))
            }
        }
    }
}

/// What only this machine knows.
fn machine(store: &Store, clock: Option<ClockTrouble>) -> Result<Machine, StoreError> {
    let last_backup = store.remembered(BACKUP_KEY)?.and_then(|at| at.parse().ok());
    Ok(Machine { last_backup, began: store.began()?, clock })
}
