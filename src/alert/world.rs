//! What is known at the moment of a look, beside the alerts and the rules.

use crate::alert::ladder::Ladder;
use crate::alert::route::Member;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use chrono::TimeDelta;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// How long after a gap only red flags are looked at.
///
/// Source: `sre.md` §2.5, point 2 of waking, which is Prometheus' figure.
pub const GRACE: TimeDelta = TimeDelta::minutes(10);

/// How long what opens waits for others of its group; a red flag does not.
///
/// Source: `group_wait` of `sre.md` §2.5.
pub const GROUP_WAIT: TimeDelta = TimeDelta::minutes(2);

/// How long after its group was told something a SEV3 that opens waits; a SEV2
/// has to be acted on within half an hour and waits [`GROUP_WAIT`] only.
///
/// Source: `group_interval` of `sre.md` §2.5.
pub const GROUP_INTERVAL: TimeDelta = TimeDelta::minutes(15);

/// Whom each rung names now, and how long it waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// Whom, the one on call first.
    pub rungs: Vec<Vec<CarerId>>,
    /// The times.
    pub ladder: Ladder,
}

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
    /// The policies of rules that have one of their own, by the rule's name.
    pub own: &'a BTreeMap<String, Policy>,
    /// The channels of each carer on this device.
    pub channels: &'a BTreeMap<CarerId, Vec<String>>,
    /// When nobody looked, until now; in the first look after it only.
    pub gap: Option<Span>,
    /// The end of the last gap, for the grace after it.
    pub woke_at: Option<Timestamp>,
    /// The last moment up to now at which the family wants its digest; without
    /// one, what waits for it comes with what protected sleep held back and
    /// after a gap.
    pub digest: Option<Timestamp>,
    /// The alerts an open incident covers.
    pub covered: &'a BTreeSet<AlertId>,
    /// The clock went back, or more than a day ahead: nothing is looked at but
    /// that, until somebody says that the clock is right. The first look after
    /// that has the gap.
    pub clock_odd: bool,
}

impl<'a> World<'a> {
    /// Returns the times of the policy of a rule; of `budget-fast/feed-gap` the
    /// part before the slash names it.
    pub(crate) fn ladder_of(&self, rule: &str) -> &'a Ladder {
        self.policy(rule).map_or(self.ladder, |policy| &policy.ladder)
    }

    /// Returns whom the rungs of a rule's policy name.
    pub(crate) fn rungs_of(&self, rule: &str) -> &'a [Vec<CarerId>] {
        self.policy(rule).map_or(self.rungs, |policy| &policy.rungs)
    }

    fn policy(&self, rule: &str) -> Option<&'a Policy> {
        self.own.get(rule.split('/').next().unwrap_or(rule))
    }

    /// Returns the carers as they are to be asked: a window that has ended
    /// protects nobody, and without a channel nobody is reached.
    pub(crate) fn members(&self) -> Vec<Member> {
        let as_is = |one: &Member| Member {
            protected_until: one.protected_until.filter(|until| *until > self.now),
            reachable: one.reachable
                && self.channels.get(&one.id).is_some_and(|channels| !channels.is_empty()),
            ..*one
        };
        self.team.iter().map(as_is).collect()
    }

    /// Returns when the last gap ended, if it is not in the future of a clock
    /// that went back.
    pub(crate) fn woke(&self) -> Option<Timestamp> {
        let gap = self.gap.map(Span::end);
        self.woke_at.max(gap).filter(|woke| *woke <= self.now)
    }

    /// Returns the end of the grace after a gap, while it lasts.
    pub(crate) fn grace(&self) -> Option<Timestamp> {
        self.woke().map(|woke| woke + GRACE).filter(|end| *end > self.now)
    }

    /// Returns when the one digest after a gap is due, until then.
    pub(crate) fn gathers_until(&self) -> Option<Timestamp> {
        self.gathered().filter(|end| *end > self.now)
    }

    /// Returns when the one digest after the last gap is due.
    pub(crate) fn gathered(&self) -> Option<Timestamp> {
        self.woke().map(|woke| woke + GRACE + GROUP_WAIT)
    }

    /// Returns the last moment up to now at which a digest was due.
    pub(crate) fn digest_due(&self) -> Option<Timestamp> {
        let wanted = self.digest.filter(|at| *at <= self.now);
        wanted.max(self.gathered().filter(|at| *at <= self.now))
    }

    /// Returns the earliest at which something of this severity is told: after
    /// a gap a page waits for the grace, and the rest for the digest.
    pub(crate) fn speaks_at(&self, severity: Severity) -> Timestamp {
        let waits = match severity {
            Severity::Sev1 => None,
            Severity::Sev2 => self.grace(),
            Severity::Sev3 | Severity::Sev4 => self.gathers_until(),
        };
        waits.unwrap_or(self.now)
    }
}
