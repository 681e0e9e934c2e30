//! Files: their modes, foreign ones, damaged ones, backup and restore, many at once.

use crate::child;
use crate::kit::*;
use dadops::domain::id::DeviceId;
use dadops::store::FILE_NAME;
use dadops::store::Store;
use dadops::store::error::StoreError;
use dadops::store::restore;
use rusqlite::Connection;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::thread;
use uuid::Uuid;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("a file").permissions().mode() & 0o777
}

/// The names in the folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn files_are_the_familys_alone() {
    let home = Home::new();
    let folder = home.folder().join("deeper").join("data");
    let mut store = Store::open(&folder, home.fresh()).expect("opens");
    store.append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(names(&folder), ["journal.db", "journal.db-shm", "journal.db-wal"]);
    for name in names(&folder) {
        assert_eq!(mode(&folder.join(&name)), 0o600, "{name}");
    }
    store.backup(&folder.join("copy.db")).expect("a copy");
    assert_eq!(mode(&folder.join("copy.db")), 0o600);
    assert_clean(&store);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("chmod");
    assert_eq!(store.doctor(at(1_000_000)).expect("examined").problems.len(), 1);
}

#[test]
fn twelve_threads_may_make_one_new_file() {
    let home = Home::new();
    thread::scope(|scope| {
        for n in 1..=12 {
            let home = &home;
            scope.spawn(move || {
                let minute = i64::try_from(n).expect("small");
                // As processes do, each brings an identity of its own.
                let fresh = DeviceId::new(Uuid::from_u128(0xdef2_0000 + n));
                let mut store = Store::open(home.folder(), fresh).expect("the store opens");
                store.append(&log(dad(), n, bottle(minute, 1.0))).expect("stored");
            });
        }
    });
    assert_eq!(holding(&home.store()), (1..=12).collect::<Vec<u128>>());
    assert_clean(&home.store());
}

#[test]
fn twelve_processes_may_make_one_new_file() {
    let home = Home::new();
    let children: Vec<_> = (1..=12).map(|n| child::logger(home.folder(), n * 1_000, 5)).collect();
    for mut one in children {
        assert!(one.wait().expect("a child").success());
    }
    assert_eq!(home.store().counts().expect("counts").facts, 60);
    assert_clean(&home.store());
}

#[test]
fn what_is_not_a_journal_is_refused_and_left_as_it_is() {
    let foreign = {
        let home = Home::new();
        Connection::open(home.file())
            .and_then(|db| db.execute_batch("CREATE TABLE other (x); PRAGMA user_version = 1"))
            .expect("another program's file");
        fs::read(home.file()).expect("bytes")
    };
    for bytes in [b"not a database, but long enough to be read as one".repeat(40), foreign] {
        let home = Home::new();
        fs::write(home.file(), &bytes).expect("written");
        for refusal in [
            Store::open(home.folder(), home.fresh()).expect_err("refused"),
            Store::open_read(home.folder()).expect_err("refused"),
        ] {
            assert!(matches!(refusal, StoreError::NotOurs(_)), "{refusal:?}");
            let sentence =
                format!("{} is not a DadOps journal; it was left as it is", home.file().display());
            assert_eq!(refusal.to_string(), sentence);
        }
        assert_eq!(fs::read(home.file()).expect("bytes"), bytes);
        assert_eq!(names(home.folder()), [FILE_NAME]);
    }
}

#[test]
fn a_truncated_file_says_so() {
    let home = Home::new();
    home.store().append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    let bytes = fs::read(home.file()).expect("bytes");
    fs::write(home.file(), &bytes[..bytes.len() / 2]).expect("cut");
    let found = Store::open(home.folder(), home.fresh())
        .and_then(|store| store.lately(at(0)).map(drop))
        .expect_err("damaged");
    assert!(matches!(found, StoreError::Damaged { .. }), "{found:?}");
    assert!(found.to_string().ends_with("is damaged and does not read"), "{found}");
    assert!(found.hint().is_some());
}

#[test]
fn without_a_journal_reading_says_so_and_makes_none() {
    let home = Home::new();
    let refusal = Store::open_read(home.folder()).expect_err("none");
    assert!(matches!(refusal, StoreError::Missing(_)));
    assert_eq!(names(home.folder()), [""; 0]);
    assert!(!Store::exists(home.folder()).expect("looked"));
}

#[test]
fn a_store_opened_for_reading_does_not_write() {
    let home = Home::new();
    home.store().append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    let mut store = Store::open_read(home.folder()).expect("opens");
    assert_eq!(holding(&store), [1]);
    let refusal = store.append(&log(None, 2, bottle(1, 90.0))).expect_err("refused");
    assert!(matches!(refusal, StoreError::ReadOnly(_)), "{refusal:?}");
    drop(store);
    assert_eq!(holding(&home.store()), [1]);
    // SQLite's own files beside it go with the last writer.
    assert_eq!(names(home.folder()), [FILE_NAME]);
}

#[test]
fn a_folder_that_cannot_be_written_is_read_all_the_same() {
    let home = Home::new();
    home.store().append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    let before = fs::read(home.file()).expect("bytes");
    match child::on_read_only_folder(home.folder()) {
        Ok(said) => {
            assert_eq!(said, ["reads 1", "could not write: ReadOnly"], "{said:?}");
            assert_eq!(fs::read(home.file()).expect("bytes"), before);
        }
        Err(why) => eprintln!("skipped: {why}"),
    }
}

#[test]
fn a_copied_folder_is_another_machine() {
    let home = Home::of(1);
    home.store().append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    assert_eq!(home.store().device_id().expect("known"), home.fresh());
    let copy = Home::of(2);
    fs::copy(home.file(), copy.file()).expect("a copy");
    assert_eq!(copy.store().device_id().expect("fresh"), copy.fresh());
    assert_eq!(copy.store().device_id().expect("stays"), copy.fresh());
    assert_eq!(home.store().device_id().expect("stays"), home.fresh());
}

#[test]
fn a_backup_is_whole_and_restores() {
    let home = Home::new();
    let mut store = home.store();
    store.append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    let copy = home.folder().join("copy.db");
    store.backup(&copy).expect("a copy");
    let hash = store.timeline_hash().expect("hash");
    let refusal = store.backup(&copy).expect_err("there already");
    assert!(matches!(refusal, StoreError::Exists(_)));
    store.append(&log(None, 2, bottle(1, 90.0))).expect("stored");

    let busy = restore(home.folder(), &copy, at(0), home.fresh()).expect_err("open elsewhere");
    assert!(matches!(busy, StoreError::Busy(_)), "{busy:?}");
    assert_eq!(holding(&store), [1, 2]);
    drop(store);

    let kept = restore(home.folder(), &copy, at(0), home.fresh()).expect("restored");
    let kept = kept.expect("one was there");
    assert_eq!(home.store().timeline_hash().expect("hash"), hash);
    assert_eq!(holding(&home.store()), [1]);
    assert_clean(&home.store());
    let name = kept.file_name().expect("a name").to_string_lossy().into_owned();
    assert_eq!(names(home.folder()), ["copy.db", &name, FILE_NAME]);
    let other = Home::of(2);
    restore(other.folder(), &kept, at(0), other.fresh()).expect("restored");
    assert_eq!(holding(&other.store()), [1, 2]);
}

#[test]
fn restoring_what_is_no_backup_changes_nothing() {
    let home = Home::new();
    home.store().append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    let bad = home.folder().join("bad.db");
    for bytes in [vec![], b"nonsense".repeat(100)] {
        fs::write(&bad, bytes).expect("written");
        restore(home.folder(), &bad, at(0), home.fresh()).expect_err("refused");
        assert_eq!(names(home.folder()), ["bad.db", FILE_NAME]);
        assert_eq!(holding(&home.store()), [1]);
    }
}

#[test]
fn a_damaged_journal_is_kept_beside_the_restored_one() {
    let home = Home::new();
    home.store().append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    let copy = home.folder().join("copy.db");
    home.store().backup(&copy).expect("a copy");
    let garbage = b"garbage".repeat(1_000);
    fs::write(home.file(), &garbage).expect("damaged");
    let kept = restore(home.folder(), &copy, at(0), home.fresh()).expect("restored");
    assert_eq!(fs::read(kept.expect("kept")).expect("bytes"), garbage);
    assert_eq!(holding(&home.store()), [1]);
}

#[test]
fn merging_reads_a_log_that_was_not_carried_over_and_leaves_no_trace() {
    let here = Home::of(1);
    let there = Home::of(2);
    let mut open = there.store();
    open.append(&log(None, 1, bottle(0, 90.0))).expect("stored");
    let before = names(there.folder());
    let merged = here.store().merge(&there.file(), here.fresh()).expect("merged");
    assert_eq!((merged.added, merged.known), (1, 0));
    assert_eq!(names(there.folder()), before);
    assert_eq!(names(here.folder()), [FILE_NAME]);
    drop(open);
    let before = fs::read(there.file()).expect("bytes");
    let again = here.store().merge(there.folder(), here.fresh()).expect("merged");
    assert_eq!((again.added, again.known), (0, 1));
    assert_eq!(fs::read(there.file()).expect("bytes"), before);
    assert_eq!(names(there.folder()), [FILE_NAME]);
    let own = here.store().merge(here.folder(), here.fresh()).expect("itself");
    assert_eq!((own.added, own.known), (0, 1));
}
