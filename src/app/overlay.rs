//! What lies over a screen: a popup, the command line, the help.

use crate::app::act::Act;
use crate::app::intake::Intake;
use crate::app::private::Private;
use crate::board::handover::Card;
use crate::domain::carer::CheckIn;
use crate::domain::id::BabyId;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
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
    /// `Space` on a carer: what they did, how they are.
    Carer(CarerPopup),
    /// `c`: the command line.
    Line(Line),
    /// `/`: the filter.
    Filter(Line),
    /// `v`: an entry being edited.
    Edit(Edit),
    /// `?`: the keys.
    Help(Help),
    /// `e`: the card for whoever takes over.
    HandOver(HandOver),
    /// Another app's files on their way in.
    Import(Box<Intake>),
    /// A private check-in, or what is kept of it.
    Private(Box<Private>),
    /// A text that is being read.
    Reader(Reader),
}

/// A text that is being read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reader {
    /// Its title.
    pub title: String,
    /// Its lines, as they were written.
    pub lines: Vec<String>,
    /// The first line that is shown, of those that long ones are broken into.
    pub top: usize,
}

/// A log popup that is being filled in.
#[derive(Debug, Clone)]
pub struct Popup {
    /// Which baby; `None` until one of several is picked, or in a household
    /// that has none yet.
    pub baby: Option<BabyId>,
    /// Minutes before now that it happened.
    pub minutes_ago: i64,
    /// The rows there are, each with its key in the table.
    pub rows: Vec<Act>,
    /// The row that `Space` takes.
    pub row: usize,
    /// What the rows of a feed offer.
    pub offer: Offer,
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

/// The popup of one carer that is being filled in.
#[derive(Debug, Clone)]
pub struct CarerPopup {
    /// Whose.
    pub carer: CarerId,
    /// What is asked.
    pub page: CarerPage,
    /// Minutes before now that it happened.
    pub minutes_ago: i64,
    /// The rows there are, each with its key in the table or none.
    pub rows: Vec<Act>,
    /// The row that `Space` takes.
    pub row: usize,
    /// The tasks of [`CarerPage::Toil`], in the order of their rows.
    pub tasks: Vec<String>,
    /// How long the task took, in minutes.
    pub minutes: Option<i64>,
    /// The answers of [`CarerPage::CheckIn`].
    pub said: CheckIn,
    /// The note takes the keys.
    pub noting: bool,
    /// The note.
    pub note: Line,
    /// When it closes unsaved if nothing is pressed.
    pub closes_at: Timestamp,
}

/// What the popup of a carer asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CarerPage {
    /// What there is to say.
    #[default]
    Top,
    /// Which work, and how long.
    Toil,
    /// How sleepy, how loaded, and what made it heavy.
    CheckIn,
    /// Same, better or worse.
    Recovery,
    /// Who is on call, who is there, whose sleep is protected.
    Shift,
}

/// What a feed popup offers for its baby.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Offer {
    /// The usual bottle in the shown unit; `None` when none was measured.
    pub usual: Option<f64>,
    /// The amounts under `1` to `5`, in the shown unit.
    pub amounts: Vec<f64>,
    /// The bottle that `same again` repeats.
    pub same: Option<FactId>,
    /// The feed that runs.
    pub running: Option<FactId>,
}

/// The fields of a popup, in the order of `Tab`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Field {
    /// One of several babies is picked: digits pick, `Tab` goes round.
    Baby,
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
    /// The version that was opened.
    pub opened: Box<Logged>,
    /// What somebody else made of it meanwhile, as a sentence.
    pub newer: Option<String>,
}

/// The help that is being read.
#[derive(Debug, Clone, Default)]
pub struct Help {
    /// The selected row.
    pub selected: usize,
    /// What the rows are searched for; `None` while not searching.
    pub search: Option<Line>,
}

/// The hand-over card that is being read.
#[derive(Debug, Clone)]
pub struct HandOver {
    /// Who takes over; `None` in a household with no other carer.
    pub to: Option<CarerId>,
    /// The first line that is shown.
    pub top: usize,
    /// What it tells.
    pub card: Box<Card>,
}

impl Overlay {
    /// Returns the log popup it is, if it is one.
    #[must_use]
    pub const fn popup(&self) -> Option<&Popup> {
        match self {
            Self::Feed(popup) | Self::Nappy(popup) | Self::Pick(popup) => Some(popup),
            Self::Carer(_)
            | Self::Line(_)
            | Self::Filter(_)
            | Self::Edit(_)
            | Self::Help(_)
            | Self::HandOver(_)
            | Self::Import(_)
            | Self::Private(_)
            | Self::Reader(_) => None,
        }
    }

    /// Returns the log popup it is, to be changed.
    pub const fn popup_mut(&mut self) -> Option<&mut Popup> {
        match self {
            Self::Feed(popup) | Self::Nappy(popup) | Self::Pick(popup) => Some(popup),
            Self::Carer(_)
            | Self::Line(_)
            | Self::Filter(_)
            | Self::Edit(_)
            | Self::Help(_)
            | Self::HandOver(_)
            | Self::Import(_)
            | Self::Private(_)
            | Self::Reader(_) => None,
        }
    }

    /// Returns when it closes by itself; never once a word is typed into it.
    #[must_use]
    pub fn closes_at(&self) -> Option<Timestamp> {
        match self {
            Self::Carer(popup) => popup.note.text().is_empty().then_some(popup.closes_at),
            _ => self.popup().filter(|popup| !popup.typed()).map(|popup| popup.closes_at),
        }
    }
}

impl Popup {
    /// Tells whether a word is typed into it.
    #[must_use]
    pub fn typed(&self) -> bool {
        !self.note.input.value().is_empty() || !self.phrase.input.value().is_empty()
    }
}

impl Line {
    /// Returns a line that holds `text`, with the cursor at its end.
    #[must_use]
    pub fn holding(text: String) -> Self {
        Self { input: Input::new(text), ..Self::default() }
    }

    /// Returns what is typed.
    #[must_use]
    pub fn text(&self) -> &str {
        self.input.value()
    }
}
