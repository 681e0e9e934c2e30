//! The roster by keys and words: what is stored, what is said, what is refused.

mod common;

use chrono::TimeDelta;
use common::Desk;
use common::at;
use common::carer;
use dadops::app::effect::Effect;
use dadops::app::overlay::Echo;
use dadops::app::overlay::Overlay;
use dadops::app::roster;
use dadops::domain::entry::roster::RosterSaid;
use dadops::domain::id::CarerId;
use dadops::journal::entry::Payload;

const NIGHTS: &str = "version = 1\n[protected]\nDad = \"22:00-02:00\"\n\
    [[shift]]\nhours = \"20:00-08:00\"\non = \"Dad\"\n";

/// 03:12, Dad writes and has the night.
fn desk() -> Desk {
    let mut desk = Desk::family();
    desk.written(NIGHTS);
    assert_eq!(on_call(&desk), Some(carer("Dad")));
    desk
}

fn on_call(desk: &Desk) -> Option<CarerId> {
    roster::on_call(&desk.model)
}

fn said(effects: &[Effect]) -> Vec<RosterSaid> {
    let drafts = effects.iter().flat_map(|effect| match effect {
        Effect::Append(action) => action.drafts.clone(),
        _ => vec![],
    });
    drafts
        .filter_map(|draft| match draft.payload {
            Payload::Roster(said) => Some(said),
            _ => None,
        })
        .collect()
}

/// What is in memory is what a rebuild would give.
fn check(desk: &Desk) {
    assert_eq!(desk.model.roster, desk.store.held().watching.roster);
}

#[test]
fn words_in_the_console_echo_store_and_come_back() {
    let mut desk = desk();
    desk.press("c");
    desk.type_text("oncall take mum until 06:00");
    let Some(Overlay::Line(line)) = &desk.model.overlay else { panic!("a line") };
    assert_eq!(line.echo, Echo::Would("oncall: Mum until 06:00".to_owned()));
    let effects = desk.press("Enter");
    let to = at("2026-11-22T06:00:00Z");
    assert!(matches!(&said(&effects)[..], [RosterSaid::Take { to: end, .. }] if *end == to));
    assert_eq!(
        (desk.toast(), on_call(&desk)),
        ("oncall: Mum until 06:00".to_owned(), Some(carer("Mum")))
    );
    check(&desk);
    desk.wait(TimeDelta::minutes(10));
    desk.press("z");
    assert_eq!(on_call(&desk), Some(carer("Dad")));
    assert!(desk.toast().contains("oncall: Mum until 06:00"), "{}", desk.toast());
    let roster = roster::roster(&desk.model);
    assert_eq!(roster.at(at("2026-11-22T03:15:00Z")).primary, Some(carer("Mum")), "the past stays");
    check(&desk);
    desk.press("Z");
    assert_eq!(on_call(&desk), Some(carer("Mum")));
    check(&desk);
}

#[test]
fn a_slip_that_is_undone_at_once_leaves_nothing() {
    let mut desk = desk();
    desk.line("oncall take mum");
    desk.press("z");
    assert_eq!(desk.model.roster, []);
    check(&desk);
}

#[test]
fn what_does_not_read_stays_open_with_its_place() {
    let mut desk = desk();
    desk.press("c");
    desk.type_text("oncall take bob");
    let Some(Overlay::Line(line)) = &desk.model.overlay else { panic!("a line") };
    assert_eq!(
        line.echo,
        Echo::Not("no carer is called `bob`; carers here: Dad, Mum".to_owned(), 12..15)
    );
    desk.press("Esc");
    desk.line("oncall protect mum until 06:00");
    assert_eq!(desk.toast(), "protected: Mum until 06:00");
    desk.line("oncall protect dad until 07:00");
    assert_eq!(desk.toast(), "at Sun 03:13 nobody could be woken");
    assert!(matches!(desk.model.overlay, Some(Overlay::Line(_))), "it can be mended");
    check(&desk);
}

#[test]
fn two_keys_in_the_popup_of_a_carer() {
    for (keys, what, says) in [
        ("a", "take", "oncall: Mum until 08:00, the next hand-over"),
        ("f", "protect", "protected: Mum until 08:00, the next hand-over"),
    ] {
        let mut desk = desk();
        desk.press("6 x Space f");
        let effects = desk.press(keys);
        let kind = match said(&effects).first() {
            Some(RosterSaid::Take { .. }) => "take",
            Some(RosterSaid::Protect { .. }) => "protect",
            other => panic!("{other:?}"),
        };
        assert_eq!((kind, desk.toast().as_str()), (what, says));
        assert!(desk.model.overlay.is_none());
        check(&desk);
    }
    let mut desk = desk();
    desk.press("6 Space f s");
    assert_eq!(
        (desk.toast(), on_call(&desk)),
        ("away: Dad until back".to_owned(), Some(carer("Mum")))
    );
    desk.press("Space f d");
    assert_eq!(
        (desk.toast(), on_call(&desk)),
        ("back: Dad from 03:12".to_owned(), Some(carer("Dad")))
    );
    // He has it already: said, and the popup stays.
    desk.press("Space f a");
    assert_eq!(desk.toast(), "Dad is on call then already");
    assert!(matches!(desk.model.overlay, Some(Overlay::Carer(_))));
    // With her away his window would leave nobody.
    desk.press("q q x Space f s");
    assert_eq!(desk.toast(), "at Sun 22:00 nobody could be woken");
}

#[test]
fn e_takes_the_duty_along_as_one_action() {
    let mut desk = desk();
    desk.press("e");
    let effects = desk.press("Space");
    let [Effect::Append(action)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(action.drafts.len(), 2);
    assert!(desk.toast().ends_with("on call until 08:00"), "{}", desk.toast());
    assert_eq!(on_call(&desk), Some(carer("Mum")));
    desk.press("z");
    assert_eq!((on_call(&desk), desk.facts().len()), (Some(carer("Dad")), 0));
    check(&desk);
    // The plan has Dad: nothing more than the fact.
    desk.line("you mum");
    desk.press("e");
    let effects = desk.press("Space");
    assert_eq!(said(&effects), []);
}

#[test]
fn an_old_hand_over_that_is_logged_late_takes_nothing() {
    let mut desk = desk();
    let effects = desk.line("handover to mum at 19:00");
    assert_eq!(said(&effects), []);
}

#[test]
fn without_shifts_the_last_hand_over_says_who_and_a_change_goes_before_it() {
    let mut desk = Desk::family();
    assert_eq!(on_call(&desk), None);
    desk.press("e Space");
    assert_eq!(on_call(&desk), Some(carer("Mum")));
    assert!(desk.toast().ends_with("on call until 15:12"), "{}", desk.toast());
    desk.line("oncall take dad for 1h");
    assert_eq!(on_call(&desk), Some(carer("Dad")));
    desk.wait(TimeDelta::hours(2));
    assert_eq!(on_call(&desk), Some(carer("Mum")));
    check(&desk);
}
