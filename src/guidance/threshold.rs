//! When a logged fact is a red flag by itself: the age, the number, how soon
//! somebody must act, whom to call.

use crate::domain::entry::alert::Severity;
use crate::guidance::flag::Call;
use crate::guidance::flag::Whose;
use crate::guidance::offset::Offset;
use crate::guidance::source::Source;
use chrono::NaiveDate;
use serde::Deserialize;
use std::sync::LazyLock;

/// One row.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Threshold {
    /// Its name among the rows; that of its alerts.
    pub id: String,
    /// It is looked at.
    pub enabled: bool,
    /// Whom it is about.
    #[serde(default = "baby")]
    pub whose: Whose,
    /// When it holds.
    pub when: When,
    /// From which age on; from birth when absent.
    pub from: Option<Turn>,
    /// Until before which age; always when absent.
    pub until: Option<Turn>,
    /// How soon somebody must act.
    pub severity: Severity,
    /// Whom to call.
    pub call: Call,
    /// What it is, in a few words.
    pub title: String,
    /// What the source says.
    pub text: String,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

/// When a row holds.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum When {
    /// A reading of a thermometer, in °C.
    Temperature {
        /// This or more.
        at_least: Option<f64>,
        /// Less than this.
        under: Option<f64>,
        /// Within so many hours after a vaccination, and otherwise well, as
        /// somebody said; no other row holds.
        after_vaccine_h: Option<i64>,
    },
    /// Readings of this or more on so many days running, in °C.
    FeverDays {
        /// This or more.
        at_least: f64,
        /// On so many days.
        days: u32,
    },
    /// Longer than this since the last wet nappy.
    NoWet {
        /// Hours.
        hours: i64,
    },
    /// Fewer breastfeeds than this in a day.
    FewFeeds {
        /// The least.
        least: usize,
    },
    /// Fewer nappies in a day than the table has: from which day of life on,
    /// wet ones, dirty ones.
    FewNappies {
        /// The least by day of life.
        least: Vec<(i64, usize, usize)>,
    },
    /// A stool of one of these colours.
    Stool {
        /// In lower case.
        colours: Vec<String>,
    },
    /// More than this lost of the birth weight.
    WeightLoss {
        /// In per cent.
        over_percent: f64,
    },
    /// A weight under that at birth.
    UnderBirthWeight,
}

/// An age at which something begins or ends: of several the latest.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Turn(Vec<Offset>);

/// How old somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// The date of birth, in the family's zone.
    pub born: NaiveDate,
    /// The date it is.
    pub on: NaiveDate,
    /// Whole elapsed days since birth; negative before it.
    pub days: i64,
    /// Days by which a preterm baby came before its date. Months are counted
    /// from then: of the two ages the younger is the more cautious.
    pub early: i64,
}

impl Turn {
    /// Tells whether an age has come this far: days and weeks in whole elapsed
    /// days, months by the calendar.
    #[must_use]
    pub fn reached(&self, age: Age) -> bool {
        let months = self.0.iter().any(|one| one.months > 0);
        let early = if months { age.early } else { 0 };
        self.0.iter().all(|one| {
            if one.months == 0 {
                return age.days - early >= i64::from(one.days);
            }
            let shift = chrono::TimeDelta::try_days(early).unwrap_or_default();
            age.on >= one.after(age.born + shift)
        })
    }
}

impl Turn {
    /// Returns the whole days of life after which it is reached, where it is
    /// told in days.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        let days = self.0.iter().map(|one| (one.months == 0).then(|| i64::from(one.days)));
        days.collect::<Option<Vec<_>>>()?.into_iter().max()
    }
}

impl TryFrom<String> for Turn {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let ages = text.split(" or ").map(|part| Offset::try_from(part.to_owned()));
        ages.collect::<Result<_, _>>().map(Self)
    }
}

impl Threshold {
    /// Tells whether it is about this age. Where none is known, about that of a
    /// newborn.
    #[must_use]
    pub fn about(&self, age: Option<Age>) -> bool {
        let Some(age) = age else { return self.from.is_none() };
        self.from.as_ref().is_none_or(|from| from.reached(age))
            && self.until.as_ref().is_none_or(|until| !until.reached(age))
    }
}

const fn baby() -> Whose {
    Whose::Baby
}

#[derive(Debug, Default, Deserialize)]
struct File {
    threshold: Vec<Threshold>,
}

static ROWS: LazyLock<Vec<Threshold>> = LazyLock::new(|| parse().unwrap_or_default().threshold);

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/thresholds.toml"))
}

/// Returns every row.
#[must_use]
pub fn thresholds() -> &'static [Threshold] {
    &ROWS
}

/// Returns the row of this name.
#[must_use]
pub fn named(id: &str) -> Option<&'static Threshold> {
    ROWS.iter().find(|one| one.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::source::tests::check;
    use std::collections::HashSet;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        let file = parse().expect("the file reads");
        let ids: HashSet<&str> = file.threshold.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids.len(), file.threshold.len(), "an id stands twice");
        for one in &file.threshold {
            check(&one.id, &format!("{} {}", one.title, one.text), &one.source);
        }
    }

    /// A change here is a change of what wakes a family, and wants the source
    /// read again.
    #[test]
    fn the_table_is_the_one_that_was_checked() {
        let table: Vec<String> = parse()
            .expect("reads")
            .threshold
            .iter()
            .map(|one| {
                let number = match &one.when {
                    When::Temperature { at_least, under, after_vaccine_h } => format!(
                        "{}{}{}",
                        at_least.map(|c| format!(">={c}")).unwrap_or_default(),
                        under.map(|c| format!("<{c}")).unwrap_or_default(),
                        after_vaccine_h.map(|h| format!(" vaccine {h}h")).unwrap_or_default(),
                    ),
                    When::FeverDays { at_least, days } => format!(">={at_least} {days}d"),
                    When::NoWet { hours } => format!("{hours}h"),
                    When::FewFeeds { least } => least.to_string(),
                    When::FewNappies { least } => format!("{least:?}"),
                    When::Stool { colours } => colours.join("/"),
                    When::WeightLoss { over_percent } => format!(">{over_percent}%"),
                    When::UnderBirthWeight => String::new(),
                };
                let turn = |turn: &Option<Turn>| {
                    let parts = turn.iter().flat_map(|turn| &turn.0);
                    let parts = parts.map(|one| format!("{}m{}d", one.months, one.days));
                    parts.collect::<Vec<_>>().join("|")
                };
                let (from, until) = (turn(&one.from), turn(&one.until));
                let call = one.call.name();
                format!("{} {number} [{from},{until}) {} {call}", one.id, one.severity.name())
            })
            .collect();
        assert_eq!(
            table,
            [
                "fever_u3m >=38 [,3m0d|0m90d) sev1 urgent",
                "fever_u3m_postvax >=38 vaccine 48h [0m56d,3m0d|0m90d) sev2 urgent",
                "fever_3_6m >=39 [3m0d|0m90d,6m0d) sev2 urgent",
                "fever_5d >=38 5d [,) sev2 urgent",
                "temp_low <36 [,3m0d|0m90d) sev1 emergency",
                "temp_low_3m <36 [3m0d|0m90d,12m0d) sev2 urgent",
                "no_wet_8h 8h [0m2d,3m0d|0m90d) sev2 urgent",
                "no_wet_12h 12h [0m2d,3m0d|0m90d) sev1 urgent",
                "no_wet_12h_3m 12h [3m0d|0m90d,12m0d) sev2 urgent",
                "feeds_low 8 [0m2d,0m28d) sev3 talk",
                "nappies_low [(1, 1, 1), (3, 3, 2), (5, 5, 2), (7, 6, 2)] [,0m28d) sev3 talk",
                "stool_pale pale/white/chalky/cream/grey/gray [,) sev2 urgent",
                "weight_loss_10 >10% [,0m42d) sev2 talk",
                "bw_not_regained_14d  [0m15d,0m22d) sev4 talk",
                "bw_not_regained  [0m22d,0m56d) sev3 talk",
                "parent_fever >=38 [,0m42d) sev2 urgent",
            ]
        );
    }

    /// "Under 3 months" ends with the later of the calendar date and 90 days.
    #[test]
    fn three_months_are_the_later_of_the_calendar_and_ninety_days() {
        let row = named("fever_u3m").expect("a row");
        let date = |text: &str| text.parse::<NaiveDate>().expect("a date");
        for (born, early, ages) in [
            // 1 February + 3 months is day 89: 90 days are later.
            ("2026-02-01", 0, [(88, true), (89, true), (90, false), (91, false)]),
            // 1 March + 3 months is day 92: the calendar is later.
            ("2026-03-01", 0, [(89, true), (90, true), (91, true), (92, false)]),
            // 20 days early: both are counted from the due date.
            ("2026-02-01", 20, [(108, true), (109, true), (110, false), (111, false)]),
        ] {
            for (days, under) in ages {
                let born = date(born);
                let on = born + chrono::TimeDelta::days(days);
                let age = Age { born, on, days, early };
                assert_eq!(row.about(Some(age)), under, "{born} {days}");
            }
        }
        assert!(row.about(None), "an unknown age is taken for a newborn's");
        assert!(!named("fever_3_6m").expect("a row").about(None));
    }
}
