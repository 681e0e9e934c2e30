//! Numbers and yes/no words as people and apps write them.

use crate::domain::quantity::Measured;
use crate::domain::quantity::QuantityError;
use crate::domain::quantity::Unit;
use crate::import::warning::Why;

/// Returns the number `text` says, and whether a decimal comma was read.
///
/// `1,5` is one and a half; `1,234` could be a thousand and is refused.
///
/// # Errors
///
/// [`Why`]: not a number, or none that can be (negative, not finite).
pub fn number(text: &str) -> Result<(f64, bool), Why> {
    let refused = || Why::NotANumber { text: text.to_owned() };
    let comma = match text.split_once(',') {
        None => None,
        Some((whole, part)) if part.len() < 3 && !whole.contains('.') => {
            Some(format!("{whole}.{part}"))
        }
        Some(_) => return Err(refused()),
    };
    let value: f64 = comma.as_deref().unwrap_or(text).parse().map_err(|_| refused())?;
    let error = if !value.is_finite() {
        QuantityError::NotFinite
    } else if value < 0.0 {
        QuantityError::Negative
    } else {
        return Ok((value, comma.is_some()));
    };
    Err(Why::Impossible { text: text.to_owned(), error })
}

/// Returns the quantity of `value` units, said as `text`.
///
/// # Errors
///
/// [`Why::Impossible`].
pub fn quantity<Q>(value: f64, unit: Unit, text: &str) -> Result<Measured<Q>, Why>
where
    Q: TryFrom<f64, Error = QuantityError>,
{
    Measured::new(value, unit).map_err(|error| Why::Impossible { text: text.to_owned(), error })
}

/// Returns what a yes/no field says; an empty one says no.
///
/// # Errors
///
/// [`Why::NotYesNo`] for any other word.
pub fn yes(text: &str) -> Result<bool, Why> {
    match text.to_lowercase().as_str() {
        "1" | "true" | "t" | "yes" | "y" | "x" => Ok(true),
        "" | "0" | "false" | "f" | "no" | "n" => Ok(false),
        _ => Err(Why::NotYesNo { text: text.to_owned() }),
    }
}

/// Returns minutes in words of the form `1h5m`, `12m`, `2h`.
#[must_use]
pub fn minutes(text: &str) -> Option<u16> {
    let mut total: u16 = 0;
    let mut digits = String::new();
    for letter in text.trim().chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            'h' | 'm' => {
                let count: u16 = digits.parse().ok()?;
                let each = if letter == 'h' { 60 } else { 1 };
                total = total.checked_add(count.checked_mul(each)?)?;
                digits.clear();
            }
            _ => return None,
        }
    }
    (digits.is_empty() && !text.trim().is_empty()).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_finite_and_commas_are_read_knowingly() {
        assert_eq!(number("8.2"), Ok((8.2, false)));
        assert_eq!(number("1,5"), Ok((1.5, true)));
        for text in ["abc", "90 ml", "", "true", "1,234", "1.2,3"] {
            assert_eq!(number(text), Err(Why::NotANumber { text: text.to_owned() }), "{text}");
        }
        for text in ["-5", "nan", "inf", "Infinity", "1e400", "-inf"] {
            assert!(matches!(number(text), Err(Why::Impossible { .. })), "{text}");
        }
    }

    #[test]
    fn yes_and_no_have_many_words_and_maybe_is_none() {
        for text in ["1", "true", "True", "TRUE", "yes", "Y"] {
            assert_eq!(yes(text), Ok(true), "{text}");
        }
        for text in ["", "0", "false", "No"] {
            assert_eq!(yes(text), Ok(false), "{text}");
        }
        for text in ["maybe", "2", "ja"] {
            assert!(yes(text).is_err(), "{text}");
        }
    }

    #[test]
    fn minutes_in_words() {
        for (text, expected) in [
            ("1h5m", Some(65)),
            ("12m", Some(12)),
            ("2h", Some(120)),
            ("5", None),
            ("", None),
            ("medium", None),
            ("9999999h", None),
        ] {
            assert_eq!(minutes(text), expected, "{text}");
        }
    }
}
