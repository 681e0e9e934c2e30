//! `checklist`: readiness lists, for people and for scripts.

use crate::app::checklist_words as said;
use crate::app::model::Model;
use crate::checklist::due::Day;
use crate::checklist::standing::Standing;
use crate::checklist::standing::State;
use crate::cli::say::time;
use crate::text::ascii::fitted;
use serde_json::Value;
use serde_json::json;

/// Returns every list as JSON.
#[must_use]
pub fn json(model: &Model) -> Value {
    model.readiness.iter().map(|one| value(model, one)).collect()
}

/// Returns one list as JSON; days are those of the family's zone.
#[must_use]
pub fn value(model: &Model, one: &Standing) -> Value {
    let date = |day: Option<Day>| json!(day.map(|day| day.date.to_string()));
    let sources = one.list.sources.iter().map(|source| {
        let checked = source.checked.to_string();
        json!({"title": source.title, "url": source.url, "checked": checked})
    });
    let item = |(number, state): (usize, &State)| {
        let done = state.done.map(|(at, _)| time(at, model.zone()));
        let by = state.done.and_then(|(_, by)| by);
        json!({
            "n": number,
            "id": state.item.id.as_str(),
            "text": state.item.text,
            "done": state.done.is_some(),
            "done_at": done,
            "done_by": by.and_then(|id| model.household.carer_name(id)),
            "owner": state.owner,
            "due": date(state.due),
        })
    };
    json!({
        "id": one.list.id.as_str(),
        "title": one.list.title,
        "due": date(one.due),
        "estimated": one.due.is_some_and(|day| day.about),
        "next_due": date(one.next()),
        "visit": one.visit.map(|day| day.to_string()),
        "done": one.done(),
        "total": one.items.len(),
        "runbook": one.list.runbook.as_ref().map(ToString::to_string),
        "version": one.version,
        "sources": sources.collect::<Vec<Value>>(),
        "items": (1..).zip(&one.items).map(item).collect::<Vec<Value>>(),
    })
}

/// Returns every list for people, a line each.
#[must_use]
pub fn text(model: &Model) -> String {
    page(model, &said::lines(model, &model.readiness))
}

/// Returns one list for people.
#[must_use]
pub fn shown(model: &Model, one: &Standing) -> String {
    page(model, &said::shown(model, one))
}

fn page(model: &Model, lines: &[String]) -> String {
    let lines: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    fitted(lines, &model.ui.style)
}
