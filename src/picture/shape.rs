//! Glyphs that are drawn, since fonts disagree on them: blocks, lines, dots.

/// A part of a cell in hundredths: from the left, from the top, width, height.
pub type Part = (u16, u16, u16, u16);

/// How a glyph is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Filled parts of the cell.
    Parts(Vec<Part>),
    /// A dot in the middle, its radius in hundredths of the cell's width.
    Dot(u16),
}

/// Returns the shape of a glyph that is not left to the font.
#[must_use]
pub fn shape(glyph: &str) -> Option<Shape> {
    let glyph = glyph.chars().next()?;
    let parts = match glyph {
        '█' => vec![(0, 0, 100, 100)],
        '▌' => vec![(0, 0, 40, 100)],
        '●' => return Some(Shape::Dot(34)),
        '·' => return Some(Shape::Dot(12)),
        '─' => vec![(0, 47, 100, 6)],
        '│' => vec![(44, 0, 12, 100)],
        '┌' => vec![(44, 47, 56, 6), (44, 47, 12, 53)],
        '┐' => vec![(0, 47, 56, 6), (44, 47, 12, 53)],
        '└' => vec![(44, 47, 56, 6), (44, 0, 12, 53)],
        '┘' => vec![(0, 47, 56, 6), (44, 0, 12, 53)],
        '\u{2800}'..='\u{28ff}' => braille(u32::from(glyph) - 0x2800),
        _ => return None,
    };
    Some(Shape::Parts(parts))
}

/// Dots as squares: those of one row touch, so that a night reads as one bar.
fn braille(bits: u32) -> Vec<Part> {
    const PLACES: [(u16, u16); 8] =
        [(0, 2), (0, 27), (0, 52), (50, 2), (50, 27), (50, 52), (0, 77), (50, 77)];
    PLACES
        .iter()
        .enumerate()
        .filter(|(bit, _)| bits >> bit & 1 == 1)
        .map(|(_, (left, top))| (*left, *top, 50, 20))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_braille_dot_has_its_own_place() {
        let Some(Shape::Parts(parts)) = shape("⣿") else { panic!("a shape") };
        let places: std::collections::BTreeSet<Part> = parts.into_iter().collect();
        assert_eq!(places.len(), 8);
        assert_eq!(shape("\u{2800}"), Some(Shape::Parts(vec![])));
        assert_eq!(shape("a"), None);
    }
}
