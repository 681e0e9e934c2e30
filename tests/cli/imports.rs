//! A real family's year through the command line, checked against a reader
//! of a few lines that shares no code with the program.

use crate::kit::Home;
use crate::kit::has;
use crate::kit::parse;
use std::fs;

const EVA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/eva/eva.csv");

fn home() -> Home {
    let home = Home::new().at("2020-12-20T12:00:00-08:00");
    home.ok(&format!("import babyconnect {EVA} --zone America/Los_Angeles --baby Eva -q"));
    home
}

#[test]
fn twice_adds_nothing_and_every_row_is_told() {
    let home = Home::new().at("2020-12-20T12:00:00-08:00");
    let line = format!("import babyconnect {EVA} --zone America/Los_Angeles --baby Eva");
    let would = home.json(&format!("{line} --dry-run"));
    assert_eq!((would["dry_run"].as_bool(), would["facts_new"].as_u64()), (Some(true), Some(4207)));
    assert_eq!(home.listing(), [""; 0], "a dry run leaves nothing");

    let first = home.json(&line);
    has(
        &first,
        &[
            ("format", "s"),
            ("rows_read", "n"),
            ("facts_new", "n"),
            ("facts_known", "n"),
            ("rows_skipped", "n"),
            ("warnings", "a"),
            ("from", "s"),
            ("to", "s"),
            ("date_order", "s?"),
            ("zone", "s"),
            ("zone_assumed", "b"),
        ],
    );
    for warning in first["warnings"].as_array().expect("an array") {
        has(warning, &[("file", "s"), ("row", "n?"), ("column", "s?"), ("why", "s")]);
    }
    let rows = fs::read_to_string(EVA).expect("the file").lines().count() - 1;
    assert_eq!(first["rows_read"], rows);
    assert_eq!(first["facts_new"].as_u64().zip(first["rows_skipped"].as_u64()), Some((4207, 0)));
    assert_eq!(first["zone_assumed"], false);
    assert_eq!(home.json("household")["zone"], "America/Los_Angeles");

    let second = home.json(&line);
    assert_eq!(
        (second["facts_new"].as_u64(), second["facts_known"].as_u64()),
        (Some(0), Some(4207))
    );
    assert_eq!(home.json("doctor")["ok"], true);
}

#[test]
fn an_import_is_one_step_and_comes_back_after_it_was_undone() {
    let home = home();
    home.ok("undo");
    assert_eq!(home.json("doctor")["facts"], 0);
    home.ok("redo");
    assert_eq!(home.json("doctor")["facts"], 4207);
    home.ok("undo");
    let again = format!("import babyconnect {EVA} --zone America/Los_Angeles --baby Eva");
    assert_eq!(home.json(&again)["facts_new"], 4207);
    assert_eq!(home.json("doctor")["facts"], 4207);
    assert_eq!(home.json("doctor")["ok"], true);
}

#[test]
fn without_a_zone_the_machines_is_assumed_and_said() {
    let home = Home::new().at("2020-12-20T12:00:00-08:00");
    let summary = home.json(&format!("import babyconnect {EVA} --baby Eva -n"));
    assert_eq!((&summary["zone_assumed"], &summary["zone"]), (&true.into(), &"UTC".into()));
    let said = home.ok(&format!("import babyconnect {EVA} --baby Eva -n"));
    assert!(said.contains("UTC, this machine's zone"), "{said}");
}

#[test]
fn a_format_or_a_file_that_is_not_there_is_named() {
    let home = Home::new();
    let err = home.fails("import babybudy x.csv", 2);
    assert!(err.contains("did you mean `babybuddy`?"), "{err}");
    let err = home.fails("import babybuddy /nowhere/x.csv --json", 1);
    assert!(parse(&err)["error"]["message"].as_str().is_some_and(|text| text.contains("x.csv")));
    let list = home.ok("import --list");
    assert!(list.starts_with("FORMAT ") && list.contains("\nbabyconnect "), "{list}");
    has(&home.json("import --list")[0], &[("format", "s"), ("app", "s"), ("needs", "s")]);
}

#[test]
fn a_format_nobody_named_is_recognised_and_said() {
    let home = Home::new().at("2020-12-20T12:00:00-08:00");
    let line = format!("import auto {EVA} --zone America/Los_Angeles --baby Eva -n");
    let run = home.run(&line);
    assert_eq!(run.code, 0, "{run:?}");
    let why = "read as Baby Connect: eva.csv: it has the columns activity, extra data, text";
    assert!(run.err.contains(why), "{run:?}");
    let unknown = home.file("sheet.csv");
    fs::write(&unknown, "when,what\n1,2\n").expect("written");
    let err = home.fails(&format!("import auto {}", unknown.display()), 1);
    assert!(err.contains("sheet.csv begins with when, what; looked for Huckleberry"), "{err}");
}

#[test]
fn a_sheet_of_ones_own_needs_a_map_and_a_bad_one_is_named_with_its_line() {
    let home = Home::lived_in();
    let (sheet, map) = (home.file("sheet.csv"), home.file("map.toml"));
    fs::write(&sheet, "when\n2026-11-20 10:00\n").expect("written");
    let line = format!("import csv {}", sheet.display());
    assert!(home.fails(&line, 1).contains("--map FILE"));
    let mapped = format!("{line} --map {}", map.display());
    fs::write(&map, "start = \"when\"\ncolour = \"red\"\n").expect("written");
    let err = home.fails(&mapped, 2);
    assert!(err.contains("line 2: unknown field `colour`"), "{err}");
    fs::write(&map, "start = \"when\"\nalways = \"nappy wet\"\n").expect("written");
    assert_eq!(home.json(&mapped)["facts_new"], 1);
}
