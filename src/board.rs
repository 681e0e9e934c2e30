//! L3: everything one frame shows, computed once per message.

pub mod baby;
pub mod raster;

use crate::board::baby::BabyBoard;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;

/// What holds now, ready to be drawn or printed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Board {
    /// One for each baby, in the household's order; expected ones included.
    pub babies: Vec<BabyBoard>,
    /// Time since anything was last written down; `None` with an empty journal.
    pub data_age: Option<TimeDelta>,
    /// How far the newest entry lies ahead of the clock, when it does: the
    /// laptop's clock was set back.
    pub clock_behind: Option<TimeDelta>,
}

impl Board {
    /// Returns the board at `now`; the strips have cells of `cell`.
    #[must_use]
    pub fn compute(
        line: &Timeline,
        household: &Household,
        zone: Zone,
        now: Timestamp,
        cell: TimeDelta,
    ) -> Self {
        let babies = household
            .babies
            .iter()
            .map(|(id, baby)| BabyBoard::compute(line, *id, baby, zone, now, cell))
            .collect();
        let newest = line.all().iter().map(|logged| logged.recorded_at).max();
        let age = newest.map(|newest| now - newest);
        Self {
            babies,
            data_age: age.map(|age| age.max(TimeDelta::zero())),
            clock_behind: age.filter(|age| *age < TimeDelta::zero()).map(|age| -age),
        }
    }
}
