//! `alerts`: the list, one after an act, and what came of each rule.

use crate::app::alert_words as said;
use crate::app::model::Model;
use crate::board::alerts::Review;
use crate::board::alerts::answered_after;
use crate::board::alerts::listed;
use crate::board::alerts::review;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::maybe_time;
use crate::cli::say::minutes;
use crate::cli::say::table;
use crate::cli::say::time;
use crate::cli::say::who;
use crate::domain::entry::alert::AlertState;
use crate::domain::entry::alert::How;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::export::alert;
use crate::journal::alert::Alert;
use crate::text::alert as told;
use crate::text::ascii::fitted;
use crate::text::catalogue::alerting as words;
use crate::text::style::Tone;
use crate::text::time::duration;
use serde_json::Value;
use serde_json::json;

/// Letters of a handle that a list shows.
const SHORT: usize = 8;

/// Returns the alerts as a JSON array, what asks first.
#[must_use]
pub fn json(model: &Model) -> Value {
    listed(&model.alerts, model.now).into_iter().map(|alert| value(model, alert)).collect()
}

/// Returns one alert as JSON; fields are added, never renamed.
#[must_use]
pub fn value(model: &Model, alert: &Alert) -> Value {
    let zone = model.zone();
    let name = |id: Option<CarerId>| id.and_then(|id| model.household.carer_name(id));
    let (step, round) = match alert.state {
        AlertState::Open { step, round, .. } => (Some(step), Some(round)),
        _ => (None, None),
    };
    let acked_by = match alert.state {
        AlertState::Acked { by, .. } => name(by),
        _ => None,
    };
    let how = match &alert.state {
        AlertState::Resolved { how } => Some(match how {
            How::Cleared => "cleared",
            How::Said { .. } => "said",
            How::Missed => "missed",
        }),
        _ => None,
    };
    let notified = alert.told.iter().map(|(at, told)| {
        json!({
            "who": name(Some(told.to)),
            "at": time(*at, zone),
            "channel": told.channel,
            "breaks_sleep": told.breaks,
        })
    });
    let rated = alert.rated.iter();
    json!({
        "id": alert.id.to_string(),
        "rule": alert.opening.rule,
        "severity": alert.severity.name(),
        "subject": who(alert.opening.subject, &model.household),
        "state": alert.state.name(),
        "since": time(alert.opening.since, zone),
        "opened": time(alert.opened_at, zone),
        "state_since": time(alert.entered, zone),
        "step": step,
        "loop": round,
        "next_at": maybe_time(alert.state.due(), zone),
        "acked_by": acked_by,
        "ack_min": answered_after(alert).map(minutes),
        "resolved": how,
        "why": told::why(&alert.opening.cause, model.now, &model.ui.style),
        "runbook": said::runbook(model, alert),
        "notified": notified.collect::<Vec<Value>>(),
        "rated": rated
            .map(|(by, rating)| json!({"who": name(*by), "rating": rating.name()}))
            .collect::<Vec<Value>>(),
    })
}

/// Returns the alerts for people, what asks first; `plain` has no heading.
#[must_use]
pub fn text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let mut text = String::new();
    let all = listed(&model.alerts, model.now);
    if all.is_empty() {
        text.push_str(words::NONE.say(tone));
        text.push('\n');
    } else {
        let heads = [words::COL_ID, words::COL_STATE, words::COL_RULE, words::COL_WHAT];
        let heads = heads.iter().chain(&[words::COL_WHEN]);
        let mut rows: Vec<Vec<String>> = Vec::new();
        if !plain {
            rows.push(heads.map(|head| head.say(tone).to_owned()).collect());
        }
        rows.extend(all.into_iter().map(|alert| row(model, alert)));
        text.push_str(&table(&rows));
    }
    if let Some(line) = said::unwatched(model) {
        text.push_str(&line);
        text.push('\n');
    }
    fitted(text, style)
}

fn row(model: &Model, alert: &Alert) -> Vec<String> {
    let style = &model.ui.style;
    let (sign, word) = said::mark(alert);
    vec![
        handle(alert.id).chars().take(SHORT).collect(),
        format!("{sign} {}", word.say(style.tone)),
        alert::title(alert, &model.household),
        alert::cause_line(&alert.opening, model.now, style),
        said::when(model, alert),
    ]
}

/// Returns what is typed for an alert: ids that are worked out begin alike,
/// their last group does not.
fn handle(id: AlertId) -> String {
    let id = id.to_string();
    id.rsplit('-').next().unwrap_or_default().to_owned()
}

/// Finds the one alert whose id, or its last group, begins so.
///
/// # Errors
///
/// A [`Problem`]: none does, or several do.
pub fn find(model: &Model, prefix: &str) -> Result<AlertId, Problem> {
    let typed = prefix.to_lowercase();
    let ids = model.alerts.iter().map(|alert| alert.id);
    let begins =
        |id: &AlertId| id.to_string().starts_with(&typed) || handle(*id).starts_with(&typed);
    let found: Vec<AlertId> = ids.filter(begins).collect();
    match found.as_slice() {
        [only] if !typed.is_empty() => Ok(*only),
        [] => {
            let message = words::NO_SUCH_ID.fill(Tone::Ops, &[prefix]);
            Err(Problem::new(code::NOTHING, message).hint(words::SEE_ALERTS.say(Tone::Ops)))
        }
        several => {
            let count = several.len().to_string();
            let message = words::SEVERAL_IDS.fill(Tone::Ops, &[&count, prefix]);
            let ids: Vec<String> = several.iter().map(ToString::to_string).collect();
            Err(Problem::new(code::NOT_UNDERSTOOD, message).hint(ids.join(", ")))
        }
    }
}

/// Returns what came of each rule as a JSON array.
#[must_use]
pub fn review_json(model: &Model) -> Value {
    review(&model.alerts).iter().map(review_value).collect()
}

fn review_value(one: &Review) -> Value {
    json!({
        "rule": one.rule,
        "alerts": one.alerts,
        "useful": one.useful,
        "not_actionable": one.not_actionable,
        "wrong_person": one.wrong_person,
        "wrong_time": one.wrong_time,
        "ack_median_min": one.answered_after.map(minutes),
        "ack_n": one.answered,
        "over_before_ack": one.over_before,
        "escalated": one.escalated,
        "sleep_breaks": one.sleep_breaks,
    })
}

/// Returns what came of each rule for people; `plain` has no heading.
#[must_use]
pub fn review_text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let rules = review(&model.alerts);
    if rules.is_empty() {
        return format!("{}\n", words::REVIEW_NONE.say(tone));
    }
    let heads = [
        words::COL_RULE,
        words::COL_COUNT,
        words::COL_USEFUL,
        words::COL_NOTHING,
        words::COL_PERSON,
        words::COL_TIME,
        words::COL_ACK,
        words::COL_ALONE,
        words::COL_NEXT,
        words::COL_BREAKS,
    ];
    let mut rows = Vec::new();
    if !plain {
        rows.push(heads.iter().map(|head| head.say(tone).to_owned()).collect());
    }
    rows.extend(rules.iter().map(|one| {
        let ack = one.answered_after.map_or_else(
            || "-".to_owned(),
            |middle| words::ACK_OF.fill(tone, &[&duration(middle), &one.answered.to_string()]),
        );
        let count = |number: u32| number.to_string();
        vec![
            one.rule.clone(),
            count(one.alerts),
            count(one.useful),
            count(one.not_actionable),
            count(one.wrong_person),
            count(one.wrong_time),
            ack,
            count(one.over_before),
            count(one.escalated),
            count(one.sleep_breaks),
        ]
    }));
    let text = if plain {
        table(&rows)
    } else {
        format!("{}\n{}", words::REVIEW_HEAD.say(tone), table(&rows))
    };
    fitted(text, style)
}
