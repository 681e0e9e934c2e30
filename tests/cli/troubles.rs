//! What is refused or fails: the sentence, the exit code, and that nothing is lost.

use crate::kit::Home;
use crate::kit::run;
use std::fs;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

#[test]
fn a_mistyped_verb_names_the_nearest_and_runs_nothing() {
    let home = Home::lived_in();
    assert_eq!(home.fails("lgo wet", 2), "dadops: unknown verb `lgo`\n  did you mean `log`?\n");
    assert_eq!(home.facts().len(), 0);
}

#[test]
fn a_phrase_that_is_not_understood_is_shown_with_the_place() {
    let home = Home::lived_in();
    let err = home.fails("log botle 90", 2);
    assert!(err.contains("\n  botle 90\n  ^^^^^\n"), "{err}");
    assert!(err.contains("`bottle`"), "{err}");
    let err = home.fails("log feed left 18m", 2);
    assert!(err.contains("ago") && err.contains("for"), "{err}");
    assert_eq!(home.facts().len(), 0);
}

#[test]
fn the_future_and_the_unlikely_are_refused_and_a_yes_is_taken() {
    let home = Home::lived_in();
    assert!(home.fails("log wet 03:40", 5).contains("28 min"));
    assert!(home.fails("log bottle 90 tomorrow 9:00", 5).starts_with("dadops: "));
    let err = home.fails("log bottle 900", 5);
    assert!(err.contains("400 ml") && err.contains("--yes"), "{err}");
    assert_eq!(home.facts().len(), 0);
    home.ok("log bottle 900 --yes");
    assert_eq!(home.facts().len(), 1);
}

#[test]
fn clocks_that_change_are_named() {
    let home = Home::lived_in_before("2026-10-25T08:00:00Z");
    // 01:30 came twice in London: the later is taken and told.
    let repeated = home.run("log wet 01:30");
    assert_eq!(repeated.code, 0, "{repeated:?}");
    assert!(repeated.out.contains("GMT"), "{repeated:?}");
    assert_eq!(home.facts()[0]["start"], "2026-10-25T01:30:00+00:00");
    // 01:30 never came in spring.
    let spring = Home::lived_in_before("2026-03-29T08:00:00Z");
    let err = spring.fails("log wet 01:30", 5);
    assert!(err.contains("01:00") && err.contains("02:00"), "{err}");
    // A sleep over each night has its true length.
    home.ok("log sleep yesterday 22:00 to 06:00");
    let status = home.json("status");
    assert_eq!(status["babies"][0]["today"]["sleep_min"], 7 * 60);
    assert_eq!(status["babies"][0]["today"]["longest_sleep_min"], 7 * 60);
    spring.ok("log sleep yesterday 22:00 to 06:00");
    assert_eq!(spring.json("status")["babies"][0]["today"]["sleep_min"], 5 * 60);
}

#[test]
fn a_zone_may_be_another_for_one_verb() {
    let home = Home::lived_in();
    home.ok("log wet 21:00 --zone America/New_York");
    let fact = home.facts()[0].clone();
    assert_eq!(
        (fact["start"].as_str(), fact["zone"].as_str()),
        (Some("2026-11-22T02:00:00+00:00"), Some("America/New_York"))
    );
    assert_eq!(home.json("household")["zone"], "Europe/London");
}

#[test]
fn a_folder_that_cannot_be_written_is_read_all_the_same() {
    let home = Home::lived_in();
    home.ok("log bottle 90 @01:22");
    let set = |folder, file| {
        fs::set_permissions(home.path(), Permissions::from_mode(folder)).expect("set");
        fs::set_permissions(home.file("journal.db"), Permissions::from_mode(file)).expect("set");
    };
    set(0o500, 0o400);
    let blocked = fs::write(home.file("probe"), "").is_err();
    let (write, read) = (home.run("log wet"), home.run("status --line"));
    set(0o700, 0o600);
    if !blocked {
        eprintln!("skipped: this user may write anywhere");
        return;
    }
    assert_eq!((write.code, write.out.as_str()), (1, ""));
    assert!(write.err.contains("--data"), "{write:?}");
    assert_eq!((read.out.as_str(), read.code), ("fed 1h50 (90 ml)\n", 0));
}

#[test]
fn a_damaged_file_is_named_and_left_alone() {
    let home = Home::lived_in();
    let noise = vec![0x5a_u8; 40_000];
    fs::remove_file(home.file("journal.db-wal")).ok();
    fs::write(home.file("journal.db"), &noise).expect("written");
    for line in ["status", "log wet", "doctor", "timeline", "status --line"] {
        let err = home.fails(line, 1);
        assert!(err.contains("journal.db") && err.contains("  "), "{line}: {err}");
    }
    assert_eq!(fs::read(home.file("journal.db")).expect("there"), noise);
}

#[test]
fn a_newer_file_is_refused_and_stays_as_it_is() {
    let home = Home::lived_in();
    home.ok("log wet");
    let copy = home.file("copy.db");
    home.ok(&format!("backup {}", copy.display()));
    let newer = Home::new();
    let mut bytes = fs::read(copy).expect("there");
    // SQLite keeps `user_version` at byte 60 of the file.
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(newer.file("journal.db"), &bytes).expect("written");
    for line in ["log wet", "status", "doctor"] {
        let err = newer.fails(line, 1);
        assert!(err.contains("99") && err.contains("update DadOps"), "{line}: {err}");
    }
    assert_eq!(fs::read(newer.file("journal.db")).expect("there"), bytes);
}

#[test]
fn looking_makes_no_file() {
    let home = Home::new();
    for line in ["status", "status --line", "status --json", "household", "export json", "undo -n"]
    {
        home.run(line);
        assert_eq!(home.listing(), [""; 0], "{line}");
    }
    assert_eq!(home.ok("status --line"), "nothing logged yet\n");
    home.fails("timeline", 3);
    home.fails("doctor", 3);
    home.fails("undo", 3);
}

#[test]
fn without_utf8_everything_is_ascii() {
    let home = Home::lived_in();
    home.ok("log temp 37.9 --by Dad");
    for line in ["status", "timeline", "log bottle 90 @01:00", "undo", "household", "doctor"] {
        let mut command = home.command();
        command.env("LANG", "C").args(line.split_whitespace());
        let run = crate::kit::run(command.output().expect("it starts"));
        assert!(run.out.is_ascii() && run.err.is_ascii(), "{line}: {run:?}");
        assert_eq!(run.code, 0, "{line}: {run:?}");
    }
}

#[test]
fn a_file_that_may_not_grow_is_a_sentence_and_not_a_signal() {
    let home = Home::lived_in();
    let note = format!("log note {}", "x".repeat(4_000));
    home.ok(&note);
    let mut before = home.json("doctor");
    for _ in 0..60 {
        let mut limited = Command::new("sh");
        limited.args(["-c", "ulimit -f 200; exec \"$@\"", "sh"]);
        limited.arg(home.command().get_program()).args(home.command().get_args());
        limited.env_clear().env("TZ", "UTC").args(note.split_whitespace());
        let run = run(limited.output().expect("it starts"));
        if run.code == 0 {
            before = home.json("doctor");
            continue;
        }
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.err.contains("the disk would not take it"), "{run:?}");
        assert_eq!(home.json("doctor"), before, "nothing of it is there, all before is");
        return;
    }
    panic!("the limit was never met");
}

#[test]
fn a_phrase_that_is_a_page_is_not_shown_again() {
    let home = Home::lived_in();
    let err = home.fails(&format!("log note {}", "x".repeat(20_000)), 5);
    assert!(err.contains("over the limit of 10000") && err.len() < 200, "{err}");
    let run = home.args(&["log", "note a\u{1b}[2Jb"]);
    assert_eq!((run.code, run.err.contains('\u{1b}')), (5, false), "{run:?}");
}

#[test]
fn a_data_folder_that_is_none_is_said_by_readers_too() {
    let home = Home::new();
    let file = home.path().join("file");
    fs::write(&file, "words").expect("written");
    let data = file.join("home");
    let status = Command::new(env!("CARGO_BIN_EXE_dadops"))
        .args(["--data", &data.display().to_string(), "status"])
        .output()
        .expect("it runs");
    let err = String::from_utf8_lossy(&status.stderr);
    assert_eq!(status.status.code(), Some(1), "{err}");
    assert!(err.contains("could not look into"), "{err}");
}

#[test]
fn a_folder_where_the_journal_should_be_is_not_taken_for_a_full_disk() {
    let home = Home::new();
    fs::create_dir(home.path().join("journal.db")).expect("made");
    for verb in ["status", "log wet"] {
        let err = home.fails(verb, 1);
        assert!(err.contains("is not a DadOps journal"), "{err}");
    }
}

#[test]
fn ending_what_does_not_run_matches_nothing() {
    let home = Home::lived_in();
    assert!(home.fails("log stop", 3).contains("nothing is running"));
}

#[test]
fn an_export_that_fails_leaves_no_part() {
    let home = Home::lived_in();
    home.ok("log wet");
    home.ok("log bottle 90");
    let folder = home.path().join("out");
    fs::create_dir(&folder).expect("made");
    // The second sheet's name leads nowhere, and only writing finds that out.
    std::os::unix::fs::symlink("/nowhere/at/all", folder.join("nappy.csv")).expect("linked");
    home.fails(&format!("export csv {}", folder.display()), 5);
    let left: Vec<_> = fs::read_dir(&folder).expect("read").flatten().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}
