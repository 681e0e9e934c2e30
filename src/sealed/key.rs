//! A carer's key: made, wrapped by a passphrase, opened by it.

use crate::domain::id::CarerId;
use crate::domain::sealed::Cost;
use crate::domain::sealed::SealedKey;
use crate::domain::sealed::WRAPPED;
use crate::domain::secret::Secret;
use crate::sealed::chance;
use crate::sealed::contents;
use crate::sealed::error::SealError;
use argon2::Algorithm;
use argon2::Argon2;
use argon2::Params;
use argon2::Version;
use std::fmt;
use uuid::Uuid;
use zeroize::Zeroizing;

/// What trying one passphrase costs: 64 MiB, three passes, one lane.
///
/// Source: OWASP, Password Storage Cheat Sheet, asks for at least 19 MiB and
/// two passes; RFC 9106 §4 recommends 64 MiB and three passes where memory is
/// scarce.
pub const COST: Cost = Cost { memory_kib: 64 * 1024, passes: 3, lanes: 1 };

/// The least and the most that a stored key may ask for: a file from
/// elsewhere must neither be cheap to try nor take the machine's memory.
const LEAST: Cost = Cost { memory_kib: 19 * 1024, passes: 2, lanes: 1 };
const MOST: Cost = Cost { memory_kib: 1 << 20, passes: 16, lanes: 8 };

/// What a wrapped key is bound to.
const LABEL: &[u8] = b"dadops sealed key 1";

/// A carer's key while it is open; overwritten when dropped.
pub struct Key {
    id: Uuid,
    bytes: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Key {
    /// Returns the id that rows name.
    #[must_use]
    pub const fn id(&self) -> Uuid {
        self.id
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }
}

/// Makes a key for `carer` and wraps it by `passphrase`, which takes a while.
///
/// # Errors
///
/// [`SealError`]: there is no key.
pub fn create(carer: CarerId, passphrase: &Secret) -> Result<(SealedKey, Key), SealError> {
    let (id, salt) = (chance::id()?, chance::bytes()?);
    let key = Key { id, bytes: Zeroizing::new(chance::bytes()?) };
    let mut sealed = SealedKey { id, carer, salt, cost: COST, wrapped: [0; WRAPPED] };
    let wrapping = derive(&sealed, passphrase)?;
    let wrapped = contents::encrypt(&wrapping, key.bytes.as_slice(), &bound(&sealed))?;
    sealed.wrapped = wrapped.try_into().map_err(|_| SealError::Damaged)?;
    Ok((sealed, key))
}

/// Opens a carer's key, which takes as long whatever is typed.
///
/// # Errors
///
/// [`SealError::Passphrase`] when it is another; [`SealError::Cost`] when the
/// stored parameters are none.
pub fn open(sealed: &SealedKey, passphrase: &Secret) -> Result<Key, SealError> {
    let wrapping = derive(sealed, passphrase)?;
    let opened = contents::decrypt(&wrapping, &sealed.wrapped, &bound(sealed))
        .map_err(|_| SealError::Passphrase)?;
    let mut bytes = Zeroizing::new([0; 32]);
    if opened.len() != bytes.len() {
        return Err(SealError::Damaged);
    }
    bytes.copy_from_slice(&opened);
    Ok(Key { id: sealed.id, bytes })
}

fn derive(sealed: &SealedKey, passphrase: &Secret) -> Result<Zeroizing<[u8; 32]>, SealError> {
    let Cost { memory_kib, passes, lanes } = sealed.cost;
    let bearable = (LEAST.memory_kib..=MOST.memory_kib).contains(&memory_kib)
        && (LEAST.passes..=MOST.passes).contains(&passes)
        && (LEAST.lanes..=MOST.lanes).contains(&lanes);
    if !bearable {
        return Err(SealError::Cost);
    }
    let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(|_| SealError::Cost)?;
    let mut bytes = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.bytes(), &sealed.salt, bytes.as_mut_slice())
        .map_err(|_| SealError::Cost)?;
    Ok(bytes)
}

/// What the wrapped key belongs to: neither can be put in another's place.
fn bound(sealed: &SealedKey) -> Vec<u8> {
    let Cost { memory_kib, passes, lanes } = sealed.cost;
    let mut bound = LABEL.to_vec();
    bound.extend(sealed.id.as_bytes());
    bound.extend(sealed.carer.bytes());
    for number in [memory_kib, passes, lanes] {
        bound.extend(number.to_be_bytes());
    }
    bound
}

#[cfg(test)]
mod tests {
    use super::*;

    fn carer(n: u128) -> CarerId {
        CarerId::new(Uuid::from_u128(n))
    }

    #[test]
    fn only_the_passphrase_opens_it_and_only_for_its_carer() {
        let (sealed, key) = create(carer(1), &Secret::of("open")).expect("a key");
        let again = open(&sealed, &Secret::of("open")).expect("it opens");
        assert_eq!((again.id(), again.bytes()), (key.id(), key.bytes()));
        let wrong = open(&sealed, &Secret::of("Open"));
        assert_eq!(wrong.err(), Some(SealError::Passphrase));
        let other = SealedKey { carer: carer(2), ..sealed.clone() };
        assert_eq!(open(&other, &Secret::of("open")).err(), Some(SealError::Passphrase));
        assert_eq!(sealed.id.get_version_num(), 4, "no time in the id");
        assert_eq!(format!("{key:?}"), "…");
    }

    #[test]
    fn a_file_chooses_neither_a_cheap_nor_a_ruinous_cost() {
        let (sealed, _) = create(carer(1), &Secret::of("open")).expect("a key");
        for cost in [
            Cost { memory_kib: 19 * 1024 - 1, ..COST },
            Cost { passes: 1, ..COST },
            Cost { memory_kib: u32::MAX, ..COST },
            Cost { passes: u32::MAX, ..COST },
            Cost { lanes: 0, ..COST },
        ] {
            let other = SealedKey { cost, ..sealed.clone() };
            assert_eq!(open(&other, &Secret::of("open")).err(), Some(SealError::Cost), "{cost:?}");
        }
    }
}
