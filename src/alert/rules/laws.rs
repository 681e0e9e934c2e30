//! What holds of all rules together, whatever was logged.

use crate::alert::rules::LATER;
use crate::alert::rules::Machine;
use crate::alert::rules::Scene;
use crate::alert::rules::next_due;
use crate::alert::rules::signals;
use crate::alert::rules::trial::carers_too;
use crate::alert::rules::trial::house;
use crate::alert::signal::Memories;
use crate::alert::signal::Memory;
use crate::alert::signal::Phase;
use crate::alert::signal::Signal;
use crate::alert::signal::phase;
use crate::domain::detail::Detail;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::Severity;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::id::FactId;
use crate::domain::measure::Measurement;
use crate::domain::nappy::NappyContent;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::trial::at;
use crate::metrics::trial::bottle;
use crate::metrics::trial::fact;
use crate::metrics::trial::line;
use crate::metrics::trial::nappy;
use crate::metrics::trial::sleep;
use crate::plan::Plan;
use chrono::TimeDelta;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prelude::prop_oneof;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use std::collections::BTreeSet;

/// Facts of about three days before and a few hours after the midnight.
fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let minute = || -4_000_i64..600;
    let one = prop_oneof![
        4 => minute().prop_map(|at| bottle(at, 60.0)),
        2 => minute().prop_map(|at| nappy(at, NappyContent::Wet)),
        1 => minute().prop_map(|at| nappy(at, NappyContent::Dirty)),
        2 => (minute(), 1_i64..300).prop_map(|(from, long)| sleep(from, from + long)),
        1 => (minute(), 1_i64..900).prop_map(|(from, long)| {
            let why = Detail::Excused { why: "visit".to_owned() };
            fact(from, Extent::Until(at(from + long)), why)
        }),
        1 => (minute(), 3_000_u16..4_000).prop_map(|(from, grams)| {
            let weight = Measured::new(f64::from(grams), Unit::G).expect("a weight");
            fact(from, Extent::Instant, Detail::Measurement(Measurement::Weight(weight)))
        }),
    ];
    proptest::collection::vec(one, 0..12)
}

fn scene<'a>(
    plan: &'a Plan,
    home: &'a crate::journal::household::Household,
    line: &'a Timeline,
    now: Timestamp,
    memories: &'a Memories,
) -> Scene<'a> {
    let machine = Machine { began: Some(at(-14 * 1_440 + 30)), last_backup: None, clock: None };
    Scene { machine, ..Scene::new(plan, home, line, Zone::UTC, now, memories) }
}

/// The shipped rules, some of which wait.
fn waiting(pending: i64, keep: i64) -> Plan {
    let mut plan = Plan::shipped();
    for rule in &mut plan.rules {
        (rule.pending, rule.keep) = (TimeDelta::minutes(pending), TimeDelta::minutes(keep));
    }
    plan
}

/// What a signal comes to, without the figures that time changes.
type Told = (String, Severity, u8, Option<(Option<FactId>, Option<i64>)>);

fn told(signal: &Signal, memories: &Memories, now: Timestamp) -> Told {
    let phase = match phase(signal, memories.get(&signal.of).copied(), now) {
        Phase::Inactive => 0,
        Phase::Pending(_) => 1,
        Phase::Firing(_) => 2,
        Phase::Recovering(_) => 3,
    };
    let holding = signal.holding.as_ref().map(|holding| {
        let limit = match holding.cause {
            Cause::Overdue { limit_min, .. } => Some(limit_min),
            _ => None,
        };
        (holding.began_with, limit)
    });
    (format!("{:?}", signal.of), signal.severity, phase, holding)
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(128))]

    #[test]
    fn signals_do_not_depend_on_the_order_of_entries(facts in facts(), turn in any::<usize>()) {
        let (plan, home, memories) = (Plan::shipped(), carers_too(house(Some(at(-2_900)))), Memories::new());
        let line = line(facts);
        let mut other = line.all().to_vec();
        other.reverse();
        let places = other.len().max(1);
        other.rotate_left(turn % places);
        let other = Timeline::new(other, None);
        let now = at(300);
        let one = scene(&plan, &home, &line, now, &memories);
        let two = scene(&plan, &home, &other, now, &memories);
        prop_assert_eq!(signals(&one), signals(&two));
        prop_assert_eq!(next_due(&one), next_due(&two));
    }

    #[test]
    fn nothing_changes_before_the_next_due_instant(
        facts in facts(),
        born in -4_500_i64..-2_000,
        now in -200_i64..600,
        waits in (0_i64..200, 0_i64..200),
        remembered in proptest::collection::vec((0_usize..4, 0_i64..300, any::<bool>(), any::<bool>()), 0..3),
    ) {
        let (plan, home) = (waiting(waits.0, waits.1), carers_too(house(Some(at(born)))));
        let (line, now) = (line(facts), at(now));
        let none = Memories::new();
        let all = signals(&scene(&plan, &home, &line, now, &none));
        let names: BTreeSet<_> = all.iter().map(|signal| signal.of.clone()).collect();
        let names: Vec<_> = names.into_iter().collect();
        let mut memories: Memories = remembered.into_iter().map(|(which, ago, fired, ends)| {
            let since = now - TimeDelta::minutes(ago);
            let clearing = (fired && ends).then_some(since);
            (names[which % names.len()].clone(), Memory { since, fired, clearing })
        }).collect();
        // As a look leaves it.
        for signal in &all {
            let before = memories.remove(&signal.of);
            memories.extend(phase(signal, before, now).memory().map(|memory| (signal.of.clone(), memory)));
        }
        let here = scene(&plan, &home, &line, now, &memories);
        let Some(due) = next_due(&here) else { return Ok(()) };
        prop_assert!(due > now);
        let said = |now: Timestamp| -> Vec<Told> {
            let scene = scene(&plan, &home, &line, now, &memories);
            signals(&scene).iter().map(|signal| told(signal, &memories, now)).collect()
        };
        let middle = now + TimeDelta::milliseconds((due - now).num_milliseconds() / 2);
        for later in [middle, due - LATER] {
            prop_assert_eq!(said(now), said(later));
        }
    }
}
