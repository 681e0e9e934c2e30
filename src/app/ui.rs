//! How this device shows things.

use crate::app::key::Key;
use crate::domain::span::Timestamp;
use crate::text::style::Clock;
use crate::text::style::Style;
use crate::text::style::Tone;
use chrono::NaiveTime;
use chrono::TimeDelta;

/// Everything about the screen that is not data.
#[derive(Debug, Clone, PartialEq)]
pub struct Ui {
    /// Columns and rows.
    pub size: (u16, u16),
    /// When the screen is in night colours.
    pub night: Night,
    /// From when to when it is night by the clock, 21:00 to 07:00 unless set.
    pub night_hours: (NaiveTime, NaiveTime),
    /// How many colours the terminal has.
    pub colour: Colour,
    /// Which glyphs it has.
    pub glyphs: Glyphs,
    /// How values are put into words.
    pub style: Style,
    /// Which hand.
    pub hand: Hand,
    /// Keys the family moved: key pressed → key it stands for.
    pub moved: Vec<(Key, Key)>,
}

/// When the screen is in night colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Night {
    /// Always.
    On,
    /// Never.
    Off,
    /// By the clock, between [`Ui::night_hours`].
    Auto,
}

impl Night {
    /// Returns the word for it in the config and in what a device remembers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
            Self::Auto => "auto",
        }
    }
}

/// One choice of how this device shows things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// When the screen is in night colours.
    Night(Night),
    /// Whose words.
    Tone(Tone),
    /// How clock times are written.
    Clock(Clock),
}

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// None: `NO_COLOR`, `TERM=dumb`.
    None,
    /// The sixteen.
    Ansi16,
    /// The cube of 256.
    Ansi256,
    /// Any.
    True,
}

/// Which glyphs the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyphs {
    /// ASCII only.
    Ascii,
    /// Lines and blocks.
    Blocks,
    /// Braille too.
    Braille,
}

/// Which hand the keys lie under.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Hand {
    /// The left, on QWERTY.
    #[default]
    Left,
    /// The right: every key mirrored.
    Right,
}

impl Ui {
    /// Tells whether the screen is in night colours at `at`.
    #[must_use]
    pub fn dark(&self, at: Timestamp) -> bool {
        match self.night {
            Night::On => true,
            Night::Off => false,
            Night::Auto => {
                let (from, to) = self.night_hours;
                let clock = self.style.zone.local(at).time();
                if from <= to { from <= clock && clock < to } else { from <= clock || clock < to }
            }
        }
    }

    /// Returns the minutes of a cell of the actogram, noon to noon: as fine as
    /// its columns and the figures beside it leave room for.
    ///
    /// ```text
    /// columns   under 60   60 to 99   100 to 119   120 and more
    /// cell      60 min     30 min     20 min       15 min
    /// ```
    #[must_use]
    pub const fn raster_cell(&self) -> i64 {
        match self.size.0 {
            0..60 => 60,
            60..100 => 30,
            100..120 => 20,
            _ => 15,
        }
    }

    /// Tells whether the actogram stands beside the Now screen.
    #[must_use]
    pub const fn wide(&self) -> bool {
        self.size.0 >= 140 && self.size.1 >= 40
    }

    /// Tells whether screen 6 shows the household beside a carer.
    #[must_use]
    pub const fn roomy(&self) -> bool {
        self.size.0 >= 100 && self.size.1 >= 30
    }

    /// Returns the length of a cell of the 24 h strip, so that a day fills the width.
    ///
    /// ```text
    /// columns   under 80   80 to 99   100 and more
    /// cell      30 min     20 min     15 min
    /// cells     48         72         96
    /// ```
    #[must_use]
    pub const fn strip_cell(&self) -> TimeDelta {
        TimeDelta::minutes(match self.size.0 {
            0..80 => 30,
            80..100 => 20,
            _ => 15,
        })
    }
}
