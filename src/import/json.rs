//! JSON as other apps write it.

use crate::import::error::ImportError;
use crate::import::source::Source;
use serde_json::Value;

/// Reads a file as JSON.
///
/// # Errors
///
/// [`ImportError::Json`]: it does not read.
pub fn value(source: &Source) -> Result<Value, ImportError> {
    serde_json::from_str(&source.text).map_err(|error| ImportError::Json {
        file: source.name.clone(),
        line: error.line(),
        column: error.column(),
        source: error,
    })
}

/// Returns a value as a cell of a table would have it: nothing for null, a
/// text without quotes.
#[must_use]
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}
