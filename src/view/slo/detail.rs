//! What is known of one objective.

use crate::app::model::Model;
use crate::app::slo_good::good;
use crate::app::slo_good::lever;
use crate::app::slo_words as said;
use crate::app::update::objectives;
use crate::slo::budget::Status;
use crate::slo::verdict::Verdict;
use crate::text::catalogue::Text;
use crate::text::catalogue::slos as say;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::slo::below;
use crate::view::slo::chart;
use crate::view::slo::table::ink;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Columns of a label.
const LABEL: u16 = 9;

/// A label, its words, how they look.
type Line = (Text, String, Ink);

/// Draws the objective, what counts as good, the chart, what would help, and
/// what burnt it; `event` is the one under the cursor.
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, verdict: &Verdict, event: Option<usize>) {
    let mut rest = head(pen, area, model, verdict);
    let told = !matches!(verdict.budget.status, Status::NoData | Status::LowN);
    let lines = lines(&pen.look, model, verdict);
    // What burnt it keeps its rows, and first of all when the cursor is there.
    let kept = if event.is_some() { (rest.height / 2).clamp(3, 8) } else { 3 };
    let room = rest.height.saturating_sub(kept);
    let wanted: u16 = lines.iter().map(|line| rows(line, rest.width)).sum();
    let chart = told && room >= wanted.saturating_add(chart::ROWS);
    let used = write(pen, Rect { height: room, ..rest }, &lines);
    rest = below(rest, used);
    if chart {
        chart::draw(pen, rest, verdict);
        rest = below(rest, chart::ROWS);
    }
    events(pen, rest, model, verdict, event);
}

/// Draws how the objective stands, for below a list.
pub fn short(pen: &mut Pen<'_>, area: Rect, model: &Model, verdict: &Verdict) {
    let rest = head(pen, area, model, verdict);
    let lines = lines(&pen.look, model, verdict);
    write(pen, rest, &lines[..lines.len().min(3)]);
}

/// The title with the promise beside it; returns what is left of the area.
fn head(pen: &mut Pen<'_>, area: Rect, model: &Model, verdict: &Verdict) -> Rect {
    let look = pen.look;
    let (mark, word) = said::stands(model, verdict);
    let state = format!("{mark} {}  ", look.say(word));
    let title = said::title(model, verdict);
    let parts = [(state.as_str(), ink(verdict.budget.status)), (title.as_str(), Ink::Strong)];
    let end = pen.parts(area, (1, 0), &parts);
    let promise = said::objective(model, verdict).map(|one| one.promise.as_str());
    pen.text(area, (end + 2, 0), promise.unwrap_or_default(), Ink::Text);
    below(area, 1)
}

/// Returns what is known, the most telling first.
fn lines(look: &Look<'_>, model: &Model, verdict: &Verdict) -> Vec<Line> {
    let style = &look.style;
    let objective = said::objective(model, verdict);
    let left = said::events_left(model, verdict).map(|left| (say::LEFT, left, Ink::Text));
    let rate = said::rate(model, verdict).map(|rate| (say::RATE, rate, Ink::Text));
    let told = !matches!(verdict.budget.status, Status::NoData | Status::LowN);
    let lever = objective.filter(|_| told).map(lever);
    let good = objective.map(|one| (say::GOOD, good(one, style), Ink::Text));
    let mut lines = Vec::new();
    lines.extend(left);
    lines.extend(rate);
    lines.push((say::NOW, said::figures(model, verdict), Ink::Text));
    lines.extend(good);
    lines.extend(lever.map(|lever| (say::LEVER, look.say(lever).to_owned(), Ink::Text)));
    let runbook = said::runbook(model, verdict);
    lines.extend(runbook.map(|name| (say::RUNBOOK, name, Ink::Text)));
    let excused = said::excused(model, verdict).into_iter();
    lines.extend(excused.map(|span| (say::EXCUSED, span, Ink::Label)));
    let burn = said::burn(&verdict.budget, style);
    if !burn.is_empty() && told {
        lines.push((say::TIERS, burn, Ink::Label));
    }
    lines
}

fn wrapped(line: &Line, width: u16) -> Vec<String> {
    fit::wrap(&line.1, width.saturating_sub(LABEL + 2))
}

fn rows(line: &Line, width: u16) -> u16 {
    u16::try_from(wrapped(line, width).len()).unwrap_or(u16::MAX)
}

/// Writes the lines that fit whole; returns the rows they took.
fn write(pen: &mut Pen<'_>, area: Rect, lines: &[Line]) -> u16 {
    let mut row = 0;
    for line in lines {
        if row + rows(line, area.width) > area.height {
            break;
        }
        pen.text(area, (1, row), pen.look.say(line.0), Ink::Label);
        for words in wrapped(line, area.width) {
            pen.text(area, (1 + LABEL, row), &words, line.2);
            row += 1;
        }
    }
    row
}

/// What burnt the budget, the newest first, in as many columns as fit; and the
/// line about what a budget is for.
fn events(pen: &mut Pen<'_>, area: Rect, model: &Model, verdict: &Verdict, event: Option<usize>) {
    let look = pen.look;
    let all = objectives::events(verdict, look.now);
    let spend = fit::wrap(look.say(say::SPEND), area.width.saturating_sub(2));
    let foot = u16::try_from(spend.len()).unwrap_or(0);
    let foot = if area.height > foot + 3 { foot } else { 0 };
    let list = Rect { height: area.height - foot, ..area };
    pen.text(list, (1, 0), look.say(say::BURNT), Ink::Label);
    if all.is_empty() && list.height > 1 {
        pen.text(list, (1, 1), look.say(say::BURNT_NOTHING), Ink::Label);
    }
    let room = usize::from(list.height.saturating_sub(1));
    let at = event.map(|event| event.min(all.len().saturating_sub(1)));
    let top = at.map_or(0, |at| (at + 1).saturating_sub(room));
    for (row, (place, one)) in (1..).zip(all.iter().enumerate().skip(top).take(room)) {
        pen.text(list, (1, row), &said::event(model, verdict, one), Ink::Text);
        if Some(place) == at {
            pen.select(list, row);
        }
    }
    let hidden = all.len().saturating_sub(top + room);
    if hidden > 0 {
        let more = look.fill(say::MORE, &[&hidden.to_string()]);
        pen.right(Rect { width: list.width.saturating_sub(1), ..list }, 0, &more, Ink::Label);
    }
    if foot > 0 {
        for (row, words) in (list.height..).zip(spend) {
            pen.text(area, (1, row), &words, Ink::Label);
        }
    }
}
