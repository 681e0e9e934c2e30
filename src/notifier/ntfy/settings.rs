//! One carer's ntfy: a small TOML file that its owner alone can read.

use crate::domain::secret::Secret;
use serde::Deserialize;
use std::fs::File;
use std::io;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use thiserror::Error;

/// Whoever else has one of these may read the topic.
const OTHERS: u32 = 0o077;

/// Most characters of a topic, and of a token.
///
/// Source: ntfy's server allows `[-_A-Za-z0-9]{1,64}` for a topic.
const TOPIC_MOST: usize = 64;
const TOKEN_MOST: usize = 200;

/// Names of this machine, which `http://` may lead to.
const HERE: &[&str] = &["localhost", "127.0.0.1", "[::1]"];

/// Where a carer's messages go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The server, without a slash at the end.
    pub url: String,
    /// The topic; whoever knows it can read along.
    pub topic: Secret,
    /// An access token, where the server wants one.
    pub token: Option<Secret>,
    /// How much leaves the house.
    pub text: Told,
}

/// How much of a post leaves the house.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Told {
    /// That somebody is asked for, and how urgently.
    #[default]
    Minimum,
    /// The post's own title and text, names included.
    Full,
}

/// Why a settings file is not used; nothing is sent then.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// It cannot be read.
    #[error("{} cannot be read: {source}; nothing goes to that phone until it can", .file.display())]
    Read {
        /// Which.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Others can read it.
    #[error(
        "{} can be read by others on this machine (mode {mode:03o}), and whoever knows the topic reads along; run `chmod 600` on it, and choose a new topic if it may have been seen",
        .file.display()
    )]
    Open {
        /// Which.
        file: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// It does not say what it should.
    #[error("{}: {what}", .file.display())]
    Says {
        /// Which.
        file: PathBuf,
        /// What is wrong and what would be right, on one line.
        what: String,
    },
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    url: String,
    topic: String,
    token: Option<String>,
    #[serde(default)]
    text: Told,
}

impl Settings {
    /// Reads a carer's file; `None` when there is none, which is the usual.
    ///
    /// # Errors
    ///
    /// [`SettingsError`]: it cannot be read, others can read it, or something
    /// in it is not as it should be.
    pub fn read(file: &Path) -> Result<Option<Self>, SettingsError> {
        let unread = |source| SettingsError::Read { file: file.to_owned(), source };
        let mut opened = match File::open(file) {
            Ok(opened) => opened,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unread(error)),
        };
        let mode = opened.metadata().map_err(unread)?.permissions().mode() & 0o777;
        if mode & OTHERS != 0 {
            return Err(SettingsError::Open { file: file.to_owned(), mode });
        }
        let mut text = String::new();
        opened.read_to_string(&mut text).map_err(unread)?;
        let says = |what| SettingsError::Says { file: file.to_owned(), what };
        Self::parse(&text).map(Some).map_err(says)
    }

    /// Reads the text of such a file.
    ///
    /// # Errors
    ///
    /// What is wrong and what would be right, on one line, without the topic
    /// and the token.
    pub fn parse(text: &str) -> Result<Self, String> {
        let written: Written = toml::from_str(text).map_err(|error| {
            let place = error.span().map_or(0, |span| span.start);
            let line = text.bytes().take(place).filter(|byte| *byte == b'\n').count() + 1;
            format!("line {line}: {}", error.message().lines().next().unwrap_or_default())
        })?;
        let url = written.url.trim_end_matches('/').to_owned();
        check_url(&url)?;
        if !is_topic(&written.topic) {
            let right = format!("1 to {TOPIC_MOST} letters, digits, `-` and `_`");
            return Err(format!("`topic` is {right}; take one that nobody can guess"));
        }
        let token = written.token.filter(|token| !token.is_empty());
        if token.as_ref().is_some_and(|token| !is_token(token)) {
            return Err("`token` is one word as the server gave it; copy it anew".to_owned());
        }
        Ok(Self {
            url,
            topic: Secret::of(&written.topic),
            token: token.as_deref().map(Secret::of),
            text: written.text,
        })
    }
}

/// Refuses what is no address of a server, and a way that others can listen on.
fn check_url(url: &str) -> Result<(), String> {
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    let host = rest.split('/').next().unwrap_or_default();
    let odd = |c: char| c.is_whitespace() || c.is_control() || !c.is_ascii() || "?#@\\".contains(c);
    if host.is_empty() || rest.contains(odd) {
        return Err("`url` is not an address such as `https://ntfy.sh`, without name, \
                    password, `?` or `#`"
            .to_owned());
    }
    match scheme {
        "https" => Ok(()),
        "http" if HERE.contains(&without_port(host)) => Ok(()),
        "http" => Err("`url` begins with http://, which others can read on the way; \
                       write https://, or keep http:// for a server on localhost"
            .to_owned()),
        _ => Err("`url` begins with neither https:// nor http://".to_owned()),
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Tells whether an address that was checked is on this machine.
#[must_use]
pub fn is_here(url: &str) -> bool {
    let rest = url.split_once("://").unwrap_or_default().1;
    HERE.contains(&without_port(rest.split('/').next().unwrap_or_default()))
}

fn is_topic(topic: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (1..=TOPIC_MOST).contains(&topic.len()) && topic.chars().all(fits)
}

fn is_token(token: &str) -> bool {
    token.len() <= TOKEN_MOST && token.chars().all(|c| c.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn with_url(url: &str) -> Result<Settings, String> {
        Settings::parse(&format!("url = \"{url}\"\ntopic = \"t1\"\n"))
    }

    #[test]
    fn a_file_is_read_and_prints_no_secret() {
        let text = "url = \"https://ntfy.sh/\"\ntopic = \"k3-Q_x\"\ntoken = \"tk_abc\"\n";
        let read = Settings::parse(text).expect("it reads");
        assert_eq!((read.url.as_str(), read.text), ("https://ntfy.sh", Told::Minimum));
        assert_eq!(read.topic, Secret::of("k3-Q_x"));
        assert_eq!(read.token, Some(Secret::of("tk_abc")));
        let printed = format!("{read:?}");
        assert!(!printed.contains("k3-Q_x") && !printed.contains("tk_abc"), "{printed}");
        let full = Settings::parse(&format!("{text}text = \"full\"\n")).expect("it reads");
        assert_eq!(full.text, Told::Full);
    }

    #[test]
    fn only_https_leaves_the_machine() {
        for url in [
            "https://ntfy.sh",
            "https://push.example.org:8443/ntfy",
            "http://localhost:8080",
            "http://127.0.0.1:1",
            "http://[::1]:80",
            "http://[::1]",
        ] {
            assert!(with_url(url).is_ok(), "{url}");
        }
        for (url, word) in [
            ("http://ntfy.sh", "https://"),
            ("http://localhost.evil.org", "https://"),
            ("http://127.0.0.1.evil.org:80", "https://"),
            ("http://localhost@evil.org", "address"),
            ("https://dad:secret@ntfy.sh", "address"),
            ("ntfy.sh", "address"),
            ("https://", "address"),
            ("https://a b", "address"),
            ("https://ntfy.sh/?x=1", "address"),
            ("ftp://ntfy.sh", "neither"),
        ] {
            let said = with_url(url).expect_err(url);
            assert!(said.contains(word) && !said.contains("secret"), "{url}: {said}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        for (text, word) in [
            ("url = \"https://ntfy.sh\"\ntopic = \"a b\"\n", "`topic` is 1 to 64"),
            ("url = \"https://ntfy.sh\"\ntopic = \"\"\n", "`topic` is 1 to 64"),
            ("url = \"https://ntfy.sh\"\ntopic = \"t\"\ntoken = \"a b\"\n", "`token` is one word"),
            ("url = \"https://ntfy.sh\"\n", "topic"),
            ("url = \"https://ntfy.sh\"\ntopic = \"t\"\nsound = true\n", "line 3: "),
            ("url = \"https://ntfy.sh\"\ntopic = \n", "line 2: "),
        ] {
            let said = Settings::parse(text).expect_err(text);
            assert!(said.contains(word) && !said.contains('\n'), "{text}: {said}");
        }
    }

    #[test]
    fn a_file_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("dad.toml");
        assert!(Settings::read(&file).expect("no file, no trouble").is_none());
        fs::write(&file, "url = \"https://ntfy.sh\"\ntopic = \"t1\"\n").expect("written");
        for (mode, fits) in [(0o600, true), (0o400, true), (0o640, false), (0o604, false)] {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("set");
            match Settings::read(&file) {
                Ok(read) => assert!(fits && read.is_some(), "{mode:o}"),
                Err(error) => {
                    let said = error.to_string();
                    let told = ["dad.toml", &format!("{mode:o}"), "chmod 600", "new topic"];
                    assert!(!fits && told.iter().all(|word| said.contains(word)), "{said}");
                }
            }
        }
    }
}
