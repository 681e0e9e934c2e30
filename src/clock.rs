//! The only clock and the only dice: everything else is told the time and
//! given fresh identities.

#![expect(
    clippy::disallowed_methods,
    reason = "time and chance become arguments here, and nowhere else"
)]

use crate::domain::id::EntryId;
use crate::domain::span::Timestamp;
use chrono::SubsecRound;
use chrono::TimeDelta;
use chrono::Utc;
use rustix::time::ClockId;
use rustix::time::clock_gettime;
use std::time::Duration;
use uuid::ContextV7;
use uuid::Timestamp as UuidTime;
use uuid::Uuid;

/// A source of the present and of fresh identities.
#[derive(Debug)]
pub struct Clock {
    hand: Hand,
    // Keeps identities of one millisecond in the order they were made.
    order: ContextV7,
}

/// What the clock shows.
#[derive(Debug, Clone, Copy)]
enum Hand {
    /// The machine's time plus this.
    Runs(TimeDelta),
    /// Always this.
    Stands(Timestamp),
}

impl Clock {
    /// Returns the machine's clock.
    #[must_use]
    pub const fn real() -> Self {
        Self::with(Hand::Runs(TimeDelta::zero()))
    }

    /// Returns a clock that shows `start` now and runs on: `--now` in the console.
    #[must_use]
    pub fn starting(start: Timestamp) -> Self {
        Self::with(Hand::Runs(start - Utc::now()))
    }

    /// Returns a clock that always shows `at`: `--now` of a verb.
    #[must_use]
    pub const fn at(at: Timestamp) -> Self {
        Self::with(Hand::Stands(at))
    }

    /// Returns the present, to the millisecond as the journal keeps it.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let at = match self.hand {
            Hand::Runs(ahead) => Utc::now() + ahead,
            Hand::Stands(at) => at,
        };
        at.trunc_subsecs(3)
    }

    /// Returns the present and an identity that no other entry has.
    ///
    /// Shape of the identity: UUID version 7 of that instant.
    #[must_use]
    pub fn stamp(&self) -> (Timestamp, EntryId) {
        let at = self.now();
        // Before 1970 there is no such UUID; the order then is chance alone.
        let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
        let time = UuidTime::from_unix(&self.order, seconds, at.timestamp_subsec_nanos());
        (at, EntryId::new(Uuid::new_v7(time)))
    }

    /// Returns another clock that shows the same.
    #[must_use]
    pub const fn twin(&self) -> Self {
        Self::with(self.hand)
    }

    /// Returns how long the machine runs, the time it slept included.
    #[must_use]
    pub fn since_boot(&self) -> Duration {
        let time = clock_gettime(ClockId::Boottime);
        Duration::try_from(time).unwrap_or_default()
    }

    /// Returns how long it is until the clock shows `at`; zero when it has.
    #[must_use]
    pub fn until(&self, at: Timestamp) -> Duration {
        // `now` is cut to the millisecond, so this is late rather than early.
        (at - self.now()).to_std().unwrap_or_default()
    }

    const fn with(hand: Hand) -> Self {
        Self { hand, order: ContextV7::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn night() -> Timestamp {
        "2020-03-01T11:12:00.250Z".parse().expect("an instant")
    }

    #[test]
    fn a_standing_clock_stands_and_its_identities_still_differ() {
        let clock = Clock::at(night());
        let (first, one) = clock.stamp();
        let (second, other) = clock.stamp();
        assert_eq!((first, second), (night(), night()));
        assert!(one < other, "{one} {other}");
        let time = one.uuid().get_timestamp().expect("version 7").to_unix();
        assert_eq!(time, (1_583_061_120, 250_000_000));
    }

    #[test]
    fn a_shifted_clock_starts_there_and_runs_on() {
        let clock = Clock::starting(night());
        let now = clock.now();
        assert!(now >= night().trunc_subsecs(3) - TimeDelta::milliseconds(1), "{now}");
        assert!(clock.now() >= now);
    }

    #[test]
    fn what_has_passed_is_not_waited_for() {
        let clock = Clock::at(night());
        assert_eq!(clock.until(night() - TimeDelta::hours(1)), Duration::ZERO);
        assert_eq!(clock.until(night() + TimeDelta::minutes(1)), Duration::from_mins(1));
    }
}
