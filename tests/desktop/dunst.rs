//! A real notification server: dunst under Xvfb, on a bus of its own. All of it
//! ends with the test; where a program is missing that is said.

use std::fs;
use std::io;
use std::io::BufRead;
use std::io::BufReader;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

/// How long a condition may take; no test waits this long unless it fails.
pub const DEADLINE: Duration = Duration::from_secs(30);
/// Names the bus, for the processes that are to find it.
pub const BUS: &str = "DBUS_SESSION_BUS_ADDRESS";

/// A process that ends with its owner.
pub struct Process(pub Child);

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
    pub fn signal(&self, name: &str) {
        let pid = self.0.id().to_string();
        let _ = Command::new("kill").args([format!("-{name}"), pid]).status();
    }

    /// Starts a program and returns the first line that it prints.
    pub fn start(command: &mut Command) -> (Self, String) {
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
pub fn lines(from: impl io::Read + Send + 'static) -> Receiver<String> {
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

pub fn missing(programs: &[&str]) -> bool {
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
pub struct Bus {
    folder: TempDir,
    pub address: String,
    _daemon: Process,
}

impl Bus {
    pub fn start() -> Self {
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
pub struct Dunst {
    pub bus: Bus,
    display: String,
    pub daemon: Process,
    _screen: Process,
}

impl Dunst {
    /// Starts it; `None`, with a word, where a program is missing.
    pub fn start() -> Option<Self> {
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
        script(
            &folder.join("menu"),
            "#!/bin/sh\ngrep -e Acknowledge -e \"I'm at it\" | head -n 1\n",
        );
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

    pub fn ctl(&self, words: &[&str]) -> String {
        let said = Command::new("timeout")
            .args(["10", "dunstctl"])
            .args(words)
            .env(BUS, &self.bus.address)
            .env("DISPLAY", &self.display)
            .output()
            .expect("it starts");
        String::from_utf8_lossy(&said.stdout).trim().to_owned()
    }

    pub fn displayed(&self) -> String {
        self.ctl(&["count", "displayed"])
    }

    /// What dunst was told so far, in about that order: program, title, body
    /// and urgency of each card.
    pub fn told(&self) -> Vec<String> {
        let text = fs::read_to_string(self.bus.folder.path().join("told")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }
}

fn script(path: &Path, text: &str) {
    fs::write(path, text).expect("written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o700)).expect("executable");
}

pub fn wait_for(what: &str, mut found: impl FnMut() -> bool) {
    for _ in 0..DEADLINE.as_millis() / 50 {
        if found() {
            return;
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("not within {DEADLINE:?}: {what}");
}
