//! L3: everything one frame shows, computed once per message.

pub mod alerts;
pub mod baby;
pub mod carer;
pub mod figures;
pub mod duty;
pub mod handover;
pub mod carer_raster;
pub mod heat;
pub mod raster;
pub mod rhythm;
pub mod time;
pub mod trend;

use crate::board::baby::BabyBoard;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;

/// How many facts [`Board::recent`] names.
pub const RECENT: usize = 12;

/// What holds now, ready to be drawn or printed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Board {
    /// One for each baby, in the household's order; expected ones included.
    pub babies: Vec<BabyBoard>,
    /// All that runs, of any kind and subject, the latest begun first.
    pub running: Vec<Logged>,
    /// The last facts that began, of any kind and subject, newest first; up
    /// to [`RECENT`].
    pub recent: Vec<FactId>,
    /// Time since the log last knew something: since anything was written down
    /// or, for what was written down after `now`, since it happened. `None`
    /// with nothing logged.
    pub data_age: Option<TimeDelta>,
    /// How far the newest entry was written down ahead of `now`: the laptop's
    /// clock was set back, or `now` was asked for in the past.
    pub clock_behind: Option<TimeDelta>,
}

impl Board {
    /// Returns the board at `now`; the strips have cells of `cell`.
    ///
    /// What began after `now` is not there yet. Cost: one pass over the
    /// timeline and, for each baby, over its last days.
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
            .map(|(id, baby)| BabyBoard::compute(line, *id, baby, zone, now, cell, household.units))
            .collect();
        let running = line.back_from(now).filter(|logged| logged.fact.open()).cloned().collect();
        let written = line.all().iter().map(|logged| logged.recorded_at).max();
        let known = line.back_from(now).map(|logged| known_at(logged, now)).max();
        Self {
            babies,
            running,
            // Of what lies before, only the lasts are in memory: no list of theirs.
            recent: line
                .back_from(now)
                .take_while(|logged| Some(logged.fact.start) >= line.complete_since())
                .take(RECENT)
                .map(|logged| logged.id)
                .collect(),
            data_age: known.map(|known| now - known),
            clock_behind: written.map(|at| at - now).filter(|ahead| *ahead > TimeDelta::zero()),
        }
    }
}

/// Returns the latest moment, not after `now`, at which a fact told something.
fn known_at(logged: &Logged, now: Timestamp) -> Timestamp {
    let moments = [Some(logged.recorded_at), logged.fact.end()];
    moments.into_iter().flatten().filter(|at| *at <= now).fold(logged.fact.start, Timestamp::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::baby::Baby;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::id::BabyId;
    use crate::domain::id::DeviceId;
    use crate::domain::person::Subject;
    use crate::domain::sleep::Sleep;
    use chrono::DateTime;
    use uuid::Uuid;

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn logged(id: u128, start: i64, recorded: i64, extent: Extent) -> Logged {
        let detail = Detail::Sleep(Sleep::default());
        Logged {
            id: FactId::new(Uuid::from_u128(id)),
            fact: Fact { extent, ..Fact::at(Subject::Household, at(start), Zone::UTC, detail) },
            author: None,
            device: DeviceId::new(Uuid::nil()),
            recorded_at: at(recorded),
            history: 1,
        }
    }

    fn board(facts: Vec<Logged>, now: i64) -> Board {
        let id = BabyId::new(Uuid::from_u128(1));
        let household = Household { babies: vec![(id, Baby::default())], ..Household::default() };
        let line = Timeline::new(facts, None);
        Board::compute(&line, &household, Zone::UTC, at(now), TimeDelta::minutes(15))
    }

    #[test]
    fn an_empty_log_has_no_age() {
        let board = board(vec![], 0);
        assert_eq!((board.data_age, board.clock_behind), (None, None));
        assert_eq!(board.babies.len(), 1);
    }

    #[test]
    fn the_age_of_the_log_is_that_of_the_last_word_in_it() {
        let age = |facts| board(facts, 100).data_age.map(|age| age.num_minutes());
        assert_eq!(age(vec![logged(1, 50, 50, Extent::Instant)]), Some(50));
        assert_eq!(age(vec![logged(1, 50, 90, Extent::Instant)]), Some(10), "written late");
        assert_eq!(age(vec![logged(1, 50, 999, Extent::Instant)]), Some(50), "written after now");
        assert_eq!(age(vec![logged(1, 50, 999, Extent::Until(at(80)))]), Some(20));
        assert_eq!(age(vec![logged(1, 50, 50, Extent::Until(at(101)))]), Some(50));
        assert_eq!(age(vec![logged(1, 101, 101, Extent::Instant)]), None, "ahead");
    }

    #[test]
    fn what_was_written_ahead_of_now_is_told() {
        let behind = |now| board(vec![logged(1, 50, 60, Extent::Instant)], now).clock_behind;
        assert_eq!(behind(60), None);
        assert_eq!(behind(59), Some(TimeDelta::minutes(1)));
    }

    #[test]
    fn recent_and_running_come_newest_first() {
        let facts = (0..20_i64).map(|n| {
            let extent = if n % 5 == 0 { Extent::Open } else { Extent::Instant };
            logged(u128::from(n.unsigned_abs()), n, n, extent)
        });
        let board = board(facts.collect(), 16);
        let ids: Vec<_> = board.recent.iter().map(|id| id.uuid().as_u128()).collect();
        assert_eq!(ids, (5..=16).rev().collect::<Vec<u128>>());
        let running: Vec<_> =
            board.running.iter().map(|logged| logged.id.uuid().as_u128()).collect();
        assert_eq!(running, [15, 10, 5, 0]);
    }
}
