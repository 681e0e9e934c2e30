//! `runbook export`: the pack, each file written whole or not at all.

use crate::app::documents;
use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::verb::runbook::Export;
use crate::cli::verb::runbook::Form;
use crate::domain::span::Timestamp;
use crate::export::pack::Audience;
use crate::export::pack::GENERATOR;
use crate::export::pack::Pack;
use crate::export::pack::READS;
use crate::export::pack::Scene;
use crate::export::pack::html::html;
use crate::export::pack::markdown::markdown;
use crate::export::pack::pack;
use crate::export::pack::pdf::pdf;
use crate::export::pack::qr::Code;
use crate::export::pack::vcard::Card;
use crate::files::paths::make_folder;
use crate::journal::timeline::Timeline;
use crate::shell::out::Answer;
use crate::shell::report as trouble;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::shell::whole::whole;
use crate::text::catalogue::Text;
use crate::text::catalogue::pack as words;
use crate::text::style::Tone;
use chrono::TimeDelta;
use serde_json::json;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// The phone numbers beside the pack.
const CONTACTS: &str = "contacts.vcf";

/// The forms with how their files end.
const FORMS: [(Form, &str); 3] = [(Form::Html, "html"), (Form::Md, "md"), (Form::Pdf, "pdf")];

/// A file to write.
type Piece = (PathBuf, Vec<u8>);

/// Writes the pack.
///
/// # Errors
///
/// A [`Problem`]: a file that was there and is not named as written is as it was.
pub fn run(global: &Global, which: &Export) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let pack = made(&session, which.whom.into())?;
    let square = which.qr.then(|| square(&pack, &session)).transpose()?;
    let Some(path) = &which.path else {
        let (text, aside) = square.unwrap_or_default();
        if global.json {
            return Ok(said_json(global, &pack, &[]).aside(session.aside));
        }
        return Ok(Answer::asked(text).aside(session.aside).aside([aside]));
    };
    if path == Path::new("-") {
        return Ok(Answer::asked(one_text(&pack, which.format)?).aside(session.aside));
    }
    let pieces = pieces(&pack, path, which.format)?;
    if !global.dry_run {
        let fresh = session.place.fresh_device().to_string();
        write(&pieces, path, which.yes, &fresh)?;
    }
    if global.json {
        return Ok(said_json(global, &pack, &pieces).aside(session.aside));
    }
    let line = |(file, bytes): &Piece| {
        let size = bytes.len().div_ceil(1024).to_string();
        words::WRITTEN.fill(Tone::Ops, &[&file.display().to_string(), &size]) + "\n"
    };
    let mut text: String = pieces.iter().map(line).collect();
    text = text + words::GIVE.say(Tone::Ops) + "\n";
    let (code, aside) = square.unzip();
    text.extend(code);
    Ok(Answer::said(text).aside(session.aside).aside(aside))
}

fn said_json(global: &Global, pack: &Pack, pieces: &[Piece]) -> Answer {
    let files: Vec<String> = pieces.iter().map(|(file, _)| file.display().to_string()).collect();
    let object = json!({
        "for": pack.audience.name(),
        "files": files,
        "signs": pack.signs().len(),
        "vcard": pack.card.as_ref().map(Card::file),
        "dry_run": global.dry_run,
    });
    Answer::asked(format!("{object}\n"))
}

/// Returns the pack as the log stands.
fn made(session: &Session, audience: Audience) -> Result<Pack, Problem> {
    let model = &session.model;
    let line = facts(session, model.now)?;
    let scene = Scene {
        line: &line,
        household: &model.household,
        plan: &model.plan.plan,
        books: &model.books,
        moment: documents::moment(model),
        style: &model.ui.style,
        audience,
        now: model.now,
        demo: model.demo,
    };
    if scene.babies().next().is_none() {
        return Err(problem(code::NOTHING, words::NO_BABY, &[], Some(words::NO_BABY_HINT)));
    }
    Ok(pack(&scene))
}

fn facts(session: &Session, now: Timestamp) -> Result<Timeline, Problem> {
    let (from, until) = (now - READS, now + TimeDelta::milliseconds(1));
    let facts = session.store.as_ref().map_or_else(
        || Ok(Vec::new()),
        |store| store.window(from, until).map_err(|error| store_problem(&error)),
    )?;
    Ok(Timeline::new(facts, Some(from)))
}

/// Returns the square code for a terminal, and what is said about it.
fn square(pack: &Pack, session: &Session) -> Result<(String, String), Problem> {
    let code = pack.card.as_ref().and_then(|card| Code::of(&card.text()));
    let code =
        code.ok_or_else(|| problem(code::NOTHING, words::NO_CODE, &[], Some(words::NO_CODE_HINT)))?;
    let ascii = session.model.ui.style.ascii;
    let columns = if ascii { 2 * code.side() } else { code.side() };
    let aside = words::COLUMNS.fill(Tone::Ops, &[&columns.to_string()]);
    Ok((code.terminal(ascii), aside))
}

/// Returns the one text that standard output takes.
fn one_text(pack: &Pack, form: Option<Form>) -> Result<String, Problem> {
    match form {
        Some(Form::Html) => html(pack).map_err(|error| failed(&error)),
        Some(Form::Md) => Ok(markdown(pack)),
        _ => Err(problem(code::NOT_UNDERSTOOD, words::ONE_TEXT, &[], None)),
    }
}

/// Returns the files to write: one by its name, else those of a folder.
fn pieces(pack: &Pack, path: &Path, form: Option<Form>) -> Result<Vec<Piece>, Problem> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let named = FORMS.iter().find(|(_, one)| ending.is_some_and(|it| it.eq_ignore_ascii_case(one)));
    let shown = path.display().to_string();
    if let Some((own, _)) = named.filter(|_| !path.is_dir()) {
        return match form.filter(|form| form != own) {
            None => Ok(vec![(path.to_owned(), drawn(pack, *own)?)]),
            Some(other) => {
                let with = [shown.as_str(), ending_of(other)];
                let hint = Some(words::OTHER_FORM_HINT);
                Err(problem(code::NOT_UNDERSTOOD, words::OTHER_FORM, &with, hint))
            }
        };
    }
    if path.exists() && !path.is_dir() {
        let hint = Some(words::NO_FOLDER_HINT);
        return Err(problem(code::REFUSED, words::NO_FOLDER, &[&shown], hint));
    }
    let wanted = |own: Form| form.is_none_or(|form| form == own || form == Form::All);
    let mut pieces = Vec::new();
    for (own, ending) in FORMS.into_iter().filter(|(own, _)| wanted(*own)) {
        let file = format!("{}.{ending}", pack.audience.name());
        pieces.push((path.join(file), drawn(pack, own)?));
    }
    let card = pack.card.as_ref().map(|card| (path.join(CONTACTS), card.file().into_bytes()));
    pieces.extend(card);
    Ok(pieces)
}

fn ending_of(form: Form) -> &'static str {
    FORMS.iter().find(|(one, _)| *one == form).map_or("all", |(_, ending)| ending)
}

fn drawn(pack: &Pack, form: Form) -> Result<Vec<u8>, Problem> {
    match form {
        Form::Md => Ok(markdown(pack).into_bytes()),
        Form::Pdf => pdf(pack).map_err(|error| failed(&error)),
        Form::Html | Form::All => {
            html(pack).map(String::into_bytes).map_err(|error| failed(&error))
        }
    }
}

/// Writes all files, or none where one of them is somebody else's.
fn write(pieces: &[Piece], path: &Path, yes: bool, fresh: &str) -> Result<(), Problem> {
    let not_written = |file: &Path, error: &dyn Error| {
        let with = [file.display().to_string(), trouble::chain(error)];
        let with = with.each_ref().map(String::as_str);
        problem(code::FAILED, words::NOT_WRITTEN, &with, Some(words::NOT_WRITTEN_HINT))
    };
    if pieces.iter().any(|(file, _)| file.parent() == Some(path)) && !path.exists() {
        make_folder(path).map_err(|error| not_written(path, &error))?;
    }
    for (file, _) in pieces.iter().filter(|(file, _)| file.exists()) {
        let shown = file.display().to_string();
        if file.is_dir() {
            return Err(problem(code::REFUSED, words::IS_FOLDER, &[&shown], None));
        }
        if !yes && !ours(&fs::read(file).map_err(|error| not_written(file, &error))?) {
            let hint = Some(words::OTHER_FILE_HINT);
            return Err(problem(code::NEEDS_YES, words::OTHER_FILE, &[&shown], hint));
        }
    }
    for (file, bytes) in pieces {
        whole(file, bytes, fresh).map_err(|error| not_written(file, &error))?;
    }
    Ok(())
}

/// Tells whether a file is of a pack of ours: each form has the name in it.
fn ours(bytes: &[u8]) -> bool {
    bytes.windows(GENERATOR.len()).any(|part| part == GENERATOR.as_bytes())
}

fn failed(error: &dyn Error) -> Problem {
    Problem::new(code::FAILED, trouble::chain(error))
}

fn problem(code: u8, text: Text, with: &[&str], hint: Option<Text>) -> Problem {
    let problem = Problem::new(code, text.fill(Tone::Ops, with));
    match hint {
        Some(hint) => problem.hint(hint.say(Tone::Ops)),
        None => problem,
    }
}
