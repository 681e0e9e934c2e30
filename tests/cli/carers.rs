//! `carers`, `checkin`, `recovery`: one known evening, and what a person would
//! read from it.

use crate::kit::Home;
use crate::kit::has;
use serde_json::Value;

const CARER: &[(&str, &str)] = &[
    ("carer", "s"),
    ("state", "s"),
    ("slept_24h_min", "n?"),
    ("slept_48h_min", "n?"),
    ("awake_min", "n?"),
    ("longest_stretch_24h_min", "n?"),
    ("last_3h_stretch_end", "s?"),
    ("debt_h", "n?"),
    ("debt_confidence", "n"),
    ("debt_days", "n"),
    ("requests_today", "n?"),
    ("interruptions_7d", "n?"),
    ("toil_min_7d", "n?"),
    ("toil_owned", "a"),
    ("others_toil_28d", "n?"),
    ("avoidable_7d", "n?"),
    ("load_share_7d", "n?"),
    ("drive", "s"),
    ("observed_24h", "n"),
];

/// Mum slept from eight to half past eleven, answered a cry at nine minutes
/// past midnight and washed bottles at two.
fn evening() -> Home {
    let home = Home::lived_in();
    home.ok("household add carer Mum --primary");
    for phrase in [
        "mum sleep 20:00-23:30",
        "cry 00:05",
        "nappy wet 00:09 by mum",
        "toil bottles 02:00-02:15 by mum",
    ] {
        home.ok(&format!("log {phrase} --by Dad"));
    }
    home
}

fn carer(home: &Home, name: &str) -> Value {
    let carers = home.json("carers");
    let found = carers.as_array().expect("an array").iter().find(|one| one["carer"] == name);
    found.expect("the carer").clone()
}

#[test]
fn an_evening_gives_what_a_person_would_count() {
    let home = evening();
    let mum = carer(&home, "Mum");
    has(&mum, CARER);
    for (field, value) in [
        ("state", Value::from("awake")),
        ("slept_24h_min", 210.into()),
        ("longest_stretch_24h_min", 210.into()),
        ("longest_stretch_night_min", 90.into()),
        ("last_3h_stretch_end", "2026-11-21T23:30:00+00:00".into()),
        ("awake_min", 222.into()),
        ("debt_h", Value::Null),
        ("debt_days", 0.into()),
        ("requests_today", 1.into()),
        ("interruptions_7d", 0.into()),
        ("interruptions_nights", 1.into()),
        ("toil_min_7d", 15.into()),
        ("load_share_7d", 1.0.into()),
        ("observed_24h", 0.3.into()),
        ("drive", "amber".into()),
    ] {
        assert_eq!(mum[field], value, "{field}");
    }
    assert_eq!(mum["toil_tasks_7d"]["quiet"], 1, "washing bottles at two");
    // No protected window, and no shifts: no such class, not 0.
    for class in ["protected", "on_duty", "off_duty"] {
        assert_eq!(mum["interruptions_by"].get(class), Some(&Value::Null), "{class}");
    }
    let dad = carer(&home, "Dad");
    has(&dad, CARER);
    for unknown in [
        "slept_24h_min",
        "awake_min",
        "debt_h",
        "interruptions_7d",
        "interruptions_nights",
        "last_3h_stretch_end",
    ] {
        assert!(dad[unknown].is_null(), "{unknown}: {dad}");
    }
    assert_eq!((&dad["state"], &dad["drive"]), (&"unknown".into(), &"amber".into()));
}

#[test]
fn toil_has_standing_owners_where_the_plan_names_them() {
    let home = evening();
    home.ok("log toil cooking 18:00 by dad");
    assert_eq!(carer(&home, "Dad")["toil_owned"], Value::Array(vec![]));
    assert!(carer(&home, "Mum")["others_toil_28d"].is_null(), "no owner is named");
    assert!(!home.ok("carers").contains("no owner"));
    let plan = "version = 1\napproval = false\n[toil]\nbottles = \"Dad\"\n";
    assert_eq!(home.fed("plan apply -", plan).code, 0);
    home.ok("plan approve --by Mum");
    assert_eq!(carer(&home, "Dad")["toil_owned"], Value::from(vec!["bottles"]));
    assert!(carer(&home, "Dad")["others_toil_28d"].is_null(), "he has no quiet window");
    assert_eq!(carer(&home, "Mum")["others_toil_28d"], 1);
    let text = home.ok("carers");
    assert!(text.contains("no owner cooking\n"), "{text}");
    assert!(text.contains("1 task with another owner inside Mum's quiet window"), "{text}");
}

#[test]
fn words_rank_nobody_and_never_give_leave() {
    let home = evening();
    let text = home.ok("carers");
    assert!(text.contains("3h30+ in 24 h, "), "the least of it: {text}");
    assert!(text.contains("interruptions 0 in 1 of "), "{text}");
    assert!(text.ends_with("Shares are for planning, never a score.\n"), "{text}");
    // The household's order, whoever did more.
    assert!(text.find("Dad").expect("Dad") < text.find("Mum (primary)").expect("Mum"), "{text}");
    assert!(text.contains("no sleep of Dad is logged"), "{text}");
    assert!(text.contains("insufficient data: 0 of 14 days"), "{text}");
    assert!(text.contains("3 h or more ended Sat 23:30, 3h42 ago"), "{text}");
    let low = text.to_lowercase();
    for word in ["ok to drive", "fine", "safe", "normal", "best", "worst", "rank"] {
        assert!(!low.contains(word), "{word}: {text}");
    }
    let plain = home.ok("carers --plain");
    let rows = plain.lines().filter(|line| line.contains("drive"));
    assert_eq!(rows.count(), 2, "{plain}");
}

#[test]
fn a_check_in_and_a_recovery_are_logged_like_everything_else() {
    let home = evening();
    let said = home.json("checkin sleepy 4 load 3 --by Mum");
    assert_eq!((&said["kind"], &said["carer"]), (&"check_in".into(), &"Mum".into()));
    let mum = carer(&home, "Mum");
    assert_eq!(mum["drive"], "red");
    assert!(home.ok("carers").contains("red: said to be sleepy now. Do not drive."));
    assert_eq!(home.json("recovery better --by Mum")["kind"], "recovery");
    // Kept for one who is not noted as having given birth, and says so.
    let said = home.run("recovery worse --by Dad");
    assert!(
        said.code == 0 && said.err.contains("household add carer Dad --gave-birth"),
        "{said:?}"
    );
    home.fails("recovery fabulous --by Mum", 2);
    home.fails("checkin --by Mum", 2);
}

#[test]
fn a_second_worse_is_told_in_the_answer_itself() {
    let home = evening().at("2026-11-22T03:12:00Z");
    home.ok("household add carer Mum --gave-birth");
    let first = home.json("recovery worse --by Mum");
    assert_eq!(first["warnings"], Value::Array(Vec::new()), "{first}");
    let home = home.at("2026-11-23T03:12:00Z");
    let said = home.run("recovery worse --by Mum");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(
        said.err.contains("! worse twice in 48 h") && said.err.contains("! red flags"),
        "{said:?}"
    );
    home.ok("undo --by Mum");
    let again = home.json("log recovery worse --by Mum");
    let text = again["warnings"][0]["text"].as_str().unwrap_or_default();
    assert!(text.contains("worse twice in 48 h"), "{again}");
}

#[test]
fn nobody_lives_here_yet() {
    let home = Home::new();
    assert_eq!(home.json("carers"), Value::Array(Vec::new()));
    assert!(home.ok("carers").contains("household add carer NAME"));
}
