//! The colours of the terminal that a picture shows: light paper by day, the
//! screen's own black at night.

use ratatui::buffer::Cell;
use ratatui::style::Color;
use ratatui::style::Modifier;

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// The paper and the ink of a picture.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    /// What the terminal's default background is.
    pub paper: Rgb,
    /// What the terminal's default foreground is.
    pub ink: Rgb,
}

impl Palette {
    /// Returns the palette of the day or of the night.
    #[must_use]
    pub const fn of(night: bool) -> Self {
        if night {
            Self { paper: (0, 0, 0), ink: (0xb8, 0x60, 0) }
        } else {
            Self { paper: (0xfb, 0xfa, 0xf6), ink: (0x1f, 0x23, 0x28) }
        }
    }

    /// Returns the colour of what a cell shows.
    #[must_use]
    pub fn ink(self, cell: &Cell) -> Rgb {
        let ink = rgb(cell.fg, self.ink);
        if cell.modifier.contains(Modifier::DIM) { between(ink, self.paper) } else { ink }
    }

    /// Returns the colour behind a cell.
    #[must_use]
    pub const fn paper(self, cell: &Cell) -> Rgb {
        rgb(cell.bg, self.paper)
    }
}

/// Returns a colour as SVG writes it.
#[must_use]
pub fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Three parts ink, two parts paper: what terminals make of faint text.
fn between(ink: Rgb, paper: Rgb) -> Rgb {
    let mix = |ink: u8, paper: u8| {
        u8::try_from((u16::from(ink) * 3 + u16::from(paper) * 2) / 5).unwrap_or(ink)
    };
    (mix(ink.0, paper.0), mix(ink.1, paper.1), mix(ink.2, paper.2))
}

/// Returns the red, green and blue of a colour, `default` for the terminal's own.
const fn rgb(colour: Color, default: Rgb) -> Rgb {
    match colour {
        Color::Rgb(red, green, blue) => (red, green, blue),
        Color::Black => (0, 0, 0),
        Color::Red => (0xb4, 0x1f, 0x1f),
        Color::Yellow => (0x9a, 0x6a, 0x00),
        Color::Blue => (0x5b, 0x85, 0xb8),
        _ => default,
    }
}
