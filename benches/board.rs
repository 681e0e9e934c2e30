//! What a frame's numbers cost, and how fast a demo is told.
//!
//! `cargo bench --bench board`. The household is the twins' demo with four
//! carers; 60 days of it are in memory, as in the program.

use chrono::TimeDelta;
use dadops::board::Board;
use dadops::board::carer::Team;
use dadops::board::raster::Raster;
use dadops::board::raster::Window;
use dadops::demo;
use dadops::domain::person::Subject;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::household::Household;
use dadops::journal::timeline::Change;
use dadops::journal::timeline::Timeline;
use dadops::metrics::cells::cells;
use dadops::metrics::hours::NIGHT;
use dadops::plan::Plan;
use divan::Bencher;
use divan::black_box;
use divan::counter::ItemsCount;

fn main() {
    divan::main();
}

const CELL: TimeDelta = TimeDelta::minutes(15);

fn zone() -> Zone {
    "Europe/London".parse().expect("a zone")
}

fn end() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("an instant")
}

/// The twins' household with so many days in memory.
fn twins(days: u32) -> (Household, Timeline) {
    demo::told(demo::household(1, days, end(), zone(), 2, 4), None)
}

/// Everything a frame of Now shows.
#[divan::bench(args = [2, 14, 60])]
fn board(bencher: Bencher, days: u32) {
    let (household, line) = twins(days);
    bencher.bench_local(|| Board::compute(black_box(&line), &household, zone(), end(), CELL));
}

/// The carers alone, which are a part of it.
#[divan::bench(args = [2, 14, 60])]
fn team(bencher: Bencher, days: u32) {
    let (household, line) = twins(days);
    let plan = Plan::default();
    bencher.bench_local(|| Team::compute(black_box(&line), &household, &plan, zone(), end()));
}

/// The cells of four weeks, in one span.
#[divan::bench(args = [20, 10])]
fn cells_of_28_days(bencher: Bencher, minutes: i64) {
    let (household, line) = twins(60);
    let about = Subject::Baby(household.babies[0].0);
    let span = Span::ending_at(end(), TimeDelta::days(28));
    bencher
        .bench_local(|| cells(black_box(&line), about, span, TimeDelta::minutes(minutes), end()));
}

/// The actogram of screen 2.
#[divan::bench(args = [14, 28])]
fn raster(bencher: Bencher, rows: u32) {
    let (household, line) = twins(60);
    let (id, baby) = &household.babies[0];
    let window = Window { rows, back: 0, cell: TimeDelta::minutes(20), night: NIGHT };
    bencher.bench_local(|| Raster::compute(black_box(&line), *id, baby, zone(), end(), window));
}

/// One fact comes into a timeline of 60 days.
#[divan::bench]
fn one_more_fact(bencher: Bencher) {
    let (_, mut line) = twins(60);
    let last = line.all().last().expect("facts").clone();
    bencher.bench_local(|| line.apply(Change::Put(Box::new(black_box(&last).clone()))));
}

/// Facts of a demo, told and thrown away.
#[divan::bench(args = [14, 3652], sample_count = 5)]
fn demo_told(bencher: Bencher, days: u32) {
    let tell = move || demo::household(1, days, end(), zone(), 2, 4).count();
    let facts = tell();
    println!("{days} days: {facts} actions");
    bencher.counter(ItemsCount::new(facts)).bench_local(tell);
}
