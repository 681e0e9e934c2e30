//! How wide words are in the typeface that ships: `DejaVu` Sans 2.37, free under
//! the licence beside it (`font/LICENSE`); only its used letters go into a PDF.

use crate::export::pack::flow::Measure;
use ttf_parser::Face;

/// The letters of the text.
pub const REGULAR: &[u8] = include_bytes!("font/DejaVuSans.ttf");

/// The letters of headings.
pub const BOLD: &[u8] = include_bytes!("font/DejaVuSans-Bold.ttf");

/// The two faces, as far as widths go.
#[derive(Debug, Clone)]
pub struct Faces {
    regular: Face<'static>,
    bold: Face<'static>,
}

impl Faces {
    /// Returns the faces that ship; `None` where they do not read.
    #[must_use]
    pub fn shipped() -> Option<Self> {
        let face = |bytes| Face::parse(bytes, 0).ok();
        Some(Self { regular: face(REGULAR)?, bold: face(BOLD)? })
    }
}

impl Measure for Faces {
    fn width(&self, words: &str, bold: bool, size: f32) -> f32 {
        let face = if bold { &self.bold } else { &self.regular };
        let advance = |c: char| {
            // What the face lacks is drawn as its box, glyph 0.
            let glyph = face.glyph_index(c).unwrap_or_default();
            f32::from(face.glyph_hor_advance(glyph).unwrap_or_default())
        };
        let units: f32 = words.chars().map(advance).sum();
        units * size / f32::from(face.units_per_em().max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_words_are_wider_and_bold_ones_more_so() {
        let faces = Faces::shipped().expect("the faces read");
        let width = |words, bold| faces.width(words, bold, 10.0);
        assert!(width("", false) == 0.0);
        assert!(width("iii", false) < width("mmm", false));
        assert!(width("mmm", false) < width("mmm", true));
        assert!((faces.width("mmm", false, 20.0) - 2.0 * width("mmm", false)).abs() < 0.001);
    }
}
