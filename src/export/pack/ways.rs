//! How this baby naps, burps and is calmed: counts of what was logged, in the
//! family's words.

use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::id::BabyId;
use crate::domain::label::Label;
use crate::domain::person::Subject;
use crate::domain::sleep::Sleep;
use crate::domain::span::Span;
use crate::export::pack::Block;
use crate::export::pack::Scene;
use crate::export::pack::Section;
use crate::export::pack::about;
use crate::export::pack::book;
use crate::export::pack::fill;
use crate::export::pack::one_line;
use crate::export::pack::plain;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::gap::usual;
use crate::metrics::settle::Method;
use crate::metrics::settle::methods;
use crate::text::catalogue::Text;
use crate::text::catalogue::pack as say;
use crate::text::time;
use chrono::TimeDelta;
use chrono::Timelike;
use std::collections::BTreeMap;

/// Days whose naps are looked at.
///
/// Source: ours; a week, naps change fast.
const NAP_DAYS: i64 = 7;

/// Days whose burps and cries are looked at.
///
/// Source: ours; rarer than naps.
const DAYS: i64 = 14;

/// Most ways that are told.
const WAYS: usize = 5;

/// Hours of the stretch in which crying is most often.
const HOURS: u32 = 3;

/// Fewer cries have no hours of their own.
///
/// Source: ours.
const LEAST: usize = 5;

/// The runbook of a nap.
pub(crate) const NAP: &str = "nap-routine";

/// What a family calls a steady noise: any word with this in it.
const NOISE: &str = "noise";

/// Returns how the babies nap, and the routine.
pub(crate) fn naps(scene: &Scene<'_>) -> Vec<Section> {
    let mut sections: Vec<Section> = scene
        .babies()
        .map(|(id, baby)| {
            let blocks = vec![Block::List(nap_lines(scene, Subject::Baby(id)))];
            Section { heading: scene.heading(say::NAPS, baby), blocks }
        })
        .collect();
    let routine = Label::new(NAP).and_then(|id| book::held(scene, &id));
    if let (Some(last), Some(routine)) = (sections.last_mut(), routine) {
        last.blocks.push(Block::Label(plain(say::ROUTINE)));
        last.blocks.push(book::steps(scene, routine));
        last.blocks.extend(book::flags(scene, routine));
    }
    sections
}

fn nap_lines(scene: &Scene<'_>, subject: Subject) -> Vec<String> {
    let span = Span::new(scene.now - TimeDelta::days(NAP_DAYS), scene.now);
    let by_day = |logged: &&Logged| {
        let local = scene.style.zone.local(logged.fact.start).time();
        let night = scene.plan.night;
        let inside = if night.from <= night.to {
            night.from <= local && local < night.to
        } else {
            night.from <= local || local < night.to
        };
        logged.fact.subject == subject && logged.fact.kind() == Kind::Sleep && !inside
    };
    let naps: Vec<&Logged> = scene.line.starting_in(span).iter().filter(by_day).collect();
    let ended = naps.iter().filter(|nap| nap.fact.end().is_some());
    let lengths: Vec<TimeDelta> = ended.map(|nap| nap.fact.span(scene.now).length()).collect();
    let (n, days) = (lengths.len().to_string(), NAP_DAYS.to_string());
    let long = match usual(&lengths) {
        Some(gap) => fill(say::NAP_LENGTH, &[&about(gap.median), &n, &days]),
        None => fill(say::NAP_UNKNOWN, &[&n, &days]),
    };
    let said = |of: fn(&Sleep) -> Option<&String>| -> Vec<String> {
        let sleeps = naps.iter().filter_map(|nap| match &nap.fact.detail {
            Detail::Sleep(sleep) => of(sleep),
            _ => None,
        });
        sleeps.map(|words| one_line(words)).collect()
    };
    let (ways, places) = (said(|sleep| sleep.settled.as_ref()), said(|sleep| sleep.place.as_ref()));
    let all = naps.len().to_string();
    let began = (!ways.is_empty()).then(|| {
        let silent = (naps.len() - ways.len()).to_string();
        fill(say::NAP_BEGAN, &[&counted(&ways), &silent, &all])
    });
    let places = (!places.is_empty()).then(|| fill(say::NAP_WHERE, &[&counted(&places)]));
    let heard = ways.iter().filter(|way| way.to_lowercase().contains(NOISE)).count();
    let noise = match (heard, calming(scene, subject)) {
        (0, None) => plain(say::NOISE_UNKNOWN),
        (0, Some((held, tried))) => {
            fill(say::NOISE_CALMED, &[&held.to_string(), &tried.to_string()])
        }
        _ => fill(say::NOISE, &[&heard.to_string(), &all]),
    };
    [Some(long), began, places, Some(noise)].into_iter().flatten().collect()
}

/// Returns how often noise held against crying, and of how many tries.
fn calming(scene: &Scene<'_>, subject: Subject) -> Option<(u32, u32)> {
    let ways = ways(scene, subject, Kind::Cry);
    let noisy = ways.iter().filter(|way| way.name.to_lowercase().contains(NOISE));
    let sums = noisy.fold((0, 0), |sums, way| (sums.0 + way.held, sums.1 + way.tried));
    (sums.1 > 0).then_some(sums)
}

/// Returns each of some words with how often it is there, the most often first.
fn counted(all: &[String]) -> String {
    let mut counts: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    for words in all {
        counts.entry(words.to_lowercase()).or_insert((words, 0)).1 += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_values().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let one = |(words, count): &(&str, usize)| match count {
        1 => fill(say::ONCE, &[words]),
        _ => fill(say::TIMES, &[words, &count.to_string()]),
    };
    counts.iter().take(WAYS).map(one).collect::<Vec<_>>().join(", ")
}

/// Returns which positions brought up wind.
pub(crate) fn positions(scene: &Scene<'_>, id: BabyId, baby: &Baby) -> Section {
    let found = ways(scene, Subject::Baby(id), Kind::Burp);
    let blocks = if found.is_empty() {
        vec![Block::Paragraph(fill(say::POSITIONS_UNKNOWN, &[&DAYS.to_string()]))]
    } else {
        vec![list(say::WORKED, &found)]
    };
    Section { heading: scene.heading(say::POSITIONS, baby), blocks }
}

/// Returns when the baby cried, and what helped.
pub(crate) fn crying(scene: &Scene<'_>, id: BabyId, baby: &Baby) -> Section {
    let subject = Subject::Baby(id);
    let hours: Vec<u32> = of_kind(scene, subject, Kind::Cry)
        .map(|cry| scene.style.zone.local(cry.fact.start).hour())
        .collect();
    let (n, days) = (hours.len().to_string(), DAYS.to_string());
    let mut blocks = Vec::new();
    blocks.push(Block::Paragraph(match hours.len() {
        0 => fill(say::CRIES_UNKNOWN, &[&days]),
        1 => fill(say::CRY_ONCE, &[&days]),
        _ => fill(say::CRIES, &[&n, &days]),
    }));
    if let Some((from, count)) = most(&hours) {
        let [from, to] = [from, (from + HOURS) % 24].map(|hour| time::hour(hour, 0, scene.style));
        let words = fill(say::CRY_HOURS, &[&from, &to, &count.to_string(), &n]);
        blocks.push(Block::Paragraph(words));
    }
    let found = ways(scene, subject, Kind::Cry);
    match (hours.is_empty(), found.is_empty()) {
        (_, false) => blocks.push(list(say::HELPED, &found)),
        (false, true) => blocks.push(Block::Paragraph(plain(say::HELPED_UNKNOWN))),
        (true, true) => {}
    }
    Section { heading: scene.heading(say::CRYING, baby), blocks }
}

/// Returns the first of [`HOURS`] hours in a row that hold most of the hours
/// given, and how many; `None` under [`LEAST`], and where it is not half of them.
fn most(hours: &[u32]) -> Option<(u32, usize)> {
    let within = |from: u32| hours.iter().filter(|hour| (**hour + 24 - from) % 24 < HOURS).count();
    let best = (0..24).map(|from| (from, within(from))).rev().max_by_key(|(_, count)| *count)?;
    (hours.len() >= LEAST && best.1 * 2 > hours.len()).then_some(best)
}

fn of_kind<'a>(
    scene: &'a Scene<'_>,
    subject: Subject,
    kind: Kind,
) -> impl Iterator<Item = &'a Logged> {
    let span = Span::new(scene.now - TimeDelta::days(DAYS), scene.now);
    let all = scene.line.starting_in(span).iter();
    all.filter(move |logged| logged.fact.subject == subject && logged.fact.kind() == kind)
}

/// Returns the ways that facts of one kind name, and how often each held.
fn ways(scene: &Scene<'_>, subject: Subject, kind: Kind) -> Vec<Method> {
    let span = Span::new(scene.now - TimeDelta::days(DAYS), scene.now);
    let facts = of_kind(scene, subject, kind).cloned().collect();
    methods(&Timeline::new(facts, None), subject, span, scene.now)
}

fn list(text: Text, found: &[Method]) -> Block {
    let one = |way: &Method| {
        fill(text, &[&one_line(&way.name), &way.held.to_string(), &way.tried.to_string()])
    };
    Block::List(found.iter().take(WAYS).map(one).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hours_with_most_cries_are_more_than_half_of_enough() {
        for (hours, found) in [
            (&[18, 19, 19, 20, 3][..], Some((18, 4))),
            (&[23, 0, 1, 1, 12], Some((23, 4))),
            (&[18, 19, 19, 20], None),
            (&[0, 4, 8, 12, 16], None),
            (&[], None),
        ] {
            assert_eq!(most(hours), found, "{hours:?}");
        }
    }

    #[test]
    fn words_are_counted_whatever_their_case() {
        let all = ["Rocking", "rocking", "pram"].map(str::to_owned);
        assert_eq!(counted(&all), "Rocking (2 times), pram (once)");
    }
}
