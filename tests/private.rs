//! The private check-in at the keyboard: what leaves the model, and what does not stay.

mod common;

use common::Desk;
use dadops::app::effect::Effect;
use dadops::app::guide::Page;
use dadops::app::key::Key;
use dadops::app::msg::Failure;
use dadops::app::msg::Kept;
use dadops::app::msg::Msg;
use dadops::app::overlay::Overlay;
use dadops::app::private::Private;
use dadops::app::private::Stage;
use dadops::app::private::Step;
use dadops::app::screen::Screen;
use dadops::domain::private::Often;
use dadops::domain::private::PrivateCheckin;
use dadops::domain::secret::Secret;
use dadops::domain::zone::Zone;

fn open(desk: &Desk) -> Option<&Private> {
    match &desk.model.overlay {
        Some(Overlay::Private(open)) => Some(open),
        _ => None,
    }
}

/// Answers 1 2 0 3, wants help, adds a note, types the passphrase.
fn answered(desk: &mut Desk) {
    desk.line("checkin private");
    desk.press("Space 1 2 0 3 y");
    desk.type_text("long night");
    desk.press("Enter");
    desk.type_text("open!");
}

fn seal(effects: &[Effect]) -> (&PrivateCheckin, &Secret, &Secret) {
    match effects {
        [Effect::Seal { checkin, passphrase, again, .. }] => (checkin, passphrase, again),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_answers_are_handed_over_and_the_passphrase_does_not_stay() {
    let mut desk = Desk::family();
    answered(&mut desk);
    desk.press("Tab");
    desk.type_text("open!");
    let effects = desk.press("Enter");
    let (checkin, passphrase, again) = seal(&effects);
    assert_eq!(checkin.phq2, [Often::of(1), Often::of(2)]);
    assert_eq!(checkin.gad2, [Often::of(0), Often::of(3)]);
    assert_eq!((checkin.help, checkin.note.as_deref()), (Some(true), Some("long night")));
    assert_eq!(checkin.at, desk.now);
    assert_eq!((passphrase, again), (&Secret::of("open!"), &Secret::of("open!")));
    let held = open(&desk).expect("it is open");
    assert!(held.passphrase.is_empty() && held.again.is_empty());
    assert_eq!(held.stage, Stage::Working);
    desk.send(Msg::Sealed(Kept::Sealed));
    assert_eq!(open(&desk).map(|open| &open.stage), Some(&Stage::Kept));
    desk.press("Esc");
    assert!(open(&desk).is_none() && desk.model.toast.is_none());
    assert!(desk.model.reply.is_none() && desk.model.unsaved.is_empty());
    assert_eq!(desk.facts(), Vec::<String>::new());
    let journal = desk.effects.iter().filter(|effect| !matches!(effect, Effect::Seal { .. }));
    assert_eq!(journal.count(), 0, "nothing for the journal, nothing remembered");
    desk.press("z");
    assert_eq!(desk.toast(), "nothing left to undo");
    desk.check();
}

#[test]
fn nothing_of_it_is_printed_for_debugging() {
    let mut desk = Desk::family();
    answered(&mut desk);
    let (all, form) = (format!("{:?}", desk.model), format!("{:?}", desk.model.overlay));
    let effects = format!("{:?}", desk.press("Enter Enter"));
    for word in ["open!", "long night", "phq2"] {
        assert!(!all.contains(word) && !effects.contains(word), "{word}: {effects}");
    }
    assert!(!form.contains("Some(1)") && !effects.contains("Some(1)"), "{form}: {effects}");
}

#[test]
fn esc_and_q_leave_nothing_from_any_page() {
    for keys in
        ["", "Space", "Space 1", "Space 1 2 0 3", "Space 1 2 0 3 y", "Space 1 2 0 3 y Enter"]
    {
        let mut desk = Desk::family();
        desk.line("checkin private");
        desk.press(keys);
        assert!(open(&desk).is_some());
        desk.press("Esc");
        assert!(desk.model.overlay.is_none(), "{keys}");
        assert_eq!(desk.effects, [], "{keys}");
        desk.line("checkin private");
        let fresh = open(&desk).expect("it is open");
        assert!(fresh.draft.is_empty() && fresh.step == Step::Intro, "{keys}");
    }
}

#[test]
fn a_question_is_skipped_gone_back_to_and_answered_again() {
    let mut desk = Desk::family();
    desk.line("checkin private");
    desk.press("Space Tab 3 S-Tab x x Space");
    let held = open(&desk).expect("it is open");
    // From 3 the selection cannot go further down.
    assert_eq!((held.answer(0), held.answer(1)), (None, Often::of(3)));
    desk.press("S-Tab w Space");
    assert_eq!(open(&desk).expect("open").answer(1), Often::of(2));
    assert_eq!(open(&desk).expect("open").step, Step::Item(2));
}

#[test]
fn nothing_is_chosen_until_somebody_chooses_it() {
    let mut desk = Desk::family();
    desk.line("checkin private");
    desk.press("Space Space Enter Space");
    let held = open(&desk).expect("it is open");
    assert_eq!((held.step, held.row, held.answer(0)), (Step::Item(0), None, None));
    desk.press("x Space w Space");
    let held = open(&desk).expect("it is open");
    assert_eq!((held.answer(0), held.answer(1)), (Often::of(0), Often::of(3)));
}

#[test]
fn without_an_answer_or_a_passphrase_nothing_is_handed_over() {
    let mut desk = Desk::family();
    desk.line("checkin private");
    desk.press("Space Tab Tab Tab Tab Tab Enter");
    desk.type_text("open!");
    assert_eq!(desk.press("Enter Enter"), []);
    assert!(open(&desk).expect("open").trouble.is_some());
    let mut desk = Desk::family();
    desk.line("checkin private");
    desk.press("Space 1 Tab Tab Tab Tab Enter");
    assert_eq!(desk.press("Enter Enter"), []);
    assert!(open(&desk).expect("open").trouble.is_some());
}

#[test]
fn what_was_refused_keeps_the_answers_and_asks_for_the_passphrase_again() {
    let mut desk = Desk::family();
    answered(&mut desk);
    desk.press("Enter Enter");
    let why = Failure { message: "no".to_owned(), hint: None };
    desk.send(Msg::NotSealed(why.clone()));
    let held = open(&desk).expect("it is open");
    assert_eq!((held.trouble.as_ref(), held.passphrase.is_empty()), (Some(&why), true));
    desk.type_text("other");
    let effects = desk.press("Enter Enter");
    let (checkin, passphrase, _) = seal(&effects);
    assert_eq!((checkin.phq2[1], passphrase), (Often::of(2), &Secret::of("other")));
    // What comes when it is closed comes to nobody.
    desk.press("Esc");
    desk.send(Msg::Sealed(Kept::Sealed));
    desk.send(Msg::NotSealed(why));
    assert!(desk.model.overlay.is_none() && desk.model.toast.is_none());
}

#[test]
fn a_note_about_harm_shows_the_numbers_first_and_is_kept_only_by_choice() {
    let mut desk = Desk::family();
    desk.line("checkin private");
    desk.press("Space 3 3 3 3 y");
    desk.type_text("I want to die");
    desk.press("Enter Enter");
    assert_eq!(desk.model.guide.map(|guide| guide.page), Some(Page::Crisis));
    assert_eq!(desk.effects, []);
    desk.press("Esc");
    assert_eq!(open(&desk).map(|open| &open.stage), Some(&Stage::Harm));
    let mut left = Desk::family();
    std::mem::swap(&mut left.model, &mut desk.model);
    left.press("Esc");
    assert!(left.model.overlay.is_none() && left.effects.is_empty());
    let mut desk = Desk::family();
    desk.line("checkin private");
    desk.press("Space 3 3 3 3 y");
    desk.type_text("I want to die");
    desk.press("Enter Esc Space");
    desk.type_text("open!");
    assert_eq!(seal(&desk.press("Enter Enter")).0.note.as_deref(), Some("I want to die"));
}

#[test]
fn the_crisis_card_is_one_key_away_on_every_page_and_brings_one_back() {
    for (keys, card) in
        [("", "!"), ("Space", "!"), ("Space 1 1 1 1", "!"), ("Space 1 1 1 1 n", "F10")]
    {
        let mut desk = Desk::family();
        desk.line("checkin private");
        desk.press(keys);
        let step = open(&desk).expect("open").step;
        desk.press(card);
        assert!(desk.model.guide.is_some(), "{keys}");
        desk.press("Esc");
        assert_eq!((open(&desk).expect("open").step, desk.model.guide), (step, None), "{keys}");
    }
}

#[test]
fn a_passphrase_may_be_pasted_and_goes_nowhere_else() {
    let mut desk = Desk::family();
    desk.line("checkin private");
    desk.press("Space 1 Tab Tab Tab Tab Enter");
    desk.send(Msg::Paste("correct horse".to_owned()));
    assert_eq!(seal(&desk.press("Enter Enter")).1, &Secret::of("correct horse"));
    let mut desk = Desk::family();
    desk.line("checkin private");
    desk.send(Msg::Paste("correct horse".to_owned()));
    desk.press("Esc");
    assert!(!format!("{:?}", desk.model).contains("correct"));
}

#[test]
fn what_is_kept_is_read_and_destroyed_by_its_carer() {
    let mut desk = Desk::family();
    desk.line("checkin private show");
    desk.type_text("open!");
    let effects = desk.press("Enter Enter");
    let carer = desk.model.you.expect("Dad");
    assert_eq!(effects, [Effect::Unseal { carer, passphrase: Secret::of("open!") }]);
    let kept = PrivateCheckin::new(desk.now, Zone::UTC);
    desk.send(Msg::Sealed(Kept::Opened(vec![kept.clone()])));
    assert_eq!(open(&desk).map(|open| open.stage.clone()), Some(Stage::Shown(vec![kept])));
    desk.press("q");
    desk.line("checkin private delete");
    assert_eq!(desk.press("Esc"), [], "it is asked first");
    desk.line("checkin private delete");
    assert_eq!(desk.press("Space"), [Effect::DestroySealed { carer }]);
    desk.send(Msg::Sealed(Kept::Gone));
    assert_eq!(open(&desk).map(|open| &open.stage), Some(&Stage::Gone));
}

#[test]
fn nobody_chosen_is_asked_who_and_a_word_too_many_is_named() {
    let mut desk = Desk::with(&["Ada"], &[]);
    desk.line("checkin private");
    assert_eq!(desk.toast(), "private for whom? choose who you are first");
    assert!(matches!(desk.model.overlay, Some(Overlay::Line(_))));
    let mut desk = Desk::family();
    desk.line("checkin private mood");
    assert_eq!(desk.toast(), "`mood` is not known here");
    // The shared check-in is what it was.
    let mut desk = Desk::family();
    desk.line("checkin sleepy 4");
    assert_eq!(desk.facts().len(), 1);
}

#[test]
fn red_flags_open_from_every_screen_and_over_everything() {
    let screens = ["1", "2", "8", "b", "f", "d", "?", "1 v"];
    for keys in screens {
        let mut desk = Desk::family();
        desk.press("f d");
        desk.press(keys);
        let (screen, open) = (desk.model.screen.clone(), desk.model.overlay.is_some());
        let key = if keys == "1 v" { "F10" } else { "!" };
        desk.press(key);
        assert_eq!(desk.model.guide.map(|guide| guide.page), Some(Page::Flags), "{keys}");
        desk.press("Tab");
        assert_eq!(desk.model.guide.map(|guide| guide.page), Some(Page::Crisis), "{keys}");
        desk.press("x x w Esc");
        assert!(desk.model.guide.is_none(), "{keys}");
        assert_eq!((desk.model.screen.clone(), desk.model.overlay.is_some()), (screen, open));
        desk.check();
    }
    // With nothing logged and nobody known, beside the bed.
    let mut desk = Desk::with(&[], &[]);
    desk.press("b !");
    assert!(desk.model.guide.is_some() && desk.model.screen == Screen::Bedside);
}

#[test]
fn a_locked_keyboard_still_opens_the_numbers() {
    let mut desk = Desk::family();
    desk.pace = chrono::TimeDelta::zero();
    for c in "fkdjslfkeiwo".chars() {
        desk.key(Key::Char(c));
    }
    assert!(desk.model.keys.locked);
    desk.press("F10");
    assert!(desk.model.guide.is_some() && !desk.model.keys.locked);
}
