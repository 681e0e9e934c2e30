//! Every rule about time, at its edges.

use crate::night;
use crate::scene::Scene;
use dadops::domain::span::Timestamp;
use dadops::phrase::error::ErrorKind;

/// (now, phrase, the instant in UTC or the message of the refusal).
fn times(zone: &str, table: &[(&str, &str, &str)]) {
    for (now, phrase, expected) in table {
        let scene = Scene::new(zone, now);
        let said = match scene.read(phrase) {
            Ok(reading) => reading
                .facts()
                .next()
                .expect("a fact")
                .start
                .to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            Err(error) => error.message,
        };
        assert_eq!(said, *expected, "{zone} {now} {phrase}");
    }
}

#[test]
fn a_time_without_a_day_reaches_twenty_hours_back() {
    times(
        "Europe/London",
        &[
            ("2026-11-22T03:12:00Z", "wet 3:12", "2026-11-22T03:12:00Z"),
            ("2026-11-22T03:12:00Z", "wet 3:13", "1 min ahead"),
            ("2026-11-22T03:12:00Z", "wet 7:12", "2026-11-21T07:12:00Z"),
            ("2026-11-22T03:12:00Z", "wet 7:11", "3h59 ahead"),
            ("2026-11-22T03:12:30Z", "wet 7:12", "4h00 ahead"),
            ("2026-11-22T23:30:00Z", "wet 3:30", "2026-11-22T03:30:00Z"),
            ("2026-11-22T23:30:00Z", "wet 3:29", "3h59 ahead"),
            ("2026-11-22T00:00:00Z", "wet 0000", "2026-11-22T00:00:00Z"),
            ("2026-11-22T00:00:00Z", "wet 23:59", "2026-11-21T23:59:00Z"),
            ("2026-11-22T00:00:00Z", "wet 0:01", "1 min ahead"),
            ("2026-11-22T23:59:00Z", "wet midnight", "1 min ahead"),
        ],
    );
}

#[test]
fn the_refusal_of_a_far_time_names_the_past_reading() {
    let hint = |now, phrase| {
        Scene::new("Europe/London", now).read(phrase).expect_err("far").hint.unwrap_or_default()
    };
    assert_eq!(hint("2026-11-22T03:12:00Z", "wet 3:40"), "say `yesterday 03:40` or another time");
    assert_eq!(hint("2026-11-22T23:30:00Z", "wet 3:00"), "say `today 03:00` or another time");
}

#[test]
fn over_a_day_ago_needs_a_day() {
    let now = "2026-11-22T03:12:00Z";
    times(
        "Europe/London",
        &[
            (now, "wet 24h ago", "2026-11-21T03:12:00Z"),
            (now, "wet 1441m ago", "that is over 24 h ago"),
            (now, "wet 2 days ago", "that is over 24 h ago"),
            (now, "wet fri 3:00", "2026-11-20T03:00:00Z"),
            (now, "wet sat 3:00", "2026-11-21T03:00:00Z"),
            // Today's name before that time of day is last week's.
            (now, "wet sun 3:12", "2026-11-22T03:12:00Z"),
            (now, "wet sun 3:13", "2026-11-15T03:13:00Z"),
            (now, "wet last sunday 3:00", "2026-11-15T03:00:00Z"),
            (now, "wet 2026-01-31 23:59", "2026-01-31T23:59:00Z"),
            (now, "wet yesterday", "yesterday, at what time?"),
        ],
    );
}

#[test]
fn the_twenty_ways_to_say_when() {
    let now = "2026-11-22T23:50:00Z";
    times(
        "Europe/London",
        &[
            (now, "wet 20m ago", "2026-11-22T23:30:00Z"),
            (now, "wet 20 min ago", "2026-11-22T23:30:00Z"),
            (now, "wet 1h ago", "2026-11-22T22:50:00Z"),
            (now, "wet 1h30m ago", "2026-11-22T22:20:00Z"),
            (now, "wet 1 hour 30 minutes ago", "2026-11-22T22:20:00Z"),
            (now, "wet 2 hours ago", "2026-11-22T21:50:00Z"),
            (now, "wet half an hour ago", "2026-11-22T23:20:00Z"),
            (now, "wet an hour ago", "2026-11-22T22:50:00Z"),
            (now, "wet now", "2026-11-22T23:50:00Z"),
            (now, "wet 08:10", "2026-11-22T08:10:00Z"),
            (now, "wet 8:10", "2026-11-22T08:10:00Z"),
            (now, "wet 8:10am", "2026-11-22T08:10:00Z"),
            (now, "wet 23:45", "2026-11-22T23:45:00Z"),
            (now, "wet 11:45pm", "2026-11-22T23:45:00Z"),
            (now, "wet yesterday 2:10", "2026-11-21T02:10:00Z"),
            (now, "wet yesterday 22:30", "2026-11-21T22:30:00Z"),
            (now, "wet yesterday at 10pm", "2026-11-21T22:00:00Z"),
            (now, "wet last night 11:30pm", "2026-11-21T23:30:00Z"),
            (now, "wet 2026-03-14 21:05", "2026-03-14T21:05:00Z"),
            (now, "wet sat 21:05", "2026-11-21T21:05:00Z"),
            // And more that people type.
            (now, "wet yesterday evening 9", "2026-11-21T21:00:00Z"),
            (now, "wet yesterday morning at 9:30", "2026-11-21T09:30:00Z"),
            (now, "wet ten minutes ago", "2026-11-22T23:40:00Z"),
            (now, "wet an hour and a half ago", "2026-11-22T22:20:00Z"),
            (now, "wet 1h20 ago", "2026-11-22T22:30:00Z"),
            (now, "wet last night 2am", "2026-11-22T02:00:00Z"),
            (now, "wet last night 11", "2026-11-21T23:00:00Z"),
            (now, "wet this morning 6", "2026-11-22T06:00:00Z"),
            (now, "wet at 9 pm", "2026-11-22T21:00:00Z"),
            (now, "wet 21:00 yesterday", "2026-11-21T21:00:00Z"),
            (now, "wet at 9", "9am or 9pm?"),
            (now, "wet yesterday 9", "9am or 9pm?"),
            (now, "wet 20m", "20m ago or for 20m?"),
            (now, "WET, 20 MIN AGO", "2026-11-22T23:30:00Z"),
        ],
    );
}

#[test]
fn clocks_that_go_back_take_the_later_hour_and_say_so() {
    times(
        "Europe/London",
        &[
            ("2026-10-25T06:00:00Z", "wet 1:30", "2026-10-25T01:30:00Z"),
            ("2026-10-25T01:29:00Z", "wet 1:30", "2026-10-25T00:30:00Z"),
            ("2026-10-25T01:30:00Z", "wet 1:30", "2026-10-25T01:30:00Z"),
            ("2026-10-25T06:00:00Z", "wet 1:30 bst", "2026-10-25T00:30:00Z"),
            ("2026-10-25T06:00:00Z", "wet 2026-10-25T01:30+01:00", "2026-10-25T00:30:00Z"),
            ("2026-10-25T06:00:00Z", "wet 0:59", "2026-10-24T23:59:00Z"),
            ("2026-10-25T06:00:00Z", "wet 2:00", "2026-10-25T02:00:00Z"),
            ("2026-10-25T22:00:00Z", "wet yesterday 23:00", "2026-10-24T22:00:00Z"),
        ],
    );
    times(
        "America/New_York",
        &[
            ("2026-11-01T12:00:00Z", "wet 1:30", "2026-11-01T06:30:00Z"),
            ("2026-11-01T06:29:00Z", "wet 1:30", "2026-11-01T05:30:00Z"),
            ("2026-11-01T12:00:00Z", "wet 1:30 edt", "2026-11-01T05:30:00Z"),
        ],
    );
    times(
        "Australia/Lord_Howe",
        &[
            // Half an hour, at 02:00 local: 01:30-02:00 comes twice.
            ("2026-04-04T20:00:00Z", "wet 1:45", "2026-04-04T15:15:00Z"),
            ("2026-04-04T15:14:00Z", "wet 1:45", "2026-04-04T14:45:00Z"),
            ("2026-04-04T20:00:00Z", "wet 1:45 +11", "2026-04-04T14:45:00Z"),
        ],
    );
    let scene = Scene::new("Europe/London", "2026-10-25T06:00:00Z");
    let reading = scene.read("wet 1:30").expect("wet");
    assert_eq!(scene.echo(&reading), "✓ nappy wet · Sun 01:30 GMT (4h30 ago) · Dad");
    assert_eq!(
        scene.remarks(&reading),
        ["repeated hour: taken as 01:30 GMT; `01:30 BST` says the other"]
    );
    assert_eq!(scene.remarks(&scene.read("wet 1:30 bst").expect("wet")), [""; 0]);
}

#[test]
fn clocks_that_go_forward_refuse_the_hour_that_never_was() {
    let never = "02:30 never was: the clocks went from 02:00 to 03:00";
    times(
        "America/New_York",
        &[
            ("2026-03-08T12:00:00Z", "wet 2:30", never),
            ("2026-03-08T12:00:00Z", "wet 1:59", "2026-03-08T06:59:00Z"),
            ("2026-03-08T12:00:00Z", "wet 3:00", "2026-03-08T07:00:00Z"),
            // The jump lies ahead: both its neighbours are far.
            ("2026-03-08T06:30:00Z", "wet 2:30", "1d 0h ahead"),
        ],
    );
    times(
        "Europe/London",
        &[
            (
                "2026-03-29T09:00:00Z",
                "wet 1:30",
                "01:30 never was: the clocks went from 01:00 to 02:00",
            ),
            (
                "2026-03-30T09:00:00Z",
                "wet yesterday 1:30",
                "01:30 never was: the clocks went from 01:00 to 02:00",
            ),
        ],
    );
    times(
        "Australia/Lord_Howe",
        &[(
            "2026-10-03T20:00:00Z",
            "wet 2:15",
            "02:15 never was: the clocks went from 02:00 to 02:30",
        )],
    );
    let error = Scene::new("America/New_York", "2026-03-08T12:00:00Z").read("wet 2:30");
    let error = error.expect_err("never");
    assert_eq!((error.kind.exit(), error.kind), (5, ErrorKind::Skipped));
    assert_eq!(error.hint.as_deref(), Some("say a time before 02:00 or from 03:00 on"));
}

/// The day of the jump has no such time, and the next morning has.
#[test]
fn an_end_that_the_clocks_jumped_over_before_the_start_is_the_next_days() {
    let scene = Scene::new("Australia/Lord_Howe", "2026-10-04T19:43:00Z");
    for (phrase, expected) in [
        ("sleep 11:44 to 2:00", "2026-10-04T15:00:00Z"),
        ("sleep yesterday 2:30 to 2:15", "2026-10-04T15:15:00Z"),
        ("sleep yesterday 1:45 to 2:15", "never"),
    ] {
        let said = match scene.clone().saying_yes().read(phrase) {
            Ok(reading) => {
                let end = reading
                    .facts()
                    .next()
                    .and_then(dadops::domain::fact::Fact::end)
                    .expect("an end");
                end.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
            }
            Err(error) if error.kind == ErrorKind::Skipped => "never".to_owned(),
            Err(error) => error.message,
        };
        assert_eq!(said, expected, "{phrase}");
    }
}

#[test]
fn ends_cross_midnight_and_never_lie_ahead_or_first() {
    let scene = night();
    for (phrase, expected) in [
        ("sleep 23:50-0:00", "2026-11-21T23:50:00Z 2026-11-22T00:00:00Z"),
        ("sleep 23:50 -0:30", "2026-11-21T23:50:00Z 2026-11-22T00:30:00Z"),
        ("sleep 11pm-2am", "2026-11-21T23:00:00Z 2026-11-22T02:00:00Z"),
        ("sleep 2:00-2:00", "2026-11-22T02:00:00Z 2026-11-22T02:00:00Z"),
        ("sleep 2:00-3:12", "2026-11-22T02:00:00Z 2026-11-22T03:12:00Z"),
        ("sleep 2:00-3:13", "1 min ahead"),
        ("sleep 2:00 - 1:59", "it would end before it starts"),
        ("sleep 22:00 to now", "2026-11-21T22:00:00Z 2026-11-22T03:12:00Z"),
        ("sleep 13:00-13:40 yesterday", "2026-11-21T13:00:00Z 2026-11-21T13:40:00Z"),
        ("sleep fri 22:00 to sat 6:30am", "2026-11-20T22:00:00Z 2026-11-21T06:30:00Z"),
        ("sleep since 23:00 until 1:00", "2026-11-21T23:00:00Z 2026-11-22T01:00:00Z"),
        ("slept for 1h20", "2026-11-22T01:52:00Z 2026-11-22T03:12:00Z"),
        ("slept for 1h 20m ago", "40 min ahead"),
        ("slept for 30m 1h ago", "2026-11-22T02:12:00Z 2026-11-22T02:42:00Z"),
        ("slept for 2h until 3:00", "2026-11-22T01:00:00Z 2026-11-22T03:00:00Z"),
        ("slept", "until when?"),
        ("slept 1h20", "1h20 ago or for 1h20?"),
        ("slept until 2:00", "from when?"),
        ("wet for 20m", "a moment has no length"),
    ] {
        let said = match scene.read(phrase) {
            Ok(reading) => {
                let fact = reading.facts().next().expect("a fact");
                let end = fact.end().expect("an end");
                let words = |at: Timestamp| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
                format!("{} {}", words(fact.start), words(end))
            }
            Err(error) => error.message,
        };
        assert_eq!(said, expected, "{phrase}");
    }
}
