//! Alerts of one subject and topic are told together.

use crate::alert::signal::Signal;
use crate::alert::signal::Topic;
use crate::alert::step::speaks_at;
use crate::alert::tick::Looking;
use crate::alert::world::GROUP_INTERVAL;
use crate::alert::world::GROUP_WAIT;
use crate::domain::entry::alert::Severity;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;

impl Looking<'_> {
    /// Returns the group of an alert.
    pub(crate) fn group(&self, alert: &Alert) -> (Subject, Topic) {
        let topic = self.signal_of(alert).map_or(Topic::Other, |signal| signal.topic);
        (alert.opening.subject, topic)
    }

    /// Returns when what opens now is told: with those of its group that wait,
    /// else after [`GROUP_WAIT`]; a SEV3 not within [`GROUP_INTERVAL`] of what
    /// its group was told last; a red flag at once.
    pub(crate) fn gathers_until(&self, signal: &Signal, severity: Severity) -> Timestamp {
        let now = self.world.now;
        let earliest = self.world.speaks_at(severity);
        if matches!(severity, Severity::Sev1 | Severity::Sev4) {
            return earliest;
        }
        let of_group = |alert: &&Alert| self.group(alert).1 == signal.topic;
        let group = || self.same_subject(signal.of.subject).filter(of_group);
        let alone = now + GROUP_WAIT;
        let waiting = group().filter_map(|alert| self.waits_until(alert)).min();
        let told = group().flat_map(|alert| alert.told.iter().map(|(at, _)| *at));
        let lately = told.filter(|at| *at <= now && now - *at < GROUP_INTERVAL).max();
        let with_group = match lately {
            Some(last) if severity == Severity::Sev3 => alone.max(last + GROUP_INTERVAL),
            _ => waiting.map_or(alone, |at| at.min(alone)),
        };
        earliest.max(with_group)
    }

    /// Returns until when an alert waits for its group.
    fn waits_until(&self, alert: &Alert) -> Option<Timestamp> {
        let urgent = alert.severity != Severity::Sev4;
        let at = speaks_at(&alert.state, self.world.ladder_of(&alert.opening.rule))
            .filter(|_| urgent)?;
        (at > self.world.now).then_some(at)
    }
}
