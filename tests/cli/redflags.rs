//! What is logged is judged at once, with nobody watching: printed, stored,
//! counted by `status --check`, and over only when a person says why.

use crate::kit::Home;
use crate::kit::has;

/// Ada, six weeks old at 03:12, with Dad.
fn six_weeks() -> Home {
    let home = Home::lived_in().at("2026-12-22T03:12:00Z");
    home.ok("household set nation england");
    home
}

const FLAG: &[(&str, &str)] = &[
    ("id", "s"),
    ("severity", "s"),
    ("title", "s"),
    ("text", "s"),
    ("call", "s"),
    ("number", "s?"),
    ("source", "s"),
    ("published", "s"),
    ("verified_on", "s"),
    ("review_by", "s"),
];

#[test]
fn a_fever_prints_what_it_is_the_number_and_the_source() {
    let home = six_weeks();
    let said = home.ok("log temp 38.2 --by Dad");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[1], "! SEV1: 38 °C or more, under 3 months old: 38.2 °C", "{said}");
    assert!(lines[2].contains("needs medical help now"), "{said}");
    assert!(lines[3].starts_with("  Call 111: "), "{said}");
    assert!(lines[4].contains("NICE NG143") && lines[4].contains("2026-11-22"), "{said}");
    assert_eq!(lines.len(), 5, "{said}");
    assert_eq!(home.run("status --check").code, 20);
    let alerts = home.json("alerts");
    let alert = &alerts[0];
    assert_eq!(alert["rule"], "fever_u3m");
    assert_eq!((&alert["severity"], &alert["state"]), (&"sev1".into(), &"open".into()));
}

#[test]
fn the_json_of_a_fever_has_the_flag() {
    let home = six_weeks();
    let fact = home.json("log temp 38.2 --by Dad");
    has(&fact["flags"][0], FLAG);
    assert_eq!(fact["flags"][0]["id"], "fever_u3m");
    assert_eq!(fact["flags"][0]["number"], "111");
    assert_eq!(home.json("log temp 37.1 --by Dad")["flags"], serde_json::json!([]));
}

#[test]
fn it_is_over_only_when_a_person_says_why() {
    let home = six_weeks();
    home.ok("log temp 38.2 --by Dad");
    let home = home.at("2026-12-22T04:00:00Z");
    home.ok("log temp 37.0 --by Dad");
    assert_eq!(home.run("status --check").code, 20, "a cooler reading ends no red flag");
    home.ok("watch --once");
    assert_eq!(home.run("status --check").code, 20, "nor does the watch");
    home.ok("undo --by Dad");
    assert_eq!(home.run("status --check").code, 20);
    let id = home.json("alerts")[0]["id"].as_str().expect("an id").to_owned();
    home.fails(&format!("alerts resolve {id}"), 5);
    home.ok(&format!("alerts resolve {id} seen by the doctor"));
    assert_ne!(home.run("status --check").code, 20);
    // The next reading is another finding.
    let home = home.at("2026-12-22T06:00:00Z");
    home.ok("log temp 38.4 --by Dad");
    assert_eq!(home.run("status --check").code, 20);
    // A second reading while it is open says so again and opens no second one.
    let home = home.at("2026-12-22T06:10:00Z");
    assert!(home.ok("log temp 38.5 --by Dad").contains("! SEV1: "));
    let alerts = home.json("alerts");
    let open = alerts.as_array().expect("a list").iter();
    assert_eq!(
        open.filter(|alert| alert["rule"] == "fever_u3m" && alert["state"] == "open").count(),
        1,
        "{alerts}"
    );
}

#[test]
fn the_number_is_the_nations() {
    for (nation, line) in [
        ("scotland", "Call 111: "),
        ("northern-ireland", "Call GP: "),
        ("usa", "Call nurse line: "),
    ] {
        let home = six_weeks();
        home.ok(&format!("household set nation {nation}"));
        let said = home.ok("log temp 38.2 --by Dad");
        assert!(said.contains(line), "{nation}: {said}");
    }
    let home = Home::new().at("2026-12-22T03:12:00Z");
    home.ok("household add baby Ada --born 2026-11-10T14:20");
    home.ok("household set zone UTC");
    let said = home.ok("log temp 38.2");
    assert!(said.contains("find your local number"), "{said}");
    let home = home.at("2026-12-22T03:20:00Z");
    assert!(home.ok("log temp 35.2").contains("Call 999 or 112: "));
}

#[test]
fn after_a_vaccination_and_otherwise_well_it_is_less_urgent() {
    let home = Home::lived_in().at("2027-01-06T10:00:00Z");
    home.ok("log vaccine 6-in-1 --by Dad");
    let home = home.at("2027-01-06T18:00:00Z");
    let said = home.ok("log temp 38.2 well --by Dad");
    assert!(said.contains("! SEV2: 38 °C or more within 48 h of a vaccination"), "{said}");
    let home = home.at("2027-01-06T18:05:00Z");
    let said = home.ok("log temp 38.3 --by Dad");
    assert!(said.contains("! SEV1: "), "nobody said that the baby is otherwise well: {said}");
}

#[test]
fn a_deadline_is_judged_by_what_is_logged_and_ends_with_it() {
    let home = six_weeks();
    home.ok("log bottle 90 @22:00 --by Dad");
    home.ok("log wet @02:00 --by Dad");
    let rules = |home: &Home, state: &str| -> Vec<String> {
        let alerts = home.json("alerts");
        let all = alerts.as_array().expect("a list").iter();
        let of = all.filter(|alert| alert["state"] == state);
        of.map(|alert| alert["rule"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(rules(&home, "open"), ["feed-overdue"]);
    home.ok("log bottle 90 @03:10 --by Dad");
    assert!(rules(&home, "open").is_empty());
    assert_eq!(rules(&home, "resolved"), ["feed-overdue"]);
}

#[test]
fn an_old_reading_a_dry_run_and_a_quiet_one_alert_nobody() {
    let home = six_weeks();
    home.ok("log temp 38.2 --dry-run --by Dad");
    home.ok("log temp 38.2 2026-12-19T03:00 --by Dad");
    home.ok("log temp 37.9 --by Dad");
    assert_eq!(home.json("alerts"), serde_json::json!([]));
}

#[test]
fn slips_of_unit_and_point_are_asked_about() {
    let home = six_weeks();
    for (typed, code, hint) in [
        ("temp 380", 2, "`38c` perhaps?"),
        ("temp 382", 2, "`38.2c` perhaps?"),
        ("temp 100.4", 2, "`100.4f`"),
        ("temp 101c", 2, "`101f` perhaps?"),
        ("temp 38.2f", 2, "`38.2c` perhaps?"),
        ("temp 1004f", 2, "`100.4f` perhaps?"),
        ("temp 41", 5, "--yes"),
        ("temp 29.9", 5, "--yes"),
        ("weight 3840kg", 2, "`3840g` perhaps?"),
        ("weight 3.84g", 2, "`3.84kg` perhaps?"),
    ] {
        let said = home.fails(&format!("log {typed} --by Dad"), code);
        assert!(said.contains(hint), "{typed}: {said}");
    }
    assert!(home.facts().is_empty());
    assert!(home.ok("log temp 41 --yes --by Dad").contains("! SEV1: "), "what is meant alerts");
}

#[test]
fn a_forehead_reading_asks_for_another_and_alerts_all_the_same() {
    let home = six_weeks();
    let run = home.run("log temp 38.1 forehead --by Dad");
    assert!(run.out.contains("! SEV1: "), "{run:?}");
    assert!(run.err.contains("armpit") && run.err.contains("Oxfordshire"), "{run:?}");
    assert_eq!(home.run("log temp 38.1 armpit --by Dad").err, "");
    let older = Home::lived_in().at("2027-03-22T03:12:00Z");
    assert_eq!(older.run("log temp 38.1 ear --by Dad").err, "");
}

#[test]
fn a_baby_without_gestation_is_pointed_out() {
    let home = Home::new();
    let run = home.run("household add baby Ada --born 2026-11-10T14:20");
    assert!(run.err.contains("weeks"), "{run:?}");
    let run = home.run("household add baby Bo --born 2026-11-10T14:20 --weeks 39");
    assert_eq!(run.err, "", "{run:?}");
    home.fails("household add baby Cy --born 2027-11-10T14:20", 5);
}

/// Dad slept for so long, until 02:00.
fn tired(slept: &str) -> Home {
    let home = six_weeks();
    home.ok(&format!("log dad slept {slept} --by Dad"));
    home
}

#[test]
fn before_a_night_feed_on_little_sleep_the_sofa_line_comes_once() {
    let sofa = |home: &Home| home.run("log bottle 90 --by Dad").err.contains("sofa");
    let home = tired("22:00-02:00");
    let run = home.run("log bottle 90 --by Dad");
    assert!(
        run.err.contains("about 50 times higher") && run.err.contains("Lullaby Trust"),
        "{run:?}"
    );
    let home = home.at("2026-12-22T05:12:00Z");
    assert!(!sofa(&home), "once a night");
    assert!(!sofa(&tired("21:00-02:00")), "five hours");
    assert!(!sofa(&six_weeks()), "nobody logged any sleep: nothing is known");
    assert!(!sofa(&tired("22:00-02:00").at("2026-12-22T14:12:00Z")), "by day");
}

#[test]
fn with_the_first_cry_comes_what_is_published_about_crying() {
    let home = six_weeks();
    let run = home.run("log cry for 20m --by Dad");
    assert!(run.err.contains("6 to 8 weeks") && run.err.contains("never, ever shake"), "{run:?}");
    assert!(!home.run("log cry for 20m --by Dad").err.contains("6 to 8 weeks"), "once");
    let older = Home::lived_in().at("2027-03-22T03:12:00Z");
    assert!(!older.run("log cry for 20m --by Dad").err.contains("6 to 8 weeks"));
}

#[test]
fn a_row_past_its_day_says_so_and_still_alerts() {
    let home = Home::new().at("2028-01-20T03:12:00Z");
    home.ok("household add baby Ada --born 2028-01-10T14:20 --weeks 39");
    let said = home.ok("log temp 38.2");
    assert!(said.contains("! SEV1: ") && said.contains("checked again by 2027-11-22"), "{said}");
    assert_eq!(home.run("status --check").code, 20);
}
