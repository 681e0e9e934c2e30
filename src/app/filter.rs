//! The filter of lists: every word must be there, `!word` must not.

use crate::app::model::Model;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::journal::timeline::Logged;
use crate::text::words as text;

/// A filter that was typed, taken to pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    with: Vec<String>,
    without: Vec<String>,
}

impl Filter {
    /// Takes what was typed to pieces; upper and lower case alike.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let mut filter = Self::default();
        for word in typed.to_lowercase().split_whitespace() {
            match word.strip_prefix('!') {
                Some("") => {}
                Some(word) => filter.without.push(word.to_owned()),
                None => filter.with.push(word.to_owned()),
            }
        }
        filter
    }

    /// Tells whether a line passes.
    #[must_use]
    pub fn passes(&self, line: &str) -> bool {
        if self.with.is_empty() && self.without.is_empty() {
            return true;
        }
        let line = line.to_lowercase();
        self.with.iter().all(|word| line.contains(word))
            && !self.without.iter().any(|word| line.contains(word))
    }

    /// Tells whether it lets everything pass.
    #[must_use]
    pub const fn open(&self) -> bool {
        self.with.is_empty() && self.without.is_empty()
    }
}

/// Returns everything about a fact that a filter may look for: kind, what it
/// was, whose, who did it, tags and note. When it was is left to the list's
/// own order: a clock time for each of thousands would be felt at the keys.
#[must_use]
pub fn haystack(model: &Model, logged: &Logged) -> String {
    let fact = &logged.fact;
    let carer = |id: CarerId| model.household.carer_name(id);
    let whose = match fact.subject {
        Subject::Baby(id) => model.household.baby(id).map(|baby| baby.name.as_str()),
        Subject::Carer(id) => carer(id),
        Subject::Household => None,
    };
    let kind = text::kind(fact.kind()).say(model.ui.style.tone);
    let what = text::named(fact, &model.household, &model.ui.style);
    let words = [Some(kind), Some(what.as_str()), whose, fact.by.and_then(carer)];
    let said = fact.tags.iter().map(String::as_str).chain(fact.note.as_deref());
    words.into_iter().flatten().chain(said).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_must_be_there_and_none_behind_a_mark() {
        for (typed, passes) in [
            ("", true),
            ("bottle", true),
            ("BOTTLE dad", true),
            ("bottle mum", false),
            ("!mum", true),
            ("bottle !dad", false),
            ("!", true),
        ] {
            assert_eq!(Filter::new(typed).passes("feed Bottle 90 ml · Dad"), passes, "{typed}");
        }
    }
}
