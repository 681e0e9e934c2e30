//! The burn tiers, the same for every objective.
//!
//! Source: `sre.md` §1.6, point 6.

use crate::plan::objective::Target;
use chrono::TimeDelta;

/// Events a tier must expect in its long window.
pub const MIN_EXPECTED: f64 = 6.0;

/// How fast a budget goes, over how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Over a day.
    Fast,
    /// Over three days.
    Slow,
    /// Over a week; the first that slices of a day reach.
    Drift,
}

/// Why a tier can never fire for an objective.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Infeasible {
    /// Even if everything were bad the budget would not go this fast.
    Budget {
        /// What everything bad comes to: 1 / (1 − target).
        at_most: f64,
        /// What the tier asks for.
        burn: f64,
    },
    /// Too few events to tell.
    Events {
        /// Expected in the long window.
        expected: f64,
    },
}

impl Tier {
    /// Every tier, the fastest first.
    pub const ALL: [Self; 3] = [Self::Fast, Self::Slow, Self::Drift];

    /// Returns the name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Slow => "slow",
            Self::Drift => "drift",
        }
    }

    /// Returns the long window, L.
    #[must_use]
    pub const fn long(self) -> TimeDelta {
        TimeDelta::hours(match self {
            Self::Fast => 24,
            Self::Slow => 72,
            Self::Drift => 168,
        })
    }

    /// Returns the short window, S: something bad must lie in it.
    #[must_use]
    pub const fn short(self) -> TimeDelta {
        TimeDelta::hours(match self {
            Self::Fast => 6,
            Self::Slow => 24,
            Self::Drift => 48,
        })
    }

    /// Returns the burn rate, B.
    #[must_use]
    pub const fn burn(self) -> f64 {
        match self {
            Self::Fast => 3.0,
            Self::Slow => 1.5,
            Self::Drift => 1.2,
        }
    }

    /// Returns how unlikely it must be by chance, α.
    #[must_use]
    pub const fn alpha(self) -> f64 {
        match self {
            Self::Fast => 0.01,
            Self::Slow | Self::Drift => 0.05,
        }
    }

    /// Returns the fewest bad events, `m_min`.
    #[must_use]
    pub const fn min_bad(self) -> u32 {
        3
    }

    /// Tells whether the tier can fire: B·(1 − T) < 1, and enough events are
    /// expected when `per_day` come.
    ///
    /// # Errors
    ///
    /// The first condition that does not hold.
    pub fn feasible(self, target: Target, per_day: f64) -> Result<(), Infeasible> {
        if self.burn() * target.budget() >= 1.0 {
            return Err(Infeasible::Budget { at_most: 1.0 / target.budget(), burn: self.burn() });
        }
        let expected = per_day * self.long().as_seconds_f64() / 86_400.0;
        if expected < MIN_EXPECTED {
            return Err(Infeasible::Events { expected });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feasible(per_day: f64, part: f64) -> Vec<&'static str> {
        let target = Target::new(part).expect("a target");
        let can = |tier: &Tier| tier.feasible(target, per_day).is_ok();
        Tier::ALL.into_iter().filter(can).map(Tier::name).collect()
    }

    #[test]
    fn a_tier_needs_a_budget_that_can_go_and_events_to_tell() {
        assert_eq!(feasible(8.0, 0.95), ["fast", "slow", "drift"]);
        assert_eq!(feasible(6.0, 0.9), ["fast", "slow", "drift"]);
        assert_eq!(feasible(5.9, 0.9), ["slow", "drift"]);
        assert_eq!(feasible(1.0, 0.9), ["drift"], "slices of a day");
        assert_eq!(feasible(0.8, 0.9), [""; 0]);
        assert_eq!(feasible(8.0, 0.66), ["slow", "drift"], "3 × 0.34 is over 1");
        assert_eq!(feasible(8.0, 0.1), [""; 0]);
    }
}
