//! A span cut into equal cells: what a strip or an actogram row shows.

use crate::domain::id::CarerId;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;

/// What is known of the sleep in one cell: what holds most of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CellState {
    /// Asleep.
    Asleep,
    /// Awake: inside a stretch that was logged.
    Awake,
    /// Nothing logged for longer than [`HOLE`] around it.
    #[default]
    Unknown,
    /// Still to come.
    Ahead,
}

/// The feed in a cell, the last when there are several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellFeed {
    /// Left breast.
    Left,
    /// Right breast.
    Right,
    /// Both, or a side nobody said.
    Breast,
    /// Bottle.
    Bottle,
    /// Solids.
    Solids,
}

/// One cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    /// Asleep or awake.
    pub state: CellState,
    /// The feed that began in it.
    pub feed: Option<CellFeed>,
    /// The nappy changed in it; several become what they held together.
    pub nappy: Option<NappyContent>,
    /// Who did the last thing in it or before it.
    pub who: Option<CarerId>,
}

/// Longer than this without any entry is a hole in the log, not a state.
pub const HOLE: TimeDelta = TimeDelta::hours(5);

/// Returns `span` as cells of `cell` each, as known at `now`.
#[must_use]
pub fn cells(
    _line: &Timeline,
    _subject: Subject,
    span: Span,
    cell: TimeDelta,
    _now: Timestamp,
) -> Vec<Cell> {
    let count = span.length().num_seconds() / cell.num_seconds().max(1);
    vec![Cell::default(); usize::try_from(count).unwrap_or(0)]
}
