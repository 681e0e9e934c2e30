//! The sentence Baby Connect writes into every row: `Baby nursed (5m left, 5m right)`.

use std::collections::HashMap;

/// A row's sentence, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// All of it.
    pub whole: &'a str,
    /// Without the child's name in front and the parentheses behind.
    pub words: &'a str,
    /// What stands in the last parentheses.
    pub inside: &'a str,
}

impl<'a> Sentence<'a> {
    /// Takes `text` apart; `child` is the name sentences begin with.
    #[must_use]
    pub fn new(text: &'a str, child: Option<&str>) -> Self {
        let whole = text.trim();
        let named = child.and_then(|child| whole.strip_prefix(child)).unwrap_or(whole);
        let closed = named.trim().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
        let (words, inside) = closed.unwrap_or((named, ""));
        Self { whole, words: words.trim(), inside: inside.trim() }
    }

    /// Returns the words after `verb`, `None` when it is not there.
    #[must_use]
    pub fn after(&self, verb: &str) -> Option<&'a str> {
        self.words.split_once(verb).map(|(_, rest)| rest.trim()).filter(|rest| !rest.is_empty())
    }

    /// Returns the number and the word after it that follow `verb`: `8.2`, `oz`.
    #[must_use]
    pub fn amount(&self, verb: &str) -> Option<(&'a str, &'a str)> {
        let mut words = self.after(verb)?.split_whitespace();
        let number = words.next().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        Some((number, words.next().unwrap_or_default()))
    }
}

/// Returns the word that most sentences with a verb of care begin with: the
/// child's name as the app writes it.
#[must_use]
pub fn commonest_name<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const VERBS: [&str; 6] = ["slept", "drank", "nursed", "ate", "height", "weight"];
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for text in texts {
        let mut words = text.split_whitespace();
        if let (Some(name), Some(verb)) = (words.next(), words.next())
            && VERBS.contains(&verb.trim_end_matches(':'))
        {
            *counts.entry(name).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(name, count)| (*count, *name)).map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_taken_apart() {
        let bottle = Sentence::new("Baby drank 8.2 oz of formula (30m)", Some("Baby"));
        assert_eq!((bottle.words, bottle.inside), ("drank 8.2 oz of formula", "30m"));
        assert_eq!(bottle.amount("drank"), Some(("8.2", "oz")));
        let doctor = Sentence::new("Doctor", Some("Baby"));
        assert_eq!((doctor.words, doctor.inside), ("Doctor", ""));
        assert_eq!(Sentence::new("Baby slept", Some("Baby")).after("slept"), None);
        assert_eq!(Sentence::new(")(", None).words, ")(");
    }

    #[test]
    fn the_name_is_what_most_sentences_begin_with() {
        let texts = ["Baby slept (2h)", "Doctor", "Baby drank 3 oz", "Mum ate soup"];
        assert_eq!(commonest_name(texts.into_iter()), Some("Baby"));
        assert_eq!(commonest_name(["Doctor"].into_iter()), None);
    }
}
