//! `plan`: the family's policy as versioned text, with a real editor (a script).

use crate::kit::*;
use serde_json::Value;
use serde_json::json;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

/// A household of Ada, Mum and Dad; Mum is the primary where that is said.
fn home(primary: bool) -> Home {
    let home = Home::lived_in();
    home.ok(if primary { "household add carer Mum --primary" } else { "household add carer Mum" });
    home
}

/// What ships, with one piece of it changed, in a file of its own.
fn file(home: &Home, from: &str, to: &str) -> PathBuf {
    let shipped = home.ok("plan show shipped");
    let text = shipped.replace(from, to);
    assert_ne!(text, shipped, "{from}");
    let path = home.file("new.toml");
    fs::write(&path, text).expect("written");
    path
}

/// A plan whose night begins then.
fn night(home: &Home, from: &str) -> PathBuf {
    file(home, "night = \"22:00-07:00\"", &format!("night = \"{from}-07:00\""))
}

fn apply(home: &Home, path: &std::path::Path, more: &str) -> Run {
    home.run(&format!("plan apply {} {more}", path.display()))
}

fn status(home: &Home) -> Vec<(u64, String)> {
    let history = home.json("plan history");
    let rows = history.as_array().expect("an array");
    rows.iter()
        .map(|row| {
            let status = row["status"].as_str().expect("a word").to_owned();
            (row["version"].as_u64().expect("a number"), status)
        })
        .collect()
}

fn is(rows: &[(u64, &str)]) -> Vec<(u64, String)> {
    rows.iter().map(|(number, status)| (*number, (*status).to_owned())).collect()
}

/// A script that stands for an editor.
fn editor(home: &Home, script: &str) -> String {
    let path = home.file("editor.sh");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("set");
    path.display().to_string()
}

fn edit(home: &Home, script: &str, more: &[&str]) -> Run {
    let script = editor(home, script);
    let mut command = home.command();
    command.env("EDITOR", script).env("PATH", "/usr/bin:/bin").args(["plan", "edit"]).args(more);
    run(command.output().expect("it starts"))
}

/// The plans that are kept in the folder because they were not stored.
fn kept(home: &Home) -> Vec<String> {
    home.listing().into_iter().filter(|name| name.starts_with("plan-")).collect()
}

#[test]
fn what_ships_holds_until_the_family_says_otherwise() {
    let home = home(false);
    assert_eq!(home.ok("plan"), home.ok("plan show shipped"));
    assert_eq!(home.ok("plan check"), "the plan reads: 8 objectives, 11 rules\n");
    let shown = home.json("plan show");
    has(&shown, &[("id", "s"), ("title", "s"), ("version", "?"), ("hash", "s"), ("text", "s")]);
    assert_eq!((&shown["status"], &shown["draft"]), (&json!("current"), &Value::Null));
    assert_eq!(home.json("plan history"), json!([]));
    assert!(home.ok("plan history").starts_with("no versions yet"));
    assert!(home.fails("plan rollback", 3).contains("nothing to go back to"));
    assert!(home.fails("plan show 1", 3).contains("only `shipped`"));
    assert!(home.fails("plan approve", 3).contains("no draft waits"));
}

#[test]
fn a_version_is_applied_shown_compared_and_rolled_back() {
    let home = home(false);
    let path = night(&home, "21:00");
    let said = apply(&home, &path, "--by Dad --why earlier");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.starts_with("✓ plan v1: holds from now on"), "{}", said.out);
    assert_eq!(home.ok("plan"), fs::read_to_string(&path).expect("the file"));
    let diff = home.ok("plan diff");
    assert!(diff.starts_with("--- shipped\n+++ v1\n"), "{diff}");
    assert!(diff.contains("\n-night = \"22:00-07:00\"\n+night = \"21:00-07:00\"\n"), "{diff}");
    let row = &home.json("plan history")[0];
    assert_eq!((&row["author"], &row["why"]), (&json!("Dad"), &json!("earlier")));

    let again = apply(&home, &path, "");
    assert_eq!(again.code, 3, "{again:?}");
    assert!(again.err.contains("nothing differs from v1"), "{}", again.err);

    let rolled: Value = parse(&home.ok("plan rollback --json"));
    assert_eq!((&rolled["version"], &rolled["stored"]), (&json!(2), &json!(true)));
    assert_eq!(home.ok("plan"), home.ok("plan show shipped"));
    assert_eq!(status(&home), is(&[(2, "current"), (1, "past")]));
    home.ok("plan rollback v1");
    assert_eq!(home.ok("plan"), fs::read_to_string(&path).expect("the file"));
    let hash = home.json("plan show 1")["hash"].as_str().expect("hex").to_owned();
    assert_eq!(home.ok(&format!("plan show {}", &hash[..8])), home.ok("plan show 3"));
    assert_eq!(home.json("plan diff 1 3")["lines"], json!([]));
    assert!(home.fails("plan show 9", 3).contains("no version `9`"));
}

#[test]
fn undo_and_redo_reach_it() {
    let home = home(false);
    apply(&home, &night(&home, "21:00"), "");
    let undone = home.ok("undo");
    assert!(undone.starts_with("undone: a version of the plan"), "{undone}");
    assert_eq!(home.ok("plan"), home.ok("plan show shipped"));
    assert_eq!(status(&home), is(&[(1, "taken_back")]));
    home.ok("redo");
    assert_eq!(status(&home), is(&[(1, "current")]));
    let report = home.json("doctor");
    assert_eq!(report["ok"], json!(true), "{report}");
}

/// Source: decision 37.
#[test]
fn what_another_writes_waits_for_the_primarys_yes() {
    let home = home(true);
    let path = night(&home, "21:00");
    let said = apply(&home, &path, "--by Dad");
    assert!(said.out.contains("draft, waits for Mum"), "{}", said.out);
    let shown = home.run("plan");
    assert_eq!(shown.out, home.ok("plan show shipped"), "what held goes on");
    assert!(shown.err.contains("v1 is a draft"), "{}", shown.err);
    assert!(home.ok("plan diff").starts_with("--- shipped\n+++ v1\n"));
    assert!(home.fails("plan approve --by Dad", 5).contains("Mum"));
    let yes = home.ok("plan approve --by Mum");
    assert!(yes.contains("plan v1 holds from now on: approved"), "{yes}");
    assert_eq!(home.json("plan history")[0]["approved_by"], json!("Mum"));
    // Going back to what held once, at once, whoever does it.
    assert!(home.ok("plan rollback --by Dad").contains("holds from now on"));
    home.ok("undo --by Dad");
    home.ok("undo --by Mum");
    assert_eq!(status(&home), is(&[(2, "taken_back"), (1, "draft")]));

    let off = file(&home, "approval = true", "approval = false");
    apply(&home, &off, "--by Mum");
    let said = apply(&home, &night(&home, "20:00"), "--by Dad");
    assert!(said.out.contains("holds from now on"), "{}", said.out);
}

#[test]
fn a_plan_with_faults_is_never_stored_and_each_is_named() {
    let home = home(false);
    let bad = home.file("bad.toml");
    fs::write(&bad, "version = 1\nnigth = \"22:00-07:00\"\n[toil]\nbottles = \"Dod\"\n")
        .expect("written");
    let line = format!("plan check {}", bad.display());
    let said = home.run(&line);
    assert_eq!(said.code, 5);
    for part in [":2:1: `nigth`", "    ^\n", "did you mean `night`?", ":4:11: nobody", "`Dad`"] {
        assert!(said.out.contains(part), "{part:?} in {}", said.out);
    }
    let found = home.run(&format!("{line} --json"));
    let found = parse(&found.out);
    assert_eq!(found["ok"], json!(false));
    let kinds: Vec<&str> = found["faults"]
        .as_array()
        .expect("an array")
        .iter()
        .map(|fault| fault["kind"].as_str().expect("a word"))
        .collect();
    assert_eq!(kinds, ["unknown_key", "nobody"]);
    let said = apply(&home, &bad, "");
    assert_eq!((said.code, said.out.as_str()), (5, ""));
    assert!(said.err.contains("2 faults, nothing stored"), "{}", said.err);
    assert!(said.err.contains("did you mean `night`?"), "{}", said.err);
    let error = parse(&apply(&home, &bad, "--json").err);
    assert!(error["error"]["message"].as_str().expect("words").contains("4:11"), "{error}");
    assert_eq!(home.json("plan history"), json!([]));
}

#[test]
fn going_back_goes_further_each_time_and_says_where() {
    let home = home(true);
    apply(&home, &night(&home, "21:00"), "--by Mum");
    apply(&home, &night(&home, "20:00"), "--by Mum");
    let back = |more: &str| home.ok(&format!("plan rollback {more}"));
    let said = back("--by Mum");
    assert!(said.starts_with("✓ plan v3: holds from now on, the text of v1 again ·"), "{said}");
    let said = back("--by Dad");
    let no_yes = "the plan that ships again, which held before and needs no second yes";
    assert!(said.contains(no_yes), "{said}");
    assert_eq!(home.ok("plan"), home.ok("plan show shipped"));
    assert!(home.fails("plan rollback", 3).contains("nothing to go back to"));
    let said = back("v2 --by Mum --json");
    assert_eq!(parse(&said)["echo"], json!("plan v5: holds from now on, the text of v2 again"));
    back("--by Mum");
    assert_eq!(home.ok("plan"), home.ok("plan show shipped"), "what lay between is gone");
}

#[test]
fn who_said_yes_and_who_was_not_named_stand_in_the_history() {
    let home = home(true);
    apply(&home, &night(&home, "21:00"), "");
    home.ok("plan approve --by Mum");
    let history = home.ok("plan history");
    assert!(history.contains("not said") && history.contains("yes by Mum"), "{history}");
}

#[test]
fn a_limit_alone_is_pointed_out_and_an_edited_promise_follows() {
    let home = home(false);
    let gap = "at_most = { until_birth_weight = \"4h\", after = \"4h\" }";
    let path = file(&home, gap, "at_most = \"3h30\"");
    let promise = "the promise of `feed-gap` says 4 h, and its limit is 3 h 30";
    let rule = "rule `feed-overdue` still waits 4 h";
    let said = home.ok(&format!("plan check {}", path.display()));
    assert!(said.contains(promise) && said.contains(rule), "{said}");
    let said = apply(&home, &path, "--dry-run");
    assert!(said.err.contains(promise) && said.err.contains(rule), "{said:?}");
    let said = parse(&apply(&home, &path, "--json").out);
    assert_eq!(said["warnings"], json!([promise, rule]));
    home.ok("plan rollback");

    let said = edit(&home, "sed -i 's/at_most = { until.*/at_most = \"3h30\"/' \"$1\"", &[]);
    assert!(said.err.contains("the promise now says 3 h 30"), "{said:?}");
    assert!(said.err.contains(rule) && !said.err.contains(promise), "{said:?}");
    assert!(home.ok("plan").contains("promise = \"no more than 3 h 30 from feed to feed\""));
}

#[test]
fn files_that_are_no_plans_are_refused_with_a_sentence() {
    let home = home(false);
    let path = home.file("x");
    assert!(home.fails("plan apply nowhere.toml", 3).contains("nowhere.toml cannot be read"));
    fs::write(&path, vec![b'#'; 5 << 20]).expect("written");
    let said = apply(&home, &path, "");
    assert_eq!(said.code, 5);
    assert!(said.err.contains("holds 5120 KiB, over the limit of 256 KiB"), "{}", said.err);
    fs::write(&path, b"version = 1\n# \xff\n").expect("written");
    assert!(apply(&home, &path, "").err.contains("not UTF-8"));
    fs::write(&path, "version = 2\n").expect("written");
    let said = apply(&home, &path, "");
    assert_eq!(said.code, 5);
    assert!(said.err.contains("this plan is of version 2"), "{}", said.err);
    assert_eq!(home.fed("plan apply -", "version = 1\n").code, 0);
    assert_eq!(
        home.fed("plan check -", "version = 1\n").out,
        "the plan reads: 0 objectives, 0 rules\n"
    );
}

#[test]
fn a_dry_run_stores_nothing() {
    let home = home(true);
    let path = night(&home, "21:00");
    let said = apply(&home, &path, "--dry-run --by Dad");
    assert_eq!(
        (said.code, said.out.as_str()),
        (0, "dry run, nothing stored: plan: a draft, waits for Mum (`plan approve`)\n")
    );
    assert_eq!(home.json("plan history"), json!([]));
}

#[test]
fn a_plan_that_names_units_sets_them_and_the_night_counts() {
    let home = home(false);
    home.ok("log dad slept 21:00-22:00");
    home.ok("log dad slept 22:10-22:30");
    let longest = |home: &Home| {
        let all = home.json("carers");
        let all = all.as_array().expect("an array");
        let dad = all.iter().find(|one| one["carer"] == json!("Dad")).expect("Dad");
        dad["longest_stretch_night_min"].clone()
    };
    assert_eq!(longest(&home), json!(20));
    let path = night(&home, "21:00");
    let text = fs::read_to_string(&path)
        .expect("the file")
        .replace("# units = \"metric\"", "units = \"us\"");
    fs::write(&path, text).expect("written");
    assert_eq!(apply(&home, &path, "").code, 0);
    assert_eq!(home.json("household")["units"], json!("us"));
    assert_eq!(longest(&home), json!(60));
    home.ok("household set units metric");
    let said = home.ok("plan check");
    assert!(said.contains("the household was set to metric since"), "{said}");
}

#[test]
fn what_the_editor_leaves_is_stored_and_no_file_stays() {
    let home = home(false);
    let said = edit(&home, "sed -i 's/22:00-07:00/21:00-07:00/' \"$1\"", &["--why", "dark early"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(home.ok("plan").contains("night = \"21:00-07:00\""));
    assert_eq!(home.json("plan history")[0]["why"], json!("dark early"));
    assert_eq!(kept(&home), [""; 0]);
    let said = edit(&home, "stat -c %a \"$1\" >mode", &[]);
    assert_eq!((said.code, said.out.as_str()), (0, "nothing was changed\n"));
    assert_eq!(kept(&home), [""; 0]);
}

#[test]
fn the_text_lies_in_a_file_that_nobody_else_reads() {
    let home = home(false);
    let mode = home.file("mode");
    edit(&home, &format!("stat -c %a \"$1\" >{}", mode.display()), &[]);
    assert_eq!(fs::read_to_string(mode).expect("the mode"), "600\n");
}

#[test]
fn an_editor_that_fails_changes_nothing_and_loses_nothing() {
    let home = home(false);
    let said = edit(&home, "exit 3", &[]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("exit status: 3, nothing changed"), "{}", said.err);
    assert_eq!(kept(&home), [""; 0], "nothing was typed");

    let said = edit(&home, "echo '# mine' >>\"$1\"; exit 3", &[]);
    let [name] = &kept(&home)[..] else { panic!("{said:?}") };
    assert!(said.err.contains(name.as_str()), "{}", said.err);
    let text = fs::read_to_string(home.file(name)).expect("it is kept");
    assert!(text.ends_with("# mine\n"));
    fs::remove_file(home.file(name)).expect("removed");

    let said = edit(&home, "rm \"$1\"", &[]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("the file is gone, nothing changed"), "{}", said.err);

    let mut command = home.command();
    command.env("EDITOR", "/nowhere/editor").env("PATH", "/usr/bin:/bin").args(["plan", "edit"]);
    let said = run(command.output().expect("it starts"));
    assert_eq!(said.code, 1, "{said:?}");
    assert_eq!(kept(&home), [""; 0]);
    assert_eq!(home.json("plan history"), json!([]));
}

#[test]
fn faults_in_an_edited_text_are_named_and_it_is_kept() {
    let home = home(false);
    let said = edit(&home, "sed -i 's/target = 0.95/target = 1.0/' \"$1\"", &[]);
    assert_eq!(said.code, 5);
    assert!(said.err.contains("a rule, not an objective"), "{}", said.err);
    let [name] = &kept(&home)[..] else { panic!("{said:?}") };
    assert!(said.err.contains(&format!("{name}; `dadops plan apply`")), "{}", said.err);
    assert_eq!(home.json("plan history"), json!([]));
    edit(&home, "sed -i 's/target = 0.95/target = 0/' \"$1\"", &[]);
    assert_eq!(kept(&home).len(), 2, "each is named when it is left");
    let said = edit(&home, "echo '# mine' >>\"$1\"", &[]);
    assert_eq!((said.code, kept(&home)), (0, vec![]), "{said:?}");
}

#[test]
fn a_version_that_came_meanwhile_is_shown_and_needs_a_yes() {
    let home = home(false);
    night(&home, "20:00");
    let data = home.path().display().to_string();
    let program = env!("CARGO_BIN_EXE_dadops");
    let meanwhile = |change: &str| {
        format!(
            "{program} --data {data} plan apply {data}/new.toml --by Mum\n\
             sed -i 's/{change}/' \"$1\""
        )
    };
    let said = edit(&home, &meanwhile("target = 0.95/target = 0.9"), &["--by", "Dad"]);
    assert_eq!(said.code, 4, "{said:?}");
    assert!(said.err.contains("v1 was stored meanwhile"), "{}", said.err);
    assert!(said.err.contains("+night = \"20:00-07:00\""), "the difference: {}", said.err);
    let [name] = &kept(&home)[..] else { panic!("{said:?}") };
    assert_eq!(status(&home), is(&[(1, "current")]));
    assert_eq!(apply(&home, &home.file(name), "--by Dad").code, 0);
    assert!(!home.ok("plan").contains("20:00-07:00"));

    night(&home, "19:00");
    let said = edit(&home, &meanwhile("per_day = 8/per_day = 9"), &["--by", "Dad", "--yes"]);
    assert_eq!(said.code, 0, "{said:?}");
    let history = home.json("plan history");
    assert_eq!(history[0]["unaware"], json!(true), "{history}");
    assert!(home.ok("plan history").contains("written without the version before it"));
}

#[test]
fn a_plan_of_a_newer_dadops_stops_nothing() {
    let home = home(false);
    apply(&home, &night(&home, "21:00"), "");
    // As a merge would bring it: stored by a program that reads more than this one.
    newer(&home, "version = 9\nsomething = \"new\"\n");
    let said = home.run("plan check");
    assert_eq!(said.code, 5);
    assert!(said.out.contains("this plan is of version 9"), "{}", said.out);
    assert!(said.err.contains("the plan v2 does not read, v1 holds"), "{}", said.err);
    let carers = home.run("carers");
    assert_eq!(carers.code, 0);
    assert!(carers.err.contains("v1 holds"), "{}", carers.err);
    home.ok("plan rollback 1");
    assert_eq!(home.run("plan check").err, "");
}

/// Puts a version into the journal past the check.
fn newer(home: &Home, text: &str) {
    use dadops::domain::document::DocumentName;
    use dadops::domain::document::Edition;
    use dadops::domain::document::Status;
    use dadops::domain::id::DeviceId;
    use dadops::domain::id::EntryId;
    use dadops::journal::action::Action;
    use dadops::journal::action::Draft;
    use dadops::journal::entry::Origin;
    use dadops::journal::entry::Payload;
    use dadops::store::Store;
    let id = EntryId::new("019aaaaa-0000-7000-8000-000000000001".parse().expect("an id"));
    let mut store = Store::open(home.path(), DeviceId::new(id.uuid())).expect("opens");
    let documents = store.documents().expect("read");
    let current = documents.get(&DocumentName::plan()).and_then(|plan| plan.current.as_ref());
    let base = current.map(|version| version.id);
    let name = DocumentName::plan();
    let edition = Edition::new(name, base, Status::Current, text.to_owned());
    let drafts = vec![Draft { id, payload: Payload::Document(edition) }];
    let recorded_at = NOW.parse().expect("an instant");
    let action = Action { author: None, origin: Origin::Human, recorded_at, drafts };
    store.append(&action).expect("stored");
}

#[test]
fn everything_has_the_plan_in_it() {
    let home = home(false);
    apply(&home, &night(&home, "21:00"), "--by Dad");
    let all = home.ok("export json");
    let all = parse(&all);
    let [plan] = &all["documents"].as_array().expect("an array")[..] else { panic!("{all}") };
    assert_eq!((&plan["number"], &plan["edition"]["name"]), (&json!(1), &json!("plan")));
    assert!(plan["edition"]["text"].as_str().expect("a text").contains("21:00-07:00"));
}
