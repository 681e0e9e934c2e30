//! Baby Daybook: a made-up backup, read from a real SQLite file.

use dadops::domain::span::Timestamp;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::babydaybook::TABLES;
use dadops::import::babydaybook::document;
use dadops::import::read;
use dadops::import::recognise;
use dadops::journal::household::Household;
use dadops::store::error::StoreError;
use dadops::store::foreign::tables;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::Strategy;
use proptest::proptest;
use proptest::sample::select;
use proptest::test_runner::Config;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

#[path = "importing/kit.rs"]
mod kit;

use kit::balanced;
use kit::fresh;
use kit::said;
use kit::told;
use kit::try_import;

const SCHEMA: &str = "
CREATE TABLE babies (uid TEXT, svt INTEGER, name TEXT, birthday_millis INTEGER, photo BLOB);
CREATE TABLE da_types (uid TEXT, title TEXT);
CREATE TABLE groups (uid TEXT, baby_uid TEXT, title TEXT, da_type TEXT);
CREATE TABLE daily_actions (uid TEXT, svt INTEGER, updated_millis INTEGER, user_uid TEXT,
 baby_uid TEXT, type TEXT, start_millis INTEGER, notes TEXT, group_uid TEXT, end_millis INTEGER,
 pause_millis INTEGER, duration INTEGER, left_duration INTEGER, right_duration INTEGER,
 in_progress INTEGER, side TEXT, pee INTEGER, poo INTEGER, hair_wash INTEGER, temperature REAL,
 volume REAL, amount REAL, amount_unit TEXT, reaction TEXT);
CREATE TABLE growth (uid TEXT, user_uid TEXT, baby_uid TEXT, date_millis INTEGER, weight REAL,
 height REAL, head_size REAL, notes TEXT);
CREATE TABLE moments (uid TEXT, baby_uid TEXT, user_uid TEXT, date_millis INTEGER, description TEXT);
CREATE TABLE daily_notes (uid TEXT, baby_uid TEXT, user_uid TEXT, note TEXT);
CREATE VIEW users AS SELECT 'carer-1' AS uid, 'never read' AS name;
";

/// 2026-11-20 00:00 UTC.
const DAY: i64 = 1_795_132_800_000;
const MINUTE: i64 = 60_000;

/// Writes one activity: type, start and end in minutes of the day, and the
/// columns that are not 0.
fn action(db: &Connection, uid: u32, what: &str, (from, to): (i64, i64), columns: &str) {
    let end = if to == 0 { 0 } else { DAY + to * MINUTE };
    let start = DAY + from * MINUTE;
    db.execute(
        "INSERT INTO daily_actions VALUES (?1, 1, 1, 'carer-2', 'baby-1', ?2, ?3, '', '', ?4, 0, 0,
         0, 0, 0, '', 0, 0, 0, 0.0, 0.0, 0.0, '', '')",
        (uid, what, start, end),
    )
    .expect("a row");
    if !columns.is_empty() {
        db.execute(&format!("UPDATE daily_actions SET {columns} WHERE uid = ?1"), [uid])
            .expect("columns");
    }
}

fn backup(folder: &TempDir) -> std::path::PathBuf {
    let path = folder.path().join("BabyDaybook_20261122_auto.db");
    let db = Connection::open(&path).expect("a file");
    db.execute_batch(SCHEMA).expect("tables");
    let born = DAY - 30 * 24 * 60 * MINUTE;
    db.execute("INSERT INTO babies VALUES ('baby-1', 1, 'Mia', ?1, x'ffd8')", [born])
        .expect("a row");
    db.execute_batch(
        "INSERT INTO da_types VALUES ('own-1', 'Massage');
         INSERT INTO groups VALUES ('g1', 'baby-1', 'Formula', 'bottle');
         INSERT INTO groups VALUES ('g2', 'baby-1', 'Vitamin D', 'medicine');",
    )
    .expect("names");
    action(&db, 1, "pump", (60, 0), "side = 'both', volume = 160.0");
    action(
        &db,
        2,
        "breastfeeding",
        (120, 140),
        "left_duration = 300000, right_duration = 600000, duration = 900000, side = 'left', user_uid = 'carer-1'",
    );
    action(&db, 3, "bottle", (200, 0), "volume = 90.5, group_uid = 'g1', notes = 'private'");
    action(&db, 4, "sleeping", (240, 360), "duration = 6000000");
    action(&db, 5, "sleeping", (400, 0), "in_progress = 1, pause_millis = 1795158000000");
    action(&db, 6, "diaper_change", (500, 0), "pee = 1, poo = 1");
    action(&db, 7, "medicine", (510, 0), "group_uid = 'g2', amount = 1, amount_unit = 'drop'");
    action(&db, 8, "temperature", (520, 0), "temperature = 98.6");
    action(&db, 9, "temperature", (521, 0), "");
    action(&db, 10, "bath", (530, 540), "hair_wash = 1, duration = 600000");
    action(&db, 11, "own-1", (550, 0), "");
    action(&db, 12, "crying", (560, 570), "user_uid = ''");
    action(&db, 13, "food", (580, 0), "reaction = 'liked', amount = 2.5, amount_unit = 'tbsp'");
    action(&db, 14, "diaper_change", (590, 0), "baby_uid = 'gone'");
    db.execute(
        "INSERT INTO growth VALUES ('w', 'carer-1', 'baby-1', ?1, 4.25, 54.5, 0.0, '')",
        [DAY],
    )
    .expect("a row");
    db.execute("INSERT INTO moments VALUES ('m', 'baby-1', 'carer-1', ?1, 'first smile')", [DAY])
        .expect("a row");
    db.execute_batch(
        "INSERT INTO daily_notes VALUES ('20261120', 'baby-1', 'carer-1', 'dear diary')",
    )
    .expect("a row");
    path
}

fn import_at(path: &Path, now: &str, notes: bool) -> Imported {
    let household = Household::default();
    let options = Options {
        zone: "Europe/Berlin".parse().expect("a zone"),
        zone_given: false,
        baby: None,
        now: now.parse().expect("now"),
        household: &household,
        notes,
        units: Vec::new(),
        map: None,
    };
    let found = tables(path, &TABLES).expect("tables");
    let source = document("backup.db".to_owned(), found).expect("a document");
    let imported = read(Format::BabyDaybook, &[source], &options).expect("it imports");
    balanced(&imported);
    imported
}

#[test]
fn every_type_of_a_backup_with_who_logged_it_and_its_pauses() {
    let folder = tempfile::tempdir().expect("a folder");
    let imported = import_at(&backup(&folder), "2026-11-20T12:00:00Z", true);
    insta::assert_snapshot!(told(&imported), @r#"
    15: 11-20T00:00:00Z kind:measurement,what:length,value:canonical:545.0,entered:value:54.5,unit:cm
    15: 11-20T00:00:00Z kind:measurement,what:weight,value:canonical:4250.0,entered:value:4.25,unit:kg
    16: 11-20T00:00:00Z kind:milestone,text:first smile
    1: 11-20T01:00:00Z kind:pump,total:canonical:160.0,sides:both
    2: 11-20T02:00:00Z – 11-20T02:20:00Z kind:feed,how:breast,sides:[side:left,minutes:5,side:right,minutes:10] [11-20T02:15:00Z Some("11-20T02:20:00Z")] order of sides not said
    3: 11-20T03:20:00Z kind:feed,how:bottle,volume:canonical:90.5,milk:formula private
    4: 11-20T04:00:00Z – 11-20T06:00:00Z kind:sleep [11-20T05:40:00Z Some("11-20T06:00:00Z")]
    5: 11-20T06:40:00Z … kind:sleep [11-20T07:00:00Z None]
    6: 11-20T08:20:00Z kind:nappy,content:both
    7: 11-20T08:30:00Z kind:medicine,product:Vitamin D,amount:1 drop
    8: 11-20T08:40:00Z kind:temperature,value:canonical:37.0,entered:value:98.6,unit:f
    10: 11-20T08:50:00Z – 11-20T09:00:00Z kind:custom,name:bath hair washed
    11: 11-20T09:10:00Z kind:custom,name:Massage
    12: 11-20T09:20:00Z – 11-20T09:30:00Z kind:cry
    13: 11-20T09:40:00Z kind:feed,how:solids,reaction:liked 2.5 tbsp
    17: 11-20T11:00:00Z kind:note,text:dear diary
    "#);
    insta::assert_snapshot!(said(&imported), @r"
    - temperature: has no unit; taken as °F (it is over 50)
    - uid: has days without times; noon is taken
    2 pause_millis: stood still for 5 min and does not say when; its end is taken
    4 pause_millis: stood still for 20 min and does not say when; its end is taken
    9 daily_actions.temperature (left out): `` is not a number
    11 type: `Massage` is kept as a kind of the family's own
    14 daily_actions.baby_uid (left out): does not say which child, or one that the file does not know
    ");
    let carers: Vec<&str> = imported.carers.iter().map(|(_, carer)| carer.name.as_str()).collect();
    assert_eq!(carers, ["carer carer-2", "carer carer-1"], "a view is no table");
    assert_eq!(imported.babies[0].1.name, "Mia");
    let born = "2026-10-21T00:00:00Z".parse::<Timestamp>().expect("a birth");
    assert_eq!(imported.babies[0].1.born, Some(born));
    assert!(imported.zone_assumed, "the diary has only a day");
}

#[test]
fn private_words_stay_out_and_what_ran_is_ended_by_a_later_backup() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = backup(&folder);
    let early = import_at(&path, "2026-11-20T12:00:00Z", false);
    assert!(!told(&early).contains("private") && !told(&early).contains("diary"));
    let db = Connection::open(&path).expect("the file");
    let end = DAY + 450 * MINUTE;
    db.execute("UPDATE daily_actions SET in_progress = 0, pause_millis = 0, end_millis = ?1, duration = 3000000 WHERE uid = 5", [end]).expect("ended");
    drop(db);
    let later = import_at(&path, "2026-11-21T12:00:00Z", false);
    assert_eq!((early.facts().count(), fresh(&early, &later)), (later.facts().count(), 1));
}

/// As far as a column of SQLite reaches, either way.
#[test]
fn a_duration_without_measure_says_nothing_of_pauses() {
    let folder = TempDir::new().expect("a folder");
    let path = backup(&folder);
    let db = Connection::open(&path).expect("the backup");
    for duration in [i64::MIN, i64::MIN + 1, -1, i64::MAX] {
        db.execute(
            "UPDATE daily_actions SET duration = ?1, left_duration = ?1, right_duration = ?1",
            [duration],
        )
        .expect("updated");
        let imported = import_at(&path, "2026-11-22T03:12:00Z", false);
        assert!(imported.facts().count() > 0, "{duration}");
    }
}

#[test]
fn files_that_are_no_backup_are_refused_and_left_as_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let nothing = folder.path().join("none.db");
    assert!(matches!(tables(&nothing, &TABLES), Err(StoreError::Missing(_))));
    let text = folder.path().join("text.db");
    fs::write(&text, "no database at all, but long enough to have a header of its own")
        .expect("a file");
    assert!(tables(&text, &TABLES).is_err());
    assert!(fs::read_to_string(&text).expect("there").starts_with("no database"));
    let cut = folder.path().join("cut.db");
    let whole = fs::read(backup(&folder)).expect("a backup");
    fs::write(&cut, &whole[..whole.len() / 2]).expect("half a file");
    assert!(tables(&cut, &TABLES).is_err());
    let other = folder.path().join("other.db");
    Connection::open(&other).expect("a file").execute_batch("CREATE TABLE t (a)").expect("a table");
    let source = document("other.db".to_owned(), tables(&other, &TABLES).expect("read"));
    let source = source.expect("a document");
    let refused = try_import(Format::BabyDaybook, &[("x", source.text.as_bytes())], false);
    assert_eq!(
        refused.expect_err("refused").to_string(),
        "x is JSON, but not the tables of a Baby Daybook backup, with daily_actions"
    );
    let names = || fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(names(), 4, "no file of SQLite's lies beside them");
    let found = tables(&folder.path().join("BabyDaybook_20261122_auto.db"), &TABLES);
    let source = document("b.db".to_owned(), found.expect("tables")).expect("a document");
    assert_eq!(recognise(&[source]).expect("recognised").0, Format::BabyDaybook);
}

/// A cell of any kind a file may hold.
fn cell() -> impl Strategy<Value = Option<String>> {
    let odd =
        ["", "0", "1", "-1", "1795132800000", "9223372036854775807", "1e308", "NaN", "é\u{0}"];
    let types = ["sleeping", "breastfeeding", "temperature", "pump", "own"];
    option::of(select([odd.as_slice(), types.as_slice()].concat()).prop_map(str::to_owned))
}

proptest! {
    #![proptest_config(Config::with_cases(300))]

    #[test]
    fn no_rows_make_it_panic(actions in vec(vec(cell(), 24), 0..6), growth in vec(vec(cell(), 8), 0..4)) {
        let columns = |of: &str| -> Vec<String> {
            let start = SCHEMA.find(&format!("CREATE TABLE {of} ")).expect("a table");
            let list = SCHEMA[start..].split(['(', ')']).nth(1).expect("columns");
            list.split(',').map(|column| column.split_whitespace().next().expect("a name").to_owned()).collect()
        };
        let tables = vec![
            ("daily_actions".to_owned(), columns("daily_actions"), actions),
            ("growth".to_owned(), columns("growth"), growth),
        ];
        if let Ok(source) = document("x.db".to_owned(), tables)
            && let Err(error) = try_import(Format::BabyDaybook, &[("x.db", source.text.as_bytes())], true)
        {
            assert!(!error.to_string().is_empty());
        }
    }
}
