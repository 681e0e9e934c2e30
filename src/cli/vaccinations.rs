//! `vaccinations`: what is due when, booked, given, with where that is from.

use crate::app::model::Model;
use crate::cli::guide::sourced;
use crate::cli::say::maybe_time;
use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::setting::Nation;
use crate::guidance::source::Source;
use crate::guidance::vaccine::Schedule;
use crate::guidance::vaccine::quote;
use crate::metrics::vaccination::Due;
use crate::metrics::vaccination::schedule;
use crate::text::ascii::fitted;
use crate::text::catalogue::guide::SOURCE;
use crate::text::catalogue::vaccine as say;
use crate::text::time::dated;
use serde_json::Value;
use serde_json::json;

/// Days of facts it stands on: the schedule goes on to school.
pub const REACH: u32 = 5 * 366;

/// Returns the schedule that is on: the one asked for, else the United
/// Kingdom's, but none for a family of the United States.
#[must_use]
pub fn chosen(model: &Model, asked: Option<Schedule>) -> Option<Schedule> {
    asked.or_else(|| (model.household.nation != Some(Nation::Usa)).then_some(Schedule::Uk))
}

fn born(model: &Model) -> impl Iterator<Item = (BabyId, &Baby)> {
    let babies = model.household.babies.iter();
    babies.filter(|(_, baby)| baby.born.is_some()).map(|(id, baby)| (*id, baby))
}

fn due(model: &Model, id: BabyId, baby: &Baby, which: Schedule) -> Vec<Due> {
    baby.born.map_or_else(Vec::new, |born| {
        schedule(&model.timeline, id, born, model.zone(), which, model.now)
    })
}

/// Returns each baby's schedule as a JSON array.
#[must_use]
pub fn json(model: &Model, asked: Option<Schedule>) -> Value {
    let (zone, today) = (model.zone(), model.zone().date(model.now));
    let which = chosen(model, asked);
    let row = |due: &Due| {
        let vaccine = due.vaccine;
        let row = json!({
            "id": vaccine.id, "visit": vaccine.visit, "vaccine": vaccine.name,
            "dose": vaccine.dose, "product": vaccine.product, "route": vaccine.route,
            "against": vaccine.against, "note": vaccine.note, "due_on": due.on.to_string(),
            "booked_on": due.booked.map(|day| day.to_string()),
            "given_at": maybe_time(due.given.map(|(at, _)| at), zone),
            "fact": due.given.map(|(_, id)| id.to_string()),
        });
        sourced(row, &vaccine.source, today)
    };
    let one = |(id, baby): (BabyId, &Baby)| {
        let rows = which.map(|which| due(model, id, baby, which)).unwrap_or_default();
        json!({
            "baby": baby.name,
            "schedule": which.map(Schedule::name),
            "vaccinations": rows.iter().map(row).collect::<Value>(),
        })
    };
    born(model).map(one).collect()
}

/// Returns each baby's schedule for people; `plain` without indents.
#[must_use]
pub fn text(model: &Model, asked: Option<Schedule>, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let indent = if plain { "" } else { "  " };
    let Some(which) = chosen(model, asked) else {
        let none = say::NONE_ON.say(tone);
        return fitted(format!("{none}\n{}\n", contested(model).join("\n")), style);
    };
    let mut lines = Vec::new();
    for (id, baby) in born(model) {
        let rows = due(model, id, baby, which);
        let mut visit = "";
        for due in &rows {
            if due.vaccine.visit != visit {
                visit = &due.vaccine.visit;
                let on = due.on.format("%a %d %b %Y").to_string();
                lines.push(say::VISIT.fill(tone, &[&baby.name, visit, &on]));
            }
            lines.push(format!("{indent}{}", dose(due, model)));
        }
        if let Some(due) = rows.first() {
            lines.push(from(&due.vaccine.source, model));
        }
    }
    if lines.is_empty() {
        lines.push(say::NOBODY.say(tone).to_owned());
    }
    match which {
        Schedule::Us => lines.extend(contested(model)),
        Schedule::Uk => {
            let quote = quote("menb_paracetamol").filter(|_| lines.len() > 1);
            lines.extend(quote.map(|quote| quote.text.clone()));
            lines.extend(quote.map(|quote| from(&quote.source, model)));
        }
    }
    fitted(lines.join("\n") + "\n", style)
}

fn dose(due: &Due, model: &Model) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let vaccine = due.vaccine;
    let what = say::DOSE.fill(tone, &[&vaccine.name, &vaccine.dose]);
    let today = style.zone.date(model.now);
    let state = match (due.given, due.booked) {
        (Some((at, _)), _) => say::GIVEN.fill(tone, &[&dated(at, model.now, style)]),
        (None, Some(day)) => say::BOOKED.fill(tone, &[&day.to_string()]),
        (None, None) if due.on <= today => say::NOT_LOGGED.say(tone).to_owned(),
        (None, None) => say::TO_COME.say(tone).to_owned(),
    };
    let note = vaccine.note.as_deref().map(|note| format!(" ({note})")).unwrap_or_default();
    format!("{what}: {state}{note}")
}

fn from(source: &Source, model: &Model) -> String {
    let seen = source.verified_on.to_string();
    SOURCE.fill(model.ui.style.tone, &[&source.source, &source.published, &seen])
}

fn contested(model: &Model) -> Vec<String> {
    let quote = quote("us_contested");
    quote.map(|quote| vec![quote.text.clone(), from(&quote.source, model)]).unwrap_or_default()
}
