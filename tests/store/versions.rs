//! Files of every schema that ever landed, and of one that has not.

use crate::kit::*;
use dadops::domain::baby::Baby;
use dadops::domain::document::Status;
use dadops::domain::nappy::NappyContent;
use dadops::store::FILE_NAME;
use dadops::store::Store;
use dadops::store::error::StoreError;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schema")
}

#[test]
fn every_schema_opens_rebuilds_and_hashes_alike() {
    let mut seen = 0;
    for entry in fs::read_dir(fixtures()).expect("fixtures") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "db") {
            continue;
        }
        seen += 1;
        let hash = fs::read_to_string(path.with_extension("hash")).expect("its hash");
        let home = Home::new();
        fs::copy(&path, home.file()).expect("a copy");
        let mut store = home.store();
        assert_eq!(store.timeline_hash().expect("hash"), hash.trim(), "{}", path.display());
        store.rebuild().expect("rebuilt");
        assert_eq!(store.timeline_hash().expect("hash"), hash.trim(), "{}", path.display());
        store.append(&log(None, 900, bottle(900, 1.0))).expect("stored");
        views_are_there(&home);
        let problems = store.doctor(at(1_000_000)).expect("examined").problems;
        assert!(
            problems.iter().all(|one| matches!(one, dadops::store::Problem::Mode { .. })),
            "{problems:?}"
        );
    }
    assert!(seen > 0, "no fixture");
}

/// Every fact is in the view of all once, and in that of its kind.
fn views_are_there(home: &Home) {
    let db = Connection::open(home.file()).expect("the file");
    let count = |from: &str| -> u32 {
        let sql = format!("SELECT count(*) FROM {from}");
        db.query_row(&sql, [], |row| row.get(0)).expect("a count")
    };
    assert!(count("facts") > 0);
    for (view, facts) in [
        ("v_entries", "facts"),
        ("v_feeds WHERE baby = 'Ada' AND ml > 0", "facts WHERE kind = 'feed'"),
        ("v_nappies", "facts WHERE kind = 'nappy'"),
        ("v_sleep", "facts WHERE kind = 'sleep'"),
    ] {
        assert_eq!(count(view), count(facts), "{view}");
    }
}

#[test]
#[ignore = "writes the fixture of the present schema; run once when a migration lands"]
fn write_the_fixture() {
    let home = Home::new();
    let mut store = home.store();
    store.append(&name_ada(1, Baby { name: "Ada".into(), ..Baby::default() })).expect("stored");
    let facts =
        [bottle(0, 90.0), nappy(5, NappyContent::Both), sleep(10, Some(70)), sleep(90, None)];
    for (n, fact) in (2..).zip(facts) {
        store.append(&log(dad(), n, fact)).expect("stored");
    }
    store.append(&correct(mum(), 20, 2, bottle(0, 120.0))).expect("stored");
    store.append(&remove(mum(), 21, 3)).expect("stored");
    store.undo(mum(), id(22), at(901)).expect("undone");
    store.append(&log(dad(), 23, bottle(95, 60.0))).expect("stored");
    store.undo(dad(), id(24), at(902)).expect("undone");
    for (n, base, status, text) in [
        (30, None, Status::Current, "version = 1\n"),
        (31, Some(30), Status::Current, "version = 1\nnight = \"21:00-07:00\"\n"),
        (32, Some(31), Status::Draft, "version = 1\nnight = \"20:00-07:00\"\n"),
    ] {
        store.append(&edition(dad(), n, base, status, text)).expect("stored");
    }
    for (n, k) in [(40, 0), (41, 3), (42, 1), (43, 7)] {
        store.append(&said(dad(), n, k)).expect("stored");
    }
    store.append(&away(mum(), 44)).expect("stored");
    store.append(&gap(45)).expect("stored");
    let version: u32 = Connection::open(home.file())
        .and_then(|db| db.pragma_query_value(None, "user_version", |row| row.get(0)))
        .expect("a version");
    let file = fixtures().join(format!("v{version}.db"));
    assert!(!file.exists(), "a fixture is never written over");
    store.backup(&file).expect("a copy");
    let hash = store.timeline_hash().expect("hash");
    fs::write(file.with_extension("hash"), format!("{hash}\n")).expect("written");
}

#[test]
fn a_journal_of_the_first_schema_is_read_merged_and_brought_back_as_it_is() {
    let old = fixtures().join("v1.db");
    let hash = fs::read_to_string(old.with_extension("hash")).expect("its hash");
    let home = Home::new();
    fs::copy(&old, home.file()).expect("a copy");
    let before = fs::read(home.file()).expect("bytes");
    let read = Store::open_read(home.folder()).expect("it is read");
    assert_eq!(read.timeline_hash().expect("hash"), hash.trim());
    assert_eq!(read.documents().expect("none yet").iter().count(), 0);
    drop(read);
    assert_eq!(fs::read(home.file()).expect("bytes"), before, "reading changes nothing");

    let other = Home::of(2);
    let merged = other.store().merge(home.folder(), other.fresh()).expect("merged");
    assert!(merged.added > 0);
    assert_eq!(other.store().timeline_hash().expect("hash"), hash.trim());

    let back = Home::of(3);
    dadops::store::restore(back.folder(), &old, at(0), back.fresh()).expect("brought back");
    assert_eq!(back.store().timeline_hash().expect("hash"), hash.trim());
    assert_clean(&back.store());
}

/// Makes the file claim to be of a version that is not there yet.
fn newer(home: &Home, leave_in_the_log: bool) {
    home.store().append(&log(None, 1, bottle(0, 1.0))).expect("stored");
    let db = Connection::open(home.file()).expect("the file");
    db.pragma_update(None, "user_version", 99).expect("a version");
    if leave_in_the_log {
        db.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
            .expect("config");
    }
}

#[test]
fn a_newer_file_is_refused_and_stays_byte_for_byte() {
    for in_log in [false, true] {
        let home = Home::new();
        newer(&home, in_log);
        let log = home.folder().join(format!("{FILE_NAME}-wal"));
        let before = (fs::read(home.file()).expect("bytes"), fs::read(&log).ok());
        assert_eq!(before.1.is_some(), in_log);
        for refusal in [
            Store::open(home.folder(), home.fresh()).expect_err("refused"),
            Store::open_read(home.folder()).expect_err("refused"),
        ] {
            assert!(matches!(refusal, StoreError::Newer { found: 99, .. }), "{refusal:?}");
            assert!(refusal.to_string().starts_with("the journal is of schema version 99"));
            assert!(refusal.hint().is_some());
        }
        let other = Home::of(2);
        let refusal = other.store().merge(home.folder(), other.fresh()).expect_err("refused");
        assert!(matches!(refusal, StoreError::Newer { found: 99, .. }), "{refusal:?}");
        let after = (fs::read(home.file()).expect("bytes"), fs::read(&log).ok());
        assert_eq!(before.0, after.0);
        assert_eq!(before.1.unwrap_or_default(), after.1.unwrap_or_default());
    }
}
