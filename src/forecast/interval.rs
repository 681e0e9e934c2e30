//! What is forecast, and the finished intervals it is learnt from.

use crate::forecast::log::Child;
use crate::forecast::log::DAY;
use crate::forecast::log::Minute;
use crate::forecast::log::hour;
use crate::forecast::log::real;
use crate::forecast::prior::usual;

/// What is forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The start of the next session of feeds.
    Feed,
    /// The start of the next sleep, while awake.
    Sleep,
    /// The end of the sleep that runs.
    Wake,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Feed, Self::Sleep, Self::Wake];

    /// Returns its name in JSON and in the harness's files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Feed => "feed",
            Self::Sleep => "sleep",
            Self::Wake => "wake",
        }
    }

    /// Returns the target of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }

    /// Returns the longest interval that is one: beyond it something was not
    /// logged. It grows with the age at the start, in minutes.
    ///
    /// Source: `forecast.md` §2, "not scored".
    #[must_use]
    pub const fn plausible(self, age: Minute) -> Minute {
        match self {
            Self::Feed if age < 84 * DAY => 9 * 60,
            Self::Feed => 13 * 60,
            Self::Sleep => 8 * 60,
            Self::Wake => 14 * 60,
        }
    }
}

/// An interval of one target that has ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// When it began.
    pub start: Minute,
    /// How long it was, minutes.
    pub length: Minute,
    /// How much of it had passed when it was first asked about, minutes.
    pub asked: Minute,
    /// The time of day it began, hours.
    pub hour: f64,
    /// The age at its start, minutes.
    pub age: Minute,
    /// The bottle that began it, as the logarithm of millilitres and one.
    pub bottle: Option<f64>,
    /// How far it is from what is usual: the logarithm of the ratio, cut.
    pub against_usual: f64,
    /// It can be one: nothing seems to be missing inside.
    pub plausible: bool,
}

/// An interval further from the usual counts as this far: e^1.1 is 3.
///
/// Source: `forecast.md` §4, level.
const FARTHEST: f64 = 1.1;

/// The beginning of an interval, and how much of it has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    /// When it began.
    pub start: Minute,
    /// How much of it had passed when it was asked about, minutes.
    pub asked: Minute,
    /// Millilitres in tenths, of the bottle that began it.
    pub amount: Option<u32>,
}

impl Interval {
    /// Returns the interval of `target` that `begun` and that ended at `end`.
    #[must_use]
    pub fn new(target: Target, begun: Begun, end: Minute, child: Child) -> Self {
        let length = end - begun.start;
        let hour = hour(begun.start, child.zone);
        let age = begun.start - child.born;
        let median = usual(target, age, hour).median;
        let ratio = (real(length.max(1)) / median).ln();
        Self {
            start: begun.start,
            length,
            asked: begun.asked,
            hour,
            age,
            bottle: bottle(begun.amount),
            against_usual: ratio.clamp(-FARTHEST, FARTHEST),
            plausible: length > 0 && length <= target.plausible(age),
        }
    }
}

/// Returns the logarithm of millilitres and one.
#[must_use]
pub fn bottle(tenths: Option<u32>) -> Option<f64> {
    tenths.map(|tenths| (1.0 + f64::from(tenths) / 10.0).ln())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;

    #[test]
    fn longer_than_can_be_is_not_learnt_from() {
        let child = Child { born: 0, zone: Zone::UTC };
        let plausible = |target, days: Minute, length| {
            let start = days * DAY;
            let begun = Begun { start, asked: 0, amount: None };
            Interval::new(target, begun, start + length, child).plausible
        };
        for (target, days, longest) in [
            (Target::Feed, 83, 540),
            (Target::Feed, 84, 780),
            (Target::Sleep, 10, 480),
            (Target::Wake, 10, 840),
        ] {
            assert!(plausible(target, days, longest), "{target:?}");
            assert!(!plausible(target, days, longest + 1), "{target:?}");
        }
        assert!(!plausible(Target::Feed, 10, 0), "all at one minute");
        assert!(!plausible(Target::Feed, 10, 40 * 60));
    }

    #[test]
    fn names_lead_back() {
        for target in Target::ALL {
            assert_eq!(Target::named(target.name()), Some(target));
        }
    }
}
