//! The children that rows name.

use crate::import::Options;
use crate::import::cell;
use crate::import::raw::Child;
use crate::import::raw::Found;
use crate::import::raw::Said;
use crate::import::source::Source;
use crate::import::sprout::time::written;
use crate::import::table::Row;
use crate::import::table::Table;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Written;
use chrono::NaiveDateTime;
use chrono::NaiveTime;

/// The children of the file of children.
#[derive(Debug, Default)]
pub struct Babies(Vec<Baby>);

#[derive(Debug)]
struct Baby {
    id: String,
    first: String,
    full: String,
    born: Option<NaiveDateTime>,
}

impl Babies {
    /// Returns the children.
    #[must_use]
    pub fn children(&self) -> Vec<Child> {
        self.0.iter().map(|baby| Child { name: self.shown(baby), born: baby.born }).collect()
    }

    /// Returns the first name, with the last where two share the first.
    fn shown(&self, baby: &Baby) -> String {
        let shared = self.0.iter().filter(|other| other.first == baby.first).count() > 1;
        if shared || baby.first.is_empty() { baby.full.clone() } else { baby.first.clone() }
    }

    /// Returns the child a row names, by its name or by its number.
    ///
    /// # Errors
    ///
    /// The column, and [`Why`]: a name that is too long, or an unknown number.
    pub fn named(&self, row: &Row<'_>) -> Result<Option<String>, Said> {
        if let Some(name) = cell::words(row, "babyname")? {
            let known = self.0.iter().find(|baby| baby.full == name);
            return Ok(Some(known.map_or(name, |baby| self.shown(baby))));
        }
        let id = row.get("babyid");
        match self.0.iter().find(|baby| baby.id == id) {
            _ if id.is_empty() => Ok(None),
            Some(baby) => Ok(Some(self.shown(baby))),
            None if self.0.is_empty() => Ok(Some(format!("baby {}", shortened(id)))),
            None => Err(("babyid", Why::UnknownChild)),
        }
    }
}

/// Takes in the file of children.
pub fn babies(
    source: &Source,
    table: &Table<'_>,
    options: &Options<'_>,
    babies: &mut Babies,
    found: &mut Found,
) {
    let rows = table.rows(&mut found.warnings);
    found.rows_read += rows.len();
    for row in rows {
        if !row.get("deletedat").is_empty() {
            found.leave_out(source, row.line, Some("deletedat"), Why::DeletedThere);
            continue;
        }
        let first = match cell::named(&row, "firstname") {
            Ok(first) => first,
            Err((column, why)) => {
                found.leave_out(source, row.line, Some(column), why);
                continue;
            }
        };
        found.rows_naming += 1;
        let full = format!("{first} {}", shortened(row.get("lastname"))).trim().to_owned();
        let born = match written(row.get("birthdate")) {
            Some(Written::Exact(at)) => Some(options.zone.local(at).naive_local()),
            Some(Written::Day(day)) => Some(day.and_time(NaiveTime::MIN)),
            _ => None,
        };
        if born.is_some() {
            found.warn(source, row.line, Some("birthdate"), Why::BirthDateOnly);
        }
        if !babies.0.iter().any(|baby| baby.full == full) {
            babies.0.push(Baby { id: row.get("id").to_owned(), first, full, born });
        }
    }
}
