//! The made-up log is kept as families keep theirs: rounded, late, twice,
//! with holes; and it holds what belongs to an age.

use chrono::TimeDelta;
use chrono::Timelike;
use dadops::demo;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::id::CarerId;
use dadops::domain::measure::Measurement;
use dadops::domain::person::Subject;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::entry::Payload;
use dadops::journal::entry::carer_named;
use dadops::metrics::hole::holes;

fn london() -> Zone {
    "Europe/London".parse().expect("a zone")
}

fn end() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("an instant")
}

/// A fact, who wrote it, when.
type Said = (Fact, Option<CarerId>, Timestamp);

/// All that was said over so many days about everybody.
fn said(seed: u64, days: u32, babies: usize) -> Vec<Said> {
    demo::household(seed, days, end(), london(), babies, 4)
        .flat_map(|action| {
            let (author, at) = (action.author, action.recorded_at);
            action.drafts.into_iter().filter_map(move |draft| match draft.payload {
                Payload::Log(fact) => Some((fact, author, at)),
                _ => None,
            })
        })
        .collect()
}

fn care(said: &[Said]) -> Vec<&Said> {
    said.iter().filter(|(fact, ..)| fact.subject.baby().is_some()).collect()
}

fn share(of: usize, all: usize) -> f64 {
    let count = |many: usize| f64::from(u32::try_from(many).expect("few"));
    count(of) / count(all)
}

/// Days of life of what a pattern picks.
fn ages(said: &[Said], pick: impl Fn(&Detail) -> bool) -> Vec<i64> {
    let born = said.iter().find(|(fact, ..)| fact.subject.baby().is_some());
    let born = london().date(born.expect("a baby").0.start);
    said.iter()
        .filter(|(fact, ..)| pick(&fact.detail))
        .map(|(fact, ..)| (london().date(fact.start) - born).num_days())
        .collect()
}

#[test]
fn each_carer_rounds_as_they_do() {
    let said = said(11, 150, 1);
    let on_grid = |name: &str, grid: u32| {
        let theirs: Vec<u32> = care(&said)
            .iter()
            .filter(|(fact, ..)| fact.by == Some(carer_named(name)))
            .map(|(fact, ..)| fact.start.minute())
            .collect();
        share(theirs.iter().filter(|minute| *minute % grid == 0).count(), theirs.len())
    };
    let (mum, nan) = (on_grid("Mum", 15), on_grid("Nan", 15));
    assert!((0.07..0.15).contains(&mum), "by chance one in fifteen: {mum:.2}");
    assert!(nan > 0.3, "{nan:.2}");
    let (mum, dad) = (on_grid("Mum", 5), on_grid("Dad", 5));
    assert!((0.2..0.36).contains(&mum) && dad > mum, "{mum:.2} {dad:.2}");
}

#[test]
fn some_is_written_late_and_little_twice() {
    let said = said(12, 120, 2);
    let care = care(&said);
    let late = care
        .iter()
        .filter(|(fact, _, at)| *at - fact.end().unwrap_or(fact.start) > TimeDelta::minutes(14));
    let late = share(late.count(), care.len());
    assert!((0.02..0.045).contains(&late), "{late:.3} late");
    let others = care.iter().filter(|(fact, author, at)| {
        care.iter().any(|(first, wrote, before)| {
            first == fact && wrote != author && before < at && fact.kind() != Kind::Burp
        })
    });
    let kinds: Vec<Kind> = others.map(|(fact, ..)| fact.kind()).collect();
    assert!(kinds.contains(&Kind::Feed) && kinds.contains(&Kind::Nappy), "{kinds:?}");
    let twice = share(kinds.len(), care.len());
    assert!((0.001..0.008).contains(&twice), "{twice:.4} twice");
}

#[test]
fn some_ends_are_missing_and_some_timers_ran_on_but_not_on_the_last_day() {
    let said = said(13, 300, 2);
    let nursed = |fact: &Fact| matches!(fact.detail, Detail::Feed(Feed::Breast { .. }));
    let recent = end() - TimeDelta::hours(36);
    let endless =
        |fact: &Fact| fact.extent.is_instant() && (nursed(fact) || fact.kind() == Kind::Sleep);
    let ran_on = |fact: &Fact| nursed(fact) && fact.span(end()).length() > TimeDelta::minutes(75);
    for odd in [&endless as &dyn Fn(&Fact) -> bool, &ran_on] {
        let those: Vec<&Said> = care(&said).into_iter().filter(|(fact, ..)| odd(fact)).collect();
        assert!((10..120).contains(&those.len()), "{}", those.len());
        assert!(those.iter().all(|(fact, ..)| fact.start <= recent));
    }
    let open = said.iter().filter(|(fact, ..)| fact.open() && fact.start < recent);
    assert_eq!(open.count(), 0);
}

#[test]
fn the_log_has_holes_and_thin_days() {
    let demo = demo::household(14, 240, end(), london(), 1, 2);
    let (household, line) = demo::told(demo, None);
    let (id, baby) = &household.babies[0];
    let born = london().date(baby.born.expect("born"));
    let (mut silent, mut thin) = (0, 0);
    for age in 14..200 {
        let day = london().day(born + TimeDelta::days(age));
        silent += usize::from(!holes(&line, Subject::Baby(*id), day, end()).log.is_empty());
        let logged = |from: i64| {
            let day = london().day(born + TimeDelta::days(age + from));
            line.touching(day).filter(|one| one.fact.subject.baby().is_some()).count()
        };
        thin += usize::from(logged(0) * 4 < logged(-1) * 3 && logged(0) * 4 < logged(1) * 3);
    }
    assert!((4..=60).contains(&silent), "{silent} of 186 days with a hole");
    assert!((4..=40).contains(&thin), "{thin} of 186 days thinner than their neighbours");
}

#[test]
fn what_belongs_to_an_age_comes_at_that_age() {
    let said = said(15, 430, 1);
    let vaccines = ages(&said, |detail| matches!(detail, Detail::Vaccination { .. }));
    assert!(vaccines.iter().all(|age| [56, 84, 112].contains(age)), "{vaccines:?}");
    assert!(vaccines.len() >= 2, "{vaccines:?}");
    let meals = ages(&said, |detail| matches!(detail, Detail::Feed(Feed::Solids { .. })));
    assert!(meals.iter().all(|age| *age >= 163), "{:?}", meals.first());
    let late = meals.iter().filter(|age| (300..330).contains(*age)).count();
    assert!((60..=130).contains(&late), "{late} meals in a month");
    let firsts = ages(&said, |detail| matches!(detail, Detail::Milestone { .. }));
    assert!(firsts.len() >= 6 && firsts.is_sorted(), "{firsts:?}");
    let read = ages(&said, |detail| matches!(detail, Detail::Temperature(_)));
    assert!((20..=110).contains(&read.len()), "{}", read.len());
}

#[test]
fn weights_rise_with_age() {
    let weights: Vec<f64> = said(16, 430, 1)
        .iter()
        .filter_map(|(fact, ..)| match &fact.detail {
            Detail::Measurement(Measurement::Weight(weight)) => Some(weight.canonical.value()),
            _ => None,
        })
        .collect();
    assert!(weights.len() > 50, "{}", weights.len());
    assert!(weights.iter().zip(&weights[4..]).all(|(young, old)| young < old), "{weights:?}");
    assert!(weights.iter().all(|weight| (2_500.0..11_500.0).contains(weight)), "{weights:?}");
}

#[test]
fn toil_has_an_owner_and_minutes_and_one_carer_does_one_thing_at_a_time() {
    let said = said(17, 60, 2);
    let toil: Vec<(&str, CarerId, Span)> = said
        .iter()
        .filter_map(|(fact, ..)| match (&fact.detail, fact.subject) {
            (Detail::Toil { task }, Subject::Carer(owner)) => {
                Some((task.as_str(), owner, fact.span(end())))
            }
            (Detail::Toil { .. }, other) => panic!("toil of {other:?}"),
            _ => None,
        })
        .collect();
    assert!(toil.iter().all(|(.., span)| span.length() >= TimeDelta::minutes(3)));
    for name in ["Mum", "Dad", "Nan", "Sitter"] {
        let mut own: Vec<Span> = toil
            .iter()
            .filter(|(_, by, _)| *by == carer_named(name))
            .map(|(.., span)| *span)
            .collect();
        own.sort_unstable();
        assert!(!own.is_empty(), "{name}");
        assert!(own.windows(2).all(|pair| pair[0].end() <= pair[1].start()), "{name}");
    }
    for task in ["bottles", "laundry", "cooking", "dishes", "shopping"] {
        assert!(toil.iter().any(|(what, ..)| *what == task), "{task}");
    }
    let bottles = toil.iter().filter(|(what, ..)| *what == "bottles");
    let (dad, all) = (bottles.clone().filter(|(_, by, _)| *by == carer_named("Dad")), bottles);
    let his = share(dad.count(), all.count());
    assert!((0.7..0.9).contains(&his), "{his:.2} of the bottles");
}
