//! Sealed rows: kept without a trace of when, destroyed without a rest.

use crate::kit::*;
use dadops::domain::id::CarerId;
use dadops::domain::sealed::Cost;
use dadops::domain::sealed::SealedKey;
use dadops::domain::sealed::SealedRow;
use dadops::store::FILE_NAME;
use dadops::store::Store;
use rusqlite::Connection;
use std::fs;
use uuid::Uuid;

/// Bytes that nothing else in a file has.
fn noise<const N: usize>(seed: u8) -> [u8; N] {
    let mut state = u64::from(seed) + 0x9e37_79b9_7f4a_7c15;
    std::array::from_fn(|_| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[0]
    })
}

fn a_key(of: CarerId, seed: u8) -> SealedKey {
    SealedKey {
        id: Uuid::from_bytes(noise(seed)),
        carer: of,
        salt: noise(seed + 1),
        cost: Cost { memory_kib: 65_536, passes: 3, lanes: 1 },
        wrapped: noise(seed + 2),
    }
}

fn a_row(key: &SealedKey, seed: u8) -> SealedRow {
    let contents = noise::<936>(seed).to_vec();
    SealedRow { id: Uuid::from_bytes(noise(seed + 100)), key: key.id, contents }
}

/// Everything that lies in the folder, one after the other.
fn bytes(home: &Home) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(home.folder()).expect("the folder") {
        all.extend(fs::read(entry.expect("an entry").path()).expect("bytes"));
    }
    all
}

fn holds(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|bytes| bytes == part)
}

fn carer() -> CarerId {
    mum().expect("a carer")
}

#[test]
fn rows_come_back_and_the_journal_does_not_know() {
    let home = Home::new();
    let mut store = home.store();
    store.append(&log(dad(), 1, bottle(0, 90.0))).expect("stored");
    let before = (store.counts().expect("counts"), store.timeline_hash().expect("a hash"));
    let key = a_key(carer(), 1);
    store.seal(Some(&key), &a_row(&key, 10)).expect("sealed");
    store.seal(None, &a_row(&key, 11)).expect("sealed");
    assert_eq!(store.sealed_keys(carer()).expect("keys"), std::slice::from_ref(&key));
    assert_eq!(store.sealed_keys(dad().expect("a carer")).expect("keys"), []);
    assert_eq!(store.sealed_rows(&key).expect("rows").len(), 2);
    assert_eq!((store.counts().expect("counts"), store.timeline_hash().expect("a hash")), before);
    assert_eq!(store.changes_since(0).expect("changes").facts.len(), 1);
    store.rebuild().expect("rebuilt");
    assert_clean(&store);
    assert_eq!(store.sealed_rows(&key).expect("rows").len(), 2);
}

#[test]
fn the_order_in_which_rows_came_is_nowhere() {
    let order = |seeds: &[u8]| {
        let home = Home::new();
        let mut store = home.store();
        let key = a_key(carer(), 1);
        let rows: Vec<SealedRow> = seeds.iter().map(|seed| a_row(&key, *seed)).collect();
        for (n, row) in rows.iter().enumerate() {
            store.seal((n == 0).then_some(&key), row).expect("sealed");
        }
        let log =
            fs::metadata(home.folder().join(format!("{FILE_NAME}-wal"))).map_or(0, |m| m.len());
        assert_eq!(log, 0, "the log tells between which entries a row came");
        drop(store);
        let all = fs::read(home.file()).expect("bytes");
        let place = |row: &SealedRow| {
            all.windows(64).position(|bytes| bytes == &row.contents[..64]).expect("it is there")
        };
        let mut rows = rows;
        rows.sort_by_key(|row| row.id);
        rows.iter().map(place).collect::<Vec<_>>()
    };
    let (one, other) = (order(&[10, 11, 12]), order(&[12, 10, 11]));
    assert_eq!(one, other, "the same places, whatever came first");
}

#[test]
fn what_is_destroyed_is_not_in_the_file_nor_its_log() {
    let home = Home::new();
    let mut store = home.store();
    // Another console has the journal open all the while.
    let console = home.store();
    assert_eq!(console.counts().expect("counts").entries, 0);
    let (key, other) = (a_key(carer(), 1), a_key(dad().expect("a carer"), 5));
    let rows: Vec<SealedRow> = (10..40).map(|seed| a_row(&key, seed)).collect();
    for (n, row) in (0_u8..).zip(&rows) {
        store.seal((n == 0).then_some(&key), row).expect("sealed");
        store.append(&log(dad(), 100 + u128::from(n), bottle(n.into(), 90.0))).expect("stored");
    }
    let kept = a_row(&other, 60);
    store.seal(Some(&other), &kept).expect("sealed");
    assert!(holds(&bytes(&home), &key.wrapped), "the search finds what is there");
    assert!(holds(&bytes(&home), &rows[7].contents[..100]));
    store.destroy_sealed(carer()).expect("destroyed");
    let all = bytes(&home);
    assert!(!holds(&all, &key.wrapped) && !holds(&all, &key.salt));
    assert!(!holds(&all, &key.wrapped[..24]) && !holds(&all, key.id.as_bytes()));
    for (n, row) in rows.iter().enumerate() {
        for part in row.contents.chunks(48) {
            assert!(part.len() < 48 || !holds(&all, part), "a part of row {n}");
        }
    }
    assert!(holds(&all, &other.wrapped) && holds(&all, &kept.contents[..100]));
    assert_eq!(store.sealed_rows(&other).expect("rows"), [kept]);
    assert_eq!(store.sealed_keys(carer()).expect("keys"), []);
    store.destroy_sealed(carer()).expect("nothing is there, and nothing else is said");
    assert_clean(&store);
}

#[test]
fn a_backup_and_a_merge_carry_what_is_sealed() {
    let (home, other) = (Home::new(), Home::of(2));
    let (mut store, mut there) = (home.store(), other.store());
    let (ours, theirs) = (a_key(carer(), 1), a_key(carer(), 5));
    store.seal(Some(&ours), &a_row(&ours, 10)).expect("sealed");
    there.seal(Some(&theirs), &a_row(&theirs, 20)).expect("sealed");
    there.seal(None, &a_row(&theirs, 21)).expect("sealed");
    for _ in 0..2 {
        let merged = store.merge(other.folder(), home.fresh()).expect("merged");
        assert_eq!((merged.added, merged.changes.facts.len()), (0, 0));
        assert_eq!(store.sealed_keys(carer()).expect("keys").len(), 2, "both stand");
        assert_eq!(store.sealed_rows(&ours).expect("rows").len(), 1);
        assert_eq!(store.sealed_rows(&theirs).expect("rows").len(), 2);
    }
    let copy = home.folder().join("copy.db");
    store.backup(&copy).expect("a copy");
    let count: i64 = Connection::open(&copy)
        .and_then(|db| db.query_row("SELECT count(*) FROM sealed", [], |row| row.get(0)))
        .expect("rows");
    assert_eq!(count, 3);
    store.destroy_sealed(carer()).expect("destroyed");
    assert!(holds(&fs::read(&copy).expect("bytes"), &ours.wrapped), "a copy keeps it");
    assert!(!holds(&fs::read(home.file()).expect("bytes"), &ours.wrapped));
}

/// The first schema knows nothing sealed, and is read, merged and restored.
#[test]
fn a_journal_from_before_is_taken_in() {
    let v1 = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/schema/v1.db");
    let home = Home::new();
    let mut store = home.store();
    assert!(store.merge(v1.as_ref(), home.fresh()).expect("merged").added > 0);
    drop(store);
    dadops::store::restore(home.folder(), v1.as_ref(), at(0), home.fresh()).expect("restored");
    let entries = Store::open_read(home.folder()).expect("read").counts().expect("counts").entries;
    assert!(entries > 0);
    assert_eq!(home.store().sealed_keys(carer()).expect("keys"), []);
}
