//! `import`: another app's files, one action.

use crate::cli::Global;
use crate::cli::nearest::nearest;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::Format;
use crate::cli::say::table;
use crate::cli::summary;
use crate::cli::summary::Row;
use crate::cli::verb::Import;
use crate::domain::id::EntryId;
use crate::domain::setting::Setting;
use crate::files::map;
use crate::files::map::Trouble;
use crate::import;
use crate::import::FORMATS;
use crate::import::Fresh;
use crate::import::Imported;
use crate::import::Options;
use crate::import::Standing;
use crate::import::error::ImportError;
use crate::import::map::Map;
use crate::journal::action::Action;
use crate::journal::action::Draft;
use crate::journal::entry::Origin;
use crate::journal::entry::Payload;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::report;
use crate::shell::session::Session;
use crate::shell::session::store_problem;
use crate::store::Known;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use serde_json::json;
use std::collections::HashMap;
use std::path::Path;

/// Reads the files and stores what is new; twice adds nothing.
///
/// # Errors
///
/// A [`Problem`]: nothing was stored.
pub fn run(global: &Global, asked: &Import) -> Result<Answer, Problem> {
    if asked.list {
        return Ok(list(global));
    }
    let format = format(asked.format.as_deref().unwrap_or_default())?;
    let map = asked.map.as_deref().map(columns).transpose()?;
    let mut session = Session::write(global)?;
    let (imported, told) = read(asked, format, map, &session)?;
    if let Some(why) = told {
        let name = imported.format.about().app;
        session.aside.push(words::I_AUTO.fill(Tone::Ops, &[name, &why]));
    }
    let mut new = new(&session, &imported)?;
    let sets_zone = global.zone.filter(|_| !session.zoned && new.facts_new > 0);
    if let Some(zone) = sets_zone {
        // A year of somebody's nights tells where the family lives.
        let (_, id) = session.place.clock.stamp();
        new.drafts.push(Draft { id, payload: Payload::Setting(Setting::Zone(zone)) });
        session.aside.push(words::I_SETS_ZONE.fill(Tone::Ops, &[zone.name()]));
    }
    if !global.dry_run && !new.drafts.is_empty() {
        store(&mut session, new.drafts)?;
    }
    let summary = summary(&imported, new.facts_new, new.facts_known, global.dry_run);
    let text = match out::format(global) {
        Format::Json => format!("{}\n", summary.json()),
        Format::Text | Format::Plain => summary.text(&session.model.ui.style),
    };
    let answer =
        if global.json || global.dry_run { Answer::asked(text) } else { Answer::said(text) };
    Ok(answer.aside(session.aside))
}

/// The word for whatever format the files are.
const AUTO: &str = "auto";

/// Returns the format of this name; `None` where it is to be recognised.
fn format(name: &str) -> Result<Option<import::Format>, Problem> {
    match import::Format::named(name) {
        None if name == AUTO => Ok(None),
        None => Err(unknown(name)),
        known => Ok(known),
    }
}

/// Returns what the files hold and, where nobody named their format, what told it.
fn read(
    asked: &Import,
    format: Option<import::Format>,
    map: Option<Map>,
    session: &Session,
) -> Result<(Imported, Option<String>), Problem> {
    let model = &session.model;
    let options = Options {
        zone: model.zone(),
        zone_given: model.household.zone.is_some(),
        baby: asked.baby.clone(),
        now: model.now,
        household: &model.household,
        notes: asked.notes,
        units: asked.unit.clone(),
        map,
    };
    let imported = match format {
        Some(format) => {
            import::run(format, &asked.paths, &options).map(|imported| (imported, None))
        }
        None => import::auto(&asked.paths, &options).map(|(imported, why)| (imported, Some(why))),
    };
    imported.map_err(|error| not_read(&error))
}

/// Returns what a file says that columns mean.
fn columns(file: &Path) -> Result<Map, Problem> {
    map::read(file).map_err(|trouble: Trouble| {
        let what = match trouble.line {
            Some(line) => words::AT_LINE.fill(Tone::Ops, &[&line.to_string(), &trouble.what]),
            None => trouble.what,
        };
        let file = trouble.file.display().to_string();
        Problem::new(code::NOT_UNDERSTOOD, words::BAD_MAP.fill(Tone::Ops, &[&file, &what]))
    })
}

/// Returns what is not in the journal.
fn new(session: &Session, imported: &Imported) -> Result<Fresh, Problem> {
    let ids = imported.identities();
    let known = match &session.store {
        Some(store) => store.known(&ids).map_err(|error| store_problem(&error))?,
        None => Vec::new(),
    };
    let standings: HashMap<EntryId, Standing> =
        ids.into_iter().zip(known.into_iter().map(standing)).collect();
    let (_, stamp) = session.place.clock.stamp();
    Ok(imported.fresh(|id| standings.get(&id).copied().unwrap_or(Standing::Unknown), stamp))
}

const fn standing(known: Known) -> Standing {
    match known {
        Known::Not => Standing::Unknown,
        Known::Holds => Standing::Holds,
        Known::TakenBack => Standing::TakenBack,
        Known::Removed => Standing::Removed,
    }
}

fn store(session: &mut Session, drafts: Vec<Draft>) -> Result<(), Problem> {
    let action = Action {
        author: session.model.you,
        origin: Origin::Human,
        recorded_at: session.model.now,
        drafts,
    };
    match &mut session.store {
        Some(store) => store.append(&action).map(drop).map_err(|error| store_problem(&error)),
        None => Ok(()),
    }
}

fn summary(imported: &Imported, new: usize, known: usize, dry_run: bool) -> summary::Import {
    let warnings = imported.warnings.iter().map(|warning| Row {
        file: warning.file.clone(),
        row: warning.row,
        column: warning.column.clone(),
        kind: warning.class(),
        left_out: warning.left_out,
        why: warning.why.to_string(),
    });
    let babies = imported.babies.iter().map(|(_, baby)| baby.name.clone());
    let carers = imported.carers.iter().map(|(_, carer)| carer.name.clone());
    summary::Import {
        format: imported.format.about().name,
        rows_read: imported.rows_read,
        facts_new: new,
        facts_known: known,
        rows_skipped: imported.rows_skipped,
        warnings: warnings.collect(),
        from: imported.from,
        to: imported.to,
        date_order: imported.date_order.map(|known| known.order.name()),
        zone: imported.zone,
        zone_assumed: imported.zone_assumed,
        dry_run,
        people: babies.chain(carers).collect(),
        kinds: imported.counts().into_iter().map(|(kind, n)| (kind.name(), n)).collect(),
    }
}

fn list(global: &Global) -> Answer {
    if out::format(global) == Format::Json {
        let formats: Vec<_> = FORMATS
            .iter()
            .map(|about| {
                json!({"format": about.name, "app": about.app, "needs": about.needs, "how": about.how})
            })
            .collect();
        return Answer::asked(format!("{}\n", json!(formats)));
    }
    let heads = [words::HEAD_FORMAT, words::HEAD_APP, words::HEAD_NEEDS];
    let mut rows = vec![heads.map(|head| head.say(Tone::Ops).to_owned()).to_vec()];
    rows.extend(
        FORMATS
            .iter()
            .map(|about| [about.name, about.app, about.needs].map(str::to_owned).to_vec()),
    );
    Answer::asked(table(&rows))
}

fn unknown(name: &str) -> Problem {
    let problem =
        Problem::new(code::NOT_UNDERSTOOD, words::UNKNOWN_FORMAT.fill(Tone::Ops, &[name]));
    match nearest(name, FORMATS.iter().map(|about| about.name).chain([AUTO])) {
        Some(near) => problem.hint(words::DID_YOU_MEAN.fill(Tone::Ops, &[near])),
        None => problem.hint(words::SEE_FORMATS.say(Tone::Ops)),
    }
}

fn not_read(error: &ImportError) -> Problem {
    let problem = Problem::new(code::FAILED, report::chain(error));
    match error.hint() {
        Some(hint) => problem.hint(hint),
        None => problem,
    }
}
