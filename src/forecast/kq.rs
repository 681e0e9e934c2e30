//! The model KQ: weighted quantiles of this baby's own past intervals.
//!
//! "Of this baby's intervals in the last weeks that began about this time of
//! day, which have lasted at least as long as the present one already?"
//!
//! Source of the method and of every constant: `forecast.md` §4.

use crate::forecast::interval::Interval;
use crate::forecast::interval::Target;
use crate::forecast::log::DAY;
use crate::forecast::log::Minute;
use crate::forecast::log::real;
use crate::forecast::prior::Usual;
use crate::forecast::prior::usual;
use crate::forecast::quantile::Weighted;

/// Older intervals are not looked at.
const REACH: Minute = 60 * DAY;

/// Nor more than so many.
const MOST: usize = 450;

/// Days after which an interval counts for 1/e.
const TAU: f64 = 10.0;

/// Hours between two times of day at which likeness has fallen to e^-½.
const HOURS: f64 = 0.8;

/// As [`HOURS`], between the logarithms of two bottles.
const BOTTLE: f64 = 0.6;

/// The likeness of two bottles is not taken as less than e^-½ of this.
const BOTTLE_MOST: f64 = 6.0;

/// The weight of an interval in which the baby slept where it is awake now, or
/// the other way round.
const OTHERWISE: f64 = 0.35;

/// Weight of the whole prior.
const PRIOR: f64 = 1.5;

/// Intervals' worth of doubt in how far this baby is from the usual.
const DOUBT: f64 = 15.0;

/// The middles of ten equal parts of a normal distribution.
const TENTHS: [f64; 10] =
    [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645];

/// With fewer items than this nothing but "overdue" can be said.
const FEWEST: usize = 3;

/// What is answered then, minutes from now.
const OVERDUE: [f64; 3] = [5.0, 20.0, 60.0];

/// How far a quantile moves after one interval.
const STEP: f64 = 0.01;

/// The outer quantiles that are reported so that 8 of 10 fall between them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// The lower, .03 to .2.
    pub low: f64,
    /// The upper, .8 to .97.
    pub high: f64,
}

impl Default for Band {
    fn default() -> Self {
        Self { low: 0.1, high: 0.9 }
    }
}

impl Band {
    /// Returns the band after an interval of `length` minutes about which
    /// `said` had been answered at its start.
    #[must_use]
    pub fn after(self, said: &Estimate, length: f64) -> Self {
        let missed = |missed: bool| if missed { 1.0 } else { 0.0 };
        let [low, _, high] = said.minutes;
        Self {
            low: (self.low + STEP * (0.1 - missed(length < low))).clamp(0.03, 0.2),
            high: (self.high + STEP * (missed(length > high) - 0.1)).clamp(0.8, 0.97),
        }
    }
}

/// The interval that runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Running {
    /// When it began.
    pub start: Minute,
    /// The time of day then, hours.
    pub hour: f64,
    /// The age then, minutes.
    pub age: Minute,
    /// No interval that ended before so many minutes is like it.
    pub elapsed: Minute,
    /// The bottle that began it, as [`Interval::bottle`].
    pub bottle: Option<f64>,
}

/// What the model answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Minutes from the interval's start: lower, middle, upper; in this order
    /// and over what has passed.
    pub minutes: [f64; 3],
    /// How many of this baby's own intervals are in it.
    pub own: usize,
    /// What they weigh together; the prior weighs up to 1.5.
    pub weight: f64,
    /// Too few intervals were ever so long: the minutes are no forecast.
    pub overdue: bool,
}

/// Returns what is likely of `running`, from `past` intervals in order.
///
/// `alike` tells whether the baby slept as many minutes after the start of a
/// past interval as have passed of this one, as it does now; `None` where that
/// is not asked.
#[must_use]
pub fn estimate(
    target: Target,
    past: &[Interval],
    running: Running,
    band: Band,
    alike: Option<&dyn Fn(Minute) -> bool>,
) -> Estimate {
    let past = recent(past, running.start);
    let elapsed = real(running.elapsed);
    let mut items = Weighted::with_room(past.len() + TENTHS.len());
    let (mut weight, mut level, mut seen) = (0.0, 0.0, 0.0);
    for interval in past.iter().filter(|interval| interval.plausible) {
        let days = real(running.start - interval.start) / real(DAY);
        let fresh = (-days / TAU).exp();
        level += fresh * interval.against_usual;
        seen += fresh;
        if interval.length > running.elapsed {
            let alike = alike.is_none_or(|alike| alike(interval.start + running.elapsed));
            let near = fresh * likeness(interval, &running) * if alike { 1.0 } else { OTHERWISE };
            items.push(real(interval.length), near);
            weight += near;
        }
    }
    let own = items.len();
    let level = level / (seen + DOUBT);
    let Usual { median, spread } = usual(target, running.age, running.hour);
    for tenth in TENTHS {
        let length = median * (level + tenth * spread).exp();
        if length > elapsed {
            items.push(length, PRIOR / 10.0);
        }
    }
    let overdue = items.len() < FEWEST;
    items.sort();
    let minutes = if overdue {
        OVERDUE.map(|more| elapsed + more)
    } else {
        [band.low, 0.5, band.high].map(|part| items.at(part).unwrap_or(elapsed))
    };
    Estimate { minutes, own, weight, overdue }
}

/// Returns the intervals that may count for one that begins at `start`.
fn recent(past: &[Interval], start: Minute) -> &[Interval] {
    let from = past.partition_point(|interval| start - interval.start > REACH);
    &past[from.max(past.len().saturating_sub(MOST))..]
}

/// Returns how like two intervals' beginnings are, by time of day and bottle.
fn likeness(interval: &Interval, running: &Running) -> f64 {
    let apart = (interval.hour - running.hour).abs();
    let apart = apart.min(24.0 - apart) / HOURS;
    let bottles = running.bottle.map_or(0.0, |bottle| {
        interval.bottle.map_or(1.0, |other| ((other - bottle) / BOTTLE).powi(2).min(BOTTLE_MOST))
    });
    (-0.5 * (apart * apart + bottles)).exp()
}
