//! `trends`: a few days that a person can count, and the same figures in text
//! and in JSON.

use crate::kit::Home;
use crate::kit::has;
use serde_json::Value;

/// Three days of a bottle every four hours, with a nappy at each but the
/// second day's; an hour asleep after each bottle.
fn days() -> Home {
    let home = Home::lived_in();
    let mut phrases = Vec::new();
    for (day, date) in ["2026-11-19", "2026-11-20", "2026-11-21"].into_iter().enumerate() {
        for hour in [0, 4, 8, 12, 16, 20] {
            let at = |hour: u32, minute: u32| format!("{date}T{hour:02}:{minute:02}");
            phrases.push(format!("bottle 90 {} by Dad", at(hour, 0)));
            phrases.push(format!("sleep from {} to {}", at(hour, 30), at(hour + 1, 30)));
            if day != 1 {
                phrases.push(format!("wet {}", at(hour, 10)));
            }
        }
    }
    phrases.push("bottle 90 2026-11-22T00:00 by Dad".to_owned());
    phrases.push("dad slept 2026-11-20T23:00 to 2026-11-21T05:30".to_owned());
    let run = home.fed("log -", &phrases.join("\n"));
    assert_eq!(run.code, 0, "{}", run.err);
    home
}

fn trend(home: &Home, line: &str, figure: &str) -> Value {
    let all = home.json(line);
    let found = all.as_array().expect("an array").iter().find(|one| one["figure"] == figure);
    found.unwrap_or_else(|| panic!("no {figure}: {all}")).clone()
}

fn value(trend: &Value, date: &str) -> Value {
    let days = trend["days"].as_array().expect("days");
    let day = days.iter().find(|day| day["date"] == date);
    day.expect("the day")["value"].clone()
}

#[test]
fn each_figure_has_its_days_weeks_and_means() {
    let home = days();
    let feeds = trend(&home, "trends --days 5", "feeds");
    has(&feeds, &[("figure", "s"), ("unit", "s"), ("subject", "s"), ("days", "a"), ("weeks", "a")]);
    assert_eq!((&feeds["unit"], &feeds["subject"]), (&"count".into(), &"Ada".into()));
    let values: Vec<Value> =
        feeds["days"].as_array().expect("days").iter().map(|day| day["value"].clone()).collect();
    let six = || Value::from(6.0);
    assert_eq!(values, [Value::Null, Value::Null, six(), six(), six()], "not logged is not 0");
    let week = &feeds["weeks"][0];
    assert_eq!((&week["week_start"], &week["n"]), (&"2026-11-16".into(), &3.into()));
    assert_eq!(week["mean"], 6.0);
    let mean = feeds["mean7"].as_array().expect("means").last().expect("one").clone();
    assert_eq!(
        (&mean["date"], &mean["mean"], &mean["n"]),
        (&"2026-11-21".into(), &six(), &3.into())
    );
    assert_eq!(feeds["mean7"][3]["mean"], Value::Null, "two days are no mean");
}

#[test]
fn a_day_without_a_nappy_is_zero_and_a_carers_night_is_their_own() {
    let home = days();
    let wet = trend(&home, "trends --days 5", "wet");
    assert_eq!(value(&wet, "2026-11-20"), 0.0);
    assert_eq!(value(&wet, "2026-11-21"), 6.0);
    let slept = trend(&home, "trends --days 5", "slept_min");
    assert_eq!((&slept["subject"], &slept["period"]), (&"Dad".into(), &"noon_to_noon".into()));
    assert_eq!(value(&slept, "2026-11-20"), 390.0);
    assert_eq!(value(&slept, "2026-11-19"), Value::Null);
    // 00:00 and 04:00, five minutes each.
    let up = trend(&home, "trends --days 5", "night_min");
    assert_eq!(value(&up, "2026-11-19"), 10.0);
}

#[test]
fn the_hours_of_the_week_say_how_often_they_were_observed() {
    let home = days();
    let wakings = trend(&home, "trends --figure wakings --days 7", "wakings");
    // 01:30 and 05:30 in the night of the 19th.
    assert_eq!(value(&wakings, "2026-11-19"), 2.0);
    let hours = wakings["heat"]["hours"].as_array().expect("hours");
    assert_eq!(hours.len(), 7 * 24);
    let hour = |weekday: i64, hour: i64| {
        let fits = |one: &&Value| one["weekday"] == weekday && one["hour"] == hour;
        let found = hours.iter().find(fits).expect("the hour");
        (found["wakings"].clone(), found["n"].clone())
    };
    assert_eq!(hour(5, 1), (1.into(), 1.into()), "Friday");
    assert_eq!(hour(5, 2), (0.into(), 1.into()));
    assert_eq!(hour(1, 1), (Value::Null, 0.into()), "Monday was not logged");
}

#[test]
fn text_has_a_week_a_line_and_plain_a_whole_record() {
    let home = days();
    let text = home.ok("trends --figure sleep_min");
    let week = "week of 2026-11-16: 6h00, 3 of 6 days observed, 7-day mean 6h00";
    assert_eq!(text, format!("sleep a day · Ada\n  {week}\n"));
    let plain = home.ok("trends --figure sleep_min --plain");
    assert_eq!(plain, format!("sleep a day · Ada: {week}\n"));
    let often = home.ok("trends --figure wakings");
    assert!(often.contains("  Thursday 01-02: wakings 1 in 1 such hours observed\n"), "{often}");
}

#[test]
fn what_is_not_there_is_said() {
    let home = Home::new();
    assert_eq!(home.ok("trends"), "nothing logged yet that has a trend\n");
    assert_eq!(home.json("trends"), Value::Array(Vec::new()));
    let run = home.run("trends --figure score");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("`score` is no figure; there are feeds, bottle_ml"), "{}", run.err);
    assert_eq!(home.run("trends --days 0").code, 2);
}
