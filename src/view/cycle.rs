//! The rhythm of a baby in a few lines: the care cycle, the gap between feeds,
//! the night, and what settled.

use crate::app::figure;
use crate::board::rhythm::Cycle;
use crate::board::rhythm::Rhythm;
use crate::metrics::cycle::Stage;
use crate::metrics::figure::Figure;
use crate::text::catalogue::time as say;
use crate::text::time;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// How many methods are named.
const NAMED: usize = 3;

/// Draws as many of the lines as `area` has rows, what matters most first;
/// what is not known has no line.
///
/// ```text
/// CYCLE   nappy for 22 min · last 2h50 · usual 2h40 (n 54) · no nappy in 3
/// GAP     usual 2h40, mostly 1h50-3h30 (55 gaps, 7 d)
/// NIGHT   wakings 2, longest 3h10 so far · 24 h: by night 6h20, by day 7h50
/// SETTLE  4 tried, 2 reliable (14 d) · rocking 5/6 · walk 3/4
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, rhythm: &Rhythm) {
    let lines = lines(&pen.look, rhythm);
    let label = lines.iter().map(|(label, _)| fit::width(label)).max().unwrap_or(0) + 2;
    let room = area.width.saturating_sub(label + 1);
    for (row, (label_words, parts)) in (0..area.height).zip(&lines) {
        pen.text(area, (0, row), label_words, Ink::Label);
        pen.text(area, (label, row), &joined(&pen.look, parts, room), Ink::Text);
    }
}

/// Returns the parts that fit, with dots between; the first in any case.
fn joined(look: &Look<'_>, parts: &[String], room: u16) -> String {
    let dot = look.say(crate::text::catalogue::words::DOT);
    let mut words = String::new();
    for part in parts {
        let longer = if words.is_empty() { part.clone() } else { format!("{words}{dot}{part}") };
        if !words.is_empty() && fit::width(&longer) > room {
            break;
        }
        words = longer;
    }
    words
}

/// Returns the lines: label and parts.
fn lines(look: &Look<'_>, rhythm: &Rhythm) -> Vec<(&'static str, Vec<String>)> {
    let cycle = rhythm.cycle.map(|cycle| (look.say(say::CYCLE), cycle_parts(look, cycle)));
    let late = rhythm.batched.map(|late| {
        let amount = |ml| figure::value(Figure::Bottle, ml, &look.style);
        let (gap, usual) = (time::ago(late.gap), time::ago(late.usual_gap));
        let (ml, usual_ml) = (amount(late.ml), amount(late.usual_ml));
        ("", vec![look.fill(say::BATCHED, &[&gap, &usual, &ml, &usual_ml])])
    });
    let gap = rhythm.gap.map(|gap| {
        let [median, low, high] = [gap.median, gap.low, gap.high].map(time::ago);
        let words = look.fill(say::GAP_USUAL, &[&median, &low, &high, &gap.n.to_string()]);
        (look.say(say::GAP_LABEL), vec![words])
    });
    let night = rhythm.night.map(|night| {
        let text = if night.so_far { say::NIGHT_SO_FAR } else { say::NIGHT_WORDS };
        look.fill(text, &[&night.wakings.to_string(), &time::ago(night.longest)])
    });
    let split = rhythm
        .split
        .map(|split| look.fill(say::SPLIT, &[&time::ago(split.night), &time::ago(split.day)]));
    let nights: Vec<String> = night.into_iter().chain(split).collect();
    let nights = (!nights.is_empty()).then(|| (look.say(say::NIGHT_LABEL), nights));
    let settle =
        (!rhythm.methods.is_empty()).then(|| (look.say(say::SETTLE), settle_parts(look, rhythm)));
    [cycle, late, gap, nights, settle].into_iter().flatten().collect()
}

fn cycle_parts(look: &Look<'_>, cycle: Cycle) -> Vec<String> {
    let (stage, since) = cycle.stage;
    let stage = look.say(match stage {
        Stage::Feed => say::STAGE_FEED,
        Stage::Burp => say::STAGE_BURP,
        Stage::Nappy => say::STAGE_NAPPY,
        Stage::Sleep => say::STAGE_SLEEP,
        Stage::Awake => say::STAGE_AWAKE,
    });
    let runs = look.fill(say::CYCLE_STAGE, &[stage, &time::duration(look.now - since)]);
    let last = cycle.last.map(|last| look.fill(say::CYCLE_LAST, &[&time::ago(last)]));
    let usual = cycle
        .usual
        .map(|usual| look.fill(say::CYCLE_USUAL, &[&time::ago(usual), &cycle.closed.to_string()]));
    let none = (cycle.without_nappy > 0)
        .then(|| look.fill(say::CYCLE_NO_NAPPY, &[&cycle.without_nappy.to_string()]));
    [Some(runs), last, usual, none].into_iter().flatten().collect()
}

fn settle_parts(look: &Look<'_>, rhythm: &Rhythm) -> Vec<String> {
    let counts = [rhythm.methods.len(), rhythm.reliable()].map(|count| count.to_string());
    let all = look.fill(say::SETTLE_WORDS, &[&counts[0], &counts[1]]);
    let named = rhythm.methods.iter().take(NAMED).map(|method| {
        let counts = [method.held, method.tried].map(|count| count.to_string());
        look.fill(say::METHOD, &[&fit::fit(&method.name, 16), &counts[0], &counts[1]])
    });
    std::iter::once(all).chain(named).collect()
}
