//! What the tests of every tracker share.

use dadops::domain::detail::Detail;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::id::EntryId;
use dadops::domain::quantity::Unit;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::Standing;
use dadops::import::error::ImportError;
use dadops::import::read;
use dadops::import::run;
use dadops::import::source::Source;
use dadops::import::source::source;
use dadops::journal::household::Household;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

/// How an import is told things.
pub struct Told {
    pub now: &'static str,
    pub notes: bool,
    pub baby: Option<&'static str>,
    pub units: Vec<(String, Unit)>,
}

impl Default for Told {
    fn default() -> Self {
        Self { now: "2026-11-22T03:12:00Z", notes: true, baby: Some("Ada"), units: Vec::new() }
    }
}

fn with<T>(told: &Told, import: impl FnOnce(&Options<'_>) -> T) -> T {
    let household = Household::default();
    let zone = "America/New_York".parse().expect("a zone");
    let mut options = Options::new(zone, told.now.parse().expect("now"), &household);
    options.zone_given = true;
    options.baby = told.baby.map(str::to_owned);
    options.notes = told.notes;
    options.units.clone_from(&told.units);
    import(&options)
}

/// Imports files in memory; whatever is taken adds up.
pub fn try_files(
    format: Format,
    files: &[(&str, &[u8])],
    told: &Told,
) -> Result<Imported, ImportError> {
    let sources: Result<Vec<Source>, ImportError> =
        files.iter().map(|(name, bytes)| source((*name).to_owned(), bytes)).collect();
    let imported = with(told, |options| read(format, &sources?, options))?;
    balanced(&imported);
    Ok(imported)
}

pub fn files(format: Format, files: &[(&str, &str)]) -> Imported {
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    try_files(format, &files, &Told::default()).expect("it imports")
}

pub fn paths(format: Format, paths: &[PathBuf], told: &Told) -> Imported {
    let imported = with(told, |options| run(format, paths, options)).expect("it imports");
    balanced(&imported);
    imported
}

/// Every row read gave facts, only names something, or is left out and said.
pub fn balanced(imported: &Imported) {
    let left_out = imported.warnings.iter().filter(|warning| warning.left_out).count();
    assert_eq!(left_out, imported.rows_skipped);
    let rows = imported.rows_giving + imported.rows_naming + imported.rows_skipped;
    assert_eq!(imported.rows_read, rows);
    assert!(imported.facts().count() >= imported.rows_giving);
    let ids: BTreeSet<EntryId> = imported.drafts.iter().map(|draft| draft.id).collect();
    assert_eq!(ids.len(), imported.drafts.len(), "identities are distinct");
}

/// Holds that a second import of the same adds nothing.
pub fn adds_nothing_again(first: &Imported, again: &Imported) {
    let known: BTreeSet<EntryId> = first.drafts.iter().map(|draft| draft.id).collect();
    let standing = |id| if known.contains(&id) { Standing::Holds } else { Standing::Unknown };
    let fresh = again.fresh(standing, EntryId::from_bytes([0xff; 16]));
    assert_eq!((fresh.facts_new, fresh.facts_known), (0, again.facts().count()));
}

pub fn classes(imported: &Imported) -> BTreeMap<&'static str, usize> {
    let mut classes = BTreeMap::new();
    for warning in &imported.warnings {
        *classes.entry(warning.class()).or_default() += 1;
    }
    classes
}

/// Returns what is said, with its row and column: `2 status: …`.
pub fn said(imported: &Imported) -> Vec<String> {
    let one = |warning: &dadops::import::warning::Warning| {
        let row = warning.row.map_or("-".to_owned(), |row| row.to_string());
        format!("{row} {}: {}", warning.column.as_deref().unwrap_or("-"), warning.why)
    };
    imported.warnings.iter().map(one).collect()
}

/// Returns a fact in brief: start (UTC), minutes, and its detail as JSON.
pub fn brief(fact: &Fact) -> String {
    let length = match fact.extent {
        Extent::Instant => String::new(),
        Extent::Open => " open".to_owned(),
        Extent::Until(end) => format!(" {} min", (end - fact.start).num_minutes()),
    };
    let note = fact.note.as_deref().map_or(String::new(), |note| format!(" | {note}"));
    format!("{}{length} {}{note}", fact.start.format("%m-%d %H:%M"), detail(&fact.detail))
}

fn detail(detail: &Detail) -> String {
    let json = serde_json::to_value(detail).expect("JSON");
    let mut words = Vec::new();
    flat(&json, &mut words);
    words.join(" ")
}

/// Lists the words and numbers of a JSON value, in the order of its fields.
fn flat(value: &serde_json::Value, words: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    serde_json::Value::Object(_) | serde_json::Value::Array(_) => {
                        words.push(format!("{name}:"));
                        flat(value, words);
                    }
                    serde_json::Value::String(text) => words.push(format!("{name}={text}")),
                    other => words.push(format!("{name}={other}")),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| flat(item, words)),
        other => words.push(other.to_string()),
    }
}

pub fn briefs(imported: &Imported) -> Vec<String> {
    imported.facts().map(brief).collect()
}

/// Returns files of the trial data beside the project; `None`, with a message,
/// where they are absent.
pub fn trial(folder: &str, names: &[&str]) -> Option<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(folder);
    let files: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    if files.iter().all(|file| file.is_file()) {
        return Some(files);
    }
    println!("skipped: no trial data in {}", folder.display());
    None
}

/// Returns the records of a CSV file without its header: a reader of a few
/// lines that shares nothing with the importer.
pub fn records(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).expect("the file").replace('\r', "");
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    for letter in text.trim_start_matches('\u{feff}').chars().chain(['\n']) {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                if row.iter().any(|cell| !cell.is_empty()) {
                    rows.push(std::mem::take(&mut row));
                }
                row.clear();
            }
            letter => cell.push(letter),
        }
    }
    rows.remove(0);
    rows
}

/// Returns a zip archive of these entries.
pub fn archive(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in entries {
        zip.start_file(name.as_str(), options).expect("an entry");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}
