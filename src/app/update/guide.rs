//! `!` and F10: the page of signs and the crisis card, over whatever is open.

use crate::app::act::Act;
use crate::app::effect::Effect;
use crate::app::guide;
use crate::app::guide::Guide;
use crate::app::guide::Page;
use crate::app::model::Model;

/// Rows around the list.
const AROUND: u16 = 8;

/// Opens a page; what lies under it stays as it is.
///
/// A keyboard that was locked is free again: whoever opens it must get on.
pub fn open(model: &mut Model, page: Page) {
    model.guide = Some(Guide::on(page));
    model.keys.locked = false;
    model.keys.unlocking = false;
}

/// Does what a key means there.
pub fn act(model: &mut Model, act: Act) -> Vec<Effect> {
    let Some(open) = model.guide else {
        return vec![];
    };
    let last = guide::of(model, open.page).len().saturating_sub(1);
    let page = usize::from(model.ui.size.1.saturating_sub(AROUND).max(2)) / 2;
    let from = open.top.min(last);
    let top = match act {
        Act::Back | Act::Escape => {
            model.guide = None;
            return vec![];
        }
        Act::Next | Act::Previous | Act::RedFlags => {
            model.guide = Some(Guide::on(open.page.other()));
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
    model.guide = Some(Guide { top: top.min(last), ..open });
    vec![]
}
