//! What an import would say a second time: the same happening, already here
//! from another app or logged by hand.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::feed::Milk;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::domain::measure::Measurement;
use crate::domain::person::Subject;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::journal::action::Draft;
use crate::journal::timeline::Logged;
use chrono::TimeDelta;
use std::collections::HashMap;
use std::collections::HashSet;

/// How far two apps may be apart about when the same thing began.
pub const NEAR: TimeDelta = TimeDelta::minutes(3);
/// How far two amounts of one bottle may be apart: a rounding to ounces, or this share.
const NEAR_ML: f64 = 8.0;
const NEAR_SHARE: f64 = 0.05;

/// Returns the drafts that say what a fact of `existing` says already, with
/// that fact: of one kind and subject, begun within [`NEAR`], and with details
/// that do not contradict each other. Facts of the drafts' own app are left
/// to their identities. Each fact is named once, for the draft nearest to it.
#[must_use]
pub fn also_here(drafts: &[Draft], existing: &[Logged]) -> Vec<(EntryId, FactId)> {
    let mut here: HashMap<(Subject, Kind), Vec<&Logged>> = HashMap::new();
    for logged in existing {
        here.entry((logged.fact.subject, logged.fact.kind())).or_default().push(logged);
    }
    for facts in here.values_mut() {
        facts.sort_by_key(|logged| (logged.fact.start, logged.id));
    }
    let mut pairs: Vec<(TimeDelta, EntryId, FactId)> = Vec::new();
    for draft in drafts {
        let Some(fact) = draft.payload.fact() else { continue };
        let Some(facts) = here.get(&(fact.subject, fact.kind())) else { continue };
        let from = facts.partition_point(|logged| logged.fact.start < fact.start - NEAR);
        let near = facts[from..].iter().take_while(|logged| logged.fact.start <= fact.start + NEAR);
        let same = near
            .filter(|logged| other_app(fact, &logged.fact))
            .filter(|logged| logged.id != FactId::from(draft.id))
            .filter(|logged| compatible(&fact.detail, &logged.fact.detail));
        let pair = |logged: &&Logged| ((logged.fact.start - fact.start).abs(), draft.id, logged.id);
        pairs.extend(same.map(pair));
    }
    pairs.sort();
    let (mut drafts, mut facts) = (HashSet::new(), HashSet::new());
    let mut also: Vec<(EntryId, FactId)> = Vec::new();
    for (_, draft, fact) in pairs {
        if !drafts.contains(&draft) && !facts.contains(&fact) {
            drafts.insert(draft);
            facts.insert(fact);
            also.push((draft, fact));
        }
    }
    also.sort();
    also
}

fn other_app(one: &Fact, other: &Fact) -> bool {
    let app = |fact: &Fact| fact.source.as_ref().map(|source| source.app.clone());
    app(one) != app(other)
}

/// Tells whether two details may be about the same happening.
fn compatible(one: &Detail, other: &Detail) -> bool {
    match (one, other) {
        (Detail::Feed(one), Detail::Feed(other)) => same_feed(one, other),
        (Detail::Nappy(one), Detail::Nappy(other)) => one.content == other.content,
        (Detail::Pump(one), Detail::Pump(other)) => same_volume(one.total, other.total),
        (Detail::Temperature(one), Detail::Temperature(other)) => {
            close(one.value.canonical.value(), other.value.canonical.value(), 0.06, 0.0)
        }
        (Detail::Measurement(one), Detail::Measurement(other)) => same_measure(*one, *other),
        (Detail::Medicine(one), Detail::Medicine(other)) => {
            same_words(&one.product, &other.product)
        }
        (Detail::Custom { name: one, .. }, Detail::Custom { name: other, .. }) => {
            same_words(one, other)
        }
        (one, other) => one.kind() == other.kind() && (has_no_words(one) || one == other),
    }
}

/// Tells whether a kind is told by its time alone.
const fn has_no_words(detail: &Detail) -> bool {
    matches!(detail, Detail::Sleep(_) | Detail::Wake | Detail::Burp(_) | Detail::Cry(_))
}

fn same_feed(one: &Feed, other: &Feed) -> bool {
    match (one, other) {
        (Feed::Breast { .. }, Feed::Breast { .. }) | (Feed::Solids { .. }, Feed::Solids { .. }) => {
            true
        }
        (
            Feed::Bottle { volume: one, milk: milk_of_one },
            Feed::Bottle { volume: other, milk: milk_of_other },
        ) => same_volume(*one, *other) && same_milk(*milk_of_one, *milk_of_other),
        _ => false,
    }
}

fn same_milk(one: Option<Milk>, other: Option<Milk>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn same_volume(one: Option<Measured<Millilitres>>, other: Option<Measured<Millilitres>>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return true };
    close(one.canonical.value(), other.canonical.value(), NEAR_ML, NEAR_SHARE)
}

fn same_measure(one: Measurement, other: Measurement) -> bool {
    let (one, other) = match (one, other) {
        (Measurement::Weight(one), Measurement::Weight(other)) => {
            (one.canonical.value(), other.canonical.value())
        }
        (Measurement::Length(one), Measurement::Length(other))
        | (Measurement::Head(one), Measurement::Head(other)) => {
            (one.canonical.value(), other.canonical.value())
        }
        _ => return false,
    };
    close(one, other, 0.0, 0.01)
}

fn same_words(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Tells whether two numbers are `near` each other, or within a `share` of the larger.
fn close(one: f64, other: f64, near: f64, share: f64) -> bool {
    (one - other).abs() <= near.max(share * one.max(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::Provenance;
    use crate::domain::id::DeviceId;
    use crate::domain::nappy::Nappy;
    use crate::domain::nappy::NappyContent;
    use crate::domain::quantity::Unit;
    use crate::domain::sleep::Sleep;
    use crate::domain::span::Timestamp;
    use crate::domain::zone::Zone;
    use crate::journal::entry::Payload;
    use uuid::Uuid;

    fn fact(app: &str, second: i64, detail: Detail) -> Fact {
        let start: Timestamp = "2026-11-20T10:00:00Z".parse().expect("a start");
        let source = Provenance { app: app.to_owned(), file: String::new(), row: 1 };
        let start = start + TimeDelta::seconds(second);
        Fact { source: Some(source), ..Fact::at(Subject::Household, start, Zone::UTC, detail) }
    }

    fn draft(id: u128, fact: Fact) -> Draft {
        Draft { id: EntryId::new(Uuid::from_u128(id)), payload: Payload::Log(fact) }
    }

    fn here(id: u128, fact: Fact) -> Logged {
        let recorded_at = fact.start;
        let (id, device) = (FactId::new(Uuid::from_u128(id)), DeviceId::new(Uuid::nil()));
        Logged { id, fact, author: None, device, recorded_at, history: 1 }
    }

    fn found(drafts: &[Draft], existing: &[Logged]) -> Vec<(u128, u128)> {
        let plain =
            |(draft, fact): (EntryId, FactId)| (draft.uuid().as_u128(), fact.uuid().as_u128());
        also_here(drafts, existing).into_iter().map(plain).collect()
    }

    fn sleep() -> Detail {
        Detail::Sleep(Sleep::default())
    }

    fn bottle(volume: f64, unit: Unit, milk: Option<Milk>) -> Detail {
        Detail::Feed(Feed::Bottle { volume: Measured::new(volume, unit).ok(), milk })
    }

    #[test]
    fn three_minutes_are_near_and_more_are_not() {
        let existing = [here(9, fact("nara", 0, sleep()))];
        for (second, expected) in [(180, true), (-180, true), (181, false), (-181, false)] {
            let drafts = [draft(1, fact("huckleberry", second, sleep()))];
            assert_eq!(!found(&drafts, &existing).is_empty(), expected, "{second}");
        }
    }

    #[test]
    fn the_same_app_and_the_same_fact_do_not_count() {
        let existing = [here(9, fact("nara", 0, sleep()))];
        assert_eq!(found(&[draft(1, fact("nara", 0, sleep()))], &existing), []);
        assert_eq!(found(&[draft(9, fact("huckleberry", 0, sleep()))], &existing), []);
        let typed = Fact { source: None, ..fact("", 0, sleep()) };
        assert_eq!(found(&[draft(1, fact("nara", 0, sleep()))], &[here(9, typed)]), [(1, 9)]);
    }

    #[test]
    fn each_fact_is_named_once_for_the_nearest_draft() {
        let existing = [here(8, fact("nara", 0, sleep())), here(9, fact("nara", 120, sleep()))];
        let drafts = [
            draft(1, fact("huckleberry", 60, sleep())),
            draft(2, fact("huckleberry", 110, sleep())),
            draft(3, fact("huckleberry", 115, sleep())),
        ];
        assert_eq!(found(&drafts, &existing), [(1, 8), (3, 9)]);
    }

    #[test]
    fn details_that_contradict_each_other_are_two_happenings() {
        let nappy = |content| Detail::Nappy(Nappy { content, ..Nappy::default() });
        let formula = Some(Milk::Formula);
        for (one, other, same) in [
            (nappy(NappyContent::Wet), nappy(NappyContent::Wet), true),
            (nappy(NappyContent::Wet), nappy(NappyContent::Both), false),
            (bottle(4.0, Unit::OzUs, formula), bottle(120.0, Unit::Ml, None), true),
            (bottle(4.0, Unit::OzUs, formula), bottle(120.0, Unit::Ml, Some(Milk::Mixed)), false),
            (bottle(90.0, Unit::Ml, None), bottle(120.0, Unit::Ml, None), false),
            (bottle(90.0, Unit::Ml, None), Detail::Feed(Feed::Breast { sides: vec![] }), false),
            (sleep(), Detail::Wake, false),
        ] {
            let found =
                found(&[draft(1, fact("a", 0, one.clone()))], &[here(9, fact("b", 0, other))]);
            assert_eq!(!found.is_empty(), same, "{one:?}");
        }
    }
}
