//! Feeds that are one meal, sleeps that are one bout.

use crate::forecast::log::Minute;
use crate::forecast::log::Row;
use crate::forecast::log::What;

/// Feeds that begin at most this long after the latest end so far are one.
///
/// Source: `forecast.md` §2.
pub const FEED_GAP: Minute = 30;

/// A feed that ran longer was a timer left running: its end is not known.
///
/// Source: the harness of `forecast.md` §2.
const LONGEST_FEED: Minute = 90;

/// Sleeps at most this far apart are one bout.
///
/// Source: `forecast.md` §2.
pub const SLEEP_GAP: Minute = 10;

/// A bout shorter than this is none.
///
/// Source: `forecast.md` §2.
pub const SHORTEST_BOUT: Minute = 10;

/// A sleep that ran longer was a timer left running.
///
/// Source: the harness of `forecast.md` §2.
const LONGEST_SLEEP: Minute = 15 * 60;

/// One stretch of what was logged: a session of feeds or a bout of sleep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// When its first row began.
    pub start: Minute,
    /// The latest end known in it; its last start where no end is.
    pub end: Minute,
    /// Millilitres in tenths, of the rows that were measured.
    pub amount: Option<u32>,
    /// The place of its first row in the log.
    first: usize,
}

/// Stretches in order, made from rows in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretches {
    what: What,
    rows: Vec<Row>,
    all: Vec<Stretch>,
}

impl Stretches {
    /// Returns those of a log without rows.
    #[must_use]
    pub const fn new(what: What) -> Self {
        Self { what, rows: Vec::new(), all: Vec::new() }
    }

    /// Returns all stretches, oldest first; of sleep also those too short to
    /// be a bout, which a later row may still lengthen.
    #[must_use]
    pub fn all(&self) -> &[Stretch] {
        &self.all
    }

    /// Returns the rows they were made from, in order.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Takes in one row; returns how many stretches stayed as they were.
    pub fn put(&mut self, row: Row) -> usize {
        let place = self.rows.partition_point(|one| *one <= row);
        self.rows.insert(place, row);
        self.again_from(place)
    }

    /// Takes out one row equal to `row`, if there is one; returns how many
    /// stretches stayed as they were.
    pub fn take(&mut self, row: Row) -> usize {
        let place = self.rows.partition_point(|one| *one < row);
        if self.rows.get(place) != Some(&row) {
            return self.all.len();
        }
        self.rows.remove(place);
        self.again_from(place)
    }

    /// Makes anew what the row at `place` may have had a part in.
    fn again_from(&mut self, place: usize) -> usize {
        let kept = self.all.partition_point(|stretch| stretch.first < place).saturating_sub(1);
        let from = self.all.get(kept).map_or(0, |stretch| stretch.first).min(place);
        self.all.truncate(kept);
        for (place, row) in self.rows.iter().enumerate().skip(from) {
            if let Some((start, end)) = reach(self.what, *row) {
                add(&mut self.all, self.what, (start, end), row.amount, place);
            }
        }
        kept
    }
}

/// Returns from when to when a row counts; a sleep without an end does not.
fn reach(what: What, row: Row) -> Option<(Minute, Minute)> {
    let length = row.end.map(|end| end - row.start);
    if what == What::Sleep {
        return length
            .filter(|length| (1..=LONGEST_SLEEP).contains(length))
            .map(|length| (row.start, row.start + length));
    }
    let length = length.filter(|length| (0..=LONGEST_FEED).contains(length));
    Some((row.start, row.start + length.unwrap_or(0)))
}

fn add(
    all: &mut Vec<Stretch>,
    what: What,
    (start, end): (Minute, Minute),
    amount: Option<u32>,
    first: usize,
) {
    let gap = if what == What::Sleep { SLEEP_GAP } else { FEED_GAP };
    match all.last_mut() {
        Some(last) if start - last.end <= gap => {
            last.end = last.end.max(end);
            last.amount = match (last.amount, amount) {
                (Some(one), Some(more)) => Some(one.saturating_add(more)),
                (one, more) => one.or(more),
            };
        }
        _ => all.push(Stretch { start, end, amount, first }),
    }
}

impl Stretch {
    /// Tells whether a stretch of sleep is a bout.
    #[must_use]
    pub const fn is_bout(&self) -> bool {
        self.end - self.start >= SHORTEST_BOUT
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn made(what: What, rows: &[Row]) -> Vec<(Minute, Minute)> {
        let mut stretches = Stretches::new(what);
        for row in rows {
            stretches.put(*row);
        }
        stretches.all().iter().map(|one| (one.start, one.end)).collect()
    }

    #[test]
    fn feeds_half_an_hour_apart_are_one_and_a_minute_more_are_two() {
        let feed = |from, to| Row::from_to(What::Feed, from, to);
        let moment = |at| Row::at(What::Feed, at);
        assert_eq!(made(What::Feed, &[feed(0, 20), moment(50)]), [(0, 50)]);
        assert_eq!(made(What::Feed, &[feed(0, 20), moment(51)]), [(0, 20), (51, 51)]);
        assert_eq!(made(What::Feed, &[feed(0, 91), moment(31)]), [(0, 0), (31, 31)], "left on");
        assert_eq!(made(What::Feed, &[feed(0, 90), moment(31)]), [(0, 90)]);
        assert_eq!(made(What::Feed, &[feed(10, 5), moment(41)]), [(10, 10), (41, 41)]);
    }

    #[test]
    fn sleeps_ten_minutes_apart_are_one_and_without_an_end_none() {
        let sleep = |from, to| Row::from_to(What::Sleep, from, to);
        assert_eq!(made(What::Sleep, &[sleep(0, 20), sleep(30, 60)]), [(0, 60)]);
        assert_eq!(made(What::Sleep, &[sleep(0, 20), sleep(31, 60)]), [(0, 20), (31, 60)]);
        let endless = Row::at(What::Sleep, 25);
        assert_eq!(made(What::Sleep, &[sleep(0, 20), endless]), [(0, 20)]);
        assert_eq!(made(What::Sleep, &[sleep(0, 901), sleep(5, 5)]), []);
    }

    #[test]
    fn amounts_of_one_session_add_up() {
        let bottle = |at, tenths| Row { amount: Some(tenths), ..Row::at(What::Feed, at) };
        let mut stretches = Stretches::new(What::Feed);
        for row in [bottle(0, 600), Row::at(What::Feed, 10), bottle(20, 300)] {
            stretches.put(row);
        }
        assert_eq!(stretches.all()[0].amount, Some(900));
    }

    fn any_rows(what: What) -> impl Strategy<Value = Vec<Row>> {
        let row = (0_i64..2000, prop::option::of(-5_i64..200), any::<bool>()).prop_map(
            move |(start, length, open)| Row {
                end: length.map(|length| start + length),
                open: open && length.is_none(),
                ..Row::at(what, start)
            },
        );
        prop::collection::vec(row, 0..40)
    }

    proptest! {
        #[test]
        fn order_of_entry_changes_nothing(
            mut rows in any_rows(What::Feed),
            sleeps in any_rows(What::Sleep),
        ) {
            rows.extend(sleeps);
            for what in [What::Feed, What::Sleep] {
                let mine: Vec<Row> = rows.iter().copied().filter(|row| row.what == what).collect();
                let forwards = made(what, &mine);
                let backwards: Vec<Row> = mine.iter().rev().copied().collect();
                prop_assert_eq!(&forwards, &made(what, &backwards));
            }
        }

        #[test]
        fn what_was_put_in_and_taken_out_leaves_no_trace(
            rows in any_rows(What::Sleep),
            extra in any_rows(What::Sleep),
        ) {
            let mut stretches = Stretches::new(What::Sleep);
            for row in rows.iter().chain(&extra) {
                stretches.put(*row);
            }
            for row in &extra {
                let before = stretches.all().to_vec();
                let kept = stretches.take(*row);
                prop_assert_eq!(&before[..kept], &stretches.all()[..kept]);
            }
            let all: Vec<_> = stretches.all().iter().map(|one| (one.start, one.end)).collect();
            prop_assert_eq!(all, made(What::Sleep, &rows));
        }
    }
}
