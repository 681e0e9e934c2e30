//! Forecasts of made-up children, and the shared dev children where they lie.

use chrono::TimeDelta;
use dadops::demo;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::forecast::interval::Target;
use dadops::forecast::outlook::Outlook;
use dadops::forecast::shown::Note;
use dadops::journal::household::Household;
use dadops::journal::timeline::Timeline;
use std::collections::HashMap;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

fn end() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("an instant")
}

fn zone() -> Zone {
    "Europe/London".parse().expect("a zone")
}

fn told(days: u32, babies: usize) -> (Household, Timeline) {
    demo::told(demo::household(7, days, end(), zone(), babies, 2), None)
}

#[test]
fn a_twin_is_forecast_as_if_it_were_alone() {
    let (household, line) = told(20, 2);
    let both = Outlook::compute(&line, &household, zone(), end());
    assert_eq!(both.len(), 2);
    for outlook in &both {
        let own = line.all().iter();
        let own = own.filter(|logged| logged.fact.subject.baby() == Some(outlook.baby));
        let alone = Timeline::new(own.cloned().collect(), None);
        let again = Outlook::compute(&alone, &household, zone(), end());
        let same = again.iter().find(|one| one.baby == outlook.baby);
        assert_eq!(same, Some(outlook));
        let other = again.iter().find(|one| one.baby != outlook.baby).expect("the twin");
        assert!(other.forecasts.iter().all(|(said, _)| said.note == Some(Note::NotLogged)));
    }
}

#[test]
fn what_was_logged_after_the_moment_changes_nothing() {
    let (household, line) = told(20, 1);
    let then = end() - TimeDelta::hours(30);
    let before = line.all().iter().filter(|logged| logged.fact.start <= then);
    let mut before: Vec<_> = before.cloned().collect();
    for logged in &mut before {
        // What ended later still ran then.
        if logged.fact.end().is_some_and(|end| end > then) {
            logged.fact.extent = dadops::domain::fact::Extent::Open;
        }
    }
    let known = Timeline::new(before, None);
    let of = |line: &Timeline| Outlook::compute(line, &household, zone(), then);
    assert_eq!(of(&line), of(&known));
}

#[test]
fn a_demo_of_a_month_has_ranges_and_a_feed_first() {
    let (household, line) = told(30, 1);
    let outlooks = Outlook::compute(&line, &household, zone(), end());
    let forecasts = &outlooks[0].forecasts;
    assert_eq!(forecasts.len(), 2);
    assert_eq!(forecasts[0].0.target, Target::Feed);
    for (said, error) in forecasts {
        assert!(said.at.is_some() && said.n > 20, "{said:?}");
        assert!(error.is_some_and(|error| error > 0.0));
    }
}

/// The shared folder beside the worktrees; the environment may name another.
fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("DADOPS_SHARED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(|up| up.join("shared"));
    let found = named.or(beside).filter(|path| path.join("data/rhythm/meta.json").exists());
    let python = Command::new("python3").args(["-c", "import numpy"]).output();
    let python = python.is_ok_and(|run| run.status.success());
    if found.is_none() || !python {
        eprintln!("skipped: needs the shared folder (DADOPS_SHARED) and python3 with numpy");
    }
    found.filter(|_| python)
}

/// The judge's harness on some children, and what it wrote.
struct Harness {
    shared: PathBuf,
    folder: tempfile::TempDir,
    data: String,
}

impl Harness {
    fn of(children: &[&str]) -> Option<Self> {
        let shared = shared()?;
        let folder = |child: &&str| {
            let path = shared.join("data/rhythm").join(child);
            path.to_str().expect("a path in UTF-8").to_owned()
        };
        let data = children.iter().map(folder).collect::<Vec<_>>().join(",");
        Some(Self { shared, folder: tempfile::tempdir().expect("a folder"), data })
    }

    fn file(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().expect("UTF-8").to_owned()
    }

    fn meta(&self) -> String {
        self.shared.join("data/rhythm/meta.json").to_str().expect("UTF-8").to_owned()
    }

    fn judge(&self, words: &str) -> String {
        let script = self.shared.join("tools/backtest.py");
        let words = words.split(' ').map(|word| match word {
            "DATA" => self.data.clone(),
            "META" => self.meta(),
            word => word.strip_prefix('@').map_or(word.to_owned(), |name| self.file(name)),
        });
        let run = Command::new("python3").arg(script).args(words).output().expect("it starts");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).expect("UTF-8")
    }

    fn program(words: &[&str]) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dadops"));
        let run = command.env_remove("DADOPS_DATA").args(words).output().expect("it starts");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    }

    /// Answers `origins` from `data` with a model, into a file of that name.
    fn batch(&self, data: &str, origins: &str, model: &str, out: &str) {
        let (origins, meta, out) = (self.file(origins), self.meta(), self.file(out));
        let words = ["--data", data, "forecast", "batch", "--model", model];
        Self::program(
            &[&words[..], &["--origins", &origins, "--meta", &meta, "--out", &out][..]].concat(),
        );
    }

    /// The table of `score`, by target and column.
    fn score(&self, mode: &str, against: &str) -> HashMap<(String, String), f64> {
        let table = self.judge(&format!(
            "score --data DATA --meta META --mode {mode} --max-age 183 --pred @kq.csv --ref @{against}.csv"
        ));
        let mut rows = table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
        let header = rows.next().expect("a header");
        let cells = rows.flat_map(|row| {
            let target = row[0].trim_end_matches("/all").to_owned();
            let names = header.iter().skip(1).map(|name| (*name).to_owned());
            let values = row[1..].iter().map(|value| value.parse().expect("a number"));
            names
                .zip(values.collect::<Vec<f64>>())
                .map(move |(name, value)| ((target.clone(), name), value))
                .collect::<Vec<_>>()
        });
        cells.collect()
    }

    /// How many of so many moments get the same answer from the log as it stood.
    fn leak(&self, mode: &str, moments: usize) -> usize {
        self.judge(&format!(
            "truncate --data DATA --meta META --mode {mode} --n {moments} --out @cut"
        ));
        let cut = self.file("cut");
        self.batch(&cut, "cut/origins.csv", "kq", "cut.csv");
        let read = |name: &str| std::fs::read_to_string(self.file(name)).expect("a file");
        let whole = read("kq.csv");
        let whole: std::collections::HashSet<&str> = whole.lines().skip(1).collect();
        read("cut.csv").lines().skip(1).filter(|line| whole.contains(line)).count()
    }
}

fn answered(harness: &Harness, mode: &str, models: &[&str], moments: usize) {
    harness.judge(&format!("origins --data DATA --meta META --mode {mode} --out @origins.csv"));
    for model in models {
        harness.batch(&harness.data, "origins.csv", model, &format!("{model}.csv"));
    }
    assert_eq!(harness.leak(mode, moments), moments, "{mode}: a later entry changed an answer");
}

/// One child with an open licence, every question of its first half year.
#[test]
fn a_shared_child_is_answered_without_looking_ahead() {
    let Some(harness) = Harness::of(&["c11"]) else { return };
    answered(&harness, "event", &["kq", "last"], 10);
    let found = harness.score("event", "last");
    for (target, better) in [("feed", 0.20), ("sleep", 0.20), ("wake", 0.20)] {
        let of = |column: &str| found[&(target.to_owned(), column.to_owned())];
        assert!((of("answered") - 1.0).abs() < 1e-9, "{target}");
        assert!((0.77..=0.84).contains(&of("cover80")), "{target}: {}", of("cover80"));
        assert!(of("skill_mae") >= better, "{target}: {}", of("skill_mae"));
    }
}

const ALL: [&str; 14] = [
    "c01", "c02", "c03", "c07", "c08", "c10", "c11", "c13", "c15", "c16", "c17", "c19", "c21",
    "c22",
];

/// What the reference got on these children is held; `docs/forecast.md` has
/// the goals for children nobody tuned to beside it.
#[test]
#[ignore = "minutes in a debug build: cargo test --release --test forecast -- --ignored"]
fn all_shared_children_reach_the_goals() {
    let Some(harness) = Harness::of(&ALL) else { return };
    for (mode, least) in [("event", 0.77), ("hourly", 0.75)] {
        answered(&harness, mode, &["kq", "last", "med8", "tod14"], 120);
        let goals: &[(&str, &str, f64)] = if mode == "event" {
            &[
                ("feed", "last", 0.40),
                ("feed", "med8", 0.21),
                ("feed", "tod14", 0.03),
                ("sleep", "last", 0.42),
                ("sleep", "med8", 0.28),
                ("sleep", "tod14", 0.0),
                ("wake", "last", 0.53),
                ("wake", "med8", 0.38),
                ("wake", "tod14", 0.0),
            ]
        } else {
            &[
                ("feed", "last", 0.50),
                ("feed", "med8", 0.36),
                ("feed", "tod14", 0.15),
                ("sleep", "last", 0.30),
                ("sleep", "med8", 0.21),
                ("sleep", "tod14", 0.05),
                ("wake", "last", 0.58),
                ("wake", "med8", 0.51),
                ("wake", "tod14", 0.13),
            ]
        };
        for (target, against, better) in goals {
            let found = harness.score(mode, against);
            let of = |column: &str| found[&((*target).to_owned(), column.to_owned())];
            let told = format!("{mode} {target} against {against}");
            assert!((of("answered") - 1.0).abs() < 1e-9, "{told}");
            assert!((least..=0.84).contains(&of("cover80")), "{told}: {}", of("cover80"));
            assert!(of("skill_mae") >= *better, "{told}: {}", of("skill_mae"));
        }
    }
}

/// Detection of changes that the harness made in the logs of nine children.
#[test]
#[ignore = "minutes in a debug build: cargo test --release --test forecast -- --ignored"]
fn changes_of_frequency_are_found_and_seldom_made_up() {
    let nine = ["c01", "c02", "c03", "c07", "c08", "c10", "c11", "c13", "c16"];
    let Some(harness) = Harness::of(&nine) else { return };
    harness.judge("inject --data DATA --meta META --max-age 183 --n 12 --days 3 --out @changed");
    let (manifest, meta) = (harness.file("changed/manifest.csv"), harness.meta());
    let out = harness.file("alarms.csv");
    let words = ["forecast", "alarms", "--manifest", &manifest, "--meta", &meta, "--out", &out];
    Harness::program(&words);
    let told = harness.judge("alarms --manifest @changed/manifest.csv --pred @alarms.csv");
    let number = |line: &str, after: &str| -> f64 {
        let line = told.lines().find(|one| one.starts_with(line)).expect("a line");
        let rest = line.split(after).nth(1).expect("a figure").split_whitespace();
        rest.into_iter().next().and_then(|word| word.parse().ok()).expect("a number")
    };
    assert!(number("x2 ", "found") >= 0.97 && number("x2 ", "median delay") <= 18.0, "{told}");
    assert!(number("x1.5", "found") >= 0.75, "{told}");
    assert!(number("x0.5", "found") >= 0.95 && number("x0.5", "median delay") <= 38.0, "{told}");
    assert!(number("false alarms up", "up:") <= 0.3, "{told}");
    assert!(number("false alarms down", "down:") <= 0.4, "{told}");
}
