//! $VISUAL and $EDITOR: a text goes out and comes back.

use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::text::catalogue::planning as say;
use crate::text::style::Tone;
use std::env;
use std::path::Path;
use std::process::Command;

/// The editor of every Unix.
const LAST: &str = "vi";

/// Editors whose manual says that `+12` before a file opens it at line 12.
const TAKE_LINE: [&str; 9] =
    ["vi", "vim", "nvim", "nano", "emacs", "emacsclient", "kak", "micro", "joe"];

/// Opens `file` in the person's editor and waits until it ends.
///
/// The words of the variable are the shell's, as for every program that asks
/// for an editor: `code --wait` works. It opens at `line`, from 1, where it is
/// known how to say so.
///
/// # Errors
///
/// A [`Problem`]: there is none, it could not be started, or it did not end well.
pub fn open(file: &Path, line: Option<usize>) -> Result<(), Problem> {
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(env::var_os);
    let editor = named.into_iter().find(|name| !name.is_empty());
    let editor = editor.map_or_else(|| LAST.to_owned(), |name| name.to_string_lossy().into_owned());
    let status = Command::new("sh")
        // An interrupt is the editor's: the shell around it goes on waiting.
        .args(["-c", &format!("trap : INT QUIT\n{editor} \"$@\""), "dadops"])
        .args(line.filter(|_| takes_line(&editor)).map(|line| format!("+{line}")))
        .arg(file)
        .status()
        .map_err(|error| failed(say::EDITOR_NOT_STARTED, &[&editor, &error.to_string()]))?;
    match status.code() {
        Some(0) => Ok(()),
        // What `sh` says of a program that is not there.
        Some(127) if editor == LAST => {
            Err(Problem::new(code::FAILED, say::NO_EDITOR.say(Tone::Ops))
                .hint(say::NO_EDITOR_HINT.say(Tone::Ops)))
        }
        _ => Err(failed(say::EDITOR_FAILED, &[&status.to_string()])),
    }
}

/// Tells whether an editor is known to take `+12` for line 12.
fn takes_line(editor: &str) -> bool {
    let program = editor.split_whitespace().next().unwrap_or_default();
    let name = program.rsplit('/').next().unwrap_or_default();
    TAKE_LINE.contains(&name)
}

fn failed(text: crate::text::catalogue::Text, with: &[&str]) -> Problem {
    Problem::new(code::FAILED, text.fill(Tone::Ops, with))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_named_to_editors_that_know_the_way() {
        for (editor, takes) in
            [("vi", true), ("/usr/bin/nano -w", true), ("code --wait", false), ("sh edit", false)]
        {
            assert_eq!(takes_line(editor), takes, "{editor}");
        }
    }
}
