//! `forecast` and `forecast accuracy`: what is likely next, and how good that was.

use crate::app::model::Model;
use crate::cli::say::maybe_time;
use crate::cli::say::time;
use crate::domain::zone::Zone;
use crate::forecast::MODEL;
use crate::forecast::accuracy::Accuracy;
use crate::forecast::accuracy::Figures;
use crate::forecast::accuracy::accuracy;
use crate::forecast::frequency::Alarm;
use crate::forecast::frequency::Direction;
use crate::forecast::interval::Target;
use crate::forecast::log::DAY;
use crate::forecast::log::instant;
use crate::forecast::log::minute;
use crate::forecast::log::real;
use crate::forecast::outlook::Outlook;
use crate::forecast::shown::Basis;
use crate::forecast::shown::Forecast;
use crate::forecast::shown::Note;
use crate::forecast::shown::Range;
use crate::text::amount::number;
use crate::text::ascii::fitted;
use crate::text::catalogue::Text;
use crate::text::catalogue::cli;
use crate::text::catalogue::forecast as words;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time::when;
use serde_json::Value;
use serde_json::json;
use std::fmt::Write;

/// Children were measured up to this age, in days.
const MEASURED: i64 = 365;

/// Returns the forecasts as JSON, an array.
#[must_use]
pub fn json(outlooks: &[Outlook], model: &Model) -> Value {
    let (zone, style) = (model.zone(), &model.ui.style);
    let all = outlooks.iter().flat_map(|outlook| {
        let one = move |(said, error): &(Forecast, Option<f64>)| {
            let quiet = outlook.until.filter(|until| until.target == said.target);
            let mut object = json!({
                "baby": outlook.name,
                "target": said.target.name(),
                "at": said.at.map(|range| at(range, zone)),
                "made_at": time(said.made_at, zone),
                "model": MODEL,
                "n": said.n,
                "basis": basis(said.basis),
                "note": said.note.map(|note| note_words(said.target, note, style.tone)),
                "since": maybe_time(said.since, zone),
                "usual_error_min": error.map(f64::round),
                "quiet_until": maybe_time(quiet.map(|quiet| quiet.at), zone),
            });
            if said.target == Target::Feed {
                object["change"] = json!(outlook.change.map(|change| json!({
                    "direction": direction(change.direction),
                    "at": time(instant(change.at), zone),
                    "since": time(instant(change.since), zone),
                    "ratio": rounded(change.ratio),
                    "text": change_words(&change, model),
                })));
            }
            object
        };
        outlook.forecasts.iter().map(one)
    });
    all.collect()
}

fn at(range: Range, zone: Zone) -> Value {
    json!({
        "p10": time(range.low, zone),
        "p50": time(range.middle, zone),
        "p90": time(range.high, zone),
    })
}

/// Returns on what a forecast rests, as JSON names it.
#[must_use]
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Own => "own",
        Basis::AgeNorm => "age_norm",
    }
}

const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// Returns the forecasts for people; `plain` has a whole record on every line.
#[must_use]
pub fn text(outlooks: &[Outlook], model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    if outlooks.is_empty() {
        return fitted(format!("{}\n", words::NO_BABY.say(style.tone)), style);
    }
    let mut text = String::new();
    for outlook in outlooks {
        block(&mut text, &outlook.name, rows(outlook, model), style.tone, plain);
    }
    let old = |outlook: &Outlook| minute(model.now) - outlook.rhythm.child().born > MEASURED * DAY;
    if outlooks.iter().any(old) {
        text = text + words::OLD.say(style.tone) + "\n";
    }
    text = text + words::NO_REASON.say(style.tone) + "\n";
    fitted(text, style)
}

/// A label and lines under each other.
type Row = (&'static str, Vec<String>);

fn block(text: &mut String, name: &str, rows: Vec<Row>, tone: Tone, plain: bool) {
    if !plain {
        text.push_str(name);
        text.push('\n');
    }
    for (label, lines) in rows {
        if plain {
            text.push_str(&cli::PLAIN_ROW.fill(tone, &[name, label, &lines.join("; ")]));
            text.push('\n');
            continue;
        }
        let labels = std::iter::once(label).chain(std::iter::repeat(""));
        for (label, line) in labels.zip(lines) {
            // Into a string: cannot fail.
            let _ = writeln!(text, "  {label:<6} {line}");
        }
    }
}

fn rows(outlook: &Outlook, model: &Model) -> Vec<Row> {
    let style = &model.ui.style;
    let tone = style.tone;
    let mut rows: Vec<Row> = outlook
        .forecasts
        .iter()
        .map(|(said, error)| (label(said.target, tone), lines(said, *error, *style)))
        .collect();
    if let Some(until) = outlook.until {
        let text = match until.target {
            Target::Wake => words::UNTIL_WAKE,
            Target::Feed | Target::Sleep => words::UNTIL_FEED,
        };
        let line = text.fill(tone, &[&when(until.at, model.now, style)]);
        rows.push((words::QUIET.say(tone), vec![line]));
    }
    if let Some(change) = &outlook.change {
        rows.push((words::CHANGE.say(tone), vec![change_words(change, model)]));
    }
    rows
}

const fn label(target: Target, tone: Tone) -> &'static str {
    match target {
        Target::Feed => words::FEED,
        Target::Sleep => words::SLEEP,
        Target::Wake => words::WAKE,
    }
    .say(tone)
}

fn lines(said: &Forecast, error: Option<f64>, style: Style) -> Vec<String> {
    let tone = style.tone;
    let note = said.note.map(|note| note_words(said.target, note, tone).to_owned());
    let Some(range) = said.at else {
        let silent = || words::NO_TIME.say(tone).to_owned();
        return vec![note.unwrap_or_else(silent)];
    };
    let [low, middle, high] =
        [range.low, range.middle, range.high].map(|at| when(at, said.made_at, &style));
    let likely = words::LIKELY.fill(tone, &[&low, &high, &middle]);
    let rests = match said.basis {
        Basis::Own => words::OWN,
        Basis::AgeNorm => words::AGE_NORM,
    };
    let rests = rests.fill(tone, &[MODEL, &said.n.to_string()]);
    let usual = error.map(|error| words::USUALLY.fill(tone, &[&number(error, 0)]));
    let under: Vec<String> = std::iter::once(rests).chain(usual).collect();
    [Some(likely), note, Some(under.join("; "))].into_iter().flatten().collect()
}

const fn note_words(target: Target, note: Note, tone: Tone) -> &'static str {
    match (note, target) {
        (Note::Learning, _) => words::LEARNING,
        (Note::AgeNorm, _) => words::TYPICAL,
        (Note::FewSoLong, _) => words::FEW_SO_LONG,
        (Note::NotLogged, _) => words::NOT_LOGGED,
        (Note::Longer, Target::Feed) => words::LONGER_FEED,
        (Note::Longer, Target::Sleep) => words::LONGER_SLEEP,
        (Note::Longer, Target::Wake) => words::LONGER_WAKE,
    }
    .say(tone)
}

/// A change in words: how much and for how long, or since when.
fn change_words(change: &Alarm, model: &Model) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    if change.direction == Direction::Down {
        return words::FEWER.fill(tone, &[&when(instant(change.since), model.now, style)]);
    }
    // Tenths are as fine as a few hours' count can tell.
    let more = ((change.ratio - 1.0) * 10.0).round() * 10.0;
    let hours = (minute(model.now) - change.since) / 60;
    let long = if hours < 36 {
        words::HOURS.fill(tone, &[&hours.to_string()])
    } else {
        words::DAYS.fill(tone, &[&number((real(hours) / 24.0).round(), 0)])
    };
    words::MORE.fill(tone, &[&number(more, 0), &long])
}

/// Returns each target's record of each baby as JSON, an array.
#[must_use]
pub fn accuracy_json(outlooks: &[Outlook]) -> Value {
    let all = records(outlooks).map(|(name, record)| {
        let figure =
            |of: fn(&Figures) -> Option<f64>| record.figures.as_ref().and_then(of).map(rounded);
        json!({
            "baby": name,
            "target": record.target.name(),
            "n": record.n,
            "median_error_min": figure(|figures| Some(figures.median_error)),
            "coverage80": figure(|figures| Some(figures.coverage)),
            "before10": figure(|figures| Some(figures.before)),
            "vs_last": figure(|figures| figures.vs_last),
            "vs_time_of_day": figure(|figures| figures.vs_time_of_day),
            "model": MODEL,
        })
    });
    all.collect()
}

/// Returns each target's record of each baby for people.
#[must_use]
pub fn accuracy_text(outlooks: &[Outlook], style: &Style, plain: bool) -> String {
    let tone = style.tone;
    if outlooks.is_empty() {
        return fitted(format!("{}\n", words::NO_BABY.say(tone)), style);
    }
    let mut text = String::new();
    for outlook in outlooks {
        let rows = Target::ALL.map(|target| {
            (label(target, tone), record_lines(&accuracy(&outlook.rhythm, target), tone))
        });
        block(&mut text, &outlook.name, rows.into(), tone, plain);
    }
    fitted(text, style)
}

fn records(outlooks: &[Outlook]) -> impl Iterator<Item = (&str, Accuracy)> {
    outlooks.iter().flat_map(|outlook| {
        let of = |target| (outlook.name.as_str(), accuracy(&outlook.rhythm, target));
        Target::ALL.map(of)
    })
}

fn record_lines(record: &Accuracy, tone: Tone) -> Vec<String> {
    let Some(figures) = &record.figures else {
        return vec![words::TOO_FEW.fill(tone, &[&record.n.to_string()])];
    };
    let percent = |share: f64| number(share * 100.0, 0);
    let error = number(figures.median_error, 0);
    let near = words::RECORD.fill(tone, &[&record.n.to_string(), &error]);
    let held = words::HELD.fill(tone, &[&percent(figures.coverage), &percent(figures.before)]);
    let against = |text: Text, better: Option<f64>| {
        better.map(|better| text.fill(tone, &[&compared(better, tone)]))
    };
    let last = against(words::AGAINST_LAST, figures.vs_last);
    let hour = against(words::AGAINST_HOUR, figures.vs_time_of_day);
    [Some(near), Some(held), last, hour].into_iter().flatten().collect()
}

fn compared(better: f64, tone: Tone) -> String {
    let percent = (better * 100.0).round();
    let text = match percent {
        percent if percent >= 1.0 => words::NEARER,
        percent if percent <= -1.0 => words::FARTHER,
        _ => words::EVEN,
    };
    text.fill(tone, &[&number(percent.abs(), 0)])
}
