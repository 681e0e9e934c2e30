//! Where a row comes from, how old it is, and where it holds.

use crate::domain::setting::Nation;
use chrono::NaiveDate;
use serde::Deserialize;

/// Where a row comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Source {
    /// Publisher and title.
    pub source: String,
    /// Its address, where it has one.
    pub source_url: Option<String>,
    /// When it was published: a date, a year, `undated`.
    pub published: String,
    /// When it was last looked at.
    pub verified_on: NaiveDate,
    /// From then on it must be looked at again; it is shown all the same.
    pub review_by: NaiveDate,
    /// What was read of it.
    pub read: Read,
    /// Where it holds.
    pub nation: Scope,
}

/// A sentence that is shown with its source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Quote {
    /// Its name among the rows.
    pub id: String,
    /// The sentence.
    pub text: String,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

/// What was read of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    /// The publisher's own page.
    Page,
    /// Somebody's copy or quotation.
    Copy,
    /// Nothing: it is from memory and must be checked.
    Memory,
    /// It is a choice of this program; no source claims it.
    House,
}

impl Read {
    /// Returns its name in data and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Copy => "copy",
            Self::Memory => "memory",
            Self::House => "house",
        }
    }
}

/// Where a row holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everywhere, and where no nation is set.
    Any,
    /// In the four nations of the United Kingdom.
    Uk,
    /// The United Kingdom where only the time zone tells of it.
    UkByZone,
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
    /// The United States.
    Usa,
}

impl Scope {
    /// Tells whether a row is of this very nation, or of the UK for its four.
    #[must_use]
    pub fn own(self, nation: Nation) -> bool {
        match self {
            Self::Any | Self::UkByZone => false,
            Self::Uk => nation != Nation::Usa,
            Self::England => nation == Nation::England,
            Self::Scotland => nation == Nation::Scotland,
            Self::Wales => nation == Nation::Wales,
            Self::NorthernIreland => nation == Nation::NorthernIreland,
            Self::Usa => nation == Nation::Usa,
        }
    }
}

impl Source {
    /// Tells whether it must be looked at again.
    #[must_use]
    pub fn due(&self, today: NaiveDate) -> bool {
        self.review_by <= today
    }

    /// Tells whether nobody read the publisher's own words.
    #[must_use]
    pub const fn unread(&self) -> bool {
        matches!(self.read, Read::Memory)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::guidance::never;
    use chrono::Months;

    /// What holds for every row of every file.
    pub(crate) fn check(id: &str, text: &str, source: &Source) {
        assert!(!id.is_empty() && !text.trim().is_empty(), "{id}");
        assert!(!source.source.trim().is_empty() && !source.published.trim().is_empty(), "{id}");
        let year = source.verified_on + Months::new(12);
        assert_eq!(source.review_by, year, "{id} is looked at every twelve months");
        let house = source.read == Read::House || source.read == Read::Memory;
        assert!(source.source_url.is_some() || house, "{id} has no address");
        assert_eq!(never::said(text), [] as [&str; 0], "{id}");
    }

    #[test]
    fn a_row_is_due_from_its_day_on_and_of_its_nations() {
        let source = Source {
            source: "a page".to_owned(),
            source_url: None,
            published: "2006".to_owned(),
            verified_on: NaiveDate::default(),
            review_by: NaiveDate::default() + Months::new(12),
            read: Read::Memory,
            nation: Scope::Uk,
        };
        assert!(!source.due(source.review_by.pred_opt().expect("a day")));
        assert!(source.due(source.review_by) && source.unread());
        assert!(Scope::Uk.own(Nation::Wales) && !Scope::Uk.own(Nation::Usa));
        assert!(!Scope::Any.own(Nation::England));
    }
}
