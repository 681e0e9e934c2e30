//! `handover`: the card on the command line, and the hand-over stored.

use crate::kit::Home;
use crate::kit::has;

const CARD: &[(&str, &str)] = &[
    ("now", "s"),
    ("to", "s?"),
    ("since", "s"),
    ("since_basis", "s"),
    ("can_sleep_until", "s?"),
    ("can_sleep", "o"),
    ("feeds", "a"),
    ("nappies", "a"),
    ("sleep", "a"),
    ("settled", "a"),
    ("running", "a"),
    ("temperatures", "a"),
    ("medicines", "a"),
    ("open_alerts", "a"),
    ("due", "a"),
    ("notes", "a"),
    ("needs", "a"),
    ("text", "s"),
];

fn evening() -> Home {
    let home = Home::lived_in();
    home.ok("household add carer Mum --primary");
    for phrase in [
        "handover to dad @22:05 by Mum",
        "bottle 90 @01:22 by Dad",
        "wet @01:30 by Dad",
        "mum ask water @02:40",
        "temp 37.9c @02:35 by Dad",
    ] {
        home.ok(&format!("log {phrase}"));
    }
    home
}

#[test]
fn the_card_is_printed_and_nothing_is_stored() {
    let home = evening();
    let before = home.ok("timeline");
    assert_eq!(
        home.ok("handover --to Dad"),
        "Hand-over to Dad, Sun 03:12\n\
         Since Sat 22:05 (5h07): Mum handed over to Dad\n\
         Mum asked for: water (02:40, no answer yet)\n\
         How long Mum can sleep: not enough logged to say (n=0)\n\
         Feeds: 1, 90 ml measured; last bottle 90 ml 01:22, Dad\n\
         Next feed: likely 03:25-07:20, most likely about 04:35\n\
         kq-1: the age norm, 0 own intervals; learning your baby, 3\n  \
         days; no reason to delay a feed\n\
         Nappies: 1 wet; wet 01:30\n\
         Sleep: not known\n\
         Temperature: 37.9 °C, 02:35, Dad\n"
    );
    assert_eq!(home.ok("timeline"), before);
    let alone = Home::lived_in().ok("handover");
    assert!(alone.contains("The last 12 h: no hand-over is logged in 24 h\n"), "{alone}");
    assert!(alone.contains("Feeds: none logged\n"), "{alone}");
}

#[test]
fn plain_has_a_record_a_line_and_ascii_stays_ascii() {
    let home = evening();
    home.ok("log note a long word about where the spare dummies and the blue box of nappies are");
    let wide = home.ok("handover");
    assert!(wide.lines().all(|line| line.chars().count() <= 60), "{wide}");
    let plain = home.ok("handover --plain");
    assert!(plain.lines().any(|line| line.chars().count() > 60), "{plain}");
    assert!(plain.lines().all(|line| !line.starts_with(' ')), "{plain}");
}

#[test]
fn json_keeps_the_contract() {
    let home = evening();
    let card = home.json("handover --to Dad");
    has(&card, CARD);
    assert_eq!(card["since"], "2026-11-21T22:05:00+00:00");
    assert_eq!(card["since_basis"], "hand_over");
    assert_eq!(card["since_hand_over"]["by"], "Mum");
    assert_eq!(card["feeds"][0]["bottle_ml"], 90.0);
    assert_eq!(card["sleep"][0]["total_min"], serde_json::Value::Null, "unknown is no 0");
    assert_eq!(card["needs"][0]["text"], "water");
    assert_eq!(card["can_sleep"]["who"], "Mum");
    assert_eq!(card["text"], home.ok("handover --to Dad"));
    assert_eq!(Home::lived_in().json("handover")["since_basis"], "hours");
}

#[test]
fn done_stores_it_as_log_would_and_undo_takes_it_back() {
    let home = evening();
    let done = home.ok("handover --done --to Mum --by Dad");
    assert_eq!(
        done,
        "✓ hand-over to Mum · Sun 03:12 (now) · Dad, on call until 15:12 · undo: dadops --by Dad undo\n"
    );
    let card = home.ok("handover");
    assert!(card.contains("\n03:12 Dad handed over to Mum\n"), "it is being read: {card}");
    let listed = home.json("timeline --kind hand_over");
    assert_eq!(listed[1]["detail"], "hand-over to Mum");
    assert_eq!(listed[1]["who"], "household");
    home.ok("undo --by Dad");
    assert_eq!(home.json("timeline --kind hand_over").as_array().map(Vec::len), Some(1));
    let own = home.run("handover --done --to Dad --by Dad");
    assert_eq!((own.code, own.out.as_str()), (5, ""), "{}", own.err);
    let new = home.json("handover --done --to Nan --by Dad");
    has(&new, &[("id", "s"), ("kind", "s"), ("echo", "s"), ("warnings", "a")]);
    assert_eq!(home.json("household")["carers"][2]["name"], "Nan");
}

#[test]
fn an_unknown_name_is_told_and_a_dry_run_stores_nothing() {
    let home = evening();
    let run = home.run("handover --to Zoe");
    assert_eq!((run.code, run.out.as_str()), (3, ""));
    assert!(run.err.contains("no carer is called `Zoe`"), "{}", run.err);
    home.ok("handover --done --to Mum --dry-run");
    assert_eq!(home.json("timeline --kind hand_over").as_array().map(Vec::len), Some(1));
}
