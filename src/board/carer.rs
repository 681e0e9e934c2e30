//! One carer as `carers` and the carers' screen show them.

use crate::domain::carer::Carer;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::avoidable::Avoidable;
use crate::metrics::carer::avoidable::avoidable;
use crate::metrics::carer::awake::awake;
use crate::metrics::carer::bus;
use crate::metrics::carer::care::Sign;
use crate::metrics::carer::clash::Clash;
use crate::metrics::carer::clash::clashes;
use crate::metrics::carer::debt::Debt;
use crate::metrics::carer::debt::debt;
use crate::metrics::carer::drive;
use crate::metrics::carer::drive::Flag;
use crate::metrics::carer::drive::Reason;
use crate::metrics::carer::duty::hand_overs;
use crate::metrics::carer::interruption::Interruptions;
use crate::metrics::carer::interruption::by_night;
use crate::metrics::carer::interruption::sum;
use crate::metrics::carer::involvement::Week;
use crate::metrics::carer::involvement::involvement;
use crate::metrics::carer::load::Load;
use crate::metrics::carer::load::Ups;
use crate::metrics::carer::load::ups;
use crate::metrics::carer::observed::length;
use crate::metrics::carer::observed::observed;
use crate::metrics::carer::recovery;
use crate::metrics::carer::recovery::Job;
use crate::metrics::carer::request::Request;
use crate::metrics::carer::request::handled;
use crate::metrics::carer::request::requests;
use crate::metrics::carer::sleepday::logs_sleep;
use crate::metrics::carer::sleepday::sleep_days;
use crate::metrics::carer::sleepday::usual;
use crate::metrics::carer::sole::Presence;
use crate::metrics::carer::sole::presences;
use crate::metrics::carer::sole::sole;
use crate::metrics::carer::state::CarerState;
use crate::metrics::carer::state::shown_by;
use crate::metrics::carer::state::state;
use crate::metrics::carer::stretch;
use crate::metrics::carer::stretch::LongStretch;
use crate::metrics::carer::toil::Toil;
use crate::metrics::carer::toil::kinds;
use crate::metrics::carer::toil::toil;
use crate::metrics::carer::total::total;
use crate::metrics::hours::Hours;
use crate::plan::Plan;
use chrono::TimeDelta;

/// Weeks of nights that are told.
const WEEKS: u32 = 8;

/// One carer at one moment. Where a value is `None`, too little is known.
#[derive(Debug, Clone, PartialEq)]
pub struct CarerBoard {
    /// Who.
    pub id: CarerId,
    /// The name.
    pub name: String,
    /// The one the family protects most.
    pub primary: bool,
    /// Something about their sleep is in the log at all.
    pub sleep_logged: bool,
    /// Asleep, awake or unknown.
    pub state: CarerState,
    /// What shows that they are up, where nobody said so.
    pub shown_by: Option<Sign>,
    /// Sleep in the last 24 h, as far as it was observed.
    pub slept_24h: Option<TimeDelta>,
    /// Sleep in the last 48 h, as far as it was observed.
    pub slept_48h: Option<TimeDelta>,
    /// The part of the last 24 h for which it is known whether they slept, 0 to 1.
    pub observed_24h: f64,
    /// The same of the last 48 h.
    pub observed_48h: f64,
    /// Time awake.
    pub awake: Option<TimeDelta>,
    /// The longest stretch that ended in the last 24 h.
    pub longest_24h: Option<TimeDelta>,
    /// The longest stretch inside the last night.
    pub longest_night: Option<TimeDelta>,
    /// The last stretch of 3 h or more.
    pub last_long: Option<LongStretch>,
    /// Sleep debt over fourteen sleep-days.
    pub debt: Debt,
    /// Awakenings in the nights of the last seven days.
    pub interruptions_7d: Option<Interruptions>,
    /// How many in each of these nights, oldest first, the first and the last
    /// may be a part of one; `None` where no sleep was seen. Empty when not all
    /// is in memory.
    pub wakes_by_night: Vec<Option<u32>>,
    /// Requests of today that they answered, and by the hour of the wall clock.
    pub requests_today: Option<(u32, [u32; 24])>,
    /// Time up for the babies in the nights of the last seven days.
    pub night_7d: Option<TimeDelta>,
    /// Their part in that of all carers, 0 to 1.
    pub night_share_7d: Option<f64>,
    /// Toil of the last seven days; `None` where nobody logs any.
    pub toil_7d: Option<Toil>,
    /// The kinds of toil of which the plan makes them the standing owner.
    pub toil_owned: Vec<String>,
    /// Tasks of 28 days that have another standing owner and that they carried
    /// inside their own quiet window; `None` without such a window, where the
    /// plan names no owner, and when not all is in memory.
    pub others_toil_28d: Option<u32>,
    /// What broke into their quiet window in seven days and could have been
    /// another's; `None` without such a window, and where neither toil nor
    /// hand-overs are logged.
    pub avoidable_7d: Option<Avoidable>,
    /// Their part in the time up for the babies in seven days, 0 to 1.
    pub load_share_7d: Option<f64>,
    /// Time awake in the last seven days while the others slept.
    pub sole_7d: Option<TimeDelta>,
    /// Whether the log gives a reason not to drive.
    pub drive: Flag,
    /// The reasons.
    pub reasons: Vec<Reason>,
    /// The recovery of one who gave birth; `None` for the others, without a
    /// known birth, and once it is over.
    pub recovery: Option<Job>,
    /// Where the sleeps of the last 48 h speak against the rest.
    pub clashes: Vec<Clash>,
}

/// The carers together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Team {
    /// Each, in the household's order, which is no ranking.
    pub carers: Vec<CarerBoard>,
    /// The part of the primary carer in what happened at night, by week, oldest
    /// first; empty without a primary carer.
    pub involvement: Vec<Week>,
    /// The tasks of 28 days and who knows them; `None` when not all is in memory.
    pub tasks: Option<Vec<bus::Known>>,
    /// The kinds of toil of 28 days without a standing owner; `None` where the
    /// plan names no owner, and when not all is in memory.
    pub no_owner: Option<Vec<String>>,
    /// Requests that opened today, whoever answered; `None` when nothing was
    /// logged about a baby today.
    pub requests: Option<Vec<Request>>,
    /// Time up for the babies in seven days of which nobody said whose it was.
    pub unsaid_7d: Option<TimeDelta>,
}

/// What is worked out once for all of them.
struct Shared<'a> {
    line: &'a Timeline,
    plan: &'a Plan,
    zone: Zone,
    now: Timestamp,
    /// The last seven days, when all of them is in memory.
    week: Option<Span>,
    /// The last 28 days, when all of them is in memory and the plan names an
    /// owner of any toil.
    month: Option<Span>,
    requests: Option<Vec<Request>>,
    load: Option<Load>,
    nights: Option<Load>,
    presences: Vec<Presence>,
    /// The last birth.
    born: Option<Timestamp>,
    /// Somebody logged toil in the week.
    toil: bool,
    /// The requests of the week, where toil or hand-overs are logged.
    asked: Option<Vec<Request>>,
}

impl Team {
    /// Returns the carers of `household` at `now`, by the windows of `plan`.
    ///
    /// Cost: a pass over the last 14 days for each, and one over all nights.
    #[must_use]
    pub fn compute(
        line: &Timeline,
        household: &Household,
        plan: &Plan,
        zone: Zone,
        now: Timestamp,
    ) -> Self {
        if household.carers.is_empty() {
            return Self::default();
        }
        let shared = Shared::new(line, household, plan, zone, now);
        let primary = household.carers.iter().find(|(_, carer)| carer.primary);
        let nights = |id| involvement(line, id, zone, plan.night, WEEKS, now);
        let month = Span::ending_at(now, bus::DAYS);
        Self {
            carers: household.carers.iter().map(|(id, carer)| shared.carer(*id, carer)).collect(),
            involvement: primary.map(|(id, _)| nights(*id)).unwrap_or_default(),
            tasks: in_memory(line, month).then(|| bus::known(line, now)),
            no_owner: shared.month.map(|month| {
                kinds(line, month).into_iter().filter(|kind| plan.owner(kind).is_none()).collect()
            }),
            unsaid_7d: shared.load.as_ref().map(|load| load.unsaid),
            requests: shared.requests,
        }
    }
}

impl<'a> Shared<'a> {
    fn new(
        line: &'a Timeline,
        household: &Household,
        plan: &'a Plan,
        zone: Zone,
        now: Timestamp,
    ) -> Self {
        let all: Vec<CarerId> = household.carers.iter().map(|(id, _)| *id).collect();
        let day = zone.day(zone.date(now));
        let today = Span::new(day.start(), day.end().min(now + TimeDelta::milliseconds(1)));
        let logged =
            |span| line.starting_in(span).iter().any(|one| one.fact.subject.baby().is_some());
        let week =
            Some(Span::ending_at(now, TimeDelta::days(7))).filter(|week| in_memory(line, *week));
        let ups = week.map(|week| ups(line, &all, week, now));
        let toils = |id: &CarerId, week| toil(line, *id, zone, week, None, now).tasks > 0;
        let toil = week.is_some_and(|week| all.iter().any(|id| toils(id, week)));
        let month = Span::ending_at(now + TimeDelta::milliseconds(1), bus::DAYS);
        let owned = !plan.toil.is_empty() && in_memory(line, month);
        let handed = |week: &Span| hand_overs(line, now).any(|one| week.contains(one.fact.start));
        let told = week.filter(|week| toil || handed(week));
        Self {
            line,
            plan,
            zone,
            now,
            week,
            month: owned.then_some(month),
            requests: logged(today).then(|| requests(line, zone, plan.night, today, now)),
            load: ups.as_ref().map(Ups::load),
            nights: ups.as_ref().map(|ups| ups.by_night(zone, plan.night)),
            presences: week.map(|week| presences(line, &all, week, now)).unwrap_or_default(),
            born: household.babies.iter().filter_map(|(_, baby)| baby.born).max(),
            toil,
            asked: told.map(|week| requests(line, zone, plan.night, week, now)),
        }
    }

    fn carer(&self, id: CarerId, carer: &Carer) -> CarerBoard {
        let (line, zone, now) = (self.line, self.zone, self.now);
        let windows = self.plan.windows(carer);
        let need = self.plan.thresholds.sleep_need.as_seconds_f64() / 3_600.0;
        let (day, two) = (self.last(24), self.last(48));
        let days = sleep_days(line, id, zone, now);
        let debt = debt(&days, need);
        let basis = self.basis(id, usual(&days), debt.hours);
        let part = |unknown: TimeDelta, of: Span| {
            (of.length() - unknown).as_seconds_f64() / of.length().as_seconds_f64()
        };
        let reasons = drive::reasons(&basis);
        let nights = self.nights.as_ref();
        let broken = |week| by_night(line, id, zone, week, windows, None, now);
        let broken = self.week.map(broken).unwrap_or_default();
        let state = state(line, id, now);
        // Of somebody who is in no entry of the week nothing is known, not even 0.
        let there = self.week.is_some_and(|week| logged(line, id, week));
        let birth = self.born.filter(|_| carer.gave_birth);
        let toiled = |week| toil(line, id, zone, week, windows.quiet, now);
        CarerBoard {
            id,
            name: carer.name.clone(),
            primary: carer.primary,
            sleep_logged: logs_sleep(line, id),
            state,
            shown_by: shown_by(line, id, state, now),
            slept_24h: basis.slept_24h,
            slept_48h: basis.slept_48h,
            observed_24h: part(basis.unknown_24h, day),
            observed_48h: part(basis.unknown_48h, two),
            awake: basis.awake,
            longest_24h: stretch::longest_in_24h(line, id, now),
            longest_night: stretch::longest_last_night(line, id, zone, windows.night, now),
            last_long: stretch::last_long(line, id, now),
            debt,
            interruptions_7d: sum(&broken),
            wakes_by_night: broken.iter().map(|night| night.map(Interruptions::total)).collect(),
            recovery: birth.and_then(|born| recovery::job(line, id, born, zone, now)),
            requests_today: self
                .requests
                .as_ref()
                .filter(|_| there)
                .map(|all| handled(all, id, zone)),
            night_7d: nights.filter(|load| there && load.known()).and_then(|load| load.of(id)),
            night_share_7d: nights.filter(|_| there).and_then(|load| load.share(id)),
            toil_7d: self.week.filter(|_| there && self.toil).map(toiled),
            toil_owned: self.owned(carer),
            others_toil_28d: windows.quiet.and_then(|quiet| self.others(id, carer, quiet)),
            avoidable_7d: windows.quiet.filter(|_| there).and_then(|quiet| self.avoided(id, quiet)),
            load_share_7d: self.load.as_ref().filter(|_| there).and_then(|load| load.share(id)),
            sole_7d: self.week.and_then(|week| sole(line, id, &self.presences, week, now)),
            drive: drive::flag(&reasons),
            reasons,
            clashes: clashes(line, id, two, now),
        }
    }

    /// What the drive flag of a carer stands on.
    fn basis(&self, id: CarerId, usual: Option<TimeDelta>, debt: Option<f64>) -> drive::Basis {
        let (line, now) = (self.line, self.now);
        let (day, two) = (self.last(24), self.last(48));
        let unknown = |span: Span| span.length() - length(&observed(line, id, span, now));
        drive::Basis {
            slept_24h: total(line, id, day, now),
            slept_48h: total(line, id, two, now),
            unknown_24h: unknown(day),
            unknown_48h: unknown(two),
            doubted: clashes(line, id, day, now).iter().any(|one| matches!(one, Clash::Long(_))),
            awake: awake(line, id, now),
            sleepy: drive::sleepy(line, id, now),
            usual,
            debt,
            hour: drive::hour(self.zone, now),
        }
    }

    fn owned(&self, carer: &Carer) -> Vec<String> {
        self.plan.toil.keys().filter(|task| self.plan.owns(carer, task)).cloned().collect()
    }

    fn others(&self, id: CarerId, carer: &Carer, quiet: Hours) -> Option<u32> {
        let month = self.month.filter(|month| logged(self.line, id, *month))?;
        let toil = toil(self.line, id, self.zone, month, Some(quiet), self.now);
        let plan = self.plan;
        let others = toil
            .quiet_by_task
            .iter()
            .filter(|(task, _)| plan.owner(task).is_some() && !plan.owns(carer, task));
        Some(others.map(|(_, count)| count).sum())
    }

    fn avoided(&self, id: CarerId, quiet: Hours) -> Option<Avoidable> {
        let (asked, week) = (self.asked.as_ref()?, self.week?);
        Some(avoidable(self.line, id, self.zone, week, quiet, asked, self.now))
    }

    fn last(&self, hours: i64) -> Span {
        Span::ending_at(self.now, TimeDelta::hours(hours))
    }
}

/// Tells whether a carer is in any entry that begins in `span`.
fn logged(line: &Timeline, carer: CarerId, span: Span) -> bool {
    let own = |fact: &Fact| fact.by == Some(carer) || fact.subject.carer() == Some(carer);
    line.starting_in(span).iter().any(|logged| own(&logged.fact))
}

/// Tells whether all of a span is in memory.
fn in_memory(line: &Timeline, span: Span) -> bool {
    line.complete_since().is_none_or(|since| since <= span.start())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::id::DeviceId;
    use crate::domain::id::FactId;
    use crate::domain::person::Subject;
    use crate::domain::sleep::Sleep;
    use crate::journal::timeline::Logged;
    use chrono::DateTime;

    const MUM: CarerId = CarerId::from_bytes([1; 16]);

    fn at(hour: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::hours(hour)
    }

    fn board(sleeps: &[(i64, i64)], since: Option<i64>, now: i64) -> CarerBoard {
        let logged = sleeps.iter().zip(1_u128..).map(|((from, to), id)| {
            let detail = Detail::Sleep(Sleep::default());
            let fact = Fact::at(Subject::Carer(MUM), at(*from), Zone::UTC, detail);
            Logged {
                id: FactId::from_bytes(id.to_be_bytes()),
                fact: Fact { extent: Extent::Until(at(*to)), ..fact },
                author: None,
                device: DeviceId::from_bytes([0; 16]),
                recorded_at: at(*to),
                history: 1,
            }
        });
        let line = Timeline::new(logged.collect(), since.map(at));
        let carer = Carer { name: "Mum".to_owned(), primary: true, ..Carer::default() };
        let household = Household { carers: vec![(MUM, carer)], ..Household::default() };
        Team::compute(&line, &household, &Plan::default(), Zone::UTC, at(now)).carers.remove(0)
    }

    #[test]
    fn with_nothing_logged_everything_is_unknown_and_nothing_is_zero() {
        let board = board(&[], None, 9);
        assert_eq!(board.state, CarerState::Unknown);
        assert_eq!((board.slept_24h, board.slept_48h, board.awake), (None, None, None));
        assert_eq!((board.longest_24h, board.longest_night, board.last_long), (None, None, None));
        assert_eq!(board.debt, Debt::default());
        assert_eq!((board.interruptions_7d, board.requests_today), (None, None));
        assert_eq!((board.toil_7d, board.load_share_7d, board.sole_7d), (None, None, None));
        assert_eq!((board.night_7d, board.night_share_7d), (None, None));
        assert_eq!((board.drive, board.reasons), (Flag::Amber, vec![Reason::Unobserved]));
    }

    #[test]
    fn a_short_night_is_red_and_a_long_one_has_no_flag() {
        let nights = |hours: i64| -> Vec<(i64, i64)> {
            (-14..=0).map(|day| (24 * day, 24 * day + hours)).collect()
        };
        let short = board(&nights(4), None, 9);
        assert_eq!((short.drive, short.slept_24h), (Flag::Red, Some(TimeDelta::hours(4))));
        assert!(short.reasons.contains(&Reason::SevereDebt), "{:?}", short.reasons);
        let long = board(&nights(8), None, 9);
        assert_eq!((long.drive, long.debt.hours), (Flag::None, Some(0.0)));
        assert_eq!(long.awake, Some(TimeDelta::hours(1)));
    }

    #[test]
    fn a_sleep_of_days_is_no_reason_to_say_no_flag() {
        let long = board(&[(-96, 8)], None, 9);
        assert_eq!((long.drive, long.reasons), (Flag::Amber, vec![Reason::Unobserved]));
        assert!(matches!(long.clashes[..], [Clash::Long(_)]));
        assert_eq!(long.debt.days, 0);
    }

    #[test]
    fn what_is_not_in_memory_is_not_known_yet() {
        let nights = [(-48, -40), (-24, -16), (0, 8)];
        let all = board(&nights, None, 9);
        assert!(all.slept_48h.is_some() && all.interruptions_7d.is_some());
        let first_frame = board(&nights, Some(-30), 9);
        assert_eq!((first_frame.slept_48h, first_frame.interruptions_7d), (None, None));
        assert_eq!(first_frame.slept_24h, all.slept_24h);
    }
}
