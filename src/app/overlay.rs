//! What lies over a screen: a popup, the command line, the help.

use crate::domain::id::BabyId;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use tui_input::Input;

/// What lies over the screen.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// `f`: a feed.
    Feed(Popup),
    /// `d`: a nappy.
    Nappy(Popup),
    /// `s` with several babies: whose sleep.
    Pick(Popup),
    /// `c`: the command line.
    Line(Line),
    /// `/`: the filter.
    Filter(Line),
    /// `v`: an entry being edited.
    Edit(Edit),
    /// `?`: the keys.
    Help(Help),
}

/// A log popup that is being filled in.
#[derive(Debug, Clone)]
pub struct Popup {
    /// Which baby; `None` until one of several is picked.
    pub baby: Option<BabyId>,
    /// Minutes before now that it happened.
    pub minutes_ago: i64,
    /// The bottle's amount in the shown unit; `None` for the usual.
    pub amount: Option<f64>,
    /// The field that takes the keys.
    pub field: Field,
    /// The note.
    pub note: Line,
    /// The phrase typed after `c`.
    pub phrase: Line,
    /// When it closes unsaved if nothing is pressed.
    pub closes_at: Timestamp,
}

/// The fields of a popup, in the order of `Tab`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Field {
    /// One key picks and saves.
    #[default]
    Pick,
    /// The note is typed.
    Note,
    /// A phrase is typed.
    Phrase,
}

/// One line of text being typed, with what it would do.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// The text and its cursor.
    pub input: Input,
    /// What it would do, or why not; empty for an empty line.
    pub echo: Echo,
    /// Completions of the last word, best first.
    pub completions: Vec<String>,
}

/// What a line would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Echo {
    /// Nothing typed.
    #[default]
    Empty,
    /// It would store or do this.
    Would(String),
    /// It would be refused: the sentence, and the byte range it speaks of.
    Not(String, std::ops::Range<usize>),
}

/// An entry being edited, as the phrase that would log it.
#[derive(Debug, Clone)]
pub struct Edit {
    /// Which.
    pub fact: FactId,
    /// The phrase.
    pub line: Line,
    /// The version that was opened: number of entries about it.
    pub opened: u32,
}

/// The help that is being read.
#[derive(Debug, Clone, Default)]
pub struct Help {
    /// The selected row.
    pub selected: usize,
    /// What the rows are searched for; `None` while not searching.
    pub search: Option<Line>,
}
