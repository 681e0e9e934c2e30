//! A CSV of the family's own, read by a map of its columns.

use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Milk;
use dadops::domain::span::Timestamp;
use dadops::files::map::parse;
use dadops::import::FORMATS;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::error::ImportError;
use dadops::import::map::MEANINGS;
use dadops::import::map::Map;
use dadops::import::read;
use dadops::import::source::source;
use dadops::import::warning::Warning;
use dadops::journal::household::Household;

const MANUAL: &str = include_str!("../docs/import.md");

/// Returns what stands in the manual from `start` to the end of its block.
fn block(start: &str) -> &'static str {
    let from = MANUAL.find(start).expect("the block");
    MANUAL[from..].split("```").next().expect("its end")
}

/// The map of the manual.
fn map() -> Map {
    parse(block("start = ")).expect("TOML")
}

/// The table of the manual.
fn sheet() -> &'static str {
    block("Datum,")
}

fn attempt(text: &str, map: Option<Map>) -> Result<Imported, ImportError> {
    let household = Household::default();
    let zone = "Europe/Berlin".parse().expect("a zone");
    let now = "2026-11-22T03:12:00Z".parse().expect("now");
    let baby = Some("Ada".to_owned());
    let options = Options { baby, map, ..Options::new(zone, now, &household) };
    read(Format::Csv, &[source("own.csv".to_owned(), text.as_bytes())?], &options)
}

fn import(text: &str, map: Map) -> Imported {
    let imported = attempt(text, Some(map)).expect("it imports");
    let left_out = imported.warnings.iter().filter(|warning| warning.left_out).count();
    assert_eq!(left_out, imported.rows_skipped);
    assert_eq!(imported.rows_read, imported.rows_giving + imported.rows_skipped);
    imported
}

fn said(imported: &Imported) -> Vec<&'static str> {
    imported.warnings.iter().map(Warning::class).collect()
}

#[test]
fn the_example_of_the_manual_reads_as_it_says() {
    let imported = import(sheet(), map());
    let facts: Vec<&Fact> = imported.facts().collect();
    let kinds: Vec<Kind> = facts.iter().map(|fact| fact.kind()).collect();
    let expected = [Kind::Feed, Kind::Sleep, Kind::Nappy, Kind::Measurement, Kind::Custom];
    assert_eq!(kinds, expected);
    let at = |text: &str| text.parse::<Timestamp>().expect("an instant");
    assert_eq!(facts[0].start, at("2026-11-21T02:10:00Z"));
    let Detail::Feed(Feed::Bottle { volume, milk }) = &facts[0].detail else { panic!("a bottle") };
    assert_eq!(volume.map(|volume| volume.canonical.value()), Some(120.0));
    assert_eq!(*milk, Some(Milk::Formula));
    assert_eq!(facts[1].end(), Some(at("2026-11-21T04:10:00Z")));
    assert!(
        matches!(&facts[1].detail, Detail::Sleep(sleep) if sleep.place.as_deref() == Some("Beistellbett"))
    );
    assert_eq!(said(&imported), ["notes_left_out", "skipped_by_map"]);
    assert_eq!(imported.carers.len(), 2);
}

#[test]
fn a_table_of_one_kind_needs_no_column_for_it() {
    let map = Map {
        start: "when".to_owned(),
        duration: Some("long".to_owned()),
        always: Some("sleep".to_owned()),
        ..Map::default()
    };
    for (long, minutes) in [("45", Some(45)), ("1:30", Some(90)), ("1h5m", Some(65)), ("", None)] {
        let imported = import(
            &format!("when,long\n2026-11-20 10:00,{long}\n2026-11-20 20:00,10\n"),
            map.clone(),
        );
        let first = imported.facts().next().expect("a fact");
        let length = first.end().map(|end| (end - first.start).num_minutes());
        assert_eq!(length, minutes, "{long}");
    }
    let odd = import("when,long\n2026-11-20 10:00,forever\n", map);
    assert_eq!((said(&odd), odd.rows_skipped), (vec!["not_a_number"], 1));
}

#[test]
fn times_are_read_as_the_map_says() {
    for (dates, text, expected) in [
        (None, "2026-11-20 10:00", Some("2026-11-20T09:00:00Z")),
        (Some("day/month"), "3/4/26 10:00", Some("2026-04-03T08:00:00Z")),
        (Some("month/day"), "3/4/26 10:00", Some("2026-03-04T09:00:00Z")),
        (Some("month/day"), "13/4/26 10:00", None),
        (Some("%d-%m-%Y %H.%M"), "03-04-2026 10.00", Some("2026-04-03T08:00:00Z")),
        (Some("%Y%m%dT%H%M%S%z"), "20260403T100000+0000", Some("2026-04-03T10:00:00Z")),
        (Some("%Q %"), "03-04-2026", None),
    ] {
        let map = Map {
            start: "when".to_owned(),
            always: Some("nappy wet".to_owned()),
            dates: dates.map(str::to_owned),
            ..Map::default()
        };
        let imported = import(&format!("when,b\n{text},\n"), map);
        let start = imported.facts().next().map(|fact| fact.start);
        let expected = expected.map(|text| text.parse::<Timestamp>().expect("an instant"));
        assert_eq!(start, expected, "{dates:?} {text}");
    }
}

#[test]
fn an_amount_without_a_unit_is_taken_only_where_the_map_says_one() {
    let sheet = "when,much\n2026-11-20 10:00,5.4\n";
    let map = |units: &[&str], always: &str| Map {
        start: "when".to_owned(),
        amount: Some("much".to_owned()),
        always: Some(always.to_owned()),
        units: units.iter().map(|unit| (*unit).to_owned()).collect(),
        ..Map::default()
    };
    for (units, always, classes, facts) in [
        (&["kg"][..], "weight", vec![], 1),
        (&[], "weight", vec!["no_unit"], 0),
        (&["ml"], "weight", vec!["no_unit"], 0),
        (&[], "bottle", vec!["part_left_out"], 1),
        (&["oz"], "bottle", vec![], 1),
    ] {
        let imported = import(sheet, map(units, always));
        assert_eq!((said(&imported), imported.facts().count()), (classes, facts), "{units:?}");
    }
}

#[test]
fn words_and_columns_that_are_not_there_are_named() {
    let unknown = import(&sheet().replace("Bad", "Tanz"), map());
    assert_eq!(said(&unknown), ["notes_left_out", "unknown_word", "skipped_by_map"]);
    let refused = |text: &str, map: Option<Map>| {
        let error = attempt(text, map).expect_err("refused");
        assert!(error.hint().is_some(), "{error}");
        error.to_string()
    };
    assert_eq!(
        refused(sheet(), Some(Map { amount: Some("Gramm".to_owned()), ..map() })),
        "own.csv has no column `Gramm`; it has Datum, Uhrzeit, Ende, Was, Menge, Dazu, Notiz, Wer"
    );
    let twice = sheet().replace("Dazu", "Menge");
    let own = Map { what: None, ..map() };
    assert_eq!(refused(&twice, Some(own)), "own.csv has the column `Menge` twice");
    assert_eq!(refused(sheet(), None), "a CSV of your own needs a map of its columns");
    let empty = Map { start: String::new(), ..map() };
    assert_eq!(
        refused(sheet(), Some(empty)),
        "the map of columns does not say which column is `start`"
    );
}

#[test]
fn the_manual_names_every_format_and_every_meaning() {
    for about in FORMATS {
        assert!(MANUAL.contains(&format!("| `{}` |", about.name)), "{}", about.name);
    }
    for (word, _) in MEANINGS {
        assert!(
            MANUAL.split_whitespace().collect::<Vec<_>>().join(" ").contains(&format!("`{word}`")),
            "{word}"
        );
    }
}
