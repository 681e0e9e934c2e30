//! Where the log has holes: what happened there is not known, and not 0.

use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Timeline;
use crate::metrics::spans::joined;
use chrono::TimeDelta;

/// Longer than this without any entry is a hole in the log, not a state.
///
/// Source: ours; the longest usual wait between two feeds of a newborn, 4 h,
/// and an hour more.
pub const HOLE: TimeDelta = TimeDelta::hours(5);

/// Longer than this without anything about sleep, and sleep was not logged.
///
/// Source: `forecast.md` §2, measured on 22 children: a longer time awake is
/// an entry that is missing.
pub const SLEEP_HOLE: TimeDelta = TimeDelta::hours(8);

/// The holes of one subject's log in a span; each list apart and in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holes {
    /// Nothing at all was logged.
    pub log: Vec<Span>,
    /// Whether the subject slept is not known; holds all of `log`.
    pub sleep: Vec<Span>,
}

/// Returns the holes of the log of `subject` inside `span`, as known at `now`.
///
/// ```text
/// logged   o  [===)   o                  o  [=====)          | now
/// gap       <=5h    <=5h       >5h        <=5h       >5h
/// log                 [hole              )        [hole      )
/// ```
///
/// Every entry about the subject bounds a gap with its start and its end; what
/// it covers is known, though a timer other than sleep that still runs covers
/// nothing: it may have been forgotten. A gap longer than [`HOLE`] is a hole
/// as a whole; before the first entry and after the last it is counted from
/// the same rule, and the last one ends with the millisecond that is `now`.
///
/// Sleep has holes of its own: a gap longer than [`SLEEP_HOLE`] between sleeps,
/// moments seen awake and holes of the log, and whatever follows a sleep
/// without an end up to the next sleep or moment awake. What was excused is a
/// hole of both, and no entry. Where the timeline in
/// memory is not complete, all is a hole.
#[must_use]
pub fn holes(line: &Timeline, subject: Subject, span: Span, now: Timestamp) -> Holes {
    let until = now + TimeDelta::milliseconds(1);
    let reach = HOLE.max(SLEEP_HOLE);
    let last = (span.end() + reach).min(now);
    let window = Span::new(span.start() - reach, last + TimeDelta::milliseconds(1));
    let mut log = Gaps::new(window.start(), HOLE);
    let mut seen = Vec::new();
    let mut excused = Vec::new();
    let about = |fact: &Fact| match fact.kind() {
        Kind::Excused => fact.subject == subject || fact.subject == Subject::Household,
        _ => fact.subject == subject,
    };
    for logged in line.touching(window).filter(|logged| about(&logged.fact)) {
        let covered = covered(&logged.fact, until);
        if logged.fact.kind() == Kind::Excused {
            excused.push(covered);
            continue;
        }
        log.mark(covered, After::Known);
        match logged.fact.kind() {
            Kind::Sleep if logged.fact.extent.is_instant() => seen.push((covered, After::Unknown)),
            Kind::Sleep | Kind::Wake => seen.push((covered, After::Known)),
            _ => {}
        }
    }
    let absent = line.complete_since().map(|since| Span::new(Timestamp::MIN_UTC, since));
    let log: Vec<Span> = log.finish(last).into_iter().chain(absent).collect();
    let excused = || excused.iter().copied();
    seen.extend(log.iter().map(|hole| (*hole, After::AsBefore)));
    seen.sort_by_key(|(covered, _)| covered.start());
    let mut sleep = Gaps::new(window.start(), SLEEP_HOLE);
    for (covered, after) in seen {
        sleep.mark(covered, after);
    }
    let sleep = sleep.finish(last).into_iter().chain(log.iter().copied());
    let (sleep, log) = (sleep.chain(excused()), log.iter().copied().chain(excused()));
    let span = Span::new(span.start(), span.end().min(until));
    let inside = |gap: Span| gap.intersection(span);
    Holes {
        sleep: joined(sleep.filter_map(inside).collect()),
        log: joined(log.filter_map(inside).collect()),
    }
}

fn covered(fact: &Fact, until: Timestamp) -> Span {
    match fact.extent {
        Extent::Open if fact.kind() == Kind::Sleep => Span::new(fact.start, until),
        Extent::Until(end) => Span::new(fact.start, end.min(until)),
        Extent::Open | Extent::Instant => Span::new(fact.start, fact.start),
    }
}

/// What is known from the end of a mark on, however near the next one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// That it ended there.
    Known,
    /// Nothing.
    Unknown,
    /// What was known before it.
    AsBefore,
}

/// Gaps between marks that come in order of their start.
struct Gaps {
    limit: TimeDelta,
    /// The latest end so far.
    seen: Timestamp,
    after: After,
    found: Vec<Span>,
}

impl Gaps {
    const fn new(from: Timestamp, limit: TimeDelta) -> Self {
        Self { limit, seen: from, after: After::Known, found: Vec::new() }
    }

    /// Takes in what one mark covers.
    fn mark(&mut self, covered: Span, after: After) {
        if covered.start() - self.seen > self.limit || self.after == After::Unknown {
            self.found.push(Span::new(self.seen, covered.start()));
        }
        if covered.end() >= self.seen {
            self.seen = covered.end();
            self.after = if after == After::AsBefore { self.after } else { after };
        }
    }

    /// Returns the gaps up to and with `last`.
    fn finish(mut self, last: Timestamp) -> Vec<Span> {
        if last - self.seen > self.limit || self.after == After::Unknown {
            self.found.push(Span::new(self.seen, last + TimeDelta::milliseconds(1)));
        }
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::feed::Feed;
    use crate::domain::sleep::Sleep;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::asleep_since;
    use crate::metrics::trial::at;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::line_since;
    use crate::metrics::trial::note;
    use crate::metrics::trial::sleep;
    use crate::metrics::trial::span;

    const DAY: i64 = 24 * 60;

    fn logged(facts: Vec<Fact>, now: i64) -> Vec<Span> {
        holes(&line(facts), ada(), span(0, DAY), at(now)).log
    }

    #[test]
    fn five_hours_are_no_hole_and_a_minute_more_is_one() {
        let known = [0, 240, 480, 720, 1020, 1300, DAY];
        assert_eq!(logged(known.map(note).to_vec(), DAY), []);
        let gap = [0, 240, 480, 720, 1021, 1300, DAY];
        assert_eq!(logged(gap.map(note).to_vec(), DAY), [span(720, 1021)]);
    }

    #[test]
    fn what_a_sleep_covers_is_known_and_a_running_feed_covers_nothing() {
        let notes = [0, 240, 480, 1100, 1300, DAY].map(note);
        let with = |more: Fact| logged([notes.to_vec(), vec![more]].concat(), DAY);
        assert_eq!(with(sleep(500, 1090)), []);
        assert_eq!(with(sleep(500, 700)), [span(700, 1100)]);
        let feed = Detail::Feed(Feed::Breast { sides: Vec::new() });
        assert_eq!(with(fact(500, Extent::Open, feed)), [span(500, 1100)]);
    }

    #[test]
    fn what_was_excused_is_a_hole_whose_entry_closes_none() {
        let notes = [0, 240, 480, 720, 1020, 1300, DAY].map(note);
        let excuse = |from, to| {
            let detail = Detail::Excused { why: "hospital".to_owned() };
            fact(from, Extent::Until(at(to)), detail)
        };
        let with = |more: Fact| logged([notes.to_vec(), vec![more]].concat(), DAY);
        assert_eq!(with(excuse(500, 600)), [span(500, 600)]);
        let household = Fact { subject: Subject::Household, ..excuse(500, 600) };
        assert_eq!(with(household), [span(500, 600)]);
        let apart = [0, 240, 700, 900, 1190, DAY].map(note);
        let found = logged([apart.to_vec(), vec![excuse(400, 500)]].concat(), DAY);
        assert_eq!(found, [span(240, 700)]);
    }

    #[test]
    fn before_the_first_and_after_the_last_entry_the_same_rule_holds() {
        let start_and_end = logged(vec![note(600), note(660)], DAY);
        assert_eq!(start_and_end, [span(0, 600), span(660, DAY)]);
        let soon = logged(vec![note(-200), note(90)], 90 + 300);
        assert_eq!(soon, [], "five hours after the last entry");
        let hole = logged(vec![note(-200), note(90)], 90 + 301);
        assert_eq!(hole.len(), 1);
        assert_eq!(hole[0].start(), at(90));
    }

    #[test]
    fn a_gap_is_measured_beyond_the_span_and_cut_to_it() {
        assert_eq!(logged(vec![note(-290), note(10), note(200)], 200), []);
        assert_eq!(logged(vec![note(-300), note(10), note(200)], 200), [span(0, 10)]);
        let line = line([note(-60), note(200), note(480), note(779), note(1000), note(1200)]);
        let until_noon = |to| holes(&line, ada(), span(0, to), at(1200)).log;
        assert_eq!(until_noon(490), []);
        let one = holes(&line, ada(), span(0, 490), at(2000)).log;
        assert_eq!(one, [], "what comes after the span closes the gap");
    }

    #[test]
    fn sleep_not_logged_for_eight_hours_is_not_known() {
        let every = |minutes: &[i64]| minutes.iter().copied().map(note).collect::<Vec<_>>();
        let notes = every(&[0, 200, 400, 600, 800, 1000, 1200, DAY]);
        let known = [notes.clone(), vec![sleep(-60, 20), sleep(500, 560), sleep(1040, 1100)]];
        assert_eq!(holes(&line(known.concat()), ada(), span(0, DAY), at(DAY)).sleep, []);
        let gap = [notes, vec![sleep(-60, 20), sleep(501, 560), sleep(1040, 1100)]];
        let found = holes(&line(gap.concat()), ada(), span(0, DAY), at(DAY));
        assert_eq!(found.sleep, [span(20, 501)]);
        assert_eq!(found.log, []);
    }

    #[test]
    fn the_time_up_to_a_hole_of_the_log_is_judged_by_itself() {
        let awake = [note(120), note(300), note(700), note(900)];
        let with = |more: &[Fact]| {
            let facts = awake.iter().chain(more).cloned();
            holes(&line(facts), ada(), span(0, DAY), at(1000)).sleep
        };
        assert_eq!(with(&[sleep(-60, 20), sleep(950, 990)]), [span(300, 700)]);
        let endless = fact(20, Extent::Instant, Detail::Sleep(Sleep::default()));
        let facts = [sleep(-60, -30), endless, sleep(950, 990)];
        assert_eq!(with(&facts), [span(20, 950)], "still nobody knows");
    }

    #[test]
    fn after_a_sleep_without_an_end_nothing_is_known_until_the_next() {
        let endless = fact(100, Extent::Instant, Detail::Sleep(Sleep::default()));
        let facts = vec![sleep(0, 60), endless, note(150), sleep(220, 300)];
        let found = holes(&line(facts), ada(), span(0, 300), at(300));
        assert_eq!(found.sleep, [span(100, 220)]);
        assert_eq!(found.log, []);
    }

    #[test]
    fn what_is_not_in_memory_is_not_known() {
        let facts = vec![sleep(0, 60), note(150), asleep_since(220)];
        let found = holes(&line_since(facts, Some(at(120))), ada(), span(0, 300), at(300));
        assert_eq!(found.log, [span(0, 120)]);
        assert_eq!(found.sleep, [span(0, 120)]);
    }
}
