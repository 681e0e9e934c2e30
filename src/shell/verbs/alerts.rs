//! `alerts`: looking at them, and the same messages as the console's keys.

use crate::app::alerting::Alerting;
use crate::app::alerting::Deed;
use crate::app::command::Command;
use crate::app::model::Model;
use crate::cli::Global;
use crate::cli::alerts;
use crate::cli::answer;
use crate::cli::problem::Problem;
use crate::cli::say::Format;
use crate::cli::verb::alerts::Alerts;
use crate::journal::alert::Alert;
use crate::shell::out;
use crate::shell::out::Answer;
use crate::shell::session::Session;

/// Lists alerts, or does what is asked with one.
///
/// # Errors
///
/// A [`Problem`]: no alert is called so, or it cannot be done to it.
pub fn run(global: &Global, act: Option<&Alerts>) -> Result<Answer, Problem> {
    match act {
        Some(Alerts::Review) => look(global, alerts::review_json, alerts::review_text),
        Some(act) if !act.looks() => change(global, act),
        None | Some(_) => look(global, alerts::json, alerts::text),
    }
}

fn look(
    global: &Global,
    json: fn(&Model) -> serde_json::Value,
    text: fn(&Model, bool) -> String,
) -> Result<Answer, Problem> {
    let session = Session::read(global)?;
    let model = &session.model;
    let text = match out::format(global) {
        Format::Json => format!("{}\n", json(model)),
        format => text(model, format == Format::Plain),
    };
    Ok(Answer::asked(text).aside(session.aside))
}

fn change(global: &Global, act: &Alerts) -> Result<Answer, Problem> {
    let mut session = Session::write(global)?;
    let Some(wish) = wish(&session.model, act)? else {
        return look(global, alerts::json, alerts::text);
    };
    let before: Vec<Alert> = session.model.alerts.clone();
    let reply = session.run(Command::Alert(wish))?;
    if !answer::done(&reply) {
        return Err(answer::problem(&reply, &[], false));
    }
    let model = &session.model;
    // What became different is the alert that was meant.
    let changed = model.alerts.iter().rev().find(|alert| !before.contains(alert));
    let text = match (out::format(global), changed) {
        (Format::Json, Some(alert)) => format!("{}\n", alerts::value(model, alert)),
        (format, _) => answer::text(&reply, model, format == Format::Plain),
    };
    let answer = if global.json { Answer::asked(text) } else { Answer::said(text) };
    Ok(answer.aside(session.aside.drain(..)))
}

/// Returns what is asked for; `None` for what only looks.
fn wish(model: &Model, act: &Alerts) -> Result<Option<Alerting>, Problem> {
    let why = |words: &[String]| Some(words.join(" ")).filter(|why| !why.trim().is_empty());
    let (id, deed) = match act {
        Alerts::Open { text, severity } => {
            return Ok(Some(Alerting::Open { text: text.join(" "), severity: *severity }));
        }
        Alerts::List | Alerts::Review => return Ok(None),
        Alerts::Ack { id } => (id, Deed::Ack),
        Alerts::Unack { id } => (id, Deed::Unack),
        Alerts::Snooze { id, minutes } => (id, Deed::Snooze { minutes: *minutes }),
        Alerts::Escalate { id } => (id, Deed::Escalate),
        Alerts::Resolve { id, why: words } => (id, Deed::Resolve { why: why(words) }),
        Alerts::Feedback { id, rating } => (id, Deed::Rate(*rating)),
    };
    Ok(Some(Alerting::Do { alert: Some(alerts::find(model, id)?), deed }))
}
