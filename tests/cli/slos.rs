//! `slo`: one known week, and what a person would count in it by hand.

use crate::kit::Home;
use crate::kit::has;
use serde_json::Value;
use serde_json::json;
use std::fs;

const OBJECTIVE: &[(&str, &str)] = &[
    ("id", "s"),
    ("whom", "s"),
    ("promise", "s"),
    ("target", "n"),
    ("window_days", "n"),
    ("method", "s"),
    ("good", "n"),
    ("bad", "n"),
    ("unobserved", "n"),
    ("sli", "n?"),
    ("allowed", "n"),
    ("left", "n?"),
    ("events_left", "n"),
    ("status", "s"),
    ("gone_in_h", "n?"),
];

/// A feed every three hours for two days up to three at night, one of them late
/// by 45 minutes: fifteen gaps of 3 h, one of 3 h 45, one of 2 h 15.
fn fed() -> Home {
    let home = Home::lived_in();
    let late = |day, hour| if (day, hour) == (21, 15) { 45 } else { 0 };
    let day = |day, hours: std::ops::Range<u32>| {
        let hours = hours.filter(|hour| hour % 3 == 0);
        hours.map(move |hour| format!("bottle 90 2026-11-{day}T{hour:02}:{:02}\n", late(day, hour)))
    };
    let phrases: String = day(20, 0..24).chain(day(21, 0..24)).chain(day(22, 0..4)).collect();
    let logged = home.fed("log -", &phrases);
    assert_eq!(logged.code, 0, "{logged:?}");
    home
}

fn gap(home: &Home) -> Value {
    let all = home.json("slo show feed-gap");
    assert_eq!(all.as_array().map(Vec::len), Some(1), "{all}");
    all[0].clone()
}

#[test]
fn what_is_excused_is_unobserved_and_listed() {
    let home = fed();
    let before = gap(&home);
    let from = ["excuse", "--from", "2026-11-21 14:00", "--to", "2026-11-21 17:00"];
    let said = home.args(&[&from[..], &["--why", "hospital"]].concat());
    assert_eq!(said.code, 0, "{said:?}");
    let after = gap(&home);
    let count = |one: &Value, key: &str| one[key].as_u64().expect("a number");
    // From 12:00 to 15:45 and from there to 18:00.
    assert_eq!(count(&after, "good") + 2, count(&before, "good"), "{before} {after}");
    assert_eq!(count(&after, "unobserved"), count(&before, "unobserved") + 2);
    assert_eq!(after["excused"].as_array().map(Vec::len), Some(1), "{after}");
    let shown = home.ok("slo show feed-gap");
    assert!(shown.contains("excused  Sat 14:00 to Sat 17:00  excused hospital"), "{shown}");
    home.ok("undo");
    assert_eq!(gap(&home)["good"], before["good"]);
}

#[test]
fn the_contract_and_the_count_by_hand() {
    let home = fed();
    let all = home.json("slo");
    for one in all.as_array().expect("a list") {
        has(one, OBJECTIVE);
        let tiers: Vec<&str> = one["burn"]
            .as_array()
            .expect("tiers")
            .iter()
            .filter_map(|t| t["tier"].as_str())
            .collect();
        assert_eq!(tiers, ["fast", "slow", "drift", "exhausted"]);
        for tier in one["burn"].as_array().expect("tiers") {
            has(
                tier,
                &[("long_h", "n"), ("threshold", "n"), ("bad_long", "n"), ("bad_short", "n")],
            );
        }
    }
    let gap = gap(&home);
    // 17 gaps, all of 4 h or less; 5 % of 17 may be bad: less than one event.
    assert_eq!((&gap["good"], &gap["bad"]), (&json!(17), &json!(0)));
    assert_eq!((&gap["status"], &gap["whom"]), (&json!("low_n"), &json!("Ada")));
    assert_eq!(gap["burnt"], json!([]));
    let said = home.ok("slo show feed-gap");
    assert!(said.contains("too few events to tell"), "{said}");
}

#[test]
fn a_changed_goal_moves_the_budget_and_back() {
    let home = fed();
    let before = gap(&home);
    let plan = home.ok("plan");
    let tighter = plan
        .replace(
            "until_birth_weight = \"4h\", after = \"4h\" }\nmethod",
            "until_birth_weight = \"3h30m\", after = \"3h30m\" }\nmethod",
        )
        .replacen("target = 0.95", "target = 0.9", 1);
    assert_ne!(plan, tighter);
    let path = home.file("tighter.toml");
    fs::write(&path, tighter).expect("written");
    home.ok(&format!("plan apply {}", path.display()));
    let after = gap(&home);
    // The gap of 3 h 45 is bad now; 10 % of 17 may be: 1.7, of which 0.7 is left.
    assert_eq!((&after["good"], &after["bad"]), (&json!(16), &json!(1)));
    let left = after["left"].as_f64().expect("a number");
    assert!((left - 0.7 / 1.7).abs() < 1e-9, "{left}");
    assert_eq!(after["status"], "met");
    assert_eq!(after["burnt"][0]["at"], "2026-11-21T15:45:00+00:00");
    let said = home.ok("slo show feed-gap");
    assert!(said.contains("41 %: 1 bad of 1.7 allowed in 7 days, 0 more may be"), "{said}");
    assert!(said.contains("Sat 15:45  3h45 before bottle 90 ml"), "{said}");
    home.ok("plan rollback");
    assert_eq!(gap(&home), before);
}

#[test]
fn an_unknown_objective_names_the_nearest() {
    let home = fed();
    assert!(home.fails("slo show feedgap", 3).contains("did you mean `feed-gap`?"));
    assert!(home.fails("slo show xyz", 3).contains("`dadops slo` lists them"));
    // Nobody is the primary carer.
    assert!(home.ok("slo show primary-undisturbed").starts_with("nobody in the household"));
}

#[test]
fn an_empty_household_says_what_is_not_known() {
    let home = Home::new();
    let text = home.ok("slo");
    assert!(text.contains("answer-time") && text.contains("? no data"), "{text}");
    assert!(!text.contains("100 %"), "nothing is good that nobody saw: {text}");
    let plain = home.ok("slo --plain");
    assert_eq!(plain.lines().count() + 1, text.lines().count());
}
