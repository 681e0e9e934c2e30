//! Models for tests of screens, and what their cells say.
#![expect(dead_code, reason = "each test crate uses a part")]

use dadops::app::model::Model;
use dadops::app::ui::Night;
use dadops::picture::gallery;
use ratatui::buffer::Buffer;

/// The sizes of the gates.
pub const SIZES: [(u16, u16); 5] = [(140, 40), (100, 30), (80, 24), (60, 20), (40, 10)];

/// Returns the cells of `model`.
pub fn cells(model: &Model) -> Buffer {
    gallery::drawn(model)
}

/// Returns what `model` draws as text, without the spaces at the ends of lines.
pub fn text(model: &Model) -> String {
    words(&cells(model))
}

/// Returns the text of cells, the second half of a wide character left out.
pub fn words(buffer: &Buffer) -> String {
    use unicode_width::UnicodeWidthStr;
    let mut text = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(symbol.width().max(1)).expect("a cell's width");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Returns the model in night colours.
pub fn at_night(mut model: Model) -> Model {
    model.ui.night = Night::On;
    model
}
