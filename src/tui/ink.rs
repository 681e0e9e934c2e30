//! Cells to the fewest bytes: a screen over a slow line, or read by a
//! multiplexer, is as quick as what is sent.
//!
//! ratatui's own writer sends both colours at every change of either, each
//! attribute by itself and an absolute move for every gap; on an actogram that
//! is twice the bytes.

use ratatui::buffer::Cell;
use ratatui::style::Color;
use ratatui::style::Modifier;
use std::io::Write;
use unicode_width::UnicodeWidthStr;

/// What the terminal would write the next character in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pen {
    fore: Color,
    back: Color,
    modifier: Modifier,
}

impl Pen {
    /// After a reset.
    const PLAIN: Self =
        Self { fore: Color::Reset, back: Color::Reset, modifier: Modifier::empty() };

    const fn of(cell: &Cell) -> Self {
        Self { fore: cell.fg, back: cell.bg, modifier: cell.modifier }
    }
}

/// Appends what draws `cells`; the terminal's attributes are reset before and
/// after.
pub fn draw<'a>(bytes: &mut Vec<u8>, cells: impl Iterator<Item = (u16, u16, &'a Cell)>) {
    let mut pen = Pen::PLAIN;
    // Where the next character would go, when that is sure.
    let mut at: Option<(u16, u16)> = None;
    for (x, y, cell) in cells {
        go(bytes, at, (x, y));
        let wanted = Pen::of(cell);
        change(bytes, pen, wanted);
        pen = wanted;
        bytes.extend_from_slice(cell.symbol().as_bytes());
        // Terminals disagree on what is not one cell wide.
        at = (cell.symbol().width() == 1).then_some((x + 1, y));
    }
    change(bytes, pen, Pen::PLAIN);
}

/// Moves from where the cursor is to `to`.
fn go(bytes: &mut Vec<u8>, from: Option<(u16, u16)>, to: (u16, u16)) {
    let (x, y) = to;
    match from {
        Some(at) if at == to => {}
        Some((column, row)) if row == y && column < x => match x - column {
            1 => bytes.extend_from_slice(b"\x1b[C"),
            cells => put(bytes, &format!("\x1b[{cells}C")),
        },
        _ if x == 0 => put(bytes, &format!("\x1b[{}H", y + 1)),
        _ => put(bytes, &format!("\x1b[{};{}H", y + 1, x + 1)),
    }
}

/// Changes the attributes, in one sequence or none.
fn change(bytes: &mut Vec<u8>, from: Pen, to: Pen) {
    if from == to {
        return;
    }
    if to == Pen::PLAIN {
        bytes.extend_from_slice(b"\x1b[m");
        return;
    }
    let mut codes: Vec<String> = Vec::with_capacity(4);
    let gone = from.modifier - to.modifier;
    let mut new = to.modifier - from.modifier;
    for (modifier, _, off) in ATTRIBUTES {
        if gone.contains(*modifier) && !codes.iter().any(|code| code == off) {
            codes.push((*off).to_owned());
        }
    }
    // Bold and dim are put out together.
    if gone.intersects(Modifier::BOLD | Modifier::DIM) {
        new |= to.modifier & (Modifier::BOLD | Modifier::DIM);
    }
    for (modifier, on, _) in ATTRIBUTES {
        if new.contains(*modifier) {
            codes.push((*on).to_owned());
        }
    }
    if from.fore != to.fore {
        codes.push(colour(to.fore, 30));
    }
    if from.back != to.back {
        codes.push(colour(to.back, 40));
    }
    put(bytes, &format!("\x1b[{}m", codes.join(";")));
}

/// Attribute, the code that sets it, the code that puts it out.
const ATTRIBUTES: &[(Modifier, &str, &str)] = &[
    (Modifier::BOLD, "1", "22"),
    (Modifier::DIM, "2", "22"),
    (Modifier::ITALIC, "3", "23"),
    (Modifier::UNDERLINED, "4", "24"),
    (Modifier::SLOW_BLINK, "5", "25"),
    (Modifier::RAPID_BLINK, "6", "25"),
    (Modifier::REVERSED, "7", "27"),
    (Modifier::HIDDEN, "8", "28"),
    (Modifier::CROSSED_OUT, "9", "29"),
];

/// Returns the code of a colour; `base` is 30 for the foreground, 40 for the
/// background.
fn colour(colour: Color, base: u8) -> String {
    let named = match colour {
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        Color::Indexed(index) => return format!("{};5;{index}", base + 8),
        Color::Rgb(red, green, blue) => return format!("{};2;{red};{green};{blue}", base + 8),
    };
    (base + named).to_string()
}

fn put(bytes: &mut Vec<u8>, text: &str) {
    // Into memory: cannot fail.
    bytes.write_all(text.as_bytes()).ok();
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use ratatui::backend::Backend;
    use ratatui::backend::CrosstermBackend;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    const AREA: Rect = Rect { x: 0, y: 0, width: 80, height: 24 };

    fn style() -> impl Strategy<Value = Style> {
        let colours = prop::sample::select(vec![
            Color::Reset,
            Color::Blue,
            Color::White,
            Color::Indexed(130),
            Color::Rgb(0xb8, 0x60, 0),
        ]);
        let modifiers = prop::sample::select(vec![
            Modifier::empty(),
            Modifier::BOLD,
            Modifier::DIM,
            Modifier::BOLD | Modifier::UNDERLINED,
            Modifier::DIM | Modifier::ITALIC | Modifier::REVERSED,
        ]);
        (colours.clone(), colours, modifiers)
            .prop_map(|(fore, back, with)| Style::reset().fg(fore).bg(back).add_modifier(with))
    }

    fn frame() -> impl Strategy<Value = Buffer> {
        let texts = prop::sample::select(vec!["feed", "█·●?", "乳 02:52", "x", "      "]);
        vec((0_u16..80, 0_u16..24, texts, style()), 0..60).prop_map(|writings| {
            let mut frame = Buffer::empty(AREA);
            for (x, y, text, style) in writings {
                frame.set_stringn(x, y, text, usize::from(80 - x), style);
            }
            frame
        })
    }

    proptest! {
        /// Whatever two frames follow each other, the terminal shows the
        /// second just as ratatui's own writer would have it, for no more bytes.
        #[test]
        fn the_terminal_shows_the_same_for_fewer_bytes(first in frame(), second in frame()) {
            let mut ours = vt100::Parser::default();
            let mut theirs = vt100::Parser::default();
            let blank = Buffer::empty(AREA);
            let (mut few, mut many) = (0, 0);
            for (before, after) in [(&blank, &first), (&first, &second)] {
                let (mut mine, mut usual) = (Vec::new(), Vec::new());
                draw(&mut mine, before.diff_iter(after));
                CrosstermBackend::new(&mut usual).draw(before.diff_iter(after)).expect("in memory");
                few += mine.len();
                many += usual.len();
                ours.process(&mine);
                theirs.process(&usual);
            }
            for row in 0..24 {
                for column in 0..80 {
                    prop_assert_eq!(
                        ours.screen().cell(row, column),
                        theirs.screen().cell(row, column),
                        "row {} column {}", row, column
                    );
                }
            }
            prop_assert!(few <= many, "{} bytes, {} usual", few, many);
        }
    }
}
