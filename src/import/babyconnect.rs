//! Baby Connect: one CSV, two variants of the header.
//!
//! Sides, minutes, nappy sizes, places and units of milk stand only in the
//! sentence of the column `Text`, so that is read.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::error::ImportError;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Once;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::has_columns;
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

mod activity;
mod sentence;

/// What to know about Baby Connect's files.
pub const ABOUT: About = About {
    format: Format::BabyConnect,
    name: "babyconnect",
    app: "Baby Connect",
    needs: "the CSV file; --zone, and --baby where the file has no Child Name",
    how: "on the web site: Settings, Export data, CSV",
    endings: &["csv"],
    known_by: "the columns `Activity`, `Extra data` and `Text`",
    recognise: |source| has_columns(source, &["activity", "extra data", "text"]),
    reader: Reader::Rows(read),
};

/// The columns of both variants.
const COLUMNS: [Column; 10] = [
    Column { name: "start", also: &["date and time", "start time"], required: true },
    may("end time"),
    may("duration (min)"),
    needs("activity"),
    may("quantity"),
    may("extra data"),
    may("text"),
    may("notes"),
    may("caregiver"),
    may("child name"),
];

/// Reads Baby Connect's files.
///
/// # Errors
///
/// [`ImportError`]: not rows, or a column is missing.
pub fn read(sources: &[Source], _options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found =
        Found { app: "babyconnect", habit: Some(Order::MonthFirst), ..Found::default() };
    for (file, source) in sources.iter().enumerate() {
        let sheet = split(source)?;
        let table = Table::new(source, &sheet, &COLUMNS, &mut found.warnings)?;
        let rows = table.rows(&mut found.warnings);
        let child = sentence::commonest_name(rows.iter().map(|row| row.get("text")));
        let mut once = Once::default();
        found.rows_read += rows.len();
        for row in rows {
            match raw(file, &row, child) {
                Ok((raw, said)) => {
                    for said in said {
                        found.tell(source, row.line, said, &mut once);
                    }
                    found.raws.push(raw);
                }
                Err((column, why)) => found.leave_out(source, row.line, Some(column), why),
            }
        }
    }
    Ok(found)
}

fn raw(file: usize, row: &Row<'_>, child: Option<&str>) -> Result<(Raw, Vec<Said>), Said> {
    let start = time(row, "start")?.ok_or(("start", Why::NoTime))?;
    let end = time(row, "end time")?;
    let mut said = Vec::new();
    let words = |column: &'static str| row.words(column).map_err(|why| (column, why));
    let text = words("text")?.unwrap_or_default();
    let child_name = words("child name")?;
    let own = child_name.as_deref().filter(|name| text.starts_with(*name));
    let sentence = sentence::Sentence::new(&text, own.or(child));
    let detail = activity::detail(row, &sentence, &mut said)?;
    let sleep = detail.kind() == Kind::Sleep;
    let minutes = row.get("duration (min)").parse().ok().filter(|_| sleep);
    let raw = Raw {
        child: child_name,
        end: match end {
            Some(end) => End::At(end),
            None if sleep => End::Missing,
            None => End::Moment,
        },
        minutes,
        by: words("caregiver")?,
        note: Some(row.get("notes").to_owned()).filter(|note| !note.is_empty()),
        may_run: sleep,
        says: says(row, &sentence, &detail),
        ..Raw::new(file, row.line, start, detail)
    };
    Ok((raw, said))
}

fn time(row: &Row<'_>, column: &'static str) -> Result<Option<Written>, Said> {
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    match read_time(text) {
        Some(Written::Day(_)) => Err((column, Why::DayWithoutTime { text: text.to_owned() })),
        Some(written) => Ok(Some(written)),
        None => Err((column, Why::UnreadableTime { text: shortened(text) })),
    }
}

/// Returns what the row says that does not change when a sleep ends.
fn says(row: &Row<'_>, sentence: &sentence::Sentence<'_>, detail: &Detail) -> Vec<String> {
    let said = if detail.kind() == Kind::Sleep { sentence.words } else { sentence.whole };
    let fields = ["activity", "quantity", "extra data", "caregiver"].map(|column| row.get(column));
    fields.into_iter().chain([said]).map(str::to_owned).collect()
}
