//! What is said about growth: the nine lines of UK charts, from where on a
//! reading is asked about, and sentences, each with its source.

use crate::guidance::lms::Indicator;
use crate::guidance::source::Quote;
use crate::guidance::source::Source;
use serde::Deserialize;
use std::sync::LazyLock;

/// The lines of a chart, lowest first.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Lines {
    /// What each is called: `0.4th`.
    pub names: Vec<String>,
    /// The z-score of each.
    pub z: Vec<f64>,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

/// The z-scores of one indicator that are taken without asking.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Plausible {
    /// Of what: `weight`.
    pub id: String,
    /// The least.
    pub low: f64,
    /// The most.
    pub high: f64,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

/// From when on, and from how much on, something is told.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Limits {
    /// The first day of (corrected) age whose centiles are told.
    pub told_from_day: i64,
    /// The loss in per cent of the birth weight that is spoken of.
    pub loss_percent: f64,
    /// Days until most are back at the birth weight.
    pub back_days: i64,
    /// Days until most are back at the latest.
    pub back_late_days: i64,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

#[derive(Debug, Deserialize)]
struct File {
    lines: Lines,
    limits: Limits,
    plausible: Vec<Plausible>,
    quote: Vec<Quote>,
}

static FILE: LazyLock<Option<File>> = LazyLock::new(|| parse().ok());

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/growth.toml"))
}

/// Returns name and z-score of each line, lowest first.
pub fn lines() -> impl Iterator<Item = (&'static str, f64)> {
    let lines = FILE.as_ref().map(|file| &file.lines);
    lines
        .into_iter()
        .flat_map(|lines| lines.names.iter().map(String::as_str).zip(lines.z.iter().copied()))
}

/// Returns from when on something is told.
#[must_use]
pub fn limits() -> Option<&'static Limits> {
    FILE.as_ref().map(|file| &file.limits)
}

/// Tells whether a z-score is one that is taken without asking.
#[must_use]
pub fn plausible(indicator: Indicator, z: f64) -> bool {
    let rows = FILE.iter().flat_map(|file| &file.plausible);
    rows.filter(|row| row.id == indicator.name()).all(|row| (row.low..=row.high).contains(&z))
}

/// Returns a sentence by its name.
#[must_use]
pub fn quote(id: &str) -> Option<&'static Quote> {
    FILE.as_ref()?.quote.iter().find(|quote| quote.id == id)
}

/// Returns every row: its name, what it says, where that is from.
pub fn rows() -> impl Iterator<Item = (&'static str, String, &'static Source)> {
    FILE.iter().flat_map(|file| {
        let lines = file.lines.names.join(", ");
        let quotes = file.quote.iter().map(|one| (one.id.as_str(), one.text.clone(), &one.source));
        let ranges = file.plausible.iter().map(|one| {
            let says = format!("{}: z {} to {}", one.id, one.low, one.high);
            (one.id.as_str(), says, &one.source)
        });
        let limits = &file.limits;
        let told = format!(
            "centiles from day {}; loss over {} %; back by day {}, at the latest {}",
            limits.told_from_day, limits.loss_percent, limits.back_days, limits.back_late_days
        );
        let two = [("lines", lines, &file.lines.source), ("limits", told, &limits.source)];
        two.into_iter().chain(ranges).chain(quotes)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::source::tests::check;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        parse().expect("the file reads");
        for (id, text, source) in rows() {
            check(id, &text, source);
        }
        for id in ["loss", "regained_2w", "regained_3w", "weighing", "from_2_weeks", "preterm"] {
            assert!(quote(id).is_some(), "{id}");
        }
        assert_eq!(quote("unheard"), None);
    }

    #[test]
    fn nine_lines_from_low_to_high_and_a_range_for_each_indicator() {
        let lines: Vec<_> = lines().collect();
        assert_eq!(lines.len(), 9);
        assert!(lines.is_sorted_by(|one, next| one.1 < next.1));
        assert_eq!((lines[4], lines[8].0), (("50th", 0.0), "99.6th"));
        for (indicator, low, high) in [
            (Indicator::Weight, -6.0, 5.0),
            (Indicator::Length, -6.0, 6.0),
            (Indicator::Head, -5.0, 5.0),
        ] {
            assert!(plausible(indicator, low) && plausible(indicator, high), "{indicator:?}");
            assert!(!plausible(indicator, low - 0.01) && !plausible(indicator, high + 0.01));
        }
    }
}
