//! `runbook export`: files of the family's alone, whole or not at all.

use crate::kit::Home;
use std::fs;
use std::os::unix::fs::PermissionsExt;

fn lived_in() -> Home {
    let home = Home::lived_in();
    home.ok("household set nation england");
    home.ok("log bottle 90 02:00 --by Dad");
    home
}

#[test]
fn a_folder_gets_all_forms_and_the_phone_numbers_for_the_family_alone() {
    let home = lived_in();
    let folder = home.file("pack");
    let json = home.json(&format!("runbook export --for grandparents {}", folder.display()));
    let names = ["grandparents.html", "grandparents.md", "grandparents.pdf", "contacts.vcf"];
    let files: Vec<String> =
        names.iter().map(|name| folder.join(name).display().to_string()).collect();
    assert_eq!(json["files"], serde_json::json!(files));
    assert_eq!(json["for"], "grandparents");
    for file in &files {
        let mode = fs::metadata(file).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    let mut there: Vec<String> = fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    let mut names = names.map(str::to_owned).to_vec();
    names.sort();
    assert_eq!(there, names, "nothing half is left");
    let card = fs::read_to_string(folder.join("contacts.vcf")).expect("a card");
    assert!(card.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"), "{card}");
    assert!(card.contains("TEL:999\r\n") && card.contains("TEL:111\r\n"), "{card}");
    // Again over our own files, and the same bytes.
    let first = fs::read(folder.join("grandparents.pdf")).expect("a PDF");
    home.ok(&format!("runbook export --for grandparents {}", folder.display()));
    assert_eq!(fs::read(folder.join("grandparents.pdf")).expect("a PDF"), first);
}

#[test]
fn one_form_is_one_file() {
    let home = lived_in();
    let file = home.file("sitter.pdf");
    let said = home.ok(&format!("runbook export --for sitter {}", file.display()));
    assert!(said.starts_with(&format!("{}: ", file.display())), "{said}");
    assert!(fs::read(&file).expect("it is there").starts_with(b"%PDF"));
    assert!(!home.file("contacts.vcf").exists());
    let folder = home.file("md");
    home.ok(&format!("runbook export --for midwife --format md {}", folder.display()));
    let text = fs::read_to_string(folder.join("midwife.md")).expect("Markdown");
    assert!(text.contains("| Sun 02:00 | feed | bottle 90 ml |"), "{text}");
    let out = home.ok("runbook export --for sitter --format html -");
    assert!(out.starts_with("<!DOCTYPE html>"), "{out}");
    let dry = home.file("dry.html");
    home.ok(&format!("runbook export --for sitter --dry-run {}", dry.display()));
    assert!(!dry.exists());
}

#[test]
fn what_cannot_be_written_is_said_and_what_is_there_stays() {
    let home = lived_in();
    let other = home.file("mine.html");
    fs::write(&other, "my own page").expect("it writes");
    let shown = other.display().to_string();
    let text = home.file("notes.txt").display().to_string();
    fs::write(&text, "notes").expect("it writes");
    let closed = home.file("closed");
    fs::create_dir(&closed).expect("a folder");
    fs::create_dir(closed.join("sitter.html")).expect("a folder in the place of a file");
    let closed = closed.display().to_string();
    for (line, code, words) in [
        (format!("--for sitter {shown}"), 4, "is no pack of ours; nothing was written"),
        (format!("--for sitter --format pdf {shown}"), 2, "does not end as pdf does"),
        (format!("--for sitter {text}"), 5, "is a file and no folder"),
        (format!("--for sitter {text}/below"), 1, "cannot be written to"),
        (format!("--for sitter {closed}"), 5, "is a folder; nothing was written"),
        ("--for sitter /proc/nowhere".to_owned(), 1, "cannot be written to /proc/nowhere"),
        ("--for sitter -".to_owned(), 2, "--format html or --format md"),
        ("--for nobody x.html".to_owned(), 2, "grandparents"),
        ("--for sitter".to_owned(), 2, "PATH"),
    ] {
        let run = home.run(&format!("runbook export {line}"));
        assert_eq!(run.code, code, "{line}: {run:?}");
        assert!(run.err.contains(words), "{line}: {run:?}");
    }
    assert_eq!(fs::read_to_string(&other).expect("it stays"), "my own page");
    home.ok(&format!("runbook export --for sitter --yes {shown}"));
    assert!(fs::read_to_string(&other).expect("a page").contains("Looking after Ada"));
}

#[test]
fn the_square_is_printed_and_nobody_to_look_after_is_said() {
    let home = lived_in();
    let run = home.run("runbook export --for sitter --qr");
    assert_eq!(run.code, 0, "{run:?}");
    let wide: Vec<usize> = run.out.lines().map(|line| line.chars().count()).collect();
    assert!(wide.iter().all(|columns| *columns == wide[0]) && wide.len() > 15, "{run:?}");
    assert!(run.out.contains('█'), "{run:?}");
    assert!(run.err.contains(&format!("{} columns", wide[0])), "{run:?}");
    let empty = Home::new();
    let run = empty.run("runbook export --for sitter x.html");
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.err.contains("no baby is here yet"), "{run:?}");
}
