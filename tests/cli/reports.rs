//! `report`: one page, written whole or not at all, and nothing private in it.

use crate::kit::Home;
use std::fs;
use std::os::unix::fs::PermissionsExt;

/// A fortnight of a household that writes about itself too.
fn lived_in() -> Home {
    let home = Home::lived_in();
    home.ok("household add carer Mum --primary");
    for phrase in [
        "bottle 90 2026-11-20 08:00",
        "sleep 2026-11-20 22:00 to 23:30",
        "bottle 60 23:40",
        "sleep 00:10-02:20",
        "nappy both 02:30 by mum -- the secret note",
        "mum sleep 22:30-01:00",
        "checkin sleepy 5 load 4",
    ] {
        let run = home.run(&format!("log {phrase} --by Dad"));
        assert_eq!(run.code, 0, "{phrase}: {run:?}");
    }
    home
}

fn report(home: &Home, name: &str, more: &str) -> String {
    let file = home.file(name);
    home.ok(&format!("report {} {more}", file.display()));
    fs::read_to_string(file).expect("the page")
}

#[test]
fn it_says_where_how_large_and_which_days() {
    let home = lived_in();
    let file = home.file("ada.html");
    let said = home.ok(&format!("report {}", file.display()));
    assert!(said.starts_with(&format!("{}: ", file.display())), "{said}");
    assert!(said.ends_with(" KB, Fri 20 Nov 2026 to Sun 22 Nov 2026, 3 days\n"), "{said}");
    let mode = fs::metadata(&file).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let json = home.json(&format!("report {}", file.display()));
    assert_eq!((&json["from"], &json["to"]), (&"2026-11-20".into(), &"2026-11-22".into()));
    assert_eq!(json["bytes"], fs::metadata(&file).expect("it is there").len());
    let names = home.listing();
    assert!(!names.iter().any(|name| name.starts_with(".dadops")), "{names:?}");
}

#[test]
fn the_same_log_at_the_same_moment_gives_the_same_bytes() {
    let home = lived_in();
    let first = report(&home, "one.html", "");
    assert_eq!(first, report(&home, "two.html", ""));
    let out = home.run("report -");
    assert_eq!((out.code, out.out), (0, first));
}

#[test]
fn a_page_to_give_away_has_no_carer_and_no_page_has_a_note() {
    let home = lived_in();
    let whole = report(&home, "whole.html", "");
    for there in ["Ada", "Mum asleep", "id=\"carers\""] {
        assert!(whole.contains(there), "{there}");
    }
    let given = report(&home, "given.html", "--no-carers");
    for carer in ["Mum", "Dad ", "Dad<", "carer", "id=\"carers\""] {
        assert!(!given.contains(carer), "{carer}");
    }
    for page in [whole, given] {
        for private in ["secret", "sleepy", "checkin", "check-in", "red:"] {
            assert!(!page.contains(private), "{private}");
        }
    }
}

#[test]
fn a_report_is_written_over_and_anything_else_is_not() {
    let home = lived_in();
    let file = home.file("page.html");
    report(&home, "page.html", "");
    report(&home, "page.html", "--days 2");
    fs::write(&file, "<html>mine</html>").expect("it writes");
    let line = format!("report {}", file.display());
    assert!(home.fails(&line, 4).contains("is no report of ours"));
    assert_eq!(fs::read_to_string(&file).expect("it reads"), "<html>mine</html>");
    home.ok(&format!("{line} --yes"));
    assert!(fs::read_to_string(&file).expect("it reads").contains("DadOps report"));
}

#[test]
fn what_cannot_be_is_said_and_nothing_is_written() {
    let home = lived_in();
    let said = |line: &str, code| home.fails(&format!("report {line}"), code);
    let file = home.file("no.html").display().to_string();
    assert!(said(&home.path().display().to_string(), 5).contains("is a folder"));
    assert!(said(&format!("{}/there/a.html", home.path().display()), 1).contains("cannot"));
    assert!(said(&format!("{file} --baby Zoe"), 3).contains("Zoe"));
    assert!(said(&format!("{file} --days 0"), 2).contains("1..=366"));
    assert!(said(&format!("{file} --from 2026-11-20 --to 2026-11-10"), 2).contains("before"));
    assert!(said(&format!("{file} --from 2027-01-01"), 2).contains("ahead"));
    assert!(said(&format!("{file} --from 2020-01-01"), 2).contains("at most 366 days"));
    let empty = said(&format!("{file} --from 2026-01-01 --to 2026-01-31"), 3);
    assert!(empty.contains("nothing was logged"), "{empty}");
    assert!(!home.file("no.html").exists());
    assert_eq!(Home::new().run("report -").code, 3, "nobody lives here");
}

#[test]
fn days_long_before_what_is_held_in_memory_are_drawn() {
    let home = Home::lived_in_before("2026-02-01T12:00:00Z");
    home.ok("log bottle 90 2026-01-20 08:00");
    home.ok("log sleep 2026-01-20 22:00 to 2026-01-21 02:30");
    let later = home.at("2026-11-22T03:12:00Z");
    let page = report(&later, "january.html", "--from 2026-01-20 --to 2026-01-21");
    assert!(page.contains("Tue 20 Jan 2026 to Wed 21 Jan 2026, 2 days"), "the days");
    assert!(page.contains("as known at Thu 22 Jan 2026 00:00"), "the moment");
    assert!(page.contains("born Sat 10 Jan 2026, 12 days old"), "the age then");
}
