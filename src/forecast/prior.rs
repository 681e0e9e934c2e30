//! What is usual at an age and an hour, for the first days.

use crate::forecast::interval::Target;
use crate::forecast::log::DAY;
use crate::forecast::log::Minute;

/// Median minutes and spread (standard deviation of the logarithm) of one
/// quarter of the day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Usual {
    /// The median, minutes.
    pub median: f64,
    /// The standard deviation of its logarithm.
    pub spread: f64,
}

/// The quarters of the day from midnight on.
type Day = [(f64, f64); 4];

/// From this age in days on: feed, wake window, bout of sleep.
///
/// Source: `forecast.md` §4, from 14 children's logs, rounded; checked there
/// against Kent 2006 and Galland 2012.
const TABLE: [(Minute, Day, Day, Day); 5] = [
    (
        0,
        [(170.0, 0.5), (145.0, 0.5), (140.0, 0.5), (135.0, 0.55)],
        [(45.0, 0.65), (55.0, 0.9), (55.0, 0.9), (50.0, 0.8)],
        [(140.0, 0.7), (115.0, 0.7), (100.0, 0.7), (80.0, 1.0)],
    ),
    (
        14,
        [(165.0, 0.4), (135.0, 0.4), (120.0, 0.45), (145.0, 0.6)],
        [(40.0, 0.6), (65.0, 0.6), (75.0, 0.8), (55.0, 0.8)],
        [(130.0, 0.5), (80.0, 0.6), (60.0, 0.65), (105.0, 0.9)],
    ),
    (
        42,
        [(175.0, 0.45), (130.0, 0.4), (120.0, 0.45), (140.0, 0.7)],
        [(35.0, 0.6), (85.0, 0.65), (95.0, 0.7), (60.0, 0.8)],
        [(145.0, 0.65), (45.0, 0.6), (45.0, 0.65), (100.0, 1.1)],
    ),
    (
        84,
        [(180.0, 0.45), (140.0, 0.45), (140.0, 0.4), (170.0, 0.75)],
        [(30.0, 0.85), (115.0, 0.5), (125.0, 0.5), (90.0, 1.0)],
        [(150.0, 0.85), (55.0, 0.6), (45.0, 0.65), (150.0, 1.2)],
    ),
    (
        183,
        [(195.0, 0.55), (165.0, 0.4), (165.0, 0.4), (225.0, 0.8)],
        [(45.0, 1.0), (165.0, 0.4), (205.0, 0.35), (110.0, 1.1)],
        [(205.0, 0.9), (60.0, 0.5), (65.0, 0.5), (560.0, 1.0)],
    ),
];

/// Returns what is usual for a child `age` minutes old at `hour` of the day.
#[must_use]
pub fn usual(target: Target, age: Minute, hour: f64) -> Usual {
    let mut row = &TABLE[0];
    for next in &TABLE {
        if age >= next.0 * DAY {
            row = next;
        }
    }
    let day = match target {
        Target::Feed => &row.1,
        Target::Sleep => &row.2,
        Target::Wake => &row.3,
    };
    let (median, spread) = match hour {
        hour if hour < 6.0 => day[0],
        hour if hour < 12.0 => day[1],
        hour if hour < 18.0 => day[2],
        _ => day[3],
    };
    Usual { median, spread }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_holds_from_its_age_and_a_quarter_from_its_hour() {
        for (target, days, hour, median, spread) in [
            (Target::Feed, 0, 0.0, 170.0, 0.5),
            (Target::Feed, 13, 6.0, 145.0, 0.5),
            (Target::Feed, 14, 5.99, 165.0, 0.4),
            (Target::Sleep, 42, 12.0, 95.0, 0.7),
            (Target::Wake, 84, 18.0, 150.0, 1.2),
            (Target::Wake, 800, 23.9, 560.0, 1.0),
            (Target::Feed, -3, 12.0, 140.0, 0.5),
        ] {
            let found = usual(target, days * DAY, hour);
            assert_eq!(found, Usual { median, spread }, "{target:?} {days} {hour}");
        }
    }
}
