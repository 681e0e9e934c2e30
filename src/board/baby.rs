//! One baby as the Now screen, the status line and `status --json` show it.

use crate::domain::baby::Baby;
use crate::domain::detail::Kind;
use crate::domain::feed::Side;
use crate::domain::id::BabyId;
use crate::domain::person::Subject;
use crate::domain::setting::Units;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::bottles;
use crate::metrics::bottles::Bottles;
use crate::metrics::cells::Cell;
use crate::metrics::cells::cells;
use crate::metrics::day::Totals;
use crate::metrics::day::totals;
use crate::metrics::dose;
use crate::metrics::dose::Against;
use crate::metrics::dose::Outlook;
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
    /// When the last feed began in which the left breast was given.
    pub last_left: Option<Timestamp>,
    /// When the last feed began in which the right breast was given.
    pub last_right: Option<Timestamp>,
    /// The side to offer next: not the one given last, that is, after a feed
    /// with both the one it began with; `None` when no side was ever logged.
    pub next_side: Option<Side>,
    /// The last bottle, which `same again` repeats.
    pub last_bottle: Option<Logged>,
    /// The usual bottle and the amounts to choose from, in the household's
    /// units; `None` until a bottle with an amount was logged.
    pub bottles: Option<Bottles>,
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
    /// Medicines of the last 24 h that are timed, and from when on the next
    /// dose is possible.
    pub doses: Vec<Outlook>,
    /// The last 24 h, oldest first.
    pub strip: Vec<Cell>,
    /// When the strip begins.
    pub strip_start: Timestamp,
}

impl BabyBoard {
    /// Returns the board of one baby at `now`, bottles in `units`.
    #[must_use]
    pub fn compute(
        line: &Timeline,
        id: BabyId,
        baby: &Baby,
        zone: Zone,
        now: Timestamp,
        cell: TimeDelta,
        units: Units,
    ) -> Self {
        let about = Subject::Baby(id);
        let today = zone.date(now);
        let yesterday = today.pred_opt().unwrap_or(today);
        let last = last::lasts(line, about, now, bottles::LAST);
        let start = |logged: Option<&Logged>| logged.map(|logged| logged.fact.start);
        let strip = strip_span(now, cell, zone);
        Self {
            id,
            name: baby.name.clone(),
            age_days: baby
                .born
                .filter(|born| *born <= now)
                .map(|born| (today - zone.date(born)).num_days()),
            due_in_days: baby.due.filter(|_| baby.expected()).map(|due| (due - today).num_days()),
            last_feed: last.feed.cloned(),
            running_feed: running_feed(line, about, now).cloned(),
            last_left: start(last.left),
            last_right: start(last.right),
            next_side: last.side.map(Side::other),
            last_bottle: last.bottle.cloned(),
            bottles: bottles::bottles(&last.amounts, units),
            last_wet: start(last.wet),
            last_dirty: start(last.dirty),
            state: last::sleep_state(line, about, now),
            today: totals(line, about, zone.day(today), now),
            yesterday: totals(line, about, zone.day(yesterday), now),
            doses: dose::outlooks(&Against { line, more: &[], id, baby, zone }, now),
            strip: cells(line, about, strip, cell, now),
            strip_start: strip.start(),
        }
    }
}

/// Returns the feed that runs at `now`, the later one when there are two.
fn running_feed(line: &Timeline, about: Subject, now: Timestamp) -> Option<&Logged> {
    let present = Span::ending_at(now + TimeDelta::milliseconds(1), TimeDelta::milliseconds(1));
    line.touching(present)
        .filter(|logged| logged.fact.subject == about && logged.fact.kind() == Kind::Feed)
        .filter(|logged| logged.fact.open())
        .last()
}

/// Returns the last 24 hours up to the end of the cell that holds `now`;
/// cells are counted from local midnight.
#[must_use]
pub fn strip_span(now: Timestamp, cell: TimeDelta, zone: Zone) -> Span {
    let midnight = zone.day(zone.date(now)).start();
    let step = cell.num_milliseconds().max(1);
    let since = (now - midnight).num_milliseconds();
    let edge = midnight + TimeDelta::milliseconds((since + step) / step * step);
    Span::ending_at(edge, TimeDelta::hours(24))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::feed::Feed;
    use crate::domain::feed::SideRun;
    use crate::domain::id::DeviceId;
    use crate::domain::id::FactId;
    use uuid::Uuid;

    const QUARTER: TimeDelta = TimeDelta::minutes(15);

    fn utc(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn board(zone: &str, baby: &Baby, feeds: &[(&str, Extent, Feed)], now: &str) -> BabyBoard {
        let id = BabyId::new(Uuid::from_u128(1));
        let zone: Zone = zone.parse().expect("a zone");
        let logged = feeds.iter().zip(1_u128..).map(|((start, extent, feed), n)| {
            let detail = Detail::Feed(feed.clone());
            let fact = Fact::at(Subject::Baby(id), utc(start), zone, detail);
            Logged {
                id: FactId::new(Uuid::from_u128(n)),
                fact: Fact { extent: *extent, ..fact },
                author: None,
                device: DeviceId::new(Uuid::nil()),
                recorded_at: utc(start),
                history: 1,
            }
        });
        let line = Timeline::new(logged.collect(), None);
        BabyBoard::compute(&line, id, baby, zone, utc(now), QUARTER, Units::Metric)
    }

    fn breast(sides: &[Side]) -> Feed {
        Feed::Breast { sides: sides.iter().copied().map(SideRun::of).collect() }
    }

    #[test]
    fn the_side_that_was_not_given_last_is_next() {
        let (left, right) = (Side::Left, Side::Right);
        let bottle = Feed::Bottle { volume: None, milk: None };
        for (feeds, next) in [
            (vec![], None),
            (vec![bottle.clone()], None),
            (vec![breast(&[])], None),
            (vec![breast(&[left])], Some(right)),
            (vec![breast(&[left]), breast(&[right])], Some(left)),
            (vec![breast(&[left, right])], Some(left)),
            (vec![breast(&[right, left])], Some(right)),
            (vec![breast(&[left]), breast(&[]), bottle], Some(right)),
        ] {
            let starts = ["2026-11-22T00:00:00Z", "2026-11-22T01:00:00Z", "2026-11-22T02:00:00Z"];
            let timed: Vec<_> = starts
                .into_iter()
                .zip(feeds)
                .map(|(at, feed)| (at, Extent::Instant, feed))
                .collect();
            let board = board("UTC", &Baby::default(), &timed, "2026-11-22T03:12:00Z");
            assert_eq!(board.next_side, next, "{timed:?}");
        }
    }

    #[test]
    fn age_changes_at_local_midnight() {
        let born = Some(utc("2026-11-10T23:30:00-08:00"));
        let age = |now| {
            let baby = Baby { born, ..Baby::default() };
            board("America/Los_Angeles", &baby, &[], now).age_days
        };
        assert_eq!(age("2026-11-11T07:59:59Z"), Some(0));
        assert_eq!(age("2026-11-11T08:00:00Z"), Some(1));
        assert_eq!(age("2026-11-11T07:29:59Z"), None, "not born yet");
        assert_eq!(board("UTC", &Baby::default(), &[], "2026-11-11T08:00:00Z").age_days, None);
    }

    #[test]
    fn an_expected_baby_has_days_to_go_and_no_age() {
        let due = "2026-11-25".parse().ok();
        let baby = Baby { due, ..Baby::default() };
        let board = board("UTC", &baby, &[], "2026-11-22T03:12:00Z");
        assert_eq!((board.due_in_days, board.age_days), (Some(3), None));
    }

    #[test]
    fn a_feed_runs_from_its_start_on() {
        let feeds = [("2026-11-22T03:00:00Z", Extent::Open, breast(&[Side::Left]))];
        let runs = |now| board("UTC", &Baby::default(), &feeds, now).running_feed.is_some();
        assert!(runs("2026-11-22T03:12:00Z"));
        assert!(runs("2026-11-22T03:00:00Z"));
        assert!(!runs("2026-11-22T02:59:59Z"));
    }

    #[test]
    fn the_strip_is_24_hours_up_to_the_end_of_the_present_cell() {
        let zone: Zone = "Europe/London".parse().expect("a zone");
        for (now, end) in [
            ("2026-11-22T03:12:00Z", "2026-11-22T03:15:00Z"),
            ("2026-11-22T03:15:00Z", "2026-11-22T03:30:00Z"),
            ("2026-11-22T00:00:00Z", "2026-11-22T00:15:00Z"),
            // The day the clocks go back: the second 01:59.
            ("2026-10-25T01:59:59Z", "2026-10-25T02:00:00Z"),
        ] {
            let strip = strip_span(utc(now), QUARTER, zone);
            assert_eq!(strip.end(), utc(end), "{now}");
            assert_eq!(strip.length(), TimeDelta::hours(24), "{now}");
        }
        let board = board("UTC", &Baby::default(), &[], "2026-11-22T03:12:00Z");
        assert_eq!(board.strip.len(), 96);
        assert_eq!(board.strip_start, utc("2026-11-21T03:15:00Z"));
    }
}
