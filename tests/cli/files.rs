//! Files in and out: export, backup, restore, merge.

use crate::kit::Home;
use crate::kit::parse;
use std::fs;
use std::os::unix::fs::PermissionsExt;

fn home() -> Home {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:22 --by Dad");
    home.ok("log asleep @02:31");
    home.ok("log temp 37.9 @02:00");
    home
}

#[test]
fn an_export_is_imported_by_another_household() {
    let home = home();
    let file = home.file("all.json");
    home.ok(&format!("export json {}", file.display()));
    assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o600);
    assert_eq!(
        parse(&fs::read_to_string(&file).expect("there"))["facts"],
        home.json("export json")["facts"]
    );
    assert_eq!(home.json("export json -"), home.json("export json"), "`-` is standard output");
    let other = Home::new();
    other.ok(&format!("import dadops {}", file.display()));
    assert_eq!(other.told(), home.told());
    let err = home.fails(&format!("export json {}", file.display()), 5);
    assert!(err.contains("is there already"), "{err}");
}

#[test]
fn a_merge_of_something_else_names_the_file_as_it_was_typed() {
    let home = home();
    let file = home.file("words.txt");
    fs::write(&file, "not a journal, only words that are longer than a header").expect("written");
    let err = home.fails(&format!("merge {}", file.display()), 1);
    let said = format!("dadops: {} is not a DadOps journal; it was left as it is", file.display());
    assert!(err.starts_with(&said), "{err}");
}

#[test]
fn csv_is_a_file_for_each_kind() {
    let home = home();
    let folder = home.file("csv");
    home.ok(&format!("export csv {}", folder.display()));
    let feed = fs::read_to_string(folder.join("feed.csv")).expect("there");
    assert!(feed.contains("Ada") && feed.contains("Dad"), "{feed}");
    assert!(folder.join("temperature.csv").exists());
    home.fails(&format!("export csv {}", folder.display()), 5);
    home.fails("export csv", 2);
}

#[test]
fn a_backup_comes_back_and_what_was_there_is_kept() {
    let mut home = home();
    let copy = home.file("copy.db");
    home.ok(&format!("backup {}", copy.display()));
    home.fails(&format!("backup {}", copy.display()), 5);
    let before = home.told();
    home.ok("log wet");
    let after = home.told();
    let err = home.fails(&format!("restore {}", copy.display()), 4);
    assert!(err.contains("--yes"), "{err}");
    assert_eq!(home.told(), after);
    let kept = home.json(&format!("restore {} --yes", copy.display()))["kept"].clone();
    assert_eq!(home.told(), before);
    "2026-11-22T03:13:00Z".clone_into(&mut home.now);
    home.ok(&format!("restore {} --yes", kept.as_str().expect("a path")));
    assert_eq!(home.told(), after);
    assert_eq!(home.json("doctor")["ok"], true);
}

#[test]
fn a_backup_is_news_to_the_rule_that_asks_for_one() {
    let home = Home::lived_in_before("2026-11-01T12:00:00Z").at("2026-11-20T12:00:00Z");
    let state = || {
        home.ok("watch --once");
        let alerts = home.json("alerts");
        let old =
            alerts.as_array().expect("an array").iter().find(|one| one["rule"] == "backup-old");
        old.expect("it was missed for a fortnight")["state"].clone()
    };
    assert_eq!(state(), "open");
    home.ok(&format!("backup {}", home.file("copy.db").display()));
    assert_eq!(state(), "resolved");
}

#[test]
fn a_file_that_is_no_backup_changes_nothing() {
    let home = home();
    let before = home.told();
    fs::write(home.file("text"), "not a journal").expect("written");
    home.fails(&format!("restore {} --yes", home.file("text").display()), 1);
    home.fails(&format!("merge {}", home.file("text").display()), 1);
    home.fails("merge nowhere", 3);
    assert_eq!(home.told(), before);
}

#[test]
fn two_laptops_merge_to_one_timeline_in_both_orders() {
    let one = home();
    let other = Home::new();
    let copy = one.file("copy.db");
    one.ok(&format!("backup {}", copy.display()));
    fs::copy(&copy, other.file("journal.db")).expect("copied");
    one.ok("log bottle 60 @03:00 --by Dad");
    other.ok("log wet @02:45 --by Mum");
    other.ok("undo --by Dad");
    one.ok(&format!("merge {}", other.path().display()));
    other.ok(&format!("merge {}", one.path().display()));
    assert_eq!(one.told(), other.told());
    assert_eq!(one.json("doctor")["ok"], true);
    assert_eq!(other.json("doctor")["ok"], true);
    let again = one.json(&format!("merge {}", other.path().display()));
    assert_eq!(again["added"], 0);
}

#[test]
fn files_for_baby_buddy_are_read_back_and_what_has_no_place_is_said() {
    let home = Home::lived_in();
    home.ok("log bottle 90 formula 2h ago");
    home.ok("log dad asleep 23:10");
    let folder = home.file("buddy");
    let said = home.ok(&format!("export babybuddy {}", folder.display()));
    assert!(said.contains("wrote 1 facts to") && said.contains("Feeding.csv"), "{said}");
    assert!(said.contains("times are of Europe/London"), "{said}");
    assert!(said.contains("left out: sleep 1: Baby Buddy knows only children"), "{said}");
    let err = home.fails(&format!("export babybuddy {}", folder.display()), 5);
    assert!(err.contains("Child.csv"), "nothing is written over: {err}");
    home.fails("export babybuddy", 2);

    let other = Home::new();
    let line = format!("import auto {} --zone Europe/London", folder.display());
    assert_eq!(other.json(&line)["facts_new"], 1);
    let told = home.json(&format!("export babybuddy {}", home.file("again").display()));
    assert_eq!(told["left_out"].as_array().map(Vec::len), Some(1));
}
