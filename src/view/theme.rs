//! Colours by meaning. By day they are the terminal's own; at night they are
//! ours: amber and red on black, no blue, and the brightest are the fewest.

use crate::app::ui::Colour;
use ratatui::style::Color;
use ratatui::style::Modifier;
use ratatui::style::Style;

/// What a cell means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The one number that is read across the room.
    Clock,
    /// What is read.
    Text,
    /// A heading, the selected row, a key.
    Strong,
    /// What explains what is read.
    Label,
    /// Lines.
    Faint,
    /// An area: sleep on a strip.
    Fill,
    /// Something is not as it should be; always beside its word.
    Trouble,
}

/// The colours of one frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// The night palette.
    pub night: bool,
    /// What the terminal can show.
    pub colour: Colour,
}

impl Theme {
    /// Returns the style of a cell with this meaning.
    #[must_use]
    pub fn style(self, ink: Ink) -> Style {
        if self.night { self.at_night(ink) } else { self.by_day(ink) }
    }

    /// Returns the style of every cell before anything is drawn.
    #[must_use]
    pub fn ground(self) -> Style {
        self.style(Ink::Text)
    }

    /// Returns the mark of the selected row on top of `style`.
    #[must_use]
    pub fn selected(self, style: Style) -> Style {
        if self.night {
            style.add_modifier(Modifier::UNDERLINED)
        } else {
            style.remove_modifier(Modifier::DIM).add_modifier(Modifier::BOLD)
        }
    }

    /// The terminal's default colours and weights; blue never as text, and
    /// nothing that a light background would swallow.
    fn by_day(self, ink: Ink) -> Style {
        let plain = Style::reset();
        let coloured = |colour| if self.colour == Colour::None { plain } else { plain.fg(colour) };
        match ink {
            Ink::Text => plain,
            Ink::Clock | Ink::Strong => plain.add_modifier(Modifier::BOLD),
            Ink::Label | Ink::Faint => plain.add_modifier(Modifier::DIM),
            Ink::Fill => coloured(Color::Blue),
            Ink::Trouble => coloured(Color::Red).add_modifier(Modifier::BOLD),
        }
    }

    /// Amber ink on black. Of the 256 the spec's label 94 has too much green
    /// (0.7 of its red), so labels share the text's 130 there.
    fn at_night(self, ink: Ink) -> Style {
        let (truecolour, indexed, ansi) = match ink {
            Ink::Clock => ((0xff, 0x87), 208, Color::Yellow),
            Ink::Text | Ink::Strong => ((0xb8, 0x60), 130, Color::Yellow),
            Ink::Label => ((0x8a, 0x46), 130, Color::Yellow),
            Ink::Faint | Ink::Fill => ((0x4a, 0x26), 52, Color::Red),
            Ink::Trouble => ((0xe0, 0x30), 160, Color::Red),
        };
        let (foreground, background) = match self.colour {
            Colour::None => return Style::reset(),
            Colour::Ansi16 => (ansi, Color::Black),
            Colour::Ansi256 => (Color::Indexed(indexed), Color::Indexed(16)),
            Colour::True => {
                let (red, green) = truecolour;
                (Color::Rgb(red, green, 0), Color::Rgb(0, 0, 0))
            }
        };
        Style::reset().fg(foreground).bg(background)
    }
}
