//! `growth`: a boy's first weeks, in text and in JSON.

use crate::kit::Home;

/// Ada's folder, with Bo, born at 39 weeks, 3.5 kg, weighed and measured.
fn home() -> Home {
    let home = Home::new().at("2026-11-22T09:00:00Z");
    home.ok("household set zone Europe/London");
    home.ok(
        "household add baby Bo --born 2026-10-11T09:00 --sex m --weeks 39 --birth-weight 3.5kg",
    );
    home.ok("log weight 3.1kg 2026-10-14T09:00");
    home.ok("log weight 3.52kg 2026-10-22T09:00");
    home.ok("log weight 3.8kg 2026-11-22T09:00");
    home.ok("log length 54cm 2026-11-22T09:00");
    home
}

#[test]
fn z_centile_loss_and_regain_in_json() {
    let home = home();
    let all = home.json("growth");
    let bo = &all[0];
    assert_eq!((&bo["standard"], &bo["sex"]), (&"WHO".into(), &"m".into()));
    let since = &bo["since_birth"];
    assert_eq!(since["lowest_percent"], -11.43);
    assert_eq!(since["regained_at"], "2026-10-22T09:00:00+01:00");
    let seen = bo["measurements"].as_array().expect("an array");
    assert_eq!(seen.len(), 4);
    assert_eq!(seen[0]["untold"], "first_two_weeks");
    assert!(seen[0]["z"].is_null() && seen[1]["change_z"].is_null());
    // facts §7.2: male, day 42, 3.8 kg.
    let last = seen.iter().find(|one| one["value"] == 3.8).expect("the last weight");
    assert_eq!((&last["age_days"], &last["z"]), (&42.into(), &(-1.95).into()));
    assert_eq!(
        (&last["centile"], &last["lines"]),
        (&2.5.into(), &"between the 2nd and 9th line".into())
    );
    let quotes = bo["quotes"].as_array().expect("quotes");
    assert!(quotes.iter().all(|quote| quote["source"].is_string()));
}

#[test]
fn the_text_says_the_standard_n_and_what_is_not_set() {
    let home = home();
    let text = home.ok("growth");
    for part in [
        "Bo: WHO standard, boys",
        "weight (n 3)",
        "head (n 0): none logged",
        "no centile before 2 weeks",
        "z -1.95, centile 2.5, between the 2nd and 9th line",
        "at the birth weight again Thu 22 Oct",
        "UK charts use the WHO standard from 2 weeks on",
    ] {
        assert!(text.contains(part), "no `{part}` in\n{text}");
    }
    let unset = Home::lived_in();
    unset.ok("log weight 3840");
    let text = unset.ok("growth");
    assert!(text.contains("sex not set") && text.contains("? no sex set"), "{text}");
    assert!(text.contains("birth weight not set"), "{text}");
}

#[test]
fn a_weight_far_outside_is_asked_about_once() {
    let home = home();
    let run = home.run("log weight 14.8kg");
    assert_eq!(run.code, 5, "{run:?}");
    assert!(run.err.contains("typing error?") && run.err.contains("--yes"), "{}", run.err);
    home.ok("log weight 14.8kg --yes");
    assert!(home.ok("growth").contains("typing error?"));
}
