//! Whether feeds come more or less often than usual: an hourly CUSUM.
//!
//! Source of the method and of every constant: `forecast.md` §5. What it finds
//! is that something changed, never why.

use crate::forecast::interval::Target;
use crate::forecast::log::Child;
use crate::forecast::log::DAY;
use crate::forecast::log::Minute;
use crate::forecast::log::Row;
use crate::forecast::log::What;
use crate::forecast::session::Stretches;
use crate::forecast::usual::Seen;
use crate::forecast::usual::Today;
use crate::forecast::usual::Usual;
use crate::forecast::usual::between;

/// Minutes between two looks.
const HOUR: Minute = 60;

/// Nothing is said before so much was logged.
const SILENT: Minute = 7 * DAY;

/// How much of what is expected is taken off each hour: (ρ−1)/ln ρ, ρ = 1.6.
const UP_DRIFT: f64 = 1.277;

/// More feeds too many than this are a change.
const UP_LIMIT: f64 = 3.5;

/// As [`UP_DRIFT`] for fewer feeds: ρ = 0.75.
const DOWN_DRIFT: f64 = 0.869;

/// More feeds too few than this are a change.
const DOWN_LIMIT: f64 = 5.0;

/// No word about more feeds for so long after a hole in the log.
const UP_AFTER_HOLE: Minute = 48 * HOUR;

/// No word about fewer feeds for so long after a hole in the log.
const DOWN_AFTER_HOLE: Minute = 24 * HOUR;

/// No word for so long after a word.
const MUTE: Minute = 24 * HOUR;

/// Nothing about fewer feeds when nobody has logged anything for so long.
///
/// Source: ours; silence is no drop.
const ATTENDED: Minute = 3 * HOUR;

/// More or fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More feeds than usual.
    Up,
    /// Fewer feeds logged than usual; perhaps fed and not logged.
    Down,
}

/// A change that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alarm {
    /// Which way.
    pub direction: Direction,
    /// The full hour at which it was found.
    pub at: Minute,
    /// The hour from which on the feeds differ.
    pub since: Minute,
    /// Sessions since then to those that are usual at these hours.
    pub ratio: f64,
}

/// Returns the changes found at every full hour up to `until`, from what was
/// known then; `rows` are in order.
///
/// ```text
/// feeds    F  F  F  F F F F F F  F  F
/// S        0..0..0..1..2..3.5!.0
/// ```
#[must_use]
pub fn alarms(rows: &[Row], child: Child, until: Minute) -> Vec<Alarm> {
    let known: Vec<Row> = rows.iter().filter_map(|row| row.known_at(until)).collect();
    let log = Log::new(&known, child);
    let Some(first) = log.moments.first() else { return Vec::new() };
    let mut watch = Watch::default();
    let seen = Seen { feeds: &log.feeds, others: &log.others, holes: &log.holes };
    let mut usual = Usual::new(seen, child.zone, *first);
    let begin = first.div_euclid(HOUR) + 1;
    let hours = (begin..=until.div_euclid(HOUR)).map(|hour| hour * HOUR);
    hours.filter_map(|at| watch.look(&log, &mut usual, at)).collect()
}

/// The log, as the detector reads it.
struct Log {
    child: Child,
    /// When sessions of feeds began.
    feeds: Vec<Minute>,
    /// When anything began or ended.
    moments: Vec<Minute>,
    /// When anything but a feed began or ended.
    others: Vec<Minute>,
    /// Gaps between moments that are longer than a plausible one.
    holes: Vec<(Minute, Minute)>,
}

impl Log {
    fn new(rows: &[Row], child: Child) -> Self {
        let mut sessions = Stretches::new(What::Feed);
        for row in rows.iter().filter(|row| row.what == What::Feed) {
            sessions.put(*row);
        }
        let moments = |rows: &mut dyn Iterator<Item = &Row>| {
            let mut all: Vec<Minute> = rows.flat_map(|row| [row.start, row.settled()]).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let others = moments(&mut rows.iter().filter(|row| row.what != What::Feed));
        let moments = moments(&mut rows.iter());
        let gaps = moments.windows(2).map(|pair| (pair[0], pair[1]));
        let hole = |(from, to): &(Minute, Minute)| to - from > longest(*from, child);
        Self {
            child,
            feeds: sessions.all().iter().map(|session| session.start).collect(),
            holes: gaps.filter(hole).collect(),
            moments,
            others,
        }
    }

    /// Returns the latest moment before `at`.
    fn last_before(&self, at: Minute) -> Option<Minute> {
        let after = self.moments.partition_point(|moment| *moment < at);
        after.checked_sub(1).map(|last| self.moments[last])
    }

    /// Returns the end of the last hole that ended before `at`.
    fn hole_before(&self, at: Minute) -> Option<Minute> {
        let after = self.holes.partition_point(|(_, to)| *to < at);
        after.checked_sub(1).map(|last| self.holes[last].1)
    }

    /// Tells whether feeds that are missing from `since` to `at` would have been
    /// logged: somebody was at it just now, and logged other things too where
    /// that is usual.
    fn attended(&self, since: Minute, at: Minute, today: Today) -> bool {
        let lately = self.last_before(at + 1).is_some_and(|last| at - last <= ATTENDED);
        lately && (!today.others || !between(&self.others, since, at + 1).is_empty())
    }
}

/// The longest time without an entry that is no hole.
const fn longest(from: Minute, child: Child) -> Minute {
    Target::Feed.plausible(from - child.born)
}

/// One of the two sums.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    value: f64,
    /// The hour it began to grow in.
    since: Minute,
    fed: f64,
    expected: f64,
}

impl Sum {
    fn add(&mut self, more: f64, (fed, expected): (f64, f64), hour: Minute) {
        if self.value <= 0.0 {
            *self = Self { since: hour, ..Self::default() };
        }
        self.value = (self.value + more).max(0.0);
        self.fed += fed;
        self.expected += expected;
    }

    fn alarm(&self, direction: Direction, at: Minute) -> Alarm {
        Alarm { direction, at, since: self.since, ratio: self.fed / self.expected }
    }
}

/// What is carried from hour to hour.
#[derive(Debug, Default)]
struct Watch {
    up: Sum,
    down: Sum,
    muted_until: Option<Minute>,
}

impl Watch {
    /// Looks at the hour that ends at `at`.
    fn look(&mut self, log: &Log, usual: &mut Usual<'_>, at: Minute) -> Option<Alarm> {
        let from = at - HOUR;
        let last = log.last_before(at)?;
        if at - last > longest(last, log.child) {
            (self.up, self.down) = (Sum::default(), Sum::default());
            return None;
        }
        let (expected, today) = usual.at(from)?;
        let begun = between(&log.feeds, from, at).len();
        let fed = f64::from(u32::try_from(begun).unwrap_or(u32::MAX));
        self.up.add(fed - UP_DRIFT * expected, (fed, expected), from);
        self.down.add(DOWN_DRIFT * expected - fed, (fed, expected), from);
        let hole = log.hole_before(at);
        let rested = |pause: Minute| hole.is_none_or(|end| at - end >= pause);
        let up = self.up.value > UP_LIMIT;
        let down = self.down.value > DOWN_LIMIT && log.attended(self.down.since, at, today);
        let more = (up && rested(UP_AFTER_HOLE)).then(|| self.up.alarm(Direction::Up, at));
        let fewer = (down && rested(DOWN_AFTER_HOLE)).then(|| self.down.alarm(Direction::Down, at));
        if up {
            self.up = Sum::default();
        }
        if down {
            self.down = Sum::default();
        }
        let muted = self.muted_until.is_some_and(|until| at < until);
        let silent = at - log.moments.first()? < SILENT;
        let found = more.or(fewer).filter(|_| !muted && !silent)?;
        self.muted_until = Some(at + MUTE);
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;

    const CHILD: Child = Child { born: 0, zone: Zone::UTC };

    /// A feed every three hours and a nappy between, for so many days; feeds
    /// of one day are `times` as many.
    fn log(days: Minute, odd: Minute, times: f64) -> Vec<Row> {
        let mut rows = Vec::new();
        for day in 0..days {
            let every = if day == odd { 180.0 / times } else { 180.0 };
            let mut at = 20.0;
            while at < 1440.0 {
                #[expect(clippy::cast_possible_truncation, reason = "minutes of a day")]
                rows.push(Row::at(What::Feed, day * DAY + at as Minute));
                at += every;
            }
            let nappies = (0..8).map(|nappy| Row::at(What::Other, day * DAY + nappy * 180 + 90));
            rows.extend(nappies);
        }
        rows.sort_unstable();
        rows
    }

    fn found(rows: &[Row], until: Minute) -> Vec<(Direction, Minute)> {
        alarms(rows, CHILD, until).iter().map(|alarm| (alarm.direction, alarm.at)).collect()
    }

    #[test]
    fn the_usual_says_nothing_and_twice_as_many_are_found_within_a_day() {
        assert_eq!(found(&log(30, -1, 1.0), 30 * DAY), []);
        let rows = log(30, 15, 2.0);
        let alarms = alarms(&rows, CHILD, 30 * DAY);
        let first = alarms.first().expect("found");
        assert_eq!(first.direction, Direction::Up);
        assert!((15 * DAY..16 * DAY).contains(&first.at), "{first:?}");
        assert!((1.6..2.3).contains(&first.ratio), "{first:?}");
        assert!(first.since >= 15 * DAY - 120, "{first:?}");
    }

    #[test]
    fn nothing_is_said_before_the_seventh_day_nor_twice_in_a_day() {
        assert_eq!(found(&log(7, 6, 3.0), 7 * DAY), []);
        assert_eq!(found(&log(9, 8, 5.0), 9 * DAY).len(), 1);
    }

    #[test]
    fn a_drop_is_a_question_only_where_other_things_were_logged() {
        let mut rows = log(30, -1, 1.0);
        let missing = 15 * DAY + 600..17 * DAY;
        rows.retain(|row| row.what != What::Feed || !missing.contains(&row.start));
        let asked = found(&rows, 30 * DAY);
        assert!(asked.iter().any(|(way, at)| *way == Direction::Down && missing.contains(at)));
        rows.retain(|row| !missing.contains(&row.start));
        let silence = found(&rows, 30 * DAY);
        assert_eq!(silence, [], "nothing at all was logged");
    }

    #[test]
    fn what_comes_later_changes_nothing_said_before() {
        let rows = log(30, 15, 2.0);
        let whole = found(&rows, 30 * DAY);
        for until in [15 * DAY + 400, 16 * DAY, 20 * DAY] {
            let said: Vec<_> = whole.iter().copied().filter(|(_, at)| *at <= until).collect();
            assert_eq!(found(&rows, until), said);
        }
    }
}
