//! What the rules say: what opens, becomes more urgent, ends.

use crate::alert::signal::Holding;
use crate::alert::signal::Memory;
use crate::alert::signal::Phase;
use crate::alert::signal::Signal;
use crate::alert::signal::after_gap;
use crate::alert::signal::phase;
use crate::alert::step::Context;
use crate::alert::step::Step;
use crate::alert::step::opening;
use crate::alert::step::step;
use crate::alert::tick::Looking;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::How;
use crate::domain::entry::alert::Opening;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::alert_of;
use crate::domain::id::AlertId;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;

impl<'a> Looking<'a> {
    pub(crate) fn signal(&mut self, signal: &Signal) {
        let now = self.world.now;
        let before = self.look.memories.get(&signal.of).copied();
        let before = match self.world.gap {
            Some(gap) => before.map(|memory| after_gap(memory, gap.length(), now)),
            None => before,
        };
        // What was logged since may end it; nothing but a red flag begins.
        let grace = self.world.grace().is_some() && signal.severity != Severity::Sev1;
        if grace && signal.holding.is_some() {
            self.remembers(signal, before);
            return;
        }
        if let Some(missed) = signal.missed.as_ref().filter(|_| !grace) {
            self.missed(signal, missed);
        }
        let phase = phase(signal, before, now);
        self.remembers(signal, phase.memory());
        match (phase, &signal.holding) {
            (Phase::Firing(memory), Some(holding)) => {
                let fired = before.is_some_and(|memory| memory.fired);
                self.fires(signal, holding, memory.since, fired);
            }
            (Phase::Inactive, _) => self.clears(signal),
            _ => {}
        }
    }

    fn remembers(&mut self, signal: &Signal, memory: Option<Memory>) {
        let memories = &mut self.look.memories;
        match memory {
            Some(memory) => memories.insert(signal.of.clone(), memory),
            None => memories.remove(&signal.of),
        };
    }

    /// `fired`: it spoke at the look before, so this is no new episode.
    fn fires(&mut self, signal: &Signal, holding: &Holding, since: Timestamp, fired: bool) {
        if let Some(live) = self.live(signal) {
            if signal.severity < live.severity {
                let context =
                    self.context_of(&signal.of.rule, signal.severity, signal.only, live.entered);
                let event = AlertEvent::SeverityUp { severity: signal.severity };
                self.happens(live.id, event, &context);
            }
            return;
        }
        let of = &signal.of;
        let id = alert_of(&of.rule, of.subject, holding.began_with, since);
        let last = self.alerts.get(&id).cloned().or_else(|| self.last(signal));
        let Some(last) = last else {
            self.opens(id, signal, holding, since);
            return;
        };
        // A person ended it: quiet until the condition was false once.
        let said = matches!(last.state, AlertState::Resolved { how: How::Said { .. } });
        // A red flag speaks of each fact anew.
        if said && ((fired && !holding.cause.red_flag()) || last.id == id) {
            return;
        }
        // What a person made more urgent comes back as urgent.
        let severity = signal.severity.min(last.severity);
        let context = self.gathering(signal, severity, last.entered);
        match step(&last.state, &AlertEvent::Fire, &context) {
            Step::To(_) if severity == last.severity => {
                self.happens(last.id, AlertEvent::Fire, &context);
            }
            // More urgent than it was, or over for long and the log says the
            // same beginning again.
            _ if self.alerts.contains_key(&id) => {
                let id = alert_of(&of.rule, of.subject, None, self.world.now);
                self.opens(id, signal, holding, since);
            }
            _ => self.opens(id, signal, holding, since),
        }
    }

    fn missed(&mut self, signal: &Signal, missed: &Holding) {
        // What only the looking tells cannot have been missed.
        let Some(since) = missed.since else { return };
        let id = alert_of(&signal.of.rule, signal.of.subject, missed.began_with, since);
        // One that was open at the time was about it.
        let seen = self.live(signal).is_some()
            || self.last(signal).is_some_and(|last| last.entered >= since);
        if !seen && !self.alerts.contains_key(&id) {
            self.opens_as(id, signal, missed, since, AlertState::Resolved { how: How::Missed });
        }
    }

    fn opens(&mut self, id: AlertId, signal: &Signal, holding: &Holding, since: Timestamp) {
        let to = opening(&self.gathering(signal, signal.severity, self.world.now));
        self.opens_as(id, signal, holding, since, to);
    }

    fn opens_as(
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
        self.moved.insert(id);
        self.look.entries.push((id, AlertSaid::Opened(opening)));
    }

    fn clears(&mut self, signal: &Signal) {
        if let Some(live) = self.live(signal).filter(|live| !live.stays()) {
            let context = self.context(&live);
            self.happens(live.id, AlertEvent::Clear, &context);
        }
    }

    /// The context of what opens: it waits for its group.
    fn gathering(&self, signal: &Signal, severity: Severity, entered: Timestamp) -> Context<'a> {
        // Made more urgent than its rule does, it is for all.
        let only = signal.only.filter(|_| severity >= signal.severity);
        Context {
            speaks_at: self.gathers_until(signal, severity),
            ..self.context_of(&signal.of.rule, severity, only, entered)
        }
    }

    fn live(&self, signal: &Signal) -> Option<Alert> {
        self.of(signal).find(|alert| !alert.state.resolved()).cloned()
    }

    fn last(&self, signal: &Signal) -> Option<Alert> {
        let seen = |alert: &&Alert| alert.state != AlertState::Resolved { how: How::Missed };
        self.of(signal).filter(seen).max_by_key(|alert| alert.entered).cloned()
    }
}
