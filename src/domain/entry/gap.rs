//! A stretch in which nobody watched.

use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use serde::Deserialize;
use serde::Serialize;

/// From the last look to the next, when that took too long: the machine slept
/// or was off, or the watch had stopped.
///
/// Source: `sre.md` §2.5, restart safety, point 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The last look.
    pub from: Timestamp,
    /// The next.
    pub to: Timestamp,
}

impl Gap {
    /// Returns it as a span.
    #[must_use]
    pub fn span(self) -> Span {
        Span::new(self.from, self.to)
    }
}

/// Returns the gap of `gaps` that ended last, up to `now`. A clock that went
/// back leaves some that end later; those say nothing of the time since.
#[must_use]
pub fn last_gap(gaps: &[Gap], now: Timestamp) -> Option<Span> {
    gaps.iter().map(|gap| gap.span()).filter(|gap| gap.end() <= now).max_by_key(|gap| gap.end())
}

/// Returns when [`last_gap`] next is another: the clock comes to the end of a
/// gap that it went back behind.
#[must_use]
pub fn next_end(gaps: &[Gap], now: Timestamp) -> Option<Timestamp> {
    gaps.iter().map(|gap| gap.to).filter(|end| *end > now).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use chrono::TimeDelta;

    #[test]
    fn a_gap_of_a_clock_that_went_back_hides_no_other() {
        let at = |minute| DateTime::UNIX_EPOCH + TimeDelta::minutes(minute);
        let gap = |(from, to)| Gap { from: at(from), to: at(to) };
        let last = |gaps: &[(i64, i64)], now| {
            let gaps: Vec<Gap> = gaps.iter().copied().map(gap).collect();
            last_gap(&gaps, at(now)).map(|gap| (gap.start(), gap.end()))
        };
        let is = |from, to| Some((at(from), at(to)));
        assert_eq!(last(&[], 10), None);
        assert_eq!(last(&[(0, 5)], 5), is(0, 5), "it ends now");
        assert_eq!(last(&[(0, 5), (60, 200)], 100), is(0, 5), "the later one is in the future");
        assert_eq!(last(&[(60, 200)], 100), None);
        assert_eq!(last(&[(0, 90), (60, 80)], 100), is(0, 90), "one within another");
        let gaps = [(0, 5), (60, 200), (60, 150)].map(gap);
        assert_eq!(next_end(&gaps, at(100)), Some(at(150)));
        assert_eq!(next_end(&gaps, at(200)), None);
    }
}
