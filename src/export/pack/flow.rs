//! Where words stand on pages: a small flow layout, one column, no files.
//!
//! ```text
//! block ─► pieces ─► rows       a piece is not broken where a page holds it;
//!                               one that is kept goes with the next
//! ```

use crate::export::pack::Pack;
use crate::export::pack::flow::pieces::pieces;
use crate::export::pack::qr::Code;

pub mod pieces;
pub mod wrap;

/// How wide words are, in points.
pub trait Measure {
    /// Returns the width of words in one line.
    fn width(&self, words: &str, bold: bool, size: f32) -> f32;
}

/// A sheet of paper, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What stays free on each side.
    pub margin: f32,
}

/// A4, 210 by 297 mm, with margins that every printer can leave.
pub const A4: Sheet = Sheet { width: 595.28, height: 841.89, margin: 42.0 };

/// Something on a page; y grows downwards.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Words in one line; `y` is where letters stand.
    Words {
        /// From the left.
        x: f32,
        /// From the top.
        y: f32,
        /// Size of the letters.
        size: f32,
        /// As in headings.
        bold: bool,
        /// What is said.
        words: String,
    },
    /// A filled box.
    Fill {
        /// From the left.
        x: f32,
        /// From the top.
        y: f32,
        /// Width.
        w: f32,
        /// Height.
        h: f32,
    },
    /// A square code.
    Code {
        /// From the left.
        x: f32,
        /// From the top.
        y: f32,
        /// The side of one module.
        module: f32,
        /// The code.
        code: Code,
    },
}

/// A line of a piece.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// How much of the page it takes.
    pub height: f32,
    /// What is in it; `y` from its top.
    pub items: Vec<Item>,
}

/// What stays together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Piece {
    /// What stays free above, unless it begins a page.
    pub above: f32,
    /// Its lines.
    pub rows: Vec<Row>,
    /// The next piece is on the same page.
    pub keep: bool,
    /// A heading that is found again: its words.
    pub mark: Option<String>,
}

/// One page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// What is on it, in the order it is read.
    pub items: Vec<Item>,
}

/// A heading and where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The heading.
    pub words: String,
    /// The page, from 0.
    pub page: usize,
    /// From the top.
    pub y: f32,
}

impl Item {
    fn lower(mut self, by: f32) -> Self {
        match &mut self {
            Self::Words { y, .. } | Self::Fill { y, .. } | Self::Code { y, .. } => *y += by,
        }
        self
    }
}

impl Piece {
    fn height(&self) -> f32 {
        self.rows.iter().map(|row| row.height).sum()
    }
}

/// Returns the pages of a pack, at least one, and where its headings are.
#[must_use]
pub fn pages(pack: &Pack, sheet: Sheet, measure: &impl Measure) -> (Vec<Page>, Vec<Mark>) {
    let width = sheet.width - 2.0 * sheet.margin;
    placed(&pieces(pack, sheet.margin, width, measure), sheet)
}

/// Returns pieces on pages.
fn placed(pieces: &[Piece], sheet: Sheet) -> (Vec<Page>, Vec<Mark>) {
    let (top, bottom) = (sheet.margin, sheet.height - sheet.margin);
    let mut put = Put { pages: vec![Page::default()], marks: Vec::new(), y: top, top, bottom };
    let mut rest = pieces;
    while !rest.is_empty() {
        let long = rest.iter().take_while(|piece| piece.keep).count() + 1;
        let (group, later) = rest.split_at(long.min(rest.len()));
        put.group(group);
        rest = later;
    }
    (put.pages, put.marks)
}

struct Put {
    pages: Vec<Page>,
    marks: Vec<Mark>,
    y: f32,
    top: f32,
    bottom: f32,
}

impl Put {
    fn begun(&self) -> bool {
        self.y > self.top
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = self.top;
    }

    /// Places pieces that belong together, on a new page where they fit only there.
    fn group(&mut self, group: &[Piece]) {
        let whole: f32 = group.iter().map(|piece| piece.above + piece.height()).sum();
        if self.begun() && self.y + whole > self.bottom {
            self.turn();
        }
        for piece in group {
            self.piece(piece);
        }
    }

    fn piece(&mut self, piece: &Piece) {
        if self.begun() {
            self.y += piece.above;
            if self.y + piece.height() > self.bottom {
                self.turn();
            }
        }
        if let Some(words) = &piece.mark {
            let page = self.pages.len() - 1;
            self.marks.push(Mark { words: words.clone(), page, y: self.y });
        }
        for row in &piece.rows {
            // Only one that no page holds is ever broken.
            if self.begun() && self.y + row.height > self.bottom + 0.01 {
                self.turn();
            }
            let y = self.y;
            if let Some(page) = self.pages.last_mut() {
                page.items.extend(row.items.iter().map(|item| item.clone().lower(y)));
            }
            self.y += row.height;
        }
    }
}
