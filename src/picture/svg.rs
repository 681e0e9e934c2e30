//! Cells to SVG: self-contained, no font of its own, each run of text held to
//! its columns so that it renders alike everywhere.

use crate::picture::palette::Palette;
use crate::picture::palette::Rgb;
use crate::picture::palette::hex;
use crate::picture::shape;
use crate::picture::shape::Shape;
use ratatui::buffer::Buffer;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use std::fmt::Arguments;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// Size of a cell in tenths of a pixel: whole numbers keep pictures alike.
const CELL: (u32, u32) = (84, 180);

/// Empty border around the cells, in tenths of a pixel.
const MARGIN: u32 = 120;

/// Returns the picture of `buffer`, with a title for those who do not see it.
#[must_use]
pub fn svg(buffer: &Buffer, title: &str, night: bool) -> String {
    let palette = Palette::of(night);
    let wide = px(u32::from(buffer.area.width) * CELL.0 + 2 * MARGIN);
    let high = px(u32::from(buffer.area.height) * CELL.1 + 2 * MARGIN);
    let mut out = String::new();
    line(
        &mut out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" \
             viewBox=\"0 0 {wide} {high}\" role=\"img\">",
        ),
    );
    line(&mut out, format_args!("<title>{}</title>", escaped(title)));
    let paper = hex(palette.paper);
    line(
        &mut out,
        format_args!("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{paper}\"/>"),
    );
    line(
        &mut out,
        format_args!(
            "<g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" \
             font-size=\"13.9\" xml:space=\"preserve\">"
        ),
    );
    for y in 0..buffer.area.height {
        row(&mut out, buffer, y, palette);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// A stretch of cells that look alike.
struct Run {
    column: u16,
    columns: u16,
    text: String,
    ink: Rgb,
    modifier: Modifier,
}

fn row(out: &mut String, buffer: &Buffer, y: u16, palette: Palette) {
    let mut text: Option<Run> = None;
    let mut x = 0;
    while x < buffer.area.width {
        let cell = &buffer[(buffer.area.x + x, buffer.area.y + y)];
        let mut wide = u16::try_from(cell.symbol().width().max(1)).unwrap_or(1);
        ground(out, (x, y, wide), cell, palette);
        let ink = palette.ink(cell);
        if cell.modifier.contains(Modifier::UNDERLINED) {
            fill(out, (x, y), (0, 92, 100 * wide, 5), ink);
        }
        if let Some(shape) = shape::shape(cell.symbol()) {
            finish(out, text.take(), y);
            // Equal neighbours are one shape: two would show a seam.
            wide = alike(buffer, (x, y), palette);
            drawn(out, (x, y), &shape, wide, ink);
        } else {
            let same = |run: &Run| run.ink == ink && run.modifier == cell.modifier;
            if !text.as_ref().is_some_and(same) {
                finish(out, text.take(), y);
            }
            let run = text.get_or_insert_with(|| Run {
                column: x,
                columns: 0,
                text: String::new(),
                ink,
                modifier: cell.modifier,
            });
            run.text.push_str(cell.symbol());
            run.columns += wide;
        }
        x += wide;
    }
    finish(out, text, y);
}

/// Returns how many cells from here on draw the same glyph in the same ink, of
/// those glyphs that go from edge to edge.
fn alike(buffer: &Buffer, (x, y): (u16, u16), palette: Palette) -> u16 {
    let cell = |x: u16| &buffer[(buffer.area.x + x, buffer.area.y + y)];
    let first = cell(x);
    if !matches!(first.symbol(), "█" | "─") {
        return 1;
    }
    let same = |cell: &Cell| {
        cell.symbol() == first.symbol()
            && palette.ink(cell) == palette.ink(first)
            && palette.paper(cell) == palette.paper(first)
            && cell.modifier == first.modifier
    };
    let count = (x..buffer.area.width).take_while(|x| same(cell(*x))).count();
    u16::try_from(count).unwrap_or(1)
}

/// Writes a run, without the spaces around it.
fn finish(out: &mut String, run: Option<Run>, y: u16) {
    let Some(run) = run else { return };
    let words = run.text.trim();
    if words.is_empty() {
        return;
    }
    let spaces = |outer: &str| u16::try_from(outer.len()).unwrap_or(0);
    let leading = spaces(&run.text[..run.text.len() - run.text.trim_start().len()]);
    let trailing = spaces(&run.text[run.text.trim_end().len()..]);
    let columns = u32::from(run.columns - trailing - leading);
    // The base line lies three quarters down.
    let base = px(MARGIN + u32::from(y) * CELL.1 + CELL.1 * 3 / 4);
    let left = px(MARGIN + u32::from(run.column + leading) * CELL.0);
    let bold = if run.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    line(
        out,
        format_args!(
            "<text x=\"{left}\" y=\"{base}\" textLength=\"{}\" fill=\"{}\"{bold}>{}</text>",
            px(columns * CELL.0),
            hex(run.ink),
            escaped(words)
        ),
    );
}

fn drawn(out: &mut String, (x, y): (u16, u16), shape: &Shape, cells: u16, ink: Rgb) {
    match shape {
        Shape::Parts(parts) => {
            for (left, top, wide, high) in parts {
                fill(out, (x, y), (*left, *top, wide * cells, *high), ink);
            }
        }
        Shape::Dot(radius) => {
            let left = px(MARGIN + u32::from(x) * CELL.0 + CELL.0 / 2);
            let top = px(MARGIN + u32::from(y) * CELL.1 + CELL.1 / 2);
            let radius = px(u32::from(*radius) * CELL.0 / 100);
            let ink = hex(ink);
            line(
                out,
                format_args!("<circle cx=\"{left}\" cy=\"{top}\" r=\"{radius}\" fill=\"{ink}\"/>"),
            );
        }
    }
}

fn ground(out: &mut String, (x, y, wide): (u16, u16, u16), cell: &Cell, palette: Palette) {
    let paper = palette.paper(cell);
    if paper != palette.paper {
        fill(out, (x, y), (0, 0, 100 * wide, 100), paper);
    }
}

fn fill(out: &mut String, (x, y): (u16, u16), part: shape::Part, ink: Rgb) {
    let (left, top, wide, high) = part;
    let across = |part: u16| u32::from(part) * CELL.0 / 100;
    let down = |part: u16| u32::from(part) * CELL.1 / 100;
    line(
        out,
        format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
            px(MARGIN + u32::from(x) * CELL.0 + across(left)),
            px(MARGIN + u32::from(y) * CELL.1 + down(top)),
            px(across(wide)),
            px(down(high)),
            hex(ink)
        ),
    );
}

fn line(out: &mut String, words: Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{words}");
}

/// Returns tenths of a pixel as SVG writes them.
fn px(tenths: u32) -> String {
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn text_is_held_to_its_columns_and_escaped() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
        buffer.set_string(2, 0, "a<b 爱", Style::new());
        let picture = svg(&buffer, "Now & then", false);
        assert!(picture.contains("<title>Now &amp; then</title>"));
        assert!(picture.contains(
            "<text x=\"28.8\" y=\"25.5\" textLength=\"50.4\" fill=\"#1f2328\">a&lt;b 爱</text>"
        ));
    }

    #[test]
    fn blocks_are_drawn_and_break_the_text() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        buffer.set_string(0, 0, "a█b", Style::new());
        let picture = svg(&buffer, "", false);
        assert_eq!(picture.matches("<text").count(), 2);
        assert_eq!(picture.matches("<rect x=").count(), 1);
    }
}
