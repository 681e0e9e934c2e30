//! A piece of text: plain, with the places where live values go.

use crate::runbook::live::Live;

/// Where a live value begins.
const OPEN: &str = "{{";

/// Where it ends.
const CLOSE: &str = "}}";

/// A paragraph or a line: no Markdown, nothing that a terminal would act on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose {
    parts: Vec<Part>,
}

/// One piece of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Words(String),
    /// A value that changes.
    Live(Live),
}

impl Prose {
    /// Returns the text in pieces; a reference to no value is words.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut parts = Vec::new();
        let mut words = String::new();
        let mut rest = text.trim();
        while let Some((before, name, after)) = next(rest) {
            words.push_str(before);
            match Live::named(name.trim()) {
                Some(live) => {
                    push(&mut parts, &mut words);
                    parts.push(Part::Live(live));
                }
                None => words.extend([OPEN, name, CLOSE]),
            }
            rest = after;
        }
        words.push_str(rest);
        push(&mut parts, &mut words);
        Self { parts }
    }

    /// Returns the pieces in order.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Returns the live values in order.
    pub fn live(&self) -> impl Iterator<Item = Live> {
        self.parts.iter().filter_map(|part| match part {
            Part::Live(live) => Some(*live),
            Part::Words(_) => None,
        })
    }

    /// Returns the text with each live value as `value` has it, `?` where that
    /// is not known.
    #[must_use]
    pub fn fill(&self, value: impl Fn(Live) -> Option<String>) -> String {
        let one = |part: &Part| match part {
            Part::Words(words) => words.clone(),
            Part::Live(live) => value(*live).unwrap_or_else(|| "?".to_owned()),
        };
        self.parts.iter().map(one).collect()
    }

    /// Returns the text with the names of live values in braces, as written.
    #[must_use]
    pub fn plain(&self) -> String {
        self.fill(|live| Some(format!("{OPEN}{}{CLOSE}", live.name())))
    }
}

/// Returns the names in double braces, known or not.
pub(crate) fn references(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, name, after)) = next(rest) {
        names.push(name.trim());
        rest = after;
    }
    names
}

fn next(text: &str) -> Option<(&str, &str, &str)> {
    let (before, after) = text.split_once(OPEN)?;
    let (name, after) = after.split_once(CLOSE)?;
    Some((before, name, after))
}

fn push(parts: &mut Vec<Part>, words: &mut String) {
    if !words.is_empty() {
        parts.push(Part::Words(std::mem::take(words)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn live_values_are_filled_and_what_is_not_known_is_said() {
        let prose = Prose::new("Last feed {{ last_feed }} ago; {{nobody}} knows. {{emergency}}");
        let value = |live| (live == Live::LastFeed).then(|| "1h50".to_owned());
        assert_eq!(prose.fill(value), "Last feed 1h50 ago; {{nobody}} knows. ?");
        assert_eq!(prose.live().collect::<Vec<_>>(), [Live::LastFeed, Live::Emergency]);
        assert_eq!(references("{{a}} {{ b }} {{"), ["a", "b"]);
        assert_eq!(Prose::new("{{ urgent }} x").plain(), "{{urgent}} x");
    }
}
