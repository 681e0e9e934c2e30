//! `y`: the selected line to the clipboard.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::update::refresh;
use crate::app::update::say;
use crate::app::update::shift;
use crate::app::words;
use crate::text::catalogue::app as text;

/// Copies the entry under the cursor, else the last one.
pub fn line(model: &mut Model) -> Vec<Effect> {
    let last = || shift::target(model).0.first().copied();
    let fact = refresh::selected(model).or_else(last);
    let line =
        fact.and_then(|id| model.timeline.get(id)).map(|logged| words::line(model, &logged.fact));
    let Some(line) = line else {
        say::text(model, Outcome::Nothing, text::NOTHING_SELECTED, &[]);
        return vec![];
    };
    say::text(model, Outcome::Said, text::COPIED, &[&line]);
    vec![Effect::Copy(line)]
}
