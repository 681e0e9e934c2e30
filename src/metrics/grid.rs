//! A span cut into equal cells, and how much of each something covers.

use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use chrono::TimeDelta;

/// A span in equal steps; all in milliseconds since its start.
#[derive(Debug, Clone, Copy)]
pub struct Grid {
    start: Timestamp,
    length: i64,
    step: i64,
    count: usize,
}

impl Grid {
    /// Returns the cells of `span`; `None` without a length.
    #[must_use]
    pub fn new(span: Span, cell: TimeDelta) -> Option<Self> {
        let step = cell.num_milliseconds();
        let length = span.length().num_milliseconds();
        let count = (step > 0).then(|| (length + step - 1) / step)?;
        Some(Self { start: span.start(), length, step, count: usize::try_from(count).ok()? })
    }

    /// Returns how many cells there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    fn since(&self, at: Timestamp) -> i64 {
        (at - self.start).num_milliseconds()
    }

    /// Returns the cell that holds `at`.
    #[must_use]
    pub fn place(&self, at: Timestamp) -> Option<usize> {
        usize::try_from(self.since(at).div_euclid(self.step)).ok()
    }

    /// Returns where a cell begins.
    fn edge(&self, place: usize) -> i64 {
        let steps = i64::try_from(place).unwrap_or(i64::MAX);
        self.length.min(self.step.saturating_mul(steps))
    }

    /// Returns how many milliseconds of a cell lie before `until`.
    #[must_use]
    pub fn passed(&self, place: usize, until: Timestamp) -> i64 {
        self.edge(place + 1).min(self.since(until)) - self.edge(place)
    }

    /// Tells each cell that `part` touches how many milliseconds of it lie there.
    pub fn spread(&self, part: Span, mut add: impl FnMut(usize, i64)) {
        let (from, to) = (self.since(part.start()).max(0), self.since(part.end()));
        let first = usize::try_from(from / self.step).unwrap_or(usize::MAX);
        for place in first..self.count {
            let inside = self.edge(place + 1).min(to) - self.edge(place).max(from);
            if inside <= 0 {
                break;
            }
            add(place, inside);
        }
    }
}
