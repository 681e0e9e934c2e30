//! Feeds that came late and large: an observation, no advice.

use crate::domain::detail::Detail;
use crate::domain::feed::Feed;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::day::session_starts;
use crate::metrics::gap::usual;
use crate::metrics::hole::holes;
use chrono::TimeDelta;

/// A long gap and the large feed after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Batched {
    /// When that feed began.
    pub at: Timestamp,
    /// The gap before it.
    pub gap: TimeDelta,
    /// The usual gap.
    pub usual_gap: TimeDelta,
    /// Millilitres from bottles in that session.
    pub ml: f64,
    /// What is usual in a session with bottles.
    pub usual_ml: f64,
}

/// Returns the feeds inside `span` before which the gap was more than twice
/// the usual one and in which more was drunk than usual, oldest first.
///
/// ```text
/// feeds   90  90   90  80  90              150
/// gap       2h  2h   2h  2h      5h          over twice, and more
/// ```
///
/// What is usual is the middle of the same span. Sessions without a bottle of
/// known amount say nothing, nor does a gap in which the log has a hole: a
/// feed may be missing there.
///
/// Source: decision 38.
#[must_use]
pub fn batched(line: &Timeline, baby: Subject, span: Span, now: Timestamp) -> Vec<Batched> {
    let end = span.end().min(now + TimeDelta::milliseconds(1));
    let span = Span::new(span.start(), end);
    let starts = session_starts(line, baby, span);
    let gaps: Vec<TimeDelta> = starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let Some(usual_gap) = usual(&gaps).map(|gap| gap.median) else { return Vec::new() };
    let ends = starts.iter().skip(1).copied().chain([end]);
    let sessions: Vec<(Timestamp, f64)> = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| (*start, drunk(line, baby, Span::new(*start, end))))
        .collect();
    let mut amounts: Vec<f64> = sessions.iter().map(|(_, ml)| *ml).filter(|ml| *ml > 0.0).collect();
    amounts.sort_unstable_by(f64::total_cmp);
    let Some(usual_ml) = amounts.get(amounts.len().saturating_sub(1) / 2).copied() else {
        return Vec::new();
    };
    let holes = holes(line, baby, span, now).log;
    let whole = |gap: Span| !holes.iter().any(|hole| hole.overlaps(gap));
    sessions
        .windows(2)
        .map(|pair| (Span::new(pair[0].0, pair[1].0), pair[1].1))
        .filter(|(gap, ml)| gap.length() > usual_gap * 2 && *ml > usual_ml && whole(*gap))
        .map(|(gap, ml)| Batched { at: gap.end(), gap: gap.length(), usual_gap, ml, usual_ml })
        .collect()
}

fn drunk(line: &Timeline, baby: Subject, span: Span) -> f64 {
    let facts = line.starting_in(span).iter().map(|logged| &logged.fact);
    let bottles = facts.filter(|fact| fact.subject == baby).filter_map(|fact| match &fact.detail {
        Detail::Feed(Feed::Bottle { volume, .. }) => *volume,
        _ => None,
    });
    bottles.map(|volume| volume.canonical.value()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::breast;
    use crate::metrics::trial::line;
    use crate::metrics::trial::note;
    use crate::metrics::trial::span;

    /// Six bottles of 90 ml two hours apart, then what follows.
    fn found(more: Vec<Fact>) -> Vec<(i64, i64)> {
        let usual = (0..6).map(|n| bottle(n * 120, 90.0));
        let line = line(usual.chain(more));
        let found = batched(&line, ada(), span(0, 2000), at(2000));
        let minutes = |length: TimeDelta| length.num_minutes();
        found.iter().map(|one| (minutes(one.at - at(0)), minutes(one.gap))).collect()
    }

    const NONE: [(i64, i64); 0] = [];

    #[test]
    fn over_twice_the_gap_and_more_than_usual() {
        assert_eq!(found(vec![bottle(841, 91.0)]), [(841, 241)]);
        assert_eq!(found(vec![bottle(840, 150.0)]), NONE, "twice is not over twice");
        assert_eq!(found(vec![bottle(841, 90.0)]), NONE, "as much as usual");
        assert_eq!(found(vec![bottle(841, 50.0), bottle(860, 50.0)]), [(841, 241)], "one session");
    }

    #[test]
    fn what_is_not_known_says_nothing() {
        assert_eq!(found(vec![breast(841, 900, &[])]), NONE, "no amount");
        assert_eq!(found(vec![bottle(600 + 301, 150.0)]), NONE, "the gap is a hole in the log");
        assert_eq!(found(vec![note(800), bottle(901, 150.0)]), [(901, 301)]);
        let few = line([bottle(0, 90.0), bottle(120, 90.0), bottle(400, 150.0)]);
        assert_eq!(batched(&few, ada(), span(0, 500), at(500)), []);
    }
}
