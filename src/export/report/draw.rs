//! What a chart is made of: boxes, dots, lines, words on a plane of its own units.

use std::fmt;

/// A length or a place in a chart's own units, written to a tenth.
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd)]
pub struct Unit(pub f64);

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Adding nothing makes a negative zero a plain one.
        let tenths = (self.0 * 10.0).round() + 0.0;
        if tenths % 10.0 == 0.0 {
            write!(f, "{:.0}", tenths / 10.0)
        } else {
            write!(f, "{:.1}", tenths / 10.0)
        }
    }
}

/// An upright box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Box {
    /// Left edge.
    pub x: Unit,
    /// Upper edge.
    pub y: Unit,
    /// Width.
    pub w: Unit,
    /// Height.
    pub h: Unit,
}

impl Box {
    /// Returns the box with its upper left corner at `(x, y)`.
    #[must_use]
    pub const fn new((x, y): (f64, f64), (w, h): (f64, f64)) -> Self {
        Self { x: Unit(x), y: Unit(y), w: Unit(w), h: Unit(h) }
    }
}

/// Where words stand against their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// They are in the middle of it.
    Middle,
    /// They end there.
    End,
}

impl Anchor {
    /// Returns its name in SVG.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// One kind of mark; `class` names its look in the style sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// Boxes that look alike.
    Boxes {
        /// Their look.
        class: &'static str,
        /// Where they are.
        boxes: Vec<Box>,
    },
    /// Dots that look alike.
    Dots {
        /// Their look.
        class: &'static str,
        /// Half their width.
        r: Unit,
        /// Their middles.
        at: Vec<(Unit, Unit)>,
    },
    /// A line from point to point.
    Line {
        /// Its look.
        class: &'static str,
        /// The points in order.
        points: Vec<(Unit, Unit)>,
    },
    /// Words, on a base line.
    Words {
        /// Their look.
        class: &'static str,
        /// Where.
        at: (Unit, Unit),
        /// Which way.
        anchor: &'static str,
        /// What they say.
        text: String,
    },
}

impl Mark {
    /// Returns boxes, `None` when there are none.
    #[must_use]
    pub fn boxes(class: &'static str, boxes: Vec<Box>) -> Option<Self> {
        (!boxes.is_empty()).then_some(Self::Boxes { class, boxes })
    }

    /// Returns dots, `None` when there are none.
    #[must_use]
    pub fn dots(class: &'static str, r: f64, at: &[(f64, f64)]) -> Option<Self> {
        let places = || at.iter().map(|(x, y)| (Unit(*x), Unit(*y))).collect();
        (!at.is_empty()).then(|| Self::Dots { class, r: Unit(r), at: places() })
    }

    /// Returns a line through `points`.
    #[must_use]
    pub fn line(class: &'static str, points: &[(f64, f64)]) -> Self {
        let points = points.iter().map(|(x, y)| (Unit(*x), Unit(*y))).collect();
        Self::Line { class, points }
    }

    /// Returns words.
    #[must_use]
    pub fn words(class: &'static str, (x, y): (f64, f64), anchor: Anchor, text: String) -> Self {
        Self::Words { class, at: (Unit(x), Unit(y)), anchor: anchor.name(), text }
    }
}

/// One picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it is, for those who do not see it.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub desc: String,
    /// Its own size.
    pub size: (Unit, Unit),
    /// Drawn in this order.
    pub marks: Vec<Mark>,
}

/// Returns a scale that begins at 0: its step and its top, which holds `most`;
/// at most four steps of 1, 2 or 5 times a power of ten, none under `least`.
#[must_use]
pub fn scale(most: f64, least: f64) -> (f64, f64) {
    let most = most.max(least);
    let mut power = 1e-3;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            let step = power * factor;
            if step >= least && step * 4.0 >= most {
                return (step, (most / step).ceil() * step);
            }
        }
        if power > 1e9 {
            return (most, most);
        }
        power *= 10.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_to_a_tenth_and_no_further() {
        for (value, written) in [
            (0.0, "0"),
            (-0.01, "0"),
            (12.0, "12"),
            (12.04, "12"),
            (12.05, "12.1"),
            (-3.25, "-3.3"),
            (0.96, "1"),
        ] {
            assert_eq!(Unit(value).to_string(), written, "{value}");
        }
    }

    #[test]
    fn a_scale_holds_the_most_in_no_more_than_four_round_steps() {
        for (most, least, expected) in [
            (0.0, 1.0, (1.0, 1.0)),
            (3.0, 1.0, (1.0, 3.0)),
            (4.0, 1.0, (1.0, 4.0)),
            (4.1, 1.0, (2.0, 6.0)),
            (11.0, 1.0, (5.0, 15.0)),
            (820.0, 1.0, (500.0, 1000.0)),
            (0.5, 1.0, (1.0, 1.0)),
        ] {
            assert_eq!(scale(most, least), expected, "{most}");
        }
        for most in [1.0, 7.3, 16.2, 99.0, 1234.5, 1e12] {
            let (step, top) = scale(most, 1.0);
            assert!(top >= most && (1.0..=4.0).contains(&(top / step).round()), "{most}");
        }
    }
}
