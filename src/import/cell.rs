//! What the cells of many formats hold: moments and lengths of time.

use crate::import::raw::Said;
use crate::import::table::Row;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use crate::import::written::read;
use chrono::TimeDelta;

/// Returns the moment in a column, `None` when the field is empty.
///
/// # Errors
///
/// The column, and why: a form that is not known, or a day without a time.
pub fn moment(row: &Row<'_>, column: &'static str) -> Result<Option<Written>, Said> {
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    match read(text) {
        Some(Written::Day(_)) => Err((column, Why::DayWithoutTime { text: shortened(text) })),
        Some(written) => Ok(Some(written)),
        None => Err((column, Why::UnreadableTime { text: shortened(text) })),
    }
}

/// Reads a length of time: `01:30`, `1:30:05`, `01h08m`, `37m39s`, `1 h 48 min`.
/// A bare number is none: nothing says its unit.
#[must_use]
pub fn length(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    if text.contains(':') {
        let mut parts = text.split(':').map(whole);
        let (hours, minutes) = (parts.next()??, parts.next()??);
        let seconds = parts.next().unwrap_or(Some(0))?;
        let fits = parts.next().is_none() && minutes < 60 && seconds < 60;
        return fits.then(|| TimeDelta::seconds(hours * 3600 + minutes * 60 + seconds));
    }
    let mut total = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let count = whole(&rest[..end])?;
        let word = rest[end..].trim_start();
        let after = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        let each = match &word[..after] {
            "h" | "hr" | "hrs" | "hour" | "hours" => 3600,
            "m" | "min" | "mins" | "minute" | "minutes" => 60,
            "s" | "sec" | "secs" | "second" | "seconds" => 1,
            _ => return None,
        };
        total += count * each;
        rest = word[after..].trim_start();
    }
    (!text.is_empty()).then(|| TimeDelta::seconds(total))
}

/// Reads one to six digits.
fn whole(text: &str) -> Option<i64> {
    let fits = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_every_known_form() {
        for (text, seconds) in [
            ("01:30", Some(5_400)),
            ("1:30:05", Some(5_405)),
            ("00:00", Some(0)),
            ("40:00", Some(144_000)),
            ("01h08m", Some(4_080)),
            ("37m39s", Some(2_259)),
            ("1 h 48 min", Some(6_480)),
            ("2 hours", Some(7_200)),
            ("12", None),
            ("", None),
            ("1:75", None),
            ("1:2:3:4", None),
            ("yellow", None),
            ("210ml", None),
            ("9999999h", None),
            ("1é", None),
        ] {
            assert_eq!(length(text).map(|length| length.num_seconds()), seconds, "{text}");
        }
    }
}
