//! Which layout a terminal gets: there is one for every size down to a line.

use ratatui::layout::Rect;

/// A layout, the largest that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// One line: the status line.
    Line,
    /// 40×10: clock, sleep, hints.
    Xs,
    /// 60×20.
    S,
    /// 80×24: the right column folds under.
    M,
    /// 100×30.
    L,
    /// 140×40: the actogram stands beside Now.
    Xl,
}

impl Size {
    /// Returns the layout of `area`.
    #[must_use]
    pub const fn of(area: Rect) -> Self {
        match (area.width, area.height) {
            (140.., 40..) => Self::Xl,
            (100.., 30..) => Self::L,
            (80.., 24..) => Self::M,
            (60.., 20..) => Self::S,
            (40.., 10..) => Self::Xs,
            _ => Self::Line,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_edges_of_every_layout() {
        for (width, height, size) in [
            (140, 40, Size::Xl),
            (139, 40, Size::L),
            (300, 39, Size::L),
            (100, 30, Size::L),
            (99, 30, Size::M),
            (80, 24, Size::M),
            (80, 23, Size::S),
            (60, 20, Size::S),
            (59, 20, Size::Xs),
            (40, 10, Size::Xs),
            (40, 9, Size::Line),
            (39, 10, Size::Line),
            (1, 1, Size::Line),
        ] {
            assert_eq!(Size::of(Rect::new(0, 0, width, height)), size, "{width}x{height}");
        }
    }
}
