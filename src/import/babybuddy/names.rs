//! The children and tags that rows refer to.

use crate::import::babybuddy::entity::Entity;
use crate::import::error::ImportError;
use crate::import::raw::Child;
use crate::import::raw::Found;
use crate::import::raw::Said;
use crate::import::source::Source;
use crate::import::table::Row;
use crate::import::table::Table;
use crate::import::table::shortened;
use crate::import::warning::Why;
use crate::import::written::Order;
use crate::import::written::Written;
use crate::import::written::read;
use crate::journal::check::MAX_TEXT;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// First and last name.
type Full = (String, String);

/// Everybody and everything that rows refer to by number.
#[derive(Debug, Default)]
pub struct Names {
    children: BTreeMap<String, (Full, Option<NaiveDateTime>)>,
    tags: BTreeMap<String, String>,
    /// Names that rows carry themselves.
    seen: BTreeSet<Full>,
    /// Everybody by first name in lower case.
    firsts: BTreeMap<String, BTreeSet<Full>>,
    /// The children of the child file by name.
    numbered: BTreeMap<Full, String>,
    /// Numbers of children that only rows carry.
    numbers: BTreeSet<String>,
}

impl Names {
    /// Takes in what one file says about children and tags.
    ///
    /// # Errors
    ///
    /// [`ImportError::SameName`]: two children that nothing tells apart.
    pub fn gather(
        &mut self,
        source: &Source,
        entity: Entity,
        table: &Table<'_>,
        found: &mut Found,
    ) -> Result<(), ImportError> {
        match entity {
            Entity::Child => self.children_of(source, table, found)?,
            Entity::Tag => {
                let rows = table.rows(&mut found.warnings);
                found.rows_read += rows.len();
                found.rows_naming += rows.len();
                let tag = |row: Row<'_>| (row.get("id").to_owned(), row.get("name").to_owned());
                self.tags.extend(rows.into_iter().map(tag).filter(|(id, _)| !id.is_empty()));
            }
            _ => {
                for row in table.rows(&mut Vec::new()) {
                    let full = full(&row, "child first name", "child last name");
                    if full.0.is_empty() && full.1.is_empty() {
                        self.numbers.insert(number(&row).to_owned());
                    } else if !self.seen.contains(&full) {
                        self.meet(&full);
                        self.seen.insert(full);
                    }
                }
            }
        }
        Ok(())
    }

    fn children_of(
        &mut self,
        source: &Source,
        table: &Table<'_>,
        found: &mut Found,
    ) -> Result<(), ImportError> {
        let rows = table.rows(&mut found.warnings);
        found.rows_read += rows.len();
        found.rows_naming += rows.len();
        for (place, row) in (1..).zip(rows) {
            let name = full(&row, "first name", "last name");
            let id = match row.get("id") {
                "" => format!("row {place}"),
                id => id.to_owned(),
            };
            if self.numbered.get(&name).is_some_and(|other| *other != id) {
                let name = format!("{} {}", name.0, name.1).trim().to_owned();
                return Err(ImportError::SameName { file: source.name.clone(), name });
            }
            let (born, exact) = born(&row);
            if born.is_some() && !exact {
                found.warn(source, row.line, Some("birth date"), Why::BirthDateOnly);
            }
            self.meet(&name);
            self.numbered.insert(name.clone(), id.clone());
            self.children.insert(id, (name, born));
        }
        Ok(())
    }

    fn meet(&mut self, full: &Full) {
        self.firsts.entry(full.0.to_lowercase()).or_default().insert(full.clone());
    }

    /// Returns the children of the child file.
    #[must_use]
    pub fn children(&self) -> Vec<Child> {
        self.children
            .values()
            .map(|(full, born)| Child { name: self.shown(full), born: *born })
            .collect()
    }

    /// Returns the first name, with the last where two share the first.
    fn shown(&self, full: &Full) -> String {
        let shared = self.firsts.get(&full.0.to_lowercase()).is_some_and(|all| all.len() > 1);
        let whole = || format!("{} {}", full.0, full.1).trim().to_owned();
        if shared || full.0.is_empty() { whole() } else { full.0.clone() }
    }

    /// Returns the child a row is about; `None` when no name is known and all
    /// rows are about the same one.
    ///
    /// # Errors
    ///
    /// The column, and why the row says nobody.
    pub fn child(&self, row: &Row<'_>, said: &mut Vec<Said>) -> Result<Option<String>, Said> {
        let full = full(row, "child first name", "child last name");
        if full.0.len() + full.1.len() > MAX_TEXT {
            return Err(("child", Why::TextTooLong { bytes: full.0.len() + full.1.len() }));
        }
        let id = number(row);
        let by_id = self.children.get(id).map(|(full, _)| full);
        if !full.0.is_empty() || !full.1.is_empty() {
            if let Some(other) = by_id.filter(|other| **other != full) {
                let (by_id, by_name) = (self.shown(other), self.shown(&full));
                said.push(("child", Why::ChildMismatch { by_id, by_name }));
            }
            return Ok(Some(self.shown(&full)));
        }
        match by_id {
            Some(full) => Ok(Some(self.shown(full))),
            None if !self.children.is_empty() || !self.seen.is_empty() => {
                Err(("child", Why::UnknownChild))
            }
            None if self.numbers.len() < 2 => Ok(None),
            None if id.is_empty() => Err(("child", Why::UnknownChild)),
            None => Ok(Some(format!("child {}", shortened(id)))),
        }
    }

    /// Returns the tags of a row by name; CSV files carry their numbers.
    ///
    /// # Errors
    ///
    /// The column, and why: too long.
    pub fn tags(&self, row: &Row<'_>, said: &mut Vec<Said>) -> Result<Vec<String>, Said> {
        let list = row.words("tags").map_err(|why| ("tags", why))?.unwrap_or_default();
        let mut tags = Vec::new();
        for tag in list.split(row.list).map(str::trim).filter(|tag| !tag.is_empty()) {
            let numbered = row.list == ',' && tag.bytes().all(|byte| byte.is_ascii_digit());
            let known = self.tags.get(tag).filter(|_| numbered);
            if numbered && known.is_none() {
                said.push(("tags", Why::UnknownTag { tag: shortened(tag) }));
            }
            tags.push(known.cloned().unwrap_or_else(|| tag.to_owned()));
        }
        Ok(tags)
    }
}

/// Returns the number of the child: `child` in JSON, `child_id` in CSV.
fn number<'a>(row: &Row<'a>) -> &'a str {
    match row.get("child id") {
        "" => row.get("child"),
        id => id,
    }
}

fn full(row: &Row<'_>, first: &str, last: &str) -> Full {
    (row.get(first).to_owned(), row.get(last).to_owned())
}

/// Returns the birth, and whether its time of day is known.
fn born(row: &Row<'_>) -> (Option<NaiveDateTime>, bool) {
    let (date, time) = (row.get("birth date"), row.get("birth time"));
    let exact = read(&format!("{date} {time}")).filter(|_| !time.is_empty());
    let exact = exact.and_then(|written| written.local(Order::MonthFirst));
    let day = match read(date) {
        Some(Written::Day(day)) => Some(day.and_time(NaiveTime::MIN)),
        _ => None,
    };
    (exact.or(day), exact.is_some())
}
