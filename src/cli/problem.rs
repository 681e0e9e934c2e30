//! Why a verb did not do what was asked, for people and for scripts.

use serde_json::json;

/// Exit codes; scripts rely on them.
pub mod code {
    /// It failed: the disk, the file, the program.
    pub const FAILED: u8 = 1;
    /// What was typed is not understood.
    pub const NOT_UNDERSTOOD: u8 = 2;
    /// Nothing is there to do it to.
    pub const NOTHING: u8 = 3;
    /// It needs `--yes`.
    pub const NEEDS_YES: u8 = 4;
    /// A rule refuses it.
    pub const REFUSED: u8 = 5;
    /// `status --check`: a ticket is open.
    pub const TICKET: u8 = 10;
    /// `status --check`: a page is open.
    pub const PAGE: u8 = 20;
    /// `status --check`: nothing was logged for half a day.
    pub const STALE: u8 = 30;
}

/// One failure of a verb, whole sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The exit code, see [`code`].
    pub code: u8,
    /// What is wrong and what holds now.
    pub message: String,
    /// What was typed with a mark under the trouble, two lines; for people only.
    pub caret: Option<String>,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Problem {
    /// Returns a problem without a hint.
    #[must_use]
    pub fn new(code: u8, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), caret: None, hint: None }
    }

    /// Returns it with what to do about it.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Returns what goes to standard error, without the last line end.
    #[must_use]
    pub fn print(&self, as_json: bool) -> String {
        if as_json {
            let (code, message, hint) = (self.code, &self.message, &self.hint);
            return json!({"error": {"code": code, "message": message, "hint": hint}}).to_string();
        }
        let more = [&self.caret, &self.hint].into_iter().flatten();
        more.fold(format!("dadops: {}", self.message), |text, line| format!("{text}\n  {line}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_the_same_to_people_and_scripts() {
        let problem = Problem::new(code::REFUSED, "that is 28 min ahead").hint("say `yesterday`");
        assert_eq!(problem.print(false), "dadops: that is 28 min ahead\n  say `yesterday`");
        assert_eq!(
            problem.print(true),
            r#"{"error":{"code":5,"hint":"say `yesterday`","message":"that is 28 min ahead"}}"#
        );
        let bare = Problem::new(code::FAILED, "no");
        assert_eq!(bare.print(true), r#"{"error":{"code":1,"hint":null,"message":"no"}}"#);
    }
}
