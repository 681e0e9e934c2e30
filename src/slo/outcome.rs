//! One event, slice or minute of a promise, and the stream of all of them.

use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use chrono::TimeDelta;

/// How a promise went once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Kept.
    Good,
    /// Not kept.
    Bad,
    /// The log does not say: neither good nor bad, and counted in neither.
    Unobserved,
}

/// One event, slice or stretch of minutes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcome {
    /// When it counts: when an event happened, when a slice or stretch ended.
    pub at: Timestamp,
    /// How it went.
    pub mark: Mark,
    /// How much it counts: 1 for an event or a slice, else minutes.
    pub weight: u32,
    /// It may still change: it stands for something that goes on.
    pub provisional: bool,
    /// It was excused by somebody; such an outcome is unobserved.
    pub excused: bool,
    /// The facts it stands on, so that it can be opened in the log.
    pub facts: Vec<FactId>,
}

impl Outcome {
    /// Returns one whole event or slice.
    #[must_use]
    pub const fn new(at: Timestamp, mark: Mark, facts: Vec<FactId>) -> Self {
        Self { at, mark, weight: 1, provisional: false, excused: false, facts }
    }

    /// Returns the same, unobserved because somebody excused it.
    #[must_use]
    pub fn excuse(self, by: FactId) -> Self {
        Self { mark: Mark::Unobserved, excused: true, facts: vec![by], ..self }
    }

    /// Returns the same, standing for something that goes on.
    #[must_use]
    pub fn provisional(self) -> Self {
        Self { provisional: true, ..self }
    }
}

/// How many outcomes of each mark, by weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Kept.
    pub good: u32,
    /// Not kept.
    pub bad: u32,
    /// Not known.
    pub unobserved: u32,
}

impl Counts {
    /// Returns how many were observed.
    #[must_use]
    pub const fn observed(self) -> u32 {
        self.good + self.bad
    }

    fn take(&mut self, outcome: &Outcome) {
        let count = match outcome.mark {
            Mark::Good => &mut self.good,
            Mark::Bad => &mut self.bad,
            Mark::Unobserved => &mut self.unobserved,
        };
        *count = count.saturating_add(outcome.weight);
    }

    const fn less(self, before: Self) -> Self {
        Self {
            good: self.good - before.good,
            bad: self.bad - before.bad,
            unobserved: self.unobserved - before.unobserved,
        }
    }
}

/// Outcomes in order of when they count, summed up so that any window is
/// counted at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stream {
    outcomes: Vec<Outcome>,
    /// At each place, the counts of all before it; one more than outcomes.
    sums: Vec<Counts>,
}

impl Stream {
    /// Returns the stream of `outcomes`, given in any order.
    #[must_use]
    pub fn new(mut outcomes: Vec<Outcome>) -> Self {
        outcomes.sort_unstable();
        let mut sums = Vec::with_capacity(outcomes.len() + 1);
        let mut sum = Counts::default();
        sums.push(sum);
        for outcome in &outcomes {
            sum.take(outcome);
            sums.push(sum);
        }
        Self { outcomes, sums }
    }

    /// Returns all outcomes, oldest first.
    #[must_use]
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// Returns all outcomes for themselves, oldest first.
    #[must_use]
    pub fn into_outcomes(self) -> Vec<Outcome> {
        self.outcomes
    }

    /// Returns the outcomes of the window of `length` that ends with `end`,
    /// oldest first.
    ///
    /// ```text
    /// window    (end − length ......... end]     open at its start
    /// ```
    #[must_use]
    pub fn last(&self, end: Timestamp, length: TimeDelta) -> &[Outcome] {
        let (from, to) = (self.after(end - length), self.after(end));
        &self.outcomes[from.min(to)..to]
    }

    /// Counts the same window.
    #[must_use]
    pub fn count(&self, end: Timestamp, length: TimeDelta) -> Counts {
        let (from, to) = (self.after(end - length), self.after(end));
        let sum = |place: usize| self.sums.get(place).copied().unwrap_or_default();
        sum(to).less(sum(from.min(to)))
    }

    fn after(&self, at: Timestamp) -> usize {
        self.outcomes.partition_point(|outcome| outcome.at <= at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    #[test]
    fn a_window_is_open_at_its_start_and_holds_its_end() {
        let one = |minute, mark| Outcome::new(at(minute), mark, Vec::new());
        let stream = Stream::new(vec![
            one(60, Mark::Unobserved),
            one(0, Mark::Bad),
            one(30, Mark::Good),
            Outcome { weight: 7, ..one(60, Mark::Bad) },
        ]);
        let counts = |good, bad, unobserved| Counts { good, bad, unobserved };
        let count = |end, length| stream.count(at(end), TimeDelta::minutes(length));
        assert_eq!(count(60, 60), counts(1, 7, 1));
        assert_eq!(count(60, 61), counts(1, 8, 1));
        assert_eq!(count(59, 60), counts(1, 1, 0));
        assert_eq!(count(-1, 60), counts(0, 0, 0));
        assert_eq!(stream.last(at(60), TimeDelta::minutes(60)).len(), 3);
        assert_eq!(Stream::default().count(at(0), TimeDelta::days(7)), counts(0, 0, 0));
    }
}
