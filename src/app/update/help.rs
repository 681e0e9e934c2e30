//! `?`: the key table as a list that runs and is searched.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::keymap;
use crate::app::keymap::Binding;
use crate::app::keymap::Context;
use crate::app::keymap::table::TABLE;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::overlay::Help;
use crate::app::overlay::Line;
use crate::app::overlay::Overlay;
use crate::app::screen::Tab;
use crate::app::update::keys;

/// Returns the rows that the help shows, in the order of the table.
#[must_use]
pub fn rows(model: &Model, help: &Help) -> Vec<&'static Binding> {
    let filter = help.search.as_ref().map(|line| crate::app::filter::Filter::new(line.text()));
    let tone = model.ui.style.tone;
    let passes = |row: &&Binding| {
        filter.as_ref().is_none_or(|filter| {
            let key = keymap::pressed(&model.ui, row.key(model.ui.hand)).label();
            filter.passes(&format!("{key} {} {}", row.name, row.help.say(tone)))
        })
    };
    TABLE.iter().filter(passes).collect()
}

/// Does what a key means in the help.
pub fn act(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let Some(Overlay::Help(help)) = &model.overlay else {
        return vec![];
    };
    let rows = rows(model, help);
    let last = rows.len().saturating_sub(1);
    let page = usize::from(model.ui.size.1.saturating_sub(6).max(1));
    let from = help.selected.min(last);
    let to = match act {
        Act::Open => return run(model, stamp, rows.get(from).copied()),
        Act::Back | Act::Escape | Act::Help => {
            model.overlay = None;
            return vec![];
        }
        Act::Filter => {
            let search = Some(Line::default());
            model.overlay = Some(Overlay::Help(Help { selected: 0, search }));
            return vec![];
        }
        Act::Up | Act::Previous => from.saturating_sub(1),
        Act::Down | Act::Next => from + 1,
        Act::PageUp => from.saturating_sub(page),
        Act::PageDown => from + page,
        Act::First => 0,
        Act::Last => last,
        _ => from,
    };
    if let Some(Overlay::Help(help)) = &mut model.overlay {
        help.selected = to.min(last);
    }
    vec![]
}

/// Runs the selected row; one of a popup opens the popup and stores nothing.
pub fn run(model: &mut Model, stamp: Stamp, row: Option<&Binding>) -> Vec<Effect> {
    let Some(row) = row else {
        return vec![];
    };
    model.overlay = None;
    let act = match row.contexts.first() {
        Some(Context::Feed) => Act::Feed,
        Some(Context::Nappy) => Act::Nappy,
        Some(
            Context::Carer | Context::Toil | Context::CheckIn | Context::Recovery | Context::Shift,
        ) => Act::Show(Tab::Carers),
        _ => row.act,
    };
    keys::perform(model, stamp, Context::Screen, act)
}
