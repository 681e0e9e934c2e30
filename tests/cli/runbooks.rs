//! `runbook`: what ships, a family's own over it, and what is refused.

use crate::kit::*;
use serde_json::json;
use std::fs;

/// What ships under a name, with one piece of it changed, in a file of its own.
fn file(home: &Home, id: &str, from: &str, to: &str) -> std::path::PathBuf {
    let shipped = home.ok(&format!("runbook show {id} --raw"));
    let text = shipped.replace(from, to);
    assert_ne!(text, shipped, "{from}");
    let path = home.file(&format!("{id}.md"));
    fs::write(&path, text).expect("written");
    path
}

#[test]
fn what_ships_is_listed_read_and_checked() {
    let home = Home::lived_in();
    let list = home.json("runbook list");
    let rows = list.as_array().expect("an array");
    assert_eq!(rows.len(), 20);
    for row in rows {
        has(row, &[("id", "s"), ("title", "s"), ("hash", "s"), ("status", "s")]);
        assert!(row["triggers"].is_array() && row["reviewed_at"].is_string(), "{row}");
        assert!(row["version"].is_null() && row["sources"].as_u64() > Some(0), "{row}");
    }
    let page = home.ok("runbook show fever");
    let order = ["STOP AND CALL", "WHEN TO USE", "STEPS", "VERIFY", "ESCALATE", "AFTERWARDS"];
    let places: Vec<_> = order.iter().map(|heading| page.find(heading)).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
    assert!(!page.contains("{{emergency}}"), "{page}");
    assert!(home.fails("runbook show fevr", 3).contains("did you mean `fever`?"));
    assert!(home.fails("runbook show ../x", 3).contains("runbook list"));
    assert!(home.ok("runbook check --shipped").contains("20 runbooks"));
}

#[test]
fn a_version_is_applied_compared_rolled_back_and_undone() {
    let home = Home::lived_in();
    let path = file(&home, "fever", "title = \"Fever, or too cold\"", "title = \"Hot or cold\"");
    let said = home.ok(&format!("runbook apply {} --why ours", path.display()));
    assert!(said.starts_with("✓ runbook/fever v1: holds from now on"), "{said}");
    let one = home.json("runbook show fever");
    assert_eq!((&one["title"], &one["version"]), (&json!("Hot or cold"), &json!(1)));
    assert!(home.ok("runbook diff fever").contains("\n+title = \"Hot or cold\"\n"));
    assert_eq!(home.json("runbook history fever")[0]["why"], json!("ours"));
    let again = format!("runbook apply {}", path.display());
    assert!(home.fails(&again, 3).contains("nothing differs from v1"));
    home.ok("runbook rollback fever");
    assert_eq!(home.json("runbook show fever")["title"], json!("Fever, or too cold"));
    home.ok("undo");
    assert_eq!(home.json("runbook show fever")["title"], json!("Hot or cold"));
}

#[test]
fn a_folder_is_stored_whole_or_not_at_all() {
    let home = Home::lived_in();
    let folder = home.file("books");
    fs::create_dir(&folder).expect("made");
    let move_in = |path: std::path::PathBuf| {
        fs::rename(&path, folder.join(path.file_name().expect("a name"))).expect("moved");
    };
    move_in(file(&home, "cold", "title = \"A cold\"", "title = \"Sniffles\""));
    move_in(file(&home, "fever", "[timer 1h]", "[timer soon]"));
    let apply = format!("runbook apply {}", folder.display());
    let refused = home.fails(&apply, 5);
    assert!(refused.contains("1 of 2 runbooks") && refused.contains("`soon` is not"), "{refused}");
    assert_eq!(home.json("runbook show cold")["version"], json!(null));
    fs::remove_file(folder.join("fever.md")).expect("removed");
    move_in(file(&home, "fever", "title = \"Fever, or too cold\"", "title = \"Hot or cold\""));
    home.ok(&apply);
    assert_eq!(home.json("runbook show fever")["version"], json!(1));
    assert_eq!(home.json("runbook show cold")["version"], json!(1));
    home.ok("undo");
    assert_eq!(home.json("runbook show cold")["version"], json!(null));
}

#[test]
fn a_runbook_of_the_familys_own_waits_for_the_primarys_yes() {
    let home = Home::lived_in();
    home.ok("household add carer Mum --primary");
    let path = file(&home, "nap-routine", "id = \"nap-routine\"", "id = \"our-nap\"");
    home.ok(&format!("runbook apply {} --by Dad", path.display()));
    let row = home.json("runbook show our-nap");
    assert_eq!((&row["status"], &row["draft"]), (&json!("draft"), &json!(1)));
    home.ok("runbook approve our-nap --by Mum");
    assert_eq!(home.json("runbook show our-nap")["status"], json!("current"));
    assert_eq!(home.json("runbook list").as_array().map(Vec::len), Some(21));
}

#[test]
fn a_step_that_did_not_fit_is_to_be_gone_over_until_the_next_version() {
    let home = Home::lived_in();
    let open = || home.json("runbook review").as_array().expect("an array").clone();
    let count = |id: &str| home.json(&format!("runbook show {id}"))["to_review"].clone();
    assert_eq!((open(), count("cold")), (vec![], json!(0)));
    assert!(home.ok("runbook review").contains("no step is to be gone over"));
    home.ok("runbook run cold");
    home.ok("runbook run --not-fit 2 --note nosuchbulb");
    home.ok("runbook run --not-fit 1");
    home.ok("runbook run --done left");
    let [one, two] = &open()[..] else { panic!("{:?}", open()) };
    has(one, &[("runbook", "s"), ("text", "s"), ("at", "s"), ("run", "s")]);
    assert_eq!(
        (&one["step"], &one["note"], &one["version"]),
        (&json!(1), &json!(null), &json!(null))
    );
    assert_eq!((&two["step"], &two["note"]), (&json!(2), &json!("nosuchbulb")));
    assert_eq!((one.get("by"), count("cold"), count("fever")), (None, json!(2), json!(0)));
    let list = home.ok("runbook list");
    let row = |id: &str| list.lines().find(|line| line.starts_with(id)).expect(id).to_owned();
    assert!(row("cold ").contains("  2       A cold"), "{list}");
    let page = home.ok("runbook show cold");
    let end = page.split_once("\nTO REVIEW\n").expect("at its end").1;
    assert!(end.contains(": nosuchbulb\n") && end.contains("`runbook edit cold`"), "{page}");
    assert!(!home.ok("runbook show cold shipped").contains("TO REVIEW"), "not of a named one");
    assert!(!home.ok("runbook show fever").contains("TO REVIEW"));
    // A new version closes them, its being taken back opens them again.
    let path = file(&home, "cold", "title = \"A cold\"", "title = \"Sniffles\"");
    home.ok(&format!("runbook apply {}", path.display()));
    assert_eq!((open(), count("cold")), (vec![], json!(0)));
    home.ok("undo");
    assert_eq!((open().len(), count("cold")), (2, json!(2)));
    home.ok(&format!("runbook apply {}", path.display()));
    home.ok("runbook run cold");
    home.ok("runbook run --not-fit 2");
    assert_eq!(open().iter().map(|one| one["version"].clone()).collect::<Vec<_>>(), [json!(2)]);
    home.ok("undo");
    assert_eq!(open(), [json!(null); 0]);
}

/// Runs `runbook edit fever` with an editor that is this shell script.
fn edit(home: &Home, script: &str) -> Run {
    let file = home.file("editor.sh");
    fs::write(&file, format!("set -e\n{script}\n")).expect("written");
    let mut command = home.command();
    let editor = format!("/bin/sh {}", file.display());
    command.env("EDITOR", editor).env("PATH", "/usr/bin:/bin").args(["runbook", "edit", "fever"]);
    run(command.output().expect("it starts"))
}

fn kept(home: &Home) -> Vec<String> {
    home.listing().into_iter().filter(|name| name.starts_with("runbook-")).collect()
}

#[test]
fn an_edited_text_is_a_version_or_is_kept_and_going_back_goes_further_each_time() {
    let home = Home::lived_in();
    let said = edit(&home, "true");
    assert_eq!((said.code, kept(&home)), (0, vec![]), "{said:?}");
    let said = edit(&home, "sed -i 's/^## Verify/## Verily/' \"$1\"");
    assert_eq!(said.code, 5, "{said:?}");
    let [name] = &kept(&home)[..] else { panic!("{said:?}") };
    assert!(name.ends_with("-kept.md"), "{name}");
    assert!(said.err.contains(&format!("{name}; `dadops runbook apply`")), "{}", said.err);
    assert_eq!(home.json("runbook history fever"), json!([]));
    let title =
        |number: u8| format!("sed -i 's/^title = .*/title = \"Fever, page {number}\"/' \"$1\"");
    for number in [1, 2] {
        let said = edit(&home, &title(number));
        assert_eq!((said.code, kept(&home)), (0, vec![]), "{said:?}");
    }
    let shown = || home.json("runbook show fever")["title"].clone();
    assert_eq!(shown(), "Fever, page 2");
    home.ok("runbook rollback fever");
    assert_eq!(shown(), "Fever, page 1");
    home.ok("runbook rollback fever");
    assert_eq!(home.ok("runbook show fever --raw"), home.ok("runbook show fever shipped --raw"));
    assert!(home.ok("runbook history fever").contains("not said"));
}
