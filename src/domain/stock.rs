//! Milk that is kept: a bottle made up, milk that was expressed.

use crate::domain::feed::Milk;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::span::Timestamp;
use serde::Deserialize;
use serde::Serialize;

/// One bottle or bag; its fact begins when it was made or expressed, or left
/// the freezer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// What it is.
    pub milk: Milk,
    /// How much; absent when nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<Measured<Millilitres>>,
    /// Where it is kept.
    pub place: Place,
    /// When a baby first drank from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Timestamp>,
    /// When it was used up or thrown away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone: Option<Timestamp>,
}

/// Where milk is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// At room temperature.
    Room,
    /// In a fridge, how cold is not known.
    Fridge,
    /// In a fridge at 0 to 4 °C.
    ColdFridge,
    /// In a cool bag with ice packs.
    CoolBag,
    /// In the ice compartment of a fridge.
    Icebox,
    /// In a freezer at −18 °C.
    Freezer,
    /// Thawed in the fridge.
    Thawed,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 7] = [
        Self::Room,
        Self::Fridge,
        Self::ColdFridge,
        Self::CoolBag,
        Self::Icebox,
        Self::Freezer,
        Self::Thawed,
    ];

    /// Returns the word for it, in phrases, data and JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Room => "room",
            Self::Fridge => "fridge",
            Self::ColdFridge => "coldfridge",
            Self::CoolBag => "coolbag",
            Self::Icebox => "icebox",
            Self::Freezer => "freezer",
            Self::Thawed => "thawed",
        }
    }
}
