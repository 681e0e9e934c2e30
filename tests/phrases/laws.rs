//! What holds for every text: no panic, no future, and a phrase printed from a
//! fact reads back as that fact.

use crate::scene::Scene;
use crate::scene::at;
use chrono::TimeDelta;
use dadops::domain::detail::Detail;
use dadops::domain::fact::Extent;
use dadops::domain::feed::Feed;
use dadops::phrase::print;
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
    "sleepday",
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
    "handover",
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

    /// A fact, printed as a phrase and read at any later minute, is itself.
    #[test]
    fn what_is_printed_reads_back(
        zone in prop::sample::select(&ZONES[..]),
        now in at("2026-09-20T00:00:00Z").timestamp() / 60..at("2026-11-20T00:00:00Z").timestamp() / 60,
        back in prop_oneof![0_i64..60 * 48, 0_i64..60 * 24 * 300],
        length in prop::option::of(0_i64..60 * 30),
        what in prop::sample::select(SIMPLE),
    ) {
        let now = chrono::DateTime::from_timestamp(now * 60, 0).expect("an instant");
        let scene = Scene::new(zone, &now.to_rfc3339());
        let then = Scene { now: now - TimeDelta::minutes(back), yes: true, ..scene.clone() };
        let mut fact = then.read(what).expect(what).facts().next().expect("a fact").clone();
        if let Some(length) = length.filter(|_| LASTING.contains(&what)) {
            let end = fact.start + TimeDelta::minutes(length);
            fact.extent = Extent::Until(end.min(now));
        }
        let lasted = fact.end().map(|end| (end - fact.start).num_minutes());
        if let Detail::Feed(Feed::Breast { sides }) = &mut fact.detail
            && let [only] = &mut sides[..]
        {
            // The minutes of a single side are its feed's length.
            only.minutes = lasted.map(|minutes| u16::try_from(minutes).expect("some hours"));
        }
        let phrase = print::phrase(&fact, &scene.context());
        let reading = scene.saying_yes().read(&phrase);
        let reading = reading.unwrap_or_else(|error| panic!("{phrase}: {error}"));
        prop_assert_eq!(reading.facts().next(), Some(&fact), "{}", phrase);
    }
}

/// Phrases of facts that may last.
const LASTING: &[&str] = &[
    "bottle 75.5 formula",
    "feed left",
    "feed right left",
    "slept for 0m in cot",
    "pump 60 l",
    "cry",
    "toil \"bottles, all\"",
];

/// Phrases whose facts a phrase can say whole.
const SIMPLE: &[&str] = &[
    "bottle 75.5 formula",
    "feed left",
    "feed right left",
    "slept for 0m in cot",
    "pump 60 l",
    "cry",
    "toil \"bottles, all\"",
    "bottle 3oz #spit -- slowly",
    "wet by mum",
    "handover to mum",
    "dirty green small rash",
    "solids apple puree loved",
    "pump left 60 right 50",
    "burp over the lap worked",
    "temp 100.2f ear",
    "weight 8lb6oz",
    "weight 3.84kg",
    "length 21.5in",
    "head 380mm",
    "med Calpol 120mg/5ml 2.5ml",
    "vaccine MenB",
    "milestone \"stood at 3:00\"",
    "note \"20m ago, she said\"",
    "visit Nan",
    "trip \"to 3 lakes\"",
    "excuse \"hospital, all day\" for 60m",
    "mum recovery better",
    "mum checkin sleepy 4 load 3",
    "mum checkin mental 4 physical 2 rushed 5 shortfall 1 effort 3 frustration 2",
    "ask water",
    "custom \"baby yoga\"",
    "awake",
    "mum sleepday",
    "ada note x",
    "mum temp 38",
];
