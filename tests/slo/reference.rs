//! The table of `tests/slo_reference.py`, row by row.

use crate::stream::at;
use crate::stream::goal;
use crate::stream::one;
use dadops::slo::burn::Seen;
use dadops::slo::burn::Skipped;
use dadops::slo::burn::Tier;
use dadops::slo::burn::seen;
use dadops::slo::chance::interval90;
use dadops::slo::chance::tail;
use dadops::slo::outcome::Counts;
use dadops::slo::outcome::Mark;
use dadops::slo::outcome::Stream;

const TABLE: &str = include_str!("../data/slo.csv");

/// The rows of one kind, without their first field.
fn rows(kind: &str) -> Vec<Vec<&'static str>> {
    let rows = TABLE.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let rows: Vec<_> = rows.filter(|row| row[0] == kind).map(|row| row[1..].to_vec()).collect();
    assert!(rows.len() > 100, "{} rows of {kind}", rows.len());
    rows
}

fn number<T: std::str::FromStr>(field: &str) -> T {
    field.parse().unwrap_or_else(|_| panic!("`{field}` is no number"))
}

#[test]
fn the_binomial_tail_is_that_of_scipy() {
    for row in rows("tail") {
        let ours = tail(number(row[0]), number(row[1]), number(row[2]));
        let theirs: f64 = number(row[3]);
        assert!((ours - theirs).abs() < 1e-11, "{row:?}: {ours}");
    }
}

#[test]
fn the_jeffreys_interval_is_that_of_scipy() {
    let rows = TABLE.lines().filter_map(|line| line.strip_prefix("interval,"));
    let mut count = 0;
    for row in rows {
        let row: Vec<&str> = row.split(',').collect();
        let counts = Counts { good: number(row[0]), bad: number(row[1]), unobserved: 5 };
        let (low, high) = interval90(counts).expect("observed");
        let (their_low, their_high): (f64, f64) = (number(row[2]), number(row[3]));
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(close(low, their_low) && close(high, their_high), "{row:?}: {low} {high}");
        count += 1;
    }
    assert!(count > 50, "{count} rows");
}

/// What a tier sees of `n` events in its long window, the newest `bad` of them
/// bad, when `rate` a day are reckoned with.
fn look(tier: Tier, target: f64, rate: f64, n: u32, bad: u32) -> Seen {
    let limits = tier.limits().expect("a tier with limits");
    // A minute apart: all of them lie in the short window too.
    let events = (0..n).map(|back| {
        let mark = if back < bad { Mark::Bad } else { Mark::Good };
        one(-i64::from(back), mark)
    });
    let stream = Stream::new(events.collect());
    assert_eq!(stream.count(at(0), limits.short()).observed(), n);
    let all = seen(&stream, goal(target, 28, rate), at(0));
    *all.iter().find(|seen| seen.tier == tier).expect("every tier")
}

#[test]
fn each_tier_fires_from_the_smallest_count_that_scipy_finds_on() {
    for row in rows("tier") {
        let tier = Tier::ALL.into_iter().find(|tier| tier.name() == row[0]).expect("a tier");
        let (target, rate, n): (f64, f64, u32) = (number(row[1]), number(row[2]), number(row[3]));
        let look = |bad| look(tier, target, rate, n, bad);
        let skipped = match row[5] {
            "infeasible" => Some(Skipped::Infeasible),
            "skipped" => Some(Skipped::TooFew),
            _ => None,
        };
        assert_eq!(look(0).skipped, skipped, "{row:?}");
        if skipped.is_none() {
            assert_eq!(look(0).threshold, number::<u32>(row[4]), "{row:?}");
        }
        let least: Option<u32> = row[5].parse().ok();
        for bad in 0..=n {
            let fires = least.is_some_and(|least| bad >= least);
            assert_eq!(look(bad).firing, fires, "{row:?} with {bad} bad");
        }
    }
}
