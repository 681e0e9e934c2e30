//! Times as the two kinds of export write them.

use crate::domain::span::to_millis;
use crate::import::written::Written;
use crate::import::written::read;
use chrono::DateTime;
use chrono::Utc;

/// Reads a time as JavaScript prints it, or as ISO 8601.
#[must_use]
pub fn written(text: &str) -> Option<Written> {
    let plain = text.split(" (").next().unwrap_or_default();
    let at = DateTime::parse_from_str(plain, "%a %b %d %Y %H:%M:%S GMT%z").ok();
    at.map(|at| Written::Exact(to_millis(at.with_timezone(&Utc)))).or_else(|| read(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_javascript_prints_them() {
        let exact = |text: &str| Some(Written::Exact(text.parse().expect("an instant")));
        for (text, expected) in [
            (
                "Tue Sep 09 2025 15:27:00 GMT+0000 (Coordinated Universal Time)",
                exact("2025-09-09T15:27:00Z"),
            ),
            ("Tue Sep 09 2025 15:27:00 GMT-0400 (EDT)", exact("2025-09-09T19:27:00Z")),
            ("2025-09-09T15:27:00.000Z", exact("2025-09-09T15:27:00Z")),
            ("Tue Sep 31 2025 15:27:00 GMT+0000", None),
            ("Invalid Date", None),
        ] {
            assert_eq!(written(text), expected, "{text}");
        }
    }
}
