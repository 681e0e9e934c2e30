//! How a baby's day goes, by age.
//!
//! Source of the table: `forecast.md` §7, medians fitted to 22 children's logs.
//! It makes a demo believable and says nothing about any child.

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
    /// Millilitres of a bottle.
    pub bottle: f64,
    /// Minutes at the breast.
    pub breast: f64,
    /// Wet nappies a day.
    pub wet: f64,
    /// Dirty nappies a day.
    pub dirty: f64,
}

/// The middle of each age band in days, and what is usual there.
const TABLE: [(f64, Rhythm); 4] = [
    (
        7.0,
        Rhythm {
            feed: [148.0, 138.0, 130.0, 130.0],
            wake: [35.0, 50.0, 50.0, 45.0],
            sleep: [140.0, 112.0, 98.0, 105.0],
            fed_by_night: 0.90,
            fed_by_day: 0.85,
            woken_by_hunger: 0.75,
            bottle: 45.0,
            breast: 24.0,
            wet: 6.5,
            dirty: 4.6,
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
            bottle: 65.0,
            breast: 20.0,
            wet: 8.0,
            dirty: 4.4,
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
            bottle: 85.0,
            breast: 19.0,
            wet: 7.5,
            dirty: 4.2,
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
            bottle: 100.0,
            breast: 17.0,
            wet: 6.5,
            dirty: 2.4,
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
        let mix = |mine: f64, its: f64| mine + (its - mine) * share;
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
            bottle: mix(self.bottle, other.bottle),
            breast: mix(self.breast, other.breast),
            wet: mix(self.wet, other.wet),
            dirty: mix(self.dirty, other.dirty),
        }
    }
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
    quarters[low] + (quarters[(low + 1) % 4] - quarters[low]) * share
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
        near(Rhythm::at(14.0).bottle, 55.0);
        near(Rhythm::at(21.0).bottle, 65.0);
        near(Rhythm::at(1000.0).bottle, 100.0);
        near(Rhythm::at(7.0).feed(3.0), 148.0);
        near(Rhythm::at(7.0).feed(6.0), 143.0);
        near(Rhythm::at(7.0).feed(21.0), 130.0);
        near(Rhythm::at(7.0).feed(0.0), 139.0);
        near(Rhythm::at(7.0).feed(24.0), 139.0);
    }
}
