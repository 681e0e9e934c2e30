//! A square code that a phone's camera reads.

use qrcode::Color;
use qrcode::EcLevel;
use qrcode::QrCode;

/// Light modules around a code, without which no camera finds it.
///
/// Source: ISO/IEC 18004, the quiet zone.
pub const QUIET: usize = 4;

/// A square of dark and light modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    width: usize,
    dark: Vec<bool>,
}

impl Code {
    /// Returns the code of a text; `None` for more than a code holds. A code
    /// with up to 15 in 100 modules lost still reads.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Some(Self { width: code.width(), dark })
    }

    /// Returns how many modules a side has, the quiet zone not counted.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Returns how many modules a side has with the quiet zone.
    #[must_use]
    pub const fn side(&self) -> usize {
        self.width + 2 * QUIET
    }

    /// Tells whether a module is dark; all beyond the code are light.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = x < self.width && y < self.width;
        inside && self.dark.get(y * self.width + x).copied().unwrap_or_default()
    }

    /// Returns the runs of dark modules: x, y, and how many to the right.
    #[must_use]
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs = Vec::new();
        for y in 0..self.width {
            let mut x = 0;
            while x < self.width {
                let long = (x..self.width).take_while(|x| self.is_dark(*x, y)).count();
                if long > 0 {
                    runs.push((x, y, long));
                }
                x += long.max(1);
            }
        }
        runs
    }

    /// Returns the dark modules as the path of an SVG of [`Code::side`] a side.
    #[must_use]
    pub fn path(&self) -> String {
        let run = |(x, y, long): (usize, usize, usize)| {
            format!("M{} {}h{long}v1h-{long}z", x + QUIET, y + QUIET)
        };
        self.runs().into_iter().map(run).collect()
    }

    /// Returns the code for a terminal with light letters on a dark ground: two
    /// rows in one with half blocks, or two columns of `#` a module in ASCII.
    #[must_use]
    pub fn terminal(&self, ascii: bool) -> String {
        let side = self.side();
        let light = |x: usize, y: usize| {
            // Before the code, `wrapping_sub` is far beyond it.
            !self.is_dark(x.wrapping_sub(QUIET), y.wrapping_sub(QUIET))
        };
        let row = |y: usize| -> String {
            let of = |x: usize| match (ascii, light(x, y), y + 1 < side && light(x, y + 1)) {
                (true, true, _) => "##",
                (true, false, _) => "  ",
                (false, true, true) => "█",
                (false, true, false) => "▀",
                (false, false, true) => "▄",
                (false, false, false) => " ",
            };
            (0..side).map(of).collect::<String>() + "\n"
        };
        (0..side).step_by(if ascii { 1 } else { 2 }).map(row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_in_one_run_and_on_the_terminal() {
        let code = Code::of("tel:999").expect("a code");
        let dark = (0..code.width()).flat_map(|y| (0..code.width()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.is_dark(*x, *y)).count();
        assert_eq!(code.runs().iter().map(|(.., long)| long).sum::<usize>(), dark);
        let ascii = code.terminal(true);
        assert_eq!(ascii.matches("  ").count(), dark, "{ascii}");
        let side = code.side();
        assert!(ascii.lines().all(|line| line.len() == 2 * side));
        let blocks = code.terminal(false);
        assert_eq!(blocks.lines().count(), side.div_ceil(2));
        assert!(blocks.lines().all(|line| line.chars().count() == side), "{blocks}");
        let lit = |c| match c {
            '█' => 2,
            '▀' | '▄' => 1,
            _ => 0,
        };
        assert_eq!(blocks.chars().map(lit).sum::<usize>(), side * side - dark);
    }

    #[test]
    fn three_corners_have_their_squares_and_too_much_is_none() {
        let code = Code::of("BEGIN:VCARD").expect("a code");
        let last = code.width() - 1;
        for (x, y) in [(0, 0), (last, 0), (0, last)] {
            assert!(code.is_dark(x, y));
        }
        assert!(!code.is_dark(code.width(), 0));
        assert_eq!(Code::of(&"x".repeat(4_000)), None);
    }
}
