//! Raw facts to drafts: whose they are, what is left out, what is odd, which
//! identity each has.

use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::fact::Provenance;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::id::derived;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::import::Format;
use crate::import::Imported;
use crate::import::Options;
use crate::import::dates::DateOrders;
use crate::import::error::ImportError;
use crate::import::identity::Identity;
use crate::import::identity::Seen;
use crate::import::place::Placed;
use crate::import::place::place;
use crate::import::raw::Child;
use crate::import::raw::End;
use crate::import::raw::Found;
use crate::import::raw::Raw;
use crate::import::source::Source;
use crate::import::warning::Warning;
use crate::import::warning::Why;
use crate::import::who::Naming;
use crate::import::who::Who;
use crate::import::written::Written;
use crate::journal::action::Draft;
use crate::journal::check::Refusal;
use crate::journal::check::doubts;
use crate::journal::check::refuse;
use crate::journal::entry::Payload;
use chrono::TimeDelta;
use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// A fact that will be a draft.
#[derive(Debug)]
struct Settled {
    id: EntryId,
    ran_as: Option<FactId>,
    fact: Fact,
    file: usize,
    row: u64,
    repeats: bool,
}

struct Settling<'a> {
    options: &'a Options<'a>,
    sources: &'a [Source],
    app: &'static str,
    orders: &'a DateOrders,
    who: Who<'a>,
    naming: Naming,
    found: Found,
    elsewhere: HashMap<EntryId, usize>,
    rows_giving: usize,
}

/// Turns what a reader found into drafts.
///
/// # Errors
///
/// [`ImportError`]: dates of both orders, or no way to tell which baby.
pub fn settle(
    format: Format,
    sources: &[Source],
    mut found: Found,
    options: &Options<'_>,
) -> Result<Imported, ImportError> {
    let zone = zone(&mut found, sources, options);
    let options = &Options { zone, ..options.clone() };
    let raws = std::mem::take(&mut found.raws);
    let children = std::mem::take(&mut found.children);
    let on_wall = |raw: &Raw| raw.zone.is_none() && !matches!(raw.start, Written::Exact(_));
    found.wall_clocks = raws.iter().any(on_wall);
    let orders = &DateOrders::decide(&raws, &mut found, sources, options)?;
    let naming = Naming::decide(&raws, &children, options)?;
    let who = Who::new(options.household);
    let (app, elsewhere, rows_giving) = (found.app, HashMap::new(), 0);
    let mut settling =
        Settling { options, sources, app, orders, who, naming, found, elsewhere, rows_giving };
    settling.children(&children);
    let mut facts = settling.facts(raws);
    facts.sort_by_key(|settled| (settled.fact.start, settled.id));
    settling.overlaps(&facts);
    Ok(settling.imported(format, facts))
}

/// Returns the zone of times without an offset: what the family says goes
/// before what the files let guess.
fn zone(found: &mut Found, sources: &[Source], options: &Options<'_>) -> Zone {
    match (found.zone, sources) {
        (Some((zone, because)), [source, ..])
            if !options.zone_given && options.household.zone.is_none() =>
        {
            found.remark(source, None, Why::ZoneTaken { zone, because });
            zone
        }
        _ => options.zone,
    }
}

impl Settling<'_> {
    /// Makes the babies that the files tell of.
    fn children(&mut self, children: &[Child]) {
        for child in children {
            if let Some(name) = self.naming.of(Some(&child.name)) {
                let born = child.born.map(|born| self.options.zone.lenient(born));
                let born = born.filter(|born| *born <= self.options.now);
                self.who.baby(&name, born);
            }
        }
    }

    fn facts(&mut self, raws: Vec<Raw>) -> Vec<Settled> {
        let placed: Vec<_> = raws
            .chunk_by(|one, next| one.file == next.file)
            .flat_map(|file| place(file, self.orders.of(file[0].file), self.options.zone))
            .collect();
        let now = self.options.now;
        let newest = placed.iter().flatten().map(|at| at.start).filter(|start| *start <= now).max();
        let mut seen = Seen::new();
        let mut file = 0;
        let mut notes = 0;
        let mut facts = Vec::with_capacity(raws.len());
        let mut pairs = raws.into_iter().zip(placed).peekable();
        while let Some(first) = pairs.next() {
            let (place, row) = (first.0.file, first.0.row);
            if place != file {
                self.notes_left_out(file, notes);
                (file, notes) = (place, 0);
                seen.clear();
            }
            let also = first.0.also.clone();
            let mut results = Vec::with_capacity(1);
            let mut next = Some(first);
            while let Some((raw, placed)) = next {
                let (private, kind) = (raw.note.is_some(), raw.detail.kind());
                let fact = placed.and_then(|placed| self.fact(raw, placed, newest, &mut seen));
                notes += usize::from(fact.is_ok() && private && !self.options.notes);
                results.push(fact.map_err(|why| (kind, why)));
                next = pairs.next_if(|(raw, _)| (raw.file, raw.row) == (place, row));
            }
            self.row((file, row, &also), results, &mut facts);
        }
        self.notes_left_out(file, notes);
        facts
    }

    /// Takes what one row gave; it is left out when that is nothing.
    fn row(
        &mut self,
        (file, row, also): (usize, u64, &[u64]),
        results: Vec<Result<Settled, (Kind, Why)>>,
        facts: &mut Vec<Settled>,
    ) {
        let source = &self.sources[file];
        let given = results.iter().any(Result::is_ok);
        let mut left_out = !given;
        self.rows_giving += if given { 1 + also.len() } else { 0 };
        for result in results {
            match result {
                Ok(settled) => facts.push(settled),
                Err((kind, why)) if given => {
                    let (part, because) = (kind.name(), why.to_string());
                    self.found.warn(source, row, None, Why::PartLeftOut { part, because });
                }
                Err((_, why)) if left_out => {
                    for row in also {
                        self.found.leave_out(source, *row, None, why.clone());
                    }
                    self.found.leave_out(source, row, None, why);
                    left_out = false;
                }
                Err(_) => {}
            }
        }
    }

    fn notes_left_out(&mut self, file: usize, count: usize) {
        if count > 0 {
            self.found.remark(&self.sources[file], None, Why::NotesLeftOut { count });
        }
    }

    fn fact(
        &mut self,
        raw: Raw,
        placed: Placed,
        newest: Option<Timestamp>,
        seen: &mut Seen,
    ) -> Result<Settled, Why> {
        if raw.detail.kind() == Kind::Note && !self.options.notes {
            return Err(Why::NoteLeftOut);
        }
        let subject = self.subject(&raw)?;
        let (extent, odd) = extent(&raw, &placed, newest, self.options.now);
        let source = &self.sources[raw.file];
        let fact = Fact {
            subject,
            start: placed.start,
            extent,
            zone: raw.zone.unwrap_or(self.options.zone),
            by: None,
            note: note(&raw.more, raw.note.as_deref().filter(|_| self.options.notes)),
            tags: raw.tags,
            pauses: if extent.is_instant() { Vec::new() } else { raw.pauses },
            source: Some(Provenance {
                app: self.app.to_owned(),
                file: source.hash.clone(),
                row: raw.row,
            }),
            detail: raw.detail,
        };
        refused(&fact, self.options.now)?;
        let by = raw.by.map(|name| self.who.carer(&name));
        let fact = Fact { by, ..fact };
        let identity = Identity { app: self.app, says: &raw.says, may_run: raw.may_run };
        let (id, ran_as, first) = identity.of(&fact, raw.row, seen);
        match self.elsewhere.entry(id) {
            Entry::Occupied(other) => {
                return Err(Why::InBothFiles { other: self.sources[*other.get()].name.clone() });
            }
            Entry::Vacant(place) => {
                place.insert(raw.file);
            }
        }
        let repeats = first.map(|row| Why::SameAgain { row });
        let (file, row, repeated) = (raw.file, raw.row, repeats.is_some());
        let baby = subject.baby().and_then(|baby| self.who.known(baby));
        let doubts = doubts(&fact, baby).into_iter();
        let doubts = doubts.map(|doubt| Why::Unlikely { doubt });
        for why in placed.decided.into_iter().chain(odd).chain(repeats).chain(doubts) {
            self.found.warn(source, row, None, why);
        }
        Ok(Settled { id, ran_as, fact, file, row, repeats: repeated })
    }

    /// Returns whom a row is about; milk that was expressed, and of which no
    /// child is named, is the household's, as it is when it is typed.
    fn subject(&mut self, raw: &Raw) -> Result<Subject, Why> {
        if raw.child.is_none() && raw.detail.kind() == Kind::Pump {
            return Ok(Subject::Household);
        }
        match (self.naming.of(raw.child.as_ref()), &raw.child) {
            (Some(name), _) => Ok(Subject::Baby(self.who.baby(&name, None))),
            (None, Some(name)) => Err(Why::OtherChild { name: name.clone() }),
            (None, None) => Err(Why::UnknownChild),
        }
    }

    /// Says which facts share time with an earlier one of their kind.
    fn overlaps(&mut self, facts: &[Settled]) {
        let mut until: HashMap<(Subject, Kind), (Timestamp, u64)> = HashMap::new();
        for settled in facts {
            let span = settled.fact.span(self.options.now);
            let key = (settled.fact.subject, settled.fact.kind());
            let last = until.entry(key).or_insert((span.end(), settled.row));
            if last.1 != settled.row && span.start() < last.0 && !settled.repeats {
                let why = Why::Overlaps { row: last.1 };
                self.found.warn(&self.sources[settled.file], settled.row, None, why);
            }
            if span.end() > last.0 {
                *last = (span.end(), settled.row);
            }
        }
    }

    fn imported(self, format: Format, facts: Vec<Settled>) -> Imported {
        let Self { options, sources, orders, who, found, rows_giving, .. } = self;
        let from = facts.first().map(|settled| settled.fact.start);
        let reach = |settled: &Settled| settled.fact.end().unwrap_or(settled.fact.start);
        let to = facts.iter().map(|settled| reach(settled).max(settled.fact.start)).max();
        let ran_as: BTreeMap<EntryId, FactId> =
            facts.iter().filter_map(|settled| Some((settled.id, settled.ran_as?))).collect();
        let mut drafts = people(&who, sources);
        drafts.extend(
            facts.into_iter().map(|one| Draft { id: one.id, payload: Payload::Log(one.fact) }),
        );
        Imported {
            format,
            files: sources.iter().map(|source| source.name.clone()).collect(),
            rows_read: found.rows_read,
            rows_giving,
            rows_naming: found.rows_naming,
            rows_skipped: found.rows_left_out,
            drafts,
            warnings: sorted(found.warnings, sources),
            from,
            to,
            date_order: orders.common,
            zone: options.zone,
            zone_assumed: found.wall_clocks && !options.zone_given,
            babies: who.babies,
            carers: who.carers,
            ran_as,
        }
    }
}

/// Returns the drafts that make the people who are new.
///
/// The file is part of their identity: were the import that first made a carer
/// taken back, another import must be able to make them again.
fn people(who: &Who<'_>, sources: &[Source]) -> Vec<Draft> {
    let file = sources.first().map_or("", |source| source.hash.as_str());
    let id = |id: &str| EntryId::new(derived(0, &["import", file, id]));
    let babies = who.babies.iter().map(|(baby, now)| Draft {
        id: id(&baby.to_string()),
        payload: Payload::Baby { baby: *baby, now: now.clone() },
    });
    let carers = who.carers.iter().map(|(carer, now)| Draft {
        id: id(&carer.to_string()),
        payload: Payload::Carer { carer: *carer, now: now.clone() },
    });
    babies.chain(carers).collect()
}

/// Returns the warnings in the order of files and rows.
#[must_use]
pub fn sorted(mut warnings: Vec<Warning>, sources: &[Source]) -> Vec<Warning> {
    let place: HashMap<&str, usize> =
        sources.iter().enumerate().map(|(index, source)| (source.name.as_str(), index)).collect();
    warnings.sort_by_key(|warning| (place.get(warning.file.as_str()).copied(), warning.row));
    warnings
}

fn note(more: &[String], private: Option<&str>) -> Option<String> {
    let words: Vec<&str> = more.iter().map(String::as_str).chain(private).collect();
    (!words.is_empty()).then(|| words.join("\n"))
}

/// Returns the extent, and what is odd about it.
fn extent(
    raw: &Raw,
    placed: &Placed,
    newest: Option<Timestamp>,
    now: Timestamp,
) -> (Extent, Option<Why>) {
    let day = TimeDelta::hours(24);
    match (placed.end, raw.end) {
        (Some(end), _) if end < placed.start => (Extent::Until(end), Some(Why::EndsBeforeStart)),
        (Some(end), _) if end == placed.start => (Extent::Until(end), Some(Why::NoLength)),
        (Some(end), _) if end - placed.start > day => (Extent::Until(end), Some(Why::OverADay)),
        (Some(end), _) => (Extent::Until(end), None),
        // Only what came last can still run, and only if it is not long ago.
        (None, End::Missing) if newest == Some(placed.start) && now - placed.start <= day => {
            (Extent::Open, None)
        }
        (None, End::Running) if now - placed.start <= day => (Extent::Open, None),
        (None, End::Missing | End::Running) => (Extent::Instant, Some(Why::NoEnd)),
        (None, _) => (Extent::Instant, None),
    }
}

/// Refuses what the journal cannot hold; an end before the start is kept as
/// the row says.
///
/// # Errors
///
/// [`Why`] it is left out.
pub fn refused(fact: &Fact, now: Timestamp) -> Result<(), Why> {
    match refuse(fact, now) {
        Ok(()) => Ok(()),
        Err(Refusal::Future { .. } | Refusal::DayGoesOn { .. }) => Err(Why::Future),
        Err(Refusal::TextTooLong(bytes)) => Err(Why::TextTooLong { bytes }),
        Err(Refusal::EndBeforeStart) => {
            refused(&Fact { extent: Extent::Instant, ..fact.clone() }, now)
        }
        Err(Refusal::AbsurdYear(year)) => Err(Why::AbsurdYear { year }),
        Err(Refusal::ControlCharacter) => Err(Why::ControlCharacter),
    }
}
