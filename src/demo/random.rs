//! Chance from a seed: the same numbers on every machine.

use chrono::TimeDelta;

/// `SplitMix64`; no function of it leaves the four arithmetic operations, so
/// that no platform's mathematics library can change a demo.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// Returns the stream `number` of `seed`; streams do not depend on one another.
    #[must_use]
    pub const fn new(seed: u64, number: u64) -> Self {
        let mut first = Self(seed ^ number.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        Self(first.bits())
    }

    /// Returns 64 random bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 up to and without 1.
    pub fn unit(&mut self) -> f64 {
        let high = u32::try_from(self.bits() >> 32).unwrap_or_default();
        f64::from(high) / (f64::from(u32::MAX) + 1.0)
    }

    /// Returns a number from `low` up to and without `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Tells whether something of this probability happens.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Returns a number around 0 with a spread of 1: the sum of twelve uniform
    /// ones, which is close to the bell curve and never beyond 6.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// Returns a log-normal number: `middle` is its median, `spread` the
    /// standard deviation of its logarithm. Never beyond three of them.
    pub fn around(&mut self, middle: f64, spread: f64) -> f64 {
        middle * exp(spread * self.normal().clamp(-3.0, 3.0))
    }

    /// Returns one of `list`; the first of an empty list is its default.
    pub fn one<T: Copy + Default>(&mut self, list: &[T]) -> T {
        let count = u64::try_from(list.len().max(1)).unwrap_or(1);
        let place = usize::try_from(self.bits() % count).unwrap_or(0);
        list.get(place).copied().unwrap_or_default()
    }
}

/// Returns e to the power of `x`; 1 for what is no number.
///
/// Halved until it is small, summed as a series, squared as often.
#[must_use]
pub fn exp(x: f64) -> f64 {
    let mut small = if x.is_finite() { x.clamp(-700.0, 700.0) } else { 0.0 };
    let mut halvings = 0;
    while small.abs() > 0.5 {
        small /= 2.0;
        halvings += 1;
    }
    let (mut term, mut sum) = (1.0, 1.0);
    for step in 1..=14 {
        term *= small / f64::from(step);
        sum += term;
    }
    (0..halvings).fold(sum, |power, _| power * power)
}

/// Returns the natural logarithm of `x`, which must be above 0; else 0.
#[must_use]
pub fn ln(x: f64) -> f64 {
    if !x.is_finite() || x <= 0.0 {
        return 0.0;
    }
    let (mut rest, mut doublings) = (x, 0.0);
    while rest > 1.5 {
        rest /= 2.0;
        doublings += 1.0;
    }
    while rest < 0.75 {
        rest *= 2.0;
        doublings -= 1.0;
    }
    let ratio = (rest - 1.0) / (rest + 1.0);
    let (mut term, mut sum) = (ratio, 0.0);
    for odd in [1.0, 3.0, 5.0, 7.0, 9.0, 11.0, 13.0, 15.0, 17.0, 19.0, 21.0] {
        sum += term / odd;
        term *= ratio * ratio;
    }
    2.0 * sum + doublings * std::f64::consts::LN_2
}

/// Returns whole minutes of time.
#[must_use]
pub fn minutes(count: f64) -> TimeDelta {
    #[expect(clippy::cast_possible_truncation, reason = "a float that is too large saturates")]
    let whole = count.round() as i64;
    TimeDelta::minutes(whole.clamp(-1_000_000_000, 1_000_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_says_the_same_and_another_something_else() {
        let first = |seed, number| Random::new(seed, number).bits();
        assert_eq!(first(7, 1), first(7, 1));
        assert_ne!(first(7, 1), first(8, 1));
        assert_ne!(first(7, 1), first(7, 2));
    }

    #[test]
    fn powers_and_logarithms_are_those_of_the_library() {
        for x in [-20.0, -3.0, -0.5, 0.0, 0.1, 1.0, 2.5, 20.0] {
            assert!((exp(x) / f64::exp(x) - 1.0).abs() < 1e-11, "{x}");
        }
        for x in [0.001, 0.3, 0.75, 1.0, 1.5, 2.0, 330.0] {
            assert!((ln(x) - f64::ln(x)).abs() < 1e-12, "{x}");
        }
        assert_eq!((ln(0.0), exp(f64::NAN)), (0.0, 1.0));
    }

    #[test]
    fn numbers_have_the_middle_and_the_spread_they_should() {
        let mut random = Random::new(1, 0);
        let drawn: Vec<f64> = (0..20_000).map(|_| random.normal()).collect();
        let mean = drawn.iter().sum::<f64>() / 20_000.0;
        let spread = drawn.iter().map(|one| one * one).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.03, "{mean}");
        assert!((spread - 1.0).abs() < 0.03, "{spread}");
        let happened = (0..20_000).filter(|_| random.chance(0.25)).count();
        assert!((4_700..5_300).contains(&happened), "{happened}");
        let mut around: Vec<f64> = (0..20_000).map(|_| random.around(100.0, 0.3)).collect();
        around.sort_by(f64::total_cmp);
        assert!((around[10_000] - 100.0).abs() < 1.5, "{}", around[10_000]);
        assert!((around[16_827] / 100.0 - exp(0.3)).abs() < 0.03, "{}", around[16_827]);
    }
}
