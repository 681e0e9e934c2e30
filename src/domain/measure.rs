//! What is read off a thermometer, a scale, a tape, a leaflet.

use crate::domain::quantity::Celsius;
use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millimetres;
use serde::Deserialize;
use serde::Serialize;

/// One reading of a thermometer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Temperature {
    /// The reading.
    pub value: Measured<Celsius>,
    /// Where it was taken; absent when nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<TemperatureMethod>,
    /// Somebody said that the baby is otherwise well.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub well: bool,
}

/// Where a temperature was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TemperatureMethod {
    /// Under the arm.
    Armpit,
    /// In the ear.
    Ear,
    /// On the forehead.
    Forehead,
    /// Rectally.
    Rectal,
    /// In the mouth.
    Mouth,
}

/// One dose, as given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Medicine {
    /// The product, in the family's words.
    pub product: String,
    /// Its strength as printed: `120 mg/5 ml`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<String>,
    /// How much was given, in the family's words: `2.5 ml`, `1 drop`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// Why it was logged although the guard named a reason against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_reason: Option<String>,
}

/// A measurement of growth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", content = "value", rename_all = "snake_case")]
pub enum Measurement {
    /// Body weight.
    Weight(Measured<Grams>),
    /// Crown to heel.
    Length(Measured<Millimetres>),
    /// Head circumference.
    Head(Measured<Millimetres>),
}
