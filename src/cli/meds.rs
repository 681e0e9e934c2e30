//! `meds`: timed medicines of the last 24 h, from when on the next dose is
//! possible, and what the table says, quoted.

use crate::app::model::Model;
use crate::board::baby::BabyBoard;
use crate::cli::guide::sourced;
use crate::cli::say::maybe_time;
use crate::cli::say::time;
use crate::domain::measure::Medicine;
use crate::guidance::medicine;
use crate::guidance::source::Source;
use crate::metrics::dose::Outlook;
use crate::text::ascii::fitted;
use crate::text::catalogue::guide::SOURCE;
use crate::text::catalogue::guide::SOURCE_UNREAD;
use crate::text::catalogue::medicine as say;
use crate::text::time::when;
use serde_json::Value;
use serde_json::json;

/// Days of facts it stands on: the last weight is among the lasts.
pub const REACH: u32 = 3;

/// Returns what each baby was given as a JSON array.
#[must_use]
pub fn json(model: &Model) -> Value {
    let one = |baby: &BabyBoard| {
        json!({
            "baby": baby.name,
            "medicines": baby.doses.iter().map(|dose| outlook(dose, model)).collect::<Value>(),
        })
    };
    model.board.babies.iter().map(one).collect()
}

fn outlook(one: &Outlook, model: &Model) -> Value {
    let (zone, today) = (model.zone(), model.zone().date(model.now));
    let given = |(at, dose): &(_, Medicine)| {
        json!({
            "at": time(*at, zone), "product": dose.product, "strength": dose.strength,
            "amount": dose.amount, "override_reason": dose.override_reason,
        })
    };
    let quotes = medicine::quotes(&one.substance.id)
        .map(|quote| sourced(json!({"id": quote.id, "text": quote.text}), &quote.source, today));
    json!({
        "substance": one.substance.id,
        "given_24h": one.given.iter().map(given).collect::<Value>(),
        "next_possible": maybe_time(one.next, zone),
        "most_24h": one.rule.map(|rule| rule.most),
        "gap_min": one.rule.map(|rule| rule.gap_min),
        "rule": one.rule.map(|rule| {
            sourced(json!({"id": rule.id, "text": rule.text}), &rule.source, today)
        }),
        "quotes": quotes.collect::<Value>(),
    })
}

/// Returns the same for people; `plain` without indents.
#[must_use]
pub fn text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let indent = if plain { "" } else { "  " };
    let mut lines = Vec::new();
    for baby in &model.board.babies {
        if baby.doses.is_empty() {
            lines.push(format!("{}: {}", baby.name, say::NOTHING.say(tone)));
        }
        for one in &baby.doses {
            lines.push(format!("{}: {}", baby.name, next(one, model)));
            for (at, dose) in &one.given {
                let parts = [Some(&dose.product), dose.strength.as_ref(), dose.amount.as_ref()];
                let what = parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
                let why = dose.override_reason.as_deref();
                let why = why.map(|why| format!(" (override because {why})")).unwrap_or_default();
                lines.push(format!("{indent}{}  {what}{why}", when(*at, model.now, style)));
            }
            if let Some(rule) = one.rule {
                lines.push(format!("{indent}{}", rule.text));
                lines.push(format!("{indent}{indent}{}", source(&rule.source, model)));
            }
            for quote in medicine::quotes(&one.substance.id) {
                lines.push(format!("{indent}{}", quote.text));
                lines.push(format!("{indent}{indent}{}", source(&quote.source, model)));
            }
        }
    }
    if lines.is_empty() {
        lines.push(say::NOTHING.say(tone).to_owned());
    }
    fitted(lines.join("\n") + "\n", style)
}

fn next(one: &Outlook, model: &Model) -> String {
    let style = &model.ui.style;
    let name = one.substance.id.as_str();
    match one.next {
        Some(next) if next > model.now => {
            say::POSSIBLE.fill(style.tone, &[name, &when(next, model.now, style)])
        }
        Some(_) => say::NO_WAIT.fill(style.tone, &[name]),
        None => say::NO_TIME.fill(style.tone, &[name]),
    }
}

fn source(source: &Source, model: &Model) -> String {
    let text = if source.unread() { SOURCE_UNREAD } else { SOURCE };
    let seen = source.verified_on.to_string();
    text.fill(model.ui.style.tone, &[&source.source, &source.published, &seen])
}
