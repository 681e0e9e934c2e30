//! What a change came to: the echo for people, the facts for scripts, or a problem.

use crate::app::flagging::Flagged;
use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::reply::Warning;
use crate::app::words::bare;
use crate::app::words::oddity;
use crate::cli::guide::sourced;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::maybe_time;
use crate::cli::say::time;
use crate::cli::say::who;
use crate::domain::id::FactId;
use crate::journal::oddity::Oddity;
use crate::journal::oddity::oddities;
use crate::journal::timeline::Logged;
use crate::text::ascii::fitted;
use crate::text::catalogue::Text;
use crate::text::catalogue::cli as words;
use crate::text::style::Tone;
use crate::text::words::echo;
use serde_json::Value;
use serde_json::json;

/// Longest phrase that is shown again with a mark under its trouble, in letters.
const LONGEST_SHOWN: usize = 400;

/// Tells whether the reply says that the act did what was asked.
#[must_use]
pub const fn done(reply: &Reply) -> bool {
    matches!(reply.outcome, Outcome::Saved | Outcome::Undone | Outcome::Redone | Outcome::Said)
}

/// Returns why the act did not do what was asked; `typed` are its phrases, and
/// `numbered` when they came as lines.
#[must_use]
pub fn problem(reply: &Reply, typed: &[String], numbered: bool) -> Problem {
    let code = match reply.outcome {
        Outcome::NotUnderstood => code::NOT_UNDERSTOOD,
        Outcome::Nothing => code::NOTHING,
        Outcome::Refused | Outcome::Twice => code::REFUSED,
        _ => code::FAILED,
    };
    let place = reply.place.as_ref();
    let message = match place {
        Some(place) if numbered => {
            let line = place.line.to_string();
            words::AT_LINE.fill(Tone::Ops, &[&line, &reply.line])
        }
        _ => reply.line.clone(),
    };
    let caret = place.and_then(|place| {
        let phrase = typed.get(place.line.checked_sub(1)?)?;
        // A mark under a page, or under what a terminal would act on, shows nothing.
        if phrase.chars().count() > LONGEST_SHOWN || phrase.chars().any(char::is_control) {
            return None;
        }
        let before = phrase.get(..place.range.start)?.chars().count();
        let under = phrase.get(place.range.clone())?.chars().count().max(1);
        Some(format!("{phrase}\n  {}{}", " ".repeat(before), "^".repeat(under)))
    });
    Problem { code, message, caret, hint: reply.hint.clone() }
}

/// Returns the facts as JSON: an object for one act, an array for lines.
///
/// `before` is the model as it was, for facts that no longer hold.
#[must_use]
pub fn json(reply: &Reply, before: &Model, after: &Model, lines: bool) -> Value {
    let found = |id: &FactId| after.timeline.get(*id).or_else(|| before.timeline.get(*id));
    if lines {
        let facts = reply.facts.iter().filter_map(found);
        return facts
            .map(|logged| one(logged, &own_echo(logged, after), &odd(logged, after), after))
            .collect();
    }
    let warnings: Vec<Value> = reply
        .warnings
        .iter()
        .map(|warning| json!({"kind": warning.oddity.map(Oddity::name), "text": warning.line}))
        .collect();
    let mut object = match reply.facts.first().and_then(found) {
        Some(logged) => one(logged, &reply.line, &warnings, after),
        None => json!({"id": null, "kind": null, "echo": reply.line, "warnings": warnings}),
    };
    let ids: Vec<String> = reply.facts.iter().map(ToString::to_string).collect();
    object["facts"] = ids.into();
    object["flags"] = flags(reply, after);
    object["stored"] = (reply.outcome == Outcome::Saved).into();
    object
}

fn one(logged: &Logged, echo: &str, warnings: &[Value], model: &Model) -> Value {
    let (fact, zone) = (&logged.fact, model.zone());
    let by = fact.by.or(logged.author).and_then(|id| model.household.carer_name(id));
    json!({
        "id": logged.id.to_string(),
        "kind": fact.kind().name(),
        "start": time(fact.start, zone),
        "end": maybe_time(fact.end(), zone),
        "baby": fact.subject.baby().map(|_| who(fact.subject, &model.household)),
        "carer": by,
        "data": fact.detail,
        "echo": echo,
        "warnings": warnings,
    })
}

/// Returns the lines for people: one for each fact, the last with how to undo;
/// `plain` has a word for the mark.
#[must_use]
pub fn text(reply: &Reply, model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let said = |text: Text| fitted(text.say(style.tone).to_owned(), style);
    let saved = reply.outcome == Outcome::Saved;
    // What only waits is not done: no mark.
    let mark = match (saved && !reply.waits, plain) {
        (true, true) => said(words::SAVED),
        (true, false) => said(words::MARK),
        (false, _) => String::new(),
    };
    let each = reply.facts.iter().filter_map(|id| model.timeline.get(*id));
    let mut lines: Vec<String> = if saved && reply.facts.len() > 1 {
        each.map(|logged| mark.clone() + &own_echo(logged, model)).collect()
    } else {
        vec![mark + &reply.line]
    };
    let next = match reply.outcome {
        Outcome::Saved | Outcome::Redone => Some((words::UNDO_HINT, words::UNDO_HINT_BY)),
        Outcome::Undone => Some((words::REDO_HINT, words::REDO_HINT_BY)),
        _ => None,
    };
    // Each takes back their own: without the name it would be somebody else's.
    let next = next.map(|(own, by)| match &model.by {
        Some(name) => fitted(by.fill(style.tone, &[&quoted(name)]), style),
        None => said(own),
    });
    if let (Some(last), Some(next)) = (lines.last_mut(), next) {
        *last = format!("{last}{}{}", said(words::BETWEEN), next);
    }
    lines.extend(reply.flags().iter().flat_map(|flag| flagged(flag, model, plain)));
    lines.join("\n") + "\n"
}

/// A red flag: how urgent, what, whom to call, where that is from.
fn flagged(flag: &Flagged, model: &Model, plain: bool) -> Vec<String> {
    let style = &model.ui.style;
    let indent = if plain { "" } else { "  " };
    let head = words::FLAG.fill(style.tone, &[flag.severity.label(), &flag.title]);
    let rest = flag.lines(model).into_iter().map(|line| format!("{indent}{line}"));
    std::iter::once(head).chain(rest).map(|line| fitted(line, style)).collect()
}

/// Returns red flags as JSON.
fn flags(reply: &Reply, model: &Model) -> Value {
    let today = model.zone().local(model.now).date_naive();
    let one = |flag: &Flagged| {
        let number = flag.contact.map(|contact| contact.number.as_str());
        let row = json!({
            "id": flag.id, "severity": flag.severity.name(), "title": flag.title,
            "text": flag.text, "call": flag.call.name(), "number": number,
            "name": flag.contact.map(|contact| contact.name.as_str()),
        });
        sourced(row, flag.source, today)
    };
    reply.flags().iter().map(one).collect()
}

/// Returns a name as a shell takes it for one word.
fn quoted(name: &str) -> String {
    let plain = !name.is_empty() && name.chars().all(char::is_alphanumeric);
    if plain { name.to_owned() } else { format!("'{}'", name.replace('\'', "'\\''")) }
}

/// Returns what to say on standard error beside the lines; of one kind of
/// oddity the first, and how many more there are.
#[must_use]
pub fn warnings(reply: &Reply, tone: Tone) -> Vec<String> {
    let kind = |warning: &Warning| warning.oddity.map(Oddity::name);
    let mut lines = Vec::new();
    for (n, warning) in reply.warnings.iter().enumerate() {
        let same = |other: &&Warning| kind(other).is_some() && kind(other) == kind(warning);
        if reply.warnings[..n].iter().any(|before| same(&before)) {
            continue;
        }
        let line = match reply.warnings[n + 1..].iter().filter(same).count() {
            0 => warning.line.clone(),
            more => words::AND_MORE.fill(tone, &[&warning.line, &more.to_string()]),
        };
        lines.push(format!("! {line}"));
    }
    lines
}

/// The echo without its mark, which depends on the reader.
fn own_echo(logged: &Logged, model: &Model) -> String {
    bare(echo(&logged.fact, &model.household, model.now, &model.ui.style))
}

fn odd(logged: &Logged, model: &Model) -> Vec<Value> {
    oddities(&logged.fact, Some(logged.id), model.timeline.all(), model.now)
        .into_iter()
        .map(|odd| json!({"kind": odd.name(), "text": oddity(model, odd)}))
        .collect()
}
