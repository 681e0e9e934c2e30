//! Milk that is kept, as people say it and as it is listed.

use crate::kit::Home;

#[test]
fn what_is_kept_is_listed_with_its_time_the_first_to_be_used_first() {
    let home = Home::lived_in();
    home.ok("log milk breast 80 fridge @01:00 --by Dad");
    home.ok("log milk formula 90 @02:30 --by Dad");
    let said = home.ok("milk");
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines[0].contains("formula 90 ml") && lines[0].contains("use by 04:30"), "{said}");
    assert!(lines[1].contains("expressed 80 ml") && lines[1].contains("use by"), "{said}");
    assert!(said.contains("NCT, Formula away from home") && said.contains("Bliss"), "{said}");
    // Drunk from at 03:10: an hour from then is earlier than two from making it.
    home.ok("log milk formula started @03:10 --by Dad");
    let all = home.json("milk");
    assert_eq!(all[0]["use_by"], "2026-11-22T04:10:00+00:00");
    assert_eq!(all[0]["rule"]["id"], "formula_started");
    assert_eq!(all[0]["over"], false);
    home.ok("log milk used --by Dad");
    let all = home.json("milk");
    assert_eq!(all.as_array().map(Vec::len), Some(1));
    assert_eq!(all[0]["data"]["place"], "fridge");
    home.ok("undo --by Dad");
    assert_eq!(home.json("milk").as_array().map(Vec::len), Some(2));
}

#[test]
fn what_is_past_its_time_says_so_and_nothing_kept_is_said_too() {
    let home = Home::lived_in();
    assert!(home.ok("milk").starts_with("no milk is kept"));
    assert!(home.fails("log milk used --by Dad", 2).contains("no milk of that"));
    home.ok("log milk formula 90 @01:00 --by Dad");
    assert!(home.ok("milk").contains("past its time since 03:00"), "{}", home.ok("milk"));
    assert_eq!(home.json("milk")[0]["over"], true);
}
