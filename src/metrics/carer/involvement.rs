//! How often the primary carer had a part in what happened at night, by week.

use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::timeline::Timeline;
use crate::metrics::carer::care::acts;
use crate::metrics::carer::up::APART;
use crate::metrics::hours::Hours;
use chrono::Datelike;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// One week of nights, from Monday's evening to Sunday's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Nights in which something happened.
    pub nights: u32,
    /// Of these, how many the carer had a part in.
    pub nights_involved: u32,
    /// What happened: acts of care by anybody, at most half an hour apart.
    pub incidents: u32,
    /// Of these, how many the carer had a part in.
    pub involved: u32,
}

impl Week {
    /// Returns the part the carer had, 0 to 1; `None` when nothing happened.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.incidents > 0).then(|| f64::from(self.involved) / f64::from(self.incidents))
    }
}

/// Returns the last `weeks` weeks up to the one that holds `now`, oldest first.
///
/// ```text
/// night   [22                             07)
/// acts        D D   M      M D        D
/// incidents   [-----)      [--)       [)     3, Mum in 2 of them
/// ```
///
/// A week in which nothing happened, or of which not all is in memory, has no
/// incidents: it says nothing.
#[must_use]
pub fn involvement(
    line: &Timeline,
    carer: CarerId,
    zone: Zone,
    night: Hours,
    weeks: u32,
    now: Timestamp,
) -> Vec<Week> {
    let today = zone.date(now);
    let this = today - TimeDelta::days(i64::from(today.weekday().num_days_from_monday()));
    let mondays = (0..i64::from(weeks)).rev().map(|ago| this - TimeDelta::days(7 * ago));
    mondays.map(|monday| week(line, carer, zone, night, monday, now)).collect()
}

fn week(
    line: &Timeline,
    carer: CarerId,
    zone: Zone,
    night: Hours,
    monday: NaiveDate,
    now: Timestamp,
) -> Week {
    let mut week = Week { monday, nights: 0, nights_involved: 0, incidents: 0, involved: 0 };
    let first = night.on(zone, monday).start();
    if line.complete_since().is_some_and(|since| since > first) {
        return week;
    }
    for date in monday.iter_days().take(7) {
        let (incidents, involved) = in_night(line, carer, night.on(zone, date), now);
        week.nights += u32::from(incidents > 0);
        week.nights_involved += u32::from(involved > 0);
        week.incidents += incidents;
        week.involved += involved;
    }
    week
}

/// Returns what happened in one night, and in how much of it the carer did something.
fn in_night(line: &Timeline, carer: CarerId, night: Span, now: Timestamp) -> (u32, u32) {
    let (mut incidents, mut involved) = (0, 0);
    let mut last: Option<Timestamp> = None;
    let mut counted = false;
    for act in acts(line, night, now).filter(|act| night.contains(act.span.start())) {
        if last.is_none_or(|end| act.span.start() - end > APART) {
            incidents += 1;
            counted = false;
        }
        last = last.max(Some(act.span.end()));
        if act.by == Some(carer) && !counted {
            involved += 1;
            counted = true;
        }
    }
    (incidents, involved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Fact;
    use crate::domain::nappy::NappyContent;
    use crate::metrics::hours::NIGHT;
    use crate::metrics::trial::at;
    use crate::metrics::trial::by;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::line_since;
    use crate::metrics::trial::mum;
    use crate::metrics::trial::nappy;

    const DAY: i64 = 24 * 60;

    fn act(carer: CarerId, minute: i64) -> Fact {
        by(carer, nappy(minute, NappyContent::Wet))
    }

    /// Minute 0 is a Sunday's midnight: the night in it began on Saturday.
    fn weeks(facts: Vec<Fact>) -> Vec<(u32, u32, u32, u32)> {
        involvement(&line(facts), mum(), Zone::UTC, NIGHT, 2, at(DAY / 2))
            .into_iter()
            .map(|week| (week.nights, week.nights_involved, week.incidents, week.involved))
            .collect()
    }

    #[test]
    fn acts_half_an_hour_apart_are_one_incident() {
        let (m, d) = (mum(), dad());
        let facts = vec![act(d, 0), act(d, 10), act(m, 45), act(m, 120), act(d, 300)];
        assert_eq!(weeks(facts), [(0, 0, 0, 0), (1, 1, 3, 2)]);
        assert_eq!(weeks(vec![act(d, 0), act(m, 35)])[1], (1, 1, 1, 1));
        assert_eq!(weeks(vec![act(d, 0), act(m, 36)])[1], (1, 1, 2, 1));
    }

    #[test]
    fn a_night_belongs_to_its_evening_and_days_do_not_count() {
        let facts = vec![act(mum(), -6 * DAY), act(mum(), -5 * DAY), act(mum(), 600)];
        assert_eq!(weeks(facts), [(1, 1, 1, 1), (1, 1, 1, 1)]);
    }

    #[test]
    fn a_week_that_is_not_all_in_memory_says_nothing() {
        let line = line_since([act(mum(), 0)], Some(at(-60)));
        let found = involvement(&line, mum(), Zone::UTC, NIGHT, 1, at(DAY / 2));
        assert_eq!(found[0].share(), None);
    }
}
