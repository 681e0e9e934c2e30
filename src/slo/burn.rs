//! Is the budget going too fast? Four tiers for streams of few events.
//!
//! Source: `sre.md` §1.6.6; the limits hold for every promise, since the
//! length of its window cancels out.

use crate::domain::span::Timestamp;
use crate::plan::tier::MIN_EXPECTED;
use crate::plan::tier::Tier as Limits;
use crate::slo::chance::tail;
use crate::slo::goal::Goal;
use crate::slo::goal::floor;
use crate::slo::goal::snap;
use crate::slo::outcome::Stream;
use chrono::TimeDelta;

/// How fast the budget goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// A day went wrong: today's business.
    Fast,
    /// Three days did.
    Slow,
    /// The week drifts.
    Drift,
    /// The budget is gone.
    Exhausted,
}

impl Tier {
    /// Every tier, the fastest first.
    pub const ALL: [Self; 4] = [Self::Fast, Self::Slow, Self::Drift, Self::Exhausted];

    /// Returns its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Slow => "slow",
            Self::Drift => "drift",
            Self::Exhausted => "exhausted",
        }
    }

    /// Returns its numbers; `None` for the last, which is the budget itself.
    #[must_use]
    pub const fn limits(self) -> Option<Limits> {
        match self {
            Self::Fast => Some(Limits::Fast),
            Self::Slow => Some(Limits::Slow),
            Self::Drift => Some(Limits::Drift),
            Self::Exhausted => None,
        }
    }

    /// Tells whether this tier can fire at all for `target`: with everything
    /// bad the budget goes 1/(1 − T) times too fast, and no faster.
    #[must_use]
    pub fn feasible(self, target: f64) -> bool {
        self.limits().is_none_or(|limits| snap(limits.burn() * (1.0 - target)) < 1.0)
    }
}

/// Why a tier is not looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skipped {
    /// It could never fire for this target.
    Infeasible,
    /// Too few events are expected in its long window; the next tier looks.
    TooFew,
}

/// What one tier sees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen {
    /// Which.
    pub tier: Tier,
    /// The long window: for the last tier, that of the promise.
    pub long: TimeDelta,
    /// The short window; none for the last tier.
    pub short: Option<TimeDelta>,
    /// Bad events in the long window.
    pub bad_long: u32,
    /// Bad events in the short window; for the last tier, in the long one.
    pub bad_short: u32,
    /// Observed events in the long window.
    pub events_long: u32,
    /// Fewer bad events than this do not fire.
    pub threshold: u32,
    /// How likely chance alone would bring as many; 1 for the last tier.
    pub chance: f64,
    /// Why it is not looked at, when it is not.
    pub skipped: Option<Skipped>,
    /// All conditions hold.
    pub firing: bool,
}

/// Returns how many events a day to reckon with: the most of the last four
/// weeks, the last week and what the promise expects at least.
#[must_use]
pub fn rate(stream: &Stream, goal: Goal, now: Timestamp) -> f64 {
    let over = |days: i32| {
        let events = stream.count(now, TimeDelta::days(days.into())).observed();
        f64::from(events) / f64::from(days)
    };
    over(28).max(over(7)).max(goal.least_a_day)
}

/// Returns what the three tiers see that look at how fast the budget goes.
#[must_use]
pub fn seen(stream: &Stream, goal: Goal, now: Timestamp) -> Vec<Seen> {
    let rate = rate(stream, goal, now);
    let one = |tier: Tier| Some(look(stream, goal, now, rate, tier, tier.limits()?));
    Tier::ALL.into_iter().filter_map(one).collect()
}

fn look(
    stream: &Stream,
    goal: Goal,
    now: Timestamp,
    rate: f64,
    tier: Tier,
    limits: Limits,
) -> Seen {
    let (long, short) = (stream.count(now, limits.long()), stream.count(now, limits.short()));
    let expected = snap(rate * limits.long().as_seconds_f64() / 86_400.0);
    let skipped = if !tier.feasible(goal.target) {
        Some(Skipped::Infeasible)
    } else if expected < MIN_EXPECTED {
        Some(Skipped::TooFew)
    } else {
        None
    };
    let threshold = threshold(limits, goal.slack(), expected);
    let chance = tail(long.bad, long.observed(), goal.slack());
    let firing =
        skipped.is_none() && long.bad >= threshold && chance <= limits.alpha() && short.bad >= 1;
    Seen {
        tier,
        long: limits.long(),
        short: Some(limits.short()),
        bad_long: long.bad,
        bad_short: short.bad,
        events_long: long.observed(),
        threshold,
        chance,
        skipped,
        firing,
    }
}

/// Returns max(m, ⌈B · (1 − T) · N̂(L)⌉).
fn threshold(limits: Limits, slack: f64, expected: f64) -> u32 {
    let share = -floor(-limits.burn() * slack * expected);
    limits.min_bad().max(u32::try_from(share).unwrap_or(u32::MAX))
}
