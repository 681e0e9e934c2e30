//! How much a bottle usually is, and what to offer beside it.

use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;

/// How many of the last bottles say what is usual.
pub const LAST: usize = 20;

/// The usual bottle and the amounts around it.
#[derive(Debug, Clone, PartialEq)]
pub struct Bottles {
    /// The middle one of the last bottles, rounded to 5 ml or half an ounce.
    pub usual: Measured<Millilitres>,
    /// Five amounts in steps of about a sixth of the usual one, which is
    /// among them; smallest first.
    pub choices: Vec<Measured<Millilitres>>,
}

/// Returns the bottles to offer after `last`, the amounts that were drunk
/// lately, in any order; `None` when no amount is known.
///
/// ```text
/// last     60 85 90 90 95 120      middle 90
/// choices  60 75 [90] 105 120
/// ```
#[must_use]
pub fn bottles(last: &[Millilitres], units: Units) -> Option<Bottles> {
    let mut last = last.to_vec();
    last.sort_unstable();
    let middle = last.get(last.len().saturating_sub(1) / 2)?;
    let (unit, grain) = match units {
        Units::Metric => (Unit::Ml, 5.0),
        Units::Us => (Unit::OzUs, 0.5),
        Units::Imperial => (Unit::OzImperial, 0.5),
    };
    let usual = (middle.value() / unit.canonical(grain)).round().max(1.0);
    let step = (usual / 6.0).round().max(1.0);
    let first = (usual - 2.0 * step).max(1.0);
    let amount = |grains: f64| Measured::<Millilitres>::new(grains * grain, unit).ok();
    let choices = (0..5).filter_map(|n| amount(first + f64::from(n) * step)).collect();
    Some(Bottles { usual: amount(usual)?, choices })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The amounts as they are shown.
    fn offered(last: &[f64], units: Units) -> (f64, Vec<f64>) {
        let last: Vec<_> = last.iter().map(|ml| Millilitres::new(*ml).expect("ml")).collect();
        let bottles = bottles(&last, units).expect("amounts are known");
        let shown = |measured: &Measured<Millilitres>| {
            measured.entered.map_or(measured.canonical.value(), |entered| entered.value)
        };
        (shown(&bottles.usual), bottles.choices.iter().map(shown).collect())
    }

    #[test]
    fn amounts_lie_around_the_middle_of_the_last_ones() {
        for (last, units, usual, choices) in [
            (&[90.0][..], Units::Metric, 90.0, [60.0, 75.0, 90.0, 105.0, 120.0]),
            (&[120.0, 60.0, 90.0], Units::Metric, 90.0, [60.0, 75.0, 90.0, 105.0, 120.0]),
            (&[120.0, 90.0], Units::Metric, 90.0, [60.0, 75.0, 90.0, 105.0, 120.0]),
            (&[92.4], Units::Metric, 90.0, [60.0, 75.0, 90.0, 105.0, 120.0]),
            (&[92.5], Units::Metric, 95.0, [65.0, 80.0, 95.0, 110.0, 125.0]),
            (&[30.0], Units::Metric, 30.0, [20.0, 25.0, 30.0, 35.0, 40.0]),
            (&[150.0], Units::Metric, 150.0, [100.0, 125.0, 150.0, 175.0, 200.0]),
            (&[5.0], Units::Metric, 5.0, [5.0, 10.0, 15.0, 20.0, 25.0]),
            (&[0.0], Units::Metric, 5.0, [5.0, 10.0, 15.0, 20.0, 25.0]),
            (&[88.7], Units::Us, 3.0, [2.0, 2.5, 3.0, 3.5, 4.0]),
            (&[85.2], Units::Imperial, 3.0, [2.0, 2.5, 3.0, 3.5, 4.0]),
        ] {
            assert_eq!(offered(last, units), (usual, choices.to_vec()), "{last:?} {units:?}");
        }
    }

    #[test]
    fn with_no_amount_known_none_is_offered() {
        assert_eq!(bottles(&[], Units::Metric), None);
    }
}
