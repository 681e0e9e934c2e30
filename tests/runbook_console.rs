//! Runbooks from the console's command line, in the words of the one outside.

#[path = "common/mod.rs"]
mod common;

use common::Desk;
use dadops::app::effect::Effect;
use dadops::app::msg::Msg;
use dadops::app::overlay::Overlay;
use dadops::domain::document::DocumentName;
use dadops::domain::id::EntryId;
use std::path::PathBuf;

/// Opens what a line asks for and returns its title and its lines.
fn read(desk: &mut Desk, line: &str) -> (String, String) {
    desk.line(line);
    let Some(Overlay::Reader(open)) = &desk.model.overlay else {
        panic!("{line}: {}", desk.toast());
    };
    let shown = (open.title.clone(), open.lines.join("\n"));
    desk.press("Esc");
    shown
}

fn edit(desk: &mut Desk, line: &str) -> (DocumentName, String, Option<EntryId>) {
    let effects = desk.line(line);
    let found = effects.into_iter().find_map(|effect| match effect {
        Effect::Edit { name, text, base, .. } => Some((name, text, base)),
        _ => None,
    });
    found.expect("an editor")
}

fn comes_back(desk: &mut Desk, name: &DocumentName, base: Option<EntryId>, text: &str) {
    let (name, text, file) = (name.clone(), text.to_owned(), PathBuf::from("kept"));
    desk.send(Msg::Edited { name, base, text, file });
}

#[test]
fn all_are_listed_and_one_is_read() {
    let mut desk = Desk::family();
    let (title, lines) = read(&mut desk, "runbook");
    assert_eq!(title, "runbooks");
    assert!(lines.contains("cannot-settle\n  "), "{lines}");
    let (title, lines) = read(&mut desk, "runbook show fever");
    assert_eq!(title, "fever shipped");
    let stop = lines.find("STOP AND CALL").expect("the signs");
    assert!(stop < lines.find("STEPS").expect("the steps"), "{lines}");
    desk.line("runbook show fevr");
    assert!(desk.toast().contains("fevr"), "{}", desk.toast());
    desk.line("runbook history fever");
    assert!(desk.toast().contains("no versions yet"), "{}", desk.toast());
}

#[test]
fn what_did_not_fit_is_read_until_the_next_version() {
    let mut desk = Desk::family();
    let none = read(&mut desk, "runbook review");
    assert_eq!(none.0, "To review");
    assert!(none.1.contains("no step is to be gone over"), "{}", none.1);
    // The page whose steps are followed: `g` is that the step under the cursor did not fit.
    desk.line("runbook run fever");
    for key in ["5", "Space", "g"] {
        desk.press(key);
    }
    desk.line("runbook done left");
    let (_, lines) = read(&mut desk, "runbook review");
    assert!(lines.contains("fever: ") && lines.contains("did not fit, "), "{lines}");
    assert!(read(&mut desk, "runbook").1.contains("fever  1 to review\n"));
    assert!(read(&mut desk, "runbook show fever").1.contains("\nTO REVIEW\n"));
    let (name, text, base) = edit(&mut desk, "runbook edit fever");
    comes_back(&mut desk, &name, base, &text.replace("Fever, or", "Hot, or"));
    assert_eq!(read(&mut desk, "runbook review"), none);
}

#[test]
fn a_version_is_edited_compared_and_gone_back_from_further_each_time() {
    let mut desk = Desk::family();
    let (name, shipped, base) = edit(&mut desk, "runbook edit fever");
    let titled = |number: u8| {
        let line = shipped.lines().find(|line| line.starts_with("title")).expect("a title");
        shipped.replace(line, &format!("title = \"Fever {number}\""))
    };
    comes_back(&mut desk, &name, base, &titled(1));
    let (_, _, base) = edit(&mut desk, "runbook edit fever");
    comes_back(&mut desk, &name, base, &titled(2));
    assert!(read(&mut desk, "runbook show fever").1.contains("FEVER 2"));
    assert!(read(&mut desk, "runbook show fever v1").1.contains("FEVER 1"));
    assert!(read(&mut desk, "runbook diff fever").1.contains("+title = \"Fever 2\""));
    assert!(read(&mut desk, "runbook history fever").1.starts_with("v2"));
    desk.line("runbook rollback fever");
    assert!(read(&mut desk, "runbook show fever").1.contains("FEVER 1"));
    desk.line("runbook rollback fever");
    let current = desk.model.documents.get(&name).and_then(|one| one.current.clone());
    assert_eq!(current.expect("it holds").edition.text, shipped);
    desk.check();
}

#[test]
fn a_text_with_faults_waits_while_another_document_is_edited() {
    let mut desk = Desk::family();
    let (fever, shipped, base) = edit(&mut desk, "runbook edit fever");
    let bad = shipped.replace("## Verify", "## Verily");
    comes_back(&mut desk, &fever, base, &bad);
    assert!(desk.toast().starts_with("runbook/fever line "), "{}", desk.toast());
    let (plan, _, base) = edit(&mut desk, "plan edit");
    comes_back(&mut desk, &plan, base, "version = 1\n");
    assert_eq!(desk.model.plan.version, Some(1));
    assert_eq!(edit(&mut desk, "runbook edit fever").1, bad);
}
