//! What is left of what may go wrong.

use crate::domain::span::Timestamp;
use crate::slo::burn::Seen;
use crate::slo::burn::Tier;
use crate::slo::burn::seen;
use crate::slo::chance::interval90;
use crate::slo::goal::Goal;
use crate::slo::goal::floor;
use crate::slo::goal::snap;
use crate::slo::outcome::Counts;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::outcome::Stream;
use chrono::TimeDelta;

/// With less than this part left, a promise is at risk.
pub const AT_RISK: f64 = 0.25;

/// A window with fewer observed events says nothing about a pace.
const LEAST_FOR_PACE: u32 = 6;

/// How it stands, in the order in which it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Nothing was observed.
    NoData,
    /// Less than one event may be bad: too few to tell.
    LowN,
    /// More were bad than may be.
    Exhausted,
    /// Little is left, or it goes too fast.
    AtRisk,
    /// It holds.
    Met,
}

impl Status {
    /// Returns its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoData => "no_data",
            Self::LowN => "low_n",
            Self::Exhausted => "exhausted",
            Self::AtRisk => "at_risk",
            Self::Met => "met",
        }
    }
}

/// The budget of one promise at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// What was counted in the window.
    pub counts: Counts,
    /// The good part of what was observed, 0 to 1; `None` without any.
    pub sli: Option<f64>,
    /// Where the good part lies with 90 %, see [`interval90`].
    pub interval90: Option<(f64, f64)>,
    /// E, how many may be bad.
    pub allowed: f64,
    /// The part of it that is left, under 0 when overdrawn; `None` when none
    /// was allowed.
    pub left: Option<f64>,
    /// How many more may go wrong; under 0 when overdrawn.
    pub events_left: i64,
    /// How it stands.
    pub status: Status,
    /// How many times faster than even it went over 24 h, 72 h and 7 days;
    /// `None` where nothing was observed.
    pub pace: [Option<f64>; 3],
    /// After how long it is gone when it goes on like this; `None` when it
    /// would last, when it is gone, and when there is no telling.
    pub gone_in: Option<TimeDelta>,
    /// What the tiers see, the fastest first.
    pub tiers: Vec<Seen>,
}

impl Budget {
    /// Returns the budget of `goal` at `now`.
    ///
    /// What counts later than `now` is not there yet.
    #[must_use]
    pub fn of(stream: &Stream, goal: Goal, now: Timestamp) -> Self {
        let counts = stream.count(now, goal.window);
        let (observed, bad) = (counts.observed(), f64::from(counts.bad));
        let allowed = goal.allowed(observed);
        let left = (allowed > 0.0).then(|| 1.0 - bad / allowed);
        let mut tiers = seen(stream, goal, now);
        let status = status(counts, allowed, left, tiers.iter().any(|tier| tier.firing));
        tiers.push(last_tier(counts, allowed, goal, status));
        Self {
            counts,
            sli: (observed > 0).then(|| f64::from(counts.good) / f64::from(observed)),
            interval90: interval90(counts),
            allowed,
            left,
            events_left: floor(allowed - bad),
            status,
            pace: PACES.map(|hours| pace(stream.count(now, TimeDelta::hours(hours.into())), goal)),
            gone_in: if bad > allowed { None } else { gone_in(stream, goal, now) },
            tiers,
        }
    }

    /// Returns the fastest tier that fires.
    #[must_use]
    pub fn firing(&self) -> Option<Tier> {
        self.tiers.iter().find(|seen| seen.firing).map(|seen| seen.tier)
    }
}

/// The windows of [`Budget::pace`], in hours.
pub const PACES: [i32; 3] = [24, 72, 168];

fn status(counts: Counts, allowed: f64, left: Option<f64>, firing: bool) -> Status {
    if counts.observed() == 0 {
        Status::NoData
    } else if allowed < 1.0 {
        Status::LowN
    } else if f64::from(counts.bad) > allowed {
        Status::Exhausted
    } else if firing || left.is_some_and(|left| snap(left) < AT_RISK) {
        Status::AtRisk
    } else {
        Status::Met
    }
}

/// The budget itself as a tier.
fn last_tier(counts: Counts, allowed: f64, goal: Goal, status: Status) -> Seen {
    Seen {
        tier: Tier::Exhausted,
        long: goal.window,
        short: None,
        bad_long: counts.bad,
        bad_short: counts.bad,
        events_long: counts.observed(),
        threshold: u32::try_from(floor(allowed) + 1).unwrap_or(u32::MAX),
        chance: 1.0,
        skipped: None,
        firing: status == Status::Exhausted,
    }
}

/// Returns how many times faster than even the budget went.
fn pace(counts: Counts, goal: Goal) -> Option<f64> {
    let observed = counts.observed();
    (observed > 0).then(|| f64::from(counts.bad) / f64::from(observed) / goal.slack())
}

/// Looks ahead hour by hour: what is old leaves the window, what is new comes
/// at the pace of the shortest window that says something.
///
/// ```text
/// window now      (--------------------]
/// in t hours            (--------------]+++++]   bad: those of the rest and pace · t
/// ```
fn gone_in(stream: &Stream, goal: Goal, now: Timestamp) -> Option<TimeDelta> {
    let recent = PACES
        .into_iter()
        .map(|hours| (hours, stream.count(now, TimeDelta::hours(hours.into()))))
        .find(|(_, counts)| counts.observed() >= LEAST_FOR_PACE);
    let (hours, recent) = recent.filter(|(_, counts)| counts.bad > 0)?;
    let an_hour = |count: u32| f64::from(count) / f64::from(hours);
    let (bad, all) = (an_hour(recent.bad), an_hour(recent.observed()));
    let last = i32::try_from(goal.window.num_hours()).unwrap_or(i32::MAX);
    (1..=last).find_map(|hours| {
        let ahead = TimeDelta::hours(hours.into());
        let rest = stream.count(now, goal.window - ahead);
        let bad = f64::from(rest.bad) + bad * f64::from(hours);
        let all = f64::from(rest.observed()) + all * f64::from(hours);
        (snap(bad) > snap(goal.slack() * all)).then_some(ahead)
    })
}

/// Returns what was left of today's budget at the end of each of `steps` equal
/// parts of the window: 1 at first, what is left now at last. Empty when none
/// was allowed.
#[must_use]
pub fn burn_down(stream: &Stream, goal: Goal, now: Timestamp, steps: u16) -> Vec<f64> {
    let allowed = goal.allowed(stream.count(now, goal.window).observed());
    if allowed <= 0.0 || steps == 0 {
        return Vec::new();
    }
    let whole = stream.count(now, goal.window).bad;
    let part = |step: u16| {
        let ahead = goal.window / i32::from(steps) * i32::from(steps - step);
        let ahead = if step == steps { TimeDelta::zero() } else { ahead };
        let later = stream.count(now, ahead).bad;
        1.0 - f64::from(whole - later) / allowed
    };
    (1..=steps).map(part).collect()
}

/// Returns the bad outcomes of the window, newest first: what burnt the budget.
pub fn burnt(stream: &Stream, goal: Goal, now: Timestamp) -> impl Iterator<Item = &Outcome> {
    let window = stream.last(now, goal.window);
    window.iter().rev().filter(|outcome| outcome.mark == Mark::Bad)
}
