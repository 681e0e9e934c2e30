//! A figure of a carer is where it should not be, until it is clear of it.

use crate::alert::rules::Look;
use crate::alert::rules::Said;
use crate::alert::rules::figure::Figure;
use crate::alert::rules::figure::of;
use crate::alert::signal::Holding;
use crate::alert::signal::Watched;
use crate::domain::entry::alert::Cause;
use crate::domain::person::Subject;
use crate::plan::rule::Fires;
use crate::plan::rule::Rule;

/// Returns what the rule says of a carer; `None` when nobody worked the
/// figures out.
///
/// ```text
/// limit    - - - - - /‾‾\ - - - - - - - /
/// clear    - - - - -/- - \_/‾\ - - - - /
/// holds    _________/---------\________/-
/// ```
///
/// A figure that is not known neither begins nor ends it: what had fired goes
/// on, what had not begins anew.
pub fn look(
    look: &Look<'_>,
    rule: &Rule,
    subject: Subject,
    metric: &str,
    fires: &Fires,
) -> Option<Said> {
    let carer = subject.carer()?;
    let known = of(look.scene.carers?, carer, metric);
    let of = Watched { rule: rule.id.as_str().to_owned(), subject };
    let before = look.scene.memories.get(&of).filter(|memory| memory.clearing.is_none());
    let holds = known.map(|figure| past(figure, fires, before.is_some()));
    let holds = holds.unwrap_or_else(|| before.is_some_and(|memory| memory.fired));
    let cause = || cause(metric, fires, known);
    let holding = holds.then(|| Holding { since: None, began_with: None, cause: cause() });
    Some(Said { holding, due: look.next_look(), ..Said::default() })
}

/// Tells whether a figure is where it should not be; once it was, until it is
/// on the other side of where that ends.
fn past(figure: &Figure, fires: &Fires, was: bool) -> bool {
    match (fires, figure) {
        (Fires::Above { limit, clear }, Figure::Number(value)) => {
            value >= limit || (was && value >= clear)
        }
        (Fires::Below { limit, clear }, Figure::Number(value)) => {
            value <= limit || (was && value <= clear)
        }
        (Fires::Is(word), Figure::Word(said)) => word == said,
        _ => false,
    }
}

/// The figure, or the limit while it is not known.
fn cause(metric: &str, fires: &Fires, known: Option<&Figure>) -> Cause {
    let (limit, word) = match fires {
        Fires::Above { limit, .. } | Fires::Below { limit, .. } => (*limit, None),
        Fires::Is(word) => (0.0, Some(word.clone())),
    };
    let value = match known {
        Some(Figure::Number(value)) => *value,
        _ => limit,
    };
    Cause::Load { metric: metric.to_owned(), value, limit, word }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alert::rules::Scene;
    use crate::alert::rules::figure::Figures;
    use crate::alert::rules::signals;
    use crate::alert::rules::trial::carers_too;
    use crate::alert::rules::trial::house;
    use crate::alert::rules::trial::plan;
    use crate::alert::signal::Memories;
    use crate::alert::signal::Signal;
    use crate::alert::signal::phase;
    use crate::domain::entry::alert::Severity;
    use crate::domain::zone::Zone;
    use crate::metrics::trial::at;
    use crate::metrics::trial::dad;
    use crate::metrics::trial::line;
    use crate::metrics::trial::mum;
    use crate::plan::Plan;

    fn rule(rest: &str) -> Plan {
        plan(&format!(
            "[[rule]]\nid = \"load\"\nkind = \"load\"\nwhom = \"carer:Dad\"\nseverity = \"SEV3\"\n{rest}"
        ))
    }

    /// What the rule says of Dad with this figure, and what to remember then.
    fn say(
        plan: &Plan,
        metric: &'static str,
        figure: Option<Figure>,
        memories: &mut Memories,
    ) -> Signal {
        let (home, line) = (carers_too(house(None)), line([]));
        let values = figure.map(|figure| (metric, figure)).into_iter().collect();
        let carers = [Figures { carer: dad(), values }];
        let before = memories.clone();
        let bare = Scene::new(plan, &home, &line, Zone::UTC, at(0), &before);
        let mut all = signals(&Scene { carers: Some(&carers), ..bare });
        all.retain(|signal| plan.rules.iter().any(|rule| rule.id.as_str() == signal.of.rule));
        assert_eq!(all.len(), 1);
        let signal = all.remove(0);
        let memory = phase(&signal, memories.remove(&signal.of), at(0)).memory();
        memories.extend(memory.map(|memory| (signal.of.clone(), memory)));
        signal
    }

    #[test]
    fn it_holds_from_the_limit_on_and_ends_past_where_it_clears() {
        let above = rule("metric = \"debt_h\"\nabove = 13\nclear = 11\n");
        let below = rule("metric = \"slept_24h_min\"\nbelow = 300\nclear = 360\n");
        let cases = [
            (
                &above,
                "debt_h",
                [
                    (12.9, false),
                    (13.0, true),
                    (12.0, true),
                    (11.0, true),
                    (10.9, false),
                    (12.0, false),
                ],
            ),
            (
                &below,
                "slept_24h_min",
                [
                    (301.0, false),
                    (300.0, true),
                    (330.0, true),
                    (360.0, true),
                    (361.0, false),
                    (330.0, false),
                ],
            ),
        ];
        for (plan, metric, steps) in cases {
            let mut memories = Memories::new();
            for (value, holds) in steps {
                let signal = say(plan, metric, Some(Figure::Number(value)), &mut memories);
                assert_eq!(signal.holding.is_some(), holds, "{metric} {value}");
            }
        }
    }

    #[test]
    fn what_is_not_known_neither_fires_nor_clears() {
        let plan = rule("metric = \"debt_h\"\nabove = 13\n");
        let mut memories = Memories::new();
        let mut holds = |figure: Option<f64>| {
            say(&plan, "debt_h", figure.map(Figure::Number), &mut memories).holding.is_some()
        };
        let steps = [None, Some(13.0), None, Some(12.0), None].map(&mut holds);
        assert_eq!(steps, [false, true, true, false, false]);
    }

    #[test]
    fn what_waits_does_not_come_to_speak_while_it_is_not_known() {
        let plan = rule("metric = \"debt_h\"\nabove = 13\nfor = \"2h\"\n");
        let mut memories = Memories::new();
        assert!(say(&plan, "debt_h", Some(Figure::Number(14.0)), &mut memories).holding.is_some());
        assert!(say(&plan, "debt_h", None, &mut memories).holding.is_none());
    }

    #[test]
    fn a_red_flag_to_drive_is_told_to_its_carer_alone() {
        let plan = Plan::shipped();
        let (home, line, memories) = (carers_too(house(None)), line([]), Memories::new());
        let flag = |carer, word: &str| Figures {
            carer,
            values: [("drive", Figure::Word(word.to_owned()))].into(),
        };
        let carers = [flag(mum(), "amber"), flag(dad(), "red")];
        let bare = Scene::new(&plan, &home, &line, Zone::UTC, at(0), &memories);
        let all = signals(&Scene { carers: Some(&carers), ..bare });
        let drive: Vec<&Signal> = all.iter().filter(|one| one.of.rule == "drive-red").collect();
        let told = |one: &&&Signal| one.holding.is_some();
        let [red] = drive.iter().filter(told).collect::<Vec<_>>()[..] else { panic!("one") };
        assert_eq!((red.only, red.severity), (Some(dad()), Severity::Sev2));
        let cause = &red.holding.as_ref().expect("it holds").cause;
        let word = Some("red".to_owned());
        assert_eq!(
            *cause,
            Cause::Load { metric: "drive".to_owned(), value: 0.0, limit: 0.0, word }
        );
        assert_eq!(drive.len(), 2);
    }
}
