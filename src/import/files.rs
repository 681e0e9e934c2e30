//! Exports of several files: which file holds what, and the way through their rows.

use crate::import::error::ImportError;
use crate::import::raw::Found;
use crate::import::raw::Once;
use crate::import::raw::Raw;
use crate::import::raw::Said;
use crate::import::source::Source;
use crate::import::table::Column;
use crate::import::table::Row;
use crate::import::table::folded;
use crate::import::table::listed;

/// One kind of file of a format.
#[derive(Debug, Clone, Copy)]
pub struct File<K: 'static> {
    /// What it holds.
    pub kind: K,
    /// Words its name ends in, letters only and in lower case.
    pub stems: &'static [&'static str],
    /// Columns that tell it from the others, by any of their names.
    pub tell: &'static [&'static str],
    /// Its columns.
    pub columns: &'static [Column],
}

/// Returns the kind of file that `source` is: by its name, else by its columns.
#[must_use]
pub fn kind_of<'a, K>(
    files: &'a [File<K>],
    source: &Source,
    header: &[String],
) -> Option<&'a File<K>> {
    let stem = stem(&source.name);
    let ends = |file: &&File<K>| file.stems.iter().any(|one| stem.ends_with(one));
    files.iter().find(|file| ends(file) && fits(file, header)).or_else(|| by_columns(files, header))
}

/// Returns the kind of file whose columns these are, the first of those that fit.
#[must_use]
pub fn by_columns<'a, K>(files: &'a [File<K>], header: &[String]) -> Option<&'a File<K>> {
    files.iter().find(|file| !file.tell.is_empty() && fits(file, header))
}

/// Returns the columns of `file` that tell it and are in this header.
fn fits<K>(file: &File<K>, header: &[String]) -> bool {
    let header: Vec<String> = header.iter().map(|name| folded(name)).collect();
    let has = |wanted: &&str| {
        let column = file.columns.iter().find(|column| column.name == *wanted);
        let also = column.map_or(&[][..], |column| column.also);
        header.iter().any(|name| name == wanted || also.contains(&name.as_str()))
    };
    file.tell.iter().all(has)
}

/// Returns the letters of a file's name without its ending.
#[must_use]
pub fn stem(name: &str) -> String {
    let name = name.to_lowercase();
    let bare = name.rsplit_once('.').map_or(name.as_str(), |(bare, _)| bare);
    bare.chars().filter(|letter| letter.is_alphabetic()).collect()
}

/// Returns the error for a file that is none of `app`'s.
#[must_use]
pub fn unknown(source: &Source, app: &'static str, header: &[String]) -> ImportError {
    ImportError::UnknownFile { file: source.name.clone(), format: app, has: listed(header) }
}

/// Takes the rows of one file: each becomes facts, or is left out and named.
pub fn take(
    found: &mut Found,
    source: &Source,
    rows: Vec<Row<'_>>,
    mut facts: impl FnMut(&Row<'_>, &mut Vec<Said>) -> Result<Vec<Raw>, Said>,
) {
    let mut once = Once::default();
    found.rows_read += rows.len();
    for row in rows {
        let mut said = Vec::new();
        match facts(&row, &mut said) {
            Ok(facts) => {
                found.raws.extend(facts);
                for said in said {
                    found.tell(source, row.line, said, &mut once);
                }
            }
            Err((column, why)) => found.leave_out(source, row.line, Some(column), why),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::may;

    const FILES: [File<u8>; 2] = [
        File { kind: 1, stems: &["milk"], tell: &["amount"], columns: &[MILK] },
        File { kind: 2, stems: &["sleep"], tell: &["end"], columns: &[may("end")] },
    ];
    const MILK: Column = Column { name: "amount", also: &["amount (ml)"], required: false };

    fn kind(name: &str, header: &[&str]) -> Option<u8> {
        let source = Source { name: name.to_owned(), hash: String::new(), text: String::new() };
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        kind_of(&FILES, &source, &header).map(|file| file.kind)
    }

    #[test]
    fn a_file_is_known_by_its_name_and_by_its_columns() {
        assert_eq!(kind("Ada_sleep (1).csv", &["End"]), Some(2));
        assert_eq!(kind("renamed.csv", &["Amount (ml)"]), Some(1));
        assert_eq!(kind("Ada_sleep.csv", &["Amount"]), Some(1), "columns go before the name");
        assert_eq!(kind("Ada_sleep.csv", &["other"]), None);
    }
}
