//! Sprout Track: a zip of CSV files, one a table, every column of the table.
//!
//! Times are written as JavaScript does, with an offset:
//! `Tue Sep 09 2025 15:27:00 GMT+0000 (Coordinated Universal Time)`. Rows that
//! were deleted are in the files too, with the time of their deletion.

use crate::domain::detail::Detail;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::cell;
use crate::import::error::ImportError;
use crate::import::files;
use crate::import::raw::Found;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::header;
use crate::import::source::Source;
use crate::import::sprout::babies::Babies;
use crate::import::sprout::babies::babies;
use crate::import::sprout::names::Names;
use crate::import::sprout::reading::Reading;
use crate::import::sprout::table::File;
use crate::import::sprout::table::Holds;
use crate::import::sprout::table::file_of;
use crate::import::table::Row;
use crate::import::table::Sheet;
use crate::import::table::Table;
use crate::import::table::split;
use crate::import::warning::Why;

mod babies;
mod names;
mod reading;
mod table;
mod time;

/// What to know about Sprout Track's files.
pub const ABOUT: About = About {
    format: Format::Sprout,
    name: "sprout",
    app: "Sprout Track",
    needs: "the zip or its folder, of any version; all files at once: they name each other",
    how: "as the holder of the account, download the data: it gives a zip",
    endings: &["csv"],
    known_by: "sleep-logs.csv, feed-logs.csv and their like, with the column `familyId`",
    recognise: |source| {
        let file = file_of(source, &header(source)).filter(|file| file.holds != Holds::Other)?;
        Some(format!("it has the columns of {}.csv", file.name))
    },
    reader: Reader::Rows(read),
};

/// Reads Sprout Track's files.
///
/// # Errors
///
/// [`ImportError`]: a file does not read.
pub fn read(sources: &[Source], options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "sprout", ..Found::default() };
    let files = known(sources, &mut found)?;
    let mut tables = Vec::with_capacity(files.len());
    for (place, file, sheet) in &files {
        let source = &sources[*place];
        let mut warnings = Vec::new();
        let table = Table::new(source, sheet, file.columns, &mut warnings)?;
        // Of a file of names most columns are left alone, and a PIN is one of them.
        if file.holds != Holds::Names {
            found.warnings.append(&mut warnings);
        }
        tables.push((*place, *file, table));
    }
    let mut names = Names::default();
    for (place, file, table) in tables.iter().filter(|(_, file, _)| file.holds == Holds::Names) {
        names.gather(&sources[*place], file.name, table, &mut found);
    }
    let mut children = Babies::default();
    for (place, _, table) in tables.iter().filter(|(_, file, _)| file.holds == Holds::Babies) {
        babies(&sources[*place], table, options, &mut children, &mut found);
    }
    found.children = children.children();
    let naming = [Holds::Babies, Holds::Names];
    for (place, file, table) in tables.iter().filter(|(_, file, _)| !naming.contains(&file.holds)) {
        let rows = table.rows(&mut found.warnings);
        files::take(&mut found, &sources[*place], rows, |row, said| {
            Ok(vec![raw((*place, file), row, said, (&children, &names))?])
        });
    }
    Ok(found)
}

/// Returns the files that are read, with their kind; the others are named.
fn known(
    sources: &[Source],
    found: &mut Found,
) -> Result<Vec<(usize, &'static File, Sheet)>, ImportError> {
    let mut files = Vec::new();
    for (place, source) in sources.iter().enumerate() {
        let sheet: Sheet = split(source)?;
        let header: Vec<String> = sheet.header.iter().map(|name| name.to_lowercase()).collect();
        let because = match file_of(source, &header) {
            Some(file) if file.holds != Holds::Other => {
                files.push((place, file, sheet));
                continue;
            }
            // What has no rows needs no word.
            Some(_) if sheet.records.is_empty() => continue,
            Some(_) => "it holds nothing that happened to a baby",
            None => "its kind is not known here",
        };
        found.remark(source, None, Why::FileNotRead { because });
    }
    if files.is_empty() {
        return Err(ImportError::NoFiles { format: ABOUT.app });
    }
    Ok(files)
}

fn raw(
    (place, file): (usize, &'static File),
    row: &Row<'_>,
    said: &mut Vec<Said>,
    (children, names): (&Babies, &Names),
) -> Result<Raw, Said> {
    if !row.get("deletedat").is_empty() {
        return Err(("deletedat", Why::DeletedThere));
    }
    let child = children.named(row)?;
    let mut reading = Reading::new(row, said, names);
    let (detail, start, end) = reading.fact(file.holds)?;
    let mut says = cell::says(file.name, row, file.told.iter().copied());
    says.extend(reading.says);
    Ok(Raw {
        child,
        end,
        by: names.of(row, "caretakername", ("caretakerid", "caretakers"))?,
        more: reading.more,
        note: cell::note(row, "notes").or_else(|| cell::note(row, "description")),
        may_run: matches!(detail, Detail::Sleep(_)),
        says,
        ..Raw::new(place, row.line, start, detail)
    })
}
