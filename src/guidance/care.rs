//! Sentences that are quoted where they help: sleep on a sofa, driving, crying,
//! a thermometer; each with its source.

use crate::guidance::source::Quote;
use crate::guidance::source::Source;
use crate::guidance::threshold::Turn;
use serde::Deserialize;
use std::sync::LazyLock;

/// When the sentences come.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct When {
    /// With less sleep than this in 24 h that about sofas, in hours.
    pub sofa_slept_under_h: i64,
    /// Until before which age those about crying.
    pub crying_until: Turn,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

#[derive(Debug, Deserialize)]
struct File {
    when: When,
    quote: Vec<Quote>,
}

static FILE: LazyLock<Option<File>> = LazyLock::new(|| parse().ok());

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/care.toml"))
}

/// Returns a sentence by its name.
#[must_use]
pub fn quote(id: &str) -> Option<&'static Quote> {
    FILE.as_ref()?.quote.iter().find(|quote| quote.id == id)
}

/// Returns when the sentences come.
#[must_use]
pub fn when() -> Option<&'static When> {
    FILE.as_ref().map(|file| &file.when)
}

/// Returns every row: its name, what it says, where that is from.
pub fn rows() -> impl Iterator<Item = (&'static str, String, &'static Source)> {
    let quotes = FILE.iter().flat_map(|file| &file.quote);
    let quotes = quotes.map(|one| (one.id.as_str(), one.text.clone(), &one.source));
    let when = when().map(|when| {
        let hours = when.sofa_slept_under_h;
        (
            "when",
            format!("the sofa line under {hours} h of sleep; the crying lines to 4 months"),
            &when.source,
        )
    });
    quotes.chain(when)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::source::tests::check;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        assert!(!parse().expect("the file reads").quote.is_empty());
        for (id, text, source) in rows() {
            check(id, &text, source);
        }
        for id in ["sofa", "drive_red", "drive_amber", "thermometer", "crying_curve", "crying_icon"]
        {
            assert!(quote(id).is_some(), "{id}");
        }
    }
}
