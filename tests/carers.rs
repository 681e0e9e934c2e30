//! The carers' figures over any log there could be, on a real year, and on the
//! made-up household, each against a reader that shares nothing with them.

use chrono::Datelike;
use chrono::TimeDelta;
use chrono::Timelike;
use dadops::board::carer::CarerBoard;
use dadops::board::carer::Team;
use dadops::demo;
use dadops::domain::carer::Carer;
use dadops::domain::carer::CheckIn;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::id::BabyId;
use dadops::domain::id::CarerId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::FactId;
use dadops::domain::nappy::Nappy;
use dadops::domain::person::Subject;
use dadops::domain::sleep::Sleep;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::import::Format;
use dadops::import::Options;
use dadops::import::run;
use dadops::journal::household::Household;
use dadops::journal::timeline::Logged;
use dadops::journal::timeline::Timeline;
use dadops::metrics::carer::drive::Flag;
use dadops::metrics::carer::drive::Reason;
use dadops::metrics::carer::observed::length;
use dadops::metrics::carer::observed::observed;
use dadops::metrics::carer::sleep::slept;
use dadops::metrics::carer::state::CarerState;
use dadops::metrics::carer::up::up;
use dadops::plan::Plan;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use std::collections::BTreeMap;
use std::path::PathBuf;

const MUM: CarerId = CarerId::from_bytes([1; 16]);
const DAD: CarerId = CarerId::from_bytes([2; 16]);
const ADA: Subject = Subject::Baby(BabyId::from_bytes([3; 16]));

/// Twenty days in which everything happens, the clock change of October among them.
const MINUTES: i64 = 20 * 24 * 60;

fn at(minute: i64) -> Timestamp {
    let start: Timestamp = "2026-10-12T00:00:00Z".parse().expect("an instant");
    start + TimeDelta::minutes(minute)
}

fn london() -> Zone {
    "Europe/London".parse().expect("a zone")
}

fn household() -> Household {
    let carer = |name: &str, primary| Carer { name: name.to_owned(), primary, gave_birth: primary };
    Household {
        carers: vec![(MUM, carer("Mum", true)), (DAD, carer("Dad", false))],
        ..Household::default()
    }
}

/// Any fact of two carers and a baby: sleeps of any extent, care, toil, check-ins.
fn any_fact() -> impl Strategy<Value = Fact> {
    (0_u8..12, 0..MINUTES, -30_i64..700, any::<bool>()).prop_map(|(what, start, minutes, flag)| {
        let carer = if flag { MUM } else { DAD };
        let until = Extent::Until(at(start + minutes));
        let inferred = Sleep { inferred: true, ..Sleep::default() };
        let (subject, extent, detail) = match what {
            0..6 => (Subject::Carer(carer), until, Detail::Sleep(Sleep::default())),
            6 if minutes < 0 => {
                (Subject::Carer(carer), Extent::Open, Detail::Sleep(Sleep::default()))
            }
            6 => (Subject::Carer(carer), Extent::Instant, Detail::Sleep(Sleep::default())),
            7 => (Subject::Carer(carer), until, Detail::Sleep(inferred)),
            8 => (Subject::Carer(carer), until, Detail::Toil { task: "dishes".to_owned() }),
            9 => (Subject::Carer(carer), Extent::Instant, Detail::CheckIn(CheckIn::default())),
            10 => (ADA, until, Detail::Sleep(Sleep::default())),
            _ => (ADA, Extent::Instant, Detail::Nappy(Nappy::default())),
        };
        Fact { extent, by: Some(carer), ..Fact::at(subject, at(start), Zone::UTC, detail) }
    })
}

fn logged(facts: Vec<Fact>) -> Vec<Logged> {
    let logged = facts.into_iter().zip(1_u128..).map(|(fact, id)| Logged {
        id: FactId::from_bytes(id.to_be_bytes()),
        author: fact.by,
        device: DeviceId::from_bytes([0; 16]),
        recorded_at: fact.start,
        history: 1,
        fact,
    });
    logged.collect()
}

fn any_log() -> impl Strategy<Value = Vec<Logged>> {
    proptest::collection::vec(any_fact(), 0..60).prop_map(logged)
}

proptest! {
    /// No debt is negative, no share lies outside 0 to 1, no sum exceeds its
    /// span, and nothing is lost by the order in which it was entered.
    #[test]
    fn figures_stay_in_their_bounds_in_any_order(log in any_log(), now in 0..MINUTES) {
        let team = |log| Team::compute(&Timeline::new(log, None), &household(), &Plan::default(), london(), at(now));
        let there = team(log.clone());
        for carer in &there.carers {
            prop_assert!(carer.debt.hours.is_none_or(|hours| hours >= 0.0));
            prop_assert_eq!(carer.debt.hours.is_some(), carer.debt.days >= 5);
            let shares = [Some(carer.observed_24h), Some(carer.debt.confidence), carer.load_share_7d, carer.night_share_7d];
            prop_assert!(shares.into_iter().flatten().all(|share| (0.0..=1.0).contains(&share)));
            prop_assert!(carer.slept_24h.is_none_or(|slept| slept <= TimeDelta::hours(24)));
            prop_assert!(carer.slept_48h.is_none() || carer.slept_24h <= carer.slept_48h);
            prop_assert!(carer.longest_night <= Some(TimeDelta::hours(10)), "one night has ten hours");
            prop_assert!(carer.sole_7d.is_none_or(|alone| alone <= TimeDelta::days(7)));
            prop_assert!(carer.toil_7d.as_ref().is_none_or(|toil| toil.time <= TimeDelta::days(7)));
            prop_assert!(carer.slept_24h.is_some() || carer.observed_24h < 1.0);
            prop_assert!(carer.slept_24h != Some(TimeDelta::zero()) || carer.observed_24h > 0.999);
            prop_assert_eq!(carer.drive == Flag::None, carer.reasons.is_empty());
        }
        let shares: f64 = there.carers.iter().filter_map(|carer| carer.load_share_7d).sum();
        prop_assert!(shares == 0.0 || (shares - 1.0).abs() < 1e-9, "{}", shares);
        prop_assert_eq!(team(log.into_iter().rev().collect()), there);
    }

    /// Sleep is known time, and no union is longer than its span; what lies in
    /// two spans that touch adds up.
    #[test]
    fn unions_never_exceed_their_span(log in any_log(), cuts in (0..MINUTES, 0..MINUTES, 0..MINUTES)) {
        let line = Timeline::new(log, None);
        let mut cuts = [cuts.0, cuts.1, cuts.2];
        cuts.sort_unstable();
        let now = at(MINUTES);
        let span = |from: usize, to: usize| Span::new(at(cuts[from]), at(cuts[to]));
        let all = span(0, 2);
        let asleep = slept(&line, MUM, all, now).within(all);
        let known = length(&observed(&line, MUM, all, now));
        prop_assert!(asleep <= known && known <= all.length());
        let up = |span| length(&up(&line, Some(MUM), span, now));
        prop_assert!(up(all) <= all.length());
        let part = |span: Span| slept(&line, MUM, span, now).within(span);
        prop_assert_eq!(part(span(0, 1)) + part(span(1, 2)), asleep);
    }
}

/// Minutes of a fact as the tests below read it: start, end.
fn minutes_of(fact: &Fact, now: Timestamp) -> (i64, i64) {
    let start = fact.start.timestamp() / 60;
    let end = match fact.extent {
        Extent::Instant => start,
        Extent::Open => now.timestamp() / 60,
        Extent::Until(end) => end.min(now).timestamp() / 60,
    };
    (start, end)
}

/// Which of the minutes from `from` to `to` some stretch covers.
fn covered(stretches: &[(i64, i64)], from: i64, to: i64) -> Vec<bool> {
    let hit = |minute| stretches.iter().any(|(start, end)| *start <= minute && minute < *end);
    (from..to).map(hit).collect()
}

fn count(minutes: &[bool]) -> i64 {
    i64::try_from(minutes.iter().filter(|hit| **hit).count()).expect("few")
}

/// The made-up family one morning at nine, when nothing runs.
fn demo_team() -> (Household, Timeline, Timestamp, Team) {
    let end: Timestamp = "2026-11-22T09:12:00Z".parse().expect("an instant");
    let (household, line) = demo::told(demo::household(5, 30, end, london(), 1, 3), None);
    let team = Team::compute(&line, &household, &Plan::default(), london(), end);
    (household, line, end, team)
}

/// Sleeps of a carer in whole minutes. The demo's times lie on seconds, which
/// may cost a minute at each edge.
fn sleeps(line: &Timeline, id: CarerId, now: Timestamp) -> Vec<(i64, i64)> {
    let own = |one: &&Logged| {
        one.fact.subject == Subject::Carer(id)
            && one.fact.kind() == Kind::Sleep
            && one.fact.start <= now
    };
    line.all().iter().filter(own).map(|one| minutes_of(&one.fact, now)).collect()
}

fn near(found: Option<TimeDelta>, minutes: i64, slack: i64, what: &str) {
    let found = found.map(|found| found.num_minutes());
    assert!(
        found.is_some_and(|found| (found - minutes).abs() <= slack),
        "{what}: {found:?} {minutes}"
    );
}

#[test]
fn sleep_of_the_made_up_household_is_what_its_minutes_say() {
    let (_, line, now, team) = demo_team();
    let end = now.timestamp() / 60;
    for carer in &team.carers {
        let sleeps = sleeps(&line, carer.id, now);
        assert!(sleeps.len() > 20, "{}", carer.name);
        let slack = 4;
        near(carer.slept_24h, count(&covered(&sleeps, end - 1440, end)), slack, &carer.name);
        near(carer.slept_48h, count(&covered(&sleeps, end - 2880, end)), slack, &carer.name);
        let ended = sleeps.iter().filter(|(_, to)| *to > end - 1440);
        let longest = ended.map(|(from, to)| to - from).max().expect("a sleep");
        near(carer.longest_24h, longest, 1, &carer.name);
        let long = sleeps.iter().filter(|(from, to)| to - from >= 180).map(|(_, to)| *to).max();
        let last = carer.last_long.expect("one of three hours");
        assert_eq!(Some(last.span.end().timestamp() / 60), long, "{}", carer.name);
        let real = sleeps.iter().filter(|(from, to)| to - from >= 90).map(|(_, to)| *to).max();
        near(carer.awake, end - real.expect("a sleep"), 1, &carer.name);
        // 14 noons back: 8 h a day, 0.87 for each day further off, 2 h repaid at most.
        let noon = |ago: i64| {
            let midnight = now.date_naive() - TimeDelta::days(ago);
            midnight.and_hms_opt(12, 0, 0).expect("noon").and_utc().timestamp() / 60
        };
        let (mut all, mut known, mut sum) = (0.0, 0.0, 0.0);
        for day in 0..14 {
            let weight = 0.87_f64.powi(day);
            let (from, to) = (noon(i64::from(day) + 2), noon(i64::from(day) + 1));
            let asleep = count(&covered(&sleeps, from, to));
            all += weight;
            if asleep > 0 {
                known += weight;
                sum += weight
                    * (8.0 - f64::from(u32::try_from(asleep).expect("few")) / 60.0).max(-2.0);
            }
        }
        let debt = carer.debt.hours.expect("enough days");
        assert!((debt - (all * sum / known).max(0.0)).abs() < 0.5, "{}: {debt}", carer.name);
        assert!((carer.debt.confidence - known / all).abs() < 1e-9);
    }
}

#[test]
fn work_of_the_made_up_household_is_what_its_facts_say() {
    let (household, line, now, team) = demo_team();
    let end = now.timestamp() / 60;
    let week = end - 7 * 1440;
    let care = [Kind::Feed, Kind::Burp, Kind::Nappy, Kind::Medicine, Kind::Temperature];
    let settled = |fact: &Fact| matches!(&fact.detail, Detail::Cry(cry) if cry.helped.is_some());
    let mut up: BTreeMap<CarerId, Vec<(i64, i64)>> = BTreeMap::new();
    for one in line.all() {
        let (kind, fact) = (one.fact.kind(), &one.fact);
        let about = fact.subject.baby().is_some() && care.contains(&kind)
            || settled(fact)
            || kind == Kind::Pump;
        let Some(by) = fact.by.filter(|_| about && fact.start <= now) else { continue };
        let (from, mut to) = minutes_of(fact, now);
        to = to.max(if fact.end().is_none_or(|end| end <= fact.start) { from + 5 } else { from });
        up.entry(by).or_default().push((from, to));
    }
    // Acts up to half an hour apart, no sleep of the carer between, are one.
    for (carer, times) in &mut up {
        let sleeps = sleeps(&line, *carer, now);
        times.sort_unstable();
        let mut reached = i64::MIN / 2;
        for (from, to) in times.clone() {
            let slept = sleeps.iter().any(|(start, end)| *start < from && reached < *end);
            if from - reached <= 30 && !slept {
                times.push((reached, from));
            }
            reached = reached.max(to);
        }
    }
    let minutes =
        |id: &CarerId| f64::from(u32::try_from(count(&covered(&up[id], week, end))).expect("few"));
    let all: f64 = household.carers.iter().map(|(id, _)| minutes(id)).sum();
    for carer in &team.carers {
        let share = carer.load_share_7d.expect("they cared");
        assert!((share - minutes(&carer.id) / all).abs() < 0.02, "{}: {share}", carer.name);
        let own = |one: &&Logged| {
            one.fact.subject == Subject::Carer(carer.id) && one.fact.kind() == Kind::Toil
        };
        let toil: Vec<_> =
            line.all().iter().filter(own).map(|one| minutes_of(&one.fact, now)).collect();
        let found = carer.toil_7d.as_ref().expect("somebody logs toil");
        let begun = toil.iter().filter(|(from, _)| *from >= week).count();
        assert_eq!(usize::try_from(found.tasks).expect("few"), begun, "{}", carer.name);
        let slack = i64::from(found.tasks) + 1;
        near(Some(found.time), count(&covered(&toil, week, end)), slack, &carer.name);
    }
}

#[test]
fn the_primary_carers_part_in_the_nights_is_counted_by_week() {
    let (_, line, _, team) = demo_team();
    let mum = &team.carers[0];
    let ours = line.all().iter().filter(|one| {
        let local = london().local(one.fact.start);
        let night = local.hour() >= 22 || local.hour() < 7;
        night && one.fact.by == Some(mum.id) && one.fact.kind() == Kind::Nappy
    });
    let evening = |one: &Logged| london().date(one.fact.start - TimeDelta::hours(12));
    for week in &team.involvement {
        let inside = |one: &&Logged| {
            let date = evening(one);
            date - TimeDelta::days(date.weekday().num_days_from_monday().into()) == week.monday
        };
        let nights: Vec<_> = ours.clone().filter(inside).map(evening).collect();
        let least = nights.iter().collect::<std::collections::BTreeSet<_>>().len();
        assert!(usize::try_from(week.nights_involved).expect("few") >= least, "{week:?}");
        assert!(week.involved <= week.incidents && week.nights_involved <= week.nights);
    }
    assert!(team.involvement.iter().any(|week| week.incidents > 20), "a family with a newborn");
}

/// The carers of a real year log what they do, and never their own sleep.
#[test]
fn a_real_log_without_carers_sleep_says_that_it_does_not_know() {
    let zone: Zone = "America/Los_Angeles".parse().expect("a zone");
    let now: Timestamp = "2020-04-10T18:00:00Z".parse().expect("an instant");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/eva/eva.csv");
    let empty = Household::default();
    let options = Options {
        zone,
        zone_given: true,
        baby: Some("Eva".to_owned()),
        now: "2026-11-23T00:00:00Z".parse().expect("now"),
        household: &empty,
        notes: false,
        units: Vec::new(),
        map: None,
    };
    let imported = run(Format::BabyConnect, &[path], &options).expect("it imports");
    let facts: Vec<Fact> = imported.facts().cloned().collect();
    let mut household = Household::default();
    for id in facts.iter().filter_map(|fact| fact.by) {
        if household.carer(id).is_none() {
            household.carers.push((id, Carer::default()));
        }
    }
    assert_eq!(household.carers.len(), 2, "A and U");
    let line = Timeline::new(logged(facts), None);
    let team = Team::compute(&line, &household, &Plan::default(), zone, now);
    let shares: f64 = team.carers.iter().filter_map(|carer| carer.load_share_7d).sum();
    assert!((shares - 1.0).abs() < 1e-9);
    for CarerBoard {
        sleep_logged,
        slept_24h,
        slept_48h,
        debt,
        longest_night,
        last_long,
        awake,
        state,
        reasons,
        interruptions_7d,
        ..
    } in &team.carers
    {
        assert!(!sleep_logged);
        assert_eq!((debt.hours, debt.days), (None, 0));
        assert_eq!((last_long, awake, interruptions_7d), (&None, &None, &None));
        assert_eq!((longest_night, slept_24h, slept_48h), (&None, &None, &None));
        assert!(!matches!(state, CarerState::Asleep(_) | CarerState::Awake(_)));
        assert!(reasons.contains(&Reason::Unobserved));
        assert!(reasons.iter().all(|reason| reason.flag() != Flag::Red));
    }
    let unobserved: Vec<f64> = team.carers.iter().map(|carer| carer.observed_24h).collect();
    assert!(unobserved.iter().all(|share| *share < 1.0), "{unobserved:?}");
    assert_eq!(
        team.requests.is_some(),
        line.all().iter().any(|one| {
            zone.date(one.fact.start) == zone.date(now)
                && one.fact.start <= now
                && one.fact.subject.baby().is_some()
        })
    );
}
