//! A passphrase while it is needed: never printed, overwritten when dropped.

use std::fmt;
use zeroize::Zeroize;

/// Most bytes of a passphrase; the room is taken at once, so that growing
/// leaves no copy behind.
const ROOM: usize = 256;

/// Something typed that nobody may read again.
///
/// Printed for debugging it is `…`.
#[derive(PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Returns an empty one.
    #[must_use]
    pub fn new() -> Self {
        Self(String::with_capacity(ROOM))
    }

    /// Returns one that holds `text`, of which a copy may exist elsewhere.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut secret = Self::new();
        text.chars().for_each(|c| secret.push(c));
        secret
    }

    /// Adds a character; beyond 256 bytes it is left out.
    pub fn push(&mut self, c: char) {
        if self.0.len() + c.len_utf8() <= ROOM {
            self.0.push(c);
        }
    }

    /// Takes the last character away.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// Empties it, and overwrites what it held.
    pub fn clear(&mut self) {
        self.0.zeroize();
    }

    /// Returns it and leaves an empty one.
    #[must_use]
    pub fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    /// Tells whether nothing is typed.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns how many characters it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.chars().count()
    }

    /// Returns the bytes to derive a key from.
    #[must_use]
    pub const fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl Default for Secret {
    fn default() -> Self {
        Self::new()
    }
}

impl Clone for Secret {
    fn clone(&self) -> Self {
        Self::of(&self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_typed_and_never_printed() {
        let mut secret = Secret::of("ab");
        secret.push('ü');
        secret.pop();
        secret.push('c');
        assert_eq!((secret.bytes(), secret.len()), (&b"abc"[..], 3));
        assert_eq!(format!("{secret:?}"), "…");
        let taken = secret.take();
        assert!(secret.is_empty() && taken == Secret::of("abc"));
    }

    #[test]
    fn it_never_grows_beyond_its_room() {
        let secret = Secret::of(&"ü".repeat(1000));
        assert_eq!((secret.bytes().len(), secret.0.capacity()), (ROOM, ROOM));
    }
}
