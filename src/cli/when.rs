//! Times and amounts as options take them.

use crate::app::intake;
use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::span::Timestamp;
use crate::domain::span::to_millis;
use crate::domain::zone::Instant;
use crate::domain::zone::Zone;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use chrono::DateTime;
use chrono::Days;
use chrono::NaiveDate;
use chrono::NaiveDateTime;

/// A moment as an option names it; the zone comes later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// With its offset.
    Instant(Timestamp),
    /// A wall clock.
    Local(NaiveDateTime),
    /// A whole day.
    Day(NaiveDate),
    /// Today, or so many days before it.
    Today(u64),
}

impl When {
    /// Returns the first instant it names, in `zone`.
    ///
    /// # Errors
    ///
    /// A sentence, when the clocks of `zone` jumped over it.
    pub fn start(self, zone: Zone, now: Timestamp) -> Result<Timestamp, String> {
        match self {
            Self::Instant(at) => Ok(at),
            Self::Day(day) => Ok(zone.day(day).start()),
            Self::Today(back) => Ok(zone.day(zone.date(now) - Days::new(back)).start()),
            Self::Local(local) => match zone.instant(local) {
                Instant::Never { before, after, .. } => Err(skipped(local, before, after)),
                Instant::Once(at) => Ok(at),
                Instant::Twice { earlier, later } => Ok(if later <= now { later } else { earlier }),
            },
        }
    }

    /// Returns the first instant after it, in `zone`: a day ends with its midnight.
    ///
    /// # Errors
    ///
    /// As [`When::start`].
    pub fn end(self, zone: Zone, now: Timestamp) -> Result<Timestamp, String> {
        match self {
            Self::Day(day) => Ok(zone.day(day).end()),
            Self::Today(back) => Ok(zone.day(zone.date(now) - Days::new(back)).end()),
            Self::Instant(_) | Self::Local(_) => self.start(zone, now),
        }
    }
}

fn skipped(local: NaiveDateTime, before: NaiveDateTime, after: NaiveDateTime) -> String {
    let clock = |time: NaiveDateTime| time.format("%H:%M").to_string();
    let whole = local.format("%Y-%m-%d %H:%M").to_string();
    words::SKIPPED.fill(Tone::Ops, &[&whole, &clock(before), &clock(after)])
}

/// Reads `--now`: RFC 3339 only, since a moment to work at must not be guessed.
///
/// # Errors
///
/// A sentence with an example.
pub fn instant(text: &str) -> Result<Timestamp, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| to_millis(at.to_utc()))
        .map_err(|_| words::BAD_TIME.fill(Tone::Ops, &[text]))
}

/// Reads a date, a date with a time, RFC 3339, `today` or `yesterday`.
///
/// # Errors
///
/// A sentence with examples.
pub fn when(text: &str) -> Result<When, String> {
    if let Ok(at) = instant(text) {
        return Ok(When::Instant(at));
    }
    match text {
        "today" => return Ok(When::Today(0)),
        "yesterday" => return Ok(When::Today(1)),
        _ => {}
    }
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return Ok(When::Day(day));
    }
    ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"]
        .into_iter()
        .find_map(|shape| NaiveDateTime::parse_from_str(text, shape).ok())
        .map(When::Local)
        .ok_or_else(|| words::BAD_WHEN.fill(Tone::Ops, &[text]))
}

/// Reads a weight with its unit; without one, grams over 50 and kilograms up to it.
///
/// # Errors
///
/// A sentence with examples, or why the number cannot be.
pub fn weight(text: &str) -> Result<Measured<Grams>, String> {
    let text = text.trim();
    let number = text.trim_end_matches(char::is_alphabetic);
    let bad = || words::BAD_WEIGHT.fill(Tone::Ops, &[text]);
    let value: f64 = number.trim().replace(',', ".").parse().map_err(|_| bad())?;
    let unit = match &text[number.len()..] {
        "kg" => Unit::Kg,
        "g" => Unit::G,
        "lb" => Unit::Lb,
        "" => {
            if value > 50.0 {
                Unit::G
            } else {
                Unit::Kg
            }
        }
        _ => return Err(bad()),
    };
    Measured::new(value, unit).map_err(|why| format!("{text} {why}"))
}

/// Reads `COLUMN=UNIT`, see [`intake::unit`].
///
/// # Errors
///
/// A sentence with the units there are.
pub fn unit(text: &str) -> Result<(String, Unit), String> {
    intake::unit(text).ok_or_else(|| words::BAD_UNIT.fill(Tone::Ops, &[text]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        instant(text).expect("an instant")
    }

    #[test]
    fn a_moment_needs_an_offset_and_a_date_does_not() {
        assert!(instant("2026-11-22T03:12:00").is_err());
        assert!(instant("03:12").is_err());
        let berlin: Zone = "Europe/Berlin".parse().expect("a zone");
        let now = at("2026-12-01T00:00:00Z");
        for (text, start, end) in [
            ("2026-11-22T03:12:00+01:00", "2026-11-22T02:12:00Z", "2026-11-22T02:12:00Z"),
            ("2026-11-22T03:12", "2026-11-22T02:12:00Z", "2026-11-22T02:12:00Z"),
            ("2026-11-22 03:12:30", "2026-11-22T02:12:30Z", "2026-11-22T02:12:30Z"),
            ("2026-11-22", "2026-11-21T23:00:00Z", "2026-11-22T23:00:00Z"),
            ("2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"),
            ("2026-10-25T02:30", "2026-10-25T01:30:00Z", "2026-10-25T01:30:00Z"),
            ("today", "2026-11-30T23:00:00Z", "2026-12-01T23:00:00Z"),
            ("yesterday", "2026-11-29T23:00:00Z", "2026-11-30T23:00:00Z"),
        ] {
            let moment = when(text).expect(text);
            assert_eq!(moment.start(berlin, now), Ok(at(start)), "{text}");
            assert_eq!(moment.end(berlin, now), Ok(at(end)), "{text}");
        }
        for text in ["", "tomorrow", "2026-13-01", "22.11.2026", "2026-11-22T24:00"] {
            assert!(when(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_hour_that_never_was_is_refused_with_its_neighbours() {
        let berlin: Zone = "Europe/Berlin".parse().expect("a zone");
        let moment = when("2026-03-29T02:30").expect("it reads");
        let why = moment.start(berlin, at("2026-12-01T00:00:00Z")).expect_err("skipped");
        assert_eq!(why, "2026-03-29 02:30 never was: the clocks went from 02:00 to 03:00");
    }

    #[test]
    fn a_unit_belongs_to_a_column() {
        assert_eq!(unit("amount=OZ"), Ok(("amount".to_owned(), Unit::OzUs)));
        for text in ["amount", "=oz", "amount=pint", ""] {
            assert!(unit(text).is_err(), "{text}");
        }
    }

    #[test]
    fn weights_read_with_every_unit_and_never_wrongly() {
        for (text, grams) in [
            ("3.4kg", 3400),
            ("3,4 kg", 3400),
            ("3400g", 3400),
            ("3400", 3400),
            ("3.4", 3400),
            ("7.5lb", 3402),
            ("0", 0),
        ] {
            assert_eq!(weight(text).expect(text).canonical.steps(), grams, "{text}");
        }
        for text in ["", "kg", "3.4st", "-3kg", "nan", "inf", "1e99kg", "3 400 g"] {
            assert!(weight(text).is_err(), "{text}");
        }
    }
}
