//! What holds for every text: no panic, no future, and a phrase printed from a
//! fact reads back as that fact.

use crate::night;
use crate::scene::Scene;
use crate::scene::at;
use chrono::TimeDelta;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use proptest::prelude::*;

const ZONES: [&str; 5] = [
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Sao_Paulo",
];

/// Words that mean something, to be stirred.
const WORDS: &[&str] = &[
    "ada",
    "dad",
    "mum",
    "feed",
    "bottle",
    "breast",
    "pump",
    "wet",
    "nappy",
    "dirty",
    "asleep",
    "sleep",
    "slept",
    "awake",
    "woke",
    "temp",
    "weight",
    "med",
    "note",
    "cry",
    "burp",
    "stop",
    "pause",
    "resume",
    "switch",
    "toil",
    "custom",
    "bath",
    "visit",
    "left",
    "right",
    "both",
    "l",
    "same",
    "90",
    "90ml",
    "3oz",
    "37,9",
    "100.2f",
    "3.84kg",
    "8lb6oz",
    "20m",
    "1h20",
    "half",
    "an",
    "hour",
    "ago",
    "for",
    "from",
    "to",
    "-",
    "since",
    "until",
    "at",
    "@0250",
    "0250",
    "2:30",
    "1:30",
    "23:50",
    "23:50-1:15",
    "3am",
    "11pm",
    "am",
    "noon",
    "midnight",
    "yesterday",
    "last",
    "night",
    "this",
    "morning",
    "friday",
    "sun",
    "2026-11-20",
    "2026-10-25T01:30+01:00",
    "bst",
    "gmt",
    "+01:00",
    "now",
    "start",
    "tomorrow",
    "by",
    "nan",
    "#green",
    "--",
    "\"x y\"",
    "\"",
    "helped",
    "in",
    "cot",
    "and",
    "a",
    "é",
    "9",
    "sleepy",
    "4",
];

/// Holds what must hold of a reading, whatever was typed.
fn nothing_ahead(scene: &Scene, phrase: &str) -> Result<(), TestCaseError> {
    match scene.read(phrase) {
        Ok(reading) => {
            for fact in reading.facts() {
                prop_assert!(fact.start <= scene.now, "{phrase}");
                if let Extent::Until(end) = fact.extent {
                    prop_assert!(fact.start <= end && end <= scene.now, "{phrase}");
                }
                let runs = fact.pauses.iter().all(|pause| pause.from <= scene.now);
                prop_assert!(runs, "{phrase}");
            }
            for mark in &reading.marks {
                prop_assert!(phrase.get(mark.at.clone()).is_some(), "{phrase} {mark:?}");
            }
            prop_assert!(!scene.echo(&reading).is_empty(), "{phrase}");
        }
        Err(error) => {
            prop_assert!(phrase.get(error.at.clone()).is_some(), "{phrase} {error:?}");
            prop_assert!(!error.message.is_empty());
            let _ = error.pointed(phrase);
        }
    }
    Ok(())
}

fn anywhere() -> impl Strategy<Value = Scene> {
    // Around the changes of the clocks of all these zones, to the millisecond.
    let instants = prop_oneof![
        at("2026-03-07T00:00:00Z").timestamp_millis()
            ..at("2026-04-06T00:00:00Z").timestamp_millis(),
        at("2026-10-03T00:00:00Z").timestamp_millis()
            ..at("2026-11-03T00:00:00Z").timestamp_millis(),
        at("2011-12-29T00:00:00Z").timestamp_millis()
            ..at("2012-01-01T00:00:00Z").timestamp_millis(),
    ];
    (instants, prop::sample::select(&ZONES[..]), any::<bool>()).prop_map(|(now, zone, busy)| {
        let now = chrono::DateTime::from_timestamp_millis(now).expect("an instant");
        let scene = Scene::new(zone, &now.to_rfc3339());
        if !busy {
            return scene;
        }
        let before = |minutes| (now - TimeDelta::minutes(minutes)).to_rfc3339();
        scene.logged("asleep", &before(90)).logged("feed left start", &before(12))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_text_is_answered(scene in anywhere(), text in "(?s).{0,40}") {
        nothing_ahead(&scene, &text)?;
        nothing_ahead(&scene, &format!("wet {text}"))?;
        nothing_ahead(&scene, &format!("note {text}"))?;
    }

    #[test]
    fn any_words_are_answered(
        scene in anywhere(),
        yes in any::<bool>(),
        words in prop::collection::vec(prop::sample::select(WORDS), 0..9),
    ) {
        let scene = if yes { scene.saying_yes() } else { scene };
        nothing_ahead(&scene, &words.join(" "))?;
        let _ = dadops::phrase::complete::complete(&words.join(" "), &scene.context());
    }

    #[test]
    fn any_time_is_answered(
        scene in anywhere(),
        words in prop::collection::vec(prop::sample::select(&WORDS[36..]), 1..6),
    ) {
        nothing_ahead(&scene, &format!("sleep {}", words.join(" ")))?;
    }

    /// A printed fact reads back as itself: kind, amount, start, end.
    #[test]
    fn what_is_printed_reads_back(
        minutes in 0_i64..60 * 24 * 30,
        length in prop::option::of(1_i64..600),
        what in prop::sample::select(&[
            "bottle 90", "bottle 75.5 formula", "wet", "dirty green small", "feed left",
            "feed right left", "sleep", "temp 37.9 ear", "weight 3840", "pump 60 l", "cry",
            "burp shoulder worked", "bath",
        ][..]),
    ) {
        let moment = ["wet", "dirty green small", "temp 37.9 ear", "weight 3840", "burp shoulder worked"];
        let scene = night();
        let start = scene.now - TimeDelta::minutes(minutes);
        let end = length
            .map(|length| (start + TimeDelta::minutes(length)).min(scene.now))
            .filter(|_| !moment.contains(&what));
        let local = |at: dadops::domain::span::Timestamp| {
            scene.style.zone.local(at).format("%Y-%m-%dT%H:%M%:z").to_string()
        };
        let mut phrase = format!("{what} {}", local(start));
        if let Some(end) = end {
            phrase = format!("{phrase} to {}", local(end));
        }
        let read = |phrase: &str| -> Fact {
            let reading = scene.read(phrase).unwrap_or_else(|error| panic!("{phrase}: {error}"));
            reading.facts().next().expect("a fact").clone()
        };
        let fact = read(&phrase);
        prop_assert_eq!(fact.start, start, "{}", phrase);
        prop_assert_eq!(fact.end(), end, "{}", phrase);
        // Said in words of now, it is the same fact again.
        if end.is_none() && minutes <= 24 * 60 {
            let again = read(&format!("{what} {minutes}m ago"));
            prop_assert_eq!(again, fact);
        } else if let Some(end) = end.filter(|_| minutes <= 24 * 60) {
            let lasted = (end - start).num_minutes();
            let again = read(&format!("{what} for {lasted}m {minutes} min ago"));
            prop_assert_eq!(again, fact);
        }
    }
}
