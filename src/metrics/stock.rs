//! Milk that is kept, the first to be used first.

use crate::domain::detail::Detail;
use crate::domain::id::FactId;
use crate::domain::span::Timestamp;
use crate::domain::stock::Kept;
use crate::domain::zone::Zone;
use crate::guidance::milk;
use crate::guidance::milk::Row;
use crate::journal::timeline::Timeline;

/// One bottle or bag that is still there.
#[derive(Debug, Clone, PartialEq)]
pub struct Bottle {
    /// Its fact.
    pub id: FactId,
    /// Since when it is kept.
    pub since: Timestamp,
    /// What and where.
    pub kept: Kept,
    /// Until when it is used, and by which row; `None` where nothing is published.
    pub use_by: Option<(Timestamp, &'static Row)>,
}

/// Returns what is there at `now`: by when it must be used, then the oldest.
#[must_use]
pub fn stock(line: &Timeline, zone: Zone, now: Timestamp) -> Vec<Bottle> {
    let one = |logged: &crate::journal::timeline::Logged| match &logged.fact.detail {
        Detail::Milk(kept) if kept.gone.is_none_or(|gone| gone > now) => Some(Bottle {
            id: logged.id,
            since: logged.fact.start,
            kept: kept.clone(),
            use_by: use_by(kept, logged.fact.start, zone),
        }),
        _ => None,
    };
    let mut all: Vec<Bottle> = line.back_from(now).filter_map(one).collect();
    all.sort_by_key(|bottle| {
        let by = bottle.use_by.map(|(by, _)| by);
        (by.is_none(), by, bottle.since, bottle.id)
    });
    all
}

/// By the row of its place, and of one that was drunk from by that of the first
/// sip, whichever is earlier.
fn use_by(kept: &Kept, since: Timestamp, zone: Zone) -> Option<(Timestamp, &'static Row)> {
    let place = milk::kept(kept.milk, kept.place);
    let place = place.map(|row| (row.keeps.until(since, zone), row));
    let sip = kept.started.zip(milk::started(kept.milk));
    let sip = sip.map(|(at, row)| (row.keeps.until(at, zone), row));
    place.into_iter().chain(sip).min_by_key(|(at, _)| *at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Extent;
    use crate::domain::feed::Milk;
    use crate::domain::stock::Place;
    use crate::metrics::trial::at;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;

    fn kept(milk: Milk, place: Place, started: Option<i64>, gone: Option<i64>) -> Detail {
        let (started, gone) = (started.map(at), gone.map(at));
        Detail::Milk(Kept { milk, volume: None, place, started, gone })
    }

    #[test]
    fn each_has_the_time_of_its_row_and_the_earlier_of_two() {
        let hours = |milk, place, started: Option<i64>| {
            let facts = [fact(0, Extent::Instant, kept(milk, place, started, None))];
            let all = stock(&line(facts), Zone::UTC, at(0));
            all[0].use_by.map(|(by, _)| (by - at(0)).num_minutes())
        };
        let (formula, breast) = (Milk::Formula, Milk::Expressed);
        assert_eq!(hours(formula, Place::Room, None), Some(120));
        assert_eq!(hours(formula, Place::Room, Some(30)), Some(90), "an hour from the first sip");
        assert_eq!(hours(formula, Place::Room, Some(90)), Some(120), "two from making it");
        assert_eq!(hours(formula, Place::Fridge, None), Some(24 * 60));
        assert_eq!(hours(breast, Place::Room, None), Some(6 * 60));
        assert_eq!(hours(breast, Place::Fridge, None), Some(3 * 24 * 60));
        assert_eq!(hours(breast, Place::ColdFridge, None), Some(8 * 24 * 60));
        // 22 November to 22 May.
        assert_eq!(hours(breast, Place::Freezer, None), Some(181 * 24 * 60));
        assert_eq!(hours(breast, Place::Thawed, None), Some(12 * 60));
        assert_eq!(hours(formula, Place::Freezer, None), None, "nothing is published");
    }

    #[test]
    fn the_first_to_be_used_comes_first_and_what_is_gone_is_not_there() {
        let facts = [
            fact(0, Extent::Instant, kept(Milk::Expressed, Place::Fridge, None, None)),
            fact(10, Extent::Instant, kept(Milk::Formula, Place::Room, None, None)),
            fact(5, Extent::Instant, kept(Milk::Expressed, Place::Room, None, Some(50))),
        ];
        let places = |now: i64| -> Vec<Place> {
            let all = stock(&line(facts.clone()), Zone::UTC, at(now));
            all.into_iter().map(|bottle| bottle.kept.place).collect()
        };
        assert_eq!(places(49), [Place::Room, Place::Room, Place::Fridge]);
        assert_eq!(places(50), [Place::Room, Place::Fridge]);
        assert_eq!(places(4), [Place::Fridge]);
    }
}
