//! Streams of outcomes by minutes.

use chrono::DateTime;
use chrono::TimeDelta;
use dadops::domain::span::Timestamp;
use dadops::slo::goal::Goal;
use dadops::slo::outcome::Mark;
use dadops::slo::outcome::Outcome;

/// The instant so many minutes after 2026-11-22 00:00 UTC.
pub fn at(minute: i64) -> Timestamp {
    DateTime::from_timestamp(1_795_305_600, 0).expect("an instant") + TimeDelta::minutes(minute)
}

/// One outcome at a minute.
pub fn one(minute: i64, mark: Mark) -> Outcome {
    Outcome::new(at(minute), mark, Vec::new())
}

/// A goal over so many days.
pub fn goal(target: f64, days: i64, least_a_day: f64) -> Goal {
    Goal { target, window: TimeDelta::days(days), least_a_day }
}
