//! A budget goes too fast, or is gone: read off the verdicts.

use crate::alert::rules::Found;
use crate::alert::rules::Look;
use crate::alert::rules::Said;
use crate::alert::rules::topic_of;
use crate::alert::signal::Holding;
use crate::alert::signal::Topic;
use crate::domain::entry::alert::Cause;
use crate::domain::person::Subject;
use crate::plan::objective::Indicator;
use crate::plan::objective::Label;
use crate::plan::objective::Whom;
use crate::plan::rule::Rule;
use crate::plan::tier::Tier as Limits;
use crate::slo::burn::Seen;
use crate::slo::burn::Tier;
use crate::slo::verdict::Verdict;

/// Returns what the rule says of each objective that it names: the fastest of
/// its tiers that fires. A rule of the household watches everybody's.
///
/// That a budget is gone is told by the rule of the slowest tier: it is for the
/// next retro (`sre.md` §1.6, point 6).
pub fn look<'a>(
    look: &'a Look<'_>,
    rule: &'a Rule,
    subjects: &'a [Subject],
    objectives: &'a [Label],
    tiers: &'a [Limits],
) -> impl Iterator<Item = Found> + 'a {
    let all = rule.whom == Whom::Household && !subjects.is_empty();
    let verdicts = look.scene.slo.map(|slo| slo.verdicts.as_slice()).unwrap_or_default();
    let about = move |one: &&Verdict| {
        let named = objectives.is_empty() || objectives.contains(&one.id);
        named && (all || subjects.contains(&one.whom))
    };
    verdicts.iter().filter(about).map(move |verdict| {
        let fires = verdict.budget.tiers.iter().find(|seen| seen.firing && asked(tiers, seen.tier));
        let holding = fires.map(|seen| holding(verdict, seen));
        let said = Said { holding, due: look.next_look(), ..Said::default() };
        let mut found = look.found(rule, verdict.whom, said);
        found.signal.of.rule = format!("{}/{}", rule.id, verdict.id);
        found.signal.topic = topic(look, &verdict.id);
        found
    })
}

fn asked(tiers: &[Limits], tier: Tier) -> bool {
    tiers.contains(&tier.limits().unwrap_or(Limits::Drift))
}

fn holding(verdict: &Verdict, seen: &Seen) -> Holding {
    let cause = Cause::Burn {
        objective: verdict.id.as_str().to_owned(),
        tier: seen.tier.name().to_owned(),
        bad: seen.bad_long,
        events: seen.events_long,
    };
    Holding { since: None, began_with: None, cause }
}

fn topic(look: &Look<'_>, id: &Label) -> Topic {
    let objective = look.scene.plan.objective(id.as_str());
    objective.map_or(Topic::Other, |objective| match &objective.indicator {
        Indicator::Gap { of, .. } | Indicator::Count { of, .. } | Indicator::Total { of, .. } => {
            topic_of(of)
        }
        Indicator::Stretch { .. } | Indicator::Sleep { .. } => Topic::Sleep,
        Indicator::NightShare { .. } | Indicator::Answer { .. } | Indicator::Undisturbed => {
            Topic::Load
        }
        Indicator::Ratio { total, .. } => topic_of(total),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alert::rules::Scene;
    use crate::alert::rules::named;
    use crate::alert::rules::next_due;
    use crate::alert::rules::signals;
    use crate::alert::rules::trial::house;
    use crate::alert::signal::Memories;
    use crate::domain::entry::alert::Severity;
    use crate::domain::zone::Zone;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::line;
    use crate::plan::Plan;
    use crate::slo::budget::Budget;
    use crate::slo::goal::Goal;
    use crate::slo::outcome::Mark;
    use crate::slo::outcome::Outcome;
    use crate::slo::outcome::Stream;
    use crate::slo::verdict::Slo;

    /// The verdict on feed gaps, every 3 h for a week, the last `bad` of them bad.
    fn slo(plan: &Plan, bad: i64) -> Slo {
        let objective = plan.objective("feed-gap").expect("it ships");
        let outcome = |back: i64| {
            let mark = if back < bad { Mark::Bad } else { Mark::Good };
            Outcome::new(at(-180 * back), mark, Vec::new())
        };
        let stream = Stream::new((0..56).map(outcome).collect());
        let goal = Goal::of(objective);
        let budget = Budget::of(&stream, goal, at(0));
        let (id, excused) = (objective.id.clone(), Vec::new());
        let verdict = Verdict { id, whom: ada(), goal, stream, budget, excused };
        let mut slo = Slo::default();
        slo.verdicts.push(verdict);
        slo
    }

    /// The tier, how many bad of how many.
    type Told = Option<(String, u32, u32)>;

    /// Which rule says what with so many bad.
    fn said(bad: i64) -> Vec<(String, Told)> {
        let plan = Plan::shipped();
        let (home, line, memories) = (house(None), line([]), Memories::new());
        let slo = slo(&plan, bad);
        let scene = Scene {
            slo: Some(&slo),
            ..Scene::new(&plan, &home, &line, Zone::UTC, at(0), &memories)
        };
        let burn = signals(&scene).into_iter().filter(|signal| signal.of.rule.contains('/'));
        burn.map(|signal| {
            assert_eq!((signal.topic, signal.of.subject), (Topic::Feeding, ada()));
            assert!(signal.severity >= Severity::Sev3, "burn never pages");
            assert!(named(&plan, &signal.of.rule).is_some());
            let told = signal.holding.map(|holding| match holding.cause {
                Cause::Burn { tier, bad, events, .. } => (tier, bad, events),
                other => panic!("{other:?}"),
            });
            (signal.of.rule, told)
        })
        .collect()
    }

    #[test]
    fn each_rule_says_the_fastest_of_its_tiers_that_fires() {
        let rules = |fast, slow| {
            let name = |tier: &str| tier.to_owned();
            let told = |one: Option<(&str, u32, u32)>| one.map(|(tier, b, n)| (name(tier), b, n));
            vec![
                (name("budget-fast/feed-gap"), told(fast)),
                (name("budget-slow/feed-gap"), told(slow)),
            ]
        };
        assert_eq!(said(0), rules(None, None));
        assert_eq!(said(2), rules(None, None));
        // 5 % of 56 is 2.8: the third overdraws it, and is over 3 in 24 h.
        assert_eq!(said(3), rules(Some(("fast", 3, 8)), Some(("exhausted", 3, 56))));
        assert_eq!(said(4), rules(Some(("fast", 4, 8)), Some(("slow", 4, 24))));
    }

    #[test]
    fn what_nobody_worked_out_says_nothing_and_is_looked_at_by_the_quarter() {
        let plan = Plan::shipped();
        let (home, line, memories) = (house(None), line([]), Memories::new());
        let bare = Scene::new(&plan, &home, &line, Zone::UTC, at(20), &memories);
        assert!(!signals(&bare).iter().any(|signal| signal.of.rule.contains("budget")));
        let slo = slo(&plan, 0);
        let scene = Scene { slo: Some(&slo), ..bare };
        assert_eq!(next_due(&scene), Some(at(30)));
    }
}
