//! `metrics`: figures for Prometheus, whole or not at all.

use crate::app::update::objectives;
use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::verb::files::Metrics;
use crate::export::openmetrics::Asked;
use crate::export::openmetrics::openmetrics;
use crate::shell::out::Answer;
use crate::shell::report as trouble;
use crate::shell::session::Session;
use crate::text::catalogue::interop as words;
use crate::text::style::Tone;
use std::error::Error;
use std::fs;
use std::fs::File;
use std::fs::OpenOptions;
use std::io;
use std::io::Read;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Only the family reads it until it lets others.
const FILE_MODE: u32 = 0o600;

/// What every file of ours begins with, one way or the other.
const BEGINNINGS: [&str; 2] = ["# HELP dadops_", "# EOF"];

/// Prints the figures, or writes them over those of last time.
///
/// # Errors
///
/// A [`Problem`]: nothing was written, and a file that was there is as it was.
pub fn run(global: &Global, how: &Metrics) -> Result<Answer, Problem> {
    let session = Session::read_far(global)?;
    let model = &session.model;
    let duty = objectives::scene(model).duty;
    let text = openmetrics(&Asked {
        line: &model.timeline,
        household: &model.household,
        plan: &model.plan.plan,
        duty: &duty,
        on_call: model.on_call,
        zone: model.zone(),
        now: model.now,
        names: how.names,
        tone: model.ui.style.tone,
    });
    let Some(path) = how.textfile.as_deref().filter(|path| *path != Path::new("-")) else {
        return Ok(Answer::asked(text).aside(session.aside));
    };
    write(path, &text, &session.place.fresh_device().to_string())?;
    let values = text.lines().filter(|line| !line.starts_with('#')).count();
    let file = path.display().to_string();
    if global.json {
        let object = serde_json::json!({"file": file, "values": values});
        return Ok(Answer::asked(format!("{object}\n")).aside(session.aside));
    }
    let said = words::WRITTEN.fill(Tone::Ops, &[&file, &values.to_string()]);
    Ok(Answer::said(said + "\n").aside(session.aside))
}

/// Writes the text beside its place and then into it: who reads meanwhile has
/// the last one or this one, and never a part.
fn write(path: &Path, text: &str, fresh: &str) -> Result<(), Problem> {
    let said = path.display().to_string();
    let refused = |message: String, hint: &str| Problem::new(code::REFUSED, message).hint(hint);
    if path.is_dir() {
        let message = words::IS_FOLDER.fill(Tone::Ops, &[&said]);
        return Err(refused(message, words::IS_FOLDER_HINT.say(Tone::Ops)));
    }
    let failed = |error: io::Error| {
        let why = trouble::chain(&error as &dyn Error);
        let message = words::NOT_WRITTEN.fill(Tone::Ops, &[&said, &why]);
        Problem::new(code::FAILED, message).hint(words::NOT_WRITTEN_HINT.say(Tone::Ops))
    };
    if path.exists() && !ours(path).map_err(failed)? {
        let message = words::OTHER_FILE.fill(Tone::Ops, &[&said]);
        return Err(refused(message, words::OTHER_FILE_HINT.say(Tone::Ops)));
    }
    // Not of the ending that a collector looks for.
    let beside = path.with_file_name(format!(".dadops-metrics-{fresh}"));
    let written = whole(&beside, text).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What is left is a part, and its name is ours alone.
        let _ = fs::remove_file(&beside);
    }
    written.map_err(failed)
}

fn whole(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Tells whether a file holds metrics of ours, or nothing at all.
fn ours(path: &Path) -> io::Result<bool> {
    let mut head = Vec::new();
    File::open(path)?.take(64).read_to_end(&mut head)?;
    let head = String::from_utf8_lossy(&head);
    Ok(head.is_empty() || BEGINNINGS.iter().any(|beginning| head.starts_with(beginning)))
}
