//! The one rule by which entries become what holds: pure, and blind to the
//! order in which they arrived.
//!
//! ```text
//! log   o────────────x            action A, taken back by R
//! R          retract ●──────x     R, taken back by R'
//! R'                 retract ●    nobody took back R': R is dead, A lives
//! ```
//!
//! An entry lives while no living retraction names its action. Of the living
//! entries about one thing the last in [`Order`] says what holds.

use crate::domain::id::ActionId;
use crate::journal::entry::Entry;
use crate::journal::entry::Order;
use crate::journal::entry::Payload;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::collections::HashMap;

/// A retraction, without the rest of its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retraction {
    /// Its place in the order.
    pub order: Order,
    /// The action it belongs to, by which it can itself be taken back.
    pub action: ActionId,
    /// The action it takes back.
    pub target: ActionId,
}

/// Returns the actions that are taken back, given every retraction there is.
///
/// A retraction counts only when it comes after all that it takes back could
/// know, that is, later in the order than a retraction it names; so the answer
/// is found in one pass from the newest to the oldest.
#[must_use]
pub fn retracted(retractions: &[Retraction]) -> BTreeSet<ActionId> {
    let mut newest_first: Vec<&Retraction> = retractions.iter().collect();
    newest_first.sort_unstable_by_key(|retraction| Reverse(retraction.order));
    let mut dead = BTreeSet::new();
    for retraction in newest_first {
        if !dead.contains(&retraction.action) {
            dead.insert(retraction.target);
        }
    }
    dead
}

/// Returns the entry that holds among `about`, all of them about one thing:
/// the last living one; `None` when none lives.
#[must_use]
pub fn holds<'a>(about: &[&'a Entry], dead: &BTreeSet<ActionId>) -> Option<&'a Entry> {
    about
        .iter()
        .filter(|entry| !dead.contains(&entry.action))
        .max_by_key(|entry| entry.order)
        .copied()
}

/// Returns, for every thing spoken of, the entry that holds about it; the
/// naive whole-journal fold that the store's step-by-step one must equal.
#[must_use]
pub fn fold(entries: &[Entry]) -> Vec<&Entry> {
    let retractions: Vec<Retraction> = entries.iter().filter_map(retraction).collect();
    let dead = retracted(&retractions);
    let mut about: HashMap<_, Vec<&Entry>> = HashMap::new();
    for entry in entries {
        if retraction(entry).is_none() {
            let target = entry.payload.target().unwrap_or(entry.id.uuid());
            about.entry(target).or_default().push(entry);
        }
    }
    let mut held: Vec<&Entry> = about.values().filter_map(|about| holds(about, &dead)).collect();
    held.sort_unstable_by_key(|entry| entry.order);
    held
}

/// Returns the retraction an entry is, if it is one.
#[must_use]
pub const fn retraction(entry: &Entry) -> Option<Retraction> {
    match entry.payload {
        Payload::Retract { action } => {
            Some(Retraction { order: entry.order, action: entry.action, target: action })
        }
        _ => None,
    }
}
