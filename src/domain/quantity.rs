//! Checked quantities: one unit each, nothing negative, nothing infinite.

use serde::Deserialize;
use serde::Serialize;
use thiserror::Error;

/// Why a number is no quantity at all; what is merely unlikely is
/// [`crate::journal::check`]'s to ask about.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum QuantityError {
    /// Not a finite number.
    #[error("is not a number")]
    NotFinite,
    /// Under nothing.
    #[error("is below zero")]
    Negative,
    /// More than can be.
    #[error("is over {max} {unit}, more than can be")]
    TooLarge {
        /// The largest that is taken, in `unit`.
        max: f64,
        /// The unit's sign.
        unit: &'static str,
    },
}

/// Defines one quantity: a whole number of its smallest unit.
macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident, $unit:literal, per_unit: $per:literal, max: $max:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "f64", into = "f64")]
        pub struct $name(u32);

        impl $name {
            /// The sign of the unit.
            pub const UNIT: &'static str = $unit;

            /// Returns the quantity of `value` units, rounded to its resolution.
            ///
            /// # Errors
            ///
            /// [`QuantityError`] for what cannot be: not finite, negative, or over the maximum.
            pub fn new(value: f64) -> Result<Self, QuantityError> {
                if !value.is_finite() {
                    return Err(QuantityError::NotFinite);
                }
                if value < 0.0 {
                    return Err(QuantityError::Negative);
                }
                if value > $max {
                    return Err(QuantityError::TooLarge { max: $max, unit: $unit });
                }
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "checked above: between 0 and the maximum, which fits"
                )]
                Ok(Self((value * $per).round() as u32))
            }

            /// Returns the value in its unit.
            #[must_use]
            pub fn value(self) -> f64 {
                f64::from(self.0) / $per
            }

            /// Returns the whole number of its smallest step, as the store keeps it.
            #[must_use]
            pub const fn steps(self) -> u32 {
                self.0
            }
        }

        impl TryFrom<f64> for $name {
            type Error = QuantityError;

            fn try_from(value: f64) -> Result<Self, Self::Error> {
                Self::new(value)
            }
        }

        impl From<$name> for f64 {
            fn from(quantity: $name) -> Self {
                quantity.value()
            }
        }
    };
}

quantity! {
    /// A volume of milk: millilitres to a tenth, 0 to 5000.
    Millilitres, "ml", per_unit: 10.0, max: 5000.0
}
quantity! {
    /// A weight: grams, 0 to 200 000 (a family's own kinds may weigh a carer).
    Grams, "g", per_unit: 1.0, max: 200_000.0
}
quantity! {
    /// A body temperature: degrees Celsius to a hundredth, 0 to 100.
    Celsius, "°C", per_unit: 100.0, max: 100.0
}
quantity! {
    /// A length: millimetres, 0 to 3000.
    Millimetres, "mm", per_unit: 1.0, max: 3000.0
}

/// The unit a value was typed or imported in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Millilitres.
    Ml,
    /// US fluid ounces, 29.5735295625 ml.
    OzUs,
    /// Imperial fluid ounces, 28.4130625 ml.
    OzImperial,
    /// Grams.
    G,
    /// Kilograms.
    Kg,
    /// Avoirdupois pounds, 453.59237 g.
    Lb,
    /// Degrees Celsius.
    C,
    /// Degrees Fahrenheit.
    F,
    /// Millimetres.
    Mm,
    /// Centimetres.
    Cm,
    /// Inches, 25.4 mm.
    In,
}

impl Unit {
    /// Returns the sign printed after a value.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Ml => "ml",
            Self::OzUs | Self::OzImperial => "oz",
            Self::G => "g",
            Self::Kg => "kg",
            Self::Lb => "lb",
            Self::C => "°C",
            Self::F => "°F",
            Self::Mm => "mm",
            Self::Cm => "cm",
            Self::In => "in",
        }
    }

    /// Returns `value` of this unit in the canonical unit of what it measures:
    /// ml, g, °C or mm.
    ///
    /// Source of the factors: the international pound and yard agreement (1959)
    /// and the definitions of the two fluid ounces.
    #[must_use]
    pub fn canonical(self, value: f64) -> f64 {
        match self {
            Self::Ml | Self::G | Self::C | Self::Mm => value,
            Self::OzUs => value * 29.573_529_562_5,
            Self::OzImperial => value * 28.413_062_5,
            Self::Kg => value * 1000.0,
            Self::Lb => value * 453.592_37,
            Self::F => (value - 32.0) / 1.8,
            Self::Cm => value * 10.0,
            Self::In => value * 25.4,
        }
    }
}

/// A value as it was entered, kept beside the canonical one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Entered {
    /// The number, in `unit`.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
}

/// A canonical quantity, and what was entered when that was in another unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Measured<Q> {
    /// In the canonical unit.
    pub canonical: Q,
    /// As entered; absent when it was the canonical unit itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Entered>,
}

impl<Q: TryFrom<f64, Error = QuantityError>> Measured<Q> {
    /// Returns `value` of `unit`, with what was entered kept where it differs.
    ///
    /// # Errors
    ///
    /// [`QuantityError`] as the quantity's own constructor.
    pub fn new(value: f64, unit: Unit) -> Result<Self, QuantityError> {
        let canonical = Q::try_from(unit.canonical(value))?;
        let plain = matches!(unit, Unit::Ml | Unit::G | Unit::C | Unit::Mm);
        Ok(Self { canonical, entered: (!plain).then_some(Entered { value, unit }) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(Millilitres::new(-1.0), Err(QuantityError::Negative));
        assert_eq!(Millilitres::new(f64::NAN), Err(QuantityError::NotFinite));
        assert_eq!(Millilitres::new(f64::INFINITY), Err(QuantityError::NotFinite));
        assert!(matches!(Millilitres::new(5000.1), Err(QuantityError::TooLarge { .. })));
        assert!(Millilitres::new(5000.0).is_ok());
        assert!(serde_json::from_str::<Millilitres>("-3").is_err());
    }

    #[test]
    fn units_convert_and_the_entered_value_stays() {
        let bottle = Measured::<Millilitres>::new(3.0, Unit::OzUs).expect("3 oz");
        assert_eq!(bottle.canonical.steps(), 887);
        assert_eq!(bottle.entered, Some(Entered { value: 3.0, unit: Unit::OzUs }));
        let warm = Measured::<Celsius>::new(100.2, Unit::F).expect("100.2 °F");
        assert_eq!(warm.canonical.steps(), 3789);
        let plain = Measured::<Grams>::new(3840.0, Unit::G).expect("3840 g");
        assert_eq!(plain.entered, None);
    }
}
