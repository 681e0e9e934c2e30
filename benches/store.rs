//! What the store costs, on ten years of a household and on an empty one.
//!
//! `cargo bench --bench store`

use chrono::DateTime;
use chrono::TimeDelta;
use dadops::domain::baby::Baby;
use dadops::domain::detail::Detail;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::Milk;
use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::domain::nappy::Nappy;
use dadops::domain::nappy::NappyContent;
use dadops::domain::person::Subject;
use dadops::domain::quantity::Measured;
use dadops::domain::quantity::Unit;
use dadops::domain::sleep::Sleep;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::action::Action;
use dadops::journal::action::Draft;
use dadops::journal::entry::Origin;
use dadops::journal::entry::Payload;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::store::Store;
use divan::Bencher;
use divan::counter::ItemsCount;
use rusqlite::Connection;
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;
use uuid::Uuid;

/// Facts of ten years with twins and four carers.
const TEN_YEARS: u32 = 350_000;

fn main() {
    divan::main();
}

fn start() -> Timestamp {
    DateTime::from_timestamp(1_450_000_000, 0).expect("2015")
}

fn end() -> Timestamp {
    start() + TimeDelta::minutes(15) * i32::try_from(TEN_YEARS).expect("fits")
}

fn device() -> DeviceId {
    DeviceId::new(Uuid::from_u128(0xbe9c))
}

fn id(n: u32) -> EntryId {
    EntryId::new(Uuid::from_u128((0x0199 << 112) + u128::from(n)))
}

/// The `n`th fact, a quarter of an hour after the one before.
fn fact(n: u32) -> Fact {
    let baby = if n.is_multiple_of(2) { "Ada" } else { "Bo" };
    let detail = match n % 6 {
        0 | 1 => Detail::Feed(Feed::Bottle {
            volume: Measured::new(f64::from(60 + n % 90), Unit::Ml).ok(),
            milk: Some(Milk::Formula),
        }),
        2 | 3 => Detail::Nappy(Nappy { content: NappyContent::Wet, ..Nappy::default() }),
        _ => Detail::Sleep(Sleep::default()),
    };
    let began = start() + TimeDelta::minutes(15) * i32::try_from(n).expect("fits");
    let mut fact = Fact::at(Subject::Baby(baby_named(baby)), began, Zone::UTC, detail);
    if n % 6 > 3 {
        fact.extent = Extent::Until(began + TimeDelta::minutes(40));
    }
    fact.by = Some(carer_named(["Mum", "Dad", "Gran", "Sam"][(n % 4) as usize]));
    fact
}

fn import(from: u32, count: u32) -> Action {
    let drafts = (from..from + count).map(|n| Draft { id: id(n), payload: Payload::Log(fact(n)) });
    Action {
        author: Some(carer_named("Dad")),
        origin: Origin::Human,
        recorded_at: end(),
        drafts: drafts.collect(),
    }
}

fn named(n: u32, name: &str) -> Action {
    let now = Baby { name: name.into(), ..Baby::default() };
    let payload = Payload::Baby { baby: baby_named(name), now };
    let drafts = vec![Draft { id: id(n), payload }];
    Action { author: None, origin: Origin::Human, recorded_at: end(), drafts }
}

fn empty() -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(folder.path(), device()).expect("opens");
    (folder, store)
}

/// A folder with ten years in it, made once.
fn ten_years() -> &'static Path {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    FOLDER
        .get_or_init(|| {
            let (folder, mut store) = empty();
            store.append(&import(0, TEN_YEARS)).expect("stored");
            store.append(&named(TEN_YEARS, "Ada")).expect("stored");
            store.append(&named(TEN_YEARS + 1, "Bo")).expect("stored");
            folder
        })
        .path()
}

fn old() -> Store {
    Store::open(ten_years(), device()).expect("opens")
}

/// One fact, on the disk when it returns; ten years before it.
#[divan::bench]
fn append_one(bencher: Bencher<'_, '_>) {
    let mut store = old();
    let mut n = 10_000_000;
    bencher.bench_local(|| {
        n += 1;
        let mut one = import(n % TEN_YEARS, 1);
        one.drafts[0].id = id(n);
        store.append(&one).expect("stored")
    });
}

/// What a row costs at all: one table, one insert, as durable.
#[divan::bench]
fn bare_insert(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a folder");
    let db = Connection::open(folder.path().join("bare.db")).expect("opens");
    db.execute_batch(
        "PRAGMA journal_mode = wal; PRAGMA synchronous = FULL;
         CREATE TABLE facts (id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT",
    )
    .expect("a table");
    let payload = serde_json::to_string(&fact(0)).expect("json");
    bencher.bench_local(|| {
        db.prepare_cached("INSERT INTO facts (payload) VALUES (?1)")
            .and_then(|mut insert| insert.execute([&payload]))
            .expect("stored")
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn append_100_000(bencher: Bencher<'_, '_>) {
    bencher
        .counter(ItemsCount::new(100_000_u32))
        .with_inputs(|| (empty(), import(0, 100_000)))
        .bench_local_values(|((folder, mut store), action)| {
            store.append(&action).expect("stored");
            (folder, store, action)
        });
}

#[divan::bench]
fn open(bencher: Bencher<'_, '_>) {
    let _held = old();
    bencher.bench_local(old);
}

#[divan::bench]
fn open_read_and_line(bencher: Bencher<'_, '_>) {
    let _held = old();
    bencher.bench_local(|| {
        Store::open_read(ten_years()).and_then(|store| store.line()).expect("read")
    });
}

#[divan::bench]
fn line(bencher: Bencher<'_, '_>) {
    let store = old();
    bencher.bench_local(|| store.line().expect("read"));
}

#[divan::bench]
fn lately_two_days(bencher: Bencher<'_, '_>) {
    let store = old();
    bencher.bench_local(|| store.lately(end() - TimeDelta::days(2)).expect("read"));
}

#[divan::bench]
fn lately_sixty_days(bencher: Bencher<'_, '_>) {
    let store = old();
    bencher.bench_local(|| store.lately(end() - TimeDelta::days(60)).expect("read"));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn undo_and_redo_ten_years(bencher: Bencher<'_, '_>) {
    let (_folder, mut store) = empty();
    store.append(&import(0, TEN_YEARS)).expect("stored");
    let mut n = 20_000_000;
    bencher.bench_local(|| {
        n += 2;
        store.undo(Some(carer_named("Dad")), id(n), end()).expect("undone");
        store.redo(Some(carer_named("Dad")), id(n + 1), end()).expect("redone");
    });
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn rebuild(bencher: Bencher<'_, '_>) {
    let mut store = old();
    bencher.bench_local(|| store.rebuild().expect("rebuilt"));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn doctor(bencher: Bencher<'_, '_>) {
    let store = old();
    bencher.bench_local(|| store.doctor(end()).expect("examined"));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn timeline_hash(bencher: Bencher<'_, '_>) {
    let store = old();
    bencher.bench_local(|| store.timeline_hash().expect("hash"));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn merge_ten_years(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(empty).bench_local_values(|(folder, mut store)| {
        store.merge(ten_years(), device()).expect("merged");
        (folder, store)
    });
}
