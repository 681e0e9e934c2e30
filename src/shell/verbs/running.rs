//! `runbook run`: following one, with the same messages as screen 5.

use crate::app::book;
use crate::app::command::Command;
use crate::app::model::Model;
use crate::app::run_words;
use crate::app::running::Deed;
use crate::app::running::Running;
use crate::cli::Global;
use crate::cli::alerts;
use crate::cli::answer;
use crate::cli::incidents;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::runbook::WIDTH;
use crate::cli::say::Format;
use crate::cli::verb::runbook::Run;
use crate::domain::label::Label;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::text::catalogue::books;
use crate::text::catalogue::runs as say;
use crate::text::style::Tone;

/// Starts a run, or does something in the one that goes on; without either it
/// says where that is.
///
/// # Errors
///
/// A [`Problem`]: no runbook is called so, none is followed, or it has no such
/// step.
pub fn run(global: &Global, what: &Run) -> Result<Answer, Problem> {
    let wished = deed(what);
    if wished.is_none() && what.id.is_none() {
        let session = Session::read(global)?;
        let text = shown(global, &session.model)?;
        return Ok(Answer::asked(text).aside(session.aside));
    }
    let mut session = Session::write(global)?;
    let following = run_words::current(&session.model).map(|run| run.start.runbook.clone());
    let wish = match (wished, &what.id) {
        (Some(wish), id) => {
            other(following.as_deref(), id.as_deref())?;
            wish
        }
        (None, Some(id)) if following.as_deref() == Some(id.as_str()) => {
            let text = shown(global, &session.model)?;
            return Ok(Answer::asked(text).aside(session.aside));
        }
        (None, id) => {
            let typed = id.as_deref().unwrap_or_default();
            let label = book::label(typed).filter(|id| session.model.books.get(id).is_some());
            let label = label.ok_or_else(|| nowhere(typed))?;
            let alert = what.alert.as_deref();
            let alert = alert.map(|id| alerts::find(&session.model, id)).transpose()?;
            Running::Start { runbook: label.as_str().to_owned(), alert }
        }
    };
    let starts = matches!(wish, Running::Start { .. });
    let before = session.model.runs.clone();
    let reply = session.run(Command::Follow(wish))?;
    if !answer::done(&reply) {
        return Err(answer::problem(&reply, &[], false));
    }
    let model = &session.model;
    let changed = model.runs.iter().rev().find(|run| !before.contains(run));
    let format = out::format(global);
    let text = match changed {
        Some(run) if format == Format::Json => format!("{}\n", incidents::ran(model, run)),
        _ => answer::text(&reply, model, format == Format::Plain),
    };
    if global.json {
        return Ok(Answer::asked(text).aside(session.aside));
    }
    let page = if starts { shown(global, model)? } else { String::new() };
    Ok(Answer::said(text + &page).aside(session.aside))
}

fn nowhere(typed: &str) -> Problem {
    let problem = Problem::new(code::NOTHING, books::NO_RUNBOOK.fill(Tone::Ops, &[typed]));
    problem.hint(books::LIST_THEM.say(Tone::Ops))
}

/// Refuses what is meant for another runbook than the one that is followed.
fn other(following: Option<&str>, named: Option<&str>) -> Result<(), Problem> {
    match (following, named) {
        (Some(following), Some(named)) if following != named => {
            let message = say::OTHER.fill(Tone::Ops, &[following, named]);
            Err(Problem::new(code::REFUSED, message))
        }
        _ => Ok(()),
    }
}

fn deed(what: &Run) -> Option<Running> {
    let step = |step, deed| Some(Running::Step { step, deed });
    if let Some(n) = what.tick {
        return step(n, Deed::Tick);
    }
    if let Some(n) = what.skip {
        return step(n, Deed::Skip);
    }
    if let Some(n) = what.untick {
        return step(Some(n), Deed::Untick);
    }
    if let Some(n) = what.not_fit {
        return step(Some(n), Deed::NotFit(what.note.clone()));
    }
    what.done.map(|outcome| Running::Done { outcome, note: what.note.clone() })
}

/// Returns the run that goes on: as JSON, or where it is, its signs and steps.
fn shown(global: &Global, model: &Model) -> Result<String, Problem> {
    let nothing = || {
        let problem = Problem::new(code::NOTHING, say::NO_RUN.say(Tone::Ops));
        problem.hint(say::NO_RUN_HINT.say(Tone::Ops))
    };
    let run = run_words::current(model).ok_or_else(nothing)?;
    if out::format(global) == Format::Json {
        return Ok(format!("{}\n", incidents::ran(model, run)));
    }
    let book = Label::new(&run.start.runbook);
    let book = book.as_ref().and_then(|id| model.books.get(id)).ok_or_else(nothing)?;
    let mut lines = vec![book.runbook.title.clone(), run_words::at(model, run), String::new()];
    let flags = run_words::flags(model, book.runbook, WIDTH);
    lines.extend(flags.into_iter().map(|(line, _)| line));
    lines.push(String::new());
    let body = run_words::body(model, &book, Some(run), WIDTH);
    lines.extend(body.into_iter().map(|(line, _)| line));
    Ok(lines.join("\n") + "\n")
}
