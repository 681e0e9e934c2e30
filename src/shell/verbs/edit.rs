//! `plan edit`: the newest text goes into an editor, and what comes back is
//! stored against the version that was opened. The text lies in a file of its
//! own until it is stored, so that nothing typed is lost.

use crate::app::update::publish::plan_check;
use crate::cli::Global;
use crate::cli::plan as said;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::document::diff::unified;
use crate::document::publish;
use crate::document::publish::Proposal;
use crate::domain::document::DocumentName;
use crate::domain::id::DeviceId;
use crate::domain::id::EntryId;
use crate::files::draft;
use crate::files::paths;
use crate::plan;
use crate::shell::editor;
use crate::shell::out::Answer;
use crate::shell::report;
use crate::shell::session::Place;
use crate::shell::verbs::plan as verb;
use crate::shell::verbs::plan::Known;
use crate::text::catalogue::plan as shipped;
use crate::text::catalogue::planning as say;
use crate::text::style::Tone;
use std::io;
use std::io::BufRead;
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

/// The version that was opened.
struct Opened {
    text: String,
    label: String,
    base: Option<EntryId>,
}

/// Opens the newest plan in an editor and stores what comes back.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored, and where the text is kept when
/// something was typed.
pub fn plan(global: &Global, why: Option<&str>, yes: bool) -> Result<Answer, Problem> {
    if global.no_input {
        let hint = say::NO_EDITOR_HINT.say(Tone::Ops);
        return Err(Problem::new(code::REFUSED, say::NO_INPUT.say(Tone::Ops)).hint(hint));
    }
    let opened = opened(global)?;
    let file = working_copy(global, &opened.text)?;
    loop {
        let text = match edited(&file, None) {
            Ok(text) => text,
            Err(problem) => return Err(ended(&file, &opened.text, problem)),
        };
        if text == opened.text {
            draft::remove(&file);
            return Ok(Answer::said(say::UNCHANGED.say(Tone::Ops).to_owned() + "\n"));
        }
        let (stored, limits) = plan::followed(&text, &opened.text).unzip();
        let follows =
            limits.map(|limits| shipped::PROMISE_FOLLOWS.fill(Tone::Ops, &[&limits.join(", ")]));
        let proposal = Proposal {
            name: DocumentName::plan(),
            text: stored.unwrap_or_else(|| text.clone()),
            base: opened.base,
            why: why.map(str::to_owned),
            back: None,
        };
        let done = store(global, &opened, proposal, yes);
        match done {
            Ok(answer) => {
                let answer = answer.aside(follows);
                if !global.dry_run {
                    draft::remove(&file);
                    tidy(&file, &DocumentName::plan());
                    return Ok(answer);
                }
                return Ok(answer.aside([kept(&file)]));
            }
            Err(problem) if faulty(global, &text) && attended(global) => {
                if !again(&problem) {
                    // All that is wrong was said with the question.
                    return Err(hinted(Problem { caret: None, ..problem }, &file));
                }
            }
            Err(problem) => return Err(hinted(problem, &file)),
        }
    }
}

fn opened(global: &Global) -> Result<Opened, Problem> {
    let known = Known::write(global)?;
    let newest = known.newest();
    let base = publish::base(known.session.model.documents.get(&DocumentName::plan()));
    Ok(Opened { text: newest.text().to_owned(), label: newest.label(), base })
}

fn working_copy(global: &Global, text: &str) -> Result<PathBuf, Problem> {
    let place = Place::find(global)?;
    file_for(&place.paths.state, &DocumentName::plan(), place.fresh_device(), text)
}

/// Writes a document's text to a file of its own in `folder`.
///
/// # Errors
///
/// A [`Problem`] with what the system said.
pub(crate) fn file_for(
    folder: &Path,
    name: &DocumentName,
    fresh: DeviceId,
    text: &str,
) -> Result<PathBuf, Problem> {
    let failed = |words: String| Problem::new(code::FAILED, words);
    paths::make_folder(folder).map_err(|error| failed(report::chain(&error)))?;
    let file = format!("{}{fresh}.toml", prefix(name));
    draft::write(folder, &file, text).map_err(|error| {
        let folder = folder.display().to_string();
        failed(say::NOT_WRITTEN.fill(Tone::Ops, &[&folder, &error.to_string()]))
    })
}

/// Returns what the editor left in the file; it opens at `line` where it can.
///
/// # Errors
///
/// A [`Problem`]: it did not end well, or the file cannot be read.
pub(crate) fn edited(file: &Path, line: Option<usize>) -> Result<String, Problem> {
    editor::open(file, line)?;
    if !file.exists() {
        return Err(Problem::new(code::FAILED, say::FILE_GONE.say(Tone::Ops)));
    }
    verb::read(file)
}

/// Nothing is stored; what was typed until then is kept.
pub(crate) fn ended(file: &Path, opened: &str, problem: Problem) -> Problem {
    let typed = verb::read(file).map_or(file.exists(), |text| text != opened);
    if typed {
        return hinted(problem, file);
    }
    draft::remove(file);
    problem
}

fn store(
    global: &Global,
    opened: &Opened,
    proposal: Proposal,
    yes: bool,
) -> Result<Answer, Problem> {
    // Somebody may have written a version while the editor was open.
    let mut known = Known::write(global)?;
    let base = publish::base(known.session.model.documents.get(&DocumentName::plan()));
    if base != opened.base && !yes {
        let newest = known.newest();
        let names = (opened.label.as_str(), newest.label());
        let differs = unified(&opened.text, newest.text(), (names.0, &names.1));
        let number = names.1.trim_start_matches('v').to_owned();
        let words = say::NEWER.fill(Tone::Ops, &[&number, names.0]);
        let lines = differs.trim_end().replace('\n', "\n  ");
        let caret = (!global.json && !lines.is_empty()).then_some(lines);
        return Err(Problem { caret, ..Problem::new(code::NEEDS_YES, words) });
    }
    verb::propose(global, &mut known.session, proposal, said::EDITED)
}

fn faulty(global: &Global, text: &str) -> bool {
    Known::write(global).is_ok_and(|known| plan_check(&known.session.model, text, None).is_err())
}

/// Tells whether somebody is there to answer.
fn attended(global: &Global) -> bool {
    let asks = !global.no_input && !global.json;
    asks && io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Says what is wrong and asks whether to go on.
fn again(problem: &Problem) -> bool {
    let mut asked = io::stderr().lock();
    let question = format!("{}\n{}", problem.print(false), say::AGAIN.say(Tone::Ops));
    if asked.write_all(question.as_bytes()).and_then(|()| asked.flush()).is_err() {
        return false;
    }
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    read.is_ok_and(|bytes| bytes > 0) && !line.trim().to_lowercase().starts_with('n')
}

/// Removes what earlier edits left over, now that one is stored.
pub(crate) fn tidy(file: &Path, name: &DocumentName) {
    if let Some(folder) = file.parent() {
        draft::tidy(folder, &prefix(name));
    }
}

/// Returns what the names of a document's files begin with.
fn prefix(name: &DocumentName) -> String {
    name.as_str().replace('/', "-") + "-"
}

fn hinted(problem: Problem, file: &Path) -> Problem {
    let file = draft::keep(file);
    let file = file.display().to_string();
    let text = if problem.code == code::NEEDS_YES { say::NEWER_HINT } else { say::KEPT_HINT };
    let hint = text.fill(Tone::Ops, &[&file]);
    match problem.hint {
        Some(ref own) => {
            let hint = format!("{own}; {hint}");
            problem.hint(hint)
        }
        None => problem.hint(hint),
    }
}

fn kept(file: &Path) -> String {
    say::KEPT.fill(Tone::Ops, &[&draft::keep(file).display().to_string()])
}
