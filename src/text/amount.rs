//! Amounts in words: the household's unit first, what was entered beside it.

use crate::domain::quantity::Celsius;
use crate::domain::quantity::Entered;
use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::Millimetres;
use crate::domain::quantity::Unit;
use crate::domain::setting::Units;
use crate::text::ascii::fitted;
use crate::text::style::Style;

/// Something measured that can be put into words.
pub trait Amount {
    /// Returns it in the household's units, `90 ml`, with what was entered
    /// where that reads otherwise: `89 ml (3 oz)`.
    fn words(&self, style: &Style) -> String;
}

/// Returns `amount` in words; see [`Amount::words`].
#[must_use]
pub fn amount(amount: &impl Amount, style: &Style) -> String {
    fitted(amount.words(style), style)
}

impl Amount for Measured<Millilitres> {
    fn words(&self, style: &Style) -> String {
        let ml = self.canonical.value();
        let ounces = match (self.entered, style.units) {
            (Some(Entered { value, unit: Unit::OzUs | Unit::OzImperial }), _) => Some(value),
            (_, Units::Us) => Some(ml / Unit::OzUs.canonical(1.0)),
            (_, Units::Imperial) => Some(ml / Unit::OzImperial.canonical(1.0)),
            (_, Units::Metric) => None,
        };
        // A converted value has no tenths of a millilitre to show.
        let ml = if self.entered.is_some() { number(ml, 0) } else { number(ml, 1) };
        let metric = format!("{ml} ml");
        pair(metric, ounces.map(|oz| format!("{} oz", number(oz, 1))), style.units != Units::Metric)
    }
}

impl Amount for Measured<Grams> {
    fn words(&self, style: &Style) -> String {
        let grams = self.canonical.value();
        let typed = matches!(self.entered, Some(Entered { unit: Unit::Lb, .. }));
        let pounds = (typed || style.units != Units::Metric).then(|| pounds(grams));
        pair(format!("{} g", grouped(self.canonical.steps())), pounds, style.units != Units::Metric)
    }
}

impl Amount for Measured<Celsius> {
    fn words(&self, style: &Style) -> String {
        let celsius = self.canonical.value();
        let fahrenheit = match self.entered {
            Some(Entered { value, unit: Unit::F }) => Some(value),
            _ if style.units == Units::Us => Some(celsius * 1.8 + 32.0),
            _ => None,
        };
        let other = fahrenheit.map(|value| format!("{value:.1} °F"));
        pair(format!("{celsius:.1} °C"), other, style.units == Units::Us)
    }
}

impl Amount for Measured<Millimetres> {
    fn words(&self, style: &Style) -> String {
        let millimetres = self.canonical.value();
        let inches = match self.entered {
            Some(Entered { value, unit: Unit::In }) => Some(value),
            _ if style.units == Units::Us => Some(millimetres / 25.4),
            _ => None,
        };
        let other = inches.map(|value| format!("{} in", number(value, 2)));
        pair(format!("{} cm", number(millimetres / 10.0, 1)), other, style.units == Units::Us)
    }
}

/// Returns a number with at most `places` decimals and no zeros at its end.
#[must_use]
pub fn number(value: f64, places: usize) -> String {
    let words = format!("{value:.places$}");
    if words.contains('.') {
        words.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        words
    }
}

/// Puts the household's unit first and the other in brackets.
fn pair(metric: String, other: Option<String>, other_first: bool) -> String {
    match other {
        None => metric,
        Some(other) if other_first => format!("{other} ({metric})"),
        Some(other) => format!("{metric} ({other})"),
    }
}

/// Returns whole numbers in groups of three: `3 840`.
fn grouped(value: u32) -> String {
    let digits = value.to_string();
    let mut words = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            words.push(' ');
        }
        words.push(digit);
    }
    words
}

/// Returns a weight in pounds and ounces to a half: `8 lb 7.5 oz`.
fn pounds(grams: f64) -> String {
    let halves = (grams / Unit::Lb.canonical(1.0) * 32.0).round();
    let whole = (halves / 32.0).floor();
    let ounces = (halves - whole * 32.0) / 2.0;
    if ounces > 0.0 {
        format!("{} lb {} oz", number(whole, 0), number(ounces, 1))
    } else {
        format!("{} lb", number(whole, 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;
    use crate::text::style::Clock;
    use crate::text::style::Tone;

    fn said<Q>(value: f64, unit: Unit, units: Units) -> String
    where
        Q: TryFrom<f64, Error = crate::domain::quantity::QuantityError>,
        Measured<Q>: Amount,
    {
        let style =
            Style { tone: Tone::Ops, clock: Clock::H24, units, zone: Zone::UTC, ascii: false };
        amount(&Measured::<Q>::new(value, unit).expect("an amount"), &style)
    }

    #[test]
    fn volumes() {
        for (value, unit, units, words) in [
            (90.0, Unit::Ml, Units::Metric, "90 ml"),
            (2.5, Unit::Ml, Units::Metric, "2.5 ml"),
            (3.0, Unit::OzUs, Units::Metric, "89 ml (3 oz)"),
            (3.0, Unit::OzUs, Units::Us, "3 oz (89 ml)"),
            (90.0, Unit::Ml, Units::Us, "3 oz (90 ml)"),
            (3.0, Unit::OzImperial, Units::Imperial, "3 oz (85 ml)"),
        ] {
            assert_eq!(said::<Millilitres>(value, unit, units), words);
        }
    }

    #[test]
    fn weights() {
        for (value, unit, units, words) in [
            (3.84, Unit::Kg, Units::Metric, "3 840 g"),
            (999.0, Unit::G, Units::Metric, "999 g"),
            (12_345.0, Unit::G, Units::Metric, "12 345 g"),
            (8.0, Unit::Lb, Units::Metric, "3 629 g (8 lb)"),
            (3840.0, Unit::G, Units::Us, "8 lb 7.5 oz (3 840 g)"),
            // Fifteen ounces and a half round up to a pound, never to 16 oz.
            (453.5, Unit::G, Units::Us, "1 lb (454 g)"),
        ] {
            assert_eq!(said::<Grams>(value, unit, units), words);
        }
    }

    #[test]
    fn temperatures_and_lengths() {
        assert_eq!(said::<Celsius>(37.9, Unit::C, Units::Metric), "37.9 °C");
        assert_eq!(said::<Celsius>(100.2, Unit::F, Units::Metric), "37.9 °C (100.2 °F)");
        assert_eq!(said::<Celsius>(38.0, Unit::C, Units::Us), "100.4 °F (38.0 °C)");
        assert_eq!(said::<Millimetres>(54.0, Unit::Cm, Units::Metric), "54 cm");
        assert_eq!(said::<Millimetres>(545.0, Unit::Mm, Units::Imperial), "54.5 cm");
        assert_eq!(said::<Millimetres>(21.25, Unit::In, Units::Us), "21.25 in (54 cm)");
    }
}
