//! What one fact says: a temperature, a stool.

use crate::alert::rules::Said;
use crate::alert::rules::flag::HOLDS;
use crate::alert::rules::flag::Watch;
use crate::domain::detail::Detail;
use crate::domain::entry::alert::Severity;
use crate::domain::measure::Temperature;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use chrono::Days;
use chrono::TimeDelta;

/// Readings to a hundredth: 100.4 °F is 38.0 °C, whatever a float makes of it.
const HUNDREDTH: f64 = 100.0;

impl Watch<'_> {
    fn readings(&self) -> impl Iterator<Item = (&Logged, &Temperature)> {
        self.facts().filter_map(|logged| match &logged.fact.detail {
            Detail::Temperature(reading) => Some((logged, reading)),
            _ => None,
        })
    }

    /// The last reading, if it is not older than a day; where the row is a SEV1
    /// the last one that it is about.
    pub(super) fn temperature(
        &self,
        at_least: Option<f64>,
        under: Option<f64>,
        after_vaccine_h: Option<i64>,
    ) -> Said {
        let out = |value: f64| {
            at_least.is_some_and(|limit| value >= limit) || under.is_some_and(|limit| value < limit)
        };
        // A red flag is one whatever was read after it.
        let grave = self.row.severity == Severity::Sev1;
        let mut readings = self.readings();
        let Some((last, reading)) = readings.find(|(_, reading)| !grave || out(celsius(reading)))
        else {
            return Said::default();
        };
        let (at, value) = (last.fact.start, celsius(reading));
        let ends = at + HOLDS;
        let excepted = after_vaccine_h
            .is_none_or(|hours| reading.well && self.vaccinated(at, TimeDelta::hours(hours)));
        if !out(value) || !excepted || self.now() >= ends || !self.about(at) {
            return Said::default();
        }
        let holding = Some(self.holding(at, Some(last), Some(value)));
        Said { holding, due: Some(ends), missed: None }
    }

    fn vaccinated(&self, at: Timestamp, within: TimeDelta) -> bool {
        let given = |logged: &&Logged| {
            matches!(logged.fact.detail, Detail::Vaccination { booked: None, .. })
        };
        self.facts().filter(given).any(|logged| {
            let since = at - logged.fact.start;
            since >= TimeDelta::zero() && since <= within
        })
    }

    /// A reading of this or more on each of so many days, the last of them not
    /// older than a day.
    pub(super) fn fever_days(&self, at_least: f64, days: u32) -> Said {
        let hot = |(_, reading): &(&Logged, &Temperature)| celsius(reading) >= at_least;
        let mut fever = self.readings().filter(hot).map(|(logged, _)| logged);
        let Some(last) = fever.next() else { return Said::default() };
        let ends = last.fact.start + HOLDS;
        if self.now() >= ends || !self.about(last.fact.start) {
            return Said::default();
        }
        let zone = self.zone();
        let newest = zone.date(last.fact.start);
        let each: Vec<&Logged> = fever.collect();
        let on = |date| each.iter().copied().find(|logged| zone.date(logged.fact.start) == date);
        let before = (1..days).map(|back| on(newest.checked_sub_days(Days::new(back.into()))?));
        let before: Option<Vec<&Logged>> = before.collect();
        let Some(oldest) = before.and_then(|all| all.last().copied()) else {
            return Said::default();
        };
        let holding = self.holding(last.fact.start, Some(oldest), Some(days.into()));
        Said { holding: Some(holding), due: Some(ends), missed: None }
    }

    /// A stool of such a colour within a day, whatever came after it.
    pub(super) fn stool(&self, colours: &[String]) -> Said {
        let is = |said: &str| {
            let said = said.to_lowercase();
            let mut words = said.split(|c: char| !c.is_alphabetic());
            words.any(|word| colours.iter().any(|colour| colour == word))
        };
        let pale = |logged: &&Logged| match &logged.fact.detail {
            Detail::Nappy(nappy) => {
                nappy.content.dirty() && nappy.colour.as_deref().is_some_and(is)
            }
            _ => false,
        };
        let Some(seen) = self.facts().find(pale) else { return Said::default() };
        let ends = seen.fact.start + HOLDS;
        if self.now() >= ends || !self.about(seen.fact.start) {
            return Said::default();
        }
        let holding = Some(self.holding(seen.fact.start, Some(seen), None));
        Said { holding, due: Some(ends), missed: None }
    }
}

fn celsius(reading: &Temperature) -> f64 {
    (reading.value.canonical.value() * HUNDREDTH).round() / HUNDREDTH
}
