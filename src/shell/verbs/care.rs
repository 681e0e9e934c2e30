//! `doctor` and `config`: whether all is as it should be.

use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::summary::Check;
use crate::cli::verb::care::Config as Act;
use crate::cli::verb::care::Doctor;
use crate::files::config;
use crate::files::config::Config;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Place;
use crate::shell::session::store_problem;
use crate::shell::settings;
use crate::shell::verbs::files::journal;
use crate::store::Report;
use crate::store::Store;
use crate::text::catalogue::cli as words;
use crate::text::style::Clock;
use crate::text::style::Style;
use crate::text::style::Tone;
use serde_json::json;

/// Checks the journal, makes the facts anew, or shows the glyphs.
///
/// # Errors
///
/// A [`Problem`] when it could not be examined; what is found is an answer.
pub fn doctor(global: &Global, act: Option<Doctor>) -> Result<Answer, Problem> {
    if act == Some(Doctor::Glyphs) {
        return Ok(Answer::asked(words::GLYPHS.say(Tone::Ops)));
    }
    let place = Place::find(global)?;
    let now = place.clock.now();
    let store = if act == Some(Doctor::Rebuild) {
        journal(&place)?;
        let mut store = place.open()?;
        store.rebuild().map_err(|error| store_problem(&error))?;
        store
    } else {
        journal(&place)?
    };
    let report = store.doctor(now).map_err(|error| store_problem(&error))?;
    Ok(examined(global, &store, &report))
}

fn examined(global: &Global, store: &Store, report: &Report) -> Answer {
    let check = Check {
        journal_entries: report.entries,
        facts: report.facts,
        unknown: report.unknown,
        problems: report.problems.iter().map(ToString::to_string).collect(),
    };
    let text = match out::format(global) {
        Format::Json => format!("{}\n", check.json()),
        Format::Text | Format::Plain => {
            format!("{}\n{}", store.path().display(), check.text(&style()))
        }
    };
    let code = if check.problems.is_empty() { 0 } else { code::FAILED };
    Answer { code, ..Answer::asked(text) }
}

/// Counts and sentences only: no times, no amounts.
fn style() -> Style {
    let zone = crate::domain::zone::Zone::UTC;
    let units = crate::domain::setting::Units::Metric;
    Style { tone: Tone::Ops, clock: Clock::H24, units, zone, ascii: false }
}

/// Says where the config file is, what could be in it, and whether it reads.
///
/// # Errors
///
/// A [`Problem`] when it does not read.
pub fn config(global: &Global, act: Option<Act>) -> Result<Answer, Problem> {
    let place = Place::find(global)?;
    let file = &place.paths.config;
    match act {
        Some(Act::Template) => Ok(Answer::asked(config::TEMPLATE)),
        Some(Act::Path) if !global.json => Ok(Answer::asked(format!("{}\n", file.display()))),
        Some(Act::Path | Act::Check) | None => {
            let (_, trouble) = Config::read(file, settings::NAMES);
            if let Some(trouble) = trouble.filter(|_| act != Some(Act::Path)) {
                let problem = Problem::new(code::NOT_UNDERSTOOD, settings::trouble(&trouble));
                return Err(problem.hint(words::SEE_TEMPLATE.say(Tone::Ops)));
            }
            if global.json {
                let object = json!({"path": file, "exists": file.exists(), "ok": true});
                return Ok(Answer::asked(format!("{object}\n")));
            }
            let text = if file.exists() { words::CONFIG_READS } else { words::CONFIG_MISSING };
            let said = text.fill(Tone::Ops, &[&file.display().to_string()]);
            Ok(Answer::asked(said + "\n"))
        }
    }
}
