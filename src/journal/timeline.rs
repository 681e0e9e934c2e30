//! What holds now: the facts that are in memory, in order of time.

use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
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
    /// For each place, the latest end of the facts up to and with it; so what
    /// reaches over an instant is found without looking at all that began before.
    reach: Vec<Timestamp>,
    complete_since: Option<Timestamp>,
}

impl Timeline {
    /// Returns the timeline of `facts`, complete from `since` on (`None`: all there is).
    #[must_use]
    pub fn new(mut facts: Vec<Logged>, since: Option<Timestamp>) -> Self {
        facts.sort_unstable_by_key(key);
        facts.dedup_by_key(|logged| logged.id);
        let mut line = Self { facts, reach: Vec::new(), complete_since: since };
        line.reach_from(0);
        line
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
        all.reserve_exact(facts.len());
        all.extend(facts);
        *self = Self::new(all, since);
    }

    /// Takes in what became of one fact.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Put(logged) => self.put(*logged),
            Change::Gone(id) => {
                self.take(id);
            }
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

    /// Returns the facts that began before `at` and, by what they say, go on
    /// past it, oldest first; what is open goes on.
    ///
    /// ```text
    /// at               |
    /// yes      [=======|==)   [====|      (open)
    /// no       [=======)
    /// ```
    pub fn over(&self, at: Timestamp) -> impl Iterator<Item = &Logged> {
        let first = self.reach.partition_point(|reach| *reach <= at);
        let before = self.facts.partition_point(|logged| logged.fact.start < at);
        self.facts[first.min(before)..before].iter().filter(move |logged| end(logged) > at)
    }

    /// Returns the facts that reach into `span` or begin in it, oldest first.
    pub fn touching(&self, span: Span) -> impl Iterator<Item = &Logged> {
        self.over(span.start()).chain(self.starting_in(span))
    }

    /// Returns the facts that began at or before `now`, newest first.
    pub fn back_from(&self, now: Timestamp) -> impl Iterator<Item = &Logged> {
        let after = self.facts.partition_point(|logged| logged.fact.start <= now);
        self.facts[..after].iter().rev()
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
        self.take(logged.id);
        let place = self.facts.partition_point(|one| key(one) < key(&logged));
        self.facts.insert(place, logged);
        self.reach_from(place);
    }

    fn take(&mut self, id: FactId) {
        // Lately touched facts lie at the end.
        if let Some(place) = self.facts.iter().rposition(|one| one.id == id) {
            self.facts.remove(place);
            self.reach_from(place);
        }
    }

    /// Works out `reach` anew from `place` on.
    fn reach_from(&mut self, place: usize) {
        self.reach.truncate(place);
        let mut latest = self.reach.last().copied().unwrap_or(Timestamp::MIN_UTC);
        for logged in &self.facts[place..] {
            latest = latest.max(end(logged));
            self.reach.push(latest);
        }
    }
}

fn key(logged: &Logged) -> (Timestamp, FactId) {
    (logged.fact.start, logged.id)
}

/// Returns where a fact ends by what it says; what is open ends at no time.
fn end(logged: &Logged) -> Timestamp {
    match logged.fact.extent {
        Extent::Instant => logged.fact.start,
        Extent::Until(end) => end.max(logged.fact.start),
        Extent::Open => Timestamp::MAX_UTC,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::sleep::Sleep;
    use crate::domain::zone::Zone;
    use chrono::DateTime;
    use chrono::TimeDelta;
    use uuid::Uuid;

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn sleep(id: u128, from: i64, extent: Extent) -> Logged {
        let detail = Detail::Sleep(Sleep::default());
        Logged {
            id: FactId::new(Uuid::from_u128(id)),
            fact: Fact { extent, ..Fact::at(Subject::Household, at(from), Zone::UTC, detail) },
            author: None,
            device: DeviceId::new(Uuid::nil()),
            recorded_at: at(from),
            history: 1,
        }
    }

    fn ids<'a>(facts: impl Iterator<Item = &'a Logged>) -> Vec<u128> {
        facts.map(|logged| logged.id.uuid().as_u128()).collect()
    }

    #[test]
    fn what_reaches_over_an_instant_is_found_however_early_it_began() {
        let until = |minute| Extent::Until(at(minute));
        let mut line = Timeline::new(
            vec![
                sleep(1, 0, until(100)),
                sleep(2, 10, until(20)),
                sleep(3, 30, until(40)),
                sleep(4, 50, Extent::Open),
                sleep(5, 60, Extent::Instant),
            ],
            None,
        );
        assert_eq!(ids(line.over(at(40))), [1]);
        assert_eq!(ids(line.over(at(39))), [1, 3]);
        assert_eq!(ids(line.over(at(50))), [1]);
        assert_eq!(ids(line.over(at(100))), [4]);
        assert_eq!(ids(line.touching(Span::new(at(35), at(60)))), [1, 3, 4]);
        assert_eq!(ids(line.back_from(at(30))), [3, 2, 1]);

        line.apply(Change::Put(Box::new(sleep(4, 50, until(55)))));
        line.apply(Change::Gone(FactId::new(Uuid::from_u128(1))));
        assert_eq!(ids(line.over(at(54))), [4]);
        assert_eq!(ids(line.over(at(55))), [0_u128; 0]);
        line.apply(Change::Put(Box::new(sleep(6, -5, until(200)))));
        assert_eq!(ids(line.over(at(199))), [6]);
    }
}
