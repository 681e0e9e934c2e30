//! Rows a second of the reading side: files in memory to drafts.

use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::read;
use dadops::import::source::Source;
use dadops::import::source::gather;
use dadops::import::source::source;
use dadops::journal::household::Household;
use divan::Bencher;
use divan::counter::ItemsCount;
use std::path::PathBuf;

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
