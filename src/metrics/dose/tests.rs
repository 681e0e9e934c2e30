//! Tables at each boundary, and the law over random histories.

use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::measure::Measurement;
use crate::domain::measure::Medicine;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Unit;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::metrics::dose::Against;
use crate::metrics::dose::Block;
use crate::metrics::dose::Unknown;
use crate::metrics::dose::Verdict;
use crate::metrics::dose::judge;
use crate::metrics::dose::outlooks;
use crate::metrics::trial::ada;
use crate::metrics::trial::at;
use crate::metrics::trial::fact;
use crate::metrics::trial::line;
use chrono::TimeDelta;
use proptest::prelude::*;

const H: i64 = 60;
const DAY: i64 = 24 * H;

fn medicine(product: &str, strength: Option<&str>) -> Medicine {
    let strength = strength.map(str::to_owned);
    Medicine { product: product.to_owned(), strength, ..Medicine::default() }
}

fn paracetamol() -> Medicine {
    medicine("paracetamol", Some("120 mg/5 ml"))
}

fn dose(minute: i64, what: Medicine) -> Fact {
    fact(minute, Extent::Instant, Detail::Medicine(what))
}

/// A term baby of 6 kg, so many days old at minute 0.
fn baby(days: i64) -> Baby {
    Baby {
        born: Some(at(-days * DAY)),
        weeks: Some(40),
        birth_weight: Measured::new(6_000.0, Unit::G).ok(),
        ..Baby::default()
    }
}

fn asked(baby: &Baby, facts: Vec<Fact>, what: &Medicine, minute: i64) -> Verdict {
    let Subject::Baby(id) = ada() else { panic!("a baby") };
    let line = line(facts);
    let against = Against { line: &line, more: &[], id, baby, zone: Zone::UTC };
    judge(&against, what, at(minute), None).expect("it is timed")
}

fn blocks(baby: &Baby, facts: Vec<Fact>, minute: i64) -> Vec<Block> {
    asked(baby, facts, &paracetamol(), minute).blocks
}

#[test]
fn four_hours_apart_to_the_minute() {
    let baby = baby(150);
    let until = at(4 * H);
    let one = || vec![dose(0, paracetamol())];
    for (minute, expected) in [
        (4 * H - 1, vec![Block::TooEarly { until, gap_min: 240 }]),
        (4 * H, vec![]),
        (0, vec![Block::TooEarly { until, gap_min: 240 }]),
        // Logged late: a dose before one that is there.
        (-4 * H + 1, vec![Block::TooEarly { until, gap_min: 240 }]),
        (-4 * H, vec![]),
    ] {
        assert_eq!(blocks(&baby, one(), minute), expected, "{minute}");
    }
    assert_eq!(asked(&baby, one(), &paracetamol(), H).next, Some(until));
}

#[test]
fn four_in_a_day_and_the_fifth_when_the_first_is_a_day_old() {
    let baby = baby(150);
    let four = || [0, 4, 8, 12].map(|hour| dose(hour * H, paracetamol())).to_vec();
    let full = |until| vec![Block::Maximum { until, most: 4 }];
    assert_eq!(blocks(&baby, four(), 16 * H), full(at(DAY)));
    assert_eq!(blocks(&baby, four(), DAY - 1), full(at(DAY)));
    assert_eq!(blocks(&baby, four(), DAY), vec![]);
    // Before the first, the window that it would begin is full.
    assert_eq!(blocks(&baby, four(), -4 * H).len(), 1);
    assert_eq!(blocks(&baby, four(), -12 * H), vec![]);
}

#[test]
fn ages_weights_and_weeks_at_their_edges() {
    // Born on 2026-09-22 or so: two months on 2026-11-22.
    let born = |text: &str| Baby { born: text.parse().ok(), ..baby(0) };
    let two_months = born("2026-09-22T10:00:00Z");
    assert_eq!(blocks(&two_months, vec![], 0), vec![]);
    let younger = born("2026-09-23T10:00:00Z");
    let until = "2026-11-23".parse().expect("a date");
    assert_eq!(blocks(&younger, vec![], 0), vec![Block::UnderAge { until }]);
    let grams = |value| Measured::new(value, Unit::G).ok();
    let light = Baby { birth_weight: grams(4_000.0), ..two_months.clone() };
    assert_eq!(blocks(&light, vec![], 0), vec![Block::UnderWeight { over_g: 4_000.0 }]);
    let weighed = Measurement::Weight(grams(4_001.0).expect("grams"));
    let weighed = fact(-10, Extent::Instant, Detail::Measurement(weighed));
    assert_eq!(blocks(&light, vec![weighed], 0), vec![]);
    let early = Baby { weeks: Some(36), ..two_months.clone() };
    assert_eq!(blocks(&early, vec![], 0), vec![Block::BornEarly { weeks_from: 37 }]);
    let unknown = Baby { weeks: None, birth_weight: None, ..two_months };
    let both = [Unknown::Weight, Unknown::Weeks].map(Block::Unknown);
    assert_eq!(blocks(&unknown, vec![], 0), both);
    let unborn = Baby { born: None, ..unknown };
    assert_eq!(blocks(&unborn, vec![], 0), vec![Block::Unknown(Unknown::Birth)]);
    assert_eq!(blocks(&baby(6 * 366), vec![], 0), vec![Block::NoRow]);
}

#[test]
fn strengths_brands_and_what_is_never_given() {
    let baby = baby(150);
    let of = |what: &Medicine, facts| asked(&baby, facts, what, 5 * H).blocks;
    let strong = medicine("Calpol", Some("250mg/5ml"));
    assert_eq!(of(&strong, vec![]), vec![Block::WrongStrength]);
    let bare = medicine("Calpol", None);
    assert_eq!(of(&bare, vec![]), vec![Block::Unknown(Unknown::Strength)]);
    let calpol = || medicine("Calpol", Some("120mg/5ml"));
    let disprol = medicine("Disprol", Some("120mg/5ml"));
    let other = Block::TwoBrands { other: "Calpol".to_owned(), until: at(DAY) };
    assert_eq!(of(&disprol, vec![dose(0, calpol())]), vec![other]);
    assert_eq!(of(&paracetamol(), vec![dose(0, calpol())]), vec![], "the plain name is no brand");
    assert!(matches!(of(&medicine("aspirin", None), vec![])[..], [Block::UnderAge { .. }]));
    // A dose whose strength nobody wrote down counts all the same.
    let early = asked(&baby, vec![dose(0, bare)], &paracetamol(), H).blocks;
    assert!(matches!(early[..], [Block::TooEarly { .. }]));
    // Two substances do not count together.
    assert_eq!(of(&medicine("ibuprofen", Some("100mg/5ml")), vec![dose(4 * H, calpol())]), vec![]);
}

#[test]
fn after_menb_three_times_at_eight_weeks_and_only_then() {
    let baby = baby(57);
    let vaccine = |minute, name: &str| {
        fact(minute, Extent::Instant, Detail::Vaccination { name: name.to_owned(), booked: None })
    };
    assert!(matches!(blocks(&baby, vec![], 0)[..], [Block::UnderAge { .. }]));
    for name in ["MenB", "6-in-1, Men B, rotavirus"] {
        assert_eq!(blocks(&baby, vec![vaccine(-30, name)], 0), vec![], "{name}");
    }
    let after = |minute| {
        let mut facts = vec![vaccine(-30, "MenB")];
        facts.extend([0, 4].map(|hour| dose(hour * H, paracetamol())));
        blocks(&baby, facts, minute)
    };
    assert_eq!(after(8 * H), vec![]);
    let late =
        fact(0, Extent::Instant, Detail::Vaccination { name: "MenB".to_owned(), booked: None });
    assert!(!blocks(&baby, vec![late], DAY + 1).is_empty(), "a day later the pack holds again");
}

#[test]
fn vitamin_d_a_second_time_the_same_day_is_pointed_out() {
    let drop = || medicine("vitamin D", None);
    let verdict = asked(&baby(20), vec![dose(8 * H, drop())], &drop(), 20 * H);
    assert_eq!((verdict.blocks, verdict.again), (vec![], Some(at(8 * H))));
    assert_eq!(asked(&baby(20), vec![dose(8 * H, drop())], &drop(), DAY).again, None);
}

#[test]
fn the_outlook_says_from_when_on() {
    let baby = baby(150);
    let Subject::Baby(id) = ada() else { panic!("a baby") };
    let line = line([dose(0, paracetamol()), dose(4 * H, medicine("Calpol", None))]);
    let against = Against { line: &line, more: &[], id, baby: &baby, zone: Zone::UTC };
    let [one] = &outlooks(&against, at(5 * H))[..] else { panic!("one substance") };
    assert_eq!((one.given.len(), one.next), (2, Some(at(8 * H))));
    assert_eq!(outlooks(&against, at(5 * DAY)), vec![]);
}

/// What somebody logs: when, what, and whether with an override.
#[derive(Debug, Clone)]
struct Try {
    minute: i64,
    product: usize,
    over: bool,
}

const PRODUCTS: [(&str, &str, i64, usize); 4] = [
    ("paracetamol", "120mg/5ml", 240, 4),
    ("Calpol", "24 mg/ml", 240, 4),
    ("ibuprofen", "100mg/5ml", 360, 3),
    ("Nurofen", "100 mg/5 ml", 360, 3),
];

fn tries() -> impl Strategy<Value = Vec<Try>> {
    // Three days over the night in October in which the clocks go back.
    let one = (0..3 * DAY / 10, 0..PRODUCTS.len(), prop::bool::weighted(0.15))
        .prop_map(|(ten, product, over)| Try { minute: ten * 10, product, over });
    prop::collection::vec(one, 1..40)
}

fn same(one: usize, other: usize) -> bool {
    one / 2 == other / 2
}

/// Written apart from the guard: is there, after `new`, a pair too near or a
/// day too full of which it is a part?
fn violated(kept: &[(i64, usize)], new: (i64, usize)) -> bool {
    let (_, _, gap, most) = PRODUCTS[new.1];
    let own: Vec<i64> = kept.iter().filter(|one| same(one.1, new.1)).map(|one| one.0).collect();
    let near = own.iter().any(|other| (other - new.0).abs() < gap);
    let mut all = own;
    all.push(new.0);
    let full = all.iter().any(|end| {
        let inside = |minute: i64| end - DAY < minute && minute <= *end;
        inside(new.0) && all.iter().filter(|minute| inside(**minute)).count() > most
    });
    near || full
}

proptest! {
    #[test]
    fn nothing_saved_without_override_violates_interval_or_maximum(tries in tries()) {
        let zone: Zone = "Europe/London".parse().expect("a zone");
        let start: Timestamp = "2026-10-23T20:00:00Z".parse().expect("an instant");
        let shift = (start - at(0)).num_minutes();
        let baby = Baby { born: Some(start - TimeDelta::days(160)), ..baby(0) };
        let Subject::Baby(id) = ada() else { panic!("a baby") };
        let mut kept: Vec<(i64, usize)> = Vec::new();
        let mut facts: Vec<Fact> = Vec::new();
        for one in tries {
            let (product, strength, ..) = PRODUCTS[one.product];
            let what = medicine(product, Some(strength));
            let line = line(facts.clone());
            let against = Against { line: &line, more: &[], id, baby: &baby, zone };
            let verdict = judge(&against, &what, at(one.minute + shift), None).expect("timed");
            let bad = violated(&kept, (one.minute, one.product));
            if verdict.blocks.is_empty() {
                prop_assert!(!bad, "{one:?} after {kept:?}");
            }
            let timed = |block: &Block| {
                matches!(block, Block::TooEarly { .. } | Block::Maximum { .. })
            };
            // Nor is anything held back that neither forbids.
            prop_assert_eq!(verdict.blocks.iter().any(timed), bad, "{:?} after {:?}", one, kept);
            let next = verdict.next.expect("a row with times");
            let minute = (next - start).num_minutes();
            prop_assert!(!violated(&kept, (minute, one.product)), "next {minute} after {kept:?}");
            if verdict.blocks.is_empty() || one.over {
                kept.push((one.minute, one.product));
                facts.push(dose(one.minute + shift, what));
            }
        }
    }
}
