//! What is said of health comes from a row with a source; nothing says that
//! all is well.

use dadops::guidance::sources;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut folders = vec![Path::new(ROOT).join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == ending) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The texts of a source file: what stands in quotes, comments left out.
fn quoted(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("a file");
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let odd = |line: &str| {
        let parts: Vec<String> = line.split('"').map(str::to_owned).collect();
        parts.into_iter().skip(1).step_by(2).collect::<Vec<_>>()
    };
    lines.flat_map(odd).collect()
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
}

/// Every text that the program may say: the catalogue, the guidance, runbooks.
fn said() -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    for path in files("src/text/catalogue", "rs") {
        all.extend(quoted(&path).into_iter().map(|text| (path.clone(), text)));
    }
    for ending in ["toml", "md"] {
        for path in files("src", ending) {
            let text = fs::read_to_string(&path).expect("a file");
            let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
            all.extend(lines.map(|line| (path.clone(), line.to_owned())));
        }
    }
    all
}

#[test]
fn every_file_of_the_guidance_is_on_the_page_of_sources() {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/sources.md")).expect("a page");
    let listed: BTreeSet<&str> = sources::files().into_iter().map(|(name, _)| name).collect();
    let there = files("src/guidance/data", "toml");
    assert!(there.len() >= 8);
    for path in there {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(listed.contains(name.as_str()), "{name} is not among the sources");
        assert!(page.contains(&format!("## {name}")), "{name} is not on docs/sources.md");
    }
    for (file, rows) in sources::files() {
        for (id, says, source) in rows {
            assert!(!source.source.trim().is_empty(), "{file} {id}: {says}");
            assert!(page.contains(&format!("`{id}`")), "{file} {id} is not on the page");
        }
    }
}

/// Words that are about health; a text of the program itself that has one is
/// either about the log or stands here with the row that says the same.
const HEALTH: [&str; 22] = [
    "fever",
    "sids",
    "jaundice",
    "meningitis",
    "sepsis",
    "dehydration",
    "vomit",
    "rash",
    "breathing",
    "fontanelle",
    "symptom",
    "symptoms",
    "haemorrhage",
    "bleeding",
    "infection",
    "paracetamol",
    "ibuprofen",
    "aspirin",
    "hospital",
    "overdose",
    "contagious",
    "pneumonia",
];

/// Texts that name one of them and claim nothing of it: examples of what is
/// typed, the name of a detail.
const CLAIM_NOTHING: [&str; 5] = [
    "`dadops runbook show fever --raw` is one to start from",
    "`fever.md`, or an address with https:, mailto: or tel:",
    "from when to when? (excuse hospital from 14:00 to 18:00)",
    "Why: hospital, a visit, not tracked",
    "rash",
];

#[test]
fn a_sentence_about_health_has_a_row_with_its_source() {
    let health: BTreeSet<&str> = HEALTH.into();
    let mut claims = Vec::new();
    for path in files("src/text/catalogue", "rs") {
        for text in quoted(&path) {
            let about = words(&text).iter().any(|word| health.contains(word.as_str()));
            let harmless = CLAIM_NOTHING.contains(&text.as_str());
            if about && !harmless {
                claims.push(format!("{}: {text}", path.display()));
            }
        }
    }
    assert!(claims.is_empty(), "no source: {claims:#?}");
}

/// What the program never says of anybody.
///
/// That nobody needs to call is looked for where it is said: the binary holds
/// the words as those that a runbook may not have (`guidance::never`).
const VERDICTS: [&str; 5] =
    ["fine to drive", "ok to drive", "safe to drive", "perfectly normal", "nothing to worry about"];

#[test]
fn nothing_says_that_all_is_well() {
    // "safe" may stand only where it is no verdict about anybody: a folder, a copy.
    let machine = ["safe place", "to safety", "backup", "copied", "fine-grained", "safe to delete"];
    let binary = fs::read(env!("CARGO_BIN_EXE_dadops")).expect("the program");
    let binary = String::from_utf8_lossy(&binary).to_lowercase();
    for never in VERDICTS {
        assert!(!binary.contains(never), "the program says `{never}`");
    }
    for (path, text) in said() {
        let lower = text.to_lowercase();
        for never in VERDICTS.into_iter().chain(["no need to call"]) {
            assert!(!lower.contains(never), "{}: {text}", path.display());
        }
        let verdict = words(&text)
            .iter()
            .any(|word| ["safe", "safely", "normal", "normally"].contains(&word.as_str()));
        let of_machine = machine.iter().any(|one| lower.contains(one));
        assert!(!verdict || of_machine, "{}: {text}", path.display());
    }
}
