//! What the time brings: rungs, ends of windows and acknowledgements, waking.

use crate::alert::mute;
use crate::alert::mute::Voice;
use crate::alert::post::OVER_TTL;
use crate::alert::signal::Memories;
use crate::alert::signal::Memory;
use crate::alert::signal::Signal;
use crate::alert::step::Context;
use crate::alert::step::due_at;
use crate::alert::step::speaks_at;
use crate::alert::tick::Looking;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Severity;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;

impl<'a> Looking<'a> {
    /// After a gap each rung waits its time again.
    pub(crate) fn woken(&mut self) {
        if self.world.gap.is_none() {
            return;
        }
        for id in self.ids() {
            let Some(alert) = self.alerts.get(&id).filter(|alert| !self.left_alone(alert)) else {
                continue;
            };
            let context = self.context(alert);
            self.happens(id, AlertEvent::Woke, &context);
        }
    }

    pub(crate) fn due(&mut self) {
        for id in self.ids() {
            let Some((event, context)) = self.alerts.get(&id).and_then(|alert| self.now_due(alert))
            else {
                continue;
            };
            self.happens(id, event, &context);
        }
    }

    /// What the time makes happen to an alert.
    fn now_due(&self, alert: &Alert) -> Option<(AlertEvent, Context<'a>)> {
        if self.left_alone(alert) || self.in_grace(alert) || self.moved.contains(&alert.id) {
            return None;
        }
        let holds =
            alert.stays() || self.signal_of(alert).is_none_or(|signal| signal.holding.is_some());
        let mut context = Context { holds, ..self.context(alert) };
        if self.due_of(alert).is_some_and(|due| due <= self.world.now) {
            context.asked = self.asked(alert);
            return Some((AlertEvent::Due, context));
        }
        let held = matches!(alert.state, AlertState::Held { .. });
        (held && context.kept_back.is_none()).then_some((AlertEvent::Roster, context))
    }

    /// When the time moves an alert on. One carer alone is not climbed past,
    /// and what is muted stands still.
    fn due_of(&self, alert: &Alert) -> Option<Timestamp> {
        let open = matches!(alert.state, AlertState::Open { .. });
        if open && (self.only(alert).is_some() || self.voice(alert) == Voice::Muted) {
            return None;
        }
        due_at(
            &alert.state,
            alert.severity,
            self.world.ladder_of(&alert.opening.rule),
            self.world.now,
        )
    }

    /// Tells whether those the rung of an alert names were told, as far as they
    /// can be.
    fn asked(&self, alert: &Alert) -> bool {
        let AlertState::Open { step, round, .. } = alert.state else { return true };
        alert.told_at(step, round, None) || self.askable(alert).is_empty()
    }

    pub(crate) fn next_due(&self, memories: &Memories) -> Option<Timestamp> {
        let now = self.world.now;
        let mut times: Vec<Timestamp> = self.rules_due(memories);
        times.extend(self.world.grace());
        times.extend(self.world.gathers_until());
        for alert in self.alerts.values().filter(|alert| !self.left_alone(alert)) {
            times.extend(self.alert_due(alert));
        }
        if self.world.clock_odd {
            // What was called out before the clock went back waits until then.
            let live = self.alerts.values().filter(|alert| !alert.state.resolved());
            times.extend(live.map(|alert| alert.entered));
        }
        let speaking = self.alerts.values().any(|alert| !alert.state.resolved());
        let over = |alert: &Alert| now - alert.entered < OVER_TTL;
        if speaking || self.alerts.values().any(over) {
            times.extend(self.team.iter().filter_map(|one| one.protected_until));
        }
        times.into_iter().filter(|at| *at > now).min()
    }

    fn rules_due(&self, memories: &Memories) -> Vec<Timestamp> {
        let of = |memory: &Memory, signal: &Signal| match memory.clearing {
            Some(clearing) => clearing + signal.keeps,
            None => memory.since + signal.lasts,
        };
        let seen = self.signals.iter();
        seen.filter_map(|signal| memories.get(&signal.of).map(|memory| of(memory, signal)))
            .collect()
    }

    fn alert_due(&self, alert: &Alert) -> Vec<Timestamp> {
        let now = self.world.now;
        if alert.state.resolved() {
            // That it is over is told once it no longer comes and goes.
            let stable = mute::stable_at(alert, &self.alerts, now);
            return stable.filter(|at| *at - alert.entered < OVER_TTL).into_iter().collect();
        }
        let mut times = Vec::new();
        times.extend(self.due_of(alert).filter(|_| !self.in_grace(alert)));
        times.extend(speaks_at(&alert.state, self.world.ladder_of(&alert.opening.rule)));
        times.extend(mute::stable_at(alert, &self.alerts, now));
        if alert.severity == Severity::Sev2 {
            let asleep = self.team.iter().filter(|one| one.protected_until.is_some());
            let free = |id| mute::may_break_at(alert.severity, id, &self.alerts, now);
            times.extend(asleep.map(|one| free(one.id)));
        }
        times
    }
}
