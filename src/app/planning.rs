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
        [_, more, ..] => Err((*more).to_owned()),
        [one] => Err((*one).to_owned()),
        [] => Err(String::new()),
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
        assert_eq!(read(""), Err(String::new()));
    }
}
