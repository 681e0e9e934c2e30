//! Top: where the edges meet; the only module that names them all.

pub mod channels;
pub mod command;
pub mod console;
pub mod crash;
pub mod dispatch;
pub mod editing;
pub mod editor;
pub mod importer;
pub mod intake;
pub mod lookout;
pub mod out;
pub mod perform;
pub mod phones;
pub mod post;
pub mod report;
pub mod rest;
pub mod run_cli;
pub mod run_tui;
pub mod sealer;
pub mod sealing;
pub mod session;
pub mod settings;
pub mod teller;
pub mod unit;
pub mod verbs;
pub mod watcher;

use crate::cli;
use crate::cli::Args;
use crate::cli::Global;
use crate::cli::Stop;
use crate::shell::out::Answer;
use crate::shell::run_tui::run_tui;
use crate::tui::capability;
use crate::tui::signals;
use std::process::ExitCode;

/// Does what the process was asked to do and returns its exit code.
#[must_use]
pub fn main() -> ExitCode {
    // Without it all goes on, and a full file is told less kindly.
    let _ = signals::outlive_file_limit();
    match cli::parse() {
        Ok(args) if wants_console(&args) => run_tui(&args.global),
        Ok(args) => run_cli::run(&args),
        Err(Stop::Show(text)) => run_cli::finish(&Answer::asked(text), &Global::default()),
        Err(Stop::Problem { problem, json }) => run_cli::fail(&problem, json),
    }
}

/// Tells whether the console is meant: nothing else was asked for, and there
/// is a terminal that can show it.
fn wants_console(args: &Args) -> bool {
    let global = &args.global;
    args.verb.is_none() && !global.json && !global.plain && capability::interactive()
}
