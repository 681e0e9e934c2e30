//! A list of entries: scrolled so that the selected one shows.

use crate::app::model::Model;
use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::id::FactId;
use crate::journal::timeline::Logged;
use crate::text::catalogue::log as say;
use crate::text::time;
use crate::text::words;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use chrono::NaiveDate;
use ratatui::layout::Rect;

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Row<'a> {
    /// A new day begins, told as the day of its first entry.
    Day(&'a Logged),
    /// An entry.
    Entry(&'a Logged),
}

/// Draws the model's list into `area`, the selected entry marked; `focused`
/// takes the cursor there, `days` heads each day.
///
/// ```text
/// Sun 22 Nov
/// ▌02:31  asleep                  Dad
///  01:22  bottle 90 ml            Dad   note: hiccups
/// ```
pub fn draw(
    pen: &mut Pen<'_>,
    area: Rect,
    model: &Model,
    selected: Option<FactId>,
    focused: bool,
    days: bool,
) {
    let rows = window(model, selected, usize::from(area.height), days);
    for (row, line) in (0..area.height).zip(rows) {
        match line {
            Row::Day(first) => {
                let day = day_words(&pen.look, first.fact.start);
                pen.text(area, (1, row), &day, Ink::Label);
            }
            Row::Entry(logged) => {
                entry(pen, area, row, model, logged);
                if focused && Some(logged.id) == selected {
                    pen.select(area, row);
                }
            }
        }
    }
}

/// Returns `2 of 7`, or how many there are while none is selected.
#[must_use]
pub fn position(look: &Look<'_>, model: &Model, selected: Option<FactId>) -> String {
    let count = model.list.len();
    let place = selected.and_then(|id| model.list.iter().position(|one| *one == id));
    match (place, count) {
        (Some(place), _) => {
            look.fill(say::POSITION, &[&(place + 1).to_string(), &count.to_string()])
        }
        (None, 1) => look.say(say::COUNT_ONE).to_owned(),
        (None, _) => look.fill(say::COUNT, &[&count.to_string()]),
    }
}

/// Returns a day for a heading: `Sun 22 Nov`.
#[must_use]
pub fn day_words(look: &Look<'_>, at: crate::domain::span::Timestamp) -> String {
    // A week on, every day is told with its date.
    time::day(at, at + chrono::TimeDelta::days(8), &look.style)
}

/// Returns the rows that show the selected entry, about in the middle.
fn window(model: &Model, selected: Option<FactId>, height: usize, days: bool) -> Vec<Row<'_>> {
    let place = selected.and_then(|id| model.list.iter().position(|one| *one == id)).unwrap_or(0);
    let mut top = place.saturating_sub(height / 2);
    loop {
        let rows = rows_from(model, top, height, days);
        let shown =
            |row: &Row<'_>| matches!(row, Row::Entry(logged) if Some(logged.id) == selected);
        if top >= place || selected.is_none() || rows.iter().any(shown) {
            return rows;
        }
        // Headings of days pushed it out below.
        top += 1;
    }
}

fn rows_from(model: &Model, top: usize, height: usize, days: bool) -> Vec<Row<'_>> {
    let zone = model.zone();
    let mut rows = Vec::with_capacity(height);
    let mut day: Option<NaiveDate> = None;
    for id in &model.list[top.min(model.list.len())..] {
        if rows.len() >= height {
            break;
        }
        let Some(logged) = model.timeline.get(*id) else { continue };
        let date = zone.date(logged.fact.start);
        if days && day != Some(date) && rows.len() + 1 < height {
            rows.push(Row::Day(logged));
        }
        day = Some(date);
        rows.push(Row::Entry(logged));
    }
    rows
}

/// Draws one entry: when, what, who, and what else there is to say.
fn entry(pen: &mut Pen<'_>, area: Rect, row: u16, model: &Model, logged: &Logged) {
    let look = pen.look;
    let fact = &logged.fact;
    let clock = time::clock(fact.start, &look.style);
    let column = pen.text(area, (1, row), &clock, Ink::Label).max(6) + 2;
    let who = fact.by.and_then(|id| model.household.carer_name(id)).unwrap_or_default();
    // What happened gets all but the name; where there is room, half, and the
    // note the other half.
    let what = what(model, &look, fact);
    let half = match area.width {
        ..70 => area.width.saturating_sub(9),
        _ => (area.width / 2).clamp(52, 56),
    };
    let cut = Rect { width: half.max(column).min(area.width), ..area };
    let rest = rest(&look, logged);
    let what_area = if rest.is_empty() && who.is_empty() { area } else { cut };
    let end = pen.text(what_area, (column, row), &what, Ink::Text);
    let after = end.max(cut.width) + 1;
    let end = pen.text(area, (after, row), &fit::fit(who, 10), Ink::Label);
    pen.text(area, ((after + 6).max(end) + 1, row), &rest, Ink::Label);
}

/// Returns what happened, the baby's name first where there are several, how
/// long and until when.
#[must_use]
pub fn what(model: &Model, look: &Look<'_>, fact: &Fact) -> String {
    let several = model.household.babies.len() > 1;
    let name = fact.subject.baby().filter(|_| several).and_then(|id| model.household.baby(id));
    let own = fact.subject.carer().and_then(|id| model.household.carer_name(id));
    let name = name.map(|baby| baby.name.as_str()).or(own);
    let mut words = words::named(fact, &model.household, &look.style);
    if let Some(name) = name.filter(|name| !name.is_empty()) {
        words = format!("{} {words}", fit::fit(name, 12));
    }
    // A feed says its minutes itself; an end still to come, in a night gone
    // over, is not known yet.
    let end = fact.end().filter(|end| *end > fact.start && *end <= look.now);
    if let Some(end) = end.filter(|_| fact.kind() != Kind::Feed) {
        let length = time::duration(fact.active(look.now));
        words = look.fill(say::UNTIL, &[&words, &length, &time::clock(end, &look.style)]);
    }
    words
}

fn rest(look: &Look<'_>, logged: &Logged) -> String {
    let note = logged.fact.note.as_deref().map(|note| look.fill(say::NOTE, &[note]));
    let tags = logged.fact.tags.iter().map(|tag| format!("#{tag}"));
    let corrected = (logged.history > 1).then(|| look.say(say::CORRECTED).to_owned());
    let parts: Vec<String> = note.into_iter().chain(tags).chain(corrected).collect();
    parts.join("  ")
}
