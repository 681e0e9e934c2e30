//! The dose guard, as two carers meet it at the command line.

use crate::kit::Home;

/// Bo, five months old.
fn home() -> Home {
    let home = Home::new().at("2026-11-22T03:12:00Z");
    home.ok("household set zone Europe/London");
    home.ok("household add baby Bo --born 2026-06-20T09:00 --weeks 39 --birth-weight 3.5kg");
    home.ok("household add carer Mum");
    home.ok("household add carer Dad");
    home
}

const DOSE: &str = "paracetamol 120mg/5ml 2.5ml";

#[test]
fn too_early_says_when_it_opens_and_nothing_is_stored() {
    let home = home();
    home.ok(&format!("log {DOSE} 3h ago by Mum"));
    let err = home.fails(&format!("log {DOSE} by Dad"), 5);
    assert!(err.contains("4h00 between doses") && err.contains("from 04:12"), "{err}");
    assert!(err.contains("override because"), "{err}");
    let err = home.fails(&format!("log -n {DOSE}"), 5);
    assert!(err.contains("from 04:12"), "a rehearsal says so too: {err}");
    let meds = home.json("meds");
    let one = &meds[0]["medicines"][0];
    assert_eq!(one["next_possible"], "2026-11-22T04:12:00+00:00");
    assert_eq!(one["given_24h"].as_array().map(Vec::len), Some(1));
    assert!(one["rule"]["source"].as_str().is_some_and(|source| source.contains("NHS")));
    let text = home.ok("meds");
    assert!(text.contains("paracetamol possible from 04:12"), "{text}");
    // At 04:12 to the minute it is stored.
    let home = home.at("2026-11-22T04:12:00Z");
    home.ok(&format!("log {DOSE} by Dad"));
}

#[test]
fn an_override_wants_a_reason_and_stays_on_record() {
    let home = home();
    home.ok(&format!("log {DOSE} 1h ago"));
    let err = home.fails(&format!("log {DOSE} override"), 2);
    assert!(err.contains("why?"), "{err}");
    let line = format!("log {DOSE} 2m ago override because the GP said so");
    assert!(home.ok(&line).contains("override because the GP said so"));
    let facts = home.json("timeline --kind medicine");
    let last = facts.as_array().expect("facts").last().expect("one").clone();
    assert!(last.to_string().contains("the GP said so"), "{last}");
    assert!(home.ok("meds").contains("override because the GP said so"));
    // It counts: the next is four hours after it.
    let next = home.json("meds")[0]["medicines"][0]["next_possible"].clone();
    assert_eq!(next, "2026-11-22T07:10:00+00:00");
}

#[test]
fn strength_is_asked_and_a_wrong_one_refused() {
    let home = home();
    let err = home.fails("log med Calpol 2.5ml", 2);
    assert!(err.contains("which strength of Calpol?"), "{err}");
    let err = home.fails("log calpol 250mg/5ml 2.5ml", 5);
    assert!(err.contains("not the table's"), "{err}");
    let err = home.fails("log ibuprofen 100mg/5ml 2.5ml", 5);
    assert!(err.contains("over 5000 g"), "{err}");
    home.ok("log weight 6.4kg 2026-10-22T09:00");
    home.ok("log ibuprofen 100mg/5ml 2.5ml");
}

#[test]
fn two_doses_on_one_go_are_judged_together_and_vitamin_d_is_pointed_out() {
    let home = home();
    let both = format!("{DOSE} 2h ago\n{DOSE}\n");
    let run = home.fed("log -", &both);
    assert_eq!(run.code, 5, "{run:?}");
    assert_eq!(home.json("meds")[0]["medicines"].as_array().map(Vec::len), Some(0), "all or none");
    home.ok("log med vitamin d 1 drop 1h ago");
    let run = home.run("log med vitamin d 1 drop");
    assert_eq!(run.code, 0);
    assert!(format!("{}{}", run.out, run.err).contains("already given today"), "{run:?}");
}

#[test]
fn the_night_the_clocks_go_back_is_an_hour_longer() {
    let home = home().at("2026-10-25T03:30:00Z");
    // 00:30 summer time; four hours later the clock on the wall says 03:30.
    home.ok(&format!("log {DOSE} 2026-10-25T00:30:00+01:00"));
    let next = home.json("meds")[0]["medicines"][0]["next_possible"].clone();
    assert_eq!(next, "2026-10-25T03:30:00+00:00");
    home.ok(&format!("log {DOSE}"));
}

#[test]
fn an_edit_that_moves_a_dose_too_near_is_refused_and_a_note_is_not() {
    let home = home();
    home.ok(&format!("log {DOSE} 6h ago"));
    home.ok(&format!("log {DOSE} 1h ago"));
    let facts = home.json("timeline --kind medicine");
    let id = facts[1]["id"].as_str().expect("an id").to_owned();
    home.ok(&format!("edit {id} {DOSE} 70m ago"));
    home.fails(&format!("edit {id} {DOSE} 3h ago"), 5);
}
