//! `checklist`: look, tick, store the family's own text.

use crate::app::command::Command;
use crate::app::documents;
use crate::app::update::checklists::list;
use crate::checklist;
use crate::cli::Global;
use crate::cli::answer;
use crate::cli::checklist as said;
use crate::cli::document::faults;
use crate::cli::document::faults_json;
use crate::cli::document::faults_line;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::verb::checklist::Checklist;
use crate::document::fault::Fault;
use crate::document::publish;
use crate::document::publish::Proposal;
use crate::domain::document::DocumentName;
use crate::domain::label::Label;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::verbs::document;
use crate::shell::verbs::document::read;
use crate::shell::verbs::edit;
use crate::text::catalogue::checklist as words;
use crate::text::catalogue::plan;
use crate::text::style::Tone;
use serde_json::json;
use std::path::Path;

/// Does what `checklist` was asked; nothing lists.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub fn run(global: &Global, act: Option<&Checklist>) -> Result<Answer, Problem> {
    match act {
        None | Some(Checklist::List) => look(global, None),
        Some(Checklist::Show { list, raw: false }) => look(global, Some(list)),
        Some(Checklist::Show { list, raw: true }) => {
            document::show(global, &name(global, list)?, None)
        }
        Some(Checklist::Edit { list, why, yes }) => {
            edit::document(global, &name(global, list)?, why.as_deref(), *yes)
        }
        Some(Checklist::History { list }) => document::history(global, &name(global, list)?),
        Some(Checklist::Diff { list, from, to }) => {
            document::diff(global, &name(global, list)?, from.as_deref(), to.as_deref())
        }
        Some(Checklist::Rollback { list, version, why }) => {
            document::rollback(global, &name(global, list)?, version.as_deref(), why.clone())
        }
        Some(Checklist::Approve { list }) => document::approve(global, &name(global, list)?),
        Some(Checklist::Check { file }) => check(global, file),
        Some(Checklist::Apply { file, why }) => apply(global, file, why.clone()),
        Some(act) => match act.wish() {
            Some(wish) => {
                let asked = wish.list.clone();
                let mut session = Session::write(global)?;
                send(global, &mut session, Command::Checklist(wish), &asked)
            }
            None => look(global, None),
        },
    }
}

/// Returns the document of the list that is meant: one there is, or one of
/// which only a draft is there.
fn name(global: &Global, asked: &str) -> Result<DocumentName, Problem> {
    let session = Session::read(global)?;
    let model = &session.model;
    let exact = Label::new(asked).and_then(|id| checklist::document(&id));
    if let Some(name) = exact.filter(|name| documents::known(model, name)) {
        return Ok(name);
    }
    let one = list(model, asked).map_err(|reply| answer::problem(&reply, &[], false))?;
    let name = checklist::document(&one.list.id);
    name.ok_or_else(|| Problem::new(code::NOTHING, words::NO_LIST.fill(Tone::Ops, &[asked])))
}

fn look(global: &Global, asked: Option<&str>) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let model = &session.model;
    let one = asked.map(|asked| list(model, asked)).transpose();
    let one = one.map_err(|reply| answer::problem(&reply, &[], false))?;
    let text = match (out::format(global), one) {
        (Format::Json, None) => format!("{}\n", said::json(model)),
        (Format::Json, Some(one)) => format!("{}\n", said::value(model, one)),
        (_, None) => said::text(model),
        (_, Some(one)) => said::shown(model, one),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Sends a command about the list `asked`, or only says what it would come to.
fn send(
    global: &Global,
    session: &mut Session,
    command: Command,
    asked: &str,
) -> Result<Answer, Problem> {
    let reply = document::done(global, session, command)?;
    let model = &session.model;
    let text = match (out::format(global), list(model, asked)) {
        (Format::Json, Ok(one)) => format!("{}\n", said::value(model, one)),
        (format, _) => answer::text(&reply, model, format == Format::Plain),
    };
    let told = global.json || global.dry_run;
    let answer = if told { Answer::asked(text) } else { Answer::said(text) };
    Ok(answer.aside(session.aside.drain(..)))
}

fn check(global: &Global, file: &Path) -> Result<Answer, Problem> {
    let text = read(file)?;
    let name = file.display().to_string();
    match checklist::read(&text) {
        Ok(list) if global.json => {
            let items = list.items.len();
            let object = json!({"ok": true, "id": list.id.as_str(), "items": items, "faults": []});
            Ok(Answer::asked(format!("{object}\n")))
        }
        Ok(list) => {
            let count = list.items.len().to_string();
            let line = words::READS.fill(Tone::Ops, &[list.id.as_str(), &count]);
            Ok(Answer::asked(line + "\n"))
        }
        Err(found) if global.json => {
            let object = json!({"ok": false, "faults": faults_json(&found)});
            Ok(Answer { code: code::REFUSED, ..Answer::asked(format!("{object}\n")) })
        }
        Err(found) => Err(wrong(global, &name, &text, &found)),
    }
}

fn wrong(global: &Global, name: &str, text: &str, found: &[Fault]) -> Problem {
    let said = match found.len() {
        1 => plan::FAULT.fill(Tone::Ops, &[name]),
        count => plan::FAULTS.fill(Tone::Ops, &[name, &count.to_string()]),
    };
    if global.json {
        return Problem::new(code::REFUSED, format!("{said}: {}", faults_line(found)));
    }
    let lines = faults(name, text, found);
    let lines = lines.trim_end().replace('\n', "\n  ");
    Problem { caret: Some(lines), ..Problem::new(code::REFUSED, said) }
}

fn apply(global: &Global, file: &Path, why: Option<String>) -> Result<Answer, Problem> {
    let text = read(file)?;
    let named = file.display().to_string();
    let list = checklist::read(&text).map_err(|found| wrong(global, &named, &text, &found))?;
    let asked = list.id.to_string();
    let Some(name) = checklist::document(&list.id) else {
        let line = words::OTHER_ID.fill(Tone::Ops, &[&asked]);
        return Err(Problem::new(code::REFUSED, line));
    };
    let mut session = Session::write(global)?;
    let base = publish::base(session.model.documents.get(&name));
    let proposal = Proposal { name, text, base, why, back: None };
    send(global, &mut session, Command::Publish(proposal), &asked)
}
