//! One run of the program, from spawn to exit, on a demo of a fortnight and on
//! ten years of twins: `cargo bench --bench cli`.

use divan::Bencher;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use tempfile::TempDir;

/// Days of the households that are measured.
const DAYS: [u32; 2] = [14, 3650];

fn main() {
    divan::main();
}

fn dadops(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dadops"));
    command.arg("--data").arg(folder).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn run(folder: &Path, words: &[&str]) {
    let done = dadops(folder).args(words).status().expect("it starts");
    assert!(done.success(), "{words:?}");
}

fn home(days: u32) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    run(folder.path(), &["demo", "--twins", "--days", &days.to_string()]);
    folder
}

/// The floor: the program starts, reads its arguments and ends.
#[divan::bench]
fn version(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a folder");
    bencher.bench_local(|| run(folder.path(), &["--version"]));
}

#[divan::bench(args = DAYS, sample_count = 60, sample_size = 1)]
fn status_line(bencher: Bencher, days: u32) {
    let home = home(days);
    bencher.bench_local(|| run(home.path(), &["status", "--line"]));
}

#[divan::bench(args = DAYS, sample_count = 60, sample_size = 1)]
fn status(bencher: Bencher, days: u32) {
    let home = home(days);
    bencher.bench_local(|| run(home.path(), &["status"]));
}

/// Durable: it ends after the disk has it.
#[divan::bench(args = DAYS, sample_count = 60, sample_size = 1)]
fn log(bencher: Bencher, days: u32) {
    let home = home(days);
    bencher.bench_local(|| run(home.path(), &["log", "ada", "wet", "--by", "Dad"]));
}

#[divan::bench(args = DAYS, sample_count = 60, sample_size = 1)]
fn timeline_of_a_page(bencher: Bencher, days: u32) {
    let home = home(days);
    bencher.bench_local(|| run(home.path(), &["timeline", "--limit", "50"]));
}
