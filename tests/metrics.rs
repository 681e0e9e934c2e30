//! Laws of the metrics, over any log there could be.

use chrono::DateTime;
use chrono::TimeDelta;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::id::BabyId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::FactId;
use dadops::domain::nappy::Nappy;
use dadops::domain::nappy::NappyContent;
use dadops::domain::person::Subject;
use dadops::domain::quantity::Measured;
use dadops::domain::quantity::Unit;
use dadops::domain::sleep::Sleep;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::timeline::Change;
use dadops::journal::timeline::Logged;
use dadops::journal::timeline::Timeline;
use dadops::metrics::cells::CellState;
use dadops::metrics::cells::cells;
use dadops::metrics::day::asleep;
use dadops::metrics::day::totals;
use dadops::metrics::hole::holes;
use dadops::metrics::last::SleepState;
use dadops::metrics::last::sleep_state;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use uuid::Uuid;

/// Three days of minutes, in which everything happens.
const MINUTES: i64 = 3 * 24 * 60;

fn at(minute: i64) -> Timestamp {
    DateTime::UNIX_EPOCH + TimeDelta::days(10_000) + TimeDelta::minutes(minute)
}

fn span(from: i64, to: i64) -> Span {
    Span::new(at(from), at(to))
}

fn baby(number: u8) -> Subject {
    Subject::Baby(BabyId::new(Uuid::from_u128(u128::from(number))))
}

/// Any fact of two babies: sleeps long and short, over one another, open,
/// without an end, with the end before the start; feeds, nappies, wakes.
fn any_fact() -> impl Strategy<Value = Fact> {
    let length = -30_i64..900;
    (0_u8..10, 0..MINUTES, length, any::<bool>(), 0_u8..2).prop_map(
        |(what, start, minutes, flag, who)| {
            let until = Extent::Until(at(start + minutes));
            let (extent, detail) = match what {
                0..4 => (until, Detail::Sleep(Sleep::default())),
                4 => {
                    let extent = if flag { Extent::Open } else { Extent::Instant };
                    (extent, Detail::Sleep(Sleep::default()))
                }
                5 => (Extent::Instant, Detail::Wake),
                6 => (
                    Extent::Instant,
                    Detail::Nappy(Nappy {
                        content: NappyContent::of(flag, !flag),
                        ..Nappy::default()
                    }),
                ),
                7 => {
                    let volume =
                        Measured::new(f64::from(u16::try_from(start % 200).unwrap_or(0)), Unit::Ml)
                            .ok();
                    (Extent::Instant, Detail::Feed(Feed::Bottle { volume, milk: None }))
                }
                8 => (until, Detail::Feed(Feed::Breast { sides: Vec::new() })),
                _ => (Extent::Open, Detail::Feed(Feed::Breast { sides: Vec::new() })),
            };
            Fact { extent, ..Fact::at(baby(who), at(start), Zone::UTC, detail) }
        },
    )
}

fn any_log() -> impl Strategy<Value = Vec<Logged>> {
    proptest::collection::vec(any_fact(), 0..40).prop_map(|facts| {
        let logged = facts.into_iter().zip(1_u128..).map(|(fact, id)| Logged {
            id: FactId::new(Uuid::from_u128(id)),
            author: None,
            device: DeviceId::new(Uuid::nil()),
            recorded_at: fact.start,
            history: 1,
            fact,
        });
        logged.collect()
    })
}

fn line(log: &[Logged]) -> Timeline {
    Timeline::new(log.to_vec(), None)
}

/// Whether `subject` slept in the minute from `minute` on, by looking at every fact.
fn slept(log: &[Logged], minute: i64, now: Timestamp) -> bool {
    log.iter().any(|logged| {
        logged.fact.subject == baby(0)
            && logged.fact.kind() == Kind::Sleep
            && logged.fact.span(now).contains(at(minute))
    })
}

proptest! {
    /// The union of sleeps is, minute by minute, what looking at every fact says.
    #[test]
    fn sleep_is_the_union_of_sleeps(log in any_log(), from in 0..MINUTES, length in 0_i64..2000, now in 0..MINUTES) {
        let stretches = asleep(&line(&log), baby(0), span(from, from + length), at(now));
        prop_assert!(stretches.windows(2).all(|pair| pair[0].end() < pair[1].start()));
        for minute in from..from + length {
            let found = stretches.iter().any(|stretch| stretch.contains(at(minute)));
            prop_assert_eq!(found, slept(&log, minute, at(now)), "minute {}", minute);
        }
    }

    /// Cut a span anywhere: counts, amounts and sleep of the parts add up to
    /// the whole, and the longest sleep is no longer than all sleep.
    #[test]
    fn the_parts_of_a_span_add_up(log in any_log(), mut cuts in [0..MINUTES, 0..MINUTES, 0..MINUTES], now in 0..MINUTES) {
        cuts.sort_unstable();
        let [from, cut, to] = cuts;
        let line = line(&log);
        let of = |from, to| totals(&line, baby(0), span(from, to), at(now));
        let (first, second, whole) = (of(from, cut), of(cut, to), of(from, to));
        prop_assert_eq!(first.feeds + second.feeds, whole.feeds);
        prop_assert_eq!(first.feed_sessions + second.feed_sessions, whole.feed_sessions);
        prop_assert_eq!(first.wet + second.wet, whole.wet);
        prop_assert_eq!(first.dirty + second.dirty, whole.dirty);
        prop_assert_eq!(first.logged + second.logged, whole.logged);
        prop_assert_eq!(first.sleep + second.sleep, whole.sleep);
        prop_assert!((first.bottle_ml + second.bottle_ml - whole.bottle_ml).abs() < 1e-6);
        prop_assert!(whole.longest_sleep >= first.longest_sleep.max(second.longest_sleep));
        prop_assert!(whole.longest_sleep <= whole.sleep);
        prop_assert!(whole.sleep <= span(from, to).length());
        prop_assert!(whole.feed_sessions <= whole.feeds);
    }

    /// Entered one by one in any order, corrected and removed on the way, the
    /// log says the same.
    #[test]
    fn the_order_of_entry_does_not_matter(log in any_log(), turn in 0_usize..40, now in 0..MINUTES) {
        let whole = span(0, MINUTES);
        let mut typed = Timeline::default();
        let turn = turn.min(log.len());
        for logged in log[turn..].iter().chain(&log[..turn]) {
            let wrong = Logged { fact: Fact { extent: Extent::Open, ..logged.fact.clone() }, ..logged.clone() };
            typed.apply(Change::Put(Box::new(wrong)));
            typed.apply(Change::Put(Box::new(logged.clone())));
        }
        if let Some(first) = log.first() {
            typed.apply(Change::Gone(first.id));
            typed.apply(Change::Put(Box::new(first.clone())));
        }
        let read = line(&log);
        prop_assert_eq!(&typed, &read);
        let of = |line| totals(line, baby(0), whole, at(now));
        prop_assert_eq!(of(&typed), of(&read));
    }

    /// What reaches over an instant is what looking at every fact finds.
    #[test]
    fn nothing_that_reaches_over_is_missed(log in any_log(), minute in -10..MINUTES) {
        let line = line(&log);
        let found: Vec<_> = line.over(at(minute)).map(|logged| logged.id).collect();
        let reaches = |logged: &&Logged| match logged.fact.extent {
            Extent::Instant => false,
            Extent::Open => logged.fact.start < at(minute),
            Extent::Until(end) => logged.fact.start < at(minute) && at(minute) < end,
        };
        let expected: Vec<_> = line.all().iter().filter(reaches).map(|logged| logged.id).collect();
        prop_assert_eq!(found, expected);
    }

    /// Sleeping is never inside a hole, holes are apart and inside the span,
    /// and no hole of the log is shorter than it must be.
    #[test]
    fn holes_and_sleep_do_not_meet(log in any_log(), now in 0..MINUTES) {
        let line = line(&log);
        let whole = span(0, MINUTES);
        let found = holes(&line, baby(0), whole, at(now));
        let slept = asleep(&line, baby(0), whole, at(now));
        for hole in found.log.iter().chain(&found.sleep) {
            prop_assert_eq!(hole.intersection(whole), Some(*hole));
            prop_assert!(slept.iter().all(|stretch| !stretch.overlaps(*hole)));
        }
        prop_assert!(found.sleep.windows(2).all(|pair| pair[0].end() < pair[1].start()));
        for hole in &found.log {
            let inside = found.sleep.iter().any(|other| other.intersection(*hole) == Some(*hole));
            prop_assert!(inside, "a hole of the log is a hole of the sleep");
        }
    }

    /// A cell as wide as a minute says of each minute what the facts say.
    #[test]
    fn cells_of_a_minute_are_the_facts(log in any_log(), from in 0..MINUTES, now in 0..MINUTES) {
        let line = line(&log);
        let (whole, minute) = (span(from, from + 300), TimeDelta::minutes(1));
        let unknown = holes(&line, baby(0), whole, at(now)).sleep;
        let cells = cells(&line, baby(0), whole, minute, at(now));
        prop_assert_eq!(cells.len(), 300);
        for (cell, minute) in cells.iter().zip(from..) {
            let instant = at(minute);
            let expected = if instant > at(now) {
                CellState::Ahead
            } else if slept(&log, minute, at(now) + TimeDelta::milliseconds(1)) {
                CellState::Asleep
            } else if unknown.iter().any(|hole| hole.contains(instant)) {
                CellState::Unknown
            } else {
                CellState::Awake
            };
            prop_assert_eq!(cell.state, expected, "minute {}", minute);
            let fed = log.iter().any(|logged| logged.fact.subject == baby(0)
                && logged.fact.kind() == Kind::Feed
                && logged.fact.start == instant && instant <= at(now));
            prop_assert_eq!(cell.feed.is_some(), fed);
        }
    }

    /// Asleep means that some sleep covers the moment; awake since is an end or
    /// a moment seen awake that no sleep reaches past.
    #[test]
    fn the_state_agrees_with_the_facts(log in any_log(), now in 0..MINUTES) {
        let state = sleep_state(&line(&log), baby(0), at(now));
        let asleep = slept(&log, now, at(now) + TimeDelta::milliseconds(1));
        prop_assert_eq!(matches!(state, SleepState::Asleep(_)), asleep);
        if let SleepState::Awake(since) = state {
            let ends = log.iter().filter(|logged| logged.fact.subject == baby(0) && logged.fact.start <= at(now));
            let latest = ends
                .filter(|logged| match logged.fact.kind() {
                    Kind::Sleep => !logged.fact.extent.is_instant(),
                    kind => kind == Kind::Wake,
                })
                .map(|logged| logged.fact.span(at(now)).end())
                .max();
            prop_assert_eq!(Some(since), latest);
        }
    }
}
