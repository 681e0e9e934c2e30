//! Cases worked by hand.

use crate::stream::at;
use crate::stream::goal;
use crate::stream::one;
use chrono::TimeDelta;
use dadops::slo::budget::Budget;
use dadops::slo::budget::Status;
use dadops::slo::budget::burn_down;
use dadops::slo::budget::burnt;
use dadops::slo::burn::Skipped;
use dadops::slo::burn::Tier;
use dadops::slo::burn::rate;
use dadops::slo::goal::Goal;
use dadops::slo::outcome::Mark;
use dadops::slo::outcome::Outcome;
use dadops::slo::outcome::Stream;

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// A week of an event every two hours up to minute 0: 84 events, of which
/// those so many events ago are bad.
fn week(bad: &[i64]) -> Stream {
    let event = |back: i64| {
        let mark = if bad.contains(&back) { Mark::Bad } else { Mark::Good };
        one(-back * 2 * HOUR, mark)
    };
    Stream::new((0..84).map(event).collect())
}

fn budget(stream: &Stream, goal: Goal) -> Budget {
    Budget::of(stream, goal, at(0))
}

#[test]
fn occurrences() {
    // n = 84, b = 3, T = 0.95: E = 0.05 * 84 = 4.2; left = 1 - 3/4.2 = 2/7;
    // events left = floor(1.2) = 1; SLI = 81/84. Two bad ones 40 and 60 events
    // ago lie outside of 72 h, one 20 ago (40 h) inside of it but not of 24 h:
    // pace over 24 h: 0 of 12; over 72 h: 1/36/0.05 = 5/9; over 7 d: 3/84/0.05 = 5/7.
    let found = budget(&week(&[20, 40, 60]), goal(0.95, 7, 6.0));
    assert_eq!((found.counts.good, found.counts.bad), (81, 3));
    assert!((found.allowed - 4.2).abs() < 1e-9);
    assert!((found.left.expect("left") - 2.0 / 7.0).abs() < 1e-9);
    assert_eq!(found.events_left, 1);
    assert!((found.sli.expect("observed") - 81.0 / 84.0).abs() < 1e-12);
    let pace = found.pace.map(|pace| format!("{:.6}", pace.expect("observed")));
    assert_eq!(pace, ["0.000000", "0.555556", "0.714286"]);
    assert_eq!(found.status, Status::Met, "2/7 is over a quarter, and no tier fires");
    assert_eq!(found.gone_in, None, "nothing bad in the last day");
    let burnt: Vec<_> = burnt(&week(&[20, 40, 60]), goal(0.95, 7, 6.0), at(0))
        .map(|outcome| (at(0) - outcome.at).num_hours())
        .collect();
    assert_eq!(burnt, [40, 80, 120]);
}

#[test]
fn statuses_and_their_edges() {
    let status = |bad: &[i64], target| budget(&week(bad), goal(target, 7, 6.0)).status;
    assert_eq!(budget(&Stream::default(), goal(0.9, 7, 6.0)).status, Status::NoData);
    // T = 0.99: E = 0.84, under one event: too few, whatever went wrong.
    assert_eq!(status(&[], 0.99), Status::LowN);
    assert_eq!(status(&[1, 2, 3, 4, 5, 6, 7], 0.99), Status::LowN);
    // T = 0.75 gives E = 21. Spread over the week no tier fires: 15 bad leave
    // 6/21 = 0.29, 16 leave 5/21 = 0.24, 21 leave 0, 22 overdraw.
    let spread = |count: i64| (0..count).map(|n| 83 - n * 3).collect::<Vec<_>>();
    assert_eq!(status(&spread(15), 0.75), Status::Met);
    assert_eq!(status(&spread(16), 0.75), Status::AtRisk);
    assert_eq!(status(&spread(21), 0.75), Status::AtRisk, "b = E is not over it");
    assert_eq!(status(&spread(22), 0.75), Status::Exhausted);
    let overdrawn = budget(&week(&spread(22)), goal(0.75, 7, 6.0));
    assert!((overdrawn.left.expect("left") + 1.0 / 21.0).abs() < 1e-9, "under zero, not cut");
    assert_eq!(overdrawn.events_left, -1);
    assert_eq!(overdrawn.firing(), Some(Tier::Exhausted));
    assert_eq!(overdrawn.gone_in, None, "it is gone");
    // A quarter exactly is not under it: E = 4 of 80 with T = 0.95, b = 3.
    let quarter = (0..80).map(|n| {
        let bad = [20, 40, 60].contains(&n);
        one(-n * 2 * HOUR, if bad { Mark::Bad } else { Mark::Good })
    });
    let found = budget(&Stream::new(quarter.collect()), goal(0.95, 7, 6.0));
    assert_eq!((found.left, found.events_left, found.status), (Some(0.25), 1, Status::Met));
    // Enough left, but a tier fires: 9 of the 12 of the last day, T = 0.75:
    // m of fast is ceil(3 * 0.25 * 12) = 9, P(X >= 9 | 12, 0.25) = 0.00039; of
    // drift ceil(1.2 * 0.25 * 84) = 26, of slow ceil(1.5 * 0.25 * 36) = 14.
    let nine: Vec<i64> = (0..9).collect();
    let found = budget(&week(&nine), goal(0.75, 7, 6.0));
    assert_eq!((found.status, found.firing()), (Status::AtRisk, Some(Tier::Fast)));
    assert_eq!(budget(&week(&nine[1..]), goal(0.75, 7, 6.0)).firing(), None, "eight are not nine");
}

#[test]
fn daily_and_nightly_slices() {
    // 28 days at noon, T = 0.85: E = 4.2; one slice a day: 1 * 24 h and 3 are
    // under six events, so the fast and the slow tier leave it to drift, which
    // needs 4 of 7 (P(X >= 4 | 7, 0.15) = 0.0121, P(X >= 3) = 0.0738).
    let days = |bad: &[i64]| {
        let slice = |back: i64| {
            let mark = if bad.contains(&back) { Mark::Bad } else { Mark::Good };
            one(-back * DAY, mark)
        };
        Stream::new((0..28).map(slice).collect())
    };
    let goal = goal(0.85, 28, 1.0);
    let tiers = |bad: &[i64]| budget(&days(bad), goal).tiers;
    let skipped: Vec<_> = tiers(&[]).iter().map(|seen| seen.skipped).collect();
    assert_eq!(skipped, [Some(Skipped::TooFew), Some(Skipped::TooFew), None, None]);
    assert!(!tiers(&[0, 2, 4])[2].firing);
    let four = budget(&days(&[0, 2, 4, 6]), goal);
    assert_eq!((four.firing(), four.status), (Some(Tier::Drift), Status::AtRisk));
    assert_eq!(four.events_left, 0);
    // Four of seven, but none in the last 48 h: it no longer burns.
    assert_eq!(budget(&days(&[3, 4, 5, 6]), goal).firing(), None);
    assert_eq!(budget(&days(&[1, 4, 5, 6]), goal).firing(), Some(Tier::Drift));
    assert_eq!(budget(&days(&[0, 7, 14, 21, 27]), goal).status, Status::Exhausted, "5 over 4.2");
}

#[test]
fn minutes() {
    // 7 days of quarter hours, 10 of each 15 minutes observed, of which 1 bad
    // in every second one: n = 6720, b = 336, SLI 0.95; T = 0.9: E = 672, left 0.5.
    let quarter = |n: i64| {
        let bad = u32::from(n % 2 == 0);
        [(Mark::Good, 10 - bad), (Mark::Bad, bad), (Mark::Unobserved, 5)]
            .map(|(mark, weight)| Outcome { weight, ..one(-n * 15, mark) })
    };
    let stream = Stream::new((0..7 * 96).flat_map(quarter).collect());
    let found = budget(&stream, goal(0.9, 7, 1440.0));
    assert_eq!((found.counts.bad, found.counts.unobserved), (336, 3360));
    assert_eq!((found.sli, found.left, found.events_left), (Some(0.95), Some(0.5), 336));
}

#[test]
fn each_condition_of_a_tier_alone_can_hold_it_back() {
    // T = 0.9, twelve a day: m of fast is max(3, ceil(3 * 0.1 * 12)) = 4, and
    // P(X >= 4 | 12, 0.1) = 0.0256: the evidence wants five (0.0043).
    let fires = |bad: &[i64]| budget(&week(bad), goal(0.9, 7, 6.0)).tiers[0].firing;
    assert!(!fires(&[0, 1, 2, 3]), "enough of the budget, too little evidence");
    assert!(fires(&[0, 1, 2, 3, 4]));
    // The short window is six hours, open at its start: the event six hours ago
    // is out.
    assert!(!fires(&[3, 4, 5, 6, 7, 8, 9]), "over: nothing in six hours");
    assert!(fires(&[2, 4, 5, 6, 7, 8, 9]));
    // Much evidence, but 24 a day are reckoned with: m = ceil(3 * 0.1 * 24) = 8.
    let with = |count: i64, least| {
        let bad: Vec<i64> = (0..count).collect();
        budget(&week(&bad), goal(0.9, 7, least)).tiers[0].firing
    };
    assert!(!with(7, 24.0) && with(8, 24.0));
    // T = 0.66: 3 * 0.34 = 1.02, and all bad does not fire it.
    let all: Vec<i64> = (0..84).collect();
    let found = budget(&week(&all), goal(0.66, 7, 6.0));
    assert_eq!(found.tiers[0].skipped, Some(Skipped::Infeasible));
    assert_eq!(found.firing(), Some(Tier::Slow));
    assert!(Tier::Fast.feasible(0.67) && !Tier::Fast.feasible(2.0 / 3.0));
    assert!(Tier::Slow.feasible(0.34) && !Tier::Slow.feasible(1.0 / 3.0));
    assert!(Tier::Drift.feasible(0.17) && !Tier::Drift.feasible(1.0 / 6.0));
}

#[test]
fn the_rate_is_the_most_of_three() {
    // 84 in a week: 12 a day over 7 days, 3 over 28.
    assert!((rate(&week(&[]), goal(0.9, 7, 1.0), at(0)) - 12.0).abs() < 1e-9);
    assert!((rate(&week(&[]), goal(0.9, 7, 13.0), at(0)) - 13.0).abs() < 1e-9);
    // Two weeks later the last week is empty, and 84 in 28 days are 3 a day.
    let later = rate(&week(&[]), goal(0.9, 7, 1.0), at(14 * DAY));
    assert!((later - 3.0).abs() < 1e-9);
}

#[test]
fn what_counts_later_is_not_there_yet() {
    let stream = Stream::new(vec![one(0, Mark::Good), one(1, Mark::Bad)]);
    assert_eq!(budget(&stream, goal(0.9, 7, 6.0)).counts.bad, 0);
    assert_eq!(Budget::of(&stream, goal(0.9, 7, 6.0), at(1)).counts.bad, 1);
}

#[test]
fn gone_at_this_rate() {
    // T = 0.9, 84 events: E = 8.4. The last day went 4 of 12 bad: 1/6 an hour,
    // half an event an hour in all. After t hours, nothing bad leaves the
    // window before day 6: bad = 4 + t/6 against 0.1 * 84 (as many come as go,
    // one every two hours): 4 + t/6 > 8.4 from t = 26.4 on, in whole hours 27.
    let found = budget(&week(&[0, 3, 6, 9]), goal(0.9, 7, 6.0));
    assert_eq!(found.gone_in, Some(TimeDelta::hours(27)));
    // 1 of 12 is under 0.1: it would last.
    assert_eq!(budget(&week(&[3]), goal(0.9, 7, 6.0)).gone_in, None);
}

#[test]
fn the_burn_down_ends_with_what_is_left() {
    let stream = week(&[0, 41, 83]);
    // E = 8.4; a bad event in the first, the fourth and the last of seven days.
    let left = burn_down(&stream, goal(0.9, 7, 6.0), at(0), 7);
    let bad: Vec<f64> = left.iter().map(|left| ((1.0 - left) * 8.4).round()).collect();
    assert_eq!(bad, [1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 3.0]);
    assert_eq!(left.last().copied(), budget(&stream, goal(0.9, 7, 6.0)).left);
    assert_eq!(burn_down(&Stream::default(), goal(0.9, 7, 6.0), at(0), 7), Vec::<f64>::new());
}
