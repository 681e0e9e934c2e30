//! Documents in a real file: kept up, taken back, merged, rebuilt, told of.

use crate::kit::*;
use dadops::domain::document::DocumentName;
use dadops::domain::document::Status;
use dadops::journal::document::Document;
use dadops::journal::document::Version;
use dadops::journal::entry::Payload;
use dadops::store::Problem;
use dadops::store::Store;

/// The plan's current and draft text, each with its number: `2 b`, `-` for none.
fn plan(store: &Store) -> [String; 2] {
    let documents = store.documents().expect("read");
    let document = documents.get(&DocumentName::plan());
    let said = |version: Option<&Version>| {
        let told = version.map(|version| format!("{} {}", version.number, version.edition.text));
        told.unwrap_or_else(|| "-".to_owned())
    };
    [
        said(document.and_then(|document| document.current.as_ref())),
        said(document.and_then(|document| document.draft.as_ref())),
    ]
}

#[test]
fn a_version_holds_once_it_is_on_the_disk_and_after_reopening() {
    let home = Home::new();
    let mut store = home.store();
    assert_eq!(plan(&store), ["-", "-"]);
    let changes = store.append(&edition(dad(), 1, None, Status::Current, "a")).expect("stored");
    let [Document { current: Some(version), draft: None, .. }] = &changes.documents[..] else {
        panic!("{changes:?}");
    };
    assert_eq!((version.number, version.author), (1, dad()));
    assert!(changes.facts.is_empty());
    store.append(&edition(mum(), 2, Some(1), Status::Current, "b")).expect("stored");
    store.append(&edition(dad(), 3, Some(2), Status::Draft, "c")).expect("stored");
    drop(store);
    let store = home.store();
    assert_eq!(plan(&store), ["2 b", "3 c"]);
    assert_eq!(store.lately(at(0)).expect("read").documents, store.documents().expect("read"));
    let texts: Vec<String> = store
        .versions(&DocumentName::plan())
        .expect("read")
        .into_iter()
        .map(|version| version.edition.text)
        .collect();
    assert_eq!(texts, ["a", "b", "c"]);
    assert_clean(&store);
}

#[test]
fn storing_the_same_action_twice_stores_it_once() {
    let home = Home::new();
    let mut store = home.store();
    let action = edition(dad(), 1, None, Status::Current, "a");
    store.append(&action).expect("stored");
    let again = store.append(&action).expect("harmless");
    assert_eq!(again.documents.len(), 1);
    assert_eq!(store.versions(&DocumentName::plan()).expect("read").len(), 1);
}

#[test]
fn undo_and_redo_reach_a_version_like_everything_else() {
    let home = Home::new();
    let mut store = home.store();
    store.append(&edition(dad(), 1, None, Status::Current, "a")).expect("stored");
    store.append(&edition(dad(), 2, Some(1), Status::Current, "b")).expect("stored");
    store.undo(dad(), id(3), at(901)).expect("undone");
    assert_eq!(plan(&store), ["1 a", "-"]);
    store.redo(dad(), id(4), at(902)).expect("back");
    assert_eq!(plan(&store), ["2 b", "-"]);
    store.undo(dad(), id(5), at(903)).expect("undone");
    store.undo(dad(), id(6), at(904)).expect("undone");
    assert_eq!(plan(&store), ["-", "-"]);
    assert_clean(&store);
    store.rebuild().expect("rebuilt");
    assert_eq!(plan(&store), ["-", "-"]);
    store.append(&edition(dad(), 7, None, Status::Current, "c")).expect("stored");
    assert_eq!(plan(&store), ["3 c", "-"], "what was taken back keeps its number");
    assert_clean(&store);
}

#[test]
fn a_version_and_the_settings_it_names_are_one_action() {
    use dadops::domain::setting::Setting;
    use dadops::domain::setting::Units;
    let home = Home::new();
    let mut store = home.store();
    let mut both = edition(dad(), 1, None, Status::Current, "a");
    both.drafts
        .extend(action(None, 0, vec![(2, Payload::Setting(Setting::Units(Units::Us)))]).drafts);
    store.append(&both).expect("stored");
    assert_eq!(store.household().expect("read").units, Units::Us);
    store.undo(dad(), id(3), at(901)).expect("undone");
    assert_eq!(store.household().expect("read").units, Units::Metric);
    assert_eq!(plan(&store), ["-", "-"]);
}

#[test]
fn two_laptops_come_to_the_same_plan_and_say_that_one_did_not_know_the_other() {
    let (one, two) = (Home::of(1), Home::of(2));
    let (mut first, mut second) = (one.store(), two.store());
    first.append(&edition(dad(), 1, None, Status::Current, "a")).expect("stored");
    second.merge(one.folder(), two.fresh()).expect("merged");
    first.append(&edition(dad(), 2, Some(1), Status::Current, "dad")).expect("stored");
    second.append(&edition(mum(), 3, Some(1), Status::Current, "mum")).expect("stored");
    first.merge(two.folder(), one.fresh()).expect("merged");
    second.merge(one.folder(), two.fresh()).expect("merged");
    assert_eq!(plan(&first), plan(&second));
    let versions = first.versions(&DocumentName::plan()).expect("read");
    assert_eq!(versions, second.versions(&DocumentName::plan()).expect("read"));
    let unaware: Vec<bool> = versions.iter().map(|version| version.unaware).collect();
    assert_eq!(unaware, [false, false, true], "both are there, the later one did not know");
    assert_eq!(first.timeline_hash().expect("hash"), second.timeline_hash().expect("hash"));
    assert_clean(&first);
    assert_clean(&second);
}

#[test]
fn others_are_told_and_a_document_that_is_gone_is_told_too() {
    let home = Home::new();
    let watching = home.store();
    let upto = watching.lately(at(0)).expect("read").upto;
    let mut writing = home.store();
    writing.append(&edition(dad(), 1, None, Status::Current, "a")).expect("stored");
    let seen = watching.changes_since(upto).expect("read");
    assert_eq!(seen.documents.len(), 1);
    assert!(!seen.is_empty());
    writing.undo(dad(), id(2), at(901)).expect("undone");
    let gone = watching.changes_since(seen.upto).expect("read");
    let name = DocumentName::plan();
    assert_eq!(gone.documents, [Document { name, current: None, draft: None }]);
}

#[test]
fn the_doctor_sees_a_changed_projection_and_a_rebuild_mends_it() {
    for sql in [
        "DELETE FROM documents",
        "UPDATE documents SET number = 7",
        "UPDATE documents SET payload = replace(payload, 'abc', 'abd')",
        "UPDATE documents SET role = 'draft'",
    ] {
        let home = Home::new();
        let mut store = home.store();
        store.append(&edition(dad(), 1, None, Status::Current, "abc")).expect("stored");
        home.tamper(sql);
        let problems = store.doctor(at(1_000_000)).expect("examined").problems;
        assert_eq!(problems, [Problem::Documents], "{sql}");
        store.rebuild().expect("rebuilt");
        assert_clean(&store);
        assert_eq!(plan(&store), ["1 abc", "-"], "{sql}");
    }
}

#[test]
fn a_text_that_is_not_the_one_its_digest_is_of_is_left_out_and_named() {
    let home = Home::new();
    let mut store = home.store();
    store.append(&edition(dad(), 1, None, Status::Current, "abc")).expect("stored");
    store.append(&edition(dad(), 2, Some(1), Status::Current, "xyz")).expect("stored");
    home.tamper("UPDATE journal SET payload = replace(payload, 'xyz', 'xyy')");
    store.rebuild().expect("rebuilt");
    assert_eq!(plan(&store), ["1 abc", "-"]);
    let problems = store.doctor(at(1_000_000)).expect("examined").problems;
    assert!(matches!(problems[..], [Problem::Unreadable { seq: 2, .. }]), "{problems:?}");
}

#[test]
fn a_copy_has_the_documents() {
    let home = Home::new();
    let mut store = home.store();
    store.append(&edition(dad(), 1, None, Status::Current, "a")).expect("stored");
    let copy = home.folder().join("copy.db");
    store.backup(&copy).expect("copied");
    let back = Home::of(2);
    dadops::store::restore(back.folder(), &copy, at(0), back.fresh()).expect("brought back");
    assert_eq!(plan(&back.store()), ["1 a", "-"]);
}
