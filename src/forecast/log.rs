//! One baby's log as a forecast sees it: whole minutes, and only what was
//! known at a moment.

use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use chrono::DateTime;
use chrono::TimeDelta;
use chrono::Timelike;

/// Whole minutes since 1970 in UTC, rounded down.
pub type Minute = i64;

/// Minutes of a day.
pub const DAY: Minute = 24 * 60;

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A feed, solids included.
    Feed,
    /// A sleep.
    Sleep,
    /// Anything else: that something was logged is all that counts.
    Other,
}

/// One thing that was logged about one baby.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Row {
    /// When it began.
    pub start: Minute,
    /// What it was.
    pub what: What,
    /// When it ended; absent while it runs and where nobody said.
    pub end: Option<Minute>,
    /// It still runs, as far as the log knows.
    pub open: bool,
    /// Millilitres in tenths, of a bottle that was measured.
    pub amount: Option<u32>,
}

impl Row {
    /// Returns a moment.
    #[must_use]
    pub const fn at(what: What, start: Minute) -> Self {
        Self { start, what, end: None, open: false, amount: None }
    }

    /// Returns a stretch.
    #[must_use]
    pub const fn from_to(what: What, start: Minute, end: Minute) -> Self {
        Self { end: Some(end), ..Self::at(what, start) }
    }

    /// Returns what `fact` says of `baby`; `None` for a fact about another.
    ///
    /// A sleep without an end that nobody left open was not seen to the end:
    /// it does not run.
    #[must_use]
    pub fn of(fact: &Fact, baby: Subject) -> Option<Self> {
        if fact.subject != baby {
            return None;
        }
        let (what, amount) = match &fact.detail {
            Detail::Feed(Feed::Bottle { volume: Some(volume), .. }) => {
                (What::Feed, Some(volume.canonical.steps()))
            }
            Detail::Feed(_) => (What::Feed, None),
            Detail::Sleep(_) => (What::Sleep, None),
            _ => (What::Other, None),
        };
        let (end, open) = match fact.extent {
            Extent::Instant => (None, false),
            Extent::Open => (None, true),
            Extent::Until(end) => (Some(minute(end)), false),
        };
        Some(Self { start: minute(fact.start), what, end, open, amount })
    }

    /// Returns what was known of it at `now`, `None` before it began.
    ///
    /// ```text
    /// now          |
    /// row      [=======)      known  [===        it runs; how much it was is
    /// row                [=)  known  nothing     known when it ends
    /// ```
    #[must_use]
    pub fn known_at(self, now: Minute) -> Option<Self> {
        if self.start > now {
            return None;
        }
        if self.end.is_none_or(|end| end <= now) {
            return Some(self);
        }
        Some(Self { end: None, open: true, amount: None, ..self })
    }

    /// Returns when all that the row says is known.
    #[must_use]
    pub fn settled(self) -> Minute {
        self.end.map_or(self.start, |end| end.max(self.start))
    }
}

/// Returns the rows about `baby`, in order; two logs with the same entries
/// give the same rows, however they were typed.
#[must_use]
pub fn rows(line: &Timeline, baby: Subject) -> Vec<Row> {
    let mut rows: Vec<Row> =
        line.all().iter().filter_map(|logged| Row::of(&logged.fact, baby)).collect();
    rows.sort_unstable();
    rows
}

/// What a forecast must know of a baby beside the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Child {
    /// When it was born.
    pub born: Minute,
    /// The zone whose wall clock its days follow.
    pub zone: Zone,
}

impl Child {
    /// Returns the child whose log is `rows`, in order. Where nobody said when
    /// it was born it is taken to be as old as its log.
    #[must_use]
    pub fn new(born: Option<Timestamp>, zone: Zone, rows: &[Row]) -> Self {
        let first = rows.first().map_or(0, |row| row.start);
        Self { born: born.map_or(first, minute), zone }
    }
}

/// Returns the minute that holds `at`.
#[must_use]
pub fn minute(at: Timestamp) -> Minute {
    at.timestamp().div_euclid(60)
}

/// Returns the instant a minute begins.
#[must_use]
pub fn instant(minute: Minute) -> Timestamp {
    DateTime::UNIX_EPOCH + TimeDelta::try_minutes(minute).unwrap_or_default()
}

/// Returns the time of day by the wall clock, hours with a fraction.
#[must_use]
pub fn hour(minute: Minute, zone: Zone) -> f64 {
    let local = zone.local(instant(minute));
    f64::from(local.hour()) + f64::from(local.minute()) / 60.0
}

/// Returns a number of minutes to reckon with.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "minutes of thousands of years are exact")]
pub const fn real(minutes: Minute) -> f64 {
    minutes as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::trial;

    #[test]
    fn what_lies_ahead_is_not_known_and_what_runs_has_no_end_yet() {
        let row = Row { amount: Some(900), ..Row::from_to(What::Feed, 10, 30) };
        assert_eq!(row.known_at(9), None);
        let running = Row { open: true, ..Row::at(What::Feed, 10) };
        assert_eq!(row.known_at(10), Some(running));
        assert_eq!(row.known_at(29), Some(running));
        assert_eq!(row.known_at(30), Some(row));
        let moment = Row::at(What::Other, 10);
        assert_eq!(moment.known_at(10), Some(moment));
    }

    #[test]
    fn facts_become_rows_of_their_own_baby_only() {
        let zero = minute(trial::at(0));
        let line = trial::line([
            trial::sleep(60, 90),
            trial::bottle(10, 92.5),
            trial::rest(trial::mum(), 20, 40),
            trial::note(5),
            trial::asleep_since(100),
        ]);
        let found = rows(&line, trial::ada());
        let bottle = Row { amount: Some(925), ..Row::at(What::Feed, zero + 10) };
        let asleep = Row { open: true, ..Row::at(What::Sleep, zero + 100) };
        let sleep = Row::from_to(What::Sleep, zero + 60, zero + 90);
        assert_eq!(found, [Row::at(What::Other, zero + 5), bottle, sleep, asleep]);
    }

    #[test]
    fn lengths_are_elapsed_time_and_hours_are_the_wall_clocks() {
        let zone: Zone = "Europe/Berlin".parse().expect("a zone");
        let before = minute("2026-10-25T00:30:00Z".parse().expect("an instant"));
        assert!((hour(before, zone) - 2.5).abs() < 1e-9);
        assert!((hour(before + 60, zone) - 2.5).abs() < 1e-9, "the clocks go back");
        assert!((hour(before + 120, zone) - 3.5).abs() < 1e-9);
        assert_eq!(instant(before + 60) - instant(before), TimeDelta::hours(1));
    }
}
