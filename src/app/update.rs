//! The one place where the model changes: dispatch only, the arms live below.

pub mod refresh;

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::msg::Stamp;

/// Takes in one message and returns what the shell must do about it.
///
/// No clock, no dice, no disk: the same model, stamp and message always give
/// the same answer.
#[must_use]
pub fn update(model: &mut Model, stamp: Stamp, msg: Msg) -> Vec<Effect> {
    model.now = stamp.at;
    model.reply = None;
    let effects = match msg {
        Msg::Terminate => vec![Effect::Quit],
        Msg::Resumed => vec![Effect::Repaint],
        _ => vec![],
    };
    refresh::moment(model);
    effects
}
