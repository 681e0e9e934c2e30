//! What is to be gone over in a runbook: the steps that did not fit in runs of
//! the text that holds.
//!
//! ```text
//! v1 ●── run: step 5 did not fit ──●── run: step 5 did not fit     step 5, said twice
//! v2                                  ●                            nothing is open
//! ```
//!
//! A run pins its text. So a new version closes what was said of the one
//! before, its being taken back opens it again, and no clock is asked. All of
//! it stays in the journal.

use crate::domain::document::Digest;
use crate::domain::entry::run::RunSaid;
use crate::domain::id::EntryId;
use crate::domain::id::RunId;
use crate::domain::label::Label;
use crate::domain::span::Timestamp;
use crate::journal::run::Run;
use std::collections::BTreeMap;

/// The text of a runbook that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holding<'a> {
    /// Of which runbook.
    pub book: &'a Label,
    /// The entry of its version; `None`: it ships.
    pub version: Option<EntryId>,
    /// The digest of the text, which differs where another text ships by now.
    pub hash: Digest,
}

/// A step to be gone over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<'a> {
    /// Which, from 1.
    pub step: u8,
    /// Each run in which it did not fit, oldest first; at least one.
    pub said: Vec<Misfit<'a>>,
}

/// That a step did not fit in one run; not by whom, since it is the text's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misfit<'a> {
    /// In which run.
    pub run: RunId,
    /// When that was said last.
    pub at: Timestamp,
    /// In which words; empty where none were said.
    pub note: &'a str,
}

/// Returns the steps of the text that holds which did not fit in `runs`, in
/// their order.
#[must_use]
pub fn open<'a>(runs: &'a [Run], holding: Holding<'_>) -> Vec<Item<'a>> {
    let hash = holding.hash.to_string();
    let of_it = |run: &&Run| {
        let start = &run.start;
        let pinned = start.version == holding.version && start.hash == hash;
        start.runbook == holding.book.as_str() && pinned
    };
    let mut steps: BTreeMap<u8, Vec<Misfit<'a>>> = BTreeMap::new();
    for run in runs.iter().filter(of_it) {
        for (step, note) in run.not_fitting() {
            let misfit = Misfit { run: run.id, at: when(run, step), note };
            steps.entry(step).or_default().push(misfit);
        }
    }
    let mut items: Vec<Item<'a>> =
        steps.into_iter().map(|(step, said)| Item { step, said }).collect();
    for item in &mut items {
        item.said.sort_by_key(|misfit| (misfit.at, misfit.run));
    }
    items
}

fn when(run: &Run, step: u8) -> Timestamp {
    let said = run.said.iter().rev();
    let mut said =
        said.filter(|word| matches!(word.what, RunSaid::NotFit { step: n, .. } if n == step));
    said.next().map_or(run.touched, |word| word.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::run::RunStart;
    use crate::domain::id::DeviceId;
    use crate::journal::entry::Entry;
    use crate::journal::entry::Order;
    use crate::journal::entry::Origin;
    use crate::journal::entry::Payload;
    use chrono::DateTime;

    fn label() -> Label {
        Label::new("cold").expect("a name")
    }

    fn version(n: u8) -> Option<EntryId> {
        (n > 0).then(|| EntryId::from_bytes([n; 16]))
    }

    fn misfit(step: u8, note: &str) -> RunSaid {
        RunSaid::NotFit { step, note: (!note.is_empty()).then(|| note.to_owned()) }
    }

    /// A run of three steps, begun at minute ten times `n`; version 0 ships.
    fn run(n: u8, book: &str, of: u8, text: &str, words: Vec<RunSaid>) -> Run {
        let id = RunId::from_bytes([n; 16]);
        let start = RunSaid::Started(RunStart {
            runbook: book.to_owned(),
            version: version(of),
            hash: Digest::of(text).to_string(),
            steps: 3,
            alert: None,
            incident: None,
        });
        let entries = (0_u8..).zip(std::iter::once(start).chain(words)).map(|(k, said)| {
            let entry = EntryId::from_bytes([100 + 10 * n + k; 16]);
            let (lamport, device) = (u64::from(k), DeviceId::from_bytes([1; 16]));
            Entry {
                id: entry,
                order: Order { lamport, device, entry },
                action: entry.into(),
                author: None,
                origin: Origin::Human,
                recorded_at: at(10 * i64::from(n) + i64::from(k)),
                payload: Payload::Run { run: id, said },
            }
        });
        Run::of_entries(id, &entries.collect::<Vec<_>>()).expect("it began")
    }

    fn at(minute: i64) -> Timestamp {
        DateTime::from_timestamp(minute * 60, 0).expect("an instant")
    }

    /// What is open, as `step: minute note, …`.
    fn said(runs: &[Run], of: u8, text: &str) -> Vec<String> {
        let book = label();
        let holding = Holding { book: &book, version: version(of), hash: Digest::of(text) };
        let one = |one: &Misfit<'_>| format!("{} {}", one.at.timestamp() / 60, one.note);
        let items = open(runs, holding);
        let line = |item: &Item<'_>| {
            let all: Vec<String> = item.said.iter().map(one).collect();
            format!("{}: {}", item.step, all.join(", "))
        };
        items.iter().map(line).collect()
    }

    #[test]
    fn what_is_open_is_of_the_text_that_holds() {
        let runs = [
            run(1, "cold", 0, "ships", vec![misfit(3, ""), misfit(1, "no bulb")]),
            run(2, "cold", 1, "one", vec![misfit(2, "too late"), misfit(2, "too soon")]),
            run(3, "cold", 1, "one", vec![misfit(2, "again")]),
            run(4, "fever", 0, "ships", vec![misfit(1, "another's")]),
            run(5, "cold", 0, "ships", vec![RunSaid::Ticked { step: 1 }]),
        ];
        let none: &[&str] = &[];
        let table: [(u8, &str, &[&str]); 5] = [
            (0, "ships", &["1: 12 no bulb", "3: 11 "]),
            // Another text ships by now.
            (0, "ships anew", none),
            // The last words about a step in a run hold, and each run counts.
            (1, "one", &["2: 22 too soon, 31 again"]),
            // A new version, with another text or with an old one again.
            (2, "two", none),
            (3, "one", none),
        ];
        for (of, text, open) in table {
            assert_eq!(said(&runs, of, text), open, "v{of} {text}");
        }
        assert_eq!(said(&[], 0, "ships"), none);
    }

    #[test]
    fn what_is_said_after_a_run_ended_is_open_as_well_and_in_the_order_of_time() {
        let done =
            RunSaid::Done { outcome: crate::domain::entry::run::RunOutcome::Helped, note: None };
        let runs = [
            run(2, "cold", 0, "ships", vec![misfit(1, "later")]),
            run(1, "cold", 0, "ships", vec![done, misfit(1, "first")]),
        ];
        assert_eq!(said(&runs, 0, "ships"), ["1: 12 first, 21 later"]);
    }
}
