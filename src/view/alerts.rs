//! Screen 4: what asks for somebody, why, what helps, who was asked?

use crate::app::act::Act;
use crate::app::alert_words as said;
use crate::app::model::Model;
use crate::app::screen::AlertPane;
use crate::app::screen::AlertsScreen;
use crate::app::update::alerts;
use crate::board::alerts::Stage;
use crate::board::alerts::asking;
use crate::domain::entry::alert::Severity;
use crate::export::alert::cause_line;
use crate::journal::alert::Alert;
use crate::text::catalogue::alerting as say;
use crate::text::catalogue::frame;
use crate::view::fit;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::slo::below;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Rows that the details want below the list.
const DETAILS: u16 = 12;

/// Columns of a label beside its words; where there is less room it stands before.
const LABEL: u16 = 15;

/// Under so many columns a label stands before its words.
const NARROW: u16 = 70;

/// Columns of the sign and the word of a state.
const MARK: u16 = 11;

/// Draws the list, what asks first, and below it what is known of the selected
/// one; where there is little room, one of the two.
///
/// ```text
///  ALERTS  1 open · 1 put off                                              1 of 2
/// ▌! PAGE    help            the bottle warmer leaks             02:40  32 min
///  z snoozed dirty-gap Ada   nappy: none for longer than 480 min   until 03:22
/// ────────────────────────────────────────────────────────────────────────────
///  WHY          the bottle warmer leaks, since 02:40
///  DO           1  Is anyone else awake or due soon?  Mum asleep since 01:10
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, screen: &AlertsScreen) {
    head(pen, area, model);
    let rest = below(area, 1);
    let Some(picked) = alerts::selected(model) else {
        empty(pen, rest, model);
        return;
    };
    let details = screen.pane == AlertPane::Details;
    if model.ui.roomy() {
        let count = u16::try_from(model.alerts_listed.len()).unwrap_or(u16::MAX);
        let most = rest.height.saturating_sub(DETAILS + 1).max(3);
        let top = Rect { height: count.min(most), ..rest };
        list(pen, top, model, picked, !details);
        let rest = below(rest, top.height);
        pen.rule(rest, 0);
        known(pen, below(rest, 1), model, picked, details.then_some(screen.top));
    } else if details {
        known(pen, rest, model, picked, Some(screen.top));
    } else {
        let foot = if rest.height >= 9 { 4 } else { 0 };
        let count = u16::try_from(model.alerts_listed.len()).unwrap_or(u16::MAX);
        let top = Rect { height: count.min(rest.height - foot), ..rest };
        list(pen, top, model, picked, true);
        let rest = below(rest, top.height);
        if rest.height > 2 {
            pen.rule(rest, 0);
            known(pen, below(rest, 1), model, picked, None);
        }
    }
}

/// How many there are, and what is not watched.
fn head(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let look = pen.look;
    let summary = said::summary(model);
    let parts = [(look.say(say::ALERTS), Ink::Strong), ("  ", Ink::Text), (&summary, Ink::Text)];
    let place = alerts::selected(model)
        .and_then(|alert| model.alerts_listed.iter().position(|id| *id == alert.id));
    let words = place.map(|place| {
        let numbers = [place + 1, model.alerts_listed.len()].map(|n| n.to_string());
        look.fill(say::POSITION, &numbers.each_ref().map(String::as_str))
    });
    let words = words.unwrap_or_default();
    let taken = fit::width(&words) + 2;
    let room = Rect { width: area.width.saturating_sub(taken), ..area };
    let end = pen.parts(room, (1, 0), &parts);
    let unwatched = said::unwatched(model).filter(|_| place.is_some());
    let unwatched = unwatched.map(|line| format!("{line}   {words}"));
    let room = area.width.saturating_sub(end + 3);
    let words = unwatched.filter(|line| fit::width(line) <= room).unwrap_or(words);
    pen.right(Rect { width: area.width.saturating_sub(1), ..area }, 0, &words, Ink::Label);
}

fn empty(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let look = pen.look;
    let none = if model.filter.is_empty() {
        look.say(say::NONE).to_owned()
    } else {
        look.fill(say::NONE_FILTERED, &[&model.filter])
    };
    let call = look.fill(say::CALL, &[&look.key(Act::Command)]);
    let unwatched = said::unwatched(model);
    let lines = [(Some(none), Ink::Text), (unwatched, Ink::Label), (Some(call), Ink::Label)];
    let mut row = 0;
    for (line, ink) in lines {
        for words in fit::wrap(&line.unwrap_or_default(), area.width.saturating_sub(2)) {
            pen.text(area, (1, row), &words, ink);
            row += 1;
        }
    }
}

/// The alerts, scrolled so that the selected one shows.
fn list(pen: &mut Pen<'_>, area: Rect, model: &Model, picked: &Alert, focused: bool) {
    let all = &model.alerts_listed;
    let place = all.iter().position(|id| *id == picked.id).unwrap_or_default();
    let top = (place + 1).saturating_sub(usize::from(area.height));
    let find = |id| model.alerts.iter().find(|alert| alert.id == id);
    let shown = all.iter().skip(top).filter_map(|id| find(*id));
    for (row, alert) in (0..area.height).zip(shown) {
        line(pen, area, row, model, alert);
        if focused && alert.id == picked.id {
            pen.select(area, row);
        }
    }
}

/// One alert: sign and word, rule and whom, what, when.
fn line(pen: &mut Pen<'_>, area: Rect, row: u16, model: &Model, alert: &Alert) {
    let look = pen.look;
    let when = said::when(model, alert);
    let taken = fit::width(&fit::clean(&when)) + 2;
    let room = Rect { width: area.width.saturating_sub(taken), ..area };
    mark(pen, room, (1, row), alert);
    let column = 1 + MARK;
    if area.width >= 90 {
        pen.text(room, (column, row), &fit::fit(&said::title(model, alert), 22), Ink::Strong);
        let cause = cause_line(&alert.opening, model.now, &look.style);
        pen.text(room, (column + 24, row), &cause, Ink::Text);
    } else {
        pen.text(room, (column, row), &said::name(model, alert), Ink::Text);
    }
    let line = Rect { width: area.width.saturating_sub(1), ..area };
    pen.right(line, row, &when, Ink::Label);
}

fn mark(pen: &mut Pen<'_>, area: Rect, at: (u16, u16), alert: &Alert) {
    let (sign, word) = said::mark(alert);
    let words = format!("{sign} {}", pen.look.say(word));
    pen.text(area, at, &words, ink(alert));
}

/// Returns the ink of an alert's sign; its word says the same.
#[must_use]
pub fn ink(alert: &Alert) -> Ink {
    match Stage::of(&alert.state) {
        Stage::Asks if alert.severity <= Severity::Sev2 => Ink::Trouble,
        Stage::Asks => Ink::Strong,
        Stage::Taken | Stage::Waits => Ink::Text,
        Stage::Over => Ink::Label,
    }
}

/// One line of the details: a label, or none, and words.
type Row = (&'static str, String);

/// All that is known of one alert; `top` is the first line shown when the
/// arrows move in it.
fn known(pen: &mut Pen<'_>, area: Rect, model: &Model, alert: &Alert, top: Option<usize>) {
    let look = pen.look;
    let urgent = look.say(said::severity(alert.severity));
    let (sign, word) = said::mark(alert);
    let state = format!("{sign} {}  ", look.say(word));
    let title = said::title(model, alert);
    let end = pen.parts(area, (1, 0), &[(&state, ink(alert)), (&title, Ink::Strong)]);
    pen.text(area, (end + 2, 0), urgent, Ink::Label);
    let area = below(area, 1);
    let lines = lines(&look, model, alert, area.width);
    let room = usize::from(area.height);
    let first = top.unwrap_or_default().min(lines.len().saturating_sub(room));
    let beside = area.width >= NARROW;
    for (row, (label, words)) in (0..area.height).zip(lines.iter().skip(first)) {
        pen.text(area, (1, row), label, Ink::Label);
        let column = if beside { 1 + LABEL } else { 1 };
        if !words.is_empty() {
            pen.text(area, (column, row), words, Ink::Text);
        }
    }
    if top.is_some() {
        pen.cursor_at(area, 0, 0);
    }
}

fn lines(look: &Look<'_>, model: &Model, alert: &Alert, width: u16) -> Vec<Row> {
    let beside = width >= NARROW;
    let room = if beside { width.saturating_sub(LABEL + 2) } else { width.saturating_sub(2) };
    let mut rows: Vec<Row> = Vec::new();
    // The title says already how urgent it is.
    let urgent = look.say(said::severity(alert.severity));
    for (label, parts) in said::details(model, alert) {
        let mut label = look.say(label);
        for part in parts.iter().filter(|part| part.as_str() != urgent) {
            let first = std::mem::take(&mut label);
            if beside {
                let words = fit::wrap(part, room).into_iter().enumerate();
                rows.extend(words.map(|(n, words)| (if n == 0 { first } else { "" }, words)));
            } else {
                let whole = format!("{first} {part}");
                let words = fit::wrap(whole.trim(), room.saturating_sub(2)).into_iter();
                let hung = |(n, words): (usize, String)| {
                    let hangs = n > 0 || first.is_empty();
                    ("", if hangs { format!("  {words}") } else { words })
                };
                rows.extend(words.enumerate().map(hung));
            }
        }
        // A gap where the rows allow one; small screens have none to give.
        if beside {
            rows.push(("", String::new()));
        }
    }
    rows
}

/// Draws the alerts that ask for somebody as lines of Now, at most `most`;
/// returns how many rows they took.
fn lines_of_now(pen: &mut Pen<'_>, area: Rect, model: &Model, most: usize) -> u16 {
    let mut row = 0;
    for alert in asking(&model.alerts, pen.look.now).into_iter().take(most) {
        // The keys mean the first.
        one_line(pen, area, row, model, (alert, row == 0));
        row += 1;
    }
    row
}

/// Draws the alerts that ask for somebody below a line; returns what is left of
/// the area.
pub fn on_now(pen: &mut Pen<'_>, area: Rect, model: &Model) -> Rect {
    if !asks(model) || area.height < 3 {
        return area;
    }
    pen.rule(area, 0);
    let most = usize::from(area.height.saturating_sub(1)).min(2);
    let rows = lines_of_now(pen, below(area, 1), model, most);
    below(area, 1 + rows)
}

/// Draws the first alert that asks in the last row; returns what is left of the
/// area.
pub fn at_foot(pen: &mut Pen<'_>, area: Rect, model: &Model) -> Rect {
    let foot = Rect { y: area.bottom().saturating_sub(1), height: 1.min(area.height), ..area };
    let taken = u16::from(first(pen, foot, model));
    Rect { height: area.height.saturating_sub(taken), ..area }
}

/// Draws the first alert that asks right of a heading, from `column` on;
/// returns whether there is one.
pub fn beside_heading(pen: &mut Pen<'_>, area: Rect, model: &Model, column: u16) -> bool {
    let room = Rect { x: area.x + column, width: area.width.saturating_sub(column), ..area };
    first(pen, room, model)
}

/// Draws the first alert that asks for somebody with its keys; returns whether
/// there is one.
pub fn first(pen: &mut Pen<'_>, area: Rect, model: &Model) -> bool {
    lines_of_now(pen, area, model, 1) > 0
}

/// Tells whether an alert asks for somebody now.
#[must_use]
pub fn asks(model: &Model) -> bool {
    !asking(&model.alerts, model.now).is_empty()
}

/// Sign, word, name, and when it `answers` at the right those that answer.
fn one_line(
    pen: &mut Pen<'_>,
    area: Rect,
    row: u16,
    model: &Model,
    (alert, answers): (&Alert, bool),
) {
    let look = pen.look;
    let keys = format!(
        "{} {}  {} {}",
        look.key(Act::Ack),
        look.say(frame::ACK),
        look.key(Act::Snooze),
        look.say(frame::SNOOZE)
    );
    let (sign, word) = said::mark(alert);
    let name = said::name(model, alert);
    let words = format!("{sign} {}  {name}", look.say(word));
    let needed = fit::width(&fit::clean(&words)).min(40) + 4;
    let wide = answers && area.width > needed + fit::width(&keys);
    let room = if wide { area.width - fit::width(&keys) - 2 } else { area.width };
    let end = pen.text(Rect { width: room, ..area }, (1, row), sign, ink(alert));
    let rest = format!(" {}  {name}", look.say(word));
    pen.text(Rect { width: room, ..area }, (end, row), &rest, Ink::Strong);
    if wide {
        pen.right(Rect { width: area.width.saturating_sub(1), ..area }, row, &keys, Ink::Label);
    }
}
