//! The machine slept, the watch died, the clock went back, the family was away:
//! never a backlog, one message for each live SEV1 and SEV2, one digest for the
//! rest, and what came and went unseen is on record.

#[path = "watching/kit.rs"]
mod kit;

use crate::kit::House;
use crate::kit::Watch;
use crate::kit::at;
use crate::kit::told_in;
use crate::kit::wait_for;
use chrono::TimeDelta;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::AlertState;
use dadops::domain::entry::alert::How;
use dadops::domain::entry::alert::Severity;
use serde_json::Value;

fn after(from: &str, minutes: i64) -> String {
    (at(from) + TimeDelta::minutes(minutes)).format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A household with the seed's night, all logged until eight, whose notifier
/// takes down everything.
fn family() -> House {
    let house = House::at_night(&["Mum", "Dad", "Nan"]);
    // The newest first: what is logged is judged at once.
    for line in ["bottle 90 19:55", "wet 19:56", "bottle 90 16:00", "bottle 90 12:00", "wet 12:00"]
    {
        house.does("2026-11-22T20:00:00Z", &format!("log {line} --by Mum"));
    }
    house.takes_all("");
    house
}

/// Looks every minute after `from`; returns minute and message of all that was told.
fn minutes(house: &House, from: &str, most: i64) -> Vec<(i64, String)> {
    let look = |minute| {
        let told = told_in(&house.look(&after(from, minute)));
        told.into_iter().map(move |line| (minute, line))
    };
    let mut told: Vec<(i64, String)> = (1..=most).flat_map(look).collect();
    told.sort();
    told
}

fn gap(look: &Value) -> (&str, &str) {
    let of = |end: &str| look["gap"][end].as_str().unwrap_or_else(|| panic!("no gap: {look}"));
    (of("from"), of("to"))
}

/// A page and two tickets are open and told when nobody looks any more.
fn three_open(house: &House) {
    house.asks("2026-11-22T21:50:00Z", "Mum", Severity::Sev2, "a page");
    house.asks("2026-11-22T21:50:01Z", "Mum", Severity::Sev3, "a ticket");
    house.asks("2026-11-22T21:50:02Z", "Mum", Severity::Sev3, "another");
    let told = house.tells("2026-11-22T21:52:00Z");
    assert_eq!(told, ["Mum SEV2 0.0 SEV2 Ada: a page"], "together");
    assert_eq!(house.tells("2026-11-22T21:54:00Z"), [""; 0]);
}

#[test]
fn four_hours_of_suspend_bring_one_message_each_and_one_digest() {
    let house = family();
    three_open(&house);
    let back = "2026-11-23T02:10:00Z";
    let said = house.does(back, "watch --once");
    assert!(said.contains("nobody watched from Sun 21:54 to Mon 02:10"), "{said}");
    assert!(said.contains("anything to log for that time?"), "{said}");
    assert!(!said.contains("told "), "the grace: {said}");
    let told = minutes(&house, back, 19);
    let line = |minute, line: &str| (minute, line.to_owned());
    assert_eq!(
        told,
        [
            line(10, "Dad SEV2 0.0 SEV2 Ada: a page"),
            line(12, "Dad SEV2 0.0 SEV2 Ada: no feed since Sun 19:55"),
            line(12, "Dad SEV3 0.0 2 that could wait"),
        ]
    );
    // Its place on the ladder is kept: the next rung comes a rung's time later.
    let told = minutes(&house, &after(back, 19), 2);
    assert_eq!(told[0], line(1, "Mum SEV2 0.1 SEV2 Ada: a page"), "{told:?}");
    let store = house.reading();
    let gaps = store.watching(at(back)).expect("they read").gaps;
    assert_eq!(gaps.len(), 1);
    assert_eq!((gaps[0].from, gaps[0].to), (at("2026-11-22T21:54:00Z"), at(back)));
}

#[test]
fn what_came_and_went_unseen_is_on_record_and_told_to_nobody() {
    let house = family();
    house.look("2026-11-22T21:54:00Z");
    let back = "2026-11-23T02:10:00Z";
    assert_eq!(gap(&house.look(back)).1, "2026-11-23T02:10:00+00:00");
    house.does(&after(back, 5), "log bottle 90 00:30 --by Dad");
    assert_eq!(minutes(&house, back, 20), []);
    let alerts = house.alerts(&after(back, 20));
    let [missed] = alerts.as_slice() else { panic!("{alerts:?}") };
    assert_eq!(missed.state, AlertState::Resolved { how: How::Missed });
    assert_eq!(missed.told, []);
}

#[test]
fn a_watch_that_died_leaves_a_gap_and_nothing_is_told_twice() {
    let house = family();
    let before = "2026-11-22T21:50:00Z";
    house.asks(before, "Mum", Severity::Sev1, "a red flag");
    let watch = Watch::start(&house, before);
    let sent = || {
        let alerts = house.alerts(before);
        let store = house.reading();
        let of = |id| store.messages_of(id).expect("they read");
        alerts.iter().flat_map(|one| of(one.id)).any(|one| one.state == "sent")
    };
    wait_for("it is sent", sent);
    watch.kill();
    assert_eq!(house.told().len(), 1, "{:?}", house.told());
    let back = "2026-11-23T02:10:00Z";
    let look = house.look(back);
    let (from, to) = gap(&look);
    assert!(from.starts_with("2026-11-22T21:50:"), "{from}");
    assert_eq!(to, "2026-11-23T02:10:00+00:00");
    // A red flag waits for no grace; by now Dad is on call.
    assert_eq!(told_in(&look), ["Dad SEV1 0.0 SEV1 Ada: a red flag"]);
    assert_eq!(minutes(&house, back, 9), []);
    assert_eq!(house.told().len(), 2);
}

#[test]
fn a_clock_that_went_back_is_asked_about_and_nothing_else_is_said() {
    let house = family();
    three_open(&house);
    house.look("2026-11-22T22:00:00Z");
    let back = "2026-11-22T21:00:00Z";
    let look = house.look(back);
    assert_eq!((told_in(&look).len(), &look["gap"]), (0, &Value::Null));
    let told = minutes(&house, back, 11);
    assert_eq!(told, [(2, "Mum SEV3 0.0 SEV3 the clock looks wrong".to_owned())]);
    let why = Some("it is right now".to_owned());
    let resolve = AlertEvent::Resolve { why };
    house.acts_on(&after(back, 11), "Mum", resolve, |alert| alert.opening.rule == "clock-odd");
    // Set right by a person, and the clock itself too. Fifty minutes are no gap
    // for looks that a timer starts: each goes on where it stood.
    let told = minutes(&house, "2026-11-22T22:01:00Z", 20);
    let line = |minute, line: &str| (minute, line.to_owned());
    let page = |who: &str| line(9, &format!("{who} SEV2 0.2 SEV2 Ada: a page"));
    let ticket = |minute, who: &str, rung: &str| {
        line(minute, &format!("{who} SEV3 {rung} SEV3 Ada: a ticket"))
    };
    let tickets = [ticket(11, "Mum", "0.2"), ticket(11, "Nan", "0.2")];
    let [first, second] = tickets;
    assert_eq!(told, [ticket(1, "Nan", "0.1"), page("Mum"), page("Nan"), first, second]);
}

#[test]
fn after_a_clock_that_went_back_a_gap_has_its_grace_too() {
    let house = family();
    house.look("2026-11-22T20:54:00Z");
    // Woken by a clock that is five hours ahead, set right at once.
    house.look("2026-11-23T02:10:00Z");
    let right = "2026-11-22T21:11:00Z";
    house.look(right);
    let resolve = AlertEvent::Resolve { why: Some("it is right now".to_owned()) };
    house.acts_on(&after(right, 1), "Mum", resolve, |alert| alert.opening.rule == "clock-odd");
    house.asks(&after(right, 2), "Mum", Severity::Sev2, "a page");
    assert_eq!(house.tells(&after(right, 2)), ["Mum SEV2 0.0 SEV2 Ada: a page"]);
    let back = after(right, 120);
    assert_eq!(gap(&house.look(&back)).1, "2026-11-22T23:11:00+00:00");
    let told = minutes(&house, &back, 11);
    assert_eq!(told[0], (10, "Mum SEV2 0.0 SEV2 Ada: a page".to_owned()), "{told:?}");
}

#[test]
fn three_days_away_are_no_backlog() {
    let house = family();
    three_open(&house);
    house.asks("2026-11-22T21:54:00Z", "Mum", Severity::Sev1, "a red flag");
    house.tells("2026-11-22T21:55:00Z");
    let back = "2026-11-25T21:10:00Z";
    let look = house.look(back);
    assert_eq!(gap(&look), ("2026-11-22T21:55:00+00:00", "2026-11-25T21:10:00+00:00"));
    assert_eq!(
        told_in(&look),
        [
            "Mum SEV1 0.0 SEV1 Ada: red flag: no wet nappy for 12 h, under 3 months old",
            "Mum SEV1 0.0 SEV1 Ada: a red flag",
        ]
    );
    let told = minutes(&house, back, 15);
    let first: Vec<&str> =
        told.iter().map(|(_, line)| line.as_str()).filter(|line| line.contains(" 0.0 ")).collect();
    assert_eq!(
        first,
        [
            "Mum SEV2 0.0 SEV2 Ada: a page",
            "Mum SEV2 0.0 SEV2 Ada: no feed since Sun 19:55",
            "Mum SEV2 0.0 SEV2 Ada: no wet nappy since Sun 19:56",
            // The red flag silences the two tickets about the same baby.
            "Mum SEV3 0.0 1 that could wait",
        ]
    );
    let others: Vec<&(i64, String)> =
        told.iter().filter(|(_, line)| !line.contains(" 0.0 ")).collect();
    let dry = "Nan SEV1 0.1 SEV1 Ada: red flag: no wet nappy for 12 h, under 3 months old";
    let called = "Nan SEV1 0.1 SEV1 Ada: a red flag";
    assert_eq!(others, [&(10, called.to_owned()), &(10, dry.to_owned())]);
}
