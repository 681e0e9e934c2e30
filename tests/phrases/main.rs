//! Quick entry: the thirty phrases, every kind, people, units.

mod kinds;
mod laws;
mod scene;
mod times;
mod timers;
mod twins;

use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::setting::Units;
use dadops::phrase::error::ErrorKind;
use scene::Scene;
use scene::at;

/// The night of the design: Dad at 03:12, a bottle at 01:22.
fn night() -> Scene {
    Scene::new("Europe/London", "2026-11-22T03:12:00Z").logged("bottle 90", "2026-11-22T01:22:00Z")
}

/// The phrases of the design: (phrase, start, end, what stands in the echo).
const STORED: &[(&str, &str, &str, &str)] = &[
    (
        "feed bottle 90ml 20m ago",
        "22T02:52",
        "",
        "✓ feed bottle 90 ml · Sun 02:52 (20 min ago) · Dad",
    ),
    ("bottle 90", "22T03:12", "", "✓ feed bottle 90 ml · Sun 03:12 (now) · Dad"),
    (
        "bottle 3oz @0250",
        "22T02:50",
        "",
        "✓ feed bottle 89 ml (3 oz) · Sun 02:50 (22 min ago) · Dad",
    ),
    (
        "feed left for 18m",
        "22T02:54",
        "22T03:12",
        "✓ feed breast L 18 min · Sun 02:54-03:12 (18 min) · Dad",
    ),
    ("breast r since 2:50", "22T02:50", "open", "✓ feed breast R · Sun 02:50, running · Dad"),
    (
        "breast both from 1:10 to 1:45",
        "22T01:10",
        "22T01:45",
        "✓ feed breast L+R · Sun 01:10-01:45 (35 min) · Dad",
    ),
    ("feed same", "22T03:12", "", "✓ feed bottle 90 ml · Sun 03:12 (now) · Dad"),
    ("wet", "22T03:12", "", "✓ nappy wet · Sun 03:12 (now) · Dad"),
    ("dirty 5m ago #green", "22T03:07", "", "✓ nappy dirty #green · Sun 03:07 (5 min ago) · Dad"),
    ("nappy both 0130 by mum", "22T01:30", "", "✓ nappy wet + dirty · Sun 01:30 (1h42 ago) · Mum"),
    ("asleep 23:50", "21T23:50", "open", "✓ asleep · Sat 23:50, running · Dad"),
    ("sleep 23:50-1:15", "21T23:50", "22T01:15", "✓ sleep · Sat 23:50 - Sun 01:15 (1h25) · Dad"),
    (
        "nap yesterday 14:00 for 1h20",
        "21T14:00",
        "21T15:20",
        "✓ sleep · Sat 14:00-15:20 (1h20) · Dad",
    ),
    ("awake", "22T03:12", "", "✓ awake · Sun 03:12 (now) · Dad"),
    ("woke 10min ago", "22T03:02", "", "✓ awake · Sun 03:02 (10 min ago) · Dad"),
    (
        "sleep last night 11pm to 2:10",
        "21T23:00",
        "22T02:10",
        "✓ sleep · Sat 23:00 - Sun 02:10 (3h10) · Dad",
    ),
    ("temp 37,9", "22T03:12", "", "✓ temp 37.9 °C · Sun 03:12 (now) · Dad"),
    (
        "temp 100.2f 1h ago",
        "22T02:12",
        "",
        "✓ temp 37.9 °C (100.2 °F) · Sun 02:12 (1h00 ago) · Dad",
    ),
    (
        "weight 3.84kg yesterday 10:30",
        "21T10:30",
        "",
        "✓ weight 3 840 g · Sat 10:30 (16h42 ago) · Dad",
    ),
    ("weight 3840", "22T03:12", "", "✓ weight 3 840 g · Sun 03:12 (now) · Dad"),
    (
        "med vitamin d 1 drop -- with bottle",
        "22T03:12",
        "",
        "✓ med vitamin d 1 drop -- with bottle · Sun 03:12 (now) · Dad",
    ),
    ("pump 120ml both 2:15", "22T02:15", "", "✓ pump 120 ml L+R · Sun 02:15 (57 min ago) · Dad"),
    (
        "note \"hiccups after feed\" 00:20",
        "22T00:20",
        "",
        "✓ note hiccups after feed · Sun 00:20 (2h52 ago) · Dad",
    ),
    ("bottle 80 friday 21:00", "20T21:00", "", "✓ feed bottle 80 ml · Fri 21:00 (1d 6h ago) · Dad"),
    (
        "bottle 60 2026-11-20T21:15",
        "20T21:15",
        "",
        "✓ feed bottle 60 ml · Fri 21:15 (1d 5h ago) · Dad",
    ),
];

/// The refused ones: (phrase, exit code, message, hint).
const REFUSED: &[(&str, u8, &str, &str)] = &[
    ("feed left 18m", 2, "18m ago or for 18m?", ""),
    ("wet 03:40", 5, "28 min ahead", "say `yesterday 03:40` or another time"),
    ("bottle 90 tomorrow 9:00", 5, "that lies ahead", "only what happened is logged"),
    ("botle 90", 2, "`botle` is not understood", "did you mean `bottle`?"),
    ("bottle 900", 5, "bottle 900 ml is over 400 ml", "`--yes` stores it"),
];

#[test]
fn the_thirty_phrases() {
    let scene = night();
    for (phrase, start, end, echo) in STORED {
        let reading = scene.read(phrase).unwrap_or_else(|error| panic!("{phrase}: {error}"));
        let fact = reading.facts().next().expect("a fact");
        let instant = |text: &str| at(&format!("2026-11-{text}:00Z"));
        assert_eq!(fact.start, instant(start), "{phrase}");
        match *end {
            "" => assert!(fact.extent.is_instant(), "{phrase}"),
            "open" => assert!(fact.open(), "{phrase}"),
            end => assert_eq!(fact.end(), Some(instant(end)), "{phrase}"),
        }
        assert_eq!(scene.echo(&reading), *echo, "{phrase}");
        assert!(reading.echo(&scene.context()).lines().count() == 1, "{phrase}");
    }
    for (phrase, exit, message, hint) in REFUSED {
        let error = scene.read(phrase).expect_err(phrase);
        assert_eq!(error.kind.exit(), *exit, "{phrase}");
        assert_eq!(error.message, *message, "{phrase}");
        assert_eq!(error.hint.as_deref().unwrap_or_default(), *hint, "{phrase}");
    }
    assert_eq!(STORED.len() + REFUSED.len(), 30);
    assert!(scene.saying_yes().read("bottle 900").is_ok());
}

#[test]
fn a_slip_is_pointed_at() {
    let error = night().read("botle 90").expect_err("a slip");
    assert_eq!(error.pointed("botle 90"), "botle 90\n^^^^^");
    let error = night().read("wet grean 20m ago").expect_err("a slip");
    assert_eq!(error.pointed("wet grean 20m ago"), "wet grean 20m ago\n    ^^^^^");
    assert_eq!(error.hint.as_deref(), Some("did you mean `green`?"));
}

#[test]
fn awake_closes_the_sleep_that_runs_and_asleep_is_asked_about() {
    let scene = night().logged("asleep", "2026-11-21T23:50:00Z");
    let reading = scene.read("woke crying 10min ago").expect("awake");
    assert_eq!(
        scene.echo(&reading),
        "✓ awake · Sun 03:02 (10 min ago) · slept 3h12 since Sat 23:50 · Dad"
    );
    let [fact] = &reading.facts().collect::<Vec<_>>()[..] else { panic!("one fact") };
    assert_eq!(
        (fact.start, fact.end()),
        (at("2026-11-21T23:50:00Z"), Some(at("2026-11-22T03:02:00Z")))
    );
    assert!(
        matches!(&fact.detail, Detail::Sleep(sleep) if sleep.woke.as_deref() == Some("crying"))
    );

    let again = scene.read("asleep").expect_err("asleep already");
    assert_eq!((again.kind.exit(), again.message.as_str()), (5, "asleep already since Sat 23:50"));
    let twice = scene.saying_yes().read("asleep 3:00").expect("yes stores it");
    assert_eq!(twice.oddities.iter().map(|odd| odd.name()).collect::<Vec<_>>(), ["overlaps"]);
    let early = scene.read("awake 23:40").expect_err("before it began");
    assert_eq!(early.kind, ErrorKind::EndBeforeStart);
}

#[test]
fn ounces_pounds_and_bare_numbers_follow_the_units() {
    for (units, phrase, said) in [
        (Units::Metric, "bottle 3oz", "bottle 89 ml (3 oz)"),
        (Units::Imperial, "bottle 3oz", "bottle 3 oz (85 ml)"),
        (Units::Us, "bottle 3", "bottle 3 oz (89 ml)"),
        (Units::Us, "bottle 90", "bottle 3 oz (90 ml)"),
        (Units::Us, "temp 100.4", "100.4 °F (38.0 °C)"),
        (Units::Us, "weight 8.5", "weight 8 lb 8 oz (3 856 g)"),
        (Units::Metric, "weight 3,84", "weight 3 840 g"),
        (Units::Metric, "weight 8lb 6oz", "weight 3 799 g (8 lb 6 oz)"),
        (Units::Metric, "weight 8lb6oz", "weight 3 799 g (8 lb 6 oz)"),
        (Units::Metric, "length 54", "length 54 cm"),
        (Units::Metric, "head 380 mm", "head 38 cm"),
        (Units::Metric, "bottle 0305", "bottle 305 ml"),
        (Units::Metric, "bottle 90 0305", "bottle 90 ml"),
    ] {
        let scene = night().with_units(units);
        let reading = scene.read(phrase).unwrap_or_else(|error| panic!("{phrase}: {error}"));
        assert_eq!(scene.detail(&reading), said, "{phrase}");
    }
    let hot = night().read("temp 100.4").expect_err("no body has that");
    assert_eq!(hot.hint.as_deref(), Some("say the unit: `100.4f`"));
}

#[test]
fn a_first_phrase_adds_the_baby_and_by_adds_a_carer() {
    let scene = Scene::empty("Europe/London", "2026-11-22T03:12:00Z");
    let reading = scene.read("bottle 90 by nan").expect("a first entry");
    let kinds: Vec<&str> = reading.drafts.iter().map(|draft| draft.kind().name()).collect();
    assert_eq!(kinds, ["carer", "baby", "feed"]);
    assert_eq!(scene.remarks(&reading), ["new carer Nan"]);
    assert_eq!(scene.echo(&reading), "✓ feed bottle 90 ml · Sun 03:12 (now) · Nan");
    let fact = reading.facts().next().expect("a fact");
    assert_eq!(fact.kind(), Kind::Feed);

    let error = night().read("zoe bottle 90").expect_err("nobody");
    assert_eq!((error.kind.exit(), error.message.as_str()), (2, "nobody here is called `zoe`"));
    assert!(error.hint.is_some_and(|hint| hint.starts_with("add baby or carer?")));
}
