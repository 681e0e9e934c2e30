//! `incident` and `runbook run`: the contract, and a run that goes on after the
//! program ended.

use crate::kit::Home;
use crate::kit::has;

const INCIDENT: &[(&str, &str)] = &[
    ("id", "s"),
    ("title", "s"),
    ("severity", "s"),
    ("stage", "s"),
    ("opened", "s"),
    ("resolved", "s?"),
    ("runbook_runs", "a"),
    ("status_updates", "a"),
];

#[test]
fn the_contract_of_incident() {
    let home = Home::lived_in();
    let opened = home.json("incident open cannot settle --severity sev2");
    has(&opened, INCIDENT);
    assert_eq!((&opened["title"], &opened["severity"]), (&"cannot settle".into(), &"sev2".into()));
    home.ok("incident note legs pulled up");
    let resolved = home.json("incident resolve wind");
    assert_eq!((&resolved["stage"], &resolved["why"]), (&"resolved".into(), &"wind".into()));
    home.ok("incident update --copy");
    let listed = home.json("incident list");
    assert_eq!(listed.as_array().map(Vec::len), Some(1));
    assert_eq!(listed[0]["status_updates"].as_array().map(Vec::len), Some(1));
    let shown = home.json("incident show");
    let rows = shown["timeline"].as_array().expect("rows");
    assert!(rows.iter().all(|row| row["origin"].is_string()), "{rows:?}");
}

#[test]
fn an_update_is_sent_to_others_and_kept_until_somebody_watches() {
    let home = Home::lived_in();
    home.ok("incident open cannot settle --by Dad");
    let alone = home.fails("incident update --send --by Dad", 3);
    assert!(alone.contains("no other carer"), "{alone}");
    home.ok("household add carer Nan");
    let would = home.ok("incident update --send --dry-run --by Dad");
    assert!(would.starts_with("would send to Nan (no way to tell from here): Open"), "{would}");
    assert_eq!(home.json("incident list")[0]["status_updates"], serde_json::json!([]));
    let said = home.run("incident update --send --by Dad");
    assert!(said.out.starts_with("✓ goes to Nan (no way to tell from here): Open"), "{said:?}");
    assert!(said.err.contains("nobody watches now: it goes once `dadops watch`"), "{said:?}");
    let update = home.json("incident list")[0]["status_updates"][0].clone();
    has(&update, &[("at", "s"), ("text", "s"), ("told", "a"), ("not_told", "a")]);
    assert_eq!(update["send"], true);
    home.ok("undo --by Dad");
    assert_eq!(home.json("incident list")[0]["status_updates"], serde_json::json!([]));
    home.fails("incident update --send --copy", 2);
}

#[test]
fn a_run_goes_on_at_its_step_in_the_next_program() {
    let home = Home::lived_in();
    home.ok("runbook run cannot-settle");
    for _ in 0..3 {
        home.ok("runbook run --tick");
    }
    let run = home.json("runbook run");
    assert_eq!((&run["at_step"], &run["of"]), (&4.into(), &9.into()));
    home.ok("undo");
    assert_eq!(home.json("runbook run")["at_step"], 3);
    let done = home.json("runbook run --done no-help");
    assert_eq!(done["outcome"], "no-help");
}
