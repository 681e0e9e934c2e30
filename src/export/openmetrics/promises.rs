//! How the objectives stand.

use crate::export::openmetrics::Asked;
use crate::export::openmetrics::Gauge;
use crate::plan::objective::Label;
use crate::slo::goal::snap;
use crate::slo::scene::Scene;
use crate::slo::verdict::Slo;
use crate::slo::verdict::Verdict;
use crate::text::catalogue::interop as words;

/// Returns everything about the plan's objectives, in its order.
pub(crate) fn gauges(asked: &Asked<'_>) -> Vec<Gauge> {
    let mut target = Gauge::new("dadops_slo_objective_ratio", RATIO, words::H_TARGET);
    let mut window = Gauge::new("dadops_slo_window_seconds", Some("seconds"), words::H_WINDOW);
    let mut good = Gauge::new("dadops_slo_good_ratio", RATIO, words::H_GOOD);
    let mut events = Gauge::new("dadops_slo_events", None, words::H_EVENTS);
    let mut left = Gauge::new("dadops_slo_budget_remaining_ratio", RATIO, words::H_LEFT);
    let mut burn = Gauge::new("dadops_slo_burn_rate", None, words::H_BURN);
    let mut firing = Gauge::new("dadops_slo_burn_firing", None, words::H_FIRING);
    let mut status = Gauge::new("dadops_slo_status", None, words::H_STATUS);
    let objectives = &asked.plan.objectives;
    for verdict in Slo::evaluate(objectives, &scene(asked)).verdicts {
        let (id, whom) = (label(asked, &verdict.id), asked.subject(verdict.whom));
        let with = |more: &[(&'static str, &'static str)]| {
            let all = [("objective", id.as_str()), ("subject", whom.as_str())];
            all.into_iter().chain(more.iter().copied()).collect::<Vec<_>>()
        };
        let (goal, budget) = (verdict.goal, &verdict.budget);
        let counts = budget.counts;
        target.put(&with(&[]), Some(goal.target));
        window.put(&with(&[]), Some(goal.window.as_seconds_f64()));
        good.put(&with(&[]), budget.sli);
        let observed = |count: u32| (counts.observed() > 0).then(|| f64::from(count));
        events.put(&with(&[("result", "good")]), observed(counts.good));
        events.put(&with(&[("result", "bad")]), observed(counts.bad));
        events.put(&with(&[("result", "unobserved")]), Some(counts.unobserved.into()));
        left.put(&with(&[]), budget.left.map(snap));
        for (tier, rate, fires) in tiers(&verdict) {
            burn.put(&with(&[("tier", tier)]), rate);
            firing.put(&with(&[("tier", tier)]), fires);
        }
        status.put(&with(&[("status", budget.status.name())]), Some(1.0));
    }
    vec![target, window, good, events, left, burn, firing, status]
}

const RATIO: Option<&str> = Some("ratio");

/// Returns each tier's name, how fast the budget went in it, whether it fires.
fn tiers(verdict: &Verdict) -> impl Iterator<Item = (&'static str, Option<f64>, Option<f64>)> {
    let slack = verdict.goal.slack();
    verdict.budget.tiers.iter().map(move |seen| {
        let events = f64::from(seen.events_long);
        let rate = (events > 0.0).then(|| snap(f64::from(seen.bad_long) / events / slack));
        let fires = seen.skipped.is_none() && seen.events_long > 0;
        (seen.tier.name(), rate, fires.then(|| f64::from(u8::from(seen.firing))))
    })
}

/// Returns what the objectives are judged on, with the hours of the plan
/// and the duties.
fn scene<'a>(asked: &Asked<'a>) -> Scene<'a> {
    let Asked { line, household, plan, zone, now, .. } = *asked;
    let quiet = household.carers.iter();
    let quiet = quiet.filter_map(|(id, carer)| Some((*id, plan.windows(carer).quiet?))).collect();
    let scene = Scene { night: plan.night, quiet, ..Scene::new(line, household, zone, now) };
    scene.on_duty(asked.duty.to_vec())
}

/// Returns an objective's name; by its place when it holds somebody's name.
fn label(asked: &Asked<'_>, id: &Label) -> String {
    let household = asked.household;
    let babies = household.babies.iter().map(|(_, baby)| &baby.name);
    let mut names = babies.chain(household.carers.iter().map(|(_, carer)| &carer.name));
    let words = || id.as_str().split('-');
    let tells = names.any(|name| {
        let name = name.to_lowercase();
        words().any(|word| word == name) || (name.len() > 2 && id.as_str().contains(&name))
    });
    if asked.names || !tells {
        return id.to_string();
    }
    let place = asked.plan.objectives.iter().position(|one| one.id == *id);
    format!("objective{}", place.map_or(0, |place| place + 1))
}
