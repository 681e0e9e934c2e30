//! The care cycle as a pipeline: feed, burp, nappy, sleep, and again.

use crate::domain::detail::Kind;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::day::session_starts;
use chrono::TimeDelta;

/// A stage of the cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Milk or food goes in.
    Feed,
    /// Wind comes out.
    Burp,
    /// The nappy is changed.
    Nappy,
    /// Asleep.
    Sleep,
    /// Awake after a sleep, before the next feed.
    Awake,
}

/// One cycle: from the start of one session of feeds to that of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cycle {
    /// From the first feed to the next session's, or up to now.
    pub span: Span,
    /// The next session has begun.
    pub closed: bool,
    /// When the first burp in it was tried.
    pub burp: Option<Timestamp>,
    /// When the first nappy in it was changed.
    pub nappy: Option<Timestamp>,
    /// When the first sleep in it began.
    pub sleep: Option<Timestamp>,
    /// The stage that began last, and when.
    pub stage: (Stage, Timestamp),
}

/// Returns the cycles of `baby` that began inside `span`, oldest first; the
/// last one may still run.
///
/// ```text
/// logged   F  b  n  [sleep )    F   [sleep)  n    F
/// cycles   [--------------------)[----------------)[---
/// stage    feed burp nappy sleep awake
/// ```
///
/// Stages are taken as they were logged; one that is missing was not logged,
/// which is not the same as left out.
#[must_use]
pub fn cycles(line: &Timeline, baby: Subject, span: Span, now: Timestamp) -> Vec<Cycle> {
    let present = now + TimeDelta::milliseconds(1);
    let until = Span::new(span.start(), present);
    let starts = session_starts(line, baby, until);
    let ends = starts.iter().skip(1).copied().map(Some).chain([None]);
    let begun = starts.iter().zip(ends).take_while(|(start, _)| **start < span.end());
    begun.map(|(start, end)| cycle(line, baby, *start, end, now)).collect()
}

fn cycle(
    line: &Timeline,
    baby: Subject,
    start: Timestamp,
    end: Option<Timestamp>,
    now: Timestamp,
) -> Cycle {
    let last = end.unwrap_or(now + TimeDelta::milliseconds(1));
    let mut cycle = Cycle {
        span: Span::new(start, end.unwrap_or(now)),
        closed: end.is_some(),
        burp: None,
        nappy: None,
        sleep: None,
        stage: (Stage::Feed, start),
    };
    let inside = line.starting_in(Span::new(start, last));
    for logged in inside.iter().filter(|logged| logged.fact.subject == baby) {
        cycle.take(logged, last);
    }
    cycle
}

impl Cycle {
    fn take(&mut self, logged: &Logged, last: Timestamp) {
        let at = logged.fact.start;
        let (place, stage) = match logged.fact.kind() {
            Kind::Burp => (&mut self.burp, Stage::Burp),
            Kind::Nappy => (&mut self.nappy, Stage::Nappy),
            Kind::Sleep => (&mut self.sleep, Stage::Sleep),
            Kind::Feed => {
                self.turn(Stage::Feed, at);
                return;
            }
            Kind::Wake => {
                self.turn(Stage::Awake, at);
                return;
            }
            _ => return,
        };
        *place = place.or(Some(at));
        self.turn(stage, at);
        let woke = logged.fact.end().filter(|_| stage == Stage::Sleep);
        if let Some(woke) = woke.filter(|woke| at < *woke && *woke < last) {
            self.turn(Stage::Awake, woke);
        }
    }

    /// A stage began; feeds of one session are one stage.
    fn turn(&mut self, stage: Stage, at: Timestamp) {
        if at >= self.stage.1 && stage != self.stage.0 {
            self.stage = (stage, at);
        }
    }
}

/// Returns how many of the cycles that have closed had no nappy logged.
#[must_use]
pub fn without_nappy(cycles: &[Cycle]) -> usize {
    cycles.iter().filter(|cycle| cycle.closed && cycle.nappy.is_none()).count()
}

/// Returns the middle length of the cycles that have closed; `None` without one.
#[must_use]
pub fn usual_length(cycles: &[Cycle]) -> Option<TimeDelta> {
    let closed = cycles.iter().filter(|cycle| cycle.closed);
    let mut lengths: Vec<TimeDelta> = closed.map(|cycle| cycle.span.length()).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::care::Burp;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::asleep_since;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::sleep;
    use crate::metrics::trial::span;

    fn burp(minute: i64) -> Fact {
        fact(minute, Extent::Instant, Detail::Burp(Burp::default()))
    }

    fn found(facts: Vec<Fact>, now: i64) -> Vec<Cycle> {
        cycles(&line(facts), ada(), span(0, 2000), at(now))
    }

    fn round() -> Vec<Fact> {
        vec![bottle(0, 60.0), burp(20), nappy(30, NappyContent::Wet), sleep(40, 100)]
    }

    #[test]
    fn the_stage_is_what_began_last() {
        let stage = |now| found(round(), now)[0].stage;
        for (now, expected) in [
            (0, (Stage::Feed, at(0))),
            (19, (Stage::Feed, at(0))),
            (20, (Stage::Burp, at(20))),
            (30, (Stage::Nappy, at(30))),
            (40, (Stage::Sleep, at(40))),
            (99, (Stage::Sleep, at(40))),
            (100, (Stage::Awake, at(100))),
            (500, (Stage::Awake, at(100))),
        ] {
            assert_eq!(stage(now), expected, "{now}");
        }
        let facts = vec![bottle(0, 60.0), asleep_since(40)];
        assert_eq!(found(facts, 60)[0].stage, (Stage::Sleep, at(40)));
    }

    #[test]
    fn the_next_session_closes_it() {
        let mut facts = round();
        facts.extend([bottle(150, 60.0), bottle(170, 30.0), bottle(400, 60.0)]);
        let all = found(facts, 410);
        let spans: Vec<_> = all.iter().map(|cycle| (cycle.span, cycle.closed)).collect();
        assert_eq!(spans, [(span(0, 150), true), (span(150, 400), true), (span(400, 410), false)]);
        assert_eq!(all[1].stage, (Stage::Feed, at(150)), "two feeds, one stage");
        assert_eq!(without_nappy(&all), 1, "the one that runs does not count yet");
        assert_eq!(usual_length(&all), Some(TimeDelta::minutes(150)));
        assert_eq!(usual_length(&all[2..]), None);
    }

    #[test]
    fn without_a_feed_there_is_no_cycle() {
        assert_eq!(found(vec![burp(20)], 100), []);
    }
}
