//! The made-up household against the table its rhythm comes from.

use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeDelta;
use chrono::Timelike;
use dadops::demo;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::feed::Feed;
use dadops::domain::person::Subject;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::household::Household;
use dadops::journal::timeline::Timeline;
use dadops::metrics::day::totals;
use dadops::metrics::hole::holes;
use std::ops::Range;
use std::ops::RangeInclusive;

fn london() -> Zone {
    "Europe/London".parse().expect("a zone")
}

fn end() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("an instant")
}

fn told(seed: u64, days: u32) -> (Household, Timeline) {
    demo::told(demo::household(seed, days, end(), london(), 1, 2), None)
}

fn hours(length: TimeDelta) -> f64 {
    f64::from(i32::try_from(length.num_minutes()).expect("not for ever")) / 60.0
}

fn count(many: usize) -> f64 {
    f64::from(u32::try_from(many).expect("few"))
}

fn mean(list: &[f64]) -> f64 {
    list.iter().sum::<f64>() / count(list.len())
}

fn at(date: NaiveDate, hour: u32) -> Timestamp {
    london().lenient(date.and_time(NaiveTime::MIN) + TimeDelta::hours(i64::from(hour)))
}

/// Days from noon to noon, and what was seen on each of them.
#[derive(Debug, Default)]
struct Seen {
    feeds: Vec<f64>,
    asleep: Vec<f64>,
    night_share: Vec<f64>,
    wakings: Vec<f64>,
    longest: Vec<f64>,
    wet: Vec<f64>,
    dirty: Vec<f64>,
    bottles: Vec<f64>,
    /// Hours from a feed to the next, by the hour at which it began.
    gaps: Vec<(u32, f64)>,
    /// Days on which it was asleep at half past an hour.
    by_hour: [f64; 24],
}

/// Looks at eight children at these ages, without days with a hole.
fn seen(ages: Range<i64>) -> Seen {
    let mut seen = Seen::default();
    for seed in 1..=8 {
        let days = u32::try_from(ages.end + 6).expect("few");
        let (household, line) = told(seed, days);
        let (id, baby) = &household.babies[0];
        let born = london().date(baby.born.expect("born"));
        for age in ages.clone() {
            look(&line, Subject::Baby(*id), born + TimeDelta::days(age), &mut seen);
        }
    }
    let days = count(seen.feeds.len());
    seen.by_hour.iter_mut().for_each(|share| *share /= days);
    seen
}

fn look(line: &Timeline, about: Subject, date: NaiveDate, seen: &mut Seen) {
    let day = Span::new(at(date, 12), at(date, 36));
    if !holes(line, about, day, end()).sleep.is_empty() {
        return;
    }
    let whole = totals(line, about, day, end());
    let night = Span::new(at(date, 22), at(date, 31));
    let asleep = totals(line, about, night, end()).sleep;
    let own = || line.touching(day).map(|one| &one.fact).filter(|fact| fact.subject == about);
    let sleeps: Vec<Span> =
        own().filter(|fact| fact.kind() == Kind::Sleep).map(|fact| fact.span(end())).collect();
    let milk: Vec<Timestamp> = own()
        .filter(|fact| {
            matches!(fact.detail, Detail::Feed(Feed::Breast { .. } | Feed::Bottle { .. }))
        })
        .map(|fact| fact.start)
        .filter(|start| day.contains(*start))
        .collect();
    let solids =
        own().filter(|fact| matches!(fact.detail, Detail::Feed(Feed::Solids { .. }))).count();
    let merged = milk.windows(2).filter(|pair| pair[1] - pair[0] > TimeDelta::minutes(30));
    let _ = solids;
    seen.feeds.push(count(merged.count() + 1));
    seen.asleep.push(hours(whole.sleep));
    seen.night_share.push(hours(asleep) / hours(whole.sleep));
    let woke = |sleep: &&Span| night.contains(sleep.end()) && sleep.end() < at(date, 30);
    seen.wakings.push(count(sleeps.iter().filter(woke).count()));
    seen.longest.push(hours(whole.longest_sleep));
    seen.wet.push(f64::from(whole.wet));
    seen.dirty.push(f64::from(whole.dirty));
    let bottles = own().filter_map(|fact| match &fact.detail {
        Detail::Feed(Feed::Bottle { volume: Some(volume), .. }) => Some(volume.canonical.value()),
        _ => None,
    });
    seen.bottles.extend(bottles);
    for pair in milk.windows(2) {
        seen.gaps.push((london().local(pair[0]).hour(), hours(pair[1] - pair[0])));
    }
    for (hour, share) in (0..24).zip(&mut seen.by_hour) {
        let moment = at(date, if hour < 12 { hour + 24 } else { hour }) + TimeDelta::minutes(30);
        *share += count(usize::from(sleeps.iter().any(|sleep| sleep.contains(moment))));
    }
}

#[test]
fn print() {
    for ages in [2..14, 14..28, 28..42, 42..84, 84..183, 183..330] {
        let mut s = seen(ages.clone());
        s.bottles.sort_by(f64::total_cmp);
        let gap = |from: u32, to: u32| {
            mean(
                &s.gaps
                    .iter()
                    .filter(|(h, _)| (from..to).contains(h))
                    .map(|(_, g)| *g)
                    .collect::<Vec<_>>(),
            )
        };
        println!(
            "{ages:?} n {} feeds {:.1} sleep {:.1} nightshare {:.2} wakings {:.1} longest {:.1} wet {:.1} dirty {:.1} bottle {:?} gaps morning {:.2} noon {:.2} evening {:.2} night {:.2}",
            s.feeds.len(),
            mean(&s.feeds),
            mean(&s.asleep),
            mean(&s.night_share),
            mean(&s.wakings),
            mean(&s.longest),
            mean(&s.wet),
            mean(&s.dirty),
            s.bottles.get(s.bottles.len() / 2),
            gap(7, 11),
            gap(11, 16),
            gap(17, 21),
            gap(0, 5)
        );
        println!(
            "   {}",
            s.by_hour
                .iter()
                .enumerate()
                .map(|(h, x)| format!("{h}:{x:.2}"))
                .collect::<Vec<_>>()
                .join(" ")
        );
    }
}
