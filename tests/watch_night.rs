//! A whole night through the real `watch`, look by look: who is told what and
//! when, and who sleeps on. The family's notifier refuses whatever the plan for
//! the night does not name.

#[path = "watching/kit.rs"]
mod kit;

use crate::kit::House;
use crate::kit::at;
use chrono::TimeDelta;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::Severity;
use dadops::domain::span::Timestamp;
use dadops::journal::entry::carer_named;

/// Sunday, and what is told from then on: minute of the clock, message.
type Planned<'a> = &'a [(&'a str, &'a str)];

/// What a person does, told the moment.
type Act = Box<dyn Fn(&House, &str)>;

/// What a person does at this minute, before the look.
type Deed<'a> = (&'a str, Act);

/// Dad's protected sleep in London's winter.
const DAD_SLEEPS: (&str, &str) = ("2026-11-22T22:00:00Z", "2026-11-23T02:00:00Z");

fn instant(clock: &str) -> Timestamp {
    let day = if clock < "12:00" { "23" } else { "22" };
    at(&format!("2026-11-{day}T{clock}:00Z"))
}

fn clock(at: Timestamp) -> String {
    at.format("%H:%M").to_string()
}

fn now(at: Timestamp) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Looks from one time to another, every minute while something planned is near
/// and else as often as a watch at rest; asserts that what is told is what was
/// planned, at that minute.
fn live(house: &House, from: &str, to: &str, planned: Planned<'_>, deeds: &[Deed<'_>]) {
    house.expect(&planned.iter().map(|(_, line)| *line).collect::<Vec<_>>());
    let events: Vec<Timestamp> = planned
        .iter()
        .map(|(clock, _)| instant(clock))
        .chain(deeds.iter().map(|(clock, _)| instant(clock)))
        .collect();
    let mut moment = instant(from);
    let mut seen: Vec<(String, String)> = Vec::new();
    while moment <= instant(to) {
        let clock = clock(moment);
        for (_, does) in deeds.iter().filter(|(when, _)| *when == clock) {
            does(house, &now(moment));
        }
        seen.extend(house.tells(&now(moment)).into_iter().map(|line| (clock.clone(), line)));
        let near = |event: &Timestamp| (-3..=13).contains(&(*event - moment).num_minutes());
        moment += TimeDelta::minutes(if events.iter().any(near) { 1 } else { 10 });
    }
    let planned = planned.iter().map(|(clock, line)| ((*clock).to_owned(), (*line).to_owned()));
    // What is told in one look has no order.
    seen.sort_by_key(|(clock, line)| (instant(clock), line.clone()));
    assert_eq!(seen, planned.collect::<Vec<_>>());
}

/// Asserts that every message of the night was taken once, and that nobody's
/// protected sleep was touched.
fn all_arrived_and_dad_slept(house: &House, planned: Planned<'_>, end: &str) {
    assert_eq!(house.refused(), Vec::<String>::new());
    assert_eq!(house.told().len(), planned.len());
    let store = house.store();
    for alert in house.alerts(end) {
        for one in store.messages_of(alert.id).expect("they read") {
            assert_eq!((one.state.as_str(), one.attempts), ("sent", 1), "{one:?}");
            assert!(!one.interrupted && one.trouble.is_none(), "{one:?}");
        }
    }
    let (from, to) = (at(DAD_SLEEPS.0), at(DAD_SLEEPS.1));
    for (when, told) in house.journal_told(end) {
        assert!(!told.breaks, "{when}: {told:?}");
        let dad = told.to == carer_named("Dad");
        assert!(!dad || when < from || when >= to, "Dad slept at {when}: {told:?}");
    }
}

fn does(line: &'static str) -> Act {
    Box::new(move |house, now| drop(house.does(now, line)))
}

fn acks(by: &'static str) -> Act {
    Box::new(move |house, now| house.acts(now, by, AlertEvent::Ack))
}

/// Until the evening all is logged, the newest first: what is logged is judged
/// at once.
fn evening(house: &House) {
    for line in ["bottle 90 19:55", "wet 19:56", "bottle 90 16:00", "bottle 90 12:00", "wet 12:00"]
    {
        house.does("2026-11-22T20:00:00Z", &format!("log {line} --by Mum"));
    }
}

#[test]
fn a_night_in_which_nobody_answers_at_first() {
    let house = House::at_night(&["Mum", "Dad", "Nan"]);
    evening(&house);
    let page = "SEV2 Ada: no feed since 19:55";
    let after_midnight = "SEV2 Ada: no feed since Sun 19:55";
    let lines = [
        ("23:58", format!("Mum SEV2 0.0 {page}")),
        ("00:08", format!("Nan SEV2 0.1 {after_midnight}")),
        ("00:18", format!("Mum SEV2 0.2 {after_midnight}")),
        ("00:18", format!("Nan SEV2 0.2 {after_midnight}")),
        ("00:40", "Mum SEV2 0.0 over: Ada: no feed since Sun 19:55".to_owned()),
        ("00:40", "Nan SEV2 0.0 over: Ada: no feed since Sun 19:55".to_owned()),
        // From two on it is Dad, and he answers.
        ("04:38", "Dad SEV2 0.0 SEV2 Ada: no feed since 00:35".to_owned()),
        ("04:50", "Dad SEV2 0.0 over: Ada: no feed since 00:35".to_owned()),
    ];
    let planned: Vec<(&str, &str)> =
        lines.iter().map(|(clock, line)| (*clock, line.as_str())).collect();
    let deeds: Vec<Deed<'_>> = vec![
        ("00:25", acks("Nan")),
        ("00:40", does("log bottle 90 00:35 --by Nan")),
        ("00:41", does("log wet 00:36 --by Nan")),
        ("04:44", acks("Dad")),
        ("04:50", does("log bottle 90 04:48 --by Dad")),
    ];
    live(&house, "20:05", "08:00", &planned, &deeds);
    let end = "2026-11-23T08:00:00Z";
    all_arrived_and_dad_slept(&house, &planned, end);
    let alerts = house.alerts(end);
    let steps: Vec<Vec<&str>> = alerts
        .iter()
        .map(|alert| alert.moved.iter().map(|moved| moved.event.name()).collect())
        .collect();
    assert_eq!(steps, [vec!["due", "due", "ack", "clear"], vec!["ack", "clear"]]);
    assert_eq!(house.states(end), ["resolved", "resolved"]);
    let said = house.does(end, "status");
    assert!(said.contains("fed") && said.contains("04:48") && said.contains("Dad"), "{said}");
}

#[test]
fn a_night_in_which_the_one_on_call_answers() {
    let house = House::new(&["Mum", "Dad"]);
    let shifts = kit::NIGHT.replace("backup = \"Nan\"", "backup = \"Dad\"");
    house.plans(&shifts, "Dad = \"22:00-02:00\"");
    evening(&house);
    let cries = |text: &'static str| -> Act {
        Box::new(move |house, now| {
            house.does(now, "log cry --by Mum");
            house.asks(now, "Mum", Severity::Sev2, text);
        })
    };
    let resolves = |by: &'static str| -> Act {
        Box::new(move |house, now| {
            house.acts(now, by, AlertEvent::Resolve { why: Some("asleep again".to_owned()) });
        })
    };
    let planned = [
        ("23:10", "Mum SEV2 0.0 SEV2 Ada: does not settle"),
        ("03:10", "Dad SEV2 0.0 SEV2 Ada: cries again"),
        // Mum answered the first herself and ended it; so did Dad the second.
    ];
    let deeds: Vec<Deed<'_>> = vec![
        ("22:30", does("log bottle 90 22:20 --by Mum")),
        ("23:10", cries("does not settle")),
        ("23:14", acks("Mum")),
        ("23:40", resolves("Mum")),
        ("02:10", does("log bottle 90 02:05 --by Dad")),
        ("02:12", does("log wet 02:06 --by Dad")),
        ("03:10", cries("cries again")),
        ("03:12", acks("Dad")),
        ("03:30", resolves("Dad")),
        ("05:50", does("log bottle 90 05:45 --by Dad")),
    ];
    live(&house, "20:05", "08:00", &planned, &deeds);
    let end = "2026-11-23T08:00:00Z";
    all_arrived_and_dad_slept(&house, &planned, end);
    assert_eq!(house.states(end), ["resolved", "resolved"]);
    let said = house.does(end, "status");
    assert!(said.contains("05:45"), "{said}");
}

#[test]
fn what_the_program_refuses_is_tried_again_and_the_eyes_of_these_tests_see_it() {
    let house = House::at_night(&["Mum", "Dad", "Nan"]);
    evening(&house);
    house.expect(&[]);
    let [opens, tells, later] =
        ["2026-11-22T23:56:00Z", "2026-11-22T23:58:00Z", "2026-11-22T23:59:00Z"];
    house.look(opens);
    let line = "Mum SEV2 0.0 SEV2 Ada: no feed since 19:55";
    assert_eq!(house.tells(tells), [line]);
    assert_eq!((house.told().len(), house.refused()), (0, vec![line.to_owned()]));
    let one = || {
        let alert = house.alerts(tells).pop().expect("it is open");
        house.reading().messages_of(alert.id).expect("they read").pop().expect("it was decided")
    };
    assert_eq!((one().state.as_str(), one().attempts), ("waiting", 1));
    assert!(one().trouble.is_some_and(|why| why.contains("the command failed")));
    house.expect(&[line]);
    assert_eq!(house.tells(later), [""; 0], "nothing new is decided");
    assert_eq!(house.told(), [line]);
    assert_eq!((one().state.as_str(), one().attempts), ("sent", 2));
}

/// What is said of updates at a look, and of nothing else.
fn updates(house: &House, now: &str) -> Vec<String> {
    house.tells(now).into_iter().filter(|line| line.contains(" update ")).collect()
}

/// The last update of the last incident: to whom it went, to whom it did not and why.
fn update_of(house: &House, now: &str) -> (Vec<String>, Vec<String>) {
    let incidents = house.does(now, "incident list --json");
    let incidents: serde_json::Value = serde_json::from_str(&incidents).expect("JSON");
    let update = incidents[0]["status_updates"].as_array().and_then(|all| all.last()).cloned();
    let update = update.expect("one was sent");
    assert_eq!(update["send"], true);
    let all = |key: &str, more: &str| {
        let rows = update[key].as_array().expect("an array");
        let one = |row: &serde_json::Value| {
            format!("{} {}", row["to"].as_str().expect("who"), row[more].as_str().expect(more))
        };
        rows.iter().map(one).collect::<Vec<_>>()
    };
    (all("told", "channel"), all("not_told", "why"))
}

#[test]
fn an_update_goes_to_the_others_once_and_waits_for_protected_sleep_to_end() {
    let house = House::at_night(&["Mum", "Dad", "Nan"]);
    house.takes_all("true");
    evening(&house);
    let [night, later] = ["2026-11-22T23:10:00Z", "2026-11-22T23:20:00Z"];
    house.does(night, "incident open cannot settle --by Mum");
    house.does(night, "incident resolve wind --by Mum");
    let would = house.does(night, "incident update --send --dry-run --by Mum");
    assert!(would.starts_with("would send to Dad (after Mon 02:00, "), "{would}");
    assert!(would.contains("), Nan: Resolved 23:10: wind."), "{would}");
    assert_eq!(updates(&house, night), [""; 0], "a rehearsal sends nothing");
    let said = house.does(night, "incident update --send --by Mum");
    assert!(said.contains("Dad (after Mon 02:00, ") && said.contains("Nan: Resolved"), "{said}");
    let words = ["incident", "update", "--send", "--by", "Mum"];
    let again = house.command(Some(night)).args(words).output().expect("it starts");
    assert_eq!(again.status.code(), Some(3), "{again:?}");
    // Nan is awake, Mum sent it, and Dad sleeps on.
    assert_eq!(updates(&house, night), ["Nan SEV4 0.0 update · cannot settle"]);
    assert_eq!(updates(&house, later), [""; 0], "once");
    assert_eq!(update_of(&house, later), (vec!["Nan command".to_owned()], vec![]));
    assert_eq!(updates(&house, "2026-11-23T01:59:00Z"), [""; 0]);
    let woken = "2026-11-23T02:00:00Z";
    assert_eq!(updates(&house, woken), ["Dad SEV4 0.0 update · cannot settle"]);
    assert_eq!(updates(&house, "2026-11-23T02:10:00Z"), [""; 0]);
    let both = ["Nan command", "Dad command"].map(str::to_owned).to_vec();
    assert_eq!(update_of(&house, woken), (both, vec![]));
    let page = house.does(woken, "incident show");
    assert!(page.contains("02:00  update sent to Dad: command\n"), "{page}");
    // What leaves the house names nobody and quotes nobody.
    for line in house.told().iter().filter(|line| line.contains("cannot settle")) {
        let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(line["brief"], "a status update, nothing to do");
        assert_eq!((&line["asks"], &line["breaks"]), (&false.into(), &false.into()));
    }
    let told = house.told().iter().filter(|line| line.contains("cannot settle")).count();
    assert_eq!(told, 2, "each once, and on the wire too");
}

#[test]
fn an_update_says_to_whom_it_could_not_be_sent() {
    let house = House::at_night(&["Mum", "Dad", "Nan"]);
    house.takes_all("true");
    let config = std::fs::read_to_string(house.data().join("config.toml")).expect("it reads");
    let config = config.replace("[notify]\n", "[notify]\ncarers = [\"Mum\", \"Dad\"]\n");
    std::fs::write(house.data().join("config.toml"), config).expect("written");
    evening(&house);
    let sent = "2026-11-22T21:59:00Z";
    house.does(sent, "incident open cannot settle --by Mum");
    let said = house.does(sent, "incident update --send --by Mum");
    assert!(said.contains("goes to Dad, Nan (no way to tell from here): "), "{said}");
    // Taken back before anybody looked, it is not sent; said anew, it is.
    house.does(sent, "undo --by Mum");
    assert_eq!(updates(&house, "2026-11-22T21:59:10Z"), [""; 0]);
    house.does("2026-11-22T21:59:30Z", "incident update --send --by Mum");
    let asleep = "2026-11-22T22:00:00Z";
    assert_eq!(updates(&house, asleep), [""; 0]);
    let nan = || "Nan no-channel".to_owned();
    assert_eq!(update_of(&house, asleep), (vec![], vec![nan()]));
    // At two it is four hours old.
    let woken = "2026-11-23T02:00:00Z";
    assert_eq!(updates(&house, woken), [""; 0]);
    assert_eq!(updates(&house, "2026-11-23T02:01:00Z"), [""; 0]);
    assert_eq!(update_of(&house, woken), (vec![], vec![nan(), "Dad late".to_owned()]));
    let page = house.does(woken, "incident show");
    assert!(page.contains("update not sent to Nan: no way to tell from here"), "{page}");
    assert!(page.contains("update not sent to Dad: more than 4 h old by then"), "{page}");
    assert!(!house.told().iter().any(|line| line.contains("cannot settle")));
}
