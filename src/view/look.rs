//! How this frame looks: what the views need of the device, worked out once.

use crate::app::act::Act;
use crate::app::keymap;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::ui::Glyphs;
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

    /// Returns the key to press for `act` on a screen, as it is written.
    #[must_use]
    pub fn key(&self, act: Act) -> String {
        self.key_in(Context::Screen, act)
    }

    /// Returns the key to press for `act` in `context`, as it is written.
    #[must_use]
    pub fn key_in(&self, context: Context, act: Act) -> String {
        keymap::label(self.ui, context, act).unwrap_or_default()
    }
}
