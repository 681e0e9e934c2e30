//! Changes of the roster, as they were written down and taken back.
//!
//! ```text
//! take   ●━━━━━━━━━━━━┅┅┅┅┅┅┅┅┅┅┅┅┅┅━━━━━━━━●    from, until
//!                undone ●     ● brought back
//! ```
//!
//! What is taken back ends then, and what is brought back begins then anew: the
//! time before stays as it was (I6 of `sre.md` §2.5).

use crate::domain::entry::roster::RosterSaid;
use crate::domain::id::ActionId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Entry;
use crate::journal::fold;
use crate::journal::fold::Retraction;
use chrono::TimeDelta;
use std::collections::BTreeSet;

/// What held for less before it was taken back was a slip: the roster is read
/// in minutes.
const SLIP: TimeDelta = TimeDelta::minutes(1);

/// One change, with when and by whom it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The entry that says it.
    pub id: EntryId,
    /// When it was written down; it takes no effect before.
    pub at: Timestamp,
    /// Who said so; absent when no carer was chosen on the device.
    pub by: Option<CarerId>,
    /// What.
    pub said: RosterSaid,
    /// From when to when it was taken back, oldest first; without an end it is.
    pub out: Vec<(Timestamp, Option<Timestamp>)>,
}

/// A retraction, with when it was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undoing {
    /// What takes back what.
    pub retraction: Retraction,
    /// When.
    pub at: Timestamp,
}

impl Undoing {
    /// Returns the retraction an entry is, if it is one.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        fold::retraction(entry).map(|retraction| Self { retraction, at: entry.recorded_at })
    }
}

impl Noted {
    /// Returns the change that `entry` says; `undoings` are at least those that
    /// reach its action, in any order. `None` when it was taken back before it
    /// took effect.
    #[must_use]
    pub fn of(entry: &Entry, said: &RosterSaid, undoings: &[Undoing]) -> Option<Self> {
        let at = entry.recorded_at;
        let out = out(entry.action, undoings);
        let began = said.from().max(at);
        let held = match out.first() {
            Some((since, _)) => *since >= began + SLIP,
            None => true,
        };
        let gone = out.last().is_some_and(|(_, until)| until.is_none());
        (held || !gone).then(|| Self {
            id: entry.id,
            at,
            by: entry.author,
            said: said.clone(),
            out,
        })
    }

    /// Tells whether it is taken back now.
    #[must_use]
    pub fn gone(&self) -> bool {
        self.out.last().is_some_and(|(_, until)| until.is_none())
    }
}

/// Returns from when to when an action was taken back.
fn out(action: ActionId, all: &[Undoing]) -> Vec<(Timestamp, Option<Timestamp>)> {
    let mut reached = BTreeSet::from([action]);
    let mut chain: Vec<Undoing> = Vec::new();
    loop {
        let new = |one: &&Undoing| reached.contains(&one.retraction.target) && !chain.contains(one);
        let found: Vec<Undoing> = all.iter().filter(new).copied().collect();
        if found.is_empty() {
            break;
        }
        reached.extend(found.iter().map(|one| one.retraction.action));
        chain.extend(found);
    }
    chain.sort_unstable_by_key(|one| one.retraction.order);
    let retractions: Vec<Retraction> = chain.iter().map(|one| one.retraction).collect();
    let mut out: Vec<(Timestamp, Option<Timestamp>)> = Vec::new();
    for (place, one) in chain.iter().enumerate() {
        let dead = fold::retracted(&retractions[..=place]).contains(&action);
        match out.last_mut() {
            Some((since, until @ None)) if !dead => *until = Some(one.at.max(*since)),
            Some((_, None)) => {}
            _ if dead => out.push((one.at, None)),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::DeviceId;
    use crate::journal::entry::Order;
    use uuid::Uuid;

    fn action(n: u128) -> ActionId {
        ActionId::new(Uuid::from_u128(n))
    }

    fn at(minute: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    /// Action `n` takes back `target` at minute `n`.
    fn undoing(n: u64, target: u128) -> Undoing {
        let id = EntryId::new(Uuid::from_u128(n.into()));
        let order = Order { lamport: n, device: DeviceId::new(Uuid::nil()), entry: id };
        let retraction = Retraction { order, action: action(n.into()), target: action(target) };
        Undoing { retraction, at: at(i64::try_from(n).expect("small")) }
    }

    #[test]
    fn undone_brought_back_and_undone_again() {
        let undone = [undoing(5, 1)];
        assert_eq!(out(action(1), &undone), [(at(5), None)]);
        let back = [undoing(7, 5), undoing(5, 1)];
        assert_eq!(out(action(1), &back), [(at(5), Some(at(7)))]);
        let again = [undoing(9, 1), undoing(7, 5), undoing(5, 1)];
        assert_eq!(out(action(1), &again), [(at(5), Some(at(7))), (at(9), None)]);
        assert_eq!(out(action(2), &again), []);
    }
}
