//! Who is there when something has to be done.

use crate::domain::carer::Carer;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;
use crate::domain::zone::Zone;
use crate::journal::entry::carer_named;
use chrono::Datelike;
use chrono::TimeDelta;
use chrono::Timelike;
use chrono::Weekday;

/// The carers of a demo, by their place: the mother, the father, a
/// grandmother, a sitter; one to four of them.
#[derive(Debug, Clone)]
pub struct Carers {
    /// Who they are, in that order.
    pub list: Vec<(CarerId, Carer)>,
    /// The zone of their wall clock.
    pub zone: Zone,
}

/// The place of the mother, who alone feeds at the breast.
pub const MUM: usize = 0;
/// The place of the father.
pub const DAD: usize = 1;
/// The place of the grandmother.
pub const NAN: usize = 2;
/// The place of the sitter.
pub const SITTER: usize = 3;

impl Carers {
    /// Returns the first `count` of the four.
    #[must_use]
    pub fn new(count: usize, zone: Zone) -> Self {
        let carer = |name: &str, mother| {
            let now = Carer { name: name.to_owned(), primary: mother, gave_birth: mother };
            (carer_named(name), now)
        };
        let four = [("Mum", true), ("Dad", false), ("Nan", false), ("Sitter", false)];
        let list = four.map(|(name, mother)| carer(name, mother));
        Self { list: list.into_iter().take(count.max(1)).collect(), zone }
    }

    /// Returns the carer at a place; where nobody stands, the mother.
    #[must_use]
    pub fn id(&self, place: usize) -> Option<CarerId> {
        self.list.get(place).or(self.list.first()).map(|(id, _)| *id)
    }

    /// Returns the place of who is on duty at `at`.
    ///
    /// ```text
    /// hour   22      2       7  9               17    20  22
    /// on     | Mum   |  Dad     |  Mum          | Dad | Mum
    ///        Dad sleeps         Nan on Tuesday and Thursday 10-15,
    ///                           a sitter on Wednesday and Friday 13-17
    /// ```
    ///
    /// The father's sleep from 22 to 2 is protected; one night in seven the
    /// parents swap halves, so that he has the first.
    #[must_use]
    pub fn on_duty(&self, at: Timestamp) -> usize {
        let local = self.zone.local(at);
        let (hour, day) = (local.hour(), local.weekday());
        let place = match (hour, day) {
            (10..15, Weekday::Tue | Weekday::Thu) if self.list.len() > NAN => NAN,
            (13..17, Weekday::Wed | Weekday::Fri) if self.list.len() > SITTER => SITTER,
            (9..17 | 20..22, _) => MUM,
            (7..9 | 17..20, _) => DAD,
            (2..7, _) => {
                if self.swapped(at) {
                    MUM
                } else {
                    DAD
                }
            }
            _ => {
                if self.swapped(at) {
                    DAD
                } else {
                    MUM
                }
            }
        };
        place.min(self.list.len() - 1)
    }

    /// Tells whether the parents swap in the night that holds `at`.
    fn swapped(&self, at: Timestamp) -> bool {
        self.zone.date(at - TimeDelta::hours(12)).ordinal() % 7 == 3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_father_sleeps_first_and_one_night_in_seven_second() {
        let carers = Carers::new(2, Zone::UTC);
        let eleven: Timestamp = "2026-11-16T23:00:00Z".parse().expect("an instant");
        let four = eleven + TimeDelta::hours(5);
        let nights = (0..28).map(TimeDelta::days);
        let on: Vec<_> = nights
            .map(|night| (carers.on_duty(eleven + night), carers.on_duty(four + night)))
            .collect();
        assert_eq!(on.iter().filter(|halves| **halves == (MUM, DAD)).count(), 24);
        assert_eq!(on.iter().filter(|halves| **halves == (DAD, MUM)).count(), 4);
    }

    #[test]
    fn everybody_who_is_there_has_a_turn_and_nobody_else() {
        for count in 1..=4 {
            let carers = Carers::new(count, Zone::UTC);
            let monday: Timestamp = "2026-11-16T00:30:00Z".parse().expect("an instant");
            let mut turns = [0; 4];
            for hour in 0..7 * 24 {
                turns[carers.on_duty(monday + TimeDelta::hours(hour))] += 1;
            }
            assert!(turns[..count].iter().all(|hours| *hours > 0), "{turns:?}");
            assert!(turns[count..].iter().all(|hours| *hours == 0), "{turns:?}");
        }
    }
}
