//! The JSON that others script against: fields there, of their kind, one value
//! on standard output and nothing else.

use crate::kit::Home;
use crate::kit::has;
use crate::kit::parse;

const LOGGED: &[(&str, &str)] = &[
    ("id", "s"),
    ("kind", "s"),
    ("start", "s"),
    ("end", "s?"),
    ("baby", "s?"),
    ("carer", "s?"),
    ("echo", "s"),
    ("warnings", "a"),
];

#[test]
fn log_and_edit_answer_one_object() {
    let home = Home::lived_in();
    let fact = home.json("log bottle 90 @02:52 --by Dad");
    has(&fact, LOGGED);
    assert_eq!(fact["start"], "2026-11-22T02:52:00+00:00");
    assert_eq!((&fact["baby"], &fact["carer"]), (&"Ada".into(), &"Dad".into()));
    assert_eq!(fact["id"], home.facts()[0]["id"]);
    let id = fact["id"].as_str().expect("an id");
    let edited = home.json(&format!("edit {id} bottle 80 @02:52 --by Dad"));
    has(&edited, LOGGED);
    assert_eq!(edited["id"], fact["id"]);
    has(&home.json("undo --by Dad"), &[("echo", "s"), ("facts", "a"), ("warnings", "a")]);
    has(&home.json("redo --by Dad"), &[("echo", "s"), ("facts", "a"), ("warnings", "a")]);
}

#[test]
fn lines_answer_an_array_in_their_order() {
    let home = Home::lived_in();
    let run = home.fed("log - --json", "wet @02:00\nbottle 60 @01:00\n");
    let facts = parse(&run.out);
    let kinds: Vec<_> = facts.as_array().expect("an array").iter().map(|f| &f["kind"]).collect();
    assert_eq!(kinds, ["nappy", "feed"]);
    facts.as_array().expect("an array").iter().for_each(|fact| has(fact, LOGGED));
}

#[test]
fn an_oddity_is_stored_and_told() {
    let home = Home::lived_in();
    home.ok("log sleep 00:00-01:00");
    let fact = home.json("log sleep 00:30-01:30");
    let warning = &fact["warnings"][0];
    has(warning, &[("kind", "s?"), ("text", "s")]);
    assert_eq!(warning["kind"], "overlaps");
    let run = home.run("log sleep 00:45-01:15");
    assert!(run.err.starts_with("! "), "{run:?}");
    assert_eq!(home.facts().len(), 3);
}

#[test]
fn status_has_every_field() {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:22");
    let status = home.json("status");
    has(
        &status,
        &[
            ("now", "s"),
            ("babies", "a"),
            ("on_call", "s?"),
            ("alerts", "o"),
            ("data_age_min", "n?"),
        ],
    );
    has(&status["alerts"], &[("page", "n"), ("ticket", "n")]);
    let ada = &status["babies"][0];
    has(
        ada,
        &[
            ("name", "s"),
            ("age_days", "n?"),
            ("last_feed", "o?"),
            ("last_wet", "s?"),
            ("last_dirty", "s?"),
            ("state", "s"),
            ("state_since", "s?"),
            ("today", "o"),
        ],
    );
    has(&ada["last_feed"], &[("at", "s"), ("minutes_ago", "n"), ("detail", "s")]);
    for field in ["feeds", "bottle_ml", "wet", "dirty", "sleep_min", "longest_sleep_min"] {
        has(&ada["today"], &[(field, "n")]);
    }
    assert_eq!(ada["last_feed"]["minutes_ago"], 110);
    assert_eq!(ada["age_days"], 12);
}

#[test]
fn timeline_has_every_field() {
    let home = Home::lived_in();
    home.ok("log sleep 00:30-01:30 --by Dad");
    has(
        &home.facts()[0],
        &[
            ("id", "s"),
            ("kind", "s"),
            ("start", "s"),
            ("end", "s?"),
            ("who", "s"),
            ("baby", "s?"),
            ("detail", "s"),
            ("by", "s?"),
            ("device", "s"),
            ("history", "n"),
        ],
    );
}

#[test]
fn the_rest_answers_objects_too() {
    let home = Home::lived_in();
    home.ok("log wet");
    has(
        &home.json("doctor"),
        &[("journal_entries", "n"), ("facts", "n"), ("ok", "b"), ("problems", "a")],
    );
    has(&home.json("doctor rebuild"), &[("ok", "b")]);
    let copy = home.file("copy.db");
    has(&home.json(&format!("backup {}", copy.display())), &[("file", "s")]);
    has(
        &home.json(&format!("restore {} --yes", copy.display())),
        &[("restored", "s"), ("kept", "s")],
    );
    let other = Home::lived_in();
    has(&other.json(&format!("merge {}", copy.display())), &[("added", "n"), ("known", "n")]);
    let dump = home.json("export json");
    has(&dump, &[("dadops", "n"), ("household", "o"), ("facts", "a")]);
    has(&home.json("config"), &[("path", "s"), ("exists", "b"), ("ok", "b")]);
}

#[test]
fn errors_are_objects_on_standard_error() {
    let home = Home::lived_in();
    for (line, code) in [
        ("log botle 90", 2),
        ("log wet 03:40", 5),
        ("edit ffff wet", 3),
        ("lgo wet", 2),
        ("status --line --format {mood}", 2),
        ("restore nowhere.db --yes", 3),
        ("restore nowhere.db", 4),
    ] {
        let err = home.fails(&format!("{line} --json"), code);
        let error = parse(&err)["error"].clone();
        has(&error, &[("code", "n"), ("message", "s"), ("hint", "s?")]);
        assert_eq!(error["code"], code, "{line}");
    }
}
