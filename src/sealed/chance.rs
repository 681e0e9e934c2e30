//! Random bytes of the operating system, for keys, salts, nonces and ids.

use crate::sealed::error::SealError;
use uuid::Builder;
use uuid::Uuid;

/// Fills an array with chance.
///
/// # Errors
///
/// [`SealError::Chance`] when the system gives none.
pub fn bytes<const N: usize>() -> Result<[u8; N], SealError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| SealError::Chance)?;
    Ok(bytes)
}

/// Returns an id that tells neither time nor order: UUID version 4.
///
/// # Errors
///
/// As [`bytes`].
pub fn id() -> Result<Uuid, SealError> {
    Ok(Builder::from_random_bytes(bytes()?).into_uuid())
}
