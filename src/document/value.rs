//! Single values of a text of TOML.

use chrono::TimeDelta;
use toml::de::DeValue;

/// Returns a whole number.
pub(crate) fn whole(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    let digits = number.as_str().replace('_', "");
    let digits = digits.trim_start_matches('+');
    i64::from_str_radix(digits, number.radix()).ok()
}

/// Returns a number, whole or not.
pub(crate) fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Float(number) => number.as_str().replace('_', "").parse().ok(),
        DeValue::Integer(number) => {
            let digits = number.as_str().replace('_', "");
            (number.radix() == 10).then(|| digits.parse().ok()).flatten()
        }
        _ => None,
    }
    .filter(|number: &f64| number.is_finite())
}

/// Reads `4h`, `3h30`, `3h 30m`, `90m`, `2d`.
pub(crate) fn duration(text: &str) -> Option<TimeDelta> {
    let mut rest = text.trim();
    let mut minutes = 0_i64;
    let mut after_hours = false;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let count: i64 = rest.get(..digits)?.parse().ok().filter(|count| *count < 1_000_000)?;
        rest = rest[digits..].trim_start();
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let each = match &rest[..letters] {
            "m" | "min" => 1,
            "h" => 60,
            "d" => 24 * 60,
            "" if after_hours && rest.is_empty() && count < 60 => 1,
            _ => return None,
        };
        after_hours = &rest[..letters] == "h";
        minutes = minutes.checked_add(count.checked_mul(each)?)?;
        rest = rest[letters..].trim_start();
    }
    TimeDelta::try_minutes(minutes)
}

/// Reads whole days: `28d`.
pub(crate) fn days(text: &str) -> Option<u16> {
    text.trim().strip_suffix('d')?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_people_write_them() {
        for (text, minutes) in [
            ("4h", Some(240)),
            ("3h30", Some(210)),
            ("3h 30m", Some(210)),
            ("3h30min", Some(210)),
            ("90m", Some(90)),
            ("0m", Some(0)),
            ("2d", Some(2 * 24 * 60)),
            ("1d12h", Some(36 * 60)),
            ("", None),
            ("4", None),
            ("h", None),
            ("-4h", None),
            ("3h60", None),
            ("30m30", None),
            ("4 hours", None),
            ("99999999h", None),
            ("é", None),
        ] {
            assert_eq!(duration(text).map(|length| length.num_minutes()), minutes, "{text}");
        }
    }

    #[test]
    fn days_are_whole() {
        assert_eq!([days("7d"), days("7"), days("1.5d"), days("-7d")], [Some(7), None, None, None]);
    }
}
