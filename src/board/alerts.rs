//! Alerts as a list and one by one: which asks for somebody first, what
//! happened to it, how the same ended before, and what came of each rule.

use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::How;
use crate::domain::entry::alert::Rating;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::Told;
use crate::domain::span::Timestamp;
use crate::journal::alert::Alert;
use crate::journal::alert::Moved;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// So long an alert that is over stays in the list.
///
/// Source: ours; the nights one still talks about.
pub const LATELY: TimeDelta = TimeDelta::days(3);

/// What an alert wants of whoever looks; the first comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// It asks for somebody, or asked everybody in vain.
    Asks,
    /// Somebody is at it.
    Taken,
    /// It is put off, or kept back for protected sleep.
    Waits,
    /// It is over.
    Over,
}

impl Stage {
    /// Returns the stage of a state.
    #[must_use]
    pub const fn of(state: &AlertState) -> Self {
        match state {
            AlertState::Open { .. } | AlertState::Exhausted => Self::Asks,
            AlertState::Acked { .. } => Self::Taken,
            AlertState::Snoozed { .. } | AlertState::Held { .. } => Self::Waits,
            AlertState::Resolved { .. } => Self::Over,
        }
    }
}

/// Live alerts by what they ask for.
///
/// Source: `decisions.md` 5: a page is a live SEV1–2, a ticket a live SEV3.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many page.
    pub page: u32,
    /// How many are tickets.
    pub ticket: u32,
}

impl Counts {
    /// Counts those of `alerts` that are not over.
    #[must_use]
    pub fn of(alerts: &[Alert]) -> Self {
        let live = alerts.iter().filter(|alert| !alert.state.resolved());
        live.fold(Self::default(), |counts, alert| counts.with(alert.severity))
    }

    /// Returns the counts with one more of this severity.
    #[must_use]
    pub const fn with(self, severity: Severity) -> Self {
        match severity {
            Severity::Sev1 | Severity::Sev2 => Self { page: self.page + 1, ..self },
            Severity::Sev3 => Self { ticket: self.ticket + 1, ..self },
            Severity::Sev4 => self,
        }
    }

    /// Tells whether there is none.
    #[must_use]
    pub const fn none(self) -> bool {
        self.page == 0 && self.ticket == 0
    }
}

/// Returns the alerts to list at `now`: by stage, then by severity, then the
/// oldest first; of those that are over the newest first, and none that ended
/// longer ago than [`LATELY`].
#[must_use]
pub fn listed(alerts: &[Alert], now: Timestamp) -> Vec<&Alert> {
    let shown = |alert: &&Alert| !alert.state.resolved() || now - alert.entered <= LATELY;
    let mut listed: Vec<&Alert> = alerts.iter().filter(shown).collect();
    listed.sort_by_key(|alert| {
        let stage = Stage::of(&alert.state);
        let over = stage == Stage::Over;
        let age = if over { -alert.entered.timestamp_millis() } else { opened(alert) };
        let severity = (!over).then_some(alert.severity);
        (stage, severity, age, alert.id)
    });
    listed
}

fn opened(alert: &Alert) -> i64 {
    alert.opened_at.timestamp_millis()
}

/// Returns the alert that a key acts on from any screen: the first of the list
/// that is not over.
#[must_use]
pub fn top(alerts: &[Alert], now: Timestamp) -> Option<&Alert> {
    listed(alerts, now).into_iter().find(|alert| !alert.state.resolved())
}

/// Returns those that ask for somebody now, the most urgent first; what can wait
/// for the next retro asks nobody.
#[must_use]
pub fn asking(alerts: &[Alert], now: Timestamp) -> Vec<&Alert> {
    let asks =
        |alert: &&Alert| alert.severity != Severity::Sev4 && Stage::of(&alert.state) == Stage::Asks;
    listed(alerts, now).into_iter().filter(asks).collect()
}

/// Those who were to be told at one rung.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked<'a> {
    /// When the first of them was.
    pub at: Timestamp,
    /// Each, once for every channel.
    pub told: Vec<&'a Told>,
}

/// Returns who was to be told of an alert, rung by rung.
#[must_use]
pub fn asked(alert: &Alert) -> Vec<Asked<'_>> {
    let mut all: Vec<Asked<'_>> = Vec::new();
    let rung = |told: &Told| (told.turn, told.round, told.step);
    for (at, told) in &alert.told {
        match all.last_mut().filter(|last| last.told.iter().all(|one| rung(one) == rung(told))) {
            Some(last) => last.told.push(told),
            None => all.push(Asked { at: *at, told: vec![told] }),
        }
    }
    all
}

/// One line of an alert's life.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Happened<'a> {
    /// It opened.
    Opened,
    /// Somebody was to be told.
    Told(&'a Told),
    /// It moved on.
    Moved(&'a Moved),
}

/// Returns what happened to an alert, oldest first; what waits its turn anew
/// after the machine slept is no news.
#[must_use]
pub fn timeline(alert: &Alert) -> Vec<(Timestamp, Happened<'_>)> {
    let moved = alert.moved.iter().filter(|moved| moved.event != AlertEvent::Woke);
    let moved = moved.map(|moved| (moved.at, Happened::Moved(moved)));
    let told = alert.told.iter().map(|(at, told)| (*at, Happened::Told(told)));
    let mut all: Vec<_> = moved.chain(told).collect();
    // Stable: a step comes before those who were told of it.
    all.sort_by_key(|(at, _)| *at);
    all.insert(0, (alert.opened_at, Happened::Opened));
    all
}

/// Returns the alerts of the same rule about the same subject that opened
/// before, newest first; of what people call out those in the same words.
#[must_use]
pub fn before<'a>(alert: &Alert, all: &'a [Alert]) -> Vec<&'a Alert> {
    let same = |other: &&Alert| {
        other.id != alert.id
            && other.opening.rule == alert.opening.rule
            && other.opening.subject == alert.opening.subject
            && alike(&other.opening.cause, &alert.opening.cause)
            && other.opened_at <= alert.opened_at
    };
    let mut before: Vec<&Alert> = all.iter().filter(same).collect();
    before.sort_by_key(|other| (-opened(other), other.id));
    before
}

/// Tells whether a person called out the same; what a rule says is always alike.
fn alike(one: &Cause, other: &Cause) -> bool {
    match (one, other) {
        (Cause::Manual { text: one }, Cause::Manual { text: other }) => {
            one.to_lowercase() == other.to_lowercase()
        }
        _ => true,
    }
}

/// Returns how long an alert that is over was there.
#[must_use]
pub fn lasted(alert: &Alert) -> Option<TimeDelta> {
    alert.state.resolved().then(|| (alert.entered - alert.opened_at).max(TimeDelta::zero()))
}

/// Returns how long it took until somebody was at it.
#[must_use]
pub fn answered_after(alert: &Alert) -> Option<TimeDelta> {
    let first = alert.moved.iter().find(|moved| moved.event == AlertEvent::Ack)?;
    Some((first.at - alert.opened_at).max(TimeDelta::zero()))
}

/// What came of the alerts of one rule, for going over the plan.
///
/// Source: `sre.md` §2.6. Nothing in it tells one carer from another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Review {
    /// The rule's name.
    pub rule: String,
    /// How many opened.
    pub alerts: u32,
    /// How often carers said that it helped …
    pub useful: u32,
    /// … that there was nothing to do …
    pub not_actionable: u32,
    /// … that another should have been told …
    pub wrong_person: u32,
    /// … that it could have waited.
    pub wrong_time: u32,
    /// The middle of the times until somebody was at it; `None` when nobody was.
    pub answered_after: Option<TimeDelta>,
    /// How many that figure stands on.
    pub answered: u32,
    /// How many were over by themselves before anybody was at them.
    pub over_before: u32,
    /// How many went past the first rung.
    pub escalated: u32,
    /// How often they broke protected sleep.
    pub sleep_breaks: u32,
}

/// Returns what came of each rule, by its name.
#[must_use]
pub fn review(alerts: &[Alert]) -> Vec<Review> {
    let mut rules: BTreeMap<&str, Vec<&Alert>> = BTreeMap::new();
    for alert in alerts {
        rules.entry(&alert.opening.rule).or_default().push(alert);
    }
    rules.into_iter().map(|(rule, alerts)| of_rule(rule, &alerts)).collect()
}

fn of_rule(rule: &str, alerts: &[&Alert]) -> Review {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let rated = |rating: Rating| {
        let all = alerts.iter().flat_map(|alert| &alert.rated);
        count(all.filter(|(_, said)| *said == rating).count())
    };
    let mut waits: Vec<TimeDelta> = alerts.iter().filter_map(|one| answered_after(one)).collect();
    waits.sort_unstable();
    let alone = |alert: &&&Alert| {
        let by_itself = matches!(alert.state, AlertState::Resolved { how: How::Cleared });
        by_itself && answered_after(alert).is_none()
    };
    Review {
        rule: rule.to_owned(),
        alerts: count(alerts.len()),
        useful: rated(Rating::Useful),
        not_actionable: rated(Rating::NotActionable),
        wrong_person: rated(Rating::WrongPerson),
        wrong_time: rated(Rating::WrongTime),
        answered_after: middle(&waits),
        answered: count(waits.len()),
        over_before: count(alerts.iter().filter(alone).count()),
        escalated: count(alerts.iter().filter(|alert| climbed(alert)).count()),
        sleep_breaks: count(alerts.iter().map(|alert| breaks(alert)).sum()),
    }
}

/// Returns the middle of sorted lengths, between the two middle ones of an
/// even number.
fn middle(sorted: &[TimeDelta]) -> Option<TimeDelta> {
    let high = sorted.get(sorted.len() / 2)?;
    let low = sorted.get(sorted.len().saturating_sub(1) / 2)?;
    Some((*low + *high) / 2)
}

fn climbed(alert: &Alert) -> bool {
    let past = |state: &AlertState| match state {
        AlertState::Open { step, round, .. } => *step > 0 || *round > 0,
        AlertState::Exhausted => true,
        _ => false,
    };
    alert.moved.iter().any(|moved| past(&moved.to))
}

/// Returns how often protected sleep was broken: two channels at one rung wake
/// a carer once.
fn breaks(alert: &Alert) -> usize {
    let breaking = alert.told.iter().filter(|(_, told)| told.breaks);
    let mut once: Vec<_> =
        breaking.map(|(_, told)| (told.turn, told.round, told.step, told.to)).collect();
    once.sort_unstable();
    once.dedup();
    once.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::alert::Opening;
    use crate::domain::id::AlertId;
    use crate::domain::id::CarerId;
    use crate::domain::person::Subject;
    use chrono::DateTime;

    const DAD: CarerId = CarerId::from_bytes([2; 16]);
    const MUM: CarerId = CarerId::from_bytes([3; 16]);

    fn at(minute: i64) -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn open(step: u8) -> AlertState {
        AlertState::Open { step, round: 0, next_at: at(999) }
    }

    fn alert(id: u8, severity: Severity, minute: i64) -> Alert {
        let opening = Opening {
            rule: "help".to_owned(),
            subject: Subject::Household,
            severity,
            since: at(minute),
            began_with: None,
            cause: Cause::Manual { text: "x".to_owned() },
            to: open(0),
        };
        Alert::opened(AlertId::from_bytes([id; 16]), opening, at(minute))
    }

    fn moves(mut alert: Alert, minute: i64, event: AlertEvent, to: AlertState) -> Alert {
        alert.moves(Moved { at: at(minute), by: Some(DAD), event, to });
        alert
    }

    fn acked(alert: Alert, minute: i64) -> Alert {
        let to = AlertState::Acked { by: Some(DAD), until: at(minute + 60), reminded: false };
        moves(alert, minute, AlertEvent::Ack, to)
    }

    fn snoozed(alert: Alert, minute: i64) -> Alert {
        let to = AlertState::Snoozed { until: at(minute + 10) };
        moves(alert, minute, AlertEvent::Snooze { minutes: 10 }, to)
    }

    fn over(alert: Alert, minute: i64) -> Alert {
        moves(alert, minute, AlertEvent::Clear, AlertState::Resolved { how: How::Cleared })
    }

    fn ids(alerts: &[&Alert]) -> Vec<u8> {
        alerts.iter().map(|alert| alert.id.uuid().as_bytes()[0]).collect()
    }

    fn told(step: u8, to: CarerId, channel: &str, breaks: bool) -> Told {
        Told { turn: 0, step, round: 0, to, channel: channel.to_owned(), breaks }
    }

    #[test]
    fn what_can_wait_for_the_retro_asks_nobody_and_is_listed() {
        let alerts = [alert(1, Severity::Sev4, 0), alert(2, Severity::Sev3, 5)];
        assert_eq!(ids(&asking(&alerts, at(9))), [2]);
        assert_eq!(ids(&listed(&alerts, at(9))), [2, 1]);
    }

    #[test]
    fn what_asks_comes_first_then_by_severity_then_the_oldest() {
        let alerts = [
            over(alert(1, Severity::Sev1, 0), 5),
            over(alert(2, Severity::Sev3, 0), 9),
            snoozed(alert(3, Severity::Sev1, 1), 2),
            acked(alert(4, Severity::Sev1, 1), 2),
            alert(5, Severity::Sev3, 3),
            alert(6, Severity::Sev2, 20),
            alert(7, Severity::Sev2, 10),
        ];
        assert_eq!(ids(&listed(&alerts, at(30))), [7, 6, 5, 4, 3, 2, 1]);
        assert_eq!(top(&alerts, at(30)).map(|alert| alert.opened_at), Some(at(10)));
        assert_eq!(ids(&asking(&alerts, at(30))), [7, 6, 5]);
        let days = LATELY.num_minutes();
        assert_eq!(ids(&listed(&alerts[..2], at(days + 5))), [2, 1]);
        assert_eq!(ids(&listed(&alerts[..2], at(days + 6))), [2], "three days, and no more");
        assert_eq!(top(&alerts[..2], at(30)), None);
    }

    #[test]
    fn live_ones_count_as_pages_and_tickets_whoever_is_at_them() {
        let alerts = [
            alert(1, Severity::Sev1, 0),
            acked(alert(2, Severity::Sev2, 0), 1),
            snoozed(alert(3, Severity::Sev3, 0), 1),
            alert(4, Severity::Sev4, 0),
            over(alert(5, Severity::Sev1, 0), 1),
        ];
        assert_eq!(Counts::of(&alerts), Counts { page: 2, ticket: 1 });
        assert!(Counts::of(&alerts[3..]).none());
    }

    #[test]
    fn who_was_told_is_grouped_by_rung() {
        let mut one = alert(1, Severity::Sev2, 0);
        one.tells(at(0), told(0, DAD, "screen", false));
        one.tells(at(0), told(0, DAD, "desktop", false));
        one.tells(at(10), told(1, MUM, "ntfy", true));
        let rungs = asked(&one);
        let seen: Vec<_> = rungs.iter().map(|asked| (asked.at, asked.told.len())).collect();
        assert_eq!(seen, [(at(0), 2), (at(10), 1)]);
    }

    #[test]
    fn the_timeline_tells_a_step_before_those_who_were_told_of_it() {
        let mut one = alert(1, Severity::Sev2, 0);
        one.tells(at(0), told(0, DAD, "screen", false));
        one = moves(one, 5, AlertEvent::Woke, open(0));
        one = moves(one, 15, AlertEvent::Due, open(1));
        one.tells(at(15), told(1, MUM, "screen", false));
        let words: Vec<_> = timeline(&one)
            .iter()
            .map(|(at, what)| {
                let word = match what {
                    Happened::Opened => "opened",
                    Happened::Told(_) => "told",
                    Happened::Moved(_) => "moved",
                };
                (at.timestamp() / 60, word)
            })
            .collect();
        assert_eq!(words, [(0, "opened"), (0, "told"), (15, "moved"), (15, "told")]);
    }

    #[test]
    fn the_same_before_is_the_same_rule_about_the_same_subject() {
        let now = alert(9, Severity::Sev2, 100);
        let mut other_rule = alert(2, Severity::Sev2, 10);
        other_rule.opening.rule = "feed-overdue".to_owned();
        let mut other_words = alert(6, Severity::Sev2, 10);
        other_words.opening.cause = Cause::Manual { text: "y".to_owned() };
        let mut other_subject = alert(3, Severity::Sev2, 10);
        other_subject.opening.subject = Subject::Carer(DAD);
        let all = [
            over(alert(1, Severity::Sev2, 0), 12),
            other_rule,
            other_words,
            other_subject,
            alert(4, Severity::Sev2, 50),
            now.clone(),
            alert(5, Severity::Sev2, 101),
        ];
        let found = before(&now, &all);
        assert_eq!(ids(&found), [4, 1]);
        assert_eq!(
            found.iter().map(|one| lasted(one)).collect::<Vec<_>>(),
            [None, Some(TimeDelta::minutes(12))]
        );
    }

    #[test]
    fn a_rule_is_gone_over_by_what_came_of_its_alerts() {
        let mut waking = moves(alert(1, Severity::Sev2, 0), 10, AlertEvent::Due, open(1));
        waking.tells(at(10), told(1, MUM, "desktop", true));
        waking.tells(at(10), told(1, MUM, "ntfy", true));
        let mut waking = over(acked(waking, 12), 30);
        waking.rated = vec![(Some(DAD), Rating::Useful), (Some(MUM), Rating::WrongPerson)];
        let quick = acked(alert(2, Severity::Sev2, 100), 102);
        let alone = over(alert(3, Severity::Sev2, 200), 204);
        let found = review(&[waking, quick, alone]);
        let expected = Review {
            rule: "help".to_owned(),
            alerts: 3,
            useful: 1,
            wrong_person: 1,
            answered_after: Some(TimeDelta::minutes(7)),
            answered: 2,
            over_before: 1,
            escalated: 1,
            sleep_breaks: 1,
            ..Review::default()
        };
        assert_eq!(found, [expected]);
        assert_eq!(review(&[]), []);
    }
}
