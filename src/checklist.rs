//! L5: readiness lists: what is to be there before the birth, a visit, the
//! first working day. TOML → list, every fault at once; when each is due.

pub mod due;
pub mod key;
mod read;
pub mod shipped;
pub mod standing;

use crate::checklist::due::Due;
use crate::document::fault::Fault;
use crate::document::fault::Found;
use crate::document::fault::Kind;
use crate::document::fault::placed;
use crate::domain::document::DocumentName;
use crate::domain::document::MAX_BYTES;
use crate::domain::label::Label;
use crate::guidance::source::Scope;
use crate::text::catalogue::checklist as text;
use chrono::NaiveDate;

/// The folder of the documents that are readiness lists.
pub const FOLDER: &str = "checklist/";

/// Most items of one list.
pub const MOST_ITEMS: usize = 60;

/// A readiness list as its text says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// Its name; the document is called `checklist/` and this.
    pub id: Label,
    /// What it is about, in a line.
    pub title: String,
    /// When all of it is due.
    pub due: Due,
    /// From when on it is no longer brought up.
    pub until: Option<Due>,
    /// Where it holds.
    pub nation: Scope,
    /// The runbook that goes with it.
    pub runbook: Option<Label>,
    /// Where what it says comes from.
    pub sources: Vec<Source>,
    /// What is to be done.
    pub items: Vec<Item>,
}

/// Where what a list says comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Publisher and title.
    pub title: String,
    /// The address.
    pub url: Option<String>,
    /// When it was last looked at.
    pub checked: NaiveDate,
}

/// One thing to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name in the list.
    pub id: Label,
    /// What.
    pub text: String,
    /// Who sees to it: a carer's name or `primary`.
    pub owner: Option<String>,
    /// When; the list's day when absent.
    pub due: Option<Due>,
}

/// Reads a list.
///
/// # Errors
///
/// All that is wrong with it, in order of its place.
pub fn read(text: &str) -> Result<Checklist, Vec<Fault>> {
    if text.len() > MAX_BYTES {
        let kib = [text.len(), MAX_BYTES].map(|bytes| bytes.div_ceil(1_024).to_string());
        let found = Found::new(0, Kind::TooLarge, text::TOO_LARGE, &[&kib[0], &kib[1]]);
        return Err(placed(text, vec![found]));
    }
    read::list(text).map_err(|found| placed(text, found))
}

/// Returns the name of the document that holds the family's text of a list.
#[must_use]
pub fn document(id: &Label) -> Option<DocumentName> {
    format!("{FOLDER}{id}").parse().ok()
}

/// Returns the list that a document is of; `None` for other documents.
#[must_use]
pub fn of_document(name: &DocumentName) -> Option<Label> {
    name.as_str().strip_prefix(FOLDER).and_then(Label::new)
}
