//! How this device shows things.

use crate::app::key::Key;
use crate::text::style::Style;
use chrono::NaiveTime;

/// Everything about the screen that is not data.
#[derive(Debug, Clone, PartialEq)]
pub struct Ui {
    /// Columns and rows.
    pub size: (u16, u16),
    /// When the screen is in night colours.
    pub night: Night,
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
    /// From one wall-clock time to another, 21:00 to 07:00 unless set.
    Between(NaiveTime, NaiveTime),
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
