//! What a family says about who is on call, beside its plan.
//!
//! Source: overrides of `sre.md` §2.3 and §2.5.

use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use serde::Deserialize;
use serde::Serialize;

/// A change of who is on call, of who is there, or of whose sleep is protected.
///
/// It takes effect from its start or from when it was written down, whichever
/// is later: the past stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum RosterSaid {
    /// A carer is on call instead of whoever has the duty.
    Take {
        /// Who.
        carer: CarerId,
        /// From when.
        from: Timestamp,
        /// Until when.
        to: Timestamp,
    },
    /// Two carers exchange their duties.
    Swap {
        /// The one.
        one: CarerId,
        /// The other.
        other: CarerId,
        /// From when.
        from: Timestamp,
        /// Until when.
        to: Timestamp,
    },
    /// A carer is not there: no duty, and nobody asks them.
    Away {
        /// Who.
        carer: CarerId,
        /// From when.
        from: Timestamp,
        /// Until when; absent until they say they are back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Timestamp>,
    },
    /// A carer is there again.
    Back {
        /// Who.
        carer: CarerId,
        /// From when.
        from: Timestamp,
    },
    /// The sleep of a carer is protected, this once.
    Protect {
        /// Whose.
        carer: CarerId,
        /// From when.
        from: Timestamp,
        /// Until when.
        to: Timestamp,
    },
}

impl RosterSaid {
    /// Returns the carer it is about; of two, the one who said it.
    #[must_use]
    pub const fn carer(&self) -> CarerId {
        match self {
            Self::Take { carer, .. }
            | Self::Away { carer, .. }
            | Self::Back { carer, .. }
            | Self::Protect { carer, .. } => *carer,
            Self::Swap { one, .. } => *one,
        }
    }

    /// Returns when it begins, where it was written down before.
    #[must_use]
    pub const fn from(&self) -> Timestamp {
        match self {
            Self::Take { from, .. }
            | Self::Swap { from, .. }
            | Self::Away { from, .. }
            | Self::Back { from, .. }
            | Self::Protect { from, .. } => *from,
        }
    }

    /// Returns when it ends; `None` when nothing says so yet.
    #[must_use]
    pub const fn until(&self) -> Option<Timestamp> {
        match self {
            Self::Take { to, .. } | Self::Swap { to, .. } | Self::Protect { to, .. } => Some(*to),
            Self::Away { to, .. } => *to,
            Self::Back { from, .. } => Some(*from),
        }
    }
}
