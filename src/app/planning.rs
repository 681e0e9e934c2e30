//! What the console's command line says about the plan and the runbooks, in the
//! words of the command line outside.

/// Begins the reason, which is all that follows.
const WHY: &str = "--why";

/// One wish about a document.
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

/// Reads what follows `runbook`: which one and what of it; `None`: all of them.
///
/// # Errors
///
/// The word that is not known; empty where the name is missing.
pub fn read_book(rest: &str) -> Result<Option<(&str, Ask)>, String> {
    let cut = |rest: &'_ str| -> usize { rest.find(char::is_whitespace).unwrap_or(rest.len()) };
    let rest = rest.trim();
    let (act, rest) = rest.split_at(cut(rest));
    let rest = rest.trim_start();
    let (name, rest) = rest.split_at(cut(rest));
    if name.is_empty() {
        return match act {
            "" | "list" => Ok(None),
            act => read(act).and(Err(String::new())),
        };
    }
    read(&format!("{act}{rest}")).map(|ask| Some((name, ask)))
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

    #[test]
    fn a_runbook_is_named_after_what_is_asked_of_it() {
        assert_eq!(read_book(""), Ok(None));
        assert_eq!(read_book(" list "), Ok(None));
        assert_eq!(read_book("show fever"), Ok(Some(("fever", Ask::Show(None)))));
        let one = Some("v2".to_owned());
        assert_eq!(read_book("show fever v2"), Ok(Some(("fever", Ask::Show(one.clone())))));
        let back = Ask::Rollback { version: one, why: Some("too long".to_owned()) };
        assert_eq!(read_book("rollback  fever v2 --why too long"), Ok(Some(("fever", back))));
        assert_eq!(read_book("edit fever"), Ok(Some(("fever", Ask::Edit { why: None }))));
        assert_eq!(read_book("history"), Err(String::new()), "of which?");
        assert_eq!(read_book("fever"), Err("fever".to_owned()));
        assert_eq!(read_book("burn fever"), Err("burn".to_owned()));
    }
}
