//! Sleep debt.

use crate::metrics::carer::sleepday::DAYS;
use chrono::TimeDelta;

/// Sleep that an adult needs, in hours a day.
///
/// Source: `facts.md` §8.3; published range 7 to 9, for the family to change.
pub const NEED: f64 = 8.0;

/// What a day weighs against the one after it; weight halves every 4.98 days.
///
/// Source: `facts.md` §8.3: the last night has 15 % of all weight.
const LAMBDA: f64 = 0.87;

/// A day repays at most so many hours.
///
/// Source: `facts.md` §8.3; recovery is slow, the figure is ours.
const REPAYS: f64 = 2.0;

/// With fewer complete sleep-days nothing is said.
pub const LEAST_DAYS: usize = 5;

/// Sleep debt over the last fourteen sleep-days.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Debt {
    /// In hours, never negative; `None` is insufficient data.
    pub hours: Option<f64>,
    /// The weight of the days that are complete, 0 to 1.
    pub confidence: f64,
    /// How many days are complete.
    pub days: usize,
}

/// Returns the debt of the sleep-days `slept`, the newest first, against a need
/// of `need` hours a day.
///
/// ```text
/// w_i   = 0.87^(i-1)                       W = 6.5975 for 14 days
/// d_i   = max(need - slept_i, -2)
/// debt  = max(0, W * sum(w_i d_i) / sum(w_i))    over complete days
/// ```
///
/// Source: `facts.md` §8.3, after Van Dongen 2003, Belenky 2003, and the
/// windows of RISE and Oura.
#[must_use]
pub fn debt(slept: &[Option<TimeDelta>; DAYS], need: f64) -> Debt {
    let (mut all, mut known, mut sum, mut days) = (0.0, 0.0, 0.0, 0);
    let mut weight = 1.0;
    for day in slept {
        all += weight;
        if let Some(day) = day {
            let missing = (need - day.as_seconds_f64() / 3600.0).max(-REPAYS);
            known += weight;
            sum += weight * missing;
            days += 1;
        }
        weight *= LAMBDA;
    }
    let hours = (days >= LEAST_DAYS).then(|| (all * sum / known).max(0.0));
    Debt { hours, confidence: known / all, days }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(hours: &[f64]) -> Debt {
        let mut days = [None; DAYS];
        for (day, hours) in days.iter_mut().zip(hours) {
            #[expect(clippy::cast_possible_truncation, reason = "whole seconds of a day")]
            let seconds = (hours * 3600.0) as i64;
            *day = Some(TimeDelta::seconds(seconds));
        }
        debt(&days, NEED)
    }

    #[test]
    fn the_vectors_of_the_definition() {
        let mut last_short = [8.0; 14];
        last_short[0] = 4.0;
        let mut long_ago = [8.0; 14];
        long_ago[13] = 4.0;
        let alternating: Vec<f64> = [6.0, 8.0].into_iter().cycle().take(14).collect();
        for (hours, expected) in [
            (&[6.0; 14][..], 13.195),
            (&[7.0; 14], 6.598),
            (&[5.0; 14], 19.793),
            (&last_short, 4.0),
            (&long_ago, 0.654),
            (&alternating, 7.056),
            (&[6.0; 5], 13.195),
            (&[9.0; 14], 0.0),
        ] {
            let found = days(hours).hours.expect("enough days");
            assert!((found - expected).abs() < 0.0005, "{hours:?}: {found}");
        }
        assert!((days(&[6.0; 5]).confidence - 0.585).abs() < 0.0005);
        assert!((days(&[6.0; 14]).confidence - 1.0).abs() < 1e-12);
    }

    #[test]
    fn under_five_days_nothing_is_said() {
        let four = days(&[6.0; 4]);
        assert_eq!((four.hours, four.days), (None, 4));
        assert!(four.confidence > 0.4);
        assert_eq!(debt(&[None; DAYS], NEED), Debt::default());
    }

    #[test]
    fn a_surplus_repays_two_hours_a_day_at_most() {
        let with = |surplus: f64| days(&[[surplus].as_slice(), &[6.0; 13]].concat()).hours;
        assert_eq!(with(10.0), with(14.0));
        assert!(with(9.0) > with(10.0));
    }
}
