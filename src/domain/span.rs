//! Instants and the stretches between them.

use chrono::DateTime;
use chrono::TimeDelta;
use chrono::Utc;

/// An instant in UTC, whole milliseconds.
pub type Timestamp = DateTime<Utc>;

/// A stretch of time, `[start, end)`; never ends before it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: Timestamp,
    end: Timestamp,
}

impl Span {
    /// Returns the span, empty at `start` when `end` lies before it.
    #[must_use]
    pub fn new(start: Timestamp, end: Timestamp) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Returns the span of `length` that ends at `end`.
    #[must_use]
    pub fn ending_at(end: Timestamp, length: TimeDelta) -> Self {
        Self::new(end - length, end)
    }

    /// First instant inside.
    #[must_use]
    pub const fn start(self) -> Timestamp {
        self.start
    }

    /// First instant after.
    #[must_use]
    pub const fn end(self) -> Timestamp {
        self.end
    }

    /// Elapsed time from start to end.
    #[must_use]
    pub fn length(self) -> TimeDelta {
        self.end - self.start
    }

    /// Tells whether `at` lies in `[start, end)`.
    #[must_use]
    pub fn contains(self, at: Timestamp) -> bool {
        self.start <= at && at < self.end
    }

    /// Tells whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Returns the part both have, or `None` when they share no time.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Self { start, end })
    }
}

/// Rounds down to the millisecond, as the store keeps instants.
#[must_use]
pub fn to_millis(at: Timestamp) -> Timestamp {
    DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    #[test]
    fn touching_spans_do_not_overlap() {
        let first = Span::new(at(0), at(10));
        assert!(!first.overlaps(Span::new(at(10), at(20))));
        assert!(first.overlaps(Span::new(at(9), at(20))));
        assert_eq!(first.intersection(Span::new(at(10), at(20))), None);
        assert_eq!(first.intersection(Span::new(at(5), at(20))), Some(Span::new(at(5), at(10))));
    }

    #[test]
    fn a_span_never_ends_before_it_starts() {
        assert_eq!(Span::new(at(5), at(1)).length(), TimeDelta::zero());
    }
}
