//! L6: the model as cells; it only reads. Each screen and widget has a file.

pub mod actogram;
pub mod alerts;
pub mod bedside;
pub mod carer_popup;
pub mod carers;
pub mod cycle;
pub mod digits;
pub mod finish;
pub mod first_run;
pub mod dose;
pub mod fit;
pub mod handover;
pub mod guide;
pub mod head;
pub mod heat;
pub mod help;
pub mod hints;
pub mod importing;
pub mod line;
pub mod list;
pub mod log;
pub mod look;
pub mod now;
pub mod pen;
pub mod popup;
pub mod private;
pub mod run;
mod sheet;
pub mod reader;
pub mod ready;
pub mod root;
pub mod size;
pub mod slo;
pub mod state;
pub mod status;
pub mod strip;
pub mod theme;
pub mod time;
pub mod toast;
pub mod together;
pub mod totals;
pub mod trend;

use crate::app::model::Model;
use ratatui::Frame;

/// Draws the whole frame, every cell of it, and places the real cursor.
pub fn draw(model: &Model, frame: &mut Frame) {
    let area = frame.area();
    let cursor = root::draw(model, area, frame.buffer_mut());
    if let Some(cursor) = cursor.filter(|cursor| area.contains(*cursor)) {
        frame.set_cursor_position(cursor);
    }
}
