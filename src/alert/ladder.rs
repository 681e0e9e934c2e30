//! How long each rung of an escalation waits, and how often it is gone through.

use chrono::TimeDelta;

/// The times of an escalation policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    /// How long each rung waits for an answer; at least one.
    delays: Vec<TimeDelta>,
    /// How often it is gone through, at least once.
    rounds: u8,
}

/// One rung in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rung {
    /// Which, from 0.
    pub step: u8,
    /// In which round, from 0.
    pub round: u8,
}

impl Rung {
    /// The first rung of the first round.
    pub const FIRST: Self = Self { step: 0, round: 0 };
}

impl Ladder {
    /// Returns the ladder; `None` without a rung or without a round, with more
    /// than 255 rungs, or with one that waits less than a minute: nobody could
    /// answer before the next is asked.
    #[must_use]
    pub fn new(delays: Vec<TimeDelta>, rounds: u8) -> Option<Self> {
        let fits = !delays.is_empty() && u8::try_from(delays.len()).is_ok();
        let long = delays.iter().all(|delay| *delay >= TimeDelta::minutes(1));
        (fits && long && rounds > 0).then_some(Self { delays, rounds })
    }

    /// Returns the rungs of a round.
    #[must_use]
    pub fn rungs(&self) -> u8 {
        u8::try_from(self.delays.len()).unwrap_or(u8::MAX)
    }

    /// Returns how long a rung waits; one that a later plan took away waits as
    /// long as the last there is.
    #[must_use]
    pub fn waits(&self, step: u8) -> TimeDelta {
        let last = self.delays.last().copied().unwrap_or_default();
        self.delays.get(usize::from(step)).copied().unwrap_or(last)
    }

    /// Returns the rung after this one; `None` when all rounds are through.
    #[must_use]
    pub fn after(&self, rung: Rung) -> Option<Rung> {
        if rung.step.saturating_add(1) < self.rungs() {
            return Some(Rung { step: rung.step + 1, ..rung });
        }
        let round = rung.round.saturating_add(1);
        (round < self.rounds).then_some(Rung { step: 0, round })
    }
}

impl Default for Ladder {
    /// On call 10 minutes, backup 10, everyone 15, twice.
    ///
    /// Source: the default policy of `sre.md` §2.5.
    fn default() -> Self {
        Self { delays: [10, 10, 15].map(TimeDelta::minutes).to_vec(), rounds: 2 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ladder_is_gone_through_rung_by_rung_and_round_by_round() {
        let ladder = Ladder::default();
        let mut seen = vec![(0, 0)];
        let mut rung = Rung::FIRST;
        while let Some(next) = ladder.after(rung) {
            seen.push((next.step, next.round));
            rung = next;
        }
        assert_eq!(seen, [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1)]);
        assert_eq!(ladder.waits(2), TimeDelta::minutes(15));
    }

    #[test]
    fn a_shorter_policy_ends_the_round_of_a_rung_it_no_longer_has() {
        let short = Ladder::new(vec![TimeDelta::minutes(5)], 2).expect("a ladder");
        assert_eq!(short.after(Rung { step: 2, round: 0 }), Some(Rung { step: 0, round: 1 }));
        assert_eq!(short.after(Rung { step: 2, round: 1 }), None);
        assert_eq!(short.waits(2), TimeDelta::minutes(5));
    }

    #[test]
    fn no_rung_or_no_round_is_no_ladder() {
        assert_eq!(Ladder::new(vec![], 2), None);
        assert_eq!(Ladder::new(vec![TimeDelta::minutes(5)], 0), None);
        assert_eq!(Ladder::new(vec![TimeDelta::seconds(59)], 2), None, "no time to answer");
    }
}
