//! What a verb prints, and what the terminal can show.

use crate::cli::Global;
use crate::cli::say::Format;
use crate::tui::capability::Environment;
use std::io;
use std::io::ErrorKind;
use std::io::Write;

/// What a verb came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Standard output, whole lines.
    pub text: String,
    /// Standard error, one line each.
    pub aside: Vec<String>,
    /// The exit code.
    pub code: u8,
    /// What was asked for rather than said about it: printed with `--quiet` too.
    pub asked: bool,
}

impl Answer {
    /// Returns what was asked for.
    #[must_use]
    pub fn asked(text: impl Into<String>) -> Self {
        Self { text: text.into(), asked: true, ..Self::default() }
    }

    /// Returns what is said about something done.
    #[must_use]
    pub fn said(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Returns it with lines for standard error.
    #[must_use]
    pub fn aside(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        self.aside.extend(lines);
        self
    }
}

/// Prints an answer; a reader that went away is no failure.
///
/// # Errors
///
/// What the system says of standard output.
pub fn print(answer: &Answer, quiet: bool) -> io::Result<()> {
    if !quiet {
        let mut aside = io::stderr().lock();
        for line in &answer.aside {
            writeln!(aside, "{line}")?;
        }
    }
    if quiet && !answer.asked {
        return Ok(());
    }
    let mut out = io::stdout().lock();
    match out.write_all(answer.text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// Returns how the answer is wanted.
#[must_use]
pub fn format(global: &Global) -> Format {
    match (global.json, global.plain || Environment::read().term == "dumb") {
        (true, _) => Format::Json,
        (false, true) => Format::Plain,
        (false, false) => Format::Text,
    }
}
