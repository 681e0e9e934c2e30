//! This test program again, as another process.

use crate::kit::*;
use dadops::domain::id::DeviceId;
use dadops::store::Store;
use std::env;
use std::io::Write;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use uuid::Uuid;

/// The folder a child works in.
pub const FOLDER: &str = "DADOPS_TEST_FOLDER";
/// The number of its first entry.
pub const FIRST: &str = "DADOPS_TEST_FIRST";
/// How many it logs.
pub const COUNT: &str = "DADOPS_TEST_COUNT";

/// Returns the command that runs one helper below, perhaps through another program.
pub fn command(through: &[&str], helper: &str, folder: &Path) -> Command {
    let this = env::current_exe().expect("this program");
    let mut command = match through.split_first() {
        Some((program, rest)) => {
            let mut command = Command::new(program);
            command.args(rest).arg(this);
            command
        }
        None => Command::new(this),
    };
    command
        .args(["--exact", helper, "--ignored", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder);
    command
}

/// Starts a process that logs `count` facts from number `first` on.
pub fn logger(folder: &Path, first: u128, count: u128) -> Child {
    logging(command(&[], "child::logs", folder), first, count).spawn().expect("a child")
}

pub fn logging(mut command: Command, first: u128, count: u128) -> Command {
    command
        .env(FIRST, first.to_string())
        .env(COUNT, count.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn number(name: &str) -> u128 {
    env::var(name).expect("set by the parent").parse().expect("a number")
}

fn folder() -> std::path::PathBuf {
    env::var_os(FOLDER).expect("set by the parent").into()
}

/// Says a line at once, past any buffer.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).expect("the parent reads");
    out.flush().expect("the parent reads");
}

#[test]
#[ignore = "a helper process"]
fn logs() {
    let (first, count) = (number(FIRST), number(COUNT));
    let device = DeviceId::new(Uuid::from_u128(0xabcd_0000 + first));
    let mut store = Store::open(&folder(), device).expect("opens");
    say("\nready");
    for n in first..first.saturating_add(count) {
        let minute = i64::try_from(n).expect("small");
        match store.append(&log(dad(), n, bottle(minute, 1.0))) {
            Ok(_) => say(&format!("saved {n}")),
            Err(error) => say(&format!("failed {n} {error:?}")),
        }
    }
}

#[test]
#[ignore = "a helper process"]
fn logs_without_waiting_for_the_disk() {
    let db = rusqlite::Connection::open(folder().join("journal.db")).expect("opens");
    db.pragma_update(None, "synchronous", "off").expect("off");
    db.execute("INSERT INTO remembered VALUES ('x', 'y')", []).expect("stored");
    say("\nsaved 1");
}

#[test]
#[ignore = "a helper process"]
fn reads_and_tries_to_write() {
    let store = Store::open_read(&folder()).expect("opens");
    say(&format!("\nreads {}", store.counts().expect("counts").facts));
    drop(store);
    let device = DeviceId::new(Uuid::from_u128(0xabcd));
    let tried = Store::open(&folder(), device)
        .and_then(|mut store| store.append(&log(None, 9, bottle(9, 1.0))).map(drop));
    let variant = tried.map_or_else(|error| format!("{error:?}"), |()| "wrote".to_owned());
    say(&format!("could not write: {}", variant.split(['(', ' ']).next().unwrap_or_default()));
}

/// Runs the reader as a user who may not write the folder; an error says why
/// that cannot be tried here.
pub fn on_read_only_folder(folder: &Path) -> Result<Vec<String>, String> {
    use std::os::unix::fs::PermissionsExt;
    let set = |path: &Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("chmod");
    };
    set(folder, 0o555);
    set(&folder.join("journal.db"), 0o444);
    let probe = folder.join("probe");
    let root = std::fs::write(&probe, "").is_ok();
    let through: &[&str] = if root {
        std::fs::remove_file(&probe).expect("removed");
        &["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    } else {
        &[]
    };
    let output = command(through, "child::reads_and_tries_to_write", folder)
        .output()
        .map_err(|error| format!("no setpriv: {error}"));
    set(folder, 0o700);
    let output = output?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Ok(String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter(|line| line.starts_with("reads") || line.starts_with("could"))
        .map(str::to_owned)
        .collect())
}
