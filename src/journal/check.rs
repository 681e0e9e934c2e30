//! What a fact must satisfy before it is stored, and what is asked about.

use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::measure::Measurement;
use crate::domain::quantity::Millilitres;
use crate::domain::span::Timestamp;
use chrono::DateTime;
use chrono::Datelike;
use chrono::TimeDelta;
use thiserror::Error;

/// Longest text of a note or a name, in bytes.
pub const MAX_TEXT: usize = 10_000;

/// Why a fact cannot be stored at all.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Refusal {
    /// It lies ahead of now.
    #[error("that is {} min ahead", .ahead.num_minutes().max(1))]
    Future {
        /// By how much.
        ahead: TimeDelta,
    },
    /// It confirms a sleep-day that has not ended.
    #[error("that sleep-day ends in {} min", .left.num_minutes().max(1))]
    DayGoesOn {
        /// How long it still goes on.
        left: TimeDelta,
    },
    /// Its end lies before its start.
    #[error("it would end before it starts")]
    EndBeforeStart,
    /// It lies before the year 2000: no baby in this journal was there.
    #[error("the year {0} is before any baby here")]
    AbsurdYear(i32),
    /// A text is longer than [`MAX_TEXT`].
    #[error("a text of {0} bytes is over the limit of {MAX_TEXT}")]
    TextTooLong(usize),
    /// A text holds a NUL or another control character.
    #[error("a text holds a control character")]
    ControlCharacter,
}

/// What is possible and unlikely; the family may say yes.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Doubt {
    /// A number outside what is usual.
    #[error("{what} of {value} {unit} is outside {low}-{high} {unit}")]
    Implausible {
        /// What is measured.
        what: &'static str,
        /// The number.
        value: f64,
        /// Its unit.
        unit: &'static str,
        /// The least that is taken without asking.
        low: f64,
        /// The most that is taken without asking.
        high: f64,
    },
    /// It lies before the baby was born.
    #[error("that is before the birth")]
    BeforeBirth,
}

/// Returns why `fact` cannot be stored at `now`, if it cannot.
///
/// # Errors
///
/// The first [`Refusal`] that holds.
pub fn refuse(fact: &Fact, now: Timestamp) -> Result<(), Refusal> {
    let ended = match fact.extent {
        Extent::Until(end) => end,
        Extent::Instant | Extent::Open => fact.start,
    };
    let last = fact.start.max(ended);
    if last > now {
        return Err(Refusal::Future { ahead: last - now });
    }
    if ended < fact.start {
        return Err(Refusal::EndBeforeStart);
    }
    if fact.detail == Detail::SleepDay {
        let day = fact.zone.noon_to_noon(fact.start);
        if day.end() > now {
            return Err(Refusal::DayGoesOn { left: day.end() - now });
        }
    }
    let first_year = DateTime::from_timestamp(946_684_800, 0).unwrap_or_default();
    if fact.start < first_year {
        return Err(Refusal::AbsurdYear(fact.zone.date(fact.start).year()));
    }
    texts(fact).try_for_each(readable)
}

/// Returns what is unlikely about `fact`; `baby` is the one it is about.
#[must_use]
pub fn doubts(fact: &Fact, baby: Option<&Baby>) -> Vec<Doubt> {
    let mut doubts: Vec<Doubt> = amounts(&fact.detail)
        .into_iter()
        .filter(|(_, value, _, low, high)| !(*low..=*high).contains(value))
        .map(|(what, value, unit, low, high)| Doubt::Implausible { what, value, unit, low, high })
        .collect();
    if baby.and_then(|baby| baby.born).is_some_and(|born| fact.start < born) {
        doubts.push(Doubt::BeforeBirth);
    }
    doubts
}

/// Returns (what, value, unit, least, most) of every number in a detail.
fn amounts(detail: &Detail) -> Vec<(&'static str, f64, &'static str, f64, f64)> {
    let ml = |what, volume: &Millilitres, high| (what, volume.value(), "ml", 1.0, high);
    match detail {
        Detail::Feed(Feed::Bottle { volume: Some(volume), .. }) => {
            vec![ml("bottle", &volume.canonical, 400.0)]
        }
        Detail::Pump(pump) => [pump.total, pump.left, pump.right]
            .iter()
            .flatten()
            .map(|volume| ml("pump", &volume.canonical, 600.0))
            .collect(),
        Detail::Milk(kept) => {
            kept.volume.iter().map(|volume| ml("milk", &volume.canonical, 1_000.0)).collect()
        }
        Detail::Temperature(reading) => {
            vec![("temperature", reading.value.canonical.value(), "°C", 30.0, 40.9)]
        }
        Detail::Measurement(Measurement::Weight(weight)) => {
            vec![("weight", weight.canonical.value(), "g", 400.0, 25_000.0)]
        }
        Detail::Measurement(Measurement::Length(length)) => {
            vec![("length", length.canonical.value(), "mm", 250.0, 1_200.0)]
        }
        Detail::Measurement(Measurement::Head(head)) => {
            vec![("head", head.canonical.value(), "mm", 200.0, 560.0)]
        }
        _ => Vec::new(),
    }
}

/// Returns every text a person may have typed into a fact.
fn texts(fact: &Fact) -> impl Iterator<Item = &str> {
    let detail: Vec<&str> = match &fact.detail {
        Detail::Feed(Feed::Solids { food, reaction }) => {
            [food, reaction].into_iter().flatten().map(String::as_str).collect()
        }
        Detail::Request { text } | Detail::Trip { text } | Detail::Milestone { text } => {
            vec![text]
        }
        Detail::Excused { why } => vec![why],
        Detail::Note { text } => vec![text],
        Detail::Visit { who } => vec![who],
        Detail::Toil { task } => vec![task],
        Detail::Vaccination { name, .. } => vec![name],
        Detail::Medicine(dose) => {
            let optional = [&dose.strength, &dose.amount, &dose.override_reason];
            let optional = optional.into_iter().flatten();
            std::iter::once(&dose.product).chain(optional).map(String::as_str).collect()
        }
        Detail::Custom { name, value } => {
            std::iter::once(name).chain(value).map(String::as_str).collect()
        }
        _ => Vec::new(),
    };
    detail.into_iter().chain(fact.note.as_deref()).chain(fact.tags.iter().map(String::as_str))
}

fn readable(text: &str) -> Result<(), Refusal> {
    if text.len() > MAX_TEXT {
        return Err(Refusal::TextTooLong(text.len()));
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Refusal::ControlCharacter);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::nappy::Nappy;
    use crate::domain::person::Subject;
    use crate::domain::quantity::Measured;
    use crate::domain::quantity::Unit;
    use crate::domain::zone::Zone;

    fn now() -> Timestamp {
        "2026-11-22T03:12:00Z".parse().expect("an instant")
    }

    fn nappy(start: Timestamp) -> Fact {
        Fact::at(Subject::Household, start, Zone::UTC, Detail::Nappy(Nappy::default()))
    }

    #[test]
    fn now_is_not_the_future_and_a_millisecond_later_is() {
        assert_eq!(refuse(&nappy(now()), now()), Ok(()));
        let ahead = TimeDelta::milliseconds(1);
        assert_eq!(refuse(&nappy(now() + ahead), now()), Err(Refusal::Future { ahead }));
    }

    #[test]
    fn an_end_may_not_lie_ahead_nor_before_the_start() {
        let start = now() - TimeDelta::hours(1);
        let until = |end| Fact { extent: Extent::Until(end), ..nappy(start) };
        assert_eq!(refuse(&until(now()), now()), Ok(()));
        assert_eq!(
            refuse(&until(start - TimeDelta::minutes(1)), now()),
            Err(Refusal::EndBeforeStart)
        );
        assert!(matches!(
            refuse(&until(now() + TimeDelta::hours(10)), now()),
            Err(Refusal::Future { .. })
        ));
    }

    #[test]
    fn only_a_sleep_day_that_has_ended_is_confirmed() {
        let day = |noon: &str| {
            let noon = noon.parse().expect("an instant");
            Fact::at(Subject::Household, noon, Zone::UTC, Detail::SleepDay)
        };
        assert_eq!(refuse(&day("2026-11-20T12:00:00Z"), now()), Ok(()));
        let left = TimeDelta::minutes(8 * 60 + 48);
        let today = day("2026-11-21T12:00:00Z");
        assert_eq!(refuse(&today, now()), Err(Refusal::DayGoesOn { left }));
        assert_eq!(refuse(&today, now() + left), Ok(()));
    }

    #[test]
    fn absurd_years_and_unreadable_texts_are_refused() {
        let past = "1999-12-31T23:59:59Z".parse().expect("an instant");
        assert_eq!(refuse(&nappy(past), now()), Err(Refusal::AbsurdYear(1999)));
        let noted = |note: String| Fact { note: Some(note), ..nappy(now()) };
        assert_eq!(refuse(&noted("a".repeat(MAX_TEXT)), now()), Ok(()));
        let long = "a".repeat(MAX_TEXT + 1);
        assert_eq!(refuse(&noted(long), now()), Err(Refusal::TextTooLong(MAX_TEXT + 1)));
        assert_eq!(refuse(&noted("a\0b".to_owned()), now()), Err(Refusal::ControlCharacter));
    }

    #[test]
    fn four_hundred_millilitres_pass_and_more_is_asked_about() {
        let bottle = |ml| {
            let volume = Measured::new(ml, Unit::Ml).ok();
            let detail = Detail::Feed(Feed::Bottle { volume, milk: None });
            doubts(&Fact::at(Subject::Household, now(), Zone::UTC, detail), None)
        };
        assert_eq!(bottle(400.0), vec![]);
        assert!(matches!(bottle(400.1)[..], [Doubt::Implausible { .. }]));
        assert!(matches!(bottle(0.0)[..], [Doubt::Implausible { .. }]));
    }

    #[test]
    fn before_the_birth_is_asked_about() {
        let baby = Baby { born: Some(now()), ..Baby::default() };
        assert_eq!(doubts(&nappy(now()), Some(&baby)), vec![]);
        let early = nappy(now() - TimeDelta::seconds(1));
        assert_eq!(doubts(&early, Some(&baby)), vec![Doubt::BeforeBirth]);
    }
}
