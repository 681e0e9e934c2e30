//! Zip archives: read as the folder they are, bounded, and closed to paths
//! that climb out.

use dadops::import::Format;
use dadops::import::Imported;
use dadops::import::Options;
use dadops::import::archive::unpack;
use dadops::import::auto;
use dadops::import::error::ImportError;
use dadops::import::run;
use dadops::journal::household::Household;
use std::fs;
use std::io::Cursor;
use std::io::Write;
use std::path::PathBuf;
use tempfile::TempDir;
use zip::CompressionMethod;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SLEEP: &str = "id,child_id,child_first_name,child_last_name,start,end,nap,notes,tags\n\
    1,1,Ada,One,2026-11-20 10:00:00,2026-11-20 11:00:00,1,,\n";

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        zip.start_file(*name, options).expect("an entry");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

fn import(bytes: &[u8], format: Option<Format>) -> Result<Imported, ImportError> {
    let folder = TempDir::new().expect("a folder");
    let path: PathBuf = folder.path().join("export.zip");
    fs::write(&path, bytes).expect("written");
    let household = Household::default();
    let now = "2026-11-22T03:12:00Z".parse().expect("now");
    let zone = "Europe/London".parse().expect("a zone");
    let options = Options::new(zone, now, &household);
    match format {
        Some(format) => run(format, &[path], &options),
        None => auto(&[path], &options).map(|(imported, _)| imported),
    }
}

fn refused(bytes: &[u8]) -> String {
    import(bytes, Some(Format::BabyBuddy)).expect_err("refused").to_string()
}

#[test]
fn an_archive_is_the_folder_it_holds() {
    let bytes = archive(&[
        ("export/Sleep.csv", SLEEP.as_bytes()),
        ("export/readme.txt", b"words"),
        ("__MACOSX/export/._Sleep.csv", b"\x00\x05"),
    ]);
    for format in [Some(Format::BabyBuddy), None] {
        let imported = import(&bytes, format).expect("it imports");
        assert_eq!(imported.files, ["Sleep.csv"]);
        assert_eq!((imported.rows_read, imported.facts().count()), (1, 1));
    }
    assert_eq!(refused(&archive(&[("a.txt", b"words")])), "no file here looks like Baby Buddy");
    assert_eq!(refused(&archive(&[])), "no file here looks like Baby Buddy");
}

#[test]
fn a_path_that_climbs_out_is_refused_whatever_it_holds() {
    for path in ["../Sleep.csv", "a/../../Sleep.txt", "/etc/Sleep.csv", "a\\..\\b.csv"] {
        assert_eq!(
            refused(&archive(&[("Sleep.csv", SLEEP.as_bytes()), (path, b"x")])),
            format!("export.zip holds the path `{path}`, which leads out of it")
        );
    }
}

#[test]
fn what_expands_without_end_is_refused() {
    let big = vec![b'a'; 64_000_001];
    let bytes = archive(&[("Sleep.csv", &big)]);
    assert!(bytes.len() < 200_000, "it packs small");
    assert_eq!(refused(&bytes), "Sleep.csv is over 64 MB, more than is read");
    // The same bound over all files, without a quarter of a gigabyte.
    let many = archive(&[("1.csv", &big[..600]), ("2.csv", &big[..600])]);
    let within = |budget| unpack("export.zip", &many, &["csv"], budget);
    assert_eq!(within(1_200).expect("it fits").len(), 2);
    let error = within(1_199).expect_err("a byte too many").to_string();
    assert_eq!(error, "export.zip unpacks to over 256 MB, more than is read");
    let names: Vec<String> = (0..1_001).map(|n| format!("{n}.txt")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(
        refused(&archive(&entries)),
        "export.zip holds over 1000 entries, more than one export has"
    );
}

#[test]
fn half_an_archive_and_a_locked_one_are_named() {
    let whole = archive(&[("Sleep.csv", SLEEP.as_bytes())]);
    assert_eq!(refused(&whole[..whole.len() / 2]), "export.zip does not read as a zip archive");
    // The flags of an entry stand twice: in front of it and in the directory.
    let mut locked = whole.clone();
    let directory = whole.windows(4).position(|four| four == b"PK\x01\x02").expect("a directory");
    locked[6] |= 1;
    locked[directory + 8] |= 1;
    assert_eq!(refused(&locked), "Sleep.csv in export.zip is behind a password");
    let mut odd = whole;
    odd[8] = 14;
    odd[directory + 10] = 14;
    assert_eq!(refused(&odd), "Sleep.csv in export.zip is packed in a way that is not read");
}

#[test]
fn a_workbook_is_told_apart_and_the_way_to_csv_is_named() {
    let bytes = archive(&[("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", b"<x/>")]);
    let error = import(&bytes, None).expect_err("refused");
    assert_eq!(error.to_string(), "export.zip is an Excel workbook, not CSV");
    assert!(error.hint().is_some_and(|hint| hint.contains("CSV")));
}

#[test]
fn what_no_format_knows_is_told_with_what_was_looked_for() {
    let error = import(&archive(&[("a.csv", b"when,what\n1,2\n")]), None).expect_err("refused");
    let said = error.to_string();
    assert!(said.contains("a.csv begins with when, what"), "{said}");
    assert!(said.contains("Baby Buddy: columns such as"), "{said}");
}
