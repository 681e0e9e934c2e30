//! How good the forecasts were for one baby, by going over its log: each
//! finished interval against what would have been said when it began.

use crate::forecast::interval::Begun;
use crate::forecast::interval::Interval;
use crate::forecast::interval::Target;
use crate::forecast::kq::Estimate;
use crate::forecast::log::real;
use crate::forecast::naive::Naive;
use crate::forecast::rhythm::Rhythm;
use crate::forecast::shown::LEARNING;
use crate::forecast::track::Track;

/// Fewer finished intervals than this show nothing.
const FEWEST: usize = 20;

/// How many of the newest the usual error is of.
const RECENT: usize = 50;

/// The record of one target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Accuracy {
    /// Of what.
    pub target: Target,
    /// How many intervals it is of; those of the first three days and those
    /// that something is missing from are left out.
    pub n: usize,
    /// The figures; `None` of too few.
    pub figures: Option<Figures>,
}

/// What a record comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// Half were nearer than this, minutes.
    pub median_error: f64,
    /// The share that fell into the range; 0.8 was promised.
    pub coverage: f64,
    /// The share that came before the range; 0.1 was promised.
    pub before: f64,
    /// How much smaller the mean error is than that of the last interval's
    /// length: 0.4 is 40 % smaller, under 0 is larger. `None` where the other
    /// never erred.
    pub vs_last: Option<f64>,
    /// As `vs_last`, against the median at this time of day in 14 days.
    pub vs_time_of_day: Option<f64>,
}

/// Returns the record of one target as far as `rhythm` knows the log.
#[must_use]
pub fn accuracy(rhythm: &Rhythm, target: Target) -> Accuracy {
    let track = rhythm.track(target);
    let learnt = rhythm.first_logged().unwrap_or_default() + LEARNING;
    let known = track.past().iter().zip(track.said());
    let counted: Vec<(&Interval, &Estimate)> = known
        .filter(|(interval, _)| interval.plausible && interval.start + interval.asked >= learnt)
        .collect();
    let n = counted.len();
    let naive = |naive: Naive, interval: &Interval| {
        let begun = Begun { start: interval.start, asked: interval.asked, amount: None };
        let length = naive.length(target, track.past(), begun, rhythm.child());
        (length - real(interval.length)).abs()
    };
    let figures = (n >= FEWEST).then(|| {
        let length = |interval: &Interval| real(interval.length);
        let error =
            |(interval, said): &(&Interval, &Estimate)| (said.minutes[1] - length(interval)).abs();
        let mut errors: Vec<f64> = counted.iter().map(error).collect();
        let sum: f64 = errors.iter().sum();
        errors.sort_unstable_by(f64::total_cmp);
        let against = |other: Naive| {
            let theirs: f64 = counted.iter().map(|(interval, _)| naive(other, interval)).sum();
            (theirs > 0.0).then(|| 1.0 - sum / theirs)
        };
        let held = counted.iter().filter(|(interval, said)| {
            (said.minutes[0]..=said.minutes[2]).contains(&length(interval))
        });
        let early =
            counted.iter().filter(|(interval, said)| length(interval) < said.minutes[0]).count();
        Figures {
            median_error: f64::midpoint(errors[(n - 1) / 2], errors[n / 2]),
            coverage: share(held.count(), n),
            before: share(early, n),
            vs_last: against(Naive::Last),
            vs_time_of_day: against(Naive::TimeOfDay),
        }
    });
    Accuracy { target, n, figures }
}

/// Returns how many minutes half of the newest forecasts missed by at most;
/// `None` of too few.
#[must_use]
pub fn recent_error(track: &Track) -> Option<f64> {
    let known = track.past().iter().zip(track.said()).rev();
    let plausible = known.filter(|(interval, _)| interval.plausible).take(RECENT);
    let mut errors: Vec<f64> =
        plausible.map(|(interval, said)| (said.minutes[1] - real(interval.length)).abs()).collect();
    errors.sort_unstable_by(f64::total_cmp);
    let n = errors.len();
    (n >= FEWEST).then(|| f64::midpoint(errors[(n - 1) / 2], errors[n / 2]))
}

#[expect(clippy::cast_precision_loss, reason = "counts of intervals are exact")]
fn share(some: usize, all: usize) -> f64 {
    some as f64 / all as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;
    use crate::forecast::log::Child;
    use crate::forecast::log::Minute;
    use crate::forecast::log::Row;
    use crate::forecast::log::What;

    fn fed(intervals: impl IntoIterator<Item = Minute>) -> Rhythm {
        let mut rhythm = Rhythm::new(Child { born: 0, zone: Zone::UTC });
        let mut at = 0;
        rhythm.put(Row::at(What::Feed, at));
        for interval in intervals {
            at += interval;
            rhythm.put(Row::at(What::Feed, at));
        }
        rhythm
    }

    #[test]
    fn too_few_are_counted_and_not_judged() {
        // Three days are 24 of them.
        let found = accuracy(&fed([180; 24 + 19]), Target::Feed);
        assert_eq!((found.n, found.figures), (19, None));
        assert!(accuracy(&fed([180; 24 + 20]), Target::Feed).figures.is_some());
        assert_eq!(accuracy(&fed([]), Target::Sleep).n, 0);
    }

    #[test]
    fn one_that_never_changes_is_met_by_all() {
        let found = accuracy(&fed([180; 24 * 8]), Target::Feed).figures.expect("enough");
        assert!(found.median_error < 0.5, "{found:?}");
        assert_eq!(found.vs_last, None, "the last one never erred");
        assert!(found.coverage > 0.99, "{found:?}");
    }

    #[test]
    fn what_changes_by_turns_is_told_better_than_by_the_last_one() {
        let turns = (0..200).map(|turn| if turn % 2 == 0 { 120 } else { 240 });
        let found = accuracy(&fed(turns), Target::Feed).figures.expect("enough");
        assert!(found.vs_last.expect("it errs") > 0.4, "{found:?}");
        let holes = (0..200).map(|turn| if turn % 50 == 49 { 40 * 60 } else { 180 });
        let found = accuracy(&fed(holes), Target::Feed);
        assert_eq!(found.n, 200 - 24 - 4, "forty hours are no gap between feeds");
    }
}
