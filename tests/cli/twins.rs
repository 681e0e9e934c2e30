//! Twins from the first run to status: nothing is saved to the wrong child.

use crate::kit::Home;

/// A phrase for every kind, with the kind it makes.
const PHRASES: &[(&str, &str)] = &[
    ("bottle 90 @01:00", "feed"),
    ("breast l for 18m", "feed"),
    ("solids carrot @01:05", "feed"),
    ("burp shoulder worked @01:10", "burp"),
    ("nappy both @01:15", "nappy"),
    ("wet @01:16", "nappy"),
    ("sleep 23:50-00:40", "sleep"),
    ("temp 37.2 @01:20", "temperature"),
    ("med vitamin d 1 drop @01:25", "medicine"),
    ("weight 3.84kg @01:30", "measurement"),
    ("length 54cm @01:31", "measurement"),
    ("head 38cm @01:32", "measurement"),
    ("cry for 20m helped rocking", "cry"),
    ("vaccine bcg @01:40", "vaccination"),
    ("milestone first smile @01:45", "milestone"),
];

#[test]
fn every_phrase_goes_to_the_child_that_was_named() {
    let home = Home::new();
    home.ok("household set zone Europe/London");
    home.ok("household add baby Ada --born 2026-11-10T14:20");
    home.ok("household add baby Ben --born 2026-11-10T14:41");
    for (phrase, kind) in PHRASES {
        let refused = home.fails(&format!("log {phrase}"), 2);
        assert!(refused.contains("Ada") && refused.contains("Ben"), "{phrase}: {refused}");
        for name in ["Ada", "Ben"] {
            let fact = home.json(&format!("log {} {phrase} --by Dad", name.to_lowercase()));
            assert_eq!(fact["kind"], *kind, "{phrase}");
            assert_eq!(fact["baby"], name, "{phrase}");
            assert!(fact["echo"].as_str().is_some_and(|echo| echo.contains(name)), "{fact}");
        }
    }
    let note = home.json("log note the boiler was serviced");
    assert_eq!(note["baby"], serde_json::Value::Null, "a note may be nobody's: {note}");
    let facts = home.facts();
    assert_eq!(facts.len(), 2 * PHRASES.len() + 1);
    for name in ["Ada", "Ben"] {
        assert_eq!(facts.iter().filter(|fact| fact["baby"] == name).count(), PHRASES.len());
    }
}

#[test]
fn status_keeps_the_twins_apart() {
    let home = Home::new();
    home.ok("household set zone Europe/London");
    home.ok("household add baby Ada --born 2026-11-10T14:20");
    home.ok("household add baby Ben --born 2026-11-10T14:41");
    home.ok("log ada bottle 90 @01:22");
    home.ok("log ben bottle 60 @02:52");
    home.ok("log ada asleep @02:31");
    home.ok("log ben wet @02:10");
    let status = home.json("status");
    let (ada, ben) = (&status["babies"][0], &status["babies"][1]);
    assert_eq!((ada["name"].as_str(), ben["name"].as_str()), (Some("Ada"), Some("Ben")));
    assert_eq!(
        (&ada["today"]["bottle_ml"], &ben["today"]["bottle_ml"]),
        (&90.0.into(), &60.0.into())
    );
    assert_eq!((&ada["state"], &ben["state"]), (&"asleep".into(), &"unknown".into()));
    assert_eq!(ada["last_wet"], serde_json::Value::Null);
    assert_eq!(ben["last_wet"], "2026-11-22T02:10:00+00:00");
    assert_eq!(home.ok("status --line"), "Ada fed 1h50 asleep 0h41 | Ben fed 0h20\n");
    let plain = home.ok("status --plain");
    assert!(plain.lines().all(|line| line.starts_with("Ada: ") || line.starts_with("Ben: ")));
}

#[test]
fn a_first_entry_needs_no_baby_and_a_name_comes_later() {
    let home = Home::new();
    home.ok("log bottle 90 20m ago");
    assert_eq!(home.facts().len(), 1);
    home.ok("household add baby Ada --born 2026-11-10T14:20:00Z");
    let babies = home.json("household")["babies"].clone();
    assert_eq!(babies.as_array().map(Vec::len), Some(1), "the unnamed baby got the name: {babies}");
    assert_eq!(home.facts()[0]["baby"], "Ada");
}
