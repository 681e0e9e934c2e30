//! The keys: a list from the key table, that runs and is searched.

use crate::app::act::Act;
use crate::app::key::Key;
use crate::app::keymap;
use crate::app::keymap::Binding;
use crate::app::model::Model;
use crate::app::overlay::Help;
use crate::app::update::help::rows;
use crate::text::catalogue::log;
use crate::text::catalogue::popup as say;
use crate::view::line;
use crate::view::look::Look;
use crate::view::pen::Pen;
use crate::view::sheet;
use crate::view::sheet::Place;
use crate::view::sheet::Row;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Columns of the list.
const WIDE: u16 = 64;

/// Rows around the list: border, search, gap, keys.
const AROUND: u16 = 6;

/// Draws the keys around the selected one.
///
/// ```text
/// ┌ keys ───────────────────────────────────────────┐
/// │▌f       feed …                                  │
/// │ s       asleep ⇄ awake                          │
/// │                                                 │
/// │ Space runs it   / search            2 of 40     │
/// └─────────────────────────────────────────────────┘
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, model: &Model, help: &Help) {
    let look = pen.look;
    let found = rows(model, help);
    let selected = help.selected.min(found.len().saturating_sub(1));
    let room = usize::from(area.height.saturating_sub(AROUND).max(3));
    let top = selected.saturating_sub(room / 2).min(found.len().saturating_sub(room));
    let width = line::width(&look, WIDE).min(area.width);
    let mut lines = Vec::new();
    if let Some(search) = &help.search {
        let label = vec![(look.say(say::HELP_SEARCH).to_owned(), Ink::Label)];
        lines.extend(line::typed(search, width.saturating_sub(4), label));
    }
    let shown = found.iter().enumerate().skip(top).take(room);
    lines.extend(shown.map(|(place, row)| Row {
        selected: place == selected,
        // Rows far from the selected one are the first to go.
        rank: if place == selected { 0 } else { 5 },
        ..key_row(&look, row)
    }));
    if found.is_empty() {
        lines.push(Row::of(look.say(say::HELP_NONE), Ink::Label));
    }
    lines.push(Row::gap());
    let keys = look.fill(say::HELP_KEYS, &[&look.key(Act::Filter), &look.key(Act::Back)]);
    let place = [(selected + 1).min(found.len()).to_string(), found.len().to_string()];
    let right = look.fill(log::POSITION, &[&place[0], &place[1]]);
    lines.push(Row { right, rank: 8, ..Row::of(keys, Ink::Label) });
    sheet::draw(pen, area, look.say(say::HELP), (width, Place::Middle), lines);
}

fn key_row(look: &Look<'_>, row: &Binding) -> Row {
    let own = row.key(look.ui.hand);
    let main = keymap::pressed(look.ui, own);
    let also = row.keys(look.ui.hand).filter(|key| *key != own);
    let also: Vec<String> = also.map(Key::label).collect();
    let key = format!("{:<9}", main.label());
    let right = also.join(" ");
    Row { right, ..Row::of(key, Ink::Strong).and(look.say(row.help), Ink::Text) }
}
