//! One check-in as ciphertext of a fixed length, and back.

use crate::domain::private::PrivateCheckin;
use crate::domain::sealed::SealedRow;
use crate::sealed::chance;
use crate::sealed::error::SealError;
use crate::sealed::key::Key;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::XNonce;
use chacha20poly1305::aead::Aead;
use chacha20poly1305::aead::KeyInit;
use chacha20poly1305::aead::Payload;
use zeroize::Zeroizing;

/// Bytes of every plaintext: its length, itself, zeros. With nonce, tag and
/// ids a row still fits into a page of the file three times over.
const PADDED: usize = 896;

/// Bytes of a nonce.
const NONCE: usize = 24;

/// What a row is bound to.
const LABEL: &[u8] = b"dadops sealed row 1";

/// Seals a check-in under a carer's key.
///
/// # Errors
///
/// [`SealError::TooLong`] when the note does not fit, [`SealError::Chance`].
pub fn seal(key: &Key, checkin: &PrivateCheckin) -> Result<SealedRow, SealError> {
    let id = chance::id()?;
    let plain = padded(checkin)?;
    let contents = encrypt(key.bytes(), &plain, &bound(id, key.id()))?;
    Ok(SealedRow { id, key: key.id(), contents })
}

/// Opens a check-in.
///
/// # Errors
///
/// [`SealError::Damaged`] when it is not as it was sealed.
pub fn open(key: &Key, row: &SealedRow) -> Result<PrivateCheckin, SealError> {
    let plain = decrypt(key.bytes(), &row.contents, &bound(row.id, key.id()))?;
    let (length, rest) = plain.split_first_chunk().ok_or(SealError::Damaged)?;
    let length = usize::from(u16::from_be_bytes(*length));
    let json = rest.get(..length).ok_or(SealError::Damaged)?;
    serde_json::from_slice(json).map_err(|_| SealError::Damaged)
}

/// Every plaintext has one length, so that the ciphertext's tells nothing.
fn padded(checkin: &PrivateCheckin) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let json = serde_json::to_vec(checkin).map(Zeroizing::new).map_err(|_| SealError::Damaged)?;
    let length = u16::try_from(json.len()).map_err(|_| SealError::TooLong)?;
    let mut plain = Zeroizing::new(Vec::with_capacity(PADDED));
    plain.extend(length.to_be_bytes());
    if json.len() > PADDED - plain.len() {
        return Err(SealError::TooLong);
    }
    plain.extend(json.iter());
    plain.resize(PADDED, 0);
    Ok(plain)
}

fn bound(id: uuid::Uuid, key: uuid::Uuid) -> Vec<u8> {
    [LABEL, id.as_bytes(), key.as_bytes()].concat()
}

/// Returns a fresh nonce, then the ciphertext and its tag.
pub(crate) fn encrypt(key: &[u8; 32], plain: &[u8], bound: &[u8]) -> Result<Vec<u8>, SealError> {
    let nonce: [u8; NONCE] = chance::bytes()?;
    let cipher = XChaCha20Poly1305::new(key.into());
    let sealed = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: bound })
        .map_err(|_| SealError::TooLong)?;
    Ok([&nonce[..], &sealed].concat())
}

/// Opens what [`encrypt`] made.
pub(crate) fn decrypt(
    key: &[u8; 32],
    sealed: &[u8],
    bound: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(SealError::Damaged)?;
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: bound })
        .map(Zeroizing::new)
        .map_err(|_| SealError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::CarerId;
    use crate::domain::private::Often;
    use crate::domain::secret::Secret;
    use crate::domain::span::Timestamp;
    use crate::domain::zone::Zone;
    use crate::sealed::key;

    fn checkin(note: &str) -> PrivateCheckin {
        let note = Some(note.to_owned()).filter(|note| !note.is_empty());
        let empty = PrivateCheckin::new(Timestamp::UNIX_EPOCH, Zone::UTC);
        PrivateCheckin { phq2: [Often::of(1), None], note, ..empty }
    }

    fn a_key() -> Key {
        let carer = CarerId::new(uuid::Uuid::from_u128(1));
        key::create(carer, &Secret::of("open")).expect("a key").1
    }

    #[test]
    fn it_comes_back_and_its_length_tells_nothing() {
        let key = a_key();
        let long = "ä".repeat(300);
        let mut lengths = Vec::new();
        for note in ["", "tired", long.as_str()] {
            let row = seal(&key, &checkin(note)).expect("sealed");
            lengths.push(row.contents.len());
            assert_eq!(open(&key, &row), Ok(checkin(note)));
            assert_eq!(row.id.get_version_num(), 4, "no time in the id");
            assert!(!row.contents.windows(5).any(|bytes| bytes == b"tired"));
        }
        assert!(lengths.windows(2).all(|pair| pair[0] == pair[1]), "{lengths:?}");
        assert_eq!(seal(&key, &checkin(&"x".repeat(900))), Err(SealError::TooLong));
        assert_eq!(seal(&key, &checkin(&"x".repeat(70_000))), Err(SealError::TooLong));
    }

    #[test]
    fn what_is_not_as_it_was_sealed_does_not_open() {
        let (key, other) = (a_key(), a_key());
        let row = seal(&key, &checkin("")).expect("sealed");
        assert_eq!(open(&other, &row), Err(SealError::Damaged));
        let elsewhere = SealedRow { id: other.id(), ..row.clone() };
        assert_eq!(open(&key, &elsewhere), Err(SealError::Damaged));
        let mut turned = row.clone();
        turned.contents[30] ^= 1;
        assert_eq!(open(&key, &turned), Err(SealError::Damaged));
        let short = SealedRow { contents: row.contents[..20].to_vec(), ..row };
        assert_eq!(open(&key, &short), Err(SealError::Damaged));
    }
}
