//! The runbooks that ship, from `runbooks/` at the top of the tree.

use crate::domain::label::Label;
use crate::runbook;
use crate::runbook::Runbook;
use std::sync::LazyLock;

macro_rules! shipped {
    ($($id:literal)*) => {
        /// Every runbook that ships: its name and its text, in the order in
        /// which they are listed.
        pub const ALL: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../runbooks/", $id, ".md")))),*];
    };
}

shipped! {
    "cannot-settle"
    "feed-overdue"
    "refuses-feed"
    "few-wet-nappies"
    "feeding-more-often"
    "fever"
    "cold"
    "breathing-worry"
    "choking"
    "jaundice"
    "before-vaccination"
    "after-vaccination"
    "too-tired"
    "night-hand-over"
    "nap-routine"
    "bottle-and-milk"
    "car-trip"
    "birth-parent-red-flags"
    "crisis-contacts"
    "visitors-first-hour"
}

/// Read when the first is asked for, so that the first frame waits for none.
static BOOKS: LazyLock<Vec<Runbook>> =
    LazyLock::new(|| ALL.iter().filter_map(|(_, text)| runbook::read(text).ok()).collect());

/// Returns the runbooks that ship, in the order of [`ALL`].
#[must_use]
pub fn books() -> &'static [Runbook] {
    &BOOKS
}

/// Returns the runbook of this name that ships.
#[must_use]
pub fn book(id: &Label) -> Option<&'static Runbook> {
    books().iter().find(|book| book.id == *id)
}

/// Returns the text of the runbook of this name that ships.
#[must_use]
pub fn text(id: &Label) -> Option<&'static str> {
    ALL.iter().find(|(name, _)| *name == id.as_str()).map(|(_, text)| *text)
}
