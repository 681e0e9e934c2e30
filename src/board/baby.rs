//! One baby as the Now screen, the status line and `status --json` show it.

use crate::domain::baby::Baby;
use crate::domain::detail::Kind;
use crate::domain::feed::Side;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::cells::Cell;
use crate::metrics::cells::cells;
use crate::metrics::day::Totals;
use crate::metrics::day::totals;
use crate::metrics::last;
use crate::metrics::last::SleepState;
use chrono::TimeDelta;

/// One baby at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct BabyBoard {
    /// Which.
    pub id: BabyId,
    /// Its name; empty until given.
    pub name: String,
    /// Whole days since birth; `None` while expected or not said. Day 0 is the day of birth.
    pub age_days: Option<i64>,
    /// Days until the due date of an expected baby; negative when past.
    pub due_in_days: Option<i64>,
    /// The last feed.
    pub last_feed: Option<Logged>,
    /// A feed that runs now.
    pub running_feed: Option<Logged>,
    /// The last feed at the left breast.
    pub last_left: Option<Timestamp>,
    /// The last feed at the right breast.
    pub last_right: Option<Timestamp>,
    /// The side to offer next: the one given less lately; `None` when none was.
    pub next_side: Option<Side>,
    /// The last bottle, which `same again` repeats.
    pub last_bottle: Option<Logged>,
    /// The last wet nappy.
    pub last_wet: Option<Timestamp>,
    /// The last dirty nappy.
    pub last_dirty: Option<Timestamp>,
    /// Asleep, awake or unknown.
    pub state: SleepState,
    /// The local civil day so far.
    pub today: Totals,
    /// The whole of yesterday.
    pub yesterday: Totals,
    /// The last 24 h, oldest first.
    pub strip: Vec<Cell>,
    /// When the strip begins.
    pub strip_start: Timestamp,
}

impl BabyBoard {
    /// Returns the board of one baby at `now`.
    #[must_use]
    pub fn compute(
        line: &Timeline,
        id: BabyId,
        baby: &Baby,
        zone: Zone,
        now: Timestamp,
        cell: TimeDelta,
    ) -> Self {
        let about = Subject::Baby(id);
        let today = zone.date(now);
        let yesterday = today.pred_opt().unwrap_or(today);
        let left = last::last_side(line, about, Side::Left, now).map(|logged| logged.fact.start);
        let right = last::last_side(line, about, Side::Right, now).map(|logged| logged.fact.start);
        let bottle = line.newest(about, Kind::Feed).filter(|logged| logged.fact.start <= now);
        let mut bottles = bottle.filter(|logged| is_bottle(logged));
        let strip = Span::ending_at(ceil(now, cell, zone), TimeDelta::hours(24));
        Self {
            id,
            name: baby.name.clone(),
            age_days: baby.born.map(|born| (today - zone.date(born)).num_days()),
            due_in_days: baby.due.filter(|_| baby.expected()).map(|due| (due - today).num_days()),
            last_feed: last::last_feed(line, about, now).cloned(),
            running_feed: line.running(about, Kind::Feed).next().cloned(),
            last_left: left,
            last_right: right,
            next_side: match (left, right) {
                (None, None) => None,
                (left, right) if left > right => Some(Side::Right),
                _ => Some(Side::Left),
            },
            last_bottle: bottles.next().cloned(),
            last_wet: last::last_wet(line, about, now).map(|logged| logged.fact.start),
            last_dirty: last::last_dirty(line, about, now).map(|logged| logged.fact.start),
            state: last::sleep_state(line, about, now),
            today: totals(line, about, zone.day(today), now),
            yesterday: totals(line, about, zone.day(yesterday), now),
            strip: cells(line, about, strip, cell, now),
            strip_start: strip.start(),
        }
    }
}

fn is_bottle(logged: &Logged) -> bool {
    use crate::domain::detail::Detail;
    use crate::domain::feed::Feed;
    matches!(logged.fact.detail, Detail::Feed(Feed::Bottle { .. }))
}

/// Returns the next edge of a cell, counted from local midnight.
fn ceil(now: Timestamp, cell: TimeDelta, zone: Zone) -> Timestamp {
    let midnight = zone.day(zone.date(now)).start();
    let step = cell.num_milliseconds().max(1);
    let since = (now - midnight).num_milliseconds();
    midnight + TimeDelta::milliseconds((since + step) / step * step)
}
