//! The config file: how this device shows things. Nothing in it is needed.

use crate::files::keys::Keys;
use chrono::NaiveTime;
use serde::Deserialize;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

/// A config file that says nothing: every setting with its default, as a comment.
pub const TEMPLATE: &str = include_str!("config.toml");

/// What the file says.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// How things look.
    pub ui: UiConfig,
    /// Which key does what.
    pub keys: Keys,
    /// How people are told of alerts.
    pub notify: Notify,
}

/// How people are told of alerts on this device.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Notify {
    /// Bubbles of the desktop.
    pub desktop: bool,
    /// The terminal's own notifications where there is no desktop.
    pub terminal: bool,
    /// With a sound.
    pub sound: bool,
    /// The carers whom this device tells; all when empty.
    pub carers: Vec<String>,
    /// A program and its arguments; it reads what is told as JSON. None when empty.
    pub command: Vec<String>,
}

impl Default for Notify {
    fn default() -> Self {
        Self {
            desktop: true,
            terminal: true,
            sound: false,
            carers: Vec::new(),
            command: Vec::new(),
        }
    }
}

/// How things look.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct UiConfig {
    /// When the screen is in night colours.
    pub night: Night,
    /// Whose words.
    pub tone: Tone,
    /// How clock times are written.
    pub time: Time,
    /// Which glyphs the terminal has.
    pub glyphs: Glyphs,
    /// Whether the wheel moves the cursor; then the terminal selects text only with Shift.
    pub mouse: bool,
    /// Minutes without a key at night after which the bedside screen comes; 0 is never.
    pub bedside_after: u16,
}

/// When the screen is in night colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Night {
    /// By the clock, in the usual hours.
    #[default]
    Auto,
    /// Always.
    On,
    /// Never.
    Off,
    /// By the clock, from one time to another.
    Between(NaiveTime, NaiveTime),
}

/// Whose words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// The trade's.
    #[default]
    Ops,
    /// A grandparent's.
    Plain,
}

/// How clock times are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Time {
    /// 15:05.
    #[default]
    #[serde(rename = "24h")]
    H24,
    /// 3:05 pm.
    #[serde(rename = "12h")]
    H12,
}

/// Which glyphs the terminal has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Glyphs {
    /// What the locale and the terminal's name tell.
    #[default]
    Auto,
    /// ASCII only.
    Ascii,
    /// Lines and blocks.
    Blocks,
    /// Braille too.
    Braille,
}

/// What is known of the names of keys, which this module is not to know.
#[derive(Debug, Clone, Copy)]
pub struct Names {
    /// Tells whether a key has this name.
    pub known: fn(&str) -> bool,
    /// Says that none has, on one line.
    pub refused: fn(&str) -> String,
}

/// Why a config file is not used: defaults are, and one line says this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1; absent when the file cannot be read at all.
    pub line: Option<usize>,
    /// What is wrong and what would be right, on one line.
    pub what: String,
}

impl Config {
    /// Reads the file; one that is not there says nothing.
    ///
    /// A file with a fault counts as empty: half of what someone meant is
    /// harder to understand than none of it.
    #[must_use]
    pub fn read(file: &Path, names: Names) -> (Self, Option<Trouble>) {
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Self::none(None),
            Err(error) => {
                let what = error.to_string();
                return Self::none(Some(Trouble { file: file.to_owned(), line: None, what }));
            }
        };
        match Self::parse(&text, names) {
            Ok(config) => (config, None),
            Err((line, what)) => {
                Self::none(Some(Trouble { file: file.to_owned(), line: Some(line), what }))
            }
        }
    }

    /// Reads the text of a config file.
    ///
    /// # Errors
    ///
    /// The line, from 1, and what is wrong there, on one line.
    pub fn parse(text: &str, names: Names) -> Result<Self, (usize, String)> {
        let config: Self = toml::from_str(text).map_err(|error| {
            let place = error.span().map_or(0, |span| span.start);
            (line_of(text, place), one_line(error.message()))
        })?;
        let Names { known, refused } = names;
        let fault = config.keys.check(known, refused);
        fault.map_err(|(place, what)| (line_of(text, place), what))?;
        Ok(config)
    }

    fn none(trouble: Option<Trouble>) -> (Self, Option<Trouble>) {
        (Self::default(), trouble)
    }
}

impl TryFrom<String> for Night {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let between = || {
            let (from, to) = text.split_once('-')?;
            let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
            Some(Self::Between(time(from)?, time(to)?))
        };
        match text.as_str() {
            "auto" => Ok(Self::Auto),
            "on" => Ok(Self::On),
            "off" => Ok(Self::Off),
            _ => between().ok_or_else(|| {
                format!("`{text}` is not one of `auto`, `on`, `off` or hours such as `21:00-07:00`")
            }),
        }
    }
}

fn line_of(text: &str, place: usize) -> usize {
    text.bytes().take(place).filter(|byte| *byte == b'\n').count() + 1
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: Names =
        Names { known: |name| name != "shift", refused: |name| format!("no key: {name}") };

    fn time(text: &str) -> NaiveTime {
        text.parse().expect("a time")
    }

    #[test]
    fn the_template_says_nothing_and_uncommented_it_says_the_defaults() {
        assert_eq!(Config::parse(TEMPLATE, NAMES), Ok(Config::default()));
        let said: String = TEMPLATE
            .lines()
            .map(|line| line.strip_prefix("# ").filter(|rest| rest.contains(" = ")).unwrap_or(line))
            .flat_map(|line| [line, "\n"])
            .collect();
        let config = Config::parse(&said, NAMES).expect("every example reads");
        assert_eq!(config.ui, UiConfig::default());
        assert_eq!(config.keys.moves.len(), 1, "the example of a moved key");
    }

    #[test]
    fn every_setting_reads() {
        let text = "[ui]\nnight = \"22:30-6:00\"\ntone = \"plain\"\ntime = \"12h\"\n\
                    glyphs = \"ascii\"\nmouse = true\nbedside_after = 10\n";
        let expected = UiConfig {
            night: Night::Between(time("22:30:00"), time("06:00:00")),
            tone: Tone::Plain,
            time: Time::H12,
            glyphs: Glyphs::Ascii,
            mouse: true,
            bedside_after: 10,
        };
        assert_eq!(Config::parse(text, NAMES).expect("reads").ui, expected);
    }

    #[test]
    fn faults_are_named_with_line_and_remedy() {
        for (text, line, part) in [
            ("[ui]\ntone = \"loud\"\n", 2, "expected `ops` or `plain`"),
            ("\n\n[ui]\nnight = \"dark\"\n", 4, "such as `21:00-07:00`"),
            ("[ui]\nnights = \"on\"\n", 2, "unknown field `nights`"),
            ("[ui\n", 1, "]"),
            ("[keys]\n\nmove = { f = \"shift\" }\n", 3, "no key: shift"),
            ("[keys]\nmove = { f = \"g\", q = \"w\" }\n", 2, "`q`"),
        ] {
            let (found, what) = Config::parse(text, NAMES).expect_err(text);
            assert_eq!(found, line, "{text:?}: {what}");
            assert!(what.contains(part), "{what:?} should say {part:?}");
            assert!(!what.contains('\n'), "{what:?}");
        }
    }

    #[test]
    fn a_broken_file_counts_as_empty_and_a_missing_one_is_no_trouble() {
        let root = tempfile::tempdir().expect("a folder");
        let file = root.path().join("config.toml");
        assert_eq!(Config::read(&file, NAMES), (Config::default(), None));
        fs::write(&file, "[ui]\nmouse = true\ntime = \"13h\"\n").expect("written");
        let (config, trouble) = Config::read(&file, NAMES);
        assert_eq!(config, Config::default());
        assert_eq!(trouble.map(|trouble| (trouble.file, trouble.line)), Some((file, Some(3))));
    }
}
