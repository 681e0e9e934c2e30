//! `vaccinations`: due, booked, given, by schedule.

use crate::kit::Home;
use serde_json::Value;

fn rows(home: &Home, line: &str) -> Vec<Value> {
    home.json(line)[0]["vaccinations"].as_array().expect("rows").clone()
}

#[test]
fn due_booked_given() {
    // Ada, born 2026-11-10.
    let home = Home::lived_in().at("2027-01-20T09:00:00Z");
    home.ok("log vaccine 12 weeks booked 2027-02-03");
    home.ok("log vaccine MenB 2027-01-06T10:00");
    let all = rows(&home, "vaccinations");
    assert_eq!(all.len(), 14);
    assert_eq!(all[0]["due_on"], "2027-01-05");
    let of = |visit: &str, vaccine: &str| {
        let found = all.iter().find(|row| row["visit"] == visit && row["vaccine"] == vaccine);
        found.expect("a row").clone()
    };
    assert_eq!(of("8 weeks", "MenB")["given_at"], "2027-01-06T10:00:00+00:00");
    assert_eq!(of("12 weeks", "MenB")["booked_on"], "2027-02-03");
    assert!(of("12 weeks", "MenB")["given_at"].is_null(), "a booking is no dose");
    assert!(all.iter().all(|row| row["source"].is_string() && row["review_by"].is_string()));
    let text = home.ok("vaccinations");
    for part in [
        "Ada, 8 weeks: from Tue 05 Jan 2027",
        "MenB, dose 1: given",
        "Rotavirus, dose 1: ? due, not logged",
        "MenB, dose 2: booked for 2027-02-03",
        "MMRV, dose 1: to come",
        "UKHSA, Complete routine immunisation schedule",
    ] {
        assert!(text.contains(part), "no `{part}` in\n{text}");
    }
}

#[test]
fn the_us_schedule_is_shown_by_name_alone() {
    let home = Home::lived_in();
    home.ok("household set nation usa");
    assert!(rows(&home, "vaccinations").is_empty());
    assert!(home.ok("vaccinations").contains("No schedule is on"));
    assert_eq!(rows(&home, "vaccinations --schedule us").len(), 26);
    assert!(home.ok("vaccinations --schedule us").contains("ask your paediatrician"));
    home.fails("vaccinations --schedule mars", 2);
}

#[test]
fn a_booking_wants_its_day() {
    let home = Home::lived_in();
    assert!(home.fails("log vaccine 8 weeks booked", 2).contains("for which day?"));
}
