//! The hand-over with keys, and what its card tells of whom.

mod common;

use chrono::TimeDelta;
use common::Desk;
use common::carer;
use common::night;
use dadops::app::effect::Effect;
use dadops::app::overlay::Overlay;
use dadops::app::screen::Screen;
use dadops::board::handover::Card;
use dadops::domain::detail::Detail;
use dadops::domain::span::Timestamp;
use dadops::metrics::until::Until;

fn card(desk: &Desk) -> Card {
    Card::compute(&desk.model.timeline, &desk.model.household, desk.model.zone(), desk.now)
}

fn ago(minutes: i64) -> Timestamp {
    night() - TimeDelta::minutes(minutes)
}

/// A console where each phrase was said so many minutes ago, the clock back at
/// the usual night.
fn said(mut desk: Desk, phrases: &[(i64, &str)]) -> Desk {
    desk.pace = TimeDelta::zero();
    for (minutes, phrase) in phrases {
        desk.now = ago(*minutes);
        desk.line(phrase);
        assert!(desk.model.overlay.is_none(), "{phrase}: {}", desk.toast());
    }
    desk.now = night();
    desk
}

fn texts(facts: &[dadops::journal::timeline::Logged]) -> Vec<String> {
    let text = |logged: &dadops::journal::timeline::Logged| match &logged.fact.detail {
        Detail::Note { text } | Detail::Request { text } => text.clone(),
        Detail::Medicine(dose) => dose.product.clone(),
        other => other.kind().name().to_owned(),
    };
    facts.iter().map(text).collect()
}

#[test]
fn e_opens_the_card_and_space_hands_over_to_the_shown_carer_with_undo() {
    let mut desk = Desk::family();
    desk.press("e");
    assert!(matches!(desk.model.overlay, Some(Overlay::HandOver(_))));
    assert_eq!(desk.facts(), [""; 0], "reading stores nothing");
    desk.press("Space");
    assert!(desk.model.overlay.is_none());
    assert_eq!(desk.toast(), "hand-over to Mum · Sun 03:12 (now) · Dad, on call until 15:12");
    assert_eq!(desk.facts(), ["hand-over 03:12"]);
    desk.check();
    desk.press("z");
    assert_eq!(desk.facts(), [""; 0]);
    desk.check();
}

#[test]
fn tab_and_digits_pick_who_takes_over_and_nobody_hands_over_to_themselves() {
    for (keys, to) in [
        ("e", "Mum"),
        ("e Tab", "Nan"),
        ("e Tab Tab", "Mum"),
        ("e S-Tab", "Nan"),
        ("e 2", "Nan"),
        ("e 2 1", "Mum"),
        ("e 5", "Mum"),
        // Mum writes from here on, so that Mum no longer takes over.
        ("e Y", "Dad"),
    ] {
        let mut desk = Desk::with(&["Ada"], &["Dad", "Mum", "Nan"]);
        desk.press(keys);
        desk.press("Enter");
        let stored = desk.model.timeline.all().last().expect("stored").fact.detail.clone();
        assert_eq!(stored, Detail::HandOver { to: Some(carer(to)) }, "{keys}");
    }
    let mut alone = Desk::with(&["Ada"], &["Dad"]);
    alone.press("e Tab 1 Space");
    assert_eq!(alone.toast(), "hand-over · Sun 03:12 (now) · Dad");
}

#[test]
fn q_and_esc_close_it_y_copies_it_whole_and_nothing_is_stored() {
    for keys in ["e q", "e Esc"] {
        let mut desk = Desk::family();
        desk.press(keys);
        assert!(desk.model.overlay.is_none(), "{keys}");
        assert_eq!(desk.facts(), [""; 0]);
    }
    let mut desk = said(Desk::family(), &[(60, "bottle 90")]);
    desk.press("e");
    let effects = desk.press("y");
    let [Effect::Copy(text)] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(text.starts_with("Hand-over to Mum, Sun 03:12\n"), "{text}");
    assert!(text.contains("\nFeeds: 1, 90 ml measured; last bottle 90 ml 02:12, Dad\n"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 60), "{text}");
    assert!(desk.model.overlay.is_some(), "it stays open");
}

#[test]
fn beside_the_bed_e_only_lights_the_hints() {
    let mut desk = Desk::family();
    desk.press("b e");
    assert!(desk.model.overlay.is_none());
    assert_eq!(desk.model.screen, Screen::Bedside);
    assert!(desk.model.keys.hints_until.is_some());
}

#[test]
fn an_open_card_keeps_up_with_what_another_console_logs() {
    let mut desk = Desk::family();
    desk.press("e");
    desk.other("Mum", "bottle 60");
    let Some(Overlay::HandOver(open)) = &desk.model.overlay else { panic!("closed") };
    assert_eq!(open.card.babies[0].totals.feeds, 1);
}

#[test]
fn the_card_begins_with_the_last_hand_over_that_is_not_being_read() {
    let hours = 12 * 60;
    for (handed, since, reading) in [
        (vec![], hours, 0),
        (vec![24 * 60], 24 * 60, 0),
        (vec![24 * 60 + 1], hours, 0),
        (vec![31], 31, 0),
        (vec![30], hours, 1),
        (vec![300, 30], 300, 1),
        (vec![300, 29, 5], 300, 2),
        (vec![300, 100], 100, 0),
    ] {
        let phrases: Vec<(i64, &str)> =
            handed.iter().map(|ago| (*ago, "handover to mum")).collect();
        let card = card(&said(Desk::family(), &phrases));
        assert_eq!((card.since, card.handed.len()), (ago(since), reading), "{handed:?}");
        assert_eq!(card.after.is_some(), since != hours, "{handed:?}");
    }
}

#[test]
fn what_the_primary_asked_for_stands_first_and_what_was_answered_is_gone() {
    let mut desk = Desk::family();
    desk.line("carer Mum primary");
    let desk = said(
        desk,
        &[
            (300, "ask a lift"),
            (200, "mum ask water"),
            (190, "wet by dad"),
            (100, "mum ask swap"),
            (95, "wet by mum"),
        ],
    );
    // Dad's nappy ten minutes later answered the water; Mum's own answers nothing of hers.
    assert_eq!(texts(&card(&desk).needs), ["swap", "a lift"]);
}

#[test]
fn notes_and_doses_are_told_as_they_were_logged_and_what_is_due_stands_apart() {
    let desk = said(
        Desk::family(),
        &[
            (1500, "med vitamin d"),
            (1400, "med gripe water 2ml"),
            (1300, "note ring the midwife #due"),
            (800, "note before the window"),
            (700, "med vitamin d"),
            (600, "note blue box"),
            (500, "wet -- a rash"),
            (400, "med Gripe water 2.5ml"),
            (300, "mum note she sleeps in the study"),
            (200, "mum checkin sleepy 5 -- in tears"),
        ],
    );
    let card = card(&desk);
    assert_eq!(texts(&card.babies[0].medicines), ["Gripe water", "vitamin d"]);
    assert_eq!(texts(&card.due), ["ring the midwife"]);
    assert_eq!(texts(&card.notes), ["blue box", "she sleeps in the study"]);
    assert_eq!(texts(&card.babies[0].notes), ["nappy"]);
}

#[test]
fn twins_have_a_block_each_and_the_wait_of_the_one_less_known_counts() {
    let desk = said(Desk::twins(), &[(100, "ada bottle 90"), (50, "bo feed left start")]);
    let card = card(&desk);
    let counts: Vec<(u32, usize)> =
        card.babies.iter().map(|baby| (baby.totals.feeds, baby.running.len())).collect();
    assert_eq!(counts, [(1, 0), (1, 1)]);
    assert_eq!(card.until, Some(Until::Unknown { n: 0 }));
}
