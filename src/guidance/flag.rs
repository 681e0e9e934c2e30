//! The signs to call about now: the parent's who gave birth, then the baby's.

use crate::domain::entry::alert::Severity;
use crate::guidance::source::Source;
use crate::guidance::threshold::Age;
use crate::guidance::threshold::Turn;
use serde::Deserialize;
use std::sync::LazyLock;

/// One sign.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Flag {
    /// Its name among the rows.
    pub id: String,
    /// Who shows it.
    pub whose: Whose,
    /// Whom to call.
    pub call: Call,
    /// How soon somebody must act.
    pub severity: Severity,
    /// From which age on, of the baby or since the birth; always when absent.
    pub from: Option<Turn>,
    /// Until before which age.
    pub until: Option<Turn>,
    /// Only of those born before 37 weeks, or only of all others.
    pub preterm: Option<bool>,
    /// The sign, paraphrased from its source.
    pub text: String,
    /// Where that is from.
    #[serde(flatten)]
    pub source: Source,
}

impl Flag {
    /// Tells whether it is about this age; about all where none is known.
    #[must_use]
    pub fn about(&self, age: Option<Age>) -> bool {
        let Some(age) = age else { return true };
        let early = age.early > 0;
        self.preterm.is_none_or(|preterm| preterm == early)
            && self.from.as_ref().is_none_or(|from| from.reached(age))
            && self.until.as_ref().is_none_or(|until| !until.reached(age))
    }
}

/// Who shows a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The one who gave birth.
    Parent,
    /// The baby.
    Baby,
}

/// Whom to call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Call {
    /// The emergency number.
    Emergency,
    /// The number for what cannot wait.
    Urgent,
    /// The numbers of the crisis card.
    Crisis,
    /// Whoever looks after the family.
    Talk,
}

impl Call {
    /// Returns its name in data and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Urgent => "urgent",
            Self::Crisis => "crisis",
            Self::Talk => "talk",
        }
    }
}

#[derive(Debug, Default, Deserialize)]
struct File {
    flag: Vec<Flag>,
}

static FLAGS: LazyLock<Vec<Flag>> = LazyLock::new(|| parse().unwrap_or_default().flag);

fn parse() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("data/redflags.toml"))
}

/// Returns the sign of this name.
#[must_use]
pub fn named(id: &str) -> Option<&'static Flag> {
    FLAGS.iter().find(|flag| flag.id == id)
}

/// Returns every sign, in the order in which they are read.
#[must_use]
pub fn flags() -> &'static [Flag] {
    &FLAGS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::source::tests::check;
    use std::collections::HashSet;

    #[test]
    fn every_row_reads_and_has_its_source_and_dates() {
        let file = parse().expect("the file reads");
        assert_eq!(file.flag, flags());
        let ids: HashSet<&str> = file.flag.iter().map(|flag| flag.id.as_str()).collect();
        assert_eq!(ids.len(), file.flag.len());
        for flag in &file.flag {
            check(&flag.id, &flag.text, &flag.source);
        }
    }

    #[test]
    fn signs_go_by_age() {
        let born = "2026-11-10".parse().expect("a date");
        let shown = |days: i64, early| -> Vec<&str> {
            let on = born + chrono::TimeDelta::days(days);
            let age = Age { born, on, days, early };
            let jaundice = |flag: &&Flag| flag.id.starts_with("baby_jaundice");
            let of = flags().iter().filter(jaundice).filter(|flag| flag.about(Some(age)));
            of.map(|flag| flag.id.trim_start_matches("baby_jaundice_")).collect()
        };
        for (days, early, ids) in [
            (0, 0, &["ill", "24h"][..]),
            (1, 0, &["ill"]),
            (14, 0, &["ill"]),
            (15, 0, &["ill", "14d"]),
            (21, 30, &["ill"]),
            (22, 30, &["ill", "21d"]),
            (100, 0, &["14d"]),
        ] {
            assert_eq!(shown(days, early), ids, "{days} {early}");
        }
        let fever = |days: i64| {
            let on = born + chrono::TimeDelta::days(days);
            named("baby_fever").expect("a row").about(Some(Age { born, on, days, early: 0 }))
        };
        assert!(fever(91) && !fever(92));
        assert!(flags().iter().all(|flag| flag.about(None)));
    }

    #[test]
    fn the_parent_comes_first_and_the_gravest_of_each_before_the_rest() {
        let of = |whose| flags().iter().filter(move |flag| flag.whose == whose);
        let parents = of(Whose::Parent).count();
        assert!(parents >= 9 && of(Whose::Baby).count() >= 9);
        assert!(flags()[..parents].iter().all(|flag| flag.whose == Whose::Parent));
        for whose in [Whose::Parent, Whose::Baby] {
            let grave = |flag: &&Flag| matches!(flag.call, Call::Emergency | Call::Crisis);
            let first = of(whose).take_while(grave).count();
            assert_eq!(first, of(whose).filter(grave).count(), "{whose:?}");
        }
    }
}
