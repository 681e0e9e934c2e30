//! `milk`: what is kept, the first to be used first, until when, and by which
//! row that is.

use crate::app::guide;
use crate::app::model::Model;
use crate::cli::guide::sourced;
use crate::cli::say::maybe_time;
use crate::cli::say::time;
use crate::domain::detail::Detail;
use crate::guidance::milk;
use crate::metrics::stock::Bottle;
use crate::metrics::stock::stock;
use crate::text::ascii::fitted;
use crate::text::catalogue::milk as say;
use crate::text::time::when;
use crate::text::words;
use serde_json::Value;
use serde_json::json;
use std::collections::BTreeSet;

/// Days of facts it stands on: what keeps longest keeps six months.
pub const REACH: u32 = 200;

/// Returns what is kept as a JSON array.
#[must_use]
pub fn json(model: &Model) -> Value {
    let (zone, today) = (model.zone(), model.zone().date(model.now));
    let one = |bottle: &Bottle| {
        let row = bottle
            .use_by
            .map(|(_, row)| sourced(json!({"id": row.id, "text": row.text}), &row.source, today));
        json!({
            "id": bottle.id.to_string(),
            "since": time(bottle.since, zone),
            "use_by": maybe_time(bottle.use_by.map(|(by, _)| by), zone),
            "over": bottle.use_by.is_some_and(|(by, _)| by <= model.now),
            "data": bottle.kept,
            "rule": row,
        })
    };
    stock(&model.timeline, zone, model.now).iter().map(one).collect()
}

/// Returns the same for people; `plain` without indents.
#[must_use]
pub fn text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let all = stock(&model.timeline, model.zone(), model.now);
    let mut lines: Vec<String> = all.iter().map(|bottle| line(bottle, model)).collect();
    if lines.is_empty() {
        lines.push(say::NOTHING.say(tone).to_owned());
    }
    let indent = if plain { "" } else { "  " };
    let mut told = BTreeSet::new();
    let rows = all.iter().filter_map(|bottle| bottle.use_by.map(|(_, row)| row));
    for row in rows.filter(|row| told.insert(&row.id)) {
        lines.push(format!("{indent}{}", row.text));
        lines.push(format!("{indent}{indent}{}", guide::source(&row.source, tone)));
    }
    for quote in milk::quotes() {
        lines.push(format!("{indent}{}", quote.text));
        lines.push(format!("{indent}{indent}{}", guide::source(&quote.source, tone)));
    }
    fitted(lines.join("\n") + "\n", style)
}

fn line(bottle: &Bottle, model: &Model) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let fact = model.timeline.get(bottle.id).map(|logged| &logged.fact);
    let what = fact.filter(|fact| matches!(fact.detail, Detail::Milk(_)));
    let what = what.map(|fact| words::detail(fact, style)).unwrap_or_default();
    let since = when(bottle.since, model.now, style);
    match bottle.use_by {
        Some((by, _)) if by <= model.now => {
            say::OVER.fill(tone, &[&what, &since, &when(by, model.now, style)])
        }
        Some((by, _)) => say::USE_BY.fill(tone, &[&what, &since, &when(by, model.now, style)]),
        None => say::NO_ROW.fill(tone, &[&what, &since]),
    }
}
