//! A file that says what the columns of a CSV of the family's own mean: TOML.

use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Why such a file is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1; absent when the file cannot be read at all.
    pub line: Option<usize>,
    /// What is wrong, on one line.
    pub what: String,
}

/// Reads a map from its file; `T` is the importer's own type, which this
/// module is not to know.
///
/// # Errors
///
/// [`Trouble`]: unreadable, not TOML, or with a field that is not known.
pub fn read<T: DeserializeOwned>(file: &Path) -> Result<T, Trouble> {
    let trouble = |line, what| Trouble { file: file.to_owned(), line, what };
    let text = fs::read_to_string(file).map_err(|error| trouble(None, error.to_string()))?;
    parse(&text).map_err(|(line, what)| trouble(Some(line), what))
}

/// Reads the text of such a file.
///
/// # Errors
///
/// The line, from 1, and what is wrong there, on one line.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, (usize, String)> {
    toml::from_str(text).map_err(|error| {
        let place = error.span().map_or(0, |span| span.start);
        let line = text.bytes().take(place).filter(|byte| *byte == b'\n').count() + 1;
        let words: Vec<&str> = error.message().split_whitespace().collect();
        (line, words.join(" "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let good = parse::<BTreeMap<String, String>>("start = \"when\"\n");
        assert_eq!(good.map(|map| map["start"].clone()), Ok("when".to_owned()));
        let (line, what) =
            parse::<BTreeMap<String, String>>("start = \"when\"\nend = 5\n").expect_err("refused");
        assert_eq!(line, 2);
        assert!(what.contains("expected a string"), "{what}");
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let gone = Path::new("no such folder/map.toml");
        let trouble = read::<BTreeMap<String, String>>(gone).expect_err("refused");
        assert_eq!((trouble.file.as_path(), trouble.line), (gone, None));
    }
}
