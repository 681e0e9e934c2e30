//! One look at everything: what opens, what moves, who is to be told.

use crate::alert::ladder::Ladder;
use crate::alert::ladder::Rung;
use crate::alert::mute;
use crate::alert::route::Ask;
use crate::alert::route::Member;
use crate::alert::route::Route;
use crate::alert::route::route;
use crate::alert::signal::Holding;
use crate::alert::signal::Memories;
use crate::alert::signal::Phase;
use crate::alert::signal::Signal;
use crate::alert::signal::Topic;
use crate::alert::signal::after_gap;
use crate::alert::signal::phase;
use crate::alert::step::Context;
use crate::alert::step::Step;
use crate::alert::step::opening;
use crate::alert::step::step;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::How;
use crate::domain::entry::alert::Opening;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::Told;
use crate::domain::entry::alert::alert_of;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::alert::Moved;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// How long after a gap only red flags are looked at.
///
/// Source: `sre.md` §2.5, point 2 of waking, which is Prometheus' figure.
pub const GRACE: TimeDelta = TimeDelta::minutes(10);

/// The world at the moment of a look.
#[derive(Debug, Clone)]
pub struct World<'a> {
    /// Now.
    pub now: Timestamp,
    /// The carers.
    pub team: &'a [Member],
    /// Who is on call.
    pub on_call: Option<CarerId>,
    /// Whom each rung names now, the one on call first.
    pub rungs: &'a [Vec<CarerId>],
    /// The policy's times.
    pub ladder: &'a Ladder,
    /// The channels of each carer on this device.
    pub channels: &'a BTreeMap<CarerId, Vec<String>>,
    /// When nobody looked, until now.
    pub gap: Option<Span>,
    /// The end of the last gap, for the grace after it.
    pub woke_at: Option<Timestamp>,
}

/// What a look comes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// What the journal is to hold, in order.
    pub entries: Vec<(AlertId, AlertSaid)>,
    /// What is to be remembered of the rules.
    pub memories: Memories,
    /// Carers whom nobody could tell: no channel.
    pub unreached: Vec<(AlertId, CarerId)>,
}

struct Looking<'a> {
    world: &'a World<'a>,
    alerts: BTreeMap<AlertId, Alert>,
    /// Alerts that have moved in this look: once is all.
    moved: Vec<AlertId>,
    look: Look,
}

/// Returns what has to be written down at `world.now`, given the alerts there
/// are, what the rules say, and what was remembered of them.
///
/// Each alert moves at most once in a look; a second look at the same moment
/// finds nothing to do.
#[must_use]
pub fn tick(alerts: &[Alert], signals: &[Signal], memories: &Memories, world: &World<'_>) -> Look {
    let alerts = alerts.iter().map(|alert| (alert.id, alert.clone())).collect();
    let mut looking = Looking { world, alerts, moved: Vec::new(), look: Look::default() };
    for signal in signals {
        looking.signal(signal, memories);
    }
    looking.woken();
    looking.due(signals);
    looking.tell(signals);
    looking.look
}

impl Looking<'_> {
    fn signal(&mut self, signal: &Signal, memories: &Memories) {
        let now = self.world.now;
        let before = memories.get(&signal.of).copied();
        let before = match self.world.gap {
            Some(gap) => before.map(|memory| after_gap(memory, gap.length(), now)),
            None => before,
        };
        let grace = self.world.woke_at.is_some_and(|woke| now - woke < GRACE);
        if grace && signal.severity != Severity::Sev1 {
            self.look.memories.extend(before.map(|memory| (signal.of.clone(), memory)));
            return;
        }
        if let Some(missed) = &signal.missed {
            self.missed(signal, missed);
        }
        let phase = phase(signal, before, now);
        self.look.memories.extend(phase.memory().map(|memory| (signal.of.clone(), memory)));
        match (phase, &signal.holding) {
            (Phase::Firing(memory), Some(holding)) => self.fires(signal, holding, memory.since),
            (Phase::Inactive, _) => self.clears(signal),
            _ => {}
        }
    }

    fn fires(&mut self, signal: &Signal, holding: &Holding, since: Timestamp) {
        if let Some(live) = self.live(signal) {
            if signal.severity < live.severity {
                self.happens(live.id, AlertEvent::SeverityUp { severity: signal.severity }, true);
            }
            return;
        }
        let of = &signal.of;
        let id = alert_of(&of.rule, of.subject, holding.began_with, since);
        if let Some(known) = self.alerts.get(&id) {
            // A person ended it: quiet until the condition was false once.
            let ended = matches!(known.state, AlertState::Resolved { how: How::Said { .. } });
            if !ended {
                self.happens(id, AlertEvent::Fire, true);
            }
            return;
        }
        if let Some(last) = self.last(signal) {
            let event = AlertEvent::Fire;
            if matches!(step(&last.state, &event, &self.context(&last, true)), Step::To(_)) {
                self.happens(last.id, event, true);
                return;
            }
        }
        let to = opening(&self.context_of(signal.severity, self.world.now, true));
        self.opens(id, signal, holding, since, to);
    }

    fn missed(&mut self, signal: &Signal, missed: &Holding) {
        let since = missed.since.unwrap_or(self.world.now);
        let id = alert_of(&signal.of.rule, signal.of.subject, missed.began_with, since);
        if !self.alerts.contains_key(&id) && self.live(signal).is_none() {
            self.opens(id, signal, missed, since, AlertState::Resolved { how: How::Missed });
        }
    }

    fn opens(
        &mut self,
        id: AlertId,
        signal: &Signal,
        holding: &Holding,
        since: Timestamp,
        to: AlertState,
    ) {
        let opening = Opening {
            rule: signal.of.rule.clone(),
            subject: signal.of.subject,
            severity: signal.severity,
            since,
            began_with: holding.began_with,
            cause: holding.cause.clone(),
            to,
        };
        self.alerts.insert(id, Alert::opened(id, opening.clone(), self.world.now));
        self.moved.push(id);
        self.look.entries.push((id, AlertSaid::Opened(opening)));
    }

    fn clears(&mut self, signal: &Signal) {
        if let Some(live) = self.live(signal) {
            self.happens(live.id, AlertEvent::Clear, false);
        }
    }

    /// After a gap each rung waits its time again.
    fn woken(&mut self) {
        if self.world.gap.is_some() {
            for id in self.alerts.keys().copied().collect::<Vec<_>>() {
                self.happens(id, AlertEvent::Woke, true);
            }
        }
    }

    fn due(&mut self, signals: &[Signal]) {
        for (id, alert) in self.alerts.clone() {
            let holds = holds(&alert, signals);
            let alone = signal_of(&alert, signals).is_some_and(|signal| signal.only.is_some());
            let climbs = !(alone && matches!(alert.state, AlertState::Open { .. }));
            let due = climbs && alert.state.due().is_some_and(|due| due <= self.world.now);
            let event = if due { AlertEvent::Due } else { AlertEvent::Roster };
            let lets_go = matches!(alert.state, AlertState::Held { .. })
                && self.context(&alert, holds).kept_back.is_none();
            if due || lets_go {
                self.happens(id, event, holds);
            }
        }
    }

    /// Lets an event happen to an alert that has not moved in this look.
    fn happens(&mut self, id: AlertId, event: AlertEvent, holds: bool) {
        let Some(alert) = self.alerts.get(&id).filter(|_| !self.moved.contains(&id)) else {
            return;
        };
        let mut context = self.context(alert, holds);
        if let AlertEvent::SeverityUp { severity } = event {
            context = self.context_of(severity, alert.entered, holds);
        }
        let Step::To(to) = step(&alert.state, &event, &context) else { return };
        let moved = Moved { at: self.world.now, by: None, event: event.clone(), to: to.clone() };
        if let Some(alert) = self.alerts.get_mut(&id) {
            alert.moves(moved);
        }
        self.moved.push(id);
        self.look.entries.push((id, AlertSaid::Moved { event, to }));
    }

    /// Says who is to be told: of each rung that is reached, everybody once.
    fn tell(&mut self, signals: &[Signal]) {
        for (id, alert) in self.alerts.clone() {
            let AlertState::Open { step, round, .. } = alert.state else { continue };
            let told_here =
                |told: &Told| (told.turn, told.round, told.step) == (alert.turn, round, step);
            let reached =
                self.moved.contains(&id) || !alert.told.iter().any(|(_, told)| told_here(told));
            if !reached || mute::muted(&alert, &self.alerts, topic(&alert, signals), self.world.now)
            {
                continue;
            }
            let only = signal_of(&alert, signals).and_then(|signal| signal.only);
            let found = self.route(&alert, Rung { step, round }, only);
            self.look.unreached.extend(found.unreached.iter().map(|carer| (id, *carer)));
            for (to, breaks) in found.tell {
                if breaks && !mute::may_break(alert.severity, to, &self.alerts, self.world.now) {
                    continue;
                }
                self.tells(id, alert.turn, Rung { step, round }, to, breaks);
            }
        }
    }

    fn tells(&mut self, id: AlertId, turn: u16, rung: Rung, to: CarerId, breaks: bool) {
        let channels = self.world.channels.get(&to).cloned().unwrap_or_default();
        for channel in channels {
            let told = Told { turn, step: rung.step, round: rung.round, to, channel, breaks };
            let Some(alert) = self.alerts.get_mut(&id) else { return };
            let before = alert.told.len();
            alert.tells(self.world.now, told.clone());
            if alert.told.len() > before {
                self.look.entries.push((id, AlertSaid::Told(told)));
            }
        }
    }

    fn route(&self, alert: &Alert, rung: Rung, only: Option<CarerId>) -> Route {
        let last = self.world.rungs.last();
        let named = self.world.rungs.get(usize::from(rung.step)).or(last);
        let only = only.map(|carer| vec![carer]);
        let named = only.as_ref().or(named);
        let mine = |told: &&(Timestamp, Told)| told.1.turn == alert.turn;
        let silent: Vec<CarerId> =
            alert.told.iter().filter(mine).map(|(_, told)| told.to).collect();
        let ask = Ask {
            severity: alert.severity,
            named: named.map_or(&[], Vec::as_slice),
            on_call: self.world.on_call,
            silent: &silent,
        };
        route(ask, self.world.team)
    }

    fn context(&self, alert: &Alert, holds: bool) -> Context<'_> {
        self.context_of(alert.severity, alert.entered, holds)
    }

    fn context_of(&self, severity: Severity, entered: Timestamp, holds: bool) -> Context<'_> {
        let ask = Ask {
            severity,
            named: self.world.rungs.first().map_or(&[], Vec::as_slice),
            on_call: self.world.on_call,
            silent: &[],
        };
        Context {
            at: self.world.now,
            ladder: self.world.ladder,
            severity,
            holds,
            kept_back: route(ask, self.world.team).kept_back,
            by: None,
            entered,
        }
    }

    fn live(&self, signal: &Signal) -> Option<Alert> {
        self.of(signal).find(|alert| !alert.state.resolved()).cloned()
    }

    fn last(&self, signal: &Signal) -> Option<Alert> {
        self.of(signal).max_by_key(|alert| alert.entered).cloned()
    }

    fn of<'s>(&'s self, signal: &'s Signal) -> impl Iterator<Item = &'s Alert> {
        self.alerts.values().filter(|alert| {
            alert.opening.rule == signal.of.rule && alert.opening.subject == signal.of.subject
        })
    }
}

/// Tells whether the condition of an alert holds; a person's own always does.
fn holds(alert: &Alert, signals: &[Signal]) -> bool {
    signal_of(alert, signals).is_none_or(|signal| signal.holding.is_some())
}

fn topic(alert: &Alert, signals: &[Signal]) -> Topic {
    signal_of(alert, signals).map_or(Topic::Other, |signal| signal.topic)
}

fn signal_of<'s>(alert: &Alert, signals: &'s [Signal]) -> Option<&'s Signal> {
    let opening = &alert.opening;
    signals.iter().find(|one| one.of.rule == opening.rule && one.of.subject == opening.subject)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alert::signal::Watched;
    use crate::domain::entry::alert::Cause;
    use crate::domain::entry::alert::DataTrouble;
    use crate::domain::person::Subject;
    use chrono::DateTime;

    const MUM: CarerId = CarerId::from_bytes([1; 16]);
    const DAD: CarerId = CarerId::from_bytes([2; 16]);

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn member(id: CarerId, protected: Option<i64>) -> Member {
        Member { id, protected_until: protected.map(at), reachable: true }
    }

    fn signal(rule: &str, severity: Severity, since: Option<i64>) -> Signal {
        let cause = Cause::Manual { text: rule.to_owned() };
        Signal {
            of: Watched { rule: rule.to_owned(), subject: Subject::Household },
            severity,
            topic: Topic::Feeding,
            only: None,
            holding: since.map(|since| Holding { since: Some(at(since)), began_with: None, cause }),
            missed: None,
            lasts: TimeDelta::zero(),
            keeps: TimeDelta::zero(),
        }
    }

    /// A household that is looked at again and again.
    struct House {
        alerts: Vec<Alert>,
        memories: Memories,
        team: Vec<Member>,
        on_call: CarerId,
        ladder: Ladder,
    }

    impl House {
        fn new(team: Vec<Member>, on_call: CarerId) -> Self {
            let (alerts, memories) = (Vec::new(), Memories::new());
            Self { alerts, memories, team, on_call, ladder: Ladder::default() }
        }

        /// One look; returns who was told, with `!` where sleep was broken.
        fn look(&mut self, minute: i64, signals: &[Signal]) -> Vec<String> {
            self.look_after(minute, None, signals)
        }

        fn look_after(
            &mut self,
            minute: i64,
            gap: Option<Span>,
            signals: &[Signal],
        ) -> Vec<String> {
            let others = self.team.iter().map(|one| one.id).filter(|id| *id != self.on_call);
            let everyone: Vec<CarerId> = self.team.iter().map(|one| one.id).collect();
            let rungs = [vec![self.on_call], others.take(1).collect(), everyone];
            let screen = || vec!["screen".to_owned()];
            let channels = self.team.iter().map(|one| (one.id, screen())).collect();
            let world = World {
                now: at(minute),
                team: &self.team,
                on_call: Some(self.on_call),
                rungs: &rungs,
                ladder: &self.ladder,
                channels: &channels,
                gap,
                woke_at: gap.map(Span::end),
            };
            let look = tick(&self.alerts, signals, &self.memories, &world);
            self.memories.clone_from(&look.memories);
            let mut told = Vec::new();
            for (id, said) in look.entries {
                match said {
                    AlertSaid::Opened(opening) => {
                        self.alerts.push(Alert::opened(id, opening, at(minute)));
                    }
                    AlertSaid::Moved { event, to } => {
                        self.of(id).moves(Moved { at: at(minute), by: None, event, to });
                    }
                    AlertSaid::Told(one) => {
                        let name = if one.to == MUM { "mum" } else { "dad" };
                        told.push(format!("{name}{}", if one.breaks { "!" } else { "" }));
                        self.of(id).tells(at(minute), one);
                    }
                    AlertSaid::Rated { .. } => unreachable!("only people rate"),
                }
            }
            told
        }

        fn of(&mut self, id: AlertId) -> &mut Alert {
            self.alerts.iter_mut().find(|alert| alert.id == id).expect("it opened")
        }

        fn states(&self) -> Vec<&'static str> {
            self.alerts.iter().map(|alert| alert.state.name()).collect()
        }
    }

    #[test]
    fn an_alert_climbs_the_ladder_and_ends_with_its_condition() {
        let mut house = House::new(vec![member(DAD, None), member(MUM, None)], DAD);
        let overdue = || [signal("feed", Severity::Sev2, Some(0))];
        assert_eq!(house.look(0, &overdue()), ["dad"]);
        assert_eq!(house.look(0, &overdue()), [""; 0], "the same look twice");
        assert_eq!(house.look(9, &overdue()), [""; 0]);
        assert_eq!(house.look(10, &overdue()), ["mum"]);
        assert_eq!(house.look(20, &overdue()), ["dad", "mum"]);
        assert_eq!(house.look(35, &overdue()), ["dad"], "the second round");
        assert_eq!(house.look(36, &[signal("feed", Severity::Sev2, None)]), [""; 0]);
        assert_eq!(house.states(), ["resolved"]);
    }

    #[test]
    fn protected_sleep_is_broken_when_nobody_awake_is_left() {
        let mut house = House::new(vec![member(DAD, Some(500)), member(MUM, None)], DAD);
        let overdue = || [signal("feed", Severity::Sev2, Some(0))];
        assert_eq!(house.look(0, &overdue()), ["mum"], "Dad sleeps");
        assert_eq!(house.look(10, &overdue()), ["mum"], "the backup rung");
        assert_eq!(house.look(20, &overdue()), ["dad!", "mum"]);
    }

    #[test]
    fn what_can_wait_is_kept_back_until_the_window_ends() {
        let mut house = House::new(vec![member(DAD, Some(60)), member(MUM, None)], DAD);
        let ticket = || [signal("gap", Severity::Sev3, Some(0))];
        assert_eq!(house.look(0, &ticket()), [""; 0]);
        assert_eq!(house.states(), ["held"]);
        assert_eq!(house.look(30, &ticket()), [""; 0]);
        house.team[0].protected_until = None;
        assert_eq!(house.look(60, &ticket()), ["dad"]);
    }

    #[test]
    fn what_a_person_ended_stays_quiet_until_it_was_false_once() {
        let mut house = House::new(vec![member(DAD, None)], DAD);
        let true_now = |since| [signal("feed", Severity::Sev2, Some(since))];
        house.look(0, &true_now(0));
        let id = house.alerts[0].id;
        let (event, how) = (AlertEvent::Resolve { why: None }, How::Said { why: None });
        let to = AlertState::Resolved { how };
        house.of(id).moves(Moved { at: at(1), by: Some(DAD), event, to });
        assert_eq!(house.look(5, &true_now(0)), [""; 0]);
        house.look(6, &[signal("feed", Severity::Sev2, None)]);
        assert_eq!(house.look(90, &true_now(90)), ["dad"], "another episode");
        assert_eq!(house.states(), ["resolved", "open"]);
    }

    #[test]
    fn within_the_hour_it_is_the_same_alert() {
        let mut house = House::new(vec![member(DAD, None)], DAD);
        let feed = |since| [signal("feed", Severity::Sev2, since)];
        house.look(0, &feed(Some(0)));
        house.look(1, &feed(None));
        assert_eq!(house.look(60, &feed(Some(60))), ["dad"]);
        house.look(61, &feed(None));
        assert_eq!(house.look(121, &feed(Some(121))), ["dad"]);
        assert_eq!(house.states(), ["resolved", "open"], "the first reopened, then another");
    }

    #[test]
    fn flapping_is_told_once_and_then_not() {
        let mut house = House::new(vec![member(DAD, None)], DAD);
        let mut told = Vec::new();
        for turn in 0..5 {
            told.push(
                house.look(turn * 20, &[signal("feed", Severity::Sev2, Some(turn * 20))]).len(),
            );
            house.look(turn * 20 + 5, &[signal("feed", Severity::Sev2, None)]);
        }
        assert_eq!(told, [1, 1, 1, 0, 0]);
    }

    #[test]
    fn a_red_flag_mutes_what_can_wait_about_the_same_baby() {
        let mut house = House::new(vec![member(DAD, None)], DAD);
        let red = || signal("fever", Severity::Sev1, Some(0));
        let ticket = || signal("gap", Severity::Sev3, Some(0));
        assert_eq!(house.look(0, &[red(), ticket()]), ["dad"]);
        assert_eq!(house.states(), ["open", "open"]);
        assert_eq!(house.look(5, &[signal("fever", Severity::Sev1, None), ticket()]), ["dad"]);
    }

    #[test]
    fn a_silent_log_mutes_what_is_guessed_from_it() {
        let mut house = House::new(vec![member(DAD, None)], DAD);
        let cause = Cause::Data { what: DataTrouble::Silent, minutes: Some(400) };
        let holding = Some(Holding { since: Some(at(0)), began_with: None, cause });
        let silent =
            Signal { holding, topic: Topic::Data, ..signal("silent", Severity::Sev3, None) };
        let (objective, tier) = ("feed-gap".to_owned(), "fast".to_owned());
        let cause = Cause::Burn { objective, tier, bad: 3, events: 8 };
        let holding = Some(Holding { since: Some(at(0)), began_with: None, cause });
        let burn = Signal { holding, ..signal("burn", Severity::Sev3, None) };
        let told = house.look(0, &[burn, silent, signal("feed", Severity::Sev2, Some(0))]);
        assert_eq!(told.len(), 2, "the deadline speaks, the burn does not");
    }

    #[test]
    fn after_four_hours_of_sleep_each_page_is_told_once() {
        let mut house = House::new(vec![member(DAD, None), member(MUM, None)], DAD);
        let overdue = || [signal("feed", Severity::Sev2, Some(0))];
        house.look(0, &overdue());
        let gap = Span::new(at(5), at(245));
        assert_eq!(house.look_after(245, Some(gap), &overdue()), ["dad"]);
        assert_eq!(house.look(246, &overdue()), [""; 0], "never a backlog");
        assert_eq!(house.look(255, &overdue()), ["mum"], "one rung, its whole time later");
    }

    #[test]
    fn what_came_and_went_unseen_is_on_record_and_told_to_nobody() {
        let mut house = House::new(vec![member(DAD, None)], DAD);
        let missed = signal("feed", Severity::Sev2, Some(30)).holding;
        let seen = [Signal { missed, ..signal("feed", Severity::Sev2, None) }];
        let gap = Span::new(at(5), at(245));
        assert_eq!(house.look_after(260, Some(gap), &seen), [""; 0]);
        let how = &house.alerts[0].state;
        assert_eq!(*how, AlertState::Resolved { how: How::Missed });
        house.look_after(261, None, &seen);
        assert_eq!(house.alerts.len(), 1);
    }

    #[test]
    fn in_the_grace_after_a_gap_only_red_flags_speak() {
        let mut house = House::new(vec![member(DAD, None)], DAD);
        let gap = Span::new(at(0), at(240));
        let both = || {
            [signal("feed", Severity::Sev2, Some(60)), signal("fever", Severity::Sev1, Some(60))]
        };
        assert_eq!(house.look_after(240, Some(gap), &both()), ["dad"]);
        assert_eq!(house.states(), ["open"]);
    }

    #[test]
    fn one_carer_alone_is_told_and_nobody_after_them() {
        let mut house = House::new(vec![member(DAD, None), member(MUM, None)], DAD);
        let drive = || [Signal { only: Some(MUM), ..signal("drive", Severity::Sev3, Some(0)) }];
        assert_eq!(house.look(0, &drive()), ["mum"]);
        assert_eq!(house.look(600, &drive()), [""; 0]);
        assert_eq!(house.states(), ["open"]);
    }

    #[test]
    fn what_waits_for_the_digest_neither_climbs_nor_is_told() {
        let mut house = House::new(vec![member(DAD, None)], DAD);
        let note = || [signal("note", Severity::Sev4, Some(0))];
        assert_eq!(house.look(0, &note()), [""; 0]);
        assert_eq!(house.look(600, &note()), [""; 0]);
        assert_eq!((house.states(), house.alerts[0].moved.len()), (vec!["open"], 0));
    }
}
