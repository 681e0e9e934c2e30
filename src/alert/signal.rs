//! What one rule says about one subject, and when that is enough to speak.

use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::DataTrouble;
use crate::domain::entry::alert::Severity;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// A rule and whom it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Watched {
    /// The rule's name in the plan; of a burn rule with the objective behind
    /// a `/`, which no name holds: `budget-fast/feed-gap`.
    pub rule: String,
    /// Whom it is about.
    pub subject: Subject,
}

/// What a rule says now.
#[derive(Debug, Clone, PartialEq)]
pub struct Signal {
    /// Which rule, about whom.
    pub of: Watched,
    /// How urgent it would be.
    pub severity: Severity,
    /// What it is about; alerts of one subject and topic are told together.
    pub topic: Topic,
    /// The one carer who is told, and nobody after them.
    pub only: Option<CarerId>,
    /// Its condition, while it holds.
    pub holding: Option<Holding>,
    /// A condition that came and went while nobody watched; the log says since
    /// when.
    pub missed: Option<Holding>,
    /// How long it must hold until it speaks (`for`).
    pub lasts: TimeDelta,
    /// How long it still speaks after it no longer holds (`keep_firing_for`).
    pub keeps: TimeDelta,
}

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Milk.
    Feeding,
    /// Nappies.
    Nappies,
    /// Sleep, of whom it is about.
    Sleep,
    /// Health: temperature, red flags.
    Health,
    /// What a carer carries.
    Load,
    /// The log and the machine.
    Data,
    /// Anything else.
    Other,
}

/// A condition that holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Holding {
    /// Since when; `None` when only the looking tells, and not the log.
    pub since: Option<Timestamp>,
    /// The fact it began with.
    pub began_with: Option<FactId>,
    /// Why.
    pub cause: Cause,
}

/// What is remembered of a rule from one look to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Memory {
    /// Since when its condition holds.
    pub since: Timestamp,
    /// It spoke.
    pub fired: bool,
    /// Since when its condition no longer holds.
    pub clearing: Option<Timestamp>,
}

/// What is remembered of all rules.
pub type Memories = BTreeMap<Watched, Memory>;

/// Where a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Its condition does not hold.
    Inactive,
    /// It holds, and not long enough yet.
    Pending(Memory),
    /// It speaks.
    Firing(Memory),
    /// It no longer holds, and still speaks.
    Recovering(Memory),
}

impl Phase {
    /// Returns what is to be remembered.
    #[must_use]
    pub const fn memory(self) -> Option<Memory> {
        match self {
            Self::Inactive => None,
            Self::Pending(memory) | Self::Firing(memory) | Self::Recovering(memory) => Some(memory),
        }
    }
}

impl Signal {
    /// Tells whether it is the rule that watches the clock and has something
    /// to say.
    #[must_use]
    pub fn about_the_clock(&self) -> bool {
        let clock = |holding: &Holding| {
            matches!(holding.cause, Cause::Data { what: DataTrouble::Clock, .. })
        };
        self.holding.as_ref().is_some_and(clock)
    }
}

/// Returns what the rules say that no longer are: of each live alert that no
/// rule of `signals` watches, and no person opened, that its condition does not
/// hold. Only for looks that know all rules.
#[must_use]
pub fn retired(alerts: &[Alert], signals: &[Signal]) -> Vec<Signal> {
    let watched = |alert: &Alert| {
        let opening = &alert.opening;
        signals.iter().any(|one| one.of.rule == opening.rule && one.of.subject == opening.subject)
    };
    let live = alerts.iter().filter(|alert| !alert.state.resolved());
    let left = live.filter(|alert| alert.opening.cause.by_rule() && !alert.stays());
    let left = left.filter(|alert| !watched(alert));
    let gone = |alert: &Alert| Signal {
        of: Watched { rule: alert.opening.rule.clone(), subject: alert.opening.subject },
        severity: alert.severity,
        topic: Topic::Other,
        only: None,
        holding: None,
        missed: None,
        lasts: TimeDelta::zero(),
        keeps: TimeDelta::zero(),
    };
    left.map(gone).collect()
}

/// Returns where a rule is at `now`, from where it was.
///
/// ```text
/// condition      _____------------______------_______________
/// for                 |--->                   |<- keep ->|
/// phase          inactive pending firing      recovering     inactive
/// ```
#[must_use]
pub fn phase(signal: &Signal, before: Option<Memory>, now: Timestamp) -> Phase {
    match (&signal.holding, before) {
        (Some(holding), before) => {
            let since = holding.since.or(before.map(|memory| memory.since)).unwrap_or(now);
            let fired = before.is_some_and(|memory| memory.fired);
            let speaks = fired || now - since >= signal.lasts;
            let memory = Memory { since, fired: speaks, clearing: None };
            if speaks { Phase::Firing(memory) } else { Phase::Pending(memory) }
        }
        (None, Some(memory)) if memory.fired => {
            let clearing = memory.clearing.unwrap_or(now);
            if now - clearing < signal.keeps {
                Phase::Recovering(Memory { clearing: Some(clearing), ..memory })
            } else {
                Phase::Inactive
            }
        }
        (None, _) => Phase::Inactive,
    }
}

/// Returns what is remembered after nobody looked for `gap`: a wait that only
/// the looking tells is shifted by a gap of up to an hour and begins anew
/// after a longer one.
///
/// Source: `sre.md` §2.5, point 3 of waking, which follows Prometheus.
#[must_use]
pub fn after_gap(memory: Memory, gap: TimeDelta, now: Timestamp) -> Memory {
    if memory.fired {
        return memory;
    }
    let since = if gap <= TimeDelta::hours(1) { memory.since + gap } else { now };
    Memory { since: since.min(now), ..memory }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn signal(holding: Option<Holding>, lasts: i64, keeps: i64) -> Signal {
        Signal {
            of: Watched { rule: "x".to_owned(), subject: Subject::Household },
            severity: Severity::Sev3,
            topic: Topic::Other,
            only: None,
            holding,
            missed: None,
            lasts: TimeDelta::minutes(lasts),
            keeps: TimeDelta::minutes(keeps),
        }
    }

    /// A condition that the log dates, or that only the looking tells.
    fn since(minute: Option<i64>) -> Holding {
        let cause = Cause::Manual { text: String::new() };
        Holding { since: minute.map(at), began_with: None, cause }
    }

    fn memory(since: i64, fired: bool, clearing: Option<i64>) -> Memory {
        Memory { since: at(since), fired, clearing: clearing.map(at) }
    }

    #[test]
    fn a_condition_must_hold_for_its_time() {
        let seen = signal(Some(since(None)), 10, 0);
        assert_eq!(phase(&seen, None, at(5)), Phase::Pending(memory(5, false, None)));
        let before = Some(memory(5, false, None));
        assert_eq!(phase(&seen, before, at(14)), Phase::Pending(memory(5, false, None)));
        assert_eq!(phase(&seen, before, at(15)), Phase::Firing(memory(5, true, None)));
        let none = signal(None, 10, 0);
        assert_eq!(phase(&none, before, at(14)), Phase::Inactive, "one false look begins it anew");
    }

    #[test]
    fn the_log_says_since_when_whoever_looks() {
        let logged = signal(Some(since(Some(0))), 10, 0);
        assert_eq!(phase(&logged, None, at(9)), Phase::Pending(memory(0, false, None)));
        assert_eq!(phase(&logged, None, at(10)), Phase::Firing(memory(0, true, None)));
    }

    #[test]
    fn it_speaks_on_for_its_time_and_then_no_more() {
        let gone = signal(None, 0, 10);
        let fired = Some(memory(0, true, None));
        let recovering = Phase::Recovering(memory(0, true, Some(20)));
        assert_eq!(phase(&gone, fired, at(20)), recovering);
        assert_eq!(phase(&gone, recovering.memory(), at(29)), recovering);
        assert_eq!(phase(&gone, recovering.memory(), at(30)), Phase::Inactive);
        let back = signal(Some(since(None)), 0, 10);
        let firing = Phase::Firing(memory(0, true, None));
        assert_eq!(phase(&back, recovering.memory(), at(25)), firing, "one episode");
    }

    #[test]
    fn a_wait_is_shifted_by_a_short_gap_and_begins_anew_after_a_long_one() {
        let waits = memory(0, false, None);
        let after = |minutes| after_gap(waits, TimeDelta::minutes(minutes), at(200)).since;
        assert_eq!((after(60), after(61)), (at(60), at(200)));
        let fired = memory(0, true, None);
        assert_eq!(after_gap(fired, TimeDelta::hours(4), at(300)), fired);
    }
}
