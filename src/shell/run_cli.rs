//! The verbs: what was typed, done, printed.

use crate::app::guide::Page;
use crate::cli::Args;
use crate::cli::Global;
use crate::cli::manual;
use crate::cli::pages::pages;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::trends::Asked as Trends;
use crate::cli::verb::Status;
use crate::cli::verb::Verb;
use crate::cli::verb::care::Doctor;
use crate::cli::verb::files::Metrics;
use crate::cli::verb::forecast::Forecast;
use crate::cli::verb::runbook::Runbook;
use crate::cli::verb::slo::Slo;
use crate::picture::gallery;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::verbs::alerts;
use crate::shell::verbs::care;
use crate::shell::verbs::change;
use crate::shell::verbs::checklist;
use crate::shell::verbs::demo;
use crate::shell::verbs::demo::Asked;
use crate::shell::verbs::files;
use crate::shell::verbs::forecast;
use crate::shell::verbs::guide;
use crate::shell::verbs::handover;
use crate::shell::verbs::household;
use crate::shell::verbs::import;
use crate::shell::verbs::incidents;
use crate::shell::verbs::judge;
use crate::shell::verbs::look;
use crate::shell::verbs::menu;
use crate::shell::verbs::metrics;
use crate::shell::verbs::oncall;
use crate::shell::verbs::plan;
use crate::shell::verbs::private;
use crate::shell::verbs::report;
use crate::shell::verbs::runbook;
use crate::shell::verbs::watch;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;

/// Does what was asked and returns the exit code; without a verb it is `status`.
#[must_use]
pub fn run(args: &Args) -> ExitCode {
    let global = &args.global;
    let json = global.json;
    if let Some(Verb::Demo { days, seed, twins, console: true }) = &args.verb {
        let asked = Asked { days: *days, seed: *seed, twins: *twins };
        return demo::console(global, asked).unwrap_or_else(|problem| fail(&problem, json));
    }
    match answer(global, args.verb.as_ref()) {
        Ok(answer) => finish(&answer, global),
        Err(problem) => fail(&problem, json),
    }
}

/// Prints an answer and returns its exit code.
#[must_use]
pub fn finish(answer: &Answer, global: &Global) -> ExitCode {
    match out::print(answer, global.quiet) {
        Ok(()) => ExitCode::from(answer.code),
        Err(error) => fail(&Problem::new(code::FAILED, error.to_string()), global.json),
    }
}

/// Prints a problem to standard error and returns its exit code.
#[must_use]
pub fn fail(problem: &Problem, json: bool) -> ExitCode {
    eprintln!("{}", problem.print(json));
    ExitCode::from(problem.code)
}

/// A check-in: shared, or sealed where it begins with the word for that.
fn check_in(
    global: &Global,
    said: &[String],
    passphrase: Option<&Path>,
) -> Result<Answer, Problem> {
    match said.split_first() {
        Some((first, act)) if first == PRIVATE => private::run(global, act, passphrase),
        _ if passphrase.is_some() => {
            let message = words::PRIVATE_ONLY.say(Tone::Ops);
            Err(Problem::new(code::NOT_UNDERSTOOD, message))
        }
        _ => change::say(global, "checkin", said),
    }
}

fn answer(global: &Global, verb: Option<&Verb>) -> Result<Answer, Problem> {
    if global.dry_run && verb.is_some_and(unrehearsed) {
        return Err(Problem::new(code::NOT_UNDERSTOOD, words::NO_DRY_RUN.say(Tone::Ops)));
    }
    match verb {
        None if out::format(global) == Format::Plain && (global.plain || attended()) => {
            menu::run(global)
        }
        None => look::status(global, &Status::default()),
        Some(Verb::Status(how)) => look::status(global, how),
        Some(Verb::Carers) => look::carers(global),
        Some(Verb::OnCall { act }) => oncall::run(global, act.as_ref()),
        Some(Verb::Slo { act }) => look::slo(global, act.as_ref().map(Slo::id)),
        Some(Verb::Alerts { act }) => alerts::run(global, act.as_ref()),
        Some(Verb::Incident { act }) => incidents::run(global, act.as_ref()),
        Some(Verb::Handover { to, done }) => handover::run(global, to.as_deref(), *done),
        Some(Verb::Checkin { words: said, passphrase_file }) => {
            check_in(global, said, passphrase_file.as_deref())
        }
        Some(Verb::RedFlags) => guide::page(global, Page::Flags),
        Some(Verb::Crisis) => guide::page(global, Page::Crisis),
        Some(Verb::Forecast { act }) => forecasts(global, act.as_ref()),
        Some(Verb::Recovery { words }) => change::say(global, "recovery", words),
        Some(Verb::Excuse(what)) => change::excuse(global, what),
        Some(Verb::Timeline(which)) => look::timeline(global, which),
        Some(Verb::Trends { days, figure }) => {
            look::trends(global, Trends { days: *days, figure: *figure })
        }
        Some(Verb::Growth) => look::growth(global),
        Some(Verb::Meds) => look::meds(global),
        Some(Verb::Milk) => look::milk(global),
        Some(Verb::Vaccinations { schedule }) => look::vaccinations(global, *schedule),
        Some(Verb::Household { act }) => household::run(global, act.as_ref()),
        Some(Verb::Log { phrase, yes }) => change::log(global, phrase, *yes),
        Some(Verb::Edit { id, phrase, remove, yes }) => {
            change::edit(global, id, (!remove).then(|| phrase.join(" ")), *yes)
        }
        Some(Verb::Undo) => change::undo(global),
        Some(Verb::Redo) => change::redo(global),
        Some(Verb::Completions { shell }) => Ok(Answer::asked(manual::completions(*shell))),
        Some(Verb::Man) => man(),
        Some(Verb::Plan { act }) => plan::run(global, act.as_ref()),
        Some(Verb::Runbook { act }) => runbook::run(global, act.as_ref()),
        Some(Verb::Checklist { act }) => checklist::run(global, act.as_ref()),
        Some(Verb::Import(what)) => import::run(global, what),
        Some(Verb::Export { format, path }) => files::export(global, *format, path.as_deref()),
        Some(Verb::Report(which)) => report::run(global, which),
        Some(Verb::Metrics(how)) => metrics::run(global, how),
        Some(Verb::Demo { days, seed, twins, .. }) => {
            demo::run(global, Asked { days: *days, seed: *seed, twins: *twins })
        }
        Some(Verb::Doctor { act }) => care::doctor(global, *act),
        Some(Verb::Backup { file }) => files::backup(global, file),
        Some(Verb::Restore { file, yes }) => files::restore(global, file, *yes),
        Some(Verb::Merge { path }) => files::merge(global, path),
        Some(Verb::Watch(how)) => watch::run(global, *how),
        Some(Verb::Config { act }) => care::config(global, *act),
        Some(Verb::Pages { dir }) => files::write_all(dir, pages()),
        Some(Verb::Pictures { dir }) => files::write_all(dir, gallery()),
    }
}

fn forecasts(global: &Global, act: Option<&Forecast>) -> Result<Answer, Problem> {
    match act {
        None => forecast::next(global),
        Some(Forecast::Batch(how)) => judge::batch(global, how),
        Some(Forecast::Alarms(how)) => judge::alarms(how),
        Some(Forecast::Accuracy) => forecast::accuracy(global),
    }
}

fn man() -> Result<Answer, Problem> {
    let failed = |error: std::io::Error| Problem::new(code::FAILED, error.to_string());
    manual::page().map(Answer::asked).map_err(failed)
}

/// The word that makes a check-in a private one.
const PRIVATE: &str = "private";

/// Tells whether a verb writes and cannot say beforehand what.
fn unrehearsed(verb: &Verb) -> bool {
    if let Verb::Checkin { words, .. } = verb {
        return words.first().is_some_and(|word| word == PRIVATE);
    }
    if let Verb::Alerts { act: Some(act) } = verb {
        return !act.looks();
    }
    if let Verb::Runbook { act: Some(Runbook::Run(_)) } = verb {
        return true;
    }
    if let Verb::Incident { act: Some(act) } = verb {
        return !act.looks() && !act.rehearses();
    }
    matches!(
        verb,
        Verb::Undo
            | Verb::Redo
            | Verb::Merge { .. }
            | Verb::Restore { .. }
            | Verb::Backup { .. }
            | Verb::Export { path: Some(_), .. }
            | Verb::Report(_)
            | Verb::Watch(_)
            | Verb::Metrics(Metrics { textfile: Some(_), .. })
            | Verb::Doctor { act: Some(Doctor::Rebuild) }
    )
}

/// Tells whether somebody sits there to choose.
fn attended() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}
