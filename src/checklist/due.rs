//! When something is due: a day relative to the due date, the birth or a visit.
//!
//! Days are those of the wall clock in the family's zone, so that an hour more
//! or less in a day changes nothing.

use crate::domain::baby::Baby;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use chrono::Months;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// Days of a pregnancy that ends on its due date.
const TERM: i64 = 40 * 7;

/// Most days or months that can be said.
const MOST: i64 = 3_660;

/// What a day is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The due date; `36w of pregnancy` is 4 weeks before it, and an age
    /// corrected for an early birth counts from it.
    DueDate,
    /// The birth.
    Birth,
    /// The day that the family said for this list.
    Visit,
}

/// A day relative to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// From what.
    pub anchor: Anchor,
    /// Calendar months after it, negative for before.
    pub months: i32,
    /// Days after that, negative for before.
    pub days: i64,
}

/// The days that others are counted from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Anchors {
    /// The due date; reckoned from the birth where only its week is known.
    pub due: Option<Day>,
    /// The birth; the due date while the baby is expected.
    pub birth: Option<Day>,
    /// The visit, where the family said one.
    pub visit: Option<Day>,
}

/// A day, and whether it is known or reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day in the family's zone.
    pub date: NaiveDate,
    /// It stands on something that is only expected.
    pub about: bool,
}

impl Due {
    /// Reads `36w of pregnancy`, `due date - 2w`, `birth`, `birth + 9mo`,
    /// `visit - 1d`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(age) = text.strip_suffix("of pregnancy") {
            let (months, days) = length(age)?;
            let pregnancy = months == 0 && (0..=45 * 7).contains(&days);
            return pregnancy.then_some(Self {
                anchor: Anchor::DueDate,
                months: 0,
                days: days - TERM,
            });
        }
        let split = text.find(['+', '-']).unwrap_or(text.len());
        let anchor = match text[..split].trim() {
            "due date" => Anchor::DueDate,
            "birth" => Anchor::Birth,
            "visit" => Anchor::Visit,
            _ => return None,
        };
        let (sign, rest) = match text[split..].chars().next() {
            None => return Some(Self { anchor, months: 0, days: 0 }),
            Some('-') => (-1, &text[split + 1..]),
            Some(_) => (1, &text[split + 1..]),
        };
        let (months, days) = length(rest)?;
        let months = i32::try_from(months).ok()?;
        Some(Self { anchor, months: if sign < 0 { -months } else { months }, days: sign * days })
    }

    /// Returns the day it comes to; `None` where what it counts from is not known.
    #[must_use]
    pub fn on(self, anchors: &Anchors) -> Option<Day> {
        let from = match self.anchor {
            Anchor::DueDate => anchors.due,
            Anchor::Birth => anchors.birth,
            Anchor::Visit => anchors.visit,
        }?;
        let months = Months::new(self.months.unsigned_abs());
        let date = if self.months < 0 {
            from.date.checked_sub_months(months)
        } else {
            from.date.checked_add_months(months)
        };
        let date = date?.checked_add_signed(TimeDelta::try_days(self.days)?)?;
        Some(Day { date, about: from.about })
    }
}

/// Reads `8w`, `3w2d`, `9mo`, as calendar months and days.
fn length(text: &str) -> Option<(i64, i64)> {
    let mut rest = text.trim();
    let (mut months, mut days) = (0_i64, 0_i64);
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: i64 = rest[..digits].parse().ok().filter(|count| *count <= MOST)?;
        rest = &rest[digits..];
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        match &rest[..letters] {
            "d" => days += count,
            "w" => days += 7 * count,
            "mo" => months += count,
            _ => return None,
        }
        rest = rest[letters..].trim_start();
    }
    (days <= MOST && months <= MOST / 28).then_some((months, days))
}

impl Anchors {
    /// Returns the days of a household: those of the baby that came, or is
    /// to come, last. Twins share them.
    #[must_use]
    pub fn of(household: &Household, zone: Zone) -> Self {
        let told = |baby: &Baby| baby.born.map(|at| zone.date(at)).or(baby.due);
        let babies = household.babies.iter().map(|(_, baby)| baby);
        let Some(baby) = babies.max_by_key(|baby| told(baby)) else { return Self::default() };
        let known = |date| Day { date, about: false };
        let Some(birth) = baby.born.map(|at| zone.date(at)) else {
            let birth = baby.due.map(|date| Day { date, about: true });
            return Self { due: baby.due.map(known), birth, visit: None };
        };
        let weeks = baby.weeks.map(|weeks| TERM - 7 * i64::from(weeks));
        let reckoned = weeks.and_then(|days| birth.checked_add_signed(TimeDelta::days(days)));
        let reckoned = reckoned.map(|date| Day { date, about: true });
        Self { due: baby.due.map(known).or(reckoned), birth: Some(known(birth)), visit: None }
    }

    /// Returns them with the day of a visit.
    #[must_use]
    pub fn visited(self, on: Option<NaiveDate>) -> Self {
        Self { visit: on.map(|date| Day { date, about: false }), ..self }
    }

    /// Returns the first day of this pregnancy: what was ticked before it was
    /// for an older child.
    #[must_use]
    pub fn since(&self) -> Option<NaiveDate> {
        let due = self.due.or(self.birth)?;
        // A birth without a due date may have been two weeks late.
        let days = if self.due.is_some() { TERM } else { TERM + 14 };
        due.date.checked_sub_signed(TimeDelta::days(days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::entry::baby_named;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// Name, birth, due date, weeks.
    type Told<'a> = (&'a str, Option<&'a str>, Option<&'a str>, Option<u8>);

    fn household(babies: &[Told<'_>]) -> Household {
        let one = |(name, born, due, weeks): &Told<'_>| {
            let born = born.map(|at| at.parse().expect("an instant"));
            let due = due.map(date);
            let baby =
                Baby { name: (*name).to_owned(), born, due, weeks: *weeks, ..Baby::default() };
            (baby_named(name), baby)
        };
        Household { babies: babies.iter().map(one).collect(), ..Household::default() }
    }

    fn on(due: &str, anchors: &Anchors) -> Option<(String, bool)> {
        let day = Due::parse(due).expect("it reads").on(anchors)?;
        Some((day.date.to_string(), day.about))
    }

    #[test]
    fn what_reads_and_what_does_not() {
        let due = |anchor, months, days| Some(Due { anchor, months, days });
        for (text, meant) in [
            ("36w of pregnancy", due(Anchor::DueDate, 0, -28)),
            ("40w3d of pregnancy", due(Anchor::DueDate, 0, 3)),
            ("due date - 2w", due(Anchor::DueDate, 0, -14)),
            ("birth", due(Anchor::Birth, 0, 0)),
            (" birth+8w ", due(Anchor::Birth, 0, 56)),
            ("birth + 9mo 3d", due(Anchor::Birth, 9, 3)),
            ("visit - 1mo2d", due(Anchor::Visit, -1, -2)),
            ("visit", due(Anchor::Visit, 0, 0)),
        ] {
            assert_eq!(Due::parse(text), meant, "{text}");
        }
        for bad in [
            "",
            "8w",
            "birth 8w",
            "birth +",
            "birth + 8",
            "birth + w",
            "birth + 8x",
            "Birth",
            "visit - -1d",
            "60w of pregnancy",
            "1mo of pregnancy",
            "of pregnancy",
            "soon",
            "birth + 99999999999999999999d",
            "birth + 9000w",
            "birth + ä",
        ] {
            assert_eq!(Due::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_expected_baby_has_days_before_and_about_days_after() {
        let home = household(&[("Ada", None, Some("2026-12-20"), None)]);
        let anchors = Anchors::of(&home, Zone::UTC);
        assert_eq!(on("36w of pregnancy", &anchors), Some(("2026-11-22".to_owned(), false)));
        assert_eq!(on("birth + 8w", &anchors), Some(("2027-02-14".to_owned(), true)));
        assert_eq!(on("visit - 1d", &anchors), None);
        assert_eq!(anchors.since(), Some(date("2026-03-15")));
    }

    #[test]
    fn the_birth_takes_the_place_of_the_due_date() {
        let born = Some("2026-12-02T14:20:00Z");
        let home = household(&[("Ada", born, Some("2026-12-20"), None)]);
        let anchors = Anchors::of(&home, Zone::UTC);
        assert_eq!(on("birth + 8w", &anchors), Some(("2027-01-27".to_owned(), false)));
        assert_eq!(on("due date + 8w", &anchors), Some(("2027-02-14".to_owned(), false)));
        let home = household(&[("Ada", born, None, Some(38))]);
        let reckoned = Anchors::of(&home, Zone::UTC);
        assert_eq!(on("due date", &reckoned), Some(("2026-12-16".to_owned(), true)));
        let home = household(&[("Ada", born, None, None)]);
        assert_eq!(on("due date", &Anchors::of(&home, Zone::UTC)), None);
    }

    #[test]
    fn days_are_the_familys_whatever_their_clocks_do() {
        let home = household(&[("Ada", Some("2026-10-24T23:30:00Z"), None, None)]);
        for (zone, day) in [
            ("Europe/London", "2026-10-26"),
            ("America/New_York", "2026-10-25"),
            ("Pacific/Auckland", "2026-10-26"),
        ] {
            let anchors = Anchors::of(&home, zone.parse().expect("a zone"));
            assert_eq!(on("birth + 1d", &anchors), Some((day.to_owned(), false)), "{zone}");
        }
    }

    #[test]
    fn months_end_where_the_month_does_and_no_day_is_out_of_reach() {
        let anchors = Anchors::default().visited(Some(date("2026-08-31")));
        assert_eq!(on("visit + 6mo", &anchors), Some(("2027-02-28".to_owned(), false)));
        let last = Anchors::default().visited(Some(NaiveDate::MAX));
        assert_eq!(on("visit + 1d", &last), None);
    }

    #[test]
    fn the_baby_that_came_last_counts() {
        let home = household(&[
            ("Ben", Some("2024-05-01T08:00:00Z"), None, None),
            ("Ada", None, Some("2026-12-20"), None),
        ]);
        let anchors = Anchors::of(&home, Zone::UTC);
        assert_eq!(on("due date", &anchors), Some(("2026-12-20".to_owned(), false)));
        assert_eq!(Anchors::of(&Household::default(), Zone::UTC), Anchors::default());
    }
}
