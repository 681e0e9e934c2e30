//! What happened in a span: counts, amounts, sleep.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::feed::Feed;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::spans::joined;
use chrono::TimeDelta;

/// Sums of one subject over one span.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Totals {
    /// Feeds that began in it, solids included.
    pub feeds: u32,
    /// Feeds of at most [`SESSION_GAP`] apart, merged.
    pub feed_sessions: u32,
    /// Millilitres from bottles that began in it; bottles without an amount add nothing.
    pub bottle_ml: f64,
    /// Bottles that began in it.
    pub bottles: u32,
    /// Of these, how many have an amount.
    pub bottles_measured: u32,
    /// Nappies, dry ones included.
    pub nappies: u32,
    /// Wet nappies.
    pub wet: u32,
    /// Dirty nappies.
    pub dirty: u32,
    /// Time asleep inside it; where sleeps overlap it counts once.
    pub sleep: TimeDelta,
    /// Longest unbroken time asleep inside it.
    pub longest_sleep: TimeDelta,
    /// Facts of any kind about the subject that began in it.
    pub logged: u32,
}

impl Totals {
    /// Returns the millilitres from bottles; `None` without any feed, and where
    /// there were bottles and not one of them was measured.
    #[must_use]
    pub fn drunk_ml(&self) -> Option<f64> {
        let known = self.feeds > 0 && (self.bottles == 0 || self.bottles_measured > 0);
        known.then_some(self.bottle_ml)
    }
}

/// Feeds that begin at most this long after the latest end so far are one session.
///
/// Source: half an hour, the usual definition of one feed in feeding diaries;
/// measured on 22 children's logs, see `forecast.md` §2.
pub const SESSION_GAP: TimeDelta = TimeDelta::minutes(30);

/// Returns the sums of `subject` over `span`, as known at `now`.
///
/// ```text
/// span          [              )
/// sleep    [=======)  [==)  [=====)
/// counts        <-->  <-->  <-->       longest 4
/// feeds      F   F       F F           3 feeds, 1 session (F F); the first F
/// session    <--->       <->           belongs to the span its session began in
/// ```
///
/// So the counts and the sleep of two spans that touch add up to those of
/// both. What the timeline in memory does not hold is not counted.
#[must_use]
pub fn totals(line: &Timeline, subject: Subject, span: Span, now: Timestamp) -> Totals {
    let span = Span::new(span.start(), span.end().min(now + TimeDelta::milliseconds(1)));
    let sessions = session_starts(line, subject, span).len();
    let sessions = u32::try_from(sessions).unwrap_or(u32::MAX);
    let mut totals = Totals { feed_sessions: sessions, ..Totals::default() };
    for logged in line.starting_in(span).iter().filter(|logged| logged.fact.subject == subject) {
        totals.logged += 1;
        match &logged.fact.detail {
            Detail::Feed(feed) => {
                totals.feeds += 1;
                if let Feed::Bottle { volume, .. } = feed {
                    totals.bottles += 1;
                    totals.bottles_measured += u32::from(volume.is_some());
                    totals.bottle_ml += volume.map_or(0.0, |volume| volume.canonical.value());
                }
            }
            Detail::Nappy(nappy) => {
                totals.nappies += 1;
                totals.wet += u32::from(nappy.content.wet());
                totals.dirty += u32::from(nappy.content.dirty());
            }
            _ => {}
        }
    }
    for stretch in asleep(line, subject, Span::new(span.start(), span.end().min(now)), now) {
        totals.sleep += stretch.length();
        totals.longest_sleep = totals.longest_sleep.max(stretch.length());
    }
    totals
}

/// Returns when sessions of feeds began inside `span`, oldest first.
///
/// A feed that still runs counts as ended when it began: its end is not known,
/// and a forgotten timer does not make one session of a night.
#[must_use]
pub fn session_starts(line: &Timeline, subject: Subject, span: Span) -> Vec<Timestamp> {
    sessions(line, subject, span).iter().map(|first| first.fact.start).collect()
}

/// Returns the first feed of each session that began inside `span`, oldest
/// first; see [`session_starts`].
#[must_use]
pub fn sessions(line: &Timeline, subject: Subject, span: Span) -> Vec<&Logged> {
    let lead = SESSION_GAP + TimeDelta::milliseconds(1);
    let around = Span::new(span.start() - lead, span.end());
    let mut starts = Vec::new();
    let mut end: Option<Timestamp> = None;
    let about = |logged: &&Logged| logged.fact.subject == subject;
    for logged in line.touching(around).filter(about) {
        if logged.fact.kind() != Kind::Feed {
            continue;
        }
        let begins = end.is_none_or(|end| logged.fact.start - end > SESSION_GAP);
        if begins && span.contains(logged.fact.start) {
            starts.push(logged);
        }
        end = end.max(Some(logged.fact.span(logged.fact.start).end()));
    }
    starts
}

/// Returns when `subject` slept inside `span`: apart, in order, touching
/// stretches joined.
#[must_use]
pub fn asleep(line: &Timeline, subject: Subject, span: Span, now: Timestamp) -> Vec<Span> {
    joined(
        line.touching(span)
            .filter(|logged| logged.fact.subject == subject && logged.fact.kind() == Kind::Sleep)
            .filter_map(|logged| logged.fact.span(now).intersection(span))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::feed::Side;
    use crate::domain::nappy::NappyContent;
    use crate::domain::zone::Zone;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::asleep_since;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::breast;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::sleep;
    use crate::metrics::trial::span;

    fn of(facts: Vec<Fact>, from: i64, to: i64, now: i64) -> Totals {
        totals(&line(facts), ada(), span(from, to), at(now))
    }

    #[test]
    fn bottles_of_which_none_was_measured_have_no_sum() {
        let drunk = |facts| of(facts, 0, 60, 100).drunk_ml();
        let unmeasured =
            || fact(1, Extent::Instant, Detail::Feed(Feed::Bottle { volume: None, milk: None }));
        assert_eq!(drunk(vec![]), None);
        assert_eq!(drunk(vec![unmeasured()]), None);
        assert_eq!(drunk(vec![breast(0, 9, &[Side::Left])]), Some(0.0), "no bottle at all");
        assert_eq!(drunk(vec![breast(0, 9, &[Side::Left]), unmeasured()]), None);
        assert_eq!(drunk(vec![unmeasured(), bottle(2, 90.0)]), Some(90.0));
    }

    #[test]
    fn a_span_holds_its_start_and_not_its_end() {
        let count = |minute| of(vec![bottle(minute, 90.0)], 0, 60, 100).feeds;
        assert_eq!([count(-1), count(0), count(59), count(60)], [0, 1, 1, 0]);
    }

    #[test]
    fn what_lies_ahead_of_now_is_not_there_yet() {
        assert_eq!(of(vec![bottle(30, 90.0)], 0, 60, 30).feeds, 1);
        assert_eq!(of(vec![bottle(31, 90.0)], 0, 60, 30).feeds, 0);
        assert_eq!(of(vec![sleep(10, 50)], 0, 60, 30).sleep, TimeDelta::minutes(20));
        assert_eq!(of(vec![asleep_since(10)], 0, 60, 30).sleep, TimeDelta::minutes(20));
        assert_eq!(of(vec![asleep_since(10)], 0, 60, 90).sleep, TimeDelta::minutes(50));
    }

    #[test]
    fn feeds_half_an_hour_apart_are_one_session_and_a_minute_more_are_two() {
        let sessions = |facts| of(facts, 0, 600, 600).feed_sessions;
        let left = |from, to| breast(from, to, &[Side::Left]);
        assert_eq!(sessions(vec![left(100, 120), bottle(150, 30.0)]), 1);
        assert_eq!(sessions(vec![left(100, 120), bottle(151, 30.0)]), 2);
        assert_eq!(sessions(vec![left(100, 200), bottle(110, 30.0), bottle(230, 30.0)]), 1);
        let running = Fact { extent: Extent::Open, ..left(100, 0) };
        assert_eq!(sessions(vec![running, bottle(131, 30.0)]), 2);
    }

    #[test]
    fn a_session_belongs_to_the_span_it_began_in() {
        let facts = || vec![breast(-20, -10, &[]), bottle(20, 30.0), bottle(200, 90.0)];
        let day = of(facts(), 0, 600, 600);
        assert_eq!((day.feeds, day.feed_sessions), (2, 1));
        assert_eq!(of(facts(), -60, 0, 600).feed_sessions, 1);
        assert_eq!(of(vec![bottle(-30, 30.0), bottle(0, 30.0)], 0, 60, 60).feed_sessions, 0);
        assert_eq!(of(vec![bottle(-31, 30.0), bottle(0, 30.0)], 0, 60, 60).feed_sessions, 1);
        let early = || vec![breast(-90, -30, &[]), bottle(0, 30.0)];
        assert_eq!(of(early(), 0, 60, 60).feed_sessions, 0);
    }

    #[test]
    fn sums_are_those_of_the_facts() {
        let facts = vec![
            bottle(10, 90.0),
            bottle(100, 60.5),
            fact(200, Extent::Instant, Detail::Feed(Feed::Solids { food: None, reaction: None })),
            nappy(11, NappyContent::Wet),
            nappy(12, NappyContent::Dirty),
            nappy(13, NappyContent::Both),
            nappy(14, NappyContent::Dry),
        ];
        let sums = of(facts, 0, 600, 600);
        assert_eq!((sums.feeds, sums.feed_sessions, sums.logged), (3, 3, 7));
        assert_eq!((sums.nappies, sums.wet, sums.dirty), (4, 2, 2));
        assert!((sums.bottle_ml - 150.5).abs() < 1e-9);
    }

    #[test]
    fn a_sleep_that_reaches_in_counts_inside_and_overlaps_count_once() {
        for (facts, slept, longest) in [
            (vec![sleep(-600, 10)], 10, 10),
            (vec![sleep(-600, 700)], 60, 60),
            (vec![sleep(-600, 0), sleep(60, 70)], 0, 0),
            (vec![sleep(0, 20), sleep(10, 30), sleep(40, 50)], 40, 30),
            (vec![sleep(0, 20), sleep(20, 30)], 30, 30),
            (vec![sleep(20, 10)], 0, 0),
        ] {
            let sums = of(facts.clone(), 0, 60, 600);
            assert_eq!(sums.sleep, TimeDelta::minutes(slept), "{facts:?}");
            assert_eq!(sums.longest_sleep, TimeDelta::minutes(longest), "{facts:?}");
        }
    }

    #[test]
    fn days_of_23_and_25_hours_hold_all_their_sleep() {
        let london: Zone = "Europe/London".parse().expect("a zone");
        for (date, hours) in [("2026-03-29", 23), ("2026-10-25", 25), ("2026-11-22", 24)] {
            let day = london.day(date.parse().expect("a date"));
            let extent = Extent::Until(day.end() + TimeDelta::hours(3));
            let mut long = sleep(0, 0);
            (long.start, long.extent) = (day.start() - TimeDelta::hours(9), extent);
            let sums = totals(&line([long]), ada(), day, day.end() + TimeDelta::days(1));
            assert_eq!(sums.sleep, TimeDelta::hours(hours), "{date}");
        }
    }
}
