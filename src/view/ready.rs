//! What a readiness list waits for, in one calm line of Now: by day only.

use crate::app::checklist_words;
use crate::app::model::Model;
use crate::view::alerts;
use crate::view::fit;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Returns the line, where it is day and something is due.
fn line(pen: &Pen<'_>, model: &Model) -> Option<String> {
    let night = model.plan.plan.night.holding(model.zone(), model.now).is_some();
    if night || pen.look.night { None } else { checklist_words::on_now(model) }
}

/// Draws the line under a rule; returns what is left of the area.
pub fn on_now(pen: &mut Pen<'_>, area: Rect, model: &Model) -> Rect {
    let Some(line) = line(pen, model).filter(|_| area.height >= 5) else { return area };
    pen.rule(area, 0);
    pen.text(area, (1, 1), &cut(&line, area), Ink::Label);
    let rows = 2.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// Draws right of a heading, from `column` on, the alert that asks for
/// somebody; without one the line.
pub fn beside_heading(pen: &mut Pen<'_>, area: Rect, model: &Model, column: u16) {
    if alerts::beside_heading(pen, area, model, column) {
        return;
    }
    let room = Rect { x: area.x + column, width: area.width.saturating_sub(column), ..area };
    if let Some(line) = line(pen, model) {
        pen.text(room, (1, 0), &cut(&line, room), Ink::Label);
    }
}

fn cut(line: &str, area: Rect) -> String {
    fit::fit(line, area.width.saturating_sub(2))
}
