//! Why an import did not take place: nothing of it is stored.

use crate::import::archive::MAX_ENTRIES;
use crate::import::archive::MAX_TOTAL;
use crate::import::source::MAX_FILE;
use crate::import::source::MAX_FILES;
use crate::import::table::MAX_COLUMNS;
use crate::import::who::MAX_CHILDREN;
use std::io;
use thiserror::Error;
use zip::result::ZipError;

/// Why nothing was imported.
#[derive(Debug, Error)]
pub enum ImportError {
    /// A file or folder could not be read.
    #[error("could not read {file}")]
    Read {
        /// The file.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// A file is over the limit.
    #[error("{file} is over {} MB, more than is read", MAX_FILE / 1_000_000)]
    TooBig {
        /// The file.
        file: String,
    },
    /// More files than an export has.
    #[error("that is over {MAX_FILES} files, more than one export has")]
    TooManyFiles,
    /// A zip archive that does not read.
    #[error("{file} does not read as a zip archive")]
    Archive {
        /// The archive.
        file: String,
        /// What the reader said.
        source: ZipError,
    },
    /// A zip archive with more entries than an export has.
    #[error("{file} holds over {MAX_ENTRIES} entries, more than one export has")]
    TooManyEntries {
        /// The archive.
        file: String,
    },
    /// Files that unpack to more than is read.
    #[error("{file} unpacks to over {} MB, more than is read", MAX_TOTAL / 1_000_000)]
    Expands {
        /// The archive.
        file: String,
    },
    /// An entry whose path leads out of its archive.
    #[error("{file} holds the path `{entry}`, which leads out of it")]
    Climbs {
        /// The archive.
        file: String,
        /// The path.
        entry: String,
    },
    /// An entry behind a password.
    #[error("{entry} in {file} is behind a password")]
    Encrypted {
        /// The archive.
        file: String,
        /// The entry.
        entry: String,
    },
    /// An entry that is neither stored nor deflated.
    #[error("{entry} in {file} is packed in a way that is not read")]
    Packed {
        /// The archive.
        file: String,
        /// The entry.
        entry: String,
    },
    /// A workbook of Excel.
    #[error("{file} is an Excel workbook, not CSV")]
    Workbook {
        /// The file.
        file: String,
    },
    /// No format has files like these.
    #[error("no format that is read has files like these: {saw}; looked for {wants}")]
    Unrecognised {
        /// What each file has.
        saw: String,
        /// What was looked for, format by format.
        wants: String,
    },
    /// Files that look like different formats.
    #[error("these files are of several formats: {formats}")]
    SeveralFormats {
        /// File by file.
        formats: String,
    },
    /// No file of this format among what was named.
    #[error("no file here looks like {format}")]
    NoFiles {
        /// The format.
        format: &'static str,
    },
    /// A file without anything in it.
    #[error("{file} is empty")]
    Empty {
        /// The file.
        file: String,
    },
    /// Headers and nothing below them.
    #[error("there is no row to import")]
    NoRows,
    /// A picture, an archive, a database.
    #[error("{file} is {what}, not text")]
    NotText {
        /// The file.
        file: String,
        /// What it looks like.
        what: &'static str,
    },
    /// Text, but not UTF-8.
    #[error("{file} is not UTF-8; from line {line} on it looks like {looks}")]
    Encoding {
        /// The file.
        file: String,
        /// The encoding it looks like.
        looks: &'static str,
        /// The first line that does not read.
        line: u64,
    },
    /// A NUL byte in a text.
    #[error("line {line} of {file} holds a NUL byte, which no export has")]
    Nul {
        /// The file.
        file: String,
        /// The line.
        line: u64,
    },
    /// Rows were expected and something else came.
    #[error("{file} looks like JSON, not like rows with a header")]
    NotRows {
        /// The file.
        file: String,
    },
    /// JSON that does not read.
    #[error("{file} does not read as JSON at line {line}, column {column}")]
    Json {
        /// The file.
        file: String,
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// What the parser said.
        source: serde_json::Error,
    },
    /// JSON of another shape.
    #[error("{file} is JSON, but not {wants}")]
    Shape {
        /// The file.
        file: String,
        /// What it should be.
        wants: &'static str,
    },
    /// A quote that never closes would swallow all rows after it.
    #[error("the quote that opens on line {line} of {file} never closes")]
    UnclosedQuote {
        /// The file.
        file: String,
        /// The line.
        line: u64,
    },
    /// A row that the reader could not split.
    #[error("{file} does not read as rows")]
    Rows {
        /// The file.
        file: String,
        /// What the parser said.
        source: csv::Error,
    },
    /// A column that the rows cannot be read without.
    #[error("{file} has no column `{column}`; it has {has}")]
    MissingColumn {
        /// The file.
        file: String,
        /// The column.
        column: String,
        /// The columns there are.
        has: String,
    },
    /// A CSV of the family's own, and nothing says what its columns mean.
    #[error("a CSV of your own needs a map of its columns")]
    NoMap,
    /// A map that does not hold together.
    #[error("the map of columns {problem}")]
    Map {
        /// What does not hold.
        problem: String,
    },
    /// One column twice: which holds?
    #[error("{file} has the column `{column}` twice")]
    DuplicateColumn {
        /// The file.
        file: String,
        /// The column.
        column: String,
    },
    /// A header or a name that belongs to no known file of the app.
    #[error("{file} is no file of {format} that is known; it has {has}")]
    UnknownFile {
        /// The file.
        file: String,
        /// The format.
        format: &'static str,
        /// The columns or fields there are.
        has: String,
    },
    /// Dates that are day first and dates that are month first.
    #[error("{day_first} can only be day/month and {month_first} only month/day")]
    MixedDates {
        /// Where a date is that can only be day first.
        day_first: String,
        /// Where a date is that can only be month first.
        month_first: String,
    },
    /// More columns than any export has.
    #[error("{file} has over {MAX_COLUMNS} columns, more than any export")]
    TooManyColumns {
        /// The file.
        file: String,
    },
    /// More children than any household has.
    #[error("the files name over {MAX_CHILDREN} children, more than any household has")]
    TooManyChildren,
    /// The file does not say which baby, and the household does not either.
    #[error("the file does not say which baby it is about")]
    WhichBaby,
    /// The baby that was named is not in a file with several.
    #[error("no row is about {name}; the file has {has}")]
    NoSuchChild {
        /// Who was named.
        name: String,
        /// Who is in the file.
        has: String,
    },
    /// Two children that nothing tells apart.
    #[error("two children in {file} are both called {name}")]
    SameName {
        /// The file.
        file: String,
        /// The name.
        name: String,
    },
    /// An export of a later program.
    #[error("{file} was written by a later version ({version})")]
    LaterVersion {
        /// The file.
        file: String,
        /// The version of its form.
        version: u64,
    },
}

impl ImportError {
    /// Returns what to do about it, where there is something.
    #[must_use]
    pub const fn hint(&self) -> Option<&'static str> {
        match self {
            Self::WhichBaby => Some("say it with --baby NAME"),
            Self::NoSuchChild { .. } => Some("say --baby with one of these names"),
            Self::SameName { .. } => Some("rename one of them in the app and export again"),
            Self::Encoding { .. } => Some("save it again as UTF-8 and import that"),
            Self::Workbook { .. } => {
                Some("open it and save the sheet as CSV (UTF-8), or pick CSV when exporting")
            }
            Self::Encrypted { .. } => Some("unpack it with its password and import the folder"),
            Self::Packed { .. } | Self::Climbs { .. } => {
                Some("unpack it yourself and import the folder")
            }
            Self::NoMap | Self::Map { .. } => {
                Some("say it with --map FILE; docs/import.md has an example")
            }
            Self::SeveralFormats { .. } => Some("import them one format at a time"),
            Self::NotText { .. } => Some("unpack it first, or export again as CSV or JSON"),
            Self::UnclosedQuote { .. }
            | Self::Nul { .. }
            | Self::Json { .. }
            | Self::Archive { .. } => Some("the file is damaged or cut short: export it again"),
            Self::MissingColumn { .. }
            | Self::DuplicateColumn { .. }
            | Self::UnknownFile { .. }
            | Self::NoFiles { .. }
            | Self::NotRows { .. }
            | Self::Unrecognised { .. }
            | Self::Shape { .. } => Some("`import --list` says what each format needs"),
            Self::MixedDates { .. } => Some("import the files one by one"),
            Self::LaterVersion { .. } => Some("import it with the version that wrote it"),
            Self::Read { .. }
            | Self::TooBig { .. }
            | Self::TooManyFiles
            | Self::TooManyEntries { .. }
            | Self::Expands { .. }
            | Self::TooManyColumns { .. }
            | Self::TooManyChildren
            | Self::Empty { .. }
            | Self::NoRows
            | Self::Rows { .. } => None,
        }
    }
}
