//! Recovery after a birth as a job that runs for weeks: no percentage, and a
//! worse day is no failure.

use crate::domain::carer::Recovery;
use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;

/// The first so many days are the running ones.
///
/// Source: `facts.md` §10: midwife to about day 10, new-birth visit by day 14.
pub const RUNNING: i64 = 14;

/// From this day on a visit to the carer is the review.
///
/// Source: `facts.md` §10: the GP's check of the mother at 6 to 8 weeks.
pub const REVIEW_FROM: i64 = 42;

/// After so many days it is over, unless somebody still says how it goes.
///
/// Source: `facts.md` §4.5: heavy bleeding is watched for up to 12 weeks.
pub const OVER: i64 = 84;

/// Within this time a second "worse" is told.
///
/// Source: `facts.md` §10.
pub const TWICE: TimeDelta = TimeDelta::hours(48);

/// How far the job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The first days, and whenever it went worse within [`TWICE`].
    Running,
    /// After them.
    Healing,
    /// A visit was logged for the carer in or after the weeks of the check.
    Reviewed,
}

/// The recovery of one carer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Job {
    /// Days since the birth; the day of the birth is 0.
    pub day: i64,
    /// How far it has come.
    pub stage: Stage,
    /// What was said today; the last of several.
    pub today: Option<Recovery>,
    /// "Worse" was said twice or more within [`TWICE`].
    pub worse_twice: bool,
}

/// Returns the recovery of `carer` after the birth at `born`; `None` once it
/// is over and nobody says how it goes any more, and before the birth.
///
/// ```text
/// day      0          14            42            84
/// said     same  worse   better            (visit)
/// stage    running                  healing  reviewed
/// ```
#[must_use]
pub fn job(
    line: &Timeline,
    carer: CarerId,
    born: Timestamp,
    zone: Zone,
    now: Timestamp,
) -> Option<Job> {
    if born > now {
        return None;
    }
    let own = |logged: &&Logged| logged.fact.subject == Subject::Carer(carer);
    let said_since = |back: TimeDelta| {
        let span = Span::ending_at(now + TimeDelta::milliseconds(1), back);
        line.starting_in(span).iter().filter(own).filter_map(answer)
    };
    let day = (zone.date(now) - zone.date(born)).num_days();
    if day > OVER && said_since(TimeDelta::days(RUNNING)).next().is_none() {
        return None;
    }
    let lately: Vec<Recovery> = said_since(TWICE).map(|(_, change)| change).collect();
    let worse = lately.iter().filter(|change| **change == Recovery::Worse).count();
    let first = zone.day(zone.date(born + TimeDelta::days(REVIEW_FROM))).start();
    let after = Span::new(first, now + TimeDelta::milliseconds(1));
    let visit = |logged: &Logged| matches!(logged.fact.detail, Detail::Visit { .. });
    let reviewed = first <= now && line.starting_in(after).iter().filter(own).any(visit);
    let stage = match day {
        _ if worse > 0 => Stage::Running,
        _ if reviewed => Stage::Reviewed,
        ..=RUNNING => Stage::Running,
        _ => Stage::Healing,
    };
    let today = zone.date(now);
    let today = said_since(TimeDelta::days(2)).rfind(|(at, _)| zone.date(*at) == today);
    Some(Job { day, stage, today: today.map(|(_, change)| change), worse_twice: worse > 1 })
}

/// Tells whether `fact` says worse of a carer's recovery and another fact than
/// `id` says so of the same carer within [`TWICE`] of it, on either side.
#[must_use]
pub fn worse_again(line: &Timeline, fact: &Fact, id: Option<FactId>) -> bool {
    let worse = |fact: &Fact| matches!(fact.detail, Detail::Recovery { change: Recovery::Worse });
    let span = Span::new(fact.start - TWICE, fact.start + TWICE + TimeDelta::milliseconds(1));
    let other = |logged: &Logged| {
        Some(logged.id) != id && logged.fact.subject == fact.subject && worse(&logged.fact)
    };
    worse(fact) && line.starting_in(span).iter().any(other)
}

fn answer(logged: &Logged) -> Option<(Timestamp, Recovery)> {
    match logged.fact.detail {
        Detail::Recovery { change } => Some((logged.fact.start, change)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Extent;
    use crate::metrics::trial::at;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::own;

    const DAY: i64 = 24 * 60;

    fn said(minute: i64, change: Recovery) -> Fact {
        own(mum(), minute, Extent::Instant, Detail::Recovery { change })
    }

    #[test]
    fn a_second_worse_within_two_days_is_told() {
        for (minute, change, again) in [
            (0, Recovery::Worse, true),
            (DAY, Recovery::Worse, true),
            (3 * DAY, Recovery::Worse, true),
            (3 * DAY + 1, Recovery::Worse, false),
            (0, Recovery::Same, false),
        ] {
            let timeline = line(vec![said(DAY, Recovery::Worse), said(0, Recovery::Better)]);
            let asked = said(minute, change);
            assert_eq!(worse_again(&timeline, &asked, None), again, "{minute}");
            let other = own(dad(), minute, Extent::Instant, asked.detail.clone());
            assert!(!worse_again(&timeline, &other, None), "another carer's");
        }
    }

    fn visit(minute: i64) -> Fact {
        own(mum(), minute, Extent::Instant, Detail::Visit { who: "GP".to_owned() })
    }

    /// Born at minute 600 of day 0.
    fn found(facts: Vec<Fact>, now: i64) -> Option<Job> {
        job(&line(facts), mum(), at(600), Zone::UTC, at(now))
    }

    fn stage(facts: Vec<Fact>, day: i64) -> Option<Stage> {
        found(facts, day * DAY + 700).map(|job| job.stage)
    }

    #[test]
    fn days_are_counted_by_the_calendar_and_stages_follow_them() {
        assert_eq!(found(vec![], 599), None);
        assert_eq!(found(vec![], 600).map(|job| job.day), Some(0));
        assert_eq!(found(vec![], DAY).map(|job| job.day), Some(1));
        assert_eq!(stage(vec![], 14), Some(Stage::Running));
        assert_eq!(stage(vec![], 15), Some(Stage::Healing));
        assert_eq!(stage(vec![], 84), Some(Stage::Healing));
        assert_eq!(stage(vec![], 85), None);
        assert!(stage(vec![said(80 * DAY, Recovery::Same)], 85).is_some());
    }

    #[test]
    fn a_review_is_a_visit_that_was_logged_and_never_the_calendar_alone() {
        assert_eq!(stage(vec![], 60), Some(Stage::Healing));
        assert_eq!(stage(vec![visit(42 * DAY)], 60), Some(Stage::Reviewed));
        assert_eq!(stage(vec![visit(42 * DAY - 1)], 60), Some(Stage::Healing));
        let hers = Fact { subject: Subject::Carer(dad()), ..visit(43 * DAY) };
        assert_eq!(stage(vec![hers], 60), Some(Stage::Healing));
    }

    #[test]
    fn worse_runs_again_for_two_days_and_twice_is_told() {
        let worse = |minute| said(minute, Recovery::Worse);
        let noon = |day| day * DAY + 700;
        assert_eq!(stage(vec![worse(noon(20))], 20), Some(Stage::Running));
        assert_eq!(stage(vec![worse(noon(20))], 22), Some(Stage::Healing));
        let twice = |facts, day| found(facts, noon(day)).expect("a job").worse_twice;
        assert!(!twice(vec![worse(noon(20))], 20));
        assert!(twice(vec![worse(noon(18) + 1), worse(noon(20))], 20));
        assert!(!twice(vec![worse(noon(18)), worse(noon(20))], 20));
    }

    #[test]
    fn today_is_the_last_answer_of_the_day() {
        let today = |facts| found(facts, 3 * DAY + 700).expect("a job").today;
        assert_eq!(today(vec![]), None);
        assert_eq!(today(vec![said(3 * DAY - 1, Recovery::Better)]), None, "yesterday's");
        let two = vec![said(3 * DAY, Recovery::Worse), said(3 * DAY + 60, Recovery::Same)];
        assert_eq!(today(two), Some(Recovery::Same));
    }
}
