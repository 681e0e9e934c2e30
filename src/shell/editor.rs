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

/// Opens `file` in the person's editor and waits until it ends.
///
/// The words of the variable are the shell's, as for every program that asks
/// for an editor: `code --wait` works.
///
/// # Errors
///
/// A [`Problem`]: there is none, it could not be started, or it did not end well.
pub fn open(file: &Path) -> Result<(), Problem> {
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(env::var_os);
    let editor = named.into_iter().find(|name| !name.is_empty());
    let editor = editor.map_or_else(|| LAST.to_owned(), |name| name.to_string_lossy().into_owned());
    let status = Command::new("sh")
        .args(["-c", &format!("{editor} \"$1\""), "dadops"])
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

fn failed(text: crate::text::catalogue::Text, with: &[&str]) -> Problem {
    Problem::new(code::FAILED, text.fill(Tone::Ops, with))
}
