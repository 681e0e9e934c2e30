//! Values as scripts read them: times with offset, lengths in minutes.

use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use chrono::SecondsFormat;
use chrono::TimeDelta;
use serde_json::Value;

/// How a verb is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// One record a line, for a screen reader.
    Plain,
    /// For scripts.
    Json,
}

/// Returns RFC 3339 with the offset of `zone`.
#[must_use]
pub fn time(at: Timestamp, zone: Zone) -> String {
    zone.local(at).to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

/// As [`time`], JSON null for none.
#[must_use]
pub fn maybe_time(at: Option<Timestamp>, zone: Zone) -> Value {
    at.map_or(Value::Null, |at| time(at, zone).into())
}

/// Returns whole minutes, rounded down.
#[must_use]
pub const fn minutes(length: TimeDelta) -> i64 {
    length.num_minutes()
}

/// Returns the name of whom something is about; `household` where it is all of them.
#[must_use]
pub fn who(subject: Subject, household: &Household) -> String {
    let name = match subject {
        Subject::Baby(id) => household.baby(id).map(|baby| baby.name.as_str()),
        Subject::Carer(id) => household.carer_name(id),
        Subject::Household => Some("household"),
    };
    name.unwrap_or_default().to_owned()
}

/// Returns rows as a table: a heading row, columns two cells apart, as wide as
/// their widest cell; the last is not padded.
#[must_use]
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cells(cell)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width + 2 - cells(cell)));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn cells(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_carry_the_offset_of_their_day() {
        let zone: Zone = "Europe/Berlin".parse().expect("a zone");
        for (at, text) in [
            (1_793_000_000_000, "2026-10-26T08:33:20+01:00"),
            (1_792_000_000_123, "2026-10-14T19:46:40.123+02:00"),
        ] {
            let at = chrono::DateTime::from_timestamp_millis(at).expect("a moment");
            assert_eq!(time(at, zone), text);
        }
    }

    #[test]
    fn columns_line_up_and_lines_do_not_trail() {
        let rows = [vec!["WHEN", "WHAT", "BY"], vec!["03:12", "Łuna", ""]];
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(table(&rows), "WHEN   WHAT  BY\n03:12  Łuna\n");
        assert_eq!(table(&[]), "");
    }
}
