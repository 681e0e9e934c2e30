//! The last of each thing, and whether somebody sleeps.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::feed::Feed;
use crate::domain::feed::Side;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;

/// Whether somebody sleeps, as far as the log knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SleepState {
    /// Asleep since then.
    Asleep(Timestamp),
    /// Awake since then.
    Awake(Timestamp),
    /// Nothing logged says so.
    #[default]
    Unknown,
}

/// Returns the last feed of `subject` that began at or before `now`.
#[must_use]
pub fn last_feed(line: &Timeline, subject: Subject, now: Timestamp) -> Option<&Logged> {
    line.newest(subject, Kind::Feed).find(|logged| logged.fact.start <= now)
}

/// Returns the last feed at a breast of which `side` was given.
#[must_use]
pub fn last_side(line: &Timeline, subject: Subject, side: Side, now: Timestamp) -> Option<&Logged> {
    line.newest(subject, Kind::Feed).filter(|logged| logged.fact.start <= now).find(|logged| {
        matches!(&logged.fact.detail, Detail::Feed(Feed::Breast { sides })
            if sides.iter().any(|run| run.side == side))
    })
}

/// Returns the last nappy that was wet.
#[must_use]
pub fn last_wet(line: &Timeline, subject: Subject, now: Timestamp) -> Option<&Logged> {
    last_nappy(line, subject, now, true)
}

/// Returns the last nappy that was dirty.
#[must_use]
pub fn last_dirty(line: &Timeline, subject: Subject, now: Timestamp) -> Option<&Logged> {
    last_nappy(line, subject, now, false)
}

fn last_nappy(line: &Timeline, subject: Subject, now: Timestamp, wet: bool) -> Option<&Logged> {
    line.newest(subject, Kind::Nappy).filter(|logged| logged.fact.start <= now).find(|logged| {
        matches!(&logged.fact.detail, Detail::Nappy(nappy)
            if if wet { nappy.content.wet() } else { nappy.content.dirty() })
    })
}

/// Returns whether `subject` sleeps at `now`.
///
/// ```text
/// sleep  [====)         [====          wake  |
/// state  ?    awake     asleep               awake
/// ```
///
/// A sleep that covers `now` means asleep since its start; else the later of
/// the last end of a sleep and the last moment seen awake means awake since
/// then; with neither it is unknown. A sleep without an end that nobody
/// called open says nothing.
#[must_use]
pub fn sleep_state(line: &Timeline, subject: Subject, now: Timestamp) -> SleepState {
    let begun = || line.newest(subject, Kind::Sleep).filter(|logged| logged.fact.start <= now);
    let covering = begun().find(|logged| match logged.fact.end() {
        Some(end) => now < end,
        None => logged.fact.open(),
    });
    if let Some(logged) = covering {
        return SleepState::Asleep(logged.fact.start);
    }
    let ended = begun().filter_map(|logged| logged.fact.end()).max();
    let seen = line
        .newest(subject, Kind::Wake)
        .map(|logged| logged.fact.start)
        .find(|start| *start <= now);
    ended.max(seen).map_or(SleepState::Unknown, SleepState::Awake)
}
