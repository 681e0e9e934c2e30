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

/// Sunday 22 November, 20:30 in London: Dad has the night, his window is at 22:00.
fn night() -> Home {
    let home = family();
    applied(&home, NIGHTS);
    home.at("2026-11-22T20:30:00Z")
}

#[test]
fn changes_are_said_in_one_line_with_the_absolute_end() {
    for (line, said) in [
        ("oncall take --by Mum", "oncall: Mum until 22:00, the next hand-over"),
        ("oncall take Mum until 06:00", "oncall: Mum until Mon 06:00"),
        ("oncall take Mum for 3h", "oncall: Mum until 23:30"),
        ("oncall take 23:00-01:00 --by Dad", "oncall: Dad 23:00-01:00"),
        ("oncall swap Mum --by Dad", "oncall: Dad and Mum swap until 22:00, the next hand-over"),
        (
            "oncall swap Mum until tomorrow 08:00 --by Dad",
            "oncall: Dad and Mum swap until Mon 08:00",
        ),
        ("oncall protect Mum until 21:30", "protected: Mum until 21:30"),
        ("oncall away Dad", "away: Dad until back"),
        ("oncall away Mum 20:00-21:00", "away: Mum until 21:00"),
    ] {
        let home = night();
        let dry = home.ok(&format!("{line} --dry-run"));
        assert_eq!(dry.trim_end(), said, "{line}");
        assert!(!home.ok("oncall").contains("away  "), "nothing is stored: {line}");
        let text = home.ok(line);
        assert!(text.contains(said) && text.contains("undo"), "{line}: {text}");
    }
}

#[test]
fn what_leaves_nobody_changes_nothing_or_does_not_read_is_not_stored() {
    let home = night();
    for (line, code, said) in [
        ("oncall protect Mum until 06:00", 5, "at Sun 22:00 nobody could be woken"),
        ("oncall away Mum", 5, "at Sun 22:00 nobody could be woken"),
        ("oncall take Dad until 21:00", 3, "Dad is on call then already"),
        ("oncall back Dad", 3, "Dad is not away"),
        ("oncall protect Dad 22:00-02:00", 3, "protected then already"),
        ("oncall swap Dad --by Dad", 5, "Dad cannot swap with Dad"),
        ("oncall swap Bob --by Dad", 3, "no carer is called `Bob`"),
        ("oncall take until 6 --by Dad", 2, "6am or 6pm?"),
        ("oncall take until yesterday 06:00 --by Dad", 5, "that is over already"),
        ("oncall protect", 2, "which carer?"),
    ] {
        let run = home.run(line);
        assert_eq!(run.code, code, "{line}: {run:?}");
        assert!(run.err.contains(said), "{line}: {run:?}");
    }
    assert_eq!(home.json("oncall")["now"]["primary"], "Dad");
}

#[test]
fn a_change_is_followed_everywhere_and_undo_leaves_the_past() {
    let home = night();
    assert_eq!(home.json("status")["on_call"], "Dad");
    let said = home.json("oncall take Mum until 23:00 --by Mum");
    has(&said, &[("now", "o"), ("next", "a"), ("echo", "s"), ("stored", "b"), ("duty", "a")]);
    assert_eq!((&said["now"]["primary"], &said["stored"]), (&json!("Mum"), &json!(true)));
    assert_eq!(home.json("status")["on_call"], "Mum");
    assert!(home.ok("metrics --names").contains("dadops_oncall{carer=\"Mum\"} 1"));
    let home = home.at("2026-11-22T21:00:00Z");
    let undone = home.ok("undo --by Mum");
    assert!(undone.contains("oncall: Mum until 23:00"), "{undone}");
    assert_eq!(home.json("status")["on_call"], "Dad");
    // Gone over again: she had it then.
    let home = home.at("2026-11-22T20:45:00Z");
    assert_eq!(home.json("status")["on_call"], "Mum");
    let home = home.at("2026-11-22T21:10:00Z");
    assert!(home.ok("redo --by Mum").contains("oncall: Mum until 23:00"));
    assert_eq!(home.json("status")["on_call"], "Mum");
    assert_eq!(home.json("doctor")["ok"], true);
    let home = home.at("2026-11-22T21:05:00Z");
    assert_eq!(home.json("status")["on_call"], "Dad", "it was taken back then");
}

#[test]
fn a_hand_over_takes_the_duty_with_it() {
    let home = night();
    let text = home.ok("handover --to Mum --done --by Dad");
    assert!(text.contains("on call until 22:00"), "{text}");
    assert_eq!(home.json("oncall")["now"]["primary"], "Mum");
    home.ok("undo --by Dad");
    assert_eq!(home.json("oncall")["now"]["primary"], "Dad");
    let text = home.ok("handover --to Dad --done --by Mum");
    assert!(!text.contains("on call until"), "the plan has him: {text}");
}

#[test]
fn one_carer_cannot_be_let_sleep() {
    let home = Home::new().at("2026-11-22T20:30:00Z");
    home.ok("household add carer Dad");
    let run = home.run("oncall protect Dad until 23:00");
    assert_eq!(run.code, 5, "{run:?}");
    assert!(run.err.contains("somebody from outside stands in"), "{run:?}");
    let text = home.ok("oncall take Dad");
    assert!(text.contains("until Mon 08:30, 12 h, since no hand-over is ahead"), "{text}");
}
