//! Rows with a header: columns by name, every oddity of shape named.

use crate::import::error::ImportError;
use crate::import::source::Source;
use crate::import::warning::Warning;
use crate::import::warning::Why;
use crate::journal::check::MAX_TEXT;
use csv::StringRecord;

/// Most columns of one file.
pub const MAX_COLUMNS: usize = 500;

/// A column that a format reads.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The name it is asked for by, in lower case with single spaces; one
    /// that ends in `*` stands for every column that begins so.
    pub name: &'static str,
    /// Other names it goes by.
    pub also: &'static [&'static str],
    /// Whether the rows cannot be read without it.
    pub required: bool,
}

/// Returns a column that must be there.
#[must_use]
pub const fn needs(name: &'static str) -> Column {
    Column { name, also: &[], required: true }
}

/// Returns a column that may be missing.
#[must_use]
pub const fn may(name: &'static str) -> Column {
    Column { name, also: &[], required: false }
}

/// Header and rows of one file, not yet matched to columns.
#[derive(Debug)]
pub struct Sheet {
    /// The header, as written.
    pub header: Vec<String>,
    /// Line and fields of every row that is not blank.
    pub records: Vec<(u64, StringRecord)>,
    /// What stands between the items of a list in one field.
    pub list: char,
}

/// A sheet whose columns are known.
#[derive(Debug)]
pub struct Table<'a> {
    source: &'a Source,
    sheet: &'a Sheet,
    places: Vec<(&'static str, usize)>,
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Its line.
    pub line: u64,
    /// What stands between the items of a list in one field.
    pub list: char,
    record: &'a StringRecord,
    places: &'a [(&'static str, usize)],
}

/// Splits a file into a header and rows.
///
/// # Errors
///
/// [`ImportError`]: JSON, or a quote that never closes.
pub fn split(source: &Source) -> Result<Sheet, ImportError> {
    if source.text.trim_start().starts_with(['{', '[']) {
        return Err(ImportError::NotRows { file: source.name.clone() });
    }
    let delimiter = delimiter(&source.text);
    if let Some(line) = unclosed(source.text.as_bytes(), delimiter) {
        return Err(ImportError::UnclosedQuote { file: source.name.clone(), line });
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(source.text.as_bytes());
    let failed = |error| ImportError::Rows { file: source.name.clone(), source: error };
    let mut records = Vec::new();
    for record in reader.records() {
        let record = record.map_err(failed)?;
        let line = record.position().map_or(0, csv::Position::line);
        if !record.iter().all(str::is_empty) {
            records.push((line, record));
        }
    }
    if records.is_empty() {
        return Err(ImportError::Empty { file: source.name.clone() });
    }
    let header = records.remove(0).1.iter().map(str::to_owned).collect();
    Ok(Sheet { header, records, list: ',' })
}

/// Returns the most frequent of the known separators on the first line.
#[must_use]
pub fn delimiter(text: &str) -> u8 {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let count = |byte: u8| first.bytes().filter(|one| *one == byte).count();
    // The last of equals wins, so the comma comes last.
    [b'\t', b';', b','].into_iter().max_by_key(|byte| count(*byte)).unwrap_or(b',')
}

/// Returns the line on which a quoted field opens that never closes.
fn unclosed(text: &[u8], delimiter: u8) -> Option<u64> {
    let mut line = 1;
    let mut opened: Option<u64> = None;
    let mut at_start = true;
    let mut bytes = text.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'\n' {
            line += 1;
        }
        match (opened, byte) {
            (Some(_), b'"') if bytes.peek() == Some(&b'"') => {
                bytes.next();
            }
            (Some(_), b'"') => opened = None,
            (Some(_), _) => {}
            (None, b'"') if at_start => {
                opened = Some(line);
                at_start = false;
            }
            (None, byte) => at_start = byte == delimiter || byte == b'\n',
        }
    }
    opened
}

/// Returns a header in the form columns are compared in.
#[must_use]
pub fn folded(name: &str) -> String {
    let words = name.replace('_', " ").to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<'a> Table<'a> {
    /// Matches the header to `columns`; columns nobody reads are warned about.
    ///
    /// # Errors
    ///
    /// [`ImportError`]: a column is missing, or there twice.
    pub fn new(
        source: &'a Source,
        sheet: &'a Sheet,
        columns: &[Column],
        warnings: &mut Vec<Warning>,
    ) -> Result<Self, ImportError> {
        let file = || source.name.clone();
        if sheet.header.len() > MAX_COLUMNS {
            return Err(ImportError::TooManyColumns { file: file() });
        }
        let folded: Vec<String> = sheet.header.iter().map(|name| folded(name)).collect();
        let mut places = Vec::with_capacity(columns.len());
        for (place, name) in folded.iter().enumerate() {
            if !name.is_empty() && folded[..place].contains(name) {
                let column = sheet.header[place].clone();
                return Err(ImportError::DuplicateColumn { file: file(), column });
            }
            let is = |column: &&Column| {
                let begins =
                    column.name.strip_suffix('*').is_some_and(|start| name.starts_with(start));
                begins || column.name == name || column.also.contains(&name.as_str())
            };
            match columns.iter().find(is) {
                Some(column) => places.push((column.name, place)),
                None if name.is_empty() => {}
                None => warnings.push(Warning {
                    file: file(),
                    row: None,
                    column: Some(shortened(&sheet.header[place])),
                    left_out: false,
                    why: Why::UnknownColumn,
                }),
            }
        }
        let missing = |column: &&Column| {
            column.required && !places.iter().any(|(name, _)| *name == column.name)
        };
        if let Some(column) = columns.iter().find(missing) {
            let has = listed(&sheet.header);
            let column = column.name.to_owned();
            return Err(ImportError::MissingColumn { file: file(), column, has });
        }
        Ok(Self { source, sheet, places })
    }

    /// Matches the header to columns that somebody named: what each is asked
    /// for by, and its name in the file.
    ///
    /// # Errors
    ///
    /// [`ImportError`]: a column is missing, or there twice.
    pub fn named(
        source: &'a Source,
        sheet: &'a Sheet,
        columns: &[(&'static str, &str)],
    ) -> Result<Self, ImportError> {
        let file = || source.name.clone();
        if sheet.header.len() > MAX_COLUMNS {
            return Err(ImportError::TooManyColumns { file: file() });
        }
        let header: Vec<String> = sheet.header.iter().map(|name| folded(name)).collect();
        let mut places = Vec::with_capacity(columns.len());
        for (name, column) in columns {
            let wanted = folded(column);
            let mut found = header.iter().enumerate().filter(|(_, name)| **name == wanted);
            let column = || shortened(column);
            let Some((place, _)) = found.next() else {
                let has = listed(&sheet.header);
                return Err(ImportError::MissingColumn { file: file(), column: column(), has });
            };
            if found.next().is_some() {
                return Err(ImportError::DuplicateColumn { file: file(), column: column() });
            }
            places.push((*name, place));
        }
        Ok(Self { source, sheet, places })
    }

    /// Returns every row; those that are short or long are warned about.
    pub fn rows(&self, warnings: &mut Vec<Warning>) -> Vec<Row<'_>> {
        let wants = self.sheet.header.len();
        let row = |(line, record): &'a (u64, StringRecord)| {
            let has = record.len();
            let extra = record.iter().skip(wants).any(|cell| !cell.is_empty());
            let why = if has < wants {
                Some(Why::ShortRow { has, wants })
            } else if extra {
                Some(Why::LongRow { has, wants })
            } else {
                None
            };
            warnings.extend(why.map(|why| Warning {
                file: self.source.name.clone(),
                row: Some(*line),
                column: None,
                left_out: false,
                why,
            }));
            Row { line: *line, list: self.sheet.list, record, places: &self.places }
        };
        self.sheet.records.iter().map(row).collect()
    }

    /// Tells whether the file has this column.
    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.places.iter().any(|(name, _)| *name == column)
    }
}

impl<'a> Row<'a> {
    /// Returns the field in `column`; empty when it or the column is missing.
    #[must_use]
    pub fn get(&self, column: &str) -> &'a str {
        let place = self.places.iter().find(|(name, _)| *name == column);
        place.and_then(|(_, place)| self.record.get(*place)).unwrap_or_default().trim()
    }

    /// Returns the fields that are not empty in the columns asked for by a
    /// name with `*`, in the order of the file.
    pub fn all(&self, column: &'static str) -> impl Iterator<Item = &'a str> {
        let places = self.places.iter().filter(move |(name, _)| *name == column);
        let cells = places.map(|(_, place)| self.record.get(*place).unwrap_or_default().trim());
        cells.filter(|cell| !cell.is_empty())
    }

    /// Returns the words in `column`, `None` when there are none.
    ///
    /// # Errors
    ///
    /// [`Why`]: too long, or with a control character.
    pub fn words(&self, column: &str) -> Result<Option<String>, Why> {
        let text = self.get(column);
        if text.len() > MAX_TEXT {
            return Err(Why::TextTooLong { bytes: text.len() });
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err(Why::ControlCharacter);
        }
        Ok((!text.is_empty()).then(|| text.to_owned()))
    }
}

/// Returns the names for a sentence, cut where there are many.
#[must_use]
pub fn listed(names: &[String]) -> String {
    let shown: Vec<String> = names.iter().take(12).map(|name| shortened(name)).collect();
    let rest = if names.len() > shown.len() { ", …" } else { "" };
    format!("{}{rest}", shown.join(", "))
}

/// Returns a name or a field short enough for a sentence.
#[must_use]
pub fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_that_never_closes_is_found_where_it_opens() {
        assert_eq!(unclosed(b"a,b\n1,\"x\ny\n", b','), Some(2));
        assert_eq!(unclosed(b"a,b\n1,\"x\"\"y\"\n", b','), None);
        assert_eq!(unclosed(b"a,b\n1,5\" long\n", b','), None);
        assert_eq!(unclosed(b"a, 5\"\n", b','), None);
    }

    #[test]
    fn the_separator_is_the_one_the_header_has() {
        assert_eq!(delimiter("a;b;c\n1,2;3;4"), b';');
        assert_eq!(delimiter("a\tb"), b'\t');
        assert_eq!(delimiter("one"), b',');
    }

    #[test]
    fn headers_are_compared_without_case_and_spaces() {
        assert_eq!(folded(" Child_ID "), "child id");
        assert_eq!(folded("Date  and Time"), "date and time");
    }
}
