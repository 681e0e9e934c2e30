//! What is wrong with a plan: where, what, and what would be valid.

use crate::text::catalogue::Text;
use crate::text::style::Tone;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The letter of the line, from 1.
    pub column: usize,
    /// What kind of fault.
    pub kind: Kind,
    /// What is wrong, on one line.
    pub what: String,
    /// What would be valid.
    pub instead: Option<String>,
}

/// The kinds of faults; names are for scripts and stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It is not TOML.
    Syntax,
    /// Larger than a document may be.
    TooLarge,
    /// A later version of the plan's form.
    Newer,
    /// A key that nothing reads.
    UnknownKey,
    /// Something must be said and is not.
    Missing,
    /// A value of another shape.
    NotThat,
    /// A word that is none of a few.
    NoChoice,
    /// A number that cannot be.
    OutOfRange,
    /// Two things of one name.
    Twice,
    /// A name of something that is not in the plan.
    NotInPlan,
    /// Keys that do not go together.
    Clash,
    /// An alert that could never fire.
    Infeasible,
    /// A name of nobody in the household; a warning.
    Nobody,
    /// A minute at which nobody could be woken.
    NobodyAwake,
    /// A setting of the household that says something else; a warning.
    Setting,
    /// A number that was not changed with another; a warning.
    Stale,
}

impl Kind {
    /// Returns the name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::TooLarge => "too_large",
            Self::Newer => "newer",
            Self::UnknownKey => "unknown_key",
            Self::Missing => "missing",
            Self::NotThat => "not_that",
            Self::NoChoice => "no_choice",
            Self::OutOfRange => "out_of_range",
            Self::Twice => "twice",
            Self::NotInPlan => "not_in_plan",
            Self::Clash => "clash",
            Self::Infeasible => "infeasible",
            Self::Nobody => "nobody",
            Self::NobodyAwake => "nobody_awake",
            Self::Setting => "setting",
            Self::Stale => "stale",
        }
    }
}

/// A fault before its line is worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) at: usize,
    pub(crate) kind: Kind,
    pub(crate) what: String,
    pub(crate) instead: Option<String>,
}

impl Found {
    /// Returns a fault at the byte `at`, in the words of `text`.
    pub(crate) fn new(at: usize, kind: Kind, text: Text, with: &[&str]) -> Self {
        let short: Vec<String> = with.iter().map(|word| shown(word)).collect();
        let short: Vec<&str> = short.iter().map(String::as_str).collect();
        Self { at, kind, what: text.fill(Tone::Ops, &short), instead: None }
    }

    /// Returns it with what would be valid.
    pub(crate) fn instead(self, instead: impl Into<String>) -> Self {
        Self { instead: Some(instead.into()), ..self }
    }
}

/// Returns `found` with lines and columns of `text`, in order of their place.
pub(crate) fn placed(text: &str, mut found: Vec<Found>) -> Vec<Fault> {
    found.sort_by_key(|one| one.at);
    found.dedup();
    let (mut line, mut start, mut seen) = (1, 0, 0);
    found
        .into_iter()
        .map(|one| {
            let at = floor(text, one.at);
            for (place, _) in text.as_bytes()[seen..at].iter().enumerate().filter(|b| *b.1 == b'\n')
            {
                line += 1;
                start = seen + place + 1;
            }
            seen = at;
            let column = text[start..at].chars().count() + 1;
            Fault { line, column, kind: one.kind, what: one.what, instead: one.instead }
        })
        .collect()
}

/// Returns the last place at or before `at` where a letter begins.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(0)
}

/// Returns a word of the plan as it can stand in a sentence: on one line, not
/// a page of it, and nothing that a terminal would act on.
fn shown(word: &str) -> String {
    const LONGEST: usize = 160;
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = word.chars().take(LONGEST).map(plain).collect();
    if word.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::catalogue::plan as say;

    #[test]
    fn lines_and_columns_count_letters_from_one() {
        let text = "ab\nü = 1\n";
        let found = |at| Found::new(at, Kind::Missing, say::MISSING, &["x"]);
        let places = |at: Vec<usize>| -> Vec<(usize, usize)> {
            let faults = placed(text, at.into_iter().map(found).collect());
            faults.iter().map(|fault| (fault.line, fault.column)).collect()
        };
        assert_eq!(places(vec![0]), [(1, 1)]);
        assert_eq!(places(vec![3, 2]), [(1, 3), (2, 1)]);
        assert_eq!(places(vec![5, 8]), [(2, 2), (2, 5)]);
        assert_eq!(places(vec![4]), [(2, 1)], "inside a letter");
        assert_eq!(places(vec![99]), [(3, 1)]);
    }

    #[test]
    fn what_is_quoted_cannot_write_on_the_terminal() {
        let fault = Found::new(0, Kind::Missing, say::MISSING, &["a\x1b[2J\nb"]);
        assert!(!fault.what.chars().any(char::is_control), "{:?}", fault.what);
        let long = Found::new(0, Kind::Missing, say::MISSING, &[&"x".repeat(9_999)]);
        assert!(long.what.chars().count() < 250);
    }
}
