//! The texts, by area. Each has a name, its ops words and, where they differ,
//! its plain words; `{}` marks a place to fill, in order.

use crate::text::style::Tone;

/// Defines the texts of one area as constants.
///
/// ```text
/// texts! {
///     /// Heading above the clock.
///     SINCE_FEED = "SINCE LAST FEED";
///     /// Nothing logged in a long time.
///     HUNGRY = "418 I'm a teapot", plain "may be hungry";
/// }
/// ```
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $ops:literal $(, plain $plain:literal)?;)*) => {
        $(
            $(#[$doc])*
            pub const $name: $crate::text::catalogue::Text =
                $crate::text::catalogue::Text::same($ops)$(.plainly($plain))?;
        )*
    };
}

pub mod alerting;
pub mod alerts;
pub mod app;
pub mod bedside;
pub mod books;
pub mod carers;
pub mod checklist;
pub mod cli;
pub mod common;
pub mod forecast;
pub mod frame;
pub mod handover;
pub mod growth;
pub mod guide;
pub mod import;
pub mod incidents;
pub mod interop;
pub mod keys;
pub mod log;
pub mod medicine;
pub mod milk;
pub mod notify;
pub mod now;
pub mod oncall;
pub mod pack;
pub mod phrase;
pub mod plan;
pub mod planning;
pub mod popup;
pub mod private;
pub mod report;
pub mod runbook;
pub mod runs;
pub mod shell;
pub mod slos;
pub mod time;
pub mod usage;
pub mod vaccine;
pub mod watch;
pub mod words;

/// One text in both tones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// The trade's words.
    pub ops: &'static str,
    /// A grandparent's words.
    pub plain: &'static str,
}

impl Text {
    /// Returns the text that both tones say alike.
    #[must_use]
    pub const fn same(words: &'static str) -> Self {
        Self { ops: words, plain: words }
    }

    /// Returns the text with other words for the plain tone.
    #[must_use]
    pub const fn plainly(self, plain: &'static str) -> Self {
        Self { plain, ..self }
    }

    /// Returns the words of one tone.
    #[must_use]
    pub const fn say(self, tone: Tone) -> &'static str {
        match tone {
            Tone::Ops => self.ops,
            Tone::Plain => self.plain,
        }
    }

    /// Returns the words with each `{}` filled, in order; places left over stay empty.
    #[must_use]
    pub fn fill(self, tone: Tone, with: &[&str]) -> String {
        let mut values = with.iter();
        let mut parts = self.say(tone).split("{}");
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            filled.push_str(values.next().copied().unwrap_or_default());
            filled.push_str(part);
        }
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    texts! {
        /// Two places.
        TWO = "{} of {}", plain "{} from {}";
        /// One tone.
        ONE = "saved";
    }

    #[test]
    fn places_are_filled_in_order_and_tones_differ() {
        assert_eq!(TWO.fill(Tone::Ops, &["2", "7"]), "2 of 7");
        assert_eq!(TWO.fill(Tone::Plain, &["2"]), "2 from ");
        assert_eq!(ONE.say(Tone::Plain), "saved");
    }
}
