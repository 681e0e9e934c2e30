//! Expressing milk.

use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use serde::Deserialize;
use serde::Serialize;

/// Milk expressed in one sitting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pump {
    /// All of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Measured<Millilitres>>,
    /// From the left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<Measured<Millilitres>>,
    /// From the right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<Measured<Millilitres>>,
    /// Which sides, when that was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sides: Option<PumpSides>,
}

/// Which sides were pumped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PumpSides {
    /// The left only.
    Left,
    /// The right only.
    Right,
    /// Both.
    Both,
}
