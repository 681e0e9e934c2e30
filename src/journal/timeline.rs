//! What holds now: the facts that are in memory, in order of time.

use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::id::DeviceId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use std::collections::HashSet;

/// A fact that holds, with where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Logged {
    /// Its identity.
    pub id: FactId,
    /// What holds.
    pub fact: Fact,
    /// Who wrote the entry that holds.
    pub author: Option<CarerId>,
    /// The machine it was written on.
    pub device: DeviceId,
    /// When it was written.
    pub recorded_at: Timestamp,
    /// How many living entries speak of it; 1 when it was never corrected.
    pub history: u32,
}

/// What became of one fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// It now holds so.
    Put(Box<Logged>),
    /// It no longer holds.
    Gone(FactId),
}

/// Facts in order of (start, id).
///
/// Complete from [`Timeline::complete_since`] on; before it only some are
/// here: what still runs, and the last of each kind.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Timeline {
    facts: Vec<Logged>,
    complete_since: Option<Timestamp>,
}

impl Timeline {
    /// Returns the timeline of `facts`, complete from `since` on (`None`: all there is).
    #[must_use]
    pub fn new(mut facts: Vec<Logged>, since: Option<Timestamp>) -> Self {
        facts.sort_unstable_by_key(key);
        facts.dedup_by_key(|logged| logged.id);
        Self { facts, complete_since: since }
    }

    /// Returns from when on nothing is missing; `None` when nothing is at all.
    #[must_use]
    pub const fn complete_since(&self) -> Option<Timestamp> {
        self.complete_since
    }

    /// Takes in facts read later, from `since` on.
    pub fn extend(&mut self, facts: Vec<Logged>, since: Option<Timestamp>) {
        let fresh: HashSet<FactId> = facts.iter().map(|logged| logged.id).collect();
        let mut all = std::mem::take(&mut self.facts);
        all.retain(|logged| !fresh.contains(&logged.id));
        all.extend(facts);
        *self = Self::new(all, since);
    }

    /// Takes in what became of one fact.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Put(logged) => self.put(*logged),
            Change::Gone(id) => self.facts.retain(|logged| logged.id != id),
        }
    }

    /// Returns every fact in memory, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Logged] {
        &self.facts
    }

    /// Returns the fact of this id.
    #[must_use]
    pub fn get(&self, id: FactId) -> Option<&Logged> {
        // Lately touched facts lie at the end.
        self.facts.iter().rev().find(|logged| logged.id == id)
    }

    /// Returns the facts that begin inside `span`, oldest first.
    #[must_use]
    pub fn starting_in(&self, span: Span) -> &[Logged] {
        let from = self.facts.partition_point(|logged| logged.fact.start < span.start());
        let to = self.facts.partition_point(|logged| logged.fact.start < span.end());
        &self.facts[from..to.max(from)]
    }

    /// Returns the facts of one kind about one subject, newest first.
    pub fn newest(&self, subject: Subject, kind: Kind) -> impl Iterator<Item = &Logged> {
        self.facts
            .iter()
            .rev()
            .filter(move |logged| logged.fact.subject == subject && logged.fact.kind() == kind)
    }

    /// Returns what still runs of one kind about one subject, newest first.
    pub fn running(&self, subject: Subject, kind: Kind) -> impl Iterator<Item = &Logged> {
        self.newest(subject, kind).filter(|logged| logged.fact.open())
    }

    fn put(&mut self, logged: Logged) {
        if let Some(place) = self.facts.iter().rposition(|one| one.id == logged.id) {
            self.facts.remove(place);
        }
        let place = self.facts.partition_point(|one| key(one) < key(&logged));
        self.facts.insert(place, logged);
    }
}

fn key(logged: &Logged) -> (Timestamp, FactId) {
    (logged.fact.start, logged.id)
}
