//! Schedules of vaccinations: which, at what age, for whom.

use crate::guidance::offset::Offset;
use crate::guidance::source::Quote;
use crate::guidance::source::Source;
use chrono::NaiveDate;
use serde::Deserialize;
use std::sync::LazyLock;

/// Whose schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Schedule {
    /// The United Kingdom's routine one.
    Uk,
    /// The American Academy of Pediatrics'; shown only by name.
    Us,
}

impl Schedule {
    /// Returns its name in data, JSON and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Uk => "uk",
            Self::Us => "us",
        }
    }
}

/// One dose of a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Vaccine {
    /// Its name among the rows.
    pub id: String,
    /// Whose schedule.
    pub schedule: Schedule,
    /// The visit: `8 weeks`.
    pub visit: String,
    /// The age it is due from.
    pub due: Offset,
    /// The vaccine.
    pub name: String,
    /// Other names of it, in lower case.
    pub also: Vec<String>,
    /// The products.
    pub product: Option<String>,
    /// Which dose.
    pub dose: String,
    /// How it is given.
    pub route: Option<String>,
    /// Against what.
    pub against: Option<String>,
    /// Only for those born from this day on.
    pub born_from: Option<NaiveDate>,
    /// Anything more.
    pub note: Option<String>,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

impl Vaccine {
    /// Tells whether somebody's own words name this vaccine.
    #[must_use]
    pub fn named_in(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        self.also.iter().any(|name| holds(&words, name))
    }
}

/// Tells whether `name` stands in `words` and is not part of a longer word.
fn holds(words: &str, name: &str) -> bool {
    words.match_indices(name).any(|(at, _)| {
        let before = words[..at].chars().next_back();
        let after = words[at + name.len()..].chars().next();
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(before) && edge(after)
    })
}

#[derive(Debug, Default, Deserialize)]
struct File {
    vaccine: Vec<Vaccine>,
    quote: Vec<Quote>,
}

static FILE: LazyLock<File> = LazyLock::new(|| parse().unwrap_or_default());

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/vaccinations.toml"))
}

/// Returns the doses of a schedule for a baby of this birthday, as they fall due.
pub fn doses(schedule: Schedule, born: NaiveDate) -> impl Iterator<Item = &'static Vaccine> {
    let of = move |one: &&Vaccine| {
        one.schedule == schedule && one.born_from.is_none_or(|from| from <= born)
    };
    FILE.vaccine.iter().filter(of)
}

/// Returns a sentence by its name.
#[must_use]
pub fn quote(id: &str) -> Option<&'static Quote> {
    FILE.quote.iter().find(|quote| quote.id == id)
}

/// Returns every row: its name, what it says, where that is from.
pub fn rows() -> impl Iterator<Item = (&'static str, String, &'static Source)> {
    let doses = FILE.vaccine.iter().map(|one| {
        let note = one.note.as_deref().map(|note| format!("; {note}")).unwrap_or_default();
        let cohort = one.born_from.map(|from| format!("; born from {from}")).unwrap_or_default();
        let says = format!("{}: {}, dose {}{cohort}{note}", one.visit, one.name, one.dose);
        (one.id.as_str(), says, &one.source)
    });
    let quotes = FILE.quote.iter().map(|one| (one.id.as_str(), one.text.clone(), &one.source));
    doses.chain(quotes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::source::tests::check;
    use std::collections::HashSet;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        let file = parse().expect("the file reads");
        for (id, text, source) in rows() {
            check(id, &text, source);
        }
        let ids: HashSet<&str> = file.vaccine.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids.len(), file.vaccine.len(), "an id stands twice");
        assert!(quote("menb_paracetamol").is_some() && quote("us_contested").is_some());
    }

    /// A change here is a change of what parents are told is due, and wants
    /// the source read again.
    #[test]
    fn the_uk_schedule_is_the_one_that_was_checked() {
        let born = "2026-11-10".parse().expect("a date");
        let table: Vec<String> = doses(Schedule::Uk, born)
            .map(|one| format!("{}: {} {}", one.visit, one.also[0], one.dose))
            .collect();
        assert_eq!(
            table,
            [
                "8 weeks: 6-in-1 1",
                "8 weeks: menb 1",
                "8 weeks: rotavirus 1",
                "12 weeks: 6-in-1 2",
                "12 weeks: menb 2",
                "12 weeks: rotavirus 2",
                "16 weeks: 6-in-1 3",
                "16 weeks: pcv 1",
                "1 year: pcv 2 (booster)",
                "1 year: mmrv 1",
                "1 year: menb 3 (booster)",
                "18 months: 6-in-1 4",
                "18 months: mmrv 2",
                "3 years 4 months: 4-in-1 1",
            ]
        );
        let before = "2024-06-30".parse().expect("a date");
        assert!(doses(Schedule::Uk, before).all(|one| one.visit != "18 months"));
        let from = "2024-07-01".parse().expect("a date");
        assert_eq!(doses(Schedule::Uk, from).filter(|one| one.visit == "18 months").count(), 2);
        assert_eq!(doses(Schedule::Us, born).count(), 26);
    }
}
