//! Nappies.

use serde::Deserialize;
use serde::Serialize;

/// One nappy change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Nappy {
    /// What was in it.
    pub content: NappyContent,
    /// Colour of the stool, in the family's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    /// Texture of the stool, in the family's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texture: Option<String>,
    /// How much.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// Sore skin was seen.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub rash: bool,
    /// It did not hold.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub blowout: bool,
}

/// What was in a nappy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NappyContent {
    /// Urine only.
    Wet,
    /// Stool only.
    Dirty,
    /// Both.
    Both,
    /// Nothing.
    #[default]
    Dry,
}

impl NappyContent {
    /// Tells whether it counts as a wet nappy.
    #[must_use]
    pub const fn wet(self) -> bool {
        matches!(self, Self::Wet | Self::Both)
    }

    /// Tells whether it counts as a dirty nappy.
    #[must_use]
    pub const fn dirty(self) -> bool {
        matches!(self, Self::Dirty | Self::Both)
    }

    /// Returns the content of a nappy that was or was not wet and dirty.
    #[must_use]
    pub const fn of(wet: bool, dirty: bool) -> Self {
        match (wet, dirty) {
            (true, true) => Self::Both,
            (true, false) => Self::Wet,
            (false, true) => Self::Dirty,
            (false, false) => Self::Dry,
        }
    }
}

/// How much was in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Little.
    Small,
    /// Middling.
    Medium,
    /// Much.
    Large,
}
