//! The first screen ever: usable at once, three optional fields, no question.

use crate::app::act::Act;
use crate::app::model::Model;
use crate::text::catalogue::Text;
use crate::text::catalogue::frame;
use crate::text::catalogue::now as say;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Tells whether nothing was ever said of a baby in this household.
#[must_use]
pub fn applies(model: &Model) -> bool {
    let said = || model.timeline.all().iter().any(|one| one.fact.subject.baby().is_some());
    model.household.babies.is_empty() && !said()
}

/// Draws what the keys do and what may be filled in.
pub fn draw(pen: &mut Pen<'_>, area: Rect) {
    let look = pen.look;
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    let high = inside.height >= 14;
    let gap = u16::from(high);
    let end = pen.text(inside, (0, gap), look.say(say::SINCE_FEED), Ink::Label);
    pen.text(inside, (end + 3, gap), look.say(say::FIRST_EMPTY), Ink::Strong);
    let mut row = 1 + 2 * gap;
    row = keys(pen, inside, row);
    row += gap;
    if high {
        pen.text(inside, (0, row), look.say(say::FIRST_WHO), Ink::Label);
        pen.text(inside, (13, row), look.say(say::FIRST_OPTIONAL), Ink::Label);
        row += 1;
    }
    for text in [say::FIRST_NAME, say::FIRST_BORN, say::FIRST_CARERS] {
        pen.text(inside, (0, row), &look.fill(text, &[&look.key(Act::Command)]), Ink::Text);
        row += 1;
    }
    if high {
        more(pen, inside, row + 1);
    }
}

/// The three keys: in one line where they fit.
fn keys(pen: &mut Pen<'_>, area: Rect, row: u16) -> u16 {
    let look = pen.look;
    let undo = look.fill(say::FIRST_KEYS, &[&look.key(Act::Undo)]);
    let mut column = 0;
    for (act, text) in
        [(Act::Feed, frame::FEED), (Act::Sleep, frame::ASLEEP), (Act::Nappy, frame::NAPPY)]
    {
        column = pen.text(area, (column, row), &look.key(act), Ink::Strong) + 1;
        column = pen.text(area, (column, row), look.say(text), Ink::Text) + 4;
    }
    if area.width >= 56 {
        pen.text(area, (column + 1, row), &undo, Ink::Label);
        return row + 1;
    }
    pen.text(area, (0, row + 1), &undo, Ink::Label);
    row + 2
}

fn more(pen: &mut Pen<'_>, area: Rect, row: u16) {
    let look = pen.look;
    pen.text(area, (0, row), look.say(say::FIRST_MORE), Ink::Label);
    let rows: [(String, &str); 4] = [
        (look.fill(say::FIRST_HELP, &["?"]), ""),
        described(&look, say::FIRST_CLI, say::FIRST_CLI_WHY),
        described(&look, say::FIRST_IMPORT, say::FIRST_IMPORT_WHY),
        described(&look, say::FIRST_DEMO, say::FIRST_DEMO_WHY),
    ];
    for (row, (what, why)) in (row + 1..).zip(&rows) {
        pen.text(area, (0, row), what, Ink::Text);
        pen.text(area, (33, row), why, Ink::Label);
    }
}

fn described<'a>(look: &Look<'a>, what: Text, why: Text) -> (String, &'a str) {
    (look.say(what).to_owned(), look.say(why))
}
