//! One look at everything: what opens, what moves, who is to be told.
//!
//! ```text
//! rules' signals ─► signals ─► woken ─► due ─► tell ─► entries, notifications
//! ```

mod due;
mod group;
mod signals;
mod tell;

use crate::alert::mute;
use crate::alert::mute::Voice;
use crate::alert::post::Post;
use crate::alert::route::Ask;
use crate::alert::route::Member;
use crate::alert::route::Route;
use crate::alert::route::route;
use crate::alert::signal::Memories;
use crate::alert::signal::Signal;
use crate::alert::step::Context;
use crate::alert::step::Step;
use crate::alert::step::step;
use crate::alert::world::World;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::alert::FLAPPING_IN;
use crate::journal::alert::Moved;
use crate::journal::alert::STABLE_AFTER;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// What a look comes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// What the journal is to hold, in order.
    pub entries: Vec<(AlertId, AlertSaid)>,
    /// What is to be remembered of the rules.
    pub memories: Memories,
    /// What is to be sent: the same as the entries say was told, gathered.
    pub posts: Vec<Post>,
    /// Carers who would be told now and have no channel.
    pub unreached: BTreeSet<(AlertId, CarerId)>,
    /// Acknowledged, and it is too late to ask whether somebody still is at it.
    pub expired: Vec<AlertId>,
}

struct Looking<'a> {
    world: &'a World<'a>,
    signals: &'a [Signal],
    team: Vec<Member>,
    alerts: BTreeMap<AlertId, Alert>,
    /// Alerts that have moved in this look: once is all.
    moved: BTreeSet<AlertId>,
    look: Look,
}

/// Returns what has to be written down at `world.now`, given the alerts there
/// are (those of [`at_hand`] are enough), what the rules say, and what was
/// remembered of them.
///
/// Each alert moves at most once in a look; a second look at the same moment
/// finds nothing to do. `signals` need not hold all rules: an alert whose rule
/// is not among them is left as it is, unless a person opened it. For a rule
/// that the plan no longer has see [`crate::alert::signal::retired`].
#[must_use]
pub fn tick(alerts: &[Alert], signals: &[Signal], memories: &Memories, world: &World<'_>) -> Look {
    let mut looking = Looking::new(alerts, signals, world);
    looking.look.memories.clone_from(memories);
    for signal in signals {
        if !world.clock_odd || signal.about_the_clock() {
            looking.signal(signal);
        }
    }
    looking.woken();
    looking.due();
    looking.tell();
    looking.look
}

/// Returns when a look next finds something to do by itself, while nothing is
/// logged and nobody says anything; `None` when that is never.
///
/// It knows nothing of what the rules will say, of who will be on call, nor of
/// the plan's digest: whoever sleeps wakes at the first of all of them.
#[must_use]
pub fn next_due(
    alerts: &[Alert],
    signals: &[Signal],
    memories: &Memories,
    world: &World<'_>,
) -> Option<Timestamp> {
    Looking::new(alerts, signals, world).next_due(memories)
}

/// Returns the alerts that a look at `now` has to know: those that live, those
/// that ended within the time that flapping looks back, and the last of
/// each rule about each.
#[must_use]
pub fn at_hand<'a>(alerts: impl Iterator<Item = &'a Alert> + Clone, now: Timestamp) -> Vec<Alert> {
    let of = |alert: &'a Alert| (alert.opening.rule.as_str(), alert.opening.subject);
    let mut last = BTreeMap::new();
    for alert in alerts.clone() {
        let entry = last.entry(of(alert)).or_insert((alert.entered, alert.id));
        *entry = (*entry).max((alert.entered, alert.id));
    }
    let needed = |alert: &&'a Alert| {
        !alert.state.resolved()
            || now - alert.entered < FLAPPING_IN + STABLE_AFTER
            || last.get(&of(alert)).is_some_and(|(_, id)| *id == alert.id)
    };
    alerts.filter(needed).cloned().collect()
}

impl<'a> Looking<'a> {
    fn new(alerts: &[Alert], signals: &'a [Signal], world: &'a World<'a>) -> Self {
        Self {
            world,
            signals,
            team: world.members(),
            alerts: alerts.iter().map(|alert| (alert.id, alert.clone())).collect(),
            moved: BTreeSet::new(),
            look: Look::default(),
        }
    }

    fn ids(&self) -> Vec<AlertId> {
        self.alerts.keys().copied().collect()
    }

    fn signal_of(&self, alert: &Alert) -> Option<&'a Signal> {
        let opening = &alert.opening;
        let of = |one: &&Signal| one.of.rule == opening.rule && one.of.subject == opening.subject;
        self.signals.iter().find(of)
    }

    /// The one carer an alert is for; one that a person made more urgent than
    /// its rule does is for all.
    fn only(&self, alert: &Alert) -> Option<CarerId> {
        let rule = self.signal_of(alert);
        rule.filter(|rule| alert.severity >= rule.severity).and_then(|rule| rule.only)
    }

    /// Tells whether this look has nothing to say about an alert: its rule was
    /// not looked at, or the clock is odd.
    fn left_alone(&self, alert: &Alert) -> bool {
        let signal = self.signal_of(alert);
        if self.world.clock_odd {
            let about = signal.is_some_and(Signal::about_the_clock);
            // A page that a person calls out by this clock needs no other.
            let called = !alert.opening.cause.by_rule()
                && alert.severity.page()
                && alert.entered <= self.world.now;
            return !called && !about;
        }
        signal.is_none() && alert.opening.cause.by_rule()
    }

    /// Tells whether the state of an alert is as it was before a gap, and the
    /// grace after it lasts: what could have been logged meanwhile is awaited.
    fn in_grace(&self, alert: &Alert) -> bool {
        let before = self.world.woke().is_some_and(|woke| alert.entered <= woke);
        self.world.grace().is_some()
            && alert.severity != Severity::Sev1
            && (before || alert.entered > self.world.now)
    }

    fn voice(&self, alert: &Alert) -> Voice {
        mute::voice(alert, &self.alerts, self.world.covered, self.world.now)
    }

    /// Lets an event happen to an alert that has not moved in this look.
    fn happens(&mut self, id: AlertId, event: AlertEvent, context: &Context<'_>) {
        let Some(alert) = self.alerts.get_mut(&id).filter(|_| !self.moved.contains(&id)) else {
            return;
        };
        let Step::To(to) = step(&alert.state, &event, context) else { return };
        alert.moves(Moved { at: self.world.now, by: None, event: event.clone(), to: to.clone() });
        self.moved.insert(id);
        self.look.entries.push((id, AlertSaid::Moved { event, to }));
    }

    fn context(&self, alert: &Alert) -> Context<'a> {
        let rule = &alert.opening.rule;
        self.context_of(rule, alert.severity, self.only(alert), alert.entered)
    }

    fn context_of(
        &self,
        rule: &str,
        severity: Severity,
        only: Option<CarerId>,
        entered: Timestamp,
    ) -> Context<'a> {
        let named = self.world.rungs_of(rule).first().map_or(&[][..], Vec::as_slice);
        let kept_back = self.route(severity, only, named, &[]).kept_back;
        Context {
            at: self.world.now,
            ladder: self.world.ladder_of(rule),
            severity,
            holds: true,
            kept_back,
            by: None,
            entered,
            speaks_at: self.world.speaks_at(severity),
            asked: true,
        }
    }

    /// Who of `named` is told. One alone is told as if on call, and a page is
    /// kept back from their sleep: nobody else can answer it.
    fn route(
        &self,
        severity: Severity,
        only: Option<CarerId>,
        named: &[CarerId],
        silent: &[CarerId],
    ) -> Route {
        let Some(one) = only else {
            let ask = Ask { severity, named, on_call: self.world.on_call, silent };
            return route(ask, &self.team);
        };
        let alone: Vec<Member> =
            self.team.iter().filter(|member| member.id == one).copied().collect();
        let severity = if severity == Severity::Sev2 { Severity::Sev3 } else { severity };
        route(Ask { severity, named: &[one], on_call: Some(one), silent: &[] }, &alone)
    }

    /// Tells whether a carer is awake and can be told.
    fn awake(&self, carer: CarerId) -> bool {
        self.team
            .iter()
            .any(|one| one.id == carer && one.reachable && one.protected_until.is_none())
    }

    fn of<'s>(&'s self, signal: &'s Signal) -> impl Iterator<Item = &'s Alert> {
        let about = |alert: &&Alert| {
            alert.opening.rule == signal.of.rule && alert.opening.subject == signal.of.subject
        };
        self.alerts.values().filter(about)
    }

    fn same_subject(&self, subject: Subject) -> impl Iterator<Item = &Alert> {
        self.alerts.values().filter(move |alert| alert.opening.subject == subject)
    }
}

#[cfg(test)]
mod trial;

#[cfg(test)]
mod nights;
