//! Screen 8: everything that was logged, newest first.

use crate::app::act::Act;
use crate::app::model::Model;
use crate::app::screen::LogScreen;
use crate::journal::timeline::Logged;
use crate::text::catalogue::log as say;
use crate::text::time;
use crate::view::list;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Draws the heading, the list, and where the selected entry comes from.
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, screen: &LogScreen) {
    let end = pen.text(area, (1, 0), pen.look.say(say::LOG), Ink::Strong);
    let position = list::position(&pen.look, model, screen.selected);
    pen.text(area, (end + 2, 0), &position, Ink::Label);
    filter(pen, area, 0, model);
    if model.list.is_empty() {
        empty(pen, area, 2, model);
        return;
    }
    let foot = u16::from(area.height > 8);
    let rows = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + foot), ..area };
    list::draw(pen, rows, model, screen.selected, true, true);
    if let Some(logged) = screen.selected.and_then(|id| model.timeline.get(id)).filter(|_| foot > 0)
    {
        let origin = origin(pen, model, logged);
        pen.text(area, (1, area.height - 1), &origin, Ink::Label);
    }
}

/// Says at the right of row `row` what the list is filtered for.
pub fn filter(pen: &mut Pen<'_>, area: Rect, row: u16, model: &Model) {
    let look = pen.look;
    if model.filter.is_empty() {
        pen.right(area, row, &look.fill(say::FILTER_ALL, &[&look.key(Act::Filter)]), Ink::Label);
    } else {
        let half = crate::view::fit::fit(&model.filter, area.width / 3);
        pen.right(area, row, &look.fill(say::FILTER, &[&half]), Ink::Strong);
    }
}

/// Says what fills the empty list, and the key.
pub fn empty(pen: &mut Pen<'_>, area: Rect, row: u16, model: &Model) {
    let look = pen.look;
    let words = if model.filter.is_empty() {
        let keys = [Act::Feed, Act::Sleep, Act::Nappy, Act::Command].map(|key| look.key(key));
        look.fill(say::EMPTY, &keys.each_ref().map(String::as_str))
    } else {
        look.fill(say::NO_MATCH, &[&model.filter, &look.key(Act::Filter)])
    };
    for (row, line) in (row..area.height).zip(crate::view::fit::wrap(&words, area.width - 2)) {
        pen.text(area, (1, row), &line, Ink::Label);
    }
}

fn origin(pen: &Pen<'_>, model: &Model, logged: &Logged) -> String {
    let look = pen.look;
    let written = time::when(logged.recorded_at, look.now, &look.style);
    let author = logged.author.and_then(|id| model.household.carer_name(id));
    let mut words = match author {
        Some(author) => look.fill(say::WRITTEN_BY, &[&written, author]),
        None => look.fill(say::WRITTEN, &[&written]),
    };
    if let Some(source) = &logged.fact.source {
        let row = source.row.to_string();
        words = format!("{words} · {}", look.fill(say::IMPORTED, &[&source.app, &row]));
    }
    words
}
