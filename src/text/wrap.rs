//! A sentence in lines of a few columns, for a chat message or a narrow box.

use unicode_width::UnicodeWidthChar;
use unicode_width::UnicodeWidthStr;

/// Returns `words` in lines of at most `width` columns, broken at spaces; every
/// line but the first is moved in by `hang` columns. A word that is longer than
/// a line is cut.
#[must_use]
pub fn wrapped(words: &str, width: usize, hang: usize) -> Vec<String> {
    let hang = hang.min(width.saturating_sub(1));
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => start(&mut lines, word, width, hang),
        }
    }
    lines
}

/// Returns a line of a text as it is where it fits into `width` columns; a
/// longer one as [`wrapped`], each line moved in as far as it was.
#[must_use]
pub fn indented(line: &str, width: usize, hang: usize) -> Vec<String> {
    if line.width() <= width {
        return vec![line.to_owned()];
    }
    let indent = (line.len() - line.trim_start().len()).min(width / 2);
    let lead = " ".repeat(indent);
    wrapped(line, width - indent, hang).iter().map(|line| format!("{lead}{line}")).collect()
}

/// Begins a line with `word`, and as many more as it needs.
fn start(lines: &mut Vec<String>, word: &str, width: usize, hang: usize) {
    let lead = |lines: &[String]| if lines.is_empty() { 0 } else { hang };
    let mut line = " ".repeat(lead(lines));
    for c in word.chars() {
        let bare = line.trim_start().is_empty();
        if !bare && line.width() + c.width().unwrap_or(0) > width {
            lines.push(std::mem::take(&mut line));
            line = " ".repeat(lead(lines));
        }
        line.push(c);
    }
    lines.push(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_hang() {
        assert_eq!(
            wrapped("Feeds: 3 of them, by Dad", 12, 2),
            ["Feeds: 3 of", "  them, by", "  Dad"]
        );
        assert_eq!(wrapped("one", 12, 2), ["one"]);
        assert_eq!(wrapped("  ", 12, 2), [""; 0]);
        assert_eq!(wrapped("a b\nc", 40, 2), ["a b c"]);
    }

    #[test]
    fn a_long_line_breaks_and_keeps_its_place() {
        assert_eq!(indented("  at_most = 4", 20, 2), ["  at_most = 4"]);
        let lines = indented("  promise = \"at least 8 feeds\"", 20, 2);
        assert_eq!(lines, ["  promise = \"at", "    least 8 feeds\""]);
        assert_eq!(indented("", 20, 2), [""]);
    }

    #[test]
    fn a_long_word_is_cut_and_a_wide_one_takes_two_columns() {
        assert_eq!(wrapped("abcdefgh", 3, 1), ["abc", " de", " fg", " h"]);
        assert_eq!(wrapped("赤ちゃん", 4, 0), ["赤ち", "ゃん"]);
        assert_eq!(wrapped("ab", 0, 2), ["a", "b"]);
    }
}
