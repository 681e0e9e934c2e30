//! The midwife's sheet: the last 24 hours row by row, and the weights.

use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::id::BabyId;
use crate::domain::measure::Measurement;
use crate::domain::person::Subject;
use crate::domain::quantity::Grams;
use crate::domain::quantity::Measured;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::export::pack::Block;
use crate::export::pack::Scene;
use crate::export::pack::Section;
use crate::export::pack::day::nappies;
use crate::export::pack::day::sleep;
use crate::export::pack::fill;
use crate::export::pack::length;
use crate::export::pack::one_line;
use crate::export::pack::plain;
use crate::export::report::values::date;
use crate::export::report::values::millilitres;
use crate::journal::timeline::Logged;
use crate::metrics::day::Totals;
use crate::metrics::day::totals;
use crate::text::amount::amount;
use crate::text::amount::number;
use crate::text::catalogue::pack as say;
use crate::text::time;
use crate::text::words::detail;
use chrono::TimeDelta;

/// Returns the sheet and the weights of one baby.
pub(crate) fn sections(scene: &Scene<'_>, id: BabyId, baby: &Baby) -> Vec<Section> {
    vec![sheet(scene, id, baby), weights(scene, id, baby)]
}

fn sheet(scene: &Scene<'_>, id: BabyId, baby: &Baby) -> Section {
    let subject = Subject::Baby(id);
    let now = scene.now;
    let day = Span::new(now - TimeDelta::hours(24), now + TimeDelta::milliseconds(1));
    let [from, to] = [day.start(), now].map(|at| time::dated(at, now, scene.style));
    let totals = totals(scene.line, subject, day, now);
    let mut blocks = vec![
        Block::Paragraph(fill(say::SHEET_SPAN, &[&from, &to])),
        Block::List(vec![feeds(scene, &totals), nappies(&totals), sleep(&totals)]),
    ];
    let of = |logged: &&Logged| logged.fact.subject == subject;
    let rows: Vec<Vec<String>> =
        scene.line.touching(day).filter(of).filter_map(|logged| row(scene, logged)).collect();
    blocks.push(if rows.is_empty() {
        Block::Paragraph(plain(say::SHEET_NONE))
    } else {
        Block::Table { head: [say::TIME, say::WHAT, say::MORE].map(plain).into(), rows }
    });
    Section { heading: scene.heading(say::SHEET, baby), blocks }
}

fn feeds(scene: &Scene<'_>, totals: &Totals) -> String {
    let (feeds, bottles) = (totals.feeds.to_string(), totals.bottles.to_string());
    match (totals.feeds, totals.bottles, totals.bottles_measured) {
        (0, ..) => plain(say::SHEET_FEEDS_NONE),
        (_, 0, _) => fill(say::SHEET_FEEDS_BARE, &[&feeds]),
        (_, _, 0) => fill(say::SHEET_FEEDS_UNMEASURED, &[&feeds, &bottles]),
        _ => {
            let sum = millilitres(totals.bottle_ml, scene.style);
            fill(say::SHEET_FEEDS, &[&feeds, &bottles, &sum])
        }
    }
}

fn row(scene: &Scene<'_>, logged: &Logged) -> Option<Vec<String>> {
    let fact = &logged.fact;
    let what = match fact.kind() {
        Kind::Feed => say::FEED,
        Kind::Nappy => say::NAPPY,
        Kind::Sleep => say::SLEEP_ROW,
        Kind::Temperature => say::TEMPERATURE,
        _ => return None,
    };
    let start = time::dated(fact.start, scene.now, scene.style);
    let (when, more) = match (fact.kind(), fact.end()) {
        (Kind::Sleep, Some(end)) => {
            let until = time::clock(end, scene.style);
            (format!("{start}–{until}"), length(fact.span(scene.now).length()))
        }
        (Kind::Sleep, None) => (start, plain(say::STILL)),
        _ => (start, one_line(&detail(fact, scene.style))),
    };
    // The column before says so.
    let more = more.strip_prefix(&plain(say::NAPPY)).map_or(more.as_str(), str::trim).to_owned();
    Some(vec![when, plain(what), more])
}

fn weights(scene: &Scene<'_>, id: BabyId, baby: &Baby) -> Section {
    let birth = baby.birth_weight;
    let day = |at: Timestamp| date(scene.style.zone.date(at), scene.style);
    let first = birth.map(|weight| {
        let when = baby.born.map_or_else(|| plain(say::UNKNOWN), day);
        vec![when, amount(&weight, scene.style), plain(say::AT_BIRTH)]
    });
    let weighed = scene.line.back_from(scene.now).filter_map(|logged| {
        let Detail::Measurement(Measurement::Weight(weight)) = logged.fact.detail else {
            return None;
        };
        let own = logged.fact.subject == Subject::Baby(id);
        let words = amount(&weight, scene.style);
        own.then(|| vec![day(logged.fact.start), words, against(weight, birth)])
    });
    let mut rows: Vec<Vec<String>> = weighed.collect();
    rows.extend(first);
    rows.reverse();
    let block = if rows.is_empty() {
        Block::Paragraph(plain(say::WEIGHTS_NONE))
    } else {
        Block::Table { head: [say::DATE, say::WEIGHT, say::CHANGE].map(plain).into(), rows }
    };
    Section { heading: scene.heading(say::WEIGHTS, baby), blocks: vec![block] }
}

/// Returns the change since birth in grams and in per cent of the birth weight.
fn against(weight: Measured<Grams>, birth: Option<Measured<Grams>>) -> String {
    let Some(birth) = birth.map(|birth| birth.canonical.value()) else {
        return plain(say::UNKNOWN);
    };
    let change = weight.canonical.value() - birth;
    let sign = if change < 0.0 { "−" } else { "+" };
    let percent = number(change.abs() / birth * 100.0, 1);
    format!("{sign}{} g ({sign}{percent} %)", number(change.abs(), 0))
}
