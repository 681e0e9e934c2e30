//! The real `watch` killed between deciding and sending, and two of them on one
//! file.
//!
//! Of SEV1 and SEV2 at least one message arrives and never more than two, and
//! where it were two the outbox says so; of SEV3 at most one.

#[path = "watching/kit.rs"]
mod kit;

use crate::kit::House;
use crate::kit::Watch;
use crate::kit::at;
use crate::kit::wait_for;
use chrono::TimeDelta;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::Severity;
use dadops::domain::id::AlertId;
use dadops::domain::span::Timestamp;
use dadops::domain::watch::Holder;
use dadops::store::Standing;
use std::collections::BTreeMap;
use std::io::BufRead;
use std::io::BufReader;
use std::thread;
use std::time::Duration;
use uuid::Uuid;

/// When it begins.
const EVENING: &str = "2026-11-22T20:00:00Z";

/// The next of a row of numbers without a pattern.
fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

fn now(at: Timestamp) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A household of one, without rules: only what a person asks is told, by a
/// program that takes its time after it has written the message down.
fn alone() -> House {
    let house = House::new(&["Mum"]);
    house.plans_nothing();
    house.takes_all("sleep 0.05");
    house
}

/// How the one message of an alert stands; `None` before it was decided.
fn standing(house: &House, alert: AlertId) -> Option<Standing> {
    let mut all = house.reading().messages_of(alert).expect("they read");
    assert!(all.len() <= 1, "one carer, one channel, one rung: {all:?}");
    all.pop()
}

/// How often the program was told of each alert.
fn told(house: &House) -> BTreeMap<String, u32> {
    let mut told = BTreeMap::new();
    for line in house.told() {
        let line: serde_json::Value = serde_json::from_str(&line).expect("a line of JSON");
        let alert = line["alert"].as_str().expect("an alert").to_owned();
        *told.entry(alert).or_default() += 1;
    }
    told
}

/// Lets a watch run into one alert and kills it at a moment of `seed`'s: so long
/// after its start, once the message is decided, or once the program has it;
/// and a little later. Returns how the message stood.
fn killed(house: &House, alert: AlertId, moment: &str, seed: &mut u64) -> Option<Standing> {
    let watch = Watch::start(house, moment);
    match next(seed) % 3 {
        0 => thread::sleep(Duration::from_millis(next(seed) % 120)),
        1 => wait_for("it is decided", || standing(house, alert).is_some()),
        _ => wait_for("it is told", || told(house).contains_key(&alert.to_string())),
    }
    for _ in 0..next(seed) % 400_000 {
        std::hint::spin_loop();
    }
    watch.kill();
    standing(house, alert)
}

/// Kills so many watches and returns how often each end was seen: the state at
/// the kill, and how often the message arrived in all.
fn kills(count: u32, mut seed: u64) -> BTreeMap<String, u32> {
    let house = alone();
    let mut ends = BTreeMap::new();
    for turn in 0..count {
        let begun = at(EVENING) + TimeDelta::minutes(2 * i64::from(turn));
        let severity =
            [Severity::Sev1, Severity::Sev2, Severity::Sev3][(next(&mut seed) % 3) as usize];
        house.asks(&now(begun), "Mum", severity, "help");
        let alert = house.alerts(&now(begun)).last().expect("it is open").id;
        let before = killed(&house, alert, &now(begun), &mut seed);
        let later = begun + TimeDelta::seconds(5);
        house.look(&now(later));
        let after = standing(&house, alert).expect("it is decided by now");
        let arrived = told(&house).get(&alert.to_string()).copied().unwrap_or(0);
        let at_kill = before.as_ref().map_or("undecided", |one| one.state.as_str());
        let what =
            format!("turn {turn}, {severity:?}: {before:?}, then {after:?}, {arrived} times");
        if severity.page() {
            assert_eq!(after.state, "sent", "{what}");
            assert!((1..=2).contains(&arrived), "{what}");
            assert_eq!(after.interrupted, at_kill == "sending", "{what}");
            assert!(arrived == 1 || after.interrupted, "twice without a word: {what}");
            assert_eq!(after.attempts, if after.interrupted { 2 } else { 1 }, "{what}");
        } else {
            assert!(arrived <= 1, "{what}");
            let lost = at_kill == "sending";
            assert_eq!(after.state, if lost { "failed" } else { "sent" }, "{what}");
            assert!(arrived == 1 || lost, "{what}");
        }
        *ends.entry(format!("{severity:?} {at_kill}, arrived {arrived}")).or_default() += 1;
        let why = Some("seen".to_owned());
        house.acts(&now(later), "Mum", AlertEvent::Resolve { why });
    }
    for (end, times) in &ends {
        println!("{times:4} {end}");
    }
    ends
}

/// The kills have to have met the time between "decided" and "sent".
fn met_the_window(ends: &BTreeMap<String, u32>) -> u32 {
    ends.iter().filter(|(end, _)| end.contains(" sending")).map(|(_, times)| times).sum()
}

#[test]
fn a_page_survives_its_watch() {
    let ends = kills(20, 20_261_122);
    assert!(met_the_window(&ends) >= 5, "{ends:?}");
}

#[test]
#[ignore = "two hundred processes; its figures are in docs/reliability.md"]
fn a_page_survives_two_hundred_watches() {
    let ends = kills(200, 6);
    assert!(met_the_window(&ends) >= 50, "{ends:?}");
}

#[test]
fn one_notifies_and_the_other_takes_over_when_it_is_killed() {
    let house = alone();
    let holder = || house.reading().watch().expect("it reads").holder.map(|one| one.pid);
    let first = Watch::start(&house, EVENING);
    wait_for("the first watches", || holder() == Some(first.pid()));
    let mut second = Watch::start(&house, EVENING);
    let mut said = BufReader::new(second.heard());
    let mut line = String::new();
    said.read_line(&mut line).expect("it says something");
    assert!(line.contains(&format!("process {} notifies", first.pid())), "{line}");

    house.asks(EVENING, "Mum", Severity::Sev1, "the first");
    wait_for("it is told", || house.told().len() == 1);
    let alert = house.alerts(EVENING).last().expect("it is open").id;
    wait_for("it is sent", || standing(&house, alert).is_some_and(|one| one.state == "sent"));
    house.acts(EVENING, "Mum", AlertEvent::Ack);
    first.kill();
    wait_for("the second takes over", || holder() == Some(second.pid()));
    let after = now(at(EVENING) + TimeDelta::seconds(1));
    house.asks(&after, "Mum", Severity::Sev1, "the second");
    wait_for("it is told too", || house.told().len() >= 2);
    second.kill();
    assert_eq!(told(&house).into_values().collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn a_number_that_is_another_process_by_now_is_waited_for() {
    let house = alone();
    let begun = at(EVENING);
    let stranger = Holder { run: Uuid::from_u128(1), pid: std::process::id(), mute: false };
    let until = begun + TimeDelta::minutes(12);
    house.store().take_watch(stranger, begun, until, |_| true).expect("taken");
    house.asks(EVENING, "Mum", Severity::Sev1, "help");
    assert_eq!(house.tells(&now(begun + TimeDelta::minutes(11))), [""; 0]);
    assert_eq!(house.tells(&now(begun + TimeDelta::minutes(13))).len(), 1);
    assert_eq!(house.told().len(), 1);
}
