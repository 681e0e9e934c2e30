//! Amounts that carry their unit in the cell: `110ml`, `8 lbs. 7 oz.`, `36.5°C`.

use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::QuantityError;
use crate::domain::quantity::Unit;
use crate::import::number::number;
use crate::import::number::quantity;
use crate::import::table::shortened;
use crate::import::warning::Why;

/// What an amount measures; `oz` is a volume of milk and a part of a pound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A volume.
    Volume,
    /// A weight.
    Weight,
    /// A length.
    Length,
    /// A temperature.
    Temperature,
}

/// How a length such as `2.25ft.in` is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feet {
    /// Not at all: nothing tells decimal feet from feet and inches.
    Unknown,
    /// As decimal feet: the file proves it.
    Decimal,
}

/// A number, and the unit that stands with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// The number, in `unit`.
    pub value: f64,
    /// The unit; absent when the cell has none.
    pub unit: Option<Unit>,
    /// Whether a decimal comma was read.
    pub comma: bool,
}

/// Ounces of a pound.
const OZ_IN_LB: f64 = 16.0;
/// Inches of a foot.
const IN_IN_FT: f64 = 12.0;
/// Centimetres of a foot.
const CM_IN_FT: f64 = 30.48;

/// Reads an amount: a number, a number and a unit, or pounds and ounces, feet
/// and inches.
///
/// # Errors
///
/// [`Why`]: no number, an unknown unit, or one with two readings.
pub fn amount(text: &str, what: What, feet: Feet) -> Result<Amount, Why> {
    let parts = parts(text);
    let unknown = || Why::UnknownUnit { text: shortened(text) };
    match parts[..] {
        [(value, "")] => {
            let (value, comma) = read(value, text)?;
            Ok(Amount { value, unit: None, comma })
        }
        [(value, unit)] => {
            let (value, comma) = read(value, text)?;
            let (value, unit) = match folded(unit).as_str() {
                "lbs.oz" if what == What::Weight => (either_way(value, text)?, Unit::Lb),
                "ft.in" if what == What::Length => {
                    let feet = if feet == Feet::Decimal { value } else { either_way(value, text)? };
                    (feet * IN_IN_FT, Unit::In)
                }
                "oz" if what == What::Weight => (value / OZ_IN_LB, Unit::Lb),
                "ft" if what == What::Length => (value * IN_IN_FT, Unit::In),
                word => (value, unit_of(word, what).ok_or_else(unknown)?),
            };
            Ok(Amount { value, unit: Some(unit), comma })
        }
        [(whole, one), (part, other)] => {
            let ((whole, comma), (part, also)) = (read(whole, text)?, read(part, text)?);
            let (value, unit) = match (what, folded(one).as_str(), folded(other).as_str()) {
                (What::Weight, "lb" | "lbs", "oz") => (whole + part / OZ_IN_LB, Unit::Lb),
                (What::Length, "ft", "in") => (whole * IN_IN_FT + part, Unit::In),
                _ => return Err(unknown()),
            };
            Ok(Amount { value, unit: Some(unit), comma: comma || also })
        }
        _ => Err(Why::NotANumber { text: shortened(text) }),
    }
}

/// Reads an amount into the quantity it is; `usual` is the unit of a bare number.
///
/// # Errors
///
/// [`Why`]: as [`amount`], without any unit, or impossible.
pub fn measured<Q>(
    text: &str,
    (what, feet): (What, Feet),
    usual: Option<Unit>,
) -> Result<Measured<Q>, Why>
where
    Q: TryFrom<f64, Error = QuantityError>,
{
    let amount = amount(text, what, feet)?;
    let unit = amount.unit.or(usual).ok_or_else(|| Why::NoUnit { text: shortened(text) })?;
    quantity(amount.value, unit, &shortened(text))
}

/// Reads an amount whose unit, if it has one, stands in a cell beside it.
///
/// # Errors
///
/// [`Why`]: as [`measured`].
pub fn beside<Q>(
    text: &str,
    word: &str,
    what: What,
    usual: Option<Unit>,
) -> Result<Measured<Q>, Why>
where
    Q: TryFrom<f64, Error = QuantityError>,
{
    let usual = if word.is_empty() { usual } else { Some(unit(word, what)?) };
    measured(text, (what, Feet::Unknown), usual)
}

/// Returns what two sides gave together, in their unit where they share one.
#[must_use]
pub fn both(
    left: Option<Measured<Millilitres>>,
    right: Option<Measured<Millilitres>>,
) -> Option<Measured<Millilitres>> {
    let (Some(left), Some(right)) = (left, right) else { return left.or(right) };
    let (value, unit) = match (left.entered, right.entered) {
        (Some(one), Some(other)) if one.unit == other.unit => (one.value + other.value, one.unit),
        _ => (left.canonical.value() + right.canonical.value(), Unit::Ml),
    };
    Measured::new(value, unit).ok()
}

/// Decides how `2.25ft.in` is read, by all lengths of one file: a length that
/// stands there in centimetres too proves decimal feet.
#[must_use]
pub fn decide_feet<'a>(lengths: impl Iterator<Item = &'a str>) -> Feet {
    let mut feet: Vec<f64> = Vec::new();
    let mut centimetres: Vec<f64> = Vec::new();
    for text in lengths {
        let [(value, unit)] = parts(text)[..] else { continue };
        let Ok((value, _)) = number(value) else { continue };
        match folded(unit).as_str() {
            "ft.in" if value.fract() > 0.0 => feet.push(value),
            "cm" => centimetres.push(value),
            _ => {}
        }
    }
    // Two decimals of a foot are what the app keeps.
    let same = |feet: &f64| centimetres.iter().any(|cm| (cm / CM_IN_FT - feet).abs() <= 0.0051);
    if feet.iter().any(same) { Feet::Decimal } else { Feet::Unknown }
}

fn read(number_text: &str, whole: &str) -> Result<(f64, bool), Why> {
    number(number_text).map_err(|why| match why {
        Why::Impossible { error, .. } => Why::Impossible { text: shortened(whole), error },
        _ => Why::NotANumber { text: shortened(whole) },
    })
}

/// Returns a number that reads the same as a decimal and as a whole with
/// smaller units behind the point.
fn either_way(value: f64, text: &str) -> Result<f64, Why> {
    let whole = value.fract() == 0.0;
    whole.then_some(value).ok_or_else(|| Why::AmbiguousUnit { text: shortened(text) })
}

/// Splits `8 lbs. 7 oz.` into numbers and the words behind them.
fn parts(text: &str) -> Vec<(&str, &str)> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && parts.len() < 4 {
        let numeric = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+');
        let end = rest.find(|c| !numeric(c)).unwrap_or(rest.len());
        let (value, behind) = rest.split_at(end);
        let next = behind.find(|c: char| c.is_ascii_digit()).unwrap_or(behind.len());
        let (word, after) = behind.split_at(next);
        parts.push((value, word.trim()));
        rest = after;
    }
    parts
}

fn folded(unit: &str) -> String {
    let plain = |c: &char| !c.is_whitespace();
    unit.trim_end_matches('.').chars().filter(plain).flat_map(char::to_lowercase).collect()
}

fn unit_of(word: &str, what: What) -> Option<Unit> {
    Some(match (what, word) {
        (What::Volume, "ml" | "cc") => Unit::Ml,
        (What::Volume, "oz" | "floz" | "fl_oz" | "fl.oz" | "ounces" | "ounce") => Unit::OzUs,
        (What::Weight, "g" | "gram" | "grams") => Unit::G,
        (What::Weight, "kg" | "kgs") => Unit::Kg,
        (What::Weight, "lb" | "lbs" | "pounds") => Unit::Lb,
        (What::Length, "mm") => Unit::Mm,
        (What::Length, "cm") => Unit::Cm,
        (What::Length, "in" | "inch" | "inches" | "\"") => Unit::In,
        (What::Temperature, "°c" | "c" | "℃" | "ºc") => Unit::C,
        (What::Temperature, "°f" | "f" | "℉" | "ºf") => Unit::F,
        _ => return None,
    })
}

/// Returns the unit that a word names.
///
/// # Errors
///
/// [`Why::UnknownUnit`]: none that measures this.
pub fn unit(word: &str, what: What) -> Result<Unit, Why> {
    unit_of(&folded(word), what).ok_or_else(|| Why::UnknownUnit { text: shortened(word) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, what: What) -> String {
        match amount(text, what, Feet::Unknown) {
            Ok(Amount { value, unit, .. }) => {
                format!("{value:.3} {}", unit.map_or("-", Unit::sign))
            }
            Err(why) => why.class().to_owned(),
        }
    }

    #[test]
    fn amounts_with_their_units_in_every_known_form() {
        for (text, what, expected) in [
            ("110ml", What::Volume, "110.000 ml"),
            ("4oz", What::Volume, "4.000 oz"),
            ("4.5 fl oz", What::Volume, "4.500 oz"),
            ("3,5 ML", What::Volume, "3.500 ml"),
            ("0.30oz", What::Volume, "0.300 oz"),
            ("90", What::Volume, "90.000 -"),
            ("11.7kg", What::Weight, "11.700 kg"),
            ("7235g", What::Weight, "7235.000 g"),
            ("8 lbs. 7 oz.", What::Weight, "8.438 lb"),
            ("4lb 2.70oz", What::Weight, "4.169 lb"),
            ("8 lbs.", What::Weight, "8.000 lb"),
            ("24oz", What::Weight, "1.500 lb"),
            ("79.40cm", What::Length, "79.400 cm"),
            ("18.15in", What::Length, "18.150 in"),
            ("2 ft 8 in", What::Length, "32.000 in"),
            ("36.5°C", What::Temperature, "36.500 °C"),
            ("98.6 °F", What::Temperature, "98.600 °F"),
            ("37.1℃", What::Temperature, "37.100 °C"),
        ] {
            assert_eq!(said(text, what), expected, "{text}");
        }
    }

    #[test]
    fn what_has_two_readings_is_not_converted() {
        for (text, what, expected) in [
            ("8.60lbs.oz", What::Weight, "ambiguous_unit"),
            ("2.25ft.in", What::Length, "ambiguous_unit"),
            ("8lbs.oz", What::Weight, "8.000 lb"),
            ("2ft.in", What::Length, "24.000 in"),
            ("110ml", What::Weight, "unknown_unit"),
            ("3 stone", What::Weight, "unknown_unit"),
            ("8 oz 7 lbs", What::Weight, "unknown_unit"),
            ("ml", What::Volume, "not_a_number"),
            ("", What::Volume, "not_a_number"),
            ("-5ml", What::Volume, "impossible"),
            ("1 ml 2 ml 3 ml", What::Volume, "not_a_number"),
            ("1,234ml", What::Volume, "not_a_number"),
        ] {
            assert_eq!(said(text, what), expected, "{text}");
        }
    }

    #[test]
    fn the_same_length_in_centimetres_proves_decimal_feet() {
        let decide = |lengths: &[&str]| decide_feet(lengths.iter().copied());
        assert_eq!(decide(&["2.75ft.in", "83.82cm"]), Feet::Decimal);
        assert_eq!(decide(&["2.75ft.in", "77cm"]), Feet::Unknown);
        assert_eq!(decide(&["2.75ft.in"]), Feet::Unknown);
        assert_eq!(decide(&["3ft.in", "91.44cm"]), Feet::Unknown, "whole feet prove nothing");
        let read = amount("2.75ft.in", What::Length, Feet::Decimal).expect("decimal feet");
        assert_eq!((read.value, read.unit), (33.0, Some(Unit::In)));
    }
}
