//! `alerts` and what `status` says of them: the contract, ids by prefix, exit
//! codes, and one family's night of calls.

use crate::kit::Home;
use crate::kit::has;
use serde_json::Value;
use serde_json::json;

const ALERT: &[(&str, &str)] = &[
    ("id", "s"),
    ("rule", "s"),
    ("severity", "s"),
    ("subject", "s"),
    ("state", "s"),
    ("since", "s"),
    ("opened", "s"),
    ("state_since", "s"),
    ("step", "n?"),
    ("loop", "n?"),
    ("next_at", "s?"),
    ("acked_by", "s?"),
    ("why", "s"),
    ("runbook", "s?"),
    ("notified", "a"),
    ("rated", "a"),
];

/// A household in which somebody called for nappies, and then for help.
fn called() -> (Home, String) {
    let home = Home::lived_in();
    home.ok("household add carer Mum");
    home.ok("log bottle 90 20m ago --by Dad");
    home.ok("alerts open --severity sev3 buy nappies --by Dad");
    let home = home.at("2026-11-22T03:13:00Z");
    let help = home.json("alerts open --severity sev1 help --by Mum");
    let id = help["id"].as_str().expect("an id").to_owned();
    (home, id)
}

fn one(home: &Home, id: &str) -> Value {
    let all = home.json("alerts");
    let all = all.as_array().expect("an array");
    all.iter().find(|one| one["id"] == *id).expect("it is there").clone()
}

#[test]
fn the_contract_and_what_asks_first() {
    let (home, id) = called();
    let all = home.json("alerts list");
    assert_eq!(all, home.json("alerts"));
    for alert in all.as_array().expect("an array") {
        has(alert, ALERT);
    }
    assert_eq!((&all[0]["id"], &all[0]["severity"]), (&json!(id), &json!("sev1")));
    assert_eq!(
        (&all[0]["rule"], &all[0]["why"]),
        (&json!("help"), &json!("Somebody called for help: help"))
    );
    assert_eq!((&all[0]["step"], &all[0]["loop"]), (&json!(0), &json!(0)));
    let text = home.ok("alerts");
    assert!(text.contains("! PAGE"), "{text}");
    // Of a past moment nobody says who watches; of now `status --check` does.
    assert!(!text.contains("nobody watches"), "{text}");
    let empty = Home::new();
    assert_eq!(empty.json("alerts"), json!([]));
    assert!(empty.ok("alerts").contains("Nobody is asked for anything"));
    assert_eq!(empty.listing(), [""; 0], "looking makes nothing");
}

#[test]
fn each_act_by_the_end_of_an_id_and_undo_after_an_ack() {
    let (home, id) = called();
    let short = id.rsplit('-').next().expect("a group").get(..6).expect("hex").to_owned();
    let acked = home.json(&format!("alerts ack {short} --by Dad"));
    assert_eq!((&acked["state"], &acked["acked_by"]), (&json!("acked"), &json!("Dad")));
    assert_eq!(acked, one(&home, &id));
    let undone = home.ok("undo --by Dad");
    assert!(undone.contains("ack taken back"), "{undone}");
    assert_eq!(one(&home, &id)["state"], "open");
    assert_eq!(home.facts().len(), 1, "the feed before it stays");
    let snoozed = home.ok(&format!("alerts snooze {id} 2h"));
    assert!(snoozed.contains("the longest for SEV1"), "{snoozed}");
    assert_eq!(one(&home, &id)["next_at"], "2026-11-22T03:23:00+00:00");
    home.ok(&format!("alerts escalate {short}"));
    assert_eq!(one(&home, &id)["step"], 1);
    home.ok(&format!("alerts ack {short}"));
    home.ok(&format!("alerts unack {short}"));
    assert_eq!(one(&home, &id)["state"], "open");
    let why = home.fails(&format!("alerts resolve {short}"), 5);
    assert!(why.contains("say why"), "{why}");
    home.ok(&format!("alerts resolve {short} seen by the midwife"));
    assert_eq!(one(&home, &id)["resolved"], "said");
    home.fails(&format!("alerts ack {short}"), 3);
}

#[test]
fn what_is_no_alert_no_length_and_no_rating_is_said() {
    let (home, id) = called();
    assert!(home.fails("alerts ack ffffffff", 3).contains("no alert has an id"));
    assert!(home.fails("alerts ack 00000000", 2).contains("2 alerts"), "ids begin alike");
    assert!(home.fails(&format!("alerts snooze {id} soon"), 2).contains("20m"));
    assert!(home.fails("alerts open --severity sev9 help", 2).contains("sev1, sev2"));
    assert!(home.fails(&format!("alerts feedback {id} great"), 2).contains("wrong-time"));
    assert!(home.fails(&format!("alerts feedback {id} useful"), 3).contains("not over yet"));
    home.fails("-n alerts open help", 2);
    assert_eq!(home.json("alerts").as_array().map(Vec::len), Some(2));
}

#[test]
fn status_counts_them_in_every_form() {
    let (home, id) = called();
    assert_eq!(home.json("status")["alerts"], json!({"page": 1, "ticket": 1}));
    assert!(home.ok("status").starts_with("! PAGE: help\n~ ticket: buy nappies\n"));
    assert_eq!(home.ok("status --line"), "!1 ~1 fed 0h21 (90 ml)\n");
    let check = home.run("status --check");
    assert_eq!((check.code, check.out.starts_with("page: 1")), (20, true), "{check:?}");
    let bar = home.json("status --waybar");
    assert_eq!(bar["class"], "page");
    home.ok(&format!("alerts resolve {id} all well"));
    assert_eq!(home.run("status --check").code, 10);
    assert_eq!(home.json("status --waybar")["class"], "ticket");
    let nappies = home.json("alerts")[0]["id"].as_str().expect("an id").to_owned();
    home.ok(&format!("alerts resolve {nappies}"));
    assert_eq!(home.run("status --check").code, 0);
    assert_eq!(home.json("status")["alerts"], json!({"page": 0, "ticket": 0}));
}

#[test]
fn the_quick_line_reads_the_same_counts_from_its_columns() {
    let (home, _) = called();
    // Without `--now` the line reads typed columns and not the facts.
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dadops"));
    command.env_clear().env("LANG", "C.UTF-8").env("TZ", "UTC");
    command.arg("--data").arg(home.path()).args(["status", "--line"]);
    let run = crate::kit::run(command.output().expect("it starts"));
    assert!(run.out.starts_with("!1 ~1 "), "{run:?}");
}

#[test]
fn the_card_tells_what_is_open() {
    let (home, id) = called();
    let card = home.json("handover");
    has(&card["open_alerts"][0], ALERT);
    assert_eq!(card["open_alerts"][0]["id"], json!(id));
    assert!(card["text"].as_str().expect("text").contains("! PAGE: help"), "{card}");
    home.ok(&format!("alerts resolve {id} all well"));
    assert_eq!(home.json("handover")["open_alerts"].as_array().map(Vec::len), Some(1));
}

#[test]
fn going_over_the_rules_counts_answers_and_names_no_carer() {
    let (home, id) = called();
    assert_eq!(Home::new().json("alerts review"), json!([]));
    let home = home.at("2026-11-22T03:17:00Z");
    home.ok(&format!("alerts ack {id} --by Dad"));
    home.ok(&format!("alerts resolve {id} wind --by Dad"));
    home.ok(&format!("alerts feedback {id} useful --by Dad"));
    home.ok(&format!("alerts feedback {id} wrong-person --by Mum"));
    let review = home.json("alerts review");
    let expected = json!([{
        "rule": "help",
        "alerts": 2,
        "useful": 1,
        "not_actionable": 0,
        "wrong_person": 1,
        "wrong_time": 0,
        "ack_median_min": 4,
        "ack_n": 1,
        "over_before_ack": 0,
        "escalated": 0,
        "sleep_breaks": 0,
    }]);
    assert_eq!(review, expected);
    let text = home.ok("alerts review");
    assert!(text.contains("4 min (n 1)"), "{text}");
    assert!(!text.contains("Dad") && !text.contains("Mum"), "{text}");
}
