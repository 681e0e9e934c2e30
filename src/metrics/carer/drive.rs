//! Whether the log gives a reason not to drive. It never gives leave to.

use crate::domain::detail::Detail;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use chrono::TimeDelta;
use chrono::Timelike;

/// A check-in says how sleepy somebody is for so long.
///
/// Source: ours.
pub const NOW: TimeDelta = TimeDelta::hours(3);

/// What the log says, the gravest last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// No flag from the log; the carer is the judge.
    #[default]
    None,
    /// Higher crash risk.
    Amber,
    /// Do not drive.
    Red,
}

/// Why there is a flag; in the order of the table of `facts.md` §8.5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Red: under 5 h of sleep in 24 h, even if all that is not known was sleep.
    Under5h,
    /// Red: awake for 17 h or more.
    Awake17h,
    /// Red: the carer said 4 or 5 of 5.
    SleepyNow,
    /// Amber: under 6 h of sleep in 24 h.
    Under6h,
    /// Amber: under 12 h of sleep in 48 h.
    Under12hIn48h,
    /// Amber: awake for 15.84 h or more.
    AwakeLong,
    /// Amber: an hour or more under what is usual.
    LessThanUsual,
    /// Amber: a debt of 13 h or more.
    SevereDebt,
    /// Amber: between midnight and six by the clock.
    SmallHours,
    /// Amber: not all of the last 24 h is known.
    Unobserved,
    /// Amber: not all of the last 48 h is known, and by what is it was under 12 h.
    Unobserved48h,
}

impl Reason {
    /// Returns the flag it gives by itself.
    #[must_use]
    pub const fn flag(self) -> Flag {
        match self {
            Self::Under5h | Self::Awake17h | Self::SleepyNow => Flag::Red,
            _ => Flag::Amber,
        }
    }
}

/// What the flag stands on.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Basis {
    /// Sleep in the last 24 h; `None` when nothing is known.
    pub slept_24h: Option<TimeDelta>,
    /// Sleep in the last 48 h; `None` when nothing is known.
    pub slept_48h: Option<TimeDelta>,
    /// How much of the last 24 h is not known.
    pub unknown_24h: TimeDelta,
    /// How much of the last 48 h is not known.
    pub unknown_48h: TimeDelta,
    /// A sleep of the last 24 h was so long that its end may have been forgotten.
    pub doubted: bool,
    /// Time awake; `None` while asleep or when it is not known.
    pub awake: Option<TimeDelta>,
    /// How sleepy the carer said to be lately, 1 to 5.
    pub sleepy: Option<u8>,
    /// What the carer usually sleeps in 24 h.
    pub usual: Option<TimeDelta>,
    /// Sleep debt in hours.
    pub debt: Option<f64>,
    /// The hour of the wall clock, 0 to 23.
    pub hour: u32,
}

/// Returns every reason that holds, in the order of [`Reason`]; the flag is
/// that of the gravest, see [`flag`].
///
/// Source: the table of `facts.md` §8.5. Where part of the day is not known,
/// "too little sleep" needs that even all of it would not have been enough;
/// else the reason is that it is not known.
#[must_use]
pub fn reasons(basis: &Basis) -> Vec<Reason> {
    let hours = TimeDelta::hours;
    let at_most = basis.slept_24h.map(|slept| slept + basis.unknown_24h);
    let slept = |least: TimeDelta| at_most.is_some_and(|slept| slept < least);
    let two = |more| basis.slept_48h.is_some_and(|slept| slept + more < hours(12));
    let unknown =
        basis.slept_24h.is_none() || basis.unknown_24h > TimeDelta::zero() || basis.doubted;
    let under_12h = two(basis.unknown_48h);
    let awake = |least: TimeDelta| basis.awake.is_some_and(|awake| awake >= least);
    let usual = basis.usual.zip(at_most);
    // 15.84 h: where lapses begin to grow, Van Dongen 2003.
    let lapses = TimeDelta::seconds(57_024);
    let all = [
        (slept(hours(5)), Reason::Under5h),
        (awake(hours(17)), Reason::Awake17h),
        (basis.sleepy.is_some_and(|sleepy| sleepy >= 4), Reason::SleepyNow),
        (slept(hours(6)), Reason::Under6h),
        (under_12h, Reason::Under12hIn48h),
        (awake(lapses), Reason::AwakeLong),
        (usual.is_some_and(|(usual, slept)| slept <= usual - hours(1)), Reason::LessThanUsual),
        (basis.debt.is_some_and(|debt| debt >= 13.0), Reason::SevereDebt),
        (basis.hour < 6, Reason::SmallHours),
        (unknown, Reason::Unobserved),
        (!under_12h && two(TimeDelta::zero()), Reason::Unobserved48h),
    ];
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason).collect()
}

/// Returns the gravest flag of `reasons`.
#[must_use]
pub fn flag(reasons: &[Reason]) -> Flag {
    reasons.iter().map(|reason| reason.flag()).max().unwrap_or_default()
}

/// Returns how sleepy `carer` said to be, 1 to 5, in the last check-in of the
/// last [`NOW`] that says so.
#[must_use]
pub fn sleepy(line: &Timeline, carer: CarerId, now: Timestamp) -> Option<u8> {
    let lately = Span::ending_at(now + TimeDelta::milliseconds(1), NOW);
    line.starting_in(lately).iter().rev().find_map(|logged| match &logged.fact.detail {
        Detail::CheckIn(said) if logged.fact.subject == Subject::Carer(carer) => said.sleepiness,
        _ => None,
    })
}

/// Returns the hour of the wall clock at `now`.
#[must_use]
pub fn hour(zone: Zone, now: Timestamp) -> u32 {
    zone.local(now).hour()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::carer::CheckIn;
    use crate::domain::fact::Extent;
    use crate::metrics::trial::at;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::own;

    fn minutes(minutes: i64) -> TimeDelta {
        TimeDelta::minutes(minutes)
    }

    /// Somebody for whom the log gives no reason at all.
    fn rested() -> Basis {
        Basis {
            slept_24h: Some(minutes(480)),
            slept_48h: Some(minutes(960)),
            unknown_24h: TimeDelta::zero(),
            unknown_48h: TimeDelta::zero(),
            doubted: false,
            awake: Some(minutes(60)),
            sleepy: Some(1),
            usual: Some(minutes(480)),
            debt: Some(0.0),
            hour: 9,
        }
    }

    #[test]
    fn the_table_at_every_edge() {
        use Flag::Amber;
        use Flag::Red;
        assert_eq!(reasons(&rested()), []);
        let short = |slept| Basis { slept_24h: Some(minutes(slept)), usual: None, ..rested() };
        let awake = |seconds| Basis { awake: Some(TimeDelta::seconds(seconds)), ..rested() };
        let sleepy = |level| Basis { sleepy: Some(level), ..rested() };
        let two = |slept| Basis { slept_48h: Some(minutes(slept)), ..rested() };
        let usual = |usual| Basis { usual: Some(minutes(usual)), ..rested() };
        let debt = |debt| Basis { debt: Some(debt), ..rested() };
        let hour = |hour| Basis { hour, ..rested() };
        for (basis, expected) in [
            (short(299), Red),
            (short(300), Amber),
            (short(359), Amber),
            (short(360), Flag::None),
            (awake(17 * 3600), Red),
            (awake(17 * 3600 - 1), Amber),
            (awake(57_024), Amber),
            (awake(57_023), Flag::None),
            (sleepy(4), Red),
            (sleepy(3), Flag::None),
            (two(719), Amber),
            (two(720), Flag::None),
            (usual(540), Amber),
            (usual(539), Flag::None),
            (debt(13.0), Amber),
            (debt(12.999), Flag::None),
            (hour(0), Amber),
            (hour(5), Amber),
            (hour(6), Flag::None),
            (hour(23), Flag::None),
            (Basis { slept_24h: None, ..rested() }, Amber),
            (Basis { doubted: true, ..rested() }, Amber),
            (Basis { unknown_24h: TimeDelta::minutes(1), ..rested() }, Amber),
        ] {
            assert_eq!(flag(&reasons(&basis)), expected, "{basis:?}");
        }
    }

    #[test]
    fn red_needs_that_what_is_not_known_would_not_be_enough() {
        let basis = |unknown| Basis {
            slept_24h: Some(minutes(200)),
            unknown_24h: TimeDelta::minutes(unknown),
            ..rested()
        };
        assert_eq!(flag(&reasons(&basis(99))), Flag::Red);
        assert_eq!(flag(&reasons(&basis(100))), Flag::Amber);
        assert!(reasons(&basis(100)).contains(&Reason::Unobserved));
    }

    #[test]
    fn what_is_not_known_may_have_been_sleep_and_is_said_instead() {
        use Reason::LessThanUsual;
        use Reason::Under6h;
        use Reason::Under12hIn48h;
        use Reason::Unobserved;
        use Reason::Unobserved48h;
        let day = |slept, unknown| Basis {
            slept_24h: Some(minutes(slept)),
            unknown_24h: minutes(unknown),
            ..rested()
        };
        let two = |slept, unknown| Basis {
            slept_48h: Some(minutes(slept)),
            unknown_48h: minutes(unknown),
            ..rested()
        };
        for (basis, expected) in [
            (day(300, 59), &[Under6h, LessThanUsual, Unobserved][..]),
            (day(300, 60), &[LessThanUsual, Unobserved]),
            (day(300, 120), &[LessThanUsual, Unobserved]),
            (day(300, 121), &[Unobserved]),
            (two(600, 119), &[Under12hIn48h]),
            (two(600, 120), &[Unobserved48h]),
            (two(720, 120), &[]),
        ] {
            assert_eq!(reasons(&basis), expected, "{basis:?}");
        }
    }

    #[test]
    fn nothing_known_is_amber_and_says_so() {
        let nothing = Basis { hour: 9, unknown_24h: TimeDelta::hours(24), ..Basis::default() };
        assert_eq!(reasons(&nothing), [Reason::Unobserved]);
    }

    #[test]
    fn sleepy_is_what_was_said_last_and_lately() {
        let said = |minute, sleepiness| {
            let detail =
                Detail::CheckIn(CheckIn { sleepiness, load: Some(3), ..CheckIn::default() });
            own(mum(), minute, Extent::Instant, detail)
        };
        let found = |facts: Vec<_>, now| sleepy(&line(facts), mum(), at(now));
        assert_eq!(found(vec![said(0, Some(5)), said(10, Some(2)), said(20, None)], 30), Some(2));
        assert_eq!(found(vec![said(0, Some(5))], 179), Some(5));
        assert_eq!(found(vec![said(0, Some(5))], 180), None);
        assert_eq!(found(vec![said(10, Some(5))], 9), None);
    }
}
