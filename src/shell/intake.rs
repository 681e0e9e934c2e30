//! Another app's files → what of them is new, and what there is to say of it:
//! the one way in of command line and console.

use crate::app::intake::AUTO;
use crate::app::intake::Request;
use crate::app::intake::Step;
use crate::app::preview::Preview;
use crate::app::preview::Remark;
use crate::app::preview::sample;
use crate::app::words::bare;
use crate::cli::nearest::nearest;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::domain::fact::Fact;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::setting::Setting;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::files::map;
use crate::files::map::Trouble;
use crate::import;
use crate::import::FORMATS;
use crate::import::Format;
use crate::import::Fresh;
use crate::import::Imported;
use crate::import::Options;
use crate::import::Standing;
use crate::import::also::NEAR;
use crate::import::also_here;
use crate::import::babydaybook;
use crate::import::error::ImportError;
use crate::import::map::Map;
use crate::import::source::Source;
use crate::journal::action::Draft;
use crate::journal::entry::Payload;
use crate::journal::household::Household;
use crate::journal::household::Record;
use crate::journal::timeline::Logged;
use crate::shell::report;
use crate::shell::session::store_problem;
use crate::store::Known;
use crate::store::Store;
use crate::store::foreign;
use crate::text::catalogue::cli;
use crate::text::catalogue::import as words;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::words::echo;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::HashMap;
use std::env;
use std::fs;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

/// The key under which a file keeps what columns mean.
const MAP_KEY: &str = "import.map";

/// What is read, not stored yet.
#[derive(Debug)]
pub struct Ready {
    /// What is new, people first.
    pub drafts: Vec<Draft>,
    /// What there is to say of it.
    pub preview: Preview,
    /// What columns mean, where a file said it now: for next time.
    map: Option<KeptMap>,
}

/// What columns mean, as it is remembered.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct KeptMap {
    /// The file that said it.
    file: String,
    map: Map,
}

/// What files are read against.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// The journal; `None` where there is none.
    pub store: Option<&'a Store>,
    /// Who lives here.
    pub household: &'a Household,
    /// The household has a zone of its own, whatever was asked for.
    pub zoned: bool,
    /// The zone that was asked for here, or else the machine's.
    pub zone: Zone,
    /// Somebody named that zone.
    pub zone_given: bool,
    /// Now.
    pub now: Timestamp,
    /// Identities of entries that need a fresh one begin here.
    pub stamp: EntryId,
    /// How facts are put into words.
    pub style: &'a Style,
}

/// Reads what was asked; `step` hears what is being done.
///
/// # Errors
///
/// A [`Problem`]: nothing can be taken from these files as they are.
pub fn read(
    request: &Request,
    here: Here<'_>,
    mut step: impl FnMut(Step),
) -> Result<Ready, Problem> {
    step(Step::Files);
    let asked = format(&request.format)?;
    let paths: Vec<PathBuf> = request.paths.iter().map(|path| at_home(path)).collect();
    let (sources, format, told_by) = sources(asked, &paths)?;
    let (map, remembered) = columns(request, format, here.store)?;
    let said = remembered.then(|| map.as_ref().map(|kept| kept.file.clone())).flatten();
    step(Step::Rows);
    let options = Options {
        zone: request.zone.unwrap_or(here.zone),
        zone_given: request.zone.is_some() || here.zone_given,
        baby: request.baby.clone(),
        now: here.now,
        household: here.household,
        notes: request.notes,
        units: request.units.clone(),
        map: map.as_ref().map(|kept| kept.map.clone()),
    };
    let imported = import::read(format, &sources, &options).map_err(|error| not_read(&error))?;
    step(Step::Compare);
    let mut fresh = fresh(&imported, here)?;
    let also = also(&imported, &fresh, here)?;
    // A year of somebody's nights tells where the family lives: what was named,
    // or what the files themselves let guess.
    let guessed = (imported.zone != options.zone).then_some(imported.zone);
    let sets_zone = request.zone.or(guessed).filter(|_| !here.zoned && fresh.facts_new > 0);
    if let Some(zone) = sets_zone {
        let past = u32::try_from(imported.drafts.len()).unwrap_or(u32::MAX);
        let payload = Payload::Setting(Setting::Zone(zone));
        fresh.drafts.push(Draft { id: here.stamp.plus(past), payload });
    }
    let style = Style { zone: imported.zone, ..*here.style };
    let preview = Preview {
        told_by,
        sample: read_as(&fresh, &imported, here, style),
        sets_zone,
        also,
        map: said,
        ..preview(&imported, &fresh)
    };
    Ok(Ready { drafts: fresh.drafts, preview, map: map.filter(|_| !remembered) })
}

impl Ready {
    /// Keeps what columns mean for next time; returns the sentence that says so.
    ///
    /// # Errors
    ///
    /// A [`Problem`] with what the store says; what was imported is.
    pub fn remember(&self, store: &mut Store) -> Result<Option<String>, Problem> {
        let Some(kept) = &self.map else { return Ok(None) };
        let text = serde_json::to_string(kept)
            .map_err(|error| Problem::new(code::FAILED, report::chain(&error)))?;
        store.remember(MAP_KEY, Some(&text)).map_err(|error| store_problem(&error))?;
        Ok(Some(words::MAP_KEPT.fill(Tone::Ops, &[&kept.file])))
    }

    /// Returns the sentence that says which format was found, and by what.
    #[must_use]
    pub fn told(&self) -> Option<String> {
        let why = self.preview.told_by.as_ref()?;
        Some(words::AUTO.fill(Tone::Ops, &[self.preview.app, why]))
    }

    /// Returns the sentence that says which zone the household gets.
    #[must_use]
    pub fn zone(&self) -> Option<String> {
        let zone = self.preview.sets_zone?;
        Some(words::SETS_ZONE.fill(Tone::Ops, &[zone.name()]))
    }
}

/// Returns the format of this name; `None` where it is to be recognised.
fn format(name: &str) -> Result<Option<Format>, Problem> {
    match Format::named(name) {
        None if name == AUTO => Ok(None),
        None => Err(unknown(name)),
        known => Ok(known),
    }
}

/// Returns a path with its leading `~` as the home folder.
fn at_home(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), env::var_os("HOME")) {
        (Ok(rest), Some(home)) => Path::new(&home).join(rest),
        _ => path.to_owned(),
    }
}

/// Returns the files, their format, and what told it where nobody did.
fn sources(
    asked: Option<Format>,
    paths: &[PathBuf],
) -> Result<(Vec<Source>, Format, Option<String>), Problem> {
    let (mut databases, mut plain) = (Vec::new(), paths.to_vec());
    if matches!(asked, None | Some(Format::BabyDaybook)) {
        plain.clear();
        for path in paths {
            let found = backups(path);
            if found.is_empty() || (path.is_dir() && asked.is_none()) {
                plain.push(path.clone());
            }
            databases.extend(found);
        }
    }
    let mut sources = Vec::new();
    if !plain.is_empty() {
        sources = import::gather(asked, &plain).map_err(|error| not_read(&error))?;
    }
    for path in databases {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let tables =
            foreign::tables(&path, &babydaybook::TABLES).map_err(|error| report::store(&error))?;
        sources.push(babydaybook::document(name, tables).map_err(|error| not_read(&error))?);
    }
    if let Some(format) = asked {
        return Ok((sources, format, None));
    }
    let (format, why) = import::choose(&mut sources).map_err(|error| not_read(&error))?;
    Ok((sources, format, Some(why)))
}

/// Returns the SQLite files that a path is or holds, told by their first bytes.
fn backups(path: &Path) -> Vec<PathBuf> {
    let mut files = vec![path.to_owned()];
    if path.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        files = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
        files.sort();
    }
    files.retain(|file| is_database(file));
    files
}

fn is_database(path: &Path) -> bool {
    let mut first = [0; foreign::SIGNATURE.len()];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut first));
    read.is_ok() && first == foreign::SIGNATURE
}

/// Returns what columns mean, and whether that was remembered.
fn columns(
    request: &Request,
    format: Format,
    store: Option<&Store>,
) -> Result<(Option<KeptMap>, bool), Problem> {
    if let Some(file) = &request.map {
        let map = map::read(&at_home(file)).map_err(|trouble| bad_map(&trouble))?;
        return Ok((Some(KeptMap { file: file.display().to_string(), map }), false));
    }
    let Some(store) = store.filter(|_| format == Format::Csv) else { return Ok((None, false)) };
    let kept = store.remembered(MAP_KEY).map_err(|error| store_problem(&error))?;
    // One that a later version wrote is as good as none.
    let kept = kept.and_then(|text| serde_json::from_str(&text).ok());
    Ok((kept, true))
}

fn bad_map(trouble: &Trouble) -> Problem {
    let what = match trouble.line {
        Some(line) => cli::AT_LINE.fill(Tone::Ops, &[&line.to_string(), &trouble.what]),
        None => trouble.what.clone(),
    };
    let file = trouble.file.display().to_string();
    Problem::new(code::NOT_UNDERSTOOD, words::BAD_MAP.fill(Tone::Ops, &[&file, &what]))
}

/// Returns what is not in the journal.
fn fresh(imported: &Imported, here: Here<'_>) -> Result<Fresh, Problem> {
    let ids = imported.identities();
    let known = match here.store {
        Some(store) => store.known(&ids).map_err(|error| store_problem(&error))?,
        None => Vec::new(),
    };
    let standings: HashMap<EntryId, Standing> =
        ids.into_iter().zip(known.into_iter().map(standing)).collect();
    let standing = |id| standings.get(&id).copied().unwrap_or(Standing::Unknown);
    Ok(imported.fresh(standing, here.stamp))
}

const fn standing(known: Known) -> Standing {
    match known {
        Known::Not => Standing::Unknown,
        Known::Holds => Standing::Holds,
        Known::TakenBack => Standing::TakenBack,
        Known::Removed => Standing::Removed,
    }
}

/// Returns how many of the new facts something here says already, by app.
fn also(
    imported: &Imported,
    fresh: &Fresh,
    here: Here<'_>,
) -> Result<BTreeMap<String, usize>, Problem> {
    let mut counts = BTreeMap::new();
    let (Some(store), Some(from), Some(to)) = (here.store, imported.from, imported.to) else {
        return Ok(counts);
    };
    let existing = store.window(from - NEAR, to + NEAR).map_err(|error| store_problem(&error))?;
    let apps: HashMap<FactId, &Logged> = existing.iter().map(|one| (one.id, one)).collect();
    for (_, fact) in also_here(&fresh.drafts, &existing) {
        let source = apps.get(&fact).and_then(|logged| logged.fact.source.as_ref());
        let by_hand = || words::BY_HAND.say(here.style.tone).to_owned();
        *counts.entry(source.map_or_else(by_hand, |source| app(&source.app))).or_default() += 1;
    }
    Ok(counts)
}

/// Returns an app as it calls itself.
fn app(name: &str) -> String {
    Format::named(name).map_or_else(|| name.to_owned(), |format| format.about().app.to_owned())
}

/// Returns a sample of the new facts in words.
fn read_as(fresh: &Fresh, imported: &Imported, here: Here<'_>, style: Style) -> Vec<String> {
    let mut household = here.household.clone();
    for (id, baby) in &imported.babies {
        household.apply(Record::Baby(*id, Some(baby.clone())));
    }
    for (id, carer) in &imported.carers {
        household.apply(Record::Carer(*id, Some(carer.clone())));
    }
    let facts: Vec<&Fact> = fresh.drafts.iter().filter_map(|draft| draft.payload.fact()).collect();
    let style = Style { units: household.units, ..style };
    let words = |fact: &Fact| bare(echo(fact, &household, here.now, &style));
    sample(&facts).into_iter().map(words).collect()
}

fn preview(imported: &Imported, fresh: &Fresh) -> Preview {
    let about = imported.format.about();
    let remarks = imported.warnings.iter().map(|warning| Remark {
        file: warning.file.clone(),
        row: warning.row,
        column: warning.column.clone(),
        class: warning.class(),
        left_out: warning.left_out,
        why: warning.why.to_string(),
    });
    let babies = imported.babies.iter().map(|(_, baby)| baby.name.clone());
    let carers = imported.carers.iter().map(|(_, carer)| carer.name.clone());
    Preview {
        format: about.name,
        app: about.app,
        told_by: None,
        files: imported.files.clone(),
        rows_read: imported.rows_read,
        rows_giving: imported.rows_giving,
        rows_naming: imported.rows_naming,
        rows_skipped: imported.rows_skipped,
        facts_new: fresh.facts_new,
        facts_known: fresh.facts_known,
        from: imported.from,
        to: imported.to,
        kinds: imported.counts(),
        people: babies.chain(carers).collect(),
        sample: Vec::new(),
        date_order: imported.date_order.map(|it| (it.order.name(), it.because.to_string())),
        zone: imported.zone,
        zone_assumed: imported.zone_assumed,
        sets_zone: None,
        also: BTreeMap::new(),
        remarks: remarks.collect(),
        map: None,
    }
}

fn unknown(name: &str) -> Problem {
    let problem = Problem::new(code::NOT_UNDERSTOOD, cli::UNKNOWN_FORMAT.fill(Tone::Ops, &[name]));
    match nearest(name, FORMATS.iter().map(|about| about.name).chain([AUTO])) {
        Some(near) => problem.hint(cli::DID_YOU_MEAN.fill(Tone::Ops, &[near])),
        None => problem.hint(cli::SEE_FORMATS.say(Tone::Ops)),
    }
}

fn not_read(error: &ImportError) -> Problem {
    let problem = Problem::new(code::FAILED, report::chain(error));
    match error.hint() {
        Some(hint) => problem.hint(hint),
        None => problem,
    }
}
