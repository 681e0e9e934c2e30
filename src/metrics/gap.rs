//! The usual wait between two feeds.

use chrono::TimeDelta;

/// Fewer waits than this have no usual one.
///
/// Source: ours; the ends of so few would be the waits themselves.
pub const LEAST: usize = 5;

/// What is usual among some waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The middle one.
    pub median: TimeDelta,
    /// A tenth are no longer.
    pub low: TimeDelta,
    /// A tenth are no shorter.
    pub high: TimeDelta,
    /// Of how many.
    pub n: usize,
}

/// Returns what is usual among `waits`, in any order; `None` under [`LEAST`].
///
/// ```text
/// waits   60 80 90 100 110 120 130 140 150 160 300
///            ^ low          ^ median         ^ high
/// ```
///
/// Between two of them the value is interpolated (type 7 of Hyndman & Fan
/// 1996, what spreadsheets do).
#[must_use]
pub fn usual(waits: &[TimeDelta]) -> Option<Gap> {
    let mut waits: Vec<i64> = waits.iter().map(TimeDelta::num_milliseconds).collect();
    if waits.len() < LEAST {
        return None;
    }
    waits.sort_unstable();
    let tenth = |tenths: i64| {
        let last = i64::try_from(waits.len() - 1).unwrap_or(i64::MAX);
        let (place, rest) = (last * tenths / 10, last * tenths % 10);
        let place = usize::try_from(place).unwrap_or_default();
        let next = waits.get(place + 1).copied().unwrap_or(waits[place]);
        TimeDelta::milliseconds(waits[place] + (next - waits[place]) * rest / 10)
    };
    Some(Gap { median: tenth(5), low: tenth(1), high: tenth(9), n: waits.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(minutes: &[i64]) -> Option<(i64, i64, i64, usize)> {
        let waits: Vec<TimeDelta> =
            minutes.iter().map(|minutes| TimeDelta::minutes(*minutes)).collect();
        let gap = usual(&waits)?;
        let minutes = |length: TimeDelta| length.num_minutes();
        Some((minutes(gap.low), minutes(gap.median), minutes(gap.high), gap.n))
    }

    #[test]
    fn the_middle_and_the_tenths_are_interpolated_in_any_order() {
        let eleven = [300, 80, 90, 100, 110, 120, 130, 140, 150, 160, 60];
        assert_eq!(of(&eleven), Some((80, 120, 160, 11)));
        assert_eq!(of(&[100, 110, 120, 130, 140]), Some((104, 120, 136, 5)));
        assert_eq!(of(&[100, 110, 120, 130, 140, 200]), Some((105, 125, 170, 6)));
        assert_eq!(of(&[90; 7]), Some((90, 90, 90, 7)));
    }

    #[test]
    fn four_waits_have_no_usual_one() {
        assert_eq!(of(&[100, 110, 120, 130]), None);
        assert_eq!(of(&[]), None);
    }
}
