//! `runbook`: all of them, and one to read.

use crate::app::documents;
use crate::app::model::Model;
use crate::app::review;
use crate::cli::say::table;
use crate::cli::say::time;
use crate::domain::document::Digest;
use crate::runbook::Runbook;
use crate::runbook::Trigger;
use crate::runbook::books::Book;
use crate::runbook::standing::Origin;
use crate::runbook::standing::review_on;
use crate::text::ascii::fitted;
use crate::text::catalogue::books as say;
use serde_json::Value;
use serde_json::json;

/// Columns of a page; no wider, whatever the terminal: it is to be read.
pub const WIDTH: usize = 76;

/// Returns one runbook as JSON; `text` is the text that holds.
#[must_use]
pub fn json(book: &Book<'_>, text: &str, model: &Model) -> Value {
    let moment = documents::moment(model);
    let Runbook { id, title, triggers, reviewed_at, reviewed_by, .. } = book.runbook;
    json!({
        "id": id.as_str(),
        "title": title,
        "version": book.version,
        "hash": Digest::of(text).to_string(),
        "status": book.standing(moment).name(),
        "reviewed_at": reviewed_at.to_string(),
        "reviewed_by": reviewed_by,
        "review_on": review_on(book.runbook, book.origin, moment.youngest).to_string(),
        "triggers": triggers.iter().map(Trigger::label).collect::<Vec<_>>(),
        "severity_hint": book.runbook.severity_hint.label(),
        "shipped": book.origin == Origin::Shipped,
        "draft": book.draft,
        "broken": book.broken,
        "steps": book.runbook.steps.len(),
        "to_review": review::open(model, id).len(),
        "sources": book.runbook.sources.len(),
    })
}

/// Returns each time that a step of a runbook did not fit since its text was
/// made, as JSON.
#[must_use]
pub fn to_review(book: &Book<'_>, model: &Model) -> Vec<Value> {
    let id = &book.runbook.id;
    let mut all = Vec::new();
    for item in review::open(model, id) {
        let words = review::step(book.runbook, item.step, model);
        all.extend(item.said.iter().map(|misfit| {
            json!({
                "runbook": id.as_str(),
                "version": book.version,
                "step": item.step,
                "text": words,
                "at": time(misfit.at, model.zone()),
                "note": Some(misfit.note).filter(|note| !note.is_empty()),
                "run": misfit.run.to_string(),
            })
        }));
    }
    all
}

/// Returns what is to be gone over in all runbooks, as JSON.
#[must_use]
pub fn review(model: &Model) -> Value {
    model.books.all().iter().flat_map(|book| to_review(book, model)).collect()
}

/// Returns every runbook in a table.
#[must_use]
pub fn list(model: &Model) -> String {
    let (tone, style) = (model.ui.style.tone, &model.ui.style);
    let moment = documents::moment(model);
    let heading = [say::H_ID, say::H_STANDS, say::H_VERSION, say::H_REVIEWED];
    let heading = heading.into_iter().chain([say::H_REVIEW, say::H_TITLE]);
    let mut rows: Vec<Vec<String>> = vec![heading.map(|text| text.say(tone).to_owned()).collect()];
    for book in model.books.all() {
        let ships = say::SHIPS.say(tone).to_owned();
        rows.push(vec![
            book.runbook.id.to_string(),
            book.standing(moment).name().to_owned(),
            book.version.or(book.draft).map_or(ships, |version| format!("v{version}")),
            book.runbook.reviewed_at.to_string(),
            match review::open(model, &book.runbook.id).len() {
                0 => String::new(),
                count => count.to_string(),
            },
            book.runbook.title.clone(),
        ]);
    }
    fitted(table(&rows), style)
}
