//! Words that a runbook does not say, and words that stand for none.

use crate::guidance::never;

/// Words that tell a reader off; what is published is quoted instead.
const TELLING: [&str; 3] = ["should", "shouldn", "ought"];

/// What stands where something is still to be written; as whole words.
const PLACEHOLDERS: [&str; 7] = ["tbd", "tba", "todo", "fixme", "xxx", "n/a", "lorem"];

/// Returns the words that a runbook does not say, quotations apart.
pub(crate) fn forbidden(text: &str) -> Vec<&'static str> {
    let own = never::unquoted(text).to_lowercase();
    let words: Vec<&str> = own.split(|c: char| !c.is_alphanumeric()).collect();
    let telling = TELLING.iter().filter(|word| words.contains(word));
    never::said(text).into_iter().chain(telling.copied()).collect()
}

/// Returns what stands where something is still to be written.
pub(crate) fn placeholders(text: &str) -> Vec<String> {
    let edge = |c: char| !c.is_alphanumeric() && c != '/';
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        let lower = word.trim_matches(edge).to_lowercase();
        let marks = word.chars().all(|c| c == '?' || c == '_') && word.chars().count() > 1;
        if marks || PLACEHOLDERS.contains(&lower.as_str()) {
            found.push(word.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_still_to_be_written_is_seen() {
        assert_eq!(placeholders("Call TBD, or n/a (TODO)."), ["TBD,", "n/a", "(TODO)."]);
        assert_eq!(placeholders("wait ?? and ____"), ["??", "____"]);
        assert_eq!(placeholders("Hungry? A todolist."), [] as [&str; 0]);
    }

    #[test]
    fn telling_off_is_heard() {
        assert_eq!(forbidden("You should rest. That's fine."), ["fine", "should"]);
        assert_eq!(forbidden("\"You should rest\", says NHS."), [] as [&str; 0]);
    }
}
