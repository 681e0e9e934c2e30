//! How an objective stands in words, for the screen and the command line.

use crate::app::model::Model;
use crate::app::update::objectives;
use crate::domain::label::Label;
use crate::domain::person::Subject;
use crate::plan::objective::Indicator;
use crate::plan::objective::Method;
use crate::plan::objective::Objective;
use crate::plan::rule::Rule;
use crate::plan::rule::When;
use crate::slo::budget::Budget;
use crate::slo::budget::Status;
use crate::slo::burn::Seen;
use crate::slo::burn::Skipped;
use crate::slo::burn::Tier;
use crate::slo::outcome::Outcome;
use crate::slo::verdict::Verdict;
use crate::text::amount::number;
use crate::text::catalogue::Text;
use crate::text::catalogue::slos as say;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time;
use crate::text::words;
use chrono::TimeDelta;

/// Returns the objective that a verdict is about.
#[must_use]
pub fn objective<'a>(model: &'a Model, verdict: &Verdict) -> Option<&'a Objective> {
    model.plan.plan.objective(verdict.id.as_str())
}

/// Returns the id, with whom it is kept for where there may be several.
#[must_use]
pub fn title(model: &Model, verdict: &Verdict) -> String {
    let household = &model.household;
    let name = match verdict.whom {
        Subject::Baby(id) => household.baby(id).map(|baby| baby.name.as_str()),
        Subject::Carer(id) => household.carer_name(id),
        Subject::Household => None,
    };
    match name.filter(|name| !name.trim().is_empty()) {
        Some(name) => format!("{} {name}", verdict.id),
        None => verdict.id.to_string(),
    }
}

/// Returns the runbook that goes with an objective, where it is there: its own,
/// or that of the first rule that watches the same entries or its budget.
#[must_use]
pub fn runbook<'a>(model: &'a Model, verdict: &Verdict) -> Option<&'a Label> {
    let one = objective(model, verdict)?;
    let stream = match &one.indicator {
        Indicator::Gap { of, .. } | Indicator::Count { of, .. } | Indicator::Total { of, .. } => {
            Some(of)
        }
        _ => None,
    };
    let watches = |rule: &&Rule| match &rule.when {
        When::Deadline { of, .. } | When::Drift { of } => {
            Some(of) == stream && rule.whom == one.whom
        }
        When::Burn { objectives, .. } => objectives.contains(&one.id),
        When::Load { .. } | When::Data(_) | When::Manual => false,
    };
    let of_rules = model.plan.plan.rules.iter().filter(watches);
    let mut all = one.runbook.iter().chain(of_rules.filter_map(|rule| rule.runbook.as_ref()));
    all.find(|id| model.books.get(id).is_some())
}

/// Returns the sign and the word of a status.
#[must_use]
pub const fn state(status: Status) -> (&'static str, Text) {
    match status {
        Status::Exhausted => ("!", say::EXHAUSTED),
        Status::AtRisk => ("~", say::AT_RISK),
        Status::Met => ("·", say::MET),
        Status::LowN => ("?", say::LOW_N),
        Status::NoData => ("?", say::NO_DATA),
    }
}

/// Returns a part in per cent with one decimal, without the sign.
#[must_use]
pub fn percent(part: f64) -> String {
    number(part * 100.0, 1)
}

/// Returns a part in per cent, rounded towards nothing: what is left is never
/// told as more than it is, and what is over as less.
#[must_use]
pub fn whole_percent(part: f64) -> String {
    let whole = (part.abs() * 100.0 + 1e-9).floor();
    number(whole, 0)
}

/// Returns the good part that was seen, `—` without any.
#[must_use]
pub fn now(budget: &Budget, style: &Style) -> String {
    budget.sli.map_or_else(|| "—".to_owned(), |sli| percent_words(&percent(sli), style.tone))
}

fn percent_words(figure: &str, tone: Tone) -> String {
    say::PERCENT.fill(tone, &[figure])
}

/// Returns what is left of the budget in few words: `42 %`, `over by 45 %`, and
/// `—` where nothing can be told.
#[must_use]
pub fn left(budget: &Budget, style: &Style) -> String {
    match (budget.status, budget.left) {
        (Status::NoData | Status::LowN, _) | (_, None) => "—".to_owned(),
        (_, Some(left)) if left < 0.0 => say::OVER_BY.fill(style.tone, &[&whole_percent(left)]),
        (_, Some(left)) => percent_words(&whole_percent(left), style.tone),
    }
}

/// Returns the figures in a sentence, or why there are none.
#[must_use]
pub fn figures(verdict: &Verdict, style: &Style) -> String {
    let (budget, tone) = (&verdict.budget, style.tone);
    let counts = budget.counts;
    let days = verdict.goal.window.num_days().to_string();
    let (Some(sli), Some((low, high))) = (budget.sli, budget.interval90) else {
        return say::NO_DATA_LONG.fill(tone, &[&days]);
    };
    let (good, all) = (counts.good.to_string(), counts.observed().to_string());
    let figures = [&percent(sli), &percent(low), &percent(high), &percent(verdict.goal.target)];
    let [sli, low, high, target] = figures.map(String::as_str);
    let seen = say::NOW_OF.fill(tone, &[&good, &all, sli, low, high, target]);
    if counts.unobserved == 0 {
        return seen;
    }
    let more = say::UNOBSERVED.fill(tone, &[&counts.unobserved.to_string()]);
    format!("{seen}; {more}")
}

/// Returns how many more may go wrong, in a sentence; nothing without data.
#[must_use]
pub fn events_left(verdict: &Verdict, style: &Style) -> Option<String> {
    let (budget, tone) = (&verdict.budget, style.tone);
    let days = verdict.goal.window.num_days().to_string();
    let bad = budget.counts.bad.to_string();
    match budget.status {
        Status::NoData => return None,
        Status::LowN => {
            let all = budget.counts.observed().to_string();
            return Some(say::LOW_N_LONG.fill(tone, &[&all]));
        }
        Status::Exhausted | Status::AtRisk | Status::Met => {}
    }
    let left = budget.left?;
    Some(if budget.status == Status::Exhausted {
        let may = number(budget.allowed.floor(), 0);
        say::EVENTS_OVER.fill(tone, &[&whole_percent(left), &bad, &days, &may])
    } else {
        let more = budget.events_left.to_string();
        say::EVENTS_LEFT.fill(tone, &[&whole_percent(left), &more, &days, &bad])
    })
}

/// Returns when the budget is gone at this rate; nothing where there is no telling.
#[must_use]
pub fn rate(model: &Model, verdict: &Verdict) -> Option<String> {
    let style = &model.ui.style;
    let budget = &verdict.budget;
    let words = match (budget.status, budget.gone_in) {
        (Status::NoData | Status::LowN, _) => return None,
        (Status::Exhausted, _) => say::GONE.say(style.tone).to_owned(),
        (_, None) => say::LASTS.say(style.tone).to_owned(),
        (_, Some(ahead)) => {
            let at = time::when(model.now + ahead, model.now, style);
            say::GONE_IN.fill(style.tone, &[&time::duration(ahead), &at])
        }
    };
    Some(words)
}

/// Returns what one tier sees for a column: bad events of how many fire, `!`
/// when it does, `—` when it is not looked at.
#[must_use]
pub fn tier(seen: &Seen) -> String {
    if seen.skipped.is_some() {
        return "—".to_owned();
    }
    let fires = if seen.firing { "!" } else { "" };
    format!("{}/{}{fires}", seen.bad_long, seen.threshold)
}

/// Returns the tiers that look at a pace, the fastest first.
pub fn tiers(budget: &Budget) -> impl Iterator<Item = &Seen> {
    budget.tiers.iter().filter(|seen| seen.tier != Tier::Exhausted)
}

/// Returns what the tiers see, in a sentence; those that cannot fire for this
/// goal are left out.
#[must_use]
pub fn burn(budget: &Budget, style: &Style) -> String {
    let one = |seen: &Seen| {
        let name = seen.tier.name();
        match seen.skipped {
            Some(Skipped::Infeasible) => None,
            Some(Skipped::TooFew) => Some(say::TIER_RARE.fill(style.tone, &[name])),
            None => {
                let text = if seen.firing { say::TIER_FIRES } else { say::TIER };
                let (bad, of) = (seen.bad_long.to_string(), seen.threshold.to_string());
                Some(text.fill(style.tone, &[name, &bad, &of, &hours(seen.long)]))
            }
        }
    };
    tiers(budget).filter_map(one).collect::<Vec<_>>().join("; ")
}

fn hours(length: TimeDelta) -> String {
    let hours = length.num_hours();
    if hours > 72 { format!("{} d", hours / 24) } else { format!("{hours} h") }
}

/// Returns one event that burnt the budget: when, and what is in the log.
#[must_use]
pub fn event(model: &Model, verdict: &Verdict, event: &Outcome) -> String {
    let style = &model.ui.style;
    let tone = style.tone;
    let method = objective(model, verdict).map(|objective| objective.method);
    let sliced = matches!(method, Some(Method::DailySlices | Method::NightlySlices));
    let shown = if sliced { event.at - TimeDelta::minutes(1) } else { event.at };
    let entry = objectives::entry(model, event).and_then(|id| model.timeline.get(id));
    let words = match entry {
        _ if sliced => {
            let day = time::day(shown, model.now, style);
            say::DAY_OF.fill(tone, &[&day, &event.facts.len().to_string()])
        }
        Some(logged) => {
            let when = time::when(shown, model.now, style);
            let what = words::named(&logged.fact, &model.household, style);
            match gap(model, verdict, event) {
                Some(gap) if event.provisional => say::GAP_RUNS.fill(tone, &[&gap, &what]),
                Some(gap) => say::GAP.fill(tone, &[&when, &gap, &what]),
                None if answers(model, verdict) => say::PICKED_UP.fill(tone, &[&when, &what]),
                None => format!("{when}  {what}"),
            }
        }
        None => say::AT.fill(tone, &[&time::when(shown, model.now, style)]),
    };
    if event.provisional { say::PROVISIONAL.fill(tone, &[&words]) } else { words }
}

/// Tells whether it is about requests: their events stand on what asked.
fn answers(model: &Model, verdict: &Verdict) -> bool {
    let objective = objective(model, verdict);
    objective.is_some_and(|one| matches!(one.indicator, Indicator::Answer { .. }))
}

/// Returns how long a gap was, from the start of one to that of the next.
fn gap(model: &Model, verdict: &Verdict, event: &Outcome) -> Option<String> {
    let objective = objective(model, verdict)?;
    let gap = matches!(objective.indicator, Indicator::Gap { .. });
    let first = event.facts.first().filter(|_| gap)?;
    let from = model.timeline.get(*first)?.fact.start;
    Some(time::duration(event.at - from))
}

/// Returns the stretches that are excused, the oldest first.
#[must_use]
pub fn excused(model: &Model, verdict: &Verdict) -> Vec<String> {
    let style = &model.ui.style;
    let known = verdict.excused.iter().filter_map(|id| model.timeline.get(*id));
    known
        .map(|logged| {
            let span = logged.fact.span(model.now);
            let [from, to] = [span.start(), span.end()].map(|at| time::dated(at, model.now, style));
            let span = say::EXCUSED_SPAN.fill(style.tone, &[&from, &to]);
            format!("{span}  {}", words::named(&logged.fact, &model.household, style))
        })
        .collect()
}
