//! Sentences that are quoted where they help: sleep on a sofa, driving, crying,
//! a thermometer; each with its source.

use crate::guidance::source::Quote;
use crate::guidance::source::Source;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Debug, Default, Deserialize)]
struct File {
    quote: Vec<Quote>,
}

static FILE: LazyLock<File> = LazyLock::new(|| parse().unwrap_or_default());

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/care.toml"))
}

/// Returns a sentence by its name.
#[must_use]
pub fn quote(id: &str) -> Option<&'static Quote> {
    FILE.quote.iter().find(|quote| quote.id == id)
}

/// Returns every row: its name, what it says, where that is from.
pub fn rows() -> impl Iterator<Item = (&'static str, String, &'static Source)> {
    FILE.quote.iter().map(|one| (one.id.as_str(), one.text.clone(), &one.source))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::source::tests::check;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        assert_eq!(parse().expect("the file reads").quote.len(), FILE.quote.len());
        for (id, text, source) in rows() {
            check(id, &text, source);
        }
        for id in ["sofa", "drive_red", "drive_amber", "thermometer", "crying_curve", "crying_icon"]
        {
            assert!(quote(id).is_some(), "{id}");
        }
    }
}
