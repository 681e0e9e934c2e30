//! The big clock beside the bed: how long ago was the last feed, from across
//! the room?

use crate::app::model::Model;
use crate::board::baby::BabyBoard;
use crate::text::catalogue::bedside as say;
use crate::text::catalogue::now;
use crate::text::time;
use crate::text::words;
use crate::view::alerts;
use crate::view::digits;
use crate::view::digits::Scale;
use crate::view::head;
use crate::view::hints;
use crate::view::now::digital;
use crate::view::pen::Pen;
use crate::view::state;
use crate::view::theme::Ink;
use crate::view::toast;
use ratatui::layout::Rect;

/// Draws one clock a baby, what was said with the time, and the keys while
/// they are lit.
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model) {
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    let foot = 2.min(area.height);
    let asks = u16::from(alerts::asks(model) && area.height > 4);
    if asks > 0 {
        let row = Rect { y: area.bottom() - foot - 1, height: 1, ..area };
        let row = Rect { x: row.x + 1, width: row.width.saturating_sub(2), ..row };
        alerts::first(pen, row, model);
    }
    let babies = &model.board.babies;
    let count = u16::try_from(babies.len()).unwrap_or(1).max(1);
    let share = (area.height - foot - asks) / count;
    for (baby, place) in babies.iter().zip(0..) {
        let part = Rect { y: area.y + place * share, height: share, ..inside };
        one(pen, part, baby, model);
    }
    let clock = time::clock(pen.look.now, &pen.look.style);
    let line = Rect { y: area.bottom() - foot, height: 1, ..inside };
    let room = Rect { width: line.width.saturating_sub(8), x: line.x.saturating_sub(1), ..line };
    toast::draw(pen, room, model);
    pen.right(line, 0, &clock, Ink::Text);
    if foot > 1 {
        let row = Rect { y: area.bottom() - 1, height: 1, ..area };
        hints::draw(pen, row, model);
    }
}

fn one(pen: &mut Pen<'_>, area: Rect, baby: &BabyBoard, model: &Model) {
    let look = pen.look;
    let roomy = area.height >= 12;
    let mut row = u16::from(roomy);
    let mut heading = look.say(say::SINCE_FEED).to_owned();
    if model.board.babies.len() > 1 {
        heading = format!("{}  {heading}", head::name(&look, baby));
    }
    pen.text(area, (0, row), &heading, Ink::Label);
    row += 1 + u16::from(roomy);
    let lines = 2 + u16::from(roomy);
    let room = area.height.saturating_sub(row + lines);
    let digits = Rect { y: area.y + row, height: room, ..area }.intersection(area);
    row += clock(pen, digits, model.board.babies.len(), baby) + u16::from(roomy);
    if let Some(last) = &baby.last_feed {
        let what = words::detail(&last.fact, &look.style);
        let when = time::when(last.fact.start, look.now, &look.style);
        let who = last.fact.by.and_then(|id| model.household.carer_name(id));
        let line = match who {
            Some(who) => look.fill(say::LAST, &[&what, &when, who]),
            None => look.fill(say::LAST_NOBODY, &[&what, &when]),
        };
        pen.text(area, (0, row), &line, Ink::Text);
        row += 1;
    }
    let sleep = match state::sleep(&look, baby.state) {
        Some((word, length, _)) => format!("{word} {length}"),
        None => look.say(now::SLEEP_UNKNOWN).to_owned(),
    };
    pen.text(area, (0, row), &sleep, Ink::Text);
}

/// Draws the digits as large as they go; returns the rows they take.
fn clock(pen: &mut Pen<'_>, area: Rect, clocks: usize, baby: &BabyBoard) -> u16 {
    let look = pen.look;
    let Some(last) = &baby.last_feed else {
        pen.text(area, (0, 0), look.say(now::NO_FEED), Ink::Strong);
        return 1;
    };
    let since = look.now - last.fact.start;
    let words = digital(since);
    let Some(scale) = Scale::bearable(pen, area, &words, clocks) else {
        pen.text(area, (0, 0), &time::ago(since), Ink::Clock);
        return 1;
    };
    digits::draw(pen, area, &words, scale, clocks);
    scale.measure(&words).1
}
