//! What one forecast costs, and what one more entry does.
//!
//! `cargo bench --bench forecast`. The household is a demo of a year; all of
//! one baby's year is known.

use chrono::TimeDelta;
use dadops::demo;
use dadops::domain::person::Subject;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::forecast::frequency::alarms;
use dadops::forecast::interval::Target;
use dadops::forecast::log::Child;
use dadops::forecast::log::Row;
use dadops::forecast::log::What;
use dadops::forecast::log::minute;
use dadops::forecast::log::rows;
use dadops::forecast::rhythm::Rhythm;
use divan::Bencher;
use divan::black_box;

fn main() {
    divan::main();
}

fn end() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("an instant")
}

fn year() -> (Child, Vec<Row>) {
    let zone: Zone = "Europe/London".parse().expect("a zone");
    let (household, line) = demo::told(demo::household(1, 365, end(), zone, 1, 2), None);
    let (id, baby) = &household.babies[0];
    let rows = rows(&line, Subject::Baby(*id));
    (Child::new(baby.born, zone, &rows), rows)
}

/// One answer with a year of data, half an hour after the last entry.
#[divan::bench(args = [Target::Feed, Target::Sleep, Target::Wake])]
fn one_forecast(bencher: Bencher, target: Target) {
    let (child, rows) = year();
    let now = minute(end() + TimeDelta::minutes(30));
    let rhythm = Rhythm::known_at(child, &rows, now);
    bencher.bench_local(|| black_box(&rhythm).ask(target, now));
}

/// One more feed, and what follows from it.
#[divan::bench]
fn one_more_feed(bencher: Bencher) {
    let (child, rows) = year();
    let now = minute(end() + TimeDelta::minutes(240));
    let rhythm = Rhythm::known_at(child, &rows, now);
    let feed = Row::at(What::Feed, now);
    bencher.with_inputs(|| rhythm.clone()).bench_local_refs(|rhythm| rhythm.put(black_box(feed)));
}

/// A year from nothing, as after a change of an entry long ago.
#[divan::bench(sample_count = 10)]
fn a_year_anew(bencher: Bencher) {
    let (child, rows) = year();
    bencher.bench_local(|| Rhythm::known_at(child, black_box(&rows), minute(end())));
}

/// The detector over a year.
#[divan::bench(sample_count = 10)]
fn a_year_of_hours(bencher: Bencher) {
    let (child, rows) = year();
    bencher.bench_local(|| alarms(black_box(&rows), child, minute(end())));
}
