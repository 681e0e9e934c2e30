//! Digits that are read across the room: three by five pixels each.

use crate::view::pen::Pen;
use crate::view::theme::Ink;
use ratatui::layout::Rect;

/// Rows of a glyph in pixels.
const ROWS: u16 = 5;

/// Cells of one pixel, columns and rows, for the sizes 1 to 4.
const PIXELS: [(u16, u16); 4] = [(1, 1), (2, 1), (3, 1), (5, 2)];

/// The most of a screen, in thousandths, that digits may light at night.
const MOST_LIT: u32 = 150;

/// The size of the digits: 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scale(u8);

impl Scale {
    /// Three columns a digit.
    pub const ONE: Self = Self(1);
    /// Six columns a digit.
    pub const TWO: Self = Self(2);

    /// Returns the largest size at which `text` fits into `area`, if one does.
    #[must_use]
    pub fn largest(text: &str, area: Rect) -> Option<Self> {
        (1..=4).rev().map(Self).find(|scale| {
            let (width, height) = scale.measure(text);
            width <= area.width && height <= area.height
        })
    }

    /// As [`Self::largest`] for one of `clocks` on the screen: at night no
    /// larger than the room can bear.
    #[must_use]
    pub fn bearable(pen: &Pen<'_>, area: Rect, text: &str, clocks: usize) -> Option<Self> {
        let largest = Self::largest(text, area)?;
        let dim = |scale: &Self| !pen.look.night || lit(pen, text, *scale, clocks) <= MOST_LIT;
        (1..=largest.0).rev().map(Self).find(dim).or(Some(Self::ONE))
    }

    /// Returns the columns and rows that `text` takes.
    #[must_use]
    pub fn measure(self, text: &str) -> (u16, u16) {
        let (wide, high) = self.pixel();
        let pixels = text.chars().map(|c| columns(c) + 1).sum::<u16>().saturating_sub(1);
        (pixels * wide, ROWS * high)
    }

    const fn pixel(self) -> (u16, u16) {
        PIXELS[(self.0 - 1) as usize]
    }
}

/// Draws `text` (digits, `:`, `d`, `h`, space) at the top left of `area`, one
/// of `clocks` on the screen.
///
/// ```text
///   █    ███ ███
///  ██  █ █   █ █
///   █    ███ █ █
///   █  █   █ █ █
///  ███   ███ ███
/// ```
pub fn draw(pen: &mut Pen<'_>, area: Rect, text: &str, scale: Scale, clocks: usize) {
    let (wide, high) = scale.pixel();
    let ink = ink(pen, text, scale, clocks);
    let lit = "█".repeat(usize::from(wide));
    let mut left = 0;
    for c in text.chars() {
        for (row, bits) in (0..).zip(glyph(c)) {
            for column in
                (0..columns(c)).filter(|column| bits >> (columns(c) - 1 - column) & 1 == 1)
            {
                for line in 0..high {
                    pen.text(area, (left + column * wide, row * high + line), &lit, ink);
                }
            }
        }
        left += (columns(c) + 1) * wide;
    }
}

/// The more of the screen the digits light, the dimmer their ink, so that the
/// room gets the same light from every size.
fn ink(pen: &Pen<'_>, text: &str, scale: Scale, clocks: usize) -> Ink {
    match lit(pen, text, scale, clocks) {
        _ if !pen.look.night => Ink::Clock,
        0..35 => Ink::Clock,
        35..60 => Ink::Text,
        _ => Ink::Label,
    }
}

/// Thousandths of the screen that `clocks` such texts light.
fn lit(pen: &Pen<'_>, text: &str, scale: Scale, clocks: usize) -> u32 {
    let (wide, high) = scale.pixel();
    let pixels: u32 = text.chars().flat_map(glyph).map(u32::count_ones).sum();
    let clocks = u32::try_from(clocks).unwrap_or(u32::MAX);
    let cells = (pixels * u32::from(wide) * u32::from(high) * 1000).saturating_mul(clocks);
    cells / pen.buf.area.area().max(1)
}

const fn columns(c: char) -> u16 {
    if matches!(c, ':' | ' ') { 1 } else { 3 }
}

/// Rows of pixels, the lowest bit on the right.
const fn glyph(c: char) -> [u32; 5] {
    match c {
        '0' => [0b111, 0b101, 0b101, 0b101, 0b111],
        '1' => [0b010, 0b110, 0b010, 0b010, 0b111],
        '2' => [0b111, 0b001, 0b111, 0b100, 0b111],
        '3' => [0b111, 0b001, 0b111, 0b001, 0b111],
        '4' => [0b101, 0b101, 0b111, 0b001, 0b001],
        '5' => [0b111, 0b100, 0b111, 0b001, 0b111],
        '6' => [0b111, 0b100, 0b111, 0b101, 0b111],
        '7' => [0b111, 0b001, 0b001, 0b001, 0b001],
        '8' => [0b111, 0b101, 0b111, 0b101, 0b111],
        '9' => [0b111, 0b101, 0b111, 0b001, 0b111],
        ':' => [0, 1, 0, 1, 0],
        'd' => [0b001, 0b001, 0b111, 0b101, 0b111],
        'h' => [0b100, 0b100, 0b111, 0b101, 0b101],
        _ => [0; 5],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        for (width, height, size) in [
            (12, 5, None),
            (13, 5, Some(1)),
            (13, 4, None),
            (26, 5, Some(2)),
            (38, 5, Some(2)),
            (39, 5, Some(3)),
            (65, 9, Some(3)),
            (65, 10, Some(4)),
        ] {
            let found = Scale::largest("1:50", Rect::new(0, 0, width, height));
            assert_eq!(found, size.map(Scale), "{width}x{height}");
        }
    }

    #[test]
    fn no_two_glyphs_are_alike() {
        let glyphs: std::collections::BTreeSet<_> = "0123456789:dh".chars().map(glyph).collect();
        assert_eq!(glyphs.len(), 13);
    }
}
