//! Edge: the cryptography of sealed check-ins; no file, no clock.
//!
//! XChaCha20-Poly1305 under a random key per carer, which is wrapped by a key
//! that Argon2id derives from that carer's passphrase.

pub mod chance;
pub mod contents;
pub mod error;
pub mod key;
