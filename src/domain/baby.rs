//! A baby as the household knows it.

use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::span::Timestamp;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

/// A baby, born or expected.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Baby {
    /// The name shown; empty until somebody gives one.
    pub name: String,
    /// When it was born; absent while expected or not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born: Option<Timestamp>,
    /// The due date, for an expected baby and for a corrected age.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Sex, for the growth standard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Completed weeks of gestation at birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u8>,
    /// Weight at birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_weight: Option<Measured<Grams>>,
}

impl Baby {
    /// Tells whether this baby is still expected: a due date and no birth.
    #[must_use]
    pub const fn expected(&self) -> bool {
        self.due.is_some() && self.born.is_none()
    }
}

/// Sex, as the growth standard asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    #[serde(rename = "f")]
    Female,
    /// Male.
    #[serde(rename = "m")]
    Male,
}
