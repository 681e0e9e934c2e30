//! How this frame looks: what the views need of the device, worked out once.

use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::ui::Glyphs;
use crate::app::ui::Hand;
use crate::app::ui::Ui;
use crate::domain::span::Timestamp;
use crate::text::catalogue::Text;
use crate::text::style::Style;
use crate::view::theme::Theme;

/// The look of one frame.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The device.
    pub ui: &'a Ui,
    /// Now.
    pub now: Timestamp,
    /// Whether the night's rules hold.
    pub night: bool,
    /// The colours.
    pub theme: Theme,
    /// How values become words.
    pub style: Style,
}

impl<'a> Look<'a> {
    /// Returns the look of `model`.
    #[must_use]
    pub fn of(model: &'a Model) -> Self {
        let ui = &model.ui;
        let zone = model.zone();
        let night = model.dark();
        let ascii = ui.glyphs == Glyphs::Ascii || ui.style.ascii;
        Self {
            ui,
            now: model.now,
            night,
            theme: Theme { night, colour: ui.colour },
            style: Style { zone, ascii, units: model.household.units, ..ui.style },
        }
    }

    /// Returns the words of `text` in this device's tone.
    #[must_use]
    pub const fn say(&self, text: Text) -> &'static str {
        text.say(self.style.tone)
    }

    /// Returns the words of `text` with its places filled.
    #[must_use]
    pub fn fill(&self, text: Text, with: &[&str]) -> String {
        text.fill(self.style.tone, with)
    }

    /// Returns the key to press for what `standard` does with the left hand:
    /// moved by the family, or mirrored to the right hand.
    #[must_use]
    pub fn key(&self, standard: char) -> String {
        let moved = self.ui.moved.iter().find(|(_, stands)| *stands == Key::Char(standard));
        match (moved, self.ui.hand) {
            (Some((Key::Char(' '), _)), _) => "Space".to_owned(),
            (Some((Key::Char(key), _)), _) => key.to_string(),
            (Some((Key::F(number), _)), _) => format!("F{number}"),
            (Some((Key::Ctrl(key), _)), _) => format!("^{key}"),
            (Some((key, _)), _) => format!("{key:?}"),
            (None, Hand::Left) => standard.to_string(),
            (None, Hand::Right) => mirrored(standard),
        }
    }
}

/// Returns the key at the mirrored place of a QWERTY keyboard.
fn mirrored(key: char) -> String {
    let mirror = match key {
        'f' => 'j',
        'd' => 'k',
        's' => 'l',
        'a' => ';',
        'g' => 'h',
        't' => 'y',
        'T' => 'Y',
        'r' => 'u',
        'e' => 'i',
        'w' => 'o',
        'q' => 'p',
        'x' => '.',
        'c' => ',',
        'v' => 'm',
        'b' => 'n',
        'n' => 'b',
        '/' => 'z',
        'z' => return "Backspace".to_owned(),
        other => other,
    };
    mirror.to_string()
}
