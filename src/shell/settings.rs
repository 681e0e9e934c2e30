//! Config, environment and options → how this device shows things.

use crate::app::key::Key;
use crate::app::ui::Choice;
use crate::app::ui::Glyphs;
use crate::app::ui::Hand;
use crate::app::ui::Night;
use crate::app::ui::Ui;
use crate::domain::zone::Zone;
use crate::files::config;
use crate::files::config::Config;
use crate::files::config::Names;
use crate::files::config::Trouble;
use crate::files::keys::Keys;
use crate::files::keys::Preset;
use crate::files::zone;
use crate::text::catalogue::shell::CONFIG_FILE;
use crate::text::catalogue::shell::CONFIG_LINE;
use crate::text::catalogue::shell::NO_SUCH_KEY;
use crate::text::style::Clock;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::tui::capability::Environment;
use chrono::NaiveTime;

/// What the config file's keys may be called.
pub const NAMES: Names = Names {
    known: |name| Key::labelled(name).is_some(),
    refused: |name| NO_SUCH_KEY.fill(Tone::Ops, &[name]),
};

/// From when to when it is night by the clock unless the config says otherwise.
const NIGHT_HOURS: (u32, u32) = (21, 7);

/// Returns the zone of the machine, UTC when it names none that is known.
#[must_use]
pub fn machine_zone() -> Zone {
    zone::names().iter().find_map(|name| name.parse().ok()).unwrap_or(Zone::UTC)
}

/// Returns how this device shows things; units become the household's later.
#[must_use]
pub fn ui(config: &Config, here: &Environment, size: (u16, u16), zone: Zone) -> Ui {
    let glyphs = match config.ui.glyphs {
        config::Glyphs::Auto => here.glyphs(),
        config::Glyphs::Ascii => Glyphs::Ascii,
        config::Glyphs::Blocks => Glyphs::Blocks,
        config::Glyphs::Braille => Glyphs::Braille,
    };
    let (night, night_hours) = night(config.ui.night);
    Ui {
        size,
        night,
        night_hours,
        colour: here.colour(),
        glyphs,
        style: Style {
            tone: tone(config),
            clock: clock(config),
            units: crate::domain::setting::Units::default(),
            zone,
            ascii: glyphs == Glyphs::Ascii,
        },
        hand: hand(&config.keys),
        moved: moved(&config.keys),
    }
}

/// Every choice that a device may remember, see [`crate::app::update::choose`].
pub const CHOICES: [Choice; 7] = [
    Choice::Night(Night::On),
    Choice::Night(Night::Off),
    Choice::Night(Night::Auto),
    Choice::Tone(Tone::Ops),
    Choice::Tone(Tone::Plain),
    Choice::Clock(Clock::H24),
    Choice::Clock(Clock::H12),
];

/// Takes in a choice that the device remembered.
pub const fn choose(ui: &mut Ui, choice: Choice) {
    match choice {
        Choice::Night(night) => ui.night = night,
        Choice::Tone(tone) => ui.style.tone = tone,
        Choice::Clock(clock) => ui.style.clock = clock,
    }
}

/// Returns whose words the config asks for.
#[must_use]
pub const fn tone(config: &Config) -> Tone {
    match config.ui.tone {
        config::Tone::Ops => Tone::Ops,
        config::Tone::Plain => Tone::Plain,
    }
}

/// Returns how the config wants clock times written.
#[must_use]
pub const fn clock(config: &Config) -> Clock {
    match config.ui.time {
        config::Time::H24 => Clock::H24,
        config::Time::H12 => Clock::H12,
    }
}

/// Returns the one line about a config file that is not used.
#[must_use]
pub fn trouble(trouble: &Trouble) -> String {
    let file = trouble.file.display().to_string();
    match trouble.line {
        Some(line) => CONFIG_LINE.fill(Tone::Ops, &[&file, &line.to_string(), &trouble.what]),
        None => CONFIG_FILE.fill(Tone::Ops, &[&file, &trouble.what]),
    }
}

fn night(night: config::Night) -> (Night, (NaiveTime, NaiveTime)) {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let usual = (hour(NIGHT_HOURS.0), hour(NIGHT_HOURS.1));
    match night {
        config::Night::Auto => (Night::Auto, usual),
        config::Night::On => (Night::On, usual),
        config::Night::Off => (Night::Off, usual),
        config::Night::Between(from, to) => (Night::Auto, (from, to)),
    }
}

const fn hand(keys: &Keys) -> Hand {
    match keys.preset {
        Preset::Left => Hand::Left,
        Preset::Right => Hand::Right,
    }
}

fn moved(keys: &Keys) -> Vec<(Key, Key)> {
    let named = |(pressed, meant)| Some((Key::labelled(pressed)?, Key::labelled(meant)?));
    keys.pairs().filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::ui::Colour;
    use crate::files::config::TEMPLATE;

    fn shown(text: &str) -> Ui {
        let config = Config::parse(text, NAMES).expect("reads");
        let here = Environment {
            term: "xterm-256color".to_owned(),
            locale: "en_GB.UTF-8".to_owned(),
            ..Environment::default()
        };
        ui(&config, &here, (100, 30), Zone::UTC)
    }

    #[test]
    fn without_a_word_the_terminal_decides() {
        let ui = shown(TEMPLATE);
        assert_eq!(
            (ui.colour, ui.glyphs, ui.style.ascii),
            (Colour::Ansi256, Glyphs::Braille, false)
        );
        assert_eq!((ui.night, ui.hand, ui.moved), (Night::Auto, Hand::Left, Vec::new()));
    }

    #[test]
    fn the_config_goes_before_the_terminal() {
        let ui = shown(
            "[ui]\nglyphs = \"ascii\"\nnight = \"22:00-06:30\"\ntime = \"12h\"\ntone = \"plain\"\n\
             [keys]\npreset = \"right\"\nmove = { \",\" = \"z\", F5 = \"Space\" }\n",
        );
        assert!(ui.style.ascii);
        assert_eq!(ui.night, Night::Auto);
        assert_eq!(ui.night_hours.1, NaiveTime::from_hms_opt(6, 30, 0).expect("a time"));
        assert_eq!((ui.style.clock, ui.style.tone), (Clock::H12, Tone::Plain));
        assert_eq!(ui.hand, Hand::Right);
        assert_eq!(ui.moved, [(Key::Char(','), Key::Char('z')), (Key::F(5), Key::Char(' '))]);
    }

    #[test]
    fn a_fault_is_one_line_with_file_and_line() {
        let fault = Trouble { file: "/c.toml".into(), line: Some(3), what: "no".to_owned() };
        assert_eq!(trouble(&fault), "config not used: /c.toml line 3: no");
        let (_, what) =
            Config::parse("[keys]\nmove = { f = \"Shift\" }", NAMES).expect_err("no key");
        assert!(what.starts_with("`Shift` is not a key"), "{what}");
    }
}
