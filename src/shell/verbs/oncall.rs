//! `oncall`: who is on call, and the family's changes of it.

use crate::app::command::Command;
use crate::app::model::Model;
use crate::app::update::rota;
use crate::cli::Global;
use crate::cli::answer;
use crate::cli::oncall;
use crate::cli::problem::Problem;
use crate::cli::say::Format;
use crate::cli::verb::oncall::OnCall;
use crate::journal::entry::Payload;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::verbs::look;
use crate::text::style::Tone;

/// Answers who is on call, or changes it.
///
/// # Errors
///
/// A [`Problem`]: nothing was changed.
pub fn run(global: &Global, act: Option<&OnCall>) -> Result<Answer, Problem> {
    let Some(said) = act.and_then(OnCall::said) else { return look::on_call(global) };
    let mut session = Session::write(global)?;
    let would = holding(&session.model, &said);
    let reply = session.run(Command::Roster { said: said.clone(), dry_run: global.dry_run })?;
    if !answer::done(&reply) {
        return Err(answer::problem(&reply, &[said], false));
    }
    let now =
        if global.dry_run { would.as_ref().unwrap_or(&session.model) } else { &session.model };
    let text = match out::format(global) {
        Format::Json => format!("{}\n", oncall::changed(now, &reply)),
        format => answer::text(&reply, &session.model, format == Format::Plain),
    };
    let told = if global.json || global.dry_run { Answer::asked(text) } else { Answer::said(text) };
    let warnings = if global.json { Vec::new() } else { answer::warnings(&reply, Tone::Ops) };
    Ok(told.aside(warnings).aside(session.aside))
}

/// Returns the model as it would be with what is said.
fn holding(model: &Model, said: &str) -> Option<Model> {
    let wish = rota::read(model, said).ok()?;
    let said = wish.payloads.iter().find_map(|one| match one {
        Payload::Roster(said) => Some(said),
        _ => None,
    })?;
    Some(Model { roster: rota::with(model, said), ..model.clone() })
}
