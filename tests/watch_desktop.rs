//! The real `watch` on a real desktop: dunst under Xvfb on a bus of its own. The
//! bubble is there as urgently as the alert is, its next step takes its place,
//! what is pressed reaches the journal, and it goes when somebody else answers.
//! A server that hangs holds up nobody.

#[path = "desktop/dunst.rs"]
mod dunst;
#[path = "watching/kit.rs"]
mod kit;

use crate::dunst::BUS;
use crate::dunst::Dunst;
use crate::kit::House;
use crate::kit::Watch;
use crate::kit::told_in;
use crate::kit::wait_for;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::AlertState;
use dadops::domain::entry::alert::Severity;
use dadops::journal::alert::Alert;
use dadops::journal::entry::carer_named;
use std::process::Command;

const NOW: &str = "2026-11-22T20:00:00Z";

/// A household that is told on the desktop, of what a person asks and nothing
/// else. Without shifts Dad is on call and Mum, the primary, is his backup.
fn house() -> House {
    let house = House::new(&["Mum", "Dad"]);
    house.plans_nothing();
    house.configure("[notify]\nterminal = false\n", &[]);
    house
}

fn on(dunst: &Dunst, house: &House) -> Command {
    let mut command = house.command(Some(NOW));
    command.env(BUS, &dunst.bus.address);
    command
}

fn last(house: &House) -> Alert {
    house.alerts(NOW).pop().expect("it is open")
}

/// Tells whether dunst was told of a card with this title, body and urgency.
fn card(dunst: &Dunst, title: &str, to: &str, urgency: &str) -> bool {
    // A body of two lines is two lines of what its script wrote down.
    let told = dunst.told().join("|");
    told.contains(&format!("DadOps|{title}|")) && told.contains(&format!("|for {to}|{urgency}"))
}

#[test]
fn a_bubble_is_replaced_by_its_next_step_and_its_button_reaches_the_journal() {
    let Some(dunst) = Dunst::start() else { return };
    let house = house();
    let watch = Watch::of(on(&dunst, &house));
    house.asks(NOW, "Mum", Severity::Sev2, "does not settle");
    wait_for("the bubble", || card(&dunst, "SEV2 Ada: does not settle", "Dad", "CRITICAL"));
    house.acts(NOW, "Mum", AlertEvent::Escalate { seen: 0, round: 0 });
    wait_for("the next step", || card(&dunst, "SEV2 Ada: does not settle", "Mum", "CRITICAL"));
    assert_eq!(dunst.displayed(), "1", "it took the place of the first");

    // A person is slower than the card; the menu is asked for until it is there.
    let acked = || matches!(last(&house).state, AlertState::Acked { .. });
    wait_for("the press is in the journal", || {
        dunst.ctl(&["context"]);
        acked()
    });
    let moved = last(&house).moved.pop().expect("it moved");
    assert_eq!((moved.by, &moved.event), (Some(carer_named("Mum")), &AlertEvent::Ack));
    wait_for("the bubble goes", || dunst.displayed() == "0");
    watch.kill();
}

#[test]
fn a_bubble_goes_when_somebody_answers_elsewhere() {
    let Some(dunst) = Dunst::start() else { return };
    let house = house();
    let watch = Watch::of(on(&dunst, &house));
    house.asks(NOW, "Mum", Severity::Sev3, "can wait");
    wait_for("the bubble", || card(&dunst, "SEV3 Ada: can wait", "Dad", "NORMAL"));
    assert_eq!(dunst.displayed(), "1");
    house.acts(NOW, "Dad", AlertEvent::Ack);
    wait_for("the bubble goes", || dunst.displayed() == "0");

    // What is over says so for a while to whoever was told, and is one bubble too.
    house.asks("2026-11-22T20:00:01Z", "Mum", Severity::Sev2, "again");
    wait_for("the bubble", || card(&dunst, "SEV2 Ada: again", "Dad", "CRITICAL"));
    house.acts("2026-11-22T20:00:02Z", "Mum", AlertEvent::Resolve { why: None });
    wait_for("it is over", || card(&dunst, "over: Ada: again", "Dad", "LOW"));
    assert_eq!(dunst.displayed(), "1");
    watch.kill();
}

#[test]
fn a_server_that_hangs_holds_up_nobody() {
    let Some(dunst) = Dunst::start() else { return };
    let house = house();
    dunst.daemon.signal("STOP");
    let mut watch = Watch::of(on(&dunst, &house));
    house.asks(NOW, "Mum", Severity::Sev1, "the first");
    let first = last(&house).id;
    let of = |alert| house.reading().messages_of(alert).expect("they read");
    wait_for("it is on its way", || of(first).iter().any(|one| one.state == "sending"));
    // The journal is everybody's meanwhile, and the next look is not held up.
    house.does(NOW, "log bottle 90 --by Dad");
    house.asks("2026-11-22T20:00:01Z", "Mum", Severity::Sev1, "the second");
    let second = last(&house).id;
    wait_for("the next is decided", || !of(second).is_empty());
    wait_for("it is known that nobody answered", || {
        let trouble = |one: &dadops::store::Standing| one.trouble.clone().unwrap_or_default();
        of(first).iter().any(|one| one.state == "waiting" && trouble(one).contains("not answer"))
    });
    // And it ends when it is told to.
    let pid = watch.pid().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().expect("sent").success());
    wait_for("it ends", || watch.child.try_wait().expect("asked").is_some());

    house.asks("2026-11-22T20:00:02Z", "Mum", Severity::Sev3, "the third");
    let run = on(&dunst, &house).args(["watch", "--once", "--json"]).output().expect("it starts");
    assert!(run.status.success(), "{run:?}");
    let look = serde_json::from_slice(&run.stdout).expect("one value");
    assert_eq!(told_in(&look), [""; 0], "the red flags silence a ticket");
    dunst.daemon.signal("CONT");
}
