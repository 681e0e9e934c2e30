//! The REST API's JSON as rows.

use crate::import::error::ImportError;
use crate::import::raw::Found;
use crate::import::source::Source;
use crate::import::table::MAX_COLUMNS;
use crate::import::table::Sheet;
use crate::import::warning::Why;
use csv::StringRecord;
use serde_json::Map;
use serde_json::Value;

/// Returns the rows of one answer: its `results`, or a bare list.
///
/// # Errors
///
/// [`ImportError`]: no JSON, or no list.
pub fn sheet(source: &Source, found: &mut Found) -> Result<Sheet, ImportError> {
    let file = || source.name.clone();
    let value: Value = serde_json::from_str(&source.text).map_err(|error| ImportError::Json {
        file: file(),
        line: error.line(),
        column: error.column(),
        source: error,
    })?;
    if value.get("next").is_some_and(|next| !next.is_null()) {
        found.remark(source, None, Why::MorePages);
    }
    let list = value.get("results").unwrap_or(&value);
    let wants = "a list of rows or an answer with `results`";
    let Some(list) = list.as_array() else {
        return Err(ImportError::Shape { file: file(), wants });
    };
    let mut header: Vec<String> = Vec::new();
    for name in list.iter().filter_map(Value::as_object).flat_map(Map::keys) {
        if !header.contains(name) {
            header.push(name.clone());
        }
        if header.len() > MAX_COLUMNS {
            return Err(ImportError::TooManyColumns { file: file() });
        }
    }
    let mut records = Vec::with_capacity(list.len());
    for (row, value) in (1..).zip(list) {
        if let Some(object) = value.as_object() {
            let cells: Vec<String> =
                header.iter().map(|name| object.get(name).map_or_else(String::new, cell)).collect();
            records.push((row, StringRecord::from(cells)));
        } else {
            found.rows_read += 1;
            found.leave_out(source, row, None, Why::NotARow);
        }
    }
    Ok(Sheet { header, records, list: '\n' })
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join("\n"),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}
