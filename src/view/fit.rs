//! User text made to fit: what has no sure width is left out, and the rest is
//! cut by cells, so that no name ever moves a border.

use unicode_width::UnicodeWidthChar;
use unicode_width::UnicodeWidthStr;

/// Returns the cells that `text` takes, once cleaned.
#[must_use]
pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// Returns `text` on one line, without what terminals disagree on: controls,
/// joiners, variation and direction marks, skin tones, flags.
#[must_use]
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !doubtful(*c))
        .collect()
}

/// Returns `text` cleaned and cut to `cells`, with `…` where something was cut.
#[must_use]
pub fn fit(text: &str, cells: u16) -> String {
    let text = clean(text);
    if width(&text) <= cells {
        return text;
    }
    let mut short = String::new();
    let mut left = cells.saturating_sub(1);
    for c in text.chars() {
        let Some(rest) = left.checked_sub(cell_width(c)) else { break };
        left = rest;
        short.push(c);
    }
    if cells > 0 {
        short.truncate(short.trim_end().len());
        short.push('…');
    }
    short
}

/// Returns `text` in lines of at most `cells`, broken at spaces where it has any.
#[must_use]
pub fn wrap(text: &str, cells: u16) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in clean(text).split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= cells => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(fit(word, cells)),
        }
    }
    lines
}

fn cell_width(c: char) -> u16 {
    c.width().and_then(|width| u16::try_from(width).ok()).unwrap_or(0)
}

/// Characters that join, recolour or turn their neighbours.
const fn doubtful(c: char) -> bool {
    matches!(c,
        '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{1f1e6}'..='\u{1f1ff}'
        | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0000}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_cells() {
        for (text, cells, fitted) in [
            ("Ada", 3, "Ada"),
            ("Adam", 3, "Ad…"),
            ("Ada", 0, ""),
            ("Ada", 1, "…"),
            ("爱达", 4, "爱达"),
            // A wide character never stands half inside.
            ("爱达", 3, "爱…"),
            ("爱达", 2, "…"),
            ("a b c", 3, "a…"),
        ] {
            assert_eq!(fit(text, cells), fitted, "{text} in {cells}");
            assert!(width(&fit(text, cells)) <= cells);
        }
    }

    #[test]
    fn what_has_no_sure_width_is_left_out() {
        assert_eq!(clean("a\tb\nc\u{1b}[31md"), "a b c[31md");
        assert_eq!(clean("\u{202e}abc\u{202c}"), "abc");
        assert_eq!(clean("x\u{1f1ec}\u{1f1e7}y"), "xy");
        assert_eq!(clean("\u{267b}\u{fe0f}"), "\u{267b}");
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("it was not saved", 7), ["it was", "not", "saved"]);
        assert_eq!(wrap("", 7), Vec::<String>::new());
    }
}
