//! What the columns of a CSV of the family's own mean: told, not guessed.

use crate::domain::feed::Milk;
use crate::domain::feed::Side;
use crate::domain::nappy::NappyContent;
use crate::domain::quantity::Unit;
use crate::import::amount::What;
use crate::import::amount::unit;
use crate::import::error::ImportError;
use crate::import::table::shortened;
use crate::import::written::Order;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;

/// The columns of one table and the words in them.
///
/// Every column is named as the file's header has it; case and underscores do
/// not matter. A column that is not named is not read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Map {
    /// The column that says when something began, or the day it did.
    pub start: String,
    /// The column with the time of day, where `start` holds only the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// The column that says when it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// The column that says how long it took: minutes, `1:30` or `1h30m`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// The column whose words say what happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What happened in every row where no column says it; one of [`MEANINGS`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub always: Option<String>,
    /// The column with an amount, with or without its unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// The column with the unit of the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The units of amounts that have none, one for each thing that is
    /// measured: `ml`, `kg`, `cm`, `°C`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// The column with words about what happened: a food, a product, a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// The column with private words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The column that says who logged it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The column that says which child it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child: Option<String>,
    /// How times are written: `day/month`, `month/day`, or a pattern such as
    /// `%d-%m-%Y %H:%M`; absent where they are read as every format's are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<String>,
    /// What each word of the column `kind` means: one of [`MEANINGS`].
    pub kinds: BTreeMap<String, String>,
}

/// What a row may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A sleep.
    Sleep,
    /// At the breast, at this side if one is said.
    Breast(Option<Side>),
    /// A bottle, of this milk if one is said.
    Bottle(Option<Milk>),
    /// Food.
    Solids,
    /// A nappy.
    Nappy(NappyContent),
    /// Expressed milk.
    Pump,
    /// A temperature.
    Temperature,
    /// A weight.
    Weight,
    /// A length.
    Length,
    /// A head circumference.
    Head,
    /// A dose.
    Medicine,
    /// A vaccine.
    Vaccination,
    /// A first.
    Milestone,
    /// Private words.
    Note,
    /// A kind of the family's own, under the file's word for it.
    Own,
    /// Not to be read.
    Skip,
}

/// The words that [`Map::kinds`] and [`Map::always`] may say.
pub const MEANINGS: [(&str, Meaning); 24] = [
    ("sleep", Meaning::Sleep),
    ("breast", Meaning::Breast(None)),
    ("breast left", Meaning::Breast(Some(Side::Left))),
    ("breast right", Meaning::Breast(Some(Side::Right))),
    ("bottle", Meaning::Bottle(None)),
    ("bottle formula", Meaning::Bottle(Some(Milk::Formula))),
    ("bottle breast milk", Meaning::Bottle(Some(Milk::Expressed))),
    ("bottle mixed", Meaning::Bottle(Some(Milk::Mixed))),
    ("solids", Meaning::Solids),
    ("nappy wet", Meaning::Nappy(NappyContent::Wet)),
    ("nappy dirty", Meaning::Nappy(NappyContent::Dirty)),
    ("nappy both", Meaning::Nappy(NappyContent::Both)),
    ("nappy dry", Meaning::Nappy(NappyContent::Dry)),
    ("pump", Meaning::Pump),
    ("temperature", Meaning::Temperature),
    ("weight", Meaning::Weight),
    ("length", Meaning::Length),
    ("head", Meaning::Head),
    ("medicine", Meaning::Medicine),
    ("vaccination", Meaning::Vaccination),
    ("milestone", Meaning::Milestone),
    ("note", Meaning::Note),
    ("own", Meaning::Own),
    ("skip", Meaning::Skip),
];

/// How times are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dates {
    /// As every format's; the dates themselves decide.
    Known,
    /// The number that is the day is told.
    Ordered(Order),
    /// By a pattern of chrono's.
    Pattern(String),
}

/// A map that was found to hold together.
#[derive(Debug)]
pub struct Checked<'a> {
    /// What each column is asked for by, and its name in the file.
    pub columns: Vec<(&'static str, &'a str)>,
    /// What every row means, where no column says it.
    pub always: Option<Meaning>,
    /// How times are written.
    pub dates: Dates,
    kinds: BTreeMap<String, Meaning>,
    units: &'a [String],
}

impl Map {
    /// Returns the map, checked.
    ///
    /// # Errors
    ///
    /// [`ImportError::Map`]: what does not hold.
    pub fn checked(&self) -> Result<Checked<'_>, ImportError> {
        let wrong = |problem: String| Err(ImportError::Map { problem });
        if self.start.trim().is_empty() {
            return wrong("does not say which column is `start`".to_owned());
        }
        if self.kind.is_some() == self.always.is_some() {
            return wrong("must say `kind` or `always`, and not both".to_owned());
        }
        let mut columns = vec![("start", self.start.as_str())];
        let optional = [
            ("time", &self.time),
            ("end", &self.end),
            ("duration", &self.duration),
            ("kind", &self.kind),
            ("amount", &self.amount),
            ("unit", &self.unit),
            ("what", &self.what),
            ("note", &self.note),
            ("who", &self.who),
            ("child", &self.child),
        ];
        columns.extend(
            optional
                .iter()
                .filter_map(|(name, column)| column.as_deref().map(|column| (*name, column))),
        );
        let mut kinds = BTreeMap::new();
        for (word, said) in &self.kinds {
            kinds.insert(word.trim().to_lowercase(), meaning(said)?);
        }
        if self.kind.is_some() && kinds.is_empty() {
            return wrong("says no word of the column `kind` under [kinds]".to_owned());
        }
        for word in &self.units {
            let all = [What::Volume, What::Weight, What::Length, What::Temperature];
            if all.into_iter().all(|what| unit(word, what).is_err()) {
                return wrong(format!("says the unit `{}`, which is not known", shortened(word)));
            }
        }
        let always = self.always.as_deref().map(meaning).transpose()?;
        Ok(Checked { columns, always, dates: self.dates()?, kinds, units: &self.units })
    }

    fn dates(&self) -> Result<Dates, ImportError> {
        Ok(match self.dates.as_deref() {
            None => Dates::Known,
            Some("day/month") => Dates::Ordered(Order::DayFirst),
            Some("month/day") => Dates::Ordered(Order::MonthFirst),
            Some(pattern) if pattern.contains('%') => Dates::Pattern(pattern.to_owned()),
            Some(other) => {
                let other = shortened(other);
                let problem = format!(
                    "says dates are `{other}`; they may be day/month, month/day or a pattern with %"
                );
                return Err(ImportError::Map { problem });
            }
        })
    }
}

fn meaning(said: &str) -> Result<Meaning, ImportError> {
    let known = MEANINGS.iter().find(|(word, _)| *word == said.trim().to_lowercase());
    known.map(|(_, meaning)| *meaning).ok_or_else(|| {
        let words: Vec<&str> = MEANINGS.iter().map(|(word, _)| *word).collect();
        let said = shortened(said);
        let problem = format!("says `{said}`; a row may mean {}", words.join(", "));
        ImportError::Map { problem }
    })
}

impl Checked<'_> {
    /// Returns what a word of the column `kind` means.
    #[must_use]
    pub fn meaning(&self, word: &str) -> Option<Meaning> {
        self.kinds.get(&word.to_lowercase()).copied()
    }

    /// Returns the unit of bare amounts of this kind.
    #[must_use]
    pub fn usual(&self, what: What) -> Option<Unit> {
        self.units.iter().find_map(|word| unit(word, what).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map() -> Map {
        Map { start: "when".to_owned(), always: Some("sleep".to_owned()), ..Map::default() }
    }

    fn wrong(map: &Map) -> String {
        map.checked().expect_err("refused").to_string()
    }

    #[test]
    fn what_does_not_hold_is_named() {
        assert!(map().checked().is_ok());
        assert!(wrong(&Map { start: " ".to_owned(), ..map() }).contains("`start`"));
        assert!(wrong(&Map { kind: Some("what".to_owned()), ..map() }).contains("not both"));
        assert!(wrong(&Map { always: None, ..map() }).contains("`kind` or `always`"));
        let kind = Map { always: None, kind: Some("what".to_owned()), ..map() };
        assert!(wrong(&kind).contains("[kinds]"));
        let juggle = Map { always: Some("juggle".to_owned()), ..map() };
        assert!(wrong(&juggle).contains("says `juggle`; a row may mean sleep, breast"));
        let cups = Map { units: vec!["cup".to_owned()], ..map() };
        assert!(wrong(&cups).contains("the unit `cup`"));
        let dates = Map { dates: Some("metric".to_owned()), ..map() };
        assert!(wrong(&dates).contains("dates are `metric`"));
    }
}
