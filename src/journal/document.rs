//! Documents: what the entries about one text fold to.
//!
//! ```text
//! number    1          2          3 ●──────── approved by the primary
//! entry     o current  o current  o draft     o current, same text, made from 3
//!           [ holds   )[ holds               )[ 3 holds
//! ```
//!
//! A version is an entry; an entry that says the text of a draft again as
//! current is the yes to that draft and no version of its own. Of all that
//! live and hold, the one whose yes comes last in [`Order`] is current. The
//! number counts versions in order, those taken back included, so that undo
//! renumbers nothing; a merge may.

use crate::domain::document::DocumentName;
use crate::domain::document::Edition;
use crate::domain::document::Status;
use crate::domain::id::ActionId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::span::Timestamp;
use crate::journal::entry::Entry;
use crate::journal::entry::Order;
use crate::journal::entry::Payload;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// One version of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The entry that says it.
    pub id: EntryId,
    /// Its number, from 1.
    pub number: u32,
    /// Who wrote it.
    pub author: Option<CarerId>,
    /// When.
    pub at: Timestamp,
    /// What was written.
    pub edition: Edition,
    /// Who said yes to a draft, when, and by which entry.
    pub approved: Option<Approval>,
    /// It was taken back.
    pub taken_back: bool,
    /// It was written without knowledge of the version before it, on another
    /// machine: what that one changed is not in here.
    pub unaware: bool,
}

/// A yes to a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval {
    /// The entry.
    pub id: EntryId,
    /// Who.
    pub author: Option<CarerId>,
    /// When.
    pub at: Timestamp,
}

/// What holds of one document; both absent: nothing does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which.
    pub name: DocumentName,
    /// The version that holds.
    pub current: Option<Version>,
    /// The newest draft, when it came after the one that holds.
    pub draft: Option<Version>,
}

/// What holds of every document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Documents(BTreeMap<DocumentName, Document>);

impl Version {
    /// Returns whether it is one to hold.
    #[must_use]
    pub const fn status(&self) -> Status {
        match self.approved {
            Some(_) => Status::Current,
            None => self.edition.status,
        }
    }
}

impl Documents {
    /// Takes in what became of one document.
    pub fn apply(&mut self, now: Document) {
        if now.current.is_none() && now.draft.is_none() {
            self.0.remove(&now.name);
        } else {
            self.0.insert(now.name.clone(), now);
        }
    }

    /// Returns what holds of one.
    #[must_use]
    pub fn get(&self, name: &DocumentName) -> Option<&Document> {
        self.0.get(name)
    }

    /// Returns all, in order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Document> {
        self.0.values()
    }
}

/// A version with the place in the order from which on it holds.
struct Placed {
    version: Version,
    since: Order,
}

/// Returns every version that `entries`, all about one document and in any
/// order, speak of; oldest first. `dead` are the actions taken back.
#[must_use]
pub fn versions(entries: &[Entry], dead: &BTreeSet<ActionId>) -> Vec<Version> {
    placed(entries, dead).into_iter().map(|placed| placed.version).collect()
}

/// Returns what holds of the document that `entries` are about; `None`
/// without any entry.
#[must_use]
pub fn document(entries: &[Entry], dead: &BTreeSet<ActionId>) -> Option<Document> {
    let placed = placed(entries, dead);
    let name = placed.first()?.version.edition.name.clone();
    let living = || placed.iter().filter(|one| !one.version.taken_back);
    let of = |status: Status| {
        living().filter(move |one| one.version.status() == status).max_by_key(|one| one.since)
    };
    let current = of(Status::Current);
    let since = current.map(|one| one.since);
    let draft = of(Status::Draft).filter(|draft| Some(draft.since) > since);
    let version = |placed: Option<&Placed>| placed.map(|placed| placed.version.clone());
    Some(Document { name, current: version(current), draft: version(draft) })
}

fn placed(entries: &[Entry], dead: &BTreeSet<ActionId>) -> Vec<Placed> {
    let mut said: Vec<(&Entry, &Edition)> =
        entries.iter().filter_map(|entry| Some((entry, edition(entry)?))).collect();
    said.sort_unstable_by_key(|(entry, _)| entry.order);
    let mut placed: Vec<Placed> = Vec::new();
    for (entry, edition) in said {
        let lives = !dead.contains(&entry.action);
        if let Some(draft) = draft_of(&mut placed, edition) {
            if lives {
                approve(draft, entry);
            }
            continue;
        }
        let number = u32::try_from(placed.len() + 1).unwrap_or(u32::MAX);
        let unaware = lives && unaware(&placed, edition.base);
        let version = Version {
            id: entry.id,
            number,
            author: entry.author,
            at: entry.recorded_at,
            edition: edition.clone(),
            approved: None,
            taken_back: !lives,
            unaware,
        };
        placed.push(Placed { version, since: entry.order });
    }
    placed
}

const fn edition(entry: &Entry) -> Option<&Edition> {
    match &entry.payload {
        Payload::Document(edition) => Some(edition),
        _ => None,
    }
}

/// Returns the draft to which an edition says yes.
fn draft_of<'a>(placed: &'a mut [Placed], edition: &Edition) -> Option<&'a mut Placed> {
    let base = edition.base.filter(|_| edition.status == Status::Current)?;
    placed.iter_mut().find(|one| {
        let version = &one.version;
        let draft = &version.edition;
        version.id == base && draft.status == Status::Draft && draft.hash == edition.hash
    })
}

/// A yes also holds for a draft whose own entry was taken back: it says the
/// whole text itself.
fn approve(draft: &mut Placed, entry: &Entry) {
    let (id, author, at) = (entry.id, entry.author, entry.recorded_at);
    draft.version.approved = Some(Approval { id, author, at });
    draft.version.taken_back = false;
    draft.since = draft.since.max(entry.order);
}

/// Tells whether a version made from `base` knew nothing of the last one that lives.
fn unaware(placed: &[Placed], base: Option<EntryId>) -> bool {
    let last = placed.iter().rev().map(|one| &one.version).find(|version| !version.taken_back);
    last.is_some_and(|last| {
        let yes = last.approved.map(|approval| approval.id);
        base.is_none_or(|base| base != last.id && Some(base) != yes)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::DeviceId;
    use crate::journal::entry::Origin;
    use crate::journal::fold;
    use chrono::DateTime;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(n: u128) -> EntryId {
        EntryId::new(Uuid::from_u128(n))
    }

    fn entry(n: u128, lamport: u64, payload: Payload) -> Entry {
        let device = DeviceId::new(Uuid::from_u128(n % 2));
        Entry {
            id: id(n),
            order: Order { lamport, device, entry: id(n) },
            action: id(n).into(),
            author: None,
            origin: Origin::Human,
            recorded_at: DateTime::UNIX_EPOCH,
            payload,
        }
    }

    fn said(n: u128, lamport: u64, base: Option<u128>, status: Status, text: &str) -> Entry {
        let edition = Edition::new(DocumentName::plan(), base.map(id), status, text.to_owned());
        entry(n, lamport, Payload::Document(edition))
    }

    fn holds(entries: &[Entry]) -> (Option<u32>, Option<u32>) {
        let retractions: Vec<_> = entries.iter().filter_map(fold::retraction).collect();
        let found = document(entries, &fold::retracted(&retractions)).expect("a document");
        (found.current.map(|one| one.number), found.draft.map(|one| one.number))
    }

    #[test]
    fn the_last_current_one_holds_and_a_draft_waits_for_its_yes() {
        let one = said(1, 1, None, Status::Current, "a");
        let draft = said(2, 2, Some(1), Status::Draft, "b");
        let yes = said(3, 3, Some(2), Status::Current, "b");
        assert_eq!(holds(std::slice::from_ref(&one)), (Some(1), None));
        assert_eq!(holds(&[draft.clone(), one.clone()]), (Some(1), Some(2)));
        assert_eq!(holds(&[yes.clone(), draft.clone(), one.clone()]), (Some(2), None));
        let other = said(4, 3, Some(2), Status::Current, "c");
        assert_eq!(holds(&[other, draft.clone(), one.clone()]), (Some(3), None));
        let back = entry(5, 4, Payload::Retract { action: id(3).into() });
        assert_eq!(holds(&[back, yes, draft, one]), (Some(1), Some(2)), "the yes is taken back");
    }

    #[test]
    fn what_is_taken_back_keeps_its_number() {
        let all = [
            said(1, 1, None, Status::Current, "a"),
            said(2, 2, Some(1), Status::Current, "b"),
            entry(3, 3, Payload::Retract { action: id(2).into() }),
            said(4, 4, Some(1), Status::Current, "c"),
        ];
        assert_eq!(holds(&all[..3]), (Some(1), None));
        assert_eq!(holds(&all), (Some(3), None));
    }

    #[test]
    fn two_machines_are_told_apart_from_one() {
        let none = BTreeSet::new();
        let all = [
            said(1, 1, None, Status::Current, "a"),
            said(2, 2, Some(1), Status::Current, "b"),
            said(3, 2, Some(1), Status::Current, "c"),
            said(4, 3, Some(3), Status::Current, "d"),
        ];
        let unaware: Vec<bool> = versions(&all, &none).iter().map(|one| one.unaware).collect();
        assert_eq!(unaware, [false, false, true, false]);
    }

    fn any_entry() -> impl Strategy<Value = (u64, u8, u8, u8)> {
        (1_u64..6, 0_u8..4, 0_u8..8, 0_u8..3)
    }

    proptest! {
        /// In whatever order entries arrive, the same version holds.
        #[test]
        fn arrival_does_not_matter(
            made in proptest::collection::vec(any_entry(), 1..8),
            turn in 0_usize..8,
        ) {
            let mut entries: Vec<Entry> = (1_u128..).zip(&made).map(|(n, (lamport, what, base, text))| {
                let base = u128::from(*base);
                let text = text.to_string();
                match what {
                    0 => entry(n, *lamport, Payload::Retract { action: id(base).into() }),
                    1 => said(n, *lamport, Some(base), Status::Draft, &text),
                    _ => said(n, *lamport, Some(base), Status::Current, &text),
                }
            }).collect();
            let fold = |entries: &[Entry]| {
                let retractions: Vec<_> = entries.iter().filter_map(fold::retraction).collect();
                let dead = fold::retracted(&retractions);
                (document(entries, &dead), versions(entries, &dead))
            };
            let before = fold(&entries);
            let by = turn % entries.len();
            entries.rotate_left(by);
            prop_assert_eq!(fold(&entries), before.clone());
            entries.reverse();
            prop_assert_eq!(fold(&entries), before);
        }
    }
}
