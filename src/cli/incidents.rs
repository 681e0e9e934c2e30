//! `incident`: the list, one with its timeline, what is told to others.

use crate::app::incident_words as said;
use crate::app::model::Model;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::maybe_time;
use crate::cli::say::table;
use crate::cli::say::time;
use crate::cli::say::who;
use crate::domain::entry::incident::IncidentSaid;
use crate::domain::entry::incident::Source;
use crate::domain::id::CarerId;
use crate::domain::id::IncidentId;
use crate::journal::incident::Incident;
use crate::journal::incident::IncidentWord;
use crate::journal::run::Run;
use crate::text::ascii::fitted;
use crate::text::catalogue::incidents as words;
use crate::text::style::Tone;
use serde_json::Value;
use serde_json::json;

/// Letters of a handle that a list shows.
const SHORT: usize = 8;

/// Returns the incidents as a JSON array, the newest first.
#[must_use]
pub fn json(model: &Model) -> Value {
    model.incidents.iter().rev().map(|one| value(model, one)).collect()
}

/// Returns one incident as JSON; fields are added, never renamed.
#[must_use]
pub fn value(model: &Model, incident: &Incident) -> Value {
    let zone = model.zone();
    let name = |id: Option<CarerId>| id.and_then(|id| model.household.carer_name(id));
    let opening = &incident.opening;
    let origin = match opening.from {
        Source::Alert { alert } => Some(alert.to_string()),
        Source::Fact { fact } => Some(fact.to_string()),
        Source::Hand => None,
    };
    let ended = incident.resolved();
    let told = incident.said.iter().filter_map(|word| update(model, incident, word));
    let helped =
        incident.helped().map(|(at, method)| json!({"at": time(at, zone), "method": method}));
    json!({
        "id": incident.id.to_string(),
        "title": opening.title,
        "severity": opening.severity.name(),
        "stage": incident.stage.name(),
        "subject": who(opening.subject, &model.household),
        "from": opening.from.name(),
        "from_id": origin,
        "detected": time(opening.detected, zone),
        "opened": time(incident.opened_at, zone),
        "opened_by": name(incident.opened_by),
        "resolved": maybe_time(ended.map(|(at, _)| at), zone),
        "why": ended.and_then(|(_, why)| why),
        "helped": helped.collect::<Vec<Value>>(),
        "runbook_runs": said::runs(model, incident).map(|run| ran(model, run)).collect::<Value>(),
        "status_updates": told.collect::<Vec<Value>>(),
    })
}

/// Returns an update as JSON, with whom it went to and whom it did not; `None`
/// for any other word.
fn update(model: &Model, incident: &Incident, word: &IncidentWord) -> Option<Value> {
    let IncidentSaid::Update { text, send } = &word.what else { return None };
    let zone = model.zone();
    let name = |id| model.household.carer_name(id);
    let (mut told, mut not_told) = (Vec::new(), Vec::new());
    for one in &incident.said {
        match &one.what {
            IncidentSaid::Told { update, to, channel } if *update == word.entry => {
                told.push(json!({"to": name(*to), "channel": channel, "at": time(one.at, zone)}));
            }
            IncidentSaid::NotTold { update, to, why } if *update == word.entry => {
                not_told.push(json!({"to": name(*to), "why": why.name()}));
            }
            _ => {}
        }
    }
    let at = time(word.at, zone);
    Some(json!({"at": at, "text": text, "send": send, "told": told, "not_told": not_told}))
}

/// Returns one run of a runbook as JSON.
#[must_use]
pub fn ran(model: &Model, run: &Run) -> Value {
    let zone = model.zone();
    let name = |id: Option<CarerId>| id.and_then(|id| model.household.carer_name(id));
    let steps = (1_u8..).zip(&run.steps).map(|(n, step)| {
        json!({
            "step": n,
            "at": maybe_time(step.answer.map(|answer| answer.at), zone),
            "by": name(step.answer.and_then(|answer| answer.by)),
            "skipped": step.answer.is_some_and(|answer| answer.skipped),
            "timer_until": maybe_time(step.timer, zone),
            "did_not_fit": step.not_fit,
        })
    });
    json!({
        "id": run.id.to_string(),
        "runbook": run.start.runbook,
        "hash": run.start.hash,
        "alert": run.start.alert.map(|alert| alert.to_string()),
        "incident": run.start.incident.map(|incident| incident.to_string()),
        "started": time(run.started_at, zone),
        "by": name(run.started_by),
        "at_step": run.at_step(),
        "of": run.steps.len(),
        "steps": steps.collect::<Vec<Value>>(),
        "ended": maybe_time(run.done.as_ref().map(|end| end.at), zone),
        "outcome": run.done.as_ref().map(|end| end.outcome.name()),
        "note": run.done.as_ref().and_then(|end| end.note.clone()),
    })
}

/// Returns one incident with its timeline as JSON; each row names what it
/// comes from.
#[must_use]
pub fn shown(model: &Model, incident: &Incident) -> Value {
    let zone = model.zone();
    let name = |id: Option<CarerId>| id.and_then(|id| model.household.carer_name(id));
    let rows = said::rows(model, incident);
    let rows = rows.iter().map(|row| {
        json!({
            "at": time(row.at, zone),
            "kind": row.what.name(),
            "origin": row.origin.to_string(),
            "by": name(row.by),
            "what": said::row_words(model, row),
        })
    });
    let mut value = value(model, incident);
    value["timeline"] = rows.collect();
    value["update"] = said::update(model, incident).into();
    value
}

/// Returns the page of one incident for people.
#[must_use]
pub fn page(model: &Model, incident: &Incident) -> String {
    let page = format!("{}\n{}\n", incident.opening.title, said::page(model, incident, false));
    fitted(page, &model.ui.style)
}

/// Returns the incidents for people, the newest first; `plain` has no heading.
#[must_use]
pub fn text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    if model.incidents.is_empty() {
        return format!("{}\n", words::NONE.say(tone));
    }
    let heads = [words::COL_ID, words::COL_STAGE, words::COL_SEVERITY, words::COL_WHAT];
    let mut rows: Vec<Vec<String>> = Vec::new();
    if !plain {
        let heads = heads.iter().chain(&[words::COL_WHEN]);
        rows.push(heads.map(|head| head.say(tone).to_owned()).collect());
    }
    rows.extend(model.incidents.iter().rev().map(|incident| {
        let opening = &incident.opening;
        vec![
            handle(incident.id).chars().take(SHORT).collect(),
            said::stage(incident.stage).say(tone).to_owned(),
            opening.severity.label().to_owned(),
            opening.title.clone(),
            crate::text::time::when(incident.opened_at, model.now, style),
        ]
    }));
    fitted(table(&rows), style)
}

/// Returns what is typed for an incident: ids that are worked out begin alike,
/// their last group does not.
fn handle(id: IncidentId) -> String {
    let id = id.to_string();
    id.rsplit('-').next().unwrap_or_default().to_owned()
}

/// Finds the incident whose id, or its last group, begins so; without one the
/// newest that is open, else the last.
///
/// # Errors
///
/// A [`Problem`]: none does, several do, or there is none.
pub fn find<'a>(model: &'a Model, prefix: Option<&str>) -> Result<&'a Incident, Problem> {
    let nothing =
        |message: String| Problem::new(code::NOTHING, message).hint(words::SEE_LIST.say(Tone::Ops));
    let Some(prefix) = prefix else {
        let one = said::open(model).or_else(|| model.incidents.last());
        return one.ok_or_else(|| nothing(words::NONE.say(Tone::Ops).to_owned()));
    };
    let typed = prefix.to_lowercase();
    let begins = |one: &&Incident| {
        one.id.to_string().starts_with(&typed) || handle(one.id).starts_with(&typed)
    };
    let found: Vec<&Incident> = model.incidents.iter().filter(begins).collect();
    match found.as_slice() {
        [only] if !typed.is_empty() => Ok(only),
        [] => Err(nothing(words::NO_SUCH_ID.fill(Tone::Ops, &[prefix]))),
        several => {
            let count = several.len().to_string();
            let several_ids = crate::text::catalogue::alerting::SEVERAL_IDS;
            let message = several_ids.fill(Tone::Ops, &[&count, prefix]);
            let ids: Vec<String> = several.iter().map(|one| one.id.to_string()).collect();
            Err(Problem::new(code::NOT_UNDERSTOOD, message).hint(ids.join(", ")))
        }
    }
}
