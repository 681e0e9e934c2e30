//! `oncall`: one known plan, and who a person would read from it.

use crate::kit::Home;
use crate::kit::has;
use serde_json::Value;
use serde_json::json;
use std::fs;

const NIGHTS: &str = "version = 1\n[protected]\nDad = \"22:00-02:00\"\n\
    [[shift]]\nhours = \"20:00-08:00\"\non = \"Dad\"\n";

fn family() -> Home {
    let home = Home::lived_in();
    home.ok("household add carer Mum --primary");
    home
}

fn applied(home: &Home, text: &str) {
    let file = home.file("nights.toml");
    fs::write(&file, text).expect("written");
    home.ok(&format!("plan apply {} --by Mum", file.display()));
}

#[test]
fn the_contract_and_a_night_by_hand() {
    let home = family();
    applied(&home, NIGHTS);
    let home = home.at("2026-11-22T20:30:00Z");
    let said = home.json("oncall");
    has(&said, &[("now", "o"), ("next", "a"), ("protected", "a"), ("away", "a")]);
    assert_eq!(said["now"]["primary"], "Dad");
    assert_eq!(said["now"]["backup"], "Mum");
    assert_eq!(said["now"]["until"], "2026-11-22T22:00:00+00:00");
    let window = json!({
        "carer": "Dad",
        "from": "2026-11-22T22:00:00+00:00",
        "to": "2026-11-23T02:00:00+00:00",
    });
    assert_eq!(said["protected"][0], window);
    // In his window Mum has it; then Dad again.
    let turns: Vec<(&Value, &Value)> = said["next"]
        .as_array()
        .expect("a list")
        .iter()
        .take(2)
        .map(|turn| (&turn["primary"], &turn["from"]))
        .collect();
    let mum = (json!("Mum"), json!("2026-11-22T22:00:00+00:00"));
    let dad = (json!("Dad"), json!("2026-11-23T02:00:00+00:00"));
    assert_eq!(turns, [(&mum.0, &mum.1), (&dad.0, &dad.1)]);
    assert_eq!(said["coverage"]["share"], 1.0);
    let text = home.ok("oncall");
    assert!(text.contains("on call    Dad until 22:00 (1h30)"), "{text}");
    assert!(text.contains("protected  Dad 22:00-02:00"), "{text}");
}

#[test]
fn a_later_plan_leaves_the_past_as_it_was() {
    let home = family();
    applied(&home, NIGHTS);
    let home = home.at("2026-11-22T21:00:00Z");
    assert_eq!(home.json("oncall")["now"]["primary"], "Dad");
    let home = home.at("2026-11-23T12:00:00Z");
    applied(&home, &NIGHTS.replace("on = \"Dad\"", "on = \"Mum\""));
    // Gone over again: the second plan did not hold yet.
    let home = home.at("2026-11-22T21:00:00Z");
    assert_eq!(home.json("oncall")["now"]["primary"], "Dad");
    let home = home.at("2026-11-23T21:00:00Z");
    assert_eq!(home.json("oncall")["now"]["primary"], "Mum");
}

#[test]
fn without_shifts_and_without_carers_it_says_so() {
    let text = family().ok("oncall");
    assert!(text.contains("no shift now"), "{text}");
    let home = Home::new();
    let text = home.ok("oncall");
    assert!(text.contains("household add carer"), "{text}");
    assert_eq!(home.json("oncall")["now"]["primary"], Value::Null);
}

#[test]
fn a_plan_that_leaves_nobody_is_refused_with_the_minute() {
    let home = family();
    let file = home.file("all.toml");
    fs::write(&file, "version = 1\n[protected]\nMum = \"22:00-03:00\"\nDad = \"02:00-06:00\"\n")
        .expect("written");
    let run = home.run(&format!("plan apply {} --by Mum", file.display()));
    assert_eq!(run.code, 5, "{run:?}");
    assert!(run.err.contains("at Mon 02:00 nobody could be woken"), "{run:?}");
}
