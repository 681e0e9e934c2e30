//! A household whose watch is the real program, looked at from outside: its
//! folder, the moment, and a notifier of the family's own that refuses whatever
//! nobody expects.
//!
//! The notifier is this test program again, run by the watch with the one test
//! [`notifier`].

#![expect(dead_code, reason = "each test program uses a part of it")]

use dadops::alert::act;
use dadops::alert::act::Acting;
use dadops::alert::ladder::Ladder;
use dadops::clock::Clock;
use dadops::domain::entry::alert::AlertEvent;
use dadops::domain::entry::alert::AlertSaid;
use dadops::domain::entry::alert::Severity;
use dadops::domain::entry::alert::Told;
use dadops::domain::id::AlertId;
use dadops::domain::id::DeviceId;
use dadops::domain::person::Subject;
use dadops::domain::span::Timestamp;
use dadops::journal::action::Action;
use dadops::journal::action::Draft;
use dadops::journal::alert::Alert;
use dadops::journal::entry::Origin;
use dadops::journal::entry::Payload;
use dadops::journal::entry::baby_named;
use dadops::journal::entry::carer_named;
use dadops::store::Store;
use rustix::process::Pid;
use rustix::process::test_kill_process_group;
use serde_json::Value;
use std::env;
use std::fs;
use std::fs::OpenOptions;
use std::io;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::ChildStderr;
use std::process::Command;
use std::process::Stdio;
use std::thread;
use std::time::Duration;
use tempfile::TempDir;
use uuid::Uuid;

/// How long a condition may take; no test waits this long unless it fails.
pub const DEADLINE: Duration = Duration::from_secs(30);
/// The folder in which the notifier finds what is expected and writes what it was told.
pub const NOTES: &str = "DADOPS_TEST_NOTES";
/// The baby, whose name does not leave the house.
pub const CHILD: &str = "Ada";

/// Channels: this program and nothing else.
pub const COMMAND_ONLY: &str = "[notify]\ndesktop = false\nterminal = false\n";

/// The seed's night: Dad sleeps until two, Mum is on call, then Dad.
pub const NIGHT: &str = "[[shift]]\nhours = \"20:00-02:00\"\non = \"Mum\"\nbackup = \"Nan\"\n\n\
                         [[shift]]\nhours = \"02:00-08:00\"\non = \"Dad\"\nbackup = \"Mum\"\n\n";

/// One household's folder, and what its notifier was told.
pub struct House {
    folder: TempDir,
}

impl House {
    /// Returns one in London with a baby of five days and these carers, the
    /// first of them the primary.
    pub fn new(carers: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let house = Self { folder };
        fs::create_dir(house.notes()).expect("a folder for notes");
        let data = house.data();
        fs::create_dir(&data).expect("a folder for data");
        fs::set_permissions(&data, fs::Permissions::from_mode(0o700)).expect("set");
        let noon = "2026-11-22T12:00:00Z";
        house.does(noon, "household set zone Europe/London");
        house.does(noon, &format!("household add baby {CHILD} --born 2026-11-17T14:20"));
        for (turn, carer) in carers.iter().enumerate() {
            let primary = if turn == 0 { " --primary" } else { "" };
            house.does(noon, &format!("household add carer {carer}{primary}"));
        }
        house.configure(COMMAND_ONLY, &this_notifier());
        house
    }

    /// One as [`House::new`] with the seed's night in its plan, and logged until eight.
    pub fn at_night(carers: &[&str]) -> Self {
        let house = Self::new(carers);
        house.plans(NIGHT, "Dad = \"22:00-02:00\"");
        house
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn notes(&self) -> PathBuf {
        self.folder.path().join("notes")
    }

    /// Writes the config: what it says and the family's own program.
    pub fn configure(&self, notify: &str, program: &[String]) {
        let program = serde_json::to_string(program).expect("text");
        let text = format!("{notify}command = {program}\n");
        fs::write(self.data().join("config.toml"), text).expect("written");
    }

    /// From now on the program takes whatever it is told, and `then` goes on so.
    pub fn takes_all(&self, then: &str) {
        let take =
            "read -r line || exit 1; printf '%s\\n' \"$line\" >> \"$DADOPS_TEST_NOTES/told\";";
        let program = ["sh", "-c", &format!("{take} {then}")].map(str::to_owned);
        self.configure(COMMAND_ONLY, &program);
    }

    /// Stores a plan without any rule: only what a person asks is told.
    pub fn plans_nothing(&self) {
        let file = self.notes().join("plan.toml");
        fs::write(&file, "version = 1\n").expect("written");
        self.does("2026-11-22T12:05:00Z", &format!("plan apply {} --by Mum", file.display()));
    }

    /// Stores the plan that ships with these shifts and windows in it.
    pub fn plans(&self, shifts: &str, protected: &str) {
        let now = "2026-11-22T12:05:00Z";
        let text = self.does(now, "plan show");
        let place = "# Who is told, and who next when nobody answers.";
        assert!(text.contains(place) && text.contains("\n[protected]\n"), "{text}");
        let text = text.replace(place, &format!("{shifts}{place}"));
        let text = text.replace("\n[protected]\n", &format!("\n[protected]\n{protected}\n"));
        let file = self.notes().join("plan.toml");
        fs::write(&file, text).expect("written");
        self.does(now, &format!("plan apply {} --by Mum", file.display()));
    }

    /// The program on this household; `now` is absent where it is the machine's.
    pub fn command(&self, now: Option<&str>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dadops"));
        command.env_clear().env("LANG", "C.UTF-8").env("TZ", "UTC").stdin(Stdio::null());
        command.env("PATH", "/usr/bin:/bin").env(NOTES, self.notes());
        command.arg("--data").arg(self.data());
        if let Some(now) = now {
            command.args(["--now", now]);
        }
        command
    }

    /// Runs words that must succeed, and returns standard output.
    pub fn does(&self, now: &str, line: &str) -> String {
        let run = self.command(Some(now)).args(line.split(' ')).output().expect("it starts");
        assert!(run.status.success(), "{line}: {run:?}");
        String::from_utf8(run.stdout).expect("UTF-8")
    }

    /// Looks once at a moment.
    pub fn look(&self, now: &str) -> Value {
        let said = self.does(now, "watch --once --json");
        serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"))
    }

    /// Looks once; returns whom it told what, `to severity round.step text`.
    pub fn tells(&self, now: &str) -> Vec<String> {
        told_in(&self.look(now))
    }

    pub fn store(&self) -> Store {
        Store::open(&self.data(), DeviceId::new(Uuid::from_u128(0xd0d0))).expect("it opens")
    }

    /// The journal, which is not written by whoever has this.
    pub fn reading(&self) -> Store {
        Store::open_read(&self.data()).expect("it opens")
    }

    /// The alerts of the four weeks before `now`, oldest first.
    pub fn alerts(&self, now: &str) -> Vec<Alert> {
        self.reading().watching(at(now)).expect("they read").alerts
    }

    /// The states of those alerts.
    pub fn states(&self, now: &str) -> Vec<&'static str> {
        self.alerts(now).iter().map(|alert| alert.state.name()).collect()
    }

    /// Whom the journal says was told of any alert, and when.
    pub fn journal_told(&self, now: &str) -> Vec<(Timestamp, Told)> {
        self.alerts(now).into_iter().flat_map(|alert| alert.told).collect()
    }

    /// A carer does this to the live alert that opened last.
    pub fn acts(&self, now: &str, by: &str, event: AlertEvent) {
        self.acts_on(now, by, event, |_| true);
    }

    /// As [`House::acts`], of those that are `meant`.
    pub fn acts_on(&self, now: &str, by: &str, event: AlertEvent, meant: impl Fn(&Alert) -> bool) {
        let alerts = self.alerts(now);
        let live = |one: &&Alert| !one.state.resolved() && meant(one);
        let alert = alerts.iter().rfind(live).expect("a live alert");
        let acting = Acting { at: at(now), by: Some(carer_named(by)), ladder: &Ladder::default() };
        let acted = act::act(alert, event, acting).expect("it can be done");
        self.says(now, by, acted.said.into_iter().map(|said| (alert.id, said)));
    }

    /// A carer asks for help with the baby, in words.
    pub fn asks(&self, now: &str, by: &str, severity: Severity, words: &str) {
        let acting = Acting { at: at(now), by: Some(carer_named(by)), ladder: &Ladder::default() };
        let about = Subject::Baby(baby_named(CHILD));
        self.says(now, by, [act::raise(about, severity, words.to_owned(), acting)]);
    }

    fn says(&self, now: &str, by: &str, said: impl IntoIterator<Item = (AlertId, AlertSaid)>) {
        let payload = |(alert, said)| Payload::Alert { alert, said };
        let clock = Clock::at(at(now));
        let draft = |said| Draft { id: clock.stamp().1, payload: payload(said) };
        let action = Action {
            author: Some(carer_named(by)),
            origin: Origin::Human,
            recorded_at: at(now),
            drafts: said.into_iter().map(draft).collect(),
        };
        self.store().append(&action).expect("stored");
    }

    /// From now on the notifier takes these lines, each once, and no other.
    pub fn expect(&self, lines: &[&str]) {
        fs::write(self.notes().join("expected"), lines.join("\n")).expect("written");
    }

    /// What the notifier was told, in order.
    pub fn told(&self) -> Vec<String> {
        note(&self.notes(), "told")
    }

    /// What it refused.
    pub fn refused(&self) -> Vec<String> {
        note(&self.notes(), "refused")
    }
}

/// A running watch.
pub struct Watch {
    pub child: Child,
    group: Pid,
}

impl Watch {
    pub fn start(house: &House, now: &str) -> Self {
        Self::of(house.command(Some(now)))
    }

    /// Starts one on a household's program as it is set up.
    pub fn of(mut command: Command) -> Self {
        command.arg("watch").process_group(0).stdout(Stdio::null()).stderr(Stdio::piped());
        let child = command.spawn().expect("it starts");
        let group = Pid::from_child(&child);
        Self { child, group }
    }

    /// Kills it and waits until what it had started has ended too.
    pub fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
        wait_for("its notifier ends", || !runs(self.group));
    }

    /// What it says on standard error.
    pub fn heard(&mut self) -> ChildStderr {
        self.child.stderr.take().expect("asked for once")
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }
}

/// Tells whether anything of a process group still runs; what has ended may be
/// listed until somebody asks how.
fn runs(group: Pid) -> bool {
    if test_kill_process_group(group).is_err() {
        return false;
    }
    let Ok(processes) = fs::read_dir("/proc") else { return true };
    let of_it = |stat: String| {
        let fields: Vec<&str> =
            stat.rsplit_once(')').map_or("", |(_, rest)| rest).split(' ').collect();
        let is = |place: usize, what: &str| fields.get(place).is_some_and(|one| *one == what);
        is(3, &group.to_string()) && !is(1, "Z")
    };
    let stats = processes.flatten().map(|one| fs::read_to_string(one.path().join("stat")));
    stats.flatten().any(of_it)
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The command by which a watch runs this program's [`notifier`].
pub fn this_notifier() -> Vec<String> {
    let this = env::current_exe().expect("this program");
    let words = ["--exact", "kit::notifier", "--ignored", "--nocapture"].map(str::to_owned);
    [vec![this.to_string_lossy().into_owned()], words.to_vec()].concat()
}

pub fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// Returns whom a look told what: `to severity round.step text`.
pub fn told_in(look: &Value) -> Vec<String> {
    let told = look["notifications"].as_array().expect("an array");
    told.iter().map(|one| line(one, "text")).collect()
}

fn line(one: &Value, text: &str) -> String {
    let of = |key: &str| one[key].as_str().unwrap_or_else(|| panic!("no {key} in {one}"));
    let breaks = if one["breaks"] == true { " BREAKS" } else { "" };
    let rung = format!("{}.{}", one["round"], one["step"]);
    format!("{} {} {rung}{breaks} {}", of("to"), of("severity"), of(text))
}

fn note(folder: &Path, name: &str) -> Vec<String> {
    let text = fs::read_to_string(folder.join(name)).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn add(folder: &Path, name: &str, line: &str) {
    let file = OpenOptions::new().create(true).append(true).open(folder.join(name));
    writeln!(file.expect("it opens"), "{line}").expect("written");
}

/// Takes one message; tells whether it was expected, not told yet, and fit to leave the house.
fn take(folder: &Path, message: &str) -> bool {
    let Ok(message) = serde_json::from_str::<Value>(message) else {
        add(folder, "refused", message);
        return false;
    };
    let line = line(&message, "title");
    let mut left = note(folder, "expected");
    for told in note(folder, "told") {
        if let Some(place) = left.iter().position(|one| *one == told) {
            left.remove(place);
        }
    }
    let private = message["brief"].as_str().is_none_or(|brief| brief.contains(CHILD));
    let fits = left.contains(&line) && !private;
    add(folder, if fits { "told" } else { "refused" }, &line);
    fits
}

#[test]
#[ignore = "a watch runs it"]
fn notifier() {
    let Some(folder) = env::var_os(NOTES) else {
        eprintln!("skipped: only a watch has messages for it");
        return;
    };
    let message = io::read_to_string(io::stdin()).expect("it reads");
    assert!(take(Path::new(&folder), message.trim()), "nobody expects {message}");
}

/// Waits until a condition holds.
pub fn wait_for(what: &str, mut found: impl FnMut() -> bool) {
    // Often, since some wait for what passes.
    for _ in 0..DEADLINE.as_millis() / 2 {
        if found() {
            return;
        }
        thread::sleep(Duration::from_millis(2));
    }
    panic!("not within {DEADLINE:?}: {what}");
}
