//! Two consoles and ten command lines at once on one journal: everybody sees
//! everything, nobody takes back what another wrote, and then all is still.

use portable_pty::CommandBuilder;
use portable_pty::PtySize;
use portable_pty::native_pty_system;
use std::fs;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::process::Output;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// How long a condition may take; no test waits this long unless it fails.
const DEADLINE: Duration = Duration::from_secs(30);
const PROGRAM: &str = env!("CARGO_BIN_EXE_dadops");

/// A console on a terminal of its own.
struct Console {
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    terminal: vt100::Parser,
    child: Box<dyn portable_pty::Child + Send + Sync>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Console {
    fn open(data: &Path, carer: &str) -> Self {
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(["--by", carer, "--data"]);
        command.arg(data);
        for (name, value) in [("TERM", "xterm-256color"), ("LC_ALL", "C.UTF-8"), ("TZ", "UTC")] {
            command.env(name, value);
        }
        let size = PtySize { rows: 40, cols: 140, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pty");
        let child = pair.slave.spawn_command(command).expect("the console");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let keys = pair.master.take_writer().expect("a writer");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let (rows, columns) = (40.try_into().expect("rows"), 140.try_into().expect("columns"));
        let terminal = vt100::Parser::new(rows, columns, 0);
        let mut console = Self { keys, output, terminal, child, _master: pair.master };
        console.wait_for("SINCE");
        console
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("typed");
        self.keys.flush().expect("typed");
    }

    fn wait_for(&mut self, text: &str) {
        while !self.terminal.screen().contents().contains(text) {
            let Ok(bytes) = self.output.recv_timeout(DEADLINE) else {
                panic!("no `{text}`:\n{}", self.terminal.screen().contents());
            };
            self.terminal.process(&bytes);
        }
    }

    /// How often any of its threads was woken so far.
    ///
    /// Source: the kernel's count of voluntary switches, one for each time a
    /// thread went to sleep.
    fn wakings(&self) -> u64 {
        let pid = self.child.process_id().expect("it runs");
        let tasks = fs::read_dir(format!("/proc/{pid}/task")).expect("its threads");
        tasks
            .map(|task| {
                let status = task.expect("a thread").path().join("status");
                let status = fs::read_to_string(status).unwrap_or_default();
                let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches"));
                line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok())
                    .unwrap_or_default()
            })
            .sum()
    }
}

fn dadops(data: &Path, words: &[&str]) -> Output {
    let output = Command::new(PROGRAM)
        .arg("--data")
        .arg(data)
        .args(words)
        .env("TZ", "UTC")
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

fn timeline(data: &Path) -> serde_json::Value {
    let output = dadops(data, &["timeline", "--json", "--limit", "1000"]);
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn details(data: &Path) -> Vec<String> {
    let rows = timeline(data);
    let rows = rows.as_array().expect("rows").iter();
    rows.map(|row| row["detail"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn two_consoles_and_ten_writers_see_each_other_and_undo_only_their_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("home");
    for words in [["household", "add", "baby", "Ada"], ["household", "add", "carer", "Mum"]] {
        dadops(&data, &words);
    }
    dadops(&data, &["household", "add", "carer", "Dad"]);
    let mut mum = Console::open(&data, "Mum");
    let mut dad = Console::open(&data, "Dad");

    let writers: Vec<_> = (0..10)
        .map(|writer| {
            let data = data.clone();
            thread::spawn(move || {
                for turn in 0..5 {
                    let words = format!("writer {writer} turn {turn}");
                    dadops(&data, &["--by", "Nan", "log", "note", &words]);
                }
            })
        })
        .collect();
    mum.press("d");
    mum.wait_for("nappy ");
    mum.press("a");
    mum.wait_for("✓ nappy wet");
    // Only what a console has seen can it ask about.
    dad.wait_for("1/0");
    dad.press("d");
    dad.wait_for("nappy ");
    dad.press("s");
    // Mum's nappy was a moment ago: asked about once, both are meant.
    dad.wait_for("keeps both");
    dad.press(" ");
    dad.wait_for("✓ nappy dirty");
    for writer in writers {
        writer.join().expect("every entry was stored");
    }

    // 50 notes, 2 nappies; each console knows all of them.
    for console in [&mut mum, &mut dad] {
        console.press("8");
        console.wait_for("52 entries");
    }
    let all = details(&data);
    assert_eq!(all.len(), 52);
    for writer in 0..10 {
        for turn in 0..5 {
            let words = format!("writer {writer} turn {turn}");
            assert_eq!(all.iter().filter(|detail| detail.contains(&words)).count(), 1, "{words}");
        }
    }

    dad.press("z");
    dad.wait_for("51 entries");
    mum.wait_for("51 entries");
    assert!(details(&data).iter().any(|detail| detail.contains("wet")), "Mum's stays");
    dadops(&data, &["--by", "Nan", "undo"]);
    mum.wait_for("50 entries");
    dad.wait_for("50 entries");
    dadops(&data, &["doctor"]);
    comes_to_rest(&mum);
}

/// Within some looks at it, a console is not woken once from one to the next.
fn comes_to_rest(console: &Console) {
    if !Path::new("/proc/self/task").exists() {
        eprintln!("skipped: the kernel does not tell how often a thread was woken");
        return;
    }
    for _ in 0..20 {
        let before = console.wakings();
        thread::sleep(Duration::from_secs(1));
        if console.wakings() == before {
            return;
        }
    }
    panic!("the console is woken every second though nothing happens");
}

impl Drop for Console {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[test]
fn a_fever_from_the_command_line_is_on_row_1_of_an_open_console() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("home");
    for words in [["household", "add", "baby", "Ada"], ["household", "add", "carer", "Mum"]] {
        dadops(&data, &words);
    }
    let mut mum = Console::open(&data, "Mum");
    let output = dadops(&data, &["--by", "Nan", "log", "temp", "38.2"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("! SEV1: "));
    let row = |console: &Console| {
        let all = console.terminal.screen().contents();
        all.lines().next().unwrap_or_default().to_owned()
    };
    // The file watch wakes the console: no key is pressed.
    while !row(&mum).contains("!1") {
        let Ok(bytes) = mum.output.recv_timeout(DEADLINE) else { panic!("{}", row(&mum)) };
        mum.terminal.process(&bytes);
    }
    mum.press("q");
}
