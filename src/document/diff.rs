//! What differs between two texts, line by line.

use similar::ChangeTag;
use similar::TextDiff;
use std::fmt::Write;

/// Lines around a change that are shown with it.
const AROUND: usize = 3;

/// Texts of more lines than this together are not compared line by line, which
/// could take minutes: all of one is gone and all of the other is new.
const MOST: usize = 8_000;

/// One line of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What became of it.
    pub change: Change,
    /// Its number in the old text, from 1; absent when it is new.
    pub old: Option<usize>,
    /// Its number in the new text, from 1; absent when it is gone.
    pub new: Option<usize>,
    /// The line, without its end.
    pub text: String,
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is in both.
    Same,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
}

impl Change {
    /// Returns the sign before the line, as `diff -u` has it.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Same => ' ',
            Self::Added => '+',
            Self::Removed => '-',
        }
    }

    /// Returns the word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

/// Returns the changes with three lines around each, in groups; none when both
/// are the same.
#[must_use]
pub fn diff(old: &str, new: &str) -> Vec<Vec<Line>> {
    if old != new && old.lines().count() + new.lines().count() > MOST {
        return vec![replaced(old, new)];
    }
    let diff = TextDiff::from_lines(old, new);
    let group = |ops: &Vec<similar::DiffOp>| {
        let changes = ops.iter().flat_map(|op| diff.iter_changes(op));
        changes
            .map(|change| Line {
                change: match change.tag() {
                    ChangeTag::Equal => Change::Same,
                    ChangeTag::Insert => Change::Added,
                    ChangeTag::Delete => Change::Removed,
                },
                old: change.old_index().map(|index| index + 1),
                new: change.new_index().map(|index| index + 1),
                text: change.value().trim_end_matches(['\n', '\r']).to_owned(),
            })
            .collect()
    };
    diff.grouped_ops(AROUND).iter().map(group).collect()
}

fn replaced(old: &str, new: &str) -> Vec<Line> {
    let gone = old.lines().enumerate().map(|(index, text)| Line {
        change: Change::Removed,
        old: Some(index + 1),
        new: None,
        text: text.to_owned(),
    });
    let come = new.lines().enumerate().map(|(index, text)| Line {
        change: Change::Added,
        old: None,
        new: Some(index + 1),
        text: text.to_owned(),
    });
    gone.chain(come).collect()
}

/// Returns the difference as `diff -u` prints it; empty when there is none.
#[must_use]
pub fn unified(old: &str, new: &str, names: (&str, &str)) -> String {
    let groups = diff(old, new);
    let mut text = String::new();
    if groups.is_empty() {
        return text;
    }
    // Into a string: cannot fail.
    let _ = write!(text, "--- {}\n+++ {}\n", names.0, names.1);
    for group in groups {
        let part = |number: fn(&Line) -> Option<usize>| {
            let lines: Vec<usize> = group.iter().filter_map(number).collect();
            format!("{},{}", lines.first().copied().unwrap_or(0), lines.len())
        };
        let _ = writeln!(text, "@@ -{} +{} @@", part(|line| line.old), part(|line| line.new));
        for line in &group {
            let _ = writeln!(text, "{}{}", line.change.sign(), line.text);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_change_is_shown_with_what_lies_around() {
        let old = "a\nb\nc\nd\ne\nf\ng\nh\n";
        let new = "a\nb\nc\nd\nE\nf\ng\nh\n";
        assert_eq!(unified(old, old, ("v1", "v2")), "");
        assert_eq!(
            unified(old, new, ("v1", "v2")),
            "--- v1\n+++ v2\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n"
        );
        assert_eq!(unified("", "x\n", ("v1", "v2")), "--- v1\n+++ v2\n@@ -0,0 +1,1 @@\n+x\n");
    }

    proptest! {
        /// What is gone and what stays is the old text, what is new and what
        /// stays the new one; no more than what differs is left out.
        #[test]
        fn both_texts_can_be_read_off(old in "([a-c]\n){0,12}", new in "([a-c]\n){0,12}") {
            let lines: Vec<Line> = diff(&old, &new).concat();
            prop_assert_eq!(lines.is_empty(), old == new);
            for line in lines {
                let at = |text: &str, number: usize| {
                    text.lines().nth(number - 1).map(str::to_owned)
                };
                if let Some(number) = line.old {
                    prop_assert_eq!(at(&old, number), Some(line.text.clone()));
                }
                if let Some(number) = line.new {
                    prop_assert_eq!(at(&new, number), Some(line.text.clone()));
                }
                prop_assert_eq!(line.change == Change::Added, line.old.is_none());
                prop_assert_eq!(line.change == Change::Removed, line.new.is_none());
            }
        }
    }
}
