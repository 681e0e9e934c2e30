//! What one carer seals: only that carer reads it, and nothing else shows it.

use crate::kit::Home;
use crate::kit::parse;
use dadops::domain::span::Timestamp;
use serde_json::json;
use std::fs;
use std::path::Path;

const ANSWERS: &str = "open sesame\n1\n2\n0\n3\ny\nthe quiet fear\n";

/// A household in which Mum sealed one check-in.
fn sealed() -> Home {
    let home = Home::lived_in();
    home.ok("household add carer Mum");
    home.ok("log bottle 90 --by Mum");
    let run = home.fed("checkin private --by Mum", ANSWERS);
    assert_eq!(run.code, 0, "{run:?}");
    home
}

/// Everything that lies in a folder, one after the other.
fn bytes(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        all.extend(if path.is_dir() { bytes(&path) } else { fs::read(path).expect("bytes") });
    }
    all
}

/// A text in which every id, whole or short, reads the same.
fn without_ids(text: &str) -> String {
    let hex = |c: char| c.is_ascii_hexdigit() || c == '-';
    let mut out = String::new();
    for part in text.split_inclusive(|c: char| !hex(c)) {
        let word = part.trim_end_matches(|c: char| !hex(c));
        let id = word.len() >= 8 && word.starts_with("01") && word.is_ascii();
        out.push_str(if id { "ID" } else { word });
        out.push_str(&part[word.len()..]);
    }
    out
}

fn holds(all: &[u8], part: &[u8]) -> bool {
    all.windows(part.len()).any(|bytes| bytes == part)
}

#[test]
fn the_sums_are_said_beside_the_published_level_and_only_the_passphrase_opens_them() {
    let home = sealed();
    let run = home.fed("checkin private --by Mum", "open sesame\n1\n1\n\n\nn\n\n");
    assert!(run.out.contains("In a crisis, at any hour: 999"), "{run:?}");
    assert!(run.out.contains("PHQ-2: 2 of 6; the published level is 3 or more."), "{run:?}");
    assert!(!run.out.contains("above the level") && !run.out.contains("GAD-2"), "{run:?}");
    let shown = home.fed("checkin private show --by Mum --json", "open sesame\n");
    let all = parse(&shown.out);
    let first = all.as_array().expect("an array").iter().find(|one| one["help"] == json!(true));
    let first = first.expect("the first one");
    assert_eq!((&first["phq2"], &first["phq2_sum"]), (&json!([1, 2]), &json!(3)));
    assert_eq!((&first["gad2"], &first["gad2_sum"]), (&json!([0, 3]), &json!(3)));
    assert_eq!(first["note"], "the quiet fear");
    assert_eq!(first["at"], "2026-11-22T03:12:00+00:00");
    assert_eq!(all.as_array().map(Vec::len), Some(2));
    for wrong in ["open sesame!\n", "Open sesame\n", "\n"] {
        let run = home.fed("checkin private show --by Mum", wrong);
        assert_eq!((run.code, run.out.as_str()), (5, ""), "{wrong}");
        assert!(run.err.starts_with("dadops: "), "{run:?}");
        let run = home.fed("checkin private --by Mum", &format!("{wrong}1\n1\n1\n1\nn\n\n"));
        assert_eq!(run.code, 5, "{wrong}: {run:?}");
    }
    // Another carer's passphrase opens nothing of hers, and nothing of his is told.
    let run = home.fed("checkin private show --by Dad", "open sesame\n");
    assert!(run.code == 5 && run.err.contains("opens nothing"), "{run:?}");
    let shown = home.fed("checkin private show --by Mum --json", "open sesame\n");
    assert_eq!(
        parse(&shown.out).as_array().map(Vec::len),
        Some(2),
        "none was added by a wrong one"
    );
}

#[test]
fn nothing_of_it_is_in_a_file_or_in_what_any_verb_prints() {
    let home = sealed();
    let before = Home::lived_in();
    before.ok("household add carer Mum");
    before.ok("log bottle 90 --by Mum");
    let other = Home::lived_in();
    for (one, copy) in [(&home, "copy.db"), (&before, "copy.db")] {
        one.ok(&format!("backup {}", one.file(copy).display()));
        one.ok(&format!("export csv {}", one.file("csv").display()));
        one.ok(&format!("export babybuddy {}", one.file("buddy").display()));
        one.ok(&format!("export json {}", one.file("all.json").display()));
    }
    other.ok(&format!("merge {}", home.file("copy.db").display()));
    for folder in [home.path(), other.path()] {
        let all = bytes(folder);
        assert!(holds(&all, b"bottle"), "the search finds what is there");
        for part in ["the quiet fear", "open sesame", "phq", "gad2", "PHQ", "screening", "private"]
        {
            assert!(!holds(&all, part.as_bytes()), "{part} in {}", folder.display());
        }
    }
    // Every verb answers as if nothing had been sealed.
    for line in [
        "status",
        "status --line",
        "status --json",
        "carers",
        "carers --json",
        "timeline",
        "household",
        "doctor --json",
        "report",
        "trends",
        "handover",
        "forecast",
        "forecast accuracy",
        "plan show",
        "redflags",
        "crisis",
        "undo --by Mum",
        "redo --by Mum",
    ] {
        let same = |home: &Home| {
            let run = home.run(line);
            let folder = home.path().display().to_string();
            (without_ids(&run.out.replace(&folder, "")), run.err, run.code)
        };
        let (with, without) = (same(&home), same(&before));
        assert_eq!(with, without, "{line}");
        for part in ["seal", "private", "PHQ"] {
            assert!(!with.0.contains(part), "{line} says {part}");
        }
    }
    let csv = |home: &Home| without_ids(&String::from_utf8_lossy(&bytes(&home.file("csv"))));
    assert!(csv(&home).contains("bottle"));
    assert_eq!(csv(&home), csv(&before));
    let dump = |home: &Home| home.json("export json")["facts"].as_array().map(Vec::len);
    assert_eq!(dump(&home), dump(&before));
}

#[test]
fn the_minute_of_it_is_in_no_file() {
    let late = "2026-11-22T04:37:00Z";
    let at = late.parse::<Timestamp>().expect("an instant");
    let (ms, seconds) = (at.timestamp_millis(), at.timestamp());
    let forms = [
        b"04:37".to_vec(),
        seconds.to_string().into_bytes(),
        // As SQLite writes an integer, which is also the time of an id; and its hex.
        ms.to_be_bytes()[2..].to_vec(),
        seconds.to_be_bytes()[4..].to_vec(),
        ms.to_le_bytes()[..6].to_vec(),
        seconds.to_le_bytes()[..4].to_vec(),
        format!("{ms:012x}").into_bytes(),
    ];
    let found = |home: &Home| {
        let all = bytes(home.path());
        forms.iter().filter(|form| holds(&all, form)).count()
    };
    let lived = || {
        let home = Home::lived_in();
        home.ok("household add carer Mum");
        home.ok("log bottle 90 --by Mum");
        home.at(late)
    };
    let home = lived();
    let run = home.fed("checkin private --by Mum", ANSWERS);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(found(&home), 0);
    let other = lived();
    other.ok("log bottle 60 --by Mum");
    assert_ne!(found(&other), 0, "the search finds the time of an entry");
}

#[test]
fn it_travels_with_a_merge_and_opens_there_with_the_same_passphrase() {
    let (home, other) = (sealed(), Home::lived_in());
    other.ok("household add carer Mum");
    let run = other.fed("checkin private --by Mum", "another one\n3\n3\n3\n3\ny\nthere\n");
    assert_eq!(run.code, 0, "{run:?}");
    other.ok(&format!("merge {}", home.path().display()));
    let notes = |passphrase: &str| {
        let run = other.fed("checkin private show --by Mum --json", passphrase);
        let all = parse(&run.out);
        let notes = all.as_array().expect("an array").iter().map(|one| one["note"].clone());
        notes.collect::<Vec<_>>()
    };
    assert_eq!(notes("open sesame\n"), ["the quiet fear"]);
    assert_eq!(notes("another one\n"), ["there"]);
}

#[test]
fn after_delete_nothing_opens_and_the_answer_is_the_same_for_everybody() {
    let home = sealed();
    let said = home.ok("checkin private delete --by Mum");
    assert!(said.contains("Older backups keep theirs"), "{said}");
    let run = home.fed("checkin private show --by Mum", "open sesame\n");
    assert!(run.code == 5 && run.out.is_empty(), "{run:?}");
    assert_eq!(home.ok("checkin private delete --by Mum"), said);
    assert_eq!(home.ok("checkin private delete --by Dad"), said.replace("Mum", "Dad"));
    home.ok("doctor");
}

#[test]
fn a_passphrase_comes_from_a_file_and_never_from_an_argument() {
    let home = sealed();
    let file = home.file("passphrase");
    fs::write(&file, "open sesame\nmore\n").expect("written");
    let line = format!("checkin private show --by Mum --passphrase-file {}", file.display());
    assert!(home.ok(&line).contains("the quiet fear"));
    assert!(home.fails("checkin private show --by Mum --passphrase x", 2).contains("--passphrase"));
    let missing = home.fails("checkin private show --by Mum --passphrase-file nowhere", 1);
    assert!(missing.contains("nowhere"), "{missing}");
    let misplaced = format!("checkin sleepy 3 --passphrase-file {}", file.display());
    home.fails(&misplaced, 2);
}

#[test]
fn what_does_not_read_keeps_nothing() {
    let home = sealed();
    for (line, input, code) in [
        ("checkin private --by Mum", "open sesame\n4\n", 2),
        ("checkin private --by Mum", "open sesame\nyes\n", 2),
        ("checkin private --by Mum", "open sesame\n\n\n\n\n\n\n", 3),
        ("checkin private --by Mum", "open sesame\n", 3),
        ("checkin private --by Mum", "", 5),
    ] {
        let run = home.fed(line, input);
        assert_eq!((run.code, run.out.as_str()), (code, ""), "{line} {input:?}: {run:?}");
    }
    for (line, code) in [
        ("checkin private --by Mum", 5),
        ("checkin private --by Mum --no-input", 5),
        ("checkin private --by Mum -n", 2),
        ("checkin private --by Nobody", 3),
        ("checkin private", 2),
        ("checkin private mood --by Mum", 2),
    ] {
        home.fails(line, code);
    }
    let long = "x".repeat(2000);
    let run =
        home.fed("checkin private --by Mum", &format!("open sesame\n1\n1\n1\n1\nn\n{long}\n"));
    assert!(run.code == 5 && run.err.contains("longer than"), "{run:?}");
    let shown = home.fed("checkin private show --by Mum --json", "open sesame\n");
    assert_eq!(parse(&shown.out).as_array().map(Vec::len), Some(1));
    assert!(!home.ok("household").contains("Nobody"));
}

#[test]
fn words_about_harm_bring_the_numbers_and_are_kept_only_by_a_yes() {
    let home = sealed();
    let harm = "open sesame\n3\n3\n3\n3\ny\nI want to die\n";
    for (answer, kept) in [("", 1), ("no\n", 1), ("yes\n", 2)] {
        let run = home.fed("checkin private --by Mum", &format!("{harm}{answer}"));
        assert_eq!(run.code, 0, "{run:?}");
        assert!(run.err.contains("999"), "{run:?}");
        assert!(!run.out.contains("of 6"), "nothing is added up: {run:?}");
        let shown = home.fed("checkin private show --by Mum --json", "open sesame\n");
        assert_eq!(parse(&shown.out).as_array().map(Vec::len), Some(kept), "{answer}");
    }
}

#[test]
fn red_flags_and_numbers_need_no_journal_and_outlive_a_broken_one() {
    let home = Home::new();
    for line in ["redflags", "crisis", "redflags --plain", "crisis --plain"] {
        let text = home.ok(line);
        assert!(text.starts_with("999 or 112"), "{line}: {text}");
        assert!(text.contains("Trust your instincts: call if worried."), "{line}");
    }
    assert_eq!(home.listing(), Vec::<String>::new(), "looking makes no file");
    home.ok("household set nation usa");
    assert!(home.ok("redflags").starts_with("911"));
    let page = home.json("redflags");
    assert_eq!(page["nation"], "usa");
    for row in page["flags"]
        .as_array()
        .expect("an array")
        .iter()
        .chain(page["contacts"].as_array().expect("an array"))
    {
        for field in ["id", "source", "published", "verified_on", "review_by", "read"] {
            assert!(row[field].is_string(), "{field} of {row}");
        }
    }
    assert_eq!(page["from"], "nation");
    let zoned = Home::lived_in();
    let said = zoned.ok("crisis");
    assert!(said.starts_with("999  ") && said.contains("from your time zone"), "{said}");
    assert!(said.find("116 123") < said.find("Sources"), "{said}");
    assert_eq!(zoned.json("crisis")["from"], "time_zone");
    assert!(home.json("crisis")["contacts"].as_array().is_some_and(|all| all.len() > 2));
    fs::write(home.file("journal.db"), b"not a database at all, whatever it was").expect("written");
    assert!(home.ok("redflags").starts_with("999 or 112"));
}
