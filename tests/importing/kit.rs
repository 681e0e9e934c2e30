//! What every test of one format needs.

use chrono::SecondsFormat;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::id::EntryId;
use dadops::domain::span::Timestamp;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::Standing;
use dadops::import::error::ImportError;
use dadops::import::read;
use dadops::import::source::Source;
use dadops::import::source::source;
use dadops::import::warning::Warning;
use dadops::journal::household::Household;
use std::collections::BTreeSet;

/// Imports files into an empty household of Berlin, all about Ada where they
/// do not say.
pub fn try_import(
    format: Format,
    files: &[(&str, &[u8])],
    notes: bool,
) -> Result<Imported, ImportError> {
    let household = Household::default();
    let options = Options {
        zone: "Europe/Berlin".parse().expect("a zone"),
        zone_given: true,
        baby: Some("Ada".to_owned()),
        now: "2026-11-22T12:00:00Z".parse().expect("now"),
        household: &household,
        notes,
        units: Vec::new(),
        map: None,
    };
    let sources: Result<Vec<Source>, _> =
        files.iter().map(|(name, bytes)| source((*name).to_owned(), bytes)).collect();
    let imported = read(format, &sources?, &options)?;
    balanced(&imported);
    Ok(imported)
}

/// Every row read gave a fact, a name, or is left out with a warning of its own.
pub fn balanced(imported: &Imported) {
    let left_out = imported.warnings.iter().filter(|warning| warning.left_out).count();
    assert_eq!(left_out, imported.rows_skipped);
    let given = imported.rows_giving + imported.rows_naming + imported.rows_skipped;
    assert_eq!(imported.rows_read, given);
    let ids: BTreeSet<EntryId> = imported.drafts.iter().map(|draft| draft.id).collect();
    assert_eq!(ids.len(), imported.drafts.len(), "identities are distinct");
    assert_eq!(fresh(imported, imported), 0, "a second run adds nothing");
}

/// Returns how many facts of `later` are new where all of `early` holds.
pub fn fresh(early: &Imported, later: &Imported) -> usize {
    let known: BTreeSet<EntryId> = early.drafts.iter().map(|draft| draft.id).collect();
    let standing = |id| if known.contains(&id) { Standing::Holds } else { Standing::Unknown };
    later.fresh(standing, EntryId::from_bytes([0xff; 16])).facts_new
}

/// Every fact as one line: row, UTC, JSON of the detail, pauses, note.
pub fn told(imported: &Imported) -> String {
    imported.facts().map(line).collect::<Vec<_>>().join("\n")
}

fn line(fact: &Fact) -> String {
    let at = |at: Timestamp| at.to_rfc3339_opts(SecondsFormat::AutoSi, true)[5..].to_owned();
    let row = fact.source.as_ref().map_or(0, |source| source.row);
    let end = match fact.extent {
        Extent::Instant => String::new(),
        Extent::Open => " …".to_owned(),
        Extent::Until(end) => format!(" – {}", at(end)),
    };
    let detail = serde_json::to_string(&fact.detail).expect("json").replace(['"', '{', '}'], "");
    let note = fact.note.as_deref().unwrap_or_default().replace('\n', "⏎");
    let pauses: Vec<String> = fact
        .pauses
        .iter()
        .map(|pause| format!("[{} {:?}]", at(pause.from), pause.to.map(at)))
        .collect();
    let text = format!("{row}: {}{end} {detail} {} {note}", at(fact.start), pauses.join(" "));
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Every warning as one line: row, column, sentence.
pub fn said(imported: &Imported) -> String {
    let line = |warning: &Warning| {
        let row = warning.row.map_or_else(|| "-".to_owned(), |row| row.to_string());
        let column = warning.column.as_deref().map_or_else(String::new, |name| format!(" {name}"));
        let out = if warning.left_out { " (left out)" } else { "" };
        format!("{row}{column}{out}: {}", warning.why)
    };
    imported.warnings.iter().map(line).collect::<Vec<_>>().join("\n")
}
