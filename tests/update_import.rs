//! An import in the console, as the model sees it: numbers and words, never
//! the facts, which the shell keeps.

mod common;
#[expect(dead_code, reason = "only the preview is used here")]
#[path = "common/view.rs"]
mod view;

use common::Desk;
use dadops::app::effect::Effect;
use dadops::app::intake::Arrived;
use dadops::app::intake::Progress;
use dadops::app::intake::Stage;
use dadops::app::intake::Step;
use dadops::app::msg::Failure;
use dadops::app::msg::Msg;
use dadops::app::overlay::Echo;
use dadops::app::overlay::Overlay;
use dadops::app::preview::Preview;
use dadops::app::reply::Outcome;

fn stage(desk: &Desk) -> Option<&Stage> {
    match &desk.model.overlay {
        Some(Overlay::Import(intake)) => Some(&intake.stage),
        _ => None,
    }
}

fn top(desk: &Desk) -> usize {
    match &desk.model.overlay {
        Some(Overlay::Import(intake)) => intake.top,
        _ => panic!("no import is open"),
    }
}

/// A console that has read the files.
fn shown(preview: Preview) -> Desk {
    let mut desk = Desk::family();
    desk.line("import auto events.csv");
    desk.send(Msg::ImportRead(Ok(Box::new(preview))));
    desk
}

fn why() -> Failure {
    Failure { message: "events.csv has no rows".to_owned(), hint: None }
}

#[test]
fn a_line_says_what_it_would_do_and_has_the_files_read() {
    let mut desk = Desk::family();
    desk.press("c");
    desk.type_text("import auto '~/my files/a.csv' --baby Ada");
    let Some(Overlay::Line(line)) = &desk.model.overlay else { panic!("no line") };
    assert!(matches!(&line.echo, Echo::Would(words) if words.contains("read ~/my files/a.csv")));
    let effects = desk.press("Enter");
    let [Effect::ReadImport(request)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((request.format.as_str(), request.baby.as_deref()), ("auto", Some("Ada")));
    assert_eq!(stage(&desk), Some(&Stage::Reading(Progress::reading(Step::Files))));
    desk.send(Msg::ImportMoved(Progress::reading(Step::Rows)));
    assert_eq!(stage(&desk), Some(&Stage::Reading(Progress::reading(Step::Rows))));
}

#[test]
fn a_line_that_lacks_something_stays_open_and_says_so() {
    for (typed, says) in [
        ("import", "import"),
        ("import auto", "import"),
        ("import auto x.csv --zone Mars/Base", "Mars/Base"),
        ("import auto x.csv --colour red", "--colour"),
    ] {
        let mut desk = Desk::family();
        let effects = desk.line(typed);
        assert_eq!(effects, [], "{typed}");
        assert!(matches!(desk.model.overlay, Some(Overlay::Line(_))), "{typed}");
        assert!(desk.toast().contains(says), "{typed}: {}", desk.toast());
    }
}

#[test]
fn space_stores_once_and_only_what_is_new() {
    let mut desk = shown(view::preview());
    assert_eq!(desk.press("Space"), [Effect::StoreImport]);
    assert_eq!(desk.press("Space"), [], "it is on its way");
    assert_eq!(desk.press("q"), [], "it cannot be left now");
    assert!(matches!(stage(&desk), Some(Stage::Storing(_))));
    desk.send(Msg::ImportMoved(Progress::storing(200, 400)));
    let half = Progress { step: Step::Store(200, 400), percent: 50 };
    assert_eq!(stage(&desk), Some(&Stage::Storing(half)));

    let mut desk = shown(Preview { facts_new: 0, ..view::preview() });
    assert_eq!(desk.press("Space"), []);
    assert!(matches!(stage(&desk), Some(Stage::Shown(_))));
}

#[test]
fn it_is_left_without_a_trace_and_what_comes_late_is_not_shown() {
    for key in ["q", "Esc"] {
        let mut desk = shown(view::preview());
        assert_eq!(desk.press(key), [Effect::DropImport], "{key}");
        assert!(desk.model.overlay.is_none(), "{key}");
        desk.send(Msg::ImportMoved(Progress::reading(Step::Compare)));
        desk.send(Msg::ImportRead(Ok(Box::new(view::preview()))));
        assert!(desk.model.overlay.is_none(), "{key}");
    }
}

#[test]
fn what_does_not_read_and_what_is_not_stored_says_why_and_stays() {
    let mut desk = shown(view::preview());
    desk.send(Msg::ImportRead(Err(why())));
    assert_eq!(stage(&desk), Some(&Stage::Failed(why())));
    assert_eq!(desk.press("Space"), []);
    let mut desk = shown(view::preview());
    desk.press("Space");
    desk.send(Msg::ImportStored(Err(why())));
    assert_eq!(stage(&desk), Some(&Stage::Failed(why())));
    assert_eq!(desk.press("q"), [Effect::DropImport]);
}

#[test]
fn what_is_stored_is_held_and_said_with_how_to_undo_it() {
    let mut other = Desk::family();
    other.line("bottle 90 20m ago");
    let arrived = Arrived {
        documents: dadops::journal::document::Documents::default(),
        app: "Huckleberry",
        facts_new: 400,
        remarks: vec!["a zone was set".to_owned()],
        household: other.model.household.clone(),
        facts: other.model.timeline.all().to_vec(),
        since: other.model.now - chrono::TimeDelta::days(60),
        upto: 900,
    };
    let mut desk = shown(view::preview());
    desk.press("Space");
    desk.send(Msg::ImportStored(Ok(Box::new(arrived))));
    assert!(desk.model.overlay.is_none());
    assert_eq!(desk.toast(), "imported 400 facts from Huckleberry");
    let reply = desk.model.toast.as_ref().map(|toast| toast.reply.clone()).expect("a toast");
    assert_eq!((reply.outcome, reply.hint.as_deref()), (Outcome::Saved, Some("z undo")));
    assert_eq!(reply.warnings.len(), 1);
    assert_eq!(desk.facts(), ["Ada bottle 90 ml 02:52"]);
    assert_eq!(desk.model.upto, 900);
}

#[test]
fn the_preview_scrolls_and_stops_at_its_ends() {
    let mut desk = shown(view::preview());
    desk.press("w");
    assert_eq!(top(&desk), 0);
    desk.press("x x");
    assert_eq!(top(&desk), 2);
    desk.press("PgDn PgDn PgDn PgDn");
    let last = top(&desk);
    desk.press("x");
    assert_eq!(top(&desk), last);
    desk.press("Home");
    assert_eq!(top(&desk), 0);
}
