//! Another app's files on their way in: what was asked, how far it is.

use crate::app::msg::Failure;
use crate::app::preview::Preview;
use crate::domain::quantity::Unit;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::document::Documents;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use std::path::PathBuf;

/// The word for whatever format the files are.
pub const AUTO: &str = "auto";

/// What is to be read, and what was said with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// The format's name, or [`AUTO`].
    pub format: String,
    /// Files, folders, archives; a leading `~` is the home folder.
    pub paths: Vec<PathBuf>,
    /// Whose the rows are.
    pub baby: Option<String>,
    /// The zone of times without an offset.
    pub zone: Option<Zone>,
    /// Units of columns that have none, by the column's name.
    pub units: Vec<(String, Unit)>,
    /// The file that says what columns mean.
    pub map: Option<PathBuf>,
    /// Whether private words come in too.
    pub notes: bool,
}

/// The import that lies over the screen.
#[derive(Debug, Clone)]
pub struct Intake {
    /// What was asked.
    pub request: Request,
    /// How far it is.
    pub stage: Stage,
    /// The first line of the preview that is shown.
    pub top: usize,
}

/// How far an import is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// The files are being read; nothing is stored.
    Reading(Progress),
    /// It is shown and waits for a word.
    Shown(Box<Preview>),
    /// It is on its way to the disk.
    Storing(Progress),
    /// Nothing came of it.
    Failed(Failure),
}

/// How much of a stage is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// How much of the stage is done, 0 to 100.
    pub percent: u8,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Files are read and decoded.
    Files,
    /// Rows become facts.
    Rows,
    /// Facts are held against what is here.
    Compare,
    /// So many of so many entries are written.
    Store(usize, usize),
}

impl Progress {
    /// Returns a step of the reading, of which there are three.
    #[must_use]
    pub const fn reading(step: Step) -> Self {
        let percent = match step {
            Step::Files | Step::Store(..) => 0,
            Step::Rows => 33,
            Step::Compare => 66,
        };
        Self { step, percent }
    }

    /// Returns how far `done` of `all` entries are.
    #[must_use]
    pub fn storing(done: usize, all: usize) -> Self {
        let percent = done.saturating_mul(100).checked_div(all).unwrap_or(100).min(100);
        let percent = u8::try_from(percent).unwrap_or(100);
        Self { step: Step::Store(done, all), percent }
    }
}

/// What the journal holds after an import, read anew.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrived {
    /// The app that the facts come from.
    pub app: &'static str,
    /// Facts that are new.
    pub facts_new: usize,
    /// What is to be known beside that, whole sentences.
    pub remarks: Vec<String>,
    /// Who lives here now.
    pub household: Household,
    /// What holds of the family's documents now.
    pub documents: Documents,
    /// The facts to hold in memory.
    pub facts: Vec<Logged>,
    /// From when on nothing of them is missing.
    pub since: Timestamp,
    /// The journal row up to which all is known.
    pub upto: i64,
}

/// Reads `COLUMN=UNIT`; an ounce is a US fluid one. `None`: it is not that.
#[must_use]
pub fn unit(text: &str) -> Option<(String, Unit)> {
    let (column, unit) = text.split_once('=')?;
    let unit = match unit.to_lowercase().as_str() {
        "ml" => Unit::Ml,
        "oz" => Unit::OzUs,
        "g" => Unit::G,
        "kg" => Unit::Kg,
        "lb" => Unit::Lb,
        "c" => Unit::C,
        "f" => Unit::F,
        "mm" => Unit::Mm,
        "cm" => Unit::Cm,
        "in" => Unit::In,
        _ => return None,
    };
    (!column.is_empty()).then(|| (column.to_owned(), unit))
}

/// What is wrong with a line that asks for an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// No format or no path.
    More,
    /// A word that does not belong there.
    Word(String),
}

/// Reads `FORMAT PATH… [--zone AREA/CITY] [--baby NAME] [--map FILE]
/// [--unit COLUMN=UNIT] [--notes]`; words with blanks stand in quotes, or
/// have a backslash before each blank.
///
/// # Errors
///
/// [`Wrong`]: what is missing or not known.
pub fn request(line: &str) -> Result<Request, Wrong> {
    let mut words = words(line).into_iter();
    let mut asked = Request { format: words.next().ok_or(Wrong::More)?, ..Request::default() };
    while let Some(word) = words.next() {
        if word == "--notes" {
            asked.notes = true;
            continue;
        }
        if !word.starts_with("--") {
            asked.paths.push(word.into());
            continue;
        }
        let value = words.next().ok_or(Wrong::More)?;
        match word.as_str() {
            "--baby" => asked.baby = Some(value),
            "--map" => asked.map = Some(value.into()),
            "--zone" => asked.zone = Some(value.parse().map_err(|_| Wrong::Word(value))?),
            "--unit" => asked.units.push(unit(&value).ok_or(Wrong::Word(value))?),
            _ => return Err(Wrong::Word(word)),
        }
    }
    if asked.paths.is_empty() { Err(Wrong::More) } else { Ok(asked) }
}

/// Splits a line at blanks that are not quoted.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, '\\') => word.get_or_insert_default().extend(letters.next()),
            (None, _) if letter.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_may_hold_blanks_and_options_stand_anywhere() {
        for (line, paths) in [
            ("auto eva.csv", vec!["eva.csv"]),
            ("auto  a.csv  b.csv ", vec!["a.csv", "b.csv"]),
            ("auto 'my files/a b.csv'", vec!["my files/a b.csv"]),
            (r#"auto "it's here.csv" c.csv"#, vec!["it's here.csv", "c.csv"]),
            (r"auto my\ files/a.csv", vec!["my files/a.csv"]),
            ("auto --notes a,b.csv", vec!["a,b.csv"]),
        ] {
            let asked = request(line).expect("reads");
            let found: Vec<String> =
                asked.paths.iter().map(|path| path.display().to_string()).collect();
            assert_eq!(found, paths, "{line}");
        }
        let asked = request("nara --zone Europe/Berlin x.csv --baby 'Ada B' --unit amount=oz");
        let asked = asked.expect("reads");
        assert_eq!(asked.zone.map(Zone::name), Some("Europe/Berlin"));
        assert_eq!(asked.baby.as_deref(), Some("Ada B"));
        assert_eq!(asked.units, [("amount".to_owned(), Unit::OzUs)]);
        assert!(!asked.notes);
    }

    #[test]
    fn what_is_missing_or_unknown_is_named() {
        for line in ["", "auto", "auto --notes", "auto x.csv --zone"] {
            assert_eq!(request(line), Err(Wrong::More), "{line}");
        }
        for (line, word) in [
            ("auto x.csv --zone Mars/Base", "Mars/Base"),
            ("auto x.csv --colour red", "--colour"),
            ("auto x.csv --unit amount", "amount"),
            ("auto x.csv --unit =oz", "=oz"),
        ] {
            assert_eq!(request(line), Err(Wrong::Word(word.to_owned())), "{line}");
        }
    }

    #[test]
    fn a_whole_per_cent_is_said_once() {
        for (done, all, percent) in [(0, 300, 0), (2, 300, 0), (3, 300, 1), (300, 300, 100)] {
            assert_eq!(Progress::storing(done, all).percent, percent, "{done} of {all}");
        }
        assert_eq!(Progress::storing(0, 0).percent, 100);
    }
}
