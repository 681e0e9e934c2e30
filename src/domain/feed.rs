//! Feeds: breast, bottle, solids.

use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::span::Timestamp;
use serde::Deserialize;
use serde::Serialize;

/// One feed, as the carer who gave it saw it.
///
/// A nursing with changes of side is one feed with its sides in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Feed {
    /// At the breast.
    Breast {
        /// The sides in the order they were given; empty when nobody said.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        sides: Vec<SideRun>,
    },
    /// From a bottle.
    Bottle {
        /// What was drunk; absent when nobody measured.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        volume: Option<Measured<Millilitres>>,
        /// What was in it; absent when nobody said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        milk: Option<Milk>,
    },
    /// Food from a spoon or a hand.
    Solids {
        /// What it was, in the family's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        food: Option<String>,
        /// How it was taken, in the family's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reaction: Option<String>,
    },
}

/// A stretch at one breast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideRun {
    /// Which.
    pub side: Side,
    /// Whole minutes; absent while it runs or when nobody timed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// When it began, for a timer; absent when only the minutes are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
}

impl SideRun {
    /// Returns a run of unknown length at `side`.
    #[must_use]
    pub const fn of(side: Side) -> Self {
        Self { side, minutes: None, from: None }
    }
}

/// Which breast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The mother's left.
    Left,
    /// The mother's right.
    Right,
}

impl Side {
    /// Returns the other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// What a bottle holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Milk {
    /// Expressed breast milk.
    Expressed,
    /// Formula.
    Formula,
    /// Both in one bottle.
    Mixed,
    /// Anything else: water, cow's milk.
    Other,
}
