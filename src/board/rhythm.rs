//! The rhythm of one baby's days: waits, the night, the care cycle, what settled.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::batched::Batched;
use crate::metrics::batched::batched;
use crate::metrics::carer::stretch::last_night;
use crate::metrics::cycle::Stage;
use crate::metrics::cycle::cycles;
use crate::metrics::cycle::usual_length;
use crate::metrics::cycle::without_nappy;
use crate::metrics::day::asleep;
use crate::metrics::gap;
use crate::metrics::gap::Gap;
use crate::metrics::hole::holes;
use crate::metrics::hours::Hours;
use crate::metrics::settle::Method;
use crate::metrics::settle::methods;
use crate::metrics::waits::waits;
use crate::metrics::wakings::wakings;
use chrono::TimeDelta;

/// What is usual is taken from so long.
pub const USUAL: TimeDelta = TimeDelta::days(7);

/// Methods of settling are counted over so long.
pub const SETTLING: TimeDelta = TimeDelta::days(14);

/// One baby's rhythm at one moment; `None` where too little is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rhythm {
    /// The waits between feeds that ended in the last seven days.
    pub gap: Option<Gap>,
    /// Sleep of the last 24 h by day and by night; `None` with a hole in it.
    pub split: Option<Split>,
    /// The last night that has begun; `None` with a hole in it.
    pub night: Option<Night>,
    /// The care cycle; `None` without a feed in seven days.
    pub cycle: Option<Cycle>,
    /// What settled in fourteen days, the one that held most often first.
    pub methods: Vec<Method>,
    /// A feed of the last 24 h that came late and large, the last one.
    pub batched: Option<Batched>,
}

/// Sleep by day and by night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// Outside the night.
    pub day: TimeDelta,
    /// Inside the night, 22:00 to 07:00.
    pub night: TimeDelta,
}

/// One night as far as it has gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Night {
    /// How often the baby woke in it.
    pub wakings: usize,
    /// The longest unbroken sleep inside it.
    pub longest: TimeDelta,
    /// It goes on.
    pub so_far: bool,
}

/// The care cycle that runs, and the ones of seven days that have closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cycle {
    /// The stage that runs, and since when.
    pub stage: (Stage, Timestamp),
    /// How long the last one that has closed took.
    pub last: Option<TimeDelta>,
    /// The middle length of those that have closed.
    pub usual: Option<TimeDelta>,
    /// How many have closed.
    pub closed: usize,
    /// In how many of them no nappy was logged.
    pub without_nappy: usize,
}

impl Rhythm {
    /// Returns the rhythm of `baby` at `now`.
    ///
    /// Cost: a few passes over the last fourteen days.
    #[must_use]
    pub fn compute(
        line: &Timeline,
        baby: Subject,
        zone: Zone,
        hours: Hours,
        now: Timestamp,
    ) -> Self {
        let week = Span::ending_at(now + TimeDelta::milliseconds(1), USUAL);
        let day = Span::ending_at(now, TimeDelta::hours(24));
        let long = Span::ending_at(now + TimeDelta::milliseconds(1), SETTLING);
        let whole = |span: Span| line.complete_since().is_none_or(|since| since <= span.start());
        let late = batched(line, baby, week, now).into_iter().rfind(|one| day.contains(one.at));
        Self {
            gap: gap::usual(&waits(line, baby, week, now).ended).filter(|_| whole(week)),
            split: split(line, baby, &hours.within(zone, day), day, now),
            night: night(line, baby, last_night(zone, hours, now), zone, hours, now),
            cycle: cycle(line, baby, week, now),
            methods: if whole(long) { methods(line, baby, long, now) } else { Vec::new() },
            batched: late.filter(|_| whole(week)),
        }
    }

    /// Returns how many of the methods are reliable.
    #[must_use]
    pub fn reliable(&self) -> usize {
        self.methods.iter().filter(|method| method.reliable()).count()
    }
}

fn split(
    line: &Timeline,
    baby: Subject,
    nights: &[Span],
    day: Span,
    now: Timestamp,
) -> Option<Split> {
    if !holes(line, baby, day, now).sleep.is_empty() {
        return None;
    }
    let slept = asleep(line, baby, day, now);
    let inside = |part: &Span| -> TimeDelta {
        nights.iter().filter_map(|night| night.intersection(*part)).map(Span::length).sum()
    };
    let night: TimeDelta = slept.iter().map(inside).sum();
    let all: TimeDelta = slept.iter().map(|part| part.length()).sum();
    Some(Split { day: all - night, night })
}

fn night(
    line: &Timeline,
    baby: Subject,
    night: Span,
    zone: Zone,
    hours: Hours,
    now: Timestamp,
) -> Option<Night> {
    if night.length().is_zero() || !holes(line, baby, night, now).sleep.is_empty() {
        return None;
    }
    let longest = asleep(line, baby, night, now).into_iter().map(Span::length).max();
    Some(Night {
        wakings: wakings(line, baby, night, now).len(),
        longest: longest.unwrap_or_default(),
        so_far: !hours.within(zone, Span::new(now, now + TimeDelta::milliseconds(1))).is_empty(),
    })
}

fn cycle(line: &Timeline, baby: Subject, week: Span, now: Timestamp) -> Option<Cycle> {
    let all = cycles(line, baby, week, now);
    let running = all.last()?;
    let closed: Vec<_> = all.iter().filter(|cycle| cycle.closed).collect();
    Some(Cycle {
        stage: running.stage,
        last: closed.last().map(|cycle| cycle.span.length()),
        usual: usual_length(&all),
        closed: closed.len(),
        without_nappy: without_nappy(&all),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::care::Cry;
    use crate::domain::detail::Detail;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::feed::Feed;
    use crate::domain::id::BabyId;
    use crate::domain::id::DeviceId;
    use crate::domain::id::FactId;
    use crate::domain::nappy::Nappy;
    use crate::domain::quantity::Measured;
    use crate::domain::quantity::Unit;
    use crate::domain::sleep::Sleep;
    use crate::journal::timeline::Logged;
    use crate::metrics::hours::NIGHT;

    const ADA: Subject = Subject::Baby(BabyId::from_bytes([1; 16]));

    fn at(minute: i64) -> Timestamp {
        let midnight: Timestamp = "2026-11-22T00:00:00Z".parse().expect("an instant");
        midnight + TimeDelta::minutes(minute)
    }

    fn line(facts: Vec<(i64, Extent, Detail)>, since: Option<i64>) -> Timeline {
        let logged = facts.into_iter().zip(1_u128..).map(|((minute, extent, detail), id)| Logged {
            id: FactId::from_bytes(id.to_be_bytes()),
            fact: Fact { extent, ..Fact::at(ADA, at(minute), Zone::UTC, detail) },
            author: None,
            device: DeviceId::from_bytes([0; 16]),
            recorded_at: at(minute),
            history: 1,
        });
        Timeline::new(logged.collect(), since.map(at))
    }

    fn bottle(ml: f64) -> Detail {
        Detail::Feed(Feed::Bottle { volume: Measured::new(ml, Unit::Ml).ok(), milk: None })
    }

    /// Nine days of three hours: a bottle, then a nappy in every second one,
    /// then an hour asleep.
    fn days() -> Vec<(i64, Extent, Detail)> {
        let round = |n: i64| {
            let start = -9 * 1440 + n * 180;
            let nappy = Detail::Nappy(Nappy::default());
            let sleep = Detail::Sleep(Sleep::default());
            let mut facts = vec![
                (start, Extent::Instant, bottle(90.0)),
                (start + 60, Extent::Until(at(start + 120)), sleep),
            ];
            if n % 2 == 0 {
                facts.push((start + 30, Extent::Instant, nappy));
            }
            facts
        };
        (0..73).flat_map(round).collect()
    }

    #[test]
    fn a_steady_baby_has_its_rhythm_in_figures() {
        // 03:12; the last bottle was at 00:00, asleep from 01:00 to 02:00.
        let rhythm = Rhythm::compute(&line(days(), None), ADA, Zone::UTC, NIGHT, at(192));
        let minutes = TimeDelta::minutes;
        let gap = rhythm.gap.expect("waits");
        assert_eq!((gap.low, gap.median, gap.high), (minutes(180), minutes(180), minutes(180)));
        assert_eq!(gap.n, 56 - 1, "those that ended in seven days up to 03:12");
        assert_eq!(rhythm.split, Some(Split { day: minutes(300), night: minutes(180) }));
        let night = Night { wakings: 2, longest: minutes(60), so_far: true };
        assert_eq!(rhythm.night, Some(night));
        let cycle = rhythm.cycle.expect("a cycle");
        assert_eq!(cycle.stage, (Stage::Awake, at(120)));
        assert_eq!((cycle.last, cycle.usual), (Some(minutes(180)), Some(minutes(180))));
        assert_eq!((cycle.closed, cycle.without_nappy), (54, 27));
        assert_eq!((rhythm.batched, rhythm.reliable()), (None, 0));
    }

    #[test]
    fn with_nothing_logged_nothing_is_known() {
        let rhythm = Rhythm::compute(&Timeline::default(), ADA, Zone::UTC, NIGHT, at(192));
        assert_eq!(rhythm, Rhythm::default());
    }

    #[test]
    fn what_is_not_in_memory_is_not_known_yet() {
        let rhythm =
            Rhythm::compute(&line(days(), Some(-1440 * 2)), ADA, Zone::UTC, NIGHT, at(192));
        assert_eq!((rhythm.gap, rhythm.batched), (None, None));
        assert!(rhythm.methods.is_empty() && rhythm.split.is_some());
    }

    #[test]
    fn methods_are_counted_over_a_fortnight_and_a_late_feed_is_of_a_day() {
        let cry = |minute: i64, helped: &str| {
            let detail = Detail::Cry(Cry { helped: Some(helped.to_owned()) });
            (minute, Extent::Until(at(minute + 5)), detail)
        };
        let cries = [-8000, -7000, -6000].map(|minute| cry(minute, "rocking"));
        let late = [(400, Extent::Instant, bottle(150.0)), cry(350, "walk"), cry(200, "hum")];
        let facts = days().into_iter().chain(cries).chain(late).collect();
        let rhythm = Rhythm::compute(&line(facts, None), ADA, Zone::UTC, NIGHT, at(500));
        assert_eq!((rhythm.methods.len(), rhythm.reliable()), (3, 1));
        assert_eq!(rhythm.batched.map(|late| late.at), Some(at(400)));
    }
}
