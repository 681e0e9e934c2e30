//! The WHO growth standard: L, M and S by day of age, 0 to 730.
//!
//! The table is the World Health Organization's (GPL-3, see NOTICE), kept as
//! steps from day to day: 32 kB in the program, some 50 kB once read.

use crate::domain::baby::Sex;
use std::sync::LazyLock;

/// The last day of the table; from the next on children are measured standing.
pub const LAST_DAY: u32 = 730;

/// What is compared with the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Indicator {
    /// Body weight, in kg.
    Weight,
    /// Length lying, in cm.
    Length,
    /// Head circumference, in cm.
    Head,
}

impl Indicator {
    /// Every indicator, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Weight, Self::Length, Self::Head];

    /// Returns its name in data and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weight => "weight",
            Self::Length => "length",
            Self::Head => "head",
        }
    }

    /// Tells whether WHO restricts its z-score beyond 3 SD.
    #[must_use]
    pub const fn restricted(self) -> bool {
        matches!(self, Self::Weight)
    }
}

/// One row of the standard: the Box-Cox power, the median in kg or cm, the
/// coefficient of variation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lms {
    /// The power.
    pub l: f64,
    /// The median.
    pub m: f64,
    /// The coefficient of variation.
    pub s: f64,
}

/// One letter of one table as the file has it, in units of its last decimal.
#[derive(Debug)]
struct Column {
    table: String,
    days: Vec<i32>,
}

static COLUMNS: LazyLock<Vec<Column>> = LazyLock::new(|| {
    let text = include_str!("data/who_lms.txt");
    text.lines().filter(|line| !line.starts_with('#')).map(column).collect()
});

/// Reads `weight f L 3809 -550 -158 …`.
fn column(line: &str) -> Column {
    let mut words = line.split(' ');
    let table: Vec<&str> = words.by_ref().take(3).collect();
    let mut sum = 0;
    let numbers = words.filter_map(|word| word.parse::<i32>().ok());
    let days = numbers.map(|step| {
        sum += step;
        sum
    });
    Column { table: table.join(" "), days: days.collect() }
}

/// Returns the row of a day; `None` beyond [`LAST_DAY`].
#[must_use]
pub fn lms(sex: Sex, indicator: Indicator, day: u32) -> Option<Lms> {
    if day > LAST_DAY {
        return None;
    }
    let place = usize::try_from(day).ok()?;
    let sex = match sex {
        Sex::Female => 'f',
        Sex::Male => 'm',
    };
    let of = |letter: char, unit: f64| {
        let table = format!("{} {sex} {letter}", indicator.name());
        let days = &COLUMNS.iter().find(|column| column.table == table)?.days;
        let value = match days.as_slice() {
            [only] => only,
            days => days.get(place)?,
        };
        Some(f64::from(*value) / unit)
    };
    Some(Lms { l: of('L', 1e4)?, m: of('M', 1e4)?, s: of('S', 1e5)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_every_table_is_there_and_none_beyond() {
        for indicator in Indicator::ALL {
            for sex in [Sex::Female, Sex::Male] {
                for day in 0..=LAST_DAY {
                    let row = lms(sex, indicator, day).expect("a row");
                    assert!(row.m > 3.0 && row.s > 0.02 && row.s < 0.2, "{indicator:?} {day}");
                }
                assert_eq!(lms(sex, indicator, LAST_DAY + 1), None);
            }
        }
        assert_eq!(COLUMNS.len(), 18);
        assert!(COLUMNS.iter().all(|column| [1, 731].contains(&column.days.len())));
    }

    #[test]
    fn the_anchors_that_were_verified() {
        use Indicator::Head;
        use Indicator::Length;
        use Indicator::Weight;
        for (sex, indicator, day, l, m, s) in [
            (Sex::Male, Weight, 0, 0.3487, 3.3464, 0.14602),
            (Sex::Female, Weight, 0, 0.3809, 3.2322, 0.14171),
            (Sex::Male, Length, 0, 1.0, 49.8842, 0.03795),
            (Sex::Male, Head, 0, 1.0, 34.4618, 0.03686),
        ] {
            assert_eq!(lms(sex, indicator, day), Some(Lms { l, m, s }));
        }
    }
}
