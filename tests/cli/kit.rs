//! The program as a shell would run it: one folder, one moment, one locale.

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;
use tempfile::TempDir;

/// The moment of most tests: a Sunday night.
pub const NOW: &str = "2026-11-22T03:12:00Z";

/// One household's folder and the moment its verbs work at.
pub struct Home {
    folder: TempDir,
    pub now: String,
}

/// What one run came to.
#[derive(Debug)]
pub struct Run {
    pub out: String,
    pub err: String,
    pub code: i32,
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let private = fs::Permissions::from_mode(0o700);
        fs::set_permissions(folder.path(), private).expect("set");
        Self { folder, now: NOW.to_owned() }
    }

    /// A household with a baby and a carer, in London.
    pub fn lived_in() -> Self {
        let home = Self::new();
        home.ok("household set zone Europe/London");
        home.ok("household add baby Ada --born 2026-11-10T14:20");
        home.ok("household add carer Dad");
        home
    }

    /// The same household, lived in before `now`.
    pub fn lived_in_before(now: &str) -> Self {
        let home = Self::new().at(now);
        home.ok("household set zone Europe/London");
        home.ok("household add baby Ada --born 2026-01-10T14:20");
        home
    }

    pub fn at(mut self, now: &str) -> Self {
        now.clone_into(&mut self.now);
        self
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dadops"));
        command.env_clear().env("LANG", "C.UTF-8").env("TZ", "UTC").stdin(Stdio::null());
        command.arg("--data").arg(self.path()).arg("--now").arg(&self.now);
        command
    }

    /// Runs words split at blanks.
    pub fn run(&self, line: &str) -> Run {
        self.args(&line.split_whitespace().collect::<Vec<_>>())
    }

    pub fn args(&self, args: &[&str]) -> Run {
        run(self.command().args(args).output().expect("it starts"))
    }

    /// Runs words with `input` on standard input.
    pub fn fed(&self, line: &str, input: &str) -> Run {
        let mut child = self.start(line);
        let mut pipe = child.stdin.take().expect("a pipe");
        pipe.write_all(input.as_bytes()).expect("it reads");
        drop(pipe);
        run(child.wait_with_output().expect("it ends"))
    }

    /// Starts words without waiting.
    pub fn start(&self, line: &str) -> Child {
        let mut command = self.command();
        command.args(line.split_whitespace());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("it starts")
    }

    /// Runs words that must succeed, and returns standard output.
    pub fn ok(&self, line: &str) -> String {
        let run = self.run(line);
        assert_eq!(run.code, 0, "{line}: {run:?}");
        run.out
    }

    /// Runs words that must fail with `code`, and returns standard error.
    pub fn fails(&self, line: &str, code: i32) -> String {
        let run = self.run(line);
        assert_eq!(run.code, code, "{line}: {run:?}");
        assert_eq!(run.out, "", "{line}");
        run.err
    }

    /// Runs words with `--json` and returns the one value on standard output.
    pub fn json(&self, line: &str) -> Value {
        parse(&self.ok(&format!("{line} --json")))
    }

    /// The facts as `timeline` tells them, oldest first.
    pub fn facts(&self) -> Vec<Value> {
        let facts = self.json("timeline --from 2000-01-01 --limit 100000");
        facts.as_array().expect("an array").clone()
    }

    /// When, who and what of every fact, one a line.
    pub fn told(&self) -> String {
        let of = |fact: &Value, key: &str| fact[key].as_str().unwrap_or("-").to_owned();
        let line =
            |fact: &Value| [of(fact, "start"), of(fact, "who"), of(fact, "detail")].join(" ");
        self.facts().iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// What is in the folder, by name.
    pub fn listing(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path()).expect("the folder");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

pub fn run(output: Output) -> Run {
    Run {
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
        code: output.status.code().expect("an exit code"),
    }
}

/// Reads one JSON value that is the whole of `text`.
pub fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Asserts that `value` has these fields, each of its kind: `n` number,
/// `s` text, `a` array, `o` object, `b` yes or no, `?` null.
pub fn has(value: &Value, fields: &[(&str, &str)]) {
    for (name, kind) in fields {
        let field = value.get(name).unwrap_or_else(|| panic!("no `{name}` in {value}"));
        let found = match field {
            Value::Null => "?",
            Value::Bool(_) => "b",
            Value::Number(_) => "n",
            Value::String(_) => "s",
            Value::Array(_) => "a",
            Value::Object(_) => "o",
        };
        assert!(kind.contains(found), "`{name}` is {field} and should be {kind} in {value}");
    }
}
