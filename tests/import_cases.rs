//! Bad and odd input, case by case: what becomes of each row and what is said.

use dadops::domain::detail::Detail;
use dadops::domain::fact::Extent;
use dadops::domain::feed::Feed;
use dadops::domain::id::EntryId;
use dadops::domain::nappy::NappyContent;
use dadops::domain::span::Timestamp;
use dadops::import::FORMATS;
use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::Standing;
use dadops::import::error::ImportError;
use dadops::import::read;
use dadops::import::run;
use dadops::import::source::Source;
use dadops::import::source::source;
use dadops::import::warning::Warning;
use dadops::journal::household::Household;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

const CHANGE: &str = "child_id,child_first_name,child_last_name,time,wet,solid,color,amount\n";
const SLEEP: &str = "child_id,child_first_name,child_last_name,start,end\n";
const FEED: &str = "child_id,child_first_name,child_last_name,start,end,type,method,amount\n";
const CONNECT: &str =
    "Date and Time,End Time,Duration (min),Activity,Quantity,Extra data,Text,Notes,Caregiver\n";

fn now() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("now")
}

fn options(household: &Household) -> Options<'_> {
    Options {
        zone: "America/New_York".parse().expect("a zone"),
        zone_given: true,
        baby: None,
        now: now(),
        household,
        notes: false,
        units: Vec::new(),
        map: None,
    }
}

fn sources(files: &[(&str, &[u8])]) -> Result<Vec<Source>, ImportError> {
    files.iter().map(|(name, bytes)| source((*name).to_owned(), bytes)).collect()
}

fn try_with(
    format: Format,
    files: &[(&str, &[u8])],
    change: impl FnOnce(&mut Options<'_>),
) -> Result<Imported, ImportError> {
    let household = Household::default();
    let mut options = options(&household);
    if format == Format::BabyConnect {
        options.baby = Some("Ada".to_owned());
    }
    change(&mut options);
    let imported = read(format, &sources(files)?, &options)?;
    let facts = imported.facts().count();
    let left_out = imported.warnings.iter().filter(|warning| warning.left_out).count();
    assert_eq!(left_out, imported.rows_skipped);
    assert_eq!(facts, imported.rows_giving);
    assert_eq!(imported.rows_read, facts + imported.rows_naming + left_out);
    Ok(imported)
}

/// Imports one CSV of Baby Buddy.
fn buddy(name: &str, text: &str) -> Imported {
    try_with(Format::BabyBuddy, &[(name, text.as_bytes())], |_| ()).expect("it imports")
}

fn refused(name: &str, bytes: &[u8]) -> String {
    try_with(Format::BabyBuddy, &[(name, bytes)], |_| ()).expect_err("refused").to_string()
}

/// One row of nappy changes with these fields from `time` on.
fn change(fields: &str) -> Imported {
    buddy("DiaperChange.csv", &format!("{CHANGE}1,Ada,One,{fields}\n"))
}

fn said(imported: &Imported) -> Vec<&'static str> {
    imported.warnings.iter().map(Warning::class).collect()
}

fn sentences(imported: &Imported) -> Vec<String> {
    imported.warnings.iter().map(|warning| warning.why.to_string()).collect()
}

/// Returns how `id` stands in a journal that holds `known`.
fn standing(known: &BTreeSet<EntryId>, id: EntryId) -> Standing {
    if known.contains(&id) { Standing::Holds } else { Standing::Unknown }
}

fn stamp() -> EntryId {
    EntryId::from_bytes([0xff; 16])
}

fn ids(imported: &Imported) -> BTreeSet<EntryId> {
    imported.drafts.iter().map(|draft| draft.id).collect()
}

/// C5, C6, C7: the same file again adds nothing, whatever it holds.
#[test]
fn the_same_again_is_known() {
    let text =
        format!("{CHANGE}1,Ada,One,2026-11-20 10:00,1,0,,\n1,Ada,One,2026-11-20 10:00,1,0,,\n");
    let first = buddy("DiaperChange.csv", &text);
    assert_eq!(said(&first), ["same_again"]);
    assert_eq!(sentences(&first), ["says the same as row 2"]);
    let known = ids(&first);
    assert_eq!(known.len(), 3, "a baby and two changes");
    let fresh = buddy("other-changes.csv", &text).fresh(|id| standing(&known, id), stamp());
    assert_eq!((fresh.facts_new, fresh.facts_known), (0, 2));
}

/// C8, C9: ids of the app.
#[test]
fn ids_may_be_empty_and_are_reported_when_they_repeat() {
    let text = format!(
        "id,{CHANGE}7,1,Ada,One,2026-11-20 10:00,1,0,,\n7,1,Ada,One,2026-11-20 11:00,1,0,,\n,1,Ada,One,2026-11-20 12:00,1,0,,\n"
    );
    let imported = buddy("DiaperChange.csv", &text);
    assert_eq!(sentences(&imported), ["has the id 7 of row 2; both are kept"]);
    assert_eq!(imported.facts().count(), 3);
}

/// C10, C11, C12, C13, C15: headers.
#[test]
fn headers_are_read_by_name_and_what_cannot_be_read_is_refused() {
    let text = "child_id, child_first_name ,CHILD_LAST_NAME,Time,Wet,solid,color,amount,mood\n1,Ada,One,2026-11-20 10:00,1,0,,,good\n";
    let imported = buddy("DiaperChange.csv", text);
    assert_eq!(said(&imported), ["unknown_column"]);
    assert_eq!(imported.warnings[0].column.as_deref(), Some("mood"));
    assert_eq!(imported.facts().count(), 1);

    let semicolons = text.replace(',', ";");
    assert_eq!(buddy("DiaperChange.csv", &semicolons).facts().count(), 1);

    let mistyped = text.replace("Time", "tme");
    assert_eq!(
        refused("DiaperChange.csv", mistyped.as_bytes()),
        "DiaperChange.csv has no column `time`; it has child_id, child_first_name, \
         CHILD_LAST_NAME, tme, Wet, solid, color, amount, mood"
    );
    let twice = text.replace("mood", "wet");
    assert_eq!(
        refused("DiaperChange.csv", twice.as_bytes()),
        "DiaperChange.csv has the column `wet` twice"
    );
    let sleep = format!("{SLEEP}1,Ada,One,2026-11-20 10:00,2026-11-20 11:00\n");
    assert_eq!(said(&buddy("naps.csv", &sleep)), [""; 0], "a missing nap column is nothing");
    assert!(refused("odd.csv", b"a,b\n1,2\n").starts_with("odd.csv is no file of Baby Buddy"));
}

/// Columns and children beyond any export are refused before they cost time.
#[test]
fn floods_of_columns_and_children_are_refused() {
    let columns: Vec<String> = (0..1_000).map(|n| format!("c{n}")).collect();
    let wide = format!("{},{CHANGE}", columns.join(","));
    assert_eq!(
        refused("DiaperChange.csv", wide.as_bytes()),
        "DiaperChange.csv has over 500 columns, more than any export"
    );
    let kids: Vec<String> = (0..101).map(|n| format!("{n},Ada{n},One\n")).collect();
    assert_eq!(
        refused("Child.csv", format!("id,first_name,last_name\n{}", kids.concat()).as_bytes()),
        "the files name over 100 children, more than any household has"
    );
    let rows: Vec<String> =
        (0..101).map(|n| format!("{n},Ada{n},One,2026-11-20 10:00,1,0,,\n")).collect();
    let rows = rows.concat();
    assert_eq!(
        refused("DiaperChange.csv", format!("{CHANGE}{rows}").as_bytes()),
        "the files name over 100 children, more than any household has"
    );
}

/// C14: yes/no words.
#[test]
fn yes_and_no_are_read_and_maybe_is_refused() {
    for (word, content) in
        [("yes", NappyContent::Wet), ("TRUE", NappyContent::Wet), ("no", NappyContent::Dry)]
    {
        let imported = change(&format!("2026-11-20 10:00,{word},0,,"));
        let fact = imported.facts().next().expect("a fact");
        assert!(matches!(&fact.detail, Detail::Nappy(nappy) if nappy.content == content), "{word}");
    }
    for word in ["maybe", "2"] {
        let imported = change(&format!("2026-11-20 10:00,{word},0,,"));
        assert_eq!(sentences(&imported), [format!("`{word}` is neither yes nor no")]);
        assert_eq!(imported.rows_skipped, 1);
    }
}

/// C4, C11, C16, C17, T13, T17, T18, T19: times.
#[test]
fn times_are_read_in_known_forms_and_refused_in_others() {
    for (text, instant) in [
        ("2026-11-20 10:00", "2026-11-20T15:00:00Z"),
        ("2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z"),
        ("2026-11-20T10:00:00+02:00", "2026-11-20T08:00:00Z"),
        ("2026-11-20 1:00 PM", "2026-11-20T18:00:00Z"),
        ("25.08.2026 10:00", "2026-08-25T14:00:00Z"),
        ("08/25/2026 10:00", "2026-08-25T14:00:00Z"),
        ("25/08/2026 10:00", "2026-08-25T14:00:00Z"),
    ] {
        let imported = change(&format!("{text},1,0,,"));
        let fact = imported.facts().next().unwrap_or_else(|| panic!("{text}"));
        assert_eq!(fact.start, instant.parse::<Timestamp>().expect("an instant"), "{text}");
    }
    for (text, class) in [
        ("", "no_time"),
        ("2026-11-20", "day_without_time"),
        ("1763632800", "unreadable_time"),
        ("2026-11-20 23:59:60", "unreadable_time"),
        ("2026-11-20 24:00", "unreadable_time"),
        ("2026-11-31 10:00", "unreadable_time"),
        ("0001-01-01 00:00", "absurd_year"),
        ("1900-01-01 00:00", "absurd_year"),
        ("2107-01-01 00:00", "future"),
        ("2026-11-22 00:00", "future"),
    ] {
        let imported = change(&format!("{text},1,0,,"));
        assert_eq!(said(&imported), [class], "{text}");
        assert_eq!(imported.rows_skipped, 1, "{text}");
    }
    let ambiguous = change("08/03/2026 10:00,1,0,,");
    assert_eq!(
        sentences(&ambiguous),
        ["nothing tells day/month from month/day; month/day is taken"]
    );
    let mixed = format!("{CHANGE}1,A,B,25/08/2026 10:00,1,0,,\n1,A,B,08/25/2026 10:00,1,0,,\n");
    assert_eq!(
        refused("DiaperChange.csv", mixed.as_bytes()),
        "row 2 of DiaperChange.csv can only be day/month and row 3 of DiaperChange.csv only month/day"
    );
}

/// C3, T15, T16: clocks that go back and forward.
#[test]
fn repeated_and_skipped_hours_are_named() {
    let skipped = change("2026-03-08 02:30,1,0,,");
    assert_eq!(said(&skipped), ["skipped_hour"]);
    let fact = skipped.facts().next().expect("a fact");
    assert_eq!(fact.start, "2026-03-08T07:30:00Z".parse::<Timestamp>().expect("03:30 EDT"));

    let rows = ["00:50", "01:40", "01:10", "02:20"]
        .map(|time| format!("1,Ada,One,2026-11-01 {time},1,0,,\n"))
        .concat();
    let imported = buddy("DiaperChange.csv", &format!("{CHANGE}{rows}"));
    assert_eq!(
        sentences(&imported),
        [
            "2026-11-01 01:40:00 happened twice; the first is taken (nothing tells)",
            "2026-11-01 01:10:00 happened twice; the second is taken (the row before it is later)",
        ]
    );
}

/// T14 and births in general.
#[test]
fn a_birth_ahead_is_not_taken_and_rows_before_a_birth_are_flagged() {
    let child =
        |born: &str| format!("id,first_name,last_name,birth_date,birth_time\n1,Ada,One,{born}\n");
    let row = format!("{CHANGE}1,Ada,One,2026-11-20 10:00,1,0,,\n");
    let import = |born: &str| {
        let child = child(born);
        let files = [("Child.csv", child.as_bytes()), ("DiaperChange.csv", row.as_bytes())];
        try_with(Format::BabyBuddy, &files, |_| ()).expect("it imports")
    };
    assert_eq!(import("2027-01-01,").babies[0].1.born, None);
    let late = import("2026-11-21,08:00:00");
    assert_eq!(late.babies[0].1.born, Some("2026-11-21T13:00:00Z".parse().expect("a birth")));
    assert_eq!(sentences(&late), ["that is before the birth"]);
    assert_eq!(said(&import("2026-08-24,")), ["birth_date_only"]);
}

/// T1, T5, T7, T8, T10, T11 as an import bends them.
#[test]
fn odd_spans_are_kept_and_named_and_ends_ahead_are_not() {
    for (span, class) in [
        ("2026-11-20 10:00,2026-11-20 11:00", None),
        ("2026-11-20 10:00,2026-11-20 10:00", Some("no_length")),
        ("2026-11-20 10:00,2026-11-20 09:00", Some("ends_before_start")),
        ("2026-11-19 10:00,2026-11-20 10:00", None),
        ("2026-11-19 10:00,2026-11-20 10:01", Some("over_a_day")),
    ] {
        let imported = buddy("Sleep.csv", &format!("{SLEEP}1,Ada,One,{span}\n"));
        assert_eq!(said(&imported), Vec::from_iter(class), "{span}");
        assert_eq!(imported.facts().count(), 1, "{span}");
    }
    let ahead =
        buddy("Sleep.csv", &format!("{SLEEP}1,Ada,One,2026-11-21 21:00,2026-11-22 06:00\n"));
    assert_eq!((said(&ahead), ahead.rows_skipped), (vec!["future"], 1));
    let rows = "1,Ada,One,2026-11-20 10:00,2026-11-20 12:00\n1,Ada,One,2026-11-20 11:00,2026-11-20 13:00\n";
    let overlapping = buddy("Sleep.csv", &format!("{SLEEP}{rows}"));
    assert_eq!(sentences(&overlapping), ["shares time with row 2"]);
    assert_eq!(overlapping.facts().count(), 2);
}

/// C18, C19, C29: children.
#[test]
fn children_are_matched_by_name_and_every_doubt_is_said() {
    let child = "id,first_name,last_name,birth_date,birth_time\n1,Ada,One,2026-08-24,08:00:00\n2,Max,One,2026-08-24,08:10:00\n";
    let import = |rows: &str| {
        let rows = format!("{CHANGE}{rows}\n");
        let files = [("Child.csv", child.as_bytes()), ("DiaperChange.csv", rows.as_bytes())];
        try_with(Format::BabyBuddy, &files, |_| ()).expect("it imports")
    };
    assert_eq!(said(&import("9,,,2026-11-20 10:00,1,0,,")), ["unknown_child"]);
    assert_eq!(said(&import(",Max,One,2026-11-20 10:00,1,0,,")), [""; 0]);
    assert_eq!(
        sentences(&import("1,Max,One,2026-11-20 10:00,1,0,,")),
        ["has the id of Ada and the name of Max; the name counts"]
    );
    let twins = child.replace("Max", "Ada");
    assert_eq!(
        refused("Child.csv", twins.as_bytes()),
        "two children in Child.csv are both called Ada One"
    );
    let other =
        format!("{CHANGE}1,Ada,One,2026-11-20 10:00,1,0,,\n2,Max,One,2026-11-20 10:00,1,0,,\n");
    let files = [("DiaperChange.csv", other.as_bytes())];
    let picked =
        try_with(Format::BabyBuddy, &files, |options| options.baby = Some("max".to_owned()));
    let picked = picked.expect("it imports");
    assert_eq!(sentences(&picked), ["is about Ada"]);
    assert_eq!(picked.facts().count(), 1);
    let nobody =
        try_with(Format::BabyBuddy, &files, |options| options.baby = Some("Eva".to_owned()));
    let nobody = nobody.expect_err("refused");
    assert_eq!(nobody.to_string(), "no row is about Eva; the file has Ada, Max");
    assert_eq!(nobody.hint(), Some("say --baby with one of these names"));
}

/// C20: tags.
#[test]
fn tags_are_named_by_the_tag_file_and_unknown_ones_are_kept() {
    let tags = "id,name,color\n1,bath,#ff0000\n";
    let rows = "child_id,child_first_name,child_last_name,start,end,tags\n1,Ada,One,2026-11-20 10:00,2026-11-20 11:00,\"1,9,pram\"\n";
    let files = [("Tag.csv", tags.as_bytes()), ("Sleep.csv", rows.as_bytes())];
    let imported = try_with(Format::BabyBuddy, &files, |_| ()).expect("it imports");
    assert_eq!(said(&imported), ["unknown_tag"]);
    assert_eq!(imported.facts().next().expect("a fact").tags, ["bath", "9", "pram"]);
}

/// C21: rows that are short or long.
#[test]
fn short_and_long_rows_are_named_and_taken() {
    let text = format!(
        "{CHANGE}1,Ada,One,2026-11-20 10:00,1\n1,Ada,One,2026-11-20 11:00,1,0,,,extra\n1,Ada,One,2026-11-20 12:00,1,0,,,\n"
    );
    let imported = buddy("DiaperChange.csv", &text);
    assert_eq!(
        sentences(&imported),
        [
            "has 5 of 8 fields; those missing count as empty",
            "has 9 fields for 8 columns; the rest was not read",
        ]
    );
    let rows: Vec<Option<u64>> = imported.warnings.iter().map(|warning| warning.row).collect();
    assert_eq!(rows, [Some(2), Some(3)]);
    assert_eq!(imported.facts().count(), 3);
}

/// C22, C24, C25, C26, V14: what is not an export at all.
#[test]
fn what_cannot_be_read_is_refused_with_a_sentence() {
    let change = |rest: &str| format!("{CHANGE}1,Ada,One,2026-11-20 10:00,1,0,,{rest}");
    for (name, bytes, sentence) in [
        ("a.csv", &b""[..], "a.csv is empty"),
        ("a.csv", b"\n \n", "a.csv is empty"),
        ("DiaperChange.csv", CHANGE.as_bytes(), "there is no row to import"),
        ("a.csv", b"\x89PNG\r\n\x1a\n", "a.csv is a PNG picture, not text"),
        ("a.json", b"{\"results\": [", "a.json does not read as JSON at line 1, column 13"),
        (
            "a.json",
            b"{\"results\": [{\"a\": \"\\ud800\"}]}",
            "a.json does not read as JSON at line 1, column 27",
        ),
        (
            "a.json",
            b"{\"a\": 1}",
            "a.json is JSON, but not a list of rows or an answer with `results`",
        ),
        (
            "a.csv",
            b"note\nM\xfcsli\n",
            "a.csv is not UTF-8; from line 2 on it looks like Latin-1 (Windows-1252)",
        ),
        (
            "a.csv",
            b"n\0o\0",
            "a.csv is not UTF-8; from line 1 on it looks like UTF-16 without a mark in front",
        ),
        ("a.csv", b"note\na\0b", "line 2 of a.csv holds a NUL byte, which no export has"),
        (
            "DiaperChange.csv",
            change("\n1,Ada,One,2026-11-20 10:00,1,0,\"red\n").as_bytes(),
            "the quote that opens on line 3 of DiaperChange.csv never closes",
        ),
    ] {
        assert_eq!(refused(name, bytes), sentence);
    }
    let json = try_with(Format::BabyConnect, &[("a.csv", b"[1]")], |_| ()).expect_err("refused");
    assert_eq!(json.to_string(), "a.csv looks like JSON, not like rows with a header");
}

/// C23: marks, line ends, blank lines.
#[test]
fn marks_line_ends_and_blank_lines_change_nothing() {
    let plain =
        format!("{CHANGE}1,Ada,One,2026-11-20 10:00,1,0,,\n1,Ada,One,2026-11-20 11:00,1,0,,\n");
    let expected = ids(&buddy("DiaperChange.csv", &plain));
    for text in [
        format!("\u{feff}{plain}"),
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\r"),
        plain.replace('\n', "\n\n"),
    ] {
        let imported = buddy("DiaperChange.csv", &text);
        let facts: BTreeSet<EntryId> = imported
            .drafts
            .iter()
            .filter(|draft| draft.payload.fact().is_some())
            .map(|draft| draft.id)
            .collect();
        assert_eq!(facts.len(), 2);
        assert!(facts.is_subset(&expected), "{text:?}");
    }
}

/// C27, V12: long texts; the same limit for what comes in and what is typed.
#[test]
fn a_text_over_the_limit_keeps_its_row_apart() {
    let header = "child_id,child_first_name,child_last_name,note,time\n";
    let import = |length: usize| {
        let text = format!("{header}1,Ada,One,{},2026-11-20 10:00\n", "a".repeat(length));
        let files = [("Note.csv", text.as_bytes())];
        try_with(Format::BabyBuddy, &files, |options| options.notes = true).expect("it imports")
    };
    assert_eq!(import(10_000).facts().count(), 1);
    let long = import(10_001);
    assert_eq!(sentences(&long), ["holds a text of 10001 bytes, over the limit of 10000"]);
    assert_eq!(import(10_000_000).rows_skipped, 1);
}

/// C28: a negative interval is dropped, the dose kept.
#[test]
fn a_negative_interval_is_said_and_left_off() {
    let header = "child_id,child_first_name,child_last_name,name,dosage,dosage_unit,time,next_dose_interval\n";
    let import = |interval: &str| {
        buddy(
            "Medication.csv",
            &format!("{header}1,Ada,One,Vitamin D,1.0,drops,2026-11-20 10:00,{interval}\n"),
        )
    };
    let negative = import("-4:00:00");
    assert_eq!(sentences(&negative), ["`-4:00:00` is below zero"]);
    assert_eq!(negative.facts().next().expect("a fact").note, None);
    let daily = import("\"1 day, 0:00:00\"");
    assert_eq!(
        daily.facts().next().expect("a fact").note.as_deref(),
        Some("next dose after 24 h 00 min")
    );
    let Detail::Medicine(dose) = &daily.facts().next().expect("a fact").detail else {
        panic!("a dose")
    };
    assert_eq!((dose.product.as_str(), dose.amount.as_deref()), ("Vitamin D", Some("1 drops")));
}

/// V1, V2, V3, V4, V5: numbers.
#[test]
fn impossible_numbers_leave_the_row_out_and_unlikely_ones_are_named() {
    let feed = |amount: &str| {
        buddy(
            "Feeding.csv",
            &format!("{FEED}1,Ada,One,2026-11-20 10:00,2026-11-20 10:20,formula,bottle,{amount}\n"),
        )
    };
    for (amount, class) in [
        ("-5", "impossible"),
        ("NaN", "impossible"),
        ("inf", "impossible"),
        ("Infinity", "impossible"),
        ("1e400", "impossible"),
        ("1e9", "impossible"),
        ("abc", "not_a_number"),
        ("90 ml", "not_a_number"),
        ("true", "not_a_number"),
    ] {
        let imported = feed(amount);
        assert!(said(&imported).contains(&class), "{amount}: {:?}", sentences(&imported));
        assert_eq!(imported.rows_skipped, 1, "{amount}");
    }
    assert_eq!(said(&feed("\"90,5\"")), ["unit_assumed", "comma_read"]);
    assert_eq!(sentences(&feed("900"))[1], "bottle of 900 ml is outside 1-400 ml");
    assert_eq!(feed("900").facts().count(), 1);

    let json = |amount: &str| {
        let text = format!(
            "[{{\"id\":1,\"child\":1,\"start\":\"2026-11-20T10:00:00Z\",\"end\":\"2026-11-20T10:20:00Z\",\"type\":\"formula\",\"method\":\"bottle\",\"amount\":{amount}}}]"
        );
        try_with(Format::BabyBuddy, &[("feedings.json", text.as_bytes())], |options| {
            options.baby = Some("Ada".to_owned());
        })
    };
    assert!(said(&json("true").expect("it imports")).contains(&"not_a_number"));
    assert!(said(&json("\"NaN\"").expect("it imports")).contains(&"impossible"));
    assert!(matches!(json("1e400"), Err(ImportError::Json { .. })));
    assert_eq!(json("90").expect("it imports").facts().count(), 1);
    for (weight, class) in [("0", "unlikely"), ("-3", "impossible")] {
        let text = format!(
            "child_id,child_first_name,child_last_name,weight,date\n1,Ada,One,{weight},2026-11-20\n"
        );
        assert!(said(&buddy("Weight.csv", &text)).contains(&class), "{weight}");
    }
    for (degrees, class) in [("400", "impossible"), ("-1", "impossible"), ("45", "unlikely")] {
        let text = format!(
            "child_id,child_first_name,child_last_name,temperature,time\n1,Ada,One,{degrees},2026-11-20 10:00\n"
        );
        assert!(said(&buddy("Temperature.csv", &text)).contains(&class), "{degrees}");
    }
}

/// V6, V7: words, as stored and as shown.
#[test]
fn words_are_taken_as_stored_and_as_shown_and_others_are_refused() {
    let feed = |kind: &str, method: &str| {
        buddy(
            "Feeding.csv",
            &format!("{FEED}1,Ada,One,2026-11-20 10:00,2026-11-20 10:20,{kind},{method},\n"),
        )
    };
    for (kind, method) in [("breast milk", "left breast"), ("Breast milk", "Left breast")] {
        let imported = feed(kind, method);
        let fact = imported.facts().next().expect("a fact");
        assert!(matches!(&fact.detail, Detail::Feed(Feed::Breast { sides }) if sides.len() == 1));
        assert_eq!(said(&imported), [""; 0]);
    }
    assert_eq!(sentences(&feed("juice", "bottle")), ["`juice` is not a word known here"]);
    assert_eq!(sentences(&feed("formula", "spoon")), ["`spoon` is not a word known here"]);
    assert_eq!(
        sentences(&feed("solid food", "left breast")),
        ["says `solid food` and `left breast`"]
    );
    assert_eq!(
        sentences(&change("2026-11-20 10:00,0,1,purple,")),
        ["`purple` is not a word known here"]
    );
}

/// V10: a field nobody reads; V15: markup stays text.
#[test]
fn unknown_fields_are_named_and_markup_is_text() {
    let text = r#"{"count":1,"next":"http://x/?page=2","results":[{"id":1,"child":1,"note":"<script>x</script>","time":"2026-11-20T10:00:00Z","mood":1},7]}"#;
    let imported = try_with(Format::BabyBuddy, &[("notes.json", text.as_bytes())], |options| {
        options.baby = Some("Ada".to_owned());
        options.notes = true;
    });
    let imported = imported.expect("it imports");
    assert_eq!(said(&imported), ["more_pages", "unknown_column", "not_a_row"]);
    let Detail::Note { text } = &imported.facts().next().expect("a fact").detail else {
        panic!("a note")
    };
    assert_eq!(text, "<script>x</script>");
}

/// Control characters never come in.
#[test]
fn a_control_character_leaves_the_row_out() {
    let imported = change("2026-11-20 10:00,1,1,a\u{7}b,");
    let header = "child_id,child_first_name,child_last_name,note,time\n";
    let text = format!("{header}1,Ada,One,a\u{7}b,2026-11-20 10:00\n");
    let files = [("Note.csv", text.as_bytes())];
    let note = try_with(Format::BabyBuddy, &files, |options| options.notes = true);
    assert_eq!(said(&note.expect("it imports")), ["control_character"]);
    assert_eq!(said(&imported), ["control_character"]);
}

/// The same rows in two files of one import are taken once.
#[test]
fn a_longer_export_beside_an_older_one_doubles_nothing() {
    let old = format!("{CHANGE}1,Ada,One,2026-11-20 10:00,1,0,,\n");
    let new = format!("{old}1,Ada,One,2026-11-20 11:00,1,0,,\n");
    let files = [("changes-old.csv", old.as_bytes()), ("changes-new.csv", new.as_bytes())];
    let imported = try_with(Format::BabyBuddy, &files, |_| ()).expect("it imports");
    assert_eq!(sentences(&imported), ["stands in changes-old.csv too"]);
    assert_eq!(imported.facts().count(), 2);
}

fn connect(rows: &str) -> Imported {
    let text = format!("{CONNECT}{rows}\n");
    try_with(Format::BabyConnect, &[("export.csv", text.as_bytes())], |_| ()).expect("it imports")
}

#[test]
fn only_what_came_last_and_lately_still_runs() {
    let imported = connect(
        "11/21/26 9:00 PM,,,Sleep,,,Ada slept,,A\n\
         11/21/26 10:00 AM,,,Sleep,,,Ada slept,,A\n\
         11/20/26 8:00 PM,11/21/26 6:00 AM,600,Sleep,,,Ada slept in her crib (10h),,A",
    );
    let extents: Vec<Extent> = imported.facts().map(|fact| fact.extent).collect();
    assert!(matches!(extents[..], [Extent::Until(_), Extent::Instant, Extent::Open]));
    assert_eq!(said(&imported), ["no_end"]);

    // Later it has ended: the same fact is corrected, not doubled.
    let known = ids(&imported);
    let later = connect("11/21/26 9:00 PM,11/21/26 10:00 PM,60,Sleep,,,Ada slept (1h),,A");
    let fresh = later.fresh(|id| standing(&known, id), stamp());
    assert_eq!(fresh.facts_new, 1);
    let corrected = fresh.drafts.iter().any(|draft| {
        draft.payload.target().is_some_and(|target| known.contains(&EntryId::new(target)))
    });
    assert!(corrected, "{:?}", fresh.drafts);

    let closing = later.drafts.last().expect("a draft").id;
    let ran_as = later.ran_as[&closing];
    let third = later.fresh(
        |id| match id {
            _ if id == ran_as.into() => Standing::Holds,
            _ if id == closing => Standing::TakenBack,
            _ => Standing::Unknown,
        },
        stamp(),
    );
    assert_eq!(third.facts_new, 0, "the entry that ended it is no fact of its own");

    let old = connect("11/20/20 9:00 PM,,,Sleep,,,Ada slept,,A");
    assert_eq!(said(&old), ["no_end"], "nothing runs for six years");
}

#[test]
fn both_variants_of_baby_connect_say_the_same() {
    let text = "Start Time,End Time,Activity,Duration (min),Quantity,Extra data,Text,Notes,Caregiver,Child Name\n\
        2019-10-31 20:26,2019-10-31 20:36,Nursing,10,,,\"Ada nursed (5m left, 5m right)\",,Mum,Ada\n\
        2019-10-31 21:00,,Diaper,,,BM+Wet,\"Ada had a BM and wet diaper (medium)\",private,Dad\n\
        2019-10-31 22:00,,Bottle,,120,Breast milk,Ada drank 120 ml of milk,,Dad,Ada\n";
    let imported =
        try_with(Format::BabyConnect, &[("b.csv", text.as_bytes())], |_| ()).expect("it imports");
    assert_eq!(said(&imported), ["notes_left_out", "short_row"]);
    let details: Vec<String> = imported.facts().map(|fact| format!("{:?}", fact.detail)).collect();
    assert!(
        details[0].contains("Left, minutes: Some(5)")
            && details[0].contains("Right, minutes: Some(5)"),
        "{details:?}"
    );
    assert!(
        details[1].contains("content: Both") && details[1].contains("size: Some(Medium)"),
        "{details:?}"
    );
    assert!(
        details[2].contains("Millilitres(1200)") && details[2].contains("Expressed"),
        "{details:?}"
    );
    let carers: Vec<&str> = imported.carers.iter().map(|(_, carer)| carer.name.as_str()).collect();
    assert_eq!(carers, ["Mum", "Dad"]);
}

#[test]
fn a_file_that_names_no_baby_asks_which() {
    let text = format!("{CONNECT}11/20/26 9:00 PM,,,Bath,,,,,A\n");
    let files = [("a.csv", text.as_bytes())];
    let asked = try_with(Format::BabyConnect, &files, |options| options.baby = None);
    let asked = asked.expect_err("refused");
    assert_eq!(asked.to_string(), "the file does not say which baby it is about");
    assert_eq!(asked.hint(), Some("say it with --baby NAME"));
}

#[test]
fn a_folder_gives_its_files_and_a_missing_path_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let household = Household::default();
    let import = |path: PathBuf| run(Format::BabyBuddy, &[path], &options(&household));
    let nothing = import(folder.path().to_path_buf()).expect_err("an empty folder");
    assert_eq!(nothing.to_string(), "no file here looks like Baby Buddy");
    let rows = format!("{CHANGE}1,Ada,One,2026-11-20 10:00,1,0,,\n");
    fs::write(folder.path().join("DiaperChange.CSV"), rows).expect("written");
    fs::write(folder.path().join("readme.txt"), "words").expect("written");
    let imported = import(folder.path().to_path_buf()).expect("it imports");
    assert_eq!(imported.files, ["DiaperChange.CSV"]);
    let missing = import(folder.path().join("gone.csv")).expect_err("missing");
    assert!(missing.to_string().starts_with("could not read "), "{missing}");
}

#[test]
fn every_format_is_listed_under_its_own_name() {
    for about in FORMATS {
        assert_eq!(Format::named(about.name), Some(about.format));
        assert_eq!(about.format.about().name, about.name);
    }
    assert_eq!(Format::named("nothing"), None);
}

#[test]
fn what_was_taken_back_comes_back_and_what_was_removed_does_not() {
    let imported =
        buddy("DiaperChange.csv", &format!("{CHANGE}1,Ada,One,2026-11-20 10:00,1,0,,\n"));
    let [baby, fact] = &imported.drafts[..] else { panic!("a baby and a fact") };
    let back = imported.fresh(|_| Standing::TakenBack, stamp());
    assert_eq!(back.facts_new, 1);
    assert_eq!(back.drafts[0].payload, baby.payload);
    assert_eq!(back.drafts[1].payload.target(), Some(fact.id.uuid()));
    let fresh: BTreeSet<EntryId> = back.drafts.iter().map(|draft| draft.id).collect();
    assert!(fresh.is_disjoint(&ids(&imported)), "an entry's identity is never used twice");
    let removed = imported.fresh(|_| Standing::Removed, stamp());
    assert_eq!((removed.facts_new, removed.facts_known), (0, 1));
}
