//! What a check or a rebuild of the journal came to.

use crate::text::catalogue::cli as words;
use crate::text::style::Style;
use serde_json::Value;
use serde_json::json;

/// What a check or a rebuild of the journal found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Rows of the journal.
    pub journal_entries: u64,
    /// Facts that hold.
    pub facts: u64,
    /// Rows of a kind that a later version wrote: kept, of no effect here.
    pub unknown: u64,
    /// What is wrong, whole sentences.
    pub problems: Vec<String>,
}

impl Check {
    /// Returns the check as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "journal_entries": self.journal_entries,
            "facts": self.facts,
            "ok": self.problems.is_empty(),
            "problems": self.problems,
            "unknown": self.unknown,
        })
    }

    /// Returns the check for people.
    #[must_use]
    pub fn text(&self, style: &Style) -> String {
        let counts = [self.journal_entries.to_string(), self.facts.to_string()];
        let head = words::D_COUNTS.fill(style.tone, &[&counts[0], &counts[1]]);
        let mut lines = vec![head];
        if self.unknown > 0 {
            lines.push(words::D_UNKNOWN.fill(style.tone, &[&self.unknown.to_string()]));
        }
        if self.problems.is_empty() {
            lines.push(words::D_AGREE.say(style.tone).to_owned());
        }
        lines.extend(self.problems.iter().map(|problem| format!("! {problem}")));
        lines.join("\n") + "\n"
    }
}
