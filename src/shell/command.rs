//! A program of the family's own that is told.

use crate::domain::watch::Message;
use crate::notifier::Outcome;
use crate::text::catalogue::watch as text;
use crate::text::style::Tone;
use serde_json::json;
use std::io::Write;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

/// How long it may take.
const MOST: Duration = Duration::from_secs(10);

/// Between two looks whether it has ended.
const LOOK: Duration = Duration::from_millis(20);

/// Runs `command`, gives it one line of JSON and waits for its end.
#[must_use]
pub fn tell(command: &[String], message: &Message) -> Outcome {
    let Some((program, arguments)) = command.split_first() else {
        return Outcome::NoServer(text::NO_SERVER.say(Tone::Ops).to_owned());
    };
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match child {
        Ok(child) => wait(child, &line(message)),
        Err(error) => Outcome::NoServer(failed(&error.to_string())),
    }
}

fn line(message: &Message) -> String {
    let telling = &message.telling;
    let told = &message.told;
    json!({
        "alert": message.alert.to_string(),
        "to": telling.to,
        "severity": message.severity.label(),
        "step": told.step,
        "round": told.round,
        "breaks": told.breaks,
        "title": telling.title,
        "body": telling.body,
        "brief": telling.brief,
        "asks": telling.asks,
    })
    .to_string()
        + "\n"
}

fn wait(mut child: Child, line: &str) -> Outcome {
    if let Some(mut input) = child.stdin.take() {
        let line = line.to_owned();
        let write = move || {
            // One that does not read is told all the same by being run.
            input.write_all(line.as_bytes()).ok();
        };
        drop(thread::Builder::new().name("command".to_owned()).spawn(write));
    }
    let mut left = MOST;
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Outcome::Delivered { server_id: None },
            // It says that it did not tell: a page is tried again.
            Ok(Some(status)) => return Outcome::NoServer(failed(&status.to_string())),
            Err(error) => return Outcome::Refused(failed(&error.to_string())),
            Ok(None) if left.is_zero() => break,
            Ok(None) => {
                let step = LOOK.min(left);
                left -= step;
                thread::park_timeout(step);
            }
        }
    }
    child.kill().ok();
    child.wait().ok();
    // It may have told somebody before it was stopped.
    Outcome::TimedOut
}

fn failed(why: &str) -> String {
    text::FAILED_COMMAND.fill(Tone::Ops, &[why])
}
