//! Screen 1: what holds now, how long ago was the last feed?

use crate::app::act::Act;
use crate::app::model::Model;
use crate::board::baby::BabyBoard;
use crate::domain::detail::Kind;
use crate::domain::feed::Side;
use crate::domain::person::Subject;
use crate::journal::timeline::Logged;
use crate::text::catalogue::now as say;
use crate::text::time;
use crate::text::words;
use crate::view::actogram;
use crate::view::alerts;
use crate::view::digits;
use crate::view::digits::Scale;
use crate::view::dose::doses;
use crate::view::dose::waits;
use crate::view::fit;
use crate::view::list;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::ready;
use crate::view::size::Size;
use crate::view::slo::below;
use crate::view::slo::table;
use crate::view::state;
use crate::view::strip::Strip;
use crate::view::theme::Ink;
use crate::view::together;
use crate::view::totals;
use chrono::TimeDelta;
use ratatui::layout::Rect;

/// Columns of the clock's side in the large layout.
const CLOCK_SIDE: u16 = 54;

/// Columns of Now beside the actogram.
const BESIDE: u16 = 66;

/// Draws the screen for one baby or several, by size.
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, size: Size) {
    match model.board.babies.as_slice() {
        [] => {}
        [baby] => one(pen, area, model, baby, size),
        several if size >= Size::L => columns(pen, area, model, several),
        several => stacked(pen, area, model, several),
    }
}

fn one(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard, size: Size) {
    match size {
        Size::Xl if model.raster.is_some() => wide(pen, area, model, baby),
        Size::Xl | Size::L => large(pen, area, model, baby),
        Size::M => folded(pen, area, model, baby),
        Size::S => small(pen, area, model, baby),
        Size::Xs | Size::Line => least(pen, area, model, baby),
    }
}

/// Clock on the left, state and sums on the right, strip, last entries.
fn large(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard) {
    let top = Rect { height: 10.min(area.height), ..area };
    since(pen, inset(Rect { width: CLOCK_SIDE, ..top }), model, baby);
    pen.wall(top, CLOCK_SIDE);
    let right = CLOCK_SIDE + 3;
    let side = Rect { x: top.x + right, width: top.width.saturating_sub(right + 1), ..top };
    state::draw(pen, side, baby);
    doses(pen, below(side, 3), baby);
    totals::draw(pen, below(side, 4), baby);
    let rest = below(area, 10);
    pen.rule(rest, 0);
    let rest = below(rest, 1);
    strip(pen, Rect { height: rest.height.min(5), ..rest }, model, baby);
    last(pen, below(rest, 5), model);
}

/// As the large one, with the actogram beside it.
fn wide(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard) {
    let high = 19.min(area.height);
    let top = Rect { height: high, ..area };
    since(pen, inset(Rect { width: BESIDE, height: 10, ..top }), model, baby);
    let left = Rect { x: top.x + 2, width: BESIDE - 3, ..top };
    state::draw(pen, below(left, 10), baby);
    doses(pen, below(left, 13), baby);
    totals::draw(pen, below(left, 13 + u16::from(waits(&pen.look, baby).is_some())), baby);
    pen.wall(top, BESIDE);
    let side = Rect { x: top.x + BESIDE + 1, width: top.width.saturating_sub(BESIDE + 1), ..top };
    if let Some(raster) = &model.raster {
        let heading = pen.look.say(crate::text::catalogue::time::ACTOGRAM);
        let end = pen.text(side, (1, 0), heading, Ink::Strong);
        let carers = &model.time.carers;
        let legend = if carers.is_empty() {
            crate::text::catalogue::time::LEGEND
        } else {
            crate::text::catalogue::time::LEGEND_CARERS
        };
        let legend = pen.look.say(legend);
        if end + 2 + fit::width(legend) < side.width {
            crate::view::time::legend(pen, side, end + 2, legend);
        }
        if carers.is_empty() {
            actogram::draw(pen, below(side, 1), raster, false);
        } else {
            together::draw(pen, below(side, 1), raster, carers, false);
        }
    }
    let rest = below(area, high);
    pen.rule(rest, 0);
    let rest = below(rest, 1);
    strip(pen, Rect { height: rest.height.min(5), ..rest }, model, baby);
    last(pen, below(rest, 5), model);
}

/// The objectives that want looking at, then the last entries.
fn last(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let area = alerts::on_now(pen, area, model);
    let area = promised(pen, area, model);
    let area = ready::on_now(pen, area, model);
    pen.rule(area, 0);
    recent(pen, below(area, 1), model);
}

/// The two objectives with the least left, where they want looking at. Not at
/// night: a budget wakes nobody. Returns what is left of the area.
fn promised(pen: &mut Pen<'_>, area: Rect, model: &Model) -> Rect {
    let look = pen.look;
    let worst = model.slo.as_ref().map(|slo| slo.worst(2)).unwrap_or_default();
    if worst.is_empty() || look.night || area.height < 6 {
        return area;
    }
    pen.rule(area, 0);
    let mut row = 1;
    for verdict in worst {
        let parts = table::line(&look, model, verdict);
        let parts: Vec<(&str, Ink)> =
            parts.iter().map(|(words, ink)| (words.as_str(), *ink)).collect();
        pen.parts(area, (1, row), &parts);
        row += 1;
    }
    below(area, row)
}

/// 80×24: the right column stands under the clock, in two halves.
fn folded(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard) {
    since(pen, inset(Rect { height: 8.min(area.height), ..area }), model, baby);
    ready::beside_heading(pen, area, model, 20);
    let under = inset(below(area, 8));
    let half = Rect { width: 39.min(under.width), ..under };
    state::draw(pen, half, baby);
    doses(pen, below(half, 3), baby);
    let side = Rect { x: half.right(), width: under.width.saturating_sub(half.width), ..under };
    totals::draw(pen, side, baby);
    let rest = below(area, 14);
    strip(pen, Rect { height: rest.height.min(5), ..rest }, model, baby);
}

/// 60×20: the sums in one line, the strip without who.
fn small(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard) {
    since(pen, inset(Rect { height: 7.min(area.height), ..area }), model, baby);
    ready::beside_heading(pen, area, model, 20);
    let under = inset(below(area, 7));
    state::draw(pen, under, baby);
    let line = totals::line(&pen.look, &baby.today);
    pen.text(below(area, 10), (1, 0), &line, Ink::Label);
    let rest = below(area, 11);
    strip(pen, Rect { height: rest.height.min(4), ..rest }, model, baby);
    doses(pen, inset(below(area, 15)), baby);
}

/// 40×10: clock and sleep.
fn least(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard) {
    let look = pen.look;
    let end = pen.text(area, (1, 0), look.say(say::SINCE_FEED), Ink::Label);
    clock(pen, Rect { x: area.x + 1, width: area.width - 1, ..below(area, 1) }, 1, baby);
    // Who asks for somebody goes before what was given.
    let asks = alerts::beside_heading(pen, area, model, end + 1);
    if let Some(last) = baby.running_feed.as_ref().or(baby.last_feed.as_ref())
        && !asks
    {
        let words = feed_words(&look, last, false);
        pen.text(area, (end + 2, 0), &words, Ink::Label);
    }
    let row = below(area, 6);
    let line = state::line(&look, baby);
    pen.text(row, (1, 0), &line, Ink::Text);
    doses(pen, inset(below(area, 7)), baby);
}

/// Heading, digits, what was given, what runs.
fn since(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard) {
    let look = pen.look;
    pen.text(area, (0, 0), look.say(say::SINCE_FEED), Ink::Label);
    let roomy = area.height >= 8;
    let top = if roomy { 2 } else { 1 };
    if roomy {
        pen.text(area, (0, 1), &also_running(&look, model, baby), Ink::Strong);
    }
    let digits = Rect { height: 5.min(area.height.saturating_sub(top)), ..below(area, top) };
    clock(pen, digits, model.board.babies.len(), baby);
    feed_lines(pen, below(area, if area.height >= 9 { 8 } else { top + 5 }), model, baby);
}

/// Returns what else runs: a pump, a cry, a carer's own.
fn also_running(look: &Look<'_>, model: &Model, baby: &BabyBoard) -> String {
    let other = |logged: &&Logged| {
        let own = logged.fact.subject == Subject::Baby(baby.id);
        let shown = matches!(logged.fact.kind(), Kind::Feed | Kind::Sleep);
        if logged.fact.subject.baby().is_some() { own && !shown } else { !shown }
    };
    let words = model.board.running.iter().filter(other).map(|logged| {
        let length = time::duration(logged.fact.active(look.now));
        look.fill(say::RUNNING, &[&list::what(model, look, &logged.fact), &length])
    });
    words.collect::<Vec<String>>().join("   ")
}

/// The digits, or in words why there are none.
fn clock(pen: &mut Pen<'_>, area: Rect, clocks: usize, baby: &BabyBoard) {
    let look = pen.look;
    if let Some(due) = baby.due_in_days {
        let due = crate::view::head::due(&look, due);
        pen.text(area, (0, 1), &look.fill(say::EXPECTED, &[&due]), Ink::Strong);
        pen.text(
            area,
            (0, 3),
            &look.fill(say::EXPECTED_KEY, &[&look.key(Act::Command)]),
            Ink::Label,
        );
        return;
    }
    let Some(last) = &baby.last_feed else {
        pen.text(area, (0, 1), look.say(say::NO_FEED), Ink::Strong);
        pen.text(area, (0, 3), &look.fill(say::NO_FEED_KEY, &[&look.key(Act::Feed)]), Ink::Label);
        return;
    };
    let words = digital(look.now - last.fact.start);
    let area = Rect { width: area.width.min(Scale::TWO.measure(&words).0), ..area };
    match Scale::bearable(pen, area, &words, clocks) {
        Some(scale) => digits::draw(pen, area, &words, scale, clocks),
        None => {
            pen.text(area, (0, 0), &time::ago(look.now - last.fact.start), Ink::Clock);
        }
    }
}

/// Returns a length for the big digits: `1:50`, from a day on `1d 2h`, from ten
/// days on `12d`.
#[must_use]
pub fn digital(length: TimeDelta) -> String {
    let minutes = length.num_minutes().max(0);
    if minutes < 24 * 60 {
        format!("{}:{:02}", minutes / 60, minutes % 60)
    } else if minutes < 10 * 24 * 60 {
        format!("{}d {}h", minutes / 60 / 24, minutes / 60 % 24)
    } else {
        format!("{}d", minutes / 60 / 24)
    }
}

/// What was given last, or what runs; below it, or else beside it, the side to
/// offer next.
fn feed_lines(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard) {
    let look = pen.look;
    let mut end = 0;
    if let Some(running) = &baby.running_feed {
        end = pen.text(area, (0, 0), &feed_words(&look, running, true), Ink::Strong);
    } else if let Some(last) = &baby.last_feed {
        end = pen.text(area, (0, 0), &feed_words(&look, last, true), Ink::Text);
        let who = last.fact.by.and_then(|id| model.household.carer_name(id));
        if let Some(who) = who {
            let dot = look.say(crate::text::catalogue::words::DOT);
            end = pen.text(area, (end, 0), &format!("{dot}{}", fit::fit(who, 10)), Ink::Text);
        }
    }
    let Some(side) = baby.next_side else { return };
    let side = look.say(match side {
        Side::Left => say::LEFT,
        Side::Right => say::RIGHT,
    });
    let words = look.fill(say::NEXT_SIDE, &[side]);
    if area.height > 1 {
        pen.text(area, (0, u16::from(end > 0)), &words, Ink::Label);
    } else if end + 3 + fit::width(&words) <= area.width {
        pen.text(area, (end + 3, 0), &words, Ink::Label);
    }
}

/// Returns a feed in words: what and when, or how long it runs.
fn feed_words(look: &Look<'_>, feed: &Logged, long: bool) -> String {
    let what = words::detail(&feed.fact, &look.style);
    if feed.fact.open() {
        let length = time::duration(feed.fact.active(look.now));
        let text = if feed.fact.paused_since().is_some() { say::PAUSED } else { say::RUNNING };
        return look.fill(text, &[&what, &length]);
    }
    let when = if long {
        time::when(feed.fact.start, look.now, &look.style)
    } else {
        time::clock(feed.fact.start, &look.style)
    };
    let dot = crate::text::catalogue::words::DOT.say(look.style.tone);
    format!("{what}{dot}{when}")
}

fn strip(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard) {
    let household = &model.household;
    Strip { cells: &baby.strip, start: baby.strip_start, household }.draw(pen, area);
}

/// The last entries in two columns, newest first, down the left one first.
fn recent(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let look = pen.look;
    let left = area.width / 2;
    let mut newest = model.board.recent.iter().filter_map(|id| model.timeline.get(*id));
    for column in [0, left] {
        let part = Rect { x: area.x + column, width: area.width - left, ..area };
        let shown: Vec<&Logged> = newest.by_ref().take(usize::from(part.height.min(6))).collect();
        let when = |logged: &Logged| time::when(logged.fact.start, look.now, &look.style);
        let start = 3 + shown.iter().map(|logged| fit::width(&when(logged))).max().unwrap_or(0);
        for (row, logged) in (0..).zip(shown) {
            pen.text(part, (1, row), &when(logged), Ink::Label);
            let cut = Rect { width: part.width.saturating_sub(9), ..part };
            pen.text(cut, (start, row), &list::what(model, &look, &logged.fact), Ink::Text);
            let who = logged.fact.by.and_then(|id| model.household.carer_name(id));
            let who = fit::fit(who.unwrap_or_default(), 7);
            pen.text(part, (part.width.saturating_sub(8), row), &who, Ink::Label);
        }
    }
}

/// Twins side by side.
fn columns(pen: &mut Pen<'_>, area: Rect, model: &Model, babies: &[BabyBoard]) {
    let count = u16::try_from(babies.len()).unwrap_or(1).max(1);
    let wide = area.width / count;
    let high = 15.min(area.height);
    for (baby, place) in babies.iter().zip(0..) {
        let part = Rect { x: area.x + place * wide, width: wide, height: high, ..area };
        let inside = Rect { x: part.x + 2, width: wide.saturating_sub(3), ..part };
        name(pen, inside, baby);
        since(pen, Rect { height: 9, ..below(inside, 1) }, model, baby);
        state::draw(pen, below(inside, 10), baby);
        let line = totals::line(&pen.look, &baby.today);
        for (row, words) in (13..high).zip(fit::wrap(&line, inside.width)) {
            pen.text(inside, (0, row), &words, Ink::Label);
        }
        if place > 0 {
            pen.wall(part, 0);
        }
    }
    let mut rest = below(area, high);
    for baby in babies {
        pen.rule(rest, 0);
        let name = format!(" {} ", fit::fit(&crate::view::head::name(&pen.look, baby), 20));
        pen.text(rest, (3, 0), &name, Ink::Strong);
        let part = Rect { height: rest.height.saturating_sub(1).min(4), ..below(rest, 1) };
        strip(pen, part, model, baby);
        rest = below(rest, 5);
    }
    if rest.height > 1 {
        last(pen, rest, model);
    }
}

/// Twins one above the other: digits on the left, state on the right; where
/// that does not fit, two lines each.
fn stacked(pen: &mut Pen<'_>, area: Rect, model: &Model, babies: &[BabyBoard]) {
    let count = u16::try_from(babies.len()).unwrap_or(1).max(1);
    let area = alerts::at_foot(pen, area, model);
    let share = (area.height / count).max(1);
    for (baby, place) in babies.iter().zip(0..) {
        let part = Rect { y: area.y + place * share, height: share, ..area };
        let part = part.intersection(area);
        if share >= 7 && area.width >= 56 {
            block(pen, part, model, baby);
        } else {
            lines(pen, part, baby);
        }
    }
}

fn block(pen: &mut Pen<'_>, area: Rect, model: &Model, baby: &BabyBoard) {
    let inside = inset(area);
    name(pen, inside, baby);
    let left = Rect { width: 24, height: 5, ..below(inside, 1) };
    clock(pen, left, model.board.babies.len(), baby);
    let side = Rect { x: inside.x + 25, width: inside.width.saturating_sub(25), ..inside };
    feed_lines(pen, Rect { height: 1, ..below(side, 1) }, model, baby);
    state::draw(pen, Rect { height: 3, ..below(side, 2) }, baby);
    if area.height >= 9 {
        strip(pen, Rect { height: area.height - 6, ..below(area, 6) }, model, baby);
    }
}

fn lines(pen: &mut Pen<'_>, area: Rect, baby: &BabyBoard) {
    let look = pen.look;
    let end = name(pen, Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area }, baby);
    let since = baby.last_feed.as_ref().map(|last| time::ago(look.now - last.fact.start));
    let since = since.unwrap_or_else(|| look.say(say::NO_FEED).to_owned());
    let end = pen.text(area, (end + 3, 0), &since, Ink::Clock);
    if let Some(last) = &baby.last_feed {
        pen.text(area, (end + 2, 0), &feed_words(&look, last, false), Ink::Text);
    }
    pen.text(area, (1, 1), &state::line(&look, baby), Ink::Label);
}

fn name(pen: &mut Pen<'_>, area: Rect, baby: &BabyBoard) -> u16 {
    let name = crate::view::head::name(&pen.look, baby);
    pen.text(area, (0, 0), &fit::fit(&name, 20), Ink::Strong)
}

const fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area }
}
