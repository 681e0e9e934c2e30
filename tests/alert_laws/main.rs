//! Laws of the alert machine over random lives of a household: facts, acts,
//! roster changes, protected sleep, kills, restarts, suspends, odd clocks.
//!
//! A failure names its seed: `ALERT_SEED=123 cargo test --test alert_laws one_seed`.
//! Others than the first hundred thousand: `ALERT_SEEDS=100000..200000` and the long run.

mod dice;
mod family;
mod house;
mod laws;
mod post_office;

use crate::house::House;
use dadops::alert::post::PostKind;
use dadops::domain::entry::alert::AlertState;
use dadops::domain::entry::alert::How;
use std::collections::BTreeMap;
use std::ops::Range;
use std::panic::catch_unwind;
use std::sync::Mutex;
use std::thread;

/// How much happens in one life.
const HAPPENINGS: usize = 18;

/// What was lived through.
#[derive(Debug, Default)]
struct Figures {
    looks: usize,
    entries: usize,
    told: usize,
    arrived: usize,
    twice: usize,
    breaks: usize,
    grouped: usize,
    missed: usize,
    kinds: BTreeMap<PostKind, usize>,
}

impl Figures {
    fn takes(&mut self, house: &House) {
        let rows = &house.outbox.rows;
        self.looks += house.looks;
        self.entries += house.journal.len();
        self.told += rows.len();
        self.arrived += rows.iter().map(|row| row.arrived).sum::<usize>();
        self.twice += rows.iter().filter(|row| row.arrived > 1).count();
        self.breaks += rows.iter().filter(|row| row.told.breaks).count();
        let missed = AlertState::Resolved { how: How::Missed };
        self.missed += house.alerts.values().filter(|alert| alert.state == missed).count();
        for post in &house.posts {
            *self.kinds.entry(post.kind).or_default() += 1;
            self.grouped += usize::from(post.alerts.len() > 1);
        }
    }

    /// Nothing that a law speaks of did not happen at all.
    fn happened(&self) {
        assert_eq!(self.kinds.len(), 5, "{self:?}");
        let all = [self.told, self.twice, self.breaks, self.grouped, self.missed];
        assert!(!all.contains(&0), "{self:?}");
    }
}

fn live(seed: u64) -> House {
    let mut house = House::new(seed);
    house.lives(HAPPENINGS);
    house
}

/// So many seeds that break a law are looked for, and no more.
const ENOUGH: usize = 10;

/// Lives through all of them on two threads, and says what it saw.
fn lives(seeds: Range<u64>) {
    let figures = Mutex::new(Figures::default());
    let failed = Mutex::new(Vec::new());
    let lives_from = |first: u64| {
        for seed in (first..seeds.end).step_by(2) {
            let house = catch_unwind(|| live(seed)).ok();
            let mut failed = failed.lock().expect("nobody panics in it");
            if failed.len() >= ENOUGH {
                return;
            }
            match house {
                Some(house) => figures.lock().expect("nobody panics in it").takes(&house),
                None => failed.push(seed),
            }
        }
    };
    thread::scope(|scope| {
        for first in [seeds.start, seeds.start + 1] {
            let lives_from = &lives_from;
            scope.spawn(move || lives_from(first));
        }
    });
    let failed = failed.into_inner().expect("nobody panics in it");
    let each = failed.iter().map(|seed| format!("ALERT_SEED={seed}")).collect::<Vec<_>>();
    assert!(failed.is_empty(), "these break a law, alone with … one_seed: {}", each.join(" "));
    let figures = figures.into_inner().expect("nobody panics in it");
    println!("lives {seeds:?}: {figures:?}");
    figures.happened();
}

/// The seeds of the long run: the first hundred thousand, or those that are asked for.
fn asked_for() -> Range<u64> {
    let Ok(asked) = std::env::var("ALERT_SEEDS") else { return 0..100_000 };
    let ends = asked.split_once("..").expect("two ends");
    let [start, end] = [ends.0, ends.1].map(|end| end.parse().expect("a number"));
    start..end
}

#[test]
fn a_thousand_lives_keep_the_laws() {
    lives(0..1_000);
}

#[test]
#[ignore = "minutes: the long run, `cargo test --release --test alert_laws -- --ignored --nocapture`"]
fn a_hundred_thousand_lives_keep_the_laws() {
    lives(asked_for());
}

#[test]
fn one_seed() {
    let seed = std::env::var("ALERT_SEED").ok().and_then(|seed| seed.parse().ok());
    live(seed.unwrap_or(0));
}
