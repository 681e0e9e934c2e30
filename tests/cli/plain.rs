//! `--plain`: what a screen reader gets, verb by verb.

use crate::kit::Home;
use insta::assert_snapshot;

fn home() -> Home {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:22 --by Dad");
    home.ok("log asleep @02:31 --by Dad");
    home
}

#[test]
fn nothing_is_drawn_and_every_line_is_whole() {
    let home = home();
    for line in [
        "status",
        "timeline",
        "trends",
        "household",
        "log wet",
        "undo",
        "redo",
        "doctor",
        "import --list",
    ] {
        let out = home.ok(&format!("{line} --plain"));
        assert!(!out.contains(['─', '│', '┌', '█', '\u{1b}']), "{line}: {out}");
    }
}

#[test]
fn status_in_records() {
    assert_snapshot!(home().ok("status --plain"), @r"
    Ada: fed: 1h50 ago at 01:22 · bottle 90 ml · Dad
    Ada: asleep: 0h41 since 02:31
    Ada: wet: ? not logged
    Ada: dirty: ? not logged
    Ada: today: feeds 1 · 90 ml · wet ?, dirty ? · sleep 0h41, longest 0h41
    Ada: yday: ? not logged
    ");
}

#[test]
fn the_menu_says_each_change_once() {
    let home = home();
    let run = home.fed("--plain", "1\n2\nwet 5m ago\n9\n3\n2\nbotle\n4\n");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_snapshot!(run.out, @r"
    1 status, 2 log a phrase, 3 undo, 4 quit. Type a number.
    Ada: fed: 1h50 ago at 01:22 · bottle 90 ml · Dad
    Ada: asleep: 0h41 since 02:31
    Ada: wet: ? not logged
    Ada: dirty: ? not logged
    Ada: today: feeds 1 · 90 ml · wet ?, dirty ? · sleep 0h41, longest 0h41
    Ada: yday: ? not logged
    1 status, 2 log a phrase, 3 undo, 4 quit. Type a number.
    What happened? For example: bottle 90 20m ago
    saved: nappy wet · Sun 03:07 (5 min ago) · undo: dadops undo
    1 status, 2 log a phrase, 3 undo, 4 quit. Type a number.
    9 is none of 1, 2, 3, 4.
    1 status, 2 log a phrase, 3 undo, 4 quit. Type a number.
    undone: nappy wet · 03:07 · redo: dadops redo
    1 status, 2 log a phrase, 3 undo, 4 quit. Type a number.
    What happened? For example: bottle 90 20m ago
    not done: `botle` is not understood
    did you mean `bottle`?
    1 status, 2 log a phrase, 3 undo, 4 quit. Type a number.
    ");
    assert_eq!(home.facts().len(), 2);
}

#[test]
fn the_menu_ends_with_the_input() {
    let run = home().fed("--plain", "2\n");
    assert_eq!(run.code, 0, "{run:?}");
}
