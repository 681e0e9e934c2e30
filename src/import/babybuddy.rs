//! Baby Buddy: a CSV file an entity, or the REST API's answers as JSON.
//!
//! Both become the same rows and from there on the same facts. The app's
//! `nap` is not kept: it follows from the hour.

use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::babybuddy::entity::Entity;
use crate::import::babybuddy::names::Names;
use crate::import::babybuddy::unit::Units;
use crate::import::error::ImportError;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Once;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::head;
use crate::import::recognise::header;
use crate::import::source::Source;
use crate::import::table::Row;
use crate::import::table::Sheet;
use crate::import::table::Table;
use crate::import::table::listed;
use crate::import::table::shortened;
use crate::import::table::split;
use crate::import::warning::Why;
use crate::import::written::Order;
use crate::import::written::Written;
use crate::import::written::read as read_time;
use std::collections::HashMap;

mod detail;
mod entity;
mod names;
mod rest;
mod unit;

/// What to know about Baby Buddy's files.
pub const ABOUT: About = About {
    format: Format::BabyBuddy,
    name: "babybuddy",
    app: "Baby Buddy",
    needs: "a folder or single files, CSV or the REST API's JSON; CSV needs --zone (its times \
            have no offset); amounts have no unit: --unit amount=oz, weight=lb, height=in",
    how: "as staff: Database Admin, each entity, Export, csv; or save \
          /api/sleep/?limit=10000 and its neighbours as sleep.json, feedings.json, …",
    endings: &["csv", "json"],
    known_by: "columns such as `child_first_name`, or JSON rows with `child` and `id`",
    recognise: known,
    reader: Reader::Rows(read),
};

fn known(source: &Source) -> Option<String> {
    if source.text.trim_start().starts_with(['{', '[']) {
        let head = head(source);
        let has = |field: &str| head.contains(&format!("\"{field}\":"));
        let rows = has("id") && has("child") || has("birth_date") || has("results") && has("next");
        return rows.then(|| "JSON rows with `child` and `id`".to_owned());
    }
    let header = header(source);
    let has = |name: &str| header.iter().any(|one| one == name);
    let rows = has("child first name") && has("child last name");
    let names = has("first name") && has("birth date") || has("id") && has("name") && has("color");
    (rows || names).then(|| "its columns name the child as Baby Buddy does".to_owned())
}

/// Reads Baby Buddy's files.
///
/// # Errors
///
/// [`ImportError`]: a file that is none of the app's, or does not read.
pub fn read(sources: &[Source], options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "babybuddy", habit: Some(Order::MonthFirst), ..Found::default() };
    let mut files: Vec<(usize, Entity, Sheet)> = Vec::new();
    for (file, source) in sources.iter().enumerate() {
        let json = source.text.trim_start().starts_with(['{', '[']);
        let sheet = if json { rest::sheet(source, &mut found)? } else { split(source)? };
        if let Some(entity) = entity_of(source, &sheet)? {
            files.push((file, entity, sheet));
        }
    }
    let mut tables = Vec::with_capacity(files.len());
    for (file, entity, sheet) in &files {
        let source = &sources[*file];
        let table = match sheet.header[..] {
            [] => None,
            _ => Some(Table::new(source, sheet, &entity.columns(), &mut found.warnings)?),
        };
        tables.push((*file, *entity, table));
    }
    let mut names = Names::default();
    for (file, entity, table) in &tables {
        if let Some(table) = table {
            names.gather(&sources[*file], *entity, table, &mut found)?;
        }
    }
    found.children = names.children();
    for (file, entity, table) in &tables {
        if let Some(table) = table.as_ref().filter(|_| !entity.names()) {
            facts(*file, &sources[*file], *entity, table, (&names, options), &mut found);
        }
    }
    Ok(found)
}

/// Returns what a file holds, by its name, else by its columns; `None` for
/// a file of the app that holds no rows of anybody's.
fn entity_of(source: &Source, sheet: &Sheet) -> Result<Option<Entity>, ImportError> {
    let stem: String = source
        .name
        .to_lowercase()
        .trim_end_matches(".json")
        .trim_end_matches(".csv")
        .chars()
        .take_while(|c| !c.is_ascii_digit())
        .filter(|c| c.is_alphabetic())
        .collect();
    if ["profile", "schema"].contains(&stem.as_str()) {
        return Ok(None);
    }
    let entity = Entity::called(&stem).or_else(|| Entity::with(&sheet.header));
    entity.map(Some).ok_or_else(|| ImportError::UnknownFile {
        file: source.name.clone(),
        format: "Baby Buddy",
        has: listed(&sheet.header),
    })
}

fn facts(
    file: usize,
    source: &Source,
    entity: Entity,
    table: &Table<'_>,
    (names, options): (&Names, &Options<'_>),
    found: &mut Found,
) {
    let rows = table.rows(&mut found.warnings);
    found.rows_read += rows.len();
    let units = Units::decide(entity, &rows, &options.units);
    let mut ids: HashMap<&str, u64> = HashMap::new();
    let mut once = Once::default();
    if let Some((column, why)) = units.said.clone() {
        found.remark(source, Some(column), why);
    }
    for row in rows {
        let mut said = Vec::new();
        match raw(file, entity, &row, (names, &units), &mut said) {
            Ok(raw) => found.raws.push(raw),
            Err((column, why)) => {
                found.leave_out(source, row.line, Some(column), why);
                continue;
            }
        }
        let id = row.get("id");
        let first = *ids.entry(id).or_insert(row.line);
        if !id.is_empty() && first != row.line {
            said.push(("id", Why::SameId { id: shortened(id), row: first }));
        }
        for said in said {
            found.tell(source, row.line, said, &mut once);
        }
    }
}

fn raw(
    file: usize,
    entity: Entity,
    row: &Row<'_>,
    (names, units): (&Names, &Units),
    said: &mut Vec<Said>,
) -> Result<Raw, Said> {
    if entity == Entity::Timer {
        return Err(("id", Why::RunningTimer));
    }
    let child = names.child(row, said)?;
    let column = entity.start();
    let start = time(row, column)?.ok_or((column, Why::NoTime))?;
    if let Written::Day(_) = start {
        if column != "date" {
            return Err((column, Why::DayWithoutTime { text: shortened(row.get(column)) }));
        }
        said.push((column, Why::DateOnly));
    }
    let end = match time(row, "end")? {
        Some(Written::Day(_)) => {
            return Err(("end", Why::DayWithoutTime { text: shortened(row.get("end")) }));
        }
        Some(end) => End::At(end),
        None if entity == Entity::Sleep => End::Missing,
        None => End::Moment,
    };
    let parts = detail::parts(entity, row, units, said)?;
    let tags = names.tags(row, said)?;
    Ok(Raw {
        child,
        end,
        more: parts.more,
        note: Some(row.get("notes").to_owned()).filter(|note| !note.is_empty()),
        tags,
        may_run: entity == Entity::Sleep,
        says: parts.says,
        ..Raw::new(file, row.line, start, parts.detail)
    })
}

fn time(row: &Row<'_>, column: &'static str) -> Result<Option<Written>, Said> {
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    read_time(text).map(Some).ok_or_else(|| (column, Why::UnreadableTime { text: shortened(text) }))
}
