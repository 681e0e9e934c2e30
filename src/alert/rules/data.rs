//! The log and the machine: silence, the clock, the backup.

use crate::alert::rules::ClockTrouble;
use crate::alert::rules::LATER;
use crate::alert::rules::Said;
use crate::alert::rules::Scene;
use crate::alert::signal::Holding;
use crate::domain::detail::Kind;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::DataTrouble;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::metrics::spans::joined;
use crate::plan::rule::Data;
use chrono::TimeDelta;

/// Returns what the rule says.
pub fn look(scene: &Scene<'_>, data: Data) -> Said {
    match data {
        Data::Silence(limit) => silence(scene, limit),
        Data::Clock => clock(scene),
        Data::Backup(limit) => backup(scene, limit),
    }
}

/// Nothing was written for so long, whatever it was about; what was excused
/// does not count.
fn silence(scene: &Scene<'_>, limit: TimeDelta) -> Said {
    let known = scene.timeline.all().iter().filter(|logged| logged.recorded_at <= scene.now);
    let Some(last) = known.max_by_key(|logged| (logged.recorded_at, logged.id)) else {
        return Said::default();
    };
    let Some(since) = after(last.recorded_at, limit, &excused(scene)) else {
        return Said::default();
    };
    overdue(scene, DataTrouble::Silent, since, Some(last.recorded_at), Some(last.id))
}

fn clock(scene: &Scene<'_>) -> Said {
    let minutes = scene.machine.clock.map(|trouble| match trouble {
        ClockTrouble::Back(by) | ClockTrouble::Ahead(by) => by.num_minutes(),
    });
    let cause = |minutes| Cause::Data { what: DataTrouble::Clock, minutes: Some(minutes) };
    let holding = minutes.map(|by| Holding { since: None, began_with: None, cause: cause(by) });
    Said { holding, ..Said::default() }
}

/// The last backup is too old; where there is none, the journal is.
fn backup(scene: &Scene<'_>, limit: TimeDelta) -> Said {
    let machine = scene.machine;
    let Some(from) = machine.last_backup.or(machine.began) else {
        return Said::default();
    };
    overdue(scene, DataTrouble::Backup, from + limit, machine.last_backup, None)
}

fn overdue(
    scene: &Scene<'_>,
    what: DataTrouble,
    since: Timestamp,
    last: Option<Timestamp>,
    began_with: Option<FactId>,
) -> Said {
    let minutes = last.map(|last| (scene.now - last).num_minutes());
    let cause = Cause::Data { what, minutes };
    let holding = Holding { since: Some(since), began_with, cause };
    let holding = (scene.now > since).then_some(holding);
    Said { holding, due: Some(since + LATER), ..Said::default() }
}

/// Returns when `limit` has gone by outside of `excused`; `None` when that has
/// no end.
///
/// ```text
/// from     |--->[excused)--->|      the two arrows are the limit
/// ```
fn after(from: Timestamp, limit: TimeDelta, excused: &[Span]) -> Option<Timestamp> {
    let (mut at, mut left) = (from, limit);
    for span in excused.iter().filter(|span| span.end() > from) {
        let free = (span.start() - at).max(TimeDelta::zero());
        if free >= left {
            break;
        }
        (at, left) = (span.end(), left - free);
        if at == Timestamp::MAX_UTC {
            return None;
        }
    }
    Some(at + left)
}

/// Returns what was excused for all of the household: said so, or of its only
/// baby; what still is has no end.
fn excused(scene: &Scene<'_>) -> Vec<Span> {
    let babies = scene.household.babies.iter().filter(|(_, baby)| !baby.expected());
    let babies: Vec<Subject> = babies.map(|(id, _)| Subject::Baby(*id)).collect();
    let all = |subject| subject == Subject::Household || babies == [subject];
    let whole = |fact: &Fact| match fact.extent {
        Extent::Open => Span::new(fact.start, Timestamp::MAX_UTC),
        Extent::Until(_) | Extent::Instant => fact.span(scene.now),
    };
    let facts = scene.timeline.all().iter().map(|logged| &logged.fact);
    let facts = facts.filter(|fact| fact.kind() == Kind::Excused && all(fact.subject));
    joined(facts.map(whole).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alert::rules::Machine;
    use crate::alert::rules::next_due;
    use crate::alert::rules::signals;
    use crate::alert::rules::trial::house;
    use crate::alert::rules::trial::plan;
    use crate::alert::signal::Memories;
    use crate::domain::detail::Detail;
    use crate::domain::zone::Zone;
    use crate::metrics::trial::at;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::note;

    /// Since when the rule holds at `now`, how many minutes it tells, and when
    /// it is due.
    fn say(
        rest: &str,
        facts: Vec<Fact>,
        machine: Machine,
        now: i64,
    ) -> (Option<i64>, Option<i64>, Option<i64>) {
        let rules =
            format!("[[rule]]\nid = \"data\"\nkind = \"data\"\nseverity = \"SEV3\"\n{rest}");
        let (plan, home, line, memories) =
            (plan(&rules), house(Some(at(-99_999))), line(facts), Memories::new());
        let bare = Scene::new(&plan, &home, &line, Zone::UTC, at(now), &memories);
        let scene = Scene { machine, ..bare };
        let minute = |at_: Timestamp| (at_ - at(0)).num_minutes();
        let holding = signals(&scene).remove(0).holding;
        let minutes = holding.as_ref().and_then(|holding| match holding.cause {
            Cause::Data { minutes, .. } => minutes,
            _ => None,
        });
        let since = holding.and_then(|holding| holding.since).map(minute);
        (since, minutes, next_due(&scene).map(minute))
    }

    const SILENCE: &str = "what = \"silence\"\nlimit = \"12h\"\n";

    #[test]
    fn silence_is_more_than_its_limit_since_anything_was_written() {
        let said = |facts, now| say(SILENCE, facts, Machine::default(), now);
        assert_eq!(said(vec![], 9_999), (None, None, None), "nothing was ever written");
        assert_eq!(said(vec![note(0)], 719), (None, None, Some(720)));
        assert_eq!(said(vec![note(0)], 720), (None, None, Some(720)));
        assert_eq!(said(vec![note(0)], 721), (Some(720), Some(721), None));
        assert_eq!(said(vec![note(0), note(100)], 721), (None, None, Some(820)));
    }

    #[test]
    fn excused_hours_are_no_silence() {
        let why = || Detail::Excused { why: "visit".to_owned() };
        let excused = |extent| vec![note(0), fact(60, extent, why())];
        let said = |extent, now| say(SILENCE, excused(extent), Machine::default(), now);
        // 10 h of it do not count; it was written down when it began.
        let until = || Extent::Until(at(660));
        assert_eq!(said(until(), 1_380), (None, None, Some(1_380)));
        assert_eq!(said(until(), 1_381), (Some(1_380), Some(1_321), None));
        assert_eq!(said(Extent::Open, 99_999), (None, None, None));
    }

    #[test]
    fn a_backup_is_too_old_and_none_is_as_old_as_the_journal() {
        let rule = "what = \"backup\"\nlimit = \"14d\"\n";
        let day = 1_440;
        let none = Machine { began: Some(at(0)), ..Machine::default() };
        let one = Machine { last_backup: Some(at(day)), ..none };
        let said = |machine, now| say(rule, vec![], machine, now);
        assert_eq!(said(Machine::default(), 99_999), (None, None, None), "not known");
        assert_eq!(said(none, 14 * day), (None, None, Some(14 * day)));
        assert_eq!(said(none, 14 * day + 1), (Some(14 * day), None, None));
        assert_eq!(said(one, 15 * day), (None, None, Some(15 * day)));
        assert_eq!(said(one, 15 * day + 1), (Some(15 * day), Some(14 * day + 1), None));
    }

    #[test]
    fn an_odd_clock_is_told_with_how_far() {
        let said =
            |clock| say("what = \"clock\"\n", vec![], Machine { clock, ..Machine::default() }, 0);
        assert_eq!(said(None), (None, None, None));
        let back = ClockTrouble::Back(TimeDelta::minutes(7));
        assert_eq!(said(Some(back)), (None, Some(7), None));
    }
}
