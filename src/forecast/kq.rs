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
    /// What they weigh together, whether the baby slept or not; the prior
    /// weighs up to 1.5.
    pub weight: f64,
    /// What all like this one weigh together, also those that ended sooner
    /// than it has lasted already.
    pub alike: f64,
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
    let (mut weight, mut all, mut level, mut seen) = (0.0, 0.0, 0.0, 0.0);
    for interval in past.iter().filter(|interval| interval.plausible) {
        let days = real(running.start - interval.start) / real(DAY);
        let fresh = (-days / TAU).exp();
        level += fresh * interval.against_usual;
        seen += fresh;
        let near = fresh * likeness(interval, &running);
        all += near;
        if interval.length > running.elapsed {
            let alike = alike.is_none_or(|alike| alike(interval.start + running.elapsed));
            items.push(real(interval.length), near * if alike { 1.0 } else { OTHERWISE });
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
    Estimate { minutes, own, weight, alike: all, overdue }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;
    use crate::forecast::interval::Begun;
    use crate::forecast::log::Child;

    fn past(days: Minute, length: impl Fn(Minute, Minute) -> Minute) -> Vec<Interval> {
        let child = Child { born: 0, zone: Zone::UTC };
        let turns = (0..days).flat_map(|day| (0..8).map(move |turn| (day, turn)));
        turns
            .map(|(day, turn)| {
                let start = day * DAY + turn * 180;
                let begun = Begun { start, asked: 30, amount: None };
                Interval::new(Target::Feed, begun, start + length(day, turn), child)
            })
            .collect()
    }

    fn running(day: Minute, hour: f64, elapsed: Minute) -> Running {
        #[expect(clippy::cast_possible_truncation, reason = "hours of a day")]
        let start = day * DAY + (hour * 60.0) as Minute;
        Running { start, hour, age: start, elapsed, bottle: None }
    }

    fn ask(past: &[Interval], running: Running) -> Estimate {
        estimate(Target::Feed, past, running, Band::default(), None)
    }

    #[test]
    fn the_hour_decides_and_the_elapsed_time_cuts() {
        let night = past(30, |_, turn| if turn < 2 { 300 } else { 150 });
        let [_, early, _] = ask(&night, running(30, 3.0, 30)).minutes;
        let [_, later, _] = ask(&night, running(30, 15.0, 30)).minutes;
        assert!((early - 300.0).abs() < 10.0, "{early}");
        assert!((later - 150.0).abs() < 10.0, "{later}");
        let passed = ask(&night, running(30, 15.0, 200));
        assert!(passed.minutes[0] > 200.0 && passed.weight < 0.1, "{passed:?}");
        assert!(passed.alike > 5.0, "those that were shorter still are of this hour");
    }

    #[test]
    fn without_a_past_the_prior_alone_answers() {
        let first = ask(&[], running(0, 9.0, 30));
        assert_eq!((first.own, first.overdue), (0, false));
        // 145 minutes, spread 0.5; the outer tenths at ±1.645.
        let [low, middle, high] = first.minutes;
        assert!((middle - 145.0).abs() < 1.0, "{middle}");
        assert!(low > 145.0 * (-0.83_f64).exp() && high < 145.0 * 0.83_f64.exp());
    }

    #[test]
    fn fewer_than_three_left_is_overdue_with_the_steps_given() {
        let past = past(10, |_, _| 150);
        let long = ask(&past, running(10, 9.0, 500));
        assert_eq!((long.overdue, long.minutes), (true, [505.0, 520.0, 560.0]));
    }

    #[test]
    fn only_sixty_days_and_450_intervals_are_looked_at() {
        assert_eq!(ask(&past(100, |_, _| 150), running(100, 9.0, 30)).own, 450);
        assert_eq!(ask(&past(20, |_, _| 150), running(79, 0.0, 30)).own, 8);
        assert_eq!(ask(&past(20, |_, _| 150), running(90, 9.0, 30)).own, 0);
    }

    #[test]
    fn a_larger_bottle_asks_for_those_after_larger_ones() {
        let mut past = past(20, |day, _| if day % 2 == 0 { 150 } else { 240 });
        for (place, interval) in past.iter_mut().enumerate() {
            interval.bottle = Some(if (place / 8) % 2 == 0 { 60.0_f64 } else { 180.0 }.ln());
        }
        let after = |ml: f64| {
            ask(&past, Running { bottle: Some(ml.ln()), ..running(20, 9.0, 30) }).minutes[1]
        };
        assert!(after(180.0) > after(60.0) + 30.0);
    }

    #[test]
    fn a_range_that_is_missed_grows_and_one_that_holds_shrinks() {
        let said = ask(&past(10, |_, _| 150), running(10, 9.0, 30));
        let missed = Band::default().after(&said, 500.0);
        assert!(missed.high > 0.9 && missed.low > 0.1, "{missed:?}");
        let held = Band::default().after(&said, said.minutes[1]);
        assert!(held.high < 0.9 && held.low > 0.1, "{held:?}");
        let mut band = Band::default();
        for _ in 0..1000 {
            band = band.after(&said, 1.0);
        }
        assert!((band.low - 0.03).abs() < 1e-9 && (band.high - 0.8).abs() < 1e-9);
    }
}
