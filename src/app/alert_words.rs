//! An alert in words, for the screens and the command line.

use crate::app::act::Act;
use crate::app::flagging;
use crate::app::keymap;
use crate::app::keymap::Context;
use crate::app::model::Model;
use crate::app::quoting;
use crate::app::unreached;
use crate::app::words::carer;
use crate::board::alerts;
use crate::board::alerts::Asked;
use crate::board::alerts::Happened;
use crate::board::alerts::Stage;
use crate::domain::entry::alert::AlertEvent;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::How;
use crate::domain::entry::alert::Rating;
use crate::domain::entry::alert::Severity;
use crate::domain::entry::alert::Told;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::domain::watch::Watch;
use crate::export::alert as export;
use crate::journal::alert::Alert;
use crate::journal::alert::Moved;
use crate::metrics::last::SleepState;
use crate::metrics::last::sleep_state;
use crate::text::alert as told;
use crate::text::catalogue::Text;
use crate::text::catalogue::alerting as say;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time;
use chrono::TimeDelta;

/// Most of the same before that are told.
const MOST_BEFORE: usize = 4;

/// A label and the lines below it.
pub type Part = (Text, Vec<String>);

/// As [`export::title`].
#[must_use]
pub fn title(model: &Model, alert: &Alert) -> String {
    export::title(alert, &model.household)
}

/// As [`export::name`].
#[must_use]
pub fn name(model: &Model, alert: &Alert) -> String {
    export::name(alert, &model.household)
}

/// Returns the sign and the word of where an alert stands.
#[must_use]
pub const fn mark(alert: &Alert) -> (&'static str, Text) {
    match alert.state {
        AlertState::Open { .. } | AlertState::Exhausted => export::urgency(alert.severity),
        AlertState::Acked { .. } => ("+", say::ACKED),
        AlertState::Snoozed { .. } => ("z", say::SNOOZED),
        AlertState::Held { .. } => ("z", say::HELD),
        AlertState::Resolved { .. } => ("·", say::OVER),
    }
}

/// Returns how soon somebody must act, in words.
#[must_use]
pub const fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Sev1 => say::SEV1,
        Severity::Sev2 => say::SEV2,
        Severity::Sev3 => say::SEV3,
        Severity::Sev4 => say::SEV4,
    }
}

/// Returns what a carer thought of it, in words.
#[must_use]
pub const fn rating(rating: Rating) -> Text {
    match rating {
        Rating::Useful => say::USEFUL,
        Rating::NotActionable => say::NOT_ACTIONABLE,
        Rating::WrongPerson => say::WRONG_PERSON,
        Rating::WrongTime => say::WRONG_TIME,
    }
}

/// Returns when and by whom, for the right end of a row of the list.
#[must_use]
pub fn when(model: &Model, alert: &Alert) -> String {
    let style = &model.ui.style;
    let clock = |at| time::when(at, model.now, style);
    let tone = style.tone;
    match &alert.state {
        AlertState::Open { .. } | AlertState::Exhausted => {
            let length = time::duration(model.now - alert.opened_at);
            say::OPENED.fill(tone, &[&clock(alert.opened_at), &length])
        }
        AlertState::Acked { by, .. } => {
            say::BY.fill(tone, &[&clock(alert.entered), &carer(model, *by)])
        }
        AlertState::Snoozed { until } | AlertState::Held { until } => {
            say::UNTIL.fill(tone, &[&clock(*until)])
        }
        AlertState::Resolved { .. } => say::ENDED.fill(tone, &[&clock(alert.entered)]),
    }
}

/// Returns the heading of the list: how many ask, how many somebody is at.
#[must_use]
pub fn summary(model: &Model) -> String {
    let tone = model.ui.style.tone;
    let count =
        |stage| model.alerts.iter().filter(|alert| Stage::of(&alert.state) == stage).count();
    let stages =
        [(Stage::Asks, say::N_OPEN), (Stage::Taken, say::N_ACKED), (Stage::Waits, say::N_WAIT)];
    let said = stages.into_iter().filter_map(|(stage, text)| {
        let count = count(stage);
        (count > 0).then(|| text.fill(tone, &[&count.to_string()]))
    });
    said.collect::<Vec<_>>().join(dot(model.ui.style))
}

/// Returns that nobody watches, and since when, where that is so; not for a
/// past moment, nor for a household that is made up.
#[must_use]
pub fn unwatched(model: &Model) -> Option<String> {
    if model.as_if || model.demo {
        return None;
    }
    unwatched_at(&model.watch, model.now, &model.ui.style)
}

/// As [`unwatched`], of what one look at the file says.
#[must_use]
pub fn unwatched_at(watch: &Watch, now: Timestamp, style: &Style) -> Option<String> {
    let tone = style.tone;
    if watch.alive(now) {
        return None;
    }
    Some(match watch.looked_at {
        Some(at) => say::UNWATCHED_SINCE.fill(tone, &[&time::when(at, now, style)]),
        None => say::UNWATCHED.say(tone).to_owned(),
    })
}

/// Returns the runbook that the plan names for the rule of an alert.
#[must_use]
pub fn runbook(model: &Model, alert: &Alert) -> Option<String> {
    let mut rules = model.plan.plan.rules.iter();
    let rule = rules.find(|rule| rule.id.as_str() == alert.opening.rule)?;
    rule.runbook.as_ref().map(|name| name.as_str().to_owned())
}

/// Returns all that is known of an alert, the most useful first.
#[must_use]
pub fn details(model: &Model, alert: &Alert) -> Vec<Part> {
    let mut parts = vec![(say::WHY, why(model, alert))];
    if alert.state.resolved() {
        parts.push((say::RATED, rated(model, alert)));
    } else {
        parts.push((say::DO, to_do(model, alert)));
    }
    parts.push((say::ESCALATION, escalation(model, alert)));
    parts.push((say::TIMELINE, vec![history(model, alert)]));
    parts.push((say::BEFORE, vec![before(model, alert)]));
    parts
}

fn why(model: &Model, alert: &Alert) -> Vec<String> {
    let style = &model.ui.style;
    let since = time::when(alert.opening.since, model.now, style);
    let cause = told::why(&alert.opening.cause, model.now, style);
    let flag = flagging::of_cause(model, &alert.opening.cause);
    let cause = flag.as_ref().map_or(cause, |flag| flag.title.clone());
    let text = if cause.ends_with('.') { say::SINCE_THEN } else { say::SINCE };
    let mut said = vec![text.fill(style.tone, &[&cause, &since])];
    // What the source says, whom to call, and where that is from.
    said.extend(flag.iter().flat_map(|flag| flag.lines(model)));
    if let Cause::Load { metric, word: Some(word), .. } = &alert.opening.cause
        && metric == "drive"
    {
        said.extend(quoting::line(&format!("drive_{word}"), style.tone));
    }
    said.push(severity(alert.severity).say(style.tone).to_owned());
    said
}

/// What helps, in order; each key that does something stands first.
fn to_do(model: &Model, alert: &Alert) -> Vec<String> {
    let tone = model.ui.style.tone;
    let key = |act| keymap::label(&model.ui, Context::Screen, act).unwrap_or_default();
    let mut steps = Vec::new();
    if alert.severity == Severity::Sev1 {
        steps.push(say::DO_FLAGS.fill(tone, &[&key(Act::RedFlags)]));
    }
    let others = others(model);
    if others.is_empty() {
        steps.push(say::DO_ALONE.fill(tone, &[&key(Act::HandOver)]));
    } else {
        steps.push(say::DO_OTHERS.fill(tone, &[&others.join(dot(model.ui.style))]));
    }
    if matches!(alert.state, AlertState::Acked { .. }) {
        steps.push(say::DO_RESOLVE.fill(tone, &[&key(Act::Command)]));
    } else {
        let keys = [Act::HandOver, Act::Snooze, Act::Escalate].map(key);
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        steps.push(say::DO_HAND_OVER.fill(tone, &keys));
    }
    if let Some(name) = runbook(model, alert) {
        steps.push(say::DO_RUNBOOK.fill(tone, &[&key(Act::Runbook), &name]));
    }
    let numbered = (1_usize..).zip(&steps);
    numbered.map(|(n, step)| say::STEP.fill(tone, &[&n.to_string(), step])).collect()
}

/// Whether the other carers sleep, as far as the log tells.
fn others(model: &Model) -> Vec<String> {
    let style = &model.ui.style;
    let tone = style.tone;
    let others = model.household.carers.iter().filter(|(id, _)| Some(*id) != model.you);
    let said = others.map(|(id, carer)| {
        let clock = |at| time::when(at, model.now, style);
        match sleep_state(&model.timeline, Subject::Carer(*id), model.now) {
            SleepState::Awake(at) => say::AWAKE.fill(tone, &[&carer.name, &clock(at)]),
            SleepState::Asleep(at) => say::ASLEEP.fill(tone, &[&carer.name, &clock(at)]),
            SleepState::Unknown => say::UNKNOWN.fill(tone, &[&carer.name]),
        }
    });
    said.collect()
}

fn escalation(model: &Model, alert: &Alert) -> Vec<String> {
    let style = &model.ui.style;
    let rungs = alerts::asked(alert);
    let so_far = rungs.iter().map(|one| asked(model, one)).collect::<Vec<_>>();
    let so_far = if so_far.is_empty() {
        say::ASKED_NOBODY.say(style.tone).to_owned()
    } else {
        so_far.join(if style.ascii { " -> " } else { say::THEN.say(style.tone) })
    };
    let mut lines = vec![so_far];
    lines.extend(unreached::unsent(model, alert.id));
    lines.extend(unreached::passed_over(model, alert));
    lines.push(next(model, alert));
    lines
}

fn asked(model: &Model, asked: &Asked<'_>) -> String {
    let style = &model.ui.style;
    let told = asked.told.iter().map(|told| told_to(model, told)).collect::<Vec<_>>().join(", ");
    say::ASKED.fill(style.tone, &[&time::when(asked.at, model.now, style), &told])
}

fn told_to(model: &Model, told: &Told) -> String {
    let text = if told.breaks { say::CHANNEL_BREAKS } else { say::CHANNEL };
    text.fill(model.ui.style.tone, &[&carer(model, Some(told.to)), &told.channel])
}

/// Returns what comes next by itself.
#[must_use]
pub fn next(model: &Model, alert: &Alert) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let clock = |at: &Timestamp| time::when(*at, model.now, style);
    match &alert.state {
        AlertState::Open { .. } if alert.severity == Severity::Sev4 => {
            say::NEXT_NONE.say(tone).to_owned()
        }
        AlertState::Open { next_at, .. } if *next_at > model.now => {
            say::NEXT_IN.fill(tone, &[&time::duration(whole_minutes(*next_at - model.now))])
        }
        AlertState::Open { next_at, .. } => say::NEXT_DUE.fill(tone, &[&clock(next_at)]),
        AlertState::Held { until } => say::NEXT_HELD.fill(tone, &[&clock(until)]),
        AlertState::Snoozed { until } => say::NEXT_SNOOZED.fill(tone, &[&clock(until)]),
        AlertState::Acked { by, until, reminded } => {
            let text = if *reminded { say::NEXT_REMINDED } else { say::NEXT_ACKED };
            text.fill(tone, &[&carer(model, *by), &clock(until)])
        }
        AlertState::Exhausted => say::NEXT_EXHAUSTED.say(tone).to_owned(),
        AlertState::Resolved { how } => say::NEXT_OVER.fill(tone, &[&ended(how, tone)]),
    }
}

/// A wait that has begun its last minute is still a minute.
fn whole_minutes(wait: TimeDelta) -> TimeDelta {
    TimeDelta::minutes((wait.num_seconds() + 59) / 60)
}

/// Returns how an alert ended.
#[must_use]
pub fn ended(how: &How, tone: Tone) -> String {
    match how {
        How::Cleared => say::HOW_CLEARED.say(tone).to_owned(),
        How::Said { why: Some(why) } => say::HOW_SAID_WHY.fill(tone, &[why]),
        How::Said { why: None } => say::HOW_SAID.say(tone).to_owned(),
        How::Missed => say::HOW_MISSED.say(tone).to_owned(),
    }
}

fn history(model: &Model, alert: &Alert) -> String {
    let style = &model.ui.style;
    let lines = alerts::timeline(alert).into_iter().map(|(at, what)| {
        let words = match what {
            Happened::Opened => opened(model),
            Happened::Told(one) => told(model, one),
            Happened::Moved(moved) => happened(model, moved),
        };
        format!("{} {words}", time::when(at, model.now, style))
    });
    lines.collect::<Vec<_>>().join(dot(*style))
}

/// Returns that an alert opened.
#[must_use]
pub fn opened(model: &Model) -> String {
    say::H_OPENED.say(model.ui.style.tone).to_owned()
}

/// Returns who was told, and how.
#[must_use]
pub fn told(model: &Model, told: &Told) -> String {
    say::H_TOLD.fill(model.ui.style.tone, &[&told_to(model, told)])
}

/// Returns what happened to an alert.
#[must_use]
pub fn happened(model: &Model, moved: &Moved) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let who = carer(model, moved.by);
    match (&moved.event, &moved.to) {
        (AlertEvent::Fire, _) => say::H_FIRE.say(tone).to_owned(),
        (AlertEvent::SeverityUp { severity }, _) => {
            say::H_UP.fill(tone, &[&severity.name().to_uppercase()])
        }
        (AlertEvent::Clear, _) => say::H_CLEAR.say(tone).to_owned(),
        (AlertEvent::Ack, _) => say::H_ACK.fill(tone, &[&who]),
        (AlertEvent::Unack, _) => say::H_UNACK.fill(tone, &[&who]),
        (AlertEvent::Snooze { .. }, AlertState::Snoozed { until }) => {
            say::H_SNOOZE.fill(tone, &[&who, &time::when(*until, model.now, style)])
        }
        (AlertEvent::Escalate { .. }, _) => say::H_ESCALATE.fill(tone, &[&who]),
        (AlertEvent::Resolve { why: Some(why) }, _) => say::H_RESOLVE_WHY.fill(tone, &[&who, why]),
        (AlertEvent::Resolve { why: None }, _) => say::H_RESOLVE.fill(tone, &[&who]),
        (_, AlertState::Exhausted) => say::H_EXHAUSTED.say(tone).to_owned(),
        (_, AlertState::Acked { .. }) => say::H_REMINDED.say(tone).to_owned(),
        (_, AlertState::Held { until }) => {
            say::H_HELD.fill(tone, &[&time::when(*until, model.now, style)])
        }
        (_, AlertState::Resolved { .. }) => say::H_CLEAR.say(tone).to_owned(),
        (_, AlertState::Open { step: 0, round: 0, .. }) => say::H_ANEW.say(tone).to_owned(),
        _ => say::H_NEXT.say(tone).to_owned(),
    }
}

fn before(model: &Model, alert: &Alert) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let same = alerts::before(alert, &model.alerts);
    let said = same.iter().take(MOST_BEFORE).map(|one| {
        let at = time::when(one.opened_at, model.now, style);
        match (&one.state, alerts::lasted(one)) {
            (AlertState::Resolved { how }, Some(lasted)) => {
                let words = [at.as_str(), &ended(how, tone), &time::duration(lasted)];
                say::BEFORE_ENDED.fill(tone, &words)
            }
            _ => say::BEFORE_LIVE.fill(tone, &[&at]),
        }
    });
    let said = said.collect::<Vec<_>>();
    if said.is_empty() {
        return say::BEFORE_NEVER.say(tone).to_owned();
    }
    said.join(dot(*style))
}

/// What carers thought of it, or the keys that say so.
fn rated(model: &Model, alert: &Alert) -> Vec<String> {
    let tone = model.ui.style.tone;
    let said = alert.rated.iter().map(|(by, what): &(Option<CarerId>, Rating)| {
        say::RATED_BY.fill(tone, &[&carer(model, *by), rating(*what).say(tone)])
    });
    said.chain([say::RATE.fill(tone, &rating_keys(model).each_ref().map(String::as_str))]).collect()
}

/// Returns the keys that say how an alert was, in the order of the ratings.
#[must_use]
pub fn rating_keys(model: &Model) -> [String; 4] {
    Rating::ALL.map(|rating| {
        keymap::label(&model.ui, Context::Over, Act::Rate(rating)).unwrap_or_default()
    })
}

const fn dot(style: Style) -> &'static str {
    if style.ascii { " - " } else { " · " }
}
