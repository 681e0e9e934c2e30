//! The intervals of one target and how well the ranges held, kept up one
//! interval at a time.

use crate::forecast::interval::Begun;
use crate::forecast::interval::Interval;
use crate::forecast::interval::Target;
use crate::forecast::interval::bottle;
use crate::forecast::kq::Band;
use crate::forecast::kq::Estimate;
use crate::forecast::kq::Running;
use crate::forecast::kq::estimate;
use crate::forecast::log::Child;
use crate::forecast::log::Minute;
use crate::forecast::log::hour;
use crate::forecast::log::real;

/// The finished intervals of one target.
#[derive(Debug, Clone, PartialEq)]
pub struct Track {
    target: Target,
    past: Vec<Interval>,
    /// What was answered at the start of each.
    said: Vec<Estimate>,
    /// The band after each.
    bands: Vec<Band>,
}

impl Track {
    /// Returns the track of a log without intervals.
    #[must_use]
    pub const fn new(target: Target) -> Self {
        Self { target, past: Vec::new(), said: Vec::new(), bands: Vec::new() }
    }

    /// Returns the intervals, oldest first.
    #[must_use]
    pub fn past(&self) -> &[Interval] {
        &self.past
    }

    /// Returns what was answered at the start of each interval, from what was
    /// known then.
    #[must_use]
    pub fn said(&self) -> &[Estimate] {
        &self.said
    }

    /// Forgets all but the first `kept`.
    pub fn keep(&mut self, kept: usize) {
        self.past.truncate(kept);
        self.said.truncate(kept);
        self.bands.truncate(kept);
    }

    /// Takes in the next interval: what would have been said at its start is
    /// held against how it ended.
    ///
    /// One that something is missing from says nothing about the range.
    pub fn push(&mut self, begun: Begun, end: Minute, child: Child) {
        let interval = Interval::new(self.target, begun, end, child);
        let running = Running {
            start: interval.start,
            hour: interval.hour,
            age: interval.age,
            elapsed: interval.asked,
            bottle: interval.bottle,
        };
        let band = self.bands.last().copied().unwrap_or_default();
        let said = estimate(self.target, &self.past, running, band, None);
        let after =
            if interval.plausible { band.after(&said, real(interval.length)) } else { band };
        self.past.push(interval);
        self.said.push(said);
        self.bands.push(after);
    }

    /// Returns what is likely of an interval that `begun`, from those that
    /// began before it.
    ///
    /// `alike` as in [`estimate`].
    #[must_use]
    pub fn ask(
        &self,
        begun: Begun,
        child: Child,
        alike: Option<&dyn Fn(Minute) -> bool>,
    ) -> Estimate {
        let before = self.past.partition_point(|interval| interval.start < begun.start);
        let band = before.checked_sub(1).map_or_else(Band::default, |last| self.bands[last]);
        let running = Running {
            start: begun.start,
            hour: hour(begun.start, child.zone),
            age: begun.start - child.born,
            elapsed: begun.asked,
            bottle: bottle(begun.amount),
        };
        estimate(self.target, &self.past[..before], running, band, alike)
    }
}
