//! What was said of the roster, with the time in which it takes effect.
//!
//! A change takes effect from its start or from when it was written down,
//! whichever is later.

use crate::domain::entry::roster::RosterSaid;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::roster::Noted;
use crate::metrics::spans::without;

/// A change with its time; always some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) span: Span,
    pub(crate) what: What,
}

/// What holds while it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// The carer is on call.
    Take(CarerId),
    /// The two have each other's duties.
    Swap(CarerId, CarerId),
    /// The carer is not there.
    Away(CarerId),
    /// The carer's sleep is protected.
    Protect(CarerId),
}

/// Returns the changes in the order they were written down. Being back ends
/// whatever absence runs then and was written down before. What is taken back
/// leaves a gap from then on.
pub(crate) fn changes(noted: &[Noted]) -> Vec<Change> {
    let mut noted: Vec<&Noted> = noted.iter().collect();
    noted.sort_by_key(|one| (one.at, one.id));
    let mut changes: Vec<Change> = Vec::with_capacity(noted.len());
    for one in noted {
        let (to, what) = match one.said {
            RosterSaid::Take { carer, to, .. } => (to, What::Take(carer)),
            RosterSaid::Swap { one, other, to, .. } => (to, What::Swap(one, other)),
            RosterSaid::Protect { carer, to, .. } => (to, What::Protect(carer)),
            RosterSaid::Away { carer, to, .. } => (to.unwrap_or(FOR_EVER), What::Away(carer)),
            RosterSaid::Back { carer, .. } => {
                let at = one.said.from().max(one.at);
                back(&mut changes, carer, at, &held(one, FOR_EVER));
                continue;
            }
        };
        changes.extend(held(one, to).into_iter().map(|span| Change { span, what }));
    }
    changes.retain(|change| change.span.start() < change.span.end());
    changes
}

const FOR_EVER: Timestamp = Timestamp::MAX_UTC;

/// When a change held, oldest first.
fn held(one: &Noted, to: Timestamp) -> Vec<Span> {
    let whole = Span::new(one.said.from().max(one.at), to);
    one.out.iter().fold(vec![whole], |left, (since, until)| {
        let cut = Span::new(*since, until.unwrap_or(FOR_EVER));
        left.into_iter().flat_map(|part| without(part, cut)).collect()
    })
}

fn back(changes: &mut Vec<Change>, carer: CarerId, at: Timestamp, held: &[Span]) {
    let runs = |change: &Change| change.what == What::Away(carer) && change.span.contains(at);
    let cut = |change: Change| {
        let left = held.iter().fold(vec![change.span], |left, cut| {
            left.into_iter().flat_map(|part| without(part, *cut)).collect()
        });
        left.into_iter().map(move |span| Change { span, ..change })
    };
    let (away, others): (Vec<Change>, Vec<Change>) = changes.iter().partition(|one| runs(one));
    let mut order: Vec<Change> = others;
    order.extend(away.into_iter().flat_map(cut));
    *changes = order;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::EntryId;
    use chrono::TimeDelta;
    use uuid::Uuid;

    const NAN: CarerId = CarerId::new(Uuid::from_u128(3));

    fn hour(hour: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + TimeDelta::hours(hour)
    }

    /// What of `said`, written down at `at` and taken back at `out`, holds when.
    /// From when to when, in minutes; absent where it goes on.
    type Stretch = (i64, Option<i64>);

    fn spans(all: &[(i64, RosterSaid, &[Stretch])]) -> Vec<Stretch> {
        let noted = all.iter().zip(1_u128..).map(|((at, said, out), n)| Noted {
            id: EntryId::new(Uuid::from_u128(n)),
            at: hour(*at),
            by: None,
            said: said.clone(),
            out: out.iter().map(|(since, until)| (hour(*since), until.map(hour))).collect(),
        });
        let back = |at: Timestamp| (at - Timestamp::UNIX_EPOCH).num_hours();
        let changes = changes(&noted.collect::<Vec<_>>());
        let mut spans: Vec<_> = changes
            .iter()
            .map(|one| {
                (
                    back(one.span.start()),
                    Some(one.span.end()).filter(|end| *end < FOR_EVER).map(back),
                )
            })
            .collect();
        spans.sort_unstable();
        spans
    }

    #[test]
    fn what_is_taken_back_leaves_the_past_as_it_was() {
        let take = RosterSaid::Take { carer: NAN, from: hour(2), to: hour(10) };
        assert_eq!(spans(&[(1, take.clone(), &[])]), [(2, Some(10))]);
        assert_eq!(spans(&[(4, take.clone(), &[])]), [(4, Some(10))], "not before it was said");
        assert_eq!(spans(&[(1, take.clone(), &[(5, None)])]), [(2, Some(5))]);
        let again: &[_] = &[(5, Some(7))];
        assert_eq!(spans(&[(1, take.clone(), again)]), [(2, Some(5)), (7, Some(10))]);
        assert_eq!(spans(&[(1, take, &[(2, None)])]), []);
    }

    #[test]
    fn being_back_that_is_taken_back_is_being_away_again() {
        let away = RosterSaid::Away { carer: NAN, from: hour(1), to: None };
        let back = RosterSaid::Back { carer: NAN, from: hour(3) };
        let gone: &[_] = &[(6, None)];
        assert_eq!(spans(&[(1, away.clone(), &[]), (3, back.clone(), &[])]), [(1, Some(3))]);
        assert_eq!(spans(&[(1, away, &[]), (3, back, gone)]), [(1, Some(3)), (6, None)]);
    }
}
