//! `oncall`: who is on call, the next hand-overs, protected sleep.

use crate::app::model::Model;
use crate::app::oncall_words as said;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::board::duty::Ahead;
use crate::cli::say::maybe_time;
use crate::cli::say::minutes;
use crate::cli::say::time;
use crate::domain::id::CarerId;
use crate::text::ascii::fitted;
use crate::text::catalogue::cli;
use crate::text::catalogue::oncall as words;
use serde_json::Value;
use serde_json::json;

/// Returns who is on call as JSON.
#[must_use]
pub fn json(model: &Model) -> Value {
    let zone = model.zone();
    let board = said::board(model);
    let (cover, balance) = said::health(model);
    let who = |id: Option<CarerId>| json!(id.and_then(|id| model.household.carer_name(id)));
    let turn = |one: &Ahead| {
        json!({
            "from": time(one.from, zone),
            "to": maybe_time(one.to, zone),
            "primary": who(one.on.primary),
            "backup": who(one.on.backup),
            "planned": one.on.planned,
        })
    };
    let protected = board.protected.iter().map(|(carer, span)| {
        let (from, to) = (time(span.start(), zone), time(span.end(), zone));
        json!({"carer": who(Some(*carer)), "from": from, "to": to})
    });
    json!({
        "now": {
            "primary": who(board.now.primary),
            "backup": who(board.now.backup),
            "planned": board.now.planned,
            "until": maybe_time(board.next.first().map(|next| next.from), zone),
        },
        "next": board.next.iter().map(turn).collect::<Vec<Value>>(),
        "protected": protected.collect::<Vec<Value>>(),
        "away": board.away.iter().map(|carer| who(Some(*carer))).collect::<Vec<Value>>(),
        "coverage": {
            "covered_min": minutes(cover.covered),
            "period_min": minutes(cover.of),
            "share": cover.share(),
            "first_gap": maybe_time(cover.gap, zone),
        },
        "balance": balance.map(|balance| json!({
            "value": balance.value,
            "carers": balance.carers,
            "pairs": balance.pairs,
        })),
        "duty": said::shares(model).into_iter().map(|(carer, had)| {
            json!({"carer": who(Some(carer)), "duty_min": minutes(had)})
        }).collect::<Vec<Value>>(),
    })
}

/// Returns who is on call with a change as JSON; `model` holds it.
#[must_use]
pub fn changed(model: &Model, reply: &Reply) -> Value {
    let mut object = json(model);
    object["echo"] = reply.line.clone().into();
    object["stored"] = (reply.outcome == Outcome::Saved).into();
    object
}

/// Returns who is on call for people; `plain` has a whole record on every line.
#[must_use]
pub fn text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let mut text = String::new();
    let mut last = words::NOTE;
    for (label, value) in said::lines(model) {
        last = if plain && label == words::NOTHING { last } else { label };
        let line = if plain {
            cli::PLAIN_ROW.fill(tone, &[words::TITLE.say(tone), last.say(tone), &value])
        } else {
            row(last.say(tone), &value)
        };
        text.push_str(line.trim_end());
        text.push('\n');
    }
    fitted(text, style)
}

fn row(label: &str, value: &str) -> String {
    format!("{label:<10} {value}")
}
