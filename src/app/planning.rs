//! What the console's command line says about the plan, in the words of the
//! command line outside.

/// Begins the reason, which is all that follows.
const WHY: &str = "--why";

/// One wish about the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Change it in an editor.
    Edit {
        /// Why, for the history.
        why: Option<String>,
    },
    /// Say yes to the draft that waits.
    Approve,
    /// Show the version that holds, or another.
    Show(Option<String>),
    /// Show what differs between two; what a draft would change, or what the
    /// last change was, when none is named.
    Diff(Option<String>, Option<String>),
    /// Show every version: who, when, why.
    History,
    /// Make an older version hold again.
    Rollback {
        /// Which; the one before when absent.
        version: Option<String>,
        /// Why, for the history.
        why: Option<String>,
    },
}

/// Reads what follows `plan`.
///
/// # Errors
///
/// The word that is not known.
pub fn read(rest: &str) -> Result<Ask, String> {
    let (words, why) = match rest.split_once(WHY) {
        Some((words, why)) => (words, Some(why)),
        None => (rest, None),
    };
    let why = why.map(|why| why.trim_start_matches('=').trim().trim_matches('"').to_owned());
    let why = why.filter(|why| !why.is_empty());
    let words: Vec<&str> = words.split_whitespace().collect();
    match words.as_slice() {
        ["edit"] => Ok(Ask::Edit { why }),
        ["approve"] => Ok(Ask::Approve),
        [] | ["show"] => Ok(Ask::Show(None)),
        ["show", version] => Ok(Ask::Show(Some((*version).to_owned()))),
        ["diff"] => Ok(Ask::Diff(None, None)),
        ["diff", from] => Ok(Ask::Diff(Some((*from).to_owned()), None)),
        ["diff", from, to] => Ok(Ask::Diff(Some((*from).to_owned()), Some((*to).to_owned()))),
        ["history"] => Ok(Ask::History),
        ["rollback"] => Ok(Ask::Rollback { version: None, why }),
        ["rollback", version] => Ok(Ask::Rollback { version: Some((*version).to_owned()), why }),
        [one] => Err((*one).to_owned()),
        ["show" | "rollback", _, more, ..] | [_, more, ..] => Err((*more).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_command_line() {
        let why = Some("3 h 30".to_owned());
        assert_eq!(read("edit"), Ok(Ask::Edit { why: None }));
        assert_eq!(read("edit --why \"3 h 30\""), Ok(Ask::Edit { why: why.clone() }));
        assert_eq!(read("edit --why=3 h 30"), Ok(Ask::Edit { why }));
        assert_eq!(read("approve"), Ok(Ask::Approve));
        assert_eq!(read("approve it"), Err("it".to_owned()));
        assert_eq!(read("burn"), Err("burn".to_owned()));
        assert_eq!(read(""), Ok(Ask::Show(None)));
        assert_eq!(read("show v2"), Ok(Ask::Show(Some("v2".to_owned()))));
        assert_eq!(read("show v2 v3"), Err("v3".to_owned()));
        assert_eq!(read("diff 1"), Ok(Ask::Diff(Some("1".to_owned()), None)));
        let version = Some("shipped".to_owned());
        let why = Some("too early".to_owned());
        assert_eq!(read("rollback shipped --why too early"), Ok(Ask::Rollback { version, why }));
    }
}
