//! An age as schedules write it: `8 weeks`, `3 years 4 months`.

use chrono::Days;
use chrono::Months;
use chrono::NaiveDate;
use serde::Deserialize;

/// An age in calendar months and days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Offset {
    /// Calendar months.
    pub months: u32,
    /// Days beyond them.
    pub days: u32,
}

impl Offset {
    /// Returns the date at that age; for a day that its month has not, the
    /// month's last.
    #[must_use]
    pub fn after(self, born: NaiveDate) -> NaiveDate {
        let month = born.checked_add_months(Months::new(self.months)).unwrap_or(born);
        month.checked_add_days(Days::new(self.days.into())).unwrap_or(month)
    }
}

impl TryFrom<String> for Offset {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut offset = Self::default();
        let words: Vec<&str> = text.split(' ').collect();
        for pair in words.chunks(2) {
            let [number, unit] = pair else { return Err(format!("`{text}` is no age")) };
            let number: u32 = number.parse().map_err(|_| format!("`{number}` is no number"))?;
            match unit.trim_end_matches('s') {
                "year" => offset.months += 12 * number,
                "month" => offset.months += number,
                "week" => offset.days += 7 * number,
                "day" => offset.days += number,
                _ => return Err(format!("`{unit}` is no unit of age")),
            }
        }
        Ok(offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_read_and_reach_their_date() {
        let date = |text: &str| text.parse::<NaiveDate>().expect("a date");
        for (text, months, days, from, reached) in [
            ("8 weeks", 0, 56, "2026-11-10", "2027-01-05"),
            ("3 years 4 months", 40, 0, "2026-11-10", "2030-03-10"),
            ("1 year", 12, 0, "2024-02-29", "2025-02-28"),
            ("3 months", 3, 0, "2026-11-30", "2027-02-28"),
            ("0 days", 0, 0, "2026-11-10", "2026-11-10"),
        ] {
            let offset = Offset::try_from(text.to_owned()).expect("an age");
            assert_eq!(offset, Offset { months, days });
            assert_eq!(offset.after(date(from)), date(reached), "{text}");
        }
        for text in ["", "8", "eight weeks", "8 moons"] {
            assert!(Offset::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
