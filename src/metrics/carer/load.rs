//! How the work with the babies was shared.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::up::up;
use crate::metrics::hours::Hours;
use chrono::TimeDelta;

/// Time up for the babies, of each carer and of nobody named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Load {
    /// In the order asked for.
    pub carers: Vec<(CarerId, TimeDelta)>,
    /// Acts of which nobody said who did them.
    pub unsaid: TimeDelta,
}

impl Load {
    /// Returns the part of one carer in what is known, 0 to 1; `None` when
    /// nothing is.
    #[must_use]
    pub fn share(&self, carer: CarerId) -> Option<f64> {
        let all: TimeDelta = self.carers.iter().map(|(_, time)| *time).sum();
        let own = self.carers.iter().find(|(id, _)| *id == carer)?.1;
        let seconds = all.as_seconds_f64();
        (seconds > 0.0).then(|| own.as_seconds_f64() / seconds)
    }

    /// Tells whether any care was logged at all.
    #[must_use]
    pub fn known(&self) -> bool {
        let times = self.carers.iter().map(|(_, time)| *time).chain([self.unsaid]);
        times.sum::<TimeDelta>() > TimeDelta::zero()
    }

    /// Returns the time of one carer, `None` for one that was not asked for.
    #[must_use]
    pub fn of(&self, carer: CarerId) -> Option<TimeDelta> {
        self.carers.iter().find(|(id, _)| *id == carer).map(|(_, time)| *time)
    }
}

/// When each carer was up for the babies in one span.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ups {
    carers: Vec<(CarerId, Vec<Span>)>,
    unsaid: Vec<Span>,
    span: Option<Span>,
}

/// Returns when each of `carers` was up for the babies inside `span`.
#[must_use]
pub fn ups(line: &Timeline, carers: &[CarerId], span: Span, now: Timestamp) -> Ups {
    let one = |carer: &CarerId| (*carer, up(line, Some(*carer), span, now));
    let carers = carers.iter().map(one).collect();
    Ups { carers, unsaid: up(line, None, span, now), span: Some(span) }
}

impl Ups {
    /// Returns the load of all the time.
    #[must_use]
    pub fn load(&self) -> Load {
        self.within(self.span.as_slice())
    }

    /// Returns the load of the nights.
    ///
    /// ```text
    /// night      [22                07)
    /// Mum up   [====)    [==)
    /// Dad up                   [=)   [====)
    /// minutes    Mum 3 + 2     Dad 2 + 2
    /// ```
    #[must_use]
    pub fn by_night(&self, zone: Zone, night: Hours) -> Load {
        self.within(&self.span.map(|span| night.within(zone, span)).unwrap_or_default())
    }

    fn within(&self, spans: &[Span]) -> Load {
        let time = |times: &[Span]| {
            let parts = times.iter().flat_map(|time| {
                spans.iter().filter_map(|span| time.intersection(*span)).collect::<Vec<_>>()
            });
            parts.map(Span::length).sum()
        };
        Load {
            carers: self.carers.iter().map(|(carer, times)| (*carer, time(times))).collect(),
            unsaid: time(&self.unsaid),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::hours::NIGHT;
    use crate::metrics::trial::at;
    use crate::metrics::trial::breast;
    use crate::metrics::trial::by;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::span;

    #[test]
    fn shares_are_of_what_somebody_claimed() {
        let line = line([
            by(mum(), breast(0, 30, &[])),
            by(dad(), breast(100, 110, &[])),
            breast(200, 220, &[]),
        ]);
        let load = ups(&line, &[mum(), dad()], span(0, 300), at(300)).load();
        assert_eq!(load.share(mum()), Some(0.75));
        assert_eq!(load.share(dad()), Some(0.25));
        assert_eq!(load.unsaid, TimeDelta::minutes(20));
    }

    #[test]
    fn without_care_there_is_no_share() {
        let load = ups(&line([]), &[mum(), dad()], span(0, 300), at(300)).load();
        assert_eq!((load.share(mum()), load.of(mum())), (None, Some(TimeDelta::zero())));
    }

    #[test]
    fn only_the_part_in_the_night_counts_by_night() {
        let line =
            line([by(mum(), breast(410, 430, &[])), by(mum(), breast(21 * 60, 21 * 60 + 30, &[]))]);
        let all = ups(&line, &[mum()], span(0, 24 * 60), at(24 * 60));
        let load = all.by_night(Zone::UTC, NIGHT);
        assert_eq!(load.of(mum()), Some(TimeDelta::minutes(10)));
    }
}
