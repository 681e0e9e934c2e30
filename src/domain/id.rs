//! Identities: 128-bit, written as UUIDs, ordered by time where they are fresh.

use serde::Deserialize;
use serde::Serialize;
use std::fmt;
use std::str::FromStr;
use uuid::Builder;
use uuid::Uuid;

/// Defines one identity type over a UUID.
macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID.
            #[must_use]
            pub const fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// Returns the UUID.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }

            /// Returns the sixteen bytes, as the journal stores them.
            #[must_use]
            pub const fn bytes(self) -> [u8; 16] {
                self.0.into_bytes()
            }

            /// Reads the sixteen bytes that [`Self::bytes`] wrote.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    };
}

id_type! {
    /// One row of the journal.
    EntryId
}
id_type! {
    /// One thing that happened; the id of the entry that first logged it.
    FactId
}
id_type! {
    /// All entries of one act of one author; the id of its first entry.
    ActionId
}
id_type! {
    /// One baby of the household.
    BabyId
}
id_type! {
    /// One carer of the household.
    CarerId
}
id_type! {
    /// One alert, from opening to resolution: derived from its rule, its
    /// subject and what its episode began with.
    AlertId
}
id_type! {
    /// One span of trouble, from opening to resolution.
    IncidentId
}
id_type! {
    /// One time a runbook was gone through.
    RunId
}
id_type! {
    /// One journal file on one machine.
    DeviceId
}

impl EntryId {
    /// Returns the `n`th identity after this one, for the entries of one action.
    #[must_use]
    pub const fn plus(self, n: u32) -> Self {
        Self(Uuid::from_u128(self.0.as_u128().wrapping_add(n as u128)))
    }
}

impl From<EntryId> for FactId {
    fn from(entry: EntryId) -> Self {
        Self(entry.0)
    }
}

impl From<FactId> for EntryId {
    fn from(fact: FactId) -> Self {
        Self(fact.0)
    }
}

impl From<EntryId> for ActionId {
    fn from(entry: EntryId) -> Self {
        Self(entry.0)
    }
}

/// Returns the UUID (version 8) that stands for `parts`, the same on every machine.
///
/// Shape: the first 48 bits are `millis` (so that ids of one import sort by
/// time, as fresh ones do), the rest is the SHA-256 of the parts. Two laptops
/// that each add "Dad", or each import one file, agree without talking.
#[must_use]
pub fn derived(millis: i64, parts: &[&str]) -> Uuid {
    use sha2::Digest;
    use sha2::Sha256;
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let digest = hash.finalize();
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[..6].copy_from_slice(&millis.max(0).to_be_bytes()[2..]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derived_ids_agree_and_keep_parts_apart() {
        assert_eq!(derived(5, &["carer", "dad"]), derived(5, &["carer", "dad"]));
        assert_ne!(derived(5, &["ab", "c"]), derived(5, &["a", "bc"]));
        assert!(derived(1, &["z"]) < derived(2, &["a"]));
        assert_eq!(derived(0, &[]).get_version_num(), 8);
    }
}
