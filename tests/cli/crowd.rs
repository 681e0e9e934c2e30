//! Many programs on one folder at once.

use crate::kit::Home;
use crate::kit::run;
use std::collections::BTreeSet;
use std::process::Child;

const WRITERS: usize = 10;
const EACH: usize = 3;

#[test]
fn ten_writers_and_two_readers_lose_nothing_and_double_nothing() {
    let home = Home::lived_in();
    for writer in 0..WRITERS {
        home.ok(&format!("household add carer W{writer}"));
    }
    for round in 0..EACH {
        let line = |writer| format!("log note w{writer}r{round} --by W{writer} --json");
        let writers: Vec<Child> = (0..WRITERS).map(|writer| home.start(&line(writer))).collect();
        let readers: Vec<Child> =
            (0..2).map(|_| home.start("timeline --limit 1000 --json")).collect();
        for child in writers.into_iter().chain(readers) {
            let run = run(child.wait_with_output().expect("it ends"));
            assert_eq!(run.code, 0, "{run:?}");
        }
    }
    let facts = home.facts();
    let told: BTreeSet<&str> = facts.iter().filter_map(|fact| fact["detail"].as_str()).collect();
    let ids: BTreeSet<&str> = facts.iter().filter_map(|fact| fact["id"].as_str()).collect();
    assert_eq!((facts.len(), told.len(), ids.len()), (30, 30, 30));
    assert_eq!(home.json("doctor")["ok"], true);

    home.ok("undo --by W3");
    home.ok("undo --by W7");
    let left = home.facts();
    assert_eq!(left.len(), 28);
    for (writer, kept) in [(3, 2), (7, 2), (5, 3)] {
        let name = format!("W{writer}");
        let of = left.iter().filter(|fact| fact["author"] == name.as_str()).count();
        assert_eq!(of, kept, "{name}");
    }
    assert_eq!(home.json("doctor")["ok"], true);
}
