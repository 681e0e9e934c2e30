//! Times and stretches of time in words.

use crate::domain::span::Timestamp;
use crate::domain::zone::Instant;
use crate::text::catalogue::words as say;
use crate::text::style::Clock;
use crate::text::style::Style;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::TimeDelta;
use chrono::Timelike;

/// Returns the wall-clock time at `at`: `03:12` or `3:12 am`; in the hour that
/// the clocks repeat with its abbreviation, `01:30 GMT`.
#[must_use]
pub fn clock(at: Timestamp, style: &Style) -> String {
    let local = style.zone.local(at);
    let mut words = hour(local.hour(), local.minute(), style);
    if let Instant::Twice { .. } = style.zone.instant(local.naive_local()) {
        words.push(' ');
        words.push_str(&abbreviation(at, style));
    }
    words
}

/// Returns the zone's abbreviation at `at`: `GMT`, `BST`, `+11`.
#[must_use]
pub fn abbreviation(at: Timestamp, style: &Style) -> String {
    style.zone.local(at).format("%Z").to_string()
}

/// Returns a time of day that is not tied to an instant: `02:00` or `2:00 am`.
#[must_use]
pub fn hour(hour: u32, minute: u32, style: &Style) -> String {
    match style.clock {
        Clock::H24 => format!("{hour:02}:{minute:02}"),
        Clock::H12 => {
            let half = if hour < 12 { say::AM } else { say::PM };
            format!("{}:{minute:02} {}", (hour + 11) % 12 + 1, half.say(style.tone))
        }
    }
}

/// Returns the day of the week, in three letters: `Sun`.
#[must_use]
pub fn weekday(date: NaiveDate, style: &Style) -> &'static str {
    nth(say::WEEKDAYS.say(style.tone), date.weekday().num_days_from_monday())
}

/// Returns the month, in three letters: `Nov`.
#[must_use]
pub fn month(date: NaiveDate, style: &Style) -> &'static str {
    nth(say::MONTHS.say(style.tone), date.month0())
}

/// Returns the day at `at` as it is told at `now`: empty today, else `Sat`,
/// `Fri 20 Nov` beyond six days, and with its year when that is another.
#[must_use]
pub fn day(at: Timestamp, now: Timestamp, style: &Style) -> String {
    let (date, today) = (style.zone.date(at), style.zone.date(now));
    let apart = (today - date).num_days().abs();
    if apart == 0 {
        return String::new();
    }
    let name = weekday(date, style);
    if apart <= 6 {
        return name.to_owned();
    }
    let month = month(date, style);
    let short = format!("{name} {} {month}", date.day());
    if date.year() == today.year() { short } else { format!("{short} {}", date.year()) }
}

/// Returns when `at` was, as told at `now`: `01:22`, `Sat 23:50`,
/// `Fri 20 Nov 21:15`, `Thu 20 Nov 2025 21:15`.
#[must_use]
pub fn when(at: Timestamp, now: Timestamp, style: &Style) -> String {
    let day = day(at, now, style);
    let clock = clock(at, style);
    if day.is_empty() { clock } else { format!("{day} {clock}") }
}

/// As [`when`], with the day of the week even today: `Sun 02:52`.
#[must_use]
pub fn dated(at: Timestamp, now: Timestamp, style: &Style) -> String {
    let day = day(at, now, style);
    let day = if day.is_empty() { weekday(style.zone.date(at), style) } else { &day };
    format!("{day} {}", clock(at, style))
}

/// Returns a length of time for a column: `0h41`, `1h50`, `3d 2h` from a day
/// on, `12d` from ten days on; rounded down; below nothing counts as nothing.
#[must_use]
pub fn ago(length: TimeDelta) -> String {
    let minutes = length.num_minutes().max(0);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    if hours < 24 {
        return format!("{hours}h{minutes:02}");
    }
    if hours >= 240 {
        return format!("{}d", hours / 24);
    }
    format!("{}d {}h", hours / 24, hours % 24)
}

/// Returns a length of time for a sentence: `18 min`, `1h20`, `3d 2h`.
#[must_use]
pub fn duration(length: TimeDelta) -> String {
    let minutes = length.num_minutes().max(0);
    if minutes < 60 { format!("{minutes} {}", say::MINUTES.ops) } else { ago(length) }
}

fn nth(words: &'static str, place: u32) -> &'static str {
    words.split(' ').nth(place as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::setting::Units;
    use crate::text::style::Tone;

    fn style(clock: Clock) -> Style {
        let zone = "Europe/London".parse().expect("a zone");
        Style { tone: Tone::Ops, clock, units: Units::Metric, zone, ascii: false }
    }

    fn utc(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn clocks_have_24_hours_or_twice_12() {
        for (at, h24, h12) in [
            ("2026-11-22T03:12:00Z", "03:12", "3:12 am"),
            ("2026-11-22T00:05:00Z", "00:05", "12:05 am"),
            ("2026-11-22T12:00:00Z", "12:00", "12:00 pm"),
            ("2026-11-22T23:59:59Z", "23:59", "11:59 pm"),
        ] {
            assert_eq!(clock(utc(at), &style(Clock::H24)), h24);
            assert_eq!(clock(utc(at), &style(Clock::H12)), h12);
        }
    }

    #[test]
    fn only_the_repeated_hour_says_which_one_it_is() {
        for (at, words) in [
            ("2026-10-24T23:59:00Z", "00:59"),
            ("2026-10-25T00:30:00Z", "01:30 BST"),
            ("2026-10-25T01:30:00Z", "01:30 GMT"),
            ("2026-10-25T02:00:00Z", "02:00"),
        ] {
            assert_eq!(clock(utc(at), &style(Clock::H24)), words, "{at}");
        }
    }

    #[test]
    fn days_are_named_as_far_as_needed() {
        let now = utc("2026-11-22T03:12:00Z");
        for (at, words) in [
            ("2026-11-22T00:00:00Z", "00:00"),
            ("2026-11-21T23:59:00Z", "Sat 23:59"),
            ("2026-11-16T00:00:00Z", "Mon 00:00"),
            ("2026-11-15T23:59:00Z", "Sun 15 Nov 23:59"),
            ("2025-11-20T21:15:00Z", "Thu 20 Nov 2025 21:15"),
            ("2026-11-23T01:00:00Z", "Mon 01:00"),
        ] {
            assert_eq!(when(utc(at), now, &style(Clock::H24)), words, "{at}");
        }
        assert_eq!(dated(now, now, &style(Clock::H24)), "Sun 03:12");
    }

    #[test]
    fn lengths_turn_to_hours_and_days_at_their_edges() {
        for (minutes, column, sentence) in [
            (-5, "0h00", "0 min"),
            (41, "0h41", "41 min"),
            (59, "0h59", "59 min"),
            (60, "1h00", "1h00"),
            (110, "1h50", "1h50"),
            (24 * 60 - 1, "23h59", "23h59"),
            (24 * 60, "1d 0h", "1d 0h"),
            (74 * 60, "3d 2h", "3d 2h"),
            (240 * 60 - 1, "9d 23h", "9d 23h"),
            (240 * 60, "10d", "10d"),
        ] {
            assert_eq!(ago(TimeDelta::minutes(minutes)), column);
            assert_eq!(duration(TimeDelta::minutes(minutes)), sentence);
        }
    }
}
