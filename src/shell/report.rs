//! Errors → what is said, what to do about it, the exit code.

use crate::app::msg::Failure;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::store::error::StoreError;
use crate::text::catalogue::shell::CAUSE;
use crate::text::style::Tone;
use std::error::Error;
use std::process::ExitCode;

/// Returns what the console says when the journal failed.
#[must_use]
pub fn failure(error: &StoreError) -> Failure {
    Failure { message: error.to_string(), hint: error.hint().map(str::to_owned) }
}

/// Returns what a verb, or a console that cannot open, says when the journal failed.
#[must_use]
pub fn store(error: &StoreError) -> Problem {
    let problem = Problem::new(code::FAILED, chain(error));
    match error.hint() {
        Some(hint) => problem.hint(hint),
        None => problem,
    }
}

/// Returns an error with its causes, on one line.
#[must_use]
pub fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let cause_text = cause.to_string();
        // Some libraries repeat the cause in their own words, SQLite's with a number.
        let new = cause_text.rsplit(": ").next().unwrap_or_default();
        if !text.ends_with(new) {
            text = [text, CAUSE.fill(Tone::Ops, &[&cause_text])].join(", ");
        }
        next = cause.source();
    }
    text
}

/// Prints a problem to standard error and returns its exit code.
#[must_use]
pub fn print(problem: &Problem) -> ExitCode {
    eprintln!("{}", problem.print(false));
    ExitCode::from(problem.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::paths::PathError;
    use std::io;

    #[test]
    fn a_chain_is_said_once_and_in_order() {
        let source = io::Error::other("the disk is gone");
        let error = PathError::Folder { path: "/there".into(), source };
        assert_eq!(chain(&error), "the folder /there cannot be made, because the disk is gone");
    }
}
