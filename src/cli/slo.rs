//! `slo`: what is promised, and what is left of each budget.

use crate::app::model::Model;
use crate::app::slo_good::good;
use crate::app::slo_good::lever;
use crate::app::slo_words as said;
use crate::app::update::objectives;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::cli::say::table;
use crate::cli::say::time;
use crate::cli::say::who;
use crate::plan::objective::Method;
use crate::slo::budget::burn_down;
use crate::slo::burn::Seen;
use crate::slo::burn::Skipped;
use crate::slo::verdict::Slo;
use crate::slo::verdict::Verdict;
use crate::text::ascii::fitted;
use crate::text::catalogue::cli;
use crate::text::catalogue::slos as words;
use crate::text::nearest::nearest;
use serde_json::Value;
use serde_json::json;

/// How many parts of the window `burn_down` has in JSON.
const STEPS: u16 = 28;

/// Judges every objective: only who asks for them waits for them.
#[must_use]
pub fn judged(model: &Model) -> Slo {
    Slo::evaluate(&model.plan.plan.objectives, &objectives::scene(model))
}

/// Checks that the plan has an objective of this id.
///
/// # Errors
///
/// A [`Problem`] with the nearest id there is.
pub fn known(model: &Model, id: &str) -> Result<(), Problem> {
    let tone = model.ui.style.tone;
    let plan = &model.plan.plan;
    if plan.objective(id).is_some() {
        return Ok(());
    }
    let ids = plan.objectives.iter().map(|objective| objective.id.as_str());
    let hint = match nearest(&id.to_lowercase(), ids) {
        Some(near) => words::MEANT.fill(tone, &[near]),
        None => words::LISTED.say(tone).to_owned(),
    };
    Err(Problem::new(code::NOTHING, words::UNKNOWN.fill(tone, &[id])).hint(hint))
}

/// Returns the objectives as a JSON array, the least left first; with `id`
/// those of that name, with what burnt them.
#[must_use]
pub fn json(model: &Model, id: Option<&str>) -> Value {
    let slo = judged(model);
    let meant = |one: &&Verdict| id.is_none_or(|id| one.id.as_str() == id);
    let verdicts = slo.by_left().into_iter().filter(meant);
    verdicts.map(|one| value(model, one, id.is_some())).collect()
}

fn value(model: &Model, verdict: &Verdict, whole: bool) -> Value {
    let budget = &verdict.budget;
    let objective = said::objective(model, verdict);
    let mut value = json!({
        "id": verdict.id.as_str(),
        "whom": who(verdict.whom, &model.household),
        "promise": objective.map(|objective| objective.promise.as_str()),
        "target": verdict.goal.target,
        "window_days": verdict.goal.window.num_days(),
        "method": objective.map(|objective| objective.method.name()),
        "good": budget.counts.good,
        "bad": budget.counts.bad,
        "unobserved": budget.counts.unobserved,
        "sli": budget.sli,
        "interval90": budget.interval90.map(|(low, high)| [low, high]),
        "allowed": budget.allowed,
        "left": budget.left,
        "events_left": budget.events_left,
        "status": budget.status.name(),
        "runbook": said::runbook(model, verdict),
        "gone_in_h": budget.gone_in.map(|ahead| ahead.num_hours()),
        "burn": budget.tiers.iter().map(tier).collect::<Vec<Value>>(),
    });
    let minutes = objective.is_some_and(|one| one.method == Method::TimeWeighted);
    if minutes && let Some(fields) = value.as_object_mut() {
        let counts = budget.counts;
        fields.insert("good_min".to_owned(), counts.good.into());
        fields.insert("bad_min".to_owned(), counts.bad.into());
        fields.insert("unobserved_min".to_owned(), counts.unobserved.into());
        fields.insert("allowed_min".to_owned(), budget.allowed.into());
    }
    if whole && let Some(fields) = value.as_object_mut() {
        let zone = model.zone();
        let style = &model.ui.style;
        let burnt = objectives::events(verdict, model.now).into_iter().map(|event| {
            let facts: Vec<String> = event.facts.iter().map(ToString::to_string).collect();
            json!({"at": time(event.at, zone), "facts": facts, "provisional": event.provisional})
        });
        let excused = verdict.excused.iter().map(ToString::to_string);
        let down = burn_down(&verdict.stream, verdict.goal, model.now, STEPS);
        fields.insert("good_means".to_owned(), json!(objective.map(|one| good(one, style))));
        fields.insert("burnt".to_owned(), burnt.collect());
        fields.insert("excused".to_owned(), excused.collect());
        fields.insert("burn_down".to_owned(), json!(down));
    }
    value
}

fn tier(seen: &Seen) -> Value {
    let skipped = seen.skipped.map(|why| match why {
        Skipped::Infeasible => "infeasible",
        Skipped::TooFew => "too_few",
    });
    json!({
        "tier": seen.tier.name(),
        "long_h": seen.long.num_hours(),
        "short_h": seen.short.map(|short| short.num_hours()),
        "threshold": seen.threshold,
        "bad_long": seen.bad_long,
        "bad_short": seen.bad_short,
        "chance": seen.chance,
        "skipped": skipped,
        "firing": seen.firing,
    })
}

/// Returns the objectives for people, the least left first; `plain` has no
/// heading.
#[must_use]
pub fn text(model: &Model, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let slo = judged(model);
    if slo.verdicts.is_empty() {
        let why = if model.plan.plan.objectives.is_empty() { words::NONE } else { words::NOBODY };
        return format!("{}\n", why.say(tone));
    }
    let heads = [
        words::COL_STATE,
        words::COL_OBJECTIVE,
        words::COL_GOAL,
        words::COL_WINDOW,
        words::COL_NOW,
        words::COL_LEFT_SHORT,
        words::COL_TIERS,
    ];
    let mut rows = Vec::new();
    if !plain {
        rows.push(heads.iter().map(|head| head.say(tone).to_owned()).collect());
    }
    rows.extend(slo.by_left().into_iter().map(|one| row(model, one)));
    fitted(table(&rows), style)
}

fn row(model: &Model, verdict: &Verdict) -> Vec<String> {
    let style = &model.ui.style;
    let tone = style.tone;
    let (mark, word) = said::stands(model, verdict);
    let days = verdict.goal.window.num_days().to_string();
    let burn: Vec<String> =
        said::tiers(&verdict.budget).map(|seen| said::tier(&verdict.budget, seen)).collect();
    vec![
        format!("{mark} {}", word.say(tone)),
        said::title(model, verdict),
        words::PERCENT.fill(tone, &[&said::percent(verdict.goal.target)]),
        words::DAYS.fill(tone, &[&days]),
        said::now(&verdict.budget, style),
        said::left(&verdict.budget, style),
        burn.join(" "),
    ]
}

/// Returns one objective for people: for each whom it is kept for all that is
/// known; `plain` has a whole record on every line.
#[must_use]
pub fn details(model: &Model, id: &str, plain: bool) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let slo = judged(model);
    let mut text = String::new();
    for verdict in slo.by_left().into_iter().filter(|one| one.id.as_str() == id) {
        let title = said::title(model, verdict);
        let (mark, word) = said::stands(model, verdict);
        if !plain {
            let head = [mark, " ", &title, ": ", word.say(tone), "\n"];
            text.extend(head);
        }
        for (label, value) in lines(model, verdict) {
            let label = label.say(tone);
            let line = if plain {
                cli::PLAIN_ROW.fill(tone, &[&title, label, &value])
            } else {
                format!("  {label:<9}{value}")
            };
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    if text.is_empty() {
        text = format!("{}\n", words::UNKEPT.fill(tone, &[id]));
    } else if !plain {
        text.push_str(words::SPEND.say(tone));
        text.push('\n');
    }
    fitted(text, style)
}

type Line = (crate::text::catalogue::Text, String);

fn lines(model: &Model, verdict: &Verdict) -> Vec<Line> {
    let style = &model.ui.style;
    let tone = style.tone;
    let mut lines = Vec::new();
    let objective = said::objective(model, verdict);
    if let Some(objective) = objective {
        lines.push((words::PROMISE, objective.promise.clone()));
        lines.push((words::GOOD, good(objective, style)));
    }
    lines.push((words::NOW, said::figures(model, verdict)));
    lines.extend(said::events_left(model, verdict).map(|left| (words::LEFT, left)));
    lines.extend(said::rate(model, verdict).map(|rate| (words::RATE, rate)));
    let burn = Some(said::burn(&verdict.budget, style)).filter(|burn| !burn.is_empty());
    lines.extend(burn.map(|burn| (words::TIERS, burn)));
    if let Some(objective) = objective {
        lines.push((words::LEVER, lever(objective).say(tone).to_owned()));
    }
    lines.extend(said::runbook(model, verdict).map(|name| (words::RUNBOOK, name)));
    let excused = said::excused(model, verdict).into_iter();
    lines.extend(excused.map(|span| (words::EXCUSED, span)));
    let burnt = objectives::events(verdict, model.now).into_iter();
    lines.extend(burnt.map(|event| (words::BURNT_LABEL, said::event(model, verdict, event))));
    lines
}
