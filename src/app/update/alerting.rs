//! What a person does to an alert becomes an entry, or an answer that says why
//! not.

use crate::alert::act::Acted;
use crate::alert::act::Acting;
use crate::alert::act::MANUAL;
use crate::alert::act::Refused;
use crate::alert::act::act as decide;
use crate::alert::act::raise;
use crate::app::act::Act;
use crate::app::alert_words;
use crate::app::alerting::Alerting;
use crate::app::alerting::Deed;
use crate::app::alerting::SNOOZE;
use crate::app::effect::Effect;
use crate::app::lookout;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::screen::Screen;
use crate::app::screen::Tab;
use crate::app::slo_words;
use crate::app::update::alerts;
use crate::app::update::objectives;
use crate::app::update::say;
use crate::app::update::send;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Rating;
use crate::domain::entry::alert::Severity;
use crate::domain::id::AlertId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::export::alert::urgency;
use crate::journal::alert::Alert;
use crate::journal::entry::Payload;
use crate::text::catalogue::alerting as text;
use crate::text::catalogue::slos;
use crate::text::time;

/// Does what a key means: to the alert under the cursor of screen 4, elsewhere
/// to the first that is not over.
pub fn act(model: &mut Model, stamp: Stamp, act: Act) -> Vec<Effect> {
    let deed = match act {
        Act::Ack => Deed::Ack,
        Act::Snooze => Deed::Snooze { minutes: SNOOZE },
        Act::Escalate => Deed::Escalate,
        Act::Rate(rating) => Deed::Rate(rating),
        _ => return runbook(model),
    };
    command(model, stamp, Alerting::Do { alert: None, deed })
}

/// Does what a verb says.
pub fn command(model: &mut Model, stamp: Stamp, wish: Alerting) -> Vec<Effect> {
    match wish {
        Alerting::Open { text, severity } => open(model, stamp, text.trim(), severity),
        Alerting::Do { alert, deed } => {
            if let Some(alert) = meant(model, alert).cloned() {
                return does(model, stamp, &alert, deed);
            }
            let text = if alert.is_some() { text::GONE } else { text::NO_ALERT };
            say::text(model, Outcome::Nothing, text, &[]);
            vec![]
        }
    }
}

/// Returns the alert that is meant: the one named, else the one under the
/// cursor, else the first that is not over.
#[must_use]
pub fn meant(model: &Model, alert: Option<AlertId>) -> Option<&Alert> {
    match alert {
        Some(id) => model.alerts.iter().find(|one| one.id == id),
        None => {
            alerts::selected(model).or_else(|| crate::board::alerts::top(&model.alerts, model.now))
        }
    }
}

/// `z` right after an acknowledgement: nobody is at it after all.
pub fn taken_back(model: &mut Model, stamp: Stamp, alert: AlertId) -> Vec<Effect> {
    command(model, stamp, Alerting::Do { alert: Some(alert), deed: Deed::Unack })
}

fn does(model: &mut Model, stamp: Stamp, alert: &Alert, deed: Deed) -> Vec<Effect> {
    alerts::pin(model, alert.id);
    let event = match deed {
        Deed::Ack => AlertEvent::Ack,
        Deed::Unack => AlertEvent::Unack,
        Deed::Snooze { minutes } => AlertEvent::Snooze { minutes },
        Deed::Escalate => match alert.state {
            AlertState::Open { step, round, .. } => AlertEvent::Escalate { seen: step, round },
            _ => AlertEvent::Escalate { seen: 0, round: 0 },
        },
        Deed::Resolve { why } => AlertEvent::Resolve { why },
        Deed::Rate(rating) => return rate(model, stamp, alert, rating),
    };
    happens(model, stamp, alert, &event)
}

fn happens(model: &mut Model, stamp: Stamp, alert: &Alert, event: &AlertEvent) -> Vec<Effect> {
    let ladder = lookout::ladder(model, &alert.opening.rule);
    let acting = Acting { at: stamp.at, by: model.you, ladder: &ladder };
    match decide(alert, event.clone(), acting) {
        Ok(acted) => {
            let reply = answer(model, alert, event, &acted);
            let said = acted.said.into_iter();
            let said = said.map(|said| Payload::Alert { alert: alert.id, said }).collect();
            send::saying(model, stamp, said, reply)
        }
        Err(refused) => {
            refuse(model, alert, refused);
            vec![]
        }
    }
}

/// Says why an act is not done.
fn refuse(model: &mut Model, alert: &Alert, refused: Refused) {
    let name = alert_words::name(model, alert);
    let text = match refused {
        Refused::NeedsReason => {
            let hint = text::NEEDS_WHY_HINT;
            say::hinting(model, Outcome::Refused, text::NEEDS_WHY, &[&name], hint, &[]);
            return;
        }
        Refused::Over => text::IS_OVER,
        Refused::NotAcked => text::NOT_ACKED,
        Refused::GoneOn { .. } | Refused::AsUrgent | Refused::NoTime | Refused::NotByHand => {
            text::UNCHANGED
        }
    };
    say::text(model, Outcome::Nothing, text, &[&name]);
}

/// What is said of a step once it is on the disk.
fn answer(model: &Model, alert: &Alert, event: &AlertEvent, acted: &Acted) -> Reply {
    let style = &model.ui.style;
    let tone = style.tone;
    let name = alert_words::name(model, alert);
    let clock = |at: &Timestamp| time::when(*at, model.now, style);
    let undo = || say::keyed(model, crate::text::catalogue::app::UNDO_HINT, &[Act::Undo]);
    let (line, hint) = match (event, &acted.to) {
        (AlertEvent::Ack, AlertState::Acked { until, .. }) => (
            text::SAID_ACK.fill(tone, &[&name, &clock(until)]),
            say::keyed(model, text::HINT_ACK, &[Act::Undo]),
        ),
        (AlertEvent::Unack, _) => (text::SAID_UNACK.fill(tone, &[&name]), String::new()),
        (AlertEvent::Snooze { .. }, AlertState::Snoozed { until }) => {
            let hint = say::keyed(model, text::HINT_SNOOZE, &[Act::Snooze, Act::Undo]);
            if *until < model.now + alert.severity.snooze_cap() {
                (text::SAID_SNOOZE.fill(tone, &[&clock(until), &name]), hint)
            } else {
                let severity = alert.severity.name().to_uppercase();
                (text::SAID_SNOOZE_CAP.fill(tone, &[&clock(until), &severity, &name]), undo())
            }
        }
        (AlertEvent::Resolve { .. }, _) => (text::SAID_RESOLVE.fill(tone, &[&name]), how(model)),
        (_, AlertState::Exhausted) => (text::SAID_EXHAUSTED.fill(tone, &[&name]), undo()),
        (_, AlertState::Open { step, .. }) if lookout::asked_at(model, alert, *step).is_empty() => {
            (text::SAID_ESCALATE_NOBODY.fill(tone, &[&name]), undo())
        }
        _ => (text::SAID_ESCALATE.fill(tone, &[&name]), undo()),
    };
    Reply::new(Outcome::Saved, line).hinting(hint)
}

/// Asks how it was: by one key, on screen 4.
fn how(model: &Model) -> String {
    if matches!(model.screen, Screen::Alerts(_)) {
        let keys = alert_words::rating_keys(model);
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        return text::HINT_OVER_HERE.fill(model.ui.style.tone, &keys);
    }
    say::keyed(model, text::HINT_OVER, &[Act::Show(Tab::Alerts), Act::Undo])
}

/// A person calls for somebody.
fn open(model: &mut Model, stamp: Stamp, said: &str, severity: Severity) -> Vec<Effect> {
    if said.is_empty() {
        let hint = text::NO_TEXT_HINT;
        say::hinting(model, Outcome::NotUnderstood, text::NO_TEXT, &[], hint, &[]);
        return vec![];
    }
    let ladder = lookout::ladder(model, MANUAL);
    let acting = Acting { at: stamp.at, by: model.you, ladder: &ladder };
    let (id, opened) = raise(Subject::Household, severity, said.to_owned(), acting);
    let tone = model.ui.style.tone;
    let (_, word) = urgency(severity);
    let urgent = alert_words::severity(severity).say(tone);
    let line = text::SAID_OPEN.fill(tone, &[word.say(tone), said, urgent]);
    let hint = say::keyed(model, crate::text::catalogue::app::UNDO_HINT, &[Act::Undo]);
    let reply = Reply::new(Outcome::Saved, line).hinting(hint);
    let payload = Payload::Alert { alert: id, said: opened };
    send::saying(model, stamp, vec![payload], reply)
}

fn rate(model: &mut Model, stamp: Stamp, alert: &Alert, rating: Rating) -> Vec<Effect> {
    let name = alert_words::name(model, alert);
    if !alert.state.resolved() {
        say::text(model, Outcome::Nothing, text::NOT_OVER, &[&name]);
        return vec![];
    }
    let tone = model.ui.style.tone;
    let line = text::SAID_RATE.fill(tone, &[alert_words::rating(rating).say(tone), &name]);
    let hint = say::keyed(model, crate::text::catalogue::app::UNDO_HINT, &[Act::Undo]);
    let reply = Reply::new(Outcome::Saved, line).hinting(hint);
    let said = AlertSaid::Rated { rating };
    send::saying(model, stamp, vec![Payload::Alert { alert: alert.id, said }], reply)
}

/// `r`: names the runbook; there is no screen for it yet.
fn runbook(model: &mut Model) -> Vec<Effect> {
    if let Some(verdict) = objectives::selected(model) {
        let title = slo_words::title(model, verdict);
        match slo_words::runbook(model, verdict) {
            Some(name) => say::text(model, Outcome::Said, text::RUNBOOK, &[&name]),
            None => say::text(model, Outcome::Nothing, slos::NO_RUNBOOK, &[&title]),
        }
        return vec![];
    }
    let Some(alert) = meant(model, None).cloned() else {
        say::text(model, Outcome::Nothing, text::NO_ALERT, &[]);
        return vec![];
    };
    if let Some(name) = alert_words::runbook(model, &alert) {
        say::text(model, Outcome::Said, text::RUNBOOK, &[&name]);
    } else {
        let title = alert_words::title(model, &alert);
        say::text(model, Outcome::Nothing, text::NO_RUNBOOK, &[&title]);
    }
    vec![]
}

/// Returns what a line of the command line would do.
#[must_use]
pub fn would(model: &Model, wish: &Alerting) -> String {
    let tone = model.ui.style.tone;
    let (alert, deed) = match wish {
        Alerting::Open { text, severity } => {
            let (_, word) = urgency(*severity);
            return text::WOULD_OPEN.fill(tone, &[word.say(tone), text]);
        }
        Alerting::Do { alert, deed } => (alert, deed),
    };
    let Some(alert) = meant(model, *alert) else {
        return text::NO_ALERT.say(tone).to_owned();
    };
    let name = alert_words::name(model, alert);
    match deed {
        Deed::Ack => text::WOULD_ACK.fill(tone, &[&name]),
        Deed::Unack => text::WOULD_UNACK.fill(tone, &[&name]),
        Deed::Snooze { minutes } => text::WOULD_SNOOZE.fill(tone, &[&minutes.to_string(), &name]),
        Deed::Escalate => text::WOULD_ESCALATE.fill(tone, &[&name]),
        Deed::Resolve { .. } => text::WOULD_RESOLVE.fill(tone, &[&name]),
        Deed::Rate(rating) => {
            text::WOULD_RATE.fill(tone, &[alert_words::rating(*rating).say(tone), &name])
        }
    }
}
