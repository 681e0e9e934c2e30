//! How long a baby waited between feeds.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::day::session_starts;
use chrono::TimeDelta;

/// A wait reaches back no further than this before the span.
const LOOK_BACK: TimeDelta = TimeDelta::days(2);

/// The waits of one baby.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waits {
    /// Those that ended, oldest first; each from the start of one session of
    /// feeds to that of the next.
    pub ended: Vec<TimeDelta>,
    /// The one that still runs; `None` when there was no feed.
    pub running: Option<TimeDelta>,
}

/// Returns the waits that ended inside `span`, and the one that runs at its end.
///
/// A wait belongs to the span it ends in, however early it began, so that none
/// is cut in two and none is counted twice:
///
/// ```text
/// feeds     F      F F  F   F        .
/// span          [                )
/// waits     <------><---><--><-------     three ended, the last one runs
/// ```
///
/// Unit: elapsed time; a change of the clocks changes nothing. A feed that
/// began more than two days before the span begins no wait.
#[must_use]
pub fn waits(line: &Timeline, baby: Subject, span: Span, now: Timestamp) -> Waits {
    let end = span.end().min(now + TimeDelta::milliseconds(1));
    let starts = session_starts(line, baby, Span::new(span.start() - LOOK_BACK, end));
    let ended = starts.windows(2).filter(|pair| span.contains(pair[1]));
    Waits {
        ended: ended.map(|pair| pair[1] - pair[0]).collect(),
        running: starts.last().map(|last| end.min(now) - *last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::line;
    use crate::metrics::trial::span;

    fn minutes(feeds: &[i64], from: i64, to: i64, now: i64) -> (Vec<i64>, Option<i64>) {
        let line = line(feeds.iter().map(|minute| bottle(*minute, 60.0)));
        let found = waits(&line, ada(), span(from, to), at(now));
        let ended = found.ended.iter().map(TimeDelta::num_minutes).collect();
        (ended, found.running.map(|running| running.num_minutes()))
    }

    #[test]
    fn a_wait_belongs_to_the_span_it_ends_in() {
        assert_eq!(minutes(&[], 0, 600, 600), (vec![], None));
        assert_eq!(minutes(&[-100, 50, 200], 0, 600, 600), (vec![150, 150], Some(400)));
        assert_eq!(minutes(&[-100, 50, 200], 0, 200, 600), (vec![150], Some(150)));
        assert_eq!(minutes(&[-100, 50, 200], 51, 201, 600), (vec![150], Some(1)));
        assert_eq!(minutes(&[0, 100], 0, 600, 99), (vec![], Some(99)), "the second is ahead");
    }

    #[test]
    fn feeds_of_one_session_begin_one_wait() {
        assert_eq!(minutes(&[0, 30, 100], 0, 600, 100), (vec![100], Some(0)));
        assert_eq!(minutes(&[0, 31, 100], 0, 600, 100), (vec![31, 69], Some(0)));
    }
}
