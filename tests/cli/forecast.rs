//! `forecast` and `forecast accuracy` as people and scripts meet them.

use crate::kit::Home;
use crate::kit::has;
use chrono::DateTime;
use std::fmt::Write;
use std::fs;

const FORECAST: &[(&str, &str)] =
    &[("baby", "s"), ("target", "s"), ("made_at", "s"), ("model", "s"), ("n", "n"), ("basis", "s")];

/// Six days of a feed every three hours and a sleep after each.
fn fed() -> Home {
    let home = Home::lived_in();
    let mut lines = String::new();
    for day in 16..22 {
        for hour in (0..24).step_by(3) {
            let (date, ml) = (format!("2026-11-{day:02}"), 80 + hour % 4 * 5);
            // Into a string: cannot fail.
            let _ = writeln!(lines, "bottle {ml} {date} {hour:02}:10");
            let (from, to) = (hour + 1, hour + 2);
            let _ = writeln!(lines, "sleep {date} {from:02}:00-{to:02}:3{}", hour % 10);
        }
    }
    let run = home.fed("log -", &lines);
    assert_eq!(run.code, 0, "{run:?}");
    home.ok("log sleep 01:00-02:30");
    home.ok("log bottle 90 02:40");
    home
}

#[test]
fn a_forecast_is_a_range_with_its_grounds() {
    let home = fed();
    let said = home.json("forecast");
    let all = said.as_array().expect("an array");
    assert_eq!(all.len(), 2, "{said}");
    for one in all {
        has(one, FORECAST);
        let at = |name: &str| {
            DateTime::parse_from_rfc3339(one["at"][name].as_str().expect("a time"))
                .expect("RFC 3339")
        };
        assert!(at("p10") <= at("p50") && at("p50") <= at("p90"));
        assert!(["p10", "p50", "p90"].iter().all(|name| at(name).timestamp() % 300 == 0), "{one}");
        assert!(at("p10") >= DateTime::parse_from_rfc3339(&home.now).expect("a time"));
    }
    assert_eq!(all[0]["target"], "feed");
    let text = home.ok("forecast");
    assert!(text.contains("next likely") && text.contains("most likely about"), "{text}");
    assert!(text.contains("never a reason to wait with a feed"), "{text}");
    for word in ["late", "overtired", "spurt", "normal", "safe"] {
        assert!(!text.to_lowercase().replace("lately", "").contains(word), "{word}: {text}");
    }
    let plain = home.ok("forecast --plain");
    assert!(plain.lines().next().is_some_and(|line| line.starts_with("Ada: feed: ")), "{plain}");
}

#[test]
fn too_little_is_said_and_no_time_with_it() {
    let home = Home::lived_in();
    let said = home.json("forecast");
    assert_eq!(said.as_array().map(Vec::len), Some(1));
    assert_eq!(said[0]["at"], serde_json::Value::Null);
    assert_eq!(said[0]["note"], "not enough logged");
    home.ok("log wet 03:00");
    assert_eq!(home.json("forecast")[0]["note"], "not enough logged", "only nappies");
    home.ok("log bottle 90 02:00");
    let said = home.json("forecast");
    assert_eq!(said[0]["note"], "learning your baby, 3 days");
    assert_eq!(said[0]["basis"], "age_norm");
    assert!(said[0]["at"]["p10"].is_string(), "{said}");
    let nobody = Home::new();
    assert_eq!(nobody.json("forecast"), serde_json::json!([]));
    assert!(nobody.ok("forecast").starts_with("no baby yet"));
}

#[test]
fn the_record_is_counted_and_too_few_are_not_judged() {
    let home = fed();
    let record = home.json("forecast accuracy");
    let all = record.as_array().expect("an array");
    let targets: Vec<&str> = all.iter().filter_map(|one| one["target"].as_str()).collect();
    assert_eq!(targets, ["feed", "sleep", "wake"]);
    for one in all {
        has(
            one,
            &[
                ("n", "n"),
                ("median_error_min", "n?"),
                ("coverage80", "n?"),
                ("vs_last", "n?"),
                ("vs_time_of_day", "n?"),
            ],
        );
    }
    assert!(all[0]["n"].as_u64().is_some_and(|n| n >= 20), "{record}");
    assert!(home.ok("forecast accuracy").contains("(80 and 10 promised)"));
    let young = Home::lived_in();
    young.ok("log bottle 90 02:00");
    assert_eq!(young.json("forecast accuracy")[0]["median_error_min"], serde_json::Value::Null);
    assert!(young.ok("forecast accuracy").contains("not enough yet: 0 of 20"));
}

const EVENTS: &str = "child_id,kind,start,end,amount,detail
a1,feed,2026-11-20T08:00,2026-11-20T08:20,,breast
a1,feed,2026-11-20T11:00,,90,bottle
a1,sleep,2026-11-20T11:30,2026-11-20T12:10,,
a1,nappy,2107-11-20T11:30,,,wet
";

/// Runs `forecast batch` on a small log with this line in its origins.
fn batch(home: &Home, events: &str, origin: &str) -> crate::kit::Run {
    fs::write(home.file("events.csv"), events).expect("written");
    let origins = format!("child_id,made_at,target_kind\n{origin}\n");
    fs::write(home.file("origins.csv"), origins).expect("written");
    fs::write(home.file("meta.json"), r#"{"a1": {"dob": "2026-11-10"}}"#).expect("written");
    let [origins, meta, out] =
        ["origins.csv", "meta.json", "P.csv"].map(|name| home.file(name).display().to_string());
    home.run(&format!("forecast batch --origins {origins} --meta {meta} --out {out}"))
}

#[test]
fn batch_answers_every_origin_in_its_order() {
    let home = Home::new();
    let run = batch(&home, EVENTS, "a1,2026-11-20T12:10,sleep\na1,2026-11-20T08:20,feed");
    assert_eq!(run.code, 0, "{run:?}");
    let text = fs::read_to_string(home.file("P.csv")).expect("written");
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(rows[0], ["child_id", "made_at", "target_kind", "p10", "p50", "p90"]);
    assert_eq!(rows[1][..3], ["a1", "2026-11-20T12:10", "sleep"]);
    assert_eq!(rows[2][..3], ["a1", "2026-11-20T08:20", "feed"]);
    for row in &rows[1..] {
        let [low, middle, high] =
            [row[3], row[4], row[5]].map(|cell| cell.parse::<f64>().expect("minutes"));
        assert!(0.0 < low && low <= middle && middle <= high, "{row:?}");
    }
}

#[test]
fn what_batch_cannot_read_is_named_and_nothing_is_written() {
    let home = Home::new();
    for (events, origin, named) in [
        (EVENTS, "a1,yesterday,feed", "line 2: `made_at` does not read: `yesterday`"),
        (EVENTS, "a1,2026-11-20T12:10,nappy", "`target_kind`"),
        (EVENTS, "b2,2026-11-20T12:10,feed", "when `b2` was born"),
        ("child_id,kind,start\n", "a1,2026-11-20T12:10,feed", ""),
        (
            "child_id,kind,start\na1,feed,2026-11-20T08:00\n",
            "a1,2026-11-20T12:10,feed",
            "no column `end`",
        ),
    ] {
        let run = batch(&home, events, origin);
        assert!(run.err.contains(named), "{run:?}");
        assert_eq!(run.code == 0, named.is_empty(), "{run:?}");
        assert_eq!(home.file("P.csv").exists(), named.is_empty());
        let _ = fs::remove_file(home.file("P.csv"));
    }
}

#[test]
fn alarms_names_file_hour_and_direction() {
    let home = Home::new();
    let mut events = String::from("child_id,kind,start,end,amount,detail\n");
    for day in 1..26 {
        let every = if day == 20 { 1 } else { 3 };
        for hour in (0..24).step_by(every) {
            let _ = writeln!(events, "a1,feed,2026-11-{day:02}T{hour:02}:10,,,breast");
        }
    }
    fs::write(home.file("log.csv"), events).expect("written");
    fs::write(home.file("meta.json"), r#"{"a1": {"dob": "2026-11-01"}}"#).expect("written");
    fs::write(home.file("manifest.csv"), "file,child_id\nlog.csv,a1\n").expect("written");
    let [manifest, meta, out] =
        ["manifest.csv", "meta.json", "A.csv"].map(|name| home.file(name).display().to_string());
    home.ok(&format!("forecast alarms --manifest {manifest} --meta {meta} --out {out}"));
    let text = fs::read_to_string(home.file("A.csv")).expect("written");
    let mut rows = text.lines();
    assert_eq!(rows.next(), Some("file,at,direction"));
    let first = rows.next().expect("a change");
    assert!(first.starts_with("log.csv,2026-11-20T") && first.ends_with(",up"), "{text}");
}
