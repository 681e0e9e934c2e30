//! What to do if: the runbooks that a person without the console can use.
//!
//! Paper does not go on: a sentence whose value changes by the minute is left
//! out of a step, and so is one about keys and verbs. A sign is never left out.

use crate::domain::label::Label;
use crate::export::pack::Audience;
use crate::export::pack::Block;
use crate::export::pack::Scene;
use crate::export::pack::Section;
use crate::export::pack::begin::called;
use crate::export::pack::fill;
use crate::export::pack::length;
use crate::export::pack::plain;
use crate::export::pack::ways::NAP;
use crate::export::report::values::date;
use crate::guidance::contact::Region;
use crate::guidance::flag::Call;
use crate::guidance::flag::Flag;
use crate::guidance::flag::Whose;
use crate::guidance::flag::flags as all_flags;
use crate::runbook::Runbook;
use crate::runbook::live::Live;
use crate::runbook::prose::Prose;
use crate::runbook::standing::Origin;
use crate::runbook::standing::Standing;
use crate::text::catalogue::pack as say;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The runbooks for a sitter, in the order of what is looked for first.
const SITTER: [&str; 6] =
    ["cannot-settle", "refuses-feed", "bottle-and-milk", "fever", "breathing-worry", "choking"];

/// The runbooks that family who stay longer has beside them.
///
/// The one after a vaccination is not among them: its doses go by the times of
/// the last ones, which paper does not have.
const FAMILY: [&str; 3] = ["cold", "few-wet-nappies", "jaundice"];

/// What stands in for a value that changes.
const CHANGES: &str = "\u{1}";

/// A sentence with one of these is about the console.
const CONSOLE: [&str; 2] = ["dadops", "DadOps"];

/// Returns one section for each runbook.
pub(crate) fn sections(scene: &Scene<'_>) -> Vec<Section> {
    let books = chosen(scene).into_iter().filter(|book| book.id.as_str() != NAP);
    let section = |book: &Runbook| {
        let mut blocks = flags(scene, book);
        blocks.push(Block::Label(plain(say::ROUTINE)));
        blocks.push(steps(scene, book));
        Section { heading: fill(say::WHAT_TO_DO, &[&book.title]), blocks }
    };
    books.map(section).collect()
}

/// Returns the runbook of this name, where it holds for the babies' age.
pub(crate) fn held<'a>(scene: &Scene<'a>, id: &Label) -> Option<&'a Runbook> {
    let book = scene.books.get(id)?;
    let hidden = matches!(book.standing(scene.moment), Standing::Expired | Standing::Draft);
    (!hidden).then_some(book.runbook)
}

/// Returns the runbooks of the pack: those of the audience, then what the
/// family wrote beside those that ship.
fn chosen<'a>(scene: &Scene<'a>) -> Vec<&'a Runbook> {
    let family: &[&str] = match scene.audience {
        Audience::Grandparents => &FAMILY,
        Audience::Sitter => &[],
        Audience::Midwife => return Vec::new(),
    };
    let named = std::iter::once(&NAP).chain(&SITTER).chain(family);
    let named = named.filter_map(|name| Label::new(name));
    let ships = |id: &Label| crate::runbook::shipped::book(id).is_some();
    let own = scene.books.ids().into_iter().filter(|id| {
        !ships(id) && scene.books.get(id).is_some_and(|book| book.origin == Origin::Family)
    });
    named.chain(own).filter_map(|id| held(scene, &id)).collect()
}

/// Returns the signs of a runbook, under what is said above them.
pub(crate) fn flags(scene: &Scene<'_>, book: &Runbook) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for flag in &book.red_flags {
        let above = whole(&flag.lead, scene.region());
        let sign = whole(&flag.sign, scene.region());
        match blocks.last_mut() {
            Some(Block::Flags { lead, signs }) if *lead == above => signs.push(sign),
            _ => blocks.push(Block::Flags { lead: above, signs: vec![sign] }),
        }
    }
    blocks
}

/// Returns the steps of a runbook.
pub(crate) fn steps(scene: &Scene<'_>, book: &Runbook) -> Block {
    let region = scene.region();
    let one = |step: &crate::runbook::Step| {
        let timer = step.timer.map(|timer| fill(say::ABOUT, &[&length(timer)]));
        let choices = step.choices.iter().map(|choice| on_paper(&choice.text, region));
        let parts = [Some(on_paper(&step.text, region)), timer].into_iter().flatten();
        let parts: Vec<String> = parts.chain(choices).filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    };
    // A choice names a step by its number, so that none may fall out.
    let note = |words: String| if words.is_empty() { plain(say::NOTE_IT) } else { words };
    Block::Steps(book.steps.iter().map(one).map(note).collect())
}

/// Returns where the signs and steps are from, each source once, and when they
/// were looked at.
pub(crate) fn sources(scene: &Scene<'_>) -> Section {
    let shown =
        |flag: &&Flag| flag.whose == Whose::Baby || scene.audience == Audience::Grandparents;
    let flags = all_flags().iter().filter(shown);
    let signs = flags.map(|flag| (flag.source.source.as_str(), flag.source.verified_on));
    let books = chosen(scene).into_iter().flat_map(|book| &book.sources);
    let steps = books.map(|source| (source.title.as_str(), source.checked));
    let all: Vec<(&str, NaiveDate)> = signs.chain(steps).collect();
    let titles: BTreeSet<&str> = all.iter().map(|(title, _)| *title).collect();
    let days: BTreeSet<NaiveDate> = all.iter().map(|(_, day)| *day).collect();
    let oldest = days.first().map(|day| date(*day, scene.style)).unwrap_or_default();
    let titles = titles.into_iter().collect::<Vec<_>>().join(" · ");
    let lead = Block::Paragraph(fill(say::SOURCES_LEAD, &[&oldest]));
    Section { heading: plain(say::SOURCES), blocks: vec![lead, Block::Paragraph(titles)] }
}

fn value(live: Live, region: Region) -> Option<String> {
    match live {
        Live::Emergency => Some(called(region, Call::Emergency)),
        Live::Urgent => Some(called(region, Call::Urgent)),
        Live::Crisis => Some(called(region, Call::Crisis)),
        _ => None,
    }
}

/// Returns the text with its numbers, and `?` for what changes.
fn whole(prose: &Prose, region: Region) -> String {
    prose.fill(|live| value(live, region))
}

/// Returns the text with its numbers, without the sentences that paper cannot say.
fn on_paper(prose: &Prose, region: Region) -> String {
    let text = prose.fill(|live| value(live, region).or_else(|| Some(CHANGES.to_owned())));
    let keeps = |sentence: &&str| {
        let console = CONSOLE.iter().any(|word| sentence.contains(word)) || names_a_key(sentence);
        !console && !sentence.contains(CHANGES)
    };
    let kept = sentences(&text).into_iter().filter(keeps).collect::<Vec<_>>().join(" ");
    // There is no log on paper.
    kept.replace(" log it", " note it").replace("Log it.", &plain(say::NOTE_IT))
}

/// Tells whether a sentence speaks of a key: `key s`, `key !`.
fn names_a_key(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let key = pair[1].trim_end_matches(['.', ',', ';', ':']);
        pair[0] == "key" && key.chars().count() <= 1
    })
}

/// Returns the sentences of a text; each ends with its mark.
fn sentences(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(end) = [". ", "? ", "! "].iter().filter_map(|mark| rest.find(mark)).min() {
        all.push(rest[..=end].trim());
        rest = &rest[end + 1..];
    }
    all.push(rest.trim());
    all.retain(|sentence| !sentence.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_on_paper_has_no_value_that_changes_and_no_key() {
        for (written, paper) in [
            ("Hungry? Last feed {{last_feed}} ago. Offer a feed.", "Hungry? Offer a feed."),
            ("Call {{emergency}}, phone on loud.", "Call 999, phone on loud."),
            ("Log it: key s.", ""),
            ("Read the card: `dadops handover`, or key e. Then rest.", "Then rest."),
            ("Take it, and log it. Log it.", "Take it, and note it. Note it for the family."),
            ("The key is to wait.", "The key is to wait."),
            ("{{on_call}} is on call.", ""),
        ] {
            assert_eq!(on_paper(&Prose::new(written), Region::UkByZone), paper, "{written}");
        }
    }

    #[test]
    fn a_sign_is_whole_whatever_changes_in_it() {
        let sign = Prose::new("no feed for {{last_feed}}: key s. Call {{urgent}}");
        assert_eq!(whole(&sign, Region::UkByZone), "no feed for ?: key s. Call 111");
    }
}
