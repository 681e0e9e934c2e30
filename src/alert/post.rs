//! One notification: what is told to one carer on one channel at one moment.

use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::Told;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use chrono::TimeDelta;

/// How long it is worth saying that an alert is over.
pub const OVER_TTL: TimeDelta = TimeDelta::minutes(15);

/// One notification. The journal keeps an entry for each of its alerts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// What it tells, the most urgent first; at least one.
    pub alerts: Vec<AlertId>,
    /// Whom.
    pub to: CarerId,
    /// How.
    pub channel: String,
    /// What kind of notification it is.
    pub kind: PostKind,
    /// How urgent its most urgent alert is.
    pub severity: Severity,
    /// It breaks their protected sleep.
    pub breaks: bool,
}

/// What kind of notification it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PostKind {
    /// Somebody is asked to act.
    Page,
    /// Somebody is asked, and is told that it comes and goes: nothing more is
    /// said of it until it is quiet.
    Flapping,
    /// Whoever is at it is asked whether they still are.
    Reminder,
    /// It is over; to those who were told.
    Over,
    /// What could wait, all in one.
    Digest,
}

/// What becomes of a notification that was decided and not sent yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is sent.
    Send,
    /// Something happened since that makes it needless: somebody is at it, it
    /// is over, or something newer is said to the same carer.
    Superseded,
    /// Its time is over.
    Expired,
}

/// Returns what becomes of `told`, an entry of `alert`, when it comes to be
/// sent at `now`, after a crash perhaps.
///
/// A page of SEV1 or SEV2 does not expire.
#[must_use]
pub fn fate(alert: &Alert, told: &Told, now: Timestamp) -> Fate {
    let same =
        |other: &&(Timestamp, Told)| other.1.to == told.to && other.1.channel == told.channel;
    let newest = alert.told.iter().rfind(same).is_none_or(|(_, last)| last == told);
    if told.turn != alert.turn || !newest {
        return Fate::Superseded;
    }
    let until = match &alert.state {
        AlertState::Open { next_at, .. } => match alert.severity {
            Severity::Sev1 | Severity::Sev2 => None,
            Severity::Sev3 => Some((*next_at).max(alert.entered + TimeDelta::minutes(30))),
            Severity::Sev4 => Some(now + OVER_TTL),
        },
        AlertState::Exhausted => None,
        AlertState::Acked { reminded: true, until, .. } => Some(*until),
        AlertState::Resolved { .. } => Some(alert.entered + OVER_TTL),
        AlertState::Acked { .. } | AlertState::Snoozed { .. } | AlertState::Held { .. } => {
            return Fate::Superseded;
        }
    };
    if until.is_some_and(|until| until <= now) { Fate::Expired } else { Fate::Send }
}
