//! Real and whole exports: every row is a fact or a named warning, counted by
//! readers that share nothing with the importer.

use chrono::DateTime;
use chrono::TimeDelta;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::id::EntryId;
use dadops::domain::quantity::Unit;
use dadops::domain::span::Timestamp;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::Standing;
use dadops::import::run;
use dadops::journal::household::Household;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn data(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

fn import(format: Format, path: &str, zone: &str, notes: bool) -> Imported {
    let household = Household::default();
    let options = Options {
        zone: zone.parse().expect("a zone"),
        zone_given: true,
        baby: (format == Format::BabyConnect).then(|| "Eva".to_owned()),
        now: "2026-11-23T00:00:00Z".parse().expect("now"),
        household: &household,
        notes,
        units: Vec::new(),
        map: None,
    };
    let imported = run(format, &[data(path)], &options).expect("it imports");
    balanced(&imported);
    imported
}

/// Every row read is a fact, a name, or left out with a warning of its own.
fn balanced(imported: &Imported) {
    let facts = imported.facts().count();
    let left_out = imported.warnings.iter().filter(|warning| warning.left_out).count();
    assert_eq!(left_out, imported.rows_skipped);
    assert_eq!(imported.rows_read, facts + imported.rows_naming + imported.rows_skipped);
    let ids: BTreeSet<EntryId> = imported.drafts.iter().map(|draft| draft.id).collect();
    assert_eq!(ids.len(), imported.drafts.len(), "identities are distinct");
}

/// Returns how `id` stands in a journal that holds `known`.
fn standing(known: &BTreeSet<EntryId>, id: EntryId) -> Standing {
    if known.contains(&id) { Standing::Holds } else { Standing::Unknown }
}

fn stamp() -> EntryId {
    EntryId::from_bytes([0xff; 16])
}

fn classes(imported: &Imported) -> BTreeMap<&'static str, usize> {
    let mut classes = BTreeMap::new();
    for warning in &imported.warnings {
        *classes.entry(warning.class()).or_default() += 1;
    }
    classes
}

/// Counts rows by one column, splitting by hand: no field of these files that
/// stands before the column holds a comma.
fn tally(path: &str, column: usize) -> BTreeMap<String, usize> {
    let text = fs::read_to_string(data(path)).expect("the file");
    let mut counts = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cell = line.split(',').nth(column).expect("the column").to_owned();
        *counts.entry(cell).or_default() += 1;
    }
    counts
}

#[test]
fn every_row_of_a_real_year_is_a_fact() {
    let imported = import(Format::BabyConnect, "eva/eva.csv", "America/Los_Angeles", false);
    let rows = tally("eva/eva.csv", 3);
    let of = |activity: &str| rows.get(activity).copied().unwrap_or_default();
    let counts = imported.counts();
    let expected = BTreeMap::from([
        (Kind::Sleep, of("Sleep")),
        (Kind::Feed, of("Nursing") + of("Bottle") + of("Solid")),
        (Kind::Measurement, of("Height") + of("Weight") + of("Head Size")),
        (Kind::Milestone, of("Milestone")),
        (Kind::Trip, of("Doctor Visit")),
        (Kind::Custom, of("Activity")),
    ]);
    assert_eq!(counts, expected);
    assert_eq!(imported.rows_read, rows.values().sum::<usize>());
    assert_eq!(imported.rows_skipped, 0);
    let said = [
        ("meaning_assumed", 1),
        ("no_end", 1),
        ("notes_left_out", 1),
        ("overlaps", 7),
        ("repeated_hour", 1),
    ];
    assert_eq!(classes(&imported), BTreeMap::from(said));
    let order = imported.date_order.expect("slashes").to_string();
    assert!(order.starts_with("month/day: "), "{order}");
    let names: Vec<&str> = imported.carers.iter().map(|(_, carer)| carer.name.as_str()).collect();
    assert_eq!(names, ["A", "U"]);
}

#[test]
fn a_second_run_and_a_longer_export_add_only_what_is_new() {
    let whole = import(Format::BabyConnect, "eva/eva.csv", "America/Los_Angeles", false);
    let again = import(Format::BabyConnect, "eva/eva.csv", "America/Los_Angeles", true);
    let ids = |imported: &Imported| -> Vec<EntryId> {
        imported.drafts.iter().map(|draft| draft.id).collect()
    };
    assert_eq!(ids(&whole), ids(&again), "with notes or without");
    let known: BTreeSet<EntryId> = ids(&whole).into_iter().collect();
    let fresh = again.fresh(|id| standing(&known, id), stamp());
    assert_eq!((fresh.facts_new, fresh.facts_known), (0, again.facts().count()));

    // The file is newest first: an export of half a year ago is its end.
    let text = fs::read_to_string(data("eva/eva.csv")).expect("the file");
    let (header, rows) = text.split_once('\n').expect("a header");
    let earlier: Vec<&str> = rows.lines().skip(2_000).collect();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("eva.csv");
    fs::write(&path, format!("{header}\n{}\n", earlier.join("\n"))).expect("written");
    let household = Household::default();
    let options = Options {
        zone: "America/Los_Angeles".parse().expect("a zone"),
        zone_given: true,
        baby: Some("Eva".to_owned()),
        now: "2026-11-23T00:00:00Z".parse().expect("now"),
        household: &household,
        notes: false,
        units: Vec::new(),
        map: None,
    };
    let half = run(Format::BabyConnect, &[path], &options).expect("it imports");
    let known: BTreeSet<EntryId> = ids(&half).into_iter().collect();
    let fresh = whole.fresh(|id| standing(&known, id), stamp());
    assert_eq!((fresh.facts_new, fresh.facts_known), (2_000, earlier.len()));
}

/// Entity files of a Baby Buddy folder, with the kind their rows become.
const ENTITIES: [(&str, &str, Option<Kind>); 13] = [
    ("BMI", "bmi", Some(Kind::Custom)),
    ("TummyTime", "tummy-times", Some(Kind::Custom)),
    ("DiaperChange", "changes", Some(Kind::Nappy)),
    ("Feeding", "feedings", Some(Kind::Feed)),
    ("HeadCircumference", "head-circumference", Some(Kind::Measurement)),
    ("Height", "height", Some(Kind::Measurement)),
    ("Weight", "weight", Some(Kind::Measurement)),
    ("Medication", "medication", Some(Kind::Medicine)),
    ("Note", "notes", Some(Kind::Note)),
    ("Pumping", "pumping", Some(Kind::Pump)),
    ("Sleep", "sleep", Some(Kind::Sleep)),
    ("Temperature", "temperature", Some(Kind::Temperature)),
    ("Child", "children", None),
];

/// Counts the lines of the CSV files that begin with a row's number; notes run over lines.
fn lines(folder: &str) -> BTreeMap<Kind, usize> {
    let mut counts = BTreeMap::new();
    for (file, _, kind) in ENTITIES {
        let path = data(&format!("babybuddy/{folder}/{file}-2026-11-22.csv"));
        let text = fs::read_to_string(path).expect("the file");
        let numbered =
            |line: &&str| line.split_once(',').is_some_and(|(id, _)| id.parse::<u32>().is_ok());
        let rows = text.lines().filter(numbered).count();
        if let Some(kind) = kind {
            *counts.entry(kind).or_default() += rows;
        }
    }
    counts
}

#[test]
fn every_row_of_two_years_with_repeated_hours_is_a_fact() {
    let folder = "babybuddy/two_years_berlin";
    let imported = import(Format::BabyBuddy, folder, "Europe/Berlin", true);
    assert_eq!(imported.counts(), lines("two_years_berlin"));
    let repeated: Vec<String> = imported
        .warnings
        .iter()
        .filter(|warning| warning.class() == "repeated_hour")
        .map(|warning| format!("{}:{} {}", warning.file, warning.row.unwrap_or(0), warning.why))
        .collect();
    let first = "happened twice; the first is taken (nothing tells)";
    let expected = [
        "DiaperChange-2026-11-22.csv:1961 2025-10-26 02:13:00",
        "Feeding-2026-11-22.csv:2037 2025-10-26 02:08:00",
        "Feeding-2026-11-22.csv:2037 2025-10-26 02:35:00",
        "Sleep-2026-11-22.csv:86 2026-10-25 02:58:00",
        "Sleep-2026-11-22.csv:1208 2025-10-26 02:11:00",
    ];
    let expected = expected.map(|place| format!("{place} {first}"));
    assert_eq!(repeated, expected);
}

#[test]
fn notes_stay_out_unless_asked_for() {
    let imported = import(Format::BabyBuddy, "babybuddy/fake90", "UTC", false);
    let mut expected = lines("fake90");
    let notes = expected.remove(&Kind::Note).expect("notes");
    assert_eq!(imported.counts(), expected);
    assert_eq!(classes(&imported)["note_left_out"], notes);
    let text = fs::read_to_string(data("babybuddy/fake90/Note-2026-11-22.csv")).expect("notes");
    let words: Vec<&str> = text
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').nth(4))
        .filter(|w| w.len() > 20)
        .collect();
    let kept: Vec<&str> = imported.facts().filter_map(|fact| fact.note.as_deref()).collect();
    assert!(
        !words.is_empty() && words.iter().all(|word| !kept.iter().any(|note| note.contains(word)))
    );
    assert_eq!(classes(&imported)["overlaps"], 32, "31 of them its own rules refuse");
}

/// The fact as the CSV file can say it: whole seconds, no place in a file.
fn to_second(fact: &Fact) -> String {
    let cut = |at: Timestamp| DateTime::from_timestamp(at.timestamp(), 0).expect("an instant");
    let end = fact.end().map(cut);
    let note = fact.note.as_deref().unwrap_or_default();
    format!("{} {end:?} {:?} {note} {:?}", cut(fact.start), fact.detail, fact.tags)
}

#[test]
fn csv_and_rest_json_of_the_same_days_are_the_same_facts() {
    let csv = import(Format::BabyBuddy, "babybuddy/fake90", "UTC", true);
    let json = import(Format::BabyBuddy, "babybuddy/api_fake90", "UTC", true);
    assert_eq!(csv.counts(), lines("fake90"));
    assert_eq!(json.counts(), csv.counts());
    let said =
        |imported: &Imported| -> BTreeSet<String> { imported.facts().map(to_second).collect() };
    let (from_csv, from_json) = (said(&csv), said(&json));
    let only: Vec<_> = from_csv.symmetric_difference(&from_json).take(4).collect();
    assert!(only.is_empty(), "{only:#?}");
    let ids = |imported: &Imported| -> BTreeSet<EntryId> {
        imported
            .drafts
            .iter()
            .filter(|draft| draft.payload.fact().is_some())
            .map(|d| d.id)
            .collect()
    };
    assert_eq!(ids(&csv), ids(&json), "and have the same identities");
}

#[test]
fn spans_keep_their_true_length_over_a_change_of_the_clocks() {
    let imported = import(Format::BabyBuddy, "babybuddy/two_years_berlin", "Europe/Berlin", false);
    let night = imported
        .facts()
        .filter(|fact| fact.kind() == Kind::Sleep)
        .find(|fact| {
            fact.start.to_string().starts_with("2026-10-24 2")
                || fact.start.to_string().starts_with("2025-10-26 00:11")
        })
        .expect("a sleep over the change");
    let length = night.end().expect("ended") - night.start;
    assert_eq!(
        length,
        TimeDelta::minutes(280),
        "02:11 to 05:51 is 4 h 40 when it was the first 02:11"
    );
}

#[test]
fn rows_that_lie_ahead_are_kept_apart_and_listed() {
    let household = Household::default();
    let options = Options {
        zone: "UTC".parse().expect("a zone"),
        zone_given: false,
        baby: None,
        now: "2026-11-22T12:00:00Z".parse().expect("now"),
        household: &household,
        notes: false,
        units: vec![
            ("pumping.amount".to_owned(), Unit::Ml),
            ("feeding.amount".to_owned(), Unit::OzUs),
        ],
        map: None,
    };
    let imported =
        run(Format::BabyBuddy, &[data("babybuddy/fake90")], &options).expect("it imports");
    balanced(&imported);
    let ahead: Vec<String> = imported
        .warnings
        .iter()
        .filter(|warning| warning.class() == "future")
        .map(|warning| format!("{}:{}", warning.file, warning.row.unwrap_or(0)))
        .collect();
    assert_eq!(ahead, ["Temperature-2026-11-22.csv:2"]);
    assert!(imported.zone_assumed);
    let bottle = imported.facts().find_map(|fact| match &fact.detail {
        Detail::Feed(Feed::Bottle { volume, .. }) => *volume,
        _ => None,
    });
    let entered = bottle.and_then(|volume| volume.entered).expect("as entered");
    assert_eq!(entered.unit, Unit::OzUs);
    let baby = &imported.babies[..];
    assert_eq!(baby.len(), 1);
    assert_eq!(baby[0].1.name, "Cynthia");
    assert_eq!(baby[0].1.born, Some("2026-08-24T00:00:00Z".parse().expect("a birth")));
}
