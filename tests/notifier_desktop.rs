//! Notifications on a real bus, `dbus-daemon`, with a real server, dunst under
//! Xvfb; both have an address of their own and end with the test.
//!
//! The library finds its bus by the environment of the process, so that each
//! test speaks through a process of its own: this binary once more, with the
//! one test `worker`. Without the programs a test says so and skips.

#[path = "desktop/dunst.rs"]
mod dunst;

use crate::dunst::BUS;
use crate::dunst::Bus;
use crate::dunst::DEADLINE;
use crate::dunst::Dunst;
use crate::dunst::Process;
use crate::dunst::lines;
use crate::dunst::missing;
use crate::dunst::wait_for;
use dadops::notifier::Post;
use dadops::notifier::Urgency;
use dadops::notifier::desktop::Desktop;
use std::env;
use std::io;
use std::io::Write;
use std::process::ChildStdin;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// What a server has for its answer here.
const ANSWER: Duration = Duration::from_secs(1);
/// Set in the process that speaks for a test.
const WORKER: &str = "DADOPS_TEST_NOTIFIER_WORKER";
/// Starts each line that the worker says.
const SAID: &str = "> ";

/// The process that speaks for a test.
struct Worker {
    _process: Process,
    orders: ChildStdin,
    answers: Receiver<String>,
}

impl Worker {
    fn on(address: &str) -> Self {
        let mut child = Command::new(env::current_exe().expect("this binary"))
            .args(["--exact", "worker", "--ignored", "--nocapture"])
            .env(WORKER, "yes")
            .env(BUS, address)
            .env_remove("XDG_RUNTIME_DIR")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let orders = child.stdin.take().expect("a pipe");
        let answers = lines(child.stdout.take().expect("a pipe"));
        Self { _process: Process(child), orders, answers }
    }

    fn ask(&mut self, order: &str) -> String {
        writeln!(self.orders, "{order}").expect("it listens");
        loop {
            let line = self.answers.recv_timeout(DEADLINE).expect("it answers");
            // The harness may have written before it on the same line.
            if let Some((_, said)) = line.split_once(SAID) {
                return said.to_owned();
            }
        }
    }
}

fn carried_out(desktop: &mut Desktop, pressed: &Receiver<String>, words: &[&str]) -> String {
    match words {
        ["send", key, urgency, title, body] => {
            let post = Post {
                key: (*key).to_owned(),
                urgency: match *urgency {
                    "low" => Urgency::Low,
                    "normal" => Urgency::Normal,
                    _ => Urgency::Critical,
                },
                title: (*title).to_owned(),
                body: (*body).to_owned(),
                actions: [("ack", "Acknowledge"), ("snooze", "Snooze 15 min")]
                    .map(|(id, label)| (id.to_owned(), label.to_owned()))
                    .to_vec(),
                sound: false,
                expires: None,
            };
            format!("{:?}", desktop.send(&post))
        }
        ["close", key] => desktop.close(key).to_string(),
        ["pressed"] => {
            pressed.recv_timeout(Duration::from_secs(1)).unwrap_or_else(|_| "nothing".to_owned())
        }
        other => panic!("not an order: {other:?}"),
    }
}

#[test]
#[ignore = "the other tests run it in a process of its own"]
fn worker() {
    if env::var_os(WORKER).is_none() {
        eprintln!("skipped: only the other tests have orders for it");
        return;
    }
    let (say, heard) = channel();
    let mut desktop = Desktop::new(ANSWER, say);
    let (tell, pressed) = channel();
    thread::spawn(move || {
        for one in heard {
            let _ = tell.send(format!("{} {}", one.key, one.action));
        }
    });
    for line in io::stdin().lines().map_while(Result::ok) {
        let words: Vec<&str> = line.split('|').collect();
        println!("{SAID}{}", carried_out(&mut desktop, &pressed, &words));
    }
}

#[test]
fn a_later_step_replaces_the_card_and_the_end_closes_it() {
    let Some(dunst) = Dunst::start() else { return };
    let mut worker = Worker::on(&dunst.bus.address);
    let first = worker.ask("send|a1|normal|feed overdue|last <90 ml> & 3h20 ago");
    assert!(first.starts_with("Delivered"), "{first}");
    let second = worker.ask("send|a1|critical|ESCALATED: feed overdue|nobody answered");
    assert_eq!(second, first, "the same card");
    wait_for("both were told", || dunst.told().len() == 2);
    // dunst does not wait for its script.
    let mut told = dunst.told();
    told.sort_by_key(|line| line.ends_with("CRITICAL"));
    assert_eq!(
        told,
        [
            "DadOps|feed overdue|last <90 ml> & 3h20 ago|NORMAL",
            "DadOps|ESCALATED: feed overdue|nobody answered|CRITICAL",
        ]
    );
    assert_eq!(dunst.displayed(), "1");
    let other = worker.ask("send|a2|low|backup is old|");
    assert!(other.starts_with("Delivered") && other != first, "{other}");
    wait_for("two alerts, two cards", || dunst.displayed() == "2");
    assert_eq!(worker.ask("close|a1"), "true");
    wait_for("one is closed", || dunst.displayed() == "1");
    assert_eq!(worker.ask("close|a2"), "true");
    wait_for("none is left", || dunst.displayed() == "0");
    assert_eq!(worker.ask("close|a2"), "true", "twice is no trouble");
}

#[test]
fn what_is_pressed_comes_back() {
    let Some(dunst) = Dunst::start() else { return };
    let mut worker = Worker::on(&dunst.bus.address);
    for step in ["send|a1|critical|feed overdue|x", "send|a1|critical|ESCALATED|y"] {
        let shown = worker.ask(step);
        assert!(shown.starts_with("Delivered"), "{shown}");
        // A person is slower than the card; the menu is asked for until it is there.
        let mut said = String::new();
        wait_for("the press comes back", || {
            dunst.ctl(&["context"]);
            said = worker.ask("pressed");
            said != "nothing"
        });
        assert_eq!(said, "a1 ack");
    }
}

#[test]
fn a_card_that_was_waved_away_comes_anew() {
    let Some(dunst) = Dunst::start() else { return };
    let mut worker = Worker::on(&dunst.bus.address);
    let first = worker.ask("send|a1|critical|feed overdue|x");
    assert!(first.starts_with("Delivered"), "{first}");
    wait_for("it is shown", || dunst.displayed() == "1");
    dunst.ctl(&["close-all"]);
    wait_for("it is gone", || dunst.displayed() == "0");
    let second = worker.ask("send|a1|critical|ESCALATED|y");
    assert!(second.starts_with("Delivered"), "{second}");
    wait_for("it is shown again", || dunst.displayed() == "1");
}

#[test]
fn a_server_that_hangs_is_left_behind() {
    let Some(dunst) = Dunst::start() else { return };
    let mut worker = Worker::on(&dunst.bus.address);
    let first = worker.ask("send|a1|normal|feed overdue|x");
    assert!(first.starts_with("Delivered"), "{first}");
    dunst.daemon.signal("STOP");
    for order in ["send|a1|critical|ESCALATED|y", "send|a2|critical|fever|z"] {
        assert_eq!(worker.ask(order), "TimedOut", "{order}");
    }
    // The next posts go past those that hang.
    assert_eq!(worker.ask("send|a2|critical|fever again|z"), "TimedOut");
    assert_eq!(worker.ask("close|a2"), "false");
    dunst.daemon.signal("CONT");
    // What comes late is taken away again.
    wait_for("late cards go", || dunst.displayed() == "0");
    wait_for("it takes posts again", || {
        worker.ask("send|a1|critical|ESCALATED again|y").starts_with("Delivered")
    });
    wait_for("one card for the alert", || dunst.displayed() == "1");
    wait_for("it is the last one", || {
        dunst.told().contains(&"DadOps|ESCALATED again|y|CRITICAL".to_owned())
    });
}

#[test]
fn a_bus_without_a_server_says_so() {
    if missing(&["dbus-daemon"]) {
        return;
    }
    let bus = Bus::start();
    let mut worker = Worker::on(&bus.address);
    let said = worker.ask("send|a1|critical|feed overdue|x");
    assert!(said.starts_with("NoServer("), "{said}");
    assert_eq!(worker.ask("close|a1"), "true");
}

#[test]
fn no_bus_at_all_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("unix:path={}", folder.path().join("nobody").display());
    let said = Worker::on(&address).ask("send|a1|critical|feed overdue|x");
    assert!(said.starts_with("NoServer("), "{said}");
}
