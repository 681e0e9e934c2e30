//! Who is on call around now, as the strip of screen 6 and `oncall` show it.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::oncall::roster::Roster;
use crate::oncall::turn::OnCall;
use chrono::TimeDelta;
use chrono::Timelike;

/// The length of a cell.
pub const CELL: TimeDelta = TimeDelta::minutes(30);

/// Cells of the strip: sixteen hours.
const CELLS: i32 = 32;

/// Cells of it that lie before now.
const BEFORE: i32 = 8;

/// How far ahead hand-overs are told, and how many of them.
const AHEAD: TimeDelta = TimeDelta::hours(48);
const MOST: usize = 12;

/// How far ahead protected sleep is told.
const WINDOWS: TimeDelta = TimeDelta::hours(24);

/// Who is on call around now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyBoard {
    /// When the first cell begins: a full or half hour by the clock.
    pub start: Timestamp,
    /// Who is on call in the middle of each cell, oldest first.
    pub cells: Vec<OnCall>,
    /// Who is now.
    pub now: OnCall,
    /// The hand-overs ahead; at least the next one where there is one.
    pub next: Vec<Ahead>,
    /// Protected sleep that runs or begins within a day, as it begins.
    pub protected: Vec<(CarerId, Span)>,
    /// Who is not there now.
    pub away: Vec<CarerId>,
}

/// One turn to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after; `None` when nothing ends it.
    pub to: Option<Timestamp>,
    /// Who is on call.
    pub on: OnCall,
}

impl DutyBoard {
    /// Returns what `roster` says around `now`.
    #[must_use]
    pub fn compute(roster: &Roster<'_>, zone: Zone, now: Timestamp) -> Self {
        let start = half_hour(zone, now) - CELL * BEFORE;
        let middle = |cell: i32| roster.at(start + CELL * cell + CELL / 2);
        let around = Span::new(now - WINDOWS, now + WINDOWS * 3);
        let mut protected = roster.protected(around);
        protected.retain(|(_, span)| span.end() > now && span.start() < now + WINDOWS);
        protected.sort_by_key(|(_, span)| span.start());
        Self {
            start,
            cells: (0..CELLS).map(middle).collect(),
            now: roster.at(now),
            next: ahead(roster, now),
            protected,
            away: roster.carers().filter(|carer| roster.away(*carer, now)).collect(),
        }
    }

    /// Returns the cell that holds `at`, when one does.
    #[must_use]
    pub fn cell(&self, at: Timestamp) -> Option<usize> {
        let cell = (at - self.start).num_minutes().div_euclid(CELL.num_minutes());
        usize::try_from(cell).ok().filter(|cell| *cell < self.cells.len())
    }
}

fn ahead(roster: &Roster<'_>, now: Timestamp) -> Vec<Ahead> {
    let mut next = Vec::new();
    let mut begins = roster.next_change(now);
    while let Some(from) = begins.filter(|from| next.is_empty() || *from < now + AHEAD) {
        begins = roster.next_change(from);
        next.push(Ahead { from, to: begins, on: roster.at(from) });
        if next.len() == MOST {
            break;
        }
    }
    next
}

/// Returns the full or half hour that the clock showed last.
fn half_hour(zone: Zone, at: Timestamp) -> Timestamp {
    let local = zone.local(at);
    let past = i64::from(local.minute() % 30) * 60 + i64::from(local.second());
    let at = at - TimeDelta::seconds(past);
    at - TimeDelta::nanoseconds(i64::from(at.timestamp_subsec_nanos()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carer::Carer;
    use crate::journal::household::Household;
    use crate::metrics::trial::at;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::span;
    use crate::plan;

    const HOUR: i64 = 60;

    fn board(text: &str, now: i64) -> DutyBoard {
        let carer = |name: &str| Carer { name: name.to_owned(), ..Carer::default() };
        let carers = vec![(mum(), carer("Mum")), (dad(), carer("Dad"))];
        let household = Household { carers, ..Household::default() };
        let plan = plan::read(&format!("version = 1\n{text}")).expect("it reads");
        let roster = Roster::new(&household, Zone::UTC, &[(at(-9_999), &plan)], &[]);
        DutyBoard::compute(&roster, Zone::UTC, at(now))
    }

    #[test]
    fn a_night_with_a_window() {
        let text = "[protected]\nDad = \"22:00-02:00\"\n\
            [[shift]]\nhours = \"20:00-08:00\"\non = \"Dad\"\n";
        let board = board(text, 21 * HOUR + 12);
        assert_eq!(board.start, at(17 * HOUR));
        assert_eq!(board.cell(at(21 * HOUR + 12)), Some(8));
        let letters: String = board
            .cells
            .iter()
            .map(|on| if on.primary == Some(dad()) { 'D' } else { 'M' })
            .collect();
        assert_eq!(
            letters,
            format!(
                "{}{}{}{}{}",
                "M".repeat(6),
                "D".repeat(4),
                "M".repeat(8),
                "D".repeat(12),
                "MM"
            )
        );
        let next: Vec<Timestamp> = board.next.iter().take(3).map(|one| one.from).collect();
        assert_eq!(next, [at(22 * HOUR), at(26 * HOUR), at(32 * HOUR)]);
        assert_eq!(board.next[0].to, Some(at(26 * HOUR)));
        assert_eq!(board.protected, [(dad(), span(22 * HOUR, 26 * HOUR))]);
    }

    #[test]
    fn nothing_ahead_is_nothing_told() {
        let board = board("[quiet]\ncarers = []\n", 5);
        assert_eq!((board.next.len(), board.protected.len()), (0, 0));
        assert!(!board.now.planned);
    }
}
