//! When somebody woke.

use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::spans::joined;
use chrono::TimeDelta;

/// A waking this soon after another is still that one.
///
/// Source: `sre.md` §5.
pub const MERGED: TimeDelta = TimeDelta::minutes(10);

/// Returns when `subject` woke inside `span`, oldest first, as known at `now`.
///
/// ```text
/// sleep    [=====)    [==)  [====)        [====
/// woke           w       w       w    w
/// wakings        |       |            |        the third within 10 min: merged
/// ```
///
/// A waking is the end of a sleep that nobody was asleep over, or a moment
/// seen awake outside every sleep; a sleep that still runs or has no end has
/// none. One of at most [`MERGED`] after the one before is the same, so the
/// wakings of two spans that touch are those of both.
#[must_use]
pub fn wakings(line: &Timeline, subject: Subject, span: Span, now: Timestamp) -> Vec<Timestamp> {
    let moment = TimeDelta::milliseconds(1);
    let around = Span::new(span.start() - MERGED - moment, span.end().min(now + moment));
    let about = line.touching(around).filter(|logged| logged.fact.subject == subject);
    let mut asleep = Vec::new();
    let mut moments = Vec::new();
    for fact in about.map(|logged| &logged.fact) {
        match (fact.kind(), fact.extent) {
            (Kind::Sleep, Extent::Open) => asleep.push(Span::new(fact.start, Timestamp::MAX_UTC)),
            (Kind::Sleep, Extent::Until(end)) => asleep.push(Span::new(fact.start, end)),
            (Kind::Wake, _) => moments.push(fact.start),
            _ => {}
        }
    }
    let asleep = joined(asleep);
    moments.retain(|at| !asleep.iter().any(|sleep| sleep.contains(*at)));
    moments.extend(asleep.iter().map(|sleep| sleep.end()));
    moments.retain(|at| around.contains(*at));
    moments.sort_unstable();
    let first = moments.first().copied().into_iter();
    let apart = moments.windows(2).filter(|pair| pair[1] - pair[0] > MERGED).map(|pair| pair[1]);
    first.chain(apart).filter(|at| span.contains(*at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Fact;
    use crate::domain::sleep::Sleep;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::asleep_since;
    use crate::metrics::trial::at;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::sleep;
    use crate::metrics::trial::span;

    fn woke(facts: Vec<Fact>, from: i64, to: i64, now: i64) -> Vec<i64> {
        let found = wakings(&line(facts), ada(), span(from, to), at(now));
        found.into_iter().map(|woke| (woke - at(0)).num_minutes()).collect()
    }

    const NONE: [i64; 0] = [];

    fn wake(minute: i64) -> Fact {
        fact(minute, Extent::Instant, Detail::Wake)
    }

    #[test]
    fn a_sleep_that_ended_is_one_waking_however_often_it_was_logged() {
        let twice = vec![sleep(0, 60), sleep(30, 90), sleep(90, 100), sleep(200, 260)];
        assert_eq!(woke(twice, 0, 600, 600), [100, 260]);
        assert_eq!(woke(vec![sleep(0, 60), wake(60), wake(65)], 0, 600, 600), [60]);
        assert_eq!(woke(vec![sleep(0, 60), wake(30)], 0, 600, 600), [60], "asleep over it");
        assert_eq!(woke(vec![wake(30)], 0, 600, 600), [30]);
    }

    #[test]
    fn ten_minutes_apart_is_one_and_eleven_are_two() {
        let apart = |minutes: i64| vec![sleep(0, 60), sleep(62, 60 + minutes)];
        assert_eq!(woke(apart(10), 0, 600, 600), [60]);
        assert_eq!(woke(apart(11), 0, 600, 600), [60, 71]);
        assert_eq!(woke(apart(10), 61, 600, 600), NONE, "it belongs to the span before");
    }

    #[test]
    fn what_runs_has_no_end_or_lies_ahead_is_none() {
        assert_eq!(woke(vec![asleep_since(0)], 0, 600, 300), NONE);
        assert_eq!(woke(vec![sleep(0, 400)], 0, 600, 399), NONE);
        assert_eq!(woke(vec![sleep(0, 400)], 0, 600, 400), [400]);
        let endless = fact(20, Extent::Instant, Detail::Sleep(Sleep::default()));
        assert_eq!(woke(vec![endless], 0, 600, 600), NONE);
        assert_eq!(woke(vec![sleep(50, 20)], 0, 600, 600), NONE, "an end before the start");
    }

    #[test]
    fn a_span_holds_its_start_and_not_its_end() {
        assert_eq!(woke(vec![sleep(-60, 0), sleep(30, 60)], 0, 60, 600), [0]);
    }
}
