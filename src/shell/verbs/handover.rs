//! `handover`: the card for whoever takes over; with `--done` it happened.

use crate::cli::Global;
use crate::cli::handover;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::verbs::change;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;

/// Answers the card, and stores nothing; with `done` stores the hand-over and
/// answers as `log` does.
///
/// # Errors
///
/// A [`Problem`]: nobody is called so, or what the store says.
pub fn run(global: &Global, to: Option<&str>, done: bool) -> Result<Answer, Problem> {
    if done {
        // In quotes a name of several words, or one that is also a word, is a name.
        let to = to.map(|name| format!("to \"{}\"", name.replace('"', "")));
        return change::say(global, "handover", &to.into_iter().collect::<Vec<_>>());
    }
    // Waits of fourteen days are looked at.
    let session = Session::read_far(global)?;
    let model = &session.model;
    let named = |name: &str| {
        model.household.carer_named(name).ok_or_else(|| {
            let message = words::NOBODY_CALLED.fill(Tone::Ops, &[name]);
            Problem::new(code::NOTHING, message)
        })
    };
    let to = to.map(named).transpose()?;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", handover::json(model, to)),
        format => handover::text(model, to, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}
