//! Two babies: nothing is ever saved to the wrong one.

use crate::night;
use crate::scene::Scene;
use dadops::domain::person::Subject;
use dadops::journal::entry::baby_named;
use dadops::phrase::error::ErrorKind;

/// A phrase of every kind that is about a baby.
const ABOUT_A_BABY: &[&str] = &[
    "feed left",
    "bottle 90",
    "breast r",
    "solids carrot",
    "feed same",
    "wet",
    "dirty",
    "nappy both",
    "dry",
    "asleep",
    "slept 1:00-2:00",
    "awake",
    "burp",
    "cry",
    "temp 37.2",
    "weight 3840",
    "length 54cm",
    "head 38cm",
    "med vitamin d",
    "vaccine MenB",
    "milestone first smile",
    "bath",
    "tummy time",
    "custom walk",
    "stop",
    "pause",
];

fn twins() -> Scene {
    let mut scene = night();
    scene.add_baby("Bo");
    scene
}

#[test]
fn without_a_name_nothing_is_stored() {
    for phrase in ABOUT_A_BABY {
        let error = twins().read(phrase).expect_err(phrase);
        assert_eq!((error.kind, error.kind.exit()), (ErrorKind::Who, 2), "{phrase}");
        assert_eq!(error.message, "which baby: Ada, Bo?", "{phrase}");
        assert_eq!(error.hint, Some(format!("put the name in front: `ada {phrase}`")));
    }
}

#[test]
fn a_name_in_front_or_the_one_that_was_picked_is_the_one() {
    let (ada, bo) = (baby_named("Ada"), baby_named("Bo"));
    for phrase in ABOUT_A_BABY {
        let mut scene = twins();
        for name in ["ada", "bo"] {
            scene = scene
                .logged(&format!("{name} bottle 60"), "2026-11-22T01:00:00Z")
                .logged(&format!("{name} breast l start"), "2026-11-22T03:00:00Z");
        }
        scene.yes = true;
        let subject = |scene: &Scene, phrase: &str| {
            let reading = scene.read(phrase).unwrap_or_else(|error| panic!("{phrase}: {error}"));
            reading.subject()
        };
        assert_eq!(subject(&scene, &format!("Ada {phrase}")), Some(Subject::Baby(ada)));
        assert_eq!(subject(&scene, &format!("BO {phrase}")), Some(Subject::Baby(bo)));
        scene.chosen = Some(bo);
        assert_eq!(subject(&scene, phrase), Some(Subject::Baby(bo)), "{phrase}");
        // A name that is typed goes before the one that was picked.
        assert_eq!(subject(&scene, &format!("ada {phrase}")), Some(Subject::Baby(ada)));
    }
}

#[test]
fn the_echo_says_whose() {
    let scene = twins();
    let reading = scene.read("bo wet").expect("bo");
    assert_eq!(scene.echo(&reading), "✓ Bo nappy wet · Sun 03:12 (now) · Dad");
}

#[test]
fn what_is_the_households_needs_no_name() {
    for phrase in ["note quiet night", "visit Nan", "trip park", "ask water", "pump 60"] {
        let reading = twins().read(phrase).unwrap_or_else(|error| panic!("{phrase}: {error}"));
        assert_eq!(reading.subject().and_then(Subject::baby), None, "{phrase}");
    }
}
