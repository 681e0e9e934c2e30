//! Rows a second: files in memory to drafts, and the whole way from files on
//! the disk into a journal on the disk, committed: `cargo bench --bench import`.

use dadops::domain::id::DeviceId;
use dadops::domain::id::EntryId;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::Standing;
use dadops::import::gather as files;
use dadops::import::read;
use dadops::import::source::Source;
use dadops::import::source::gather;
use dadops::import::source::source;
use dadops::journal::action::Action;
use dadops::journal::entry::Origin;
use dadops::journal::household::Household;
use dadops::store::Known;
use dadops::store::Store;
use divan::Bencher;
use divan::counter::ItemsCount;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use tempfile::TempDir;
use uuid::Uuid;

fn main() {
    divan::main();
}

fn sources(path: &str) -> Vec<Source> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path);
    gather(&[path], &["csv", "json"]).expect("the files")
}

fn drafts(format: Format, sources: &[Source]) -> Imported {
    let household = Household::default();
    let options = Options {
        zone: "America/Los_Angeles".parse().expect("a zone"),
        zone_given: true,
        baby: Some("Ada".to_owned()),
        now: "2026-11-22T03:12:00Z".parse().expect("now"),
        household: &household,
        notes: true,
        units: Vec::new(),
        map: None,
    };
    read(format, sources, &options).expect("it imports")
}

fn bench(bencher: Bencher<'_, '_>, format: Format, path: &str) {
    let sources = sources(path);
    let rows = drafts(format, &sources).rows_read;
    bencher.counter(ItemsCount::new(rows)).bench(|| drafts(format, &sources));
}

#[divan::bench]
fn baby_connect_a_year(bencher: Bencher<'_, '_>) {
    bench(bencher, Format::BabyConnect, "eva/eva.csv");
}

#[divan::bench]
fn baby_buddy_two_years(bencher: Bencher<'_, '_>) {
    bench(bencher, Format::BabyBuddy, "babybuddy/two_years_berlin");
}

#[divan::bench]
fn baby_buddy_rest_90_days(bencher: Bencher<'_, '_>) {
    bench(bencher, Format::BabyBuddy, "babybuddy/api_fake90");
}

/// Made-up rows in the shape of Huckleberry's: ten days of every two minutes.
fn made_up() -> Vec<Source> {
    let mut text =
        "Type,Start,End,Duration,Start Condition,Start Location,End Condition,Notes\n".to_owned();
    for minute in (0..10 * 1_440).step_by(2) {
        let (day, hour, minute) = (1 + minute / 1_440, minute / 60 % 24, minute % 60);
        let at = format!("2026-10-{day:02} {hour:02}:{minute:02}");
        let rest = match minute % 4 {
            0 => "Formula,Bottle,110ml,",
            _ => ",,\"Both, pee:large poo:small\",",
        };
        let kind = if minute % 4 == 0 { "Feed" } else { "Diaper" };
        text.extend([kind, ",", &at, ",,,", rest, "\n"]);
    }
    vec![source("events.csv".to_owned(), text.as_bytes()).expect("text")]
}

#[divan::bench]
fn huckleberry_made_up(bencher: Bencher<'_, '_>) {
    let sources = made_up();
    let rows = drafts(Format::Huckleberry, &sources).rows_read;
    bencher.counter(ItemsCount::new(rows)).bench(|| drafts(Format::Huckleberry, &sources));
}

/// Reads `path`, asks the journal what it knows, and stores what is new.
fn moved_in(format: Format, path: &Path, store: &mut Store) -> usize {
    let sources = files(Some(format), &[path.to_owned()]).expect("the files");
    let imported = drafts(format, &sources);
    let known = store.known(&imported.identities()).expect("it reads");
    assert!(known.iter().all(|known| *known == Known::Not), "the journal is empty");
    let stamp = EntryId::new(Uuid::from_u128(u128::MAX >> 1));
    let drafts = imported.fresh(|_| Standing::Unknown, stamp).drafts;
    let recorded_at = "2026-11-22T03:12:00Z".parse().expect("now");
    let action = Action { author: None, origin: Origin::Human, recorded_at, drafts };
    store.append(&action).expect("it is stored");
    imported.rows_read
}

fn empty() -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(folder.path(), DeviceId::new(Uuid::nil())).expect("a journal");
    (folder, store)
}

fn whole_way(bencher: Bencher<'_, '_>, format: Format, path: &Path) {
    let (_folder, mut store) = empty();
    let rows = moved_in(format, path, &mut store);
    bencher
        .counter(ItemsCount::new(rows))
        .with_inputs(empty)
        .bench_local_refs(|(_, store)| moved_in(format, path, store));
}

fn data(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn stored_baby_connect_a_year(bencher: Bencher<'_, '_>) {
    whole_way(bencher, Format::BabyConnect, &data("eva/eva.csv"));
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn stored_baby_buddy_two_years(bencher: Bencher<'_, '_>) {
    whole_way(bencher, Format::BabyBuddy, &data("babybuddy/two_years_berlin"));
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn stored_huckleberry_made_up(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("events.csv");
    fs::write(&file, &made_up()[0].text).expect("written");
    whole_way(bencher, Format::Huckleberry, &file);
}
