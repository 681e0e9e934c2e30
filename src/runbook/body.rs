//! The text of a runbook: Markdown → sections, steps and signs.
//!
//! Emphasis, code and HTML come to plain words: a runbook is read at night, on
//! paper and aloud, and never run.

use crate::document::fault::Found;
use crate::document::fault::Kind;
use crate::document::reader::meant;
use crate::document::value::duration;
use crate::domain::label::Label;
use crate::guidance::flag::Call;
use crate::runbook::Choice;
use crate::runbook::Goes;
use crate::runbook::RedFlag;
use crate::runbook::Runbook;
use crate::runbook::Step;
use crate::runbook::front::Piece;
use crate::runbook::key::HEADINGS;
use crate::runbook::live::Live;
use crate::runbook::prose::Prose;
use crate::runbook::prose::references;
use crate::text::catalogue::plan as shapes;
use crate::text::catalogue::runbook as text;
use chrono::TimeDelta;
use pulldown_cmark::Event;
use pulldown_cmark::HeadingLevel;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

/// Where a timer begins in a step.
const TIMER: &str = "[timer ";

/// Longest timer of a step.
const MOST_TIMER: TimeDelta = TimeDelta::hours(12);

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A heading; of the second level where that is so.
    Heading { second: bool },
    /// A paragraph.
    Paragraph,
    /// An item of a list; how deep, from 1, and whether its list is numbered.
    Item { depth: usize, numbered: bool },
}

/// One block, its text plain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) at: usize,
    pub(crate) sort: Sort,
    pub(crate) text: String,
    pub(crate) links: Vec<Link>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) at: usize,
    pub(crate) to: String,
}

/// Returns the blocks of a text in order.
pub(crate) fn blocks(body: Piece<'_>) -> Vec<Block> {
    let mut reading = Reading { at: body.at, ..Reading::default() };
    for (event, range) in Parser::new_ext(body.text, Options::empty()).into_offset_iter() {
        reading.event(event, range.start);
    }
    for block in &mut reading.blocks {
        block.text = plain(&block.text);
    }
    reading.blocks
}

#[derive(Debug, Default)]
struct Reading {
    at: usize,
    blocks: Vec<Block>,
    /// The blocks that are open, by their place among all.
    open: Vec<usize>,
    /// The lists that are open, and whether they are numbered.
    lists: Vec<bool>,
}

impl Reading {
    fn event(&mut self, event: Event<'_>, start: usize) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.begin(start, Sort::Heading { second: level == HeadingLevel::H2 });
            }
            Event::Start(Tag::List(from)) => self.lists.push(from.is_some()),
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
            }
            Event::Start(Tag::Item) => {
                let numbered = self.lists.last().copied().unwrap_or_default();
                self.begin(start, Sort::Item { depth: self.lists.len(), numbered });
            }
            Event::Start(Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock) => {
                if self.lists.is_empty() {
                    self.begin(start, Sort::Paragraph);
                } else {
                    self.add(" ");
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock)
                if !self.lists.is_empty() => {}
            Event::End(
                TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::Paragraph
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock,
            ) => {
                self.open.pop();
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let link = Link { at: self.at + start, to: dest_url.to_string() };
                if let Some(block) = self.current() {
                    block.links.push(link);
                }
            }
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.add(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.add(" "),
            _ => {}
        }
    }

    fn begin(&mut self, start: usize, sort: Sort) {
        self.open.push(self.blocks.len());
        let at = self.at + start;
        self.blocks.push(Block { at, sort, text: String::new(), links: Vec::new() });
    }

    fn current(&mut self) -> Option<&mut Block> {
        let place = *self.open.last()?;
        self.blocks.get_mut(place)
    }

    fn add(&mut self, text: &str) {
        if let Some(block) = self.current() {
            block.text.push_str(text);
        }
    }
}

/// Returns the words with single spaces, and nothing that a terminal would act on.
fn plain(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let words: String =
        text.chars().map(|c| if c.is_control() || turns(c) { ' ' } else { c }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Puts the sections into a runbook; what is wrong with their form is noted.
pub(crate) fn fill(runbook: &mut Runbook, said: &str, blocks: &[Block], found: &mut Vec<Found>) {
    let mut seen: Vec<usize> = Vec::new();
    let mut section = None;
    let mut lead = Prose::default();
    for block in blocks {
        if let Sort::Heading { second } = block.sort {
            section = heading(block, second, &mut seen, found);
            lead = Prose::default();
            continue;
        }
        note_references(block, found);
        let prose = || Prose::new(&block.text);
        match section {
            Some(0) => flag(runbook, block, &mut lead, found),
            Some(1) => runbook.when.push(prose()),
            Some(2) => step(runbook, block, line_of(said, block.at), found),
            Some(3) => runbook.verify.push(prose()),
            Some(4) => runbook.escalate.push(prose()),
            Some(5) => runbook.afterwards.push(prose()),
            None if seen.is_empty() => {
                found.push(Found::new(block.at, Kind::Section, text::BEFORE_ALL, &[]));
            }
            _ => {}
        }
    }
    let end = said.len();
    for (place, name) in HEADINGS.iter().enumerate().filter(|(place, _)| !seen.contains(place)) {
        let found_one = Found::new(end, Kind::Section, text::NO_SECTION, &[name]);
        found.push(match HEADINGS.get(place + 1) {
            Some(next) => found_one.instead(text::SECTION_BEFORE.fill(ops(), &[name, next])),
            None => found_one.instead(text::SECTION_LAST.fill(ops(), &[name])),
        });
    }
    empty(runbook, blocks, &seen, found);
}

const fn ops() -> crate::text::style::Tone {
    crate::text::style::Tone::Ops
}

fn heading(
    block: &Block,
    second: bool,
    seen: &mut Vec<usize>,
    found: &mut Vec<Found>,
) -> Option<usize> {
    let place = HEADINGS.iter().position(|name| name.eq_ignore_ascii_case(&block.text));
    let mut wrong = |what: Found| {
        found.push(what);
        None
    };
    match place.filter(|_| second) {
        None => {
            let near = meant(&block.text, &HEADINGS);
            let what = Found::new(block.at, Kind::Section, text::NO_HEADING, &[&block.text]);
            wrong(what.instead(near))
        }
        Some(place) if seen.contains(&place) => {
            wrong(Found::new(block.at, Kind::Twice, text::HEADING_TWICE, &[&block.text]))
        }
        Some(place) => {
            if let Some(later) = seen.iter().find(|one| **one > place) {
                let with = [HEADINGS[place], HEADINGS[*later]];
                found.push(Found::new(block.at, Kind::Section, text::OUT_OF_ORDER, &with));
            }
            seen.push(place);
            Some(place)
        }
    }
}

fn empty(runbook: &Runbook, blocks: &[Block], seen: &[usize], found: &mut Vec<Found>) {
    let counts = [
        runbook.red_flags.len(),
        runbook.when.len(),
        runbook.steps.len(),
        runbook.verify.len(),
        runbook.escalate.len(),
        runbook.afterwards.len(),
    ];
    for (place, name) in HEADINGS.iter().enumerate() {
        if counts[place] > 0 || !seen.contains(&place) {
            continue;
        }
        let heading = |block: &&Block| {
            matches!(block.sort, Sort::Heading { .. }) && block.text.eq_ignore_ascii_case(name)
        };
        let at = blocks.iter().find(heading).map_or(0, |block| block.at);
        let what = Found::new(at, Kind::Missing, text::EMPTY_SECTION, &[name]);
        found.push(match place {
            0 => what.instead(text::FLAG_SHAPE.ops),
            2 => what.instead(text::STEP_SHAPE.ops),
            _ => what,
        });
    }
}

fn note_references(block: &Block, found: &mut Vec<Found>) {
    let names: Vec<&str> = Live::ALL.iter().map(|(name, ..)| *name).collect();
    for name in references(&block.text).into_iter().filter(|name| Live::named(name).is_none()) {
        let what = Found::new(block.at, Kind::NoChoice, shapes::NO_CHOICE, &[name]);
        found.push(what.instead(meant(name, &names)));
    }
}

fn flag(runbook: &mut Runbook, block: &Block, lead: &mut Prose, found: &mut Vec<Found>) {
    let prose = Prose::new(&block.text);
    if block.sort == Sort::Paragraph {
        *lead = prose;
        return;
    }
    let call = lead.live().find_map(|live| match live {
        Live::Emergency => Some(Call::Emergency),
        Live::Urgent => Some(Call::Urgent),
        Live::Crisis => Some(Call::Crisis),
        _ => None,
    });
    if *lead == Prose::default() {
        let what = Found::new(block.at, Kind::Missing, text::NO_LEAD, &[]);
        found.push(what.instead(text::FLAG_SHAPE.ops));
    }
    runbook.red_flags.push(RedFlag { lead: lead.clone(), call, sign: prose });
}

fn step(runbook: &mut Runbook, block: &Block, line: usize, found: &mut Vec<Found>) {
    match (block.sort, runbook.steps.last_mut()) {
        (Sort::Item { depth: 1, numbered: true }, _) => {
            let (words, timer) = timer(block, found);
            let text = Prose::new(&words);
            runbook.steps.push(Step { text, timer, choices: Vec::new(), line });
        }
        (Sort::Item { depth: 2, numbered: false }, Some(step)) => {
            step.choices.push(Choice { text: Prose::new(&block.text), to: goes(block) });
        }
        _ => {
            let what = Found::new(block.at, Kind::NotThat, text::NO_STEP, &[]);
            found.push(what.instead(text::STEP_SHAPE.ops));
        }
    }
}

/// Takes the timer out of a step's words.
fn timer(block: &Block, found: &mut Vec<Found>) -> (String, Option<TimeDelta>) {
    let cut = block.text.split_once(TIMER).and_then(|(before, rest)| {
        let (length, after) = rest.split_once(']')?;
        Some((before, length, after))
    });
    let Some((before, said, after)) = cut else { return (block.text.clone(), None) };
    let words = plain(&format!("{before} {after}"));
    let length = duration(said).filter(|length| {
        let most = *length <= MOST_TIMER;
        most && *length > TimeDelta::zero()
    });
    if length.is_none() {
        let with = [said, shapes::A_DURATION.ops];
        found.push(Found::new(block.at, Kind::NotThat, shapes::NOT_READ, &with));
    }
    (words, length)
}

/// Returns where an answer goes: `step 4`, a link to a runbook, `stop`, or on.
fn goes(block: &Block) -> Goes {
    if let Some(id) = block.links.iter().find_map(|link| runbook_of(&link.to)) {
        return Goes::Runbook(id);
    }
    let lower = block.text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let numbered = words.windows(2).find_map(|pair| match pair {
        ["step", number] => number.parse::<usize>().ok(),
        _ => None,
    });
    match numbered {
        Some(number) => Goes::Step(number),
        None if words.contains(&"stop") => Goes::Stop,
        None => Goes::On,
    }
}

/// Returns the runbook that a link goes to, `fever.md`.
pub(crate) fn runbook_of(link: &str) -> Option<Label> {
    link.strip_suffix(".md").and_then(Label::new)
}

fn line_of(text: &str, at: usize) -> usize {
    text.char_indices().take_while(|(place, _)| *place < at).filter(|(_, c)| *c == '\n').count() + 1
}
