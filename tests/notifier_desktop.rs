//! Notifications on a real bus, `dbus-daemon`, with a real server, dunst under
//! Xvfb; both have an address of their own and end with the test.
//!
//! The library finds its bus by the environment of the process, so that each
//! test speaks through a process of its own: this binary once more, with the
//! one test `worker`. Without the programs a test says so and skips.

use dadops::notifier::Post;
use dadops::notifier::Urgency;
use dadops::notifier::desktop::Desktop;
use std::env;
use std::fs;
use std::io;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Child;
use std::process::ChildStdin;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

/// How long a condition may take; no test waits this long unless it fails.
const DEADLINE: Duration = Duration::from_secs(30);
/// What a server has for its answer here.
const ANSWER: Duration = Duration::from_secs(1);
/// Names the bus, for the processes that are to find it.
const BUS: &str = "DBUS_SESSION_BUS_ADDRESS";
/// Set in the process that speaks for a test.
const WORKER: &str = "DADOPS_TEST_NOTIFIER_WORKER";
/// Starts each line that the worker says.
const SAID: &str = "> ";

/// A process that ends with its owner.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // Xvfb takes its lock away when it is asked to end, and one that was
        // stopped hears it only when it goes on.
        for signal in ["TERM", "CONT"] {
            self.signal(signal);
        }
        for _ in 0..50 {
            if self.0.try_wait().is_ok_and(|ended| ended.is_some()) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Process {
    fn signal(&self, name: &str) {
        let pid = self.0.id().to_string();
        let _ = Command::new("kill").args([format!("-{name}"), pid]).status();
    }

    /// Starts a program and returns the first line that it prints.
    fn start(command: &mut Command) -> (Self, String) {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let lines = lines(child.stdout.take().expect("a pipe"));
        let process = Self(child);
        let first = lines.recv_timeout(DEADLINE).expect("it says where it is");
        (process, first)
    }
}

/// Reads lines on a thread, so that waiting for one has an end.
fn lines(from: impl io::Read + Send + 'static) -> Receiver<String> {
    let (say, heard) = channel();
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if say.send(line).is_err() {
                return;
            }
        }
    });
    heard
}

fn missing(programs: &[&str]) -> bool {
    let there = |name: &&str| {
        let found = Command::new("sh").args(["-c", &format!("command -v {name}")]).output();
        found.is_ok_and(|found| found.status.success())
    };
    let Some(absent) = programs.iter().find(|name| !there(name)) else {
        return false;
    };
    eprintln!("skipped: no {absent} on this machine");
    true
}

/// A bus that starts nothing by itself.
struct Bus {
    folder: TempDir,
    address: String,
    _daemon: Process,
}

impl Bus {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let config = folder.path().join("bus.conf");
        let socket = folder.path().join("bus");
        let text = format!(
            r#"<busconfig><type>session</type><listen>unix:path={}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"#,
            socket.display()
        );
        fs::write(&config, text).expect("written");
        let (daemon, address) =
            Process::start(
                Command::new("dbus-daemon")
                    .arg(format!("--config-file={}", config.display()))
                    .args(["--nofork", "--nopidfile", "--print-address=1"]),
            );
        Self { folder, address, _daemon: daemon }
    }
}

/// dunst, and what it was told.
struct Dunst {
    bus: Bus,
    display: String,
    daemon: Process,
    _screen: Process,
}

impl Dunst {
    /// Starts it; `None`, with a word, where a program is missing.
    fn start() -> Option<Self> {
        if missing(&["dbus-daemon", "Xvfb", "dunst", "dunstctl"]) {
            return None;
        }
        let bus = Bus::start();
        let (screen, number) = Process::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "640x480x24"])
                .args(["-nolisten", "tcp"]),
        );
        let display = format!(":{}", number.trim());
        let folder = bus.folder.path();
        // What dunst itself makes of each card.
        let told = folder.join("told");
        let note = format!("#!/bin/sh\necho \"$1|$2|$3|$5\" >> {}\n", told.display());
        script(&folder.join("note"), &note);
        // Chooses from its menu of actions.
        script(&folder.join("menu"), "#!/bin/sh\ngrep Acknowledge | head -n 1\n");
        let config = format!(
            "[global]\nfollow=none\ndmenu={}\nalways_run_script=true\nidle_threshold=0\n\
             [all]\nscript={}\n",
            folder.join("menu").display(),
            folder.join("note").display()
        );
        let rc = folder.join("dunstrc");
        fs::write(&rc, config).expect("written");
        let dunst = Command::new("dunst")
            .arg("-conf")
            .arg(&rc)
            .env(BUS, &bus.address)
            .env("DISPLAY", &display)
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let here = Self { display, daemon: Process(dunst), _screen: screen, bus };
        wait_for("dunst is there", || here.ctl(&["is-paused"]) == "false");
        Some(here)
    }

    fn ctl(&self, words: &[&str]) -> String {
        let said = Command::new("timeout")
            .args(["10", "dunstctl"])
            .args(words)
            .env(BUS, &self.bus.address)
            .env("DISPLAY", &self.display)
            .output()
            .expect("it starts");
        String::from_utf8_lossy(&said.stdout).trim().to_owned()
    }

    fn displayed(&self) -> String {
        self.ctl(&["count", "displayed"])
    }

    /// What dunst was told so far, in about that order: program, title, body
    /// and urgency of each card.
    fn told(&self) -> Vec<String> {
        let text = fs::read_to_string(self.bus.folder.path().join("told")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }
}

fn script(path: &Path, text: &str) {
    fs::write(path, text).expect("written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o700)).expect("executable");
}

fn wait_for(what: &str, mut found: impl FnMut() -> bool) {
    for _ in 0..DEADLINE.as_millis() / 50 {
        if found() {
            return;
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("not within {DEADLINE:?}: {what}");
}

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
