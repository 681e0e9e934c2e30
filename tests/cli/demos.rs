//! The made-up household: marked, apart from any real one.

use crate::kit::Home;
use crate::kit::parse;
use crate::kit::run;
use std::fs;
use std::process::Command;

#[test]
fn without_a_folder_it_lives_in_memory() {
    let empty = Home::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_dadops"));
    command.env_clear().env("LANG", "C.UTF-8").env("TZ", "UTC").env("HOME", empty.path());
    let run = run(command.arg("demo").output().expect("it starts"));
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.starts_with("DEMO: "), "{run:?}");
    assert!(run.err.contains("demo --console"), "{run:?}");
    assert_eq!(empty.listing(), [""; 0]);
}

#[test]
fn a_seed_and_a_moment_make_one_household() {
    let made = |seed: &str| {
        let home = Home::new();
        home.ok(&format!("demo --days 5 --seed {seed}"));
        assert_eq!(home.json("doctor")["ok"], true);
        home.told()
    };
    let one = made("7");
    assert_eq!(one, made("7"));
    assert_ne!(one, made("8"));
    assert!(one.lines().count() > 50, "{one}");
}

#[test]
fn a_filled_folder_is_marked_and_filled_once() {
    let home = Home::new();
    let facts = home.json("demo --days 4 --twins")["facts"].clone();
    assert!(home.ok("status").starts_with("DEMO: "));
    assert_eq!(home.json("household")["babies"].as_array().map(Vec::len), Some(2));
    assert_eq!(home.json("demo --days 9")["facts"], facts, "it is not filled again");
    home.ok("log ada wet --by Dad");
}

#[test]
fn a_folder_with_anything_else_is_refused_and_left_alone() {
    let home = Home::lived_in();
    home.ok("log wet");
    let before = home.told();
    let err = home.fails("demo --json", 5);
    assert_eq!(parse(&err)["error"]["code"], 5);
    assert_eq!(home.told(), before);
    let strange = Home::new();
    fs::write(strange.file("letter.txt"), "dear").expect("written");
    strange.fails("demo", 5);
    assert_eq!(strange.listing(), ["letter.txt"]);
}

#[test]
fn the_console_of_a_demo_needs_a_terminal() {
    let home = Home::new();
    let err = home.fails("demo --console", 1);
    assert!(err.contains("needs a terminal"), "{err}");
    assert_eq!(home.listing(), [""; 0]);
}
