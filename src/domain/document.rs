//! A named text of the family's that has versions: the plan, a runbook.

use crate::domain::id::EntryId;
use serde::Deserialize;
use serde::Serialize;
use std::fmt;
use std::fmt::Write;
use std::str::FromStr;
use thiserror::Error;

/// Largest text of a version, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;

/// The name of a document, such as `plan` or `runbook/feed-overdue`.
///
/// Shape: parts of a–z, 0–9 and `-`, joined by `/`; at most 128 bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DocumentName(String);

/// What a document cannot be called.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not the name of a document; one looks like `runbook/feed-overdue`")]
pub struct BadName(pub String);

/// The SHA-256 of a text: the same text has the same one everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

/// Whether a version holds or waits for the primary carer's yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It waits.
    Draft,
    /// It holds.
    Current,
}

/// One version as somebody wrote it; the whole text, not a change to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Edition {
    /// Of which document.
    pub name: DocumentName,
    /// The entry of the version it was made from; absent for the first, which
    /// was made from what the program ships.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<EntryId>,
    /// Whether it holds at once.
    pub status: Status,
    /// Why it was written, in the author's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The digest of the text.
    pub hash: Digest,
    /// The text.
    pub text: String,
}

/// An edition as it is read, before its digest is compared.
#[derive(Deserialize)]
struct Raw {
    name: DocumentName,
    base: Option<EntryId>,
    status: Status,
    why: Option<String>,
    hash: Digest,
    text: String,
}

impl DocumentName {
    /// Returns the name of the family's plan.
    #[must_use]
    pub fn plan() -> Self {
        Self("plan".to_owned())
    }

    /// Returns the name as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for DocumentName {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let part = |part: &str| !part.is_empty() && part.chars().all(plain);
        if text.len() <= 128 && text.split('/').all(part) {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadName(text.chars().take(60).collect()))
        }
    }
}

impl TryFrom<String> for DocumentName {
    type Error = BadName;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<DocumentName> for String {
    fn from(name: DocumentName) -> Self {
        name.0
    }
}

impl fmt::Display for DocumentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Digest {
    /// Returns the digest of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        use sha2::Digest as _;
        let mut bytes = [0; 32];
        bytes.copy_from_slice(&sha2::Sha256::digest(text));
        Self(bytes)
    }

    /// Returns the first twelve hex digits, enough to tell a family's versions apart.
    #[must_use]
    pub fn short(self) -> String {
        self.to_string().chars().take(12).collect()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut hex = String::with_capacity(64);
        write!(hex, "{self}").map_err(serde::ser::Error::custom)?;
        serializer.serialize_str(&hex)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let hex = String::deserialize(deserializer)?;
        let bad = || serde::de::Error::custom("a digest is 64 hex digits");
        let mut bytes = [0; 32];
        if hex.len() != 64 || !hex.is_ascii() {
            return Err(bad());
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            let digits = hex.get(2 * place..2 * place + 2).ok_or_else(bad)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| bad())?;
        }
        Ok(Self(bytes))
    }
}

impl Status {
    /// Returns the word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Current => "current",
        }
    }
}

impl Edition {
    /// Returns a version that holds this text, with its digest.
    #[must_use]
    pub fn new(name: DocumentName, base: Option<EntryId>, status: Status, text: String) -> Self {
        Self { name, base, status, why: None, hash: Digest::of(&text), text }
    }

    /// Returns it with the reason for it.
    #[must_use]
    pub fn because(self, why: Option<String>) -> Self {
        Self { why: why.filter(|why| !why.trim().is_empty()), ..self }
    }
}

impl TryFrom<Raw> for Edition {
    type Error = String;

    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        let Raw { name, base, status, why, hash, text } = raw;
        if Digest::of(&text) != hash {
            return Err(format!("the text of `{name}` is not the one its digest is of"));
        }
        Ok(Self { name, base, status, why, hash, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_parts_of_plain_letters() {
        for good in ["plan", "runbook/feed-overdue", "retro/2026-w47"] {
            assert!(good.parse::<DocumentName>().is_ok(), "{good}");
        }
        for bad in ["", "/", "plan/", "/plan", "Plan", "a//b", "a b", "../x", &"a".repeat(129)] {
            assert!(bad.parse::<DocumentName>().is_err(), "{bad}");
        }
    }

    #[test]
    fn an_edition_survives_json_and_a_changed_text_does_not() {
        let edition = Edition::new(DocumentName::plan(), None, Status::Draft, "a = 1\n".to_owned())
            .because(Some("tried".to_owned()));
        let json = serde_json::to_string(&edition).expect("written");
        assert_eq!(serde_json::from_str::<Edition>(&json).expect("read"), edition);
        let other = json.replace("a = 1", "a = 2");
        assert_ne!(json, other);
        assert!(serde_json::from_str::<Edition>(&other).is_err());
    }

    #[test]
    fn the_digest_is_sha_256() {
        // Source: FIPS 180-2, appendix B.1.
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of("abc").to_string(), known);
        assert_eq!(Digest::of("abc").short(), &known[..12]);
    }
}
