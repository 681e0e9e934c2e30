//! One or two runs of each verb, read from end to end.

use crate::kit::Home;
use crate::kit::has;
use crate::kit::parse;
use crate::kit::run;
use std::process::Command;

#[test]
fn the_reply_is_one_line_that_says_what_when_who_and_how_to_undo() {
    let home = Home::lived_in();
    let run = home.run("log feed bottle 90ml 20m ago --by Dad");
    assert_eq!(
        (run.out.as_str(), run.err.as_str(), run.code),
        (
            "✓ feed bottle 90 ml · Sun 02:52 (20 min ago) · Dad · undo: dadops --by Dad undo\n",
            "",
            0
        )
    );
}

#[test]
fn an_excused_stretch_is_logged_with_its_reason_and_for_whom() {
    let home = Home::lived_in();
    let excuse = |more: &[&str]| {
        let times = ["excuse", "--from", "yesterday 14:00", "--to", "yesterday 18:00", "--why"];
        home.args(&[&times[..], more].concat())
    };
    let said = excuse(&["\"observed\" at hospital", "--by", "Dad"]);
    assert_eq!((said.err.as_str(), said.code), ("", 0));
    assert!(
        said.out.contains("excused \"observed\" at hospital · Sat 14:00-18:00"),
        "{}",
        said.out
    );
    let fact = &home.facts()[0];
    assert_eq!(fact["kind"], "excused");
    assert_eq!(excuse(&["visit", "--baby", "Ada", "--carer", "Dad"]).code, 2);
    assert_eq!(excuse(&["visit", "--carer", "Dad"]).code, 0);
    assert!(home.facts().iter().any(|fact| fact["who"] == "Dad"), "{:?}", home.facts());
    let backwards = home.run("excuse --from 02:00 --to 01:00 --why hospital");
    assert_eq!(backwards.code, 5, "{}{}", backwards.out, backwards.err);
}

#[test]
fn a_note_follows_two_dashes_and_options_may_stand_anywhere() {
    let home = Home::lived_in();
    home.ok("log --by Dad bottle 90 -- spat some of it --by nobody");
    let fact = &home.facts()[0];
    assert_eq!(fact["note"], "spat some of it --by nobody");
    assert_eq!(fact["by"], "Dad");
}

#[test]
fn a_new_author_is_made_known_and_said() {
    let home = Home::lived_in();
    let run = home.run("log wet --by Mum");
    assert_eq!((run.err.as_str(), run.code), ("new carer: Mum\n", 0));
    let carers = home.json("household")["carers"].clone();
    assert_eq!(carers[1]["name"], "Mum");
    home.ok("undo --by Mum");
    assert_eq!(home.json("household")["carers"], carers, "her undo takes her nappy, not her");
    assert_eq!(home.told(), "");
}

#[test]
fn who_is_made_known_by_a_phrase_stands_beside_what_was_logged() {
    let home = Home::lived_in();
    let run = home.run("log nappy both 01:30 by Nan");
    assert_eq!(
        (run.out.as_str(), run.err.as_str()),
        (
            "✓ nappy wet + dirty · Sun 01:30 (1h42 ago) · Nan · undo: dadops undo\n",
            "! new carer Nan\n"
        )
    );
}

#[test]
fn what_is_odd_names_the_other_entry_and_counts_the_rest() {
    let home = Home::lived_in();
    home.ok("log sleep 23:50-1:15");
    let run = home.run("log sleep 01:00-2:00");
    assert_eq!(run.err, "! overlaps sleep · Sat 23:50\n");
    home.ok("log bottle 60 00:10");
    home.ok("log bottle 60 00:40");
    let run = home.run("log sleep 0:05-0:50");
    assert_eq!(
        run.err,
        "! overlaps sleep · Sat 23:50\n! a feed during a sleep: bottle 60 ml · 00:10, and 1 more\n"
    );
    let json = home.json("log sleep 0:05-0:50");
    assert_eq!(json["warnings"].as_array().map(Vec::len), Some(4), "scripts get all: {json}");
}

#[test]
fn many_lines_are_stored_together_or_not_at_all() {
    let home = Home::lived_in();
    let good = home.fed("log -", "bottle 90 @02:10\n\nwet @02:20\n");
    assert_eq!(good.code, 0, "{good:?}");
    assert_eq!(good.out.lines().count(), 2, "{}", good.out);
    let bad = home.fed("log -", "bottle 60 @02:40\nwet\nbotle 90\n");
    assert_eq!((bad.code, bad.out.as_str()), (2, ""));
    assert!(bad.err.starts_with("dadops: line 3: `botle` is"), "{}", bad.err);
    assert!(bad.err.contains("\n  botle 90\n  ^^^^^\n"), "{}", bad.err);
    assert_eq!(home.facts().len(), 2, "all or nothing");
    home.ok("undo");
    assert_eq!(home.facts().len(), 0, "lines are one step");
}

#[test]
fn a_dry_run_says_and_stores_nothing() {
    let home = Home::lived_in();
    home.ok("log wet @02:00");
    let before = (home.told(), home.json("doctor"));
    let id = home.facts()[0]["id"].as_str().expect("an id").to_owned();
    for line in [
        "log bottle 90 -n".to_owned(),
        "log bottle 90 -n --by Stranger".to_owned(),
        format!("edit {id} dirty @02:00 --dry-run"),
        format!("edit {id} --remove --dry-run"),
        "household add baby Ben -n".to_owned(),
        "household set units us -n".to_owned(),
    ] {
        assert_ne!(home.ok(&line), "", "{line}");
        assert_eq!((home.told(), home.json("doctor")), before, "{line}");
    }
    let copy = home.file("copy.db").display().to_string();
    for line in [
        "undo -n".to_owned(),
        "redo -n".to_owned(),
        format!("backup {copy} -n"),
        format!("merge {copy} -n"),
        format!("restore {copy} --yes -n"),
        format!("export json {copy} -n"),
        "doctor rebuild -n".to_owned(),
    ] {
        let err = home.fails(&line, 2);
        assert!(err.contains("no dry run; nothing was done"), "{line}: {err}");
        assert_eq!((home.told(), home.json("doctor")), before, "{line}");
    }
    let nothing = Home::new();
    nothing.ok("log bottle 90 -n");
    assert_eq!(nothing.listing(), [""; 0]);
}

#[test]
fn an_edit_without_a_time_or_a_doer_keeps_both() {
    let mut home = Home::lived_in();
    home.ok("log bottle 90 @01:22 --by Dad");
    home.ok("log sleep 23:50-1:15");
    let id = |home: &Home, n: usize| home.facts()[n]["id"].as_str().expect("an id").to_owned();
    let (sleep, feed) = (id(&home, 0), id(&home, 1));
    home.now = "2026-11-22T09:00:00Z".to_owned();
    home.ok(&format!("edit {feed} bottle 80"));
    home.ok(&format!("edit {sleep} sleep -- in the pram"));
    let told = |fact: &serde_json::Value| {
        ["start", "end", "detail", "by"].map(|key| fact[key].as_str().unwrap_or("-").to_owned())
    };
    let [first, second] = [told(&home.facts()[0]), told(&home.facts()[1])];
    assert_eq!(first, ["2026-11-21T23:50:00+00:00", "2026-11-22T01:15:00+00:00", "sleep", "-"]);
    assert_eq!(second, ["2026-11-22T01:22:00+00:00", "-", "bottle 80 ml", "Dad"]);
    home.ok(&format!("edit {sleep} sleep for 2h"));
    assert_eq!(told(&home.facts()[0])[1], "2026-11-22T01:50:00+00:00", "from where it began");
    home.ok(&format!("edit {feed} wet"));
    assert_eq!(told(&home.facts()[1]), ["2026-11-22T01:22:00+00:00", "-", "nappy wet", "Dad"]);
    let err = home.fails(&format!("edit {sleep} sleep for 10h"), 5);
    assert!(err.contains("50 min ahead"), "{err}");
}

#[test]
fn an_undo_of_what_another_carer_changed_says_that_it_stays() {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:22 --by Dad");
    let id = home.facts()[0]["id"].as_str().expect("an id").to_owned();
    home.ok(&format!("edit {id} bottle 80 --by Mum"));
    let run = home.run("undo --by Dad");
    assert!(run.out.starts_with("stays as it is: bottle 80 ml · 01:22"), "{run:?}");
    assert_eq!(run.err, "! kept: Mum changed it at 03:12\n");
    assert_eq!(home.facts().len(), 1);
    assert!(home.ok("undo --by Mum").starts_with("undone: bottle 80 ml"));
}

#[test]
fn status_has_a_form_for_each_reader() {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:22 --by Dad");
    home.ok("log asleep @02:31");
    home.ok("log dirty @00:05");
    assert_eq!(
        home.ok("status"),
        "Ada · day 12 · Sun 03:12\n  \
         fed      1h50 ago at 01:22 · bottle 90 ml · Dad\n  \
         asleep   0h41 since 02:31\n  \
         wet      ? not logged\n  \
         dirty    3h07 ago at 00:05\n  \
         today    feeds 1 · 90 ml · wet 0, dirty 1 · sleep 0h41, longest 0h41\n  \
         yday     ? not logged\n"
    );
    assert_eq!(home.ok("status --line"), "fed 1h50 (90 ml) | asleep 0h41\n");
    assert_eq!(home.ok("status --line --format {feed_ago}/{sleep_for}"), "1h50/0h41\n");
    assert_eq!(home.ok("status --check"), "ok: fed 1h50 (90 ml) | asleep 0h41\n");
    let bar = parse(&home.ok("status --waybar"));
    has(&bar, &[("text", "s"), ("tooltip", "s"), ("class", "s")]);
    assert_eq!(home.run("").out, home.ok("status"), "without a terminal no verb is status");
}

#[test]
fn a_clock_behind_the_last_entry_is_said() {
    let mut home = Home::lived_in();
    home.now = "2099-01-01T00:00:00Z".to_owned();
    home.ok("log wet");
    assert_eq!(home.run("status").err, "", "a past night is gone over: nothing is amiss");
    let mut today = Command::new(env!("CARGO_BIN_EXE_dadops"));
    today.env_clear().env("LANG", "C.UTF-8").arg("--data").arg(home.path()).arg("status");
    let run = run(today.output().expect("it starts"));
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("behind the last entry: check the time of this laptop"), "{run:?}");
}

#[test]
fn check_tells_a_stale_log_by_its_code() {
    let mut home = Home::lived_in();
    let run = home.run("status --check");
    assert_eq!((run.out.as_str(), run.code), ("stale: nothing logged yet\n", 30));
    home.ok("log bottle 90");
    for (now, code) in [("2026-11-22T15:11:00Z", 0), ("2026-11-22T15:12:00Z", 30)] {
        home.now = now.to_owned();
        let run = home.run("status --check");
        assert_eq!(run.code, code, "{run:?}");
        assert_eq!(run.out.lines().count(), 1);
    }
}

#[test]
fn the_line_says_the_same_from_columns_and_from_facts() {
    // The clock's own now: only then are the narrow columns read.
    let home = Home::lived_in();
    let real = |line: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dadops"));
        command.env_clear().env("LANG", "C.UTF-8").env("TZ", "UTC");
        command.arg("--data").arg(home.path()).args(line.split_whitespace());
        crate::kit::run(command.output().expect("it starts"))
    };
    for phrase in
        ["bottle 120 3h ago", "asleep 2h ago", "awake 50m ago", "wet 40m ago", "asleep 30m ago"]
    {
        assert_eq!(real(&format!("log {phrase}")).code, 0, "{phrase}");
    }
    let line = real("status --line").out;
    assert_eq!(line, "fed 3h00 (120 ml) | asleep 0h30\n");
    let status = parse(&real("status --json").out);
    assert_eq!(status["babies"][0]["state"], "asleep");
    assert_eq!(status["babies"][0]["last_feed"]["minutes_ago"], 180);
}

#[test]
fn timeline_is_oldest_first_with_headings() {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:22 --by Dad");
    home.ok("log sleep 23:50-01:15");
    let text = home.ok("timeline");
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("WHEN ") && lines[0].ends_with(" ID"), "{text}");
    assert!(lines[1].starts_with("Sat 2026-11-21 23:50-01:15  "), "{text}");
    assert!(lines[2].starts_with("Sun 2026-11-22 01:22 "), "{text}");
    assert_eq!(home.json("timeline --kind feed").as_array().map(Vec::len), Some(1));
    assert_eq!(home.json("timeline --limit 1")[0]["kind"], "feed");
    assert_eq!(
        home.json("timeline --from 2026-11-22 --kind nappy").as_array().map(Vec::len),
        Some(0)
    );
    let err = home.fails("timeline --kind nappy", 3);
    assert_eq!(err, "dadops: nothing was logged then\n");
}

#[test]
fn an_entry_is_corrected_and_removed_by_the_start_of_its_id() {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:22 --by Dad");
    home.ok("log wet @00:10");
    let id = home.facts()[1]["id"].as_str().expect("an id").to_owned();
    home.ok(&format!("edit {} bottle 80 @01:20", &id[..18]));
    let fact = home.facts()[1].clone();
    assert_eq!(
        (fact["detail"].as_str(), fact["history"].as_u64()),
        (Some("bottle 80 ml"), Some(2))
    );
    assert_eq!(fact["id"].as_str(), Some(id.as_str()), "the id stays");
    home.ok(&format!("edit {id} --remove"));
    assert_eq!(home.facts().len(), 1);
    home.ok("undo");
    assert_eq!(home.facts().len(), 2);
    assert!(home.fails("edit ffffffff wet", 3).contains("ffffffff"));
    let several = home.fails("edit 0 wet", 2);
    assert!(several.contains("2 entries have an id that begins with `0`"), "{several}");
}

#[test]
fn undo_and_redo_name_what_they_did_and_end() {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:22 --by Dad");
    let undone = home.json("undo --by Dad");
    has(&undone, &[("id", "s"), ("kind", "s"), ("echo", "s"), ("warnings", "a")]);
    assert_eq!(home.facts().len(), 0);
    home.ok("redo --by Dad");
    assert_eq!(home.facts().len(), 1);
    home.fails("redo --by Dad", 3);
    home.ok("undo --by Dad");
    home.fails("undo --by Dad", 3);
    home.fails("undo --by Nobody", 3);
}

#[test]
fn each_authors_undo_leaves_the_others_entries() {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:00 --by Dad");
    home.ok("log wet @01:10 --by Mum");
    home.ok("log dirty @01:20 --by Dad");
    home.ok("undo --by Mum");
    assert_eq!(home.facts().len(), 2);
    home.ok("undo --by Dad");
    home.ok("undo --by Dad");
    home.ok("redo --by Mum");
    let facts = home.facts();
    assert_eq!((facts.len(), facts[0]["detail"].as_str()), (1, Some("nappy wet")));
}

#[test]
fn the_household_is_shown_as_it_was_said() {
    let home = Home::new();
    home.ok("household set zone Europe/London");
    home.ok("household set nation scotland");
    home.ok(
        "household add baby Ada --born 2026-11-10T14:20 --sex f --weeks 39 --birth-weight 3.4kg",
    );
    home.ok("household add baby Ben --due 2026-12-24");
    home.ok("household add carer Mum --primary --gave-birth");
    let house = home.json("household");
    has(
        &house,
        &[("zone", "s"), ("nation", "s"), ("units", "s"), ("babies", "a"), ("carers", "a")],
    );
    assert_eq!(house["babies"][0]["born"], "2026-11-10T14:20:00+00:00");
    assert_eq!(house["babies"][0]["birth_weight_g"], 3400);
    assert_eq!(house["babies"][1]["due"], "2026-12-24");
    assert_eq!(house["carers"][0]["primary"], true);
    let text = home.ok("household");
    assert!(text.contains("Ada, born 2026-11-10 14:20, 39 weeks, 3 400 g"), "{text}");
    assert!(home.ok("status").contains("in 32 days"));
    let err = home.fails("household add baby Cy --born 2027-01-01T00:00:00Z", 5);
    assert_ne!(err, "");
}

#[test]
fn completions_and_the_manual_come_from_the_same_verbs() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = home.ok(&format!("completions {shell}"));
        assert!(script.contains("timeline") && !script.contains("pictures"), "{shell}");
    }
    let page = home.ok("man");
    assert!(page.starts_with(".ie") || page.contains(".TH dadops"), "{page}");
    assert!(page.contains("EXIT STATUS"));
}

#[test]
fn the_config_is_found_read_and_shown() {
    let home = Home::new();
    assert!(home.ok("config").contains("not there"));
    std::fs::write(home.file("config.toml"), home.ok("config template")).expect("written");
    assert!(home.ok("config check").ends_with("config.toml: reads\n"));
    assert_eq!(home.ok("config path").trim(), home.file("config.toml").to_string_lossy());
    std::fs::write(home.file("config.toml"), "[ui]\ntone = \"loud\"\n").expect("written");
    let err = home.fails("config check", 2);
    assert!(err.contains("line 2"), "{err}");
    let run = home.run("status");
    assert_eq!(run.code, 0, "a broken config stops nothing");
    assert!(run.err.contains("line 2"), "{run:?}");
}

#[test]
fn glyphs_are_shown_for_the_eye() {
    let page = Home::new().ok("doctor glyphs");
    assert!(page.lines().count() > 5 && page.contains('⣿'), "{page}");
}

#[test]
fn quiet_says_nothing_and_still_answers_what_was_asked() {
    let home = Home::lived_in();
    assert_eq!(home.ok("log wet @01:00 -q"), "");
    assert_ne!(home.ok("status -q"), "");
    assert_ne!(home.ok("log wet @02:00 -q --json"), "");
}
