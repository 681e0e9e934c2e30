//! Laws of budgets over any stream, and over any log.

use crate::indicators::about;
use crate::indicators::family;
use crate::indicators::line;
use crate::refresh::any_fact;
use crate::refresh::objectives;
use crate::stream::at;
use crate::stream::goal;
use crate::stream::one;
use chrono::TimeDelta;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::id::FactId;
use dadops::domain::person::Subject;
use dadops::domain::zone::Zone;
use dadops::slo::budget::Budget;
use dadops::slo::budget::Status;
use dadops::slo::outcome::Counts;
use dadops::slo::outcome::Mark;
use dadops::slo::outcome::Outcome;
use dadops::slo::outcome::Stream;
use dadops::slo::scene::Scene;
use dadops::slo::verdict::Slo;
use proptest::prelude::Just;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;

const WEEKS: i64 = 5 * 7 * 24 * 60;

fn any_outcome() -> impl Strategy<Value = Outcome> {
    (-WEEKS..120, 0_u8..4, any::<bool>()).prop_map(|(minute, mark, provisional)| {
        let mark = match mark {
            0 => Mark::Unobserved,
            1 => Mark::Bad,
            _ => Mark::Good,
        };
        Outcome { provisional, ..one(minute, mark) }
    })
}

fn outcomes() -> impl Strategy<Value = Vec<Outcome>> {
    proptest::collection::vec(any_outcome(), 0..300)
}

fn budget(outcomes: Vec<Outcome>, target: f64) -> Budget {
    Budget::of(&Stream::new(outcomes), goal(target, 28, 3.0), at(0))
}

proptest! {
    #[test]
    fn the_order_of_entries_changes_nothing(
        (sorted, mixed) in outcomes().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        target in 0.5..0.99,
    ) {
        prop_assert_eq!(budget(sorted, target), budget(mixed, target));
    }

    #[test]
    fn unobserved_time_changes_neither_count(
        all in outcomes(),
        unobserved in proptest::collection::vec(-WEEKS..0, 0..50),
        target in 0.5..0.99,
    ) {
        let before = budget(all.clone(), target);
        let more = unobserved.into_iter().map(|minute| one(minute, Mark::Unobserved));
        let mut after = budget(all.into_iter().chain(more).collect(), target);
        prop_assert!(after.counts.unobserved >= before.counts.unobserved);
        after.counts.unobserved = before.counts.unobserved;
        prop_assert_eq!(before, after);
    }

    #[test]
    fn excusing_what_went_wrong_never_lowers_what_is_left(
        all in outcomes(),
        which in any::<proptest::sample::Index>(),
        target in 0.5..0.99,
    ) {
        let bad: Vec<usize> =
            (0..all.len()).filter(|place| all[*place].mark == Mark::Bad).collect();
        if bad.is_empty() {
            return Ok(());
        }
        let place = bad[which.index(bad.len())];
        let before = budget(all.clone(), target);
        let mut all = all;
        all[place] = all[place].clone().excuse(FactId::from_bytes([9; 16]));
        let after = budget(all, target);
        prop_assert!(after.events_left >= before.events_left);
        if let (Some(after), Some(before)) = (after.left, before.left) {
            prop_assert!(after >= before - 1e-9);
        }
    }

    #[test]
    fn a_budget_says_one_thing(all in outcomes(), target in 0.5..0.99) {
        let found = budget(all, target);
        let bad = f64::from(found.counts.bad);
        prop_assert_eq!(found.status == Status::NoData, found.counts.observed() == 0);
        prop_assert_eq!(found.sli.is_some(), found.interval90.is_some());
        if let (Some(sli), Some((low, high))) = (found.sli, found.interval90) {
            prop_assert!(0.0 <= low && low <= sli && sli <= high && high <= 1.0);
        }
        prop_assert!((found.events_left < 0) == (bad > found.allowed));
        prop_assert!(found.gone_in.is_none() || bad <= found.allowed);
        for tier in &found.tiers {
            prop_assert!(!tier.firing || (tier.skipped.is_none() && tier.bad_long >= tier.threshold.min(1)));
        }
    }
}

/// The objectives of one log at a moment.
fn judged(facts: Vec<Fact>, now: i64) -> Slo {
    let (line, household) = (line(facts), family());
    Slo::evaluate(&objectives(), &Scene::new(&line, &household, Zone::UTC, at(now)))
}

fn counts(slo: &Slo) -> Vec<Counts> {
    slo.verdicts.iter().map(|one| one.budget.counts).collect()
}

fn excuse(whom: Subject, from: i64, to: i64) -> Fact {
    about(whom, from, Extent::Until(at(to)), Detail::Excused { why: "hospital".to_owned() })
}

const NOW: i64 = 10 * 24 * 60;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_in_which_entries_were_made_changes_no_budget(
        (sorted, mixed) in proptest::collection::vec(any_fact(), 0..120)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        prop_assert_eq!(counts(&judged(sorted, NOW)), counts(&judged(mixed, NOW)));
    }

    #[test]
    fn excusing_what_went_wrong_in_the_log_never_lowers_what_is_left(
        facts in proptest::collection::vec(any_fact(), 1..120),
        which in any::<proptest::sample::Index>(),
    ) {
        let before = judged(facts.clone(), NOW);
        let bad: Vec<(usize, &Outcome)> = before.verdicts.iter().enumerate()
            .flat_map(|(place, one)| one.stream.outcomes().iter().map(move |event| (place, event)))
            .filter(|(_, event)| event.mark == Mark::Bad && event.weight == 1)
            .collect();
        if bad.is_empty() {
            return Ok(());
        }
        let (place, event) = bad[which.index(bad.len())];
        let minute = (event.at - at(0)).num_minutes();
        let mut more = facts;
        more.push(excuse(Subject::Household, minute - 1, minute));
        let after = judged(more, NOW);
        let (before, after) = (&before.verdicts[place].budget, &after.verdicts[place].budget);
        prop_assert!(after.counts.bad <= before.counts.bad);
        // A good event that the excuse covers as well is another matter.
        if let (Some(after_left), Some(left), true) =
            (after.left, before.left, after.counts.good == before.counts.good)
        {
            prop_assert!(after_left >= left - 1e-9);
        }
    }

    #[test]
    fn what_waits_gets_no_budget_back_by_waiting(
        facts in proptest::collection::vec(any_fact(), 1..60),
        wait in 1_i64..4000,
        more in 1_i64..2000,
    ) {
        // Only feeds, so that nothing but the open gap goes on.
        let feeds: Vec<Fact> = facts.into_iter().filter(|fact| fact.kind() == Kind::Feed).collect();
        let Some(last) = feeds.iter().map(|fact| fact.start).max() else { return Ok(()) };
        let now = (last - at(0)).num_minutes() + wait;
        let bad = |now| -> Vec<u32> {
            let slo = judged(feeds.clone(), now);
            let gaps = slo.verdicts.iter().take(2);
            let young = TimeDelta::days(9);
            gaps.map(|one| {
                let own = one.stream.last(at(now), young).iter();
                let open = own.filter(|event| event.mark == Mark::Bad && event.at > last);
                open.map(|event| event.weight).sum()
            }).collect()
        };
        let (early, late) = (bad(now), bad(now + more));
        prop_assert!(early.iter().zip(&late).all(|(early, late)| early <= late), "{early:?} {late:?}");
    }
}
