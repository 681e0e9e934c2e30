//! Scripts of keys: what is stored, what is said, what is on the screen.

mod common;

use chrono::TimeDelta;
use common::Desk;
use common::carer;
use common::night;
use dadops::app::effect::Effect;
use dadops::app::msg::Failure;
use dadops::app::msg::Msg;
use dadops::app::overlay::Echo;
use dadops::app::overlay::Field;
use dadops::app::overlay::Overlay;
use dadops::app::reply::Outcome;
use dadops::app::screen::Screen;
use dadops::domain::fact::Extent;

fn outcome(desk: &Desk) -> Option<Outcome> {
    desk.model.toast.as_ref().map(|toast| toast.reply.outcome)
}

fn appends(effects: &[Effect]) -> usize {
    effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Append(_) | Effect::AppendAlerting { .. }))
        .count()
}

#[test]
fn two_keys_log_and_the_echo_says_what_when_who_and_how_to_undo() {
    let mut desk = Desk::family();
    desk.press("d a");
    assert_eq!(desk.facts(), ["Ada nappy wet 03:12"]);
    assert_eq!(desk.toast(), "nappy wet · Sun 03:12 (now) · Dad");
    assert_eq!(outcome(&desk), Some(Outcome::Saved));
    let hint = desk.model.toast.as_ref().and_then(|toast| toast.reply.hint.clone());
    assert_eq!(hint.as_deref(), Some("z undo   t 5 min earlier   v edit"));
    assert!(desk.model.overlay.is_none());
    desk.check();
}

#[test]
fn every_row_of_the_popups_stores_its_own() {
    for (keys, fact) in [
        ("d a", "Ada nappy wet 03:12"),
        ("d s", "Ada nappy dirty 03:12"),
        ("d d", "Ada nappy wet + dirty 03:12"),
        ("d f", "Ada nappy dry 03:12"),
        ("f a", "Ada breast L 03:12"),
        ("f s", "Ada breast R 03:12"),
        ("f d", "Ada bottle 03:12"),
        ("f 2 d", "Ada bottle 60 ml 03:12"),
        ("f 2 Space", "Ada bottle 60 ml 03:12"),
        ("f t t d", "Ada bottle 03:02"),
        ("f t t T d", "Ada bottle 03:07"),
        ("f T d", "Ada bottle 03:12"),
        ("d Space", "Ada nappy wet 03:12"),
        ("d x x Enter", "Ada nappy wet + dirty 03:12"),
        ("s", "Ada asleep 03:12"),
    ] {
        let mut desk = Desk::family();
        desk.press(keys);
        assert_eq!(desk.facts(), [fact], "{keys}");
        desk.check();
    }
}

#[test]
fn the_usual_bottle_and_the_same_again_come_from_the_last_ones() {
    let mut desk = Desk::family();
    desk.line("bottle 90 formula 1h50m ago");
    let formula = desk.model.timeline.all()[0].fact.detail.clone();
    desk.press("f f");
    assert_eq!(desk.model.timeline.all()[1].fact.detail, formula);
    desk.wait(TimeDelta::minutes(10));
    desk.press("f d");
    // What was in a bottle is not guessed.
    assert_eq!(desk.facts()[2], "Ada bottle 90 ml 03:22");
    desk.check();
}

#[test]
fn a_running_feed_switches_rests_goes_on_and_stops_within_one_fact() {
    let mut desk = Desk::family();
    desk.press("f a");
    let id = desk.model.timeline.all()[0].id;
    desk.wait(TimeDelta::minutes(10));
    desk.press("f s");
    desk.wait(TimeDelta::minutes(3));
    desk.press("f Space");
    assert!(desk.model.timeline.all()[0].fact.paused_since().is_some());
    desk.wait(TimeDelta::minutes(5));
    desk.press("f r");
    desk.wait(TimeDelta::minutes(4));
    desk.press("f g");
    assert_eq!(desk.facts(), ["Ada breast L 10 + R 7 min 03:12"]);
    let logged = &desk.model.timeline.all()[0];
    assert_eq!((logged.id, logged.history), (id, 5));
    assert!(matches!(logged.fact.extent, Extent::Until(_)));
    desk.press("f g");
    assert_eq!(desk.toast(), "no feed is running");
    assert!(desk.model.overlay.is_some());
    desk.check();
}

#[test]
fn sleep_toggles_and_waking_ends_the_open_sleep() {
    let mut desk = Desk::family();
    desk.press("s");
    assert_eq!(desk.toast(), "asleep · Sun 03:12, running · Dad");
    desk.wait(TimeDelta::minutes(41));
    desk.press("s");
    assert_eq!(desk.model.timeline.all().len(), 1);
    assert!(desk.toast().starts_with("awake · Sun 03:53 (now) · slept 41 min"), "{}", desk.toast());
    // `t` now shifts the waking, not the falling asleep.
    let before = desk.model.timeline.all()[0].fact.clone();
    desk.press("t");
    let after = desk.model.timeline.all()[0].fact.clone();
    assert_eq!(after.start, before.start);
    assert_eq!(after.end(), before.end().map(|end| end - TimeDelta::minutes(5)));
    desk.check();
}

#[test]
fn the_first_entry_needs_no_baby_and_names_follow() {
    let mut desk = Desk::with(&[], &[]);
    let effects = desk.press("f d");
    assert_eq!(appends(&effects), 1);
    assert_eq!(desk.model.household.babies.len(), 1);
    desk.line("name Ada");
    assert_eq!(desk.facts(), ["Ada bottle 03:12"]);
    desk.line("born 2026-11-10 14:20");
    assert_eq!(desk.model.board.babies[0].age_days, Some(12));
    desk.line("carers dad mum");
    let names: Vec<&str> =
        desk.model.household.carers.iter().map(|(_, carer)| carer.name.as_str()).collect();
    assert_eq!(names, ["Dad", "Mum"]);
    desk.line("you mum");
    assert_eq!(desk.model.you, Some(carer("mum")));
    desk.line("zone Europe/Berlin");
    assert_eq!(desk.model.zone().name(), "Europe/Berlin");
    assert_eq!(desk.model.ui.style.zone.name(), "Europe/Berlin");
}

#[test]
fn undo_and_redo_name_what_they_did_without_limit() {
    let mut desk = Desk::family();
    desk.press("d a");
    desk.press("s");
    desk.press("t");
    desk.press("z");
    assert_eq!(desk.toast(), "undone: asleep · 03:07 → asleep · 03:12");
    desk.press("z");
    assert_eq!(desk.toast(), "undone: asleep · 03:12");
    desk.press("u");
    assert_eq!(desk.toast(), "undone: nappy wet · 03:12");
    assert!(desk.facts().is_empty());
    desk.press("Backspace");
    assert_eq!(desk.toast(), "nothing left to undo");
    desk.press("Z");
    assert_eq!(desk.toast(), "back again: nappy wet · 03:12");
    desk.check();
}

#[test]
fn a_shift_says_what_the_time_was() {
    let mut desk = Desk::family();
    desk.press("d a t");
    assert_eq!(desk.toast(), "nappy wet · Sun 03:07 (5 min ago) · Dad · was 03:12");
    desk.press("s s t");
    assert!(!desk.toast().contains("was"), "the sleep cannot end before it began");
}

#[test]
fn new_carers_are_all_named_and_asked_which_one_writes_here() {
    let mut desk = Desk::with(&["Ada"], &[]);
    let hint = |desk: &Desk| desk.model.reply.as_ref().and_then(|reply| reply.hint.clone());
    desk.line("carers dad mum");
    assert_eq!(desk.toast(), "carers Dad, Mum");
    assert_eq!(hint(&desk).as_deref(), Some("z undo   Y says which one you are"));
    desk.press("f Y");
    assert!(matches!(desk.model.overlay, Some(Overlay::Feed(_))), "the popup stays open");
    let you = desk.model.you.expect("chosen in the popup");
    desk.press("a");
    assert_eq!(desk.store.entries.last().and_then(|entry| entry.author), Some(you));
    desk.line("carers nan");
    assert_eq!(hint(&desk).as_deref(), Some("z undo"));
}

#[test]
fn where_nothing_moves_a_move_says_so() {
    let mut desk = Desk::family();
    for key in ["w", "x"] {
        desk.press(key);
        assert_eq!(desk.toast(), "nothing to move on this screen", "{key}");
    }
}

#[test]
fn a_mistyped_verb_names_the_nearest_verb_or_kind() {
    for (line, near) in [
        ("nmae Ada", Some("name")),
        ("carrers dad mum", Some("carers")),
        ("botle 90", Some("bottle")),
        ("wte", Some("wet")),
        ("bottle 90 agp", None),
        ("xyzzy", None),
    ] {
        let mut desk = Desk::family();
        desk.press("c");
        desk.type_text(line);
        let Some(Overlay::Line(open)) = &desk.model.overlay else {
            panic!("open");
        };
        let Echo::Not(echo, _) = &open.echo else {
            panic!("{line} is understood");
        };
        let wanted = near.map(|near| format!("did you mean `{near}`?"));
        if let Some(wanted) = &wanted {
            assert!(echo.ends_with(wanted), "{echo}");
        }
        assert!(
            !dadops::app::verbs::VERBS
                .iter()
                .any(|verb| near.is_none() && echo.contains(&format!("did you mean `{verb}`"))),
            "{echo}"
        );
        desk.press("Enter");
        assert!(desk.model.overlay.is_some(), "{line} stays open");
        let hint = desk.model.reply.as_ref().and_then(|reply| reply.hint.clone());
        assert!(wanted.is_none() || hint == wanted, "{hint:?}");
    }
}

#[test]
fn shifts_add_up_each_undone_alone_and_never_reach_the_future() {
    let mut desk = Desk::family();
    desk.press("d a t t");
    assert_eq!(desk.facts(), ["Ada nappy wet 03:02"]);
    desk.press("T T T");
    assert_eq!(desk.facts(), ["Ada nappy wet 03:12"]);
    assert_eq!(outcome(&desk), Some(Outcome::Refused));
    desk.press("z");
    assert_eq!(desk.facts(), ["Ada nappy wet 03:07"]);
    desk.check();
}

#[test]
fn what_the_disk_refuses_stays_and_is_sent_again_with_its_ids() {
    let mut desk = Desk::family();
    desk.store.broken = Some(Failure { message: "the disk is full".to_owned(), hint: None });
    let first = desk.press("d a");
    assert_eq!(desk.toast(), "the disk is full");
    desk.wait(TimeDelta::minutes(5));
    assert_eq!(desk.toast(), "the disk is full");
    assert!(desk.press("z").is_empty(), "an undo waits for what is not saved");
    let said = desk.press("q");
    assert!(said.is_empty());
    assert_eq!(desk.toast(), "not saved: nappy wet · Sun 03:12 (now) · Dad");
    desk.store.broken = None;
    let again = desk.press("Space");
    assert_eq!(first, again);
    assert!(desk.model.unsaved.is_empty());
    assert_eq!(desk.facts(), ["Ada nappy wet 03:12"]);
    desk.check();
}

#[test]
fn with_something_unsaved_the_second_q_quits() {
    let mut desk = Desk::family();
    desk.store.broken = Some(Failure { message: "the disk is full".to_owned(), hint: None });
    desk.press("d a");
    assert!(desk.press("q").is_empty());
    assert_eq!(desk.press("q"), [Effect::Quit]);
}

#[test]
fn q_goes_back_and_twice_at_the_root_quits_within_three_seconds() {
    let mut desk = Desk::family();
    desk.press("8");
    assert!(desk.press("q").is_empty());
    assert_eq!(desk.model.screen, Screen::Now);
    assert!(desk.press("q").is_empty());
    desk.wait(TimeDelta::seconds(3));
    assert!(desk.press("q").is_empty());
    assert!(desk.press("Esc").is_empty());
    assert!(desk.press("q").is_empty(), "another key between forgets the first");
    assert_eq!(desk.press("q"), [Effect::Quit]);
    assert_eq!(desk.press("Ctrl-C"), [Effect::Quit]);
    assert_eq!(desk.press("Ctrl-Z"), [Effect::Suspend]);
    assert_eq!(desk.press("Ctrl-L"), [Effect::Repaint]);
    assert_eq!(desk.send(Msg::Terminate), [Effect::Quit]);
}

#[test]
fn a_held_key_logs_once() {
    let mut desk = Desk::family();
    desk.pace = TimeDelta::milliseconds(150);
    desk.press("s s s s s s s s");
    assert_eq!(desk.facts(), ["Ada asleep 03:12"]);
    desk.wait(TimeDelta::milliseconds(700));
    desk.press("s");
    assert!(!desk.model.timeline.all()[0].fact.open());
}

#[test]
fn ten_keys_in_a_second_lock_and_q_q_unlocks() {
    let mut desk = Desk::family();
    desk.pace = TimeDelta::milliseconds(50);
    desk.press("y h n j 9 i o p 0 l");
    assert!(desk.model.keys.locked);
    assert_eq!(desk.toast(), "keyboard locked");
    desk.press("f d s q f q");
    assert!(desk.model.keys.locked, "q q must follow each other");
    assert!(desk.facts().is_empty());
    desk.press("q");
    assert!(!desk.model.keys.locked);
    desk.pace = TimeDelta::seconds(1);
    desk.press("d a");
    assert_eq!(desk.facts().len(), 1);
}

#[test]
fn a_key_held_to_move_and_fast_typing_do_not_lock() {
    let mut desk = Desk::family();
    desk.pace = TimeDelta::milliseconds(30);
    desk.press("8 x x x x x x x x x x x x x");
    assert!(!desk.model.keys.locked);
    desk.press("f q");
    assert!(!desk.model.keys.locked, "two keys are no burst, whatever was leafed through");
    desk.wait(TimeDelta::seconds(2));
    desk.press("1 2 8 w x 1 2 8 w x 1 2 8 w x 1 2 8 w x");
    assert!(!desk.model.keys.locked, "leafing fast");
    desk.wait(TimeDelta::seconds(2));
    desk.line("bottle 90 20m ago");
    assert!(!desk.model.keys.locked);
    assert_eq!(desk.facts(), ["Ada bottle 90 ml 02:52"]);
}

#[test]
fn pasted_text_waits_on_the_command_line_and_never_runs() {
    let mut desk = Desk::family();
    let effects = desk.send(Msg::Paste("bottle 90\n\u{1b}[31mz\nq\n".to_owned()));
    assert!(effects.is_empty());
    let Some(Overlay::Line(line)) = &desk.model.overlay else {
        panic!("the command line is open");
    };
    assert_eq!(line.text(), "bottle 90 [31mz q");
    assert!(desk.facts().is_empty());
    desk.press("Esc d Tab");
    desk.send(Msg::Paste("very\nsore".to_owned()));
    desk.press("Enter a");
    assert_eq!(desk.model.timeline.all()[0].fact.note.as_deref(), Some("very sore"));
}

#[test]
fn the_same_by_another_carer_is_asked_about_once() {
    let mut desk = Desk::family();
    desk.other("Mum", "bottle 90 2m ago");
    assert!(desk.press("f d").is_empty());
    assert_eq!(desk.toast(), "Mum logged bottle 90 ml 2 min ago");
    assert_eq!(outcome(&desk), Some(Outcome::Twice));
    desk.wait(TimeDelta::minutes(1));
    assert_eq!(outcome(&desk), Some(Outcome::Twice), "a question does not fade");
    assert_eq!(appends(&desk.press("Space")), 1);
    assert_eq!(desk.facts().len(), 2);

    let mut desk = Desk::family();
    desk.other("Mum", "bottle 90 2m ago");
    desk.press("f d w");
    assert!(desk.press("Space").is_empty());
    assert_eq!(desk.facts().len(), 1);

    let mut desk = Desk::family();
    desk.other("Mum", "bottle 90 6m ago");
    assert_eq!(appends(&desk.press("f d")), 1);
    desk.check();
}

#[test]
fn a_popup_closes_after_thirty_seconds_unless_a_word_is_typed() {
    let mut desk = Desk::family();
    desk.press("f");
    desk.wait(TimeDelta::seconds(29));
    assert!(desk.model.overlay.is_some());
    desk.wait(TimeDelta::seconds(1));
    assert!(desk.model.overlay.is_none());
    assert_eq!(desk.toast(), "closed, nothing stored");
    desk.press("f Tab h m");
    desk.wait(TimeDelta::hours(2));
    let popup = desk.model.overlay.as_ref().and_then(Overlay::popup).expect("it stays");
    assert_eq!((popup.note.text(), popup.field), ("hm", Field::Note));
    assert!(desk.facts().is_empty());
}

#[test]
fn a_phrase_is_typed_in_the_popup_and_mended_when_refused() {
    let mut desk = Desk::family();
    desk.press("f c");
    desk.type_text("botle 80");
    assert!(desk.press("Enter").is_empty());
    assert_eq!(outcome(&desk), Some(Outcome::NotUnderstood));
    desk.press("Ctrl-U");
    desk.type_text("bottle 80 20m ago");
    let popup = desk.model.overlay.as_ref().and_then(Overlay::popup).expect("open");
    let would = Echo::Would("feed bottle 80 ml · Sun 02:52 (20 min ago) · Dad".to_owned());
    assert_eq!(popup.phrase.echo, would);
    desk.press("Enter");
    assert_eq!(desk.facts(), ["Ada bottle 80 ml 02:52"]);
    assert!(desk.model.overlay.is_none());
}

#[test]
fn an_edit_changes_what_it_says_and_keeps_the_rest() {
    let mut desk = Desk::family();
    desk.press("f 2 d v");
    let Some(Overlay::Edit(edit)) = &desk.model.overlay else {
        panic!("the edit is open");
    };
    assert_eq!(edit.line.text(), "bottle 60ml 03:12 by Dad");
    let start = desk.model.timeline.all()[0].fact.start;
    desk.press("Ctrl-U");
    desk.type_text("bottle 75ml at 03:12 by Mum");
    desk.press("Enter");
    let logged = &desk.model.timeline.all()[0];
    assert_eq!((logged.fact.start, logged.fact.by), (start, Some(carer("Mum"))));
    assert_eq!(desk.facts(), ["Ada bottle 75 ml 03:12"]);
    desk.press("v Ctrl-U");
    desk.type_text("remove");
    desk.press("Enter");
    assert!(desk.facts().is_empty());
    desk.press("z");
    assert_eq!(desk.facts(), ["Ada bottle 75 ml 03:12"]);
    desk.check();
}

#[test]
fn an_edit_that_meets_another_s_shows_both_before_it_stores() {
    let mut desk = Desk::family();
    desk.press("f 2 d v");
    let changed = {
        let mut other = Desk::open(std::mem::take(&mut desk.store), Some(carer("Mum")));
        other.now = desk.now;
        let id = other.model.timeline.all()[0].id;
        other.send(Msg::Run(dadops::app::command::Command::Edit {
            fact: id,
            phrase: "bottle 100ml at 03:12 by Dad".to_owned(),
            yes: false,
            dry_run: false,
        }));
        desk.store = std::mem::take(&mut other.store);
        other.model.timeline.all()[0].clone()
    };
    desk.send(Msg::Seen(dadops::journal::changes::Changes {
        facts: vec![dadops::journal::timeline::Change::Put(Box::new(changed))],
        ..Default::default()
    }));
    let Some(Overlay::Edit(edit)) = &desk.model.overlay else {
        panic!("the edit stays open");
    };
    assert_eq!(edit.newer.as_deref(), Some("Mum changed it meanwhile: bottle 100 ml · 03:12"));
    assert_eq!(edit.line.text(), "bottle 60ml 03:12 by Dad");
    assert!(desk.press("Enter").is_empty());
    assert_eq!(appends(&desk.press("Enter")), 1);
    assert_eq!(desk.facts(), ["Ada bottle 60 ml 03:12"]);
    desk.check();
}

#[test]
fn the_filter_follows_every_key_and_the_selection_its_entry() {
    let mut desk = Desk::family();
    for phrase in ["bottle 90 3h ago", "wet 2h ago", "bottle 60 1h ago by mum"] {
        desk.line(phrase);
    }
    desk.press("8 x x x");
    let oldest = desk.model.timeline.all()[0].id;
    assert_eq!(desk.model.list.last(), Some(&oldest));
    let selected = |desk: &Desk| match &desk.model.screen {
        Screen::Log(log) => log.selected,
        other => panic!("{other:?}"),
    };
    assert_eq!(selected(&desk), Some(oldest));
    desk.other("Mum", "dirty");
    assert_eq!(selected(&desk), Some(oldest), "what others write moves no cursor");
    desk.press("/");
    desk.type_text("bottle !mum");
    assert_eq!(desk.model.list, [oldest]);
    desk.press("Enter q");
    assert_eq!((desk.model.filter.as_str(), desk.model.list.len()), ("", 4));
    desk.press("/ w Esc");
    assert_eq!(desk.model.list.len(), 4);
}

#[test]
fn moving_past_the_oldest_asks_once_for_older() {
    let mut desk = Desk::family();
    for n in 0..40 {
        desk.line(&format!("note n{n}"));
    }
    desk.press("8");
    let since = night() - TimeDelta::days(60);
    assert!(desk.send(Msg::Loaded { facts: vec![], since: Some(since) }).is_empty());
    assert_eq!(desk.press("End x x"), [Effect::LoadOlder { before: since }]);
    assert!(desk.press("x x x").is_empty());
    desk.send(Msg::Loaded { facts: vec![], since: None });
    assert!(desk.press("x x x").is_empty());
    assert_eq!(desk.facts().len(), 40);
}

/// After an import of years ago the newest sixty days are empty, the log is not.
#[test]
fn a_list_shorter_than_the_screen_asks_for_older_by_itself() {
    let mut desk = Desk::family();
    desk.press("d a 8");
    let since = night() - TimeDelta::days(60);
    let asked = desk.send(Msg::Loaded { facts: vec![], since: Some(since) });
    assert_eq!(asked, [Effect::LoadOlder { before: since }]);
    assert!(desk.press("x").is_empty(), "it is on its way");
    let earlier = since - TimeDelta::days(30);
    let asked = desk.send(Msg::Loaded { facts: vec![], since: Some(earlier) });
    assert_eq!(asked, [Effect::LoadOlder { before: earlier }], "still shorter");
    assert!(desk.send(Msg::Loaded { facts: vec![], since: None }).is_empty());
    assert_eq!(desk.model.list.len(), 1);
}

#[test]
fn navigation_works_nothing_out_anew() {
    let mut desk = Desk::family();
    desk.press("d a");
    desk.wait(TimeDelta::seconds(10));
    let boards = desk.model.worked.boards;
    desk.pace = TimeDelta::zero();
    desk.press("8 x w 2 Tab Space Esc 1 ? x Esc b b f Esc c Esc n");
    assert_eq!(desk.model.worked.boards, boards);
    desk.send(Msg::Resize(80, 24));
    assert_eq!(desk.model.worked.boards, boards + 1);
    desk.wait(TimeDelta::minutes(1));
    assert_eq!(desk.model.worked.boards, boards + 2);
}

#[test]
fn the_next_wake_is_the_first_thing_that_changes_by_itself() {
    let mut desk = Desk::family();
    assert_eq!(desk.model.wake_at(), Some(night() + TimeDelta::minutes(1)));
    desk.press("f");
    assert_eq!(desk.model.wake_at(), Some(night() + TimeDelta::seconds(31)));
    desk.press("d");
    assert_eq!(desk.model.wake_at(), Some(night() + TimeDelta::seconds(10)));
    desk.wait(TimeDelta::seconds(8));
    assert!(desk.model.toast.is_none());
    assert_eq!(desk.model.wake_at(), Some(night() + TimeDelta::minutes(1)));
}

#[test]
fn bedside_takes_log_keys_and_lights_its_hints_for_others() {
    let mut desk = Desk::family();
    desk.press("b 8 q v c");
    assert_eq!(desk.model.screen, Screen::Bedside);
    assert!(desk.model.overlay.is_none());
    assert!(desk.model.keys.hints_until.is_some());
    desk.wait(TimeDelta::seconds(5));
    assert!(desk.model.keys.hints_until.is_none());
    desk.press("d a s z");
    assert_eq!(desk.facts(), ["Ada nappy wet 03:12"]);
    desk.press("b");
    assert_eq!(desk.model.screen, Screen::Now);
}

#[test]
fn author_and_night_are_chosen_echoed_and_remembered() {
    let mut desk = Desk::family();
    let effects = desk.press("Y");
    let value = carer("Mum").to_string();
    assert_eq!(effects, [Effect::Remember { key: "author", value }]);
    assert_eq!(desk.toast(), "you are Mum");
    desk.press("d a");
    assert_eq!(desk.store.entries.last().and_then(|entry| entry.author), Some(carer("Mum")));
    assert!(desk.model.dark(), "03:12 is night");
    let off = Effect::Remember { key: "night", value: "off".to_owned() };
    assert_eq!(desk.press("n"), [off]);
    assert!(!desk.model.dark());
    desk.line("set night auto");
    assert!(desk.model.dark());
}

#[test]
fn the_help_is_searched_and_runs_its_rows() {
    let mut desk = Desk::family();
    desk.press("? /");
    desk.type_text("bedside");
    desk.press("Enter");
    assert_eq!(desk.model.screen, Screen::Bedside);
    assert!(desk.model.overlay.is_none());
    let mut desk = Desk::family();
    desk.press("F1 x x Space");
    assert!(matches!(desk.model.overlay, Some(Overlay::Nappy(_))));
    assert!(desk.facts().is_empty());
}

#[test]
fn keys_of_later_screens_do_nothing() {
    let mut desk = Desk::family();
    let before = format!("{:?}", desk.model.screen);
    for key in ["7", "!", "F8", "F10", "i", "m"] {
        assert!(desk.press(key).is_empty(), "{key}");
        assert!(desk.model.overlay.is_none() && desk.model.toast.is_none(), "{key}");
    }
    assert_eq!(format!("{:?}", desk.model.screen), before);
}

#[test]
fn copy_gives_the_selected_line() {
    let mut desk = Desk::family();
    assert!(desk.press("y").is_empty());
    desk.press("d a 8 x");
    let line = "nappy wet · Sun 03:12 (now) · Dad".to_owned();
    assert_eq!(desk.press("y"), [Effect::Copy(line)]);
}

#[test]
fn tab_completes_a_verb_and_the_echo_says_what_it_would_do() {
    let mut desk = Desk::family();
    desk.press("c");
    desk.type_text("nig");
    desk.press("Tab");
    desk.type_text("off");
    let Some(Overlay::Line(line)) = &desk.model.overlay else {
        panic!("open");
    };
    assert_eq!(line.text(), "night off");
    assert_eq!(line.echo, Echo::Would("night: off, on this device".to_owned()));
    assert_eq!(desk.press("Enter").len(), 1);
    assert_eq!(desk.model.screen, Screen::Now);
}

#[test]
fn an_entry_that_is_not_changed_stays_as_it_is() {
    for phrase in [
        "asleep 23:50",
        "sleep 23:50-1:15",
        "feed left 10m right 8m",
        "feed left since 3:00",
        "custom bath for 10m",
        "bottle 3oz formula",
        "both green #blowout -- twice",
        "mum asleep 1:00",
        "temp 100.2f ear",
        "med vitamin d 1 drop",
        "note hiccups 00:20",
        "wet 2026-11-20T21:15",
    ] {
        let mut desk = Desk::family();
        desk.line(phrase);
        let before = desk.model.timeline.clone();
        assert_eq!(before.all().len(), 1, "{phrase}");
        desk.wait(TimeDelta::minutes(3));
        assert!(desk.press("v Enter").is_empty(), "{phrase}: {}", desk.toast());
        assert_eq!(desk.toast(), "nothing changed", "{phrase}");
        assert_eq!(desk.model.timeline, before, "{phrase}");
    }
}

#[test]
fn a_timer_keeps_its_sides_and_pauses_when_something_else_is_edited() {
    let mut desk = Desk::family();
    desk.press("f a");
    desk.wait(TimeDelta::minutes(4));
    desk.press("f r");
    let before = desk.model.timeline.all()[0].fact.clone();
    desk.press("v");
    desk.type_text(" -- slow");
    desk.press("Enter");
    let after = desk.model.timeline.all()[0].fact.clone();
    assert_eq!(after.note.as_deref(), Some("slow"));
    assert_eq!(dadops::domain::fact::Fact { note: None, ..after }, before);
}

#[test]
fn a_popup_follows_what_others_write_meanwhile() {
    let mut desk = Desk::family();
    desk.press("f a");
    desk.wait(TimeDelta::minutes(4));
    desk.press("f");
    desk.other("Mum", "stop");
    let popup = desk.model.overlay.as_ref().and_then(Overlay::popup).expect("open");
    assert_eq!(popup.offer.running, None);
    desk.press("s");
    assert_eq!(desk.facts(), ["Ada breast L 4 min 03:12", "Ada breast R 03:16"]);
    desk.check();
}

#[test]
fn what_failed_to_be_undone_is_said_and_any_key_clears_it() {
    let mut desk = Desk::family();
    let why = Failure { message: "the journal is locked".to_owned(), hint: None };
    desk.send(Msg::Failed(why));
    assert_eq!(desk.toast(), "the journal is locked");
    desk.press("1");
    assert_eq!(desk.toast(), "");
}

/// Going over a past night, what came later is not listed; and an end that lies
/// ahead of that moment is not told.
#[test]
fn a_night_gone_over_lists_nothing_that_came_later() {
    let mut desk = Desk::family();
    desk.line("wet");
    desk.line("asleep");
    desk.wait(TimeDelta::hours(2));
    desk.line("awake");
    desk.line("dirty");
    desk.press("8");
    assert_eq!(desk.model.list.len(), 3);

    let start = desk.model.now - TimeDelta::hours(1);
    desk.model.as_if = true;
    desk.now = start;
    desk.send(Msg::Resize(100, 30));
    desk.press("1 8");
    assert_eq!(desk.model.list.len(), 2);
    let dirty = desk.model.timeline.all().last().map(|logged| logged.id);
    assert!(!desk.model.list.contains(&dirty.expect("a fact")));
}
