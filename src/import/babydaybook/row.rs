//! One row of a table: its cells are texts.

use crate::import::number::number;
use crate::import::raw::Said;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use chrono::DateTime;
use chrono::Datelike;
use chrono::NaiveDate;
use serde_json::Value;

/// The last year that is read; local time cannot reckon with any year.
const LAST_YEAR: i32 = 9999;

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a>(&'a Value);

impl<'a> Row<'a> {
    /// Wraps a row.
    #[must_use]
    pub const fn new(value: &'a Value) -> Self {
        Self(value)
    }

    /// Returns a cell; nothing for one that is not there.
    #[must_use]
    pub fn text(self, column: &str) -> &'a str {
        self.0.get(column).and_then(Value::as_str).unwrap_or_default().trim()
    }

    /// Tells whether a cell says yes: 1.
    #[must_use]
    pub fn flag(self, column: &str) -> bool {
        matches!(self.text(column), "1" | "true")
    }

    /// Reads a number; `None` for 0 and nothing.
    ///
    /// # Errors
    ///
    /// The column, and why.
    pub fn number(self, column: &'static str) -> Result<Option<f64>, Said> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let (value, _) = number(text).map_err(|why| (column, why))?;
        Ok(Some(value).filter(|value| *value > 0.0))
    }

    /// Reads whole milliseconds; `None` for 0 and nothing.
    ///
    /// # Errors
    ///
    /// The column, and why.
    pub fn millis(self, column: &'static str) -> Result<Option<i64>, Said> {
        let text = self.text(column);
        match text.parse::<i64>() {
            _ if text.is_empty() => Ok(None),
            Ok(millis) => Ok(Some(millis).filter(|millis| *millis > 0)),
            Err(_) => Err((column, Why::NotANumber { text: shortened(text) })),
        }
    }

    /// Reads a moment; `None` for 0 and nothing.
    ///
    /// # Errors
    ///
    /// The column, and why.
    pub fn time(self, column: &'static str) -> Result<Option<Written>, Said> {
        let Some(millis) = self.millis(column)? else { return Ok(None) };
        let why = || (column, Why::UnreadableTime { text: shortened(self.text(column)) });
        let at = DateTime::from_timestamp_millis(millis).filter(|at| at.year() <= LAST_YEAR);
        at.map(|at| Some(Written::Exact(at))).ok_or_else(why)
    }
    /// Reads a day such as `20261120`.
    ///
    /// # Errors
    ///
    /// The column, and why.
    pub fn day(self, column: &'static str) -> Result<NaiveDate, Said> {
        let text = self.text(column);
        let why = || (column, Why::UnreadableTime { text: shortened(text) });
        let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
        let day = NaiveDate::parse_from_str(text, "%Y%m%d").ok().filter(|_| digits);
        day.ok_or_else(why)
    }
}
