//! The numbers as one entry of a phone book: vCard 3.0, which every phone reads.
//!
//! Source: RFC 2426; `X-ABLabel` names a number on phones, others pass over it.

use crate::export::pack::GENERATOR;
use crate::export::pack::Number;

/// Longest line in bytes, its end not counted.
///
/// Source: RFC 2426 §2.6.
const LONG: usize = 75;

/// Longest name of a number, in characters: the square code has to hold all.
const LABEL: usize = 18;

/// One entry of a phone book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    name: String,
    numbers: Vec<(String, String)>,
}

impl Card {
    /// Returns the entry of those that can be dialled, each number once; `None`
    /// where there is none.
    pub fn new(name: &str, all: impl IntoIterator<Item = Number>) -> Option<Self> {
        let mut numbers: Vec<(String, String)> = Vec::new();
        for Number { name, dialled, .. } in all {
            let Some(number) = dialled else { continue };
            if numbers.iter().all(|(one, _)| *one != number) {
                numbers.push((number, short(&name)));
            }
        }
        (!numbers.is_empty()).then(|| Self { name: name.to_owned(), numbers })
    }

    /// Returns the entry as a file of a phone book.
    #[must_use]
    pub fn file(&self) -> String {
        self.lines(Some(GENERATOR))
    }

    /// As [`Card::file`], with nothing but what a phone needs.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines(None)
    }

    fn lines(&self, made: Option<&str>) -> String {
        let name = escaped(&self.name);
        let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:3.0".to_owned()];
        lines.extend(made.map(|made| format!("PRODID:-//{made}//EN")));
        lines.extend([format!("N:{name};;;;"), format!("FN:{name}")]);
        for ((number, label), place) in self.numbers.iter().zip(1..) {
            lines.push(format!("item{place}.TEL:{number}"));
            lines.push(format!("item{place}.X-ABLabel:{}", escaped(label)));
        }
        lines.push("END:VCARD".to_owned());
        lines.iter().map(|line| folded(line) + "\r\n").collect()
    }
}

/// Returns the first words of a name.
fn short(name: &str) -> String {
    let first = name.split([',', ';', ':']).next().unwrap_or_default().trim();
    let mut words = String::new();
    for word in first.split_whitespace() {
        if !words.is_empty() && words.chars().count() + word.chars().count() >= LABEL {
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\r' | '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Returns a line broken where it is too long, never inside a character.
fn folded(line: &str) -> String {
    let (mut out, mut wide) = (String::new(), 0);
    for c in line.chars() {
        if wide + c.len_utf8() > LONG {
            out.push_str("\r\n ");
            wide = 1;
        }
        wide += c.len_utf8();
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(number: &str, name: &str) -> Number {
        let dialled = Some(number.to_owned()).filter(|number| number != "GP");
        Number { number: number.to_owned(), name: name.to_owned(), dialled }
    }

    #[test]
    fn an_entry_has_each_number_once_and_nothing_a_phone_would_trip_over() {
        let all = [
            number("999", "emergency, A&E"),
            number("GP", "your GP"),
            number("111", "NHS 111; phone, not online"),
            number("111", "NHS mental health, 24 h"),
        ];
        let card = Card::new("Help for Ada, Ivo", all).expect("an entry");
        assert_eq!(
            card.text(),
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Help for Ada\\, Ivo;;;;\r\nFN:Help for Ada\\, Ivo\r\n\
             item1.TEL:999\r\nitem1.X-ABLabel:emergency\r\n\
             item2.TEL:111\r\nitem2.X-ABLabel:NHS 111\r\nEND:VCARD\r\n"
        );
        assert!(card.file().contains("PRODID:-//DadOps pack//EN\r\n"));
        assert_eq!(Card::new("Ada", [number("GP", "your GP")]), None);
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let line = folded(&format!("FN:{}", "ö".repeat(60)));
        assert!(line.split("\r\n").all(|part| part.len() <= LONG), "{line}");
        assert_eq!(line.replace("\r\n ", ""), format!("FN:{}", "ö".repeat(60)));
    }
}
