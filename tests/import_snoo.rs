//! SNOO: made-up days and sessions.

use dadops::import::Format;
use dadops::import::recognise;
use dadops::import::source::source;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::proptest;
use proptest::test_runner::Config;

#[path = "importing/kit.rs"]
mod kit;

use kit::fresh;
use kit::said;
use kit::told;
use kit::try_import;

const DAY: &str = r#"{
 "daySleep": 5400, "longestSleep": 3600, "naps": 1, "nightSleep": 0, "nightWakings": 0,
 "timezone": null, "totalSleep": 5460,
 "levels": [
  {"isActive": false, "sessionId": "11", "startTime": "2026-10-25 02:30:10.215", "stateDuration": 3600, "type": "asleep"},
  {"isActive": false, "sessionId": "11", "startTime": "2026-10-25 02:30:10.500", "stateDuration": 60, "type": "soothing"},
  {"isActive": false, "sessionId": "11", "startTime": "2026-10-25 04:31:10.215", "stateDuration": 1800, "type": "asleep"},
  {"isActive": false, "sessionId": "12", "startTime": "2026-10-25 05:00:00.000", "stateDuration": -1, "type": "asleep"},
  {"isActive": false, "sessionId": "12", "startTime": "2026-10-25 05:00:00.000", "stateDuration": 9, "type": "dancing"},
  {"isActive": true, "sessionId": "13", "startTime": "2026-11-22 12:40:00.000", "stateDuration": 600, "type": "asleep"}
 ]}"#;

const LAST: &str = r#"{"startTime": "2026-11-21T03:50:06.296Z", "endTime": "2026-11-21T05:50:43.025Z",
 "levels": [{"level": "BASELINE"}, {"level": "LEVEL1"}, {"level": "ONLINE"}]}"#;

#[test]
fn a_day_of_stretches_through_a_repeated_hour() {
    let imported = try_import(Format::Snoo, &[("day.json", DAY.as_bytes())], false);
    let imported = imported.expect("it imports");
    insta::assert_snapshot!(told(&imported), @r"
    1: 10-25T00:30:10.215Z – 10-25T01:30:10.215Z kind:sleep,place:SNOO
    2: 10-25T00:30:10.500Z – 10-25T00:31:10.500Z kind:custom,name:soothing,value:SNOO
    3: 10-25T03:31:10.215Z – 10-25T04:01:10.215Z kind:sleep,place:SNOO
    6: 11-22T11:40:00Z … kind:sleep,place:SNOO
    ");
    insta::assert_snapshot!(said(&imported), @r"
    -: 1 of 2 totals of its own agree with its rows
    1: totalSleep: the file says 5460 s, its rows give 6000 s
    1: 2026-10-25 02:30:10.215 happened twice; the first is taken (nothing tells)
    2: 2026-10-25 02:30:10.500 happened twice; the first is taken (nothing tells)
    4 stateDuration (left out): `-1` is not a number
    5 type (left out): `dancing` is not a word known here
    ");
}

#[test]
fn the_last_session_and_days_in_a_list() {
    let both = format!("[{LAST}, {DAY}]");
    let imported = try_import(Format::Snoo, &[("all.json", both.as_bytes())], false);
    let imported = imported.expect("it imports");
    let alone = try_import(Format::Snoo, &[("last.json", LAST.as_bytes())], false);
    let alone = alone.expect("it imports");
    insta::assert_snapshot!(told(&alone), @r"
    1: 11-21T03:50:06.296Z – 11-21T05:50:43.025Z kind:sleep,place:SNOO
    ");
    insta::assert_snapshot!(said(&alone), @r"
    - levels: `session` is taken as a sleep
    ");
    assert_eq!(fresh(&imported, &alone), 0, "the same session in a list and alone");
}

#[test]
fn a_day_that_names_its_zone_is_read_in_it() {
    let day = DAY.replace("\"timezone\": null", "\"timezone\": \"America/New_York\"");
    let imported = try_import(Format::Snoo, &[("day.json", day.as_bytes())], false);
    let imported = imported.expect("it imports");
    assert!(imported.facts().all(|fact| fact.zone.name() == "America/New_York"));
    assert!(
        told(&imported).starts_with("1: 10-25T06:30:10.215Z – 10-25T07:30:10.215Z"),
        "{}",
        told(&imported)
    );
}

#[test]
fn what_is_none_of_the_services_answers_is_refused() {
    let refused = try_import(Format::Snoo, &[("x.json", b"[{\"id\": 1}]")], false);
    assert_eq!(
        refused.expect_err("refused").to_string(),
        "x.json is JSON, but not what the SNOO service answers, with `levels`"
    );
    for text in [DAY, LAST] {
        let files = [source("x.json".to_owned(), text.as_bytes()).expect("text")];
        assert_eq!(recognise(&files).expect("recognised").0, Format::Snoo);
    }
}

proptest! {
    #![proptest_config(Config::with_cases(300))]

    #[test]
    fn no_damage_makes_it_panic(at in any::<usize>(), piece in "[\"\\[\\]{}:,0-9a-z.+-]{0,12}", cut in 0_usize..12, bytes in vec(any::<u8>(), 0..60)) {
        let mut text = DAY.as_bytes().to_vec();
        let at = at % text.len();
        let to = (at + cut).min(text.len());
        text.splice(at..to, piece.bytes());
        for bytes in [text, bytes] {
            if let Err(error) = try_import(Format::Snoo, &[("x.json", &bytes)], true) {
                assert!(!error.to_string().is_empty());
            }
        }
    }
}
