//! `demo`: a made-up household, in memory or in a folder of its own.

use crate::app::model::Model;
use crate::cli::Global;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::status;
use crate::demo;
use crate::demo::telling::Telling;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::report;
use crate::shell::run_tui::run_tui;
use crate::shell::session::DEMO_KEY;
use crate::shell::session::Known;
use crate::shell::session::Place;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::store::Store;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use crate::tui::capability;
use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Mum, Dad, Nan and a sitter.
const CARERS: usize = 4;

/// What to make up.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// How many days.
    pub days: u32,
    /// Which household.
    pub seed: u64,
    /// Two babies.
    pub twins: bool,
}

impl Asked {
    fn household(self, end: Timestamp, zone: Zone) -> Telling {
        demo::household(self.seed, self.days, end, zone, 1 + usize::from(self.twins), CARERS)
    }
}

/// Shows the status of a made-up household, or fills the folder of `--data`.
///
/// # Errors
///
/// A [`Problem`]: a folder that holds anything else was left as it is.
pub fn run(global: &Global, asked: Asked) -> Result<Answer, Problem> {
    let place = Place::find(global)?;
    if global.data.is_none() || global.dry_run {
        return Ok(shown(global, place, asked));
    }
    let facts = fill(&place, zone(global, &place), asked)?;
    let folder = place.paths.data.display().to_string();
    let text = match out::format(global) {
        Format::Json => {
            format!("{}\n", serde_json::json!({"folder": folder, "facts": facts, "demo": true}))
        }
        Format::Text | Format::Plain => {
            words::DEMO_FILLED.fill(Tone::Ops, &[&folder, &facts.to_string()]) + "\n"
        }
    };
    Ok(Answer { asked: global.json, ..Answer::said(text) })
}

/// Opens the console on a made-up household; without `--data` it lies in a
/// folder that goes with the console.
///
/// # Errors
///
/// A [`Problem`]: the console was not opened.
pub fn console(global: &Global, asked: Asked) -> Result<ExitCode, Problem> {
    if !capability::interactive() {
        return Err(Problem::new(code::FAILED, words::DEMO_NO_TERMINAL.say(Tone::Ops))
            .hint(words::DEMO_NO_TERMINAL_HINT.say(Tone::Ops)));
    }
    let place = Place::find(global)?;
    if global.data.is_some() {
        fill(&place, zone(global, &place), asked)?;
        return Ok(run_tui(global));
    }
    let name = format!("dadops-demo-{}", place.fresh_device());
    let folder = env::temp_dir().join(name);
    let global = Global { data: Some(folder.clone()), ..global.clone() };
    let place = Place::find(&global)?;
    let filled = fill(&place, zone(&global, &place), asked);
    let code = filled.map(|_| run_tui(&global));
    // What is left behind is made up, and lies where the system cleans.
    let _ = fs::remove_dir_all(&folder);
    code
}

fn zone(global: &Global, place: &Place) -> Zone {
    global.zone.unwrap_or(place.machine_zone)
}

fn shown(global: &Global, place: Place, asked: Asked) -> Answer {
    let zone = zone(global, &place);
    let now: Timestamp = place.clock.now();
    let told = asked.household(now, zone);
    let (household, line) = demo::told(told, None);
    let facts = line.all().to_vec();
    let known = Known { household, facts, demo: true, ..Known::default() };
    let session = Session::of(global, place, None, known);
    let model: &Model = &session.model;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", status::json(model)),
        format => status::text(model, format == Format::Plain),
    };
    let hint = (!global.json).then(|| words::DEMO_HINT.say(Tone::Ops).to_owned());
    Answer::asked(text).aside(session.aside).aside(hint)
}

/// Fills the folder unless it is made up already, and returns its facts.
fn fill(place: &Place, zone: Zone, asked: Asked) -> Result<u64, Problem> {
    let folder = &place.paths.data;
    if Store::exists(folder).map_err(|error| store_problem(&error))? {
        let store = Store::open_read(folder).map_err(|error| store_problem(&error))?;
        if store.remembered(DEMO_KEY).map_err(|error| store_problem(&error))?.is_none() {
            return Err(refused(folder));
        }
        return Ok(store.counts().map_err(|error| store_problem(&error))?.facts);
    }
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(refused(folder));
    }
    let mut store = place.open()?;
    // Marked first: a household that is half made up is still made up.
    store.remember(DEMO_KEY, Some("1")).map_err(|error| store_problem(&error))?;
    let told = asked.household(place.clock.now(), zone);
    store.append_all(told).map_err(|error| report::store(&error))?;
    Ok(store.counts().map_err(|error| store_problem(&error))?.facts)
}

fn refused(folder: &Path) -> Problem {
    let message = words::DEMO_REFUSED.fill(Tone::Ops, &[&folder.display().to_string()]);
    Problem::new(code::REFUSED, message).hint(words::DEMO_REFUSED_HINT.say(Tone::Ops))
}
