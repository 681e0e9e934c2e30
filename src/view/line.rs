//! A line being typed, with what it would do: the command line, the filter,
//! an entry being edited.

use crate::app::model::Model;
use crate::app::overlay::Echo;
use crate::app::overlay::Edit;
use crate::app::overlay::Line;
use crate::text::catalogue::Text;
use crate::text::catalogue::popup as say;
use crate::view::fit;
use crate::view::list;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::sheet;
use crate::view::sheet::Place;
use crate::view::sheet::Row;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Columns of the box, by day.
const WIDE: u16 = 76;

/// Columns of any box at night.
pub const NIGHT: u16 = 54;

/// Draws the command line.
///
/// ```text
/// ┌ command ───────────────────────────────────┐
/// │ botle 90                                   │
/// │ ^^^^^                                      │
/// │ ? `botle`: did you mean `bottle`?          │
/// │ Enter does it   Esc back                   │
/// └────────────────────────────────────────────┘
/// ```
pub fn command(pen: &mut Pen<'_>, area: Rect, line: &Line) {
    let empty = say::COMMAND_EMPTY;
    draw(pen, area, say::COMMAND, line, Frame { before: vec![], empty, keys: say::LINE_KEYS });
}

/// Draws the filter.
pub fn filter(pen: &mut Pen<'_>, area: Rect, line: &Line) {
    let empty = say::FILTER_EMPTY;
    draw(pen, area, say::FILTER, line, Frame { before: vec![], empty, keys: say::FILTER_KEYS });
}

/// Draws an entry being edited: what it was, what it becomes.
pub fn edit(pen: &mut Pen<'_>, area: Rect, model: &Model, edit: &Edit) {
    let look = pen.look;
    let mut before = Vec::new();
    if let Some(logged) = model.timeline.get(edit.fact) {
        let when = crate::text::time::when(logged.fact.start, look.now, &look.style);
        let was = format!("{} · {when}", list::what(model, &look, &logged.fact));
        before.push(Row::of(look.fill(say::EDIT_WAS, &[&was]), Ink::Label).ranked(3));
    }
    if let Some(newer) = &edit.newer {
        before.push(Row::of(look.fill(say::WOULD_NOT, &[newer]), Ink::Trouble).ranked(1));
    }
    let empty = say::COMMAND_EMPTY;
    draw(pen, area, say::EDIT, &edit.line, Frame { before, empty, keys: say::EDIT_KEYS });
}

/// What stands around the line.
struct Frame {
    before: Vec<Row>,
    empty: Text,
    keys: Text,
}

fn draw(pen: &mut Pen<'_>, area: Rect, title: Text, line: &Line, frame: Frame) {
    let look = pen.look;
    let width = width(&look, WIDE).min(area.width);
    let inside = width.saturating_sub(4);
    let mut rows = frame.before;
    rows.extend(typed(line, inside, Vec::new()));
    rows.extend(answer(&look, line, look.say(frame.empty), inside));
    rows.push(Row::gap());
    rows.push(Row::of(look.say(frame.keys), Ink::Label).ranked(8));
    sheet::draw(pen, area, look.say(title), (width, Place::Foot), rows);
}

/// Returns the widest a box may be now.
#[must_use]
pub const fn width(look: &Look<'_>, by_day: u16) -> u16 {
    if look.night && by_day > NIGHT { NIGHT } else { by_day }
}

/// Returns the typed text after `label`, with the cursor in it, and the caret
/// under what is not understood.
#[must_use]
pub fn typed(line: &Line, width: u16, label: Vec<(String, Ink)>) -> Vec<Row> {
    let before: u16 = label.iter().map(|(words, _)| fit::width(words)).sum();
    let room = width.saturating_sub(before);
    let field = Field::of(line, room);
    let mut left = label;
    left.push((field.text.clone(), Ink::Strong));
    let mut rows = vec![Row { left, cursor: Some(before + field.cursor), ..Row::default() }];
    if let Echo::Not(_, range) = &line.echo {
        let (from, to) = (field.column(line, range.start), field.column(line, range.end));
        let caret = "^".repeat(usize::from((to.max(from + 1) - from).min(room.max(1))));
        let space = " ".repeat(usize::from(before + from));
        rows.push(Row::of(format!("{space}{caret}"), Ink::Trouble).ranked(4));
    }
    rows
}

/// Returns what the line would do, or why not, and the completions.
#[must_use]
pub fn answer(look: &Look<'_>, line: &Line, empty: &str, width: u16) -> Vec<Row> {
    let (words, ink) = match &line.echo {
        Echo::Empty => (empty.to_owned(), Ink::Label),
        Echo::Would(words) => (look.fill(say::WOULD, &[words.trim_start_matches("✓ ")]), Ink::Text),
        Echo::Not(words, _) => (look.fill(say::WOULD_NOT, &[words]), Ink::Text),
    };
    let mut rows: Vec<Row> = fit::wrap(&words, width)
        .into_iter()
        .enumerate()
        .map(|(place, words)| Row::of(words, ink).ranked(if place == 0 { 1 } else { 2 }))
        .collect();
    if !line.completions.is_empty() {
        let words = look.fill(say::COMPLETE, &[&line.completions.join("  ")]);
        rows.push(Row::of(words, Ink::Label).ranked(6));
    }
    rows
}

/// The part of a typed line that shows, scrolled so that the cursor does.
struct Field {
    text: String,
    /// Column of the cursor.
    cursor: u16,
    /// Columns that are scrolled away.
    skipped: u16,
}

impl Field {
    fn of(line: &Line, room: u16) -> Self {
        let value = line.input.value();
        let before: String = value.chars().take(line.input.cursor()).collect();
        let cursor = fit::width(&fit::clean(&before));
        // The cursor may stand behind the last character.
        let wanted = (cursor + 1).saturating_sub(room);
        let mut skipped = 0;
        let text: String = fit::clean(value)
            .chars()
            .skip_while(|c| {
                let skip = skipped < wanted;
                if skip {
                    skipped += fit::width(c.encode_utf8(&mut [0; 4]));
                }
                skip
            })
            .collect();
        Self { text: fit::fit(&text, room), cursor: cursor.saturating_sub(skipped), skipped }
    }

    /// Returns the column of a byte of the typed text.
    fn column(&self, line: &Line, byte: usize) -> u16 {
        let value = line.input.value();
        let before = value.get(..byte.min(value.len())).unwrap_or(value);
        fit::width(&fit::clean(before)).saturating_sub(self.skipped)
    }
}
