//! The way out for terminals that show nothing but ASCII.

use crate::text::style::Style;

/// Returns `text` in pure ASCII: signs of ours by their twin, anything else as `?`.
#[must_use]
pub fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_ascii() => plain.push(c),
            '°' => {}
            '✓' => plain.push_str("ok"),
            '·' | '–' | '—' | '−' => plain.push('-'),
            '→' => plain.push_str("->"),
            '…' => plain.push_str("..."),
            '’' | '‘' => plain.push('\''),
            '“' | '”' => plain.push('"'),
            _ if c.is_whitespace() => plain.push(' '),
            _ => plain.push('?'),
        }
    }
    plain
}

/// Returns `text` as `style` lets it be written.
#[must_use]
pub fn fitted(text: String, style: &Style) -> String {
    if style.ascii { ascii(&text) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_ascii_is_left() {
        assert_eq!(ascii("✓ 37.9 °C · Zoë → “hm…”"), "ok 37.9 C - Zo? -> \"hm...\"");
    }
}
