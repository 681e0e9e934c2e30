//! What is worked out from the model, and only when something it stands on changed.

use crate::app::model::Model;
use crate::app::model::Worked;
use crate::board::Board;

/// The data changed: everything is worked out anew.
pub fn data(model: &mut Model) {
    model.ui.style.zone = model.zone();
    model.ui.style.units = model.household.units;
    board(model);
}

/// Time or size may have changed: the board is worked out when they did.
pub fn moment(model: &mut Model) {
    if model.worked.minute != minute(model) || model.worked.size != model.ui.size {
        board(model);
    }
}

fn board(model: &mut Model) {
    let cell = model.ui.strip_cell();
    let zone = model.zone();
    model.board = Board::compute(&model.timeline, &model.household, zone, model.now, cell);
    model.worked =
        Worked { minute: minute(model), size: model.ui.size, boards: model.worked.boards + 1 };
}

fn minute(model: &Model) -> i64 {
    model.now.timestamp().div_euclid(60)
}
