//! Laws of the trends and the heat map, over any log there could be: the order
//! of entry is irrelevant, and every bar is what few lines of adding up say.

use chrono::DateTime;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::TimeDelta;
use chrono::Timelike;
use dadops::board::heat::Heat;
use dadops::board::trend::Back;
use dadops::board::trend::Trend;
use dadops::domain::detail::Detail;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::id::BabyId;
use dadops::domain::id::CarerId;
use dadops::domain::id::DeviceId;
use dadops::domain::id::FactId;
use dadops::domain::nappy::Nappy;
use dadops::domain::nappy::NappyContent;
use dadops::domain::person::Subject;
use dadops::domain::quantity::Measured;
use dadops::domain::quantity::Unit;
use dadops::domain::sleep::Sleep;
use dadops::domain::span::Span;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::journal::timeline::Change;
use dadops::journal::timeline::Logged;
use dadops::journal::timeline::Timeline;
use dadops::metrics::figure::Figure;
use dadops::metrics::hole::holes;
use dadops::metrics::hours::NIGHT;
use dadops::metrics::wakings::wakings;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;

const ADA: Subject = Subject::Baby(BabyId::from_bytes([1; 16]));
const MUM: Subject = Subject::Carer(CarerId::from_bytes([2; 16]));

/// Three weeks that hold a change of the clocks.
const MINUTES: i64 = 21 * 24 * 60;

fn at(minute: i64) -> Timestamp {
    let start = DateTime::parse_from_rfc3339("2026-10-12T00:00:00+01:00").expect("an instant");
    start.to_utc() + TimeDelta::minutes(minute)
}

fn zone() -> Zone {
    "Europe/London".parse().expect("a zone")
}

fn any_fact() -> impl Strategy<Value = Fact> {
    (0_u8..12, 0..MINUTES, 0_i64..500, any::<bool>()).prop_map(|(what, start, minutes, flag)| {
        let until = Extent::Until(at(start + minutes));
        let volume = Measured::new(f64::from(u16::try_from(minutes).unwrap_or(0)), Unit::Ml).ok();
        let (subject, extent, detail) = match what {
            0..4 => (ADA, until, Detail::Sleep(Sleep::default())),
            4 => (ADA, Extent::Instant, Detail::Wake),
            5 | 6 => (
                ADA,
                Extent::Instant,
                Detail::Nappy(Nappy { content: NappyContent::of(flag, !flag), ..Nappy::default() }),
            ),
            7..10 => (ADA, Extent::Instant, Detail::Feed(Feed::Bottle { volume, milk: None })),
            _ => (MUM, until, Detail::Sleep(Sleep::default())),
        };
        Fact { extent, by: MUM.carer(), ..Fact::at(subject, at(start), Zone::UTC, detail) }
    })
}

fn logs() -> impl Strategy<Value = Vec<Logged>> {
    let one = |(id, fact): (u128, Fact)| Logged {
        id: FactId::from_bytes(id.to_be_bytes()),
        author: None,
        device: DeviceId::from_bytes([0; 16]),
        recorded_at: fact.start,
        history: 1,
        fact,
    };
    proptest::collection::vec(any_fact(), 0..400)
        .prop_map(move |facts| (1_u128..).zip(facts).map(one).collect())
}

fn all(line: &Timeline) -> (Vec<Trend>, Heat) {
    let now = at(MINUTES);
    let baby = Figure::BABY.map(|figure| (figure, ADA));
    let carer = Figure::CARER.map(|figure| (figure, MUM));
    let trend =
        |(figure, who)| Trend::compute(line, figure, who, zone(), NIGHT, now, Back::Weeks(4));
    let trends = baby.into_iter().chain(carer).map(trend).collect();
    (trends, Heat::compute(line, ADA, zone(), now, 3))
}

/// The mean of what is known between two dates, the first not included, and of
/// how many days: added up by hand.
fn naive(trend: &Trend, after: NaiveDate, to: NaiveDate) -> (Option<f64>, u32) {
    let (mut sum, mut n) = (0.0, 0);
    for day in &trend.days {
        if let Some(value) = day.value.filter(|_| after < day.date && day.date <= to) {
            sum += value;
            n += 1;
        }
    }
    (if n == 0 { None } else { Some(sum / f64::from(n)) }, n)
}

fn near(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9,
        (one, other) => one == other,
    }
}

#[test]
fn a_full_log_has_days_that_were_observed() {
    let facts = (1_u128..=252).zip((0..).step_by(120)).map(|(id, minute)| {
        let detail = if id % 2 == 0 { Detail::Sleep(Sleep::default()) } else { Detail::Wake };
        let extent = if id % 2 == 0 { Extent::Until(at(minute + 90)) } else { Extent::Instant };
        Logged {
            id: FactId::from_bytes(id.to_be_bytes()),
            author: None,
            device: DeviceId::from_bytes([0; 16]),
            recorded_at: at(minute),
            history: 1,
            fact: Fact { extent, ..Fact::at(ADA, at(minute), Zone::UTC, detail) },
        }
    });
    let (trends, heat) = all(&Timeline::new(facts.collect(), None));
    let observed = |figure| {
        let trend = trends.iter().find(|trend| trend.figure == figure).expect("a trend");
        trend.observed()
    };
    assert_eq!((observed(Figure::Sleep), observed(Figure::Wakings)), (20, 20), "the last goes on");
    assert_eq!(observed(Figure::Feeds), 0);
    assert!(heat.most().is_some());
}

proptest! {
    #[test]
    fn the_order_of_entry_is_irrelevant(facts in logs(), cut in 0_usize..400) {
        let whole = Timeline::new(facts.clone(), None);
        let mut grown = Timeline::default();
        let cut = cut.min(facts.len());
        for logged in facts[cut..].iter().rev().chain(&facts[..cut]) {
            grown.apply(Change::Put(Box::new(logged.clone())));
        }
        prop_assert_eq!(all(&whole), all(&grown));
    }

    #[test]
    fn bars_and_means_are_what_the_days_add_up_to(facts in logs()) {
        for trend in all(&Timeline::new(facts, None)).0 {
            for week in &trend.weeks {
                let sunday = week.start + TimeDelta::days(6);
                let (mean, n) = naive(&trend, week.start - TimeDelta::days(1), sunday);
                prop_assert!(near(week.mean, mean) && week.n == n, "{week:?}: {mean:?} of {n}");
            }
            for mean7 in trend.mean7.iter().skip(6) {
                let (mean, n) = naive(&trend, mean7.date - TimeDelta::days(7), mean7.date);
                let mean = mean.filter(|_| n >= 3);
                prop_assert!(near(mean7.mean, mean) && mean7.n == n, "{mean7:?}: {mean:?} of {n}");
            }
        }
    }

    #[test]
    fn a_day_counts_what_began_in_it_by_the_wall_clock(facts in logs()) {
        let line = Timeline::new(facts.clone(), None);
        let (trends, _) = all(&line);
        for (figure, fits) in [
            (Figure::Feeds, (|detail| matches!(detail, Detail::Feed(_))) as fn(&Detail) -> bool),
            (Figure::Wet, |detail| matches!(detail, Detail::Nappy(one) if one.content.wet())),
            (Figure::Dirty, |detail| matches!(detail, Detail::Nappy(one) if one.content.dirty())),
        ] {
            let trend = trends.iter().find(|trend| trend.figure == figure).expect("a trend");
            for day in &trend.days {
                let inside = facts.iter().filter(|one| {
                    zone().date(one.fact.start) == day.date && fits(&one.fact.detail)
                });
                let count = f64::from(u32::try_from(inside.count()).expect("few"));
                prop_assert!(day.value.is_none_or(|value| near(Some(value), Some(count))));
            }
        }
    }

    #[test]
    fn the_heat_map_holds_each_waking_of_a_known_hour_once(facts in logs()) {
        let line = Timeline::new(facts, None);
        let (_, heat) = all(&line);
        let now = at(MINUTES);
        let span = Span::new(zone().day(heat.from).start(), now);
        let holes = holes(&line, ADA, span, now).sleep;
        let mut counted = [[0; 24]; 7];
        for woke in wakings(&line, ADA, span, now) {
            let local = zone().local(woke);
            let day = usize::try_from(local.weekday().num_days_from_monday()).expect("small");
            // The hour the waking lies in, twice as long when it is repeated.
            let hour = local.date_naive().and_hms_opt(local.hour(), 0, 0).expect("a time");
            let start = zone().lenient(hour);
            let end = zone().lenient(hour + TimeDelta::hours(1));
            let known = !holes.iter().any(|hole| hole.overlaps(Span::new(start, end)));
            if known && end <= now {
                counted[day][usize::try_from(local.hour()).expect("small")] += 1;
            }
        }
        for (day, hours) in counted.iter().enumerate() {
            for (hour, wakings) in hours.iter().enumerate() {
                let found = heat.hours[day][hour].map_or(0, |square| square.wakings);
                prop_assert_eq!(found, *wakings, "{} {}", day, hour);
            }
        }
    }
}
