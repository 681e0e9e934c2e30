//! Whom a fact is about.

use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use serde::Deserialize;
use serde::Serialize;

/// Whom a fact is about: `{"baby": id}`, `{"carer": id}` or `"household"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A baby.
    Baby(BabyId),
    /// A carer.
    Carer(CarerId),
    /// The household as a whole: a visit, a trip.
    Household,
}

impl Subject {
    /// Returns the baby, when it is one.
    #[must_use]
    pub const fn baby(self) -> Option<BabyId> {
        match self {
            Self::Baby(id) => Some(id),
            Self::Carer(_) | Self::Household => None,
        }
    }

    /// Returns the carer, when it is one.
    #[must_use]
    pub const fn carer(self) -> Option<CarerId> {
        match self {
            Self::Carer(id) => Some(id),
            Self::Baby(_) | Self::Household => None,
        }
    }
}
