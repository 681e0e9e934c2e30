//! Screen 6 by its keys: what is stored, what is said, what is asked once.

mod common;

use chrono::TimeDelta;
use common::Desk;
use common::at;
use common::carer;
use dadops::app::effect::Effect;
use dadops::app::msg::Msg;
use dadops::app::overlay::Overlay;
use dadops::app::screen::Screen;
use dadops::app::ui::Night;
use dadops::app::update::carer::selected;
use dadops::app::update::question;
use dadops::domain::carer::Asked;
use dadops::domain::carer::Recovery;
use dadops::domain::detail::Detail;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::person::Subject;

fn facts(desk: &Desk) -> Vec<Fact> {
    desk.model.timeline.all().iter().map(|logged| logged.fact.clone()).collect()
}

/// Dad writes; the family of [`Desk::family`] on screen 6.
fn desk() -> Desk {
    let mut desk = Desk::family();
    desk.press("6");
    desk
}

#[test]
fn the_screen_opens_on_who_writes_and_walks_the_carers() {
    let mut desk = desk();
    assert_eq!(selected(&desk.model), Some(carer("Dad")));
    desk.press("x");
    assert_eq!(selected(&desk.model), Some(carer("Mum")));
    desk.press("x x");
    assert_eq!(selected(&desk.model), Some(carer("Mum")), "all is shown: nothing after the last");
    desk.press("w w");
    assert_eq!(selected(&desk.model), Some(carer("Dad")));
    // In little room the household comes after the last.
    desk.model.ui.size = (60, 20);
    desk.press("x x");
    assert_eq!(selected(&desk.model), None);
    desk.press("Space");
    assert!(desk.model.overlay.is_none());
    assert_eq!(desk.toast(), "no carer picked");
    desk.press("w");
    assert_eq!(selected(&desk.model), Some(carer("Mum")));
    desk.press("q");
    assert_eq!(desk.model.screen, Screen::Now);
    desk.press("F7");
    assert!(matches!(desk.model.screen, Screen::Carers(_)));
}

#[test]
fn asleep_and_awake_of_a_carer_are_two_keys_and_s_alone_is_the_baby() {
    let mut desk = desk();
    desk.press("x Space s");
    assert_eq!(desk.toast(), "Mum asleep · Sun 03:12, running · Mum");
    assert!(desk.model.overlay.is_none());
    desk.wait(TimeDelta::minutes(90));
    desk.press("Space s");
    assert_eq!(desk.model.timeline.all().len(), 1, "the sleep that ran was ended");
    assert!(
        desk.toast().starts_with("Mum awake · Sun 04:42 (now) · slept 1h30"),
        "{}",
        desk.toast()
    );
    desk.press("z");
    assert!(desk.model.timeline.all()[0].fact.open(), "{:?}", desk.facts());
    desk.press("s d a");
    let subjects: Vec<bool> =
        facts(&desk).iter().map(|fact| fact.subject.baby().is_some()).collect();
    assert_eq!(subjects, [false, true, true], "{:?}", desk.facts());
    desk.check();
}

#[test]
fn toil_takes_minutes_a_time_a_note_and_its_owner() {
    let toil = |keys: &str| {
        let mut desk = desk();
        desk.press(keys);
        assert!(desk.model.overlay.is_none(), "{keys}");
        desk.check();
        let fact = facts(&desk).remove(0);
        assert_eq!(fact.subject, Subject::Carer(carer("Mum")), "{keys}");
        let task = match &fact.detail {
            Detail::Toil { task } => task.clone(),
            other => panic!("{other:?}"),
        };
        let minutes = match fact.extent {
            Extent::Until(end) => Some((end - fact.start).num_minutes()),
            _ => None,
        };
        let end = fact.end().unwrap_or(fact.start);
        (task, minutes, (desk.now - end).num_minutes())
    };
    for (keys, task, minutes, ago) in [
        ("x Space a a", "bottles", None, 0),
        ("x Space a 4 s", "laundry", Some(20), 0),
        ("x Space a 5 d", "cooking", Some(30), 0),
        ("x Space a 5 5 f", "dishes", Some(45), 0),
        ("x Space a 1 t t g", "shopping", Some(5), 10),
        ("x Space a x x x x x Space", "floors", None, 0),
        ("x Space x Space r", "floors", None, 0),
    ] {
        assert_eq!(toil(keys), (task.to_owned(), minutes, ago), "{keys}");
    }
    let mut desk = desk();
    desk.line("mum toil tax for 10m");
    desk.press("Space a Tab");
    desk.type_text("by hand");
    desk.press("Enter x x x x x x Space");
    let last = facts(&desk).pop().expect("a fact");
    assert_eq!(last.detail, Detail::Toil { task: "tax".to_owned() }, "what the family logged");
    assert_eq!(last.note.as_deref(), Some("by hand"));
    assert_eq!(last.subject, Subject::Carer(carer("Dad")));
}

#[test]
fn a_check_in_has_eight_sliders_and_any_may_be_left_out() {
    let said = |keys: &str| {
        let mut desk = desk();
        desk.press(keys);
        desk.check();
        match facts(&desk).pop().map(|fact| fact.detail) {
            Some(Detail::CheckIn(said)) => {
                Some(Asked::ALL.map(|asked| said.answer(asked).unwrap_or_default()))
            }
            _ => None,
        }
    };
    // 0: left out.
    for (keys, answers) in [
        ("Space d 4 3 Space", [4, 3, 0, 0, 0, 0, 0, 0]),
        ("Space d 4 Space", [4, 0, 0, 0, 0, 0, 0, 0]),
        ("Space d s 2 Space", [0, 2, 0, 0, 0, 0, 0, 0]),
        ("Space d 4 a 5 Space", [5, 0, 0, 0, 0, 0, 0, 0]),
        ("Space d x x 3 Space", [0, 0, 3, 0, 0, 0, 0, 0]),
        ("Space d 1 2 3 4 5 4 3 2 Space", [1, 2, 3, 4, 5, 4, 3, 2]),
        ("Space d b 5 v 4 r 3 g 2 f 1 d 2 Space", [0, 0, 2, 1, 2, 3, 4, 5]),
        ("Space d b 5 4 Space", [0, 0, 0, 0, 0, 0, 0, 4]),
    ] {
        assert_eq!(said(keys), Some(answers), "{keys}");
    }
    assert_eq!(said("Space d Space"), None, "nothing was answered");
    let mut desk = desk();
    desk.press("Space d 5 Space");
    assert_eq!(desk.toast(), "Dad check-in sleepy 5/5 · Sun 03:12 (now) · Dad");
    let flag = desk.model.team.as_ref().map(|team| team.carers[0].drive);
    assert_eq!(flag, Some(dadops::metrics::carer::drive::Flag::Red), "the screen follows at once");
}

#[test]
fn recovery_is_asked_of_who_gave_birth_and_once_a_day() {
    let mut desk = desk();
    desk.line("born 2026-11-10 14:20");
    desk.press("x Space r");
    assert!(matches!(&desk.model.overlay, Some(Overlay::Carer(popup)) if popup.rows.len() == 4));
    desk.press("Esc");
    desk.line("carer Mum --gave-birth");
    desk.press("Space r d");
    assert_eq!(desk.toast(), "Mum recovery worse · Sun 03:12 (now) · Mum");
    let job = |desk: &Desk| desk.model.team.as_ref().and_then(|team| team.carers[1].recovery);
    assert_eq!(job(&desk).map(|job| (job.day, job.today)), Some((12, Some(Recovery::Worse))));
    // A later answer of the day takes its place; one of the next day is another.
    desk.wait(TimeDelta::hours(1));
    desk.press("Space r s");
    assert_eq!(desk.model.timeline.all().len(), 1);
    assert_eq!(job(&desk).and_then(|job| job.today), Some(Recovery::Better));
    desk.wait(TimeDelta::hours(24));
    assert_eq!(job(&desk).and_then(|job| job.today), None, "asked again");
    desk.press("Space r a");
    assert_eq!(desk.model.timeline.all().len(), 2);
    assert_eq!(job(&desk).and_then(|job| job.today), Some(Recovery::Same));
    desk.check();
}

#[test]
fn a_popup_that_is_left_stores_nothing() {
    for keys in ["Space q", "Space a q q", "Space d 4 Esc Esc", "Space Tab Esc q"] {
        let mut desk = desk();
        desk.press(keys);
        assert!(desk.model.overlay.is_none(), "{keys}");
        assert!(desk.facts().is_empty(), "{keys}");
        assert!(matches!(desk.model.screen, Screen::Carers(_)), "{keys}");
    }
    let mut desk = desk();
    desk.press("Space a");
    desk.wait(TimeDelta::seconds(31));
    assert!(desk.model.overlay.is_none() && desk.facts().is_empty());
    let mut nobody = Desk::with(&["Ada"], &[]);
    nobody.press("6 Space");
    assert!(nobody.model.overlay.is_none());
    assert_eq!(nobody.toast(), "no carers yet");
}

#[test]
fn the_carers_are_worked_out_only_while_they_are_shown() {
    let mut desk = Desk::family();
    desk.press("d a");
    assert!(desk.model.team.is_none());
    desk.press("6");
    assert!(desk.model.team.is_some());
    // Navigation leaves them alone: what was put there stays until data or minute change.
    if let Some(team) = &mut desk.model.team {
        team.carers[0].name = "marked".to_owned();
    }
    let marked =
        |desk: &Desk| desk.model.team.as_ref().is_some_and(|team| team.carers[0].name == "marked");
    desk.press("x w x Space Esc ? Esc");
    assert!(marked(&desk), "by keys");
    desk.wait(TimeDelta::minutes(1));
    assert!(!marked(&desk), "the minute changed");
    desk.press("8");
    assert!(desk.model.team.is_none());
}

#[test]
fn opening_the_carers_asks_for_four_weeks() {
    let mut desk = Desk::family();
    let loads = |effects: &[Effect]| {
        effects.iter().any(|effect| matches!(effect, Effect::LoadOlder { .. }))
    };
    assert!(!loads(&desk.press("6")), "all there is is in memory");
    desk.press("1");
    let since = desk.now - TimeDelta::days(2);
    let facts = desk.model.timeline.all().to_vec();
    desk.model.timeline = dadops::journal::timeline::Timeline::new(facts, Some(since));
    assert!(loads(&desk.press("6")));
    desk.send(Msg::Loaded { facts: vec![], since: Some(desk.now - TimeDelta::days(29)) });
    desk.press("1");
    assert!(!loads(&desk.press("6")), "four weeks are there");
}

/// Mum fell asleep at 23:10 and fed at 02:40; nobody said awake.
fn forgotten() -> Desk {
    let mut desk = Desk::family();
    desk.line("mum asleep 23:10");
    desk.line("bottle 90 2:40 by mum");
    desk
}

#[test]
fn a_forgotten_awake_is_asked_about_and_space_takes_the_evidences_time() {
    let mut desk = forgotten();
    assert!(desk.toast().starts_with("feed bottle"), "the echo comes first");
    assert!(question::shown(&desk.model).is_none());
    desk.wait(TimeDelta::seconds(9));
    let asked = *question::shown(&desk.model).expect("a question");
    assert_eq!(
        (asked.carer, asked.sign.map(|sign| sign.at)),
        (carer("Mum"), Some(at("2026-11-22T02:40:00Z")))
    );
    desk.press("Space");
    let sleep = facts(&desk).remove(0);
    assert_eq!(sleep.end(), Some(at("2026-11-22T02:40:00Z")));
    assert!(desk.toast().starts_with("Mum awake · Sun 02:40"), "{}", desk.toast());
    desk.press("z");
    assert!(facts(&desk)[0].open(), "undone like any entry");
    desk.wait(TimeDelta::seconds(9));
    assert!(question::shown(&desk.model).is_none(), "asked once");
    desk.check();
}

#[test]
fn any_other_key_leaves_the_question_and_has_its_own_meaning() {
    let mut desk = forgotten();
    desk.wait(TimeDelta::seconds(9));
    assert!(question::shown(&desk.model).is_some());
    desk.press("d");
    assert!(matches!(desk.model.overlay, Some(Overlay::Nappy(_))));
    desk.press("a");
    desk.wait(TimeDelta::seconds(9));
    assert!(question::shown(&desk.model).is_none(), "once for each sleep");
    assert!(facts(&desk)[0].open(), "? until somebody says so");
    // It can still be said on screen 6.
    desk.press("6 x Space g");
    assert_eq!(facts(&desk)[0].end(), Some(at("2026-11-22T02:40:00Z")));
    desk.check();
}

#[test]
fn within_fourteen_hours_nothing_is_asked_without_evidence_that_is_all_in_memory() {
    let mut desk = Desk::family();
    desk.line("mum asleep 23:10");
    desk.line("bottle 90 2:40 by dad");
    desk.wait(TimeDelta::seconds(9));
    assert!(desk.model.question.is_none(), "Dad fed");
    let mut desk = forgotten();
    let held = desk.model.timeline.all().to_vec();
    let since = at("2026-11-22T01:00:00Z");
    desk.model.timeline = dadops::journal::timeline::Timeline::new(held, Some(since));
    question::notice(&mut desk.model);
    assert!(desk.model.question.is_none(), "an earlier sign may not be in memory");
    // Beside the bed nothing is asked.
    let mut desk = forgotten();
    desk.model.ui.night = Night::On;
    desk.wait(TimeDelta::seconds(9));
    desk.press("b");
    assert!(question::shown(&desk.model).is_none());
}

#[test]
fn after_fourteen_hours_it_is_asked_without_evidence_and_space_takes_no_time() {
    let mut desk = Desk::family();
    desk.line("mum asleep 23:10");
    desk.wait(TimeDelta::minutes(598));
    assert!(desk.model.question.is_none(), "14 h to the minute");
    desk.wait(TimeDelta::minutes(1));
    let question = |desk: &Desk| question::shown(&desk.model).map(|one| (one.carer, one.sign));
    assert_eq!(question(&desk), Some((carer("Mum"), None)));
    desk.wait(TimeDelta::days(4));
    assert_eq!(question(&desk), Some((carer("Mum"), None)), "however long ago");
    desk.press("Space");
    assert!(facts(&desk)[0].open(), "there is no time to take");
    desk.press("Esc");
    assert_eq!(question(&desk), None, "asked once");
    // As the toast says it.
    desk.line("mum awake sun 06:40");
    assert_eq!(facts(&desk)[0].end(), Some(at("2026-11-22T06:40:00Z")));
    desk.check();
}

#[test]
fn a_held_key_logs_once() {
    let mut desk = desk();
    desk.pace = TimeDelta::milliseconds(100);
    desk.press("Space s Space s");
    assert_eq!(desk.facts().len(), 1);
    assert!(facts(&desk)[0].open());
}

#[test]
fn a_private_check_in_is_offered_to_whoever_writes_and_to_nobody_else() {
    let mut desk = desk();
    desk.press("Space v");
    assert!(
        matches!(&desk.model.overlay, Some(Overlay::Private(open)) if open.carer == carer("Dad"))
    );
    desk.press("Esc x Space v");
    assert!(matches!(desk.model.overlay, Some(Overlay::Carer(_))), "Mum's is not Dad's to open");
}
