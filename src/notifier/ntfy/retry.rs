//! When a message is tried again and when it is dropped; no clock of its own.

use crate::domain::span::Timestamp;
use chrono::TimeDelta;
use std::time::Duration;

/// The times of sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// The wait after the first failure; it doubles with each further one.
    pub first: TimeDelta,
    /// The longest wait.
    pub most: TimeDelta,
    /// How long a message lives that does not say.
    pub to_live: TimeDelta,
    /// How long a server has for one answer, connecting and TLS included.
    pub answer: Duration,
}

impl Default for Schedule {
    /// 5 s, doubling up to 2 min, for 30 min; 15 s for an answer.
    fn default() -> Self {
        Self {
            first: TimeDelta::seconds(5),
            most: TimeDelta::minutes(2),
            to_live: TimeDelta::minutes(30),
            answer: Duration::from_secs(15),
        }
    }
}

/// The tries of one message so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    /// How many failed.
    pub failed: u32,
    due: Timestamp,
    until: Timestamp,
}

/// What to do with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Send it.
    Send,
    /// Wait this long.
    Wait(TimeDelta),
    /// Drop it: its time is over, or would be before the next try.
    Drop,
}

impl Tries {
    /// Returns those of a message that comes in; it is due at once, and lives
    /// as long as it says, else as the schedule says.
    #[must_use]
    pub fn new(now: Timestamp, to_live: Option<TimeDelta>, schedule: &Schedule) -> Self {
        let until = now.checked_add_signed(to_live.unwrap_or(schedule.to_live));
        Self { failed: 0, due: now, until: until.unwrap_or(Timestamp::MAX_UTC) }
    }

    /// Returns what to do now.
    ///
    /// After a suspend the time to live has passed, so that no backlog wakes
    /// anybody. A clock that was set back keeps nothing waiting for longer
    /// than the longest wait.
    #[must_use]
    pub fn next(&self, now: Timestamp, schedule: &Schedule) -> Next {
        if now >= self.until || self.due >= self.until {
            return Next::Drop;
        }
        let wait = self.due - now;
        if wait <= TimeDelta::zero() { Next::Send } else { Next::Wait(wait.min(schedule.most)) }
    }

    /// Returns the tries after one more failure.
    #[must_use]
    pub fn after_failure(self, now: Timestamp, schedule: &Schedule) -> Self {
        let times = 1_i32.checked_shl(self.failed.min(30)).unwrap_or(i32::MAX);
        let wait = schedule.first.checked_mul(times).unwrap_or(schedule.most).min(schedule.most);
        let due = now.checked_add_signed(wait).unwrap_or(Timestamp::MAX_UTC);
        Self { failed: self.failed.saturating_add(1), due, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    const SCHEDULE: Schedule = Schedule {
        first: TimeDelta::seconds(5),
        most: TimeDelta::seconds(60),
        to_live: TimeDelta::seconds(200),
        answer: Duration::from_secs(1),
    };

    fn at(seconds: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn the_waits_double_up_to_the_longest_until_the_end_of_its_life() {
        let mut tries = Tries::new(at(0), None, &SCHEDULE);
        let mut now = 0;
        for (wait, expected) in
            [(0, Next::Send), (5, Next::Send), (10, Next::Send), (20, Next::Send), (40, Next::Send)]
        {
            if wait > 0 {
                tries = tries.after_failure(at(now), &SCHEDULE);
                let waits = Next::Wait(TimeDelta::seconds(wait));
                assert_eq!(tries.next(at(now), &SCHEDULE), waits, "{wait}");
            }
            now += wait;
            assert_eq!(tries.next(at(now), &SCHEDULE), expected, "{wait}");
        }
        tries = tries.after_failure(at(now), &SCHEDULE);
        assert_eq!(tries.next(at(now), &SCHEDULE), Next::Wait(TimeDelta::seconds(60)), "75 to 135");
        tries = tries.after_failure(at(135), &SCHEDULE);
        assert_eq!(tries.next(at(135), &SCHEDULE), Next::Wait(TimeDelta::seconds(60)), "to 195");
        tries = tries.after_failure(at(195), &SCHEDULE);
        assert_eq!(tries.next(at(195), &SCHEDULE), Next::Drop, "255 is too late");
        assert_eq!(tries.failed, 7);
    }

    #[test]
    fn a_message_lives_as_long_as_it_says() {
        for (says, now, expected) in [
            (Some(10), 9, Next::Send),
            (Some(10), 10, Next::Drop),
            (Some(0), 0, Next::Drop),
            (Some(-5), 0, Next::Drop),
            (None, 199, Next::Send),
            (None, 200, Next::Drop),
            // Suspended for four hours.
            (None, 4 * 3600, Next::Drop),
        ] {
            let tries = Tries::new(at(0), says.map(TimeDelta::seconds), &SCHEDULE);
            assert_eq!(tries.next(at(now), &SCHEDULE), expected, "{says:?} {now}");
        }
    }

    #[test]
    fn a_clock_that_went_back_keeps_nothing_for_long() {
        let tries = Tries::new(at(0), None, &SCHEDULE).after_failure(at(0), &SCHEDULE);
        assert_eq!(tries.next(at(-3600), &SCHEDULE), Next::Wait(SCHEDULE.most));
    }

    #[test]
    fn no_number_of_failures_overflows() {
        let mut tries = Tries::new(at(0), Some(TimeDelta::MAX), &SCHEDULE);
        for _ in 0..100 {
            tries = tries.after_failure(at(0), &SCHEDULE);
            assert!(
                matches!(tries.next(at(0), &SCHEDULE), Next::Wait(wait) if wait <= SCHEDULE.most)
            );
        }
    }
}
