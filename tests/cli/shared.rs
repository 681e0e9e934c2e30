//! Every file of real families and other programs that lies beside the
//! project, through the command line, against counts that share no code with
//! the importers. Where that folder is absent this says so and passes.

use crate::kit::Home;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// What is imported together, from the shared folder, and the format it is.
const TRIALS: [(&str, &str); 11] = [
    ("babybuddy", "babybuddy/api_fake90"),
    ("babybuddy", "babybuddy/fake90"),
    ("babybuddy", "babybuddy/two_years"),
    ("babybuddy", "babybuddy/two_years_berlin"),
    ("babyconnect", "eva/eva.csv"),
    ("huckleberry", "huckleberry_archiewood"),
    ("nighp", "nighp_grossmann"),
    ("nighp", "nighp_heatmap/example_export"),
    ("piyolog", "piyolog_march/piyolog_202203_redacted.txt"),
    ("hatch", "glow_hatch_zyw/hatch.csv"),
    ("glow", GLOW),
];

/// Files of one app in a folder that holds those of others too.
const GLOW: &str = "glow_hatch_zyw/glow_diaper.csv glow_hatch_zyw/glow_feed_bottle.csv \
     glow_hatch_zyw/glow_feed_solid.csv glow_hatch_zyw/glow_growth.csv \
     glow_hatch_zyw/glow_sleep.csv";

fn shared() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?.join("shared/data");
    folder.is_dir().then_some(folder)
}

/// The files of a trial that hold rows.
fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let inside = fs::read_dir(path).expect("a folder").flatten();
            files.extend(inside.map(|entry| entry.path()).filter(|path| path.is_file()));
        } else {
            files.push(path.clone());
        }
    }
    files
}

/// Counts rows: CSV records below the header, entries of JSON lists, lines
/// that begin with a time of day.
fn rows(path: &Path) -> usize {
    let text = || fs::read_to_string(path).expect("text");
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("csv") => {
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).expect("CSV");
            reader.records().count()
        }
        Some("json") => {
            let value: Value = serde_json::from_str(&text()).expect("JSON");
            let list = value.as_array().or_else(|| value["results"].as_array());
            list.map_or(0, Vec::len)
        }
        Some("txt") if !path.ends_with("LICENSE.txt") => {
            let time = |line: &&str| {
                let clock = line.as_bytes().get(..5);
                clock.is_some_and(|clock| {
                    clock[2] == b':'
                        && [0, 1, 3, 4].iter().all(|place| clock[*place].is_ascii_digit())
                })
            };
            text().lines().filter(time).count()
        }
        _ => 0,
    }
}

#[test]
fn every_row_is_accounted_for_and_a_second_run_adds_nothing() {
    let Some(folder) = shared() else {
        eprintln!("skipped: no folder shared/data beside the project");
        return;
    };
    for (format, names) in TRIALS {
        let paths: Vec<PathBuf> = names.split_whitespace().map(|name| folder.join(name)).collect();
        if let Some(gone) = paths.iter().find(|path| !path.exists()) {
            eprintln!("skipped: no {}", gone.display());
            continue;
        }
        let home = Home::new().at("2026-11-23T12:00:00Z");
        let words: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        let line = format!("import auto {} --baby Ada --zone Europe/London", words.join(" "));
        let n = |value: &Value, key: &str| value[key].as_u64().expect("a count");
        let first = home.json(&line);
        assert_eq!(first["format"], format, "{names}");
        let read: usize = files(&paths).iter().map(|path| rows(path)).sum();
        assert_eq!(first["rows_read"], read, "{names}");
        let told = ["rows_giving", "rows_naming", "rows_skipped"].map(|key| n(&first, key));
        assert_eq!(told.iter().sum::<u64>(), n(&first, "rows_read"), "{names}");
        let warnings = first["warnings"].as_array().expect("warnings");
        let left_out = warnings.iter().filter(|warning| warning["left_out"] == true).count();
        assert_eq!(first["rows_skipped"], left_out, "{names}");
        assert_eq!(n(&first, "facts_known"), 0, "{names}");
        assert_eq!(home.json("doctor")["facts"], first["facts_new"], "{names}");

        let second = home.json(&line);
        assert_eq!(n(&second, "facts_new"), 0, "{names}");
        assert_eq!(second["facts_known"], first["facts_new"], "{names}");
        assert_eq!(home.json("doctor")["ok"], true, "{names}");
    }
}
