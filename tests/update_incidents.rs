//! Incidents and runs of runbooks as a person meets them: keys, lines, undo,
//! the timeline with the origin of each row, what is told to others.

mod common;

use chrono::TimeDelta;
use common::Desk;
use dadops::app::effect::Effect;
use dadops::app::incident_words;
use dadops::app::run_words;
use dadops::app::update::runs;
use dadops::domain::detail::Detail;
use dadops::domain::entry::alert::Severity;
use dadops::domain::entry::incident::Source;
use dadops::domain::fact::Extent;
use dadops::domain::id::AlertId;
use dadops::incident::covered;
use dadops::journal::entry::Payload;
use dadops::journal::incident::Incident;
use dadops::journal::incident::Stage;
use dadops::journal::run::Run;
use dadops::runbook::shipped;
use std::collections::BTreeSet;
use uuid::Uuid;

fn only(desk: &Desk) -> &Incident {
    let [one] = desk.model.incidents.as_slice() else {
        panic!("one incident: {:?}", desk.model.incidents)
    };
    one
}

fn run(desk: &Desk) -> &Run {
    run_words::current(&desk.model).expect("a run goes on")
}

/// A family whose baby cries since ten minutes.
fn crying() -> Desk {
    let mut desk = Desk::family();
    desk.line("cry since 3:02");
    desk.wait(TimeDelta::minutes(10));
    desk.line("incident cry");
    desk
}

#[test]
fn an_incident_goes_from_a_cry_to_its_end_and_the_journal_has_it() {
    let mut desk = crying();
    let opening = &only(&desk).opening;
    assert!(matches!(opening.from, Source::Fact { .. }));
    assert_eq!((opening.title.as_str(), opening.severity), ("crying", Severity::Sev3));
    assert_eq!(
        only(&desk).opened_at - opening.detected,
        desk.now - common::at("2026-11-22T03:02:00Z")
    );
    for (line, stage) in [
        ("incident ack", Stage::Acknowledged),
        ("incident act", Stage::Acting),
        ("incident ack", Stage::Acting),
        ("incident note legs pulled up", Stage::Acting),
        ("incident resolve wind", Stage::Resolved),
    ] {
        desk.line(line);
        assert_eq!(only(&desk).stage, stage, "{line}");
    }
    assert_eq!(only(&desk).resolved().and_then(|(_, why)| why), Some("wind"));
    assert_eq!(desk.store.held().watching.incidents, desk.model.incidents);
    desk.press("z");
    assert_eq!(only(&desk).stage, Stage::Acting, "its end is taken back");
}

#[test]
fn what_helped_is_written_with_the_cry_and_ends_it() {
    let mut desk = crying();
    desk.line("incident helped shoulder");
    let cries = desk.model.timeline.all().iter().filter_map(|logged| match &logged.fact.detail {
        Detail::Cry(cry) => Some((cry.helped.clone(), logged.fact.extent)),
        _ => None,
    });
    let cries: Vec<_> = cries.collect();
    assert_eq!(cries, [(Some("shoulder".to_owned()), Extent::Until(desk.now))]);
    let subject = only(&desk).opening.subject;
    assert_eq!(incident_words::ways(&desk.model, subject), [], "not before half an hour is quiet");
    desk.wait(TimeDelta::minutes(31));
    let ways = incident_words::ways(&desk.model, subject);
    assert_eq!(ways.iter().map(|way| (way.tried, way.held)).collect::<Vec<_>>(), [(1, 1)]);
    desk.press("z");
    assert_eq!(incident_words::ways(&desk.model, subject), [], "one act, taken back as one");
}

#[test]
fn what_helped_without_a_cry_says_that_it_is_not_counted() {
    let mut desk = Desk::family();
    desk.line("incident open cannot settle");
    desk.line("incident helped walking");
    assert!(desk.toast().contains("not counted"), "{}", desk.toast());
    assert_eq!(only(&desk).helped().map(|(_, way)| way).collect::<Vec<_>>(), ["walking"]);
}

#[test]
fn an_incident_from_an_alert_is_opened_once_and_covers_lesser_alerts_alone() {
    let mut desk = Desk::family();
    desk.line("alert sev3 the bottle warmer leaks");
    desk.line("alert sev2 limp");
    desk.press("4");
    let picked = dadops::app::update::alerts::selected(&desk.model).expect("one").id;
    desk.press("X");
    assert_eq!(only(&desk).opening.from, Source::Alert { alert: picked });
    desk.press("X");
    assert_eq!(only(&desk).opening.from, Source::Alert { alert: picked }, "shown, not opened anew");
    let lesser = |alert: &&dadops::journal::alert::Alert| alert.severity == Severity::Sev3;
    let ticket: BTreeSet<AlertId> =
        desk.model.alerts.iter().filter(lesser).map(|alert| alert.id).collect();
    assert_eq!(covered(&desk.model.incidents, &desk.model.alerts), ticket);
    desk.press("q");
    desk.line("incident resolve");
    assert_eq!(covered(&desk.model.incidents, &desk.model.alerts), BTreeSet::new());
}

#[test]
fn the_timeline_holds_every_row_with_its_origin() {
    let mut desk = Desk::family();
    desk.line("bottle 90 2h30 ago");
    desk.line("wet 20m ago");
    desk.line("alert sev3 the bottle warmer leaks");
    desk.line("incident open cannot settle");
    desk.line("runbook run cannot-settle");
    desk.press("5 Enter Enter q");
    desk.line("incident resolve wind");
    desk.wait(TimeDelta::minutes(29));
    desk.line("bottle 60");
    desk.wait(TimeDelta::minutes(10));
    desk.line("bottle 30");
    let incident = only(&desk);
    let rows = incident_words::rows(&desk.model, incident);
    let names: Vec<&str> = rows.iter().map(|row| row.what.name()).collect();
    assert_eq!(names, ["fact", "alert", "incident", "run", "run", "incident", "fact"]);
    // Each row names something that the journal has.
    let known: BTreeSet<Uuid> = desk
        .store
        .entries
        .iter()
        .flat_map(|entry| match &entry.payload {
            Payload::Alert { alert, .. } => [Some(alert.uuid()), None],
            _ => [Some(entry.id.uuid()), entry.payload.target()],
        })
        .flatten()
        .collect();
    for row in &rows {
        assert!(known.contains(&row.origin), "{}", row.what.name());
    }
    let mut sorted = rows.iter().map(|row| row.at).collect::<Vec<_>>();
    sorted.sort();
    assert_eq!(sorted, rows.iter().map(|row| row.at).collect::<Vec<_>>());
}

#[test]
fn what_is_told_is_drafted_from_data_and_kept_when_it_is_copied() {
    let mut desk = crying();
    desk.line("incident helped shoulder");
    desk.line("incident resolve wind");
    let told = incident_words::update(&desk.model, only(&desk));
    assert!(told.starts_with("Resolved 03:"), "{told}");
    assert!(told.contains(": wind. Helped: shoulder. "), "{told}");
    assert!(told.contains("not enough logged to say (n="), "what is not known is said: {told}");
    desk.press("X");
    let effects = desk.press("y");
    assert!(effects.contains(&Effect::Copy(told.clone())), "{effects:?}");
    assert_eq!(only(&desk).updates().map(|(_, text)| text).collect::<Vec<_>>(), [told.as_str()]);
}

#[test]
fn bad_input_gets_a_sentence_and_stores_nothing() {
    for (line, says) in [
        ("incident note hot", "no incident is open"),
        ("incident open", "what is the matter?"),
        ("incident cry", "no cry was logged in the last 2 h"),
        ("incident alert", "no alert to open an incident from"),
        ("runbook run nonsense", "no runbook is called nonsense"),
    ] {
        let mut desk = Desk::family();
        let before = desk.store.entries.len();
        desk.line(line);
        assert_eq!((desk.toast().as_str(), desk.store.entries.len()), (says, before), "{line}");
    }
    let mut desk = Desk::family();
    desk.line(&format!("incident open {}", "x".repeat(501)));
    assert!(desk.toast().starts_with("501 letters"), "{}", desk.toast());
    assert_eq!(desk.model.incidents, []);
}

#[test]
fn a_run_is_ticked_skipped_and_taken_back_step_by_step() {
    let mut desk = Desk::family();
    desk.press("5 Enter Enter");
    assert_eq!((run(&desk).start.runbook.as_str(), run(&desk).at_step()), ("cannot-settle", 1));
    desk.press("Enter Enter Enter");
    assert_eq!(run(&desk).at_step(), 4);
    let timer = run(&desk).step(4).and_then(|step| step.timer);
    assert!(timer.is_some(), "the time of step 4 runs with the tick of step 3");
    desk.press("z");
    assert_eq!(run(&desk).at_step(), 3);
    assert_eq!(run(&desk).step(4).and_then(|step| step.timer), None, "one act");
    // A second time on a step that was done: it is left out.
    desk.press("w Enter");
    assert!(run(&desk).step(2).and_then(|step| step.answer).is_some_and(|one| one.skipped));
    desk.press("g");
    assert_eq!(run(&desk).not_fitting().count(), 1, "to be gone over");
    assert_eq!(desk.store.held().watching.runs, desk.model.runs);
    desk.press("a");
    assert!(run_words::current(&desk.model).is_none(), "it helped, so it is over");
}

#[test]
fn a_second_run_waits_for_the_end_of_the_first() {
    let mut desk = Desk::family();
    desk.line("runbook run cannot-settle");
    desk.line("runbook run fever");
    assert!(desk.toast().contains("is being followed"), "{}", desk.toast());
    desk.press("Esc");
    desk.line("runbook done no-help");
    desk.line("runbook run fever");
    assert_eq!(run(&desk).start.runbook, "fever");
}

#[test]
fn v_opens_the_runbook_under_the_cursor_in_an_editor() {
    let mut desk = Desk::family();
    desk.press("5 x");
    let id = runs::selected(&desk.model).expect("one is under the cursor");
    let effects = desk.press("v");
    let opened = effects.iter().find_map(|effect| match effect {
        Effect::Edit { name, text, .. } => Some((name.as_str().to_owned(), text.clone())),
        _ => None,
    });
    let (name, text) = opened.expect("an editor");
    assert_eq!(name, format!("runbook/{id}"));
    assert_eq!(text, shipped::text(&id).expect("it ships"));
}
