//! Today's routine, from the log alone: what is not known is said so.

use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::export::pack::Block;
use crate::export::pack::READS;
use crate::export::pack::Scene;
use crate::export::pack::Section;
use crate::export::pack::about;
use crate::export::pack::fill;
use crate::export::pack::length;
use crate::export::pack::name;
use crate::export::pack::one_line;
use crate::export::pack::plain;
use crate::export::report::values::millilitres;
use crate::forecast::outlook::next_feed;
use crate::forecast::shown::Basis;
use crate::metrics::day::Totals;
use crate::metrics::day::totals;
use crate::metrics::gap::usual;
use crate::metrics::last::Lasts;
use crate::metrics::last::SleepState;
use crate::metrics::last::lasts;
use crate::metrics::last::sleep_state;
use crate::metrics::waits::waits;
use crate::text::catalogue::pack as say;
use crate::text::time;
use crate::text::words::detail;
use chrono::TimeDelta;

/// Days whose waits between feeds tell the usual one: a rhythm changes fast.
///
/// Source: ours.
const DAYS: i64 = 3;

/// Last bottles that are told.
const BOTTLES: usize = 3;

/// Returns the section of one baby.
pub(crate) fn section(scene: &Scene<'_>, id: BabyId, baby: &Baby) -> Section {
    let subject = Subject::Baby(id);
    let lasts = lasts(scene.line, subject, scene.now, BOTTLES);
    let day = Span::new(scene.now - TimeDelta::hours(24), scene.now);
    let totals = totals(scene.line, subject, day, scene.now);
    let list = [
        last_feed(scene, &lasts),
        every(scene, subject),
        bottles(scene, &lasts),
        nappies(&totals),
        sleep(&totals),
        state(scene, subject),
    ];
    let blocks = vec![Block::List(list.into())];
    Section { heading: scene.heading(say::TODAY, baby), blocks }
}

/// Returns when the next feed of each baby is likely.
pub(crate) fn next_feeds(scene: &Scene<'_>) -> Section {
    let blocks = scene.babies().flat_map(|(id, baby)| next(scene, id, baby)).collect();
    Section { heading: plain(say::NEXT_FEED), blocks }
}

fn next(scene: &Scene<'_>, id: BabyId, baby: &Baby) -> Vec<Block> {
    let named = |words: String| match scene.babies().count() {
        0 | 1 => words,
        _ => fill(say::OF, &[&name(baby), &words]),
    };
    let style = scene.style;
    let said = next_feed(scene.line, id, baby.born, style.zone, scene.now);
    let Some(range) = said.at else {
        return vec![Block::Strong(named(plain(say::NEXT_UNKNOWN)))];
    };
    let [low, high, middle] =
        [range.low, range.high, range.middle].map(|at| time::when(at, scene.now, style));
    let rests = match said.basis {
        Basis::Own => fill(say::NEXT_OWN, &[&said.n.to_string()]),
        Basis::AgeNorm => plain(say::NEXT_AGE),
    };
    let likely = named(fill(say::NEXT, &[&low, &high, &middle]));
    vec![Block::Strong(likely), Block::Paragraph(rests)]
}

fn last_feed(scene: &Scene<'_>, lasts: &Lasts<'_>) -> String {
    let Some(feed) = lasts.feed else { return plain(say::LAST_FEED_UNKNOWN) };
    let start = feed.fact.start;
    let when = time::when(start, scene.now, scene.style);
    let what = one_line(&detail(&feed.fact, scene.style));
    fill(say::LAST_FEED, &[&when, &length(scene.now - start), &what])
}

fn every(scene: &Scene<'_>, subject: Subject) -> String {
    let span = Span::new(scene.now - TimeDelta::days(DAYS), scene.now);
    let ended = waits(scene.line, subject, span, scene.now).ended;
    let (n, days) = (ended.len().to_string(), DAYS.to_string());
    match usual(&ended) {
        Some(gap) => fill(say::EVERY, &[&about(gap.median), &n, &days]),
        None => fill(say::EVERY_UNKNOWN, &[&n, &days]),
    }
}

fn bottles(scene: &Scene<'_>, lasts: &Lasts<'_>) -> String {
    let amounts: Vec<String> =
        lasts.amounts.iter().map(|volume| millilitres(volume.value(), scene.style)).collect();
    let n = amounts.len().to_string();
    match amounts.as_slice() {
        [] => {
            let days = READS.num_days().to_string();
            fill(say::BOTTLES_NONE, &[&days])
        }
        [one] => fill(say::BOTTLE_ONE, &[one]),
        [first, rest @ ..] if rest.iter().all(|one| one == first) => {
            fill(say::BOTTLES_SAME, &[&n, first])
        }
        all => fill(say::BOTTLES, &[&n, &all.join(", ")]),
    }
}

/// Returns the nappies of a day.
pub(crate) fn nappies(totals: &Totals) -> String {
    match totals.nappies {
        0 => plain(say::NAPPIES_UNKNOWN),
        _ => fill(say::NAPPIES, &[&totals.wet.to_string(), &totals.dirty.to_string()]),
    }
}

/// Returns the sleep of a day.
pub(crate) fn sleep(totals: &Totals) -> String {
    if totals.sleep.is_zero() {
        return plain(say::SLEEP_UNKNOWN);
    }
    fill(say::SLEEP, &[&length(totals.sleep), &length(totals.longest_sleep)])
}

fn state(scene: &Scene<'_>, subject: Subject) -> String {
    let since = |text, at| fill(text, &[&time::when(at, scene.now, scene.style)]);
    match sleep_state(scene.line, subject, scene.now) {
        SleepState::Asleep(at) => since(say::ASLEEP, at),
        SleepState::Awake(at) => since(say::AWAKE, at),
        SleepState::Unknown => plain(say::STATE_UNKNOWN),
    }
}
