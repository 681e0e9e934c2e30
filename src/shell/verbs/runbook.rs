//! `runbook`: the verbs of a document over a name, and those over all of them.

use crate::app::book;
use crate::app::command::Command;
use crate::app::documents;
use crate::cli::Global;
use crate::cli::document as said;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::runbook as words;
use crate::cli::runbook::WIDTH;
use crate::cli::say::Format;
use crate::cli::verb::runbook::Runbook;
use crate::document::fault::Fault;
use crate::document::publish;
use crate::document::publish::Proposal;
use crate::domain::document::DocumentName;
use crate::domain::label::Label;
use crate::runbook;
use crate::runbook::check::Known as Links;
use crate::runbook::shipped;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;
use crate::shell::verbs::document;
use crate::shell::verbs::document::Known;
use crate::shell::verbs::document::read;
use crate::shell::verbs::edit;
use crate::shell::verbs::pack;
use crate::shell::verbs::running;
use crate::text::catalogue::books as say;
use crate::text::catalogue::planning;
use crate::text::style::Tone;
use serde_json::Value;
use serde_json::json;
use std::path::Path;
use std::path::PathBuf;

/// A text with what it is called in its faults.
struct Text {
    file: String,
    text: String,
}

/// Does what `runbook` was asked; nothing lists all.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub fn run(global: &Global, act: Option<&Runbook>) -> Result<Answer, Problem> {
    match act {
        None | Some(Runbook::List) => list(global),
        Some(Runbook::Review) => review(global),
        Some(Runbook::Show { id, version, raw }) => show(global, id, version.as_deref(), *raw),
        Some(Runbook::Check { files, shipped }) => check(global, files, *shipped),
        Some(Runbook::Apply { path, why }) => apply(global, path, why.as_ref()),
        Some(Runbook::Edit { id, why, yes }) => {
            edit::document(global, &name(id)?, why.as_deref(), *yes)
        }
        Some(Runbook::History { id }) => document::history(global, &name(id)?),
        Some(Runbook::Diff { id, from, to }) => {
            document::diff(global, &name(id)?, from.as_deref(), to.as_deref())
        }
        Some(Runbook::Rollback { id, version, why }) => {
            document::rollback(global, &name(id)?, version.as_deref(), why.clone())
        }
        Some(Runbook::Export(which)) => pack::run(global, which),
        Some(Runbook::Run(what)) => running::run(global, what),
        Some(Runbook::Approve { id }) => document::approve(global, &name(id)?),
    }
}

fn name(typed: &str) -> Result<DocumentName, Problem> {
    book::named(typed).ok_or_else(|| {
        let problem = Problem::new(code::NOTHING, say::NO_RUNBOOK.fill(Tone::Ops, &[typed]));
        problem.hint(say::LIST_THEM.say(Tone::Ops))
    })
}

fn list(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let model = &session.model;
    if out::format(global) != Format::Json {
        return Ok(Answer::asked(words::list(model)).aside(session.aside.clone()));
    }
    let all: Value = model
        .books
        .all()
        .iter()
        .map(|book| words::json(book, held(&session, &book.runbook.id), model))
        .collect();
    Ok(Answer::asked(format!("{all}\n")))
}

fn review(global: &Global) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let model = &session.model;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", words::review(model)),
        _ => book::to_review(WIDTH, model),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

/// Returns the text of a runbook that holds, or waits where none does.
fn held<'a>(session: &'a Session, id: &Label) -> &'a str {
    let name = runbook::document(id).ok();
    let document = name.as_ref().and_then(|name| session.model.documents.get(name));
    let version =
        document.and_then(|document| document.current.as_ref().or(document.draft.as_ref()));
    version.map_or_else(
        || shipped::text(id).unwrap_or_default(),
        |version| version.edition.text.as_str(),
    )
}

fn show(global: &Global, typed: &str, version: Option<&str>, raw: bool) -> Result<Answer, Problem> {
    let name = name(typed)?;
    if raw {
        return document::show(global, &name, version);
    }
    let known = Known::read(global, &name)?;
    let model = &known.session.model;
    let Some(book) = runbook::id_of(&name).and_then(|id| model.books.get(&id)) else {
        return document::show(global, &name, version);
    };
    let named = version.map_or_else(|| Ok(known.holds()), |asked| known.find(asked))?;
    let text =
        if version.is_none() { held(&known.session, &book.runbook.id) } else { named.text() };
    if out::format(global) == Format::Json {
        let mut object = words::json(&book, text, model);
        object["text"] = text.into();
        object["review"] = words::to_review(&book, model).into();
        return Ok(Answer::asked(format!("{object}\n")));
    }
    let draft = known.draft().filter(|_| version.is_none() && book.version.is_some());
    let draft = draft.map(|draft| said::draft_waits(&name, draft.number));
    let page = book::shown(model, &name, named, version.is_some(), WIDTH);
    let page = page.unwrap_or_else(|| text.to_owned());
    Ok(Answer::asked(page).aside(known.session.aside.clone()).aside(draft))
}

/// Returns the files of a path: itself, or the Markdown in a folder by name.
fn files(path: &Path) -> Result<Vec<PathBuf>, Problem> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let shown = path.display().to_string();
    let not_read = |error: std::io::Error| {
        let words = planning::NOT_READ.fill(Tone::Ops, &[&shown, &error.to_string()]);
        Problem::new(code::FAILED, words)
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path).map_err(not_read)? {
        let file = entry.map_err(not_read)?.path();
        if file.extension().is_some_and(|ending| ending == "md") && file.is_file() {
            files.push(file);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Problem::new(code::NOTHING, say::NONE_THERE.fill(Tone::Ops, &[&shown])));
    }
    Ok(files)
}

fn texts(paths: &[PathBuf]) -> Result<Vec<Text>, Problem> {
    let mut all = Vec::new();
    for path in paths {
        for file in files(path)? {
            all.push(Text { file: file.display().to_string(), text: read(&file)? });
        }
    }
    Ok(all)
}

fn check(global: &Global, paths: &[PathBuf], ships: bool) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let all = match (ships, paths) {
        (false, []) => session
            .model
            .books
            .ids()
            .iter()
            .map(|id| Text { file: format!("{id}.md"), text: held(&session, id).to_owned() })
            .collect(),
        (true, _) => shipped::ALL
            .iter()
            .map(|(id, text)| Text { file: format!("{id}.md"), text: (*text).to_owned() })
            .collect(),
        (false, paths) => texts(paths)?,
    };
    let whole = paths.is_empty();
    let found = faults(&session, &all, whole);
    let wrong = found.iter().any(|(_, faults, _)| !faults.is_empty());
    let code = if wrong { code::REFUSED } else { 0 };
    if out::format(global) == Format::Json {
        let one = |(file, faults, warnings): &(String, Vec<Fault>, Vec<Fault>)| {
            json!({
                "ok": faults.is_empty(),
                "file": file,
                "faults": said::faults_json(faults),
                "warnings": said::faults_json(warnings),
            })
        };
        let object: Value = found.iter().map(one).collect();
        return Ok(Answer { code, ..Answer::asked(format!("{object}\n")) });
    }
    let mut lines = String::new();
    for (file, faults, warnings) in &found {
        let text = all.iter().find(|one| one.file == *file).map_or("", |one| &one.text);
        lines.push_str(&said::faults(file, text, faults));
        lines.push_str(&said::faults(file, text, warnings));
    }
    if lines.is_empty() {
        lines = match all.len() {
            1 => say::ONE_READS.say(Tone::Ops).to_owned(),
            count => say::ALL_READ.fill(Tone::Ops, &[&count.to_string()]),
        };
        lines.push('\n');
    }
    Ok(Answer { code, ..Answer::asked(lines) }.aside(session.aside))
}

/// Returns each file with what is wrong and what is odd; `whole`: they are all
/// there are, so that plan and runbooks must name each other.
fn faults(session: &Session, all: &[Text], whole: bool) -> Vec<(String, Vec<Fault>, Vec<Fault>)> {
    let model = &session.model;
    let also = all.iter().filter_map(|one| Some(runbook::read(&one.text).ok()?.id)).collect();
    let books = documents::books(model, &also);
    let known = Links { plan: &model.plan.plan, books: &books, moment: documents::moment(model) };
    let mut found: Vec<(String, Vec<Fault>, Vec<Fault>)> = all
        .iter()
        .map(|one| match runbook::check::check(&one.text, &known) {
            // What ships is never ahead of today; a clock that is behind says so.
            Ok(_) if shipped::ALL.iter().any(|(_, text)| *text == one.text) => {
                (one.file.clone(), Vec::new(), Vec::new())
            }
            Ok(checked) => (one.file.clone(), Vec::new(), checked.warnings),
            Err(faults) => (one.file.clone(), faults, Vec::new()),
        })
        .collect();
    let pairs: Vec<(&str, &str)> =
        all.iter().map(|one| (one.file.as_str(), one.text.as_str())).collect();
    for (place, fault) in runbook::check::set(&pairs, &model.plan.plan) {
        let twice = fault.kind == crate::document::fault::Kind::Twice;
        match place.and_then(|place| found.get_mut(place)) {
            Some((_, faults, _)) if whole || twice => faults.push(fault),
            // The other side may come with the next version of the plan.
            Some((_, _, odd)) => odd.push(fault),
            None if whole => {
                found.push((say::THE_PLAN.say(Tone::Ops).to_owned(), vec![fault], Vec::new()));
            }
            _ => {}
        }
    }
    found
}

fn apply(global: &Global, path: &Path, why: Option<&String>) -> Result<Answer, Problem> {
    let all = texts(&[path.to_owned()])?;
    let mut session = Session::write(global)?;
    let found = faults(&session, &all, false);
    let wrong: Vec<_> = found.iter().filter(|(_, faults, _)| !faults.is_empty()).collect();
    if !wrong.is_empty() {
        return Err(refused(global, &all, &wrong));
    }
    let mut proposals = Vec::new();
    for one in &all {
        let id = runbook::read(&one.text).ok().map(|book| book.id);
        let Some(name) = id.and_then(|id| runbook::document(&id).ok()) else { continue };
        let base = publish::base(session.model.documents.get(&name));
        let (text, why) = (one.text.clone(), why.cloned());
        proposals.push(Proposal { name, text, base, why, back: None });
    }
    let warnings: Vec<String> = found
        .iter()
        .flat_map(|(file, _, odd)| odd.iter().map(move |fault| (file, fault)))
        .map(|(file, fault)| format!("{file}:{}: {}", fault.line, fault.what))
        .collect();
    let Some(first) = proposals.first().map(|one| one.name.clone()) else { return list(global) };
    let command = Command::PublishAll(proposals);
    let answer = document::publish_it(global, &mut session, &first, command)?;
    Ok(answer.aside(warnings))
}

fn refused(global: &Global, all: &[Text], wrong: &[&(String, Vec<Fault>, Vec<Fault>)]) -> Problem {
    let counts = [wrong.len().to_string(), all.len().to_string()];
    let words = say::FAULTS.fill(Tone::Ops, &[&counts[0], &counts[1]]);
    if global.json {
        let faults =
            wrong.iter().map(|(file, faults, _)| format!("{file}: {}", said::faults_line(faults)));
        let faults = faults.collect::<Vec<_>>().join("; ");
        return Problem::new(code::REFUSED, format!("{words}: {faults}"));
    }
    let text = |file: &str| all.iter().find(|one| one.file == file).map_or("", |one| &one.text);
    let lines: String =
        wrong.iter().map(|(file, faults, _)| said::faults(file, text(file), faults)).collect();
    let lines = lines.trim_end().replace('\n', "\n  ");
    Problem { caret: Some(lines), ..Problem::new(code::REFUSED, words) }
}
