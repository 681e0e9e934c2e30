//! The CSV files that Baby Buddy's own import takes, for an instance that
//! holds nothing yet: it overwrites rows of the same `id`.
//!
//! ```text
//! order to import them in: Tag, Child, then the rest in any order
//! times                    of one stated zone, whole seconds, no offset
//! amounts                  ml, kg, cm, °C; the app keeps no units
//! tags                     numbers of the Tag file
//! ```
//!
//! The app takes a file whole or not at all, so a row that it would refuse is
//! left out here, and listed; so is what its columns have no place for.

use crate::domain::baby::Baby;
use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::domain::zone::Instant;
use crate::domain::zone::Zone;
use crate::export::babybuddy::row::Entity;
use crate::export::babybuddy::row::Span;
use crate::export::babybuddy::row::Told;
use crate::export::babybuddy::row::told;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;
use thiserror::Error;

mod row;

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it holds, which names it: `DiaperChange`.
    pub name: &'static str,
    /// Header and rows, ends of lines as RFC 4180 has them.
    pub text: String,
}

/// The files, and what is not in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BabyBuddy {
    /// The files, in an order in which they can be imported.
    pub files: Vec<File>,
    /// Facts that are in no file, oldest first.
    pub left_out: Vec<LeftOut>,
    /// What rows could not carry, and of how many facts.
    pub without: Vec<Without>,
}

/// A fact that is in no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// The fact.
    pub fact: FactId,
    /// Its kind.
    pub kind: Kind,
    /// Why.
    pub why: NoPlace,
}

/// What rows of one kind could not carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Without {
    /// The kind.
    pub kind: Kind,
    /// What.
    pub what: &'static str,
    /// Of how many facts.
    pub count: usize,
}

/// Why a fact has no row in Baby Buddy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Error)]
pub enum NoPlace {
    /// It is about a carer or the household.
    #[error("Baby Buddy knows only children")]
    NotAChild,
    /// The baby's birth is not known.
    #[error("Baby Buddy needs the child's birth date")]
    NoBirth,
    /// No entity is of this kind.
    #[error("Baby Buddy has no such kind")]
    NoKind,
    /// It still runs.
    #[error("it still runs")]
    Running,
    /// A sleep or a tummy time that does not say when it ended.
    #[error("it does not say when it ended")]
    NoEnd,
    /// It ends before it starts.
    #[error("it ends before it starts")]
    EndsBeforeStart,
    /// The app refuses more than a day.
    #[error("it lasts over 24 h")]
    OverADay,
    /// The app refuses two of a kind at once.
    #[error("it shares time with another of its kind")]
    Overlaps,
    /// The app needs a number here.
    #[error("it has no amount in a unit that Baby Buddy knows")]
    NoAmount,
    /// A bottle of something else.
    #[error("Baby Buddy's bottles hold breast milk or formula")]
    NoMilk,
}

/// The files while they are filled.
struct Writing<'a> {
    zone: Zone,
    children: Vec<(BabyId, &'a Baby, Timestamp)>,
    tags: BTreeMap<&'a str, usize>,
    rows: BTreeMap<Entity, Vec<Vec<String>>>,
    until: HashMap<(BabyId, Entity), Timestamp>,
    left_out: Vec<LeftOut>,
    without: BTreeMap<(Kind, &'static str), usize>,
}

/// Returns the files for everything about the babies, with times of `zone`.
///
/// # Errors
///
/// What the CSV writer says; writing into memory is not known to make it.
pub fn babybuddy(
    household: &Household,
    facts: &[Logged],
    zone: Zone,
) -> Result<BabyBuddy, csv::Error> {
    let mut facts: Vec<&Logged> = facts.iter().collect();
    facts.sort_by_key(|logged| (logged.fact.start, logged.id));
    let tags: BTreeSet<&str> =
        facts.iter().flat_map(|logged| &logged.fact.tags).map(String::as_str).collect();
    let children = household.babies.iter();
    let children = children.filter_map(|(id, baby)| Some((*id, baby, baby.born?)));
    let mut writing = Writing {
        zone,
        children: children.collect(),
        tags: tags.into_iter().filter(|tag| !tag.trim().is_empty()).zip(1..).collect(),
        rows: BTreeMap::new(),
        until: HashMap::new(),
        left_out: Vec::new(),
        without: BTreeMap::new(),
    };
    for logged in facts {
        if let Err(why) = writing.fact(&logged.fact) {
            let kind = logged.fact.kind();
            writing.left_out.push(LeftOut { fact: logged.id, kind, why });
        }
    }
    writing.files()
}

impl Writing<'_> {
    fn fact(&mut self, fact: &Fact) -> Result<(), NoPlace> {
        let baby = fact.subject.baby().ok_or(NoPlace::NotAChild)?;
        let place =
            self.children.iter().position(|(id, ..)| *id == baby).ok_or(NoPlace::NoBirth)?;
        let Told { entity, span, before, lost } = told(fact, self.zone)?;
        if let Some(Span { from, to }) = span {
            let until = self.until.entry((baby, entity)).or_insert(Timestamp::MIN_UTC);
            if from < *until {
                return Err(NoPlace::Overlaps);
            }
            *until = (*until).max(to);
        }
        let (_, child, _) = self.children[place];
        let tags = self.tags_of(fact);
        let rows = self.rows.entry(entity).or_default();
        let number = rows.len() + 1;
        let who = [number.to_string(), (place + 1).to_string(), child.name.clone(), String::new()];
        let mut row: Vec<String> = who.into_iter().chain(before).collect();
        if let Some(notes) = entity.has_notes().then(|| fact.note.clone().unwrap_or_default()) {
            row.push(notes);
        }
        row.push(tags);
        rows.push(row);
        self.lose(fact, entity, &lost);
        Ok(())
    }

    /// Returns the numbers of a fact's tags, as the Tag file has them.
    fn tags_of(&self, fact: &Fact) -> String {
        let numbers = fact.tags.iter().filter_map(|tag| self.tags.get(tag.as_str()));
        numbers.map(usize::to_string).collect::<Vec<_>>().join(",")
    }

    /// Counts what a row does not carry.
    fn lose(&mut self, fact: &Fact, entity: Entity, own: &[&'static str]) {
        let twice = |at| matches!(self.zone.instant(self.zone.local(at).naive_local()), Instant::Twice { later, .. } if later == at);
        let all = [
            (fact.by.is_some(), "who did it"),
            (!fact.pauses.is_empty(), "when it stood still"),
            (fact.note.is_some() && !entity.has_notes(), "the note"),
            (
                entity.has_time() && (twice(fact.start) || fact.end().is_some_and(twice)),
                "the second of two equal clock times; it reads as the first",
            ),
        ];
        let lost = all.iter().filter(|(is, _)| *is).map(|(_, what)| *what);
        for what in lost.chain(own.iter().copied()) {
            *self.without.entry((fact.kind(), what)).or_default() += 1;
        }
    }

    fn files(mut self) -> Result<BabyBuddy, csv::Error> {
        let mut files = Vec::new();
        if !self.tags.is_empty() {
            let rows: Vec<Vec<String>> = self
                .tags
                .iter()
                .map(|(tag, number)| vec![number.to_string(), (*tag).to_owned(), GREY.to_owned()])
                .collect();
            files.push(file("Tag", &["id", "name", "color"], &rows)?);
        }
        let children = std::mem::take(&mut self.children);
        let rows: Vec<Vec<String>> = (1..).zip(children).map(|one| self.child(one)).collect();
        let header = ["id", "first_name", "last_name", "birth_date", "birth_time"];
        files.push(file("Child", &header, &rows)?);
        for (entity, rows) in &self.rows {
            let mut header = vec!["id", "child_id", "child_first_name", "child_last_name"];
            header.extend(entity.columns());
            files.push(file(entity.name(), &header, rows)?);
        }
        let without = self.without.into_iter();
        let without = without.map(|((kind, what), count)| Without { kind, what, count });
        Ok(BabyBuddy { files, left_out: self.left_out, without: without.collect() })
    }

    fn child(&self, (number, (_, baby, born)): (usize, (BabyId, &Baby, Timestamp))) -> Vec<String> {
        let born = self.zone.local(born);
        let (date, time) = (born.format("%Y-%m-%d"), born.format("%H:%M:%S"));
        vec![
            number.to_string(),
            baby.name.clone(),
            String::new(),
            date.to_string(),
            time.to_string(),
        ]
    }
}

/// The colour of every tag; DadOps has none.
const GREY: &str = "#7f7f7f";

fn file(name: &'static str, header: &[&str], rows: &[Vec<String>]) -> Result<File, csv::Error> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(File { name, text: String::from_utf8_lossy(&bytes).into_owned() })
}
