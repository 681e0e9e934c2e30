//! Nara: one CSV a child, with columns for every kind of row whose order and
//! set vary; read by name.

use crate::domain::zone::Zone;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::cell::moment;
use crate::import::error::ImportError;
use crate::import::nara::kind::Part;
use crate::import::nara::kind::Reading;
use crate::import::raw::Child;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Once;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::header;
use crate::import::source::Source;
use crate::import::table::Column;
use crate::import::table::Row;
use crate::import::table::Table;
use crate::import::table::may;
use crate::import::table::needs;
use crate::import::table::shortened;
use crate::import::table::split;
use crate::import::warning::Why;
use crate::import::written::Order;
use crate::import::written::Written;
use crate::import::written::read as read_time;
use chrono::DateTime;
use chrono::NaiveTime;
use chrono::TimeDelta;
use std::collections::HashMap;

mod columns;
mod kind;

/// What to know about Nara's files.
pub const ABOUT: About = About {
    format: Format::Nara,
    name: "nara",
    app: "Nara Baby",
    needs: "the CSV files, one a child; --zone only where rows have no Time Zone",
    how: "export the child's data from the app; the file is called \
          export_narababy_NAME_DATE.csv",
    endings: &["csv"],
    known_by: "the column `Start Date/time` and columns such as `[Diaper] Type`",
    recognise: known,
    reader: Reader::Rows(read),
};

fn known(source: &Source) -> Option<String> {
    let header = header(source);
    let start = header.iter().any(|name| name.starts_with("start date/time"));
    let kind = header.iter().find(|name| name.starts_with('[') && name.contains(']'))?;
    start.then(|| format!("it has the columns start date/time and {kind}"))
}

/// Columns that every row may fill, and those of one kind of row in the order
/// of [`kind`]; what only the app needs is known and not read.
const COLUMNS: [Column; 23] = [
    needs("type"),
    may("profile name"),
    may("start date/time"),
    may("start date/time (epoch)"),
    may("created by caregiver"),
    may("last updated by caregiver"),
    may("note"),
    may("time zone"),
    may("familykey"),
    may("profilekey"),
    may("activitykey"),
    may("[profile] birth date"),
    may("[profile] birth date (adjusted)"),
    may("[profile] sex"),
    may("[profile] type"),
    may("[baby first]*"),
    may("[vaccine]*"),
    may("[milestone]*"),
    may("[routine]*"),
    may("[solid feed] food"),
    may("[solid feed] meal"),
    may("[medical] medication"),
    may("[medical] temperature"),
];

/// Reads Nara's files.
///
/// # Errors
///
/// [`ImportError`]: not rows, or a column is missing.
pub fn read(sources: &[Source], _options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "nara", habit: Some(Order::MonthFirst), ..Found::default() };
    let columns: Vec<Column> =
        COLUMNS.into_iter().chain(columns::COLUMNS.into_iter().map(may)).collect();
    for (file, source) in sources.iter().enumerate() {
        let sheet = split(source)?;
        let table = Table::new(source, &sheet, &columns, &mut found.warnings)?;
        let rows = table.rows(&mut found.warnings);
        found.rows_read += rows.len();
        let mut once = Once::default();
        let mut keys: HashMap<&str, u64> = HashMap::new();
        for row in rows {
            if profile(source, &row, &mut found) {
                continue;
            }
            let key = row.get("activitykey");
            let first = *keys.entry(key).or_insert(row.line);
            if !key.is_empty() && first != row.line {
                let why = Why::SameKey { row: first };
                found.leave_out(source, row.line, Some("_activityKey"), why);
                continue;
            }
            let mut said = Vec::new();
            match facts(file, &row, &mut said) {
                Ok(facts) => {
                    found.raws.extend(facts);
                    for said in said {
                        found.tell(source, row.line, said, &mut once);
                    }
                }
                Err((column, why)) => found.leave_out(source, row.line, Some(column), why),
            }
        }
    }
    Ok(found)
}

/// Takes in what a row says about the child; true when that is all it says.
fn profile(source: &Source, row: &Row<'_>, found: &mut Found) -> bool {
    let only = row.get("type").eq_ignore_ascii_case("profile");
    let (name, birth) = (row.get("profile name"), row.get("[profile] birth date"));
    let born = match read_time(birth) {
        Some(Written::Day(day)) => Some(day.and_time(NaiveTime::MIN)),
        other => other.and_then(|written| written.local(Order::MonthFirst)),
    };
    let known = found.children.iter().any(|child| child.name == name);
    if !name.is_empty() && !known && (only || born.is_some()) {
        if born.is_some_and(|born| born.time() == NaiveTime::MIN) {
            found.warn(source, row.line, Some("[Profile] Birth Date"), Why::BirthDateOnly);
        }
        found.children.push(Child { name: name.to_owned(), born });
    }
    found.rows_naming += usize::from(only);
    only
}

fn facts(file: usize, row: &Row<'_>, said: &mut Vec<Said>) -> Result<Vec<Raw>, Said> {
    let words = |column: &'static str| row.words(column).map_err(|why| (column, why));
    let (child, by, key) =
        (words("profile name")?, words("created by caregiver")?, words("activitykey")?);
    let zone = zone(row, said);
    let start = time(row, ("start date/time", "start date/time (epoch)"), zone, said)?;
    let start = start.ok_or(("start date/time", Why::NoTime))?;
    let parts = Reading { row, said }.parts()?;
    let mut note = Some(row.get("note").to_owned()).filter(|note| !note.is_empty());
    let mut facts = Vec::with_capacity(parts.len());
    for Part { detail, more, says, name, ends } in parts {
        // The app's own key holds through later changes; without one a fact
        // stands on what the row says.
        let says = match &key {
            Some(key) => vec![name.to_owned(), key.clone()],
            None => [name.to_owned()].into_iter().chain(says).collect(),
        };
        let end = match ends {
            Some(columns) => ending(row, columns, zone, said)?,
            None => End::Moment,
        };
        facts.push(Raw {
            zone,
            child: child.clone(),
            end: if end == End::Missing && !detail_runs(name) { End::Moment } else { end },
            by: by.clone(),
            more,
            note: note.take(),
            may_run: detail_runs(name),
            says,
            ..Raw::new(file, row.line, start, detail)
        });
    }
    Ok(facts)
}

/// Tells whether rows of this name are exported while they still run.
fn detail_runs(name: &str) -> bool {
    name == "sleep"
}

fn zone(row: &Row<'_>, said: &mut Vec<Said>) -> Option<Zone> {
    let text = row.get("time zone");
    if text.is_empty() {
        return None;
    }
    let unknown = |_| said.push(("time zone", Why::UnknownZone { text: shortened(text) }));
    text.parse().map_err(unknown).ok()
}

/// Returns a time: the instant where there is one, else the wall clock.
fn time(
    row: &Row<'_>,
    (column, epoch): (&'static str, &'static str),
    zone: Option<Zone>,
    said: &mut Vec<Said>,
) -> Result<Option<Written>, Said> {
    let text = row.get(epoch);
    if text.is_empty() {
        return moment(row, column);
    }
    let unreadable = || (epoch, Why::UnreadableTime { text: shortened(text) });
    let at = instant(text).ok_or_else(unreadable)?;
    if let Some(zone) = zone
        && let Ok(Some(written)) = moment(row, column)
        && let Written::Local(local) = written
        && (zone.local(at).naive_local() - local).abs() > TimeDelta::minutes(1)
    {
        let (one, other) = (shortened(row.get(column)), shortened(text));
        said.push((column, Why::Contradiction { one, other }));
    }
    Ok(Some(Written::Exact(at)))
}

/// Reads seconds or milliseconds since 1970, told apart by their size.
fn instant(text: &str) -> Option<DateTime<chrono::Utc>> {
    // In seconds this is the year 5138, in milliseconds a day of March 1973.
    const LEAST_MILLIS: i64 = 100_000_000_000;
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let number: i64 = whole.parse().ok().filter(|number| *number >= 0)?;
    let millis = if number >= LEAST_MILLIS { number } else { number * 1_000 };
    DateTime::from_timestamp_millis(millis)
}

fn ending(
    row: &Row<'_>,
    (column, epoch, lengths): columns::Ends,
    zone: Option<Zone>,
    said: &mut Vec<Said>,
) -> Result<End, Said> {
    if let Some(end) = time(row, (column, epoch), zone, said)? {
        return Ok(End::At(end));
    }
    let mut seconds = 0;
    for column in lengths {
        seconds += kind::seconds(row, column)?.unwrap_or(0);
    }
    Ok(if seconds > 0 { End::Lasted(TimeDelta::seconds(seconds)) } else { End::Missing })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_milliseconds_are_told_apart_by_size() {
        let expected = "2026-03-20T04:30:00Z".parse().ok();
        for text in ["1773981000", "1773981000000", "1773981000.0"] {
            assert_eq!(instant(text), expected, "{text}");
        }
        for text in ["", "-5", "soon", "99999999999999999999", "9223372036854775807"] {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
