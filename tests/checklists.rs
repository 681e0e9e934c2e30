//! Readiness lists: those that ship, what is wrong with a text, ticks on the
//! desk and beside each other.

#[path = "common/mod.rs"]
mod common;

use common::*;
use dadops::checklist;
use dadops::checklist::shipped;
use dadops::checklist::standing::Standing;
use dadops::domain::document::DocumentName;
use dadops::domain::setting::Nation;
use std::collections::BTreeSet;

/// Words that are a verdict, a prescription or a reproach.
const NEVER: [&str; 9] =
    ["safe", "safer", "safely", "normal", "fine", "ok", "should", "must", "overdue"];

/// What ships with a choice of this program and no source.
const HOUSE: [&str; 3] = ["hospital-bag", "pram", "back-to-work"];

#[test]
fn what_ships_reads_has_its_sources_and_says_no_verdict() {
    assert_eq!(shipped::lists().len(), shipped::ALL.len(), "each reads");
    for (id, text) in shipped::ALL {
        let list = checklist::read(text).unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        assert_eq!(list.id.as_str(), *id);
        assert_eq!(list.sources.is_empty(), HOUSE.contains(id), "{id}");
        assert!(list.sources.iter().all(|source| source.url.is_some()), "{id}");
        let ids: BTreeSet<&str> = list.items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids.len(), list.items.len(), "{id}");
        for item in &list.items {
            let lower = item.text.to_lowercase();
            let said = lower.split(|c: char| !c.is_alphanumeric());
            let said: Vec<&str> = said.filter(|word| NEVER.contains(word)).collect();
            assert!(said.is_empty(), "{id}: {said:?}");
        }
    }
    let name = |list: &checklist::Checklist| checklist::document(&list.id);
    let names: Option<Vec<DocumentName>> = shipped::lists().iter().map(name).collect();
    assert!(names.is_some(), "each can be a document");
}

const GOOD: &str = "id = \"cot\"\ntitle = \"Cot\"\ndue = \"birth\"\n\
                    [[items]]\nid = \"a\"\ntext = \"one\"\n";

#[test]
fn every_fault_is_named_with_its_place() {
    assert!(checklist::read(GOOD).is_ok());
    for (from, to, kind, line) in [
        ("\"cot\"", "\"Cot bed\"", "not_that", 1),
        ("title = \"Cot\"\n", "", "missing", 1),
        ("\"birth\"", "\"soon\"", "not_that", 3),
        ("[[items]]\nid = \"a\"\ntext = \"one\"\n", "", "missing", 1),
        ("[[items]]\nid = \"a\"\ntext = \"one\"\n", "items = []\n", "out_of_range", 4),
        ("text = \"one\"", "text = \"\"", "not_that", 6),
        ("text = \"one\"", "txt = \"one\"", "missing", 4),
        ("title", "owner = \"Mum\"\ntitle", "unknown_key", 2),
        ("due =", "until = \"visit\"\ndue =", "not_that", 3),
        ("due =", "nation = \"france\"\ndue =", "no_choice", 3),
        ("due =", "due", "syntax", 3),
    ] {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        let faults = checklist::read(&text).expect_err(to);
        let found: Vec<(&str, usize)> =
            faults.iter().map(|fault| (fault.kind.name(), fault.line)).collect();
        assert!(found.contains(&(kind, line)), "{to}: {found:?}");
    }
    let twice = format!("{GOOD}[[items]]\nid = \"a\"\ntext = \"two\"\n");
    let faults = checklist::read(&twice).expect_err("twice");
    assert_eq!(faults.iter().map(|one| one.kind.name()).collect::<Vec<_>>(), ["twice"]);
    let both = GOOD.replace("\"birth\"", "\"soon\"").replace("\"one\"", "7");
    assert_eq!(checklist::read(&both).expect_err("two").len(), 2, "all at once");
    assert!(checklist::read(&"x".repeat(300_000)).is_err());
    let address =
        format!("{GOOD}[[sources]]\ntitle = \"T\"\nurl = \"ftp://x\"\nchecked = 2026-01-01\n");
    assert!(checklist::read(&address).is_err());
}

fn standing<'a>(desk: &'a Desk, id: &str) -> &'a Standing {
    let found = desk.model.readiness.iter().find(|one| one.list.id.as_str() == id);
    found.unwrap_or_else(|| panic!("no {id}"))
}

fn done(desk: &Desk, id: &str) -> usize {
    assert_eq!(desk.model.ticks, desk.store.held().watching.ticks, "as the journal has it");
    standing(desk, id).done()
}

/// Twelve on a Sunday noon, with Ada expected in four weeks.
fn expecting() -> Desk {
    let mut desk = Desk::with(&[], &["Dad", "Mum"]);
    desk.now = at("2026-11-22T12:00:00Z");
    desk.line("baby Ada due 2026-12-20");
    desk
}

#[test]
fn a_tick_holds_is_undone_and_redone() {
    let mut desk = expecting();
    desk.line("checklist tick hospital-bag 3");
    assert_eq!(desk.toast(), "hospital-bag: clothes");
    assert_eq!(done(&desk, "hospital-bag"), 1);
    desk.press("z");
    assert_eq!(done(&desk, "hospital-bag"), 0);
    desk.line("redo");
    assert_eq!(done(&desk, "hospital-bag"), 1);
    desk.line("checklist tick hospital-bag 3");
    assert_eq!(desk.toast(), "nothing to change in hospital-bag");
    desk.line("checklist untick hosp clothes");
    assert_eq!(done(&desk, "hospital-bag"), 0);
    desk.line("checklist tick car-seat all");
    assert_eq!(done(&desk, "car-seat"), 5);
    desk.line("checklist tick cot burp");
    assert_eq!(desk.toast(), "`burp` is no item of cot");
    desk.line("checklist tick moon 1");
    assert_eq!(desk.toast(), "no list is called `moon`");
}

#[test]
fn an_owner_and_a_tick_of_two_carers_do_not_overwrite_each_other() {
    let mut desk = expecting();
    desk.line("checklist own cot mattress Mum");
    desk.other("Mum", "checklist tick cot mattress");
    let item = &standing(&desk, "cot").items[0];
    assert_eq!(item.owner.as_deref(), Some("Mum"));
    assert_eq!(item.done.map(|(_, by)| by), Some(Some(carer("Mum"))));
    desk.press("z");
    let item = &standing(&desk, "cot").items[0];
    assert_eq!((item.owner.as_deref(), item.done.is_some()), (None, true), "only what Dad said");
    desk.line("checklist own cot 1 Nobody-we-know");
    assert_eq!(desk.toast(), "no carer is called `Nobody-we-know`");
}

#[test]
fn the_birth_and_a_visit_move_what_is_due() {
    let mut desk = expecting();
    let due =
        |desk: &Desk, id: &str| standing(desk, id).due.map(|day| (day.date.to_string(), day.about));
    let day = |text: &str, about| Some((text.to_owned(), about));
    assert_eq!(due(&desk, "hospital-bag"), day("2026-11-22", false));
    assert_eq!(due(&desk, "first-outing"), day("2027-01-03", true));
    assert_eq!(due(&desk, "back-to-work"), None);
    desk.now = at("2026-12-02T15:00:00Z");
    desk.line("born 2026-12-02 14:20");
    assert_eq!(due(&desk, "first-outing"), day("2026-12-16", false));
    let bag = standing(&desk, "hospital-bag");
    assert!(bag.over, "nobody asks for the bag after the birth");
    assert_eq!(bag.wanted("2026-12-02".parse().expect("a date")), None);
    desk.line("checklist visit vaccines-8w 2027-01-29");
    let book =
        standing(&desk, "vaccines-8w").items.iter().find(|one| one.item.id.as_str() == "red-book");
    let red_book = book.and_then(|state| state.due).map(|day| day.date.to_string());
    assert_eq!(red_book.as_deref(), Some("2027-01-28"));
    desk.press("z");
    assert_eq!(standing(&desk, "vaccines-8w").visit, None);
    desk.model.household.nation = Some(Nation::Usa);
    dadops::app::update::refresh::data(&mut desk.model);
    assert!(desk.model.readiness.iter().all(|one| one.list.id.as_str() != "vaccines-8w"));
}

#[test]
fn what_was_ticked_for_an_older_child_does_not_count() {
    let mut desk = Desk::with(&[], &["Dad", "Mum"]);
    desk.now = at("2026-11-22T12:00:00Z");
    desk.line("checklist tick cot all");
    assert_eq!(done(&desk, "cot"), 6);
    desk.now = at("2028-06-01T12:00:00Z");
    desk.line("baby Bo due 2028-12-20");
    assert_eq!(done(&desk, "cot"), 0);
}

#[test]
fn the_overlay_lists_and_shows() {
    let mut desk = expecting();
    desk.line("checklist");
    let shown = |desk: &Desk| match &desk.model.overlay {
        Some(dadops::app::overlay::Overlay::Reader(open)) => open.lines.clone(),
        other => panic!("{other:?}"),
    };
    let lines = shown(&desk);
    assert!(lines.contains(&"hospital-bag    0 of 12   today".to_owned()), "{lines:#?}");
    desk.press("Esc");
    desk.line("checklist show cot");
    let lines = shown(&desk);
    assert_eq!(lines[0], "Cot · 0 of 6 · today");
    assert!(lines[1].starts_with("[ ]  1  a firm, flat"), "{lines:#?}");
}
