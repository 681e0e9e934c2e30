//! The age that a growth standard asks for.

use crate::domain::baby::Baby;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::guidance::lms::LAST_DAY;
use crate::guidance::threshold::Age as FlagAge;

/// Days of a pregnancy that reaches its due date.
const TERM: i64 = 40 * 7;
/// Days of one that is not preterm.
const NOT_EARLY: i64 = 37 * 7;

/// An age in whole elapsed days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Since the birth; negative before it.
    pub days: i64,
    /// Since the due date, for one born before 37 weeks, until two years old.
    pub corrected: Option<i64>,
}

impl Age {
    /// Returns the days that the standard is read at.
    #[must_use]
    pub fn charted(self) -> i64 {
        self.corrected.unwrap_or(self.days)
    }
}

/// Returns the age at a moment; `None` without a birth.
#[must_use]
pub fn age(baby: &Baby, at: Timestamp, zone: Zone) -> Option<Age> {
    let days = (at - baby.born?).num_seconds().div_euclid(24 * 60 * 60);
    let corrected = early(baby, zone).filter(|_| days <= i64::from(LAST_DAY));
    Some(Age { days, corrected: corrected.map(|early| days - early) })
}

/// Returns the age as the thresholds of red flags ask for it; `None` without a
/// birth.
#[must_use]
pub fn full_age(baby: &Baby, at: Timestamp, zone: Zone) -> Option<FlagAge> {
    let counted = age(baby, at, zone)?;
    let early = counted.corrected.map_or(0, |corrected| counted.days - corrected);
    let (born, on) = (zone.date(baby.born?), zone.date(at));
    Some(FlagAge { born, on, days: counted.days, early })
}

/// Returns by how many days before the due date a preterm baby came; `None`
/// for one of 37 weeks or more, and where nobody said.
fn early(baby: &Baby, zone: Zone) -> Option<i64> {
    let born = zone.date(baby.born?);
    let by_date = baby.due.map(|due| (due - born).num_days());
    let gestation = match (baby.weeks, by_date) {
        // The date is to the day, the weeks are what was said.
        (Some(weeks), Some(early)) if (TERM - early).div_euclid(7) == i64::from(weeks) => {
            TERM - early
        }
        (Some(weeks), _) => i64::from(weeks) * 7,
        (None, Some(early)) => TERM - early,
        (None, None) => return None,
    };
    (gestation < NOT_EARLY).then_some(TERM - gestation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::trial::at;

    #[test]
    fn how_early_by_weeks_and_by_the_due_date() {
        let early = |weeks, due: Option<&str>| {
            let due = due.map(|due| due.parse().expect("a date"));
            // Born 2026-11-22.
            early(&Baby { born: Some(at(600)), weeks, due, ..Baby::default() }, Zone::UTC)
        };
        assert_eq!(early(None, None), None);
        assert_eq!(early(Some(37), None), None);
        assert_eq!(early(Some(36), None), Some(28));
        assert_eq!(early(None, Some("2026-12-13")), None, "21 days early is 37 weeks");
        assert_eq!(early(None, Some("2026-12-14")), Some(22));
        assert_eq!(early(Some(36), Some("2026-12-16")), Some(24), "36 weeks and 4 days");
        assert_eq!(early(Some(33), Some("2026-12-16")), Some(49), "they differ: what was said");
        assert_eq!(early(Some(41), Some("2026-11-15")), None);
    }

    #[test]
    fn a_day_is_over_when_24_hours_are() {
        let baby = Baby { born: Some(at(600)), ..Baby::default() };
        let days = |minute| age(&baby, at(minute), Zone::UTC).map(|age| age.days);
        assert_eq!(days(600 + 1439), Some(0));
        assert_eq!(days(600 + 1440), Some(1));
        assert_eq!(days(599), Some(-1));
        assert_eq!(age(&Baby::default(), at(0), Zone::UTC), None);
    }
}
