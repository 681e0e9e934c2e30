//! What must hold, said without the machine's own words where that is possible.

use crate::family::CARERS;
use crate::house::House;
use chrono::TimeDelta;
use dadops::alert::mute::Voice;
use dadops::alert::mute::voice;
use dadops::alert::post::Fate;
use dadops::alert::post::PostKind;
use dadops::alert::post::fate;
use dadops::alert::step::speaks_at;
use dadops::alert::tick::Look;
use dadops::domain::entry::alert::AlertSaid;
use dadops::domain::entry::alert::AlertState;
use dadops::domain::entry::alert::How;
use dadops::domain::entry::alert::Severity;
use dadops::domain::entry::alert::Told;
use dadops::domain::id::AlertId;
use dadops::domain::span::Timestamp;
use dadops::journal::alert::Alert;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Of one look, before it is written down.
pub fn of_look(house: &House, look: &Look) {
    let mut moved = BTreeSet::new();
    let mut told = Vec::new();
    for (id, said) in &look.entries {
        match said {
            AlertSaid::Opened(_) | AlertSaid::Moved { .. } => {
                assert!(moved.insert(*id), "I4: {id} moves twice in a look");
            }
            AlertSaid::Told(one) => told.push((*id, one.clone())),
            AlertSaid::Rated { .. } => panic!("only people rate"),
        }
    }
    let after = after(house, look);
    for (id, one) in &told {
        breaks(house, &after[id], one);
        told_once(house, *id, one);
    }
    throttled(house, &after, &told);
    posts_are_the_entries(look, &told);
    only_the_right_one(house, &after, &told);
}

/// The alerts as they are once the look is written down.
fn after(house: &House, look: &Look) -> BTreeMap<AlertId, Alert> {
    if look.entries.is_empty() {
        return BTreeMap::new();
    }
    let mut alerts = house.alerts.clone();
    for (id, what) in &look.entries {
        let said = dadops::journal::alert::Said { at: house.now, by: None, what: what.clone() };
        if let Some(alert) = alerts.get_mut(id) {
            alert.hears(said);
        } else {
            alerts.insert(*id, Alert::fold(*id, [said]).expect("it opens"));
        }
    }
    alerts
}

/// I1: only SEV1, or SEV2 with no awake responder left, breaks protected sleep;
/// and whoever is told in theirs is on record as broken.
fn breaks(house: &House, alert: &Alert, told: &Told) {
    let protected = house.roster.protected(told.to, house.now);
    assert_eq!(protected, told.breaks, "a break is recorded, and nothing else is: {told:?}");
    assert!(house.roster.reachable(told.to), "nobody is told who cannot be: {told:?}");
    if !protected || alert.severity == Severity::Sev1 {
        return;
    }
    assert_eq!(alert.severity, Severity::Sev2, "I1: {alert:?} {told:?}");
    let rung = (told.round, told.step);
    for awake in house.roster.awake(house.now) {
        let timed_out = alert.told.iter().any(|(_, one)| {
            one.to == awake && one.turn == told.turn && (one.round, one.step) < rung
        });
        assert!(timed_out, "I1: {awake} is awake and was not asked first: {alert:?}");
    }
}

/// I5: one notification for each alert, turn, round, rung, carer and channel.
fn told_once(house: &House, id: AlertId, told: &Told) {
    let key = |one: &Told| (one.turn, one.round, one.step, one.to, one.channel.clone());
    for (_, other) in house.alerts.get(&id).into_iter().flat_map(|alert| &alert.told) {
        assert_ne!(key(other), key(told), "I5: {id}");
    }
}

/// Protected sleep: at most once in 15 minutes and three times an hour, a red
/// flag excepted.
fn throttled(house: &House, after: &BTreeMap<AlertId, Alert>, told: &[(AlertId, Told)]) {
    for (id, one) in told.iter().filter(|(_, one)| one.breaks) {
        let red = |(id, other): &&(AlertId, Told)| {
            other.to == one.to && after[id].severity == Severity::Sev1
        };
        if after[id].severity == Severity::Sev1 || told.iter().any(|told| red(&told)) {
            continue;
        }
        let earlier = house.alerts.values().flat_map(|alert| &alert.told);
        let times: BTreeSet<_> = earlier
            .filter(|(at, other)| other.breaks && other.to == one.to && *at < house.now)
            .map(|(at, _)| *at)
            .collect();
        let within = |minutes| {
            times.iter().filter(|at| house.now - **at < TimeDelta::minutes(minutes)).count()
        };
        assert_eq!(within(15), 0, "throttle: {one:?}");
        assert!(within(60) < 3, "throttle: {one:?}");
    }
}

/// Every alert that is told is in one notification, and nothing else is.
fn posts_are_the_entries(look: &Look, told: &[(AlertId, Told)]) {
    let mut sent: Vec<_> = look
        .posts
        .iter()
        .flat_map(|post| post.alerts.iter().map(|id| (*id, post.to, post.channel.clone())))
        .collect();
    let mut told: Vec<_> =
        told.iter().map(|(id, told)| (*id, told.to, told.channel.clone())).collect();
    sent.sort();
    told.sort();
    assert_eq!(sent, told);
    let digests: Vec<_> = look
        .posts
        .iter()
        .filter(|post| post.kind == PostKind::Digest)
        .map(|post| (post.to, post.channel.clone()))
        .collect();
    assert_eq!(digests.iter().collect::<BTreeSet<_>>().len(), digests.len(), "one digest");
}

/// What concerns one carer alone is told to nobody else; while the clock is odd
/// that is told, what a person calls out, and nothing else.
fn only_the_right_one(house: &House, after: &BTreeMap<AlertId, Alert>, told: &[(AlertId, Told)]) {
    for (id, one) in told {
        let rule = &after[id].opening.rule;
        // Whoever said that they are at it is asked whether they still are, and
        // is told that it is over.
        let asked = matches!(after[id].state, AlertState::Open { .. });
        if rule == "drive-red" && asked && !after[id].severity.page() {
            assert_eq!(one.to, crate::family::MUM, "{one:?}");
        }
        let told = rule == "clock" || !after[id].opening.cause.by_rule();
        assert!(!house.odd() || told, "told while the clock is odd: {rule}");
    }
}

/// After a look: whoever can be told of what cannot wait was told.
pub fn nobody_forgotten(house: &House) {
    for alert in house.alerts.values().filter(|alert| alert.severity.page()) {
        let odd = house.odd() && (alert.opening.cause.by_rule() || alert.entered > house.now);
        if odd || voice(alert, &house.alerts, house.covers(), house.now) == Voice::Muted {
            continue;
        }
        let mine = |told: &&Told| told.turn == alert.turn;
        let told = alert.told.iter().map(|(_, told)| told).any(|told| mine(&told));
        let someone = match alert.severity {
            Severity::Sev1 => CARERS.into_iter().any(|one| house.roster.reachable(one)),
            _ => !house.roster.awake(house.now).is_empty(),
        };
        let speaks = speaks_at(&alert.state, &house.ladder);
        let spoke = speaks.is_some_and(|at| at <= house.now);
        assert!(told || !someone || !spoke, "lost: {alert:?} at {}", house.now);
        in_time(house, alert, speaks);
        let climbs = alert.state.due().is_none_or(|due| due > house.now);
        let resting = house
            .woke()
            .is_some_and(|woke| house.now >= woke && house.now - woke < TimeDelta::minutes(10));
        assert!(climbs || resting, "overdue: {alert:?} at {}", house.now);
    }
}

/// A red flag is told at once, what has to be acted on soon after two minutes,
/// and after a gap once there was time to log.
fn in_time(house: &House, alert: &Alert, speaks: Option<Timestamp>) {
    let Some(waits) = speaks.map(|at| at - alert.entered) else { return };
    let woke = house.woke().filter(|woke| *woke <= alert.entered);
    let grace = woke.is_some_and(|woke| alert.entered - woke <= TimeDelta::minutes(10));
    let most = match (alert.severity, grace) {
        (Severity::Sev1, _) => 0,
        (_, false) => 2,
        (_, true) => 12,
    };
    assert!(waits <= TimeDelta::minutes(most), "late: {alert:?}");
}

/// After a gap: at most one notification for each page and carer, and one digest.
pub fn one_each_after_a_gap(house: &House, before: usize) {
    let mut pages = BTreeSet::new();
    let mut digests = BTreeMap::new();
    for (id, said) in &house.journal[before..] {
        let AlertSaid::Told(told) = &said.what else { continue };
        let alert = &house.alerts[id];
        let key = (told.to, told.channel.clone());
        if alert.state.resolved() {
            continue;
        }
        if alert.severity == Severity::Sev2 {
            assert!(pages.insert((*id, key)), "twice after a gap: {alert:?}");
        } else if alert.severity == Severity::Sev1 {
            let woke = house.woke().expect("it woke");
            let at_once = said.at < woke + TimeDelta::minutes(10);
            assert!(!at_once || pages.insert((*id, key)), "twice after a gap: {alert:?}");
        } else if matches!(alert.state, AlertState::Open { .. }) {
            let first = *digests.entry(key).or_insert(said.at);
            assert_eq!(
                first,
                said.at,
                "what can wait comes at one moment: {:#?}",
                &house.journal[before..]
            );
        }
    }
}

/// The journal alone says what is held.
pub fn replayed(house: &House) {
    for (id, alert) in &house.alerts {
        let words = house.journal.iter().filter(|(of, _)| of == id).map(|(_, said)| said.clone());
        assert_eq!(Alert::fold(*id, words).as_ref(), Some(alert), "the journal says otherwise");
    }
}

/// What was to be told arrived: at least once what cannot wait, the rest at most
/// once, and nothing twice but for a kill between sending and writing it down.
pub fn delivered(house: &House) {
    for row in &house.outbox.rows {
        let done = row.done.expect("the outbox is empty at the end");
        if row.severity.page() {
            assert!(row.arrived <= 1 + row.cut, "{row:?}");
            assert!(done != Fate::Send || row.arrived >= 1, "lost: {row:?}");
        } else {
            assert!(row.arrived <= 1, "twice: {row:?}");
        }
    }
    for (id, alert) in &house.alerts {
        let missed = AlertState::Resolved { how: How::Missed };
        assert!(alert.opening.to != missed || alert.state != missed || alert.told.is_empty());
        for (_, told) in &alert.told {
            let still = fate(alert, told, house.now) == Fate::Send;
            let row = house.outbox.rows.iter().find(|row| row.alert == *id && row.told == *told);
            let row = row.expect("written with its entry");
            let page = row.severity.page() && matches!(alert.state, AlertState::Open { .. });
            assert!(!page || !still || row.arrived >= 1, "not sent: {row:?} {alert:?}");
        }
    }
}
