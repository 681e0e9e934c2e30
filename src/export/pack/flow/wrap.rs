//! Words in lines of a width.

use crate::export::pack::flow::Measure;

/// Returns a text in lines no wider than `width`, broken at spaces; a word that
/// is wider is broken inside, each line with a letter at least.
pub fn wrapped(
    text: &str,
    width: f32,
    bold: bool,
    size: f32,
    measure: &impl Measure,
) -> Vec<String> {
    let wide = |words: &str| measure.width(words, bold, size);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if wide(&longer) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            line.push(c);
            if wide(&line) > width && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is one wide.
    struct Ones;

    impl Measure for Ones {
        fn width(&self, words: &str, _: bool, _: f32) -> f32 {
            words.chars().map(|_| 1.0).sum()
        }
    }

    #[test]
    fn lines_break_at_spaces_and_long_words_inside() {
        for (text, width, lines) in [
            ("a bc def", 4.0, &["a bc", "def"][..]),
            ("  a   b ", 9.0, &["a b"]),
            ("abcdefgh ij", 3.0, &["abc", "def", "gh", "ij"]),
            ("äöü", 0.5, &["ä", "ö", "ü"]),
            ("", 5.0, &[]),
        ] {
            assert_eq!(wrapped(text, width, false, 1.0, &Ones), lines, "{text:?} {width}");
        }
    }
}
