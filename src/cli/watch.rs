//! What one look of the watch saw, in lines and as JSON.

use crate::app::model::Model;
use crate::app::telling;
use crate::cli::say;
use crate::domain::entry::alert::AlertSaid;
use crate::domain::id::AlertId;
use crate::domain::id::CarerId;
use crate::domain::span::Span;
use crate::domain::watch::Message;
use crate::journal::action::Action;
use crate::journal::alert::Alert;
use crate::journal::entry::Payload;
use crate::text::catalogue::watch as text;
use crate::text::time;
use serde_json::Value;
use serde_json::json;
use std::collections::BTreeMap;

/// What there is to print of one look.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// What the journal holds of it.
    pub action: Option<&'a Action>,
    /// What was sent.
    pub messages: &'a [Message],
    /// When nobody watched.
    pub gap: Option<Span>,
    /// Who has no channel.
    pub unreached: &'a [(AlertId, CarerId)],
}

/// One step of an alert.
struct Transition<'a> {
    alert: AlertId,
    from: Option<&'static str>,
    to: &'static str,
    event: &'a str,
}

/// Returns a look as lines, or as one JSON object on a line.
#[must_use]
pub fn sight(model: &Model, seen: Seen<'_>, json: bool) -> String {
    if json { object(model, seen).to_string() + "\n" } else { lines(model, seen) }
}

fn object(model: &Model, seen: Seen<'_>) -> Value {
    let offset = |at| say::time(at, model.zone());
    let transitions: Vec<Value> = transitions(model, seen.action)
        .into_iter()
        .map(|one| {
            json!({
                "alert": one.alert.to_string(), "from": one.from, "to": one.to, "event": one.event,
            })
        })
        .collect();
    let notifications: Vec<Value> = seen
        .messages
        .iter()
        .map(|one| {
            json!({
                "alert": one.alert.to_string(),
                "to": name(model, one.told.to),
                "channel": one.told.channel,
                "text": one.telling.title,
                "severity": one.severity.label(),
                "step": one.told.step,
                "round": one.told.round,
                "breaks": one.told.breaks,
            })
        })
        .collect();
    let unreached: Vec<Value> = seen
        .unreached
        .iter()
        .map(|(alert, to)| json!({"alert": alert.to_string(), "to": name(model, *to)}))
        .collect();
    let mut object = json!({
        "at": offset(model.now),
        "transitions": transitions,
        "notifications": notifications,
        "unreached": unreached,
    });
    if let (Some(gap), Some(fields)) = (seen.gap, object.as_object_mut()) {
        let gap = json!({"from": offset(gap.start()), "to": offset(gap.end())});
        fields.insert("gap".to_owned(), gap);
    }
    object
}

fn lines(model: &Model, seen: Seen<'_>) -> String {
    let tone = model.ui.style.tone;
    let style = &model.ui.style;
    let mut lines = Vec::new();
    if let Some(gap) = seen.gap {
        let [from, to] = [gap.start(), gap.end()].map(|at| time::dated(at, model.now, style));
        lines.push(text::GAP.fill(tone, &[&from, &to]));
        lines.push(text::GAP_HINT.say(tone).to_owned());
    }
    for one in transitions(model, seen.action) {
        lines.push(text::MOVED.fill(tone, &[&title(model, one.alert), one.to]));
    }
    for one in seen.messages {
        let to = name(model, one.told.to);
        lines.push(text::TOLD.fill(tone, &[&to, &one.told.channel, &one.telling.title]));
    }
    for (alert, to) in seen.unreached {
        lines.push(text::UNREACHED.fill(tone, &[&name(model, *to), &title(model, *alert)]));
    }
    if lines.is_empty() {
        lines.push(text::NOTHING_NEW.say(tone).to_owned());
    }
    lines.join("\n") + "\n"
}

/// Returns the steps of a look with the state before each.
fn transitions<'a>(model: &Model, action: Option<&'a Action>) -> Vec<Transition<'a>> {
    // The model has taken the look in: what was before is in the alert's own record.
    let mut before: BTreeMap<AlertId, &'static str> = BTreeMap::new();
    let mut found = Vec::new();
    for draft in action.iter().flat_map(|action| &action.drafts) {
        let Payload::Alert { alert, said } = &draft.payload else { continue };
        let (event, to) = match said {
            AlertSaid::Opened(opening) => ("open", opening.to.name()),
            AlertSaid::Moved { event, to } => (event.name(), to.name()),
            AlertSaid::Told(_) | AlertSaid::Rated { .. } => continue,
        };
        let known = before.get(alert).copied();
        let opened = matches!(said, AlertSaid::Opened(_));
        let from = known.or_else(|| if opened { None } else { earlier(model, *alert) });
        found.push(Transition { alert: *alert, from, to, event });
        before.insert(*alert, to);
    }
    found
}

/// The state before the last step of an alert.
fn earlier(model: &Model, id: AlertId) -> Option<&'static str> {
    let alert = model.alerts.iter().find(|alert| alert.id == id)?;
    match alert.moved.iter().rev().nth(1) {
        Some(moved) => Some(moved.to.name()),
        None => Some(alert.opening.to.name()),
    }
}

fn title(model: &Model, id: AlertId) -> String {
    let alert: Option<&Alert> = model.alerts.iter().find(|alert| alert.id == id);
    alert.map(|alert| telling::title(model, alert)).unwrap_or_default()
}

fn name(model: &Model, carer: CarerId) -> String {
    model.household.carer_name(carer).unwrap_or_default().to_owned()
}
