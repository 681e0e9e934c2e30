//! What shifts, rotations and windows come to at one moment, by the wall clock.
//!
//! A time by the clock is when the clock first shows it or what comes after
//! (`Zone::reached`): in spring a hand-over at a skipped 02:30 is at the jump,
//! in autumn one at a repeated 01:30 is the first of the two, and there is no
//! second one.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::household::Household;
use crate::metrics::hours::Hours;
use crate::plan::PRIMARY;
use crate::plan::Plan;
use crate::plan::rota::Duty;
use crate::plan::rota::Rotation;
use crate::plan::rota::Shift;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// Whom a shift names, as they are called in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'a> {
    /// Who is on call.
    pub on: &'a str,
    /// Who is asked next.
    pub backup: Option<&'a str>,
}

impl Rotation {
    /// Returns whose turn it is; turns before the first one go the same round
    /// backwards.
    #[must_use]
    pub fn turn(&self, zone: Zone, at: Timestamp) -> Option<&str> {
        let today = zone.date(at);
        let begun = zone.reached(today.and_time(self.at)) <= at;
        let days = (today - self.since).num_days() - i64::from(!begun);
        let turn = days.div_euclid(i64::from(self.days.max(1)));
        let many = i64::try_from(self.carers.len()).ok().filter(|many| *many > 0)?;
        let place = usize::try_from(turn.rem_euclid(many)).ok()?;
        self.carers.get(place).map(String::as_str)
    }

    fn moment(&self, zone: Zone, date: NaiveDate) -> Option<Timestamp> {
        let days = (date - self.since).num_days();
        let turns = days.rem_euclid(i64::from(self.days.max(1))) == 0;
        turns.then(|| zone.reached(date.and_time(self.at)))
    }
}

impl Shift {
    fn begins_on(&self, date: NaiveDate) -> bool {
        self.days.is_empty() || self.days.contains(&date.weekday())
    }

    /// Tells whether the shift runs at `at`.
    #[must_use]
    pub fn runs(&self, zone: Zone, at: Timestamp) -> bool {
        let today = zone.date(at);
        let dates = (0..=2).map(|back| today - TimeDelta::days(back));
        let mut begun = dates.filter(|date| self.begins_on(*date));
        begun.any(|date| self.hours.on(zone, date).contains(at))
    }
}

impl Plan {
    /// Returns whom the shifts name at `at`: of several that run the one that
    /// stands first in the plan; `None` where none runs.
    #[must_use]
    pub fn on_shift(&self, zone: Zone, at: Timestamp) -> Option<Named<'_>> {
        let shift = self.shifts.iter().find(|shift| shift.runs(zone, at))?;
        let backup = shift.backup.as_ref().and_then(|duty| self.holder(duty, zone, at));
        Some(Named { on: self.holder(&shift.on, zone, at)?, backup })
    }

    fn holder<'a>(&'a self, duty: &'a Duty, zone: Zone, at: Timestamp) -> Option<&'a str> {
        match duty {
            Duty::Carer(name) => Some(name),
            Duty::Rotation(id) => self.rotations.iter().find(|one| one.id == *id)?.turn(zone, at),
        }
    }

    /// Returns the moments inside `span` at which a shift, a turn, a protected
    /// or the quiet window begins or ends; in order, each once.
    #[must_use]
    pub fn moments(&self, zone: Zone, span: Span) -> Vec<Timestamp> {
        let first = zone.date(span.start()) - TimeDelta::days(2);
        let last = zone.date(span.end());
        let hours = || {
            let windows = self.protected.iter().map(|(_, hours)| *hours);
            windows.chain([self.quiet.hours])
        };
        let mut moments = Vec::new();
        for date in first.iter_days().take_while(|date| *date <= last) {
            let mut both = |hours: Hours| {
                let hours = hours.on(zone, date);
                moments.extend([hours.start(), hours.end()]);
            };
            hours().for_each(&mut both);
            let shifts = self.shifts.iter().filter(|shift| shift.begins_on(date));
            shifts.for_each(|shift| both(shift.hours));
            moments.extend(self.rotations.iter().filter_map(|one| one.moment(zone, date)));
        }
        moments.retain(|at| span.contains(*at));
        moments.sort_unstable();
        moments.dedup();
        moments
    }
}

/// Returns the carer that a name in a plan means: the one called so, else the
/// primary where that word stands.
#[must_use]
pub fn called(household: &Household, name: &str) -> Option<CarerId> {
    let primary = || {
        let mut carers = household.carers.iter();
        carers.find(|(_, carer)| name == PRIMARY && carer.primary).map(|(id, _)| *id)
    };
    household.carer_named(name).or_else(primary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan;

    const ROTA: &str = "version = 1\n\
        [[rotation]]\nid = \"n\"\ncarers = [\"Mum\", \"Dad\", \"Nan\"]\n\
        turn = \"2d\"\nat = \"20:00\"\nsince = 2026-11-22\n\
        [[shift]]\ndays = [\"sat\"]\nhours = \"20:00-08:00\"\non = \"Nan\"\n\
        [[shift]]\nhours = \"20:00-08:00\"\non = \"rotation:n\"\nbackup = \"primary\"\n";

    fn named(at: &str) -> Option<(String, Option<String>)> {
        let plan = plan::read(ROTA).expect("it reads");
        let at = at.parse().expect("an instant");
        let named = plan.on_shift(Zone::UTC, at)?;
        Some((named.on.to_owned(), named.backup.map(str::to_owned)))
    }

    #[test]
    fn a_turn_lasts_its_days_and_goes_round() {
        let backup = Some("primary");
        for (at, who, backup) in [
            ("2026-11-22T20:00:00Z", "Mum", backup),
            ("2026-11-23T23:59:00Z", "Mum", backup),
            ("2026-11-24T07:59:00Z", "Mum", backup),
            ("2026-11-24T20:00:00Z", "Dad", backup),
            ("2026-11-26T20:00:00Z", "Nan", backup),
            ("2026-11-29T20:00:00Z", "Mum", backup),
            ("2026-11-18T21:00:00Z", "Dad", backup),
            // Saturday's shift stands first.
            ("2026-11-22T07:59:00Z", "Nan", None),
        ] {
            let expected = (who.to_owned(), backup.map(str::to_owned));
            assert_eq!(named(at), Some(expected), "{at}");
        }
        assert_eq!(named("2026-11-24T12:00:00Z"), None);
    }

    #[test]
    fn only_what_lies_inside_is_a_moment() {
        let plan = plan::read(ROTA).expect("it reads");
        let at = |text: &str| -> Timestamp { text.parse().expect("an instant") };
        let span = Span::new(at("2026-11-24T08:00:00Z"), at("2026-11-25T06:00:00Z"));
        let moments: Vec<String> = plan
            .moments(Zone::UTC, span)
            .iter()
            .map(|at| at.format("%d %H:%M").to_string())
            .collect();
        assert_eq!(moments, ["24 08:00", "24 20:00", "24 22:00"]);
    }
}
