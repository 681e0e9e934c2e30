//! Clocks that are not like others: travel, a laptop that is set back or ahead,
//! and days of 23 and 25 hours, through the real program.

use serde_json::Value;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A journal of its own, asked and told at named moments.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn data(&self) -> &Path {
        self.0.path()
    }

    /// Runs the program at `now` in `zone`; returns what it printed and its code.
    fn at(&self, now: &str, zone: &str, words: &[&str]) -> (Value, i32) {
        let output = Command::new(env!("CARGO_BIN_EXE_dadops"))
            .arg("--data")
            .arg(self.data().join("home"))
            .args(["--json", "--now", now, "--zone", zone])
            .args(words)
            .env("TZ", "UTC")
            .output()
            .expect("it runs");
        let value = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
        (value, output.status.code().expect("a code"))
    }

    fn ok(&self, now: &str, zone: &str, words: &[&str]) -> Value {
        let (value, code) = self.at(now, zone, words);
        assert_eq!(code, 0, "{words:?} at {now}: {value}");
        value
    }
}

#[test]
fn an_entry_keeps_the_zone_it_was_typed_in_and_a_flight_changes_no_length() {
    let home = Home::new();
    home.ok("2026-06-01T10:00:00Z", "Europe/London", &["log", "asleep"]);
    home.ok("2026-06-01T18:00:00Z", "America/New_York", &["log", "wet"]);
    home.ok("2026-06-01T18:30:00Z", "America/New_York", &["log", "awake"]);

    let file = home.data().join("all.json");
    let path = file.to_str().expect("a path");
    home.ok("2026-06-01T19:00:00Z", "America/New_York", &["export", "json", path]);
    let all: Value =
        serde_json::from_str(&std::fs::read_to_string(&file).expect("the file")).expect("JSON");
    let facts = all["facts"].as_array().expect("facts");
    let zones: Vec<(&str, &str)> = facts
        .iter()
        .map(|one| {
            let fact = if one["fact"].is_null() { one } else { &one["fact"] };
            (
                fact["detail"]["kind"].as_str().unwrap_or_default(),
                fact["zone"].as_str().unwrap_or_default(),
            )
        })
        .collect();
    assert!(zones.contains(&("sleep", "Europe/London")), "{zones:?}");
    assert!(zones.contains(&("nappy", "America/New_York")), "{zones:?}");

    let rows = home.ok("2026-06-01T19:00:00Z", "America/New_York", &["timeline"]);
    let sleep = &rows.as_array().expect("rows")[0];
    let minutes = |name: &str| {
        let at = sleep[name].as_str().expect("a time");
        chrono::DateTime::parse_from_rfc3339(at).expect("RFC 3339").timestamp() / 60
    };
    assert_eq!(minutes("end") - minutes("start"), 8 * 60 + 30);
}

#[test]
fn a_clock_set_back_reorders_nothing_and_loses_nothing() {
    let home = Home::new();
    let logged = home.ok("2026-06-01T12:00:00Z", "UTC", &["log", "bottle", "90"]);
    let id = logged["id"].as_str().expect("an id").to_owned();
    // Three hours back: what is said now is still said later.
    let edit = ["edit", &id, "bottle", "120", "8:00"];
    home.ok("2026-06-01T09:00:00Z", "UTC", &edit);
    let details = |now: &str| -> Vec<String> {
        let rows = home.ok(now, "UTC", &["timeline"]);
        let rows = rows.as_array().expect("rows").clone();
        rows.iter().map(|row| row["detail"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(details("2026-06-01T12:30:00Z"), ["bottle 120 ml"]);
    home.ok("2026-06-01T09:01:00Z", "UTC", &["undo"]);
    assert_eq!(details("2026-06-01T12:30:00Z"), ["bottle 90 ml"]);
    assert_eq!(home.ok("2026-06-01T12:30:00Z", "UTC", &["doctor"])["ok"], true);
}

#[test]
fn a_clock_set_ahead_moves_only_what_is_counted_from_now() {
    let home = Home::new();
    home.ok("2026-06-01T12:00:00Z", "UTC", &["log", "bottle", "90"]);
    let ago = |now: &str| {
        home.ok(now, "UTC", &["status"])["babies"][0]["last_feed"]["minutes_ago"].clone()
    };
    assert_eq!(ago("2026-06-01T12:30:00Z"), 30);
    assert_eq!(ago("2026-06-02T12:30:00Z"), 24 * 60 + 30);
    assert_eq!(ago("2026-06-01T12:31:00Z"), 31);
}

#[test]
fn days_of_23_and_25_hours_have_their_real_length_everywhere() {
    for (from, to, now, minutes) in [
        ("2026-03-28T23:00:00Z", "2026-03-29T07:00:00Z", "2026-03-29T12:00:00Z", 7 * 60),
        ("2026-10-24T23:00:00Z", "2026-10-25T08:00:00Z", "2026-10-25T12:00:00Z", 9 * 60),
    ] {
        let home = Home::new();
        home.ok(from, "Europe/London", &["log", "asleep"]);
        home.ok(to, "Europe/London", &["log", "awake"]);
        let status = home.ok(now, "Europe/London", &["status"]);
        // From local midnight on: 00:00 GMT in March, 00:00 BST in October.
        assert_eq!(status["babies"][0]["today"]["sleep_min"], minutes, "{from}");
    }
}

#[test]
fn the_skipped_hour_is_refused_and_the_repeated_one_is_the_later() {
    let home = Home::new();
    let (_, code) = home.at("2026-03-29T08:00:00Z", "Europe/London", &["log", "wet", "1:30"]);
    assert_eq!(code, 5);
    let zone = "Europe/London";
    let later = home.ok("2026-10-25T08:00:00Z", zone, &["log", "wet", "1:30"]);
    assert_eq!(later["start"], "2026-10-25T01:30:00+00:00");
    let earlier = home.ok("2026-10-25T00:45:00Z", zone, &["log", "wet", "1:30"]);
    assert_eq!(earlier["start"], "2026-10-25T01:30:00+01:00");
    let picked =
        home.ok("2026-10-25T08:00:00Z", zone, &["log", "wet", "2026-10-25T01:30:00+01:00"]);
    assert_eq!(picked["start"], "2026-10-25T01:30:00+01:00");
}
