//! The plan's versions by their names: a number, the beginning of a digest, or
//! what ships.

use crate::domain::document::Status;
use crate::journal::document::Version;
use crate::plan;

/// The name of what ships, where a version is asked for.
pub const SHIPPED: &str = "shipped";

/// A text of the plan with its name: a version, or what ships.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Named<'a> {
    /// What ships.
    Shipped,
    /// A version.
    Version(&'a Version),
}

impl Named<'_> {
    /// Returns the text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Shipped => plan::DEFAULT,
            Self::Version(version) => &version.edition.text,
        }
    }

    /// Returns the name as it is typed.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Shipped => SHIPPED.to_owned(),
            Self::Version(version) => format!("v{}", version.number),
        }
    }

    /// Tells whether it held once; a draft never did, and going to it takes its yes.
    #[must_use]
    pub fn held(&self) -> bool {
        match self {
            Self::Shipped => true,
            Self::Version(version) => version.status() == Status::Current,
        }
    }
}

/// Returns the version that `asked` names, if there is one: a number, `v3`, the
/// beginning of a digest, or what ships.
#[must_use]
pub fn find<'a>(versions: &'a [Version], asked: &str) -> Option<Named<'a>> {
    let asked = asked.trim();
    if asked == SHIPPED {
        return Some(Named::Shipped);
    }
    let number = asked.strip_prefix('v').unwrap_or(asked).parse::<u32>().ok();
    let by_number = number.and_then(|number| versions.iter().find(|one| one.number == number));
    let by_digest = || {
        let like = |one: &&Version| one.edition.hash.to_string().starts_with(asked);
        (asked.len() >= 4).then(|| versions.iter().rev().find(like)).flatten()
    };
    by_number.or_else(by_digest).map(Named::Version)
}

/// Returns the version of this number, or what ships without one.
#[must_use]
pub fn of(versions: &[Version], number: Option<u32>) -> Named<'_> {
    let found = versions.iter().find(|one| Some(one.number) == number);
    found.map_or(Named::Shipped, Named::Version)
}

/// Returns what held before version `current`; nothing before what ships.
#[must_use]
pub fn before(versions: &[Version], current: Option<u32>) -> Option<Named<'_>> {
    let current = current?;
    let held = versions
        .iter()
        .rev()
        .find(|one| one.number < current && !one.taken_back && one.status() == Status::Current);
    Some(held.map_or(Named::Shipped, Named::Version))
}

/// Returns what a going back from version `current` goes back to: further each
/// time, and nothing before what ships.
///
/// ```text
/// v1 a   v2 b   v3 c   v4 b, a going back   v5 a, another   v6 what ships
/// ```
///
/// A version that says again what one below it says goes back to that one, and
/// what lay between is no longer below it.
#[must_use]
pub fn back(versions: &[Version], current: Option<u32>) -> Option<Named<'_>> {
    let current = current?;
    let mut below = vec![Named::Shipped];
    for one in versions.iter().filter(|one| one.number <= current && !one.taken_back) {
        if one.status() != Status::Current {
            continue;
        }
        match below.iter().position(|named| named.text() == one.edition.text) {
            Some(place) => below.truncate(place + 1),
            None => below.push(Named::Version(one)),
        }
    }
    below.len().checked_sub(2).and_then(|place| below.get(place).copied())
}

/// Returns the word for where a version stands.
#[must_use]
pub const fn status(version: &Version, current: Option<u32>) -> &'static str {
    if version.taken_back {
        return "taken_back";
    }
    match (version.status(), current) {
        (Status::Draft, _) => "draft",
        (Status::Current, Some(number)) if number == version.number => "current",
        (Status::Current, _) => "past",
    }
}
