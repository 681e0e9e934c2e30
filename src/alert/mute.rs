//! What is not told though it is open: muted by a worse one, flapping, too
//! often in protected sleep.
//!
//! Source: inhibition, flapping and throttling of `sre.md` §2.5.

use crate::alert::signal::Topic;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::DataTrouble;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::alert::FLAPS;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// Protected sleep is broken at most once in this time …
const ONCE_IN: TimeDelta = TimeDelta::minutes(15);
/// … and at most so often in an hour; a red flag always may.
const AN_HOUR: usize = 3;

/// Tells whether an alert stays on the screen and is told to nobody.
#[must_use]
pub fn muted(alert: &Alert, all: &BTreeMap<AlertId, Alert>, topic: Topic, now: Timestamp) -> bool {
    if alert.severity == Severity::Sev1 {
        return false;
    }
    let mutes = |other: &&Alert| other.id != alert.id && inhibits(other, alert, topic);
    all.values().any(|other| mutes(&other)) || (alert.flapping(now) && !first_notice(alert, now))
}

/// Tells whether it has just begun to flap: that is told, once.
fn first_notice(alert: &Alert, now: Timestamp) -> bool {
    let first_rung = matches!(alert.state, AlertState::Open { step: 0, round: 0, .. });
    first_rung && alert.fires(now).0 == FLAPS
}

/// Tells whether `worse` silences `alert` while it is live.
fn inhibits(worse: &Alert, alert: &Alert, topic: Topic) -> bool {
    if worse.state.resolved() {
        return false;
    }
    let same = worse.opening.subject == alert.opening.subject;
    let red = worse.severity == Severity::Sev1 && alert.severity >= Severity::Sev3 && same;
    let silent = matches!(worse.opening.cause, Cause::Data { what: DataTrouble::Silent, .. });
    let guesses = matches!(alert.opening.cause, Cause::Burn { .. } | Cause::Drift { .. });
    red || (silent && guesses && topic != Topic::Data)
}

/// Tells whether the protected sleep of `carer` may be broken now.
#[must_use]
pub fn may_break(
    severity: Severity,
    carer: CarerId,
    all: &BTreeMap<AlertId, Alert>,
    now: Timestamp,
) -> bool {
    if severity == Severity::Sev1 {
        return true;
    }
    let breaks = || {
        let told = all.values().flat_map(|alert| &alert.told);
        told.filter(|(at, told)| told.to == carer && told.breaks && *at <= now)
    };
    let lately = breaks().any(|(at, _)| now - *at < ONCE_IN);
    let hour = breaks().filter(|(at, _)| now - *at < TimeDelta::hours(1)).count();
    !lately && hour < AN_HOUR
}
