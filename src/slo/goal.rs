//! What a promise asks for in numbers, and arithmetic that does not trip over
//! the last bit of a decimal.

use chrono::TimeDelta;

/// A target over a rolling window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// The part that has to be good, over 0 and under 1.
    pub target: f64,
    /// The rolling window, a week or more.
    pub window: TimeDelta,
    /// How many events a day are expected at least, for a stream that is young.
    pub least_a_day: f64,
}

impl Goal {
    /// Returns the part that may be bad.
    #[must_use]
    pub fn slack(self) -> f64 {
        snap(1.0 - self.target)
    }

    /// Returns how many of `events` may be bad.
    #[must_use]
    pub fn allowed(self, events: u32) -> f64 {
        snap(self.slack() * f64::from(events))
    }
}

/// Rounds to nine places, so that 0.1 · 100 is 10 and three times 0.1 · 10 is 3.
#[must_use]
pub fn snap(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// Returns the whole number at or under `value`, after [`snap`].
#[must_use]
pub fn floor(value: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a float that is too large saturates")]
    let whole = snap(value).floor() as i64;
    whole
}
