//! `checklist`: readiness lists from a shell.

use crate::kit::*;
use serde_json::json;
use std::fs;

fn home() -> Home {
    let home = Home::new().at("2026-11-22T12:00:00Z");
    home.ok("household set zone Europe/London");
    home.ok("household add carer Dad");
    home.ok("household add baby Ada --due 2026-12-22");
    home
}

#[test]
fn lists_are_listed_ticked_owned_and_undone() {
    let home = home();
    let all = home.json("checklist list");
    let bag = all.as_array().expect("an array").iter().find(|one| one["id"] == "hospital-bag");
    let bag = bag.expect("a bag");
    assert_eq!(bag["title"], "Hospital bag");
    assert_eq!((&bag["due"], &bag["estimated"]), (&json!("2026-11-24"), &json!(false)));
    assert_eq!((&bag["done"], &bag["total"]), (&json!(0), &json!(12)));
    assert_eq!(home.json("checklist tick hospital-bag 2")["done"], 1);
    home.ok("checklist own hosp route Dad");
    let item = home.json("checklist show hospital-bag")["items"][1].clone();
    assert_eq!((&item["id"], &item["owner"]), (&json!("route"), &json!("Dad")));
    assert_eq!(item["done_at"], "2026-11-22T12:00:00+00:00");
    assert!(home.ok("checklist").contains("hospital-bag    1 of 12   Tue\n"));
    assert!(home.ok("checklist show hosp").contains("[x]  2  way there"));
    home.ok("undo");
    home.ok("undo");
    assert_eq!(home.json("checklist show hospital-bag")["done"], 0);
    home.ok("checklist visit vaccines-8w 2027-02-18");
    assert_eq!(home.json("checklist show vaccines-8w")["visit"], "2027-02-18");
    home.ok("doctor");
}

#[test]
fn what_is_not_there_is_said_and_nothing_is_stored() {
    let home = home();
    for (line, code, says) in [
        ("checklist show moon", 3, "no list is called `moon`"),
        ("checklist tick cot 99", 3, "`99` is no item of cot"),
        ("checklist untick cot 1", 3, "nothing to change in cot"),
        ("checklist own cot 1 Zoe", 3, "no carer is called `Zoe`"),
        ("checklist visit vaccines-8w soon", 2, "`soon` is not a day"),
    ] {
        let run = home.run(line);
        assert_eq!(run.code, code, "{line}: {}", run.err);
        assert!(run.err.contains(says), "{line}: {}", run.err);
    }
    let said = home.ok("--dry-run checklist tick cot 1");
    assert!(said.contains("cot: mattress"), "{said}");
    assert_eq!(home.json("checklist show cot")["done"], 0);
}

#[test]
fn the_familys_own_text_holds_in_the_place_of_what_ships() {
    let home = home();
    let text = "id = \"cot\"\ntitle = \"Our cot\"\ndue = \"37w of pregnancy\"\n\
                [[items]]\nid = \"mattress\"\ntext = \"the mattress\"\n";
    let file = home.file("cot.toml");
    fs::write(&file, text).expect("written");
    home.ok("checklist tick cot mattress");
    home.ok(&format!("checklist check {}", file.display()));
    home.ok(&format!("checklist apply {}", file.display()));
    let cot = home.json("checklist show cot");
    assert_eq!((&cot["title"], &cot["version"]), (&json!("Our cot"), &json!(1)));
    assert_eq!((&cot["done"], &cot["total"]), (&json!(1), &json!(1)), "ticks stay");
    fs::write(&file, text.replace("37w", "soon")).expect("written");
    let run = home.run(&format!("checklist apply {}", file.display()));
    assert_eq!(run.code, 5, "{}", run.err);
    assert!(run.err.contains("cot.toml:3:7"), "{}", run.err);
    assert_eq!(home.json("checklist show cot")["version"], 1);
}

#[test]
fn a_text_is_printed_waits_for_its_yes_and_is_gone_back_from() {
    let home = home();
    home.ok("household add carer Mum --primary");
    let shipped = home.ok("checklist show cot --raw");
    let own = shipped.replacen("title = \"Cot\"", "title = \"Our cot\"", 1);
    assert_ne!(own, shipped);
    let file = home.file("cot.toml");
    fs::write(&file, &own).expect("a file");
    home.ok(&format!("--by Dad checklist apply {}", file.display()));
    assert!(home.ok("checklist history cot").contains("v1"));
    assert_eq!(home.json("checklist show cot")["title"], "Cot", "it waits");
    home.ok("--by Mum checklist approve cot");
    assert_eq!(home.json("checklist show cot")["title"], "Our cot");
    assert!(home.ok("checklist diff cot").contains("+title = \"Our cot\""));
    home.ok("--by Mum checklist rollback cot");
    assert_eq!(home.json("checklist show cot")["title"], "Cot");
    assert_eq!(home.run("checklist approve moon").code, 3);
}
