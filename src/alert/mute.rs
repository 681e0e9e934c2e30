//! What is not told though it is open: muted by a worse one, flapping, too
//! often in protected sleep.
//!
//! Source: inhibition, flapping and throttling of `sre.md` §2.5.

use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::DataTrouble;
use crate::domain::entry::alert::How;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::alert::FLAPPING_IN;
use crate::journal::alert::FLAPS;
use crate::journal::alert::STABLE_AFTER;
use crate::journal::alert::flapping;
use chrono::TimeDelta;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Protected sleep is broken at most once in this time …
const ONCE_IN: TimeDelta = TimeDelta::minutes(15);
/// … and at most so often in an hour; a red flag always may.
const AN_HOUR: usize = 3;

/// What is told once an alert is open, and what is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// It speaks.
    Speaks,
    /// It speaks this once, to say that it comes and goes.
    Flaps,
    /// It stays on the screen and is told to nobody.
    Muted,
}

/// Returns whether an alert speaks at `now`.
#[must_use]
pub fn voice(
    alert: &Alert,
    all: &BTreeMap<AlertId, Alert>,
    covered: &BTreeSet<AlertId>,
    now: Timestamp,
) -> Voice {
    if alert.severity == Severity::Sev1 {
        return Voice::Speaks;
    }
    let incident = alert.severity >= Severity::Sev3 && covered.contains(&alert.id);
    let inhibited = || all.values().any(|other| other.id != alert.id && inhibits(other, alert));
    if incident || inhibited() {
        return Voice::Muted;
    }
    let fires = fires(alert, all, now);
    if !flapping(&fires, now) {
        return Voice::Speaks;
    }
    // The time it begins to flap, and no later one: as many as that were there
    // when it last fired, whatever has become too old since.
    let first_rung = matches!(alert.state, AlertState::Open { step: 0, round: 0, .. });
    let then = fires.last().map_or(0, |last| self::fires(alert, all, *last).len());
    if first_rung && then == FLAPS { Voice::Flaps } else { Voice::Muted }
}

/// Returns when an alert that flaps at `now` no longer does, if it does not fire.
#[must_use]
pub fn stable_at(
    alert: &Alert,
    all: &BTreeMap<AlertId, Alert>,
    now: Timestamp,
) -> Option<Timestamp> {
    let fires = fires(alert, all, now);
    if !flapping(&fires, now) {
        return None;
    }
    let too_old = *fires.get(fires.len() - FLAPS)? + FLAPPING_IN;
    Some(too_old.min(*fires.last()? + STABLE_AFTER))
}

/// When the alerts of the same rule about the same fired lately, oldest first:
/// one that comes and goes is another alert an hour later.
fn fires(alert: &Alert, all: &BTreeMap<AlertId, Alert>, now: Timestamp) -> Vec<Timestamp> {
    let same = |other: &&Alert| {
        other.id != alert.id
            && other.opening.rule == alert.opening.rule
            && other.opening.subject == alert.opening.subject
            && other.opening.cause.by_rule()
            && other.state != AlertState::Resolved { how: How::Missed }
    };
    let others = all.values().filter(same).flat_map(|other| other.fires(now));
    let mut fires: Vec<Timestamp> = alert.fires(now).chain(others).collect();
    fires.sort_unstable();
    fires
}

/// Tells whether `worse` silences `alert` while it is live.
fn inhibits(worse: &Alert, alert: &Alert) -> bool {
    if worse.state.resolved() {
        return false;
    }
    let same = worse.opening.subject == alert.opening.subject;
    let red = worse.severity == Severity::Sev1 && alert.severity >= Severity::Sev3 && same;
    let silent = matches!(worse.opening.cause, Cause::Data { what: DataTrouble::Silent, .. });
    let stream = same || worse.opening.subject == Subject::Household;
    let guesses = matches!(alert.opening.cause, Cause::Burn { .. } | Cause::Drift { .. });
    red || (silent && stream && guesses)
}

/// Returns when the protected sleep of `carer` may next be broken, `now` when
/// it may be at once. What is told of several alerts at one moment counts once.
#[must_use]
pub fn may_break_at(
    severity: Severity,
    carer: CarerId,
    all: &BTreeMap<AlertId, Alert>,
    now: Timestamp,
) -> Timestamp {
    if severity == Severity::Sev1 {
        return now;
    }
    let told = all.values().flat_map(|alert| &alert.told);
    let breaks = told.filter(|(at, told)| told.to == carer && told.breaks && *at <= now);
    let times: BTreeSet<Timestamp> = breaks.map(|(at, _)| *at).collect();
    let once = times.last().map(|last| *last + ONCE_IN);
    let hour = times.iter().rev().nth(AN_HOUR - 1).map(|third| *third + TimeDelta::hours(1));
    [once, hour].into_iter().flatten().fold(now, Timestamp::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::alert::Opening;
    use crate::domain::entry::alert::Told;
    use chrono::DateTime;

    const DAD: CarerId = CarerId::from_bytes([2; 16]);

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn alert(n: u8, minute: i64, severity: Severity, cause: Cause) -> Alert {
        let opening = Opening {
            rule: "x".to_owned(),
            subject: Subject::Household,
            severity,
            since: at(minute),
            began_with: None,
            cause,
            to: AlertState::Open { step: 0, round: 0, next_at: at(minute + 10) },
        };
        Alert::opened(AlertId::from_bytes([n; 16]), opening, at(minute))
    }

    fn load() -> Cause {
        Cause::Load { metric: "m".to_owned(), value: 1.0, limit: 0.5, word: None }
    }

    fn all(alerts: Vec<Alert>) -> BTreeMap<AlertId, Alert> {
        alerts.into_iter().map(|alert| (alert.id, alert)).collect()
    }

    #[test]
    fn episodes_of_one_rule_flap_together() {
        let of = |n, minute| alert(n, minute, Severity::Sev2, load());
        let heard = |alerts: Vec<Alert>, minute| {
            let last = alerts.last().expect("one").clone();
            voice(&last, &all(alerts), &BTreeSet::new(), at(minute))
        };
        assert_eq!(heard(vec![of(1, 0), of(2, 90)], 90), Voice::Speaks);
        assert_eq!(heard(vec![of(1, 0), of(2, 90), of(3, 180)], 180), Voice::Flaps);
        assert_eq!(heard(vec![of(1, 0), of(2, 90), of(3, 180), of(4, 200)], 200), Voice::Muted);
        assert_eq!(heard(vec![of(1, 0), of(2, 90), of(3, 180), of(4, 200)], 320), Voice::Speaks);
        let alerts = all(vec![of(1, 0), of(2, 250), of(3, 260)]);
        let stable = stable_at(&of(3, 260), &alerts, at(261));
        assert_eq!(stable, Some(at(360)), "the first is then six hours ago");
    }

    #[test]
    fn an_incident_mutes_what_can_wait_and_it_covers() {
        let ticket = alert(1, 0, Severity::Sev3, load());
        let page = alert(2, 0, Severity::Sev2, Cause::Manual { text: String::new() });
        let covered = BTreeSet::from([ticket.id, page.id]);
        let both = all(vec![ticket.clone(), page.clone()]);
        assert_eq!(voice(&ticket, &both, &covered, at(1)), Voice::Muted);
        assert_eq!(voice(&page, &both, &covered, at(1)), Voice::Speaks);
        assert_eq!(voice(&ticket, &both, &BTreeSet::new(), at(1)), Voice::Speaks);
    }

    #[test]
    fn sleep_is_broken_once_in_a_quarter_and_three_times_an_hour() {
        let next = |breaks: &[i64], minute, severity| {
            let mut one = alert(1, 0, Severity::Sev2, load());
            for (n, told) in (0..).zip(breaks) {
                // Two channels: one disturbance.
                for channel in ["desktop", "ntfy"] {
                    let channel = channel.to_owned();
                    let (turn, step, round, to, breaks) = (n, 0, 0, DAD, true);
                    one.tells(at(*told), Told { turn, step, round, to, channel, breaks });
                }
            }
            may_break_at(severity, DAD, &all(vec![one]), at(minute))
        };
        assert_eq!(next(&[], 5, Severity::Sev2), at(5));
        assert_eq!(next(&[0], 5, Severity::Sev2), at(15));
        assert_eq!(next(&[0, 15], 30, Severity::Sev2), at(30));
        assert_eq!(next(&[0, 15, 30], 45, Severity::Sev2), at(60));
        assert_eq!(next(&[0, 15, 30], 31, Severity::Sev1), at(31));
    }
}
