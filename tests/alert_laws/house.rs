//! A household over days: what happens, what is looked at, what is killed.

use crate::dice::Dice;
use crate::family::CARERS;
use crate::family::CLOCK;
use crate::family::RULES;
use crate::family::Roster;
use crate::family::at;
use crate::family::holding;
use crate::family::rules;
use crate::laws;
use crate::post_office::Outbox;
use chrono::TimeDelta;
use dadops::alert::act::Acting;
use dadops::alert::act::act;
use dadops::alert::act::raise;
use dadops::alert::ladder::Ladder;
use dadops::alert::post::Post;
use dadops::alert::signal::Memories;
use dadops::alert::signal::Signal;
use dadops::alert::tick::Look;
use dadops::alert::tick::at_hand;
use dadops::alert::tick::next_due;
use dadops::alert::tick::tick;
use dadops::alert::world::World;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::AlertSaid;
use dadops::domain::entry::alert::AlertState;
use dadops::domain::entry::alert::Severity;
use dadops::domain::id::AlertId;
use dadops::domain::id::CarerId;
use dadops::domain::person::Subject;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::journal::alert::Alert;
use dadops::journal::alert::Said;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The moment of the digest, in minutes of the day.
const DIGEST: i64 = 9 * 60;

/// Everything there is. What a crash takes away is `alerts`; the rest is on disk
/// or is the world itself.
pub struct House {
    pub now: Timestamp,
    pub roster: Roster,
    pub signals: [Signal; RULES],
    pub journal: Vec<(AlertId, Said)>,
    pub alerts: BTreeMap<AlertId, Alert>,
    pub outbox: Outbox,
    pub ladder: Ladder,
    pub looks: usize,
    /// Everything that was to be sent.
    pub posts: Vec<Post>,
    memories: Memories,
    woke_at: Option<Timestamp>,
    gap: Option<Span>,
    looked: Timestamp,
    clock_odd: bool,
    covered: BTreeSet<AlertId>,
    facts: u8,
    /// The rule that said something last.
    restless: usize,
    kills: bool,
    dice: Dice,
}

impl House {
    pub fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let now = at(dice.between(0, 24 * 60));
        Self {
            now,
            roster: Roster::new(),
            signals: rules(),
            journal: Vec::new(),
            alerts: BTreeMap::new(),
            outbox: Outbox::default(),
            ladder: Ladder::default(),
            looks: 0,
            posts: Vec::new(),
            memories: Memories::new(),
            woke_at: None,
            gap: None,
            looked: now,
            clock_odd: false,
            covered: BTreeSet::new(),
            facts: 0,
            restless: 0,
            kills: true,
            dice,
        }
    }

    /// So many things happen; then the clock is set right, and nothing happens
    /// any more until all was said.
    pub fn lives(&mut self, happenings: usize) {
        for _ in 0..happenings {
            let pause = match self.dice.between(0, 10) {
                0..3 => 0,
                3..7 => self.dice.between(1, 30),
                7..9 => self.dice.between(30, 120),
                _ => self.dice.between(120, 600),
            };
            self.passes(TimeDelta::minutes(pause));
            self.happens();
            self.look();
        }
        if self.clock_odd {
            self.clock_is_right();
        }
        self.kills = false;
        self.passes(TimeDelta::minutes(20));
        self.look();
        laws::replayed(self);
        laws::delivered(self);
    }

    fn happens(&mut self) {
        match self.dice.between(0, 100) {
            0..40 => self.something_logged(),
            40..65 => self.somebody_acts(),
            65..78 => self.roster_changes(),
            78..80 => self.incident(),
            80..82 => self.clock_jumps(),
            82..91 => self.killed(),
            _ => self.suspended(),
        }
    }

    /// The condition of a rule begins, ends, or came and went in one.
    fn something_logged(&mut self) {
        // What comes and goes does so again and again.
        if self.dice.percent(60) {
            self.restless = usize::try_from(self.dice.between(0, 9)).expect("a place");
        }
        let place = self.restless;
        if place == CLOCK {
            return;
        }
        self.signals[place].missed = None;
        if self.signals[place].holding.take().is_none() {
            self.facts = self.facts.wrapping_add(1);
            let since = self.now - TimeDelta::minutes(self.dice.between(0, 20));
            self.signals[place].holding = Some(holding(place, since, self.facts));
        }
    }

    fn somebody_acts(&mut self) {
        let by = self.dice.pick(&CARERS);
        let live = self.alerts.values().filter(|alert| !alert.state.resolved());
        let live: Vec<Alert> = live.cloned().collect();
        let Some(alert) = self.dice.pick(&live) else { return self.somebody_raises(by) };
        let rung = match alert.state {
            AlertState::Open { step, round, .. } => (step, round),
            _ => (0, 0),
        };
        let event = match self.dice.between(0, 20) {
            0..7 => AlertEvent::Ack,
            7..9 => AlertEvent::Unack,
            9..13 => AlertEvent::Snooze { minutes: self.dice.between(-5, 200) },
            13..15 => AlertEvent::Escalate { seen: rung.0, round: rung.1 },
            15 => AlertEvent::Escalate { seen: 0, round: 0 },
            16 => AlertEvent::SeverityUp { severity: Severity::Sev1 },
            17 => return self.somebody_raises(by),
            _ => AlertEvent::Resolve { why: self.dice.percent(80).then(|| "seen".to_owned()) },
        };
        let acting = Acting { at: self.now, by, ladder: &self.ladder };
        if let Ok(acted) = act(&alert, event, acting) {
            for what in acted.said {
                self.writes(alert.id, by, what);
            }
        }
    }

    fn somebody_raises(&mut self, by: Option<CarerId>) {
        let severity = self.dice.pick(&Severity::ALL).expect("one");
        let acting = Acting { at: self.now, by, ladder: &self.ladder };
        let (id, said) = raise(Subject::Household, severity, "look".to_owned(), acting);
        if !self.alerts.contains_key(&id) {
            self.writes(id, by, said);
        }
    }

    fn roster_changes(&mut self) {
        let who = self.dice.pick(&CARERS).expect("one");
        let until = self.now + TimeDelta::minutes(self.dice.between(5, 400));
        let choice = self.dice.between(0, 10);
        let member = self.roster.team.iter_mut().find(|one| one.id == who).expect("a carer");
        match choice {
            0..4 => self.roster.on_call = Some(who),
            4 => self.roster.on_call = None,
            5..8 => member.protected_until = Some(until),
            8 => member.protected_until = None,
            _ => member.reachable = !member.reachable,
        }
    }

    fn incident(&mut self) {
        let ids: Vec<AlertId> = self.alerts.keys().copied().collect();
        if !self.covered.is_empty() {
            self.covered.clear();
        } else if let Some(id) = self.dice.pick(&ids) {
            self.covered.insert(id);
        }
    }

    /// The clock goes back or far ahead, until somebody says that it is right.
    fn clock_jumps(&mut self) {
        if self.clock_odd {
            return self.clock_is_right();
        }
        let hours = if self.dice.percent(50) { -3 } else { 30 };
        self.now += TimeDelta::hours(hours);
        self.clock_odd = true;
        self.signals[CLOCK].holding = Some(holding(CLOCK, self.now, 0));
    }

    fn clock_is_right(&mut self) {
        self.clock_odd = false;
        self.signals[CLOCK].holding = None;
        self.wakes(self.now);
    }

    /// The laptop sleeps; carers may have said something on another one.
    fn suspended(&mut self) {
        let from = self.now;
        let minutes = self.dice.between(3, 700);
        self.now += TimeDelta::minutes(minutes);
        let place = usize::try_from(self.dice.between(0, 4)).expect("a place");
        if self.signals[place].holding.is_none() && self.dice.percent(40) {
            let since = from + TimeDelta::minutes(self.dice.between(0, minutes));
            self.facts = self.facts.wrapping_add(1);
            self.signals[place].missed = Some(holding(place, since, self.facts));
        }
        if self.dice.percent(50) {
            self.something_logged();
        }
        self.wakes(from);
    }

    /// The program is killed and comes back, sooner or later.
    fn killed(&mut self) {
        laws::replayed(self);
        let fold = |id: &AlertId| {
            let words =
                self.journal.iter().filter(|(of, _)| of == id).map(|(_, said)| said.clone());
            Alert::fold(*id, words).expect("it opened")
        };
        let ids: BTreeSet<AlertId> = self.journal.iter().map(|(id, _)| *id).collect();
        self.alerts = ids.iter().map(|id| (*id, fold(id))).collect();
        let from = self.looked;
        if self.dice.percent(50) {
            self.now += TimeDelta::minutes(self.dice.between(3, 300));
            if self.dice.percent(50) {
                self.somebody_acts();
            }
            self.wakes(from);
        }
    }

    fn wakes(&mut self, from: Timestamp) {
        self.gap = Some(Span::new(from, self.now));
        self.woke_at = Some(self.now);
        let before = self.journal.len();
        let quiet = self.dice.percent(70);
        self.look();
        if quiet && !self.clock_odd && self.woke_at == Some(self.now) {
            let kills = std::mem::replace(&mut self.kills, false);
            self.passes(TimeDelta::minutes(12));
            self.kills = kills;
            laws::one_each_after_a_gap(self, before);
        }
    }

    /// Time passes, with a look whenever one is due.
    fn passes(&mut self, time: TimeDelta) {
        let end = self.now + time;
        loop {
            let due = self.next_due().into_iter().chain([self.next_digest()]).min();
            let Some(due) = due.filter(|due| *due <= end) else { break };
            self.rests(due);
            self.now = due;
            self.look();
        }
        self.rests(end);
        self.now = self.now.max(end);
    }

    /// Nothing is to be found before `until`, whenever one looks.
    fn rests(&mut self, until: Timestamp) {
        let seconds = (until - self.now).num_seconds();
        if seconds < 2 || self.gap.is_some() || self.dice.percent(60) {
            return;
        }
        let back = self.now;
        self.now += TimeDelta::seconds(self.dice.between(1, seconds));
        let look = self.tick();
        assert!(look.entries.is_empty(), "between {back} and {until}: {:?}", look.entries);
        self.now = back;
    }

    fn next_digest(&self) -> Timestamp {
        let last = self.last_digest();
        if last > self.now { last } else { last + TimeDelta::days(1) }
    }

    fn last_digest(&self) -> Timestamp {
        let days = (self.now - at(DIGEST)).num_minutes().div_euclid(24 * 60);
        at(DIGEST + days * 24 * 60)
    }

    fn world<R>(&self, uses: impl FnOnce(&World<'_>, &[Alert]) -> R) -> R {
        let rungs = self.roster.rungs();
        let world = World {
            now: self.now,
            team: &self.roster.team,
            on_call: self.roster.on_call,
            rungs: &rungs,
            ladder: &self.ladder,
            own: &BTreeMap::new(),
            channels: &self.roster.channels,
            gap: self.gap,
            woke_at: self.woke_at,
            digest: Some(self.last_digest()),
            covered: &self.covered,
            clock_odd: self.clock_odd,
        };
        uses(&world, &at_hand(self.alerts.values(), self.now))
    }

    fn tick(&self) -> Look {
        self.world(|world, alerts| tick(alerts, &self.signals, &self.memories, world))
    }

    fn next_due(&self) -> Option<Timestamp> {
        self.world(|world, alerts| next_due(alerts, &self.signals, &self.memories, world))
    }

    /// One look, what it decides written down and sent, or killed in between.
    fn look(&mut self) {
        self.looks += 1;
        let look = self.tick();
        laws::of_look(self, &look);
        if self.kills && self.dice.percent(2) {
            // Killed before anything was written down; started again a moment later.
            self.now += TimeDelta::seconds(self.dice.between(0, 60));
            return self.look();
        }
        for (id, what) in look.entries {
            if let AlertSaid::Told(told) = &what {
                self.outbox.adds(id, self.alerts[&id].severity, told.clone());
            }
            self.writes(id, None, what);
        }
        self.memories = look.memories;
        self.posts.extend(look.posts);
        self.looked = self.now;
        self.gap = None;
        let (dice, kills) = (&mut self.dice, self.kills);
        self.outbox.delivers(&self.alerts, self.now, || kills && dice.percent(3));
        let again = self.tick();
        assert!(again.entries.is_empty(), "a second look at {}: {:?}", self.now, again.entries);
        assert!(again.posts.is_empty());
        laws::nobody_forgotten(self);
    }

    fn writes(&mut self, id: AlertId, by: Option<CarerId>, what: AlertSaid) {
        let said = Said { at: self.now, by, what };
        self.journal.push((id, said.clone()));
        if let Some(alert) = self.alerts.get_mut(&id) {
            alert.hears(said);
        } else {
            let alert = Alert::fold(id, [said]).expect("it opens");
            self.alerts.insert(id, alert);
        }
    }

    pub fn odd(&self) -> bool {
        self.clock_odd
    }

    pub fn covers(&self) -> &BTreeSet<AlertId> {
        &self.covered
    }

    pub fn woke(&self) -> Option<Timestamp> {
        self.woke_at
    }
}
