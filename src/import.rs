//! Edge: other apps' files to drafts.
//!
//! One pipeline for every format:
//!
//! ```text
//! paths ─► source: bounded, decoded ─► table: rows ─► the format's reader: raw facts
//!       ─► written: which number is the day ─► place: wall clocks to instants
//!       ─► settle: who, what is refused, what is odd, identities ─► Imported
//! ```
//!
//! A format is one file with its columns and what its rows mean; everything
//! that can go wrong in the same way everywhere is decided once, here.
//!
//! Each row read counts once: it gives at least one fact (a growth row may
//! give three), or a name, or is left out with a warning. Of the facts some
//! may be known from an earlier import, which [`Imported::fresh`] tells.

use crate::domain::baby::Baby;
use crate::domain::carer::Carer;
use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::quantity::Unit;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::import::error::ImportError;
use crate::import::map::Map;
use crate::import::raw::Found;
use crate::import::source::Source;
use crate::import::warning::Warning;
use crate::import::written::DateOrder;
use crate::journal::action::Draft;
use crate::journal::entry::Payload;
use crate::journal::household::Household;
use std::collections::BTreeMap;
use std::path::PathBuf;

pub mod also;
pub mod amila;
pub mod amount;
pub mod archive;
pub mod babybuddy;
pub mod babyconnect;
pub mod babydaybook;
pub mod babyplus;
pub mod cell;
pub mod dadops;
pub mod dates;
pub mod error;
pub mod files;
pub mod glow;
pub mod hatch;
pub mod huckleberry;
pub mod identity;
pub mod json;
pub mod map;
pub mod mapped;
pub mod nara;
pub mod nighp;
pub mod number;
pub mod piyolog;
pub mod place;
pub mod raw;
pub mod recognise;
pub mod settle;
pub mod snoo;
pub mod source;
pub mod sprout;
pub mod table;
pub mod warning;
pub mod who;
pub mod written;

pub use crate::import::also::also_here;
pub use crate::import::recognise::recognise;

/// A format that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Huckleberry's CSV, also where a second app wrote on in it.
    Huckleberry,
    /// Nara's CSV, a file a child.
    Nara,
    /// Baby Connect's CSV, both variants.
    BabyConnect,
    /// Baby Buddy's CSV files or its REST API's JSON.
    BabyBuddy,
    /// Baby Tracker by Nighp, both variants.
    Nighp,
    /// Glow Baby's CSV files.
    Glow,
    /// Hatch's CSV, both variants.
    Hatch,
    /// Amila's CSV.
    Amila,
    /// Sprout Track's CSV files.
    Sprout,
    /// PiyoLog's text, in Japanese or English.
    PiyoLog,
    /// Philips Baby+'s JSON, in its zip or without.
    BabyPlus,
    /// The tables of Baby Daybook's SQLite backup.
    BabyDaybook,
    /// The SNOO service's JSON, a day or the last session.
    Snoo,
    /// A CSV of the family's own, with a map of its columns.
    Csv,
    /// This program's own `export json`.
    DadOps,
}

/// What to know before importing one format, and how it is read.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// The format.
    pub format: Format,
    /// Its name on the command line.
    pub name: &'static str,
    /// The app, as it calls itself.
    pub app: &'static str,
    /// What the files are and what has to be said with them.
    pub needs: &'static str,
    /// How to get the files out of the app.
    pub how: &'static str,
    /// Endings of the names of its files, in lower case.
    pub endings: &'static [&'static str],
    /// What a file of it is known by, for a sentence.
    pub known_by: &'static str,
    /// Returns what tells that a file is one of it; `None`: nothing does.
    pub recognise: fn(&Source) -> Option<String>,
    /// How its files are read.
    pub reader: Reader,
}

/// How the files of one format are read.
#[derive(Debug, Clone, Copy)]
pub enum Reader {
    /// Rows become raw facts; the pipeline does the rest.
    Rows(fn(&[Source], &Options<'_>) -> Result<Found, ImportError>),
    /// A whole document with identities of its own.
    Whole(fn(&[Source], &Options<'_>) -> Result<Imported, ImportError>),
}

/// Every format, in the order they are listed and looked for.
pub const FORMATS: &[About] = &[
    huckleberry::ABOUT,
    nara::ABOUT,
    babyconnect::ABOUT,
    babybuddy::ABOUT,
    nighp::ABOUT,
    glow::ABOUT,
    hatch::ABOUT,
    amila::ABOUT,
    sprout::ABOUT,
    piyolog::ABOUT,
    babydaybook::ABOUT,
    babyplus::ABOUT,
    snoo::ABOUT,
    mapped::ABOUT,
    dadops::ABOUT,
];

impl Format {
    /// Returns what to know about it.
    #[must_use]
    pub const fn about(self) -> &'static About {
        match self {
            Self::Huckleberry => &huckleberry::ABOUT,
            Self::Nara => &nara::ABOUT,
            Self::BabyConnect => &babyconnect::ABOUT,
            Self::BabyBuddy => &babybuddy::ABOUT,
            Self::Nighp => &nighp::ABOUT,
            Self::Glow => &glow::ABOUT,
            Self::Hatch => &hatch::ABOUT,
            Self::Amila => &amila::ABOUT,
            Self::Sprout => &sprout::ABOUT,
            Self::PiyoLog => &piyolog::ABOUT,
            Self::BabyDaybook => &babydaybook::ABOUT,
            Self::BabyPlus => &babyplus::ABOUT,
            Self::Snoo => &snoo::ABOUT,
            Self::Csv => &mapped::ABOUT,
            Self::DadOps => &dadops::ABOUT,
        }
    }

    /// Returns the format of this name, as the command line says it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        FORMATS.iter().find(|about| about.name == name).map(|about| about.format)
    }
}

/// What an import is told.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    /// The zone of times without an offset.
    pub zone: Zone,
    /// Whether the family named that zone for these files.
    pub zone_given: bool,
    /// The baby: the name of the only one, or which one of several.
    pub baby: Option<String>,
    /// The moment; what lies ahead of it is left out.
    pub now: Timestamp,
    /// Who lives here already.
    pub household: &'a Household,
    /// Whether private words come in too.
    pub notes: bool,
    /// Units of columns that have none, by the column's name.
    pub units: Vec<(String, Unit)>,
    /// What the columns of a CSV of the family's own mean.
    pub map: Option<Map>,
}

impl<'a> Options<'a> {
    /// Returns what is told of an import that nobody said anything about.
    #[must_use]
    pub const fn new(zone: Zone, now: Timestamp, household: &'a Household) -> Self {
        Self {
            zone,
            zone_given: false,
            baby: None,
            now,
            household,
            notes: false,
            units: Vec::new(),
            map: None,
        }
    }
}

/// What an import would add; nothing is stored yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The format.
    pub format: Format,
    /// The files' names.
    pub files: Vec<String>,
    /// Rows read: [`Self::rows_giving`], [`Self::rows_naming`] and
    /// [`Self::rows_skipped`] together.
    pub rows_read: usize,
    /// Rows that gave at least one fact; one row may give several.
    pub rows_giving: usize,
    /// Rows that only name a child or a tag.
    pub rows_naming: usize,
    /// Rows left out, each with a warning that says `left_out`.
    pub rows_skipped: usize,
    /// People that are new, then the facts, oldest first.
    pub drafts: Vec<Draft>,
    /// What is to be said, in the order of files and rows.
    pub warnings: Vec<Warning>,
    /// The first start of a fact.
    pub from: Option<Timestamp>,
    /// The last start or end of a fact.
    pub to: Option<Timestamp>,
    /// Which number of a date is the day, where the files leave it open.
    pub date_order: Option<DateOrder>,
    /// The zone of times without an offset.
    pub zone: Zone,
    /// Some times have no offset and nobody named their zone.
    pub zone_assumed: bool,
    /// Babies that are made.
    pub babies: Vec<(BabyId, Baby)>,
    /// Carers that are made.
    pub carers: Vec<(CarerId, Carer)>,
    /// For a fact that has ended: the identity it had while it still ran.
    pub ran_as: BTreeMap<EntryId, FactId>,
}

/// How an identity stands in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// No entry has it.
    Unknown,
    /// The fact of this identity holds.
    Holds,
    /// An entry has it, and no fact of this identity holds.
    TakenBack,
    /// Its fact was removed on purpose.
    Removed,
}

/// What is new of an import.
#[derive(Debug, Clone, PartialEq)]
pub struct Fresh {
    /// The drafts to store.
    pub drafts: Vec<Draft>,
    /// Facts among them.
    pub facts_new: usize,
    /// Facts that are known already.
    pub facts_known: usize,
}

impl Imported {
    /// Returns the facts, oldest first.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.drafts.iter().filter_map(|draft| draft.payload.fact())
    }

    /// Returns the identities to ask the journal about, for [`Self::fresh`].
    #[must_use]
    pub fn identities(&self) -> Vec<EntryId> {
        let drafts = self.drafts.iter().map(|draft| draft.id);
        drafts.chain(self.ran_as.values().map(|id| EntryId::from(*id))).collect()
    }

    /// Returns how many facts there are of each kind.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Kind, usize> {
        let mut counts = BTreeMap::new();
        for fact in self.facts() {
            *counts.entry(fact.kind()).or_default() += 1;
        }
        counts
    }

    /// Returns what is new to a journal in which each of [`Self::identities`]
    /// stands so.
    ///
    /// A fact that was imported while it still ran is corrected, not doubled;
    /// what was taken back with its import comes back, as entries with
    /// identities from `stamp` on; what was removed on purpose stays away.
    #[must_use]
    pub fn fresh(&self, standing: impl Fn(EntryId) -> Standing, stamp: EntryId) -> Fresh {
        let mut fresh = Fresh { drafts: Vec::new(), facts_new: 0, facts_known: 0 };
        for (n, draft) in (0..).zip(&self.drafts) {
            let again = stamp.plus(n);
            let Payload::Log(now) = &draft.payload else {
                // People are drafted only when nothing holds about them.
                let new = standing(draft.id) == Standing::Unknown;
                let id = if new { draft.id } else { again };
                fresh.drafts.push(Draft { id, payload: draft.payload.clone() });
                continue;
            };
            let correction = |id, fact| {
                let payload = Payload::Correct { fact, now: now.clone() };
                Some(Draft { id, payload })
            };
            let ran_as = self.ran_as.get(&draft.id).copied();
            let ran = ran_as.map(|fact| (fact, standing(fact.into())));
            let it = standing(draft.id);
            let new = match (ran, it) {
                (Some((fact, Standing::Holds)), Standing::Unknown) => correction(draft.id, fact),
                (Some((fact, Standing::TakenBack)), _) => correction(again, fact),
                (None | Some((_, Standing::Unknown)), Standing::Unknown) => Some(draft.clone()),
                (None | Some((_, Standing::Unknown)), Standing::TakenBack) => {
                    correction(again, draft.id.into())
                }
                _ => None,
            };
            fresh.facts_new += usize::from(new.is_some());
            fresh.facts_known += usize::from(new.is_none());
            fresh.drafts.extend(new);
        }
        fresh
    }
}

/// Reads `paths` (files, zip archives, or folders of files) as `format`.
///
/// # Errors
///
/// [`ImportError`]: nothing can be taken from these files as they are.
pub fn run(
    format: Format,
    paths: &[PathBuf],
    options: &Options<'_>,
) -> Result<Imported, ImportError> {
    read(format, &gather(Some(format), paths)?, options)
}

/// Reads `paths` as the format they are recognised as; says by what.
///
/// # Errors
///
/// [`ImportError`]: as [`run`], or of no format, or of several.
pub fn auto(paths: &[PathBuf], options: &Options<'_>) -> Result<(Imported, String), ImportError> {
    let mut sources = gather(None, paths)?;
    let (format, why) = choose(&mut sources)?;
    Ok((read(format, &sources, options)?, why))
}

/// Returns the files of `paths` that a format reads; `None`: of any format.
///
/// # Errors
///
/// [`ImportError`]: unreadable, over a limit, or not text.
pub fn gather(format: Option<Format>, paths: &[PathBuf]) -> Result<Vec<Source>, ImportError> {
    if let Some(format) = format {
        return source::gather(paths, format.about().endings);
    }
    let endings: Vec<&str> = FORMATS.iter().flat_map(|about| about.endings).copied().collect();
    source::gather(paths, &endings)
}

/// Returns the format that files are recognised as, and by what; what else
/// lies among them, such as a readme, is taken away.
///
/// # Errors
///
/// [`ImportError`]: of no format, or of several.
pub fn choose(sources: &mut Vec<Source>) -> Result<(Format, String), ImportError> {
    let (format, why) = recognise(sources)?;
    let about = format.about();
    sources.retain(|source| {
        let ending = source.name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        ending.is_some_and(|ending| about.endings.contains(&ending.as_str()))
            || (about.recognise)(source).is_some()
    });
    Ok((format, why))
}

/// Reads files that are in memory already, as [`run`] does.
///
/// # Errors
///
/// [`ImportError`], as [`run`].
pub fn read(
    format: Format,
    sources: &[Source],
    options: &Options<'_>,
) -> Result<Imported, ImportError> {
    let about = format.about();
    if sources.is_empty() {
        return Err(ImportError::NoFiles { format: about.app });
    }
    let found = match about.reader {
        Reader::Whole(reader) => return reader(sources, options),
        Reader::Rows(reader) => reader(sources, options)?,
    };
    if found.rows_read == 0 {
        return Err(ImportError::NoRows);
    }
    settle::settle(format, sources, found, options)
}
