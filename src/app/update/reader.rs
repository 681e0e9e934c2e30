//! A text to be read over a screen: scrolled, and closed.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::overlay::Reader;
use crate::text::wrap::indented;

/// Columns beside the text: border and margin at each side.
pub const BESIDE: u16 = 4;

/// Most columns of the box.
pub const WIDE: u16 = 100;

/// Columns by which the rest of a long line is moved in.
const HANG: usize = 2;

/// Opens a text with its title.
pub fn open(model: &mut Model, title: String, text: &str) {
    let lines = text.lines().map(str::to_owned).collect();
    model.overlay = Some(Overlay::Reader(Reader { title, lines, top: 0, incident: None }));
}

/// Returns the lines as they are shown, long ones broken, indentation kept.
#[must_use]
pub fn lines(model: &Model, open: &Reader) -> Vec<String> {
    let width = usize::from(model.ui.size.0.min(WIDE).saturating_sub(BESIDE)).max(20);
    open.lines.iter().flat_map(|line| indented(line, width, HANG)).collect()
}

/// Returns how many lines are shown at once, beside the frame and the keys.
#[must_use]
pub const fn room(rows: u16) -> u16 {
    let around = if rows < 14 { 3 } else { 4 };
    let room = rows.saturating_sub(around);
    if room == 0 { 1 } else { room }
}

/// Does what a key means there.
pub fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Some(Overlay::Reader(open)) = &model.overlay else {
        return vec![];
    };
    let page = usize::from(room(model.ui.size.1));
    let last = lines(model, open).len().saturating_sub(page);
    let from = open.top.min(last);
    let top = match act {
        Act::Back | Act::Escape => {
            model.overlay = None;
            return vec![];
        }
        Act::Up => from.saturating_sub(1),
        Act::Down => from + 1,
        Act::PageUp => from.saturating_sub(page),
        Act::PageDown | Act::Open => from + page,
        Act::First => 0,
        Act::Last => last,
        _ => from,
    };
    if let Some(Overlay::Reader(open)) = &mut model.overlay {
        open.top = top.min(last);
    }
    vec![]
}
