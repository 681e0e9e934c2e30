//! Huckleberry: one CSV of eight or nine columns that mean something else in
//! every kind of row.
//!
//! A second app, Napper, writes on in the same file with lengths, amounts and
//! words of its own in the column `Duration`; those are read too.

use crate::domain::detail::Kind;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::amount::decide_feet;
use crate::import::cell::length;
use crate::import::cell::moment;
use crate::import::error::ImportError;
use crate::import::huckleberry::kind::Part;
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
use crate::import::table::split;
use crate::import::warning::Why;
use crate::import::written::Order;
use crate::import::written::Written;
use chrono::TimeDelta;

mod kind;

/// What to know about Huckleberry's files.
pub const ABOUT: About = About {
    format: Format::Huckleberry,
    name: "huckleberry",
    app: "Huckleberry",
    needs: "the CSV file (not .xlsx); --zone, and --baby: the file names neither",
    how: "export the child's data from the app, as CSV",
    endings: &["csv"],
    known_by: "the columns `Start Condition`, `Start Location` and `End Condition`",
    recognise: |source| {
        has_columns(
            source,
            &["type", "start", "start condition", "start location", "end condition"],
        )
    },
    reader: Reader::Rows(read),
};

const COLUMNS: [Column; 9] = [
    needs("type"),
    needs("start"),
    may("end"),
    may("duration"),
    needs("start condition"),
    needs("start location"),
    needs("end condition"),
    may("notes"),
    may("logged by"),
];

/// Reads Huckleberry's files.
///
/// # Errors
///
/// [`ImportError`]: not rows, or a column is missing.
pub fn read(sources: &[Source], _options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found =
        Found { app: "huckleberry", habit: Some(Order::MonthFirst), ..Found::default() };
    for (file, source) in sources.iter().enumerate() {
        let sheet = split(source)?;
        let table = Table::new(source, &sheet, &COLUMNS, &mut found.warnings)?;
        let rows = table.rows(&mut found.warnings);
        found.rows_read += rows.len();
        let grown = |row: &&Row<'_>| row.get("type").eq_ignore_ascii_case("growth");
        let feet = decide_feet(rows.iter().filter(grown).map(|row| row.get("start location")));
        let mut once = Once::default();
        for row in rows {
            let mut said = Vec::new();
            let facts = kind::parts(&row, feet, &mut said);
            match facts.and_then(|parts| raws(file, &row, parts)) {
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

fn raws(file: usize, row: &Row<'_>, parts: Vec<Part>) -> Result<Vec<Raw>, Said> {
    let start = moment(row, "start")?.ok_or(("start", Why::NoTime))?;
    let ended = moment(row, "end")?;
    let lasted = length(row.get("duration"));
    let by = row.words("logged by").map_err(|why| ("logged by", why))?;
    let mut note = note(row);
    let raw = |part: Part| Raw {
        end: end(ended, lasted, part.runs),
        // The app cuts seconds off, so a length is only good for telling hours apart.
        minutes: lasted.map(|length| length.num_minutes()),
        by: by.clone(),
        more: part.more,
        note: note.take().filter(|_| part.detail.kind() != Kind::Note),
        may_run: part.runs,
        says: part.says,
        ..Raw::new(file, row.line, start, part.detail)
    };
    Ok(parts.into_iter().map(raw).collect())
}

fn end(ended: Option<Written>, lasted: Option<TimeDelta>, runs: bool) -> End {
    match (ended, lasted.filter(|length| *length > TimeDelta::zero())) {
        (Some(end), _) => End::At(end),
        (None, Some(length)) => End::Lasted(length),
        (None, None) if runs => End::Missing,
        (None, None) => End::Moment,
    }
}

/// Returns the private words; line ends stand in the file as `\\n`.
fn note(row: &Row<'_>) -> Option<String> {
    let text = row.get("notes").replace("\\n", "\n");
    // Napper's own words for a sleep; they follow from the hour.
    let own = ["Nap", "Night Sleep"].contains(&text.as_str());
    (!text.is_empty() && !own).then_some(text)
}
