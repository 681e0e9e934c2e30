//! The occurrence method against Prometheus' own engine.

use crate::stream::at;
use crate::stream::goal;
use crate::stream::one;
use chrono::TimeDelta;
use dadops::demo::random::Random;
use dadops::slo::budget::Budget;
use dadops::slo::outcome::Mark;
use dadops::slo::outcome::Outcome;
use dadops::slo::outcome::Stream;
use std::fmt::Write;
use std::fs;
use std::process::Command;

/// A sample every so many minutes.
const STEP: i64 = 5;
/// How long the stream is.
const DAYS: i64 = 42;
const TARGET: f64 = 0.9;
const LEAST: f64 = 6.0;

/// About ten events a day, with two days on which half of them are bad; none at
/// a full hour, where windows have their edges.
fn stream() -> Vec<Outcome> {
    let mut random = Random::new(5, 1);
    let mut found = Vec::new();
    for minute in (0..DAYS * 24 * 60).step_by(usize::try_from(STEP).expect("a step")) {
        if minute % 60 == 0 || !random.chance(10.0 * 5.0 / 1440.0) {
            continue;
        }
        let trouble = (30..32).contains(&(minute / 1440));
        let mark = match random.unit() {
            unit if unit < 0.05 => Mark::Unobserved,
            _ if random.chance(if trouble { 0.5 } else { 0.05 }) => Mark::Bad,
            _ => Mark::Good,
        };
        found.push(one(minute, mark));
    }
    found
}

/// One series of a sample every [`STEP`] minutes: 1 where such an event is.
fn series(name: &str, outcomes: &[Outcome], counts: impl Fn(Mark) -> bool) -> String {
    let mut values = vec!["0"; usize::try_from(DAYS * 24 * 60 / STEP).expect("samples")];
    for outcome in outcomes.iter().filter(|outcome| counts(outcome.mark)) {
        let place = (outcome.at - at(0)).num_minutes() / STEP;
        values[usize::try_from(place).expect("a place")] = "1";
    }
    format!("      - series: '{name}'\n        values: '{}'\n", values.join(" "))
}

/// The rules, in the terms of Prometheus; one group, so that they are worked
/// out in this order.
const RULES: &str = "\
groups:
  - name: budget
    rules:
      - record: slo:allowed
        expr: 0.1 * sum_over_time(events[7d])
      - record: slo:left
        expr: 1 - sum_over_time(bad[7d]) / (0.1 * sum_over_time(events[7d]))
      - record: slo:burn24h
        expr: sum_over_time(bad[24h]) / sum_over_time(events[24h]) / 0.1
      - record: slo:burn72h
        expr: sum_over_time(bad[72h]) / sum_over_time(events[72h]) / 0.1
      - record: slo:burn7d
        expr: sum_over_time(bad[7d]) / sum_over_time(events[7d]) / 0.1
      - record: slo:rate
        expr: clamp_min((sum_over_time(events[7d]) / 7 > sum_over_time(events[28d]) / 28) or sum_over_time(events[28d]) / 28, 6)
      - record: slo:fast
        expr: clamp_min(ceil(round(3 * 0.1 * slo:rate, 0.0000152587890625)), 3)
      - record: slo:slow
        expr: clamp_min(ceil(round(1.5 * 0.1 * 3 * slo:rate, 0.0000152587890625)), 3)
      - record: slo:drift
        expr: clamp_min(ceil(round(1.2 * 0.1 * 7 * slo:rate, 0.0000152587890625)), 3)
      - record: slo:fast_bad
        expr: sum_over_time(bad[24h])
      - record: slo:fast_short
        expr: sum_over_time(bad[6h])
      - record: slo:slow_bad
        expr: sum_over_time(bad[72h])
      - record: slo:slow_short
        expr: sum_over_time(bad[24h])
      - record: slo:drift_short
        expr: sum_over_time(bad[48h])
";

/// What we say of each recorded series at one moment.
fn ours(budget: &Budget) -> Vec<(&'static str, f64)> {
    let [fast, slow, drift, _] = budget.tiers[..] else { panic!("four tiers") };
    let mut values = vec![
        ("slo:allowed", budget.allowed),
        ("slo:left", budget.left.expect("events")),
        ("slo:fast", fast.threshold.into()),
        ("slo:slow", slow.threshold.into()),
        ("slo:drift", drift.threshold.into()),
        ("slo:fast_bad", fast.bad_long.into()),
        ("slo:fast_short", fast.bad_short.into()),
        ("slo:slow_bad", slow.bad_long.into()),
        ("slo:slow_short", slow.bad_short.into()),
        ("slo:drift_short", drift.bad_short.into()),
    ];
    let names = ["slo:burn24h", "slo:burn72h", "slo:burn7d"];
    let paces = names.into_iter().zip(budget.pace);
    values.extend(paces.map(|(name, pace)| (name, pace.expect("events"))));
    values
}

/// The test file: the series, and at each moment that the engine's value is ours.
fn tests(outcomes: &[Outcome], off: f64) -> String {
    let mut text = String::from(
        "rule_files: [rules.yml]\nevaluation_interval: 1h\ntests:\n  - interval: 5m\n    input_series:\n",
    );
    text += &series("events", outcomes, |mark| mark != Mark::Unobserved);
    text += &series("bad", outcomes, |mark| mark == Mark::Bad);
    text += "    promql_expr_test:\n";
    let stream = Stream::new(outcomes.to_vec());
    for hours in [29 * 24, 30 * 24 + 7, 31 * 24 + 3, 32 * 24, 33 * 24 + 5, 36 * 24, 41 * 24 + 11] {
        let now = at(0) + TimeDelta::hours(hours);
        let budget = Budget::of(&stream, goal(TARGET, 7, LEAST), now);
        for (name, value) in ours(&budget) {
            let value = value + off;
            writeln!(
                text,
                "      - expr: abs({name} - ({value})) < bool 0.000000001\n        \
                 eval_time: {hours}h\n        exp_samples: [{{labels: '{{}}', value: 1}}]"
            )
            .expect("text");
        }
    }
    text
}

#[test]
fn burn_and_budget_are_those_of_prometheus() {
    if Command::new("promtool").arg("--version").output().is_err() {
        eprintln!("skipped: promtool is not installed (Debian's package prometheus)");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let outcomes = stream();
    fs::write(folder.path().join("rules.yml"), RULES).expect("rules");
    let run = |off| {
        fs::write(folder.path().join("tests.yml"), tests(&outcomes, off)).expect("tests");
        let mut promtool = Command::new("promtool");
        let promtool = promtool.args(["test", "rules", "tests.yml"]).current_dir(folder.path());
        promtool.output().expect("promtool runs")
    };
    let agreed = run(0.0);
    let said = String::from_utf8_lossy(&agreed.stdout) + String::from_utf8_lossy(&agreed.stderr);
    assert!(agreed.status.success(), "{said}");
    assert!(!run(0.01).status.success(), "a hundredth off is noticed");
}
