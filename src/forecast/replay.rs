//! Going over a log again, moment by moment, as it became known.

use crate::forecast::log::Child;
use crate::forecast::log::Minute;
use crate::forecast::log::Row;
use crate::forecast::rhythm::Rhythm;

/// A log on its way through time.
#[derive(Debug, Clone)]
pub struct Replay {
    rhythm: Rhythm,
    /// When which rows become known, latest first.
    ahead: Vec<(Minute, Row)>,
}

impl Replay {
    /// Returns the replay of `rows`, before the first of them.
    #[must_use]
    pub fn new(child: Child, rows: &[Row]) -> Self {
        let begins = rows.iter().map(|row| (row.start, *row));
        let ends = rows.iter().filter(|row| row.settled() > row.start);
        let ends = ends.map(|row| (row.settled(), *row));
        let mut ahead: Vec<(Minute, Row)> = begins.chain(ends).collect();
        ahead.sort_unstable_by(|one, other| other.cmp(one));
        Self { rhythm: Rhythm::new(child), ahead }
    }

    /// Returns what was known at `now`, which must not lie before the moment
    /// asked for last.
    pub fn at(&mut self, now: Minute) -> &Rhythm {
        while let Some((at, row)) = self.ahead.pop_if(|(at, _)| *at <= now) {
            if at > row.start
                && let Some(running) = row.known_at(row.start)
            {
                self.rhythm.take(running);
            }
            if let Some(known) = row.known_at(at) {
                self.rhythm.put(known);
            }
        }
        &self.rhythm
    }
}
