//! Five nights of a real year, read straight from the rows by a reader that
//! shares nothing with the importer, the store or the metrics.

use chrono::DateTime;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use chrono::TimeDelta;
use chrono::TimeZone;
use chrono::Utc;
use chrono_tz::America::Los_Angeles;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::import::Format;
use dadops::import::Options;
use dadops::import::run;
use dadops::journal::household::Household;
use serde_json::Value;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

type At = DateTime<Utc>;

/// What must be shown at one instant.
#[derive(Debug, PartialEq)]
struct Expected {
    /// Start of the last feed.
    last_feed: At,
    /// Whole minutes since then.
    minutes_ago: i64,
    /// What it was, as the row says it.
    detail: String,
    /// Asleep or awake, and since when.
    asleep: bool,
    since: At,
    /// Since local midnight.
    today: Today,
}

/// The local civil day up to the instant.
#[derive(Debug, PartialEq)]
struct Today {
    /// Rows that are feeds, solids included.
    feeds: usize,
    /// Tenths of a millilitre drunk from bottles, each bottle rounded to one.
    bottle_tenths: i64,
    wet: usize,
    dirty: usize,
    /// Whole minutes asleep, only what lies inside the day; time that two rows
    /// share counts once.
    sleep_min: i64,
    /// The longest row's part inside the day.
    longest_sleep_min: i64,
}

/// One row as far as a night needs it.
struct Line {
    start: At,
    end: Option<At>,
    activity: String,
    ounces: f64,
    extra: String,
    text: String,
}

/// Reads the file: month first, Los Angeles, the first of a repeated hour.
fn lines() -> Vec<Line> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/eva/eva.csv");
    let mut reader = csv::Reader::from_path(path).expect("the file");
    let at = |text: &str| -> Option<At> {
        let local = NaiveDateTime::parse_from_str(text, "%m/%d/%y %I:%M %p").ok()?;
        Some(Los_Angeles.from_local_datetime(&local).earliest()?.to_utc())
    };
    let line = |row: csv::StringRecord| Line {
        start: at(&row[0]).expect("a start"),
        end: at(&row[1]),
        activity: row[3].to_owned(),
        ounces: row[4].parse().unwrap_or(0.0),
        extra: row[5].to_owned(),
        text: row[6].to_owned(),
    };
    reader.records().map(|row| line(row.expect("a row"))).collect()
}

fn expected(lines: &[Line], now: At) -> Expected {
    let past = || lines.iter().filter(move |line| line.start <= now);
    let feeds =
        || past().filter(|line| ["Nursing", "Bottle", "Solid"].contains(&line.activity.as_str()));
    let last = feeds().max_by_key(|line| line.start).expect("a feed");
    // A sleep that ends later is one that still runs now.
    let sleeps = || {
        past()
            .filter(|line| line.activity == "Sleep")
            .filter_map(move |line| Some((line.start, line.end?.min(now))))
    };
    let running = past()
        .filter(|line| line.activity == "Sleep" && line.end.is_some_and(|end| end > now))
        .max_by_key(|line| line.start);
    let woke = sleeps().map(|(_, end)| end).max().expect("a sleep");
    let local = now.with_timezone(&Los_Angeles);
    let midnight = Los_Angeles
        .from_local_datetime(&local.date_naive().and_time(NaiveTime::MIN))
        .earliest()
        .expect("midnight")
        .to_utc();
    let today = || feeds().filter(|line| line.start >= midnight);
    let mut parts: Vec<(At, At)> = sleeps()
        .map(|(start, end)| (start.max(midnight), end))
        .filter(|(start, end)| start < end)
        .collect();
    parts.sort_unstable();
    let longest = parts.iter().map(|(start, end)| *end - *start).max().unwrap_or_default();
    let mut asleep = TimeDelta::zero();
    let mut reached = midnight;
    for (start, end) in parts {
        asleep += (end - start.max(reached)).max(TimeDelta::zero());
        reached = reached.max(end);
    }
    Expected {
        last_feed: last.start,
        minutes_ago: (now - last.start).num_minutes(),
        detail: last.text.clone(),
        asleep: running.is_some(),
        since: running.map_or(woke, |line| line.start),
        today: Today {
            feeds: today().count(),
            bottle_tenths: today()
                .filter(|line| line.activity == "Bottle")
                .map(|line| tenths(line.ounces))
                .sum(),
            wet: today().filter(|line| line.extra.contains("Wet")).count(),
            dirty: today().filter(|line| line.extra.contains("BM")).count(),
            sleep_min: asleep.num_minutes(),
            longest_sleep_min: longest.num_minutes(),
        },
    }
}

fn tenths(ounces: f64) -> i64 {
    rounded(ounces * 295.735_295_625)
}

#[expect(clippy::cast_possible_truncation, reason = "a day of bottles")]
fn rounded(value: f64) -> i64 {
    value.round() as i64
}

fn at(text: &str) -> At {
    text.parse().expect("an instant")
}

/// The instants: a newborn's third night, the night of the change of the clocks
/// in March, one in the repeated hour of November, an evening with bottles, the last.
const NIGHTS: [&str; 5] = [
    "2019-12-23T11:12:00Z",
    "2020-03-08T11:30:00Z",
    "2020-11-01T09:45:00Z",
    "2020-06-15T06:30:00Z",
    "2020-12-13T07:00:00Z",
];

/// Returns what a person reads off the rows, sums done by hand.
fn by_hand() -> [Expected; 5] {
    let row = |last_feed, minutes_ago, detail: &str, asleep, since, today| Expected {
        last_feed: at(last_feed),
        minutes_ago,
        detail: format!("Baby {detail}"),
        asleep,
        since: at(since),
        today,
    };
    let day = |feeds, bottle_tenths, sleep_min, longest_sleep_min| Today {
        feeds,
        bottle_tenths,
        wet: 0,
        dirty: 0,
        sleep_min,
        longest_sleep_min,
    };
    [
        // 03:12: fed 23:26 the day before, asleep 00:33, a row that two carers wrote.
        row(
            "2019-12-23T07:26:00Z",
            226,
            "nursed (23m left, 24m right)",
            true,
            "2019-12-23T08:33:00Z",
            day(0, 0, 159, 159),
        ),
        // 04:30 summer time: asleep 22:56, of which 00:00-04:30 is 3 h 30.
        row(
            "2020-03-08T06:28:00Z",
            302,
            "nursed (5m left)",
            true,
            "2020-03-08T06:56:00Z",
            day(0, 0, 210, 210),
        ),
        // The second 01:45: woke at the first 01:59.
        row(
            "2020-11-01T02:25:00Z",
            440,
            "drank 8 oz of formula (27m)",
            false,
            "2020-11-01T08:59:00Z",
            day(0, 0, 119, 119),
        ),
        // 23:30: 3 + 7.5 + 5.3 + 5.1 + 5 + 6.2 oz; asleep to 07:00, then 77, 113 and 240 min.
        row(
            "2020-06-15T06:12:00Z",
            18,
            "drank 3 oz of milk",
            true,
            "2020-06-15T02:30:00Z",
            day(6, 9_493, 850, 420),
        ),
        // 23:00: 8.2 + 5 + 8 + 3 oz; asleep to 07:12, then 33 and 193 min.
        row(
            "2020-12-13T03:05:00Z",
            235,
            "drank 8.2 oz of formula (30m)",
            true,
            "2020-12-13T03:47:00Z",
            day(4, 7_157, 658, 432),
        ),
    ]
}

#[test]
fn the_reader_reads_what_a_person_reads() {
    let lines = lines();
    let read = NIGHTS.map(|night| expected(&lines, at(night)));
    assert_eq!(read, by_hand());
}

/// Runs the program on one folder and returns its JSON.
fn dadops(folder: &Path, args: &[&str]) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dadops"));
    command.env_clear().env("TZ", "UTC").arg("--data").arg(folder).arg("--json").args(args);
    let output = command.output().expect("it starts");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("one value")
}

#[test]
fn status_at_each_night_says_what_the_rows_say() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/eva/eva.csv");
    let import = ["import", "babyconnect", file, "--zone", "America/Los_Angeles", "--baby", "Eva"];
    dadops(folder.path(), &import);
    let lines = lines();
    for night in NIGHTS {
        let status = dadops(folder.path(), &["--now", night, "status"]);
        let eva = &status["babies"][0];
        let time = |value: &Value| {
            let text = value.as_str().expect("a time");
            DateTime::parse_from_rfc3339(text).expect("RFC 3339").to_utc()
        };
        let count = |value: &Value| value.as_u64().expect("a count");
        let today = &eva["today"];
        let read = Expected {
            last_feed: time(&eva["last_feed"]["at"]),
            minutes_ago: eva["last_feed"]["minutes_ago"].as_i64().expect("minutes"),
            // The row's own words are the reader's; the program has its own.
            detail: expected(&lines, at(night)).detail,
            asleep: eva["state"] == "asleep",
            since: time(&eva["state_since"]),
            today: Today {
                feeds: usize::try_from(count(&today["feeds"])).expect("few"),
                // Null until a bottle was measured: then the rows have none either.
                bottle_tenths: rounded(today["bottle_ml"].as_f64().unwrap_or(0.0) * 10.0),
                wet: usize::try_from(count(&today["wet"])).expect("few"),
                dirty: usize::try_from(count(&today["dirty"])).expect("few"),
                sleep_min: today["sleep_min"].as_i64().expect("minutes"),
                longest_sleep_min: today["longest_sleep_min"].as_i64().expect("minutes"),
            },
        };
        assert_eq!(read, expected(&lines, at(night)), "{night}");
    }
}

#[test]
fn the_importer_comes_to_the_same_feeds() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/eva/eva.csv");
    let household = Household::default();
    let zone = "America/Los_Angeles".parse().expect("a zone");
    let options = Options {
        zone,
        zone_given: true,
        baby: Some("Eva".to_owned()),
        now: at("2026-11-22T00:00:00Z"),
        household: &household,
        notes: false,
        units: Vec::new(),
        map: None,
    };
    let imported = run(Format::BabyConnect, &[path], &options).expect("it imports");
    let lines = lines();
    for night in NIGHTS.map(at) {
        let day = zone.day(zone.date(night));
        let today: Vec<&Fact> = imported
            .facts()
            .filter(|fact| fact.kind() == Kind::Feed && day.contains(fact.start))
            .filter(|fact| fact.start <= night)
            .collect();
        let drunk: i64 = today
            .iter()
            .filter_map(|fact| match &fact.detail {
                Detail::Feed(Feed::Bottle { volume, .. }) => *volume,
                _ => None,
            })
            .map(|volume| i64::from(volume.canonical.steps()))
            .sum();
        let expected = expected(&lines, night).today;
        assert_eq!((today.len(), drunk), (expected.feeds, expected.bottle_tenths), "{night}");
    }
}
