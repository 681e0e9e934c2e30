//! `log`, `checkin`, `recovery`, `excuse`, `edit`, `undo`, `redo`: the same messages as the console's keys.

use crate::app::command::Command;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::reply::Reply;
use crate::app::update::run::rehearse;
use crate::cli::Global;
use crate::cli::answer;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::verb::Excuse;
use crate::domain::id::FactId;
use crate::journal::timeline::Change;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use std::io;

/// Logs one phrase, or with `-` a phrase for each line of standard input.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub fn log(global: &Global, phrase: &[String], yes: bool) -> Result<Answer, Problem> {
    let lines = phrase == ["-"];
    let phrases = if lines { read_lines()? } else { vec![phrase.join(" ")] };
    let mut session = Session::write(global)?;
    let command = Command::Log { phrases: phrases.clone(), yes, dry_run: global.dry_run };
    answered(global, &mut session, command, &phrases, lines)
}

/// Logs the phrase that begins with `verb`.
///
/// # Errors
///
/// As [`log`].
pub fn say(global: &Global, verb: &str, words: &[String]) -> Result<Answer, Problem> {
    log(global, &[&[verb.to_owned()], words].concat(), false)
}

/// Logs a stretch that counts in no promise.
///
/// # Errors
///
/// As [`log`].
pub fn excuse(global: &Global, what: &Excuse) -> Result<Answer, Problem> {
    let quoted = |words: &str| {
        if words.contains('"') { format!("“{words}”") } else { format!("\"{words}\"") }
    };
    let who = what.baby.iter().chain(&what.carer).cloned();
    let rest = format!("excuse {} from {} to {}", quoted(&what.why), what.from, what.to);
    log(global, &who.chain([rest]).collect::<Vec<_>>(), false)
}

/// Makes a fact what the phrase says, or without one says it did not happen.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub fn edit(
    global: &Global,
    id: &str,
    phrase: Option<String>,
    yes: bool,
) -> Result<Answer, Problem> {
    let mut session = Session::write(global)?;
    let fact = find(&mut session, id)?;
    let typed: Vec<String> = phrase.iter().cloned().collect();
    let command = match phrase {
        Some(phrase) => Command::Edit { fact, phrase, yes, dry_run: global.dry_run },
        None if global.dry_run => return would_remove(&session, fact),
        None => Command::Remove(fact),
    };
    answered(global, &mut session, command, &typed, false)
}

/// Takes back the author's last action.
///
/// # Errors
///
/// A [`Problem`]: nothing was taken back.
pub fn undo(global: &Global) -> Result<Answer, Problem> {
    turn(global, Command::Undo)
}

/// Brings back what was taken back last.
///
/// # Errors
///
/// A [`Problem`]: nothing was brought back.
pub fn redo(global: &Global) -> Result<Answer, Problem> {
    turn(global, Command::Redo)
}

fn turn(global: &Global, command: Command) -> Result<Answer, Problem> {
    let mut session = Session::write_known(global)?;
    answered(global, &mut session, command, &[], false)
}

/// Runs the command and puts its reply into the form that was asked for.
///
/// # Errors
///
/// A [`Problem`] with the reply, when the act was not done.
pub fn answered(
    global: &Global,
    session: &mut Session,
    command: Command,
    typed: &[String],
    lines: bool,
) -> Result<Answer, Problem> {
    let before = session.model.clone();
    let reply = session.run(command)?;
    told(global, session, &reply, &before, typed, lines)
}

/// Says what a verb about the household would do.
///
/// # Errors
///
/// A [`Problem`] with the reply, when the act would not be done.
pub fn rehearsed(
    global: &Global,
    session: &mut Session,
    command: Command,
) -> Result<Answer, Problem> {
    let (at, id) = session.place.clock.stamp();
    let reply = rehearse(&session.model, Stamp { at, id }, command);
    let before = session.model.clone();
    told(global, session, &reply, &before, &[], false)
}

/// Puts a reply into the form that was asked for.
fn told(
    global: &Global,
    session: &mut Session,
    reply: &Reply,
    before: &Model,
    typed: &[String],
    lines: bool,
) -> Result<Answer, Problem> {
    if !answer::done(reply) {
        return Err(answer::problem(reply, typed, lines));
    }
    let text = match out::format(global) {
        Format::Json => format!("{}\n", answer::json(reply, before, &session.model, lines)),
        format => answer::text(reply, &session.model, format == Format::Plain),
    };
    Ok(spoken(global, text, reply).aside(session.aside.drain(..)))
}

fn spoken(global: &Global, text: String, reply: &Reply) -> Answer {
    let aside = if global.json { Vec::new() } else { answer::warnings(reply, Tone::Ops) };
    let answer =
        if global.json || global.dry_run { Answer::asked(text) } else { Answer::said(text) };
    answer.aside(aside)
}

fn would_remove(session: &Session, fact: FactId) -> Result<Answer, Problem> {
    let logged = session.model.timeline.get(fact).ok_or_else(|| none_like(&fact.to_string()))?;
    let model = &session.model;
    let what = crate::text::words::echo(&logged.fact, &model.household, model.now, &model.ui.style);
    Ok(Answer::asked(words::WOULD_REMOVE.fill(Tone::Ops, &[&what]) + "\n"))
}

/// Finds the one fact whose id begins so, and makes it known to the model.
fn find(session: &mut Session, prefix: &str) -> Result<FactId, Problem> {
    let store = session.store.as_ref().ok_or_else(|| none_like(prefix))?;
    let found = store.find(prefix).map_err(|error| store_problem(&error))?;
    let [only] = found.as_slice() else {
        if found.is_empty() {
            return Err(none_like(prefix));
        }
        let ids: Vec<String> = found.iter().map(ToString::to_string).collect();
        let count = ids.len().to_string();
        let message = words::SEVERAL_IDS.fill(Tone::Ops, &[&count, prefix]);
        return Err(Problem::new(code::NOT_UNDERSTOOD, message).hint(ids.join(", ")));
    };
    if let Some(logged) = store.fact(*only).map_err(|error| store_problem(&error))? {
        session.model.timeline.apply(Change::Put(Box::new(logged)));
    }
    Ok(*only)
}

fn none_like(prefix: &str) -> Problem {
    let message = words::NO_SUCH_ID.fill(Tone::Ops, &[prefix]);
    Problem::new(code::NOTHING, message).hint(words::SEE_TIMELINE.say(Tone::Ops))
}

/// Reads phrases, one a line; empty lines and those that begin with `#` keep
/// their number and say nothing.
fn read_lines() -> Result<Vec<String>, Problem> {
    let text = io::read_to_string(io::stdin())
        .map_err(|error| Problem::new(code::NOT_UNDERSTOOD, error.to_string()))?;
    Ok(text.lines().map(|line| line.trim().to_owned()).collect())
}
