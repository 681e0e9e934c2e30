//! The wall between the layers: who may name whom, how long a file may be,
//! and what only one file may do. `docs/architecture.md` explains the table.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Module, the modules of ours it may name, the fenced crates it may name.
///
/// chrono, serde and thiserror are free to all.
const MAY_NAME: &[(&str, &str, &str)] = &[
    ("domain", "", "chrono_tz uuid sha2 serde_json zeroize"),
    ("journal", "domain", "uuid sha2 serde_json"),
    ("guidance", "domain", "toml"),
    ("metrics", "domain journal guidance", ""),
    ("forecast", "domain journal metrics", ""),
    ("text", "domain journal guidance", "unicode_width"),
    ("document", "domain journal text", "similar toml"),
    ("plan", "domain journal document metrics text", "toml"),
    ("runbook", "domain journal document guidance text plan", "pulldown_cmark toml"),
    ("checklist", "domain journal document guidance text plan", "toml"),
    ("slo", "domain journal metrics plan", "statrs"),
    ("oncall", "domain journal metrics plan", ""),
    ("alert", "domain journal guidance metrics forecast plan slo oncall", ""),
    ("incident", "domain journal metrics", "uuid"),
    ("phrase", "domain journal guidance metrics text", "chrono_tz"),
    ("board", "domain journal metrics forecast plan slo oncall alert", ""),
    (
        "export",
        "domain journal metrics guidance forecast board text plan runbook slo oncall alert",
        "askama csv krilla qrcode serde_json ttf_parser",
    ),
    (
        "app",
        "domain journal document metrics guidance forecast text plan checklist runbook slo oncall alert incident phrase board export",
        "tui_input",
    ),
    (
        "view",
        "domain journal metrics guidance forecast text plan checklist runbook slo oncall alert incident board export app",
        "ratatui unicode_width",
    ),
    ("picture", "domain journal text app demo view", "ratatui unicode_width"),
    ("store", "domain journal", "rusqlite serde_json sha2 uuid"),
    ("sealed", "domain", "argon2 chacha20poly1305 getrandom serde_json uuid zeroize"),
    ("import", "domain journal", "csv serde_json sha2 chrono_tz zip encoding_rs"),
    ("demo", "domain journal", "uuid"),
    ("clock", "domain", "rustix uuid"),
    ("notifier", "domain", "notify_rust ureq toml"),
    ("files", "", "etcetera toml iana_time_zone"),
    ("tui", "domain app", "crossterm ratatui rustix signal_hook notify unicode_width zeroize"),
    (
        "cli",
        "domain journal document metrics guidance forecast text plan checklist runbook slo oncall alert incident phrase board export app",
        "clap clap_complete clap_mangen serde_json",
    ),
    ("shell", "*", "*"),
    ("main", "*", ""),
    ("lib", "*", ""),
];

/// Crates that only the named modules may touch.
const FENCED: &[&str] = &[
    "anyhow",
    "argon2",
    "chacha20poly1305",
    "askama",
    "chrono_tz",
    "clap",
    "clap_complete",
    "clap_mangen",
    "crossterm",
    "csv",
    "etcetera",
    "getrandom",
    "iana_time_zone",
    "krilla",
    "notify",
    "notify_rust",
    "pulldown_cmark",
    "qrcode",
    "ratatui",
    "rusqlite",
    "rustix",
    "serde_json",
    "sha2",
    "signal_hook",
    "similar",
    "statrs",
    "toml",
    "ttf_parser",
    "tui_input",
    "unicode_width",
    "ureq",
    "uuid",
    "zeroize",
    "zip",
    "encoding_rs",
];

/// Parts of std that do I/O, and the modules that may.
const IO: &[(&str, &str)] = &[
    ("std::fs", "store import files notifier tui cli shell"),
    ("std::env", "files tui cli shell main"),
    ("std::process", "tui cli shell main"),
    ("std::net", ""),
    ("std::thread", "notifier tui shell"),
    ("std::io", "store import files notifier tui cli shell main"),
];

/// Longest file, without the tests at its foot.
const MAX_LINES: usize = 400;

fn sources() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src is readable") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let inside = path.strip_prefix(&root).expect("under src");
                let top = inside.components().next().expect("a name").as_os_str();
                let module = top.to_string_lossy().trim_end_matches(".rs").to_owned();
                files.push((module, path));
            }
        }
    }
    files.sort();
    files
}

/// The lines that count: no comments, no tests at the foot.
fn code(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("a source file");
    text.lines()
        .take_while(|line| line.trim() != "#[cfg(test)]")
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(str::to_owned)
        .collect()
}

/// Every path in a line, such as `crate::store::open`.
fn paths(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .filter(|word| word.contains("::"))
        .map(|word| word.trim_start_matches(':'))
}

#[test]
fn arrows_point_down_only() {
    let mut broken = Vec::new();
    for (module, path) in sources() {
        let Some((_, ours, crates)) = MAY_NAME.iter().find(|(name, ..)| *name == module) else {
            broken.push(format!("{}: `{module}` is not in the table", path.display()));
            continue;
        };
        let ours: BTreeSet<&str> = ours.split(' ').chain([module.as_str()]).collect();
        let crates: BTreeSet<&str> = crates.split(' ').collect();
        for line in code(&path) {
            for word in paths(&line) {
                let mut parts = word.split("::");
                let first = parts.next().unwrap_or_default();
                let second = parts.next().unwrap_or_default();
                let wrong = match first {
                    "crate" => !ours.contains("*") && !ours.contains(second),
                    "super" => true,
                    _ => {
                        FENCED.contains(&first) && !crates.contains("*") && !crates.contains(first)
                    }
                };
                if wrong {
                    broken.push(format!("{}: {module} may not name {word}", path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn input_and_output_happen_at_the_edges() {
    let mut broken = Vec::new();
    for (module, path) in sources() {
        for line in code(&path) {
            for (part, who) in IO {
                if line.contains(part) && !who.split(' ').any(|name| name == module) {
                    broken.push(format!("{}: {module} may not use {part}", path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn files_stay_small() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|(_, path)| (code(&path).len(), path))
        .filter(|(lines, _)| *lines > MAX_LINES)
        .map(|(lines, path)| format!("{}: {lines} lines, {MAX_LINES} allowed", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn one_import_per_line() {
    for (_, path) in sources() {
        for line in code(&path) {
            let grouped = line.trim_start().starts_with("use ") && line.contains('{');
            assert!(!grouped, "{}: {line}", path.display());
        }
    }
}
