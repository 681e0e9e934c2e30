//! Requests: what called for a carer, and who answered.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::is_care;
use crate::metrics::hours::Hours;
use chrono::TimeDelta;
use chrono::Timelike;

/// An act later than this after a call is no longer its answer.
///
/// Source: ours; a baby awake that long was left awake.
pub const ANSWERED_WITHIN: TimeDelta = TimeDelta::hours(1);

/// A call this soon after the last of the same one was answered is still that.
///
/// Source: `sre.md` §5.
pub const MERGED: TimeDelta = TimeDelta::minutes(10);

/// What opened a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A cry.
    Cry,
    /// A baby woke at night.
    Waking,
    /// Somebody asked.
    Ask,
}

/// One request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// What opened it first.
    pub cause: Cause,
    /// Who called.
    pub about: Subject,
    /// The fact that opened it first.
    pub fact: FactId,
    /// When it opened.
    pub opened: Timestamp,
    /// When the first act came that answered it; `None` while none did.
    pub answered: Option<Timestamp>,
    /// Whose act that was; `None` when nobody said.
    pub by: Option<CarerId>,
}

/// Returns the requests that opened inside `span`, oldest first.
///
/// ```text
/// cry, waking     c w           c                c
/// care                 F             (> 1 h)        n
/// requests        [----]        [----- ?         [--]
/// ```
///
/// A request opens with a cry, with a baby's waking at night, or with what a
/// carer asks for. It is answered by the first act of care for that baby, at
/// the latest by what settled the cry; what a carer asks for, by the first act
/// of anybody else. Calls before the answer and shortly after it are the same
/// request. Care at night without a call before it opens none: its start was
/// not seen.
#[must_use]
pub fn requests(
    line: &Timeline,
    zone: Zone,
    night: Hours,
    span: Span,
    now: Timestamp,
) -> Vec<Request> {
    let lead = ANSWERED_WITHIN + MERGED;
    let calls = calls(line, zone, night, Span::new(span.start() - lead, span.end()), now);
    let mut found: Vec<Request> = Vec::new();
    for (opened, cause, about, fact) in calls {
        let last = found.iter().rev().find(|request| request.about == about);
        let merged = last.is_some_and(|last| match last.answered {
            Some(answered) => opened - answered <= MERGED,
            None => opened - last.opened <= ANSWERED_WITHIN,
        });
        if merged {
            continue;
        }
        let answer = answer(line, about, opened, now);
        let (answered, by) = answer.unzip();
        found.push(Request { cause, about, fact, opened, answered, by: by.flatten() });
    }
    found.retain(|request| span.contains(request.opened));
    found
}

type Call = (Timestamp, Cause, Subject, FactId);

fn calls(line: &Timeline, zone: Zone, night: Hours, span: Span, now: Timestamp) -> Vec<Call> {
    let nights = night.within(zone, span);
    let by_night = |at: Timestamp| nights.iter().any(|night| night.contains(at));
    let call = |logged: &Logged| -> Option<Call> {
        let fact = &logged.fact;
        let baby = fact.subject.baby().is_some();
        let woke = match fact.extent {
            Extent::Until(end) => end.max(fact.start),
            Extent::Instant | Extent::Open => fact.start,
        };
        match &fact.detail {
            Detail::Cry(_) if baby => Some((fact.start, Cause::Cry, fact.subject, logged.id)),
            Detail::Wake if baby && by_night(fact.start) => {
                Some((fact.start, Cause::Waking, fact.subject, logged.id))
            }
            Detail::Sleep(_) if baby && by_night(woke) && fact.end().is_some() => {
                Some((woke, Cause::Waking, fact.subject, logged.id))
            }
            Detail::Request { .. } => Some((fact.start, Cause::Ask, fact.subject, logged.id)),
            _ => None,
        }
    };
    let mut calls: Vec<Call> = line.touching(span).filter_map(call).collect();
    calls.retain(|(at, ..)| span.contains(*at) && *at <= now);
    calls.sort_by_key(|(at, ..)| *at);
    calls
}

/// Returns the first act that answers a call that opened at `opened`, and whose
/// it was; `None` when none did within [`ANSWERED_WITHIN`] or by `now`.
#[must_use]
pub fn answer(
    line: &Timeline,
    about: Subject,
    opened: Timestamp,
    now: Timestamp,
) -> Option<(Timestamp, Option<CarerId>)> {
    let until = (opened + ANSWERED_WITHIN).min(now) + TimeDelta::milliseconds(1);
    let answers = |logged: &&Logged| {
        let fact = &logged.fact;
        let helps = is_care(fact) || fact.kind() == Kind::Toil;
        match about {
            Subject::Baby(_) => is_care(fact) && fact.subject == about,
            Subject::Carer(asked) => helps && fact.by.is_some_and(|by| by != asked),
            Subject::Household => helps,
        }
    };
    // What settled a cry had done so when the cry was over.
    let when = |fact: &Fact| match fact.kind() {
        Kind::Cry => fact.span(now).end(),
        _ => fact.start,
    };
    let acts = line.starting_in(Span::new(opened, until)).iter().filter(answers);
    let first = acts.min_by_key(|act| when(&act.fact))?;
    Some((when(&first.fact), first.fact.by))
}

/// Returns how many of `requests` one carer answered, and how many in each hour
/// of the wall clock, by when they were answered.
#[must_use]
pub fn handled(requests: &[Request], carer: CarerId, zone: Zone) -> (u32, [u32; 24]) {
    let mut hours = [0; 24];
    let own = requests.iter().filter(|request| request.by == Some(carer));
    for at in own.filter_map(|request| request.answered) {
        hours[zone.local(at).hour() as usize % 24] += 1;
    }
    (hours.iter().sum(), hours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::care::Cry;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::hours::NIGHT;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::own;
    use crate::metrics::trial::sleep;
    use crate::metrics::trial::span;

    fn cry(minute: i64) -> Fact {
        fact(minute, Extent::Instant, Detail::Cry(Cry::default()))
    }

    fn change(carer: CarerId, minute: i64) -> Fact {
        by(carer, nappy(minute, NappyContent::Wet))
    }

    fn found(facts: Vec<Fact>) -> Vec<(Cause, i64, Option<i64>, Option<CarerId>)> {
        let minute = |at: Timestamp| (at - crate::metrics::trial::at(0)).num_minutes();
        requests(&line(facts), Zone::UTC, NIGHT, span(0, 900), at(900))
            .into_iter()
            .map(|one| (one.cause, minute(one.opened), one.answered.map(minute), one.by))
            .collect()
    }

    #[test]
    fn the_first_act_for_the_baby_answers() {
        let facts = vec![cry(100), change(dad(), 104), change(mum(), 105)];
        assert_eq!(found(facts), [(Cause::Cry, 100, Some(104), Some(dad()))]);
        assert_eq!(found(vec![cry(100), change(dad(), 99)]), [(Cause::Cry, 100, None, None)]);
        assert_eq!(found(vec![cry(100), change(dad(), 160)])[0].2, Some(160));
        assert_eq!(found(vec![cry(100), change(dad(), 161)])[0].2, None);
        let helped = Detail::Cry(Cry { helped: Some("rocking".to_owned()) });
        let settled = || by(dad(), fact(100, Extent::Until(at(120)), helped.clone()));
        assert_eq!(found(vec![settled()]), [(Cause::Cry, 100, Some(120), Some(dad()))]);
        let sooner = vec![settled(), change(mum(), 110)];
        assert_eq!(found(sooner), [(Cause::Cry, 100, Some(110), Some(mum()))]);
        let unsaid = vec![cry(100), nappy(110, NappyContent::Wet)];
        assert_eq!(found(unsaid), [(Cause::Cry, 100, Some(110), None)]);
    }

    #[test]
    fn a_waking_calls_at_night_and_not_by_day() {
        let facts = vec![sleep(60, 200), change(mum(), 200), sleep(600, 700), change(mum(), 701)];
        assert_eq!(found(facts), [(Cause::Waking, 200, Some(200), Some(mum()))]);
        let edge = |minute| found(vec![fact(minute, Extent::Instant, Detail::Wake)]).len();
        assert_eq!((edge(419), edge(420)), (1, 0));
        assert_eq!(found(vec![change(mum(), 100)]), [], "its start was not seen");
    }

    #[test]
    fn calls_before_the_answer_and_just_after_it_are_one() {
        let facts = vec![sleep(0, 100), cry(101), change(dad(), 110), cry(120)];
        assert_eq!(found(facts).len(), 1);
        assert_eq!(found(vec![cry(100), change(dad(), 110), cry(121)]).len(), 2);
        assert_eq!(found(vec![cry(100), cry(160)]).len(), 1);
        assert_eq!(found(vec![cry(100), cry(161)]).len(), 2);
    }

    #[test]
    fn what_a_carer_asks_for_is_answered_by_another() {
        let ask = own(mum(), 100, Extent::Instant, Detail::Request { text: "swap".to_owned() });
        let facts = vec![ask, change(mum(), 101), change(dad(), 102)];
        assert_eq!(found(facts), [(Cause::Ask, 100, Some(102), Some(dad()))]);
    }

    #[test]
    fn handled_counts_by_the_hour_of_the_answer() {
        let facts = [cry(110), change(dad(), 121), cry(300), change(mum(), 301)];
        let all = requests(&line(facts), Zone::UTC, NIGHT, span(0, 900), at(900));
        let (count, hours) = handled(&all, dad(), Zone::UTC);
        assert_eq!((count, hours[2]), (1, 1));
        assert_eq!(all[0].about, ada());
    }
}
