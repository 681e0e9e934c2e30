//! The little of YAML that is written here: maps, lists, quoted texts.

use std::fmt::Write;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Yaml {
    /// A word of the form itself, written as it is.
    Word(&'static str),
    /// Any text, always in quotes: whatever it holds, it is read as a text.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A list.
    List(Vec<Yaml>),
    /// A map in its order; keys are plain words.
    Map(Vec<(&'static str, Yaml)>),
}

impl Yaml {
    /// Returns a text.
    #[must_use]
    pub fn text(text: &(impl ToString + ?Sized)) -> Self {
        Self::Text(text.to_string())
    }
}

/// Returns one document for each of `documents`, each begun with `---`.
#[must_use]
pub fn documents(documents: &[Yaml]) -> String {
    let mut out = String::new();
    for document in documents {
        out.push_str("---");
        put(&mut out, document, 0);
    }
    out
}

/// Writes what stands behind a `:`, a `-` or `---`, with the end of its line.
fn put(out: &mut String, value: &Yaml, depth: usize) {
    // Into a string: cannot fail.
    let _ = match value {
        Yaml::Word(word) => writeln!(out, " {word}"),
        Yaml::Text(text) => writeln!(out, " {}", quoted(text)),
        Yaml::Number(number) => writeln!(out, " {number}"),
        Yaml::Flag(flag) => writeln!(out, " {flag}"),
        Yaml::List(values) if values.is_empty() => writeln!(out, " []"),
        Yaml::Map(rows) if rows.is_empty() => writeln!(out, " {{}}"),
        Yaml::List(values) => {
            out.push('\n');
            for value in values {
                indent(out, depth);
                out.push('-');
                put(out, value, depth + 1);
            }
            Ok(())
        }
        Yaml::Map(rows) => {
            out.push('\n');
            for (key, value) in rows {
                indent(out, depth);
                out.push_str(key);
                out.push(':');
                put(out, value, depth + 1);
            }
            Ok(())
        }
    };
}

fn indent(out: &mut String, depth: usize) {
    out.extend(std::iter::repeat_n("  ", depth));
}

/// Returns a text in double quotes; what does not print is escaped.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                escape(&mut out, letter);
            }
            _ if letter.is_control() => escape(&mut out, letter),
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}

fn escape(out: &mut String, letter: char) {
    // Into a string: cannot fail.
    let _ = write!(out, "\\u{:04x}", u32::from(letter));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nested_is_indented_and_a_text_is_quoted() {
        let map = Yaml::Map(vec![
            ("kind", Yaml::Word("SLO")),
            ("name", Yaml::text("no: \"4 h\"\n\u{85}é")),
            (
                "list",
                Yaml::List(vec![Yaml::Number(0.95), Yaml::Map(vec![("on", Yaml::Flag(true))])]),
            ),
            ("none", Yaml::List(Vec::new())),
        ]);
        assert_eq!(
            documents(&[map]),
            "---\nkind: SLO\nname: \"no: \\\"4 h\\\"\\n\\u0085é\"\nlist:\n  - 0.95\n  -\n    on: true\nnone: []\n"
        );
    }
}
