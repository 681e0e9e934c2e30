//! Philips Baby+: a zip, or the one JSON document in it.
//!
//! ```text
//! {"babyprofile": [{"a": 1, "b": "Ada", "c": "girl", "d": born}],
//!  "baby_nappy": [{"babyid": 1, "type": "Soiled", "details": "Soft", "date": …}], …}
//! ```
//!
//! Times are ISO 8601 with an offset, or seconds since 1970; 0 says nothing.
//! The row of a fact counts through all lists in the order of their names; the
//! column of a warning names the list.

use crate::domain::detail::Detail;
use crate::import::About;
use crate::import::Format;
use crate::import::Options;
use crate::import::Reader;
use crate::import::babyplus::list::List;
use crate::import::babyplus::list::Row;
use crate::import::babyplus::list::known;
use crate::import::error::ImportError;
use crate::import::json;
use crate::import::raw::Child;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Once;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::recognise::head;
use crate::import::source::Source;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Order;
use crate::import::written::Written;
use crate::import::written::read as read_time;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use serde_json::Value;
use std::collections::BTreeMap;

mod list;

/// What to know about this format.
pub const ABOUT: About = About {
    format: Format::BabyPlus,
    name: "babyplus",
    app: "Philips Baby+ (Pregnancy+)",
    needs: "the zip, or babyplus_data_export.json in it; units are ml, kg and cm",
    how: "export the data from the app and copy the zip here",
    endings: &["json"],
    known_by: "JSON with `babyprofile` or `baby_…` lists",
    recognise,
    reader: Reader::Rows(read),
};

/// Length of an ISO time up to its seconds.
const WALL_CLOCK: usize = "2026-10-10T07:30:00".len();

fn recognise(source: &Source) -> Option<String> {
    let head = head(source);
    let has = |field: &str| head.contains(&format!("\"{field}\""));
    let known = has("babyprofile") || has("baby_bottlefeed") || has("baby_nappy");
    known.then(|| "JSON with `babyprofile` and `baby_…` lists".to_owned())
}

/// Reads the app's documents.
///
/// # Errors
///
/// [`ImportError`]: no JSON, or none of the app's.
pub fn read(sources: &[Source], _options: &Options<'_>) -> Result<Found, ImportError> {
    let mut found = Found { app: "babyplus", ..Found::default() };
    for (file, source) in sources.iter().enumerate() {
        let document = json::value(source)?;
        let lists = document.as_object().filter(|lists| {
            lists.contains_key("babyprofile") || lists.keys().any(|name| known(name).is_some())
        });
        let Some(lists) = lists else {
            let wants = "what Baby+ exports, with `babyprofile` and `baby_…` lists";
            return Err(ImportError::Shape { file: source.name.clone(), wants });
        };
        let names = profiles(source, lists.get("babyprofile"), &mut found);
        let mut once = Once::default();
        let mut row = 0;
        for (name, values) in lists {
            let Some(values) = values.as_array().filter(|values| !values.is_empty()) else {
                continue;
            };
            match known(name) {
                Some(list) => {
                    for value in values {
                        row += 1;
                        let place = (file, row);
                        one(source, place, (list, value), &names, (&mut once, &mut found));
                    }
                }
                None if name == "babyprofile" => {}
                None => found.remark(source, Some(&shortened(name)), Why::UnknownColumn),
            }
        }
    }
    Ok(found)
}

/// Returns the names of the babies by their number.
fn profiles(
    source: &Source,
    profiles: Option<&Value>,
    found: &mut Found,
) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let profiles = profiles.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    for (place, profile) in (1..).zip(profiles) {
        found.rows_read += 1;
        let name = profile.get("b").and_then(Value::as_str).unwrap_or_default().trim();
        if name.is_empty() {
            found.leave_out(source, place, Some("babyprofile"), Why::UnknownChild);
            continue;
        }
        found.rows_naming += 1;
        let born = profile.get("d").and_then(born);
        names.insert(profile.get("a").map_or_else(String::new, json::text), name.to_owned());
        found.children.push(Child { name: name.to_owned(), born });
    }
    names
}

/// Reads a birth on the clock of where it was.
fn born(value: &Value) -> Option<NaiveDateTime> {
    let local = value.as_str().and_then(|text| text.get(..WALL_CLOCK)).and_then(read_time);
    match local.or_else(|| list::time(value))? {
        Written::Exact(at) => Some(at.naive_utc()),
        Written::Day(day) => Some(day.and_time(NaiveTime::MIN)),
        other => other.local(Order::MonthFirst),
    }
}

/// Takes one row of one list.
fn one(
    source: &Source,
    (file, row): (usize, u64),
    (list, value): (&List, &Value),
    names: &BTreeMap<String, String>,
    (once, found): (&mut Once, &mut Found),
) {
    found.rows_read += 1;
    let mut said: Vec<Said> = Vec::new();
    let reading = Row { value, said: &mut said };
    match raws((file, row), list, reading, names) {
        Ok(raws) => {
            found.raws.extend(raws);
            for said in said {
                found.tell(source, row, said, once);
            }
        }
        Err((field, why)) => {
            let column = format!("{}.{field}", list.name);
            found.leave_out(source, row, Some(&column), why);
        }
    }
}

fn raws(
    (file, row): (usize, u64),
    list: &List,
    mut reading: Row<'_>,
    names: &BTreeMap<String, String>,
) -> Result<Vec<Raw>, Said> {
    if !reading.value.is_object() {
        return Err(("row", Why::NotARow));
    }
    let number = reading.text("babyid");
    let child = match names.get(&number) {
        Some(name) => Some(name.clone()),
        None if names.is_empty() => None,
        None if number.is_empty() && names.len() == 1 => names.values().next().cloned(),
        None => return Err(("babyid", Why::UnknownChild)),
    };
    let start = match reading.time("startDate")? {
        Some(start) => start,
        None => reading.time("date")?.ok_or(("date", Why::NoTime))?,
    };
    let end = match reading.time("endDate")? {
        Some(end) => End::At(end),
        None if list.long => End::Missing,
        None => End::Moment,
    };
    let details: Vec<Detail> = reading.details(list)?;
    let more = reading.more(list);
    let note = Some(reading.text("note")).filter(|note| !note.trim().is_empty());
    let raw = |detail| Raw {
        child: child.clone(),
        end,
        more: more.clone(),
        note: note.clone(),
        may_run: list.long,
        says: reading.says(list, &detail),
        ..Raw::new(file, row, start, detail)
    };
    Ok(details.into_iter().map(raw).collect())
}
