//! Killed, out of disk, and whether "saved" waits for the disk.

use crate::child;
use crate::kit::*;
use dadops::domain::id::EntryId;
use dadops::store::Known;
use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::path::Path;
use std::process::Command;
use std::thread;

/// Processes killed in all.
const KILLS: u32 = 510;
/// After so many kills a new folder begins, so that making one is killed too.
const KILLS_A_FOLDER: u32 = 51;

/// The next of a row of numbers without a pattern.
fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

/// The number in a line `word N …`.
fn number(line: &str, word: &str) -> Option<u128> {
    line.strip_prefix(word)?.split_whitespace().next()?.parse().ok()
}

/// Starts a logger, kills it at a moment of `seed`'s, and returns what it confirmed.
fn killed(folder: &Path, first: u128, seed: &mut u64) -> Vec<u128> {
    let mut one = child::logger(folder, first, 900);
    let mut lines = BufReader::new(one.stdout.take().expect("a pipe")).lines();
    // Moments: at birth, while opening, after some entry; and a few steps past it.
    let wait_for = next(seed) % 8;
    let mut confirmed = Vec::new();
    let mut take = |line: &str| confirmed.extend(number(line, "saved "));
    if wait_for > 0 {
        let mut steps = 0;
        while steps < wait_for
            && let Some(Ok(line)) = lines.next()
        {
            steps += u64::from(line.starts_with("saved") || line == "ready");
            take(&line);
        }
    }
    for _ in 0..next(seed) % 20_000 {
        std::hint::spin_loop();
    }
    one.kill().expect("killed");
    one.wait().expect("gone");
    // What it had confirmed is still in the pipe.
    for line in lines.map_while(Result::ok) {
        take(&line);
    }
    confirmed
}

#[test]
fn nothing_confirmed_is_lost_when_the_process_is_killed() {
    let mut seed = 20_261_124;
    for round in 0..KILLS / KILLS_A_FOLDER {
        let home = Home::new();
        let confirmed: Vec<u128> = thread::scope(|scope| {
            let halves = [0_u32, 1].map(|half| {
                let (home, mut seed) = (&home, next(&mut seed));
                scope.spawn(move || {
                    (0..KILLS_A_FOLDER)
                        .filter(|kill| kill % 2 == half)
                        .flat_map(|kill| {
                            killed(home.folder(), u128::from(kill + 1) * 1_000, &mut seed)
                        })
                        .collect::<Vec<u128>>()
                })
            });
            halves.into_iter().flat_map(|half| half.join().expect("a thread")).collect()
        });
        assert!(confirmed.len() > 20, "only {} entries in round {round}", confirmed.len());
        let store = home.store();
        let ids: Vec<EntryId> = confirmed.iter().map(|n| id(*n)).collect();
        let known = store.known(&ids).expect("read");
        assert!(known.iter().all(|one| *one == Known::Holds), "round {round}");
        let there = holding(&store);
        let counts = store.counts().expect("counts");
        assert_eq!(counts.entries, u64::try_from(there.len()).expect("few"), "none twice");
        assert_clean(&store);
    }
}

#[test]
fn a_full_disk_says_so_and_costs_nothing_confirmed() {
    let home = Home::new();
    // The shell's limit on the size of a file, in blocks of 512 bytes; the
    // signal that would end the process is ignored, so that the write fails.
    let limit = "trap '' XFSZ; ulimit -f 2048; exec \"$@\"";
    let command = child::command(&["sh", "-c", limit, "sh"], "child::logs", home.folder());
    let output = child::logging(command, 1, 120).output().expect("a child");
    let text = String::from_utf8_lossy(&output.stdout);
    let saved: Vec<u128> = text.lines().filter_map(|line| number(line, "saved ")).collect();
    let failed: Vec<&str> = text.lines().filter(|line| line.starts_with("failed ")).collect();
    assert!(!saved.is_empty() && !failed.is_empty(), "{text}");
    for line in &failed {
        assert!(line.contains(" Full("), "{line}");
    }
    let mut store = home.store();
    assert_eq!(holding(&store), saved, "all that was confirmed and nothing else");
    assert_clean(&store);
    let again = number(failed[0], "failed ").expect("a number");
    store.append(&log(dad(), again, bottle(1, 1.0))).expect("room again");
    assert!(holding(&store).contains(&again));
    assert_clean(&store);
}

/// Tells whether in a trace every "saved" comes after the log's last write was
/// synced to the disk.
fn waits_for_the_disk(trace: &str) -> Result<u32, String> {
    let mut unsynced: Option<&str> = None;
    let mut pending = false;
    let mut saved = 0;
    for line in trace.lines() {
        let of_log = line.contains("journal.db-wal");
        let sync = line.contains("sync(") && of_log;
        if line.contains("write") && of_log {
            unsynced = Some(line);
            pending = false;
        } else if (sync && line.ends_with("= 0"))
            || (pending && line.contains("sync resumed") && line.ends_with("= 0"))
        {
            unsynced = None;
        } else if sync && line.contains("unfinished") {
            pending = true;
        } else if line.contains("saved ") && line.contains("write(1") {
            if let Some(write) = unsynced {
                return Err(format!("said saved before this was on the disk: {write}"));
            }
            saved += 1;
        }
    }
    Ok(saved)
}

/// Returns what a helper did with files, or why that cannot be seen here.
fn trace(home: &Home, helper: &str) -> Result<String, String> {
    let seen = Command::new("strace").arg("-V").output();
    seen.map_err(|error| format!("strace is not there: {error}"))?;
    let file = home.folder().join("trace");
    let path = file.to_string_lossy().into_owned();
    let calls = "trace=fdatasync,fsync,write,pwrite64,writev,pwritev";
    let through = ["strace", "-f", "-y", "-e", calls, "-o", &path];
    let command = child::command(&through, helper, home.folder());
    let output = child::logging(command, 1, 5).output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    fs::read_to_string(file).map_err(|error| error.to_string())
}

#[test]
fn saved_is_said_after_the_log_is_on_the_disk() {
    let home = Home::new();
    home.store().append(&log(None, 100, bottle(0, 1.0))).expect("stored");
    match trace(&home, "child::logs") {
        Ok(trace) => assert_eq!(waits_for_the_disk(&trace), Ok(5), "{trace}"),
        Err(why) => {
            eprintln!("skipped: {why}");
            return;
        }
    }
    // The same eyes see it when nobody waits.
    let careless = trace(&home, "child::logs_without_waiting_for_the_disk").expect("a trace");
    assert!(waits_for_the_disk(&careless).is_err(), "{careless}");
}

#[test]
fn the_eyes_of_that_test_see_a_missing_sync() {
    let write = "7 pwrite64(5</d/journal.db-wal>, \"..\", 4096, 32) = 4096";
    let sync = "7 fdatasync(5</d/journal.db-wal>) = 0";
    let other = "7 fdatasync(4</d/journal.db>) = 0";
    let saved = "7 write(1<pipe:[1]>, \"saved 1\\n\", 8) = 8";
    let trace = |lines: &[&str]| waits_for_the_disk(&lines.join("\n"));
    assert_eq!(trace(&[write, sync, saved, write, sync, saved]), Ok(2));
    for bad in [
        &[write, saved][..],
        &[write, other, saved],
        &[write, sync, write, saved],
        &[write, saved, sync],
        &[write, "7 fdatasync(5</d/journal.db-wal>) = -1 EIO (Input/output error)", saved],
    ] {
        assert!(trace(bad).is_err(), "{bad:?}");
    }
}
