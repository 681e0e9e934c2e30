//! `report`: the pictures as one page, written whole or not at all.

use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::verb::files::Report;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::export::report;
use crate::export::report::Asked;
use crate::export::report::MOST_DAYS;
use crate::export::report::USUAL_DAYS;
use crate::export::report::page::GENERATOR;
use crate::journal::timeline::Timeline;
use crate::shell::out::Answer;
use crate::shell::report as trouble;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::text::catalogue::report as words;
use crate::text::style::Style;
use crate::text::style::Tone;
use chrono::TimeDelta;
use std::error::Error;
use std::fs;
use std::fs::File;
use std::fs::OpenOptions;
use std::io;
use std::io::Read;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::path::PathBuf;

/// Only the family reads its report until it gives it away.
const FILE_MODE: u32 = 0o600;

/// How far into a file its maker is looked for.
const HEAD: u64 = 512;

/// Writes the page.
///
/// # Errors
///
/// A [`Problem`]: nothing was written, and a file that was there is as it was.
pub fn run(global: &Global, which: &Report) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let style = session.model.ui.style;
    let mut asked = asked(which, &session)?;
    let line = facts(&session, &asked, style)?;
    asked.days = report::days_logged(&line, &asked, &style);
    let days = (report::first_date(&asked, &style), report::last_date(&asked, &style));
    let said = report::days_words(&asked, &style);
    if !anything(&line, &asked, report::span(&asked, &style)) {
        let message = words::NOTHING.fill(Tone::Ops, &[&said]);
        return Err(hinted(code::NOTHING, message, words::NOTHING_HINT.say(Tone::Ops)));
    }
    let plan = &session.model.plan.plan;
    let page = report::report(&line, &session.model.household, plan, &style, &asked)
        .map_err(|error| Problem::new(code::FAILED, trouble::chain(&error)))?;
    if which.file == Path::new("-") {
        return Ok(Answer::asked(page).aside(session.aside));
    }
    let fresh = session.place.fresh_device().to_string();
    write(&which.file, &page, which.yes, &fresh)?;
    let file = which.file.display().to_string();
    let text = if global.json {
        let object = serde_json::json!({
            "file": file, "bytes": page.len(), "from": days.0.to_string(),
            "to": days.1.to_string(), "days": asked.days,
        });
        format!("{object}\n")
    } else {
        let size = page.len().div_ceil(1024).to_string();
        words::WRITTEN.fill(Tone::Ops, &[&file, &size, &said]) + "\n"
    };
    Ok(Answer { asked: global.json, ..Answer::said(text) }.aside(session.aside))
}

/// Returns the page that was asked for.
fn asked(which: &Report, session: &Session) -> Result<Asked, Problem> {
    let (zone, made) = (session.model.zone(), session.model.now);
    let refused = |message: String| Problem::new(code::NOT_UNDERSTOOD, message);
    let end = which.to.map_or(Ok(made), |to| to.end(zone, made)).map_err(refused)?;
    let at = end.min(made);
    let first = which.from.map(|from| from.start(zone, made)).transpose().map_err(refused)?;
    let days = match first {
        None => i64::from(which.days.unwrap_or(USUAL_DAYS)),
        Some(first) if first >= made => {
            return Err(refused(words::AHEAD.say(Tone::Ops).to_owned()));
        }
        Some(first) if first >= at => {
            return Err(refused(words::BACKWARDS.say(Tone::Ops).to_owned()));
        }
        Some(first) => {
            let last = zone.date(at - TimeDelta::milliseconds(1));
            (last - zone.date(first)).num_days() + 1
        }
    };
    let days = u32::try_from(days).ok().filter(|days| *days <= MOST_DAYS).ok_or_else(|| {
        let counts = [i64::from(MOST_DAYS), days].map(|count| count.to_string());
        refused(words::TOO_LONG.fill(Tone::Ops, &counts.each_ref().map(String::as_str)))
    })?;
    Ok(Asked {
        made,
        at,
        days,
        babies: babies(which.baby.as_deref(), session, at)?,
        carers: !which.no_carers,
        demo: session.model.demo,
    })
}

/// Returns the one that was named, or all but those still expected.
fn babies(name: Option<&str>, session: &Session, at: Timestamp) -> Result<Vec<BabyId>, Problem> {
    let household = &session.model.household;
    let Some(name) = name else {
        let here = household
            .babies
            .iter()
            .filter(|(_, baby)| !baby.expected() && baby.born.is_none_or(|born| born <= at));
        return Ok(here.map(|(id, _)| *id).collect());
    };
    let found = household.baby_named(name).map(|id| vec![id]);
    found.ok_or_else(|| {
        let message = words::NO_BABY.fill(Tone::Ops, &[name]);
        hinted(code::NOTHING, message, words::NO_BABY_HINT.say(Tone::Ops))
    })
}

/// Reads what the page stands on, however old.
fn facts(session: &Session, asked: &Asked, style: Style) -> Result<Timeline, Problem> {
    let start = report::span(asked, &style).start();
    let from = report::reads_from(&session.model.household, start, asked.at);
    let until = asked.at + TimeDelta::milliseconds(1);
    let facts = session.store.as_ref().map_or_else(
        || Ok(Vec::new()),
        |store| store.window(from, until).map_err(|error| store_problem(&error)),
    )?;
    Ok(Timeline::new(facts, Some(from)))
}

/// Tells whether anything of the page's days is there to draw.
fn anything(line: &Timeline, asked: &Asked, span: Span) -> bool {
    line.touching(span).any(|logged| match logged.fact.subject {
        Subject::Baby(baby) => asked.babies.contains(&baby),
        Subject::Carer(_) | Subject::Household => false,
    })
}

/// Writes the page beside its place and then into it.
fn write(path: &Path, page: &str, yes: bool, fresh: &str) -> Result<(), Problem> {
    let said = path.display().to_string();
    if path.is_dir() {
        let message = words::IS_FOLDER.fill(Tone::Ops, &[&said]);
        return Err(hinted(code::REFUSED, message, words::IS_FOLDER_HINT.say(Tone::Ops)));
    }
    let failed = |error: io::Error| {
        let why = trouble::chain(&error as &dyn Error);
        let message = words::NOT_WRITTEN.fill(Tone::Ops, &[&said, &why]);
        hinted(code::FAILED, message, words::NOT_WRITTEN_HINT.say(Tone::Ops))
    };
    if path.exists() && !yes && !ours(path).map_err(failed)? {
        let message = words::OTHER_FILE.fill(Tone::Ops, &[&said]);
        return Err(hinted(code::NEEDS_YES, message, words::OTHER_FILE_HINT.say(Tone::Ops)));
    }
    let beside = beside(path, fresh);
    let written = whole(&beside, page).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What is left is half a page, and its name is ours alone.
        let _ = fs::remove_file(&beside);
    }
    written.map_err(failed)
}

fn beside(path: &Path, fresh: &str) -> PathBuf {
    path.with_file_name(format!(".dadops-report-{fresh}"))
}

fn whole(path: &Path, page: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(path)?;
    file.write_all(page.as_bytes())?;
    file.sync_all()
}

/// Tells whether a file is a report of ours.
fn ours(path: &Path) -> io::Result<bool> {
    let mut head = Vec::new();
    File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok(String::from_utf8_lossy(&head).contains(&format!("content=\"{GENERATOR}\"")))
}

fn hinted(code: u8, message: String, hint: &str) -> Problem {
    Problem::new(code, message).hint(hint)
}
