//! The files of the harness: events, origins, manifest and birth dates.
//!
//! Times in them are local wall clock without a zone, and are taken as UTC:
//! only their distances and times of day count.

use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::domain::quantity::Millilitres;
use crate::domain::zone::Zone;
use crate::forecast::log::Child;
use crate::forecast::log::Minute;
use crate::forecast::log::Row;
use crate::forecast::log::What;
use crate::forecast::log::instant;
use crate::forecast::log::minute;
use crate::shell::report;
use crate::text::catalogue::forecast as words;
use crate::text::style::Tone;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Rows of this year and later are typing mistakes.
const TYPO: &str = "2100";

/// The forms a time is written in.
const FORMS: [&str; 2] = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];

/// A file's rows, by the names of its columns.
#[derive(Debug)]
pub struct Sheet {
    path: PathBuf,
    header: csv::StringRecord,
    rows: Vec<csv::StringRecord>,
}

/// One row with its file, to name both in what is said about it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    sheet: &'a Sheet,
    row: &'a csv::StringRecord,
}

impl Sheet {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// A [`Problem`] that names the file.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let text = read(path)?;
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let header = reader.headers().cloned().map_err(|error| failed(path, &error))?;
        let rows: Result<Vec<_>, _> = reader.records().collect();
        let rows = rows.map_err(|error| failed(path, &error))?;
        Ok(Self { path: path.to_owned(), header, rows })
    }

    /// Tells whether there is a column of this name.
    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.header.iter().any(|name| name == column)
    }

    /// Returns its rows.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|row| Line { sheet: self, row })
    }
}

impl<'a> Line<'a> {
    /// Returns a field, empty where the row is short.
    ///
    /// # Errors
    ///
    /// A [`Problem`]: the file has no such column.
    pub fn field(self, column: &str) -> Result<&'a str, Problem> {
        let place = self.sheet.header.iter().position(|name| name == column);
        let place = place.ok_or_else(|| {
            let file = self.sheet.path.display().to_string();
            problem(words::NO_COLUMN.fill(Tone::Ops, &[&file, column]))
        })?;
        Ok(self.row.get(place).unwrap_or_default().trim())
    }

    /// Returns a field that is a time.
    ///
    /// # Errors
    ///
    /// A [`Problem`] with file, line and what stands there.
    pub fn time(self, column: &str) -> Result<Minute, Problem> {
        let text = self.field(column)?;
        let time = FORMS.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
        time.map(|time| minute(time.and_utc())).ok_or_else(|| self.wrong(column, text))
    }

    /// Returns what is wrong with a field.
    #[must_use]
    pub fn wrong(self, column: &str, text: &str) -> Problem {
        let line = self.row.position().map_or(0, csv::Position::line).to_string();
        let file = self.sheet.path.display().to_string();
        problem(words::BAD_FIELD.fill(Tone::Ops, &[&file, &line, column, text]))
    }
}

/// Returns the events of each child in `path`, in order: a file, or the
/// `events.csv` of a folder.
///
/// # Errors
///
/// A [`Problem`] with file, line and what stands there.
pub fn events(path: &Path, into: &mut BTreeMap<String, Vec<Row>>) -> Result<(), Problem> {
    let file = if path.is_dir() { path.join("events.csv") } else { path.to_owned() };
    let sheet = Sheet::read(&file)?;
    for line in sheet.lines().filter(|line| line.field("start").is_ok_and(|start| start < TYPO)) {
        let child = line.field("child_id")?;
        let row = event(line)?;
        match into.get_mut(child) {
            Some(rows) => rows.push(row),
            None => {
                into.insert(child.to_owned(), vec![row]);
            }
        }
    }
    for rows in into.values_mut() {
        rows.sort_unstable();
    }
    Ok(())
}

/// A row without an end runs, as far as the file knows.
fn event(line: Line<'_>) -> Result<Row, Problem> {
    let what = match line.field("kind")? {
        "feed" => What::Feed,
        "sleep" => What::Sleep,
        _ => What::Other,
    };
    let end = if line.field("end")?.is_empty() { None } else { Some(line.time("end")?) };
    let amount = match line.field("amount")? {
        "" => None,
        text => {
            let volume = text.parse().ok().and_then(|number| Millilitres::new(number).ok());
            Some(volume.ok_or_else(|| line.wrong("amount", text))?.steps())
        }
    };
    let amount = amount.filter(|_| what == What::Feed);
    Ok(Row { start: line.time("start")?, what, end, open: end.is_none(), amount })
}

/// Returns each child's birth date out of `{"id": {"dob": "2019-12-17"}}`.
///
/// # Errors
///
/// A [`Problem`] that names the file.
pub fn births(path: &Path) -> Result<BTreeMap<String, Child>, Problem> {
    let text = read(path)?;
    let all: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| failed(path, &error))?;
    let Some(all) = all.as_object() else { return Err(no_birth(path, "")) };
    let born = |about: &serde_json::Value| -> Option<Child> {
        let date: NaiveDate = about.get("dob")?.as_str()?.parse().ok()?;
        let born = minute(date.and_hms_opt(0, 0, 0)?.and_utc());
        Some(Child { born, zone: Zone::UTC })
    };
    all.iter()
        .map(|(id, about)| {
            born(about).map(|child| (id.clone(), child)).ok_or_else(|| no_birth(path, id))
        })
        .collect()
}

/// Returns that the file does not say when a child was born.
#[must_use]
pub fn no_birth(path: &Path, child: &str) -> Problem {
    let file = path.display().to_string();
    problem(words::NO_BIRTH.fill(Tone::Ops, &[&file, child]))
}

/// Returns a time as the files have it.
#[must_use]
pub fn written(at: Minute) -> String {
    instant(at).format(FORMS[0]).to_string()
}

/// Writes a file, over one that is there.
///
/// # Errors
///
/// A [`Problem`] that names the file.
pub fn write(path: &Path, text: &str) -> Result<(), Problem> {
    fs::write(path, text).map_err(|error| failed(path, &error))
}

fn read(path: &Path) -> Result<String, Problem> {
    fs::read_to_string(path).map_err(|error| failed(path, &error))
}

fn failed(path: &Path, error: &dyn Error) -> Problem {
    Problem::new(code::FAILED, format!("{}: {}", path.display(), report::chain(error)))
}

fn problem(message: String) -> Problem {
    Problem::new(code::NOT_UNDERSTOOD, message)
}
