//! A real family's year through the command line, checked against a reader
//! of a few lines that shares no code with the program.

use crate::kit::Home;
use crate::kit::has;
use crate::kit::parse;
use std::fs;
use std::path::Path;

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
    assert!(said.contains("UTC, nobody named a zone"), "{said}");
}

/// A Japanese file lets guess where the family lives; so the household does.
#[test]
fn a_zone_that_a_file_lets_guess_becomes_the_households() {
    let home = Home::new().at("2022-03-06T12:00:00+09:00");
    let file = home.file("log.txt");
    let day = "【ぴよログ】2022年3月\n\n----------\n2022/3/5(土)\nあだ (0か月11日)\n\n\
               09:10   ミルク 30ml   \n\n----------\n";
    fs::write(&file, day).expect("a file");
    let summary = home.json(&format!("import auto {}", file.display()));
    assert_eq!((&summary["facts_new"], &summary["zone"]), (&1.into(), &"Asia/Tokyo".into()));
    assert_eq!(home.json("household")["zone"], "Asia/Tokyo");
    home.ok("undo");
    assert_eq!(home.json("doctor")["facts"], 0);
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

/// The smallest backup: a child, a carer, a bottle.
fn backup(path: &Path) {
    let db = rusqlite::Connection::open(path).expect("a file");
    db.execute_batch(
        "CREATE TABLE babies (uid TEXT, name TEXT, birthday_millis INTEGER);
         CREATE TABLE daily_actions (uid TEXT, baby_uid TEXT, type TEXT, start_millis INTEGER,
         end_millis INTEGER, volume REAL, group_uid TEXT, in_progress INTEGER);
         INSERT INTO babies VALUES ('b', 'Mia', 1795132800000);
         INSERT INTO daily_actions VALUES ('a', 'b', 'bottle', 1795140000000, 0, 90.0, '', 0);",
    )
    .expect("rows");
}

#[test]
fn a_backup_of_baby_daybook_is_known_by_its_first_bytes_and_left_as_it_is() {
    let home = Home::new();
    let file = home.file("BabyDaybook_20261122_auto.db");
    backup(&file);
    let before = fs::read(&file).expect("the file");
    let line = format!("import auto {} --zone UTC", file.display());
    let first = home.json(&line);
    assert_eq!(
        (first["format"].as_str(), first["facts_new"].as_u64()),
        (Some("babydaybook"), Some(1))
    );
    assert_eq!(home.json(&line)["facts_new"], 0);
    let named = home.json(&format!("import babydaybook {}", file.display()));
    assert_eq!(named["facts_known"], 1);
    assert_eq!(fs::read(&file).expect("the file"), before);

    let other = home.file("other.db");
    rusqlite::Connection::open(&other)
        .expect("a file")
        .execute_batch("CREATE TABLE a (b)")
        .expect("a table");
    let err = home.fails(&format!("import babydaybook {}", other.display()), 1);
    assert!(err.contains("other.db") && err.contains("daily_actions"), "{err}");
    home.fails(&format!("import auto {}", other.display()), 1);
    let err = home.fails(&format!("import nara {}", file.display()), 1);
    assert!(err.contains("SQLite"), "{err}");
}

#[test]
fn the_preview_says_what_is_here_already_what_lies_ahead_and_how_it_will_read() {
    let home = Home::lived_in();
    home.ok("log bottle 90 formula at 2026-11-21T10:01");
    home.ok("log wet at 2026-11-21T12:00");
    let file = home.file("events.csv");
    let head = "Type,Start,End,Duration,Start Condition,Start Location,End Condition,Notes\n";
    let rows = "Feed,2026-11-21 10:00,,,Formula,Bottle,90ml,\n\
                Feed,2026-11-21 14:00,,,Formula,Bottle,100ml,\n\
                Feed,2026-11-23 10:00,,,Formula,Bottle,90ml,\n";
    fs::write(&file, format!("{head}{rows}")).expect("written");
    let line = format!("import auto {} --baby Ada -n", file.display());
    let said = home.ok(&line);
    for part in [
        "read 3 rows, 2026-11-21 to 2026-11-21",
        "would add 2 facts; 0 are known; 1 rows left out; nothing is stored",
        "times without offset are read in Europe/London",
        "1 of the new facts say what is here already (logged by hand 1)",
        "as they will read\n  feed bottle 90 ml formula",
        "ahead of now, listed here and not stored: 1\n  events.csv:4",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let told = home.json(&line);
    assert_eq!(told["also_here"]["logged by hand"], 1);
    assert_eq!(told["sample"].as_array().map(Vec::len), Some(2));
    assert_eq!(told["told_by"].as_str().map(|why| why.contains("events.csv")), Some(true));
}

#[test]
fn a_map_is_remembered_once_something_came_in_by_it() {
    let home = Home::lived_in();
    let (sheet, map) = (home.file("sheet.csv"), home.file("map.toml"));
    fs::write(&sheet, "when\n2026-11-20 10:00\n").expect("written");
    fs::write(&map, "start = \"when\"\nalways = \"nappy wet\"\n").expect("written");
    let line = format!("import csv {}", sheet.display());
    home.ok(&format!("{line} --map {} -n", map.display()));
    home.fails(&line, 1);
    let run = home.run(&format!("{line} --map {}", map.display()));
    assert!(run.err.contains("map.toml says of the columns is remembered"), "{run:?}");
    fs::remove_file(&map).expect("removed");
    fs::write(&sheet, "when\n2026-11-20 10:00\n2026-11-20 11:00\n").expect("written");
    let said = home.ok(&line);
    assert!(said.contains("map.toml said, remembered"), "{said}");
    assert!(said.contains("added 1 facts; 1 were known"), "{said}");
}

#[test]
fn every_format_is_listed_with_what_it_needs_and_how_to_get_it() {
    let home = Home::new();
    let (list, formats) = (home.ok("import --list"), home.json("import --list"));
    let formats = formats.as_array().expect("an array");
    assert_eq!(formats.len(), dadops::import::FORMATS.len());
    for about in formats {
        for key in ["format", "app", "needs", "how"] {
            let words = about[key].as_str().expect("words");
            assert!(!words.is_empty() && list.contains(words), "{key} {words}");
        }
    }
}
