//! What a frame's numbers cost, and how fast a demo is told.
//!
//! `cargo bench --bench board`. The household is the twins' demo with four
//! carers; 60 days of it are in memory, as in the program.

use chrono::TimeDelta;
use dadops::app::model::Model;
use dadops::app::screen::Reach;
use dadops::app::start::Start;
use dadops::board::Board;
use dadops::board::carer::Team;
use dadops::board::carer_raster::CarerRaster;
use dadops::board::heat;
use dadops::board::heat::Heat;
use dadops::board::raster::Raster;
use dadops::board::raster::Window;
use dadops::board::rhythm::Rhythm;
use dadops::board::trend;
use dadops::board::trend::Back;
use dadops::board::trend::Trend;
use dadops::demo;
use dadops::domain::person::Subject;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::document::Documents;
use dadops::journal::household::Household;
use dadops::journal::timeline::Change;
use dadops::journal::timeline::Timeline;
use dadops::journal::watching::Watching;
use dadops::metrics::cells::cells;
use dadops::metrics::figure::Figure;
use dadops::metrics::hours::NIGHT;
use dadops::picture::gallery::drawn;
use dadops::picture::sample;
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

/// The console of ten years with the 60 days that it holds.
fn console() -> Model {
    let (household, line) = demo::told(demo::household(1, 3652, end(), zone(), 2, 4), None);
    println!("{} facts in ten years", line.all().len());
    let since = end() - TimeDelta::days(60);
    let held = line.all().iter().filter(|logged| logged.fact.start >= since || logged.fact.open());
    Model::new(Start {
        now: end(),
        machine_zone: zone(),
        ui: sample::time((100, 30), Reach::Days14).ui,
        household,
        documents: Documents::default(),
        watching: Watching::default(),
        facts: held.cloned().collect(),
        since: Some(since),
        upto: 1,
        you: None,
        demo: false,
        as_if: false,
        config_trouble: None,
    })
}

/// The key that opens screen 6 and its first frame, ten years on the disk.
#[divan::bench(sample_count = 200)]
fn carers_opened(bencher: Bencher) {
    let model = console();
    bencher
        .with_inputs(|| model.clone())
        .bench_local_values(|model| drawn(&sample::pressed(model, "6")));
}

/// One more key on it: the next carer.
#[divan::bench(sample_count = 200)]
fn carers_walked(bencher: Bencher) {
    let model = sample::pressed(console(), "6");
    bencher
        .with_inputs(|| model.clone())
        .bench_local_values(|model| drawn(&sample::pressed(model, "x")));
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

/// The rows of the carers beside it.
#[divan::bench(args = [14, 28])]
fn carer_rasters(bencher: Bencher, rows: u32) {
    let (household, line) = twins(60);
    let window = Window { rows, back: 0, cell: TimeDelta::minutes(20), night: NIGHT };
    bencher.bench_local(|| CarerRaster::all(black_box(&line), &household, zone(), end(), window));
}

/// Waits, the night, the care cycle and what settled, of one baby.
#[divan::bench(args = [2, 14, 60, 3652], sample_count = 20)]
fn rhythm(bencher: Bencher, days: u32) {
    let (household, line) = twins(days);
    let about = Subject::Baby(household.babies[0].0);
    bencher.bench_local(|| Rhythm::compute(black_box(&line), about, zone(), NIGHT, end()));
}

/// Twelve weeks of one figure, the dearest last; with ten years in memory.
#[divan::bench(args = [Figure::Feeds, Figure::Wakings, Figure::NightUp], sample_count = 20)]
fn trend_in_ten_years(bencher: Bencher, figure: Figure) {
    let (household, line) = twins(3652);
    let baby = Subject::Baby(household.babies[0].0);
    let carer = Subject::Carer(household.carers[0].0);
    let about = if figure.of_carer() { carer } else { baby };
    let back = Back::Weeks(trend::WEEKS);
    bencher.bench_local(|| {
        Trend::compute(black_box(&line), figure, about, zone(), NIGHT, end(), back)
    });
}

/// The wakings of four weeks; with ten years in memory.
#[divan::bench(sample_count = 20)]
fn heat_in_ten_years(bencher: Bencher) {
    let (household, line) = twins(3652);
    let about = Subject::Baby(household.babies[0].0);
    bencher.bench_local(|| Heat::compute(black_box(&line), about, zone(), end(), heat::WEEKS));
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
