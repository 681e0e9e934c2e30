//! Times of day, lengths and dates, as single words.

use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeDelta;
use chrono::Timelike;
use chrono::Weekday;

/// A time of day as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeOfDay {
    /// Hour, 0 to 23.
    pub hour: u32,
    /// Minute.
    pub minute: u32,
    /// Second; only ISO says one.
    pub second: u32,
    /// `am` or `pm` was said, or an hour over 12.
    pub sure: bool,
    /// An hour without minutes and without am or pm.
    pub bare: bool,
}

impl TimeOfDay {
    /// Returns the time on the clock's face.
    #[must_use]
    pub fn time(self) -> NaiveTime {
        NaiveTime::from_hms_opt(self.hour, self.minute, self.second).unwrap_or_default()
    }

    /// Returns it as one of the afternoon or evening.
    #[must_use]
    pub const fn after_noon(self) -> Self {
        let hour = if self.hour < 12 { self.hour + 12 } else { self.hour };
        Self { hour, sure: true, bare: false, ..self }
    }

    /// Returns it as one of the night or morning.
    #[must_use]
    pub const fn before_noon(self) -> Self {
        let hour = if self.hour == 12 { 0 } else { self.hour };
        Self { hour, sure: true, bare: false, ..self }
    }
}

/// Tells whether a word is a time by itself: `3:05`, `0305`, `3am`, `noon`.
#[must_use]
pub fn reads_as_clock(word: &str) -> bool {
    clock(word).is_some_and(|time| !time.bare)
}

/// Reads `3:05`, `03:05`, `0305`, `3am`, `3:05pm`, `noon`, `midnight`, and a
/// bare hour, `3`.
#[must_use]
pub fn clock(word: &str) -> Option<TimeOfDay> {
    let at = |hour, sure| TimeOfDay { hour, minute: 0, second: 0, sure, bare: false };
    match word {
        "noon" | "midday" => return Some(at(12, true)),
        "midnight" => return Some(at(0, true)),
        _ => {}
    }
    let afternoon = word.strip_suffix("pm");
    let half = afternoon.or_else(|| word.strip_suffix("am"));
    let face = half.unwrap_or(word);
    let (hour, minute, bare) = match face.split_once(':') {
        Some((hour, minute)) if minute.len() == 2 => (small(hour)?, small(minute)?, false),
        Some(_) => return None,
        None if face.len() == 4 && half.is_none() => {
            let (hour, minute) = face.split_at_checked(2)?;
            (small(hour)?, small(minute)?, false)
        }
        None => (small(face)?, 0, half.is_none()),
    };
    if hour > 23 || minute > 59 || (half.is_some() && !(1..=12).contains(&hour)) {
        return None;
    }
    let time = TimeOfDay { hour, minute, second: 0, sure: hour > 12, bare };
    Some(match (half.is_some(), afternoon.is_some()) {
        (true, true) => time.after_noon(),
        (true, false) => time.before_noon(),
        (false, _) => time,
    })
}

/// Reads a number of one or two digits.
fn small(word: &str) -> Option<u32> {
    let digits = (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

/// A length in one word: `1h20`, `80m`, `80min`, `1h`, `1.5h`, `2d`.
#[must_use]
pub fn length(word: &str) -> Option<TimeDelta> {
    let mut rest = word;
    let mut total = TimeDelta::zero();
    let mut larger = None;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
        let (value, after) = rest.split_at(digits.unwrap_or(rest.len()));
        let letters = after.find(|c: char| c.is_ascii_digit()).unwrap_or(after.len());
        let (name, after) = after.split_at(letters);
        // `1h20`: minutes follow an hour without saying so.
        let unit = match (name, larger) {
            ("", Some(60)) if value.len() <= 2 => 1,
            ("", _) => return None,
            (name, _) => unit(name)?,
        };
        if larger.is_some_and(|larger| unit >= larger) {
            return None;
        }
        total += times(value, unit)?;
        larger = Some(unit);
        rest = after;
    }
    larger.map(|_| total)
}

/// Returns the minutes of a unit of time; `m` is always minutes.
#[must_use]
pub fn unit(word: &str) -> Option<i64> {
    Some(match word {
        "m" | "min" | "mins" | "minute" | "minutes" => 1,
        "h" | "hr" | "hrs" | "hour" | "hours" => 60,
        "d" | "day" | "days" => 24 * 60,
        _ => return None,
    })
}

/// Returns `value` times so many minutes, to the second.
#[must_use]
pub fn times(value: &str, minutes: i64) -> Option<TimeDelta> {
    let value = decimal(value)?;
    if value > 100_000.0 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "at most 100 000 days, counted in seconds"
    )]
    let seconds = (value * 60.0 * minutes as f64).round() as i64;
    Some(TimeDelta::seconds(seconds))
}

/// Returns the number that a word stands for, where people say the word.
#[must_use]
pub fn counted(word: &str) -> &str {
    const WORDS: &[(&str, &str)] = &[
        ("a", "1"),
        ("an", "1"),
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("ten", "10"),
        ("fifteen", "15"),
        ("twenty", "20"),
        ("thirty", "30"),
        ("forty", "40"),
    ];
    WORDS.iter().find(|(name, _)| *name == word).map_or(word, |(_, digits)| digits)
}

/// Reads a plain number: digits, with one decimal point or comma inside.
#[must_use]
pub fn decimal(word: &str) -> Option<f64> {
    let plain = word.replace(',', ".");
    let digits = plain.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let ends = |c: char| c.is_ascii_digit();
    if !digits || !plain.starts_with(ends) || !plain.ends_with(ends) {
        return None;
    }
    plain.parse().ok()
}

/// Reads a day of the week: `fri`, `friday`.
#[must_use]
pub fn weekday(word: &str) -> Option<Weekday> {
    // chrono takes any case and both lengths, and nothing else.
    word.parse().ok()
}

/// A date, and what else one ISO word may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Iso {
    /// The day.
    pub date: NaiveDate,
    /// The time, when it was said.
    pub time: Option<TimeOfDay>,
    /// Seconds east of UTC, when that was said.
    pub offset: Option<i32>,
}

/// Reads `2026-11-20`, `2026-11-20t21:15`, `2026-11-20t21:15:00+01:00`.
#[must_use]
pub fn iso(word: &str) -> Option<Iso> {
    let (date, rest) = word.split_at_checked(10)?;
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
    let Some(rest) = rest.strip_prefix('t') else {
        return rest.is_empty().then_some(Iso { date, time: None, offset: None });
    };
    let sign = rest.find(['+', '-', 'z']).unwrap_or(rest.len());
    let (time, zone) = rest.split_at(sign);
    let offset = if zone.is_empty() { None } else { Some(offset(zone)?) };
    let format = if time.len() > 5 { "%H:%M:%S%.f" } else { "%H:%M" };
    let time = NaiveTime::parse_from_str(time, format).ok()?;
    // chrono reads `:60` as a leap second, which no clock here shows.
    if time.nanosecond() >= 1_000_000_000 {
        return None;
    }
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    let time = TimeOfDay { hour, minute, second, sure: true, bare: false };
    Some(Iso { date, time: Some(time), offset })
}

/// Reads `z`, `+01:00`, `+0100`, `+11`: seconds east of UTC.
#[must_use]
pub fn offset(word: &str) -> Option<i32> {
    if word == "z" {
        return Some(0);
    }
    let sign = if word.starts_with('-') { -1 } else { 1 };
    let digits: String = word.strip_prefix(['+', '-'])?.replacen(':', "", 1);
    let all_digits = digits.bytes().all(|b| b.is_ascii_digit());
    if !all_digits || !matches!(digits.len(), 2 | 4) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 = digits.get(2..).filter(|m| !m.is_empty()).map_or(Ok(0), str::parse).ok()?;
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks() {
        for (word, expected) in [
            ("3:05", Some((3, 5))),
            ("03:05", Some((3, 5))),
            ("0305", Some((3, 5))),
            ("2359", Some((23, 59))),
            ("2360", None),
            ("24:00", None),
            ("3am", Some((3, 0))),
            ("12am", Some((0, 0))),
            ("12pm", Some((12, 0))),
            ("11:45pm", Some((23, 45))),
            ("13pm", None),
            ("0pm", None),
            ("3:5", None),
            ("midnight", Some((0, 0))),
            ("305", None),
            ("é:00", None),
        ] {
            assert_eq!(clock(word).map(|t| (t.hour, t.minute)), expected, "{word}");
        }
        assert!(clock("3").is_some_and(|t| t.bare));
        assert!(clock("15").is_some_and(|t| t.bare && t.sure));
        assert!(!reads_as_clock("15"));
    }

    #[test]
    fn lengths() {
        for (word, minutes) in [
            ("1h20", Some(80)),
            ("1h20m", Some(80)),
            ("1h5min", Some(65)),
            ("80m", Some(80)),
            ("80min", Some(80)),
            ("1.5h", Some(90)),
            ("1,5h", Some(90)),
            ("2d", Some(2880)),
            ("20", None),
            ("1h200", None),
            ("5m1h", None),
            ("20x", None),
            ("m", None),
            ("", None),
            ("99999999m", None),
        ] {
            assert_eq!(length(word), minutes.map(TimeDelta::minutes), "{word}");
        }
    }

    #[test]
    fn dates_and_offsets() {
        let full = iso("2026-11-20t21:15:30+01:00").expect("iso");
        assert_eq!((full.offset, full.time.map(|t| t.second)), (Some(3600), Some(30)));
        assert!(iso("2026-11-20").is_some_and(|iso| iso.time.is_none()));
        assert_eq!(iso("2026-02-30"), None);
        assert_eq!(iso("2026-11-20x"), None);
        assert!(iso("2026-11-20t21:15:59").is_some());
        assert_eq!(iso("2026-11-20t21:15:60"), None);
        assert_eq!(iso("2026-11-20t24:00"), None);
        assert_eq!(iso("2026-11-2ü"), None);
        for (word, seconds) in [
            ("z", Some(0)),
            ("+11", Some(39_600)),
            ("+1030", Some(37_800)),
            ("-05:00", Some(-18_000)),
            ("+5", None),
            ("+15:00", None),
            ("11", None),
        ] {
            assert_eq!(offset(word), seconds, "{word}");
        }
    }
}
