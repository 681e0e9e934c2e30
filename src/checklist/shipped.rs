//! The readiness lists that ship, from `checklists/` at the top of the tree.

use crate::checklist;
use crate::checklist::Checklist;
use crate::domain::label::Label;
use std::sync::LazyLock;

macro_rules! shipped {
    ($($id:literal)*) => {
        /// Every list that ships: its name and its text.
        pub const ALL: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../checklists/", $id, ".toml")))),*];
    };
}

shipped! {
    "hospital-bag"
    "car-seat"
    "cot"
    "bottle-station"
    "pram"
    "nappy-practice"
    "first-outing"
    "vaccines-8w"
    "checks-6-8w"
    "vaccines-12w"
    "vaccines-16w"
    "back-to-work"
}

static LISTS: LazyLock<Vec<Checklist>> =
    LazyLock::new(|| ALL.iter().filter_map(|(_, text)| checklist::read(text).ok()).collect());

/// Returns the lists that ship, in the order of [`ALL`].
#[must_use]
pub fn lists() -> &'static [Checklist] {
    &LISTS
}

/// Returns the text of the list of this name that ships.
#[must_use]
pub fn text(id: &Label) -> Option<&'static str> {
    ALL.iter().find(|(name, _)| *name == id.as_str()).map(|(_, text)| *text)
}
