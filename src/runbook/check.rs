//! Whether a runbook is one to follow at night: short, sourced, in plain words,
//! and linked to what is there.
//!
//! Source: `sre.md` §4.

use crate::document::fault::Fault;
use crate::document::fault::Found;
use crate::document::fault::Kind;
use crate::document::fault::placed;
use crate::domain::label::Label;
use crate::plan::Plan;
use crate::runbook;
use crate::runbook::Draft;
use crate::runbook::Goes;
use crate::runbook::Runbook;
use crate::runbook::Trigger;
use crate::runbook::body::Block;
use crate::runbook::body::Sort;
use crate::runbook::body::runbook_of;
use crate::runbook::level;
use crate::runbook::standing::Moment;
use crate::runbook::words;
use crate::text::catalogue::plan as shapes;
use crate::text::catalogue::runbook as text;
use crate::text::style::Tone;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Most steps.
pub const MOST_STEPS: usize = 9;

/// Most words of a step, its answers included.
pub const MOST_WORDS: usize = 25;

/// Fewest words of `Verify`.
pub const LEAST_VERIFY: usize = 10;

/// What is known of the household that is to follow it.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The plan whose rules bring runbooks up.
    pub plan: &'a Plan,
    /// The runbooks there are.
    pub books: &'a BTreeSet<Label>,
    /// The day, and the youngest baby's age.
    pub moment: Moment,
}

/// A runbook that may be stored, with what is to be pointed out.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The runbook.
    pub runbook: Runbook,
    /// What takes no harm and is odd: words, how hard it reads, ages gone by.
    pub warnings: Vec<Fault>,
}

/// Checks one runbook.
///
/// # Errors
///
/// All that is wrong, in order of its place; never nothing.
pub fn check(said: &str, known: &Known<'_>) -> Result<Checked, Vec<Fault>> {
    let (draft, mut found) = runbook::all(said);
    let Some(draft) = draft else { return Err(placed(said, found)) };
    let mut odd = Vec::new();
    steps(&draft, said, &mut found);
    prose(&draft, &mut found, &mut odd);
    links(&draft, known, &mut found);
    dates(&draft, known, &mut odd);
    if found.is_empty() {
        return Ok(Checked { runbook: draft.runbook, warnings: placed(said, odd) });
    }
    Err(placed(said, found))
}

/// Checks runbooks as a set, where a name is there once and plan and runbooks
/// name each other; each is the name of a file and its text. Returns the place
/// of the file and what is wrong; a runbook that is missing is said of none.
#[must_use]
pub fn set(files: &[(&str, &str)], plan: &Plan) -> Vec<(Option<usize>, Fault)> {
    let drafts: Vec<Option<Draft>> = files.iter().map(|(_, said)| runbook::all(said).0).collect();
    let mut first: BTreeMap<&Label, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (place, draft) in drafts.iter().enumerate() {
        let Some(draft) = draft else { continue };
        let mut found = Vec::new();
        match first.get(&draft.runbook.id) {
            Some(other) => {
                let with = [draft.runbook.id.as_str(), files[*other].0];
                found.push(Found::new(draft.front.id, Kind::Twice, text::ID_TWICE, &with));
            }
            None => {
                first.insert(&draft.runbook.id, place);
            }
        }
        both_ways(draft, plan, &mut found);
        let faults = placed(files[place].1, found);
        wrong.extend(faults.into_iter().map(|fault| (Some(place), fault)));
    }
    let named = plan.rules.iter().filter_map(|rule| Some((&rule.id, rule.runbook.as_ref()?)));
    for (rule, book) in named.filter(|(_, book)| !first.contains_key(book)) {
        let with = [rule.as_str(), book.as_str()];
        let found = Found::new(0, Kind::Link, text::RULE_NOWHERE, &with);
        wrong.extend(placed("", vec![found]).into_iter().map(|fault| (None, fault)));
    }
    wrong
}

/// Returns what is odd about a plan's text: rules whose runbook is none of `books`.
#[must_use]
pub fn nowhere(said: &str, plan: &Plan, books: &BTreeSet<Label>) -> Vec<Fault> {
    let named = plan.rules.iter().filter_map(|rule| Some((&rule.id, rule.runbook.as_ref()?)));
    let missing = named.filter(|(_, book)| !books.contains(book)).map(|(rule, book)| {
        let with = [rule.as_str(), book.as_str()];
        Found::new(place(said, book), Kind::Link, text::RULE_NOWHERE, &with)
    });
    placed(said, missing.collect())
}

/// Returns where a plan names a runbook.
fn place(said: &str, book: &Label) -> usize {
    let names = |line: &str| {
        let rest = line.trim_start().strip_prefix("runbook").map(str::trim_start);
        let value = rest.and_then(|rest| rest.strip_prefix('=')).map(str::trim_start);
        let value = value.and_then(|value| value.strip_prefix(['"', '\'']));
        value.and_then(|rest| rest.split(['"', '\'']).next()) == Some(book.as_str())
    };
    let lines = said.split_inclusive('\n');
    lines.take_while(|line| !names(line)).map(str::len).sum::<usize>().min(said.len())
}

fn both_ways(draft: &Draft, plan: &Plan, found: &mut Vec<Found>) {
    let (at, id) = (draft.front.triggers, &draft.runbook.id);
    for rule in &plan.rules {
        let triggers = draft.runbook.triggers.contains(&Trigger::Rule(rule.id.clone()));
        let named = rule.runbook.as_ref() == Some(id);
        let with = [rule.id.as_str()];
        let (says, instead) = match (triggers, named) {
            (true, false) => (text::ONE_WAY, text::ONE_WAY_INSTEAD.fill(Tone::Ops, &[id.as_str()])),
            (false, true) => (text::RULE_ALONE, text::RULE_ALONE_INSTEAD.fill(Tone::Ops, &with)),
            _ => continue,
        };
        found.push(Found::new(at, Kind::Link, says, &with).instead(instead));
    }
}

fn steps(draft: &Draft, said: &str, found: &mut Vec<Found>) {
    let runbook = &draft.runbook;
    let place = |line: usize| said.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let count = runbook.steps.len();
    if let Some(over) = runbook.steps.get(MOST_STEPS) {
        let with = [count.to_string(), MOST_STEPS.to_string()];
        let what =
            Found::new(place(over.line), Kind::Long, text::MANY_STEPS, &[&with[0], &with[1]]);
        found.push(what.instead(text::MANY_STEPS_INSTEAD.ops));
    }
    for step in &runbook.steps {
        let choices = step.choices.iter().map(|choice| choice.text.plain());
        let all = std::iter::once(step.text.plain()).chain(choices);
        let words: usize = all.map(|text| level::words(&text).count()).sum();
        if words > MOST_WORDS {
            let with = [words.to_string(), MOST_WORDS.to_string()];
            let what =
                Found::new(place(step.line), Kind::Long, text::LONG_STEP, &[&with[0], &with[1]]);
            found.push(what.instead(text::MANY_STEPS_INSTEAD.ops));
        }
        for choice in &step.choices {
            match choice.to {
                Goes::Step(number) if number == 0 || number > count => {
                    let with = [number.to_string(), count.to_string()];
                    let with = [with[0].as_str(), with[1].as_str()];
                    found.push(Found::new(place(step.line), Kind::Link, text::NO_SUCH_STEP, &with));
                }
                _ => {}
            }
        }
    }
    let verify: usize =
        runbook.verify.iter().map(|prose| level::words(&prose.plain()).count()).sum();
    if (1..LEAST_VERIFY).contains(&verify) {
        let with = [verify.to_string(), LEAST_VERIFY.to_string()];
        let at = heading(&draft.body, "Verify");
        let what = Found::new(at, Kind::Short, text::SHORT_VERIFY, &[&with[0], &with[1]]);
        found.push(what.instead(text::VERIFY_INSTEAD.ops));
    }
}

fn heading(blocks: &[Block], name: &str) -> usize {
    let is = |block: &&Block| {
        matches!(block.sort, Sort::Heading { .. }) && block.text.eq_ignore_ascii_case(name)
    };
    blocks.iter().find(is).map_or(0, |block| block.at)
}

/// Every piece of text with its place, the front's included.
fn pieces(draft: &Draft) -> Vec<(usize, &str)> {
    let Draft { runbook, front, body } = draft;
    let told = front.escalate_to.iter().zip(&runbook.escalate_to);
    let told = told.map(|(at, told)| (*at, told.when.as_str()));
    let body = body.iter().map(|block| (block.at, block.text.as_str()));
    std::iter::once((front.title, runbook.title.as_str())).chain(told).chain(body).collect()
}

fn prose(draft: &Draft, found: &mut Vec<Found>, odd: &mut Vec<Found>) {
    for (at, piece) in pieces(draft) {
        for placeholder in words::placeholders(piece) {
            found.push(Found::new(at, Kind::Placeholder, text::PLACEHOLDER, &[&placeholder]));
        }
        for word in words::forbidden(piece) {
            let what = Found::new(at, Kind::Word, text::FORBIDDEN, &[word]);
            odd.push(what.instead(text::FORBIDDEN_INSTEAD.ops));
        }
    }
    let body = || {
        let text = draft.body.iter().filter(|block| !matches!(block.sort, Sort::Heading { .. }));
        text.map(|block| block.text.as_str())
    };
    if let Some(grade) = level::grade(body()).filter(|grade| *grade > level::MOST) {
        let with = [format!("{grade:.1}"), format!("{:.0}", level::MOST)];
        let at = draft.body.first().map_or(0, |block| block.at);
        let hardest = level::hardest(body()).unwrap_or_default();
        let instead = text::HARD_INSTEAD.fill(Tone::Ops, &[hardest.trim()]);
        odd.push(Found::new(at, Kind::Level, text::HARD, &[&with[0], &with[1]]).instead(instead));
    }
}

fn links(draft: &Draft, known: &Known<'_>, found: &mut Vec<Found>) {
    for link in draft.body.iter().flat_map(|block| &block.links) {
        let web = ["https://", "http://", "mailto:", "tel:"];
        if web.iter().any(|scheme| link.to.starts_with(scheme)) {
            continue;
        }
        let there = |id: &Label| known.books.contains(id) || *id == draft.runbook.id;
        let says = match runbook_of(&link.to) {
            Some(id) if there(&id) => continue,
            Some(_) => text::LINK_NOWHERE,
            None => text::LINK_ODD,
        };
        let what = Found::new(link.at, Kind::Link, says, &[&link.to]);
        found.push(what.instead(text::LINK_INSTEAD.ops));
    }
    for trigger in &draft.runbook.triggers {
        let Trigger::Rule(rule) = trigger else { continue };
        if known.plan.rules.iter().all(|one| one.id != *rule) {
            let at = draft.front.triggers;
            let what = Found::new(at, Kind::Trigger, text::NO_RULE, &[rule.as_str()]);
            let rules: Vec<&str> = known.plan.rules.iter().map(|one| one.id.as_str()).collect();
            let near = crate::document::reader::meant(rule.as_str(), &rules);
            found.push(what.instead(near));
        }
    }
}

fn dates(draft: &Draft, known: &Known<'_>, odd: &mut Vec<Found>) {
    let Draft { runbook, front, .. } = draft;
    let Moment { today, youngest } = known.moment;
    let sources = front.sources.iter().zip(&runbook.sources);
    let sources = sources.map(|(at, source)| (*at, source.checked));
    for (at, day) in std::iter::once((front.reviewed_at, runbook.reviewed_at)).chain(sources) {
        if day > today {
            let said = day.to_string();
            let before = shapes::A_DATE.ops;
            odd.push(Found::new(at, Kind::OutOfRange, text::AHEAD, &[&said]).instead(before));
        }
    }
    if let Some((weeks, age)) = runbook.valid_for.zip(youngest)
        && age >= i64::from(weeks.to)
    {
        let to = weeks.to.to_string();
        odd.push(Found::new(front.valid_for, Kind::Outgrown, text::OUTGROWN, &[&to]));
    }
}
