//! Two babies: every key, none saved to the wrong one.

mod common;

use chrono::TimeDelta;
use common::Desk;
use dadops::app::overlay::Overlay;

#[test]
fn every_key_stores_for_the_baby_that_was_picked() {
    for (keys, facts) in [
        ("f 1 d", vec!["Ada bottle 03:12"]),
        ("f 2 d", vec!["Bo bottle 03:12"]),
        ("f 2 3 d", vec!["Bo bottle 90 ml 03:12"]),
        ("f 1 2 d", vec!["Ada bottle 60 ml 03:12"]),
        ("f Tab d", vec!["Bo bottle 03:12"]),
        ("f Tab Tab d", vec!["Ada bottle 03:12"]),
        ("f S-Tab a", vec!["Bo breast L 03:12"]),
        ("f d", vec!["Ada bottle 03:12"]),
        ("d 2 a", vec!["Bo nappy wet 03:12"]),
        ("d 1 s", vec!["Ada nappy dirty 03:12"]),
        ("d Tab Space x Space", vec!["Bo nappy dirty 03:12"]),
        ("d 3 5 2 f", vec!["Bo nappy dry 03:12"]),
        ("d 2 a d a", vec!["Bo nappy wet 03:12", "Bo nappy wet 03:12"]),
        ("d 2 a f 1 2 d", vec!["Bo nappy wet 03:12", "Ada bottle 60 ml 03:12"]),
        ("s 1", vec!["Ada asleep 03:12"]),
        ("s 2", vec!["Bo asleep 03:12"]),
        ("s Tab Tab Space", vec!["Bo asleep 03:12"]),
        ("s 1 s 2", vec!["Ada asleep 03:12", "Bo asleep 03:12"]),
        ("s t 2", vec!["Bo asleep 03:07"]),
        ("s", vec![]),
        ("s Space", vec![]),
        ("s Enter s q", vec![]),
        ("s 3 4 5", vec![]),
    ] {
        let mut desk = Desk::twins();
        desk.press(keys);
        assert_eq!(desk.facts(), facts, "{keys}");
        desk.check();
    }
}

#[test]
fn each_wakes_alone_and_each_feed_stops_alone() {
    let mut desk = Desk::twins();
    desk.press("s 1 s 2 f 1 a f 2 a");
    desk.wait(TimeDelta::minutes(10));
    desk.press("s 2 f 1 g");
    let open: Vec<(String, bool)> = desk
        .facts()
        .into_iter()
        .zip(desk.model.timeline.all().iter().map(|logged| logged.fact.open()))
        .collect();
    let open: Vec<&str> =
        open.iter().filter(|(_, open)| *open).map(|(fact, _)| fact.as_str()).collect();
    assert_eq!(open, ["Ada asleep 03:12", "Bo breast L 03:12"]);
    desk.check();
}

#[test]
fn a_phrase_without_a_name_is_refused_and_in_a_popup_means_its_baby() {
    let mut desk = Desk::twins();
    assert!(desk.line("bottle 90").is_empty());
    assert!(matches!(desk.model.overlay, Some(Overlay::Line(_))), "to be mended");
    desk.press("Esc");
    desk.line("bo bottle 90");
    desk.press("f 1 c");
    desk.type_text("bottle 80");
    desk.press("Enter");
    assert_eq!(desk.facts(), ["Bo bottle 90 ml 03:12", "Ada bottle 80 ml 03:12"]);
    assert!(desk.line("born 2026-11-10 14:20").is_empty());
    desk.press("Esc");
    assert_eq!(desk.line("born Bo 2026-11-10 14:20").len(), 1);
    assert_eq!(desk.model.board.babies[1].age_days, Some(12));
}

#[test]
fn the_baby_last_tended_is_preselected_and_an_expected_one_is_not_there() {
    let mut desk = Desk::twins();
    desk.press("d 2 a d");
    let popup = desk.model.overlay.as_ref().and_then(Overlay::popup).expect("open");
    assert_eq!(popup.baby, desk.model.household.baby_named("Bo"));
    let mut desk = Desk::family();
    desk.line("baby Bo due 2026-12-24");
    desk.press("s");
    assert_eq!(desk.facts(), ["Ada asleep 03:12"]);
    let mut desk = Desk::with(&[], &["Dad"]);
    desk.line("baby Bo due 2026-12-24");
    assert!(desk.press("f d s").is_empty());
    assert_eq!(desk.toast(), "Bo is not born yet");
    assert!(desk.line("born 2026-11-23 01:00").is_empty());
    assert_eq!(desk.toast(), "a birth cannot lie ahead");
    desk.press("Esc");
    desk.line("born 2026-11-22 01:00");
    desk.press("s");
    assert_eq!(desk.facts(), ["Bo asleep 03:13"]);
}
