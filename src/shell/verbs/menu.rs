//! `--plain` without a verb: numbered choices, one line each, nothing redrawn.

use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::verb::Status;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::verbs::change;
use crate::shell::verbs::look;
use crate::text::catalogue::Text;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use std::io;

/// Offers the choices until `quit` or the end of the input.
///
/// # Errors
///
/// A [`Problem`] when the terminal is gone; one of a choice is said and the
/// menu goes on.
pub fn run(global: &Global) -> Result<Answer, Problem> {
    let global = &Global { plain: true, ..global.clone() };
    loop {
        say(words::MENU, &[])?;
        let Some(choice) = line()? else { return Ok(Answer::default()) };
        let answer = match choice.as_str() {
            "1" => look::status(global, &Status::default()),
            "2" => {
                say(words::MENU_PHRASE, &[])?;
                let Some(phrase) = line()? else { return Ok(Answer::default()) };
                if phrase.is_empty() {
                    continue;
                }
                change::log(global, &[phrase], false)
            }
            "3" => change::undo(global),
            "4" => return Ok(Answer::default()),
            "" => continue,
            other => {
                say(words::MENU_UNKNOWN, &[other])?;
                continue;
            }
        };
        match answer {
            Ok(answer) => out::print(&answer, false),
            Err(problem) => {
                let said = words::MENU_NOT_DONE.fill(Tone::Plain, &[&problem.message]);
                let lines = [Some(said), problem.hint].into_iter().flatten();
                let text: String = lines.flat_map(|line| [line, "\n".to_owned()]).collect();
                out::print(&Answer::said(text), false)
            }
        }
        .map_err(|error| gone(&error))?;
    }
}

fn say(text: Text, with: &[&str]) -> Result<(), Problem> {
    let answer = Answer::said(text.fill(Tone::Plain, with) + "\n");
    out::print(&answer, false).map_err(|error| gone(&error))
}

fn line() -> Result<Option<String>, Problem> {
    let mut text = String::new();
    let read = io::stdin().read_line(&mut text).map_err(|error| gone(&error))?;
    Ok((read > 0).then(|| text.trim().to_owned()))
}

fn gone(error: &io::Error) -> Problem {
    Problem::new(code::FAILED, error.to_string())
}
