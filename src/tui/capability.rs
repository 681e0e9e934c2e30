//! What the terminal can show, from the environment alone.

use crate::app::ui::Colour;
use crate::app::ui::Glyphs;
use std::env;
use std::io;
use std::io::IsTerminal;

/// What the environment says about the terminal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    /// `TERM`.
    pub term: String,
    /// `COLORTERM`.
    pub colorterm: String,
    /// `NO_COLOR` is set and not empty.
    pub no_color: bool,
    /// The locale of characters: the first of `LC_ALL`, `LC_CTYPE`, `LANG` that says something.
    pub locale: String,
}

/// Tells whether the program talks to a terminal that can place text, at both ends.
#[must_use]
pub fn interactive() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal() && !Environment::read().dumb()
}

impl Environment {
    /// Reads the process's environment.
    #[must_use]
    pub fn read() -> Self {
        let of = |name: &str| env::var(name).unwrap_or_default();
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].map(of);
        Self {
            term: of("TERM"),
            colorterm: of("COLORTERM"),
            no_color: !of("NO_COLOR").is_empty(),
            locale: locale.into_iter().find(|value| !value.is_empty()).unwrap_or_default(),
        }
    }

    /// Tells whether the terminal can place text at all.
    #[must_use]
    pub fn dumb(&self) -> bool {
        self.term.is_empty() || self.term == "dumb"
    }

    /// Returns how many colours there are.
    #[must_use]
    pub fn colour(&self) -> Colour {
        if self.no_color || self.dumb() {
            return Colour::None;
        }
        if ["truecolor", "24bit"].contains(&self.colorterm.as_str())
            || self.term.ends_with("-direct")
        {
            return Colour::True;
        }
        if self.term.contains("256color") { Colour::Ansi256 } else { Colour::Ansi16 }
    }

    /// Returns which glyphs there are.
    ///
    /// In Chinese, Japanese and Korean locales the width of lines and blocks
    /// is ambiguous, and a grid with wrong widths cannot be read at all.
    #[must_use]
    pub fn glyphs(&self) -> Glyphs {
        let locale = self.locale.to_ascii_lowercase();
        let utf8 = locale.contains("utf-8") || locale.contains("utf8");
        let wide = ["ja", "ko", "zh"].iter().any(|language| {
            locale.strip_prefix(language).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        });
        let plain = self.dumb() || self.term.starts_with("linux") || self.term.starts_with("vt");
        if utf8 && !wide && !plain { Glyphs::Braille } else { Glyphs::Ascii }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terminal(term: &str, colorterm: &str, locale: &str) -> Environment {
        Environment {
            term: term.to_owned(),
            colorterm: colorterm.to_owned(),
            no_color: false,
            locale: locale.to_owned(),
        }
    }

    #[test]
    fn colours_are_what_the_terminal_says() {
        for (term, colorterm, expected) in [
            ("xterm-256color", "truecolor", Colour::True),
            ("xterm-256color", "24bit", Colour::True),
            ("xterm-direct", "", Colour::True),
            ("xterm-256color", "", Colour::Ansi256),
            ("tmux-256color", "yes", Colour::Ansi256),
            ("xterm", "", Colour::Ansi16),
            ("linux", "", Colour::Ansi16),
            ("dumb", "truecolor", Colour::None),
            ("", "", Colour::None),
        ] {
            let here = terminal(term, colorterm, "C");
            assert_eq!(here.colour(), expected, "{term} {colorterm}");
            let none = Environment { no_color: true, ..here };
            assert_eq!(none.colour(), Colour::None, "{term} {colorterm}");
        }
    }

    #[test]
    fn glyphs_are_what_locale_and_terminal_allow() {
        for (term, locale, expected) in [
            ("xterm", "en_GB.UTF-8", Glyphs::Braille),
            ("xterm", "de_DE.utf8", Glyphs::Braille),
            ("xterm", "C.UTF-8", Glyphs::Braille),
            ("xterm", "C", Glyphs::Ascii),
            ("xterm", "", Glyphs::Ascii),
            ("xterm", "en_GB.ISO-8859-1", Glyphs::Ascii),
            ("xterm", "ja_JP.UTF-8", Glyphs::Ascii),
            ("xterm", "zh_CN.UTF-8", Glyphs::Ascii),
            ("xterm", "ko.UTF-8", Glyphs::Ascii),
            ("xterm", "kok_IN.UTF-8", Glyphs::Braille),
            ("linux", "en_GB.UTF-8", Glyphs::Ascii),
            ("vt100", "en_GB.UTF-8", Glyphs::Ascii),
            ("dumb", "en_GB.UTF-8", Glyphs::Ascii),
        ] {
            assert_eq!(terminal(term, "", locale).glyphs(), expected, "{term} {locale}");
        }
    }
}
