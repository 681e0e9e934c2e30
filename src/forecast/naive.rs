//! The plain answers that a forecast must beat.
//!
//! Source: `forecast.md` §3, where they are measured beside it.

use crate::forecast::interval::Begun;
use crate::forecast::interval::Interval;
use crate::forecast::interval::Target;
use crate::forecast::log::Child;
use crate::forecast::log::DAY;
use crate::forecast::log::Minute;
use crate::forecast::log::hour;
use crate::forecast::log::real;
use crate::forecast::prior::usual;

/// A plain answer: one length, whatever has passed already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naive {
    /// As long as the last one.
    Last,
    /// The median of the last eight.
    Median8,
    /// The median of those of the last 14 days that began within two hours of
    /// this time of day, else of the last eight.
    TimeOfDay,
}

/// Days that [`Naive::TimeOfDay`] looks back.
const DAYS: Minute = 14;

/// Hours around the time of day that it looks at.
const AROUND: f64 = 2.0;

/// How many the median of the last ones is of.
const LAST: usize = 8;

impl Naive {
    /// Returns the likely length of an interval that `begun`, minutes, from
    /// the `past` ones in order; what is usual at the age where there is none.
    #[must_use]
    pub fn length(self, target: Target, past: &[Interval], begun: Begun, child: Child) -> f64 {
        let before = past.partition_point(|interval| interval.start < begun.start);
        let mut newest = past[..before].iter().rev().filter(|interval| interval.plausible);
        let hour = hour(begun.start, child.zone);
        let lengths: Vec<Minute> = match self {
            Self::Last => newest.take(1).map(|interval| interval.length).collect(),
            Self::Median8 => newest.take(LAST).map(|interval| interval.length).collect(),
            Self::TimeOfDay => {
                let recent = |interval: &&Interval| begun.start - interval.start <= DAYS * DAY;
                let near = |interval: &&Interval| {
                    let apart = (interval.hour - hour).abs();
                    apart.min(24.0 - apart) <= AROUND
                };
                newest
                    .by_ref()
                    .take_while(recent)
                    .filter(near)
                    .map(|interval| interval.length)
                    .collect()
            }
        };
        median(lengths).unwrap_or_else(|| match self {
            Self::TimeOfDay => Self::Median8.length(target, past, begun, child),
            Self::Last | Self::Median8 => usual(target, begun.start - child.born, hour).median,
        })
    }
}

/// Returns the median, the mean of the middle two; `None` of nothing.
#[must_use]
pub fn median(mut values: Vec<Minute>) -> Option<f64> {
    values.sort_unstable();
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    let lower = if values.len().is_multiple_of(2) { values[middle - 1] } else { upper };
    Some(f64::midpoint(real(lower), real(upper)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;

    const CHILD: Child = Child { born: 0, zone: Zone::UTC };

    fn begun(start: Minute) -> Begun {
        Begun { start, asked: 0, amount: None }
    }

    #[test]
    fn each_looks_at_its_own_part_of_the_past() {
        let noon = |day: Minute| day * DAY + 12 * 60;
        let night = |day: Minute| day * DAY + 60;
        let mut past = Vec::new();
        for day in 0..20 {
            for (start, length) in [(night(day), 200 + day), (noon(day), 100 + day)] {
                past.push(Interval::new(Target::Feed, begun(start), start + length, CHILD));
            }
        }
        let now = begun(night(20));
        for (naive, minutes) in [
            (Naive::Last, 119.0),
            // 116, 216 … 119, 219.
            (Naive::Median8, 167.5),
            // Nights 6 to 19.
            (Naive::TimeOfDay, 212.5),
        ] {
            let found = naive.length(Target::Feed, &past, now, CHILD);
            assert!((found - minutes).abs() < 1e-9, "{naive:?}: {found}");
        }
        let at_six = begun(20 * DAY + 6 * 60);
        let other = Naive::TimeOfDay.length(Target::Feed, &past, at_six, CHILD);
        assert!((other - 167.5).abs() < 1e-9, "none began then");
        let first = Naive::Last.length(Target::Feed, &[], now, CHILD);
        assert!((first - 165.0).abs() < 1e-9, "the usual");
    }
}
