//! Laws of budgets over any stream.

use crate::stream::at;
use crate::stream::goal;
use crate::stream::one;
use dadops::domain::id::FactId;
use dadops::slo::budget::Budget;
use dadops::slo::budget::Status;
use dadops::slo::outcome::Mark;
use dadops::slo::outcome::Outcome;
use dadops::slo::outcome::Stream;
use proptest::prelude::Just;
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
