//! A phrase in pieces: words, quoted words, tags, and the note at its end.

use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::time_of_day::reads_as_clock;
use crate::text::catalogue::phrase as say;
use crate::text::style::Tone;
use std::ops::Range;

/// One word of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// As typed, without quotes and without `@`.
    pub text: String,
    /// The same in lower case.
    pub low: String,
    /// Its bytes in the phrase.
    pub at: Range<usize>,
    /// It stood in quotes.
    pub quoted: bool,
    /// It had an `@` before it: a time.
    pub marked: bool,
}

/// A phrase in pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pieces {
    /// The words in order.
    pub tokens: Vec<Token>,
    /// The tags without `#`, in order.
    pub tags: Vec<(String, Range<usize>)>,
    /// What stood after `--`.
    pub note: Option<(String, Range<usize>)>,
}

/// Takes a phrase to pieces.
///
/// # Errors
///
/// [`ErrorKind::Missing`] for a quote that does not end.
pub fn pieces(text: &str, tone: Tone) -> Result<Pieces, PhraseError> {
    let mut pieces = Pieces::default();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() || first == ',' || first == ';' {
            at += first.len_utf8();
        } else if let Some(closing) = closing(first) {
            at = quoted(text, at, closing, tone, &mut pieces)?;
        } else if text[at..].starts_with("--") {
            let note = text[at + 2..].trim();
            if !note.is_empty() {
                pieces.note = Some((note.to_owned(), at..text.len()));
            }
            break;
        } else {
            let end = word_end(text, at);
            word(&text[at..end], at, &mut pieces);
            at = end;
        }
    }
    Ok(pieces)
}

const fn closing(opening: char) -> Option<char> {
    match opening {
        '"' => Some('"'),
        '“' => Some('”'),
        _ => None,
    }
}

fn quoted(
    text: &str,
    at: usize,
    closing: char,
    tone: Tone,
    pieces: &mut Pieces,
) -> Result<usize, PhraseError> {
    let opening = text[at..].chars().next().map_or(1, char::len_utf8);
    let inside = &text[at + opening..];
    let Some(length) = inside.find(closing) else {
        let at = at..text.len();
        return Err(PhraseError::new(ErrorKind::Missing, &at, tone, say::UNCLOSED, &[]));
    };
    let words = inside[..length].trim();
    let end = at + opening + length + closing.len_utf8();
    if !words.is_empty() {
        pieces.tokens.push(token(words, at..end, true));
    }
    Ok(end)
}

/// Returns where the word that begins at `from` ends: at a space, a quote, or
/// a comma that is no decimal comma.
fn word_end(text: &str, from: usize) -> usize {
    let mut before = None;
    for (place, c) in text[from..].char_indices() {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let next = text[from + place + c.len_utf8()..].chars().next();
        let decimal = c == ',' && digit(before) && digit(next);
        let separates = matches!(c, ',' | ';') && !decimal;
        if c.is_whitespace() || closing(c).is_some() || separates {
            return from + place;
        }
        before = Some(c);
    }
    text.len()
}

fn word(word: &str, at: usize, pieces: &mut Pieces) {
    let end = at + word.len();
    if let Some(tag) = word.strip_prefix('#').filter(|tag| !tag.is_empty()) {
        pieces.tags.push((tag.to_owned(), at..end));
        return;
    }
    if let Some(time) = word.strip_prefix('@') {
        if time.is_empty() {
            pieces.tokens.push(token("at", at..end, false));
            return;
        }
        let first = pieces.tokens.len();
        split(time, at + 1, pieces);
        pieces.tokens[first].marked = true;
        return;
    }
    // `Ada: wet`.
    let name = word.strip_suffix(':').filter(|name| !name.is_empty());
    split(name.unwrap_or(word), at, pieces);
}

/// Takes `23:50-1:15` to its two times and the dash between.
fn split(word: &str, at: usize, pieces: &mut Pieces) {
    let dash = word.char_indices().find(|(_, c)| matches!(c, '-' | '–'));
    if let Some((place, dash)) = dash {
        let after = place + dash.len_utf8();
        let (left, right) = (&word[..place], &word[after..]);
        let clock = |side: &str| reads_as_clock(&side.to_lowercase());
        // `23:50 -1:15` and `23:50- 1:15` as well.
        let clocks = clock(left) || clock(right);
        if clocks && [left, right].into_iter().all(|side| side.is_empty() || clock(side)) {
            let sides = [(left, at), ("-", at + place), (right, at + after)];
            for (text, from) in sides.into_iter().filter(|(text, _)| !text.is_empty()) {
                let end = if text == "-" { at + after } else { from + text.len() };
                pieces.tokens.push(token(text, from..end, false));
            }
            return;
        }
    }
    let text = if word == "–" { "-" } else { word };
    pieces.tokens.push(token(text, at..at + word.len(), false));
}

fn token(text: &str, at: Range<usize>, quoted: bool) -> Token {
    Token { text: text.to_owned(), low: text.to_lowercase(), at, quoted, marked: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let pieces = pieces(text, Tone::Ops).expect("pieces");
        pieces.tokens.into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_end_at_spaces_and_commas_but_not_inside_numbers() {
        assert_eq!(words("left 10m, right 8m"), ["left", "10m", "right", "8m"]);
        assert_eq!(words("temp 37,9"), ["temp", "37,9"]);
        assert_eq!(words("note \"a, b\"x"), ["note", "a, b", "x"]);
        assert_eq!(words("sleep 23:50–1:15"), ["sleep", "23:50", "-", "1:15"]);
        assert_eq!(words("sleep 23:50 -1:15"), ["sleep", "23:50", "-", "1:15"]);
        assert_eq!(words("sleep 23:50- 1:15"), ["sleep", "23:50", "-", "1:15"]);
        assert_eq!(words("wet 2026-11-20T21:15"), ["wet", "2026-11-20T21:15"]);
    }

    #[test]
    fn tags_and_the_note_are_taken_out() {
        let pieces = pieces("dirty #green 5m ago -- after bath #x", Tone::Ops).expect("pieces");
        assert_eq!(pieces.tags, [("green".to_owned(), 6..12)]);
        assert_eq!(pieces.note.map(|(note, _)| note).as_deref(), Some("after bath #x"));
        assert_eq!(pieces.tokens.len(), 3);
    }

    #[test]
    fn a_quote_without_an_end_is_pointed_at() {
        let error = super::pieces("note \"hic", Tone::Ops).expect_err("no end");
        assert_eq!(error.at, 5..9);
    }
}
