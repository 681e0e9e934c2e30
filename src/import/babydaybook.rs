//! Baby Daybook: the tables of its SQLite backup.
//!
//! This module reads no database: whoever does hands over [`TABLES`] as plain
//! rows, and [`document`] makes a source of them. Times are UTC in
//! milliseconds, volumes ml, weights kg, lengths cm; 0 and nothing say nothing.

use crate::domain::detail::Detail;
use crate::domain::zone::Zone;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::babydaybook::action::Action;
use crate::import::babydaybook::row::Row;
use crate::import::error::ImportError;
use crate::import::json;
use crate::import::raw::Child;
use crate::import::raw::Found;
use crate::import::raw::Once;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::head;
use crate::import::source::Source;
use crate::import::source::source;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use serde_json::Map;
use serde_json::Value;
use std::collections::BTreeMap;

mod action;
mod row;

/// What to know about this format.
pub const ABOUT: About = About {
    format: Format::BabyDaybook,
    name: "babydaybook",
    app: "Baby Daybook",
    needs: "the backup, BabyDaybook_…_auto.db (an SQLite file); carers get names of their own, \
            since the backup has none",
    how: "make a backup in the app and copy its .db file here",
    // No text: whoever reads databases finds the file.
    endings: &[],
    known_by: "an SQLite file with the table daily_actions",
    recognise,
    reader: Reader::Rows(read),
};

/// The tables that are read; where a table is missing, so are its rows.
pub const TABLES: [&str; 8] =
    ["babies", "users", "da_types", "groups", "daily_actions", "growth", "moments", "daily_notes"];

/// A table: its name, its columns, its rows; a cell that holds nothing is absent.
pub type Table = (String, Vec<String>, Vec<Vec<Option<String>>>);

/// Makes a source of the tables of one file, called `name`.
///
/// # Errors
///
/// [`ImportError`]: the rows cannot be text.
pub fn document(name: String, tables: Vec<Table>) -> Result<Source, ImportError> {
    let mut document = Map::new();
    for (table, columns, rows) in tables {
        let object = |cells: Vec<Option<String>>| {
            let cells = columns.iter().cloned().zip(cells);
            let cells = cells.filter_map(|(column, cell)| Some((column, Value::String(cell?))));
            Value::Object(cells.collect())
        };
        document.insert(table, rows.into_iter().map(object).collect());
    }
    source(name, Value::Object(document).to_string().as_bytes())
}

fn recognise(source: &Source) -> Option<String> {
    let known =
        head(source).contains("\"daily_actions\":") || source.text.contains("\"baby_uid\":");
    known.then(|| "it has the table daily_actions".to_owned())
}

/// What rows refer to by an id.
#[derive(Debug, Default)]
struct Names {
    babies: BTreeMap<String, String>,
    users: BTreeMap<String, String>,
    types: BTreeMap<String, String>,
    groups: BTreeMap<String, String>,
}

/// Reads what [`document`] made.
///
/// # Errors
///
/// [`ImportError`]: not that, or without the app's tables.
pub fn read(sources: &[Source], options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "babydaybook", ..Found::default() };
    for (file, source) in sources.iter().enumerate() {
        let document = json::value(source)?;
        let rows = |table: &str| {
            document.get(table).and_then(Value::as_array).map_or(&[][..], Vec::as_slice)
        };
        if document.get("daily_actions").and_then(Value::as_array).is_none() {
            let wants = "the tables of a Baby Daybook backup, with daily_actions";
            return Err(ImportError::Shape { file: source.name.clone(), wants });
        }
        let titles = |table: &str, columns: [&str; 2]| {
            let title = |row: &Value| {
                let row = Row::new(row);
                let title = columns.iter().map(|column| row.text(column)).find(|t| !t.is_empty());
                Some((row.text("uid").to_owned(), title?.to_owned()))
            };
            rows(table).iter().filter_map(title).collect::<BTreeMap<_, _>>()
        };
        let names = Names {
            babies: titles("babies", ["name", "name"]),
            users: titles("users", ["display_name", "name"]),
            types: titles("da_types", ["title", "name"]),
            groups: titles("groups", ["title", "name"]),
        };
        babies(source, rows("babies"), options.zone, &mut found);
        let mut once = Once::default();
        let mut place = 0;
        for table in ["daily_actions", "growth", "moments", "daily_notes"] {
            for value in rows(table) {
                place += 1;
                found.rows_read += 1;
                let mut said = Vec::new();
                match raws((file, place), table, Row::new(value), &names, &mut said) {
                    Ok(facts) => {
                        found.raws.extend(facts);
                        for said in said {
                            found.tell(source, place, said, &mut once);
                        }
                    }
                    Err((column, why)) => {
                        let column = format!("{table}.{column}");
                        found.leave_out(source, place, Some(&column), why);
                    }
                }
            }
        }
    }
    Ok(found)
}

fn babies(source: &Source, rows: &[Value], zone: Zone, found: &mut Found) {
    for (place, value) in (1..).zip(rows) {
        let row = Row::new(value);
        found.rows_read += 1;
        if row.text("name").is_empty() {
            found.leave_out(source, place, Some("babies.name"), Why::UnknownChild);
            continue;
        }
        found.rows_naming += 1;
        let born = row.time("birthday_millis").ok().flatten();
        let born = born.and_then(|born| match born {
            Written::Exact(at) => Some(zone.local(at).naive_local()),
            _ => None,
        });
        found.children.push(Child { name: row.text("name").to_owned(), born });
    }
}

/// Reads one row of one table.
fn raws(
    (file, place): (usize, u64),
    table: &'static str,
    row: Row<'_>,
    names: &Names,
    said: &mut Vec<Said>,
) -> Result<Vec<Raw>, Said> {
    if row.flag("deleted") {
        return Err(("deleted", Why::Deleted));
    }
    let child = match names.babies.get(row.text("baby_uid")) {
        Some(name) => Some(name.clone()),
        None if names.babies.is_empty() => None,
        None => return Err(("baby_uid", Why::UnknownChild)),
    };
    let start = match table {
        "daily_actions" => row.time("start_millis")?.ok_or(("start_millis", Why::NoTime))?,
        "daily_notes" => {
            said.push(("uid", Why::DateOnly));
            Written::Day(row.day("uid")?)
        }
        _ => row.time("date_millis")?.ok_or(("date_millis", Why::NoTime))?,
    };
    let by = Some(row.text("user_uid")).filter(|uid| !uid.is_empty()).map(|uid| {
        let known = names.users.get(uid).cloned();
        known.unwrap_or_else(|| format!("carer {}", uid.chars().take(8).collect::<String>()))
    });
    let note = |column: &str| Some(row.text(column).to_owned()).filter(|note| !note.is_empty());
    let raw = Raw { child, by, note: note("notes"), ..Raw::new(file, place, start, Detail::Wake) };
    let uid = row.text("uid");
    let says = |what: &str| vec![what.to_owned(), uid.to_owned()];
    Ok(match table {
        "daily_actions" => {
            let types = names.types.get(row.text("type")).map(String::as_str);
            let group = names.groups.get(row.text("group_uid")).map(String::as_str);
            vec![Action { row, title: types, group }.raw(raw, said)?]
        }
        "growth" => action::growth(row)?
            .into_iter()
            .map(|(what, detail)| Raw { detail, says: says(what), ..raw.clone() })
            .collect(),
        "moments" => {
            let text = note("description").unwrap_or_else(|| "moment".to_owned());
            vec![Raw { detail: Detail::Milestone { text }, says: says("moment"), ..raw }]
        }
        _ => {
            let text = note("note").or_else(|| note("notes")).unwrap_or_default();
            let text = Detail::Note { text };
            vec![Raw { detail: text, note: None, says: says("note"), ..raw }]
        }
    })
}

/// Returns a type's or group's name in the words of a person.
fn words(uid: &str) -> String {
    shortened(&uid.replace('_', " "))
}
