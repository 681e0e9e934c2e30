//! Names of carers, medicines and foods that rows refer to by number.

use crate::import::cell;
use crate::import::raw::Found;
use crate::import::raw::Said;
use crate::import::source::Source;
use crate::import::table::Row;
use crate::import::table::Table;
use std::collections::HashMap;

/// What each number of each file names.
#[derive(Debug, Default)]
pub struct Names(HashMap<(&'static str, String), String>);

impl Names {
    /// Takes in the rows of the file called `file`.
    pub fn gather(
        &mut self,
        source: &Source,
        file: &'static str,
        table: &Table<'_>,
        found: &mut Found,
    ) {
        let rows = table.rows(&mut found.warnings);
        found.rows_read += rows.len();
        for row in rows {
            match cell::named(&row, "name") {
                Ok(name) => {
                    found.rows_naming += 1;
                    self.0.insert((file, row.get("id").to_owned()), name);
                }
                Err((column, why)) => found.leave_out(source, row.line, Some(column), why),
            }
        }
    }

    /// Returns the name in the column `name`, else what the number in `id` names
    /// in the file called `file`.
    ///
    /// # Errors
    ///
    /// The column, and why: a name that is too long.
    pub fn of(
        &self,
        row: &Row<'_>,
        name: &'static str,
        (id, file): (&'static str, &'static str),
    ) -> Result<Option<String>, Said> {
        let named = cell::words(row, name)?;
        let numbered = || self.0.get(&(file, row.get(id).to_owned())).cloned();
        Ok(named.or_else(numbered))
    }
}
