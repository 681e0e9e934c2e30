//! What the promises of a household cost.
//!
//! `cargo bench --bench slo`. The household is the twins' demo with four
//! carers; 60 days of it are in memory, as in the program, however many years
//! are on the disk. Twenty objectives, each kept for everybody it is about.

use chrono::TimeDelta;
use dadops::demo;
use dadops::domain::detail::Kind;
use dadops::domain::label::Label;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::household::Household;
use dadops::journal::timeline::Timeline;
use dadops::plan::objective::Bound;
use dadops::plan::objective::Content;
use dadops::plan::objective::Indicator;
use dadops::plan::objective::Limit;
use dadops::plan::objective::Method;
use dadops::plan::objective::Objective;
use dadops::plan::objective::Stream;
use dadops::plan::objective::Target;
use dadops::plan::objective::Whom;
use dadops::plan::objective::Window;
use dadops::slo::scene::Scene;
use dadops::slo::verdict::Slo;
use divan::Bencher;
use divan::black_box;

fn main() {
    divan::main();
}

fn end() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("an instant")
}

fn zone() -> Zone {
    "Europe/London".parse().expect("a zone")
}

fn twins() -> (Household, Timeline) {
    demo::told(demo::household(1, 60, end(), zone(), 2, 4), None)
}

/// Twenty: each indicator two or three times with other limits.
fn objectives() -> Vec<Objective> {
    let hours = TimeDelta::hours;
    let feeds = || Stream::of(Kind::Feed);
    let wet = || Stream { content: Some(Content::Wet), ..Stream::of(Kind::Nappy) };
    let gap = |limit| Indicator::Gap { of: feeds(), at_most: Limit::Always(hours(limit)) };
    let least = |of, count| {
        let bound = Bound { at_least: Some(Limit::Always(count)), at_most: None };
        Indicator::Count { of, bound }
    };
    let stretch = |limit| Indicator::Stretch { at_least: hours(limit) };
    let sleep = |limit| Indicator::Sleep { at_least: hours(limit) };
    let answer = |minutes| Indicator::Answer { at_most: TimeDelta::minutes(minutes), hours: None };
    let ratio = || Indicator::Ratio { good: wet(), total: Stream::of(Kind::Nappy), at_least: None };
    let (events, days, nights) = (Method::Occurrences, Method::DailySlices, Method::NightlySlices);
    let all = [
        (Whom::EachBaby, gap(3), events),
        (Whom::EachBaby, gap(4), events),
        (Whom::EachBaby, gap(5), events),
        (Whom::EachBaby, gap(4), Method::TimeWeighted),
        (Whom::EachBaby, least(feeds(), 8), days),
        (Whom::EachBaby, least(feeds(), 2), nights),
        (Whom::EachBaby, least(wet(), 6), days),
        (Whom::EachBaby, least(Stream::of(Kind::Burp), 4), days),
        (Whom::EachBaby, ratio(), events),
        (Whom::EachCarer, stretch(3), nights),
        (Whom::EachCarer, stretch(4), nights),
        (Whom::EachCarer, sleep(6), days),
        (Whom::EachCarer, sleep(7), days),
        (Whom::Household, Indicator::NightShare { at_most: 0.6 }, nights),
        (Whom::Household, Indicator::NightShare { at_most: 0.7 }, nights),
        (Whom::Household, answer(5), events),
        (Whom::Household, answer(10), events),
        (Whom::EachBaby, answer(5), events),
        (Whom::Primary, Indicator::Undisturbed, events),
        (Whom::EachBaby, least(Stream::of(Kind::Sleep), 4), days),
    ];
    all.into_iter()
        .map(|(whom, indicator, method)| Objective {
            id: Label::new("bench").expect("a label"),
            promise: String::new(),
            whom,
            indicator,
            method,
            target: Target::new(0.9).expect("a target"),
            window: Window::new(28).expect("a window"),
            per_day: 3.0,
            runbook: None,
        })
        .collect()
}

/// All of it from nothing: once, when a console opens or a plan changes.
#[divan::bench]
fn all_anew(bencher: Bencher) {
    let (household, line) = twins();
    let scene = Scene::new(&line, &household, zone(), end());
    let objectives = objectives();
    let count = Slo::evaluate(&objectives, &scene).verdicts.len();
    println!("{} facts, {} objectives, {count} verdicts", line.all().len(), objectives.len());
    bencher.bench_local(|| Slo::evaluate(black_box(&objectives), &scene));
}

/// After one entry, the last that was logged.
#[divan::bench]
fn after_one_entry(bencher: Bencher) {
    let (household, line) = twins();
    let scene = Scene::new(&line, &household, zone(), end());
    let objectives = objectives();
    let mut slo = Slo::evaluate(&objectives, &scene);
    let last = line.all().last().expect("facts").fact.start;
    bencher.bench_local(|| slo.refresh(black_box(&objectives), &scene, Some(last)));
}

/// Each objective alone, from nothing.
#[divan::bench(args = 0..20)]
fn each(bencher: Bencher, which: usize) {
    let (household, line) = twins();
    let scene = Scene::new(&line, &household, zone(), end());
    let one = &objectives()[which..=which];
    bencher.bench_local(|| Slo::evaluate(black_box(one), &scene));
}
