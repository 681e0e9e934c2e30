//! The config file's values, checked: what is wrong is named with both sides,
//! and the rest holds. Reads no file.

use crate::app::key::Key;
use crate::app::keymap::Binding;
use crate::app::keymap::Context;
use crate::app::keymap::table::TABLE;
use crate::app::ui::Hand;
use crate::app::ui::Night;
use crate::app::ui::Ui;
use crate::text::catalogue::keys as text;
use crate::text::style::Clock;
use crate::text::style::Tone;
use chrono::NaiveTime;

/// Signs that some keyboards type with a second hand.
const TWO_HANDED: &str = "[]{}\\`";

/// The values of `[ui]` and `[keys]` as they stand in the file; `None` where
/// nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// `ops` or `plain`.
    pub tone: Option<String>,
    /// `auto`, `on`, `off`, or `HH:MM-HH:MM`.
    pub night: Option<String>,
    /// `24h` or `12h`.
    pub clock: Option<String>,
    /// `left` or `right`.
    pub hand: Option<String>,
    /// An action's name and its key, in the order of the file.
    pub keys: Vec<(String, String)>,
}

/// Puts the config into `ui` and returns one line for each thing that is
/// wrong; a key map that is wrong is left out as a whole, a wrong value alone.
pub fn apply(config: &Config, ui: &mut Ui) -> Vec<String> {
    let mut wrong = values(config, ui);
    match moved(&config.keys, ui.hand, ui.style.tone) {
        Ok(moved) => ui.moved = moved,
        Err(lines) => wrong.extend(lines),
    }
    wrong
}

fn values(config: &Config, ui: &mut Ui) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut check = |name: &str, said: &Option<String>, choices: &str, known: bool| {
        if let (Some(value), false) = (said, known) {
            wrong.push((name.to_owned(), value.clone(), choices.to_owned()));
        }
    };
    let tone = config.tone.as_deref().and_then(|tone| match tone {
        "ops" => Some(Tone::Ops),
        "plain" => Some(Tone::Plain),
        _ => None,
    });
    let clock = config.clock.as_deref().and_then(|clock| match clock {
        "24h" => Some(Clock::H24),
        "12h" => Some(Clock::H12),
        _ => None,
    });
    let hand = config.hand.as_deref().and_then(|hand| match hand {
        "left" => Some(Hand::Left),
        "right" => Some(Hand::Right),
        _ => None,
    });
    let night = config.night.as_deref().and_then(|night| self::night(night, ui.night_hours));
    check("tone", &config.tone, "ops, plain", tone.is_some());
    check("time", &config.clock, "24h, 12h", clock.is_some());
    check("hand", &config.hand, "left, right", hand.is_some());
    check("night", &config.night, "auto, on, off, HH:MM-HH:MM", night.is_some());
    ui.style.tone = tone.unwrap_or(ui.style.tone);
    ui.style.clock = clock.unwrap_or(ui.style.clock);
    ui.hand = hand.unwrap_or(ui.hand);
    (ui.night, ui.night_hours) = night.unwrap_or((ui.night, ui.night_hours));
    let line = |(name, value, choices): (String, String, String)| {
        text::UNKNOWN_VALUE.fill(ui.style.tone, &[&name, &value, &choices])
    };
    wrong.into_iter().map(line).collect()
}

/// Reads `auto`, `on`, `off`, or the hours of the night.
fn night(said: &str, hours: Hours) -> Option<(Night, Hours)> {
    match said {
        "on" => Some((Night::On, hours)),
        "off" => Some((Night::Off, hours)),
        "auto" => Some((Night::Auto, hours)),
        _ => {
            let (from, to) = said.split_once('-')?;
            let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
            Some((Night::Auto, (time(from)?, time(to)?)))
        }
    }
}

/// From one wall-clock time to another.
type Hours = (NaiveTime, NaiveTime);

/// Returns the keys that `[keys]` moves, pressed → what it stands for.
///
/// A key is moved wherever it has a meaning: whoever moves `feed` to `m` also
/// finds `same again` there, `mm`.
///
/// # Errors
///
/// One line for each thing that is wrong: a name or key that is not known, or
/// a key that would do two things. As every action keeps a main key that does
/// nothing else, the help and the way back are always reached.
pub fn moved(
    keys: &[(String, String)],
    hand: Hand,
    tone: Tone,
) -> Result<Vec<(Key, Key)>, Vec<String>> {
    let mut wrong = Vec::new();
    let mut moved: Vec<(Key, Key)> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for (name, label) in keys {
        let Some(row) = TABLE.iter().find(|row| row.name == name.as_str()) else {
            wrong.push(text::UNKNOWN_ACTION.fill(tone, &[name]));
            continue;
        };
        let Some(key) = Key::labelled(label) else {
            wrong.push(text::UNKNOWN_KEY.fill(tone, &[name, label]));
            continue;
        };
        if matches!(key, Key::Char(c) if TWO_HANDED.contains(c)) {
            wrong.push(text::TWO_HANDS.fill(tone, &[name, label]));
        } else if always(row) || TABLE.iter().any(|row| always(row) && row.left == key) {
            wrong.push(text::KEPT_KEY.fill(tone, &[label, name]));
        } else if key != row.key(hand) {
            moved.push((key, row.key(hand)));
            names.push(row.name);
        }
    }
    wrong.extend(conflicts(&moved, &names, hand, tone));
    if wrong.is_empty() { Ok(moved) } else { Err(wrong) }
}

fn always(row: &Binding) -> bool {
    row.contexts.contains(&Context::Always)
}

/// Returns a line for every key that would do two things: two are moved onto
/// it, or its own meaning, anywhere, is not moved away.
fn conflicts(moved: &[(Key, Key)], names: &[&str], hand: Hand, tone: Tone) -> Vec<String> {
    let mut wrong: Vec<String> = Vec::new();
    for ((pressed, means), name) in moved.iter().zip(names) {
        let also = moved.iter().zip(names).find(|((key, to), _)| key == pressed && to != means);
        let stays = !moved.iter().any(|(_, to)| to == pressed);
        let own = TABLE.iter().find(|row| stays && row.key(hand) == *pressed);
        let other = own.map(|row| row.name).or_else(|| also.map(|(_, other)| *other));
        let Some(other) = other else {
            continue;
        };
        let (one, two) = if other < *name { (other, *name) } else { (*name, other) };
        let line = text::CONFLICT.fill(tone, &[&pressed.label(), one, two]);
        if !wrong.contains(&line) {
            wrong.push(line);
        }
    }
    wrong
}
