//! Short names that a family gives: of objectives, rules, runbooks.

use std::fmt;

/// A name of an objective, a rule or a runbook: an RFC 1123 label, at most 63
/// of a–z, 0–9 and `-`, neither first nor last a `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(String);

impl Label {
    /// Returns the label, `None` when `text` is none.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let edges = !text.starts_with('-') && !text.ends_with('-');
        let good = (1..=63).contains(&text.len()) && edges && text.chars().all(plain);
        good.then(|| Self(text.to_owned()))
    }

    /// Returns the label, or one that stands in where a text has none that reads.
    #[must_use]
    pub fn or_unnamed(label: Option<Self>) -> Self {
        label.unwrap_or_else(|| Self("unnamed".to_owned()))
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_what_rfc_1123_says() {
        for good in ["a", "feed-gap", "7", "x1", &"a".repeat(63)] {
            assert!(Label::new(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "Feed", "a_b", "a.b", "ä", "a b", &"a".repeat(64)] {
            assert_eq!(Label::new(bad), None, "{bad}");
        }
    }
}
