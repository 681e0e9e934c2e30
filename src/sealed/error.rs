//! Why something could not be sealed or opened.

use thiserror::Error;

/// Why something could not be sealed or opened; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealError {
    /// The passphrase does not open the key.
    #[error("that passphrase does not open it")]
    Passphrase,
    /// It opens and does not read, or is not as it was sealed.
    #[error("a sealed check-in is damaged and does not read")]
    Damaged,
    /// More was written than a row holds.
    #[error("the note is too long to be sealed")]
    TooLong,
    /// The derivation refused its parameters.
    #[error("the key cannot be derived with the parameters that are stored")]
    Cost,
    /// The system gave no random bytes.
    #[error("this machine gave no random bytes")]
    Chance,
}
