//! What the household has settled: zone, nation, units.

use crate::domain::zone::Zone;
use serde::Deserialize;
use serde::Serialize;

/// One setting of the household; each is a record of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "setting", content = "value", rename_all = "snake_case")]
pub enum Setting {
    /// The family's time zone.
    Zone(Zone),
    /// The nation, for phone numbers and schedules.
    Nation(Nation),
    /// Units of quick entry and display.
    Units(Units),
}

impl Setting {
    /// Returns the setting's name, the key it is stored under.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zone(_) => "zone",
            Self::Nation(_) => "nation",
            Self::Units(_) => "units",
        }
    }
}

/// A nation whose numbers and schedules are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nation {
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
    /// The United States.
    Usa,
}

/// How amounts are typed and shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Units {
    /// ml, g, °C, cm; an ounce that is typed is a US one.
    #[default]
    Metric,
    /// fl oz (US), lb, °F, in.
    Us,
    /// fl oz (imperial), lb, °C, cm.
    Imperial,
}
