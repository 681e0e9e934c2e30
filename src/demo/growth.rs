//! A smooth growth that no child had.

use crate::demo::random::exp;

/// Returns the weight in grams at `age` days of a baby that weighed `birth`
/// grams: it loses some in the first days, has it back on about day ten, and
/// gains less and less a day from then on.
#[must_use]
pub fn weight(birth: f64, age: f64) -> f64 {
    let lost = 0.07 * birth * (age / 4.0) * exp(1.0 - age / 4.0);
    birth - lost + grown(age - 5.0, 5_500.0, 165.0, 2.0)
}

/// Returns the length in millimetres at `age` days.
#[must_use]
pub fn length(age: f64) -> f64 {
    505.0 + grown(age, 220.0, 200.0, 0.1)
}

/// Returns the circumference of the head in millimetres at `age` days.
#[must_use]
pub fn head(age: f64) -> f64 {
    350.0 + grown(age, 115.0, 170.0, 0.01)
}

/// Nears `most` within a few times `pace` days, and adds `each` a day for ever.
fn grown(age: f64, most: f64, pace: f64, each: f64) -> f64 {
    let age = age.max(0.0);
    most * (1.0 - exp(-age / pace)) + each * age
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weight_falls_a_little_is_back_after_a_week_or_two_and_stays_usual() {
        let lightest = (0..20).map(|day| weight(3_500.0, f64::from(day))).fold(9e9, f64::min);
        assert!((3_500.0 * 0.92..3_500.0 * 0.95).contains(&lightest), "{lightest}");
        let back = (1..30).find(|day| weight(3_500.0, f64::from(*day)) >= 3_500.0);
        assert!(back.is_some_and(|day| (8..=14).contains(&day)), "{back:?}");
        for (age, from, to) in [
            (30.0, 3_900.0, 4_700.0),
            (182.0, 7_000.0, 8_200.0),
            (365.0, 8_500.0, 10_000.0),
            (3_650.0, 15_000.0, 25_000.0),
        ] {
            assert!((from..to).contains(&weight(3_500.0, age)), "{}", weight(3_500.0, age));
        }
        assert!((700.0..760.0).contains(&length(365.0)));
        assert!((1_000.0..1_200.0).contains(&length(3_650.0)));
        assert!((440.0..470.0).contains(&head(365.0)));
        assert!((480.0..560.0).contains(&head(3_650.0)));
    }
}
