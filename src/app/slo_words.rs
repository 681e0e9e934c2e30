//! How an objective stands in words, for the screen and the command line.

use crate::app::model::Model;
use crate::app::update::objectives;
use crate::domain::person::Subject;
use crate::plan::objective::Bound;
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

/// How long before the noon that ends a slice its evening is.
const FROM_EVENING: TimeDelta = TimeDelta::hours(18);

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

/// Returns the sign and the word of how an objective stands: a budget that is
/// gone says which way.
#[must_use]
pub fn stands(model: &Model, verdict: &Verdict) -> (&'static str, Text) {
    let (mark, word) = state(verdict.budget.status);
    let gone = verdict.budget.status == Status::Exhausted;
    match objective(model, verdict).filter(|_| gone) {
        Some(objective) => (mark, wrong(&objective.indicator)),
        None => (mark, word),
    }
}

/// Returns which way it goes wrong; where both ways may be, the status alone.
const fn wrong(indicator: &Indicator) -> Text {
    match indicator {
        Indicator::Gap { .. } => say::TOO_LONG,
        Indicator::Count { bound: Bound { at_most: None, .. }, .. } | Indicator::Ratio { .. } => {
            say::TOO_FEW
        }
        Indicator::Count { bound: Bound { at_least: None, .. }, .. } => say::TOO_MANY,
        Indicator::Total { bound: Bound { at_most: None, .. }, .. } => say::TOO_LITTLE,
        Indicator::Total { bound: Bound { at_least: None, .. }, .. } => say::TOO_MUCH,
        Indicator::Stretch { .. } | Indicator::Sleep { .. } => say::TOO_SHORT,
        Indicator::NightShare { .. } => say::UNEVEN,
        Indicator::Answer { .. } => say::TOO_SLOW,
        Indicator::Undisturbed => say::DISTURBED,
        Indicator::Count { .. } | Indicator::Total { .. } => say::EXHAUSTED,
    }
}

/// Tells whether minutes are counted.
fn weighed(model: &Model, verdict: &Verdict) -> bool {
    objective(model, verdict).is_some_and(|one| one.method == Method::TimeWeighted)
}

/// Returns so many events, or minutes where those are counted.
fn many(count: f64, minutes: bool, tone: Tone) -> String {
    let figure = number(count, u8::from(!minutes).into());
    if minutes { say::MINUTES.fill(tone, &[&figure]) } else { figure }
}

/// Returns the runbook that helps: the objective's, else that of a rule that
/// watches the same entries.
#[must_use]
pub fn runbook(model: &Model, verdict: &Verdict) -> Option<String> {
    let objective = objective(model, verdict)?;
    let same = |rule: &&Rule| match (&rule.when, &objective.indicator) {
        (
            When::Deadline { of: watched, .. } | When::Drift { of: watched },
            Indicator::Gap { of, .. } | Indicator::Count { of, .. } | Indicator::Total { of, .. },
        ) => watched.kinds == of.kinds && watched.content == of.content,
        _ => false,
    };
    let mut rules = model.plan.plan.rules.iter().filter(same);
    let own = objective.runbook.as_ref();
    let name = own.or_else(|| rules.find_map(|rule| rule.runbook.as_ref()))?;
    Some(name.as_str().to_owned())
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

/// Returns the good part that was seen, `—` without any, and where too few were
/// seen for a part to tell anything.
#[must_use]
pub fn now(budget: &Budget, style: &Style) -> String {
    let sli = budget.sli.filter(|_| budget.status != Status::LowN);
    sli.map_or_else(|| "—".to_owned(), |sli| percent_words(&percent(sli), style.tone))
}

fn percent_words(figure: &str, tone: Tone) -> String {
    say::PERCENT.fill(tone, &[figure])
}

/// Returns what is left of the budget in few words: `42 %`, `gone 6/1.9` (so many
/// bad of so many allowed), and `—` where nothing can be told.
#[must_use]
pub fn left(budget: &Budget, style: &Style) -> String {
    match (budget.status, budget.left) {
        (Status::NoData | Status::LowN, _) | (_, None) => "—".to_owned(),
        (_, Some(left)) if left < 0.0 => {
            let allowed = number(budget.allowed, 1);
            say::GONE_SHORT.fill(style.tone, &[&budget.counts.bad.to_string(), &allowed])
        }
        (_, Some(left)) => percent_words(&whole_percent(left), style.tone),
    }
}

/// Returns the figures in a sentence, or why there are none.
#[must_use]
pub fn figures(model: &Model, verdict: &Verdict) -> String {
    let style = &model.ui.style;
    let (budget, tone) = (&verdict.budget, style.tone);
    let counts = budget.counts;
    let days = verdict.goal.window.num_days().to_string();
    let (Some(sli), Some((low, high))) = (budget.sli, budget.interval90) else {
        return say::NO_DATA_LONG.fill(tone, &[&days]);
    };
    let minutes = weighed(model, verdict);
    let one = |count: u32| many(count.into(), minutes, tone);
    let (good, all) = (one(counts.good), one(counts.observed()));
    let figures = [&percent(sli), &percent(low), &percent(high), &percent(verdict.goal.target)];
    let [sli, low, high, target] = figures.map(String::as_str);
    let seen = if budget.status == Status::LowN {
        say::ONLY_OF.fill(tone, &[&good, &all, target])
    } else {
        say::NOW_OF.fill(tone, &[&good, &all, sli, low, high, target])
    };
    if counts.unobserved == 0 {
        return seen;
    }
    let more = say::UNOBSERVED.fill(tone, &[&one(counts.unobserved)]);
    format!("{seen}; {more}")
}

/// Returns how many more may go wrong, in a sentence; nothing without data.
#[must_use]
pub fn events_left(model: &Model, verdict: &Verdict) -> Option<String> {
    let style = &model.ui.style;
    let minutes = weighed(model, verdict);
    let (budget, tone) = (&verdict.budget, style.tone);
    let days = verdict.goal.window.num_days().to_string();
    let bad = many(budget.counts.bad.into(), minutes, tone);
    match budget.status {
        Status::NoData => return None,
        Status::LowN => {
            let all = many(budget.counts.observed().into(), minutes, tone);
            return Some(say::LOW_N_LONG.fill(tone, &[&all]));
        }
        Status::Exhausted | Status::AtRisk | Status::Met => {}
    }
    let left = budget.left?;
    let allowed = many(budget.allowed, minutes, tone);
    Some(if budget.status == Status::Exhausted {
        say::EVENTS_OVER.fill(tone, &[&bad, &allowed, &days])
    } else {
        let more = match i32::try_from(budget.events_left) {
            Ok(more) => many(more.into(), minutes, tone),
            Err(_) => budget.events_left.to_string(),
        };
        let with = [&whole_percent(left), &bad, &allowed, &days, &more];
        say::EVENTS_LEFT.fill(tone, &with.map(String::as_str))
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
/// when it does, `—` when it is not looked at or too few events were seen.
#[must_use]
pub fn tier(budget: &Budget, seen: &Seen) -> String {
    if seen.skipped.is_some() || matches!(budget.status, Status::NoData | Status::LowN) {
        return "—".to_owned();
    }
    let fires = if seen.firing { "!" } else { "" };
    format!("{}/{}{fires}", seen.bad_long, seen.threshold)
}

/// Returns the tiers that look at a pace, the fastest first.
pub fn tiers(budget: &Budget) -> impl Iterator<Item = &Seen> {
    budget.tiers.iter().filter(|seen| seen.tier != Tier::Exhausted)
}

/// Returns what the tiers see, in a sentence, nothing where too few events were
/// seen to tell; those that cannot fire for this
/// goal are left out.
#[must_use]
pub fn burn(budget: &Budget, style: &Style) -> String {
    if matches!(budget.status, Status::NoData | Status::LowN) {
        return String::new();
    }
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
    // From noon to noon it is the evening that names a night.
    let night = method == Some(Method::NightlySlices)
        || (method == Some(Method::DailySlices) && verdict.whom.carer().is_some());
    let shown = match (night, sliced) {
        (true, _) => event.at - FROM_EVENING,
        (false, true) => event.at - TimeDelta::minutes(1),
        (false, false) => event.at,
    };
    let entry = objectives::entry(model, event).and_then(|id| model.timeline.get(id));
    let words = match entry {
        _ if sliced => {
            let day = time::day(shown, model.now, style);
            let text = if night { say::NIGHT_OF } else { say::DAY_OF };
            text.fill(tone, &[&day, &event.facts.len().to_string()])
        }
        Some(logged) => {
            let when = time::when(shown, model.now, style);
            let what = words::named(&logged.fact, &model.household, style);
            if method == Some(Method::TimeWeighted) {
                let late = late(verdict, event);
                return say::LATE.fill(tone, &[&when, &late, &what]);
            }
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

/// Returns the minutes past a limit of the gap that `event` is a part of.
fn late(verdict: &Verdict, event: &Outcome) -> String {
    let same = |one: &&Outcome| one.mark == event.mark && one.facts == event.facts;
    let parts = verdict.stream.outcomes().iter().filter(same);
    time::duration(TimeDelta::minutes(parts.map(|one| i64::from(one.weight)).sum()))
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
