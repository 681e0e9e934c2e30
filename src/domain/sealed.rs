//! What is stored of sealed check-ins: bytes that say nothing without the
//! carer's passphrase.

use crate::domain::id::CarerId;
use uuid::Uuid;

/// Bytes of a wrapped key: nonce, key, tag.
pub const WRAPPED: usize = 24 + 32 + 16;

/// The key of one carer, wrapped by a passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedKey {
    /// Random; the rows that it opens name it.
    pub id: Uuid,
    /// Whose.
    pub carer: CarerId,
    /// Random, of the derivation from the passphrase.
    pub salt: [u8; 16],
    /// What the derivation costs.
    pub cost: Cost,
    /// Nonce, ciphertext and tag.
    pub wrapped: [u8; WRAPPED],
}

/// What it costs to try one passphrase: the parameters of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

/// One sealed check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRow {
    /// Random.
    pub id: Uuid,
    /// The key that opens it.
    pub key: Uuid,
    /// Nonce, ciphertext and tag; as long for every row.
    pub contents: Vec<u8>,
}
