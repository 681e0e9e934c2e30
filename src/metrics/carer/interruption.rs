//! How often a carer's night was interrupted.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::acts;
use crate::metrics::carer::sleep::slept;
use crate::metrics::hours::Windows;
use chrono::TimeDelta;

/// Awakenings that begin no further apart are one.
///
/// Source: `sre.md` §5.
pub const MERGED: TimeDelta = TimeDelta::minutes(10);

/// Awakenings of one carer between a first sleep and the last waking of a night.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Interruptions {
    /// Inside the carer's protected window, whoever was on duty.
    /// `None` without such a window.
    pub protected: Option<u32>,
    /// While another had the duty; `None` without shifts.
    pub off_duty: Option<u32>,
    /// On duty; `None` without shifts.
    pub on_duty: Option<u32>,
    /// Nobody said who had the duty.
    pub unassigned: u32,
    /// Of all these, how many in which the carer then did something for a baby.
    pub for_baby: u32,
    /// The nights in which sleep was seen: of the others nothing is known.
    pub nights: u32,
}

impl Interruptions {
    /// Returns how many there were.
    #[must_use]
    pub fn total(self) -> u32 {
        let classes = [self.protected, self.off_duty, self.on_duty, Some(self.unassigned)];
        classes.into_iter().flatten().sum()
    }
}

/// Returns the interruptions of `carer` in the nights of `span`; `None` when
/// no sleep of theirs was seen in any of them.
///
/// `duty` holds when the carer has the duty; `None` when there are no shifts.
///
/// ```text
/// night     [22                    07)
/// sleep   [====)   [==) [====)   [======)
/// counts       1      2      3              by where each begins
/// ```
#[must_use]
pub fn interruptions(
    line: &Timeline,
    carer: CarerId,
    zone: Zone,
    span: Span,
    windows: Windows,
    duty: Option<&[Span]>,
    now: Timestamp,
) -> Option<Interruptions> {
    sum(&by_night(line, carer, zone, span, windows, duty, now))
}

/// Returns the same for each night that reaches into `span`, oldest first;
/// the first and the last may be a part of one. `None` is a night in which no
/// sleep was seen.
#[must_use]
pub fn by_night(
    line: &Timeline,
    carer: CarerId,
    zone: Zone,
    span: Span,
    windows: Windows,
    duty: Option<&[Span]>,
    now: Timestamp,
) -> Vec<Option<Interruptions>> {
    let span = Span::new(span.start(), span.end().min(now));
    let slept = slept(line, carer, span, now).stretches;
    let one = |night: Span| {
        let inside: Vec<Span> = slept.iter().filter_map(|part| part.intersection(night)).collect();
        let mut found = Interruptions {
            protected: windows.protected.map(|_| 0),
            off_duty: duty.map(|_| 0),
            on_duty: duty.map(|_| 0),
            nights: 1,
            ..Interruptions::default()
        };
        let mut last: Option<Timestamp> = None;
        for pair in inside.windows(2) {
            let gap = Span::new(pair[0].end(), pair[1].start());
            if last.is_some_and(|last| gap.start() - last <= MERGED) {
                continue;
            }
            last = Some(gap.start());
            found.take(gap.start(), zone, windows, duty);
            let tended = acts(line, gap, now).any(|act| act.by == Some(carer));
            found.for_baby += u32::from(tended);
        }
        (!inside.is_empty()).then_some(found)
    };
    windows.night.within(zone, span).into_iter().map(one).collect()
}

/// Returns the sum of the nights in which sleep was seen; `None` without one.
#[must_use]
pub fn sum(nights: &[Option<Interruptions>]) -> Option<Interruptions> {
    nights.iter().flatten().copied().reduce(Interruptions::plus)
}

impl Interruptions {
    fn plus(self, other: Self) -> Self {
        let both = |one: Option<u32>, other: Option<u32>| one.zip(other).map(|(a, b)| a + b);
        Self {
            protected: both(self.protected, other.protected),
            off_duty: both(self.off_duty, other.off_duty),
            on_duty: both(self.on_duty, other.on_duty),
            unassigned: self.unassigned + other.unassigned,
            for_baby: self.for_baby + other.for_baby,
            nights: self.nights + other.nights,
        }
    }

    fn take(&mut self, at: Timestamp, zone: Zone, windows: Windows, duty: Option<&[Span]>) {
        let moment = Span::new(at, at + TimeDelta::milliseconds(1));
        let held = windows.protected.is_some_and(|hours| !hours.within(zone, moment).is_empty());
        let class = match duty {
            _ if held => self.protected.get_or_insert(0),
            None => &mut self.unassigned,
            Some(duty) if duty.iter().any(|shift| shift.contains(at)) => {
                self.on_duty.get_or_insert(0)
            }
            Some(_) => self.off_duty.get_or_insert(0),
        };
        *class += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::hours::Hours;
    use crate::metrics::hours::NIGHT;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::rest;
    use crate::metrics::trial::span;
    use chrono::NaiveTime;

    fn found(facts: Vec<Fact>, duty: Option<&[Span]>) -> Option<Interruptions> {
        let two = NaiveTime::from_hms_opt(2, 0, 0).expect("a time");
        let three = NaiveTime::from_hms_opt(3, 0, 0).expect("a time");
        let protected = Some(Hours { from: two, to: three });
        let windows = Windows { night: NIGHT, quiet: None, protected };
        interruptions(&line(facts), mum(), Zone::UTC, span(-120, 480), windows, duty, at(480))
    }

    fn night() -> Vec<Fact> {
        vec![
            rest(mum(), -200, 30),
            rest(mum(), 60, 120),
            rest(mum(), 150, 179),
            rest(mum(), 200, 400),
        ]
    }

    #[test]
    fn each_counts_where_it_begins() {
        let all = found(night(), None).expect("a night");
        assert_eq!((all.unassigned, all.protected, all.total()), (1, Some(2), 3));
        assert_eq!((all.on_duty, all.off_duty), (None, None), "no shifts");
        let shift = [span(0, 60)];
        let all = found(night(), Some(&shift)).expect("a night");
        assert_eq!((all.on_duty, all.off_duty, all.protected), (Some(1), Some(0), Some(2)));
        let shift = [span(31, 60)];
        assert_eq!(found(night(), Some(&shift)).expect("a night").off_duty, Some(1));
    }

    #[test]
    fn those_ten_minutes_apart_are_one_and_a_last_waking_is_none() {
        let facts = |second: i64| {
            vec![rest(mum(), 0, 10), rest(mum(), 15, second), rest(mum(), second + 2, 60)]
        };
        assert_eq!(found(facts(20), None).expect("a night").total(), 1);
        assert_eq!(found(facts(21), None).expect("a night").total(), 2);
        assert_eq!(found(vec![rest(mum(), 0, 60)], None).expect("a night").total(), 0);
    }

    #[test]
    fn a_sum_says_of_how_many_nights_it_is() {
        let windows = Windows { night: NIGHT, quiet: None, protected: None };
        let line = line(vec![rest(mum(), 60, 120), rest(mum(), 150, 200)]);
        let week = span(-6 * 1_440, 720);
        let nights = by_night(&line, mum(), Zone::UTC, week, windows, None, at(720));
        let found = sum(&nights).expect("a night");
        assert_eq!((nights.len(), found.nights, found.total()), (7, 1, 1));
        assert_eq!((found.protected, found.unassigned), (None, 1), "no such window");
        assert_eq!(sum(&[None, None]), None);
    }

    #[test]
    fn by_day_there_is_none_and_without_a_sleep_nothing_is_known() {
        assert_eq!(found(vec![], None), None);
        assert_eq!(found(vec![rest(mum(), 425, 440), rest(mum(), 450, 460)], None), None);
        assert_eq!(found(vec![by(mum(), nappy(30, NappyContent::Wet))], None), None);
    }

    #[test]
    fn what_was_done_for_a_baby_is_counted_beside() {
        let mut facts = night();
        facts.push(by(mum(), nappy(40, NappyContent::Wet)));
        assert_eq!(found(facts, None).expect("a night").for_baby, 1);
    }
}
