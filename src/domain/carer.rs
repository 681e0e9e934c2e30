//! What carers log about themselves, and who they are.

use serde::Deserialize;
use serde::Serialize;

/// A carer as the household knows them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Carer {
    /// The name shown.
    pub name: String,
    /// The one the family protects most; at most one carer is it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub primary: bool,
    /// Gave birth: the postnatal red flags are theirs.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub gave_birth: bool,
}

/// How a recovery goes today against yesterday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recovery {
    /// No change.
    Same,
    /// Better.
    Better,
    /// Worse.
    Worse,
}

/// What a carer answers about themselves and shares: never mood.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckIn {
    /// How sleepy, 1 (not at all) to 5 (nodding off).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sleepiness: Option<u8>,
    /// How loaded, 1 (light) to 5 (too much).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load: Option<u8>,
}
