//! Until when kept milk is used.

use crate::domain::feed::Milk;
use crate::domain::span::Timestamp;
use crate::domain::stock::Place;
use crate::domain::zone::Zone;
use crate::guidance::source::Quote;
use crate::guidance::source::Source;
use chrono::Months;
use chrono::TimeDelta;
use serde::Deserialize;
use std::sync::LazyLock;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Row {
    /// Its name among the rows.
    pub id: String,
    /// Of which milk.
    pub milk: Milk,
    /// Kept where; for one that was drunk from anywhere.
    pub place: Place,
    /// It is about one that a baby has drunk from.
    pub started: bool,
    /// For how long.
    pub keeps: Keeps,
    /// What the source says.
    pub text: String,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

/// How long something keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Keeps {
    /// Whole elapsed hours.
    Hours(i64),
    /// Whole elapsed days.
    Days(i64),
    /// Calendar months.
    Months(u32),
}

impl Keeps {
    /// Returns until when, from `at` on.
    #[must_use]
    pub fn until(self, at: Timestamp, zone: Zone) -> Timestamp {
        match self {
            Self::Hours(hours) => at + TimeDelta::try_hours(hours).unwrap_or_default(),
            Self::Days(days) => at + TimeDelta::try_days(days).unwrap_or_default(),
            Self::Months(months) => {
                let local = zone.local(at);
                local.checked_add_months(Months::new(months)).map_or(at, |then| then.to_utc())
            }
        }
    }
}

impl TryFrom<String> for Keeps {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (number, unit) = text.split_once(' ').ok_or_else(|| format!("`{text}` is no time"))?;
        let number: u32 = number.parse().map_err(|_| format!("`{number}` is no number"))?;
        match unit.trim_end_matches('s') {
            "hour" => Ok(Self::Hours(number.into())),
            "day" => Ok(Self::Days(number.into())),
            "month" => Ok(Self::Months(number)),
            _ => Err(format!("`{unit}` is no unit")),
        }
    }
}

#[derive(Debug, Default, Deserialize)]
struct File {
    row: Vec<Row>,
    quote: Vec<Quote>,
}

static FILE: LazyLock<File> = LazyLock::new(|| parse().unwrap_or_default());

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/milk.toml"))
}

/// Returns the row for milk kept at a place, if one is published.
#[must_use]
pub fn kept(milk: Milk, place: Place) -> Option<&'static Row> {
    FILE.row.iter().find(|row| !row.started && row.milk == milk && row.place == place)
}

/// Returns the row for milk that a baby has drunk from.
#[must_use]
pub fn started(milk: Milk) -> Option<&'static Row> {
    FILE.row.iter().find(|row| row.started && row.milk == milk)
}

/// Returns the sentences that always hold.
#[must_use]
pub fn quotes() -> &'static [Quote] {
    &FILE.quote
}

/// Returns every row: its name, what it says, where that is from.
pub fn rows() -> impl Iterator<Item = (&'static str, String, &'static Source)> {
    let rows = FILE.row.iter().map(|one| (one.id.as_str(), one.text.clone(), &one.source));
    rows.chain(FILE.quote.iter().map(|one| (one.id.as_str(), one.text.clone(), &one.source)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::source::tests::check;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        assert_eq!(parse().expect("the file reads").row, FILE.row);
        for (id, text, source) in rows() {
            check(id, &text, source);
        }
    }

    #[test]
    fn the_table_is_the_one_that_was_checked() {
        let table: Vec<String> = parse()
            .expect("reads")
            .row
            .iter()
            .map(|row| format!("{} {:?}", row.id, row.keeps))
            .collect();
        assert_eq!(
            table,
            [
                "formula_room Hours(2)",
                "formula_fridge Hours(24)",
                "formula_coldfridge Hours(24)",
                "formula_coolbag Hours(4)",
                "formula_started Hours(1)",
                "breast_room Hours(6)",
                "breast_fridge Days(3)",
                "breast_coldfridge Days(8)",
                "breast_coolbag Hours(24)",
                "breast_icebox Days(14)",
                "breast_freezer Months(6)",
                "breast_thawed Hours(12)",
                "breast_started Hours(1)",
            ]
        );
    }
}
