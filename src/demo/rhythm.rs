//! How a baby's day goes, by age.
//!
//! Source of the table: `forecast.md` §7, medians fitted to 22 children's logs.
//! It makes a demo believable and says nothing about any child.

use crate::demo::random::exp;
use crate::demo::random::ln;

/// What is usual at one age: minutes by the time of day, probabilities, amounts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rhythm {
    /// Minutes from one feed to the next that is due, by quarter of the day.
    feed: [f64; 4],
    /// Minutes awake, by quarter of the day.
    wake: [f64; 4],
    /// Minutes of a sleep, by quarter of the day.
    sleep: [f64; 4],
    /// Probability of a feed on waking by night.
    pub fed_by_night: f64,
    /// Probability of a feed on waking by day.
    pub fed_by_day: f64,
    /// Probability that a feed that is due ends a sleep.
    pub woken_by_hunger: f64,
    /// Probability that bedtime and morning follow the clock on a day.
    pub by_the_clock: f64,
    /// Millilitres of a bottle.
    pub bottle: f64,
    /// Minutes at the breast.
    pub breast: f64,
    /// Wet nappies a day.
    pub wet: f64,
    /// Dirty nappies a day.
    pub dirty: f64,
    /// Probability of an evening of cluster feeds.
    pub cluster: f64,
}

/// Spreads (standard deviations of logarithms) that hold at every age.
pub mod spread {
    /// Of the time to the next feed.
    pub const FEED: f64 = 0.27;
    /// Of the time awake.
    pub const WAKE: f64 = 0.36;
    /// Of a sleep.
    pub const SLEEP: f64 = 0.42;
    /// Of a bottle.
    pub const BOTTLE: f64 = 0.30;
    /// Of the time at the breast.
    pub const BREAST: f64 = 0.45;
}

/// The middle of each age band in days, and what is usual there.
///
/// The evenings of cluster feeds are ours: the fitted medians hold the average
/// evening.
const TABLE: [(f64, Rhythm); 6] = [
    (
        7.0,
        Rhythm {
            feed: [148.0, 138.0, 130.0, 130.0],
            wake: [35.0, 50.0, 50.0, 45.0],
            sleep: [140.0, 112.0, 98.0, 105.0],
            fed_by_night: 0.90,
            fed_by_day: 0.85,
            woken_by_hunger: 0.75,
            by_the_clock: 0.03,
            bottle: 45.0,
            breast: 24.0,
            wet: 6.5,
            dirty: 4.6,
            cluster: 0.20,
        },
    ),
    (
        21.0,
        Rhythm {
            feed: [152.0, 124.0, 112.0, 118.0],
            wake: [32.0, 58.0, 62.0, 55.0],
            sleep: [155.0, 90.0, 70.0, 130.0],
            fed_by_night: 0.90,
            fed_by_day: 0.85,
            woken_by_hunger: 0.72,
            by_the_clock: 0.10,
            bottle: 65.0,
            breast: 20.0,
            wet: 8.0,
            dirty: 4.4,
            cluster: 0.50,
        },
    ),
    (
        35.0,
        Rhythm {
            feed: [156.0, 118.0, 108.0, 112.0],
            wake: [30.0, 68.0, 75.0, 60.0],
            sleep: [180.0, 68.0, 58.0, 150.0],
            fed_by_night: 0.90,
            fed_by_day: 0.82,
            woken_by_hunger: 0.68,
            by_the_clock: 0.25,
            bottle: 85.0,
            breast: 19.0,
            wet: 7.5,
            dirty: 4.2,
            cluster: 0.60,
        },
    ),
    (
        63.0,
        Rhythm {
            feed: [178.0, 116.0, 106.0, 112.0],
            wake: [28.0, 82.0, 92.0, 60.0],
            sleep: [250.0, 55.0, 50.0, 220.0],
            fed_by_night: 0.87,
            fed_by_day: 0.70,
            woken_by_hunger: 0.55,
            by_the_clock: 0.50,
            bottle: 100.0,
            breast: 17.0,
            wet: 6.5,
            dirty: 2.4,
            cluster: 0.40,
        },
    ),
    (
        133.0,
        Rhythm {
            feed: [205.0, 120.0, 115.0, 125.0],
            wake: [22.0, 112.0, 120.0, 75.0],
            sleep: [330.0, 55.0, 48.0, 350.0],
            fed_by_night: 0.75,
            fed_by_day: 0.50,
            woken_by_hunger: 0.42,
            by_the_clock: 0.75,
            bottle: 130.0,
            breast: 14.0,
            wet: 5.5,
            dirty: 1.6,
            cluster: 0.10,
        },
    ),
    (
        274.0,
        Rhythm {
            feed: [280.0, 150.0, 148.0, 180.0],
            wake: [18.0, 160.0, 195.0, 75.0],
            sleep: [430.0, 63.0, 66.0, 540.0],
            fed_by_night: 0.45,
            fed_by_day: 0.25,
            woken_by_hunger: 0.25,
            by_the_clock: 0.90,
            bottle: 160.0,
            breast: 10.0,
            wet: 4.6,
            dirty: 1.3,
            cluster: 0.02,
        },
    ),
];

impl Rhythm {
    /// Returns what is usual at `days` of age; the youngest and the oldest
    /// band of the table go on for ever.
    #[must_use]
    pub fn at(days: f64) -> Self {
        let after = TABLE.iter().position(|(age, _)| days < *age).unwrap_or(TABLE.len());
        let Some((from, young)) = after.checked_sub(1).map(|place| TABLE[place]) else {
            return TABLE[0].1;
        };
        let Some((to, old)) = TABLE.get(after).copied() else { return young };
        young.mixed(old, (days - from) / (to - from))
    }

    /// Returns the minutes from a feed at this hour to the next that is due.
    #[must_use]
    pub fn feed(&self, hour: f64) -> f64 {
        by_hour(self.feed, hour)
    }

    /// Returns the minutes awake from this hour on.
    #[must_use]
    pub fn wake(&self, hour: f64) -> f64 {
        by_hour(self.wake, hour)
    }

    /// Returns the minutes of a sleep that begins at this hour.
    #[must_use]
    pub fn sleep(&self, hour: f64) -> f64 {
        by_hour(self.sleep, hour)
    }

    fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |mine, its| between(mine, its, share);
        let four = |mine: [f64; 4], its: [f64; 4]| {
            std::array::from_fn(|quarter| mix(mine[quarter], its[quarter]))
        };
        Self {
            feed: four(self.feed, other.feed),
            wake: four(self.wake, other.wake),
            sleep: four(self.sleep, other.sleep),
            fed_by_night: mix(self.fed_by_night, other.fed_by_night),
            fed_by_day: mix(self.fed_by_day, other.fed_by_day),
            woken_by_hunger: mix(self.woken_by_hunger, other.woken_by_hunger),
            by_the_clock: mix(self.by_the_clock, other.by_the_clock),
            bottle: mix(self.bottle, other.bottle),
            breast: mix(self.breast, other.breast),
            wet: mix(self.wet, other.wet),
            dirty: mix(self.dirty, other.dirty),
            cluster: mix(self.cluster, other.cluster),
        }
    }
}

/// Returns what lies between two numbers above 0, on a line of logarithms.
fn between(from: f64, to: f64, share: f64) -> f64 {
    from * exp(share * ln(to / from))
}

/// Returns the value at an hour of the day between the middles of its quarters.
///
/// ```text
/// hour     0     3     6     9     12    15    18    21    24
/// middle         |0|         |1|         |2|         |3|
/// ```
fn by_hour(quarters: [f64; 4], hour: f64) -> f64 {
    let place = ((hour - 3.0) / 6.0).rem_euclid(4.0);
    let (low, share) = if place < 1.0 {
        (0, place)
    } else if place < 2.0 {
        (1, place - 1.0)
    } else if place < 3.0 {
        (2, place - 2.0)
    } else {
        (3, place - 3.0)
    };
    between(quarters[low], quarters[(low + 1) % 4], share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_the_middles_of_the_bands_lies_the_way_between() {
        let near = |found: f64, expected: f64| {
            assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
        };
        near(Rhythm::at(0.0).bottle, 45.0);
        near(Rhythm::at(7.0).bottle, 45.0);
        near(Rhythm::at(14.0).bottle, (45.0_f64 * 65.0).sqrt());
        near(Rhythm::at(21.0).bottle, 65.0);
        near(Rhythm::at(1000.0).bottle, 160.0);
        near(Rhythm::at(7.0).feed(3.0), 148.0);
        near(Rhythm::at(7.0).feed(6.0), (148.0_f64 * 138.0).sqrt());
        near(Rhythm::at(7.0).feed(21.0), 130.0);
        near(Rhythm::at(7.0).feed(0.0), (148.0_f64 * 130.0).sqrt());
        near(Rhythm::at(7.0).feed(24.0), (148.0_f64 * 130.0).sqrt());
    }
}
