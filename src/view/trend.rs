//! One figure over twelve weeks: a bar a week with its number, and the mean of
//! seven days.

use crate::app::act::Act;
use crate::app::figure;
use crate::app::model::Model;
use crate::app::screen::TimeScreen;
use crate::board::trend::Mean;
use crate::board::trend::Trend;
use crate::board::trend::WEEKS;
use crate::board::trend::Week;
use crate::domain::person::Subject;
use crate::text::catalogue::time as say;
use crate::text::time;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;
use ratatui::layout::Rect;

/// Columns of the Monday before a bar.
const LABEL: u16 = 8;

/// Columns of the figures after the bars, and where there is little room.
const FIGURES: (u16, u16) = (20, 14);

/// Rows below the bars: the means of seven days, as a line and in words.
const MEANS: u16 = 2;

/// Draws which figure it is, the weeks, and the mean of seven days.
///
/// ```text
///  feeds a day · Ada                          1 of 14   w/x figure
///  09 Nov │████████████████         │  8.4    6 of 7 d
///  16 Nov │█████████████████        │  9.1    6 of 6 d
///           ▂▃▄▄▅▅▆▇                   7.9 to 9.2
///  7 d mean 9.1 (7 of 7 d, up to Sat 21 Nov)   the 7 d before 8.4
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, screen: &TimeScreen, marked: bool) {
    let look = pen.look;
    let Some(trend) = &model.time.trend else {
        let keys = [Act::Feed, Act::Sleep, Act::Nappy].map(|act| look.key(act));
        let words = look.fill(say::NO_FIGURE, &keys.each_ref().map(String::as_str));
        wrapped(pen, area, 1, &words);
        return;
    };
    head(pen, area, model, screen, trend);
    let known = trend.weeks.iter().position(|week| week.n > 0);
    let Some(known) = known else {
        let words = if trend.complete {
            look.fill(say::NO_DAY, &[&WEEKS.to_string()])
        } else {
            look.say(say::LOADING).to_owned()
        };
        wrapped(pen, area, 2, &words);
        return;
    };
    // Before the first week that is known there is nothing to tell.
    let weeks = &trend.weeks[known..];
    let means = if area.height > 1 + MEANS { MEANS } else { 0 };
    let room = usize::from(area.height.saturating_sub(1 + means));
    let shown = &weeks[weeks.len().saturating_sub(room)..];
    let most = trend.weeks.iter().filter_map(|week| week.mean).fold(0.0, f64::max);
    for (row, week) in (1..).zip(shown) {
        bar(pen, area, row, trend, week, most);
    }
    let row = 1 + u16::try_from(shown.len()).unwrap_or(u16::MAX);
    if means > 0 {
        line(pen, area, row, trend);
        let words = words(&look, trend, area.width.saturating_sub(2));
        pen.text(area, (1, row + 1), &words, Ink::Text);
    }
    if marked {
        pen.select(area, 0);
    }
}

fn head(pen: &mut Pen<'_>, area: Rect, model: &Model, screen: &TimeScreen, trend: &Trend) {
    let look = pen.look;
    let name = match trend.subject {
        Subject::Baby(id) => model.household.baby(id).map(|baby| baby.name.as_str()),
        Subject::Carer(id) => model.household.carer_name(id),
        Subject::Household => None,
    };
    let title = look.say(figure::title(trend.figure));
    let title = match name.filter(|name| !name.is_empty()) {
        Some(name) => look.fill(say::FIGURE_OF, &[title, &fit::fit(name, 12)]),
        None => title.to_owned(),
    };
    let end = pen.text(area, (1, 0), &title, Ink::Strong);
    let of = model.time.figures.len();
    let place = (screen.pick.min(of.saturating_sub(1)) + 1).to_string();
    let keys = [look.key(Act::Up), look.key(Act::Down)];
    let of = of.to_string();
    let [long, short] = [say::PICKED, say::PICKED_SHORT]
        .map(|text| look.fill(text, &[&place, &of, &keys[0], &keys[1]]));
    let fits = |words: &&String| end + 2 + fit::width(words) < area.width;
    if let Some(words) = [long, short].iter().find(fits) {
        pen.right(Rect { width: area.width - 1, ..area }, 0, words, Ink::Label);
    }
    if !trend.complete {
        pen.text(area, (end + 2, 0), look.say(say::LOADING), Ink::Label);
    }
}

fn bar(pen: &mut Pen<'_>, area: Rect, row: u16, trend: &Trend, week: &Week, most: f64) {
    let look = pen.look;
    pen.text(area, (1, row), &date(&look, week.start), Ink::Label);
    let room = room(area);
    let wall = LABEL + 1 + room;
    pen.text(area, (LABEL, row), "│", Ink::Faint);
    pen.text(area, (wall, row), "│", Ink::Faint);
    let Some(mean) = week.mean else {
        let words = fit::fit(look.say(say::NOT_OBSERVED), room.saturating_sub(2));
        pen.text(area, (LABEL + 1, row), &format!("? {words}"), Ink::Label);
        pen.right(Rect { width: (wall + 8).min(area.width), ..area }, row, "?", Ink::Label);
        return;
    };
    let part = if most > 0.0 { mean / most } else { 0.0 };
    let bar = "█".repeat(eighths(part, usize::from(room) * 8) / 8);
    pen.text(area, (LABEL + 1, row), &bar, Ink::Fill);
    let words = figure::value(trend.figure, mean, &look.style);
    pen.right(Rect { width: (wall + 8).min(area.width), ..area }, row, &words, Ink::Text);
    let days = days_of(trend, week);
    let (n, of) = (week.n.to_string(), days.to_string());
    let n = if roomy(area) { look.fill(say::OF_DAYS, &[&n, &of]) } else { format!("{n}/{of}") };
    pen.text(area, (wall + 10, row), &n, Ink::Label);
}

/// Tells whether the days are told in words.
const fn roomy(area: Rect) -> bool {
    area.width >= 60
}

/// Returns the columns of the bars.
const fn room(area: Rect) -> u16 {
    let figures = if roomy(area) { FIGURES.0 } else { FIGURES.1 };
    area.width.saturating_sub(LABEL + 2 + figures)
}

/// Returns how many days of a week have ended and are shown.
fn days_of(trend: &Trend, week: &Week) -> usize {
    let end = week.start.checked_add_days(Days::new(7)).unwrap_or(week.start);
    trend.days.iter().filter(|day| week.start <= day.date && day.date < end).count()
}

/// The means of seven days as a line of blocks, the newest last, and between
/// which values it lies.
fn line(pen: &mut Pen<'_>, area: Rect, row: u16, trend: &Trend) {
    let look = pen.look;
    let room = usize::from(room(area));
    let means = &trend.mean7;
    let first = means.iter().position(|mean| mean.mean.is_some()).unwrap_or(means.len());
    let shown = &means[first.max(means.len().saturating_sub(room))..];
    let known = || shown.iter().filter_map(|mean| mean.mean);
    let (least, most) = (known().fold(f64::MAX, f64::min), known().fold(0.0, f64::max));
    if known().next().is_none() {
        return;
    }
    let spread = most - least;
    for (column, mean) in (LABEL + 1..).zip(shown) {
        let (glyph, ink) = match mean.mean {
            Some(mean) if spread > 0.0 => (level((mean - least) / spread), Ink::Fill),
            Some(_) => (level(0.5), Ink::Fill),
            None => ('?', Ink::Label),
        };
        pen.text(area, (column, row), glyph.encode_utf8(&mut [0; 4]), ink);
    }
    let value = |value| figure::value(trend.figure, value, &look.style);
    let range = look.fill(say::MEAN_RANGE, &[&value(least), &value(most)]);
    let column = LABEL + 2 + u16::try_from(room).unwrap_or(0);
    pen.text(area, (column + 1, row), &range, Ink::Label);
}

/// Returns a block from an eighth to a whole one.
fn level(part: f64) -> char {
    const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    LEVELS[eighths(part, 7).min(7)]
}

/// Returns the whole number nearest to `part` of `whole`.
fn eighths(part: f64, whole: usize) -> usize {
    let reached = |step: &usize| {
        let steps = u32::try_from(*step).unwrap_or(u32::MAX);
        let of = u32::try_from(whole).unwrap_or(u32::MAX);
        (f64::from(steps) - 0.5) / f64::from(of.max(1)) <= part
    };
    (1..=whole).take_while(reached).count()
}

/// Returns the mean of the last seven days in words, as long as it fits.
fn words(look: &Look<'_>, trend: &Trend, room: u16) -> String {
    let Some(last) = trend.mean7.last() else { return String::new() };
    let value = |mean: &Mean| mean.mean.map(|mean| figure::value(trend.figure, mean, &look.style));
    let n = last.n.to_string();
    let Some(mean) = value(last) else { return look.fill(say::NO_MEAN, &[&n]) };
    let short = look.fill(say::MEAN_7, &[&mean, &n, &date(look, last.date)]);
    let before = trend.mean7.iter().rev().nth(7).and_then(value);
    let Some(before) = before else { return short };
    let long = format!("{short}   {}", look.fill(say::MEAN_BEFORE, &[&before]));
    if fit::width(&long) <= room { long } else { short }
}

/// Returns a date for a label: `09 Nov`.
fn date(look: &Look<'_>, date: NaiveDate) -> String {
    format!("{:02} {}", date.day(), time::month(date, &look.style))
}

fn wrapped(pen: &mut Pen<'_>, area: Rect, first: u16, words: &str) {
    for (row, line) in (first..area.height).zip(fit::wrap(words, area.width.saturating_sub(2))) {
        pen.text(area, (1, row), &line, Ink::Label);
    }
}
