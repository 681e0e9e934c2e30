//! The pack: one page for whoever looks after the baby for a while, in plain
//! words, as one value that HTML, Markdown and PDF are drawn from.
//!
//! ```text
//! log + household + runbooks + guidance ─► Pack ─► html | markdown | pdf
//!                                           └────► vcard ─► qr
//! ```
//!
//! Nothing a carer logged about themselves, no note, and nothing tagged
//! [`PRIVATE`] is read here.

pub mod begin;
pub mod book;
pub mod day;
pub mod flow;
pub mod html;
pub mod markdown;
pub mod measure;
pub mod pdf;
pub mod qr;
pub mod sheet;
pub mod vcard;
pub mod ways;

use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::export::pack::qr::Code;
use crate::export::pack::vcard::Card;
use crate::guidance::contact::Region;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::plan::Plan;
use crate::runbook::books::Books;
use crate::runbook::standing::Moment;
use crate::text::catalogue::Text;
use crate::text::catalogue::pack as say;
use crate::text::style::Style;
use crate::text::style::Tone;
use chrono::TimeDelta;

/// By this a file is known as a pack of ours.
pub const GENERATOR: &str = "DadOps pack";

/// What is tagged so leaves the house in no pack.
pub const PRIVATE: &str = "private";

/// How far back the pack looks; older weights are not on it.
pub const READS: TimeDelta = TimeDelta::days(60);

/// Who it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Family who take over for some hours or days.
    Grandparents,
    /// Somebody paid or a friend, for some hours.
    Sitter,
    /// A midwife on her visit.
    Midwife,
}

/// The pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// Who it is for.
    pub audience: Audience,
    /// Its title and first heading.
    pub title: String,
    /// Set above all else, for a made-up household.
    pub banner: Option<String>,
    /// When it was made, and about whom: lines under the title.
    pub head: Vec<String>,
    /// The sections in order.
    pub sections: Vec<Section>,
    /// The numbers for a phone book; `None` where none can be dialled.
    pub card: Option<Card>,
    /// The name of the list of sections.
    pub contents: String,
}

/// One section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What it is made of.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Words.
    Paragraph(String),
    /// Words one looks for first.
    Strong(String),
    /// A heading below that of the section; stays with what follows.
    Label(String),
    /// Items without an order.
    List(Vec<String>),
    /// Items in order, numbered from 1.
    Steps(Vec<String>),
    /// Signs to call about: what is said above them, and each on its own. A
    /// page never ends inside one.
    Flags {
        /// Such as "Call 999 now:".
        lead: String,
        /// The signs.
        signs: Vec<String>,
    },
    /// Phone numbers.
    Numbers(Vec<Number>),
    /// The numbers as a square code, and what is said beside it.
    Code {
        /// The square.
        code: Code,
        /// What it is, for those who cannot see it.
        title: String,
        /// What to do with it.
        words: String,
    },
    /// Rows of words.
    Table {
        /// One word a column.
        head: Vec<String>,
        /// The rows in order, as many words as the head has.
        rows: Vec<Vec<String>>,
    },
}

/// A phone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// As it is read; empty: a line to write it on by hand.
    pub number: String,
    /// Whose it is.
    pub name: String,
    /// As it is dialled; `None` where it cannot be.
    pub dialled: Option<String>,
}

/// What a pack is made from.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The facts of the last [`READS`].
    pub line: &'a Timeline,
    /// Who lives there.
    pub household: &'a Household,
    /// What the family settled.
    pub plan: &'a Plan,
    /// The runbooks that hold.
    pub books: &'a Books,
    /// What their standing depends on.
    pub moment: Moment,
    /// How things are said; always in plain words.
    pub style: &'a Style,
    /// Who it is for.
    pub audience: Audience,
    /// The present.
    pub now: Timestamp,
    /// The household is made up.
    pub demo: bool,
}

impl Audience {
    /// All, with the word for each.
    pub const ALL: [(&'static str, Self); 3] = [
        ("grandparents", Self::Grandparents),
        ("sitter", Self::Sitter),
        ("midwife", Self::Midwife),
    ];

    /// Returns the word, as typed and in names of files.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, one)| *one == self).map_or("", |(name, _)| name)
    }
}

impl<'a> Scene<'a> {
    /// Returns the babies that are born, in the household's order.
    pub fn babies(&self) -> impl Iterator<Item = (BabyId, &'a Baby)> {
        let now = self.now;
        let here = move |baby: &Baby| !baby.expected() && baby.born.is_none_or(|born| born <= now);
        let all = self.household.babies.iter().filter(move |(_, baby)| here(baby));
        all.map(|(id, baby)| (*id, baby))
    }

    /// Returns where the family is, as far as that is known.
    #[must_use]
    pub fn region(&self) -> Region {
        Region::of(self.household.nation, self.style.zone)
    }

    /// Returns a heading, with the baby's name where there are several.
    #[must_use]
    pub fn heading(&self, text: Text, baby: &Baby) -> String {
        let plain = text.say(Tone::Plain);
        match self.babies().count() {
            0 | 1 => plain.to_owned(),
            _ => fill(say::OF, &[plain, &name(baby)]),
        }
    }
}

impl Pack {
    /// Returns every sign to call about, in order.
    #[must_use]
    pub fn signs(&self) -> Vec<&str> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        let signs = blocks.filter_map(|block| match block {
            Block::Flags { signs, .. } => Some(signs),
            _ => None,
        });
        signs.flatten().map(String::as_str).collect()
    }
}

/// Returns the pack; the same for the same arguments.
///
/// Cost: a pass over [`READS`] for each baby.
#[must_use]
pub fn pack(scene: &Scene<'_>) -> Pack {
    let style = Style { tone: Tone::Plain, ascii: false, ..*scene.style };
    let line = shared(scene.line);
    let scene = Scene { line: &line, style: &style, ..*scene };
    let (numbers, card) = begin::numbers(&scene);
    let sections = match scene.audience {
        Audience::Midwife => {
            let sheets = scene.babies().flat_map(|(id, baby)| sheet::sections(&scene, id, baby));
            sheets.chain([begin::flags(&scene), begin::more_flags(&scene), numbers]).collect()
        }
        Audience::Grandparents | Audience::Sitter => care(&scene, numbers),
    };
    let title = match scene.audience {
        Audience::Midwife => say::TITLE_MIDWIFE,
        Audience::Grandparents | Audience::Sitter => say::TITLE,
    };
    Pack {
        audience: scene.audience,
        title: fill(title, &[&begin::names(&scene)]),
        banner: scene.demo.then(|| plain(say::DEMO)),
        head: begin::head(&scene),
        sections,
        card,
        contents: plain(say::CONTENTS),
    }
}

/// The sections for whoever does the care.
fn care(scene: &Scene<'_>, numbers: Section) -> Vec<Section> {
    let mut sections = vec![numbers, day::next_feeds(scene), begin::flags(scene)];
    for (id, baby) in scene.babies() {
        sections.push(day::section(scene, id, baby));
    }
    sections.extend(ways::naps(scene));
    sections.push(begin::more_flags(scene));
    for (id, baby) in scene.babies() {
        sections.push(ways::positions(scene, id, baby));
        sections.push(ways::crying(scene, id, baby));
    }
    sections.extend(book::sections(scene));
    sections.extend(begin::parent_flags(scene));
    sections.extend(begin::more_numbers(scene));
    sections.push(book::sources(scene));
    sections
}

/// Returns what may leave the house: the babies' own, nothing kept private.
fn shared(line: &Timeline) -> Timeline {
    let leaves = |logged: &&Logged| {
        let private = logged.fact.tags.iter().any(|tag| tag.eq_ignore_ascii_case(PRIVATE));
        matches!(logged.fact.subject, Subject::Baby(_)) && !private
    };
    let facts = line.all().iter().filter(leaves).cloned().collect();
    Timeline::new(facts, line.complete_since())
}

/// Returns the name of a baby, or a word for one that has none.
pub(crate) fn name(baby: &Baby) -> String {
    let name = one_line(&baby.name);
    if name.is_empty() { plain(say::BABY) } else { name }
}

pub(crate) fn plain(text: Text) -> String {
    text.say(Tone::Plain).to_owned()
}

pub(crate) fn fill(text: Text, with: &[&str]) -> String {
    text.fill(Tone::Plain, with)
}

/// Returns the family's words on one line, without anything that is no text.
pub(crate) fn one_line(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let words: String =
        text.chars().map(|c| if c.is_control() || turns(c) { ' ' } else { c }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a length of time as it is said: `2 h 40 min`.
pub(crate) fn length(length: TimeDelta) -> String {
    let minutes = length.num_minutes().max(0);
    let (hours, rest) = ((minutes / 60).to_string(), (minutes % 60).to_string());
    match (minutes / 60, minutes % 60) {
        (0, _) => fill(say::MINUTES, &[&rest]),
        (_, 0) => fill(say::HOURS, &[&hours]),
        _ => fill(say::HOURS_MINUTES, &[&hours, &rest]),
    }
}

/// As [`length`], of a middle value: to five minutes.
pub(crate) fn about(middle: TimeDelta) -> String {
    length(TimeDelta::minutes((middle.num_minutes() + 2) / 5 * 5))
}
