//! Text on its way out of the program: nothing in it steers a terminal, a
//! header or a line.

/// Returns `text` on one line of at most `most` characters: line breaks are
/// spaces, and what steers a terminal or turns the direction of writing is gone.
#[must_use]
pub fn line(text: &str, most: usize) -> String {
    let spaced = text.chars().map(|c| if is_break(c) { ' ' } else { c });
    spaced.filter(|c| !steers(*c)).take(most).collect()
}

/// Returns `text` with its line breaks, without all else that steers.
#[must_use]
pub fn lines(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !steers(*c)).collect()
}

const fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}')
}

/// Control characters (C0, DEL, C1), line separators, and what Unicode's
/// bidirectional algorithm takes as an instruction.
fn steers(c: char) -> bool {
    let direction = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || is_break(c) || direction
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_the_words_are_left() {
        for (text, expected) in [
            ("feed overdue", "feed overdue"),
            ("one\ntwo\tthree", "one two three"),
            ("\x1b]0;x\x07y", "]0;xy"),
            ("a\u{9b}31mb\u{7f}", "a31mb"),
            ("\u{202e}txt", "txt"),
            ("Zoë 3h20 · ½", "Zoë 3h20 · ½"),
        ] {
            assert_eq!(line(text, 100), expected, "{text:?}");
        }
        assert_eq!(line("abcdef", 3), "abc");
        assert_eq!(lines("one\ntwo\x1b[2J\r"), "one\ntwo[2J");
    }

    proptest! {
        #[test]
        fn nothing_steers(text in "[\\x00-\\x20a-z\\u{7f}-\\u{9f}\\u{200e}\\u{202a}-\\u{202e}\\u{2066}-\\u{2069}]{0,60}") {
            let turns = |c: char| {
                matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            prop_assert!(!line(&text, 50).chars().any(|c| c.is_control() || turns(c)));
            prop_assert!(!lines(&text).chars().any(|c| c != '\n' && (c.is_control() || turns(c))));
        }
    }
}
