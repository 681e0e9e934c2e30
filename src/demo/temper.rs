//! What is this one child's own, against what is usual at its age.
//!
//! Source of the spreads: `forecast.md` §7.

use crate::demo::random::Random;
use crate::demo::random::minutes;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use chrono::NaiveTime;

/// A child's own factors; all are drawn once, before the birth.
#[derive(Debug, Clone)]
pub struct Temper {
    /// On the time between feeds.
    feed: f64,
    /// On the time awake.
    wake: f64,
    /// On the length of sleeps.
    sleep: f64,
    /// On the same three, by three hours of the day.
    pattern: [[f64; 8]; 3],
    /// Hour of the evening at which it is put to bed.
    pub bedtime: f64,
    /// Hour at which its day begins.
    morning: f64,
    /// Days by which it is later than others with everything new.
    pub late: i64,
    spurts: [Spurt; 2],
}

/// Some days of more hunger; with a rate of 1 they do not happen.
#[derive(Debug, Clone, Copy)]
struct Spurt {
    from: f64,
    to: f64,
    rate: f64,
}

impl Temper {
    /// Draws a child.
    #[must_use]
    pub fn new(random: &mut Random) -> Self {
        let mut draw = |spread| random.around(1.0, spread);
        let (feed, wake, sleep) = (draw(0.16), draw(0.10), draw(0.12));
        let pattern = std::array::from_fn(|_| std::array::from_fn(|_| draw(0.12)));
        let bedtime = 19.6 + 0.7 * random.normal().clamp(-2.0, 2.0);
        let morning = 6.9 + 0.5 * random.normal().clamp(-2.0, 2.0);
        let late = random.one(&[-6, -4, -2, 0, 0, 2, 4, 7]);
        let spurts = [(20.0, 27.0), (39.0, 46.0)].map(|window| Spurt::new(window, random));
        Self { feed, wake, sleep, pattern, bedtime, morning, late, spurts }
    }

    /// Returns the factor on the time to the next feed, from this hour and age in days.
    #[must_use]
    pub fn feed(&self, hour: f64, age: f64) -> f64 {
        let hunger = self.spurts.iter().find(|spurt| (spurt.from..spurt.to).contains(&age));
        self.feed * self.pattern[0][window(hour)] / hunger.map_or(1.0, |spurt| spurt.rate)
    }

    /// Returns the factor on the time awake from this hour on.
    #[must_use]
    pub fn wake(&self, hour: f64) -> f64 {
        self.wake * self.pattern[1][window(hour)]
    }

    /// Returns the factor on a sleep from this hour on.
    #[must_use]
    pub fn sleep(&self, hour: f64) -> f64 {
        self.sleep * self.pattern[2][window(hour)]
    }

    /// Returns when its next day begins after `at`, by the wall clock.
    #[must_use]
    pub fn next_morning(&self, at: Timestamp, zone: Zone) -> Timestamp {
        let today = zone.date(at);
        let morning = minutes(self.morning * 60.0);
        [today, today.succ_opt().unwrap_or(today)]
            .map(|date| zone.lenient(date.and_time(NaiveTime::MIN) + morning))
            .into_iter()
            .find(|morning| *morning > at)
            .unwrap_or(at)
    }
}

impl Spurt {
    /// Two to three days in a window of ages, for seven children in ten.
    fn new((first, last): (f64, f64), random: &mut Random) -> Self {
        let length = random.between(2.0, 3.0);
        let from = random.between(first, last - length);
        let rate = random.between(1.2, 1.5);
        let rate = if random.chance(0.7) { rate } else { 1.0 };
        Self { from, to: from + length, rate }
    }
}

/// Returns which three hours of the day an hour lies in.
fn window(hour: f64) -> usize {
    (1..8_u32).filter(|window| f64::from(*window) * 3.0 <= hour).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hour_has_its_window() {
        let windows = [0.0, 2.9, 3.0, 11.9, 12.0, 21.0, 23.9].map(window);
        assert_eq!(windows, [0, 0, 1, 3, 4, 7, 7]);
    }

    #[test]
    fn hunger_of_a_spurt_lasts_two_to_three_days_and_only_in_its_window() {
        let mut happened = 0;
        for seed in 0..200 {
            let temper = Temper::new(&mut Random::new(seed, 0));
            let usual = temper.feed(9.0, 0.0);
            let hungry: Vec<f64> = (0..600)
                .map(|tenth| f64::from(tenth) / 10.0)
                .filter(|age| temper.feed(9.0, *age) < usual)
                .collect();
            assert!(
                hungry
                    .iter()
                    .all(|age| { (20.0..27.0).contains(age) || (39.0..46.0).contains(age) })
            );
            let early = hungry.iter().filter(|age| **age < 30.0).count();
            assert!(early == 0 || (19..=31).contains(&early), "{early}");
            happened += usize::from(early > 0);
        }
        assert!((120..=160).contains(&happened), "{happened} of 200");
    }
}
