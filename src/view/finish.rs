//! What holds for every cell, whoever drew it: no ink but the night's at
//! night, nothing but ASCII where that is all there is.

use crate::app::ui::Glyphs;
use crate::view::look::Look;
use ratatui::buffer::Buffer;
use ratatui::buffer::Cell;
use ratatui::style::Color;

/// Makes every cell keep the rules of this terminal and this hour.
pub fn finish(look: &Look<'_>, buf: &mut Buffer) {
    let ground = look.theme.ground();
    for cell in &mut buf.content {
        // The second half of a wide character is drawn by nobody.
        if look.night && cell.bg == Color::Reset {
            cell.set_style(ground);
        }
        if look.ui.glyphs == Glyphs::Ascii && !cell.symbol().is_ascii() {
            to_ascii(cell);
        }
    }
}

fn to_ascii(cell: &mut Cell) {
    let twin = cell.symbol().chars().next().map_or(' ', twin);
    cell.set_char(twin);
}

/// Returns the ASCII twin of a glyph of ours, cell for cell.
fn twin(glyph: char) -> char {
    match glyph {
        '█' => '#',
        '▄' | '▒' => '=',
        '▁' => '_',
        '▂' | '░' => ':',
        '▆' => '*',
        '▇' | '▓' => '%',
        '·' => '.',
        '●' => 'o',
        '│' => '|',
        '─' | '—' | '–' | '−' | '├' | '┤' | '▃' => '-',
        '┌' | '┐' | '└' | '┘' | '┬' | '┴' | '┼' | '✓' | '▅' => '+',
        '→' | '▌' => '>',
        '←' => '<',
        '▲' => '^',
        '…' => '~',
        '’' | '‘' | '°' => '\'',
        '“' | '”' => '"',
        _ => '?',
    }
}
